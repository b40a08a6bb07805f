"""Every `select` on a melding. The session filters on the viewer; what somebody may not read is not there."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Select, and_, case, func, select, union_all
from sqlalchemy.orm import Session, aliased, joinedload

from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Adres, Huishouden, Huishoudlid, Persoon
from wijkteam.melding.errors import MeldingIsWeg
from wijkteam.melding.keuzes import Stapsoort
from wijkteam.melding.models import (
    Afhandeling,
    Doorzetting,
    Geinformeerd,
    Melder,
    Melding,
    Meldingpersoon,
    Meldingsrecht,
    Meldingstap,
    Meldingvraag,
    Terugkoppeling,
)
from wijkteam.team.models import Werkgebied, Wijkteam

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


def find_doorzetting(session: Session, melding_id: UUID) -> Doorzetting | None:
    """To which organisation the melding went."""
    return session.scalars(select(Doorzetting).where(Doorzetting.melding_id == melding_id)).one_or_none()


def find_werkgebied_bij(
    session: Session, postcode: str, eigen: Collection[UUID]
) -> tuple[Werkgebied, Wijkteam] | None:
    """The buurt of most addresses and meldingen that the viewer may see at this postcode, with the team that works there.

    The whole postcode weighs before its four digits, and of two teams that share the buurt one's own comes first. A
    shielded address takes no part. One query.
    """
    buurten = union_all(
        select(Adres.buurt_id, Adres.postcode).where(
            Adres.postcode.startswith(postcode[:4]),
            Adres.buurt_id.is_not(None),
            Adres.is_geschermd.is_(False),
        ),
        select(Meldingpersoon.buurt_id, Meldingpersoon.postcode).where(
            Meldingpersoon.postcode.startswith(postcode[:4]), Meldingpersoon.buurt_id.is_not(None)
        ),
    ).subquery()
    precies = func.sum(case((buurten.c.postcode == postcode, 1), else_=0))
    telling = (
        select(buurten.c.buurt_id, precies.label("precies"), func.count().label("aantal"))
        .group_by(buurten.c.buurt_id)
        .subquery()
    )
    rij = session.execute(
        select(Werkgebied, Wijkteam)
        .join(telling, telling.c.buurt_id == Werkgebied.buurt_id)
        .join(Wijkteam, Wijkteam.id == Werkgebied.wijkteam_id)
        .options(joinedload(Werkgebied.buurt))
        .order_by(
            telling.c.precies.desc(),
            telling.c.aantal.desc(),
            Werkgebied.wijkteam_id.not_in(eigen),
            Werkgebied.id,
        )
        .limit(1)
    ).one_or_none()
    return (rij[0], rij[1]) if rij else None
