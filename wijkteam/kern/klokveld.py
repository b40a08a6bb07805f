"""A time on the wall clock as people type it, and the moment that it is on a day in the Netherlands."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from marshmallow import ValidationError, fields

from wijkteam.kern.tijd import AMSTERDAM
from wijkteam.kern.velden import VERPLICHT

_TIJD = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")
_AANEEN = re.compile(r"(\d{2})(\d{2})")


class Tijdveld(fields.Field[time]):
    """A time as `14:30`, `14.30`, `1430` or `14`."""

    default_error_messages = {"required": VERPLICHT, "null": VERPLICHT}

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> time:
        tekst = str(value).strip().removesuffix("uur").strip()
        treffer = _AANEEN.fullmatch(tekst) or _TIJD.fullmatch(tekst)
        if treffer is None:
            raise ValidationError("Schrijf de tijd zoals 14:30.")
        try:
            return time(int(treffer[1]), int(treffer[2] or 0))
        except ValueError as fout:
            raise ValidationError(f"De tijd {tekst} bestaat niet. Schrijf de tijd zoals 14:30.") from fout


def op_de_klok(dag: date, tijd: time) -> datetime:
    """The moment, in UTC, at which the clock in the Netherlands says this.

    In the hour that comes twice it is the first time. Raises `ValueError` in the hour that the clock skips.
    """
    lokaal = datetime.combine(dag, tijd, AMSTERDAM)
    moment = lokaal.astimezone(UTC)
    if moment.astimezone(AMSTERDAM).replace(tzinfo=None) != lokaal.replace(tzinfo=None):
        raise ValueError("the clock skips this hour")
    return moment
