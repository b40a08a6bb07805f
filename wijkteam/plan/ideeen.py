"""Ideas for acties per leefgebied, closest by first. They fill in a form; nothing is kept until somebody saves it."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wijkteam.kern.gegevensbestand import Tabel, lees_toml
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Leefgebied

_BESTAND = Path(__file__).with_name("ideeen.toml")


@dataclass(frozen=True, slots=True)
class Idee:
    """What somebody on this ring could do. `code` finds it again within its leefgebied."""

    code: str
    kring: Kring
    wat: str


def list_ideeen(leefgebied: Leefgebied) -> tuple[Idee, ...]:
    """The ideas for this leefgebied, from the inner ring outwards."""
    return lees_ideeen(_BESTAND).get(leefgebied, ())


def find_idee(leefgebied: Leefgebied, code: str) -> Idee | None:
    """One of those."""
    return next((idee for idee in list_ideeen(leefgebied) if idee.code == code), None)


@cache
def lees_ideeen(pad: Path) -> dict[Leefgebied, tuple[Idee, ...]]:
    """All ideas in a file, by leefgebied. Raises `GegevensbestandOngeldig` when the file is not right."""
    bestand = lees_toml(pad)
    ideeen: dict[Leefgebied, tuple[Idee, ...]] = {}
    for tabel in bestand.tabellen("ideeen"):
        gebied = tabel.keuze_of_niets("leefgebied", Leefgebied, verplicht=True)
        gelezen = [_lees_idee(tabel, nummer, tekst) for nummer, tekst in enumerate(tabel.teksten("teksten"))]
        if gebied is not None:
            ideeen[gebied] = tuple(sorted((i for i in gelezen if i is not None), key=lambda idee: idee.kring))
    bestand.sluit_af()
    return ideeen


def _lees_idee(tabel: Tabel, nummer: int, tekst: str) -> Idee | None:
    """`2: komt op een vaste avond eten`; anything else is told as a mistake."""
    cijfer, _, wat = tekst.partition(":")
    if cijfer.strip() not in {str(int(kring)) for kring in Kring} or not wat.strip():
        tabel.meld(f"'{tekst}' begint niet met een kring van 1 tot en met 6 en een dubbele punt.")
        return None
    return Idee(str(nummer), Kring(int(cijfer)), wat.strip())
