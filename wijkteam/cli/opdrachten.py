"""The commands. What touches a dossier says for whom and why, and the journaal keeps it."""

import getpass
import sys
from pathlib import Path

import click
from marshmallow import ValidationError
from sqlalchemy import select

from wijkteam.app import create_app, default_engine
from wijkteam.beheer.schemas import AccountFormulier, MedewerkerFormulier
from wijkteam.cli import controle, start
from wijkteam.cli.meldingen import meldingen
from wijkteam.cli.nederlands import Groep, eis_leesbaar
from wijkteam.cli.stapel import druk_stapel_af
from wijkteam.demo.laden import accounts, laad_demo
from wijkteam.demo.staf import WACHTWOORD
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.journaal.systeem import systeemsessie
from wijkteam.kern import schema
from wijkteam.kern.engine import eis_bereikbaar
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.tijd import vandaag
from wijkteam.logboek.concept import wis_verlopen
from wijkteam.plan.afdrukken import druk_plan_af
from wijkteam.team.models import Aanstelling, Medewerker, Rol, Wijkteam
from wijkteam.toegang.service import maak_account
from wijkteam.zoeken.opbouw import bouw_op, vul_aan


@click.group("wijkteam", cls=Groep)
def hoofd() -> None:
    """Casemanagement voor sociale wijkteams: één huishouden, één plan, één regisseur."""


def _lees_bind(_ctx: click.Context, _param: click.Parameter, bind: str | None) -> str | None:
    if bind is not None and not start.is_bind(bind):
        raise click.BadParameter("Schrijf een adres en een poort, zoals 127.0.0.1:8080.")
    return bind


BIND = click.option(
    "--bind", callback=_lees_bind, help="Adres en poort om op te luisteren, zoals 127.0.0.1:8080."
)


@hoofd.command()
@BIND
def run(bind: str | None) -> None:
    """Start het programma."""
    start.bedien(Instellingen.uit_omgeving(), bind)


@hoofd.command()
@click.option("--alleen-laden", is_flag=True, help="Laad de voorbeeldgegevens en stop dan.")
@BIND
def demo(alleen_laden: bool, bind: str | None) -> None:
    """Laad voorbeeldgegevens (als er nog niets is) en start het programma."""
    instellingen = Instellingen.uit_omgeving()
    app = create_app(instellingen)
    eis_bereikbaar(default_engine(app))
    schema.werk_bij(default_engine(app))
    vul_aan(default_engine(app))
    click.echo("De voorbeeldgegevens zijn geladen." if laad_demo(app) else "De database is al gevuld.")
    default_engine(app).dispose()
    _vertel_accounts()
    if not alleen_laden:
        start.bedien(instellingen, bind)


def _vertel_accounts() -> None:
    click.echo(f"Log in met een van deze namen. Het wachtwoord is steeds: {WACHTWOORD}")
    for naam, rol, ziet in accounts():
        click.echo(f"  {naam:<10} {rol:<22} ziet {ziet}")


@hoofd.command()
def controleer() -> None:
    """Kijk of alles klaar staat: één regel per onderdeel."""
    uitslagen = list(controle.controleer(Instellingen.uit_omgeving()))
    for uitslag in uitslagen:
        click.echo(f"{'goed' if uitslag.is_goed else 'FOUT'}  {uitslag.wat:<12} {uitslag.tekst}")
    if not all(uitslag.is_goed for uitslag in uitslagen):
        sys.exit(1)


@hoofd.group(cls=Groep)
def db() -> None:
    """Beheer van de database."""


@db.command()
def upgrade() -> None:
    """Breng de database op de versie die dit programma nodig heeft."""
    app = create_app(Instellingen.uit_omgeving())
    eis_bereikbaar(default_engine(app))
    schema.werk_bij(default_engine(app))
    if aantal := vul_aan(default_engine(app)):
        click.echo(f"De zoeksleutels zijn gemaakt voor {aantal} rijen.")
    click.echo(f"De database staat op versie {schema.huidige_revisie(default_engine(app))}.")


@hoofd.group(cls=Groep)
def zoeken() -> None:
    """Beheer van het zoeken."""


@zoeken.command()
def opbouwen() -> None:
    """Maak alle zoeksleutels opnieuw, bijvoorbeeld na een nieuwe versie van het programma."""
    app = start.veilige_app(Instellingen.uit_omgeving())
    aantal = bouw_op(default_engine(app))
    click.echo(f"De zoeksleutels zijn opnieuw gemaakt voor {aantal} personen, huishoudens en adressen.")


@hoofd.group(cls=Groep)
def gebruiker() -> None:
    """Beheer van accounts."""


@gebruiker.command()
@click.argument("gebruikersnaam", metavar="GEBRUIKERSNAAM")
@click.option("--naam", required=True, help="De naam van de medewerker.")
@click.option(
    "--rol", required=True, type=click.Choice([rol.value for rol in Rol]), help="Wat deze medewerker doet."
)
@click.option("--wijkteam", "teamnaam", help="De naam van het wijkteam, voor rollen die in een team werken.")
def nieuw(gebruikersnaam: str, naam: str, rol: str, teamnaam: str | None) -> None:
    """Maak een account. Het wachtwoord wordt gevraagd en komt nooit op de opdrachtregel."""
    gekozen = Rol(rol)
    if gekozen.werkt_in_team != bool(teamnaam):
        raise click.ClickException("Geef --wijkteam bij een rol in een wijkteam, en alleen dan.")
    gebruikersnaam, naam = _lees_namen(gebruikersnaam, naam)
    woord = _vraag_wachtwoord()
    app = start.veilige_app(Instellingen.uit_omgeving())
    with app.app_context(), systeemsessie(f"account gemaakt voor {naam}") as session:
        team = session.scalars(select(Wijkteam).where(Wijkteam.naam == teamnaam)).one_or_none()
        if teamnaam and team is None:
            raise click.ClickException(f"Er is geen wijkteam met de naam {teamnaam}.")
        medewerker = Medewerker(naam=naam)
        account = maak_account(
            session, medewerker, gebruikersnaam=gebruikersnaam, woord=woord, tijdelijk=True
        )
        session.add_all([medewerker, _aanstelling(medewerker, gekozen, team)])
        session.flush()
        noteer(
            session,
            Handeling.ACCOUNT_GEWIJZIGD,
            casus_id=None,
            door=None,
            over=account,
            reden="Account gemaakt",
        )
    click.echo(
        f"Account {gebruikersnaam} is gemaakt. Bij de eerste keer inloggen kiest {naam} een eigen wachtwoord."
    )


def _lees_namen(gebruikersnaam: str, naam: str) -> tuple[str, str]:
    """As the forms of the beheerder read them."""
    try:
        account = AccountFormulier().load({"gebruikersnaam": gebruikersnaam})
        medewerker = MedewerkerFormulier().load({"naam": naam})
    except ValidationError as fout:
        [(veld, berichten)] = fout.messages_dict.items()
        raise click.ClickException(f"Dit klopt niet: {veld}. {berichten[0]}") from fout
    return account["gebruikersnaam"], medewerker["naam"]


def _aanstelling(medewerker: Medewerker, rol: Rol, team: Wijkteam | None) -> Aanstelling:
    return Aanstelling(
        medewerker_id=medewerker.id, wijkteam_id=team.id if team else None, rol=rol, van=vandaag()
    )


def _vraag_wachtwoord() -> str:
    if not sys.stdin.isatty():
        woord = sys.stdin.buffer.readline().decode(errors="surrogateescape").rstrip("\r\n")
        eis_leesbaar([woord])
        return woord
    woord = getpass.getpass("Wachtwoord: ")
    if woord != getpass.getpass("Nog een keer: "):
        raise click.ClickException("De twee wachtwoorden zijn niet gelijk.")
    return woord


@hoofd.command()
def opruimen() -> None:
    """Wis concepten van het logboek die langer dan veertien dagen wachten. Zet dit elke nacht klaar."""
    app = start.veilige_app(Instellingen.uit_omgeving())
    with app.app_context(), systeemsessie("concepten van het logboek gewist na veertien dagen") as session:
        aantal = wis_verlopen(session)
    click.echo(f"{aantal} {'concept is' if aantal == 1 else 'concepten zijn'} gewist.")


hoofd.add_command(meldingen)


@hoofd.group(cls=Groep)
def plan() -> None:
    """Werken met het plan van een huishouden."""


@plan.command()
@click.argument("nummer", metavar="[NUMMER]", required=False)
@click.option("--alle", is_flag=True, help="Druk alle vastgestelde plannen van een wijkteam af.")
@click.option("--wijkteam", "teamnaam", help="De naam van dat wijkteam, alleen bij --alle.")
@click.option(
    "--uit",
    required=True,
    type=click.Path(path_type=Path),
    help="Het bestand voor de PDF, of bij --alle een map.",
)
def afdrukken(nummer: str | None, alle: bool, teamnaam: str | None, uit: Path) -> None:
    """Druk het laatst vastgestelde plan af voor het huishouden van de casus met dit NUMMER, zoals 2026-00042."""
    if alle != bool(teamnaam) or alle == bool(nummer):
        raise click.ClickException("NUMMER ontbreekt. Of geef --alle, met --wijkteam en een naam.")
    if nummer and uit.is_dir():
        raise click.ClickException("Geef voor één plan een bestand, geen map.")
    app = start.veilige_app(Instellingen.uit_omgeving())
    with app.app_context():
        if teamnaam:
            _druk_alles_af(teamnaam, uit)
        else:
            _druk_een_af(nummer or "", uit)


def _druk_een_af(nummer: str, uit: Path) -> None:
    with systeemsessie(f"plan van casus {nummer[:20]} afgedrukt op de opdrachtregel") as session:
        pdf = druk_plan_af(session, nummer, door_naam=getpass.getuser())
    try:
        uit.write_bytes(pdf)
    except OSError as fout:
        raise click.ClickException(f"Het bestand {uit} kan niet geschreven worden.") from fout
    click.echo(f"Het plan staat in {uit} ({len(pdf) // 1024} kB).")


def _druk_alles_af(teamnaam: str, uit: Path) -> None:
    try:
        uit.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise click.ClickException(f"De map {uit} kan niet gemaakt worden.") from fout
    uitslagen = druk_stapel_af(teamnaam, uit, door_naam=getpass.getuser())
    for uitslag in uitslagen:
        if uitslag.bestand is None:
            click.echo(f"{uitslag.nummer}: {uitslag.bericht}", err=True)
    gelukt = sum(uitslag.bestand is not None for uitslag in uitslagen)
    click.echo(f"{gelukt} van {len(uitslagen)} plannen staan in {uit}.")
    if gelukt < len(uitslagen):
        sys.exit(1)
