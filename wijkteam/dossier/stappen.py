"""What comes next in a casus, read from what is there. A suggestion in one line; nobody is held to it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Stand:
    """How far a casus is, in facts."""

    is_open: bool
    aantal_gesprekken: int
    aantal_open_gesprekken: int
    aantal_doelen: int
    laatste_versie: int | None
    evaluatie_op: date | None


@dataclass(frozen=True)
class Stap:
    """The next step: what, on which page, and whether it waits on somebody now."""

    tekst: str
    endpoint: str
    wacht: bool = True
    dag: date | None = None


GESPREKKEN = "gesprek.index"
PLAN = "plan.show"


def volgende_stap(stand: Stand, vandaag: date) -> Stap | None:
    """The first thing that is missing, in the order of the work; `None` for a closed casus."""
    if not stand.is_open:
        return None
    return _stap_in_gesprek(stand) or _stap_in_plan(stand) or _stap_in_evaluatie(stand, vandaag)


def _stap_in_gesprek(stand: Stand) -> Stap | None:
    if stand.aantal_gesprekken == 0:
        return Stap("Voer het keukentafelgesprek", GESPREKKEN)
    if stand.aantal_open_gesprekken:
        return Stap("Rond het gesprek af", GESPREKKEN)
    return None


def _stap_in_plan(stand: Stand) -> Stap | None:
    if stand.aantal_doelen == 0:
        return Stap("Maak samen het plan", PLAN)
    if stand.laatste_versie is None:
        return Stap("Stel het plan vast", PLAN)
    return None


def _stap_in_evaluatie(stand: Stand, vandaag: date) -> Stap:
    if stand.evaluatie_op is None:
        return Stap("Spreek af wanneer jullie terugkijken", PLAN)
    if stand.evaluatie_op <= vandaag:
        return Stap("Kijk samen terug op het plan", PLAN, dag=stand.evaluatie_op)
    return Stap("Samen terugkijken op het plan", PLAN, wacht=False, dag=stand.evaluatie_op)
