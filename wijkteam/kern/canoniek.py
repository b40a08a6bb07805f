"""Frozen dataclasses as canonical text and back: the same values always give the same letters.

For content that is kept with its hash. Fields are written by name and sorted, so that their order in the code does
not matter; a field that came later has a default and is absent from older texts.
"""

import json
import types
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints
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
        gelezen: T = _bouw(soort, alles if deel is None else alles[deel])
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


@cache
def _soorten(soort: type) -> dict[str, Any]:
    return get_type_hints(soort)


def _bouw(soort: Any, waarde: Any) -> Any:
    if get_origin(soort) in (Union, types.UnionType):
        if waarde is None:
            return None
        (soort,) = (deel for deel in get_args(soort) if deel is not types.NoneType)
    if get_origin(soort) is tuple:
        return tuple(_bouw(get_args(soort)[0], deel) for deel in waarde)
    if isinstance(soort, type) and is_dataclass(soort):
        soorten = _soorten(soort)
        return soort(**{naam: _bouw(soorten[naam], deel) for naam, deel in waarde.items()})
    if soort in (date, datetime):
        return soort.fromisoformat(waarde)
    if soort is bool or waarde is None:
        return waarde
    return soort(waarde)
