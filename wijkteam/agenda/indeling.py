"""Afspraken and taken in the order in which somebody needs them: too late, today, this week, later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from wijkteam.agenda.queries import Mijnafspraak, Mijntaak

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Tijdvak:
    """One part of the agenda, with what falls in it."""

    naam: str
    sleutel: str
    afspraken: Sequence[Mijnafspraak]
    taken: Sequence[Mijntaak]

    @property
    def rijen(self) -> list[Mijnafspraak | Mijntaak]:
        """All of it by day; on one day the afspraken first, by time."""
        alles: list[Mijnafspraak | Mijntaak] = [*self.afspraken, *self.taken]
        return sorted(alles, key=lambda mijn: mijn.dag)

    @property
    def is_leeg(self) -> bool:
        return not self.afspraken and not self.taken


def deel_in(afspraken: Sequence[Mijnafspraak], taken: Sequence[Mijntaak], dag: date) -> tuple[Tijdvak, ...]:
    """Too late (only taken), today, the six days after it, and later."""
    eind = dag + WEEK

    def vak(naam: str, sleutel: str, van: date, tot: date) -> Tijdvak:
        return Tijdvak(
            naam,
            sleutel,
            [mijn for mijn in afspraken if van <= max(mijn.afspraak.dag, dag) < tot],
            [mijn for mijn in taken if van <= mijn.taak.deadline < tot],
        )

    return (
        vak("Te laat", "telaat", date.min, dag),
        vak("Vandaag", "vandaag", dag, dag + timedelta(days=1)),
        vak("Komende week", "week", dag + timedelta(days=1), eind),
        vak("Later", "later", eind, date.max),
    )
