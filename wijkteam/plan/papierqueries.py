"""Every `select` on prints and signatures. The session filters on the viewer: what is not yours is not there."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from wijkteam.casus.models import Casus
from wijkteam.kern.fouten import NietGevonden
from wijkteam.plan.models import Planversie
from wijkteam.plan.papiermodellen import Afdruk, Handtekening
from wijkteam.plan.queries import is_geldend


def find_laatste_versie_van_casus(session: Session, casus_id: UUID) -> Planversie | None:
    """The version with the highest number of the plan that this casus has, also when the casus was closed; whole."""
    return session.scalars(
        select(Planversie)
        .join(Planversie.plan)
        .where(Planversie.casus_id == casus_id, is_geldend())
        .order_by(Planversie.nummer.desc())
        .limit(1)
    ).one_or_none()


def find_afdruk(session: Session, casus_id: UUID, code: str) -> Afdruk | None:
    """The print of this casus with this code, with its version."""
    return session.scalars(
        select(Afdruk)
        .where(Afdruk.casus_id == casus_id, Afdruk.code == code)
        .options(joinedload(Afdruk.planversie))
    ).one_or_none()


def get_afdruk(session: Session, casus_id: UUID, code: str) -> Afdruk:
    """As `find_afdruk`. Raises `NietGevonden`."""
    afdruk = find_afdruk(session, casus_id, code)
    if afdruk is None:
        raise NietGevonden
    return afdruk


def list_handtekeningen(session: Session, casus_id: UUID) -> Sequence[Handtekening]:
    """Every paper signature of a casus with its sheet, oldest first."""
    return session.scalars(
        select(Handtekening)
        .where(Handtekening.casus_id == casus_id)
        .options(joinedload(Handtekening.afdruk))
        .order_by(Handtekening.getekend_op, Handtekening.id)
    ).all()


def list_nummers_met_plan(session: Session, wijkteam_id: UUID) -> list[tuple[UUID, str]]:
    """Id and number of every open casus of a wijkteam whose active plan was vastgesteld, by number."""
    met_plan = select(Planversie.casus_id).join(Planversie.plan).where(is_geldend())
    rijen = session.scalars(
        select(Casus)
        .where(Casus.wijkteam_id == wijkteam_id, Casus.afgesloten_op.is_(None), Casus.id.in_(met_plan))
        .order_by(Casus.nummer)
    )
    return [(casus.id, casus.nummer) for casus in rijen]
