"""HTML in, accessible PDF out. The renderer reads no file, reaches no network and knows no font but ours.

WeasyPrint costs a second and much memory to import and most visits never print. So a server asks its drukker
(`kern.drukkerij`); any other process loads it on the first PDF.
"""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from wijkteam.kern.drukkerij import DrukkerijIsDicht, vraag
from wijkteam.kern.pdf_delen import Bijlage, PdfIsMislukt
from wijkteam.kern.pdf_tekens import met_wat_tekenbaar_is

__all__ = [
    "Bijlage",
    "Motor",
    "PdfIsMislukt",
    "controleer_lettertypen",
    "laad_motor",
    "maak_afdrukbaar",
    "maak_pdf",
    "tel_bladzijden",
]


class Motor(Protocol):
    """What `kern.pdf_motor` can do."""

    def maak(self, html: str, *, titel: str, taal: str, bijlagen: Sequence[Bijlage]) -> bytes: ...

    def teken(self, html: str, *, titel: str, taal: str, bijlagen: Sequence[Bijlage]) -> bytes: ...

    def dekking(self) -> bytes: ...

    def controleer_lettertypen(self) -> int: ...

    def tel_bladzijden(self, pdf: bytes) -> int: ...

    def loop_warm(self) -> None: ...


def laad_motor() -> Motor:
    """Loaded late on purpose; Python keeps the module, so only the first call waits."""
    return cast(Motor, import_module("wijkteam.kern.pdf_motor"))


def maak_pdf(html: str, *, titel: str, taal: str = "nl", bijlagen: Sequence[Bijlage] = ()) -> bytes:
    """Turn a complete HTML document into a tagged PDF that says it is PDF/A-3a and PDF/UA-1.

    `titel` is what a reader shows in its title bar, `taal` the language that it reads aloud. Raises
    `PdfIsMislukt` when anything at all is not as it should be: a reference to a file or an address, a missing
    font, a character that cannot be drawn, a mistake in the style sheet, an image without description.
    """
    try:
        pdf: bytes = vraag("teken", html, titel=titel, taal=taal, bijlagen=bijlagen)
    except DrukkerijIsDicht:
        pdf = laad_motor().maak(html, titel=titel, taal=taal, bijlagen=bijlagen)
    return pdf


def maak_afdrukbaar(tekst: str) -> tuple[str, str]:
    """The text with only characters that our fonts can draw, and the characters that became a □."""
    return met_wat_tekenbaar_is(tekst, _dekking())


@cache
def _dekking() -> bytes:
    try:
        tekens: bytes = vraag("dekking")
    except DrukkerijIsDicht:
        tekens = laad_motor().dekking()
    return tekens


def controleer_lettertypen() -> int:
    """The number of fonts for prints. Raises `PdfIsMislukt` when one is absent or is not what its name says."""
    return laad_motor().controleer_lettertypen()


def tel_bladzijden(pdf: bytes) -> int:
    """The number of pages of a document that `maak_pdf` made."""
    try:
        aantal: int = vraag("tel_bladzijden", pdf)
    except DrukkerijIsDicht:
        aantal = laad_motor().tel_bladzijden(pdf)
    return aantal
