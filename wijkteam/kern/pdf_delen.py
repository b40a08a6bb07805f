"""What callers and the renderer of PDFs both need; light, so that nobody pays for WeasyPrint by importing it."""

from dataclasses import dataclass

from wijkteam.kern.fouten import DomeinFout


@dataclass(frozen=True, slots=True)
class Bijlage:
    """A file that travels inside the PDF, for instance the same plan in a form that another program can read."""

    naam: str
    inhoud: bytes
    omschrijving: str


class PdfIsMislukt(DomeinFout):
    """No PDF rather than one that is not whole. `oorzaken` is for the log: it may quote what was being printed."""

    status = 500

    def __init__(self, *oorzaken: str) -> None:
        super().__init__(
            "De PDF is niet gemaakt. Probeer het nog een keer. Lukt het weer niet? Bel dan de beheerder."
        )
        self.oorzaken = oorzaken

    def __str__(self) -> str:
        return f"{self.bericht} ({'; '.join(self.oorzaken)})"
