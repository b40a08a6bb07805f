"""How far casussen are: counts and dates from the rooms below, in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Date, ScalarSelect, and_, bindparam, func, select
from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus, GevraagdeExpertise, Teamlid
from wijkteam.dossier.begin import Begonnen
from wijkteam.dossier.stappen import Stand
from wijkteam.gesprek.models import Gesprek, Gespreksafronding
from wijkteam.kern.tijd import vandaag
from wijkteam.melding.models import Melder, Melding
from wijkteam.overdracht.models import Overdracht
from wijkteam.plan.models import Actie, Doel, Plan, Planversie


def _aantal(soort: type[Any], *voorwaarden: Any) -> ScalarSelect[Any]:
    return select(func.count(soort.id)).where(soort.casus_id == Casus.id, *voorwaarden).scalar_subquery()


def _hoogste(kolom: Any, *voorwaarden: Any) -> ScalarSelect[Any]:
    soort = kolom.class_
    return select(func.max(kolom)).where(soort.casus_id == Casus.id, *voorwaarden).scalar_subquery()


# A day is over when the database is asked, not when this file is read.
_TE_LAAT = (
    select(func.count(Actie.id))
    .join(Actie.doel)
    .where(
        Actie.casus_id == Casus.id,
        Actie.tegen < bindparam("vandaag", callable_=vandaag, type_=Date),
        Actie.gereed_op.is_(None),
        Actie.gestopt_op.is_(None),
        Actie.vervallen_op.is_(None),
        Doel.vervallen_op.is_(None),
    )
    .correlate(Casus)
    .scalar_subquery()
)
STAND = (
    _aantal(Gesprek).label("aantal_gesprekken"),
    _aantal(Gespreksafronding).label("aantal_afgerond"),
    _aantal(Doel, Doel.vervallen_op.is_(None)).label("aantal_doelen"),
    _hoogste(Planversie.nummer).label("laatste_versie"),
    _hoogste(Plan.evaluatie_op, Plan.beeindigd_op.is_(None)).label("evaluatie_op"),
    _hoogste(Gesprek.gehouden_op).label("laatste_gesprek"),
    _TE_LAAT.label("aantal_te_laat"),
)


@dataclass(frozen=True)
class Overdrachtstand:
    """How many overdrachten of a casus run, and the first day on which somebody should have moved."""

    aantal: int
    uiterlijk: date | None


@dataclass(frozen=True)
class Kern:
    """How far one casus is, with which meldingen it began, and what is handed over."""

    stand: Stand
    begin: list[Begonnen]
    overdrachten: Overdrachtstand


def stand_van(rij: Any) -> Stand:
    """The facts of one row that was selected with `STAND`."""
    return Stand(
        is_open=rij.Casus.is_open,
        aantal_gesprekken=rij.aantal_gesprekken,
        aantal_open_gesprekken=rij.aantal_gesprekken - rij.aantal_afgerond,
        aantal_doelen=rij.aantal_doelen,
        laatste_versie=rij.laatste_versie,
        evaluatie_op=rij.evaluatie_op,
        aantal_te_laat=rij.aantal_te_laat,
    )


def get_kern(session: Session, casus: Casus) -> Kern:
    """How far one casus is, in one query; the meldingen first one first and as far as the viewer may read them."""
    loopt = (Overdracht.casus_id == Casus.id, Overdracht.afgelopen_op.is_(None))
    rijen = session.execute(
        select(
            Casus,
            *STAND,
            Melding,
            Melder.soort.label("melder"),
            select(func.count(Overdracht.id)).where(*loopt).scalar_subquery().label("overdrachten"),
            select(func.min(Overdracht.uiterlijk)).where(*loopt).scalar_subquery().label("uiterlijk"),
        )
        .outerjoin(Melding, Melding.casus_id == Casus.id)
        .outerjoin(Melder, Melder.melding_id == Melding.id)
        .where(Casus.id == casus.id)
        .order_by(Melding.ontvangen_op, Melding.id)
    ).all()
    begin = [Begonnen(rij.Melding, rij.melder) for rij in rijen if rij.Melding]
    return Kern(stand_van(rijen[0]), begin, Overdrachtstand(rijen[0].overdrachten, rijen[0].uiterlijk))


def list_open_doelen(session: Session, casus_id: UUID) -> Sequence[Doel]:
    """The doelen that stand, in their order."""
    return session.scalars(
        select(Doel)
        .where(Doel.casus_id == casus_id, Doel.vervallen_op.is_(None))
        .order_by(Doel.volgorde, Doel.id)
    ).all()


def list_open_acties(session: Session, casus_id: UUID) -> Sequence[Actie]:
    """The acties that are still to be done, soonest first; without a date last."""
    return session.scalars(
        select(Actie)
        .join(Actie.doel)
        .where(
            Actie.casus_id == casus_id,
            Actie.vervallen_op.is_(None),
            Actie.gereed_op.is_(None),
            Actie.gestopt_op.is_(None),
        )
        .order_by(Actie.tegen.is_(None), Actie.tegen, Actie.volgorde, Actie.id)
    ).all()


def get_team_en_gezocht(
    session: Session, casus_id: UUID
) -> tuple[Sequence[Teamlid], Sequence[GevraagdeExpertise]]:
    """Who is in the team now and which expertise it misses, in one query: both are a handful."""
    rijen = session.execute(
        select(Teamlid, GevraagdeExpertise)
        .outerjoin(
            GevraagdeExpertise,
            and_(
                GevraagdeExpertise.casus_id == Teamlid.casus_id,
                GevraagdeExpertise.vervuld_op.is_(None),
                GevraagdeExpertise.ingetrokken_op.is_(None),
            ),
        )
        .where(Teamlid.casus_id == casus_id, Teamlid.tot.is_(None))
        .order_by(Teamlid.van, Teamlid.id, GevraagdeExpertise.gevraagd_op, GevraagdeExpertise.id)
    ).all()
    team = list(dict.fromkeys(rij.Teamlid for rij in rijen))
    gezocht = list(dict.fromkeys(rij.GevraagdeExpertise for rij in rijen if rij.GevraagdeExpertise))
    return team, gezocht
