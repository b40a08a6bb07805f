"""Acts on teams and colleagues. Who may do them, and the line in the journaal, is the business of `beheer`."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.gebied.models import Gemeente
from wijkteam.gebied.queries import list_buurten
from wijkteam.kern.db import eis_versie
from wijkteam.kern.tijd import vandaag
from wijkteam.team import errors, queries
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Aanstelling, Medewerker, Rol, Werkgebied, Wijkteam


@dataclass(frozen=True)
class Teamgegevens:
    """What is written down about a wijkteam; `buurten` is its whole werkgebied."""

    naam: str
    telefoon: str | None = None
    buurten: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class Medewerkergegevens:
    """What is written down about a colleague."""

    naam: str
    telefoon: str | None = None
    expertise: Expertise | None = None


@dataclass(frozen=True)
class Aanstellingsgegevens:
    """What somebody is appointed to do; on the day `tot` it no longer holds."""

    rol: Rol
    van: date
    tot: date | None = None
    wijkteam_id: UUID | None = None


def maak_wijkteam(session: Session, gemeente_id: UUID, gegevens: Teamgegevens) -> Wijkteam:
    """A new wijkteam; a second one of the same name is refused by the database.

    Raises `GemeenteBestaatNiet`, `BuurtLigtErgensAnders`.
    """
    if session.get(Gemeente, gemeente_id) is None:
        raise errors.GemeenteBestaatNiet
    _eis_buurten(session, gemeente_id, gegevens.buurten)
    team = Wijkteam(naam=gegevens.naam, telefoon=gegevens.telefoon, gemeente_id=gemeente_id)
    session.add(team)
    session.flush()
    _zet_werkgebied(session, team, gegevens.buurten)
    return team


def wijzig_wijkteam(session: Session, wijkteam_id: UUID, gegevens: Teamgegevens, *, gezien: int) -> Wijkteam:
    """Change name, telephone and werkgebied. Raises `VersieIsVerouderd`, `BuurtLigtErgensAnders`, `NietGevonden`."""
    team = queries.get_wijkteam_vergrendeld(session, wijkteam_id)
    huidig = queries.list_werkgebieden(session, [team.id])[team.id]
    buurten = ", ".join(gebied.buurt.naam for gebied in huidig)
    eis_versie(team, gezien, naam=team.naam, telefoon=team.telefoon or "", buurten=buurten or "geen")
    _eis_buurten(session, team.gemeente_id, gegevens.buurten)
    team.naam, team.telefoon = gegevens.naam, gegevens.telefoon
    _zet_werkgebied(session, team, gegevens.buurten, huidig)
    return team


def maak_medewerker(session: Session, gegevens: Medewerkergegevens) -> Medewerker:
    """A new colleague, without aanstelling and without account."""
    medewerker = Medewerker(
        naam=gegevens.naam, telefoon=gegevens.telefoon, expertise=gegevens.expertise, aanstellingen=[]
    )
    session.add(medewerker)
    session.flush()
    return medewerker


def wijzig_medewerker(
    session: Session, medewerker_id: UUID, gegevens: Medewerkergegevens, *, gezien: int
) -> Medewerker:
    """Change name, telephone and expertise. Raises `VersieIsVerouderd`, `NietGevonden`."""
    medewerker = queries.get_medewerker_vergrendeld(session, medewerker_id)
    eis_versie(
        medewerker,
        gezien,
        naam=medewerker.naam,
        telefoon=medewerker.telefoon or "",
        expertise=medewerker.expertise.label if medewerker.expertise else "geen",
    )
    medewerker.naam, medewerker.telefoon = gegevens.naam, gegevens.telefoon
    medewerker.expertise = gegevens.expertise
    return medewerker


def stel_aan(session: Session, medewerker_id: UUID, gegevens: Aanstellingsgegevens) -> Aanstelling:
    """Appoint a medewerker. Their rights follow from this at their next request.

    Raises `RolVraagtEenWijkteam`, `RolStaatBovenDeTeams`, `WijkteamBestaatNiet`, `AanstellingEindigtVoorHetBegin`,
    `AanstellingBestaatAl`, `NietGevonden`.
    """
    medewerker = queries.get_medewerker_vergrendeld(session, medewerker_id)
    _eis_passend_team(session, gegevens)
    if gegevens.tot is not None and gegevens.tot <= gegevens.van:
        raise errors.AanstellingEindigtVoorHetBegin
    for eerder in medewerker.aanstellingen:
        is_gelijk = (eerder.rol, eerder.wijkteam_id) == (gegevens.rol, gegevens.wijkteam_id)
        if is_gelijk and eerder.overlapt(gegevens.van, gegevens.tot):
            raise errors.AanstellingBestaatAl
    aanstelling = Aanstelling(
        medewerker=medewerker,
        wijkteam_id=gegevens.wijkteam_id,
        rol=gegevens.rol,
        van=gegevens.van,
        tot=gegevens.tot,
    )
    session.add(aanstelling)
    session.flush()
    return aanstelling


def beeindig_aanstelling(
    session: Session, medewerker_id: UUID, aanstelling_id: UUID, *, op: date
) -> Aanstelling:
    """From the day `op` on the aanstelling no longer holds; with `op` today, access ends at the next request.

    An end in the future may be moved; an end in the past would belie what somebody could see until now.
    Raises `AanstellingIsAlBeeindigd`, `AanstellingEindigtInHetVerleden`, `AanstellingEindigtVoorHetBegin`,
    `NietGevonden`.
    """
    aanstelling = queries.get_aanstelling(session, medewerker_id, aanstelling_id)
    queries.get_medewerker_vergrendeld(session, medewerker_id)
    if aanstelling.is_voorbij_op(vandaag()):
        raise errors.AanstellingIsAlBeeindigd
    if op < vandaag():
        raise errors.AanstellingEindigtInHetVerleden
    if op < aanstelling.van:
        raise errors.AanstellingEindigtVoorHetBegin
    aanstelling.tot = op
    return aanstelling


def _eis_passend_team(session: Session, gegevens: Aanstellingsgegevens) -> None:
    if gegevens.wijkteam_id is None:
        if gegevens.rol.werkt_in_team:
            raise errors.RolVraagtEenWijkteam(gegevens.rol.label)
    elif not gegevens.rol.werkt_in_team:
        raise errors.RolStaatBovenDeTeams(gegevens.rol.label)
    elif queries.find_wijkteam(session, gegevens.wijkteam_id) is None:
        raise errors.WijkteamBestaatNiet


def _eis_buurten(session: Session, gemeente_id: UUID, buurten: frozenset[UUID]) -> None:
    if buurten - {buurt.id for buurt in list_buurten(session, gemeente_id)}:
        raise errors.BuurtLigtErgensAnders


def _zet_werkgebied(
    session: Session, team: Wijkteam, buurten: frozenset[UUID], huidig: list[Werkgebied] | None = None
) -> None:
    """Make the werkgebied exactly these buurten."""
    al = {gebied.buurt_id: gebied for gebied in huidig or []}
    for buurt_id in al.keys() - buurten:
        session.delete(al[buurt_id])
    for buurt_id in sorted(buurten - al.keys()):
        session.add(Werkgebied(wijkteam_id=team.id, buurt_id=buurt_id))
    session.flush()
