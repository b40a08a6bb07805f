"""Every `select` on the link of an overdracht, and what the journaal knows of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from wijkteam.journaal.models import Grond, Handeling, Inzageregel, Journaalregel
from wijkteam.kern.fouten import NietGevonden
from wijkteam.overdracht.keuzes import Partij
from wijkteam.overdracht.models import Overdracht, Overdrachtlink, Overdrachtstap

ONDERDEEL = "Het overdrachtsbericht"
HOOGSTENS = 20


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """What the gate may know of a link: to which overdracht it leads, and whether it still opens."""

    link_id: UUID
    overdracht_id: UUID
    verloopt_op: datetime
    ingetrokken_op: datetime | None


def find_verwijzing(session: Session, geheim_hash: bytes) -> Verwijzing | None:
    """The link of this secret. As plain values: no row is loaded, so that the session may get another viewer."""
    rij = session.execute(
        select(
            Overdrachtlink.id,
            Overdrachtlink.overdracht_id,
            Overdrachtlink.verloopt_op,
            Overdrachtlink.ingetrokken_op,
        ).where(Overdrachtlink.geheim_hash == geheim_hash)
    ).one_or_none()
    return Verwijzing(*rij) if rij else None


def find_doel(session: Session, overdracht_id: UUID) -> Overdracht | None:
    """The overdracht with its bericht."""
    return session.scalars(
        select(Overdracht).where(Overdracht.id == overdracht_id).options(joinedload(Overdracht.bericht))
    ).one_or_none()


def get_doel(session: Session, overdracht_id: UUID) -> Overdracht:
    """As `find_doel`. Raises `NietGevonden`."""
    overdracht = find_doel(session, overdracht_id)
    if overdracht is None:
        raise NietGevonden
    return overdracht


def get_link_vergrendeld(session: Session, link_id: UUID) -> Overdrachtlink:
    """The link as it stands now; guesses at the same moment wait for each other."""
    return session.scalars(
        select(Overdrachtlink)
        .where(Overdrachtlink.id == link_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def find_link(session: Session, overdracht_id: UUID) -> Overdrachtlink | None:
    """The last link of an overdracht that was not taken back, also when it is too old."""
    return session.scalars(
        select(Overdrachtlink).where(
            Overdrachtlink.overdracht_id == overdracht_id, Overdrachtlink.ingetrokken_op.is_(None)
        )
    ).one_or_none()


def list_geopend(session: Session, overdracht: Overdracht) -> Sequence[datetime]:
    """When the receiver of this overdracht opened it, latest first."""
    return session.scalars(
        select(Inzageregel.moment)
        .where(
            Inzageregel.casus_id == overdracht.casus_id,
            Inzageregel.grond == Grond.ONTVANGER,
            Inzageregel.onderdeel == ONDERDEEL,
            Inzageregel.bijzonderheid == overdracht.nummer,
        )
        .order_by(Inzageregel.moment.desc(), Inzageregel.id.desc())
        .limit(HOOGSTENS)
    ).all()


def find_gemaild_op(session: Session, casus_id: UUID, link: Overdrachtlink) -> datetime | None:
    """When this link of an overdracht of this casus went out by e-mail the last time."""
    return session.scalars(
        select(Journaalregel.moment)
        .where(
            Journaalregel.casus_id == casus_id,
            Journaalregel.handeling == Handeling.OVERDRACHTLINK_VERSTUURD,
            Journaalregel.over_id == link.id,
        )
        .order_by(Journaalregel.moment.desc(), Journaalregel.id.desc())
        .limit(1)
    ).one_or_none()


def find_ingetrokken_op(session: Session, overdracht: Overdracht, reden: str) -> datetime | None:
    """When a link of this overdracht ended for this reason the last time."""
    return session.scalars(
        select(Journaalregel.moment)
        .join(Overdrachtlink, Overdrachtlink.id == Journaalregel.over_id)
        .where(
            Journaalregel.casus_id == overdracht.casus_id,
            Journaalregel.handeling == Handeling.OVERDRACHTLINK_INGETROKKEN,
            Journaalregel.reden == reden,
            Overdrachtlink.overdracht_id == overdracht.id,
        )
        .order_by(Journaalregel.moment.desc(), Journaalregel.id.desc())
        .limit(1)
    ).one_or_none()


def list_stappen(session: Session, overdracht_id: UUID, kant: Partij) -> Sequence[Overdrachtstap]:
    """What this party did or said, oldest first."""
    return session.scalars(
        select(Overdrachtstap)
        .where(Overdrachtstap.overdracht_id == overdracht_id, Overdrachtstap.kant == kant)
        .order_by(Overdrachtstap.moment, Overdrachtstap.id)
    ).all()
