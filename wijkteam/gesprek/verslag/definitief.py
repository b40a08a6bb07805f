"""Making a verslag definitief: the concept becomes a version that nobody can change."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Casus
from wijkteam.gesprek.huisgenoten import jeugdlijst
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.queries import get_gesprek, get_gesprek_vergrendeld, list_huisgenoten
from wijkteam.gesprek.verslag import queries
from wijkteam.gesprek.verslag.errors import (
    GesprekIsNietAfgerond,
    InhoudIsAangetast,
    NietsVeranderd,
    VerslagIsIntussenGewijzigd,
    VerslagIsNetDefinitief,
)
from wijkteam.gesprek.verslag.inhoud import Verslaginhoud, hash_van, lees_inhoud, schrijf_inhoud
from wijkteam.gesprek.verslag.models import Gespreksverslag, Verslagversie
from wijkteam.gesprek.verslag.openpunten import list_open_punten, met_toelichting
from wijkteam.gesprek.verslag.samenstelling import maak_schoon, stel_verslag_samen
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker
from wijkteam.wet.leefgebieden import Leefgebied


@dataclass(frozen=True)
class Definitief:
    """What whoever makes it definitief had read, and what they say about each open point."""

    kenmerk: str
    gezien: int
    toelichtingen: Mapping[str, str] = field(default_factory=dict)


def maak_definitief(
    session: Session, casus: Casus, gesprek_id: UUID, keuze: Definitief, *, door: Medewerker
) -> Verslagversie:
    """Make the next version of the verslag. Open points stand in it, with what was said about them.

    Of two who do so at once the lock lets the second see the first, and the database guards the number. Raises
    `GesprekIsNietAfgerond`, `VerslagIsNetDefinitief`, `VerslagIsIntussenGewijzigd`, `NietsVeranderd`, `NietGevonden`
    and `CasusIsAfgesloten`.
    """
    eis_open(casus)
    get_gesprek_vergrendeld(session, casus.id, gesprek_id)
    gesprek = get_gesprek(session, casus.id, gesprek_id)
    if not gesprek.is_afgerond:
        raise GesprekIsNietAfgerond
    verslag = queries.find_verslag(session, gesprek.id) or _leeg(session, gesprek)
    laatste = queries.find_laatste_versie(session, verslag.id)
    nummer = laatste.nummer if laatste else 0
    if nummer != keuze.gezien:
        raise VerslagIsNetDefinitief
    concept = stel_concept_samen(session, casus, gesprek, verslag)
    if concept.kenmerk != keuze.kenmerk:
        raise VerslagIsIntussenGewijzigd
    if laatste is not None and _zonder_stempel(lees_versie(laatste)) == concept:
        raise NietsVeranderd(nummer)
    inhoud = maak_schoon(session, casus.huishouden_id, _vul_in(concept, keuze, nummer + 1, door))
    versie = _bewaar(session, verslag, inhoud, door)
    noteer(session, Handeling.VERSLAG_DEFINITIEF, casus_id=casus.id, door=door, over=versie)
    return versie


def stel_concept_samen(
    session: Session, casus: Casus, gesprek: Gesprek, verslag: Gespreksverslag | None
) -> Verslaginhoud:
    """The concept with what is still open in it. Of a child only what the talk itself asks for: see `jeugdlijst`."""
    huisgenoten = list_huisgenoten(session, casus)
    inhoud = stel_verslag_samen(session, casus, gesprek, verslag, huisgenoten)
    vraagt_jeugd = jeugdlijst(huisgenoten, gesprek.gehouden_op, tuple(Leefgebied))
    met_jeugd = bool(vraagt_jeugd or inhoud.jeugd)
    return replace(inhoud, open_punten=list_open_punten(inhoud, met_jeugd=met_jeugd))


def lees_versie(versie: Verslagversie) -> Verslaginhoud:
    """The content of a version as it was made. Raises `InhoudIsAangetast` when it is not what the hash says."""
    if hash_van(versie.inhoud) != versie.hash:
        raise InhoudIsAangetast(versie.nummer)
    inhoud = lees_inhoud(versie.inhoud)
    if inhoud.nummer != versie.nummer:
        raise InhoudIsAangetast(versie.nummer)
    return inhoud


def _leeg(session: Session, gesprek: Gesprek) -> Gespreksverslag:
    """Nobody wrote anything beside the talk: that is allowed too."""
    verslag = Gespreksverslag(casus_id=gesprek.casus_id, gesprek_id=gesprek.id)
    verslag.vraag_erachter = verslag.bronnen = verslag.vervolg = ""
    verslag.woorden, verslag.mantelzorg, verslag.hulp, verslag.afwegingen = [], [], [], []
    session.add(verslag)
    session.flush()
    return verslag


def _zonder_stempel(inhoud: Verslaginhoud) -> Verslaginhoud:
    """As the concept was: without number, moment, maker and what was said about open points."""
    punten = met_toelichting(inhoud.open_punten, {})
    return replace(inhoud, nummer=None, definitief_op=None, door="", open_punten=punten)


def _vul_in(concept: Verslaginhoud, keuze: Definitief, nummer: int, door: Medewerker) -> Verslaginhoud:
    punten = met_toelichting(concept.open_punten, dict(keuze.toelichtingen))
    return replace(concept, nummer=nummer, definitief_op=nu(), door=door.naam, open_punten=punten)


def _bewaar(
    session: Session, verslag: Gespreksverslag, inhoud: Verslaginhoud, door: Medewerker
) -> Verslagversie:
    tekst, kenmerk = schrijf_inhoud(inhoud)
    versie = Verslagversie(
        casus_id=verslag.casus_id,
        verslag_id=verslag.id,
        nummer=inhoud.nummer,
        definitief_op=inhoud.definitief_op,
        door_id=door.id,
        inhoud=tekst,
        hash=kenmerk,
        verzendingen=[],
        reacties=[],
    )
    session.add(versie)
    session.flush()
    return versie
