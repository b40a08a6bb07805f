"""Is everything that a statement reads a mapped class, so that loader criteria can reach it?

SQLAlchemy adds criteria to entities in the columns, the FROM and the joins of each select. A Core table, a column
of one, literal text, or an entity that appears in a WHERE alone would be read unfiltered. All those are refused.
"""

from collections.abc import Iterator
from typing import Any
from weakref import WeakSet

from sqlalchemy import CTE, CompoundSelect, Select, Subquery, TextClause
from sqlalchemy.orm import QueryableAttribute
from sqlalchemy.sql.elements import ClauseElement, ColumnClause
from sqlalchemy.sql.selectable import AliasedReturnsRows, FromClause, SelectBase, TableClause


class NietAfgeschermd(RuntimeError):
    """A statement or write that the scope cannot guard: a fault in the program, never in the input."""


# A statement never changes once it is built; one that is kept and asked again was examined the first time.
_goedgekeurd: WeakSet[Any] = WeakSet()


def eis_alleen_orm(statement: Any) -> None:
    """Raises `NietAfgeschermd` when any part of the statement could be read around the criteria."""
    if statement not in _goedgekeurd:
        _keur(statement, frozenset())
        _goedgekeurd.add(statement)


def _keur(deel: Any, omringend: frozenset[Any]) -> None:
    if isinstance(deel, CompoundSelect):
        for lid in deel.selects:
            _keur(lid, omringend)
    elif isinstance(deel, Select):
        _keur_select(deel, omringend)
    else:
        raise NietAfgeschermd(f"a {type(deel).__name__} cannot be filtered")


def _keur_select(select: Select[Any], omringend: frozenset[Any]) -> None:
    """Every column must belong to an entity of this select or of one around it (correlation)."""
    bronnen = frozenset(_eigen_bronnen(select))
    bekend = bronnen | omringend
    for deel in _delen(select):
        if isinstance(deel, SelectBase):
            _keur(deel, bekend)
        elif isinstance(deel, Subquery | CTE):
            _keur(deel.element, frozenset())
        elif isinstance(deel, TextClause) or (
            isinstance(deel, ColumnClause) and not _is_bekend(deel, bekend)
        ):
            raise NietAfgeschermd("Core table, bare column or text inside an ORM statement")


def _eigen_bronnen(select: Select[Any]) -> Iterator[FromClause]:
    """What the criteria will reach: entities in columns, FROM and joins. A bare table there is refused."""
    for kolom in select._raw_columns:
        for deel in _daal_af(kolom):
            if "parententity" in deel._annotations:
                yield deel if isinstance(deel, FromClause) else deel.table
    doelen: list[Any] = [*select._from_obj, *(verbinding[0] for verbinding in select._setup_joins)]
    for doel in doelen:
        if isinstance(doel, QueryableAttribute):
            yield doel.property.mapper.selectable
            if doel._of_type is not None:
                yield doel._of_type.selectable
        elif isinstance(doel, Subquery | CTE) or "parententity" in doel._annotations:
            yield doel
        else:
            raise NietAfgeschermd("Core table as a source of an ORM statement")


def _is_bekend(kolom: ColumnClause[Any], bekend: frozenset[Any]) -> bool:
    if kolom.table is None:
        return kolom.name == "*"
    return isinstance(kolom.table, Subquery | CTE) or kolom.table in bekend


def _delen(select: Select[Any]) -> Iterator[ClauseElement]:
    """Everything that is written in this select; selects and subqueries within it as one piece each."""
    for verbinding in select._setup_joins:
        if verbinding[1] is not None:
            yield from _daal_af(verbinding[1])
    onderdelen = (
        *select._raw_columns,
        *select._from_obj,
        *select._where_criteria,
        *select._having_criteria,
        *select._order_by_clauses,
        *select._group_by_clauses,
    )
    for onderdeel in onderdelen:
        yield from _daal_af(onderdeel)


def _daal_af(deel: Any) -> Iterator[Any]:
    """An element and what is inside it, stopping at selects, subqueries and tables."""
    yield deel
    if not isinstance(deel, SelectBase | TableClause | AliasedReturnsRows):
        for kind in deel.get_children():
            yield from _daal_af(kind)
