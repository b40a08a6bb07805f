"""What was said in meldingen without follow-up, erased once its time of keeping is past."""

import click

from wijkteam.cli import start
from wijkteam.cli.nederlands import Groep
from wijkteam.journaal.systeem import systeemsessie
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.tijd import vandaag
from wijkteam.melding.bewaren import bewaartermijn, count_te_wissen, ruim_op


@click.group("meldingen", cls=Groep)
def meldingen() -> None:
    """Beheer van meldingen."""


@meldingen.command()
@click.option(
    "--doe-het", is_flag=True, help="Wis ze echt. Zonder deze optie zie je alleen hoeveel het er zijn."
)
def opruimen(doe_het: bool) -> None:
    """Wis wat er gezegd is in meldingen zonder vervolg die lang genoeg bewaard zijn.

    Namen, adressen, vragen, antwoorden en redenen gaan weg en komen nooit terug. Nummer, dag, soort en uitkomst
    blijven, met een regel in het journaal. Een melding die bij een casus hoort, blijft bij die casus.
    """
    app = start.veilige_app(Instellingen.uit_omgeving())
    with app.app_context(), systeemsessie("meldingen zonder vervolg opgeruimd") as session:
        jaren = bewaartermijn(vandaag()).jaren
        aantal = ruim_op(session) if doe_het else count_te_wissen(session)
    hoe_lang = f"{aantal} {'melding' if aantal == 1 else 'meldingen'} zonder vervolg van meer dan {jaren} jaar geleden"
    if doe_het:
        click.echo(f"Gewist: wat er gezegd was in {hoe_lang}.")
    else:
        click.echo(f"Dit zou gewist worden: wat er gezegd is in {hoe_lang}. Geef --doe-het om het te doen.")
