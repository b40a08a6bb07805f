"""Pictures as SVG that a strict Content-Security-Policy lets through and the PDF renderer draws alike.

Only presentation attributes: no style, no script, no classes, no ids. So two pictures on a page never touch.
"""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

from wijkteam.kern.schrijfrichting import in_tekenvolgorde, is_van_rechts, schoon

LETTERTYPE = "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif"

Waarde = str | float


def maak_svg(breedte: float, hoogte: float, *, titel: str, beschrijving: str) -> Element:
    """An empty picture. Who cannot see it hears `titel` and `beschrijving`: they say all it shows."""
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {_getal(breedte)} {_getal(hoogte)}",
            "role": "img",
            "font-family": LETTERTYPE,
        },
    )
    SubElement(svg, "title").text = schoon(titel)
    SubElement(svg, "desc").text = schoon(beschrijving)
    return svg


def teken(ouder: Element, soort: str, **attributen: Waarde) -> Element:
    """Add a shape. `stroke_width=2` becomes `stroke-width="2"`."""
    namen = {naam.replace("_", "-"): _getal(waarde) for naam, waarde in attributen.items()}
    return SubElement(ouder, soort, namen)


def schrijf(ouder: Element, x: Waarde, y: Waarde, tekst: str, **attributen: Waarde) -> Element:
    """Add a line of text at a point, in any script."""
    element = teken(ouder, "text", x=x, y=y, **attributen)
    if is_van_rechts(tekst):
        element.attrib |= {"direction": "ltr", "unicode-bidi": "bidi-override"}
    element.text = in_tekenvolgorde(tekst)
    return element


def punten(paren: Iterable[tuple[float, float]]) -> str:
    """Points as `polyline` and `polygon` want them."""
    return " ".join(f"{_getal(x)},{_getal(y)}" for x, y in paren)


def als_markup(svg: Element) -> Markup:
    """The picture as text that a template may print as it is; all names in it have been escaped."""
    return Markup(tostring(svg, encoding="unicode"))  # noqa: S704 - ElementTree has escaped every name


def _getal(waarde: Waarde) -> str:
    """Numbers with one decimal at most: more is never seen and only makes the page heavier."""
    return waarde if isinstance(waarde, str) else f"{waarde:.1f}".removesuffix(".0")
