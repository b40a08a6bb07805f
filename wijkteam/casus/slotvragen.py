"""What is decided about open taken when a casus is closed. The taken live in a room above, which says so here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.team.models import Medewerker


class Takenkeuze(StrEnum):
    """What becomes of taken that are still open."""

    NAZORG = "nazorg"
    VERVALT = "vervalt"

    @property
    def label(self) -> str:
        """The choice in words."""
        return {"nazorg": "blijven staan als nazorg", "vervalt": "vervallen"}[self.value]


@dataclass(frozen=True)
class Takenbesluit:
    """They stay as nazorg, none before `dag`; or they are dropped."""

    keuze: Takenkeuze
    dag: date | None = None


Telling = Callable[[Session, UUID], int]
Uitvoering = Callable[[Session, Casus, Takenbesluit | None, Medewerker], None]
_KAMERS: list[tuple[Telling, Uitvoering]] = []


def vraag_bij_afsluiten(tel: Telling, voer_uit: Uitvoering) -> None:
    """A room above counts what is open of a casus, and does what was decided in the transaction of the closing.

    `voer_uit` gets no decision when nobody was asked, and refuses then when something is open.
    """
    _KAMERS.append((tel, voer_uit))


def count_open_taken(session: Session, casus_id: UUID) -> int:
    """How much is still open and asks for a decision."""
    return sum(tel(session, casus_id) for tel, _ in _KAMERS)


def regel_taken(session: Session, casus: Casus, besluit: Takenbesluit | None, door: Medewerker) -> None:
    """Do what was decided. Raises what the rooms above raise when a decision is missing or cannot be."""
    for _, voer_uit in _KAMERS:
        voer_uit(session, casus, besluit, door)
