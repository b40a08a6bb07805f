"""The law as data: the terms and times of keeping per act in `wetten/*.toml`, and the calendar of free days.

A mistake in a file is a sentence with the place where it stands; a program with half a law does not start.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig, lees_toml
from wijkteam.wet.bewaartermijnen import Bewaartermijn
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.inlezen import lees_bewaartermijn, lees_termijn
from wijkteam.wet.termijnen import Termijn
from wijkteam.wet.vrije_dagen import VrijeDagen, lees_vrije_dagen

_MAP = Path(__file__).with_name("wetten")


@dataclass(frozen=True)
class Wetboek:
    """Everything that a clock needs to know about the law."""

    termijnen: tuple[Termijn, ...]
    bewaartermijnen: tuple[Bewaartermijn, ...]
    vrije_dagen: VrijeDagen


@cache
def landelijk() -> Wetboek:
    """The law as this program carries it, without anything that one town laid down."""
    return lees_wetboek(_MAP)


def lees_wetboek(map_: Path) -> Wetboek:
    """All terms in a folder. Raises `GegevensbestandOngeldig`: a file that is wrong, or one rule that stands twice."""
    bladen = [_lees_blad(pad) for pad in sorted(map_.glob("*.toml"))]
    termijnen = tuple(termijn for blad in bladen for termijn in blad[0])
    bewaartermijnen = tuple(termijn for blad in bladen for termijn in blad[1])
    eis_eenmalig(map_, termijnen, bewaartermijnen)
    return Wetboek(termijnen, bewaartermijnen, lees_vrije_dagen())


def eis_eenmalig(pad: Path, termijnen: Iterable[Termijn], bewaar: Iterable[Bewaartermijn]) -> None:
    """Raise `GegevensbestandOngeldig` when two entries of one code begin on one day: nobody could say which holds."""
    regels = [(str(regel.code), regel.geldig_van) for regel in termijnen]
    regels += [(str(regel.code), regel.geldig_van) for regel in bewaar]
    dubbel = [
        f"{code} staat twee keer met geldig_van {van}."
        for (code, van), keer in Counter(regels).items()
        if keer > 1
    ]
    if dubbel:
        raise GegevensbestandOngeldig(pad, dubbel)


def _lees_blad(pad: Path) -> tuple[list[Termijn], list[Bewaartermijn]]:
    bestand = lees_toml(pad)
    wet = bestand.keuze_of_niets("wet", Wet, verplicht=True) or Wet.GEEN
    termijnen = [lees_termijn(tabel, wet) for tabel in bestand.tabellen("termijnen")]
    bewaartermijnen = [lees_bewaartermijn(tabel, wet) for tabel in bestand.tabellen("bewaartermijnen")]
    bestand.sluit_af()
    return termijnen, bewaartermijnen
