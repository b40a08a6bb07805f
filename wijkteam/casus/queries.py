"""Every `select` on the casus. The session filters on the viewer: what is not yours is not there."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from wijkteam.casus.models import Betrokkene, Casus, Regieperiode, Teamlid, Waarneming
from wijkteam.huishouden.models import Huishoudlid, Persoon
from wijkteam.kern.fouten import NietGevonden


def get_casus(session: Session, casus_id: UUID) -> Casus:
    """The casus with its huishouden and wijkteam. Raises `NietGevonden`."""
    casus = session.scalars(
        select(Casus)
        .where(Casus.id == casus_id)
        .options(joinedload(Casus.huishouden), joinedload(Casus.wijkteam))
    ).one_or_none()
    if casus is None or casus.huishouden is None:
        raise NietGevonden
    return casus


def get_casus_vergrendeld(session: Session, casus_id: UUID) -> Casus:
    """The casus as it stands now, and nobody else decides about it until this transaction ends.

    Every act that moves regie, team or phase begins here, so that the second of two sees what the first did.
    The lock leaves room for rows that only refer to the casus, such as an inzageregel. Raises `NietGevonden`.
    """
    session.flush()
    casus = session.scalars(
        select(Casus)
        .where(Casus.id == casus_id)
        .options(joinedload(Casus.huishouden), joinedload(Casus.wijkteam))
        .with_for_update(of=Casus, key_share=True)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if casus is None or casus.huishouden is None:
        raise NietGevonden
    return casus


def get_regie(session: Session, casus_id: UUID) -> Regieperiode | None:
    """The open regieperiode with its teamlid and achtervang; `None` for a closed casus."""
    return session.scalars(
        select(Regieperiode)
        .where(Regieperiode.casus_id == casus_id, Regieperiode.tot.is_(None))
        .options(joinedload(Regieperiode.teamlid), joinedload(Regieperiode.achtervang))
    ).one_or_none()


def get_waarneming(session: Session, casus_id: UUID) -> Waarneming | None:
    """The stand-in that was named and not ended, with the teamlid."""
    return session.scalars(
        select(Waarneming)
        .where(Waarneming.casus_id == casus_id, Waarneming.beeindigd_op.is_(None))
        .options(joinedload(Waarneming.teamlid))
    ).one_or_none()


def list_team(session: Session, casus_id: UUID) -> Sequence[Teamlid]:
    """The team around the casus now and before: present members first, then by the day they came."""
    return session.scalars(
        select(Teamlid)
        .where(Teamlid.casus_id == casus_id)
        .order_by(Teamlid.tot.is_not(None), Teamlid.van, Teamlid.id)
    ).all()


def list_huishoudleden(session: Session, casus: Casus) -> Sequence[Huishoudlid]:
    """Who lives in the huishouden of this casus now, with the persoon: oldest first, unknown ages last."""
    leden = session.scalars(
        select(Huishoudlid)
        .where(Huishoudlid.huishouden_id == casus.huishouden_id, Huishoudlid.tot.is_(None))
        .options(joinedload(Huishoudlid.persoon))
    ).all()
    return sorted(leden, key=lambda lid: _op_leeftijd(lid.persoon))


def list_betrokkenen(session: Session, casus_id: UUID) -> Sequence[Betrokkene]:
    """Who is concerned now, with the persoon, oldest first."""
    rijen = session.scalars(
        select(Betrokkene)
        .where(Betrokkene.casus_id == casus_id, Betrokkene.tot.is_(None))
        .options(joinedload(Betrokkene.persoon))
    ).all()
    return sorted(rijen, key=lambda betrokkene: _op_leeftijd(betrokkene.persoon))


def _op_leeftijd(persoon: Persoon) -> tuple[str, str, str]:
    return (str(persoon.geboortedatum or "9999"), persoon.roepnaam, str(persoon.id))
