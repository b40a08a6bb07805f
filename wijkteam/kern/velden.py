"""Marshmallow fields for what people type into forms. Each mistake gets a Dutch sentence that says what to do."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeVar
from uuid import UUID

from marshmallow import ValidationError, fields

from wijkteam.kern.datum import Geboortedatum

VERPLICHT = "Vul dit veld in."
LENGTE_NAAM = 200
LENGTE_REGEL = 500
LENGTE_TEKST = 50_000

_STUURTEKENS = {"Cc", "Cs"}
# Marks that turn the direction of everything after them; letters of right-to-left scripts need none.
_RICHTINGSTEKENS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_DATUM = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_DATUM_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DATUM_KORT = re.compile(r"\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}")

E = TypeVar("E", bound=Enum)


class _Tekstveld(fields.String):
    """Text as typed, in Unicode NFC, without control characters and direction overrides."""

    default_error_messages = {"required": VERPLICHT, "null": VERPLICHT, "invalid": "Vul hier tekst in."}
    grens = LENGTE_REGEL
    toegestaan = ""

    def __init__(self, grens: int | None = None, **kw: Any) -> None:
        super().__init__(**kw)
        self.grens = grens or self.grens

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> str:
        ruw = super()._deserialize(value, attr, data, **kw).replace("\r\n", "\n").replace("\r", "\n")
        tekst = _RICHTINGSTEKENS.sub("", unicodedata.normalize("NFC", ruw)).strip()
        if any(unicodedata.category(t) in _STUURTEKENS and t not in self.toegestaan for t in tekst):
            raise ValidationError("Er staan tekens in die niet getoond kunnen worden. Typ de tekst opnieuw.")
        if len(tekst) > self.grens:
            te_veel = len(tekst) - self.grens
            raise ValidationError(f"Dit is te lang: hoogstens {self.grens} tekens. Haal er {te_veel} weg.")
        if not tekst and self.required:
            raise ValidationError(VERPLICHT)
        return tekst


class Naamveld(_Tekstveld):
    """One line of at most 200 characters."""

    grens = LENGTE_NAAM


class Regelveld(_Tekstveld):
    """One line of at most 500 characters."""


class Tekstvak(_Tekstveld):
    """Text of several lines, at most 50 000 characters."""

    grens = LENGTE_TEKST
    toegestaan = "\n\t"


class Geheimveld(fields.String):
    """A password exactly as typed: never trimmed or normalised."""

    default_error_messages = {"required": VERPLICHT, "null": VERPLICHT, "invalid": VERPLICHT}


class Datumveld(fields.Field[date]):
    """A day as `dd-mm-jjjj` (also `/`, `.`, space, or ISO). Year within a lifetime."""

    default_error_messages = {"required": VERPLICHT, "null": VERPLICHT}

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> date:
        tekst = str(value).strip()
        if _DATUM_KORT.fullmatch(tekst):
            raise ValidationError("Schrijf het jaar met vier cijfers, zoals 12-06-2026.")
        if treffer := _DATUM.fullmatch(tekst):
            dag, maand, jaar = map(int, treffer.groups())
        elif treffer := _DATUM_ISO.fullmatch(tekst):
            jaar, maand, dag = map(int, treffer.groups())
        else:
            raise ValidationError("Schrijf de datum zoals 12-06-2026.")
        try:
            datum = date(jaar, maand, dag)
        except ValueError as fout:
            raise ValidationError(f"De datum {tekst} bestaat niet. Kijk de dag en de maand na.") from fout
        if not 1900 <= datum.year <= 2100:
            raise ValidationError("Kijk het jaar na: het moet tussen 1900 en 2100 liggen.")
        return datum


class Geboortedatumveld(fields.Field[Geboortedatum]):
    """A birth date that may be partly unknown: `12-06-1970`, `06-1970` or `1970`."""

    default_error_messages = {"required": VERPLICHT, "null": VERPLICHT}

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any
    ) -> Geboortedatum:
        try:
            return Geboortedatum.lees(str(value))
        except ValueError as fout:
            raise ValidationError(str(fout)) from fout


class Keuze(fields.Field[E]):
    """One member of an enum, by its value."""

    default_error_messages = {"required": "Maak een keuze.", "null": "Maak een keuze."}

    def __init__(self, soort: type[E], **kw: Any) -> None:
        super().__init__(**kw)
        self.soort = soort

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> E:
        for lid in self.soort:
            if str(lid.value) == str(value):
                return lid
        raise ValidationError("Kies een van de mogelijkheden.")


class Sleutelveld(fields.Field[UUID]):
    """The id of a row that the form offered."""

    default_error_messages = {"required": "Maak een keuze.", "null": "Maak een keuze."}

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> UUID:
        try:
            return UUID(str(value))
        except ValueError as fout:
            raise ValidationError("Kies een van de mogelijkheden.") from fout


class Vinkje(fields.Field[bool]):
    """A tick box: present is true."""

    def __init__(self, **kw: Any) -> None:
        super().__init__(load_default=False, **kw)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> bool:
        return str(value) in {"1", "on", "ja", "true"}


class Getalveld(fields.Integer):
    """A whole number."""

    default_error_messages = {"required": VERPLICHT, "null": VERPLICHT, "invalid": "Vul een heel getal in."}
