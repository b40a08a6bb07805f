"""One domain over time as a small picture: a number on its level per meting, a line only where two compare.

A meting without a level is a dashed ring under the levels: a gap, never a low point. The table beside it says the same.
"""

from xml.etree.ElementTree import Element

from markupsafe import Markup

from wijkteam.kern.svg import als_markup, maak_svg, schrijf, teken
from wijkteam.kern.weergave import datum
from wijkteam.zrm.niveaus import Niveau
from wijkteam.zrm.tijdlijn import Lijn, Punt, Tijdlijn

_BREEDTE, _HOOGTE = 260.0, 150.0
_LINKS, _RECHTS, _BOVEN, _STAP = 26.0, 22.0, 14.0, 20.0
_ONDER = _BOVEN + 5 * _STAP
_INKT, _ZACHT, _RASTER, _LIJN, _PAPIER = "#16222e", "#41566b", "#d8dee5", "#0b4f8c", "#ffffff"


def teken_verloop(tijdlijn: Tijdlijn, lijn: Lijn) -> Markup:
    """The picture of one domain. Its description says every point in words."""
    svg = maak_svg(_BREEDTE, _HOOGTE, titel=lijn.naam, beschrijving=beschrijf(tijdlijn, lijn))
    _teken_raster(svg)
    for plek, punt in enumerate(lijn.punten):
        x = _x(plek, len(lijn.punten))
        vorig = lijn.punten[plek - 1] if plek else None
        if punt and vorig:
            _verbind(svg, (_x(plek - 1, len(lijn.punten)), vorig), (x, punt))
    for plek, punt in enumerate(lijn.punten):
        if punt:
            _teken_punt(svg, _x(plek, len(lijn.punten)), punt)
    for plek, gemeten in enumerate(tijdlijn.metingen):
        dag = f"{gemeten.regel.gesprek_op:%d-%m}"
        schrijf(
            svg,
            _x(plek, len(tijdlijn.metingen)),
            _HOOGTE - 14,
            dag,
            font_size=10.5,
            text_anchor="middle",
            fill=_ZACHT,
        )
        if plek == 0 or tijdlijn.metingen[plek - 1].regel.gesprek_op.year != gemeten.regel.gesprek_op.year:
            jaar = str(gemeten.regel.gesprek_op.year)
            x = _x(plek, len(tijdlijn.metingen))
            schrijf(svg, x, _HOOGTE - 2, jaar, font_size=10.5, text_anchor="middle", fill=_ZACHT)
    return als_markup(svg)


def beschrijf(tijdlijn: Tijdlijn, lijn: Lijn) -> str:
    """`Financiën: 18 maart 2026 3, beperkt zelfredzaam; …`"""
    delen = []
    for gemeten, punt in zip(tijdlijn.metingen, lijn.punten, strict=True):
        dag = datum(gemeten.regel.gesprek_op)
        if punt is None:
            delen.append(f"{dag} niet gevraagd")
        else:
            breuk = ", niet te vergelijken met de keer ervoor" if punt.is_breuk else ""
            delen.append(f"{dag} {punt.niveau or 'geen niveau'}, {punt.woord}{breuk}")
    return f"{lijn.naam}: {'; '.join(delen)}."


def _x(plek: int, aantal: int) -> float:
    if aantal == 1:
        return (_LINKS + _BREEDTE - _RECHTS) / 2
    return _LINKS + 14 + plek * (_BREEDTE - _LINKS - _RECHTS - 14) / (aantal - 1)


def _y(niveau: int) -> float:
    return _BOVEN + (max(Niveau) - niveau) * _STAP


def _teken_raster(svg: Element) -> None:
    for niveau in Niveau:
        y = _y(niveau)
        teken(svg, "line", x1=_LINKS, y1=y, x2=_BREEDTE - 6, y2=y, stroke=_RASTER, stroke_width=1)
        schrijf(svg, 12, y + 4, str(int(niveau)), font_size=11, text_anchor="middle", fill=_ZACHT)


def _verbind(svg: Element, van: tuple[float, Punt], naar: tuple[float, Punt]) -> None:
    (x1, vorig), (x2, punt) = van, naar
    if punt.is_breuk:
        midden = (x1 + x2) / 2
        lijn = {"x1": midden, "y1": _BOVEN - 8, "x2": midden, "y2": _ONDER - 8}
        teken(svg, "line", **lijn, stroke=_ZACHT, stroke_width=1, stroke_dasharray="3 3")
    elif punt.sluit_aan and punt.niveau and vorig.niveau:
        y1, y2 = _y(vorig.niveau), _y(punt.niveau)
        teken(svg, "line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=_LIJN, stroke_width=2)


def _teken_punt(svg: Element, x: float, punt: Punt) -> None:
    if punt.niveau is None:
        y = _ONDER
        teken(svg, "circle", cx=x, cy=y, r=7.5, fill=_PAPIER, stroke=_ZACHT, stroke_dasharray="2 2")
        schrijf(svg, x, y + 4, "–", font_size=11, text_anchor="middle", fill=_INKT)
        return
    y = _y(punt.niveau)
    teken(svg, "circle", cx=x, cy=y, r=9, fill=_LIJN)
    schrijf(
        svg, x, y + 4, str(punt.niveau), font_size=11.5, font_weight=600, text_anchor="middle", fill=_PAPIER
    )
