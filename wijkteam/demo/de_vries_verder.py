"""How family De Vries went on: three months later they looked back together, and agreed on a second version."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.demo.meekijken import in_functie, kijk
from wijkteam.demo.vertellen import Verteller
from wijkteam.kern.tijd import alsof_het_was
from wijkteam.plan.acties import Actiegegevens, laat_actie_vervallen, voeg_actie_toe
from wijkteam.plan.actiestand import Voortgang, zet_actiestatus
from wijkteam.plan.concept import Plantekstgegevens, schrijf_plantekst
from wijkteam.plan.doelen import Oordeel
from wijkteam.plan.evaluatie import Cijfer, Stem, Terugblik, leg_evaluatie_vast
from wijkteam.plan.models import Actiestatus, Doel, Doelstatus
from wijkteam.plan.overzicht import get_planblad
from wijkteam.plan.uitvoerders import list_uitvoerders
from wijkteam.plan.vaststelling import Mening, Reactie, Vaststelling, stel_plan_vast
from wijkteam.plan.wederdiensten import Wederdienstgegevens, voeg_wederdienst_toe
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet

TERUGGEKEKEN = date(2026, 6, 29)
OPNIEUW_VASTGESTELD = date(2026, 7, 2)
WEER_TERUGKIJKEN = date(2026, 10, 1)

# By the first words of the doel: how it went, what happened, what they learned.
OORDELEN = {
    "Ik wil twee middagen": Oordeel(
        Doelstatus.DEELS,
        "De woensdag lukt, de vrijdag nog niet.",
        "Els rust pas echt als Roos ergens anders is.",
    ),
    "Ik wil weer drie dagen": Oordeel(Doelstatus.OPEN, None, "In het Repair Café is Jan op zijn plek."),
    "Ik wil dat ze me": Oordeel(
        Doelstatus.DEELS,
        "In mei miste Wouter één les zonder reden.",
        "Zelf afmelden werkt beter dan gebeld worden.",
    ),
    "Wij willen weten": Oordeel(Doelstatus.BEREIKT, None, "Samen de cursus doen gaf rust."),
    "We willen één iemand": Oordeel(Doelstatus.BEREIKT, None, "Eén nummer op de koelkast is genoeg."),
}
STEMMEN = {
    "Els": Stem(Cijfer.HEEL_GOED, Cijfer.GOED, "Eindelijk hoef ik het niet steeds opnieuw te vertellen."),
    "Jan": Stem(Cijfer.GOED, Cijfer.GOED),
    "Wouter": Stem(Cijfer.GAAT_WEL, woorden="Ze luisteren nu wel, maar school nog niet altijd."),
    "Roos": Stem(Cijfer.GOED, woorden="Ik mag mee met de bus!"),
}
# What is done and needs nobody any more goes out of the plan.
KLAAR = ("maakt met de mentor", "belt alle helpers", "volgen samen de cursus")
# By the first words of the doel: who does what from now on.
NIEUW = (
    ("Ik wil twee middagen", "Anja", "haalt Roos op vrijdagmiddag op en eet met haar", "", None),
    ("Ik wil weer drie dagen", "Jan", "repareert elke zaterdag fietsen in het Repair Café", "", None),
    (
        "Ik wil dat ze me",
        "Wouter",
        "spreekt zelf met de mentor af hoe hij zich ziek meldt",
        "",
        date(2026, 9, 1),
    ),
    (
        "Ik wil op zaterdag",
        "Riek",
        "belt Roos op zaterdag om te horen hoe het was",
        "Roos bakt koekjes voor haar",
        None,
    ),
)
WEDERDIENSTEN = (
    ("Jan", "maakt fietsen", "mensen in de buurt", True),
    ("Els", "vertelt andere mantelzorgers hoe zij het doet", "ouders van een kind met een beperking", True),
    ("Jeroen", "helpt in de keuken van het buurthuis", "", False),
)


def vertel_verder(verteller: Verteller, casus: Casus) -> None:
    """The evaluatie of family De Vries, and the second version of their plan."""
    session, door = verteller.session, verteller.door
    with in_functie(session, verteller.aanstelling):
        with alsof_het_was(TERUGGEKEKEN, 16):
            _kijk_terug(session, casus, door)
            kijk(session, casus, verteller.aanstelling, "plan.evaluaties")
        with alsof_het_was(OPNIEUW_VASTGESTELD, 15):
            _pas_aan(session, casus, door)
            _stel_vast(session, casus, door)
            kijk(session, casus, verteller.aanstelling, "plan.show")


def _kijk_terug(session: Session, casus: Casus, door: Medewerker) -> None:
    blad, personen = get_planblad(session, casus.id), _personen(session, casus)
    terugblik = Terugblik(
        kenmerk=blad.kenmerk_afspraken,
        gezien=0,
        gehouden_op=TERUGGEKEKEN,
        oordelen={
            doel.id: oordeel for begin, oordeel in OORDELEN.items() for doel in [_doel(blad.doelen, begin)]
        },
        aanwezig=[personen[naam] for naam in ("Els", "Jan", "Wouter", "Roos")],
        ook_aanwezig="Anja, de zus van Els",
        stemmen={personen[naam]: stem for naam, stem in STEMMEN.items()},
        les="Wat de familie zelf doet, houdt het langst. Kleine stappen, en vaste dagen.",
        volgende_op=WEER_TERUGKIJKEN,
    )
    leg_evaluatie_vast(session, casus.id, terugblik, door=door)


def _pas_aan(session: Session, casus: Casus, door: Medewerker) -> None:
    """The help that did its work goes; the family and the people around them take over."""
    doelen = get_planblad(session, casus.id).doelen
    for actie in [actie for doel in doelen for actie in doel.lopende_acties]:
        if actie.wat.startswith(KLAAR):
            laat_actie_vervallen(session, casus.id, actie.id, gezien=actie.versie, door=door)
    _zet_bezig(session, casus, doelen, door)
    plan = get_planblad(session, casus.id).plan
    if plan is not None:
        teksten = Plantekstgegevens(plan.situatie, plan.gaat_goed, "", plan.evaluatie_op)
        schrijf_plantekst(session, casus.id, teksten, gezien=plan.versie, door=door)
    mensen = {iemand.naam: iemand.sleutel for iemand in list_uitvoerders(session, casus)}
    for begin, wie, wat, terug, tegen in NIEUW:
        gegevens = Actiegegevens(
            wat=wat,
            wet=Wet.GEEN,
            uitvoerder=mensen[next(naam for naam in mensen if naam.startswith(wie))],
            geeft_terug=terug,
            begint_op=OPNIEUW_VASTGESTELD,
            tegen=tegen,
        )
        voeg_actie_toe(session, casus.id, _doel(doelen, begin).id, gegevens, door=door)
    betrokkenen = {b.persoon.roepnaam: b.id for b in list_betrokkenen(session, casus.id)}
    for wie, wat, voor_wie, mag in WEDERDIENSTEN:
        dienst = Wederdienstgegevens(
            betrokkene_id=betrokkenen[wie], wat=wat, voor_wie=voor_wie, mag_in_de_buurt=mag
        )
        voeg_wederdienst_toe(session, casus.id, dienst, door=door)
    session.flush()


def _zet_bezig(session: Session, casus: Casus, doelen: Sequence[Doel], door: Medewerker) -> None:
    """The maatje of Roos has begun."""
    maatje = next(actie for doel in doelen for actie in doel.acties if "busreis" in actie.wat)
    bezig = Voortgang(Actiestatus.BEZIG)
    zet_actiestatus(session, maatje.id, bezig, casus_id=casus.id, gezien=maatje.versie, door=door)
    session.flush()


def _stel_vast(session: Session, casus: Casus, door: Medewerker) -> None:
    session.expire_all()
    blad, personen = get_planblad(session, casus.id), _personen(session, casus)
    eens, gezien = Reactie(Mening.EENS), Reactie(Mening.GEZIEN)
    oneens = Reactie(
        Mening.NIET_EENS, "het gaat beter, maar als ik ziek ben tellen ze dat nog steeds ook vaak mee."
    )
    meningen = {"Els": eens, "Jan": eens, "Jeroen": gezien, "Wouter": oneens, "Roos": eens}
    vaststelling = Vaststelling(
        kenmerk=blad.kenmerk,
        gezien=1,
        aanwezig=[personen[naam] for naam in ("Els", "Jan", "Wouter", "Roos")],
        ook_aanwezig="Anja, de zus van Els",
        reacties={personen[naam]: mening for naam, mening in meningen.items()},
    )
    stel_plan_vast(session, casus.id, vaststelling, door=door)


def _personen(session: Session, casus: Casus) -> dict[str, UUID]:
    return {b.persoon.roepnaam: b.persoon_id for b in list_betrokkenen(session, casus.id)}


def _doel(doelen: Sequence[Doel], begin: str) -> Doel:
    return next(doel for doel in doelen if doel.woorden.startswith(begin))
