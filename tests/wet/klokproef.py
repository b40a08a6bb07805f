"""Short ways to say what the tests of the clocks say often."""

from collections.abc import Sequence
from datetime import date

from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.klokken import Klok, Termijncode, bereken
from wijkteam.wet.opschorting import Opschorting
from wijkteam.wet.termijnen import get_termijn
from wijkteam.wet.wetboek import landelijk


def dag(tekst: str) -> date:
    """`2026-03-02` as a day."""
    return date.fromisoformat(tekst)


def feit(soort: Gebeurtenis, op: str) -> Feit:
    return Feit(soort, dag(op))


def klok(
    code: Termijncode,
    begin: date | str,
    *,
    op: str | None = None,
    feiten: Sequence[Feit] = (),
    opschortingen: Sequence[Opschorting] = (),
) -> Klok:
    """A clock that begins as it should, looked at on the day it begins unless said otherwise."""
    begindag = dag(begin) if isinstance(begin, str) else begin
    soort = get_termijn(landelijk().termijnen, code, begindag).begint_bij
    return bereken(
        code,
        Feit(soort, begindag),
        op=dag(op) if op else begindag,
        feiten=feiten,
        opschortingen=opschortingen,
    )
