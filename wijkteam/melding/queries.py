"""Every `select` on a melding. The session filters on the viewer; what somebody may not read is not there."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session, aliased, joinedload

from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Huishouden, Huishoudlid, Persoon
from wijkteam.melding.errors import MeldingIsWeg
from wijkteam.melding.keuzes import Stapsoort
from wijkteam.melding.models import (
    Afhandeling,
    Geinformeerd,
    Melder,
    Melding,
    Meldingpersoon,
    Meldingsrecht,
    Meldingstap,
    Meldingvraag,
    Terugkoppeling,
)

MEESTE_KEUZES = 200


def _leesbaar(melding_id: UUID) -> Select[Melding]:
    """The melding if its content may be read: a teamleider who also works in the team sees others only as rows."""
    return (
        select(Melding)
        .join(
            Meldingstap,
            and_(Meldingstap.melding_id == Melding.id, Meldingstap.soort == Stapsoort.GENOTEERD),
        )
        .where(Melding.id == melding_id)
    )


def get_melding(session: Session, melding_id: UUID) -> Melding:
    """A melding whose content the viewer may read, with wijkteam and houder. Raises `MeldingIsWeg`."""
    vraag = _leesbaar(melding_id).options(joinedload(Melding.wijkteam), joinedload(Melding.houder))
    return _een(session, vraag)


def get_melding_vergrendeld(session: Session, melding_id: UUID) -> Melding:
    """The same as it stands now, and nobody else decides about it until this transaction ends.

    Whoever comes second reads what the first did, and no longer sees what the first took. Raises `MeldingIsWeg`.
    """
    session.flush()
    vraag = _leesbaar(melding_id).with_for_update(of=Melding, key_share=True)
    return _een(session, vraag.execution_options(populate_existing=True))


def get_wortel(session: Session, melding_id: UUID, teams: Collection[UUID]) -> Melding:
    """The row of a melding of one of these teams, without what it says, with the houder. Raises `MeldingIsWeg`."""
    return _een(session, _wortel(melding_id, teams))


def get_wortel_vergrendeld(session: Session, melding_id: UUID, teams: Collection[UUID]) -> Melding:
    """The same, and nobody else decides about it until this transaction ends. Raises `MeldingIsWeg`."""
    vraag = _wortel(melding_id, teams).with_for_update(of=Melding, key_share=True)
    return _een(session, vraag.execution_options(populate_existing=True))


def _wortel(melding_id: UUID, teams: Collection[UUID]) -> Select[Melding]:
    return (
        select(Melding)
        .where(Melding.id == melding_id, Melding.wijkteam_id.in_(teams))
        .options(joinedload(Melding.houder))
    )


def _een(session: Session, vraag: Select[Melding]) -> Melding:
    melding = session.scalars(vraag).one_or_none()
    if melding is None:
        raise MeldingIsWeg
    return melding


def find_inhoud(
    session: Session, melding_id: UUID
) -> tuple[Meldingvraag | None, Melder | None, Meldingpersoon | None, Afhandeling | None]:
    """What was asked, by whom, about whom, and how it ended; each may be absent or erased. One query."""
    stap = aliased(Meldingstap)
    rij = session.execute(
        select(Meldingvraag, Melder, Meldingpersoon, Afhandeling)
        .select_from(stap)
        .outerjoin(Meldingvraag, Meldingvraag.melding_id == stap.melding_id)
        .outerjoin(Melder, Melder.melding_id == stap.melding_id)
        .outerjoin(Meldingpersoon, Meldingpersoon.melding_id == stap.melding_id)
        .outerjoin(Afhandeling, Afhandeling.melding_id == stap.melding_id)
        .where(stap.melding_id == melding_id, stap.soort == Stapsoort.GENOTEERD)
        .options(joinedload(Afhandeling.door))
    ).one_or_none()
    return (rij[0], rij[1], rij[2], rij[3]) if rij else (None, None, None, None)


def list_stappen(session: Session, melding_id: UUID) -> Sequence[Meldingstap]:
    """What happened to the melding, with who did it and to which team it went, first things first."""
    return session.scalars(
        select(Meldingstap)
        .where(Meldingstap.melding_id == melding_id)
        .options(joinedload(Meldingstap.door), joinedload(Meldingstap.naar))
        .order_by(Meldingstap.op, Meldingstap.id)
    ).all()


def list_terugkoppelingen(session: Session, melding_id: UUID) -> Sequence[Terugkoppeling]:
    """What the melder heard, with who told it, first things first."""
    return session.scalars(
        select(Terugkoppeling)
        .where(Terugkoppeling.melding_id == melding_id)
        .options(joinedload(Terugkoppeling.door))
        .order_by(Terugkoppeling.dag, Terugkoppeling.id)
    ).all()


def list_geinformeerd(session: Session, melding_id: UUID) -> Sequence[Geinformeerd]:
    """Whether the person concerned knows, with who wrote it down; the last one counts."""
    return session.scalars(
        select(Geinformeerd)
        .where(Geinformeerd.melding_id == melding_id)
        .options(joinedload(Geinformeerd.door))
        .order_by(Geinformeerd.op, Geinformeerd.id)
    ).all()


def list_redenen(session: Session, melding_id: UUID) -> Sequence[tuple[Meldingstap, Geinformeerd | None]]:
    """Where colleagues wrote down why: every step beside every time that the person concerned was not told yet."""
    rijen = session.execute(
        select(Meldingstap, Geinformeerd)
        .outerjoin(Geinformeerd, Geinformeerd.melding_id == Meldingstap.melding_id)
        .where(Meldingstap.melding_id == melding_id)
    )
    return [(stap, keer) for stap, keer in rijen]


def list_rechten(session: Session, melding_id: UUID) -> Sequence[Meldingsrecht]:
    """Which rights were told to whom, with who did that, by day."""
    return session.scalars(
        select(Meldingsrecht)
        .where(Meldingsrecht.melding_id == melding_id)
        .options(joinedload(Meldingsrecht.door))
        .order_by(Meldingsrecht.dag, Meldingsrecht.id)
    ).all()


def list_eigen_casussen(session: Session) -> Sequence[Casus]:
    """The open casussen in whose team the viewer is, with the huishouden, by its name."""
    return session.scalars(
        select(Casus)
        .join(Casus.huishouden)
        .where(Casus.afgesloten_op.is_(None))
        .options(joinedload(Casus.huishouden))
        .order_by(func.lower(Huishouden.naam), Casus.nummer)
        .limit(MEESTE_KEUZES)
    ).all()


def list_bekende_leden(session: Session) -> Sequence[Huishoudlid]:
    """People of huishoudens that the viewer knows and that have no open casus now, with both, by name."""
    met_casus = select(Casus.huishouden_id).where(Casus.afgesloten_op.is_(None))
    return session.scalars(
        select(Huishoudlid)
        .join(Huishoudlid.persoon)
        .join(Huishoudlid.huishouden)
        .where(Huishoudlid.tot.is_(None), Huishouden.id.not_in(met_casus))
        .options(joinedload(Huishoudlid.persoon), joinedload(Huishoudlid.huishouden))
        .order_by(func.lower(Persoon.achternaam), func.lower(Persoon.roepnaam), Huishoudlid.id)
        .limit(MEESTE_KEUZES)
    ).all()
