"""Lists of overdrachten: those of my own casussen with a call list, and those of a team without a word of content.

Both walk an index in the order of the day until which somebody may take, so what is overdue comes first; the next
page begins after the last row of this one, and costs the same however long the list is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select, tuple_
from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus, Regieperiode, Teamlid
from wijkteam.huishouden.models import Huishouden
from wijkteam.overdracht.keuzes import Overdrachtsoort, Partij, Stand, Warmte
from wijkteam.overdracht.models import Overdracht, Overdrachtsbericht
from wijkteam.team.models import Medewerker

PER_BLADZIJDE = 25

R = TypeVar("R", bound="Kop")


class Welke(StrEnum):
    """Which overdrachten somebody wants to see."""

    ALLE = "alle"
    BELLEN = "bellen"

    @property
    def label(self) -> str:
        """What stands on the tab."""
        return {"alle": "Alles wat loopt", "bellen": "Nu bellen"}[self.value]


@dataclass(frozen=True, slots=True)
class Plek:
    """After which row a page begins."""

    dag: date
    id: UUID

    def __str__(self) -> str:
        return f"{self.dag.isoformat()}_{self.id.hex}"

    @classmethod
    def uit(cls, tekst: str) -> "Plek | None":
        """What `str` made of it; nothing when it is something else."""
        dag, _, sleutel = tekst.partition("_")
        try:
            return cls(date.fromisoformat(dag), UUID(hex=sleutel))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Lijstvraag:
    """What somebody asks of a list. `te_laat` keeps what should have moved before today."""

    stand: Stand | None = None
    bij: Partij | None = None
    te_laat: bool = False
    na: Plek | None = None


@dataclass(frozen=True, slots=True)
class Kop:
    """How far one overdracht is, without content."""

    id: UUID
    casus_id: UUID
    casusnummer: str
    volgnummer: int
    soort: Overdrachtsoort
    stand: Stand
    eigenaar: Partij
    uiterlijk: date
    is_spoed: bool
    warmte: Warmte
    stand_sinds: date
    eerste_contact_op: date | None
    navraag_voor: date | None
    nagevraagd_op: date | None

    @property
    def nummer(self) -> str:
        return f"{self.casusnummer}-O{self.volgnummer}"

    def is_te_laat_op(self, dag: date) -> bool:
        """Whether whoever has the ball should have moved before this day."""
        return self.uiterlijk < dag

    def vraagt_om_navraag_op(self, dag: date) -> bool:
        """Whether the inwoner should be asked how it goes."""
        if self.navraag_voor is None or self.navraag_voor > dag or self.eerste_contact_op is None:
            return False
        return self.nagevraagd_op is None or self.nagevraagd_op < self.eerste_contact_op


@dataclass(frozen=True, slots=True)
class Mijnregel(Kop):
    """One of my casussen: also for whom it is, whom to call, and who of us refers and who decides."""

    huishouden: str
    ontvanger: str
    contact_naam: str
    contact_telefoon: str
    verwijzer_id: UUID
    verwijzer: str
    regisseur_id: UUID | None
    regisseur: str | None

    def is_stil_op(self, dag: date) -> bool:
        """Whether the receiver should have been heard."""
        return self.eigenaar is Partij.ONTVANGER and self.is_te_laat_op(dag)


@dataclass(frozen=True, slots=True)
class Teamregel(Kop):
    """One of a team, as its teamleider sees it."""

    verwijzer: str


@dataclass(frozen=True, slots=True)
class Reeks(Generic[R]):
    """Some rows of a list, and where the next ones begin."""

    regels: Sequence[R]
    verder: Plek | None


@dataclass(frozen=True, slots=True)
class Telling:
    """How many of a team run, and how many of those are too late."""

    lopend: int
    te_laat: int


_KOP = (
    Overdracht.id,
    Overdracht.casus_id,
    Overdracht.casusnummer,
    Overdracht.volgnummer,
    Overdracht.soort,
    Overdracht.stand,
    Overdracht.eigenaar,
    Overdracht.uiterlijk,
    Overdracht.is_spoed,
    Overdracht.warmte,
    Overdracht.stand_sinds,
    Overdracht.eerste_contact_op,
    Overdracht.navraag_voor,
    Overdracht.nagevraagd_op,
)
_LOOPT = Overdracht.afgelopen_op.is_(None)


def list_mijn(session: Session, vraag: Lijstvraag, *, welke: Welke, op: date) -> Reeks[Mijnregel]:
    """The running overdrachten of the casussen in whose team the viewer is, soonest first; 25 at a time.

    `Welke.BELLEN` keeps those of which the receiver is silent, and those of which the inwoner should be asked.
    """
    bellen = or_(_is_stil(op), moet_nagevraagd(op)) if welke is Welke.BELLEN else None
    opdracht = (
        select(
            *_KOP,
            Huishouden.naam,
            Overdrachtsbericht.ontvanger,
            Overdrachtsbericht.contact_naam,
            Overdrachtsbericht.contact_telefoon,
            Overdracht.verwijzer_id,
            Medewerker.naam,
            Teamlid.medewerker_id,
            Teamlid.naam,
        )
        .join(Overdrachtsbericht, Overdrachtsbericht.overdracht_id == Overdracht.id)
        .join(Casus, Casus.id == Overdracht.casus_id)
        .join(Casus.huishouden)
        .join(Overdracht.verwijzer)
        .outerjoin(Regieperiode, and_(Regieperiode.casus_id == Casus.id, Regieperiode.tot.is_(None)))
        .outerjoin(Teamlid, Teamlid.id == Regieperiode.teamlid_id)
        .where(*_waar(vraag, op), *([bellen] if bellen is not None else []))
    )
    return _reeks([Mijnregel(*rij) for rij in session.execute(_bladzijde(opdracht))])


def list_van_team(session: Session, team_id: UUID, vraag: Lijstvraag, *, op: date) -> Reeks[Teamregel]:
    """The running overdrachten of one team for its teamleider, soonest first; 25 at a time. No content."""
    opdracht = (
        select(*_KOP, Medewerker.naam)
        .join(Overdracht.verwijzer)
        .where(Overdracht.wijkteam_id == team_id, *_waar(vraag, op))
    )
    return _reeks([Teamregel(*rij) for rij in session.execute(_bladzijde(opdracht))])


def tel_van_teams(session: Session, teams: Sequence[UUID], *, op: date) -> Telling:
    """How many overdrachten of these teams run, and how many should have moved already."""
    te_laat = func.sum(case((Overdracht.uiterlijk < op, 1), else_=0))
    rij = session.execute(
        select(func.count(Overdracht.id), func.coalesce(te_laat, 0)).where(
            Overdracht.wijkteam_id.in_(teams), _LOOPT
        )
    ).one()
    return Telling(*rij)


def _is_stil(op: date) -> ColumnElement[bool]:
    return and_(Overdracht.eigenaar == Partij.ONTVANGER, Overdracht.uiterlijk < op)


def moet_nagevraagd(op: date | ColumnElement[date]) -> ColumnElement[bool]:
    """In SQL: the day to ask the inwoner came, and nobody asked since there was contact."""
    nooit = Overdracht.nagevraagd_op.is_(None)
    return and_(
        Overdracht.navraag_voor <= op, or_(nooit, Overdracht.nagevraagd_op < Overdracht.eerste_contact_op)
    )


def _waar(vraag: Lijstvraag, op: date) -> list[ColumnElement[bool]]:
    waar: list[ColumnElement[bool]] = [_LOOPT]
    if vraag.stand is not None:
        waar.append(Overdracht.stand == vraag.stand)
    if vraag.bij is not None:
        waar.append(Overdracht.eigenaar == vraag.bij)
    if vraag.te_laat:
        waar.append(Overdracht.uiterlijk < op)
    if vraag.na is not None:
        waar.append(tuple_(Overdracht.uiterlijk, Overdracht.id) > (vraag.na.dag, vraag.na.id))
    return waar


def _bladzijde(opdracht: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """One row more than is shown: then it is known whether there is a next page."""
    return opdracht.order_by(Overdracht.uiterlijk, Overdracht.id).limit(PER_BLADZIJDE + 1)


def _reeks(rijen: list[R]) -> Reeks[R]:
    getoond = rijen[:PER_BLADZIJDE]
    laatste = getoond[-1] if len(rijen) > PER_BLADZIJDE else None
    return Reeks(getoond, Plek(laatste.uiterlijk, laatste.id) if laatste else None)
