"""What became of the overdrachten of a team: counted over those that were sent in a period, each with its denominator.

Everything comes from one statement over rows without content (domein.md §4.4, "Metrics"). Nothing here is a rate of
something that is not said aloud: beside every figure stands of how many.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean, median
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from wijkteam.gebied.models import Buurt
from wijkteam.overdracht.keuzes import Afwijsreden, Hulpkreeg, Warmte
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.perioden import Periode

TERUG_BINNEN = timedelta(days=42)
# Below this many households nothing is shown of a buurt (domein.md §5.3): a household is easily recognised there.
KLEINSTE = 10
# A mean or a middle one of fewer is what one or two people said or waited, and tells who they are.
MINSTENS = 5


@dataclass(frozen=True, slots=True)
class Feit:
    """What is counted of one overdracht."""

    casus_id: UUID
    buurt: str | None
    warmte: Warmte
    voorgelegd_op: date
    bevestigd_op: date | None
    eerste_contact_op: date | None
    gestart_op: date | None
    teruggekoppeld_op: date | None
    gewacht_dagen: int
    wacht_sinds: date | None
    afwijsreden: Afwijsreden | None
    eerdere_id: UUID | None
    kreeg_hulp: Hulpkreeg | None
    cijfer: int | None


@dataclass(frozen=True, slots=True)
class Deel:
    """So many of so many."""

    aantal: int
    van: int


@dataclass(frozen=True, slots=True)
class Midden:
    """The middle one of so many numbers of days (or the mean of marks); nothing when there are none."""

    waarde: float | None
    van: int

    @property
    def is_te_weinig(self) -> bool:
        """Whether there are some, and too few to show what they come to."""
        return 0 < self.van < MINSTENS


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijfers:
    """The figures of one team or one buurt. `huishoudens` counts casussen: one family with four overdrachten is one."""

    aantal: int
    huishoudens: int
    bevestigd: Midden
    eerste_contact: Midden
    wachten: Midden
    warm: Deel
    teruggekoppeld: Deel
    gestart: Deel
    hulp: Deel
    tweede_keus: Deel
    afgewezen: Deel
    afgewezen_om: tuple[tuple[Afwijsreden, int], ...]
    cijfer: Midden


@dataclass(frozen=True, slots=True)
class Verslag:
    """The figures of a team, and of those of its buurten that are large enough. `verborgen` counts the other buurten."""

    team: Cijfers
    buurten: Sequence[tuple[str, Cijfers]]
    verborgen: int


def maak_verslag(session: Session, team_id: UUID, periode: Periode, *, op: date) -> Verslag:
    """Everything that this team sent in the period, as it stands on that day. One statement."""
    feiten = list_feiten(session, team_id, periode)
    per_buurt: dict[str | None, list[Feit]] = {}
    for feit in feiten:
        per_buurt.setdefault(feit.buurt, []).append(feit)
    alle = {naam: tel(van_buurt, op=op) for naam, van_buurt in per_buurt.items()}
    getoond = list_toonbaar({naam: cijfers.huishoudens for naam, cijfers in alle.items()})
    buurten = [(naam, alle[naam]) for naam in getoond]
    verborgen = len([naam for naam in alle if naam is not None]) - len(buurten)
    return Verslag(tel(feiten, op=op), buurten, verborgen)


def list_feiten(session: Session, team_id: UUID, periode: Periode) -> list[Feit]:
    """What this team sent in the period."""
    vraag: Select[*tuple[Any, ...]] = (
        select(
            Overdracht.casus_id,
            Buurt.naam,
            Overdracht.warmte,
            Overdracht.voorgelegd_op,
            Overdracht.bevestigd_op,
            Overdracht.eerste_contact_op,
            Overdracht.gestart_op,
            Overdracht.teruggekoppeld_op,
            Overdracht.gewacht_dagen,
            Overdracht.wacht_sinds,
            Overdracht.afwijsreden,
            Overdracht.eerdere_id,
            Overdracht.kreeg_hulp,
            Overdracht.cijfer,
        )
        .outerjoin(Buurt, Buurt.id == Overdracht.buurt_id)
        .where(
            Overdracht.wijkteam_id == team_id,
            Overdracht.voorgelegd_op >= periode.van,
            Overdracht.voorgelegd_op <= periode.tot_en_met,
        )
    )
    return [Feit(*rij) for rij in session.execute(vraag)]


def tel(feiten: Sequence[Feit], *, op: date) -> Cijfers:
    """The figures of these, as they stand on that day."""
    # Who was sent less than six weeks ago can still be in time; counting them would make every recent period look bad.
    rijp = [feit for feit in feiten if feit.voorgelegd_op + TERUG_BINNEN <= op]
    redenen = Counter(feit.afwijsreden for feit in feiten if feit.afwijsreden is not None)
    gevraagd = [feit for feit in feiten if feit.kreeg_hulp is not None]
    return Cijfers(
        aantal=len(feiten),
        huishoudens=len({feit.casus_id for feit in feiten}),
        bevestigd=_midden(_dagen(feit, feit.bevestigd_op) for feit in feiten),
        eerste_contact=_midden(_dagen(feit, feit.eerste_contact_op) for feit in feiten),
        wachten=_midden(_gewacht(feit, op) for feit in feiten),
        warm=_deel(feiten, lambda feit: feit.warmte is Warmte.WARM),
        teruggekoppeld=_deel(rijp, _is_op_tijd_terug),
        gestart=_deel(feiten, lambda feit: feit.gestart_op is not None),
        hulp=_deel(gevraagd, lambda feit: feit.kreeg_hulp in {Hulpkreeg.JA, Hulpkreeg.DEELS}),
        tweede_keus=_deel(feiten, lambda feit: feit.eerdere_id is not None),
        afgewezen=_deel(feiten, lambda feit: feit.afwijsreden is not None),
        afgewezen_om=tuple((reden, redenen[reden]) for reden in Afwijsreden if redenen[reden]),
        cijfer=_gemiddeld(feit.cijfer for feit in feiten),
    )


def list_toonbaar(huishoudens: dict[str | None, int]) -> list[str]:
    """Which buurten may be shown, by name, when the total is shown too.

    A buurt with fewer than ten households is hidden. What is hidden together must not be found by subtracting either:
    as long as it is fewer than ten households, the smallest that is left is hidden with it. What lies in no known
    buurt is never shown by itself.
    """
    toonbaar = sorted(
        (naam for naam, aantal in huishoudens.items() if naam is not None and aantal >= KLEINSTE),
        key=lambda naam: (-huishoudens[naam], naam),
    )
    while toonbaar and 0 < sum(huishoudens.values()) - sum(huishoudens[naam] for naam in toonbaar) < KLEINSTE:
        toonbaar.pop()
    return sorted(toonbaar)


def _dagen(feit: Feit, tot: date | None) -> int | None:
    return None if tot is None else max((tot - feit.voorgelegd_op).days, 0)


def _gewacht(feit: Feit, op: date) -> int | None:
    """The days on a waiting list, those of today included; nothing for who never waited."""
    loopt = (op - feit.wacht_sinds).days if feit.wacht_sinds is not None else 0
    return feit.gewacht_dagen + max(loopt, 0) if feit.gewacht_dagen or feit.wacht_sinds is not None else None


def _is_op_tijd_terug(feit: Feit) -> bool:
    return feit.teruggekoppeld_op is not None and feit.teruggekoppeld_op <= feit.voorgelegd_op + TERUG_BINNEN


def _deel(feiten: Sequence[Feit], telt: Callable[[Feit], bool]) -> Deel:
    return Deel(sum(1 for feit in feiten if telt(feit)), len(feiten))


def _midden(getallen: Iterable[int | None]) -> Midden:
    er_zijn = [getal for getal in getallen if getal is not None]
    return Midden(float(median(er_zijn)) if er_zijn else None, len(er_zijn))


def _gemiddeld(getallen: Iterable[int | None]) -> Midden:
    er_zijn = [getal for getal in getallen if getal is not None]
    return Midden(fmean(er_zijn) if er_zijn else None, len(er_zijn))
