"""The phase of a casus follows the work: acts of other rooms move it on, nobody sets it by hand."""

from sqlalchemy.orm import Session

from wijkteam.casus import queries
from wijkteam.casus.errors import CasusIsAfgesloten
from wijkteam.casus.models import Casus, Fase
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.team.models import Medewerker

VOLGORDE = tuple(Fase)


def zet_fase(session: Session, casus: Casus, fase: Fase, *, door: Medewerker) -> None:
    """Move the casus on to `fase`; does nothing when it is already that far. Raises `CasusIsAfgesloten`.

    Only forward: a second gesprek during the uitvoering does not take the household back to the beginning.
    """
    schuif_op(session, queries.get_casus_vergrendeld(session, casus.id), fase, door=door)


def schuif_op(session: Session, vergrendeld: Casus, fase: Fase, *, door: Medewerker) -> None:
    """As `zet_fase`, for an act that holds the casus already. Raises `CasusIsAfgesloten`."""
    if not vergrendeld.is_open:
        raise CasusIsAfgesloten
    if VOLGORDE.index(fase) <= VOLGORDE.index(vergrendeld.fase):
        return
    vergrendeld.fase = fase
    noteer(
        session,
        Handeling.FASE_GEWIJZIGD,
        casus_id=vergrendeld.id,
        door=door,
        over=vergrendeld,
        velden=["fase"],
    )
