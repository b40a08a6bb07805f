"""What these pages ask across rooms."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, contains_eager

from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Huishouden, Huishoudlid
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.team.models import Wijkteam

PER_PAGINA = 50


def list_andere_casussen(session: Session, casus: Casus, pagina: int) -> Sequence[Casus]:
    """The other open dossiers of the viewer, by name of the huishouden; a page at a time."""
    return session.scalars(
        select(Casus)
        .join(Casus.huishouden)
        .where(Casus.huishouden_id != casus.huishouden_id, Casus.afgesloten_op.is_(None))
        .options(contains_eager(Casus.huishouden))
        .order_by(Huishouden.naam, Casus.nummer)
        .limit(PER_PAGINA)
        .offset((pagina - 1) * PER_PAGINA)
    ).all()


def count_andere_casussen(session: Session, casus: Casus) -> int:
    """How many other open dossiers the viewer has."""
    return session.scalars(
        select(func.count(Casus.id))
        .join(Casus.huishouden)
        .where(Casus.huishouden_id != casus.huishouden_id, Casus.afgesloten_op.is_(None))
    ).one()


def find_team_van(session: Session, persoon_id: UUID) -> str | None:
    """The team that works for somebody now. For a session that sees everything."""
    return session.scalars(
        select(Wijkteam.naam)
        .join(Casus, Casus.wijkteam_id == Wijkteam.id)
        .join(Huishoudlid, Huishoudlid.huishouden_id == Casus.huishouden_id)
        .where(
            Huishoudlid.persoon_id == persoon_id,
            Huishoudlid.tot.is_(None),
            Casus.afgesloten_op.is_(None),
        )
        .order_by(Casus.geopend_op)
        .limit(1)
    ).one_or_none()


def count_gezocht(session: Session, medewerker_id: UUID, sinds: datetime) -> int:
    """How often this colleague looked up or recorded a BSN since a moment. For a session that sees everything."""
    return session.scalars(
        select(func.count(Journaalregel.id)).where(
            Journaalregel.medewerker_id == medewerker_id,
            Journaalregel.handeling.in_([Handeling.BSN_GEZOCHT, Handeling.BSN_VASTGELEGD]),
            Journaalregel.moment > sinds,
        )
    ).one()
