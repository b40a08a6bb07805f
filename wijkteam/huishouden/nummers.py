"""Numbers that count on: HH-00042 for a huishouden, 2026-00042 for a casus. Each is given out once."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam.huishouden.models import Nummerreeks


def volgend_nummer(session: Session, reeks: str) -> str:
    """The next number in a series. The row stays locked until the transaction ends, so nobody gets the same one."""
    rij = session.scalars(
        select(Nummerreeks).where(Nummerreeks.reeks == reeks).with_for_update()
    ).one_or_none()
    if rij is None:
        rij = Nummerreeks(reeks=reeks, laatste=0)
        session.add(rij)
    rij.laatste += 1
    session.flush()
    return f"{reeks}-{rij.laatste:05d}"
