"""When a taak that comes back is due again: pure days."""

from calendar import monthrange
from datetime import date, timedelta

from wijkteam.agenda.models import Herhaling

WEEK = timedelta(weeks=1)
_MAANDEN = {Herhaling.MAANDELIJKS: 1, Herhaling.KWARTAAL: 3}


def volgende(deadline: date, herhaling: Herhaling, *, ankerdag: int, na: date) -> date | None:
    """The first day of the rhythm after this deadline that lies after `na`; nothing for what happens once.

    A month without the `ankerdag` (the 31st) gives its last day, and the month after that is right again.
    """
    if herhaling is Herhaling.EENMALIG:
        return None
    if herhaling is Herhaling.WEKELIJKS:
        weken = max(1, (na - deadline).days // 7 + 1)
        return deadline + weken * WEEK
    stap = _MAANDEN[herhaling]
    verder = _maanden_verder(deadline, stap, ankerdag)
    while verder <= na:
        verder = _maanden_verder(verder, stap, ankerdag)
    return verder


def _maanden_verder(dag: date, aantal: int, ankerdag: int) -> date:
    jaren, maand = divmod(dag.month - 1 + aantal, 12)
    jaar = dag.year + jaren
    return date(jaar, maand + 1, min(ankerdag, monthrange(jaar, maand + 1)[1]))
