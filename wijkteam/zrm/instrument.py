"""The instruments that this program knows. A new version, or one of a town's own, is a file and no code.

Files are read once; a changed file counts from the next start.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig
from wijkteam.wet.leeftijden import Leeftijd
from wijkteam.zrm.inlezen import GEEN_CRITERIA, Criteria, eis_samenhang, laad_instrument, lees_criteria
from wijkteam.zrm.instrumentvorm import (
    Domein,
    DomeinOnbekend,
    Instrument,
    InstrumentOnbekend,
    Niveauwoord,
    Onderwerp,
)

__all__ = [
    "EIGEN_INSTRUMENTEN",
    "GEEN_CRITERIA",
    "Criteria",
    "Domein",
    "DomeinOnbekend",
    "Instrument",
    "InstrumentOnbekend",
    "Niveauwoord",
    "Onderwerp",
    "find_vergelijkbaar_domein",
    "gebruik_eigen_map",
    "get_instrument",
    "laad_instrument",
    "lees_teksten",
    "list_instrumenten",
]

EIGEN_INSTRUMENTEN = "instrumenten"
"""Name of the folder below the data of the installation."""

_MEEGELEVERD = Path(__file__).with_name("instrumenten")


# The town's own folder, for whoever does not name one. Set once, when the program starts.
_eigen: list[Path] = []


def gebruik_eigen_map(map_: Path) -> int:
    """From now on the instruments in this folder count too; without the folder only ours. Returns how many there are.

    Raises `GegevensbestandOngeldig` for a file that is not right, so that a mistake is seen when the program starts
    and not in the middle of a talk.
    """
    aanwezig = [map_] if map_.is_dir() else []
    _lees_alle(aanwezig[0] if aanwezig else None)
    _eigen[:] = aanwezig
    return len(_bestanden(map_)) if aanwezig else 0


def get_instrument(code: str, *, eigen_map: Path | None = None) -> Instrument:
    """The instrument with this code, valid today or not. Raises `InstrumentOnbekend`."""
    try:
        return _lees_alle(_kies(eigen_map))[code]
    except KeyError:
        raise InstrumentOnbekend(code) from None


def list_instrumenten(
    op: date,
    *,
    onderwerp: Onderwerp | None = None,
    leeftijd: Leeftijd | int | None = None,
    eigen_map: Path | None = None,
) -> tuple[Instrument, ...]:
    """What may be used for a new meting on that day, basic instruments first, then additions, then by name.

    `leeftijd` is the age on the day of the talk, `eigen_map` a folder with the town's own.
    Raises `GegevensbestandOngeldig` when one of the files is not right.
    """
    gevonden = [
        instrument
        for instrument in _lees_alle(_kies(eigen_map)).values()
        if instrument.geldt_op(op)
        and onderwerp in (None, instrument.onderwerp)
        and (leeftijd is None or instrument.past_bij(leeftijd))
    ]
    return tuple(sorted(gevonden, key=lambda gezien: (gezien.is_aanvulling, gezien.naam, gezien.code)))


def find_vergelijkbaar_domein(nu: Instrument, domein: Domein, toen: Instrument) -> Domein | None:
    """The domain of an earlier meting that may stand beside this one, or nothing.

    The same instrument always; another one only when its file, or this one, says that the two mean the same.
    """
    if nu.code == toen.code:
        return next((ander for ander in toen.domeinen if ander.code == domein.code), None)
    dit = f"{nu.code}.{domein.code}"
    for ander in toen.domeinen:
        if f"{toen.code}.{ander.code}" in domein.vergelijkbaar or dit in ander.vergelijkbaar:
            return ander
    return None


def lees_teksten(pad: Path, *, eigen_map: Path | None = None) -> Criteria:
    """A town's own licensed criteria. Raises `GegevensbestandOngeldig` for anything that is not known."""
    return lees_criteria(pad, list(_lees_alle(_kies(eigen_map)).values()))


def _kies(eigen_map: Path | None) -> Path | None:
    return eigen_map or (_eigen[0] if _eigen else None)


@cache
def _lees_alle(eigen_map: Path | None) -> Mapping[str, Instrument]:
    gelezen: dict[str, tuple[Path, Instrument]] = {}
    for pad in [*_bestanden(_MEEGELEVERD), *(_bestanden(eigen_map) if eigen_map else [])]:
        instrument = laad_instrument(pad)
        if instrument.code in gelezen:
            eerder = gelezen[instrument.code][0].name
            raise GegevensbestandOngeldig(pad, [f"de code '{instrument.code}' bestaat al in {eerder}."])
        gelezen[instrument.code] = (pad, instrument)
    eis_samenhang(gelezen)
    return MappingProxyType({code: instrument for code, (_, instrument) in gelezen.items()})


def _bestanden(map_: Path) -> list[Path]:
    if not map_.is_dir():
        raise GegevensbestandOngeldig(map_, ["deze map met instrumenten bestaat niet."])
    return sorted(map_.glob("*.toml"))
