"""Numbers that count on: HH-00042 for a huishouden, 2026-00042 for a casus. Each is given out once."""

from contextlib import suppress

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from wijkteam.huishouden.models import Nummerreeks


def volgend_nummer(session: Session, reeks: str) -> str:
    """The next number in a series. The row stays locked until the transaction ends, so nobody gets the same one.

    It is written with the rest of the act, not before.
    """
    rij = _in_handen(session, reeks) or _vergrendel(session, reeks)
    if rij is None:
        _begin(session, reeks)
        rij = _vergrendel(session, reeks)
    if rij is None:
        raise LookupError(f"series {reeks} did not begin")
    rij.laatste += 1
    return f"{reeks}-{rij.laatste:05d}"


def _in_handen(session: Session, reeks: str) -> Nummerreeks | None:
    """The row when this act gave out a number of the series that is not written yet; then it is locked too."""
    bezig = (rij for rij in session.dirty if isinstance(rij, Nummerreeks) and rij.reeks == reeks)
    return next(bezig, None)


def _vergrendel(session: Session, reeks: str) -> Nummerreeks | None:
    vraag = select(Nummerreeks).where(Nummerreeks.reeks == reeks).with_for_update()
    with session.no_autoflush:
        return session.scalars(vraag.execution_options(populate_existing=True)).one_or_none()


def _begin(session: Session, reeks: str) -> None:
    """The first number of a year may be asked for twice at once: whoever comes second uses the row of the first."""
    with suppress(IntegrityError), session.begin_nested():
        session.add(Nummerreeks(reeks=reeks, laatste=0))
