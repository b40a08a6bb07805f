"""The periods over which figures are asked: a year or a quarter, never days of one's own choice.

Two periods that differ by a day would tell what happened on that day (domein.md §5.3).
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

_VORM = re.compile(r"(20\d{2})(?:-k([1-4]))?")
_TERUG = 3


@dataclass(frozen=True, slots=True)
class Periode:
    """A year, or one quarter of it."""

    jaar: int
    kwartaal: int | None = None

    @property
    def sleutel(self) -> str:
        return f"{self.jaar}-k{self.kwartaal}" if self.kwartaal else str(self.jaar)

    @property
    def label(self) -> str:
        return f"{self.kwartaal}e kwartaal van {self.jaar}" if self.kwartaal else f"heel {self.jaar}"

    @property
    def van(self) -> date:
        return date(self.jaar, 3 * (self.kwartaal or 1) - 2, 1)

    @property
    def tot_en_met(self) -> date:
        maand = 3 * (self.kwartaal or 4)
        volgende = date(self.jaar + maand // 12, maand % 12 + 1, 1)
        return volgende - timedelta(days=1)


def list_perioden(op: date) -> list[Periode]:
    """What can be asked on that day: this year and those before it, each with the quarters that began, latest first."""
    jaren = range(op.year, op.year - _TERUG, -1)
    alle = [
        periode
        for jaar in jaren
        for periode in (Periode(jaar), *(Periode(jaar, kwartaal) for kwartaal in (4, 3, 2, 1)))
    ]
    return [periode for periode in alle if periode.van <= op]


def find_periode(sleutel: str, op: date) -> Periode | None:
    """The period of this key; nothing when it cannot be asked on that day."""
    gevonden = _VORM.fullmatch(sleutel)
    if gevonden is None:
        return None
    jaar, kwartaal = gevonden.groups()
    periode = Periode(int(jaar), int(kwartaal) if kwartaal else None)
    return periode if periode in list_perioden(op) else None
