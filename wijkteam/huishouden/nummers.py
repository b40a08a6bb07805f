"""Numbers that count on: HH-00042 for a huishouden, 2026-00042 for a casus. Each is given out once."""

from contextlib import suppress

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from wijkteam.huishouden.models import Nummerreeks


def volgend_nummer(session: Session, reeks: str) -> str:
    """The next number in a series. The row stays locked until the transaction ends, so nobody gets the same one."""
    rij = _vergrendel(session, reeks)
    if rij is None:
        _begin(session, reeks)
        rij = _vergrendel(session, reeks)
    if rij is None:
        raise LookupError(f"series {reeks} did not begin")
    rij.laatste += 1
    session.flush()
    return f"{reeks}-{rij.laatste:05d}"


def _vergrendel(session: Session, reeks: str) -> Nummerreeks | None:
    return session.scalars(
        select(Nummerreeks)
        .where(Nummerreeks.reeks == reeks)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one_or_none()


def _begin(session: Session, reeks: str) -> None:
    """The first number of a year may be asked for twice at once: whoever comes second uses the row of the first."""
    with suppress(IntegrityError), session.begin_nested():
        session.add(Nummerreeks(reeks=reeks, laatste=0))
