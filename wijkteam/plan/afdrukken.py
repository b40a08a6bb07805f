"""Printing the plan: the version that is kept is whole, and every print is made from it for one reader."""

import json
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.casus.queries import list_huishoudleden
from wijkteam.huishouden.queries import list_adressen
from wijkteam.journaal.models import Handeling, Inzage
from wijkteam.journaal.service import leg_inzage_vast, noteer
from wijkteam.kern.canoniek import naar_tekst
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.papier import laat_adres_weg, laat_bsn_weg, op_elke_tekst
from wijkteam.kern.pdf import Bijlage
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.plan import queries
from wijkteam.plan.afdruk import Planafdruk, maak_planafdruk
from wijkteam.plan.afdrukmodel import Blad, maak_afdrukmodel
from wijkteam.plan.errors import GeenVastgesteldPlan
from wijkteam.plan.inhoud import Planinhoud
from wijkteam.plan.koelkast import Koelkastblad, maak_koelkastafdruk, maak_koelkastblad
from wijkteam.plan.models import Planversie
from wijkteam.plan.ontvanger import ANDER_DOEL, Ontvanger, Ontvangersplan, list_ontvangers, maak_voor
from wijkteam.plan.papiercode import maak_code
from wijkteam.plan.papierfouten import OnbekendeOntvanger
from wijkteam.plan.papiermodellen import Afdruk, Ontvangersoort, Vorm
from wijkteam.plan.papierqueries import find_laatste_versie_van_casus, get_afdruk
from wijkteam.plan.samenstelling import stel_concept_samen
from wijkteam.plan.vaststelling import lees_versie
from wijkteam.team.models import Medewerker
from wijkteam.toestemming.queries import get_boek


@dataclass(frozen=True, slots=True)
class Drukwerk:
    """A print, ready to be drawn, here or in another process: plain values, nothing of the database."""

    model: Planafdruk | Koelkastblad
    bijlagen: tuple[Bijlage, ...]

    def teken(self) -> bytes:
        """The PDF. Raises `PdfIsMislukt`."""
        if isinstance(self.model, Koelkastblad):
            return maak_koelkastafdruk(self.model, self.bijlagen)
        return maak_planafdruk(self.model, self.bijlagen)


def maak_ontvangersplan(
    session: Session, casus: Casus, inhoud: Planinhoud, ontvanger: Ontvanger
) -> Ontvangersplan:
    """What this reader may see today, without a BSN and without an address that is shielded, wherever typed.

    Raises `OnbekendeOntvanger` for somebody who does not live there any more: what is shared with the huishouden is
    not shared with who left it.
    """
    if not woont_er_nog(session, casus, ontvanger):
        raise OnbekendeOntvanger
    voor = maak_voor(inhoud, ontvanger, get_boek(session, casus), vandaag())
    adressen = list_adressen(session, casus.huishouden_id)
    geheim = [deel for rij in adressen if rij.is_geschermd for deel in (rij.straat, rij.postcode) if deel]
    schoon = op_elke_tekst(voor.inhoud, lambda tekst: laat_adres_weg(laat_bsn_weg(tekst), geheim))
    return Ontvangersplan(schoon, voor.weggelaten)


def woont_er_nog(session: Session, casus: Casus, ontvanger: Ontvanger) -> bool:
    """Whether this reader, when it is a person, is a member of the huishouden now."""
    if ontvanger.soort is not Ontvangersoort.PERSOON:
        return True
    return ontvanger.persoon_id in {lid.persoon_id for lid in list_huishoudleden(session, casus)}


def zoek_ontvanger(inhoud: Planinhoud, soort: Ontvangersoort, sleutel: str = "") -> Ontvanger:
    """A reader of this plan: `sleutel` is the id of the persoon, or the name of the organisation.

    Raises `OnbekendeOntvanger`.
    """
    for ontvanger in list_ontvangers(inhoud):
        if ontvanger.soort is soort and soort is Ontvangersoort.HUISHOUDEN:
            return ontvanger
        if ontvanger.soort is soort and (
            str(ontvanger.persoon_id) == sleutel if ontvanger.persoon_id else ontvanger.is_van(sleutel)
        ):
            return ontvanger
    raise OnbekendeOntvanger


def maak_afdruk(
    session: Session,
    versie: Planversie,
    ontvanger: Ontvanger,
    vorm: Vorm,
    *,
    door: Medewerker | None,
    naam: str,
) -> Afdruk:
    """Write down that this version is printed for this reader, under a code of its own; drawing it is `druk_af`.

    Raises `OnbekendeOntvanger` for a koelkastblad for an organisation.
    """
    if vorm is Vorm.KOELKAST and ontvanger.soort is Ontvangersoort.ORGANISATIE:
        raise OnbekendeOntvanger
    afdruk = Afdruk(
        casus_id=versie.casus_id,
        planversie_id=versie.id,
        code=maak_code(),
        ontvanger=ontvanger.soort,
        persoon_id=ontvanger.persoon_id,
        ontvangernaam=ontvanger.naam,
        vorm=vorm,
        gemaakt_op=nu(),
        door_naam=naam,
    )
    session.add(afdruk)
    session.flush()
    noteer(
        session,
        Handeling.PLAN_AFGEDRUKT,
        casus_id=versie.casus_id,
        door=door,
        over=afdruk,
        reden=beschrijf(versie.nummer, ontvanger, vorm),
    )
    return afdruk


def druk_af(session: Session, casus: Casus, code: str) -> bytes:
    """The PDF of a print of this casus, for the reader it was made for, as far as they may see it today.

    Raises `NietGevonden`, `InhoudIsAangetast` and `PdfIsMislukt`.
    """
    return stel_afdruk_samen(session, casus, get_afdruk(session, casus.id, code)).teken()


def stel_afdruk_samen(session: Session, casus: Casus, afdruk: Afdruk) -> Drukwerk:
    """Everything that goes on the sheet. `afdruk` has its planversie. Raises `InhoudIsAangetast`."""
    ontvanger = Ontvanger(afdruk.ontvanger, afdruk.ontvangernaam, afdruk.persoon_id)
    inhoud = maak_ontvangersplan(session, casus, lees_versie(afdruk.planversie), ontvanger).inhoud
    blad = Blad(ontvanger=ontvanger, op=afdruk.gemaakt_op, door=afdruk.door_naam, code=afdruk.code)
    return _drukwerk(inhoud, blad, afdruk.vorm)


def druk_voorbeeld_af(
    session: Session, casus: Casus, inhoud: Planinhoud, ontvanger: Ontvanger, vorm: Vorm, *, door_naam: str
) -> bytes:
    """The same sheet to look at, without a code to sign it by. Raises `PdfIsMislukt`."""
    voor = maak_ontvangersplan(session, casus, inhoud, ontvanger).inhoud
    return _drukwerk(voor, Blad(ontvanger=ontvanger, op=nu(), door=door_naam), vorm).teken()


def _drukwerk(inhoud: Planinhoud, blad: Blad, vorm: Vorm) -> Drukwerk:
    if vorm is Vorm.KOELKAST:
        return Drukwerk(maak_koelkastblad(inhoud, blad), maak_bijlagen(inhoud))
    groot = replace(blad, is_groot=vorm is Vorm.GROOT)
    return Drukwerk(maak_afdrukmodel(inhoud, groot), maak_bijlagen(inhoud))


def druk_concept_af(session: Session, casus: Casus, *, door_naam: str) -> bytes:
    """The PDF for the huishouden of the plan as it stands now, marked as a concept on every page, without a code.

    Raises `PdfIsMislukt`.
    """
    inhoud = stel_concept_samen(session, casus, queries.find_plan(session, casus.id))
    ontvanger = zoek_ontvanger(inhoud, Ontvangersoort.HUISHOUDEN)
    voor = maak_ontvangersplan(session, casus, inhoud, ontvanger).inhoud
    return maak_planafdruk(maak_afdrukmodel(voor, Blad(ontvanger=ontvanger, op=nu(), door=door_naam)))


def bereid_plan_voor(session: Session, casus: Casus, *, door_naam: str) -> Drukwerk:
    """The last version of the plan of this casus for the huishouden, for the command line; the print is journaled here.

    Raises `GeenVastgesteldPlan` and `InhoudIsAangetast`.
    """
    versie = find_laatste_versie_van_casus(session, casus.id)
    if versie is None:
        raise GeenVastgesteldPlan(casus.nummer)
    ontvanger = zoek_ontvanger(lees_versie(versie), Ontvangersoort.HUISHOUDEN)
    afdruk = maak_afdruk(session, versie, ontvanger, Vorm.PLAN, door=None, naam=door_naam)
    afdruk.planversie = versie
    leg_inzage_vast(
        session,
        Inzage.AFDRUKKEN,
        "plan op de opdrachtregel",
        casus_id=casus.id,
        door=None,
        bijzonderheid=f"{beschrijf(versie.nummer, ontvanger, Vorm.PLAN)}, afgedrukt door {door_naam}"[:500],
    )
    return stel_afdruk_samen(session, casus, afdruk)


def druk_plan_af(session: Session, casusnummer: str, *, door_naam: str) -> bytes:
    """The PDF of `bereid_plan_voor` for the casus with this number. Raises what it raises, and `NietGevonden`."""
    casus = queries.find_casus_op_nummer(session, casusnummer)
    if casus is None:
        raise NietGevonden(f"Er is geen casus met nummer {casusnummer[:20]}.")
    return bereid_plan_voor(session, casus, door_naam=door_naam).teken()


def beschrijf(nummer: int, ontvanger: Ontvanger, vorm: Vorm) -> str:
    """How the journaal tells it: `versie 2, voor Wouter de Vries, koelkastblad`."""
    voor = "het huishouden" if ontvanger.soort is Ontvangersoort.HUISHOUDEN else ontvanger.naam
    return f"versie {nummer}, voor {voor}, {vorm.label}"


def maak_bijlagen(inhoud: Planinhoud) -> tuple[Bijlage, ...]:
    """The same plan for another program. It holds what this reader may see, not a letter more."""
    waarden = json.loads(naar_tekst(inhoud))
    for doel in waarden["plan"]["doelen"]:
        if doel["woorden"] == ANDER_DOEL:
            del doel["leefgebied"], doel["wet"]
    tekst = json.dumps(waarden, ensure_ascii=False, indent=1)
    return (Bijlage("plan.json", tekst.encode(), "Dit plan in een vorm die een ander programma kan lezen"),)
