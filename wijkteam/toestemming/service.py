"""Recording an answer, and taking it back. Nothing is ever changed: a new answer stands above the old one."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from babel.lists import format_list
from sqlalchemy.orm import Session

from wijkteam.casus import beleid
from wijkteam.casus.models import Casus
from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.toestemming import queries
from wijkteam.toestemming.boek import Beslisser, Mens
from wijkteam.toestemming.errors import (
    BeslisserOntbreekt,
    DagKanNiet,
    DelenOntbreken,
    IsAlIngetrokken,
    NiemandBeslist,
    NiemandGafAntwoord,
    OnbekendDeel,
    OnbekendeGever,
    OntvangerOntbreekt,
    ValtNietsInTeTrekken,
)
from wijkteam.toestemming.models import (
    Geverrol,
    Inhoudsoort,
    Intrekking,
    Ontvangersoort,
    Toestemming,
    Toestemmingdeel,
    Toestemminggever,
)


@dataclass(frozen=True, kw_only=True)
class Antwoordgegevens:
    """What was asked and answered. `gevers` are the keys of those who decide; a `vertegenwoordiger` speaks for
    somebody who cannot decide themselves. `delen` are doelen and acties, when the answer is not about all of them.
    """

    persoon_id: UUID
    inhoud: Inhoudsoort
    ontvanger: Ontvangersoort
    waarvoor: str
    is_gegeven: bool
    van: date
    gevers: Sequence[str] = ()
    vertegenwoordiger: str = ""
    organisatie: str = ""
    op_papier: bool = False
    tot_en_met: date | None = None
    delen: Sequence[UUID] = ()


Vervolg = Callable[[Session, Intrekking, Medewerker], None]
_NA_INTREKKING: list[Vervolg] = []


def na_intrekking(vervolg: Vervolg) -> None:
    """What a room above does in the same transaction when a yes to an overdrachtsbericht is taken back."""
    _NA_INTREKKING.append(vervolg)


def leg_toestemming_vast(
    session: Session,
    casus: Casus,
    gegevens: Antwoordgegevens,
    *,
    deelbaar: Collection[UUID] = (),
    door: Medewerker,
) -> Toestemming:
    """Record a yes or a no of whoever decides about this person on the day of the answer.

    `deelbaar` are the doelen and acties that are about this person, or the version of the bericht that was shown. A
    refusal needs one of those who decide, a yes needs them all. Raises `BeslisserOntbreekt`, `NiemandBeslist`,
    `NiemandGafAntwoord`, `OnbekendeGever`, `OntvangerOntbreekt`, `DelenOntbreken`, `OnbekendDeel`, `DagKanNiet`,
    `NietGevonden` for somebody who does not belong to this casus, and `CasusIsAfgesloten`.
    """
    beleid.eis_open(get_casus_vergrendeld(session, casus.id))
    mens = queries.get_mens(session, casus, gegevens.persoon_id)
    return _leg_vast(session, casus.id, mens, gegevens, deelbaar, door)


def leg_antwoorden_vast(
    session: Session,
    casus: Casus,
    antwoorden: Iterable[Antwoordgegevens],
    *,
    mensen: Sequence[Mens],
    deelbaar: Collection[UUID] = (),
    door: Medewerker,
) -> list[Toestemming]:
    """As `leg_toestemming_vast` for several people at once, of those in `mensen`. However many, it reads nothing more."""
    vergrendeld = get_casus_vergrendeld(session, casus.id)
    return schrijf_antwoorden(session, vergrendeld, antwoorden, mensen=mensen, deelbaar=deelbaar, door=door)


def schrijf_antwoorden(
    session: Session,
    casus: Casus,
    antwoorden: Iterable[Antwoordgegevens],
    *,
    mensen: Sequence[Mens],
    deelbaar: Collection[UUID] = (),
    door: Medewerker,
) -> list[Toestemming]:
    """As `leg_antwoorden_vast`, for an act that holds the casus already."""
    beleid.eis_open(casus)
    wie = {mens.persoon_id: mens for mens in mensen}
    rijen = []
    for gegevens in antwoorden:
        if gegevens.persoon_id not in wie:
            raise NietGevonden
        rijen.append(_leg_vast(session, casus.id, wie[gegevens.persoon_id], gegevens, deelbaar, door))
    return rijen


def _leg_vast(
    session: Session,
    casus_id: UUID,
    mens: Mens,
    gegevens: Antwoordgegevens,
    deelbaar: Collection[UUID],
    door: Medewerker,
) -> Toestemming:
    _eis_dagen(gegevens)
    _eis_inhoud(gegevens, deelbaar)
    gevers = _kies_gevers(mens, gegevens)
    rij = _rij(casus_id, gegevens, door)
    session.add(rij)
    session.add_all(
        Toestemminggever(
            casus_id=casus_id, toestemming_id=rij.id, rol=wie.rol, sleutel=wie.sleutel, naam=wie.naam
        )
        for wie in gevers
    )
    session.add_all(
        Toestemmingdeel(casus_id=casus_id, toestemming_id=rij.id, deel_id=deel)
        for deel in dict.fromkeys(gegevens.delen)
    )
    daad = Handeling.TOESTEMMING_GEGEVEN if rij.is_gegeven else Handeling.TOESTEMMING_GEWEIGERD
    noteer(session, daad, casus_id=casus_id, door=door, over=rij, velden=[rij.inhoud, rij.ontvanger])
    return rij


def trek_toestemming_in(
    session: Session, casus_id: UUID, toestemming_id: UUID, *, wie: str, reden: str, door: Medewerker
) -> Intrekking:
    """From now on nothing new is shared on this answer. Also possible on a closed casus: a yes is theirs to take back.

    Raises `IsAlIngetrokken`, `ValtNietsInTeTrekken` and `NietGevonden`.
    """
    get_casus_vergrendeld(session, casus_id)
    rij = queries.get_toestemming(session, casus_id, toestemming_id)
    if not rij.is_gegeven:
        raise ValtNietsInTeTrekken
    if rij.intrekking is not None:
        raise IsAlIngetrokken
    intrekking = Intrekking(
        casus_id=casus_id, toestemming_id=rij.id, wie=wie, reden=reden, op=nu(), door_id=door.id
    )
    session.add(intrekking)
    noteer(session, Handeling.TOESTEMMING_INGETROKKEN, casus_id=casus_id, door=door, over=rij)
    if rij.inhoud is Inhoudsoort.OVERDRACHT:
        for vervolg in _NA_INTREKKING:
            vervolg(session, intrekking, door)
    return intrekking


def _eis_dagen(gegevens: Antwoordgegevens) -> None:
    if gegevens.van > vandaag():
        raise DagKanNiet("Deze dag is nog niet geweest.", "van")
    if gegevens.tot_en_met is not None and gegevens.tot_en_met < gegevens.van:
        raise DagKanNiet("De laatste dag ligt voor de eerste dag.", "tot_en_met")


def _eis_inhoud(gegevens: Antwoordgegevens, deelbaar: Collection[UUID]) -> None:
    if gegevens.ontvanger is Ontvangersoort.ORGANISATIE and not gegevens.organisatie:
        raise OntvangerOntbreekt
    if gegevens.inhoud.is_per_deel and not gegevens.delen:
        raise DelenOntbreken
    if not set(gegevens.delen) <= set(deelbaar):
        raise OnbekendDeel


def _kies_gevers(mens: Mens, gegevens: Antwoordgegevens) -> list[Beslisser]:
    """Those who answered, checked against who decides on the day of the answer."""
    beslissers = mens.beslissers_op(gegevens.van)
    if not beslissers:
        raise NiemandBeslist(mens.roepnaam)
    if not set(gegevens.gevers) <= {wie.sleutel for wie in beslissers}:
        raise OnbekendeGever
    gevers = [wie for wie in beslissers if wie.sleutel in gegevens.gevers]
    naam = gegevens.vertegenwoordiger
    if naam and naam not in {wie.sleutel for wie in gevers}:
        gevers.append(Beslisser(naam, naam, Geverrol.VERTEGENWOORDIGER))
    if not gevers:
        raise NiemandGafAntwoord
    ontbreekt = [wie.naam for wie in beslissers if wie not in gevers and not _spreekt_voor(naam, wie)]
    if gegevens.is_gegeven and ontbreekt:
        raise BeslisserOntbreekt(format_list(ontbreekt, locale="nl"), zijn_meer=len(ontbreekt) > 1)
    return gevers


def _spreekt_voor(vertegenwoordiger: str, wie: Beslisser) -> bool:
    return bool(vertegenwoordiger) and wie.rol is Geverrol.ZELF


def _rij(casus_id: UUID, gegevens: Antwoordgegevens, door: Medewerker) -> Toestemming:
    is_organisatie = gegevens.ontvanger is Ontvangersoort.ORGANISATIE
    return Toestemming(
        casus_id=casus_id,
        persoon_id=gegevens.persoon_id,
        inhoud=gegevens.inhoud,
        ontvanger=gegevens.ontvanger,
        organisatie=gegevens.organisatie if is_organisatie else "",
        waarvoor=gegevens.waarvoor,
        is_gegeven=gegevens.is_gegeven,
        op_papier=gegevens.op_papier,
        van=gegevens.van,
        tot_en_met=gegevens.tot_en_met,
        vastgelegd_op=nu(),
        door_id=door.id,
    )
