"""Metingen as a file for a spreadsheet: semicolons, UTF-8 with a mark that Excel knows, and nothing it would run.

One row per domain of one meting, so that no two instruments ever share a column. No notes: those are for the dossier.
"""

import csv
import io
from collections.abc import Iterable

from wijkteam.zrm.gedragen import DELEN
from wijkteam.zrm.models import Kijk
from wijkteam.zrm.profiel import Score, in_woorden
from wijkteam.zrm.tijdlijn import Gemeten

_KOP = (
    "wie",
    "kijk",
    "instrument",
    "versie",
    "moment",
    "gesprek op",
    "domein",
    "niveau",
    "in woorden",
    "streefniveau",
    *(f"{naam.lower()} (tienden)" for _, naam, _ in DELEN),
)
# What a spreadsheet takes for the beginning of a formula.
_GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r", "\n")


def maak_csv(gemeten: Iterable[tuple[Kijk, Gemeten]]) -> bytes:
    """The first line names every instrument with version and owner, the second the columns."""
    rijen = list(gemeten)
    instrumenten = {g.instrument.code: g.instrument for _, g in rijen}.values()
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(_veilig(["Instrument", *(f"{i.titel}. {i.bronvermelding}" for i in instrumenten)]))
    schrijver.writerow(_KOP)
    for kijk, een in rijen:
        for domein in een.instrument.domeinen:
            schrijver.writerow(_veilig(_rij(kijk, een, domein.naam, een.score(domein.code))))
    return b"\xef\xbb\xbf" + uit.getvalue().encode("utf-8")


def _rij(kijk: Kijk, een: Gemeten, domein: str, score: Score | None) -> list[str]:
    eigen = kijk is Kijk.EIGEN
    return [
        een.regel.naam,
        "eigen score" if eigen else "wijkteam",
        een.instrument.naam,
        een.instrument.versie,
        "" if eigen else een.regel.moment.label,
        een.regel.gesprek_op.isoformat(),
        domein,
        _getal(score.niveau if score else None),
        in_woorden(een.instrument, score, gewoon=eigen),
        _getal(score.streef if score else None),
        *(_getal(getattr(score.draagt, deel) if score else None) for deel, _, _ in DELEN),
    ]


def _getal(waarde: int | None) -> str:
    return "" if waarde is None else str(int(waarde))


def _veilig(cellen: Iterable[str]) -> list[str]:
    """An apostrophe in front makes a spreadsheet show a cell instead of running it."""
    return [f"'{cel}" if cel.startswith(_GEVAARLIJK) else cel for cel in cellen]
