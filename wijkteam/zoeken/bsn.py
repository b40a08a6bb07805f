"""Is somebody with this BSN known already, in any huishouden? An exact question with a small answer.

Whoever asks sees a person only if they already may; otherwise no more than that the person is known and by which
team. Every question is recorded, and nobody asks many: a BSN is not for guessing (veiligheid: T16).
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from wijkteam.huishouden.bsn import DOEL
from wijkteam.huishouden.errors import BsnTeVaakGezocht
from wijkteam.huishouden.models import Persoon
from wijkteam.huishouden.queries import find_bsn_op_index, find_persoon
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.journaal.systeem import als_programma
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.sleutels import Sleutels
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker
from wijkteam.zoeken import queries

REDEN = "Nagaan of iemand met dit BSN al bekend is"
PER_UUR = 20
_TELT = (Handeling.BSN_GEZOCHT, Handeling.BSN_VASTGELEGD)


@dataclass(frozen=True)
class Antwoord:
    """Known or not; the person only when the viewer may see them; the team when there is one that may be named."""

    is_bekend: bool
    persoon: Persoon | None = None
    team: str | None = None

    @property
    def tekst(self) -> str:
        """The answer in words, and what to do next."""
        if self.persoon:
            return f"Dit BSN hoort bij {self.persoon.naam}, in een dossier waar je bij mag."
        if self.team:
            return f"Deze persoon is bekend bij {self.team}. Overleg met dat team."
        if self.is_bekend:
            return "Deze persoon is bekend, maar er is geen team dat je hier kunt zien. Overleg met je teamleider."
        return "Deze persoon is nog niet bekend."


def zoek_bsn(
    session: ScopedSession, sleutels: Sleutels, nummer: str, *, casus_id: UUID | None, door: Medewerker
) -> Antwoord:
    """Look up nine checked digits on behalf of `door`, and record that it was asked (never what).

    Raises `BsnTeVaakGezocht`.
    """
    eis_mag_vragen(session, door)
    with als_programma(session, REDEN) as alles:
        bsn = find_bsn_op_index(alles, sleutels.blinde_index(nummer, doel=DOEL))
        teams = queries.list_bekend_bij(alles, [bsn.persoon_id] if bsn else [])
    noteer_als_vraag(session, casus_id=casus_id, door=door)
    if bsn is None:
        return Antwoord(is_bekend=False)
    team = " en ".join(team.naam for team in teams) or None
    return Antwoord(is_bekend=True, persoon=find_persoon(session, bsn.persoon_id), team=team)


def eis_mag_vragen(session: ScopedSession, door: Medewerker) -> None:
    """Recording a BSN also tells whether it is known, so it counts among the questions. Raises `BsnTeVaakGezocht`.

    Whoever asks twice at once waits for themselves, in whichever worker.
    """
    queries.lock_medewerker(session, door.id)
    with als_programma(session, REDEN) as alles:
        if queries.count_gevraagd(alles, door.id, _TELT, nu() - timedelta(hours=1)) >= PER_UUR:
            raise BsnTeVaakGezocht(PER_UUR)


def noteer_als_vraag(session: ScopedSession, *, casus_id: UUID | None, door: Medewerker) -> None:
    """A BSN that was refused because somebody has it already: what was learned stands in the journaal."""
    noteer(session, Handeling.BSN_GEZOCHT, casus_id=casus_id, door=door, reden=REDEN)
