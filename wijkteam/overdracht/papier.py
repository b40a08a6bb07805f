"""On paper: the bericht as the receiver gets it, and one page for the inwoner about what happens now."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.huishouden.queries import list_adressen
from wijkteam.kern.documenten import stel_document_op
from wijkteam.kern.papier import laat_adres_weg, laat_bsn_weg, op_elke_tekst
from wijkteam.kern.pdf import PdfIsMislukt, maak_afdrukbaar, maak_pdf, tel_bladzijden
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.overdracht import queries
from wijkteam.overdracht.bericht import Afzender, Berichtinhoud, Berichtpersoon
from wijkteam.overdracht.keuzes import Kennismakingvorm, Overdrachtsoort, Stand, Warmte
from wijkteam.overdracht.models import Kennismaking, Overdracht
from wijkteam.overdracht.samenstelling import lees_versie

BERICHT = "Overdrachtsbericht"
BLAD = "Wie helpt u nu verder?"
# Letter size, as a class of the style sheet, and how much of their own words stays: the sheet is one page, whatever
# was written. First the letters get smaller, never below 14 points as long as words can be cut.
_MATEN = (
    ("groot", 900),
    ("letter-16", 900),
    ("letter-14", 900),
    ("letter-14", 400),
    ("letter-14", 150),
    ("", 0),
)
# What was agreed is never left out.
_MINSTENS = 150
_WIE_LANG, _NAMEN = 60, 4


@dataclass(frozen=True, slots=True)
class Bewonersblad:
    """The sheet for the inwoner. `weten` is what the receiver was told, by its headings."""

    nummer: str
    dag: date
    personen: tuple[Berichtpersoon, ...]
    soort: Overdrachtsoort
    ontvanger: str
    contact: str
    telefoon: str
    waar: str
    stand: Stand
    warmte: Warmte
    kennismaking: datetime | None
    kennismaking_waar: str
    wachten_tot: date | None
    overbrugging: str
    uiterlijk: date | None
    waarom: str
    gewenst: str
    weten: tuple[str, ...]
    afzender: Afzender
    is_ingekort: bool = False
    letter: str = _MATEN[0][0]

    @property
    def namen(self) -> str:
        """For whom it is; a large household is not named one by one."""
        namen = [persoon.naam for persoon in self.personen]
        if len(namen) > _NAMEN:
            namen[_NAMEN - 1 :] = ["anderen"]
        return " en ".join([", ".join(namen[:-1]), namen[-1]]) if namen[1:] else namen[0]


def druk_bericht_af(session: Session, overdracht_id: UUID) -> bytes:
    """The last version as PDF, word for word. Raises `NietGevonden`, `BerichtIsAangetast` and `PdfIsMislukt`."""
    versie = queries.get_laatste_versie(session, overdracht_id)
    return maak_berichtpdf(lees_versie(versie), nummer=versie.nummer)


def maak_berichtpdf(inhoud: Berichtinhoud, *, nummer: int) -> bytes:
    """A bericht as PDF; `nummer` is which version it is. Raises `PdfIsMislukt`."""
    return _druk(
        "pdf/overdracht/bericht.html", BERICHT, inhoud.nummer, inhoud=inhoud, versie=nummer, afgedrukt_op=nu()
    )


def druk_bewonersblad_af(session: Session, casus: Casus, overdracht: Overdracht) -> bytes:
    """One page for the inwoner, as it stands today; `overdracht` as `queries.get_overdracht` loads it.

    Raises `NietGevonden`, `BerichtIsAangetast` and `PdfIsMislukt`.
    """
    inhoud = lees_versie(queries.get_laatste_versie(session, overdracht.id))
    blad = stel_blad_op(overdracht, inhoud)
    adressen = list_adressen(session, casus.huishouden_id)
    geheim = [deel for rij in adressen if rij.is_geschermd for deel in (rij.straat, rij.postcode) if deel]
    return maak_bladpdf(op_elke_tekst(blad, lambda tekst: laat_adres_weg(laat_bsn_weg(tekst), geheim)))


def maak_bladpdf(blad: Bewonersblad) -> bytes:
    """The sheet as PDF of exactly one page; long words are cut before anything else is. Raises `PdfIsMislukt`."""
    for poging in _pogingen(blad):
        pdf = _druk("pdf/overdracht/blad.html", BLAD, blad.nummer, blad=poging)
        if tel_bladzijden(pdf) == 1:
            return pdf
    raise PdfIsMislukt("een blad voor de inwoner paste niet op een bladzijde")


def stel_blad_op(overdracht: Overdracht, inhoud: Berichtinhoud) -> Bewonersblad:
    """What the inwoner should know now."""
    bericht, kennismaking = overdracht.bericht, _laatste_afspraak(overdracht)
    overbrugging = overdracht.overbruggingen[-1] if overdracht.overbruggingen else None
    return Bewonersblad(
        nummer=inhoud.nummer,
        dag=vandaag(),
        personen=inhoud.personen,
        soort=inhoud.soort,
        ontvanger=bericht.ontvanger,
        contact=bericht.contact_naam,
        telefoon=bericht.contact_telefoon,
        waar=(bericht.aanbod.plaats or "") if bericht.aanbod else "",
        stand=overdracht.stand,
        warmte=overdracht.warmte,
        kennismaking=kennismaking.wanneer if kennismaking else None,
        kennismaking_waar=_plek(kennismaking),
        wachten_tot=overdracht.wachten_tot,
        overbrugging=overbrugging.wat if overbrugging and overdracht.stand is Stand.WACHTLIJST else "",
        uiterlijk=overdracht.uiterlijk,
        waarom=inhoud.waarom,
        gewenst=inhoud.gewenst,
        weten=_koppen(inhoud),
        afzender=inhoud.afzender,
    )


def _laatste_afspraak(overdracht: Overdracht) -> Kennismaking | None:
    """The introduction that is still to come."""
    if overdracht.stand is not Stand.KENNISMAKING_GEPLAND or not overdracht.kennismakingen:
        return None
    return overdracht.kennismakingen[-1]


def _plek(kennismaking: Kennismaking | None) -> str:
    if kennismaking is None:
        return ""
    vorm = "bij u thuis" if kennismaking.vorm is Kennismakingvorm.THUIS else kennismaking.vorm.label
    return f"{vorm}, {kennismaking.waar}" if kennismaking.waar else vorm


def _koppen(inhoud: Berichtinhoud) -> tuple[str, ...]:
    """What else the receiver was told, by name. The words about a visit stay in the bericht itself."""
    gezegd = (
        (any(persoon.geboren for persoon in inhoud.personen), "uw geboortedatum"),
        (any(persoon.telefoon for persoon in inhoud.personen), "uw telefoonnummer"),
        (bool(inhoud.wat_werkt), "wat voor u goed werkt"),
        (bool(inhoud.praktisch), "wat praktisch handig is"),
        (bool(inhoud.veiligheid), "wat iemand moet weten die op bezoek komt"),
        (bool(inhoud.delen), "doelen en afspraken die u zelf hebt gekozen"),
    )
    return ("uw naam", *(wat for is_gezegd, wat in gezegd if is_gezegd))


def _pogingen(blad: Bewonersblad) -> Iterator[Bewonersblad]:
    wie = tuple(replace(persoon, naam=_kort(persoon.naam, _WIE_LANG)) for persoon in blad.personen)
    blad = replace(blad, personen=wie)
    for letter, lengte in _MATEN:
        kort = replace(
            blad,
            letter=letter,
            waarom=_kort(blad.waarom, lengte),
            gewenst=_kort(blad.gewenst, lengte),
            overbrugging=_kort(blad.overbrugging, max(lengte, _MINSTENS)),
            kennismaking_waar=_kort(blad.kennismaking_waar, max(lengte, _MINSTENS)),
            waar=_kort(blad.waar, max(lengte, _MINSTENS)),
        )
        yield replace(kort, is_ingekort=(kort.waarom, kort.gewenst) != (blad.waarom, blad.gewenst))


def _kort(tekst: str, lengte: int) -> str:
    if len(tekst) <= lengte:
        return tekst
    return f"{tekst[:lengte].rsplit(None, 1)[0]} …" if lengte else ""


def _druk(sjabloon: str, titel: str, nummer: str, **waarden: object) -> bytes:
    html, _ = maak_afdrukbaar(stel_document_op(sjabloon, titel=titel, **waarden))
    return maak_pdf(html, titel=f"{titel} ({nummer})")
