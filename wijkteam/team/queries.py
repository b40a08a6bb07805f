"""Reading wijkteams, colleagues and aanstellingen."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from wijkteam.gebied.models import Buurt, Gemeente
from wijkteam.kern.fouten import NietGevonden
from wijkteam.team.models import Aanstelling, Medewerker, Werkgebied, Wijkteam


def get_wijkteam(session: Session, wijkteam_id: UUID) -> Wijkteam:
    """The wijkteam with its gemeente. Raises `NietGevonden`."""
    team = session.scalars(
        select(Wijkteam).where(Wijkteam.id == wijkteam_id).options(joinedload(Wijkteam.gemeente))
    ).one_or_none()
    if team is None:
        raise NietGevonden
    return team


def get_wijkteam_vergrendeld(session: Session, wijkteam_id: UUID) -> Wijkteam:
    """The wijkteam as it stands now; nobody else changes it until this transaction ends. Raises `NietGevonden`."""
    team = session.scalars(
        select(Wijkteam)
        .where(Wijkteam.id == wijkteam_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one_or_none()
    if team is None:
        raise NietGevonden
    return team


def find_wijkteam(session: Session, wijkteam_id: UUID) -> Wijkteam | None:
    return session.get(Wijkteam, wijkteam_id)


def list_wijkteams(session: Session, gemeente_id: UUID | None = None) -> Sequence[Wijkteam]:
    """Every wijkteam (of one gemeente), with its gemeente, by name."""
    vraag = select(Wijkteam).options(joinedload(Wijkteam.gemeente)).order_by(Wijkteam.naam, Wijkteam.id)
    if gemeente_id is not None:
        vraag = vraag.where(Wijkteam.gemeente_id == gemeente_id)
    return session.scalars(vraag).all()


def list_wijkteams_naast(session: Session, teams: Iterable[UUID]) -> Sequence[Wijkteam]:
    """These wijkteams and the others of their gemeenten, by name."""
    gemeenten = select(Wijkteam.gemeente_id).where(Wijkteam.id.in_(list(teams)))
    return session.scalars(
        select(Wijkteam).where(Wijkteam.gemeente_id.in_(gemeenten)).order_by(Wijkteam.naam, Wijkteam.id)
    ).all()


def list_werkgebieden(session: Session, teams: Iterable[UUID]) -> dict[UUID, list[Werkgebied]]:
    """The buurten that each of these wijkteams works in, in the order of the CBS codes."""
    per_team: dict[UUID, list[Werkgebied]] = defaultdict(list)
    for rij in session.scalars(
        select(Werkgebied)
        .join(Werkgebied.buurt)
        .where(Werkgebied.wijkteam_id.in_(list(teams)))
        .options(joinedload(Werkgebied.buurt))
        .order_by(Buurt.code, Werkgebied.id)
    ):
        per_team[rij.wijkteam_id].append(rij)
    return per_team


def list_teamgenoten(session: Session, teams: Iterable[UUID], dag: date) -> dict[UUID, list[Aanstelling]]:
    """Who works in each of these wijkteams on a day, with the medewerker, by name."""
    per_team: dict[UUID, list[Aanstelling]] = defaultdict(list)
    for rij in session.scalars(
        select(Aanstelling)
        .join(Aanstelling.medewerker)
        .where(Aanstelling.wijkteam_id.in_(list(teams)), Aanstelling.van <= dag)
        .where(or_(Aanstelling.tot.is_(None), Aanstelling.tot > dag))
        .options(joinedload(Aanstelling.medewerker))
        .order_by(Medewerker.naam, Medewerker.id, Aanstelling.id)
    ):
        if rij.wijkteam_id is not None:
            per_team[rij.wijkteam_id].append(rij)
    return per_team


def count_teamgenoten(session: Session, dag: date) -> dict[UUID, int]:
    """How many people work in each wijkteam on a day."""
    rijen = session.execute(
        select(Aanstelling.wijkteam_id, func.count(Aanstelling.medewerker_id.distinct()))
        .where(Aanstelling.wijkteam_id.is_not(None), Aanstelling.van <= dag)
        .where(or_(Aanstelling.tot.is_(None), Aanstelling.tot > dag))
        .group_by(Aanstelling.wijkteam_id)
    )
    return {team_id: aantal for team_id, aantal in rijen if team_id is not None}


def get_medewerker(session: Session, medewerker_id: UUID) -> Medewerker:
    """The medewerker with every aanstelling and its wijkteam. Raises `NietGevonden`."""
    medewerker = session.scalars(
        select(Medewerker)
        .where(Medewerker.id == medewerker_id)
        .options(selectinload(Medewerker.aanstellingen).joinedload(Aanstelling.wijkteam))
    ).one_or_none()
    if medewerker is None:
        raise NietGevonden
    return medewerker


def get_medewerker_vergrendeld(session: Session, medewerker_id: UUID) -> Medewerker:
    """The medewerker with the aanstellingen as they stand now; nobody else changes them until this transaction ends.

    Raises `NietGevonden`.
    """
    medewerker = session.scalars(
        select(Medewerker)
        .where(Medewerker.id == medewerker_id)
        .options(selectinload(Medewerker.aanstellingen))
        .with_for_update(of=Medewerker)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if medewerker is None:
        raise NietGevonden
    return medewerker


def get_aanstelling(session: Session, medewerker_id: UUID, aanstelling_id: UUID) -> Aanstelling:
    """An aanstelling of this medewerker, with medewerker and wijkteam. Raises `NietGevonden`."""
    aanstelling = session.scalars(
        select(Aanstelling)
        .where(Aanstelling.id == aanstelling_id, Aanstelling.medewerker_id == medewerker_id)
        .options(joinedload(Aanstelling.medewerker), joinedload(Aanstelling.wijkteam))
    ).one_or_none()
    if aanstelling is None:
        raise NietGevonden
    return aanstelling


def get_gemeentenaam(session: Session, wijkteam: Wijkteam) -> str:
    """Name of the gemeente of a wijkteam, as it stands above a letter: `Gemeente Renkum`."""
    return session.scalars(select(Gemeente).where(Gemeente.id == wijkteam.gemeente_id)).one().briefhoofd
