"""Click in Dutch: usage, headings and the mistakes people make on the command line."""

from collections.abc import Iterable
from typing import Any

import click

HULP = "Toon deze hulp en stop."


def _usage(opdracht: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    delen = ["[OPTIES]" if deel == "[OPTIONS]" else deel for deel in opdracht.collect_usage_pieces(ctx)]
    delen = ["OPDRACHT [ARGUMENTEN]…" if deel.startswith("COMMAND") else deel for deel in delen]
    formatter.write_usage(ctx.command_path, " ".join(delen), prefix="Gebruik: ")


def _opties(opdracht: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    rijen = [rij for param in opdracht.get_params(ctx) if (rij := param.get_help_record(ctx)) is not None]
    if rijen:
        with formatter.section("Opties"):
            formatter.write_dl(rijen)


class Opdracht(click.Command):
    """One command, with help in Dutch."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _opties(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _met_hulp(super().get_help_option(ctx))


class Groep(click.Group):
    """A group of commands, with help in Dutch."""

    command_class = Opdracht
    group_class = type

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _opties(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rijen = [(naam, opdracht.get_short_help_str(70)) for naam, opdracht in sorted(self.commands.items())]
        with formatter.section("Opdrachten"):
            formatter.write_dl(rijen)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _met_hulp(super().get_help_option(ctx))


def _met_hulp(optie: click.Option | None) -> click.Option | None:
    if optie is not None:
        optie.help = HULP
    return optie


def eis_leesbaar(woorden: Iterable[str]) -> None:
    """Raises `click.ClickException` for what a terminal sent that is no text: nothing could keep or show it."""
    for woord in woorden:
        try:
            woord.encode()
        except UnicodeEncodeError as fout:
            raise click.ClickException(
                "Er staan tekens in de opdracht die geen tekst zijn. Typ ze opnieuw."
            ) from fout


def in_woorden(fout: click.ClickException) -> str:
    """What went wrong, in a Dutch sentence. Click's own words are English and stay out."""
    match fout:
        case click.NoSuchOption():
            return f"De optie {fout.option_name} bestaat niet."
        case click.BadOptionUsage():
            return f"Bij de optie {fout.option_name} klopt iets niet. Kijk met --help hoe het moet."
        case click.MissingParameter():
            return f"Er ontbreekt iets: {_naam(fout.param)}."
        case click.BadParameter():
            return f"Dit klopt niet: {_naam(fout.param)}. {_wat_wel(fout)}"
        case click.UsageError():
            return "Deze opdracht ken ik niet, of er staat te veel. Kijk met --help wat er kan."
        case _:
            return fout.message


def _wat_wel(fout: click.BadParameter) -> str:
    soort = fout.param.type if fout.param is not None else None
    if isinstance(soort, click.Choice):
        return f"Kies uit: {', '.join(soort.choices)}."
    if isinstance(soort, click.Path):
        return "Noem een bestand, geen map."
    return fout.message


def _naam(param: Any) -> str:
    return param.human_readable_name if param is not None else "een argument"
