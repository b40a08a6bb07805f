"""The letter that says that a request came: what was asked, until when an answer may take, and what may be done then."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.huishouden.queries import list_adressen
from wijkteam.kern.documenten import stel_document_op
from wijkteam.kern.papier import laat_adres_weg, laat_bsn_weg
from wijkteam.kern.pdf import maak_afdrukbaar, maak_pdf
from wijkteam.kern.tijd import vandaag
from wijkteam.team.queries import get_gemeentenaam
from wijkteam.verzoek.blad import Verzoekblad
from wijkteam.verzoek.models import Verzoek
from wijkteam.wet.gebeurtenissen import Gebeurtenis

TITEL = "Uw verzoek is binnen"


@dataclass(frozen=True)
class Ontvangstbrief:
    """What stands in the letter. There is no address in it: it may be shielded, and the envelope has one.

    `einde` is the last day as it stands now, `is_te_laat` whether it is over; `mag_langer` when the law lets the gemeente
    take longer.
    """

    gemeente: str
    wijkteam: str
    telefoon: str | None
    nummer: str
    vrager: str
    over: str | None
    soort: str
    gevraagd: str
    ontvangen_op: date
    einde: date | None
    is_te_laat: bool
    bij_te_laat: str
    mag_langer: bool
    is_verlengd: bool
    dag: date


def maak_brief(session: Session, casus: Casus, blad: Verzoekblad) -> Ontvangstbrief:
    """What stands in the letter about this request."""
    verzoek, loopt = blad.rij, blad.eerstvolgende
    return Ontvangstbrief(
        gemeente=get_gemeentenaam(session, casus.wijkteam),
        wijkteam=casus.wijkteam.naam,
        telefoon=casus.wijkteam.telefoon,
        nummer=casus.nummer,
        vrager=verzoek.vrager,
        over=verzoek.over if verzoek.vertegenwoordiger else None,
        soort=verzoek.soort.label,
        gevraagd=_schoon(session, casus, verzoek),
        ontvangen_op=verzoek.ontvangen_op,
        einde=loopt.klok.einde if loopt else None,
        is_te_laat=loopt is not None and loopt.is_te_laat,
        bij_te_laat=loopt.klok.termijn.bij_te_laat if loopt else "",
        mag_langer=verzoek.mag_verlengd and verzoek.begint is Gebeurtenis.AVG_VERZOEK_ONTVANGEN,
        is_verlengd=verzoek.verlenging is not None,
        dag=vandaag(),
    )


def druk_brief(brief: Ontvangstbrief) -> bytes:
    """The letter as PDF. Raises `PdfIsMislukt`."""
    titel, _ = maak_afdrukbaar(f"{TITEL} ({brief.nummer})")
    html, _ = maak_afdrukbaar(stel_document_op("pdf/verzoek/ontvangst.html", brief=brief, titel=TITEL))
    return maak_pdf(html, titel=titel)


def _schoon(session: Session, casus: Casus, verzoek: Verzoek) -> str:
    """The question without a BSN, and without an address that is shielded."""
    adressen = [adres for adres in list_adressen(session, casus.huishouden_id) if adres.is_geschermd]
    geheim = [deel for adres in adressen for deel in (adres.straat, adres.postcode) if deel]
    return laat_adres_weg(laat_bsn_weg(verzoek.gevraagd), geheim)
