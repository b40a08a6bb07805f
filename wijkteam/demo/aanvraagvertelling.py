"""Els signed the verslag as her aanvraag; the gemeente decided, and sent it the day after King's Day."""

from datetime import date

from sqlalchemy.orm import Session

from wijkteam.aanvraag.besluiten import Besluitgegevens, leg_bekendmaking_vast, leg_besluit_vast
from wijkteam.aanvraag.models import Aanvraag, Besluituitkomst, Verstrekking
from wijkteam.casus.models import Casus
from wijkteam.gesprek.queries import list_gesprekken
from wijkteam.gesprek.verslag.alsaanvraag import registreer_reactie
from wijkteam.gesprek.verslag.queries import list_versies
from wijkteam.gesprek.verslag.verzending import Versie
from wijkteam.kern.tijd import alsof_het_was
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.service import start_termijnen
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet

BESLOTEN = date(2026, 4, 24)
VERSTUURD = date(2026, 4, 28)


def laat_termijnen_beginnen(session: Session, casus: Casus, dag: date, *, door: Medewerker) -> None:
    """The melding with which it all began came in on this day."""
    feit = Feit(Gebeurtenis.MELDING_ONTVANGEN, dag)
    start_termijnen(session, casus, feit, wetten=[Wet.WMO], door=door)


def vertel_aanvraag(
    session: Session, casus: Casus, *, door: Medewerker, besluit_door: Medewerker
) -> Aanvraag:
    """From `dit is mijn aanvraag` to a decision that was sent."""
    session.flush()
    gesprek = list_gesprekken(session, casus.id)[0]
    [versie] = list_versies(session, gesprek.id)
    [reactie] = [rij for rij in versie.reacties if rij.is_aanvraag]
    with alsof_het_was(reactie.op, 14):
        welke = Versie(casus, gesprek.id, versie.nummer)
        aanvraag = registreer_reactie(session, welke, reactie.id, door=door)
    with alsof_het_was(BESLOTEN, 16):
        gegevens = Besluitgegevens(
            uitkomst=Besluituitkomst.TOEGEKEND,
            besloten_op=BESLOTEN,
            besloten_door=f"{besluit_door.naam}, zorgloket",
            voorziening="Logeren voor Roos: twee weekenden per maand, met begeleiding.",
            vorm=Verstrekking.NATURA,
            geldig_tot_en_met=date(2027, 4, 30),
        )
        leg_besluit_vast(session, casus, aanvraag.id, gegevens, gezien=0, door=door)
    with alsof_het_was(VERSTUURD, 9):
        leg_bekendmaking_vast(session, casus, aanvraag.id, op=VERSTUURD, door=door)
    return aanvraag
