"""Every `select` on a huishouden. The session filters on the viewer: whom you may not see is not there."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from wijkteam.gebied.models import Buurt
from wijkteam.huishouden.models import (
    Adres,
    Bsn,
    Gezag,
    Huishouden,
    Huishoudlid,
    Netwerkcontact,
    Persoon,
    Relatie,
)
from wijkteam.kern.fouten import NietGevonden


def get_huishouden(session: Session, huishouden_id: UUID) -> Huishouden:
    """The huishouden, locked: two who change its name or address wait for each other. Raises `NietGevonden`."""
    huishouden = session.scalars(
        select(Huishouden)
        .where(Huishouden.id == huishouden_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if huishouden is None:
        raise NietGevonden
    return huishouden


def list_leden(session: Session, huishouden_id: UUID) -> Sequence[Huishoudlid]:
    """Everybody who belongs or belonged to the huishouden, with the persoon: present members first.

    Without who turned out to be somebody else: that one is in the list already.
    """
    return session.scalars(
        select(Huishoudlid)
        .join(Huishoudlid.persoon)
        .where(Huishoudlid.huishouden_id == huishouden_id, Persoon.samengevoegd_met_id.is_(None))
        .options(contains_eager(Huishoudlid.persoon))
        .order_by(Huishoudlid.tot.is_not(None), Huishoudlid.tot.desc(), Huishoudlid.van, Huishoudlid.id)
    ).all()


def get_lid(session: Session, huishouden_id: UUID, persoon_id: UUID) -> Huishoudlid:
    """The membership of somebody in this huishouden, the present one if there is one. Raises `NietGevonden`."""
    lid = session.scalars(
        select(Huishoudlid)
        .where(Huishoudlid.huishouden_id == huishouden_id, Huishoudlid.persoon_id == persoon_id)
        .options(joinedload(Huishoudlid.persoon))
        .order_by(Huishoudlid.tot.is_not(None), Huishoudlid.tot.desc(), Huishoudlid.id.desc())
        .limit(1)
    ).one_or_none()
    if lid is None or lid.persoon is None:
        raise NietGevonden
    return lid


def get_persoon_vergrendeld(session: Session, persoon_id: UUID) -> Persoon:
    """The persoon as it stands now; nobody else changes it until this transaction ends. Raises `NietGevonden`."""
    session.flush()
    persoon = session.scalars(
        select(Persoon)
        .where(Persoon.id == persoon_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if persoon is None:
        raise NietGevonden
    return persoon


def find_persoon(session: Session, persoon_id: UUID) -> Persoon | None:
    """The persoon, if the viewer may see them."""
    return session.scalars(select(Persoon).where(Persoon.id == persoon_id)).one_or_none()


def list_leden_elders(
    session: Session, persoon_ids: Collection[UUID], *, behalve: UUID
) -> Sequence[Huishoudlid]:
    """The other huishoudens, as far as visible, to which these people belong now."""
    return session.scalars(
        select(Huishoudlid)
        .where(
            Huishoudlid.persoon_id.in_(persoon_ids),
            Huishoudlid.huishouden_id != behalve,
            Huishoudlid.tot.is_(None),
        )
        .options(joinedload(Huishoudlid.huishouden))
        .order_by(Huishoudlid.van, Huishoudlid.id)
    ).all()


def list_verwanten(session: Session, huishouden_id: UUID) -> Sequence[Persoon]:
    """Whom a relation or gezag may name: everybody of this huishouden, and of those that share a member with it."""
    hier = select(Huishoudlid.persoon_id).where(Huishoudlid.huishouden_id == huishouden_id)
    naast = select(Huishoudlid.huishouden_id).where(Huishoudlid.persoon_id.in_(hier))
    samen = select(Huishoudlid.persoon_id).where(Huishoudlid.huishouden_id.in_(naast))
    return session.scalars(
        select(Persoon)
        .where(Persoon.id.in_(samen), Persoon.samengevoegd_met_id.is_(None))
        .order_by(Persoon.roepnaam, Persoon.achternaam, Persoon.id)
    ).all()


def list_adressen(session: Session, huishouden_id: UUID) -> Sequence[Adres]:
    """Where the huishouden lives and lived, with the buurt: the present address first."""
    return session.scalars(
        select(Adres)
        .where(Adres.huishouden_id == huishouden_id)
        .options(joinedload(Adres.buurt))
        .order_by(Adres.tot.is_not(None), Adres.van.desc(), Adres.id.desc())
    ).all()


def find_adres(session: Session, huishouden_id: UUID) -> Adres | None:
    """Where the huishouden lives now, with the buurt."""
    return session.scalars(
        select(Adres)
        .where(Adres.huishouden_id == huishouden_id, Adres.tot.is_(None))
        .options(joinedload(Adres.buurt))
    ).one_or_none()


def list_buurten(session: Session) -> Sequence[Buurt]:
    """All buurten with their wijk, by name."""
    return session.scalars(
        select(Buurt).options(joinedload(Buurt.wijk)).order_by(Buurt.naam, Buurt.code)
    ).all()


def find_buurt(session: Session, buurt_id: UUID) -> Buurt | None:
    """The buurt with this id."""
    return session.scalars(select(Buurt).where(Buurt.id == buurt_id)).one_or_none()


def list_relaties(session: Session, persoon_ids: Collection[UUID]) -> Sequence[Relatie]:
    """The relations in which one of these people is named, with both sides as far as visible."""
    return session.scalars(
        select(Relatie)
        .where(or_(Relatie.persoon_id.in_(persoon_ids), Relatie.ander_id.in_(persoon_ids)))
        .options(joinedload(Relatie.persoon), joinedload(Relatie.ander))
        .order_by(Relatie.id)
    ).all()


def list_gezag(session: Session, persoon_ids: Collection[UUID]) -> Sequence[Gezag]:
    """Who has or had gezag over these children, with child and holder: what holds now first."""
    return session.scalars(
        select(Gezag)
        .where(Gezag.persoon_id.in_(persoon_ids))
        .options(joinedload(Gezag.persoon), joinedload(Gezag.houder))
        .order_by(Gezag.tot.is_not(None), Gezag.van, Gezag.id)
    ).all()


def list_contacten(session: Session, huishouden_id: UUID) -> Sequence[Netwerkcontact]:
    """The network now and before, from the inner ring outwards."""
    return session.scalars(
        select(Netwerkcontact)
        .where(Netwerkcontact.huishouden_id == huishouden_id)
        .order_by(Netwerkcontact.kring, Netwerkcontact.van, Netwerkcontact.id)
    ).all()


def get_contact(session: Session, huishouden_id: UUID, contact_id: UUID) -> Netwerkcontact:
    """One contact of this huishouden. Raises `NietGevonden`."""
    contact = session.scalars(
        select(Netwerkcontact).where(
            Netwerkcontact.huishouden_id == huishouden_id, Netwerkcontact.id == contact_id
        )
    ).one_or_none()
    if contact is None:
        raise NietGevonden
    return contact


def get_relatie(session: Session, relatie_id: UUID, persoon_ids: Collection[UUID]) -> Relatie:
    """One relation in which one of these people is named. Raises `NietGevonden`."""
    relatie = session.scalars(
        select(Relatie).where(
            Relatie.id == relatie_id,
            or_(Relatie.persoon_id.in_(persoon_ids), Relatie.ander_id.in_(persoon_ids)),
        )
    ).one_or_none()
    if relatie is None:
        raise NietGevonden
    return relatie


def get_gezag(session: Session, gezag_id: UUID, persoon_ids: Collection[UUID]) -> Gezag:
    """One line of gezag over one of these children, with child and holder. Raises `NietGevonden`."""
    gezag = session.scalars(
        select(Gezag)
        .where(Gezag.id == gezag_id, Gezag.persoon_id.in_(persoon_ids))
        .options(joinedload(Gezag.persoon), joinedload(Gezag.houder))
    ).one_or_none()
    if gezag is None:
        raise NietGevonden
    return gezag


def list_persoon_ids(session: Session, huishouden_id: UUID) -> Sequence[UUID]:
    """Everybody who belongs or belonged to the huishouden."""
    return session.scalars(
        select(Huishoudlid.persoon_id).where(Huishoudlid.huishouden_id == huishouden_id).distinct()
    ).all()


def find_bsn(session: Session, persoon_id: UUID) -> Bsn | None:
    """The recorded BSN of somebody, still encrypted."""
    return session.scalars(select(Bsn).where(Bsn.persoon_id == persoon_id)).one_or_none()


def find_bsn_op_index(session: Session, blinde_index: bytes) -> Bsn | None:
    """Who has this BSN, as far as the viewer of the session may see."""
    return session.scalars(
        select(Bsn).where(Bsn.blinde_index == blinde_index).options(joinedload(Bsn.persoon))
    ).one_or_none()
