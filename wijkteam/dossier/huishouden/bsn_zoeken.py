"""Is somebody with this BSN known already, in any huishouden? An exact question with a small answer.

Whoever asks sees a person only if they already may; otherwise no more than that the person is known and by which
team. Every question is recorded, and nobody asks many: a BSN is not for guessing (veiligheid: T16).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from wijkteam.dossier.huishouden.queries import count_gezocht, find_team_van
from wijkteam.huishouden.bsn import DOEL
from wijkteam.huishouden.errors import BsnTeVaakGezocht
from wijkteam.huishouden.models import Persoon
from wijkteam.huishouden.queries import find_bsn_op_index, find_persoon
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import db, scoped
from wijkteam.kern.engine import schrijft
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.sleutels import Sleutels
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import Systeemkijker

REDEN = "Nagaan of iemand met dit BSN al bekend is"
PER_UUR = 20


@dataclass(frozen=True)
class Antwoord:
    """Known or not; the person only when the viewer may see them; the team when there is one."""

    is_bekend: bool
    persoon: Persoon | None = None
    team: str | None = None


def zoek_bsn(
    session: ScopedSession, sleutels: Sleutels, nummer: str, *, casus_id: UUID, door: Medewerker
) -> Antwoord:
    """Look up nine checked digits on behalf of `door`, and record that it was asked (never what).

    Raises `BsnTeVaakGezocht`.
    """
    with _hele_bestand() as alles:
        _eis_niet_te_vaak(alles, door)
        bsn = find_bsn_op_index(alles, sleutels.blinde_index(nummer, doel=DOEL))
        team = find_team_van(alles, bsn.persoon_id) if bsn else None
    noteer_als_vraag(session, casus_id=casus_id, door=door)
    if bsn is None:
        return Antwoord(is_bekend=False)
    return Antwoord(is_bekend=True, persoon=find_persoon(session, bsn.persoon_id), team=team)


def eis_mag_vastleggen(door: Medewerker) -> None:
    """Recording a BSN also tells whether it is known, so it counts among the questions. Raises `BsnTeVaakGezocht`."""
    with _hele_bestand() as alles:
        _eis_niet_te_vaak(alles, door)


def noteer_als_vraag(session: ScopedSession, *, casus_id: UUID, door: Medewerker) -> None:
    """A BSN that was refused because somebody has it already: what was learned stands in the journaal."""
    noteer(session, Handeling.BSN_GEZOCHT, casus_id=casus_id, door=door, reden=REDEN)


def _eis_niet_te_vaak(alles: ScopedSession, door: Medewerker) -> None:
    if count_gezocht(alles, door.id, nu() - timedelta(hours=1)) >= PER_UUR:
        raise BsnTeVaakGezocht(PER_UUR)


@contextmanager
def _hele_bestand() -> Iterator[ScopedSession]:
    """A short look at everything; it only reads, so it need not wait for the transaction around it."""
    schreef = schrijft.get()
    schrijft.set(False)
    try:
        with db.sessionmaker() as kale_sessie:
            alles = scoped(kale_sessie)
            alles.zet_kijker(Systeemkijker(REDEN))
            alles.sluit_schrijven()
            yield alles
    finally:
        schrijft.set(schreef)
