"""A session that works on behalf of somebody, and refuses whatever it cannot filter.

The criteria of the viewer are added to every ORM statement. Forms that would go around them (Core tables,
text, raw connections, bulk writes) are refused, so that forgetting a check is impossible, not unlikely.
Measured background: sixteen forms of reading in `tests/toegang/test_scoped_session.py`.
"""

from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from typing import Any, NoReturn, Protocol

from sqlalchemy import BindParameter, bindparam, event
from sqlalchemy.orm import FromStatement, ORMExecuteState, Session
from sqlalchemy.sql.base import ExecutableOption
from sqlalchemy.types import TypeEngine

from wijkteam.kern.orm_keuring import NietAfgeschermd, eis_alleen_orm


class Kijker(Protocol):
    """On whose behalf a session reads and writes."""

    @property
    def mag_alles(self) -> bool:
        """True for named batch work only; its reason stands in the journaal."""

    def criteria(self) -> Sequence[ExecutableOption]:
        """Loader criteria for everything that belongs to a dossier."""

    def keur_schrijven(self, session: "ScopedSession", rijen: Iterable[object]) -> None:
        """Raise `NietAfgeschermd` when one of the new, changed or deleted rows lies outside the scope."""


_aan_het_woord: ContextVar[Kijker] = ContextVar("aan_het_woord")


def waarde_van_kijker(naam: str, soort: TypeEngine[Any], *, is_rij: bool = False) -> BindParameter[Any]:
    """A parameter that is filled at execution with this attribute of the viewer whose statement it is.

    So the criteria are written once for the whole program: with the values inside them, every statement would
    compare them anew, which costs more than most statements do. Without a viewer execution raises `LookupError`.
    """
    return bindparam(
        f"kijker_{naam}",
        callable_=lambda: getattr(_aan_het_woord.get(), naam),
        type_=soort,
        expanding=is_rij,
    )


class ScopedSession(Session):
    """The only kind of session that views and acts get."""

    def zet_kijker(self, kijker: Kijker) -> None:
        """Name the viewer, once. Another viewer needs another session: loaded objects stay loaded."""
        if "kijker" in self.info and self.info["kijker"] is not kijker and len(self.identity_map):
            raise NietAfgeschermd("a session that has loaded rows keeps its viewer")
        self.info["kijker"] = kijker

    @property
    def kijker(self) -> Kijker:
        kijker: Kijker | None = self.info.get("kijker")
        if kijker is None:
            raise NietAfgeschermd("no viewer: name one with zet_kijker")
        return kijker

    def sluit_schrijven(self) -> None:
        """From here on a flush may only add rows marked `mag_bij_lezen` (the record of the look itself)."""
        self.info["alleen_lezen"] = True

    def _weiger(self, *args: Any, **kw: Any) -> NoReturn:
        raise NietAfgeschermd("this way around the scope is closed")

    connection = _weiger
    bulk_save_objects = _weiger
    bulk_insert_mappings = _weiger
    bulk_update_mappings = _weiger


@event.listens_for(ScopedSession, "do_orm_execute")
def _scherm_af(stand: ORMExecuteState) -> None:
    session = stand.session
    if not isinstance(session, ScopedSession):
        raise NietAfgeschermd("unknown session class")
    kijker = session.kijker
    _aan_het_woord.set(kijker)
    if not stand.is_orm_statement:
        raise NietAfgeschermd("Core or text statement on a scoped session")
    if stand.is_column_load and not stand.is_relationship_load:
        return
    if isinstance(stand.statement, FromStatement):
        raise NietAfgeschermd("from_statement on a scoped session")
    if not stand.is_select:
        raise NietAfgeschermd("bulk insert, update or delete on a scoped session")
    if kijker.mag_alles:
        return
    if not stand.is_relationship_load:
        eis_alleen_orm(stand.statement)
    stand.statement = stand.statement.options(*kijker.criteria())


@event.listens_for(ScopedSession, "before_flush")
def _keur_flush(session: ScopedSession, _context: Any, _rijen: Any) -> None:
    gewijzigd = [rij for rij in session.dirty if session.is_modified(rij)]
    rijen = [*session.new, *gewijzigd, *session.deleted]
    if session.info.get("alleen_lezen"):
        for rij in rijen:
            if not getattr(rij, "mag_bij_lezen", False) or rij not in session.new:
                raise NietAfgeschermd(f"a read-only request may not write {type(rij).__name__}")
    if not session.kijker.mag_alles:
        session.kijker.keur_schrijven(session, rijen)
