"""A field of an entry as people read it: old beside new, and what a colleague saved meanwhile."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from wijkteam.gebied.models import Buurt
from wijkteam.kern.weergave import datum
from wijkteam.sociale_kaart.gegevens import VELDNAMEN, Vorm, Vormwaarde
from wijkteam.sociale_kaart.keuzes import Aanbodsoort, Plek, Ruimte, Taal, Toegang, Zrmdomein
from wijkteam.wet.kringen import Kring, Lijn
from wijkteam.wet.leefgebieden import Leefgebied

_KEUZES: dict[str, type[Enum]] = {
    "soort": Aanbodsoort,
    "toegang": Toegang,
    "ruimte": Ruimte,
    "leefgebieden": Leefgebied,
    "zrm": Zrmdomein,
    "talen": Taal,
    "plekken": Plek,
}
_VORMEN: dict[str, Callable[[str], str]] = {
    "kring": lambda waarde: f"{waarde}, {Kring(int(waarde)).kort}",
    "lijn": lambda waarde: Lijn(int(waarde)).label,
    "ruimte_bekend_op": lambda waarde: datum(date.fromisoformat(waarde)),
    "controleer_voor": lambda waarde: datum(date.fromisoformat(waarde)),
}


def leesbaar(veld: str, waarde: Vormwaarde, buurten: Mapping[str, str]) -> str:
    """The words of the form as a sentence part; `buurten` gives names by code."""
    if isinstance(waarde, list):
        return ", ".join(leesbaar(veld, deel, buurten) for deel in waarde)
    if not waarde:
        return ""
    if veld in _KEUZES:
        return str(getattr(_KEUZES[veld](waarde), "label", waarde))
    if veld in {"gebieden", "buurt"}:
        return buurten.get(waarde, waarde)
    return _VORMEN.get(veld, str)(waarde)


def leesbare_velden(vorm: Vorm, buurten: Iterable[Buurt]) -> dict[str, str]:
    """Every field of an entry as people read it."""
    namen = {buurt.code: buurt.naam for buurt in buurten}
    return {veld: leesbaar(veld, vorm[veld], namen) for veld in VELDNAMEN}


@dataclass(frozen=True)
class Vergelijking:
    """One field of a proposal: what stands there now and what should; `is_intussen_anders` when it changed since."""

    veld: str
    nu: str
    wordt: str
    is_intussen_anders: bool


def vergelijk(
    vorm: Vorm, voorgesteld: Mapping[str, Sequence[Vormwaarde]], buurten: Iterable[Buurt]
) -> list[Vergelijking]:
    """A proposal beside what stands there now, in the order of the form."""
    namen = {buurt.code: buurt.naam for buurt in buurten}
    return [
        Vergelijking(
            naam,
            leesbaar(veld, vorm[veld], namen),
            leesbaar(veld, voorgesteld[veld][1], namen),
            vorm[veld] != voorgesteld[veld][0],
        )
        for veld, naam in VELDNAMEN.items()
        if veld in voorgesteld
    ]
