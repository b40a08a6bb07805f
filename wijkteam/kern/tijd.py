"""One clock. Moments are UTC with a time zone; days are those of Europe/Amsterdam."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

_alsof: ContextVar[datetime | None] = ContextVar("alsof", default=None)


def nu() -> datetime:
    """The present moment in UTC, with its time zone."""
    return _alsof.get() or datetime.now(UTC)


@contextmanager
def alsof_het_was(dag: date, uur: int = 10) -> Iterator[None]:
    """Within the block it is that day, at that hour in the Netherlands. Only for telling a story of the past (demo)."""
    merk = _alsof.set(datetime.combine(dag, time(uur), AMSTERDAM).astimezone(UTC))
    try:
        yield
    finally:
        _alsof.reset(merk)


def vandaag() -> date:
    """Today on the wall calendar in the Netherlands."""
    return nu().astimezone(AMSTERDAM).date()


def lokaal(moment: datetime) -> datetime:
    """The same moment on the clock of Europe/Amsterdam. `moment` must carry a time zone."""
    if moment.tzinfo is None:
        raise ValueError("moment without a time zone")
    return moment.astimezone(AMSTERDAM)
