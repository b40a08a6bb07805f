"""What families of the demo were handed over to others: one closed well, one on its way, one that waits, one silent."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.demo.meekijken import in_functie, kijk
from wijkteam.demo.vertellen import Verteller
from wijkteam.kern.klokveld import op_de_klok
from wijkteam.kern.tijd import alsof_het_was, vandaag
from wijkteam.overdracht.afstemmen import Gegeven, leg_antwoord_vast
from wijkteam.overdracht.beginnen import Begin, begin_overdracht
from wijkteam.overdracht.daden import Afsluiting, Voorlegging, doe, leg_voor, sluit_af
from wijkteam.overdracht.keuzes import Daad, Hulpkreeg, Kennismakingvorm, Partij, Uitkomst, Warmte
from wijkteam.overdracht.navragen import Navraaggegevens, vraag_na
from wijkteam.overdracht.opstellen import Berichtgegevens, Concept, wijzig_bericht
from wijkteam.overdracht.queries import get_overdracht
from wijkteam.overdracht.stappen import Kennismakinggegevens, Stapgegevens
from wijkteam.sociale_kaart.models import Aanbod
from wijkteam.toestemming.boek import Mens
from wijkteam.toestemming.queries import get_boek


@dataclass(frozen=True)
class Vraag:
    """What is handed over: for whom (by roepnaam), to which offer of the kaart, and what the bericht says."""

    wie: str
    aanbod: str
    waarom: str
    gewenst: str
    wat_werkt: str = ""
    praktisch: str = ""


@dataclass(frozen=True)
class Overdrachtverteller:
    """One overdracht of one casus, told day by day. Days count back from today."""

    verteller: Verteller
    casus: Casus
    overdracht_id: UUID

    @property
    def session(self) -> Session:
        return self.verteller.session

    @contextmanager
    def dag(self, geleden: int, uur: int = 10) -> Iterator[date]:
        """So many days ago, by the colleague who tells."""
        toen = vandaag() - timedelta(days=geleden)
        with in_functie(self.session, self.verteller.aanstelling), alsof_het_was(toen, uur):
            yield toen
            self.session.flush()

    def stap(self, geleden: int, daad: Daad, wie: str, **anders: Any) -> None:
        """One act of the receiver, as they told it on the telephone, unless told otherwise."""
        with self.dag(geleden) as toen:
            gegevens = {"kant": Partij.ONTVANGER, "wie": wie} | anders
            stap = Stapgegevens(daad=daad, dag=toen, **gegevens)
            doe(self.session, self.casus.id, self.overdracht_id, stap, door=self.verteller.door)


def vertel_overdrachten(marijke: Verteller, bas: Verteller, de_vries: Casus, riek: Casus) -> None:
    """Roos went to the bus with a maatje; Els gets afternoons off; Riek waits for somebody who does her shopping."""
    _vertel_roos(marijke, de_vries)
    _vertel_els(marijke, de_vries)
    _vertel_riek(bas, riek)


def vertel_stilte(verteller: Verteller, casus: Casus) -> None:
    """Sent nine days ago, and nothing was heard: it stands on the call list."""
    mens = next(mens for mens in _mensen(verteller, casus) if mens.beslissers_op(vandaag()))
    vraag = Vraag(
        mens.roepnaam,
        "Gezinsmaatje",
        "De dagen met de kinderen zijn vol en er is weinig familie dichtbij.",
        "Ik wil af en toe een paar extra handen in huis.",
    )
    _verstuurd(verteller, casus, vraag, 9)


def _vertel_roos(marijke: Verteller, casus: Casus) -> None:
    vraag = Vraag(
        "Roos",
        "Maatje voor onderweg",
        "Roos wil op zaterdag zelf met de bus naar de club. Thuis is er niemand die elke week met haar kan oefenen.",
        "Ik wil op zaterdag naar de club en zelf met de bus.",
        "Eén ding tegelijk uitleggen en het daarna samen doen. Grapjes helpen.",
        "Ophalen bij de voordeur. Els is er dan bij.",
    )
    verhaal, wie = _verstuurd(marijke, casus, vraag, 100), "Zeynep Aksoy"
    verhaal.stap(
        98,
        Daad.ZET_OP_WACHTLIJST,
        wie,
        wachten_tot=vandaag() - timedelta(days=85),
        overbrugging="Jan gaat zolang mee met de bus.",
    )
    verhaal.stap(88, Daad.ACCEPTEER, wie)
    verhaal.stap(
        87, Daad.PLAN_KENNISMAKING, wie, kennismaking=_kennismaking(84, "Roos, Els, Zeynep en Marijke")
    )
    verhaal.stap(84, Daad.LEG_CONTACT_VAST, wie, is_kennisgemaakt=True)
    verhaal.stap(77, Daad.START, wie)
    with verhaal.dag(70, 16) as toen:
        navraag = Navraaggegevens(
            met_wie="Roos",
            dag=toen,
            kreeg_hulp=Hulpkreeg.JA,
            woorden="Zij is lief en ik durf al op het knopje te drukken!",
            cijfer=9,
        )
        vraag_na(marijke.session, casus.id, verhaal.overdracht_id, navraag, door=marijke.door)
    verhaal.stap(
        62, Daad.KOPPEL_TERUG, wie, toelichting="Roos stapt zelf in en uit. We oefenen nog tot de kerst."
    )
    with verhaal.dag(61, 15):
        klaar = Afsluiting(uitkomst=Uitkomst.GEKREGEN, toelichting="Het loopt. Zeynep blijft tot de kerst.")
        sluit_af(marijke.session, casus.id, verhaal.overdracht_id, klaar, door=marijke.door)


def _vertel_els(marijke: Verteller, casus: Casus) -> None:
    vraag = Vraag(
        "Els",
        "Vervangende zorg",
        "Els zorgt voor Roos en voor haar moeder. De woensdag heeft zij vrij, de vrijdag lukt nog niet.",
        "Ik wil twee middagen in de week helemaal voor mezelf.",
        "Een vast gezicht voor Roos, en van tevoren vertellen wat er gebeurt.",
        "Vrijdag van één tot vijf. Er is een trap naar de kamer van Roos.",
    )
    verhaal, wie = _verstuurd(marijke, casus, vraag, 8), "Joop Kranenburg"
    verhaal.stap(6, Daad.BEVESTIG, wie)
    verhaal.stap(4, Daad.ACCEPTEER, wie)
    verhaal.stap(2, Daad.PLAN_KENNISMAKING, wie, kennismaking=_kennismaking(-3, "Els, Roos, Joop en Marijke"))
    kijk(marijke.session, casus, marijke.aanstelling, "overdracht.show")


def _vertel_riek(bas: Verteller, casus: Casus) -> None:
    vraag = Vraag(
        "Riek",
        "Boodschappen doen",
        "Riek kan na haar operatie nog niet tillen. Haar dochter Anja kan niet elke woensdag meer.",
        "Ik wil zelf kiezen wat ik eet, ook als ik niet kan tillen.",
    )
    verhaal = _verstuurd(bas, casus, vraag, 12)
    verhaal.stap(
        10,
        Daad.ZET_OP_WACHTLIJST,
        "Wim Buitenhuis",
        wachten_tot=vandaag() + timedelta(days=9),
        overbrugging="Anja brengt de zware boodschappen, Jeroen haalt brood.",
    )


def _verstuurd(verteller: Verteller, casus: Casus, vraag: Vraag, geleden: int) -> Overdrachtverteller:
    """Written with the inwoner, agreed, called about and sent; all on one day."""
    session, door = verteller.session, verteller.door
    aanbod = session.scalars(select(Aanbod).where(Aanbod.naam == vraag.aanbod)).one()
    mens = next(mens for mens in _mensen(verteller, casus) if mens.roepnaam == vraag.wie)
    begin = Begin(personen=(mens.persoon_id,), warmte=Warmte.WARM, aanbod_id=aanbod.id)
    toen = vandaag() - timedelta(days=geleden)
    with in_functie(session, verteller.aanstelling), alsof_het_was(toen, 14):
        nieuw = begin_overdracht(session, casus.id, begin, door=door)
        session.flush()
    verhaal = Overdrachtverteller(verteller, casus, nieuw.id)
    with verhaal.dag(geleden, 15):
        _schrijf(verhaal, vraag, mens)
    verhaal.stap(geleden, Daad.BESPREEK, mens.naam, kant=Partij.VERWIJZER)
    with verhaal.dag(geleden, 16):
        gevers = [wie.sleutel for wie in mens.beslissers_op(toen)]
        ja = Gegeven(persoon_id=mens.persoon_id, is_gegeven=True, dag=toen, gevers=gevers)
        leg_antwoord_vast(session, casus.id, nieuw.id, ja, door=door)
    with verhaal.dag(geleden, 17):
        gebeld = Voorlegging(gebeld_met=aanbod.contact_naam or "", gebeld_op=toen)
        leg_voor(session, casus.id, nieuw.id, gebeld, door=door)
    return verhaal


def _schrijf(verhaal: Overdrachtverteller, vraag: Vraag, mens: Mens) -> None:
    """The words of the bericht; whom to call came from the kaart."""
    rij = get_overdracht(verhaal.session, verhaal.casus.id, verhaal.overdracht_id)
    bericht = Berichtgegevens(
        ontvanger=rij.bericht.ontvanger,
        contact_naam=rij.bericht.contact_naam,
        contact_telefoon=rij.bericht.contact_telefoon,
        contact_email=rij.bericht.contact_email,
        waarom=vraag.waarom,
        gewenst=vraag.gewenst,
        wat_werkt=vraag.wat_werkt,
        praktisch=vraag.praktisch,
    )
    concept = Concept(
        bericht=bericht, personen=(mens.persoon_id,), delen=(), warmte=rij.warmte, is_spoed=rij.is_spoed
    )
    wijzig_bericht(
        verhaal.session,
        verhaal.casus.id,
        verhaal.overdracht_id,
        concept,
        gezien=rij.bericht.versie,
        door=verhaal.verteller.door,
    )


def _mensen(verteller: Verteller, casus: Casus) -> tuple[Mens, ...]:
    verteller.session.flush()
    return tuple(get_boek(verteller.session, casus).mensen)


def _kennismaking(geleden: int, aanwezig: str) -> Kennismakinggegevens:
    """At home at half past two, so many days ago; below zero it is still to come."""
    return Kennismakinggegevens(
        wanneer=op_de_klok(vandaag() - timedelta(days=geleden), time(14, 30)),
        vorm=Kennismakingvorm.THUIS,
        waar="aan de keukentafel",
        aanwezig=aanwezig,
    )
