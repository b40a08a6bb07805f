"""Reading the running terms: of one casus, of the casussen of a colleague, and as numbers for a teamleider."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from wijkteam.casus.models import Betrokkene, Casus, Regieperiode, Teamlid
from wijkteam.kern.fouten import NietGevonden
from wijkteam.termijnen.gebeurtenismodellen import Gebeurteniscorrectie, VastgelegdeGebeurtenis
from wijkteam.termijnen.models import Looptijd, Opschortingsperiode
from wijkteam.wet.termijnen import VanWie


@dataclass(frozen=True)
class Termijntelling:
    """Numbers only: how many terms of the gemeente run, and of those how many are over."""

    open: int
    te_laat: int


def list_van_casus(session: Session, casus_id: UUID) -> Sequence[Looptijd]:
    """Every term of a casus, soonest first, with its suspensions."""
    return session.scalars(
        select(Looptijd)
        .where(Looptijd.casus_id == casus_id)
        .options(selectinload(Looptijd.opschortingen).joinedload(Opschortingsperiode.door))
        .order_by(Looptijd.einde, Looptijd.code, Looptijd.id)
    ).all()


def list_open(
    session: Session, casus_ids: Collection[UUID], *, op: date, hoogstens: int = 50
) -> Sequence[Looptijd]:
    """The terms of these casussen that ask for something on that day, soonest first, with their suspensions.

    A term of the inwoner that passed asks for nothing any more and is left out. One query: a term hardly ever stands
    still more than once.
    """
    return (
        session.scalars(
            select(Looptijd)
            .where(Looptijd.casus_id.in_(casus_ids), _vraagt_iets(op))
            .options(joinedload(Looptijd.opschortingen))
            .order_by(Looptijd.einde, Looptijd.code, Looptijd.id)
            .limit(hoogstens)
        )
        .unique()
        .all()
    )


def tel_per_collega(
    session: Session, teams: Sequence[UUID], *, op: date
) -> Mapping[tuple[UUID, UUID | None], Termijntelling]:
    """Per team and colleague who answers for the casus: running terms of the gemeente, and those over. One query."""
    staat_ervoor = func.coalesce(Regieperiode.achtervang_id, Regieperiode.teamlid_id)
    te_laat = and_(Looptijd.einde < op, Looptijd.staat_stil.is_(False))
    rijen = session.execute(
        select(
            Casus.wijkteam_id,
            Teamlid.medewerker_id,
            func.count(Looptijd.id),
            func.sum(case((te_laat, 1), else_=0)),
        )
        .join(Casus, Casus.id == Looptijd.casus_id)
        .join(Regieperiode, and_(Regieperiode.casus_id == Casus.id, Regieperiode.tot.is_(None)))
        .join(Teamlid, and_(Teamlid.id == staat_ervoor, Teamlid.casus_id == Casus.id))
        .where(Casus.wijkteam_id.in_(teams), _loopt(), Looptijd.van_wie == VanWie.GEMEENTE)
        .group_by(Casus.wijkteam_id, Teamlid.medewerker_id)
    )
    return {(team, collega): Termijntelling(open_, laat) for team, collega, open_, laat in rijen}


def get_looptijd_vergrendeld(session: Session, casus_id: UUID, looptijd_id: UUID) -> Looptijd:
    """One term of this casus as it stands now, for who is going to change it. Raises `NietGevonden`."""
    session.flush()
    rij = session.scalars(
        select(Looptijd)
        .where(Looptijd.casus_id == casus_id, Looptijd.id == looptijd_id)
        .options(selectinload(Looptijd.opschortingen))
        .with_for_update(of=Looptijd)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if rij is None:
        raise NietGevonden
    return rij


def get_looptijd(session: Session, casus_id: UUID, looptijd_id: UUID) -> Looptijd:
    """One term of this casus with its suspensions, for a page. Raises `NietGevonden`."""
    rij = session.scalars(
        select(Looptijd)
        .where(Looptijd.casus_id == casus_id, Looptijd.id == looptijd_id)
        .options(selectinload(Looptijd.opschortingen).joinedload(Opschortingsperiode.door))
    ).one_or_none()
    if rij is None:
        raise NietGevonden
    return rij


def get_opschorting(session: Session, casus_id: UUID, periode_id: UUID) -> Opschortingsperiode:
    """One suspension in this casus. Raises `NietGevonden`."""
    rij = session.scalars(
        select(Opschortingsperiode).where(
            Opschortingsperiode.casus_id == casus_id, Opschortingsperiode.id == periode_id
        )
    ).one_or_none()
    if rij is None:
        raise NietGevonden
    return rij


def list_begonnen(session: Session, casus_id: UUID, aanleiding_id: UUID, dag: date) -> Sequence[Looptijd]:
    """What began for this on that day already: starting twice does nothing."""
    return session.scalars(
        select(Looptijd).where(
            Looptijd.casus_id == casus_id,
            Looptijd.aanleiding_id == aanleiding_id,
            Looptijd.begin_dag == dag,
        )
    ).all()


def list_te_stoppen(
    session: Session,
    casus_id: UUID,
    *,
    aanleiding: UUID | None = None,
    begonnen_uiterlijk: date | None = None,
) -> Sequence[Looptijd]:
    """The terms of a casus that an event may end, locked; stopped ones too, because an earlier event counts."""
    grenzen: list[ColumnElement[bool]] = []
    if aanleiding is not None:
        grenzen.append(Looptijd.aanleiding_id == aanleiding)
    if begonnen_uiterlijk is not None:
        grenzen.append(Looptijd.begin_dag <= begonnen_uiterlijk)
    return (
        session.scalars(
            select(Looptijd)
            .where(Looptijd.casus_id == casus_id, *grenzen)
            .options(joinedload(Looptijd.opschortingen))
            .order_by(Looptijd.id)
            .with_for_update(of=Looptijd)
            .execution_options(populate_existing=True)
        )
        .unique()
        .all()
    )


def list_gebeurtenissen(session: Session, casus_id: UUID) -> Sequence[VastgelegdeGebeurtenis]:
    """What was written down in a casus, newest day first, with its corrections and who wrote them."""
    return session.scalars(
        _gebeurtenissen(casus_id).order_by(
            VastgelegdeGebeurtenis.dag.desc(), VastgelegdeGebeurtenis.id.desc()
        )
    ).all()


def list_mensen(session: Session, casus_id: UUID) -> Sequence[Betrokkene]:
    """Who is or was concerned, with the persoon: a term may belong to a row that ended since."""
    return session.scalars(
        select(Betrokkene)
        .join(Betrokkene.persoon)
        .where(Betrokkene.casus_id == casus_id)
        .options(joinedload(Betrokkene.persoon))
        .order_by(Betrokkene.van, Betrokkene.id)
    ).all()


def get_gebeurtenis(session: Session, casus_id: UUID, gebeurtenis_id: UUID) -> VastgelegdeGebeurtenis:
    """One event of this casus with its corrections. Raises `NietGevonden`."""
    rij = session.scalars(
        _gebeurtenissen(casus_id).where(VastgelegdeGebeurtenis.id == gebeurtenis_id)
    ).one_or_none()
    if rij is None:
        raise NietGevonden
    return rij


def _gebeurtenissen(casus_id: UUID) -> Select[VastgelegdeGebeurtenis]:
    return (
        select(VastgelegdeGebeurtenis)
        .where(VastgelegdeGebeurtenis.casus_id == casus_id)
        .options(
            joinedload(VastgelegdeGebeurtenis.door),
            joinedload(VastgelegdeGebeurtenis.betrokkene).joinedload(Betrokkene.persoon),
            selectinload(VastgelegdeGebeurtenis.correcties).joinedload(Gebeurteniscorrectie.door),
        )
        .execution_options(populate_existing=True)
    )


def _loopt() -> ColumnElement[bool]:
    return and_(Looptijd.gestopt_op.is_(None), Looptijd.vervallen_op.is_(None))


def _vraagt_iets(op: date) -> ColumnElement[bool]:
    return and_(_loopt(), or_(Looptijd.van_wie == VanWie.GEMEENTE, Looptijd.einde >= op))
