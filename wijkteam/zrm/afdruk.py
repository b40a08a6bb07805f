"""Zelfredzaamheid on paper: plain values in, a PDF out. What is not handed over cannot get on paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from wijkteam.kern.documenten import stel_document_op
from wijkteam.kern.pdf import maak_afdrukbaar, maak_pdf
from wijkteam.kern.weergave import moment
from wijkteam.zrm.eigenblad import REDENEN, gewone_niveaus
from wijkteam.zrm.instrument import Instrument
from wijkteam.zrm.overzicht import Rooster
from wijkteam.zrm.profielblad import Persoonsblad


@dataclass(frozen=True, slots=True)
class Formulierblad:
    """The blank form for one person: the questions of one instrument in plain words."""

    naam: str
    instrument: Instrument

    @property
    def titel(self) -> str:
        """`Hoe gaat het volgens u?`"""
        return "Hoe gaat het volgens jou?" if self.instrument.zegt_je else "Hoe gaat het volgens u?"

    @property
    def jouw(self) -> str:
        """`jouw` or `uw`."""
        return "jouw" if self.instrument.zegt_je else "uw"

    @property
    def uitleg(self) -> str:
        """What to do, in three sentences."""
        praat = "Daarna praten we erover." if self.instrument.zegt_je else "Daarna praten wij erover met u."
        kruis = "Zet per onderdeel een kruisje bij wat past."
        return f"{kruis} Een goed of fout antwoord bestaat niet. Overslaan mag. {praat}"

    @property
    def niveaus(self) -> list[tuple[int, str]]:
        """From high to low, in plain words."""
        return gewone_niveaus(self.instrument)

    @property
    def redenen(self) -> list[str]:
        """The answers that are no level."""
        return [woord for _, woord, _ in REDENEN]


def druk_eigen_formulier(naam: str, instrument: Instrument) -> bytes:
    """The blank form as PDF. Raises `PdfIsMislukt`."""
    blad = Formulierblad(maak_afdrukbaar(naam)[0], instrument)
    return maak_pdf(stel_document_op("pdf/zrm/eigenformulier.html", blad=blad), titel=blad.titel)


# More columns than this do not fit beside the names of the domains at a size that one can read.
MEESTE_KOLOMMEN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Omslag:
    """What stands around every print: of which casus, when and by whom it was made."""

    gemeente: str
    casusnummer: str
    op: datetime
    door: str

    @property
    def onder(self) -> str:
        """The foot of every page."""
        return f"Afgedrukt op {moment(self.op)} door {self.door}"


def druk_profiel(blad: Persoonsblad, *, naam: str, voor: str, omslag: Omslag) -> bytes:
    """The profile of one person in plain words, for a reader whose name stands on every page.

    `blad` must be made with `gewoon`. Raises `PdfIsMislukt`.
    """
    namen = {"naam": maak_afdrukbaar(naam)[0], "voor": maak_afdrukbaar(voor)[0]}
    html = stel_document_op("pdf/zrm/profiel.html", blad=blad, omslag=omslag, **namen)
    return maak_pdf(html, titel=f"Hoe het gaat: {namen['naam']}")


def druk_huishouden(rooster: Rooster, blad: Persoonsblad, *, naam: str, omslag: Omslag) -> bytes:
    """Everybody beside each other and the huishouden as one, for the team. Raises `PdfIsMislukt`."""
    huishouden = maak_afdrukbaar(naam)[0]
    html = stel_document_op(
        "pdf/zrm/huishouden.html",
        rooster=rooster,
        delen=list(_in_delen(len(rooster.kolommen))),
        namen=[maak_afdrukbaar(kolom.naam)[0] for kolom in rooster.kolommen],
        blad=blad,
        naam=huishouden,
        omslag=omslag,
    )
    return maak_pdf(html, titel=f"Zelfredzaamheid: {huishouden}")


def _in_delen(aantal: int) -> Iterator[range]:
    """Which columns stand in one table, the tables as equal as can be."""
    tabellen = max(1, ceil(aantal / MEESTE_KOLOMMEN))
    breedte = max(1, ceil(aantal / tabellen))
    return (range(van, min(van + breedte, aantal)) for van in range(0, aantal, breedte))
