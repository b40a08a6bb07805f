"""How long an entry stays fresh, and how stale it is in words. Pure functions."""

from datetime import date

from wijkteam.wet.dagen import na_maanden

MAANDEN_VERS = 6
# Room changes faster than the rest: what is older than this is shown with a warning.
DAGEN_RUIMTE = 60


def volgende_keer(dag: date) -> date:
    """When an entry that is checked on this day has to be checked again."""
    return na_maanden(dag, MAANDEN_VERS)


def maanden_tussen(van: date, tot: date) -> int:
    """Whole months from one day to another."""
    maanden = (tot.year - van.year) * 12 + tot.month - van.month
    return maanden if na_maanden(van, maanden) <= tot else maanden - 1


def in_woorden(nagekeken_op: date | None, vandaag: date) -> str:
    """`nog nooit nagekeken`, `net nagekeken` or `al 8 maanden niet nagekeken`."""
    if nagekeken_op is None:
        return "nog nooit nagekeken"
    maanden = maanden_tussen(nagekeken_op, vandaag)
    if maanden < 1:
        return "net nagekeken"
    if maanden >= 24:
        return f"al {maanden // 12} jaar niet nagekeken"
    return f"al {maanden} {'maand' if maanden == 1 else 'maanden'} niet nagekeken"


def is_oude_ruimte(bekend_op: date | None, vandaag: date) -> bool:
    """Whether what we know about room may have changed since."""
    return bekend_op is None or (vandaag - bekend_op).days > DAGEN_RUIMTE
