"""Frozen dataclasses as canonical text and back: the same values always give the same letters.

For content that is kept with its hash. Fields are written by name and sorted, so that their order in the code does
not matter; a field that came later has a default and is absent from older texts.
"""

import json
import types
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

T = TypeVar("T")


def naar_tekst(waarde: object) -> str:
    """The canonical text. Values may be dataclasses, tuples, enums, days, moments, UUIDs, text, numbers, `None`."""
    return json.dumps(_plat(waarde), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def uit_tekst(soort: type[T], tekst: str, *, deel: str | None = None) -> T:
    """The dataclass that `naar_tekst` wrote down, or the one that is its field `deel`.

    Raises `ValueError` when the text is not of this shape.
    """
    try:
        alles = json.loads(tekst)
        gelezen: T = _lezer(cast(Hashable, soort))(alles if deel is None else alles[deel])
    except (TypeError, KeyError, AttributeError) as fout:
        raise ValueError(f"no {soort.__name__}") from fout
    return gelezen


def _plat(waarde: object) -> Any:
    if is_dataclass(waarde) and not isinstance(waarde, type):
        return {veld.name: _plat(getattr(waarde, veld.name)) for veld in fields(waarde)}
    if isinstance(waarde, tuple):
        return [_plat(deel) for deel in waarde]
    if isinstance(waarde, Enum):
        return waarde.value
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, UUID):
        return str(waarde)
    if waarde is None or isinstance(waarde, str | int):
        return waarde
    raise TypeError(f"no canonical text for {type(waarde).__name__}")


Lezer = Callable[[Any], Any]


@cache
def _lezer(soort: Any) -> Lezer:
    """How to read one kind of value, found out once per kind: a plan has hundreds of values of a dozen kinds."""
    if get_origin(soort) in (Union, types.UnionType):
        (gevuld,) = (deel for deel in get_args(soort) if deel is not types.NoneType)
        return _of_niets(_lezer(gevuld))
    if get_origin(soort) is tuple:
        lees = _lezer(get_args(soort)[0])
        return lambda delen: tuple([lees(deel) for deel in delen])
    if isinstance(soort, type) and is_dataclass(soort):
        return _lezer_van_velden(soort)
    if soort in (date, datetime):
        return cast(Lezer, soort.fromisoformat)
    return _onveranderd if soort is bool else _of_niets(soort)


def _lezer_van_velden(soort: type) -> Lezer:
    lezers = {naam: _lezer(van) for naam, van in get_type_hints(soort).items()}
    return lambda waarde: soort(**{naam: lezers[naam](deel) for naam, deel in waarde.items()})


def _of_niets(lees: Lezer) -> Lezer:
    return lambda waarde: None if waarde is None else lees(waarde)


def _onveranderd(waarde: Any) -> Any:
    return waarde
