"""What never gets on paper, wherever somebody typed it: a burgerservicenummer, and an address that is shielded."""

import re
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from marshmallow import ValidationError
from stdnum.nl import bsn

D = TypeVar("D")

# Nine figures in a row, or in the groups in which a BSN is written; a phone number or a date has other groups.
# Between the groups also what looks like a space or a dash, or cannot be seen: text is often pasted.
_TUSSEN = r"[\s.\u200b\u2060\ufeff]"
_NEGEN_CIJFERS = re.compile(
    rf"(?<!\d)(?:\d{{9}}|\d{{4}}{_TUSSEN}\d{{2}}{_TUSSEN}\d{{3}}|\d{{3}}(?:{_TUSSEN}|[-\u2010-\u2013])\d{{3}}"
    rf"(?:{_TUSSEN}|[-\u2010-\u2013])\d{{3}})(?!\d)"
)
ZONDER_NUMMER = "(nummer weggelaten)"
ZONDER_ADRES = "(adres weggelaten)"


def eis_geen_bsn(tekst: str) -> None:
    """For a form whose text is printed. Raises `ValidationError` for what may be a BSN."""
    if laat_bsn_weg(tekst) != tekst:
        raise ValidationError(
            "Hier lijkt een burgerservicenummer te staan. Dat komt nooit op papier: haal het weg."
        )


def laat_bsn_weg(tekst: str) -> str:
    """The text with `(nummer weggelaten)` where a BSN may stand."""
    return _NEGEN_CIJFERS.sub(
        lambda vondst: ZONDER_NUMMER if bsn.is_valid(re.sub(r"\D", "", vondst.group())) else vondst.group(),
        tekst,
    )


def laat_adres_weg(tekst: str, delen: Iterable[str]) -> str:
    """The text with `(adres weggelaten)` for each of these streets and postcodes, however they were spaced."""
    for deel in delen:
        patroon = r"\s*".join(re.escape(woord) for woord in re.findall(r"\d+|[^\W\d]+|[^\w\s]", deel))
        if patroon:
            tekst = re.sub(
                rf"(?<!\w){patroon}(?:\s+\d+\s?\w?\b)?(?!\w)", ZONDER_ADRES, tekst, flags=re.IGNORECASE
            )
    return tekst


def op_elke_tekst(waarde: D, doe: Callable[[str], str]) -> D:
    """The same frozen dataclasses with `doe` done to every plain text in them, however deep."""
    return _doe(waarde, doe)  # type: ignore[no-any-return]  # the shape stays what it was


def _doe(waarde: Any, doe: Callable[[str], str]) -> Any:
    if type(waarde) is str:
        return doe(waarde)
    if isinstance(waarde, tuple):
        return tuple(_doe(deel, doe) for deel in waarde)
    if is_dataclass(waarde) and not isinstance(waarde, type):
        return replace(
            waarde, **{veld.name: _doe(getattr(waarde, veld.name), doe) for veld in fields(waarde)}
        )
    return waarde
