"""Every `select` on requests. The session filters on the viewer."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from wijkteam.casus.models import Betrokkene
from wijkteam.kern.fouten import NietGevonden
from wijkteam.verzoek.models import Verzoek, Verzoekuitkomst, Verzoekverlenging


def list_verzoeken(session: Session, casus_id: UUID) -> Sequence[Verzoek]:
    """All requests of a casus, newest first, with how they went on."""
    return session.scalars(
        _heel().where(Verzoek.casus_id == casus_id).order_by(Verzoek.ontvangen_op.desc(), Verzoek.id.desc())
    ).all()


def get_verzoek(session: Session, casus_id: UUID, verzoek_id: UUID) -> Verzoek:
    """One request of this casus, whole. Raises `NietGevonden`."""
    rij = session.scalars(_heel().where(Verzoek.casus_id == casus_id, Verzoek.id == verzoek_id)).one_or_none()
    if rij is None:
        raise NietGevonden
    return rij


def get_verzoek_vergrendeld(session: Session, casus_id: UUID, verzoek_id: UUID) -> Verzoek:
    """As it stands now; nobody else writes about it until this transaction ends. Raises `NietGevonden`."""
    session.flush()
    rij = session.scalars(
        select(Verzoek)
        .where(Verzoek.casus_id == casus_id, Verzoek.id == verzoek_id)
        .options(joinedload(Verzoek.verlenging), joinedload(Verzoek.uitkomst))
        .with_for_update(of=Verzoek)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if rij is None:
        raise NietGevonden
    return rij


def find_open_verzoek(session: Session, casus_id: UUID) -> Verzoek | None:
    """The oldest request that was not answered yet."""
    return session.scalars(
        select(Verzoek)
        .outerjoin(Verzoek.uitkomst)
        .where(Verzoek.casus_id == casus_id, Verzoekuitkomst.id.is_(None))
        .order_by(Verzoek.ontvangen_op, Verzoek.id)
        .limit(1)
    ).one_or_none()


def list_mensen(session: Session, casus_id: UUID) -> Sequence[Betrokkene]:
    """Whose data there may be: everybody who is or was concerned, each person once, as they are concerned last."""
    rijen = session.scalars(
        select(Betrokkene)
        .join(Betrokkene.persoon)
        .where(Betrokkene.casus_id == casus_id)
        .options(joinedload(Betrokkene.persoon))
        .order_by(Betrokkene.van, Betrokkene.id)
    ).all()
    return list({rij.persoon_id: rij for rij in rijen}.values())


def find_persoon_id(session: Session, betrokkene_id: UUID) -> UUID | None:
    """The persoon whom the request is about, as far as the viewer sees them."""
    return session.scalars(select(Betrokkene.persoon_id).where(Betrokkene.id == betrokkene_id)).one_or_none()


def _heel() -> Select[Verzoek]:
    return select(Verzoek).options(
        joinedload(Verzoek.door),
        joinedload(Verzoek.verlenging).joinedload(Verzoekverlenging.door),
        joinedload(Verzoek.uitkomst).joinedload(Verzoekuitkomst.door),
    )
