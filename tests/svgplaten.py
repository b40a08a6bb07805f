"""Look into a picture that the program drew."""

import io
from collections import Counter
from xml.etree.ElementTree import Element, fromstring

import pikepdf
import weasyprint

SVG = "{http://www.w3.org/2000/svg}"


def lees_plaat(tekst: str) -> Element:
    """The picture as a tree; raises when it is not well-formed."""
    return fromstring(tekst)  # noqa: S314 - our own output, made in the same test


def teksten(svg: Element) -> list[str]:
    """All lines of text that are seen in the picture."""
    return [tekst.text or "" for tekst in svg.iter(f"{SVG}text")]


def soorten(svg: Element) -> set[str]:
    """Which elements the picture is made of."""
    return {element.tag.removeprefix(SVG) for element in svg.iter()}


def attributen(svg: Element) -> set[str]:
    """Which attributes occur anywhere in the picture."""
    return {naam for element in svg.iter() for naam in element.attrib}


def druk_af(tekst: str) -> Counter[str]:
    """How often each drawing operator occurs when the picture is printed: `c` is a curve, `TJ` a piece of text."""
    html = f"<!doctype html><html lang=nl><title>t</title><figure>{tekst}</figure>"
    pdf = weasyprint.HTML(string=html).write_pdf()
    with pikepdf.open(io.BytesIO(pdf or b"")) as document:
        # Text with an anchor is drawn in a group of its own, so look into every stream that draws.
        bladen = [*document.pages, *(deel for deel in document.objects if _is_groep(deel))]
        return Counter(str(stap.operator) for blad in bladen for stap in pikepdf.parse_content_stream(blad))


def _is_groep(deel: pikepdf.Object) -> bool:
    return isinstance(deel, pikepdf.Stream) and deel.get("/Subtype") == "/Form"
