"""One clock. Moments are UTC with a time zone; days are those of Europe/Amsterdam."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def nu() -> datetime:
    """The present moment in UTC, with its time zone."""
    return datetime.now(UTC)


def vandaag() -> date:
    """Today on the wall calendar in the Netherlands."""
    return nu().astimezone(AMSTERDAM).date()


def lokaal(moment: datetime) -> datetime:
    """The same moment on the clock of Europe/Amsterdam. `moment` must carry a time zone."""
    if moment.tzinfo is None:
        raise ValueError("moment without a time zone")
    return moment.astimezone(AMSTERDAM)
