"""The forms of a verslag: shape only. Rows have names by a pattern, as many as were sent."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from marshmallow import ValidationError, fields, post_load

from wijkteam.gesprek.verslag.concept import (
    Afwegingregel,
    Hulpregel,
    Mantelzorgregel,
    Verslagtekst,
    Woordregel,
)
from wijkteam.gesprek.verslag.models import Verzendwijze, Woordsoort
from wijkteam.kern.formulier import Formulier
from wijkteam.kern.papier import eis_geen_bsn
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Regelveld, Sleutelveld, Tekstvak, Vinkje
from wijkteam.wet.kringen import Kring

LENGTE = 10_000
_RIJ = re.compile(
    r"((?:vraag|mening)-\d{1,2})-(persoon|woorden)"
    r"|(mantelzorg-\d{1,2})-(persoon|last|wens)"
    r"|(hulp-\d{1,2})-(persoon|aard|omvang|frequentie|duur)"
    r"|(kring-[1-6])-(overwogen|waarom_niet)"
)
_SOORTEN: dict[str, Callable[[], fields.Field[Any]]] = {
    "persoon": Sleutelveld,
    "aard": lambda: Regelveld(validate=eis_geen_bsn),
    **dict.fromkeys(("omvang", "frequentie", "duur"), lambda: Naamveld(validate=eis_geen_bsn)),
    **dict.fromkeys(
        ("woorden", "last", "wens", "overwogen", "waarom_niet"),
        lambda: Tekstvak(LENGTE, validate=eis_geen_bsn),
    ),
}
_CODE = re.compile(r"[a-z_]{1,40}")
Rijen = dict[str, dict[str, Any]]


class _VerslagFormulier(Formulier):
    vraag_erachter = Tekstvak(LENGTE, load_default="", validate=eis_geen_bsn)
    bronnen = Tekstvak(LENGTE, load_default="", validate=eis_geen_bsn)
    vervolg = Tekstvak(LENGTE, load_default="", validate=eis_geen_bsn)

    @post_load
    def maak_tekst(self, data: dict[str, Any], **_kw: Any) -> dict[str, Verslagtekst]:
        rijen = _verzamel(data)
        tekst = Verslagtekst(
            vraag_erachter=data["vraag_erachter"],
            bronnen=data["bronnen"],
            vervolg=data["vervolg"],
            woorden=tuple(_woorden(rijen)),
            mantelzorg=tuple(
                Mantelzorgregel(rij.get("last", ""), rij.get("wens", ""), rij.get("persoon"), veld)
                for veld, rij in _van(rijen, "mantelzorg", "last", "wens")
            ),
            hulp=tuple(_hulp(rijen)),
            afwegingen=tuple(
                Afwegingregel(Kring(int(veld[-1])), rij.get("overwogen", ""), rij.get("waarom_niet", ""))
                for veld, rij in _van(rijen, "kring", "overwogen", "waarom_niet")
            ),
        )
        return {"tekst": tekst}


def verslagformulier(namen: Iterable[str]) -> Formulier:
    """The form of the concept, for the rows that were sent."""
    velden = {naam: _SOORTEN[naam.rpartition("-")[2]]() for naam in namen if _RIJ.fullmatch(naam)}
    soort: Any = _VerslagFormulier.from_dict(dict(velden))
    formulier: Formulier = soort()
    return formulier


def _verzamel(data: Mapping[str, Any]) -> Rijen:
    """What was sent, by row: `{"hulp-0": {"aard": …}}`, in the order of the numbers."""
    rijen: Rijen = defaultdict(dict)
    for naam, waarde in data.items():
        if _RIJ.fullmatch(naam):
            rij, _, veld = naam.rpartition("-")
            rijen[rij][veld] = waarde
    return dict(
        sorted(rijen.items(), key=lambda paar: (paar[0].rpartition("-")[0], int(paar[0].rpartition("-")[2])))
    )


def _van(rijen: Rijen, soort: str, *teksten: str) -> list[tuple[str, dict[str, Any]]]:
    """The rows of one kind in which something was written."""
    return [
        (veld, rij)
        for veld, rij in rijen.items()
        if veld.startswith(f"{soort}-") and any(rij.get(tekst) for tekst in teksten)
    ]


def _woorden(rijen: Rijen) -> Iterable[Woordregel]:
    for soort in Woordsoort:
        for veld, rij in _van(rijen, soort.value, "woorden"):
            yield Woordregel(soort, rij["woorden"], rij.get("persoon"), veld)


def _hulp(rijen: Rijen) -> Iterable[Hulpregel]:
    """Raises `ValidationError` at the field for an amount of nothing."""
    gevuld = _van(rijen, "hulp", "aard", "omvang", "frequentie", "duur")
    fouten = {
        f"{veld}-aard": ["Schrijf erbij om welke hulp het gaat."]
        for veld, rij in gevuld
        if not rij.get("aard")
    }
    if fouten:
        raise ValidationError(fouten)
    for veld, rij in gevuld:
        omvang, frequentie, duur = (rij.get(naam, "") for naam in ("omvang", "frequentie", "duur"))
        yield Hulpregel(rij["aard"], omvang, frequentie, duur, rij.get("persoon"), veld)


def definitiefformulier(codes: Iterable[str]) -> Formulier:
    """The form on which a verslag is made definitief: what was read, and a word about each open point."""
    velden: dict[str, fields.Field[Any]] = {"kenmerk": Naamveld(64, required=True)}
    velden |= {
        f"open-{code}": Regelveld(load_default="", validate=eis_geen_bsn)
        for code in codes
        if _CODE.fullmatch(code)
    }
    soort: Any = Formulier.from_dict(dict(velden))
    formulier: Formulier = soort()
    return formulier


class VerzendFormulier(Formulier):
    """To whom it went: ticked members, or a name from elsewhere."""

    op = Datumveld(required=True)
    aan = fields.List(Sleutelveld(), load_default=list)
    aan_ander = Naamveld(load_default="", validate=eis_geen_bsn)
    hoe = Keuze(Verzendwijze, required=True)


class ReactieFormulier(Formulier):
    """What one person sent back: three separate ticks, and their words."""

    persoon = Sleutelveld(required=True)
    reactie_op = Datumveld(required=True)
    is_gezien = Vinkje()
    is_akkoord = Vinkje()
    is_aanvraag = Vinkje()
    opmerking = Tekstvak(LENGTE, load_default="", validate=eis_geen_bsn)
