"""Reading the journaal, newest first. Pages are cut at a line and not at a number of lines:

whoever reads here adds a line by reading, and would otherwise see the last line of each page twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, literal, select, tuple_
from sqlalchemy.orm import Session

from wijkteam.journaal.models import Handeling, Inzage, Inzageregel, Journaalregel
from wijkteam.kern.tijd import AMSTERDAM
from wijkteam.kern.typen import UtcMoment

PER_BLADZIJDE = 25

R = TypeVar("R", Inzageregel, Journaalregel)


@dataclass(frozen=True)
class Journaalfilter:
    """Which lines. `medewerkers` is empty when nobody of that name exists, and `None` when it may be anybody."""

    casusnummer: str | None = None
    medewerkers: tuple[UUID, ...] | None = None
    van: date | None = None
    tot_en_met: date | None = None
    soort: Inzage | Handeling | None = None


@dataclass(frozen=True)
class Journaalblad(Generic[R]):
    """Lines, newest first. `ouder` is the last line of this page when older ones follow."""

    regels: Sequence[R]
    ouder: UUID | None


def list_inzageregels(
    session: Session, filter_: Journaalfilter, *, voor: UUID | None = None
) -> Journaalblad[Inzageregel]:
    """Who looked; 25 lines from before the line `voor`."""
    soort = [Inzageregel.soort == filter_.soort] if filter_.soort else []
    return _blad(session, Inzageregel, [*_voorwaarden(Inzageregel, filter_), *soort], voor)


def list_journaalregels(
    session: Session, filter_: Journaalfilter, *, voor: UUID | None = None
) -> Journaalblad[Journaalregel]:
    """What was done; 25 lines from before the line `voor`."""
    soort = [Journaalregel.handeling == filter_.soort] if filter_.soort else []
    return _blad(session, Journaalregel, [*_voorwaarden(Journaalregel, filter_), *soort], voor)


def _voorwaarden(
    tabel: type[Inzageregel] | type[Journaalregel], filter_: Journaalfilter
) -> list[ColumnElement[bool]]:
    uit: list[ColumnElement[bool]] = []
    if filter_.casusnummer is not None:
        uit.append(tabel.casusnummer == filter_.casusnummer)
    if filter_.medewerkers is not None:
        uit.append(tabel.medewerker_id.in_(filter_.medewerkers))
    if filter_.van is not None:
        uit.append(tabel.moment >= _middernacht(filter_.van))
    if filter_.tot_en_met is not None:
        uit.append(tabel.moment < _middernacht(filter_.tot_en_met + timedelta(days=1)))
    return uit


def _middernacht(dag: date) -> datetime:
    return datetime.combine(dag, time.min, AMSTERDAM)


def _blad(
    session: Session, tabel: type[R], voorwaarden: list[ColumnElement[bool]], voor: UUID | None
) -> Journaalblad[R]:
    vragen: Any = select(tabel).where(*voorwaarden).order_by(tabel.moment.desc(), tabel.id.desc())
    anker = session.get(tabel, voor) if voor is not None else None
    if anker is not None:
        hier = tuple_(literal(anker.moment, UtcMoment), literal(anker.id))
        vragen = vragen.where(tuple_(tabel.moment, tabel.id) < hier)
    rijen = session.scalars(vragen.limit(PER_BLADZIJDE + 1)).all()
    regels = rijen[:PER_BLADZIJDE]
    return Journaalblad(regels, regels[-1].id if len(rijen) > PER_BLADZIJDE else None)
