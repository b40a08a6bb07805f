"""What the page *Wat mag gedeeld worden* shows: per person who decides, what was answered, and what can be asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.plan import queries
from wijkteam.plan.models import Doel
from wijkteam.toestemming.boek import HUISHOUDEN, Beslisser, Mens, Ontvangend, Stand, Toestemmingenboek
from wijkteam.toestemming.models import Inhoudsoort, Ontvangersoort, Toestemming
from wijkteam.toestemming.queries import get_boek, list_toestemmingen
from wijkteam.wet.leefgebieden import Leefgebied


@dataclass(frozen=True)
class Deelstand:
    """Whether one kind of thing about somebody may go to one receiver today."""

    ontvanger: Ontvangend
    inhoud: Inhoudsoort
    stand: Stand

    @property
    def met_wie(self) -> str:
        return self.ontvanger.organisatie or "het huishouden"


@dataclass(frozen=True)
class Deelkaart:
    """One person on the page."""

    mens: Mens
    beslissers: tuple[Beslisser, ...]
    standen: tuple[Deelstand, ...]
    antwoorden: tuple[Toestemming, ...]
    leeftijd: str


@dataclass(frozen=True)
class Keuzelijst:
    """What can be chosen in the form for one person: doelen and acties about them, and organisations in the plan."""

    delen: tuple[tuple[UUID, str], ...]
    organisaties: tuple[str, ...]


def list_deelkaarten(session: Session, casus: Casus, *, op: date) -> list[Deelkaart]:
    """Everybody of this casus with what they share today."""
    boek, rijen = get_boek(session, casus), list_toestemmingen(session, casus.id)
    organisaties = _organisaties(_doelen(session, casus), rijen)
    return [_kaart(boek, mens, rijen, organisaties, op) for mens in boek.mensen]


def get_keuzelijst(session: Session, casus: Casus, persoon_id: UUID) -> Keuzelijst:
    """What this person can be asked about. A doel takes its afspraken along, except those about somebody else."""
    doelen = _doelen(session, casus)
    delen = [
        (doel.id, f"Doel: {doel.woorden}")
        for doel in doelen
        if not doel.voor or persoon_id in {rij.betrokkene.persoon_id for rij in doel.voor}
    ]
    delen += [
        (actie.id, f"Afspraak: {actie.wie} {actie.wat}")
        for doel in doelen
        for actie in doel.lopende_acties
        if persoon_id in {rij.betrokkene.persoon_id for rij in actie.over}
    ]
    return Keuzelijst(tuple(delen), _organisaties(doelen, ()))


def _doelen(session: Session, casus: Casus) -> list[Doel]:
    """What can be shared at all: nothing about veiligheid."""
    plan = queries.find_plan(session, casus.id)
    doelen = queries.list_doelen(session, plan.id) if plan else []
    return [doel for doel in doelen if doel.leefgebied is not Leefgebied.VEILIGHEID]


def _organisaties(doelen: Sequence[Doel], rijen: Sequence[Toestemming]) -> tuple[str, ...]:
    namen = [actie.organisatie for doel in doelen for actie in doel.lopende_acties if actie.organisatie]
    namen += [rij.organisatie for rij in rijen if rij.organisatie]
    uniek = {Ontvangend(Ontvangersoort.ORGANISATIE, naam).sleutel: naam for naam in reversed(namen)}
    return tuple(uniek[sleutel] for sleutel in sorted(uniek))


def _kaart(
    boek: Toestemmingenboek, mens: Mens, rijen: Sequence[Toestemming], organisaties: Sequence[str], op: date
) -> Deelkaart:
    eigen = tuple(rij for rij in rijen if rij.persoon_id == mens.persoon_id)
    vragen = [(HUISHOUDEN, Inhoudsoort.PLAN), (HUISHOUDEN, Inhoudsoort.SCORES)]
    vragen += [
        (Ontvangend(Ontvangersoort.ORGANISATIE, naam), Inhoudsoort.PLAN)
        for naam in organisaties
        if any(Ontvangend(rij.ontvanger, rij.organisatie).sleutel == naam.casefold() for rij in eigen)
    ]
    leeftijd = mens.leeftijd_op(op)
    return Deelkaart(
        mens=mens,
        beslissers=mens.beslissers_op(op),
        standen=tuple(
            Deelstand(ontvanger, inhoud, boek.stand(mens.persoon_id, ontvanger, inhoud, op=op))
            for ontvanger, inhoud in vragen
        ),
        antwoorden=eigen,
        leeftijd=leeftijd.tekst if leeftijd else "",
    )
