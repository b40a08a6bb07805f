"""Every `select` on consent. The session filters on the viewer: what is not yours is not there."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from wijkteam.casus.models import Casus
from wijkteam.casus.queries import list_betrokkenen, list_huishoudleden
from wijkteam.huishouden.models import Gezag, Persoon
from wijkteam.huishouden.queries import list_gezag
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import lokaal
from wijkteam.toestemming.boek import Antwoord, Gezaghouder, Mens, Ontvangend, Toestemmingenboek
from wijkteam.toestemming.models import Toestemming

BUITEN_BEELD = "een ouder die je hier niet ziet"


def get_boek(session: Session, casus: Casus) -> Toestemmingenboek:
    """Who belongs to this casus now, who decides about them, and every answer so far."""
    return Toestemmingenboek(
        mensen=list_mensen(session, casus),
        antwoorden=list_antwoorden(session, casus.id),
    )


def list_antwoorden(session: Session, casus_id: UUID) -> tuple[Antwoord, ...]:
    """Every answer of a casus so far as plain values, oldest first."""
    return tuple(_antwoord(rij) for rij in reversed(list_toestemmingen(session, casus_id)))


def list_mensen(session: Session, casus: Casus) -> tuple[Mens, ...]:
    """Who belongs to this casus now, with what decides about whose yes is needed, in three queries."""
    personen = {lid.persoon.id: lid.persoon for lid in list_huishoudleden(session, casus)}
    personen |= {rij.persoon.id: rij.persoon for rij in list_betrokkenen(session, casus.id)}
    return met_gezag(session, list(personen.values()))


def met_gezag(session: Session, personen: Sequence[Persoon]) -> tuple[Mens, ...]:
    """These people, with what decides about whose yes is needed, in one query."""
    gezag = list_gezag(session, [persoon.id for persoon in personen])
    return tuple(_mens(persoon, gezag) for persoon in personen)


def get_mens(session: Session, casus: Casus, persoon_id: UUID) -> Mens:
    """One of those of `list_mensen`. Raises `NietGevonden`."""
    for mens in list_mensen(session, casus):
        if mens.persoon_id == persoon_id:
            return mens
    raise NietGevonden


def list_toestemmingen(session: Session, casus_id: UUID) -> Sequence[Toestemming]:
    """All answers of a casus, latest first, with who they are about, who gave them, and whether they were withdrawn."""
    return session.scalars(
        select(Toestemming)
        .where(Toestemming.casus_id == casus_id)
        .options(
            joinedload(Toestemming.persoon),
            joinedload(Toestemming.door),
            joinedload(Toestemming.intrekking),
            selectinload(Toestemming.gevers),
            selectinload(Toestemming.delen),
        )
        .order_by(Toestemming.vastgelegd_op.desc(), Toestemming.id.desc())
    ).all()


def get_toestemming(session: Session, casus_id: UUID, toestemming_id: UUID) -> Toestemming:
    """One answer of this casus. Raises `NietGevonden`."""
    rij = session.scalars(
        select(Toestemming)
        .where(Toestemming.id == toestemming_id, Toestemming.casus_id == casus_id)
        .options(joinedload(Toestemming.persoon), joinedload(Toestemming.intrekking))
    ).one_or_none()
    if rij is None:
        raise NietGevonden
    return rij


def _mens(persoon: Persoon, gezag: Sequence[Gezag]) -> Mens:
    return Mens(
        persoon_id=persoon.id,
        naam=persoon.naam,
        roepnaam=persoon.roepnaam,
        geboortedatum=persoon.geboortedatum,
        gezag=tuple(_houder(rij) for rij in gezag if rij.persoon_id == persoon.id),
    )


def _houder(rij: Gezag) -> Gezaghouder:
    if rij.houder_id is None:
        return Gezaghouder(rij.instelling or "", rij.instelling or "", rij.van, rij.tot)
    naam = rij.houder.naam if rij.houder else BUITEN_BEELD
    return Gezaghouder(str(rij.houder_id), naam, rij.van, rij.tot)


def _antwoord(rij: Toestemming) -> Antwoord:
    return Antwoord(
        persoon_id=rij.persoon_id,
        inhoud=rij.inhoud,
        ontvanger=Ontvangend(rij.ontvanger, rij.organisatie),
        is_gegeven=rij.is_gegeven,
        van=rij.van,
        tot_en_met=rij.tot_en_met,
        ingetrokken_op=lokaal(rij.intrekking.op).date() if rij.intrekking else None,
        gevers=frozenset((gever.rol, gever.sleutel) for gever in rij.gevers),
        delen=frozenset(deel.deel_id for deel in rij.delen),
    )
