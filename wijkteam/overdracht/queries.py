"""Every `select` on overdrachten of one casus. The session filters on the viewer: what is not yours is not there."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from wijkteam.gesprek.models import Gesprek, Gesprekdeel, Gesprekszin
from wijkteam.kern.fouten import NietGevonden
from wijkteam.overdracht.models import (
    Berichtdeel,
    Berichtversie,
    Kennismaking,
    Overdracht,
    Overdrachtpersoon,
    Overdrachtsbericht,
    Overdrachtstap,
)
from wijkteam.plan.models import Actie, DoelVoor
from wijkteam.sociale_kaart.models import Aanbod
from wijkteam.toestemming.models import Toestemming, Toestemmingdeel
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied


def get_overdracht(session: Session, casus_id: UUID, overdracht_id: UUID) -> Overdracht:
    """One overdracht of this casus with everything for its page, in five queries. Raises `NietGevonden`."""
    overdracht = (
        session.scalars(
            select(Overdracht)
            .where(Overdracht.id == overdracht_id, Overdracht.casus_id == casus_id)
            .options(
                joinedload(Overdracht.bericht).options(
                    joinedload(Overdrachtsbericht.aanbod), joinedload(Overdrachtsbericht.regisseur)
                ),
                joinedload(Overdracht.verwijzer),
                # There are few of these, so that one statement with all of them stays small.
                joinedload(Overdracht.kennismakingen),
                joinedload(Overdracht.overbruggingen),
                joinedload(Overdracht.navragen),
                selectinload(Overdracht.personen).joinedload(Overdrachtpersoon.persoon),
                selectinload(Overdracht.delen),
                selectinload(Overdracht.versies).joinedload(Berichtversie.door),
                selectinload(Overdracht.stappen).joinedload(Overdrachtstap.door),
            )
            .execution_options(populate_existing=True)
        )
        .unique()
        .one_or_none()
    )
    if overdracht is None:
        raise NietGevonden
    return overdracht


def get_vergrendeld(session: Session, overdracht_id: UUID) -> Overdracht:
    """The overdracht as it stands now with its bericht; nobody else moves it until this transaction ends.

    Works for a receiver behind a link too: it reads no casus and no persoon. Raises `NietGevonden`.
    """
    session.flush()
    overdracht = session.scalars(
        select(Overdracht)
        .where(Overdracht.id == overdracht_id)
        .options(joinedload(Overdracht.bericht))
        .with_for_update(of=Overdracht, key_share=True)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if overdracht is None:
        raise NietGevonden
    return overdracht


def get_van_casus_vergrendeld(session: Session, casus_id: UUID, overdracht_id: UUID) -> Overdracht:
    """`get_vergrendeld`, and it is one of this casus. Raises `NietGevonden`."""
    overdracht = get_vergrendeld(session, overdracht_id)
    if overdracht.casus_id != casus_id:
        raise NietGevonden
    return overdracht


_OM_TE_SCHRIJVEN = (
    joinedload(Overdracht.bericht),
    joinedload(Overdracht.verwijzer),
    joinedload(Overdracht.personen).joinedload(Overdrachtpersoon.persoon),
    selectinload(Overdracht.delen),
)


def get_concept(session: Session, casus_id: UUID, overdracht_id: UUID) -> Overdracht:
    """What the form of the bericht shows: about whom it is, what was chosen and who refers. Raises `NietGevonden`."""
    vragen = _kies(casus_id, overdracht_id).options(*_OM_TE_SCHRIJVEN)
    return _een(session.scalars(vragen).unique().one_or_none())


def get_concept_vergrendeld(session: Session, casus_id: UUID, overdracht_id: UUID) -> Overdracht:
    """`get_concept`, and nobody else moves it until this transaction ends. Raises `NietGevonden`."""
    session.flush()
    vragen = _kies(casus_id, overdracht_id).options(*_OM_TE_SCHRIJVEN)
    return _een(
        session.scalars(
            vragen.with_for_update(of=Overdracht, key_share=True).execution_options(populate_existing=True)
        )
        .unique()
        .one_or_none()
    )


def get_met_versies(session: Session, casus_id: UUID, overdracht_id: UUID) -> Overdracht:
    """`get_concept` with the versions that were shown. Raises `NietGevonden`."""
    vragen = _kies(casus_id, overdracht_id).options(*_OM_TE_SCHRIJVEN, selectinload(Overdracht.versies))
    return _een(session.scalars(vragen).unique().one_or_none())


def get_om_te_vragen(session: Session, casus_id: UUID, overdracht_id: UUID) -> Overdracht:
    """Locked, with bericht, personen and versies: what asking for consent needs, in one query. Raises `NietGevonden`."""
    session.flush()
    vragen = (
        _kies(casus_id, overdracht_id)
        .options(
            joinedload(Overdracht.bericht), joinedload(Overdracht.personen), joinedload(Overdracht.versies)
        )
        .with_for_update(of=Overdracht, key_share=True)
        .execution_options(populate_existing=True)
    )
    return _een(session.scalars(vragen).unique().one_or_none())


def get_kaal(session: Session, casus_id: UUID, overdracht_id: UUID) -> Overdracht:
    """The row alone. Raises `NietGevonden`."""
    return _een(session.scalars(_kies(casus_id, overdracht_id)).one_or_none())


def _kies(casus_id: UUID, overdracht_id: UUID) -> Select[Overdracht]:
    return select(Overdracht).where(Overdracht.id == overdracht_id, Overdracht.casus_id == casus_id)


def _een(overdracht: Overdracht | None) -> Overdracht:
    if overdracht is None:
        raise NietGevonden
    return overdracht


def list_zinnen(session: Session, casus_id: UUID, *, hoogstens: int) -> Sequence[Gesprekszin]:
    """What was said in talks that goes well and what is wished, latest first; nothing about veiligheid."""
    return session.scalars(
        select(Gesprekszin)
        .join(Gesprekdeel, Gesprekdeel.id == Gesprekszin.deel_id)
        .join(Gesprek, Gesprek.id == Gesprekdeel.gesprek_id)
        .where(
            Gesprekszin.casus_id == casus_id,
            Gesprekszin.regel.in_([Gespreksregel.GOED, Gespreksregel.WENS]),
            Gesprekszin.leefgebied != Leefgebied.VEILIGHEID,
        )
        .order_by(Gesprek.gehouden_op.desc(), Gesprekszin.id.desc())
        .limit(hoogstens)
    ).all()


def find_laatste_versie(session: Session, overdracht_id: UUID) -> Berichtversie | None:
    """The bericht as it was shown last; `None` as long as nothing was shown."""
    return session.scalars(
        select(Berichtversie)
        .where(Berichtversie.overdracht_id == overdracht_id)
        .order_by(Berichtversie.nummer.desc())
        .limit(1)
    ).one_or_none()


def get_laatste_versie(session: Session, overdracht_id: UUID) -> Berichtversie:
    """The bericht as it was shown last. Raises `NietGevonden` when nothing was shown yet."""
    versie = find_laatste_versie(session, overdracht_id)
    if versie is None:
        raise NietGevonden
    return versie


def find_laatste_kennismaking(session: Session, overdracht_id: UUID) -> Kennismaking | None:
    """The introduction that counts: the one agreed last."""
    return session.scalars(
        select(Kennismaking)
        .where(Kennismaking.overdracht_id == overdracht_id)
        .order_by(Kennismaking.vastgelegd_op.desc(), Kennismaking.id.desc())
        .limit(1)
    ).one_or_none()


def list_personen(session: Session, overdracht_id: UUID) -> Sequence[Overdrachtpersoon]:
    """About whom an overdracht is, with the persoon."""
    return session.scalars(
        select(Overdrachtpersoon)
        .where(Overdrachtpersoon.overdracht_id == overdracht_id)
        .options(joinedload(Overdrachtpersoon.persoon))
        .order_by(Overdrachtpersoon.id)
    ).all()


def list_van_casus(session: Session, casus_id: UUID) -> Sequence[Overdracht]:
    """The overdrachten of a casus: what runs first, soonest first; then what is over, latest first."""
    return session.scalars(
        select(Overdracht)
        .where(Overdracht.casus_id == casus_id)
        .options(joinedload(Overdracht.bericht), joinedload(Overdracht.verwijzer))
        .order_by(Overdracht.afgelopen_op.is_not(None), Overdracht.uiterlijk, Overdracht.volgnummer.desc())
    ).all()


def list_lopende_vergrendeld(session: Session, casus_id: UUID) -> Sequence[Overdracht]:
    """What is not over in this casus, locked, oldest first."""
    session.flush()
    return session.scalars(
        select(Overdracht)
        .where(Overdracht.casus_id == casus_id, Overdracht.afgelopen_op.is_(None))
        .order_by(Overdracht.volgnummer)
        .with_for_update(of=Overdracht, key_share=True)
        .execution_options(populate_existing=True)
    ).all()


def get_hoogste_volgnummer(session: Session, casus_id: UUID) -> int:
    """The number of the last overdracht of this casus; 0 before the first."""
    return (
        session.scalars(select(func.max(Overdracht.volgnummer)).where(Overdracht.casus_id == casus_id)).one()
        or 0
    )


def find_aanbod(session: Session, aanbod_id: UUID) -> Aanbod | None:
    """An entry of the sociale kaart with its aanbieder."""
    return session.scalars(
        select(Aanbod).where(Aanbod.id == aanbod_id).options(joinedload(Aanbod.aanbieder))
    ).one_or_none()


def find_actie(session: Session, casus_id: UUID, actie_id: UUID) -> Actie | None:
    """The actie that an overdracht came from with its doel, also when it was taken back since."""
    return session.scalars(
        select(Actie)
        .where(Actie.id == actie_id, Actie.casus_id == casus_id)
        .options(joinedload(Actie.doel, innerjoin=True))
    ).one_or_none()


def list_voor_doel(session: Session, doel_id: UUID) -> Sequence[DoelVoor]:
    """For whom a doel is; no rows: for the whole huishouden."""
    return session.scalars(
        select(DoelVoor)
        .where(DoelVoor.doel_id == doel_id)
        .options(joinedload(DoelVoor.betrokkene))
        .order_by(DoelVoor.id)
    ).all()


def list_delen(session: Session, overdracht_id: UUID) -> Sequence[Berichtdeel]:
    """What was chosen of the dossier, in its order."""
    return session.scalars(
        select(Berichtdeel)
        .where(Berichtdeel.overdracht_id == overdracht_id)
        .order_by(Berichtdeel.volgorde, Berichtdeel.id)
    ).all()


def list_met_toestemming(session: Session, toestemming_id: UUID) -> Sequence[Overdracht]:
    """What was sent on this answer and is not over."""
    return session.scalars(
        select(Overdracht)
        .join(Berichtversie, Berichtversie.overdracht_id == Overdracht.id)
        .join(Toestemmingdeel, Toestemmingdeel.deel_id == Berichtversie.id)
        .where(
            Toestemmingdeel.toestemming_id == toestemming_id,
            Overdracht.voorgelegd_op.is_not(None),
            Overdracht.afgelopen_op.is_(None),
        )
        .order_by(Overdracht.volgnummer)
    ).all()


def list_antwoorden_op(session: Session, versie_id: UUID) -> Sequence[Toestemming]:
    """The answers about one version of a bericht, oldest first, with who gave them and whether they were withdrawn."""
    return (
        session.scalars(
            select(Toestemming)
            .join(Toestemmingdeel, Toestemmingdeel.toestemming_id == Toestemming.id)
            .where(Toestemmingdeel.deel_id == versie_id)
            .options(
                joinedload(Toestemming.persoon),
                joinedload(Toestemming.intrekking),
                joinedload(Toestemming.gevers),
            )
            .order_by(Toestemming.vastgelegd_op, Toestemming.id)
        )
        .unique()
        .all()
    )
