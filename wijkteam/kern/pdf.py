"""HTML in, accessible PDF out. The renderer reads no file, reaches no network and knows no font but ours.

WeasyPrint costs more than a second to import and most visits never print, so it is loaded on the first PDF.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from wijkteam.kern.pdf_delen import Bijlage, PdfIsMislukt

__all__ = [
    "Bijlage",
    "PdfIsMislukt",
    "controleer_lettertypen",
    "maak_afdrukbaar",
    "maak_pdf",
    "tel_bladzijden",
]


class _Motor(Protocol):
    def maak(self, html: str, *, titel: str, taal: str, bijlagen: Sequence[Bijlage]) -> bytes: ...

    def maak_afdrukbaar(self, tekst: str) -> tuple[str, str]: ...

    def controleer_lettertypen(self) -> int: ...

    def tel_bladzijden(self, pdf: bytes) -> int: ...


def _motor() -> _Motor:
    """The one deliberately late import of the program; Python keeps the module, so only the first call waits."""
    return cast(_Motor, import_module("wijkteam.kern.pdf_motor"))


def maak_pdf(html: str, *, titel: str, taal: str = "nl", bijlagen: Sequence[Bijlage] = ()) -> bytes:
    """Turn a complete HTML document into a tagged PDF that says it is PDF/A-3a and PDF/UA-1.

    `titel` is what a reader shows in its title bar, `taal` the language that it reads aloud. Raises
    `PdfIsMislukt` when anything at all is not as it should be: a reference to a file or an address, a missing
    font, a character that cannot be drawn, a mistake in the style sheet, an image without description.
    """
    return _motor().maak(html, titel=titel, taal=taal, bijlagen=bijlagen)


def maak_afdrukbaar(tekst: str) -> tuple[str, str]:
    """The text with only characters that our fonts can draw, and the characters that became a □."""
    return _motor().maak_afdrukbaar(tekst)


def controleer_lettertypen() -> int:
    """The number of fonts for prints. Raises `PdfIsMislukt` when one is absent or is not what its name says."""
    return _motor().controleer_lettertypen()


def tel_bladzijden(pdf: bytes) -> int:
    """The number of pages of a document that `maak_pdf` made."""
    return _motor().tel_bladzijden(pdf)
