"""The radar of a profile: one axis per domain, one line per meting. It stands beside a table, never alone.

pygal does the geometry and we do the drawing: what it would put in a page (style, script, tooltips) stays
out, a missing score stays a gap, and each line has its own dash and mark and so survives a grey printer.
"""

import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import pygal
from markupsafe import Markup

from wijkteam.kern.kleuren import BLAUW
from wijkteam.kern.letters import breek_af
from wijkteam.kern.svg import als_markup, maak_svg, punten, schrijf, teken
from wijkteam.zrm.instrument import Domein, Instrument
from wijkteam.zrm.niveaus import Niveau

# pygal leaves a finder for plug-ins of an older Python behind, and every later import of what is absent warns of it.
sys.meta_path[:] = [zoeker for zoeker in sys.meta_path if not isinstance(zoeker, pygal.PluginImportFixer)]

_BREEDTE = 440
_HOOGTE_WEB = 340
_ZIJKANT = 104
_BOVENKANT = 54
_REGEL = 23
_LETTER = 15.5
_KLEIN = 12.5

_INKT = "#16222e"
_INKT_ZACHT = "#41566b"
_WEB = "#b8c4cf"
_PAPIER = "#ffffff"


@dataclass(frozen=True, slots=True)
class _Stijl:
    """How one line looks: by colour, and without it by dash and mark."""

    kleur: str
    streep: str
    dikte: float
    merk: str


_STIJLEN = (
    _Stijl(BLAUW, "", 3.0, "rond"),
    _Stijl("#5b6773", "7 4", 2.0, "vierkant"),
    _Stijl("#9a4a00", "2 4", 2.4, "ruit"),
    _Stijl("#2f6b3a", "10 4 2 4", 2.0, "driehoek"),
)
MEESTE_REEKSEN = len(_STIJLEN)


@dataclass(frozen=True, slots=True)
class Reeks:
    """One line: its name, and a level per domain code. A domain that is absent or `None` has no score.

    What is only wished for need not be wished everywhere: there a gap says nothing.
    """

    naam: str
    waarden: Mapping[str, int | None] = field(default_factory=dict)
    is_wens: bool = False


def teken_radar(instrument: Instrument, reeksen: Sequence[Reeks], *, titel: str = "") -> Markup:
    """The radar as SVG, the first line drawn strongest. Only metingen by this same instrument belong in it.

    Raises `DomeinOnbekend` for a code that the instrument does not have, and `ValueError` for a number that
    is no level or for more lines than can be told apart (`MEESTE_REEKSEN`).
    """
    if len(reeksen) > MEESTE_REEKSEN:
        raise ValueError(f"Een radar toont hoogstens {MEESTE_REEKSEN} lijnen.")
    rijen = [_waarden(instrument, reeks) for reeks in reeksen]
    gemeten = [rij for reeks, rij in zip(reeksen, rijen, strict=True) if not reeks.is_wens]
    gaten = {plek for rij in gemeten for plek, waarde in enumerate(rij) if waarde is None}
    heeft_gat = bool(gaten)
    svg = maak_svg(
        _BREEDTE,
        _HOOGTE_WEB + _REGEL * (len(reeksen) + 1 + heeft_gat),
        titel=titel or f"Radar van {instrument.titel}",
        beschrijving=_beschrijving(instrument, reeksen, rijen),
    )
    web = _Web(svg, instrument.domeinen, gaten)
    # Without a single line pygal has no axes either.
    for rij in rijen or [[None] * len(instrument.domeinen)]:
        web.add("", rij)
    web.render_tree()
    _schrijf_legenda(svg, instrument, reeksen, heeft_gat=heeft_gat)
    return als_markup(svg)


def _waarden(instrument: Instrument, reeks: Reeks) -> list[int | None]:
    """The levels in the order of the axes."""
    per_domein = {instrument.get_domein(code).code: waarde for code, waarde in reeks.waarden.items()}
    for waarde in per_domein.values():
        if waarde is not None:
            Niveau(waarde)
    return [per_domein.get(domein.code) for domein in instrument.domeinen]


def _beschrijving(
    instrument: Instrument, reeksen: Sequence[Reeks], rijen: Sequence[Sequence[int | None]]
) -> str:
    zinnen = [f"{instrument.titel}, niveau 1 tot en met 5."]
    for reeks, rij in zip(reeksen, rijen, strict=True):
        delen = [
            f"{domein.naam} {'geen score' if waarde is None else waarde}"
            for domein, waarde in zip(instrument.domeinen, rij, strict=True)
        ]
        zinnen.append(f"{reeks.naam}: {', '.join(delen)}.")
    return " ".join(zinnen)


class _Web(pygal.Radar):  # type: ignore[misc]  # pygal ships no types, so its class counts as Any
    """pygal's radar, drawing on our sheet. Its own rendering is thrown away; only its places are used."""

    # pygal would turn an absent value into zero, and zero is a lie here.
    _adapters: tuple[()] = ()

    def __init__(self, svg: Element, domeinen: Sequence[Domein], gaten: set[int]) -> None:
        super().__init__(
            width=_BREEDTE,
            height=_HOOGTE_WEB,
            margin_left=_ZIJKANT,
            margin_right=_ZIJKANT,
            margin_top=_BOVENKANT,
            margin_bottom=_BOVENKANT,
            range=(0, max(Niveau)),
            y_labels=[niveau.value for niveau in Niveau],
            x_labels=[domein.korte_naam for domein in domeinen],
            show_legend=False,
            show_x_labels=False,
            show_y_labels=False,
            css=(),
            js=(),
        )
        self.blad = svg
        self.gaten = gaten

    def _compute(self) -> None:
        """Go round with the clock, as people read a circle; pygal goes against it."""
        super()._compute()
        self._x_pos: list[float] = [math.pi - hoek for hoek in self._x_pos]
        for serie in self.series:
            serie.points = [(waarde, math.pi - hoek) for waarde, hoek in serie.points]

    def _punt(self, afstand: float, hoek: float) -> tuple[float, float]:
        x, y = self.view((afstand, hoek))
        return x + self.margin_box.left, y + self.margin_box.top

    def _y_axis(self, draw_axes: bool = True) -> None:
        """The web: one ring of threads per level."""
        hoeken = self._x_pos[: self._len]
        for niveau in Niveau:
            is_buitenste = niveau is max(Niveau)
            teken(
                self.blad,
                "polygon",
                points=punten(self._punt(niveau, hoek) for hoek in hoeken),
                fill="none",
                stroke=_INKT_ZACHT if is_buitenste else _WEB,
                stroke_width=1.2 if is_buitenste else 1,
            )

    def _x_axis(self, draw_axes: bool = True) -> None:
        """The spokes with their names."""
        middelpunt = self._punt(0, 0)
        for plek, (naam, hoek) in enumerate(self._x_labels or ()):
            x, y = self._punt(max(Niveau), hoek)
            teken(self.blad, "line", x1=middelpunt[0], y1=middelpunt[1], x2=x, y2=y, stroke=_WEB)
            self._schrijf_naam(naam + (" ?" if plek in self.gaten else ""), hoek)

    def _schrijf_naam(self, naam: str, hoek: float) -> None:
        x, y = self._punt(max(Niveau) + 0.55, hoek)
        opzij = math.cos(hoek)
        anker = "middle" if abs(opzij) < 0.2 else ("start" if opzij > 0 else "end")
        ruimte = _BREEDTE * 0.6 if anker == "middle" else min(x, _BREEDTE - x) - 2
        regels = breek_af(naam, ruimte, _LETTER)
        # The block of lines hangs above the point at the top of the circle, and below it at the bottom.
        begin = y - len(regels) * _LETTER * (1 + math.sin(hoek)) / 2 + _LETTER * 0.8
        for nummer, regel in enumerate(regels):
            schrijf(
                self.blad,
                x,
                begin + nummer * _LETTER * 1.05,
                regel,
                text_anchor=anker,
                font_size=_LETTER,
                fill=_INKT,
            )

    def line(self, serie: Any, rescale: bool = False) -> None:
        """One line of the radar; where a score is missing, there is nothing."""
        stijl = _STIJLEN[serie.index]
        paren = [None if waarde is None else self._punt(waarde, hoek) for waarde, hoek in serie.points]
        compleet = [paar for paar in paren if paar is not None]
        if len(compleet) == len(paren) and serie.index == 0:
            teken(self.blad, "polygon", points=punten(compleet), fill=stijl.kleur, fill_opacity="0.08")
        for van, naar in pairwise([*paren, paren[0]]):
            if van is not None and naar is not None:
                _trek_lijn(self.blad, van, naar, stijl)
        for x, y in compleet:
            _zet_merk(self.blad, x, y, stijl)

    def _draw(self) -> None:
        """The numbers of the levels come last, so that no line runs through them."""
        super()._draw()
        for niveau in Niveau:
            x, y = self._punt(niveau, self._x_pos[0])
            teken(
                self.blad, "rect", x=x - 15, y=y - 6.5, width=10, height=13, fill=_PAPIER, fill_opacity="0.85"
            )
            schrijf(
                self.blad,
                x - 10,
                y + 4.5,
                str(niveau.value),
                text_anchor="middle",
                font_size=_KLEIN,
                fill=_INKT_ZACHT,
            )


def _trek_lijn(svg: Element, van: tuple[float, float], naar: tuple[float, float], stijl: _Stijl) -> None:
    lijn = teken(
        svg,
        "line",
        x1=van[0],
        y1=van[1],
        x2=naar[0],
        y2=naar[1],
        stroke=stijl.kleur,
        stroke_width=stijl.dikte,
        stroke_linecap="round",
    )
    if stijl.streep:
        lijn.attrib |= {"stroke-dasharray": stijl.streep, "stroke-linecap": "butt"}


def _zet_merk(svg: Element, x: float, y: float, stijl: _Stijl) -> None:
    """A filled dot for the first line, open marks around it for the others: equal scores stay visible."""
    if stijl.merk == "rond":
        teken(svg, "circle", cx=x, cy=y, r=4.2, fill=stijl.kleur)
        return
    vormen: dict[str, list[tuple[float, float]]] = {
        "vierkant": [(-6, -6), (6, -6), (6, 6), (-6, 6)],
        "ruit": [(0, -9), (9, 0), (0, 9), (-9, 0)],
        "driehoek": [(0, -8), (7.5, 6), (-7.5, 6)],
    }
    hoekpunten = punten((x + dx, y + dy) for dx, dy in vormen[stijl.merk])
    teken(svg, "polygon", points=hoekpunten, fill="none", stroke=stijl.kleur, stroke_width=1.8)


def _schrijf_legenda(
    svg: Element, instrument: Instrument, reeksen: Sequence[Reeks], *, heeft_gat: bool
) -> None:
    y = _HOOGTE_WEB + _REGEL * 0.2
    for reeks, stijl in zip(reeksen, _STIJLEN, strict=False):
        _trek_lijn(svg, (20, y), (68, y), stijl)
        _zet_merk(svg, 44, y, stijl)
        regel = breek_af(reeks.naam, _BREEDTE - 100, _LETTER, regels=1)[0]
        schrijf(svg, 80, y + _LETTER * 0.35, regel, font_size=_LETTER, fill=_INKT)
        y += _REGEL
    laagste, hoogste = instrument.niveaus[0], instrument.niveaus[-1]
    uitleg = [f"{laagste.niveau.value} = {laagste.label}, {hoogste.niveau.value} = {hoogste.label}"]
    if heeft_gat:
        uitleg.append("? = geen score; daar is de lijn onderbroken")
    for tekst in uitleg:
        schrijf(svg, 20, y + _LETTER * 0.35, tekst, font_size=_LETTER - 1.5, fill=_INKT_ZACHT)
        y += _REGEL
