"""A verslag that came back with `dit is mijn aanvraag` is the aanvraag itself (domein.md §2.1)."""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.aanvraag.errors import NietBetrokken
from wijkteam.aanvraag.models import Aanvraag, Aanvraagbron
from wijkteam.aanvraag.queries import list_clienten
from wijkteam.aanvraag.registratie import WETTEN, Aanvraaggegevens, registreer_aanvraag
from wijkteam.gesprek.verslag.definitief import lees_versie
from wijkteam.gesprek.verslag.errors import IsGeenAanvraag
from wijkteam.gesprek.verslag.inhoud import Verslaginhoud
from wijkteam.gesprek.verslag.models import Verslagreactie
from wijkteam.gesprek.verslag.verzending import Versie, open_versie
from wijkteam.kern.fouten import NietGevonden
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet


def registreer_reactie(session: Session, welke: Versie, reactie_id: UUID, *, door: Medewerker) -> Aanvraag:
    """Record the answer of one person as their aanvraag, on the day on which they gave it.

    What is asked are their own words in that verslag. Raises `IsGeenAanvraag`, `NietBetrokken` (they are no cliënt any
    more), `IsAlAangevraagd`, `InhoudIsAangetast`, `NietGevonden` and `CasusIsAfgesloten`.
    """
    versie = open_versie(session, welke)
    reactie = next((rij for rij in versie.reacties if rij.id == reactie_id), None)
    if reactie is None:
        raise NietGevonden
    if not reactie.is_aanvraag:
        raise IsGeenAanvraag
    client = next(
        (rij for rij in list_clienten(session, welke.casus.id) if rij.persoon_id == reactie.persoon_id), None
    )
    if client is None:
        raise NietBetrokken
    gegevens = Aanvraaggegevens(
        betrokkene=client.id,
        wet=client.wet if client.wet in WETTEN else Wet.WMO,
        ontvangen_op=reactie.op,
        gevraagd=_woorden(lees_versie(versie), reactie, versie.nummer),
        bron=Aanvraagbron.VERSLAG,
        indiener=reactie.naam,
        reactie=reactie.id,
    )
    return registreer_aanvraag(session, welke.casus, gegevens, door=door)


def _woorden(inhoud: Verslaginhoud, reactie: Verslagreactie, nummer: int) -> str:
    """Their question in the verslag and what they wrote with the answer; else where it can be read."""
    eigen = [woord.woorden for woord in inhoud.vragen if woord.persoon_id == reactie.persoon_id]
    woorden = [tekst for tekst in (*eigen, reactie.opmerking) if tekst]
    return "\n\n".join(woorden) or f"Zie versie {nummer} van het verslag."
