"""Metingen as a file for a spreadsheet.

One row per domain of one meting, so that no two instruments ever share a column. No notes: those are for the dossier.
"""

from collections.abc import Iterable, Iterator

from wijkteam.kern.csvbestand import als_csv
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


def maak_csv(gemeten: Iterable[tuple[Kijk, Gemeten]]) -> bytes:
    """The first line names every instrument with version and owner, the second the columns."""
    rijen = list(gemeten)
    instrumenten = {g.instrument.code: g.instrument for _, g in rijen}.values()
    titels = [f"{i.titel}. {i.bronvermelding}" for i in instrumenten]
    return als_csv([["Instrument", *titels], _KOP, *_regels(rijen)])


def _regels(gemeten: Iterable[tuple[Kijk, Gemeten]]) -> Iterator[list[str]]:
    for kijk, een in gemeten:
        for domein in een.instrument.domeinen:
            yield _rij(kijk, een, domein.naam, een.score(domein.code))


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
