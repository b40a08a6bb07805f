"""Zelfredzaamheid on paper: plain values in, a PDF out. What is not handed over cannot get on paper."""

from dataclasses import dataclass

from wijkteam.kern.documenten import stel_document_op
from wijkteam.kern.pdf import maak_afdrukbaar, maak_pdf
from wijkteam.zrm.eigenblad import REDENEN, gewone_niveaus
from wijkteam.zrm.instrument import Instrument


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
