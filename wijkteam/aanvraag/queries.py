"""Every `select` on aanvragen. The session filters on the viewer."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload, selectinload

from wijkteam.aanvraag.models import Aanvraag, Besluit, Besluituitkomst
from wijkteam.casus.models import Betrokkene, Hoedanigheid
from wijkteam.kern.fouten import NietGevonden


def list_aanvragen(session: Session, casus_id: UUID) -> Sequence[Aanvraag]:
    """All aanvragen of a casus, newest first, with what was missing and what was decided."""
    return session.scalars(
        _heel()
        .where(Aanvraag.casus_id == casus_id)
        .order_by(Aanvraag.ontvangen_op.desc(), Aanvraag.id.desc())
    ).all()


def list_open(session: Session, casus_id: UUID) -> Sequence[Aanvraag]:
    """The aanvragen of a casus that wait for a decision, or for it to be sent, oldest first; each with its besluit."""
    return session.scalars(
        select(Aanvraag)
        .outerjoin(Aanvraag.besluit)
        .where(
            Aanvraag.casus_id == casus_id,
            or_(
                Besluit.id.is_(None),
                and_(Besluit.bekendgemaakt_op.is_(None), Besluit.uitkomst != Besluituitkomst.INGETROKKEN),
            ),
        )
        .options(contains_eager(Aanvraag.besluit))
        .order_by(Aanvraag.ontvangen_op, Aanvraag.id)
    ).all()


def get_aanvraag(session: Session, casus_id: UUID, aanvraag_id: UUID) -> Aanvraag:
    """One aanvraag of this casus, whole. Raises `NietGevonden`."""
    rij = session.scalars(
        _heel().where(Aanvraag.casus_id == casus_id, Aanvraag.id == aanvraag_id)
    ).one_or_none()
    if rij is None:
        raise NietGevonden
    return rij


def get_aanvraag_vergrendeld(
    session: Session, casus_id: UUID, aanvraag_id: UUID, *, met_verzoeken: bool = True
) -> Aanvraag:
    """As it stands now with its besluit; nobody else writes about it until this transaction ends.

    Every act on an aanvraag locks the casus first, so that what hangs on it is read after the other let go. Raises
    `NietGevonden`.
    """
    session.flush()
    erbij = [selectinload(Aanvraag.aanvulverzoeken)] if met_verzoeken else []
    rij = session.scalars(
        select(Aanvraag)
        .where(Aanvraag.casus_id == casus_id, Aanvraag.id == aanvraag_id)
        .options(joinedload(Aanvraag.besluit), *erbij)
        .with_for_update(of=Aanvraag)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if rij is None:
        raise NietGevonden
    return rij


def map_reacties(session: Session, casus_id: UUID) -> dict[UUID, UUID]:
    """Which answers to a verslag are an aanvraag already: reactie to aanvraag."""
    rijen = session.execute(
        select(Aanvraag.reactie_id, Aanvraag.id).where(
            Aanvraag.casus_id == casus_id, Aanvraag.reactie_id.is_not(None)
        )
    )
    return {reactie_id: aanvraag_id for reactie_id, aanvraag_id in rijen if reactie_id}


def list_clienten(session: Session, casus_id: UUID) -> Sequence[Betrokkene]:
    """Who may have an aanvraag: the cliënten of today, with the persoon."""
    return session.scalars(
        select(Betrokkene)
        .join(Betrokkene.persoon)
        .where(
            Betrokkene.casus_id == casus_id,
            Betrokkene.hoedanigheid == Hoedanigheid.CLIENT,
            Betrokkene.tot.is_(None),
        )
        .options(joinedload(Betrokkene.persoon))
        .order_by(Betrokkene.id)
    ).all()


def _heel() -> Select[Aanvraag]:
    return select(Aanvraag).options(
        joinedload(Aanvraag.door), joinedload(Aanvraag.besluit), selectinload(Aanvraag.aanvulverzoeken)
    )
