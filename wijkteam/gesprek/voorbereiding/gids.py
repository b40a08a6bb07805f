"""The paper guide: blank, in plain words, for a huishouden to prepare a talk or to take along. No name stands on it."""

from wijkteam.casus.models import Casus
from wijkteam.kern.documenten import stel_document_op
from wijkteam.kern.pdf import maak_pdf
from wijkteam.wet.leefgebieden import Leefgebied

TITEL = "Uw gesprek met ons"
# Veiligheid is asked face to face and never on paper that lies about at home (domein.md §3.6).
LEEFGEBIEDEN = tuple(gebied for gebied in Leefgebied if gebied is not Leefgebied.VEILIGHEID)


def maak_gids(casus: Casus, gemeente: str) -> bytes:
    """The guide of the wijkteam of this casus as a tagged PDF on A4. Raises `PdfIsMislukt`."""
    html = stel_document_op(
        "pdf/gesprek/gids.html",
        titel=TITEL,
        gemeente=gemeente,
        wijkteam=casus.wijkteam.naam,
        telefoon=casus.wijkteam.telefoon or "",
        leefgebieden=LEEFGEBIEDEN,
    )
    return maak_pdf(html, titel=TITEL)
