"""Every `select` on the agenda. The session filters: of a casus that is not yours there is nothing.

Whatever is asked for one colleague names that colleague: on a casus the whole team sees the work of all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, ColumnElement, Select, Uuid, bindparam, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from wijkteam.agenda.models import Afspraak, Afspraakdeelnemer, Agendalink, Taak
from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Huishouden
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.klokveld import op_de_klok
from wijkteam.team.models import Aanstelling, Medewerker
from wijkteam.toegang.models import Account

EEN_DAG = timedelta(days=1)
HOOGSTENS = 200
HOOGSTENS_IN_LINK = 1_000


@dataclass(frozen=True)
class Bij:
    """Of which casus something is."""

    casus_id: UUID
    nummer: str
    huishouden: str


@dataclass(frozen=True)
class Mijnafspraak:
    """An afspraak in which somebody takes part, with its casus if it is of one."""

    afspraak: Afspraak
    bij: Bij | None
    is_taak = False

    @property
    def dag(self) -> date:
        return self.afspraak.dag


@dataclass(frozen=True)
class Mijntaak:
    """A taak of somebody, with its casus if it is of one."""

    taak: Taak
    bij: Bij | None
    is_taak = True

    @property
    def dag(self) -> date:
        """Before which it must be done."""
        return self.taak.deadline


def list_vandaag(session: Session, medewerker_id: UUID, dag: date) -> Sequence[Mijnafspraak]:
    """The afspraken of one colleague that fall on this day and are not off, by time; without who comes. One query."""
    grenzen = {"van": op_de_klok(dag, time()), "tot": op_de_klok(dag + EEN_DAG, time())}
    rijen = session.execute(_op_een_dag(), {"wie": medewerker_id, **grenzen})
    return [Mijnafspraak(afspraak, _bij(*bij)) for afspraak, *bij in rijen]


@cache
def _op_een_dag() -> Select[*tuple[Any, ...]]:
    """Parameters: `wie` (UUID), `van` and `tot` (moments)."""
    return (
        _met_casus(select(Afspraak, Casus.id, Casus.nummer, Huishouden.naam), Afspraak.casus_id)
        .where(
            _van_of_met(bindparam("wie", type_=Uuid())),
            Afspraak.afgezegd_op.is_(None),
            Afspraak.einde > bindparam("van"),
            Afspraak.begin < bindparam("tot"),
        )
        .order_by(Afspraak.begin, Afspraak.id)
        .limit(HOOGSTENS)
    )


def list_afspraken_van(
    session: Session, medewerker_id: UUID, *, van: date, tot: date, hoogstens: int = HOOGSTENS
) -> Sequence[Mijnafspraak]:
    """What one colleague has from a day up to (not including) another, also what is off, by time. Two queries."""
    rijen = session.execute(
        _met_casus(select(Afspraak, Casus.id, Casus.nummer, Huishouden.naam), Afspraak.casus_id)
        .where(
            _van_of_met(medewerker_id),
            Afspraak.einde > op_de_klok(van, time()),
            Afspraak.begin < op_de_klok(tot, time()),
        )
        .options(
            joinedload(Afspraak.medewerker),
            selectinload(Afspraak.deelnemers).joinedload(Afspraakdeelnemer.medewerker),
        )
        .order_by(Afspraak.begin, Afspraak.id)
        .limit(hoogstens)
    )
    return [Mijnafspraak(afspraak, _bij(*bij)) for afspraak, *bij in rijen]


def list_open_taken(session: Session, medewerker_id: UUID) -> Sequence[Mijntaak]:
    """What one colleague has yet to do, soonest deadline first; of a closed casus only nazorg. One query."""
    rijen = session.execute(
        _met_casus(select(Taak, Casus.id, Casus.nummer, Huishouden.naam), Taak.casus_id)
        .where(
            Taak.medewerker_id == medewerker_id,
            Taak.gedaan_op.is_(None),
            Taak.vervallen_op.is_(None),
            or_(Taak.casus_id.is_(None), Casus.afgesloten_op.is_(None), Taak.is_nazorg),
        )
        .options(joinedload(Taak.medewerker))
        .order_by(Taak.deadline, Taak.id)
        .limit(HOOGSTENS)
    )
    return [Mijntaak(taak, _bij(*bij)) for taak, *bij in rijen]


def list_gedaan_sinds(session: Session, medewerker_id: UUID, moment: datetime) -> Sequence[Mijntaak]:
    """What this colleague did since a moment, latest first. One query."""
    rijen = session.execute(
        _met_casus(select(Taak, Casus.id, Casus.nummer, Huishouden.naam), Taak.casus_id)
        .where(Taak.gedaan_door_id == medewerker_id, Taak.gedaan_op >= moment)
        .options(joinedload(Taak.medewerker))
        .order_by(Taak.gedaan_op.desc(), Taak.id)
        .limit(HOOGSTENS)
    )
    return [Mijntaak(taak, _bij(*bij)) for taak, *bij in rijen]


def list_afspraken_bij(session: Session, casus_id: UUID, *, vanaf: datetime) -> Sequence[Afspraak]:
    """What is planned in a casus and not over at that moment, also what is off, by time. Two queries."""
    return session.scalars(
        _geladen(select(Afspraak))
        .where(Afspraak.casus_id == casus_id, Afspraak.einde > vanaf)
        .order_by(Afspraak.begin, Afspraak.id)
        .limit(HOOGSTENS)
    ).all()


def list_taken_bij(session: Session, casus_id: UUID, *, gedaan_sinds: datetime) -> Sequence[Taak]:
    """What is to be done in a casus, soonest first, and what was done since a moment. One query."""
    return session.scalars(
        select(Taak)
        .where(
            Taak.casus_id == casus_id,
            Taak.vervallen_op.is_(None),
            or_(Taak.gedaan_op.is_(None), Taak.gedaan_op >= gedaan_sinds),
        )
        .options(joinedload(Taak.medewerker), joinedload(Taak.gedaan_door))
        .order_by(Taak.deadline, Taak.id)
        .limit(HOOGSTENS)
    ).all()


def get_afspraak(session: Session, afspraak_id: UUID, *, vergrendeld: bool = False) -> Afspraak:
    """One afspraak, with who goes. Raises `NietGevonden`.

    `vergrendeld`: as it stands now, and nobody else decides about it until this transaction ends.
    """
    vraag = _geladen(select(Afspraak)).where(Afspraak.id == afspraak_id)
    if vergrendeld:
        vraag = vraag.with_for_update(of=Afspraak).execution_options(populate_existing=True)
    afspraak = session.scalars(vraag).one_or_none()
    if afspraak is None:
        raise NietGevonden
    return afspraak


def get_taak(session: Session, taak_id: UUID, *, vergrendeld: bool = False) -> Taak:
    """One taak that was not dropped, with whose it is; `vergrendeld` as for `get_afspraak`. Raises `NietGevonden`."""
    vraag = select(Taak).where(Taak.id == taak_id, Taak.vervallen_op.is_(None))
    vraag = vraag.options(joinedload(Taak.medewerker), joinedload(Taak.gedaan_door))
    if vergrendeld:
        vraag = vraag.with_for_update(of=Taak).execution_options(populate_existing=True)
    taak = session.scalars(vraag).one_or_none()
    if taak is None:
        raise NietGevonden
    return taak


def list_open_van_casus(session: Session, casus_id: UUID) -> Sequence[Taak]:
    """What is to be done in a casus, as it stands now; nobody else decides about it until this transaction ends."""
    return session.scalars(
        select(Taak)
        .where(*_open_van_casus(casus_id))
        .order_by(Taak.deadline, Taak.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()


def count_open_van_casus(session: Session, casus_id: UUID) -> int:
    """How much is to be done in a casus."""
    return session.scalars(select(func.count(Taak.id)).where(*_open_van_casus(casus_id))).one()


def _open_van_casus(casus_id: UUID) -> tuple[ColumnElement[bool], ...]:
    return Taak.casus_id == casus_id, Taak.gedaan_op.is_(None), Taak.vervallen_op.is_(None)


def find_volgende_taak(session: Session, taak_id: UUID) -> Taak | None:
    """The one that came after this one."""
    return session.scalars(select(Taak).where(Taak.vorige_id == taak_id)).one_or_none()


def find_agendalink(session: Session, medewerker_id: UUID) -> Agendalink | None:
    """The link of this colleague that holds now."""
    return session.scalars(
        select(Agendalink).where(
            Agendalink.medewerker_id == medewerker_id, Agendalink.ingetrokken_op.is_(None)
        )
    ).one_or_none()


def find_houder(session: Session, geheim_hash: bytes) -> tuple[Agendalink, Medewerker] | None:
    """The link with this hash and whose it is, with the aanstellingen; nothing when it was withdrawn or is closed."""
    rij = session.execute(
        select(Agendalink, Medewerker)
        .join(Medewerker, Medewerker.id == Agendalink.medewerker_id)
        .join(Account, Account.medewerker_id == Medewerker.id)
        .where(
            Agendalink.geheim_hash == geheim_hash,
            Agendalink.ingetrokken_op.is_(None),
            Account.uitgeschakeld_op.is_(None),
        )
        .options(selectinload(Medewerker.aanstellingen).joinedload(Aanstelling.wijkteam))
    ).one_or_none()
    return (rij[0], rij[1]) if rij else None


def _van_of_met(medewerker_id: UUID | BindParameter[UUID]) -> ColumnElement[bool]:
    mee = select(Afspraakdeelnemer.afspraak_id).where(Afspraakdeelnemer.medewerker_id == medewerker_id)
    return or_(Afspraak.medewerker_id == medewerker_id, Afspraak.id.in_(mee))


def _geladen(vraag: Select[Afspraak]) -> Select[Afspraak]:
    return vraag.options(
        joinedload(Afspraak.medewerker),
        selectinload(Afspraak.deelnemers).joinedload(Afspraakdeelnemer.medewerker),
    )


def _met_casus(vraag: Select[*tuple[Any, ...]], casus_id: Any) -> Select[*tuple[Any, ...]]:
    """A casus or a huishouden that the viewer does not see leaves the row without one."""
    return vraag.outerjoin(Casus, Casus.id == casus_id).outerjoin(
        Huishouden, Huishouden.id == Casus.huishouden_id
    )


def _bij(casus_id: UUID | None, nummer: str | None, huishouden: str | None) -> Bij | None:
    return Bij(casus_id, nummer, huishouden or "") if casus_id and nummer else None
