"""Words that are still being typed: kept on the server for their writer, and erased after fourteen days.

Two windows on the same concept never write over each other: what comes second is kept beside the first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.casus.queries import find_teamlid_van, get_casus_vergrendeld
from wijkteam.journaal.systeem import als_programma
from wijkteam.kern.db import scoped
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.schrijfbeurt import Schrijfbeurt, is_ingehaald
from wijkteam.kern.tijd import nu
from wijkteam.logboek import queries
from wijkteam.logboek.models import Logboekconcept
from wijkteam.team.models import Medewerker

BEWAARD = timedelta(days=14)
REDEN = "Nagaan of er al een verborgen concept met deze sleutel is"
Getypt = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Uitkomst:
    """What the window must know: the version of its concept now, and whether it was kept beside that of another."""

    versie: int
    is_apart: bool = False


def bewaar_concept(
    session: Session, casus: Casus, sleutel: UUID, getypt: Getypt, *, beurt: Schrijfbeurt, door: Medewerker
) -> Uitkomst:
    """Keep what was typed so far, also in a casus that was closed meanwhile: it is no part of the dossier.

    A save that was overtaken changes nothing: by a later one of the same form, or by its own words in the logboek.
    """
    get_casus_vergrendeld(session, casus.id)
    if queries.staat_in_logboek(session, casus.id, sleutel, "".join(getypt.get("tekst", ()))):
        return Uitkomst(beurt.gezien)
    concept = _ruim_op_en_zoek(session, casus.id, sleutel, door)
    is_apart = concept is not None and not _is_aan_de_beurt(concept, beurt)
    if is_apart:
        sleutel = _sleutel_ernaast(sleutel, beurt, getypt)
        concept = queries.find_concept(session, casus.id, door.id, sleutel)
    if concept is None:
        concept = _nieuw_concept(session, casus.id, sleutel, door)
    if is_ingehaald(concept, beurt):
        return Uitkomst(concept.versie, is_apart)
    _vul(session, concept, getypt, beurt)
    return Uitkomst(concept.versie, is_apart)


def _nieuw_concept(session: Session, casus_id: UUID, sleutel: UUID, door: Medewerker) -> Logboekconcept:
    """An empty one; beside this key when words are there about veiligheid that `door` may not see any more."""
    ernaast = uuid5(sleutel, "naast wat verborgen is")
    concept = queries.find_concept(session, casus_id, door.id, ernaast)
    if concept is not None:
        return concept
    with als_programma(scoped(session), REDEN) as alles:
        is_bezet = queries.find_concept(alles, casus_id, door.id, sleutel) is not None
    return Logboekconcept(
        casus_id=casus_id,
        medewerker_id=door.id,
        sleutel=ernaast if is_bezet else sleutel,
        versie=0,
        blad=None,
        beurt=0,
    )


def _vul(session: Session, concept: Logboekconcept, getypt: Getypt, beurt: Schrijfbeurt) -> None:
    ik_hier = find_teamlid_van(session, concept.casus_id, concept.medewerker_id)
    concept.velden = {naam: list(waarden) for naam, waarden in getypt.items() if waarden}
    # Hidden from its own writer it would be lost: only who sees that part can put words there.
    concept.is_afgeschermd = bool(getypt.get("veiligheid")) and bool(ik_hier and ik_hier.ziet_veiligheid)
    concept.blad, concept.beurt = beurt.blad, beurt.nummer
    concept.versie += 1
    concept.bewaard_op, concept.verloopt_op = nu(), nu() + BEWAARD
    session.add(concept)
    session.flush()


def get_concept(session: Session, casus_id: UUID, sleutel: UUID, *, van: Medewerker) -> Logboekconcept:
    """One's own concept. Raises `NietGevonden`, also when its day is past."""
    concept = queries.find_concept(session, casus_id, van.id, sleutel)
    if concept is None:
        raise NietGevonden(
            "Dit concept is er niet meer. Misschien is het gewist, of al in het logboek gezet."
        )
    return concept


def laat_concept_los(
    session: Session, casus_id: UUID, sleutel: UUID, *, gezien: int, tekst: str, van: Medewerker
) -> None:
    """Its words stand in the logboek now. What another window wrote since stays, unless that says the same."""
    concept = _ruim_op_en_zoek(session, casus_id, sleutel, van)
    if concept is not None and (concept.versie == gezien or concept.velden.get("tekst") == [tekst]):
        session.delete(concept)


def gooi_concept_weg(session: Session, casus_id: UUID, sleutel: UUID, *, van: Medewerker) -> None:
    """Throw away one's own words; without a concept nothing happens."""
    concept = _ruim_op_en_zoek(session, casus_id, sleutel, van)
    if concept is not None:
        session.delete(concept)


def wis_verlopen(session: Session) -> int:
    """Erase what is past its day, of everybody that the session sees; says how many. For batch work."""
    verlopen = queries.list_verlopen_concepten(session)
    for concept in verlopen:
        session.delete(concept)
    session.flush()
    return len(verlopen)


def _ruim_op_en_zoek(
    session: Session, casus_id: UUID, sleutel: UUID, van: Medewerker
) -> Logboekconcept | None:
    """Erase what of this colleague is past its day, and find the one that is asked for among the rest."""
    blijft = []
    for concept in queries.list_alle_concepten(session, van.id):
        if concept.verloopt_op <= nu():
            session.delete(concept)
        else:
            blijft.append(concept)
    session.flush()
    return next((c for c in blijft if c.casus_id == casus_id and c.sleutel == sleutel), None)


def _is_aan_de_beurt(concept: Logboekconcept, beurt: Schrijfbeurt) -> bool:
    is_eigen = beurt.blad is not None and concept.blad == beurt.blad
    return is_eigen or concept.versie == beurt.gezien


def _sleutel_ernaast(sleutel: UUID, beurt: Schrijfbeurt, getypt: Getypt) -> UUID:
    """The same for every save of one window; without script for the same words."""
    return beurt.blad or uuid5(sleutel, repr(sorted(getypt.items())))
