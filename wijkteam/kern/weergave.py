"""How things read on screen and paper: dates in words, numbers in Dutch."""

from datetime import date, datetime

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

from wijkteam.kern.tijd import lokaal


def datum(dag: date | datetime | None) -> str:
    """`3 maart 2026`; empty when there is none. A moment is shown on the day it had in the Netherlands."""
    return _opmaak(dag, "d MMMM y")


def datum_lang(dag: date | datetime | None) -> str:
    """`dinsdag 3 maart 2026`."""
    return _opmaak(dag, "EEEE d MMMM y")


def datum_kort(dag: date | datetime | None) -> str:
    """`03-03-2026`, as it is typed."""
    return _opmaak(dag, "dd-MM-y")


def moment(tijdstip: datetime | None) -> str:
    """`3 maart 2026, 14:05` on the clock in the Netherlands."""
    return format_datetime(lokaal(tijdstip), "d MMMM y, HH:mm", locale="nl") if tijdstip else ""


def getal(waarde: int | None) -> str:
    """`10.240`; empty when unknown."""
    return "" if waarde is None else format_decimal(waarde, locale="nl")


def _opmaak(dag: date | datetime | None, patroon: str) -> str:
    if dag is None:
        return ""
    return format_date(lokaal(dag).date() if isinstance(dag, datetime) else dag, patroon, locale="nl")
