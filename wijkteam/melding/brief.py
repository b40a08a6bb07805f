"""The letter that confirms a melding: what was asked, what happens now and by when, and which rights there are."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from wijkteam.kern.documenten import stel_document_op
from wijkteam.kern.papier import laat_adres_weg, laat_bsn_weg
from wijkteam.kern.pdf import maak_afdrukbaar, maak_pdf
from wijkteam.kern.tijd import vandaag
from wijkteam.melding.blad import lees_blad
from wijkteam.melding.errors import GeenBrief
from wijkteam.melding.models import Melding, Meldingpersoon
from wijkteam.team.queries import get_gemeentenaam
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.klok import Klok
from wijkteam.wet.termijnen import VanWie

TITEL = "Uw vraag is binnen"


@dataclass(frozen=True)
class Brief:
    """What stands in the letter. There is no address in it: it may be shielded, and the envelope has one.

    `vraag` is empty when it touches veiligheid: nobody knows who opens the letter.
    """

    gemeente: str
    wijkteam: str
    telefoon: str | None
    nummer: str
    ontvangen_op: datetime
    naam: str
    vraag: str
    voor_u_gevraagd: bool
    houder: str | None
    is_wmo: bool
    termijnen: tuple["Brieftermijn", ...]
    dag: date


@dataclass(frozen=True)
class Brieftermijn:
    """One date in the letter: what, until when, and what the reader may do when we are late."""

    zin: str
    einde: date
    bij_te_laat: str | None

    @classmethod
    def uit(cls, klok: Klok) -> "Brieftermijn":
        """From the clock; only what the gemeente must do can be too late."""
        te_laat = klok.termijn.bij_te_laat if klok.termijn.van_wie is VanWie.GEMEENTE else None
        return cls(klok.termijn.zin.replace("De inwoner ", "U "), klok.einde, te_laat)


def maak_brief(session: Session, melding: Melding) -> Brief:
    """What stands in the letter of this melding. Raises `GeenBrief` for a signaal, and when the words were erased."""
    blad = lees_blad(session, melding)
    if not blad.heeft_brief or blad.vraag is None:
        raise GeenBrief
    return Brief(
        gemeente=get_gemeentenaam(session, melding.wijkteam),
        wijkteam=melding.wijkteam.naam,
        telefoon=melding.wijkteam.telefoon,
        nummer=melding.nummer,
        ontvangen_op=melding.ontvangen_op,
        naam=blad.persoon.naam if blad.persoon else "",
        vraag="" if melding.raakt_veiligheid else _schoon(blad.vraag.vraag, blad.persoon),
        voor_u_gevraagd=blad.melder is not None and blad.melder.soort != "zelf",
        houder=melding.houder.naam if melding.houder else None,
        is_wmo=blad.vraag.wet is Wet.WMO,
        termijnen=tuple(Brieftermijn.uit(klok) for klok in blad.klokken if klok.gestopt_door is None),
        dag=vandaag(),
    )


def druk_brief(brief: Brief) -> bytes:
    """The letter as PDF. Raises `PdfIsMislukt`."""
    titel, _ = maak_afdrukbaar(f"{TITEL} ({brief.nummer})")
    html, _ = maak_afdrukbaar(stel_document_op("pdf/melding/bevestiging.html", brief=brief, titel=TITEL))
    return maak_pdf(html, titel=titel)


def _schoon(vraag: str, persoon: Meldingpersoon | None) -> str:
    """The question without a BSN, and without the address that was given with it."""
    delen = [deel.strip() for deel in (persoon.adres or "").split(",")] if persoon else []
    delen += [persoon.postcode] if persoon and persoon.postcode else []
    return laat_adres_weg(laat_bsn_weg(vraag), [deel for deel in delen if len(deel) > 3])
