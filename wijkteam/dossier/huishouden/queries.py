"""What these pages ask across rooms."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, contains_eager

from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Huishouden

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
