"""Every `select` on the plan. The session filters on the viewer: what is not yours is not there."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, aliased, defer, joinedload, selectinload

from wijkteam.casus.models import Betrokkene, Casus
from wijkteam.gebied.models import Kringkeuze
from wijkteam.kern.fouten import NietGevonden
from wijkteam.plan.evaluatie_models import Doelevaluatie, Evaluatie, Veiligheidscijfer
from wijkteam.plan.models import Actie, ActieOver, Doel, DoelVoor, Plan, Planversie, Wederdienst
from wijkteam.team.models import Wijkteam
from wijkteam.wet.kringen import STANDAARD, Kringinstelling

_MET_ALLES = (
    selectinload(Doel.voor).joinedload(DoelVoor.betrokkene).joinedload(Betrokkene.persoon),
    selectinload(Doel.acties).options(
        joinedload(Actie.huishoudlid),
        joinedload(Actie.over).joinedload(ActieOver.betrokkene).joinedload(Betrokkene.persoon),
    ),
)


def find_plan(session: Session, casus_id: UUID) -> Plan | None:
    """The plan of the casus: the active one, or the last one when the casus was closed. `None` until one was begun."""
    return session.scalars(select(Plan).where(Plan.casus_id == casus_id, is_geldend())).one_or_none()


def is_geldend() -> ColumnElement[bool]:
    """Condition on `Plan`: the plan that its casus has now. An active one goes before those that ended."""
    ander = aliased(Plan)
    laatste = (
        select(ander.id)
        .where(ander.casus_id == Plan.casus_id)
        .order_by(ander.beeindigd_op.is_not(None), ander.begonnen_op.desc(), ander.id.desc())
        .limit(1)
        .correlate(Plan)
        .scalar_subquery()
    )
    return Plan.id == laatste


def find_vorig_plan(session: Session, casus: Casus) -> Plan | None:
    """The last plan of another casus of the same huishouden, as far as the viewer may see it."""
    return session.scalars(
        select(Plan)
        .join(Casus, Casus.id == Plan.casus_id)
        .where(Casus.huishouden_id == casus.huishouden_id, Plan.casus_id != casus.id)
        .order_by(Plan.begonnen_op.desc(), Plan.id.desc())
        .limit(1)
    ).one_or_none()


def get_wederdienst(session: Session, casus_id: UUID, dienst_id: UUID) -> Wederdienst:
    """One offer that stands in the plan, with who offers it. Raises `NietGevonden`."""
    dienst = session.scalars(
        select(Wederdienst)
        .where(
            Wederdienst.id == dienst_id, Wederdienst.casus_id == casus_id, Wederdienst.vervallen_op.is_(None)
        )
        .options(joinedload(Wederdienst.betrokkene).joinedload(Betrokkene.persoon))
    ).one_or_none()
    if dienst is None:
        raise NietGevonden
    return dienst


def find_planstand(
    session: Session, casus_id: UUID
) -> tuple[Plan | None, Planversie | None, Evaluatie | None]:
    """The active plan with its last version, whole, and the last time that it was looked back on. One query."""
    hoogste = (
        select(func.max(Planversie.nummer))
        .where(Planversie.plan_id == Plan.id)
        .correlate(Plan)
        .scalar_subquery()
    )
    laatste = (
        select(func.max(Evaluatie.nummer))
        .where(Evaluatie.plan_id == Plan.id)
        .correlate(Plan)
        .scalar_subquery()
    )
    rij = session.execute(
        select(Plan, Planversie, Evaluatie)
        .outerjoin(Planversie, and_(Planversie.plan_id == Plan.id, Planversie.nummer == hoogste))
        .outerjoin(Evaluatie, and_(Evaluatie.plan_id == Plan.id, Evaluatie.nummer == laatste))
        .where(Plan.casus_id == casus_id, is_geldend())
    ).one_or_none()
    return (None, None, None) if rij is None else (rij[0], rij[1], rij[2])


def list_doelen(session: Session, plan_id: UUID, *, ook_vervallen: bool = False) -> Sequence[Doel]:
    """The doelen in their order with their acties and for whom they are."""
    doelen = session.scalars(
        select(Doel).where(Doel.plan_id == plan_id).options(*_MET_ALLES).order_by(Doel.volgorde, Doel.id)
    ).all()
    return doelen if ook_vervallen else [doel for doel in doelen if doel.vervallen_op is None]


def list_wederdiensten(session: Session, plan_id: UUID) -> Sequence[Wederdienst]:
    """What the people of the plan can do for another, with who offers it."""
    return session.scalars(
        select(Wederdienst)
        .where(Wederdienst.plan_id == plan_id, Wederdienst.vervallen_op.is_(None))
        .options(joinedload(Wederdienst.betrokkene).joinedload(Betrokkene.persoon))
        .order_by(Wederdienst.id)
    ).all()


def get_doel(session: Session, casus_id: UUID, doel_id: UUID) -> Doel:
    """One doel of the active plan with its acties and for whom it is. Raises `NietGevonden`."""
    doel = session.scalars(
        select(Doel)
        .join(Doel.plan)
        .where(Doel.id == doel_id, Doel.casus_id == casus_id, is_geldend())
        .options(*_MET_ALLES)
    ).one_or_none()
    if doel is None:
        raise NietGevonden
    return doel


def list_doelen_op_volgorde(session: Session, casus_id: UUID) -> Sequence[Doel]:
    """The doelen that stand in the active plan, in their order and without what hangs on them."""
    return session.scalars(
        select(Doel)
        .join(Doel.plan)
        .where(Doel.casus_id == casus_id, is_geldend(), Doel.vervallen_op.is_(None))
        .order_by(Doel.volgorde, Doel.id)
    ).all()


def list_acties_op_volgorde(session: Session, doel_id: UUID) -> Sequence[Actie]:
    """The acties of a doel that were not taken back, in their order."""
    return session.scalars(
        select(Actie)
        .where(Actie.doel_id == doel_id, Actie.vervallen_op.is_(None))
        .order_by(Actie.volgorde, Actie.id)
    ).all()


def get_actie(session: Session, casus_id: UUID, actie_id: UUID) -> Actie:
    """One actie with its doel, unless one of the two was taken back. Raises `NietGevonden`."""
    actie = session.scalars(
        select(Actie)
        .join(Actie.doel)
        .where(Actie.id == actie_id, Actie.casus_id == casus_id, Doel.vervallen_op.is_(None))
        .options(
            joinedload(Actie.doel),
            selectinload(Actie.over).joinedload(ActieOver.betrokkene).joinedload(Betrokkene.persoon),
        )
    ).one_or_none()
    if actie is None:
        raise NietGevonden
    return actie


def find_versie(session: Session, plan_id: UUID, nummer: int) -> Planversie | None:
    """The version of a plan with this number, whole. No query for a number that no version has."""
    if nummer < 1:
        return None
    return session.scalars(
        select(Planversie).where(Planversie.plan_id == plan_id, Planversie.nummer == nummer)
    ).one_or_none()


def list_versies(session: Session, casus_id: UUID) -> Sequence[Planversie]:
    """All versions of the active plan with what people said, newest first; the stored text stays where it is."""
    return session.scalars(
        select(Planversie)
        .join(Planversie.plan)
        .where(Planversie.casus_id == casus_id, is_geldend())
        .options(defer(Planversie.inhoud), joinedload(Planversie.door), selectinload(Planversie.reacties))
        .order_by(Planversie.nummer.desc())
    ).all()


def get_versie(session: Session, casus_id: UUID, nummer: int) -> Planversie:
    """One version of the active plan, whole. Raises `NietGevonden`."""
    versie = session.scalars(
        select(Planversie)
        .join(Planversie.plan)
        .where(Planversie.casus_id == casus_id, Planversie.nummer == nummer, is_geldend())
    ).one_or_none()
    if versie is None:
        raise NietGevonden
    return versie


def get_kringinstelling(session: Session, wijkteam_id: UUID, dag: date) -> Kringinstelling:
    """How the gemeente of this wijkteam counts the rings on that day; as everybody does when it chose nothing."""
    keuze = session.scalars(
        select(Kringkeuze)
        .join(Wijkteam, Wijkteam.gemeente_id == Kringkeuze.gemeente_id)
        .where(Wijkteam.id == wijkteam_id, Kringkeuze.geldig_van <= dag)
        .order_by(Kringkeuze.geldig_van.desc())
        .limit(1)
    ).one_or_none()
    return STANDAARD if keuze is None else Kringinstelling(keuze.vrijwillige_ondersteuning)


def list_evaluaties(session: Session, casus_id: UUID) -> Sequence[Evaluatie]:
    """Every time that the active plan was looked back on, latest first; veiligheid only for who may see that."""
    return session.scalars(
        select(Evaluatie)
        .join(Evaluatie.plan)
        .where(Evaluatie.casus_id == casus_id, is_geldend())
        .options(
            joinedload(Evaluatie.door),
            selectinload(Evaluatie.doelen).joinedload(Doelevaluatie.doel),
            selectinload(Evaluatie.stemmen),
            selectinload(Evaluatie.veiligheid).joinedload(Veiligheidscijfer.persoon),
        )
        .order_by(Evaluatie.nummer.desc())
    ).all()


def find_casus_op_nummer(session: Session, nummer: str) -> Casus | None:
    """The casus with this number, with its huishouden and wijkteam."""
    return session.scalars(
        select(Casus)
        .where(Casus.nummer == nummer)
        .options(joinedload(Casus.huishouden), joinedload(Casus.wijkteam))
    ).one_or_none()


def get_hoogste_volgorde(session: Session, plan_id: UUID) -> int:
    """The place of the last doel, those that were taken back included; 0 when there is none."""
    return session.scalars(select(func.max(Doel.volgorde)).where(Doel.plan_id == plan_id)).one() or 0
