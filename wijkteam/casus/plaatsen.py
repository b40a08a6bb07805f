"""How long a place in the team around a casus lasts. Whoever has a task in it stays at least as long as the task."""

from datetime import date, datetime, time, timedelta

from wijkteam.casus.models import Teamlid
from wijkteam.kern.tijd import AMSTERDAM


def laat_blijven(lid: Teamlid, tot_en_met: date | None = None) -> None:
    """Who came for a few days stays through this day, or for good; a place that lasts longer is left alone."""
    if lid.tot is not None:
        lid.tot = None if tot_en_met is None else max(lid.tot, begin_van(tot_en_met + timedelta(days=1)))


def begin_van(dag: date) -> datetime:
    """The moment at which this day begins on the clock in the Netherlands."""
    return datetime.combine(dag, time(), AMSTERDAM)
