"""The shape of the forms of a talk.

Two of them have as many fields as there are people or sentences. Their names follow a pattern; whatever does not
fit the pattern is refused as an unknown field, as everywhere.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields, post_load

from wijkteam.gesprek.aanwezigen import Gast, Gezelschap
from wijkteam.gesprek.gegevens import Gegevens
from wijkteam.gesprek.leefgebied import Zin, Zinnen
from wijkteam.gesprek.models import Aanwezigheid
from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Regelveld, Sleutelveld, Tekstvak
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied, Onderzoeksdeel

Veldmaker = Callable[[], fields.Field[Any]]

_GAST = re.compile(r"gast-(\d{1,2})-(naam|hoedanigheid|bij)")
_ZIN = re.compile(rf"([a-z_]+)-({'|'.join(Gespreksregel)})-(\d{{1,2}})-(tekst|persoon|wet)")


class VerhaalFormulier(Formulier):
    """The story; it may be empty."""

    verhaal = Tekstvak(load_default="")


class GegevensFormulier(Formulier):
    """When, where and with whom. Remarks and guests come in by `gegevensformulier`."""

    gehouden_op = Datumveld(required=True)
    plaats = Naamveld(required=True)
    zonder_netwerk = Regelveld(load_default=None)
    leden = fields.List(Sleutelveld(), load_default=list)
    contacten = fields.List(Sleutelveld(), load_default=list)

    @post_load
    def maak_gegevens(self, data: dict[str, Any], **_kw: Any) -> dict[str, Any]:
        gezelschap = Gezelschap(
            leden=_met_bijzonderheid(data, data["leden"]),
            contacten=_met_bijzonderheid(data, data["contacten"]),
            gasten=_lees_gasten(data),
        )
        return {"gegevens": Gegevens(data["gehouden_op"], data["plaats"], gezelschap, data["zonder_netwerk"])}


class LeefgebiedFormulier(Formulier):
    """The sentences of one section. Its fields come in by `leefgebiedformulier`."""

    @post_load
    def maak_zinnen(self, data: dict[str, Any], **_kw: Any) -> dict[str, Zinnen]:
        zinnen: dict[Gespreksregel, list[Zin]] = defaultdict(list)
        for naam in sorted(data, key=_plek_van):
            veld, _, soort = naam.rpartition("-")
            if soort == "tekst":
                regel = Gespreksregel(veld.split("-")[1])
                zinnen[regel].append(
                    Zin(data[naam], data.get(f"{veld}-persoon"), data.get(f"{veld}-wet"), veld=veld)
                )
        return {"zinnen": zinnen}


def gegevensformulier(namen: Iterable[str]) -> Formulier:
    """The form of a talk's date, place and company, for the fields that were sent."""
    soorten: dict[str, Veldmaker] = {
        "naam": Naamveld,
        "bij": Naamveld,
        "hoedanigheid": lambda: Keuze(Aanwezigheid),
    }
    velden: dict[str, fields.Field[Any]] = {}
    for naam in namen:
        if treffer := _GAST.fullmatch(naam):
            velden[naam] = soorten[treffer.group(2)]()
        elif naam.startswith("bij-") and _is_sleutel(naam.removeprefix("bij-")):
            velden[naam] = Naamveld()
    return _bouw(GegevensFormulier, velden)


def leefgebiedformulier(leefgebied: Leefgebied, namen: Iterable[str]) -> Formulier:
    """The form of one leefgebied, for the sentences that were sent."""
    soorten: dict[str, Veldmaker] = {"tekst": Tekstvak, "persoon": Sleutelveld, "wet": lambda: Keuze(Wet)}
    velden: dict[str, fields.Field[Any]] = {}
    for naam in namen:
        treffer = _ZIN.fullmatch(naam)
        if treffer and treffer.group(1) == leefgebied.value:
            velden[naam] = soorten[treffer.group(4)]()
    return _bouw(LeefgebiedFormulier, velden)


def onderzoeksformulier(onderdeel: Onderzoeksdeel) -> Formulier:
    """The form of one of a–g: an answer, or why it does not matter here."""
    velden: dict[str, fields.Field[Any]] = {
        f"antwoord-{onderdeel}": Tekstvak(load_default=None),
        f"reden-{onderdeel}": Regelveld(load_default=None),
    }
    return _bouw(Formulier, velden)


def overslaanformulier(leefgebied: Leefgebied) -> Formulier:
    """The form that says why a leefgebied does not matter here."""
    return _bouw(Formulier, {f"reden-{leefgebied}": Regelveld(load_default=None)})


def _bouw(basis: type[Formulier], velden: dict[str, fields.Field[Any]]) -> Formulier:
    soort: Any = basis.from_dict(velden)
    formulier: Formulier = soort()
    return formulier


def _plek_van(naam: str) -> tuple[str, int]:
    treffer = _ZIN.fullmatch(naam)
    return (treffer.group(2), int(treffer.group(3))) if treffer else ("", 0)


def _is_sleutel(tekst: str) -> bool:
    try:
        return str(UUID(tekst)) == tekst
    except ValueError:
        return False


def _met_bijzonderheid(data: Mapping[str, Any], ids: Iterable[UUID]) -> dict[UUID, str | None]:
    return {sleutel: data.get(f"bij-{sleutel}") for sleutel in ids}


def _lees_gasten(data: Mapping[str, Any]) -> list[Gast]:
    """Raises `ValidationError` at the field for a guest without a name or hoedanigheid."""
    rijen = sorted({int(treffer.group(1)) for naam in data if (treffer := _GAST.fullmatch(naam))})
    fouten: dict[str, list[str]] = {}
    gasten = []
    for rij in rijen:
        naam, als = data.get(f"gast-{rij}-naam"), data.get(f"gast-{rij}-hoedanigheid")
        if naam is None:
            fouten[f"gast-{rij}-naam"] = ["Vul een naam in, of maak deze regel leeg."]
        elif als is None:
            fouten[f"gast-{rij}-hoedanigheid"] = [f"Kies als wat {naam} erbij is."]
        else:
            gasten.append(Gast(naam, als, data.get(f"gast-{rij}-bij")))
    if fouten:
        raise ValidationError(fouten)
    return gasten
