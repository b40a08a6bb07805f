"""How near something is: the distance between the middles of two buurten. Pure functions."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Ligging:
    """Where the middle of a buurt lies, in metres of the Rijksdriehoek grid."""

    buurt_id: UUID
    x: int | None
    y: int | None


@dataclass(frozen=True)
class Ring:
    """Buurten at one distance from where somebody lives, with how many offers are there. `None`: nobody knows how far."""

    afstand: int | None
    buurten: tuple[UUID | None, ...]
    aantal: int


def afstand(een: Ligging | None, ander: Ligging | None) -> int | None:
    """Metres as the crow flies; 0 within one buurt, also when nobody gave its middle."""
    if een is None or ander is None:
        return None
    if een.buurt_id == ander.buurt_id:
        return 0
    if een.x is None or een.y is None or ander.x is None or ander.y is None:
        return None
    return round(math.hypot(een.x - ander.x, een.y - ander.y))


def ringen(vanaf: UUID, liggingen: Iterable[Ligging], aantallen: Mapping[UUID | None, int]) -> list[Ring]:
    """The buurten that have offers, nearest first; what lies nowhere comes last."""
    kaart = {ligging.buurt_id: ligging for ligging in liggingen}
    per_afstand: dict[int | None, list[UUID | None]] = {}
    for buurt_id in aantallen:
        ligging = kaart.get(buurt_id) if buurt_id else None
        per_afstand.setdefault(afstand(kaart.get(vanaf), ligging), []).append(buurt_id)
    volgorde = sorted(per_afstand, key=lambda meter: math.inf if meter is None else meter)
    return [
        Ring(meter, tuple(per_afstand[meter]), sum(aantallen[b] for b in per_afstand[meter]))
        for meter in volgorde
    ]


def in_woorden(meter: int | None) -> str:
    """`in de buurt zelf`, `700 m` or `2,4 km`; nothing when nobody knows."""
    if meter is None:
        return ""
    if meter == 0:
        return "in de buurt zelf"
    if meter < 950:
        return f"{round(meter, -2) or 100} m"
    return f"{meter / 1000:.1f} km".replace(".", ",").replace(",0 km", " km")
