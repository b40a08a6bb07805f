"""Reading what keeps the kaart true: proposals, links, stale entries, what is missing, schakels."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from wijkteam.casus.lijsten import Bladzijde, binnen, lees_deel
from wijkteam.gebied.models import Buurt
from wijkteam.kern.fouten import NietGevonden
from wijkteam.sociale_kaart.bijhoudmodellen import (
    Kaartlink,
    Kaartvoorstel,
    OnvervuldeVraag,
    Schakel,
    Schakelexpertise,
)
from wijkteam.sociale_kaart.models import Aanbod
from wijkteam.sociale_kaart.nabijheid import Ligging, afstand
from wijkteam.team.expertise import Expertise
from wijkteam.wet.leefgebieden import Leefgebied

HOOGSTENS = 200


def get_voorstel(session: Session, voorstel_id: UUID, *, op_slot: bool = False) -> Kaartvoorstel:
    """A proposal with its entry and whoever made it; `op_slot` waits for who decides at this moment.

    Raises `NietGevonden`.
    """
    vragen = select(Kaartvoorstel).where(Kaartvoorstel.id == voorstel_id)
    if op_slot:
        vragen = vragen.with_for_update(of=Kaartvoorstel).execution_options(populate_existing=True)
    gevonden = session.scalars(
        vragen.options(
            joinedload(Kaartvoorstel.aanbod).joinedload(Aanbod.aanbieder), joinedload(Kaartvoorstel.door)
        )
    ).one_or_none()
    if gevonden is None:
        raise NietGevonden("Dit voorstel bestaat niet.")
    return gevonden


def list_open_voorstellen(session: Session) -> Sequence[Kaartvoorstel]:
    """What waits for a decision, longest first."""
    return session.scalars(
        select(Kaartvoorstel)
        .where(Kaartvoorstel.besloten_op.is_(None))
        .options(joinedload(Kaartvoorstel.aanbod), joinedload(Kaartvoorstel.door))
        .order_by(Kaartvoorstel.ingediend_op, Kaartvoorstel.id)
        .limit(HOOGSTENS)
    ).all()


def list_voorstellen_van(session: Session, aanbod_id: UUID) -> Sequence[Kaartvoorstel]:
    """What waits for a decision about one entry."""
    return session.scalars(
        select(Kaartvoorstel)
        .where(Kaartvoorstel.aanbod_id == aanbod_id, Kaartvoorstel.besloten_op.is_(None))
        .options(joinedload(Kaartvoorstel.door))
        .order_by(Kaartvoorstel.ingediend_op, Kaartvoorstel.id)
        .limit(HOOGSTENS)
    ).all()


def find_link(session: Session, geheim_hash: bytes, *, op_slot: bool = False) -> Kaartlink | None:
    """The link with this hash and its entry; `op_slot` waits for who answers at this moment."""
    vragen = select(Kaartlink).where(Kaartlink.geheim_hash == geheim_hash)
    if op_slot:
        vragen = vragen.with_for_update(of=Kaartlink).execution_options(populate_existing=True)
    return session.scalars(vragen.options(joinedload(Kaartlink.aanbod))).one_or_none()


def list_open_links(session: Session, aanbod_id: UUID, moment: datetime) -> Sequence[Kaartlink]:
    """The links of an entry that still work."""
    return session.scalars(
        select(Kaartlink).where(
            Kaartlink.aanbod_id == aanbod_id,
            Kaartlink.gebruikt_op.is_(None),
            Kaartlink.ingetrokken_op.is_(None),
            Kaartlink.verloopt_op > moment,
        )
    ).all()


def list_na_te_kijken(session: Session, dag: date, *, pagina: int) -> Bladzijde[Aanbod]:
    """What should have been checked before this day, and what nobody ever checked; longest ago first."""
    waar = Aanbod.gestopt_op.is_(None) & or_(Aanbod.controleer_voor < dag, Aanbod.nagekeken_op.is_(None))
    totaal = session.scalars(select(func.count(Aanbod.id)).where(waar)).one()
    nummer = binnen(pagina, totaal)
    vragen: Select[*tuple[Any, ...]] = (
        select(Aanbod)
        .where(waar)
        .options(joinedload(Aanbod.aanbieder))
        .order_by(Aanbod.controleer_voor, Aanbod.id)
    )
    return Bladzijde([rij[0] for rij in lees_deel(session, vragen, nummer)], nummer, totaal)


def get_vraag(session: Session, vraag_id: UUID) -> OnvervuldeVraag:
    """Raises `NietGevonden`."""
    gevonden = session.get(OnvervuldeVraag, vraag_id)
    if gevonden is None:
        raise NietGevonden("Deze vraag staat er niet.")
    return gevonden


def list_open_vragen(session: Session, *, pagina: int) -> Bladzijde[OnvervuldeVraag]:
    """What was not found and still is not there, latest first."""
    waar = OnvervuldeVraag.vervuld_op.is_(None)
    totaal = session.scalars(select(func.count(OnvervuldeVraag.id)).where(waar)).one()
    nummer = binnen(pagina, totaal)
    vragen: Select[*tuple[Any, ...]] = (
        select(OnvervuldeVraag)
        .where(waar)
        .options(joinedload(OnvervuldeVraag.buurt))
        .order_by(OnvervuldeVraag.gesteld_op.desc(), OnvervuldeVraag.id.desc())
    )
    return Bladzijde([rij[0] for rij in lees_deel(session, vragen, nummer)], nummer, totaal)


def tel_vragen(session: Session) -> dict[tuple[str, Leefgebied], int]:
    """How often something was missing, per name of a buurt and leefgebied; buurten in the order of their codes."""
    rijen = session.execute(
        select(Buurt.naam, OnvervuldeVraag.leefgebied, func.count(OnvervuldeVraag.id))
        .join(Buurt, Buurt.id == OnvervuldeVraag.buurt_id)
        .where(OnvervuldeVraag.vervuld_op.is_(None))
        .group_by(Buurt.code, Buurt.naam, OnvervuldeVraag.leefgebied)
        .order_by(Buurt.code, OnvervuldeVraag.leefgebied)
    ).all()
    return {(rij[0], rij[1]): rij[2] for rij in rijen}


def get_schakel(session: Session, schakel_id: UUID) -> Schakel:
    """Somebody who knows the way. Raises `NietGevonden`."""
    gevonden = session.scalars(
        select(Schakel)
        .where(Schakel.id == schakel_id)
        .options(selectinload(Schakel.expertises), joinedload(Schakel.buurt))
    ).one_or_none()
    if gevonden is None:
        raise NietGevonden("Deze schakel staat niet in de lijst.")
    return gevonden


def list_schakels(
    session: Session, *, expertise: Expertise | None = None, buurt: UUID | None = None
) -> Sequence[Schakel]:
    """Who knows the way: with this expertise, nearest to this buurt first, then by name."""
    vragen = select(Schakel).options(selectinload(Schakel.expertises), joinedload(Schakel.buurt))
    if expertise is not None:
        vragen = vragen.where(
            Schakel.id.in_(select(Schakelexpertise.schakel_id).where(Schakelexpertise.expertise == expertise))
        )
    rijen = session.scalars(vragen.order_by(Schakel.naam, Schakel.id).limit(HOOGSTENS)).all()
    hier = session.get(Buurt, buurt) if buurt else None
    if hier is None:
        return rijen
    return sorted(rijen, key=lambda rij: _verte(hier, rij.buurt))


def _verte(hier: Buurt, daar: Buurt) -> float:
    meter = afstand(Ligging(hier.id, hier.rd_x, hier.rd_y), Ligging(daar.id, daar.rd_x, daar.rd_y))
    return float("inf") if meter is None else meter
