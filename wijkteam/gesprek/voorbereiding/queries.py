"""Every `select` on the preparation of a talk. The session filters on the viewer."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager, joinedload

from wijkteam.casus.models import Betrokkene, Casus, Hoedanigheid
from wijkteam.gesprek.voorbereiding.models import EigenPlan, Plansoort, Rechtenuitleg
from wijkteam.kern.fouten import NietGevonden


def list_eigen_plannen(session: Session, gesprek_id: UUID) -> Sequence[EigenPlan]:
    """The own plans of which something is known, with whose they are."""
    rijen = session.scalars(
        select(EigenPlan).where(EigenPlan.gesprek_id == gesprek_id).options(joinedload(EigenPlan.persoon))
    ).all()
    return sorted(rijen, key=lambda plan: list(Plansoort).index(plan.soort))


def find_eigen_plan(session: Session, gesprek_id: UUID, soort: Plansoort) -> EigenPlan | None:
    """What is known of one kind of own plan."""
    return session.scalars(
        select(EigenPlan).where(EigenPlan.gesprek_id == gesprek_id, EigenPlan.soort == soort)
    ).one_or_none()


def list_uitleg(session: Session, casus_id: UUID) -> Sequence[Rechtenuitleg]:
    """All that was told in this casus, what was taken back included: by day, in the order of writing down."""
    return session.scalars(
        select(Rechtenuitleg)
        .where(Rechtenuitleg.casus_id == casus_id)
        .options(joinedload(Rechtenuitleg.correctie))
        .order_by(Rechtenuitleg.op, Rechtenuitleg.id)
    ).all()


def get_uitleg(session: Session, casus_id: UUID, uitleg_id: UUID) -> Rechtenuitleg:
    """One of those lines. Raises `NietGevonden`."""
    uitleg = session.scalars(
        select(Rechtenuitleg)
        .where(Rechtenuitleg.casus_id == casus_id, Rechtenuitleg.id == uitleg_id)
        .options(joinedload(Rechtenuitleg.correctie))
    ).one_or_none()
    if uitleg is None:
        raise NietGevonden
    return uitleg


def list_mantelzorgers(session: Session, casus: Casus) -> Sequence[Betrokkene]:
    """Who is concerned in the casus as mantelzorger now and visible to this viewer, with the persoon."""
    return session.scalars(
        select(Betrokkene)
        .join(Betrokkene.persoon)
        .where(
            Betrokkene.casus_id == casus.id,
            Betrokkene.hoedanigheid == Hoedanigheid.MANTELZORGER,
            Betrokkene.tot.is_(None),
        )
        .options(contains_eager(Betrokkene.persoon))
        .order_by(Betrokkene.id)
    ).all()
