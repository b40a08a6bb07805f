"""Writing the bericht of an overdracht, and fixing it when it was read with the inwoner."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import eis_versie
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.overdracht import errors, queries, standwerk
from wijkteam.overdracht.beginnen import eis_personen, persoon_in
from wijkteam.overdracht.bericht import als_tekst, hash_van
from wijkteam.overdracht.keuzes import Stand, Warmte
from wijkteam.overdracht.kiezen import kies, list_keuzes
from wijkteam.overdracht.models import Berichtversie, Overdracht
from wijkteam.overdracht.samenstelling import stel_samen
from wijkteam.overdracht.stappen import Stapgegevens, doe_stap
from wijkteam.team.models import Medewerker


@dataclass(frozen=True, kw_only=True)
class Berichtgegevens:
    """The texts of a bericht as a form sends them. Field names are those of `Overdrachtsbericht`."""

    ontvanger: str
    waarom: str
    gewenst: str
    wat_werkt: str = ""
    praktisch: str = ""
    veiligheid: str = ""
    contact_naam: str = ""
    contact_telefoon: str = ""
    contact_email: str = ""
    waarom_niet_warm: str = ""
    regisseur_naam: str = ""


@dataclass(frozen=True, kw_only=True)
class Concept:
    """Everything that may change as long as nothing was shown."""

    bericht: Berichtgegevens
    personen: Collection[UUID]
    delen: Collection[UUID]
    warmte: Warmte
    is_spoed: bool


def wijzig_bericht(
    session: Session,
    casus_id: UUID,
    overdracht_id: UUID,
    concept: Concept,
    *,
    gezien: int,
    door: Medewerker,
) -> Overdracht:
    """Change the concept.

    Raises `VersieIsVerouderd` with what stands there now, `DaadKanNietNu` once it was shown, `OnbekendDeel`,
    `NiemandGekozen`, `OnbekendePersoon` and `NietGevonden`.
    """
    overdracht = queries.get_concept_vergrendeld(session, casus_id, overdracht_id)
    if overdracht.stand is not Stand.CONCEPT:
        raise errors.DaadKanNietNu(overdracht.stand.label)
    nieuw, bericht = asdict(concept.bericht), overdracht.bericht
    eis_versie(bericht, gezien, **_anders(overdracht, concept, nieuw))
    if not _is_zelfde_keus(overdracht, concept):
        _zet_personen(session, overdracht, concept.personen)
        keuzes = [deel for deel in list_keuzes(session, casus_id) if deel.past_bij(concept.personen)]
        kies(session, overdracht, keuzes, concept.delen)
    veranderd = [veld for veld, waarde in nieuw.items() if getattr(bericht, veld) != waarde]
    for veld in veranderd:
        setattr(bericht, veld, nieuw[veld])
    overdracht.warmte, overdracht.is_spoed = concept.warmte, concept.is_spoed
    standwerk.herbereken(overdracht)
    overdracht.versie += 1
    noteer(
        session,
        Handeling.OVERDRACHT_GEWIJZIGD,
        casus_id=casus_id,
        door=door,
        over=overdracht,
        velden=veranderd,
    )
    return overdracht


def bespreek(
    session: Session,
    casus_id: UUID,
    overdracht_id: UUID,
    stap: Stapgegevens,
    *,
    gezien: int | None = None,
    door: Medewerker,
) -> Overdracht:
    """It was read with the inwoner: from here on it stands fixed, and consent is asked for exactly this.

    Raises what `doe_stap` raises, and `NietGevonden`.
    """
    overdracht = queries.get_concept_vergrendeld(session, casus_id, overdracht_id)
    doe_stap(session, overdracht, stap, door=door, gezien=gezien)
    casus = session.get_one(Casus, casus_id)
    tekst = als_tekst(stel_samen(session, casus, overdracht, dag=vandaag()))
    vorige = queries.find_laatste_versie(session, overdracht_id)
    versie = Berichtversie(
        casus_id=casus_id,
        overdracht_id=overdracht_id,
        nummer=vorige.nummer + 1 if vorige else 1,
        inhoud=tekst,
        hash=hash_van(tekst),
        vastgelegd_op=nu(),
        door_id=door.id,
    )
    session.add(versie)
    return overdracht


def _zet_personen(session: Session, overdracht: Overdracht, personen: Collection[UUID]) -> None:
    er_al = {rij.persoon_id: rij for rij in overdracht.personen}
    if nieuw := set(personen) - er_al.keys():
        eis_personen(session, session.get_one(Casus, overdracht.casus_id), nieuw)
    if not personen:
        raise errors.NiemandGekozen
    for persoon_id, rij in er_al.items():
        if persoon_id not in personen:
            session.delete(rij)
    session.add_all(persoon_in(overdracht, persoon_id) for persoon_id in personen if persoon_id in nieuw)


def _is_zelfde_keus(overdracht: Overdracht, concept: Concept) -> bool:
    """Whether neither the people nor what was chosen about them changed."""
    personen = {rij.persoon_id for rij in overdracht.personen}
    delen = {rij.bron_id for rij in overdracht.delen}
    return (personen, delen) == (set(concept.personen), set(concept.delen))


def _anders(overdracht: Overdracht, concept: Concept, nieuw: Mapping[str, Any]) -> dict[str, str]:
    """The fields that would become something else, with what stands there now."""
    bericht = overdracht.bericht
    anders = {
        veld: getattr(bericht, veld) for veld, waarde in nieuw.items() if getattr(bericht, veld) != waarde
    }
    if overdracht.warmte is not concept.warmte:
        anders["warmte"] = overdracht.warmte.label
    if {rij.persoon_id for rij in overdracht.personen} != set(concept.personen):
        anders["personen"] = "andere mensen"
    if {rij.bron_id for rij in overdracht.delen} != set(concept.delen):
        anders["delen"] = "andere keuzes uit het dossier"
    return anders or {"stand": overdracht.stand.label}
