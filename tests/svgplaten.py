"""Look into a picture that the program drew."""

from xml.etree.ElementTree import Element, fromstring

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
