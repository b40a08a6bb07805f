"""The kringenplaat: the household in the middle, everybody around it on six rings, on screen and on paper.

A list with the same people belongs beside it: small screens and readers of the list miss nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markupsafe import Markup

from wijkteam.huishouden.kringenschikking import (
    BIJSCHRIFT_GROOTTE,
    BIJSCHRIFT_HOOGTE,
    NAAM_GROOTTE,
    NAAM_HOOGTE,
    RINGNAAM_GROOTTE,
    Etiket,
    Plek,
    Schikking,
    schik,
)
from wijkteam.kern.kleuren import BLAUW
from wijkteam.kern.svg import als_markup, maak_svg, schrijf, teken
from wijkteam.wet.kringen import Kring

_INKT = "#16222e"
_INKT_ZACHT = "#41566b"
_PAPIER = "#ffffff"
_LIJN = "#a9c3dc"
# From the outer ring inwards: each a shade deeper, so that closeness shows in grey too.
_TINTEN = ("#f7fafd", "#eff5fa", "#e6eff7", "#dbe8f4", "#cfe0f0")
_NAAMLOOS = "naam onbekend"


@dataclass(frozen=True, slots=True)
class Stip:
    """Somebody in the picture: a name, and a few words such as an age or a relation."""

    naam: str
    bijschrift: str = ""


def teken_kringen(
    leden: Sequence[Stip],
    contacten: Sequence[tuple[Kring, Stip]],
    *,
    titel: str = "Wie staan er om dit huishouden heen",
) -> Markup:
    """The picture as SVG. Contacts in ring 1 stand in the middle, with the household.

    Names that are very long are shortened in the picture; the description holds them in full.
    """
    midden = [*leden, *(stip for kring, stip in contacten if kring is Kring.EIGEN_KRACHT)]
    rondom = [(kring, stip) for kring, stip in contacten if kring is not Kring.EIGEN_KRACHT]
    schikking = schik(
        [Etiket.van(_naam(lid), lid.bijschrift, breedte=92.0) for lid in midden],
        [(kring, Etiket.van(_naam(stip), stip.bijschrift)) for kring, stip in rondom],
    )
    svg = maak_svg(
        schikking.breedte, schikking.hoogte, titel=titel, beschrijving=_beschrijving(midden, rondom)
    )
    _teken_ringen(svg, schikking)
    for plek in schikking.contacten:
        _teken_contact(svg, plek)
    for plek in schikking.leden:
        _teken_lid(svg, plek)
    return als_markup(svg)


def _naam(stip: Stip) -> str:
    return stip.naam.strip() or _NAAMLOOS


def _beschrijving(midden: Sequence[Stip], rondom: Sequence[tuple[Kring, Stip]]) -> str:
    zinnen = []
    for kring in Kring:
        stippen = midden if kring is Kring.EIGEN_KRACHT else [stip for van, stip in rondom if van is kring]
        namen = [f"{_naam(stip)} ({stip.bijschrift})" if stip.bijschrift else _naam(stip) for stip in stippen]
        zinnen.append(f"Kring {kring.value}, {kring.naam}: {', '.join(namen) or 'niemand'}.")
    return " ".join(zinnen)


def _teken_ringen(svg: Element, schikking: Schikking) -> None:
    x, y = schikking.midden
    for straal, tint in zip(reversed(schikking.stralen[1:]), _TINTEN, strict=True):
        teken(svg, "circle", cx=x, cy=y, r=straal, fill=tint, stroke=_LIJN, stroke_width=1)
    teken(svg, "circle", cx=x, cy=y, r=schikking.stralen[0], fill=_PAPIER, stroke=BLAUW, stroke_width=2)
    for naam in schikking.ringnamen:
        schrijf(
            svg,
            " ".join(f"{letter.x:.1f}" for letter in naam),
            " ".join(f"{letter.y:.1f}" for letter in naam),
            "".join(letter.letter for letter in naam),
            rotate=" ".join(f"{letter.draai:.0f}" for letter in naam),
            font_size=RINGNAAM_GROOTTE,
            fill=_INKT_ZACHT,
        )


def _teken_contact(svg: Element, plek: Plek) -> None:
    teken(
        svg,
        "circle",
        cx=plek.stip_x,
        cy=plek.stip_y,
        r=plek.straal,
        fill=BLAUW,
        stroke=_PAPIER,
        stroke_width=2,
    )
    _schrijf_etiket(svg, plek)


def _teken_lid(svg: Element, plek: Plek) -> None:
    teken(svg, "circle", cx=plek.stip_x, cy=plek.stip_y, r=plek.straal, fill=BLAUW)
    letter = plek.etiket.naam[0][:1].upper()
    schrijf(
        svg,
        plek.stip_x,
        plek.stip_y + NAAM_GROOTTE * 0.36,
        letter,
        text_anchor="middle",
        font_size=NAAM_GROOTTE + 1,
        font_weight="600",
        fill=_PAPIER,
    )
    _schrijf_etiket(svg, plek)


def _schrijf_etiket(svg: Element, plek: Plek) -> None:
    y = plek.boven
    for regel in plek.etiket.naam:
        schrijf(
            svg,
            plek.x,
            y + NAAM_HOOGTE * 0.8,
            regel,
            text_anchor=plek.anker,
            font_size=NAAM_GROOTTE,
            font_weight="600",
            fill=_INKT,
        )
        y += NAAM_HOOGTE
    for regel in plek.etiket.bijschrift:
        schrijf(
            svg,
            plek.x,
            y + BIJSCHRIFT_HOOGTE * 0.8,
            regel,
            text_anchor=plek.anker,
            font_size=BIJSCHRIFT_GROOTTE,
            fill=_INKT_ZACHT,
        )
        y += BIJSCHRIFT_HOOGTE
