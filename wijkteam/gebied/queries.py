"""Reading areas: gemeenten, wijken and buurten."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from wijkteam.gebied.models import Buurt, Gemeente, Wijk


def find_gebieden(session: Session, codes: Iterable[str]) -> dict[str, Gemeente | Wijk | Buurt]:
    """Every area with one of these codes, by code."""
    gezocht = set(codes)
    gevonden: dict[str, Gemeente | Wijk | Buurt] = {}
    for gemeente in session.scalars(select(Gemeente).where(Gemeente.code.in_(gezocht))):
        gevonden[gemeente.code] = gemeente
    for wijk in session.scalars(select(Wijk).where(Wijk.code.in_(gezocht))):
        gevonden[wijk.code] = wijk
    for buurt in session.scalars(select(Buurt).where(Buurt.code.in_(gezocht))):
        gevonden[buurt.code] = buurt
    return gevonden


def list_gemeenten(session: Session) -> Sequence[Gemeente]:
    """Every gemeente, by name."""
    return session.scalars(select(Gemeente).order_by(Gemeente.naam, Gemeente.code)).all()


def list_buurten(session: Session, gemeente_id: UUID) -> Sequence[Buurt]:
    """The buurten of a gemeente with their wijk, in the order of the CBS codes."""
    return session.scalars(
        select(Buurt)
        .join(Buurt.wijk)
        .where(Wijk.gemeente_id == gemeente_id)
        .options(joinedload(Buurt.wijk))
        .order_by(Wijk.code, Buurt.code)
    ).all()


def list_wijken(session: Session, gemeente_id: UUID) -> Sequence[Wijk]:
    """The wijken of a gemeente, in the order of the CBS codes."""
    return session.scalars(select(Wijk).where(Wijk.gemeente_id == gemeente_id).order_by(Wijk.code)).all()


def count_gebieden(session: Session) -> tuple[int, int, int]:
    """How many gemeenten, wijken and buurten we know."""
    gemeenten, wijken, buurten = (
        session.scalars(select(func.count(soort.id))).one() for soort in (Gemeente, Wijk, Buurt)
    )
    return gemeenten, wijken, buurten
