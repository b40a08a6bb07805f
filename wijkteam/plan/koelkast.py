"""The koelkastblad: one A4 page in large type. Who does what by when, and whom to call. It always fits.

How it gets shorter, in this order: smaller letters (never below 14 points), then shorter sentences, then only the
afspraken that come first. It says how many are left out; those stand in the whole plan.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import ceil

from wijkteam.kern.documenten import stel_document_op
from wijkteam.kern.pdf import Bijlage, PdfIsMislukt, maak_afdrukbaar, maak_pdf, tel_bladzijden
from wijkteam.kern.tijd import lokaal
from wijkteam.kern.weergave import datum
from wijkteam.plan.afdruk import AfdrukContact, Plaat
from wijkteam.plan.afdrukmodel import Blad
from wijkteam.plan.inhoud import Afspraak, Bereikbaar, Planinhoud
from wijkteam.plan.models import Doelstatus
from wijkteam.plan.papiercode import teken_qr, toon_code
from wijkteam.plan.papiermodellen import Ontvangersoort

# What the page leaves for the afspraken, and how wide the widest column of it is, in points.
_HOOGTE, _BREEDTE_WAT, _BREEDTE_WIE = 490, 340, 112
# Letter sizes with the name of their class in the style sheet.
_LETTERS = ((19, "letter-19"), (16, "letter-16"), (14, "letter-14"))
_KORT, _NAAM, _AFSPRAAK = 70, 48, 300
_ZONDER_DAG = date.max


@dataclass(frozen=True, slots=True)
class Koelkastregel:
    """One afspraak: who does what, and when it must be done."""

    wie: str
    wat: str
    wanneer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Koelkastblad:
    """Everything on the sheet. `regels` are in the order in which they come; `niet_erop` is how many are left out."""

    titel: str
    van_wie: str
    stand: str
    huishoudnummer: str
    vastgesteld_op: date | None
    evaluatie_op: date | None
    bellen: AfdrukContact
    vervanger: AfdrukContact | None
    regels: tuple[Koelkastregel, ...]
    code: str
    qr: str
    niet_erop: int = 0
    is_ingekort: bool = False
    letter: str = _LETTERS[0][1]


def maak_koelkastblad(inhoud: Planinhoud, blad: Blad) -> Koelkastblad:
    """What still has to be done, soonest first, as far as this reader may see it (`maak_voor`)."""
    omgeving = inhoud.omgeving
    is_eigen = blad.ontvanger.soort is Ontvangersoort.PERSOON
    return Koelkastblad(
        titel="Mijn afspraken" if is_eigen or len(omgeving.leden) == 1 else "Onze afspraken",
        van_wie=kort(blad.ontvanger.naam, _NAAM),
        stand="concept" if inhoud.nummer is None else f"versie {inhoud.nummer}",
        huishoudnummer=omgeving.huishoudnummer,
        vastgesteld_op=lokaal(inhoud.vastgesteld_op).date() if inhoud.vastgesteld_op else None,
        evaluatie_op=inhoud.plan.evaluatie_op,
        bellen=_contact(omgeving.achtervang or omgeving.regisseur),
        vervanger=_contact(omgeving.vervanger) if omgeving.vervanger else None,
        regels=tuple(_regel(actie) for actie in _open_afspraken(inhoud)),
        code=toon_code(blad.code) if blad.code else "",
        qr=teken_qr(blad.code) if blad.code else "",
    )


def maak_koelkastafdruk(blad: Koelkastblad, bijlagen: Sequence[Bijlage] = ()) -> bytes:
    """The sheet as a tagged PDF of exactly one page. Raises `PdfIsMislukt`."""
    for poging in _pogingen(blad):
        pdf = maak_pdf(
            maak_koelkasthtml(poging),
            titel=f"{poging.titel}: {poging.van_wie} ({poging.stand})",
            bijlagen=bijlagen,
        )
        if tel_bladzijden(pdf) == 1:
            return pdf
    raise PdfIsMislukt("een koelkastblad paste niet op een bladzijde")


def maak_koelkasthtml(blad: Koelkastblad) -> str:
    """The HTML of the sheet, with only characters that can be drawn."""
    html, _ = maak_afdrukbaar(
        stel_document_op("pdf/plan/koelkast.html", blad=blad, qr=Plaat.van(blad.qr) if blad.qr else None)
    )
    return html


def kort(tekst: str, hoogstens: int) -> str:
    """The text on one line, ended at a word with `…` when it is longer."""
    tekst = " ".join(tekst.split())
    if len(tekst) <= hoogstens:
        return tekst
    begin = tekst[: hoogstens - 1]
    woord = begin.rpartition(" ")[0]
    return (woord if len(woord) > hoogstens // 2 else begin).rstrip(" ,.;:") + "…"


def _pogingen(blad: Koelkastblad) -> Iterator[Koelkastblad]:
    """The sheet as large as it probably fits, and then ever shorter; the last one surely fits."""
    for punten, letter in _LETTERS:
        if _hoogte(blad.regels, punten) <= _HOOGTE:
            yield replace(blad, letter=letter)
    punten, letter = _LETTERS[-1]
    regels = tuple(replace(regel, wat=kort(regel.wat, _KORT)) for regel in blad.regels)
    kleiner = replace(blad, letter=letter, is_ingekort=regels != blad.regels)
    aantal = len(regels)
    while aantal and _hoogte(regels[:aantal], punten) > _HOOGTE:
        aantal -= 1
    while aantal >= 0:
        yield replace(kleiner, regels=regels[:aantal], niet_erop=len(regels) - aantal)
        aantal = aantal - 1 if aantal < 3 else aantal * 2 // 3


def _hoogte(regels: Sequence[Koelkastregel], punten: int) -> float:
    """About how high these lines are in points, counted on the wide side."""
    return sum(
        1.27
        * punten
        * max(_lijnen(regel.wie, punten, _BREEDTE_WIE), _lijnen(regel.wat, punten, _BREEDTE_WAT))
        + (1.27 * punten if regel.wanneer else 0)
        + 9
        for regel in regels
    )


def _lijnen(tekst: str, punten: int, breedte: int) -> int:
    """On how many lines the text goes; letters of other scripts and capitals are wider."""
    lang = sum(
        0.5 if teken.islower() or not teken.isalpha() else 0.64 for teken in tekst if ord(teken) < 0x250
    )
    breed = sum(1.1 for teken in tekst if ord(teken) >= 0x250 and not unicodedata.combining(teken))
    return max(1, ceil((lang + breed) * punten / breedte * 1.08))


def _open_afspraken(inhoud: Planinhoud) -> list[Afspraak]:
    """What still has to be done, of doelen that are still worked on: soonest first, then in the order of the plan."""
    acties = [
        actie
        for doel in inhoud.plan.doelen
        if doel.status in {Doelstatus.OPEN, Doelstatus.DEELS}
        for actie in doel.acties
        if actie.gereed_op is None and actie.gestopt_op is None
    ]
    return sorted(acties, key=lambda actie: actie.tegen or _ZONDER_DAG)


def _regel(actie: Afspraak) -> Koelkastregel:
    return Koelkastregel(
        wie=kort(actie.wie, _NAAM),
        wat=kort(actie.wat, _AFSPRAAK),
        wanneer=f"voor {datum(actie.tegen)}" if actie.tegen else "",
    )


def _contact(iemand: Bereikbaar) -> AfdrukContact:
    return AfdrukContact(
        naam=kort(iemand.naam, _NAAM), functie=kort(iemand.functie, _NAAM), telefoon=iemand.telefoon
    )
