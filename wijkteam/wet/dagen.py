"""Counting on the calendar: lengths in days, weeks, months and years, before any rule about free days."""

import calendar
from datetime import date, timedelta


def na_dagen(dag: date, aantal: int) -> date:
    """So many days later."""
    return dag + timedelta(days=aantal)


def na_maanden(dag: date, aantal: int) -> date:
    """The same date so many months later, or the last day of a month that has no such date (31 January: 28 February)."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + aantal, 12)
    laatste = calendar.monthrange(jaar, maand + 1)[1]
    return date(jaar, maand + 1, min(dag.day, laatste))


def na_jaren(dag: date, aantal: int) -> date:
    """The same date so many years later; 29 February becomes 1 March in a common year, so that the year is full."""
    jaar = dag.year + aantal
    if (dag.month, dag.day) == (2, 29) and not calendar.isleap(jaar):
        return date(jaar, 3, 1)
    return dag.replace(year=jaar)
