"""Dates that may be partly unknown. Some people only know the year in which they were born."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from wijkteam.kern import tijd

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

# Nobody alive is older; a year before this is a slip of the finger.
HOOGSTE_LEEFTIJD = 125

_SCHEIDING = r"[-/. ]"
_DAG_EERST = re.compile(rf"(?:(?:([0-9]{{1,2}}){_SCHEIDING})?([0-9]{{1,2}}){_SCHEIDING})?([0-9]{{4}})")
_JAAR_EERST = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?")
_IN_WOORDEN = re.compile(rf"(?:([0-9]{{1,2}}) )?({'|'.join(MAANDEN)}) ([0-9]{{4}})")
_KORT_JAAR = re.compile(rf"(?:[0-9]{{1,2}}{_SCHEIDING}){{0,2}}[0-9]{{2}}")

_VOORBEELD = "Schrijf de datum zoals 12-06-1970. Weet u alleen de maand of het jaar: 06-1970 of 1970."


@dataclass(frozen=True, slots=True)
class Geboortedatum:
    """A birth date of which the day, or the day and the month, may be unknown.

    Raises `ValueError` with a Dutch sentence when it cannot exist in the calendar.
    """

    jaar: int
    maand: int | None = None
    dag: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.jaar <= 9999:
            raise ValueError("Dit jaar bestaat niet.")
        if self.maand is None:
            if self.dag is not None:
                raise ValueError("Een dag zonder maand kan niet. Vul ook de maand in.")
            return
        if not 1 <= self.maand <= 12:
            raise ValueError(f"Maand {self.maand} bestaat niet. Kies een maand van 1 tot en met 12.")
        if self.dag is not None:
            _eis_bestaande_dag(self.jaar, self.maand, self.dag)

    @classmethod
    def lees(cls, tekst: str, *, vandaag: date | None = None) -> Self:
        """Read what somebody typed: `12-06-1970`, `06-1970`, `1970`, ISO, or `12 juni 1970`.

        Raises `ValueError` with a Dutch sentence: not a date, a year of two digits, a day that does not
        exist, a date in the future, or an age that nobody has. `vandaag` is today in the Netherlands
        unless given.
        """
        geboortedatum = cls(*_ontleed(" ".join(tekst.split()).lower()))
        vandaag = vandaag or tijd.vandaag()
        if geboortedatum.vroegste > vandaag:
            raise ValueError("Deze geboortedatum ligt in de toekomst.")
        if geboortedatum.jaar < vandaag.year - HOOGSTE_LEEFTIJD:
            raise ValueError(
                f"Deze geboortedatum is meer dan {HOOGSTE_LEEFTIJD} jaar geleden. Klopt het jaar?"
            )
        return geboortedatum

    def __str__(self) -> str:
        delen = [f"{self.jaar:04d}"] + [f"{deel:02d}" for deel in (self.maand, self.dag) if deel is not None]
        return "-".join(delen)

    @property
    def tekst(self) -> str:
        """In Dutch words: `12 juni 1970`, `juni 1970`, `1970`."""
        delen = [str(self.jaar)]
        if self.maand is not None:
            delen.insert(0, MAANDEN[self.maand - 1])
        if self.dag is not None:
            delen.insert(0, str(self.dag))
        return " ".join(delen)

    @property
    def is_volledig(self) -> bool:
        """Whether day, month and year are all known."""
        return self.dag is not None

    @property
    def vroegste(self) -> date:
        """The first day on which this person can have been born."""
        return date(self.jaar, self.maand or 1, self.dag or 1)

    @property
    def laatste(self) -> date:
        """The last day on which this person can have been born."""
        maand = self.maand or 12
        return date(self.jaar, maand, self.dag or calendar.monthrange(self.jaar, maand)[1])


def _eis_bestaande_dag(jaar: int, maand: int, dag: int) -> None:
    laatste = calendar.monthrange(jaar, maand)[1]
    if 1 <= dag <= laatste:
        return
    if (maand, dag) == (2, 29):
        raise ValueError(f"29 februari {jaar} bestaat niet: {jaar} is geen schrikkeljaar.")
    raise ValueError(f"{dag} {MAANDEN[maand - 1]} bestaat niet.")


def _ontleed(tekst: str) -> tuple[int, int | None, int | None]:
    if not tekst:
        raise ValueError(f"Vul een datum in. {_VOORBEELD}")
    if gevonden := _DAG_EERST.fullmatch(tekst):
        dag, maand, jaar = gevonden.groups()
        return int(jaar), _getal(maand), _getal(dag)
    if gevonden := _JAAR_EERST.fullmatch(tekst):
        jaar, maand, dag = gevonden.groups()
        return int(jaar), _getal(maand), _getal(dag)
    if gevonden := _IN_WOORDEN.fullmatch(tekst):
        dag, naam, jaar = gevonden.groups()
        return int(jaar), MAANDEN.index(naam) + 1, _getal(dag)
    if _KORT_JAAR.fullmatch(tekst):
        raise ValueError("Schrijf het jaar met vier cijfers, zoals 1970.")
    raise ValueError(f"Dit is geen datum. {_VOORBEELD}")


def _getal(tekst: str | None) -> int | None:
    return None if tekst is None else int(tekst)
