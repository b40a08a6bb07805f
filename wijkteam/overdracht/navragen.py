"""Asking the inwoner how it went, in their own words. Closing an overdracht needs it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.kern.tijd import nu
from wijkteam.overdracht import queries
from wijkteam.overdracht.keuzes import Daad, Hulpkreeg, Partij
from wijkteam.overdracht.models import Navraag, Overdracht
from wijkteam.overdracht.stappen import Stapgegevens, doe_stap
from wijkteam.team.models import Medewerker


@dataclass(frozen=True, kw_only=True)
class Navraaggegevens:
    """What the inwoner said: whether help came, whether the need is solved, a mark, and their words."""

    met_wie: str
    dag: date
    kreeg_hulp: Hulpkreeg
    woorden: str
    is_opgelost: bool = False
    cijfer: int | None = None


def vraag_na(
    session: Session,
    casus_id: UUID,
    overdracht_id: UUID,
    gegevens: Navraaggegevens,
    *,
    gezien: int | None = None,
    door: Medewerker,
) -> Overdracht:
    """Keep what the inwoner says. It may be asked more than once. Raises what `doe_stap` raises, and `NietGevonden`."""
    overdracht = queries.get_van_casus_vergrendeld(session, casus_id, overdracht_id)
    return noteer_navraag(session, overdracht, gegevens, gezien=gezien, door=door)


def noteer_navraag(
    session: Session,
    overdracht: Overdracht,
    gegevens: Navraaggegevens,
    *,
    gezien: int | None = None,
    door: Medewerker,
) -> Overdracht:
    """`vraag_na` for an overdracht that is locked already."""
    stap = Stapgegevens(daad=Daad.VRAAG_NA, dag=gegevens.dag, kant=Partij.INWONER, wie=gegevens.met_wie)
    doe_stap(session, overdracht, stap, door=door, gezien=gezien)
    overdracht.kreeg_hulp, overdracht.cijfer = gegevens.kreeg_hulp, gegevens.cijfer
    session.add(
        Navraag(
            casus_id=overdracht.casus_id,
            overdracht_id=overdracht.id,
            dag=gegevens.dag,
            met_wie=gegevens.met_wie,
            kreeg_hulp=gegevens.kreeg_hulp,
            is_opgelost=gegevens.is_opgelost,
            cijfer=gegevens.cijfer,
            woorden=gegevens.woorden,
            vastgelegd_op=nu(),
            door_id=door.id,
        )
    )
    return overdracht
