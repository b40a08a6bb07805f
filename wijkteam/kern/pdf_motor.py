"""WeasyPrint, held short: nothing may be fetched, and everything it would only have warned about is an error.

Import through `wijkteam.kern.pdf`, which loads this module on the first PDF.
"""

import gc
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from threading import Lock

import pikepdf
from weasyprint import CSS, HTML, Attachment
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from wijkteam.kern.eigen_proces import ProcesIsMislukt, kan_apart, voer_apart_uit
from wijkteam.kern.paden import static_dist
from wijkteam.kern.pdf_delen import Bijlage, PdfIsMislukt
from wijkteam.kern.pdf_lettertypen import alleen_eigen_lettertypen, controleer_lettertypen, dekking
from wijkteam.kern.pdf_structuur import KLEUREN, voltooi_structuur

__all__ = ["controleer_lettertypen", "dekking", "loop_warm", "maak", "teken", "tel_bladzijden"]

# To keep for long and with attachments (PDF/A-3a); the structure adds that it can be read aloud too (PDF/UA-1).
SOORT = "pdf/a-3a"
# Far beyond any real plan; a bigger document would keep a small server busy for minutes.
MEESTE_TEKENS = 2_000_000
MEESTE_BLADZIJDEN = 300
# A little of everything that prints are made of: the first of each kind is what costs.
_PROEF = """<!doctype html><html lang="nl"><head><title>Proef</title></head>
<body data-links="a" data-rechts="b" data-onder="c"><div class="kop"><h1>Aa</h1><p class="huishouden">Bb</p></div>
<dl class="feiten naast-elkaar"><div><dt>Cc</dt><dd>1</dd></div></dl><h2>Dd</h2>
<p>Ee <strong>Ff</strong><br>gg: é → ☐ ☑</p>
<ul class="punten"><li>Hh</li></ul><blockquote><p class="eigen-woorden">Ii</p></blockquote>
<table class="scoretabel"><caption>Jj</caption><thead><tr><th scope="col" class="domein">Kk</th></tr></thead>
<tbody><tr><td class="niveau-3"><span class="cijfer">3</span>Ll <span class="streef">Mm</span></td></tr></tbody></table>
<p class="naast-elkaar"><span class="niet-breken">Nn <span class="kring">1</span></span></p>
<figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9" font-family="'Source Sans 3'">
<title>Oo</title><path d="M0 0h1v1z" fill="#000"/><circle cx="2" cy="2" r="1" stroke="#111" fill="#fff"/>
<text x="1 2" y="3 3" rotate="-2 2" font-size="2">Pp</text><text x="1" y="5" font-weight="600" text-anchor="end">Qq</text>
</svg></figure></body></html>"""

# Pango and its font map may be used by one thread at a time, and the messages below must be of one document.
_EEN_TEGELIJK = Lock()


class GeenEnkelAdres(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Refuses every address, also `data:`. What a print shows is in its HTML, or it is not there."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=frozenset(), allow_redirects=False, fail_on_errors=True)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> None:
        """Raise `FatalURLFetchingError`: WeasyPrint swallows anything less and prints on without the part."""
        del headers
        raise FatalURLFetchingError(f"een document mag niets ophalen: {url[:80]}")


class _Luisteraar(logging.Handler):
    """Keeps what WeasyPrint complains about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.meldingen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.meldingen.append(record.getMessage())


@contextmanager
def _elke_klacht_is_een_fout() -> Iterator[None]:
    """Raises `PdfIsMislukt` with all complaints of WeasyPrint. They may quote the text, so no log gets them."""
    logboek = logging.getLogger("weasyprint")
    logboek.disabled, logboek.propagate = False, False
    logboek.setLevel(logging.WARNING)
    luisteraar = _Luisteraar()
    logboek.addHandler(luisteraar)
    try:
        yield
    except FatalURLFetchingError as fout:
        raise PdfIsMislukt(str(fout)) from fout
    finally:
        logboek.removeHandler(luisteraar)
    if luisteraar.meldingen:
        raise PdfIsMislukt(*luisteraar.meldingen)


@contextmanager
def _zonder_tussentijds_opruimen() -> Iterator[None]:
    """Nearly all that layout makes lives until the last page; looking for waste meanwhile costs a seventh of the time."""
    stond_aan = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if stond_aan:
            gc.enable()
            gc.collect(0)


@cache
def _lettertypen() -> FontConfiguration:
    with alleen_eigen_lettertypen():
        return FontConfiguration()


@cache
def _opmaak() -> CSS:
    bestand = static_dist() / "pdf" / "pdf.css"
    try:
        regels = bestand.read_text(encoding="utf-8")
    except OSError as fout:
        raise PdfIsMislukt(f"{bestand.name} ontbreekt: de opmaak is nog niet gebouwd") from fout
    with _elke_klacht_is_een_fout():
        return CSS(string=regels, font_config=_lettertypen(), url_fetcher=GeenEnkelAdres())


def maak(html: str, *, titel: str, taal: str, bijlagen: Sequence[Bijlage]) -> bytes:
    """See `wijkteam.kern.pdf.maak_pdf`: drawn in a process of its own when this one may be copied."""
    with _EEN_TEGELIJK, _zonder_tussentijds_opruimen():
        if not kan_apart():
            return teken(html, titel=titel, taal=taal, bijlagen=bijlagen)
        loop_warm()
        try:
            return voer_apart_uit(lambda: teken(html, titel=titel, taal=taal, bijlagen=bijlagen))
        except ProcesIsMislukt as fout:
            raise PdfIsMislukt(*fout.oorzaken) from fout


@cache
def loop_warm() -> None:
    """Draw a sheet here, so that each print in a process of its own finds all it needs loaded and worked in."""
    teken(_PROEF, titel="Proef", taal="nl", bijlagen=[Bijlage("proef.json", b"{}", "Proef")])


def teken(html: str, *, titel: str, taal: str, bijlagen: Sequence[Bijlage]) -> bytes:
    """See `wijkteam.kern.pdf.maak_pdf`: drawn here, one at a time."""
    if len(html) > MEESTE_TEKENS:
        raise PdfIsMislukt(f"{len(html)} tekens is te veel voor een document")
    with _elke_klacht_is_een_fout():
        return _teken(html, titel, taal, bijlagen)


def _teken(html: str, titel: str, taal: str, bijlagen: Sequence[Bijlage]) -> bytes:
    document = HTML(string=html, url_fetcher=GeenEnkelAdres()).render(
        font_config=_lettertypen(), stylesheets=[_opmaak()], pdf_variant=SOORT, output_intent=KLEUREN
    )
    if len(document.pages) > MEESTE_BLADZIJDEN:
        raise PdfIsMislukt(f"{len(document.pages)} bladzijden is te veel voor een document")
    document.metadata.title, document.metadata.lang = titel, taal
    pdf: bytes = document.write_pdf(
        pdf_variant=SOORT,
        output_intent=KLEUREN,
        finisher=voltooi_structuur,
        attachments=[_aanhangsel(bijlage) for bijlage in bijlagen],
    )
    return pdf


def tel_bladzijden(pdf: bytes) -> int:
    """See `wijkteam.kern.pdf.tel_bladzijden`."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


def _aanhangsel(bijlage: Bijlage) -> Attachment:
    return Attachment(
        string=bijlage.inhoud, name=bijlage.naam, description=bijlage.omschrijving, relationship="Data"
    )
