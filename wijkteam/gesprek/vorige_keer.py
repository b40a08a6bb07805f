"""Last time beside now: what was said on each line in the latest earlier talk that had something to say there.

It is read, never copied: what is true now is asked again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from wijkteam.gesprek import queries
from wijkteam.gesprek.models import Gesprek, Gesprekszin
from wijkteam.gesprek.tafelmodellen import Gespreksafspraak
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied


@dataclass(frozen=True)
class Toen:
    """The sentences of one line, and the day of the talk in which they were said."""

    dag: date
    zinnen: list[Gesprekszin] = field(default_factory=list)


@dataclass(frozen=True)
class VorigeKeer:
    """What earlier talks say, by line; the story and the agreements of the latest one that had them."""

    lijnen: dict[tuple[Leefgebied, Gespreksregel], Toen] = field(default_factory=dict)
    verhaal: tuple[date, str] | None = None
    afspraken: tuple[date, Sequence[Gespreksafspraak]] | None = None

    def op(self, leefgebied: Leefgebied, regel: Gespreksregel) -> Toen | None:
        """What was said on this line, if it was ever touched."""
        return self.lijnen.get((leefgebied, regel))


def zoek_vorige_keer(session: Session, gesprek: Gesprek) -> VorigeKeer:
    """What the talks before this one say. One query in the first talk of a casus, two in the others."""
    eerder = queries.list_eerdere_gesprekken(session, gesprek)
    if not eerder:
        return VorigeKeer()
    lijnen: dict[tuple[Leefgebied, Gespreksregel], Toen] = {}
    for zin, dag in queries.list_laatste_zinnen(session, gesprek):
        lijnen.setdefault((zin.leefgebied, zin.regel), Toen(dag)).zinnen.append(zin)
    return VorigeKeer(
        lijnen,
        verhaal=next(((g.gehouden_op, g.verhaal) for g, _ in eerder if g.verhaal), None),
        afspraken=next(
            ((g.gehouden_op, lijst.afspraken) for g, lijst in eerder if lijst and lijst.afspraken), None
        ),
    )
