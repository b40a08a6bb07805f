"""Reading the kaart, except for searching it (`zoeken.py`) and keeping it (`bijhoudqueries.py`)."""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from wijkteam.gebied.models import Buurt
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.zoekvorm import zoekvorm
from wijkteam.sociale_kaart.models import Aanbieder, Aanbod, Aanbodgebied

_HEEL = (
    joinedload(Aanbod.aanbieder),
    joinedload(Aanbod.buurt),
    selectinload(Aanbod.kenmerken),
    selectinload(Aanbod.gebieden).joinedload(Aanbodgebied.buurt),
)


def get_aanbod(session: Session, aanbod_id: UUID, *, met_sleutels: bool = False) -> Aanbod:
    """One entry with everything that is shown of it. Raises `NietGevonden`."""
    vragen = select(Aanbod).where(Aanbod.id == aanbod_id).options(*_HEEL)
    if met_sleutels:
        vragen = vragen.options(selectinload(Aanbod.sleutels))
    gevonden = session.scalars(vragen.execution_options(populate_existing=met_sleutels)).one_or_none()
    if gevonden is None:
        raise NietGevonden("Dit aanbod staat niet op de sociale kaart.")
    return gevonden


def get_aanbieder(session: Session, aanbieder_id: UUID) -> Aanbieder:
    """One aanbieder. Raises `NietGevonden`."""
    gevonden = session.get(Aanbieder, aanbieder_id)
    if gevonden is None:
        raise NietGevonden("Deze aanbieder staat niet op de sociale kaart.")
    return gevonden


def find_aanbieder(session: Session, naam: str) -> Aanbieder | None:
    """The aanbieder of this name, whatever its capitals and signs."""
    return session.scalars(select(Aanbieder).where(Aanbieder.zoeknaam == zoekvorm(naam))).one_or_none()


def list_aanbod_van(
    session: Session, aanbieder_id: UUID, *, met_sleutels: bool = False, hoogstens: int = 500
) -> Sequence[Aanbod]:
    """The entries of one aanbieder by name."""
    vragen = select(Aanbod).where(Aanbod.aanbieder_id == aanbieder_id).options(selectinload(Aanbod.kenmerken))
    if met_sleutels:
        vragen = vragen.options(selectinload(Aanbod.sleutels))
    return session.scalars(vragen.order_by(Aanbod.zoeknaam, Aanbod.id).limit(hoogstens)).all()


def list_alles(session: Session) -> Sequence[Aanbod]:
    """The whole kaart, for a file: every entry with everything in it, also what stopped."""
    return session.scalars(select(Aanbod).options(*_HEEL).order_by(Aanbod.zoeknaam, Aanbod.id)).all()


def list_aanbod_met(session: Session, ids: Collection[UUID]) -> Sequence[Aanbod]:
    """These entries, with what is needed to change them."""
    return session.scalars(
        select(Aanbod).where(Aanbod.id.in_(ids)).options(*_HEEL, selectinload(Aanbod.sleutels))
    ).all()


def list_aanbieders_met(session: Session, ids: Collection[UUID], namen: Iterable[str]) -> Sequence[Aanbieder]:
    """The aanbieders with one of these ids or names."""
    vormen = {zoekvorm(naam) for naam in namen}
    return session.scalars(
        select(Aanbieder).where(Aanbieder.id.in_(ids) | Aanbieder.zoeknaam.in_(vormen))
    ).all()


def list_buurten(session: Session) -> Sequence[Buurt]:
    """Every buurt that we know, in the order of the CBS codes."""
    return session.scalars(select(Buurt).order_by(Buurt.code)).all()


def find_buurten(session: Session, codes: Collection[str]) -> dict[str, Buurt]:
    """The buurten with these codes."""
    if not codes:
        return {}
    return {buurt.code: buurt for buurt in session.scalars(select(Buurt).where(Buurt.code.in_(codes)))}
