"""What an afspraak and a taak share when they are of a casus: it is open, people are of its team, it is journaled.

What somebody has for themselves alone says nothing about a resident, and is in no journaal.
"""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.agenda.errors import NietInHetTeam
from wijkteam.agenda.models import Afspraak, Taak
from wijkteam.casus import beleid
from wijkteam.casus.models import Teamlid
from wijkteam.casus.queries import get_casus_vergrendeld, list_team_nu
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.team.models import Medewerker


def eis_open_casus(session: Session, casus_id: UUID | None) -> None:
    """Raises `NietGevonden` and `CasusIsAfgesloten`; what is of no casus passes."""
    if casus_id is not None:
        beleid.eis_open(get_casus_vergrendeld(session, casus_id))


def eis_werkbaar(session: Session, casus_id: UUID | None, *, is_nazorg: bool) -> None:
    """As `eis_open_casus`; nazorg goes on when the casus is closed, for whoever still sees it."""
    if not is_nazorg:
        eis_open_casus(session, casus_id)
    elif casus_id is not None:
        get_casus_vergrendeld(session, casus_id)


def eis_in_team(session: Session, casus_id: UUID | None, wie: Collection[UUID], *, veld: str) -> None:
    """Raises `NietInHetTeam` at the field unless all these medewerkers can open the casus."""
    if wie and not {lid.medewerker_id for lid in list_collegas_bij(session, casus_id)}.issuperset(wie):
        raise NietInHetTeam(veld)


def list_collegas_bij(session: Session, casus_id: UUID | None) -> Sequence[Teamlid]:
    """Who in the team has an account, by the day they came; nobody without a casus."""
    if casus_id is None:
        return []
    return [lid for lid in list_team_nu(session, casus_id) if lid.medewerker_id is not None]


def noteer_bij_casus(
    session: Session,
    handeling: Handeling,
    over: Afspraak | Taak,
    *,
    door: Medewerker,
    velden: Collection[str] = (),
) -> None:
    """A line in the journaal, when it is of a casus."""
    if over.casus_id is not None:
        noteer(session, handeling, casus_id=over.casus_id, door=door, over=over, velden=velden)
