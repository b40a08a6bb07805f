"""Opschorting: days on which the term for a decision stands still. Awb artikel 4:15, and nothing else, allows it.

Read in the text that holds from 1 July 2026. The days are counted one by one and never twice; a period that begins when
the term is over no longer counts, because what has passed cannot stand still.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from wijkteam.kern.fouten import DomeinFout
from wijkteam.wet.dagen import na_dagen


class Opschortgrond(StrEnum):
    """Why a term stands still: the five cases that the act knows."""

    AANVULLING = "aanvulling"
    BUITENLANDSE_INFORMATIE = "buitenlandse_informatie"
    AFGESPROKEN_UITSTEL = "afgesproken_uitstel"
    DOOR_AANVRAGER = "door_aanvrager"
    OVERMACHT = "overmacht"

    @property
    def label(self) -> str:
        """What is the matter, for a list to choose from and as the reason in the sum."""
        return _GRONDEN[self][0]

    @property
    def artikel(self) -> str:
        """Where the law allows it."""
        return f"Algemene wet bestuursrecht, artikel 4:15, {_GRONDEN[self][1]}"


_GRONDEN: dict[Opschortgrond, tuple[str, str]] = {
    Opschortgrond.AANVULLING: (
        "De aanvraag moet worden aangevuld",
        "lid 1, onder a",
    ),
    Opschortgrond.BUITENLANDSE_INFORMATIE: (
        "Er is informatie uit het buitenland nodig",
        "lid 1, onder b",
    ),
    Opschortgrond.AFGESPROKEN_UITSTEL: (
        "De aanvrager vindt uitstel goed, op papier",
        "lid 2, onder a",
    ),
    Opschortgrond.DOOR_AANVRAGER: (
        "De vertraging komt door de aanvrager",
        "lid 2, onder b",
    ),
    Opschortgrond.OVERMACHT: (
        "De gemeente kan door overmacht niet besluiten",
        "lid 2, onder c",
    ),
}


# No law names a longest suspension; a longer one is a slip of the hand in the year.
LANGSTE = timedelta(days=5 * 366)


class OpschortenMagNiet(DomeinFout):
    """The law does not let this term stand still."""


class OpschortingKloptNiet(DomeinFout):
    """The days of a suspension that cannot be."""


@dataclass(frozen=True, slots=True)
class Opschorting:
    """The days on which a term stands still, both ends included; without an end as long as it lasts.

    Raises `OpschortingKloptNiet` when the end lies before the beginning, or more than five years after it.
    """

    grond: Opschortgrond
    van: date
    tot_en_met: date | None

    def __post_init__(self) -> None:
        if self.tot_en_met is not None and self.tot_en_met < self.van:
            raise OpschortingKloptNiet(
                "Het uitstel eindigt voor het begint. Kijk de datums na.", veld="tot_en_met"
            )
        _eis_jaar(self.van, self.tot_en_met, "tot_en_met")

    @classmethod
    def voor_aanvulling(
        cls, gevraagd_op: date, *, uiterlijk: date, ontvangen_op: date | None = None
    ) -> Self | None:
        """Asked to complete the application: still from the next day, until the day on which it is complete.

        That day itself counts again. When nothing came, the term stood still up to and including the last day that was
        given. Nothing at all when it came on the next day, or on the same one. Raises `OpschortingKloptNiet`.
        """
        if uiterlijk <= gevraagd_op:
            raise OpschortingKloptNiet(
                "Geef minstens één dag om de aanvraag aan te vullen.", veld="uiterlijk"
            )
        _eis_jaar(gevraagd_op, uiterlijk, "uiterlijk")
        laatste = uiterlijk if ontvangen_op is None else min(uiterlijk, na_dagen(ontvangen_op, -1))
        eerste = na_dagen(gevraagd_op, 1)
        return None if laatste < eerste else cls(Opschortgrond.AANVULLING, eerste, laatste)


def _eis_jaar(van: date, tot_en_met: date | None, veld: str) -> None:
    if tot_en_met is not None and tot_en_met - van > LANGSTE:
        raise OpschortingKloptNiet("Dit duurt langer dan vijf jaar. Kijk het jaar na.", veld=veld)


@dataclass(frozen=True, slots=True)
class GeteldeOpschorting:
    """A period as it counts in a term: which of its days stood still, and whether it still goes on."""

    opschorting: Opschorting
    van: date
    tot_en_met: date
    is_open: bool

    @property
    def dagen(self) -> int:
        """How many days the term moves because of this period."""
        return (self.tot_en_met - self.van).days + 1


@dataclass(frozen=True, slots=True)
class Telling:
    """The periods that counted, and the last day of the term because of them (before it moves off a free day)."""

    periodes: tuple[GeteldeOpschorting, ...]
    einde: date


def tel(
    opschortingen: Sequence[Opschorting],
    *,
    na: date,
    einde: date,
    meetdag: date,
    verschuif: Callable[[date], date],
) -> Telling:
    """The periods as they count in a term that runs after `na` and would end on `einde`, looked at on `meetdag`.

    `verschuif` moves a last day off weekends and holidays. A day that two periods share counts for the first. An open
    period counts up to and including `meetdag`.
    """
    geteld: list[GeteldeOpschorting] = []
    vrij_vanaf = na_dagen(na, 1)
    for opschorting in sorted(
        opschortingen, key=lambda periode: (periode.van, periode.tot_en_met or date.max)
    ):
        van = max(opschorting.van, vrij_vanaf)
        tot_en_met = meetdag if opschorting.tot_en_met is None else opschorting.tot_en_met
        if tot_en_met < van or verschuif(einde) < van:
            continue
        stuk = GeteldeOpschorting(opschorting, van, tot_en_met, opschorting.tot_en_met is None)
        geteld.append(stuk)
        vrij_vanaf = na_dagen(tot_en_met, 1)
        # Standing still within what a weekend had added: the term itself was over, and one day of it is still to come.
        einde = na_dagen(einde, stuk.dagen) if van <= einde else vrij_vanaf
    return Telling(tuple(geteld), einde)
