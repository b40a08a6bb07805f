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
    aantal_te_laat: int = 0


@dataclass(frozen=True)
class Stap:
    """The next step: what, on which page, and whether it waits on somebody now."""

    tekst: str
    endpoint: str
    wacht: bool = True
    dag: date | None = None


GESPREKKEN = "gesprek.index"
OPEN_GESPREK = "gesprek.verder"
PLAN = "plan.show"


def volgende_stap(stand: Stand, vandaag: date) -> Stap | None:
    """The first thing that is missing, in the order of the work; `None` for a closed casus."""
    if not stand.is_open:
        return None
    return _stap_in_gesprek(stand) or _stap_in_plan(stand) or _stap_in_evaluatie(stand, vandaag)


def stap_van_regisseur(stand: Stand, vandaag: date) -> Stap | None:
    """As `volgende_stap`; what should have been done is told to the regisseur alone, and never before what waits."""
    stap = volgende_stap(stand, vandaag)
    if stap is None or stap.wacht or not stand.aantal_te_laat:
        return stap
    aantal = "1 actie" if stand.aantal_te_laat == 1 else f"{stand.aantal_te_laat} acties"
    return Stap(f"Bel over {aantal}: de dag is voorbij", PLAN)


def _stap_in_gesprek(stand: Stand) -> Stap | None:
    if stand.aantal_gesprekken == 0:
        return Stap("Voer het keukentafelgesprek", GESPREKKEN)
    if stand.aantal_open_gesprekken:
        return Stap("Rond het gesprek af", OPEN_GESPREK)
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
