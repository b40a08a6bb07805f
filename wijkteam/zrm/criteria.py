"""The licensed texts of a town, if it has them: `zrm-teksten.toml` in the data folder. Most towns have no such file."""

from functools import lru_cache
from pathlib import Path

import structlog

from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig
from wijkteam.zrm.instrument import GEEN_CRITERIA, Criteria, Domein, Instrument, lees_teksten

BESTANDSNAAM = "zrm-teksten.toml"

_logboek = structlog.get_logger("wijkteam")


def lees_gemeenteteksten(map_: Path) -> Criteria:
    """What the town supplied. A file with a mistake in it counts as none, and the mistake goes to the log.

    Read again only when the file changed.
    """
    pad = map_ / BESTANDSNAAM
    try:
        return _lees(pad, pad.stat().st_mtime_ns)
    except FileNotFoundError:
        return GEEN_CRITERIA


def list_criteria(criteria: Criteria, instrument: Instrument, domein: Domein) -> tuple[tuple[int, str], ...]:
    """The texts of one row, from the highest level down; empty for most towns."""
    return tuple(
        (int(woord.niveau), tekst)
        for woord in reversed(instrument.niveaus)
        if (tekst := criteria.find_tekst(instrument.code, domein.code, woord.niveau))
    )


@lru_cache(maxsize=2)
def _lees(pad: Path, _gewijzigd: int) -> Criteria:
    try:
        return lees_teksten(pad)
    except GegevensbestandOngeldig as fout:
        _logboek.error("zrm_teksten_ongeldig", bestand=BESTANDSNAAM, fout=str(fout))
        return GEEN_CRITERIA
