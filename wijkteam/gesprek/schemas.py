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
from wijkteam.gesprek.afspraken import Afspraak
from wijkteam.gesprek.dekking import Onderdeel
from wijkteam.gesprek.gegevens import Gegevens
from wijkteam.gesprek.leefgebied import Zin, Zinnen
from wijkteam.gesprek.models import Aanwezigheid
from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Regelveld, Sleutelveld, Tekstvak
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied

VANZELF = "vanzelf"
Veldmaker = Callable[[], fields.Field[Any]]

_GAST = re.compile(r"gast-(\d{1,2})-(naam|hoedanigheid|bij)")
_AFSPRAAK = re.compile(r"afspraak-(\d{1,2})-(wie|wat|wanneer|persoon|wet)")
_ZIN = re.compile(rf"([a-z_]+)-({'|'.join(Gespreksregel)})-(\d{{1,2}})-(tekst|persoon|wet)")


class Wetveld(fields.Field[Wet | str]):
    """A wet by name, or `vanzelf` for whatever fits the person, also when another stood there."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any
    ) -> Wet | str:
        gekozen: Wet | str = VANZELF if value == VANZELF else Keuze(Wet).deserialize(value)
        return gekozen


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
                wet = data.get(f"{veld}-wet")
                zinnen[regel].append(
                    Zin(
                        data[naam],
                        data.get(f"{veld}-persoon"),
                        wet if isinstance(wet, Wet) else None,
                        kiest_wet_opnieuw=wet == VANZELF,
                        veld=veld,
                    )
                )
        return {"zinnen": zinnen}


class AfsprakenFormulier(Formulier):
    """The agreements of one talk. Its fields come in by `afsprakenformulier`."""

    @post_load
    def maak_afspraken(self, data: dict[str, Any], **_kw: Any) -> dict[str, list[Afspraak]]:
        nummers = sorted({int(t.group(1)) for naam in data if (t := _AFSPRAAK.fullmatch(naam))})
        rijen = (
            Afspraak(
                wie=data.get(f"afspraak-{n}-wie"),
                wat=data.get(f"afspraak-{n}-wat", ""),
                wanneer=data.get(f"afspraak-{n}-wanneer"),
                persoon_id=data.get(f"afspraak-{n}-persoon"),
                wet=data.get(f"afspraak-{n}-wet"),
                veld=f"afspraak-{n}",
            )
            for n in nummers
        )
        return {"afspraken": [a for a in rijen if a.wie or a.wat or a.wanneer]}


def afsprakenformulier(namen: Iterable[str]) -> Formulier:
    """The form of the agreements, for those that were sent."""
    soorten: dict[str, Veldmaker] = {
        "wie": Naamveld,
        "wat": Tekstvak,
        "wanneer": Naamveld,
        "persoon": Sleutelveld,
        "wet": lambda: Keuze(Wet),
    }
    return _bouw(
        AfsprakenFormulier,
        {naam: soorten[t.group(2)]() for naam in namen if (t := _AFSPRAAK.fullmatch(naam))},
    )


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
    soorten: dict[str, Veldmaker] = {"tekst": Tekstvak, "persoon": Sleutelveld, "wet": Wetveld}
    velden: dict[str, fields.Field[Any]] = {}
    for naam in namen:
        treffer = _ZIN.fullmatch(naam)
        if treffer and treffer.group(1) == leefgebied.value:
            velden[naam] = soorten[treffer.group(4)]()
    return _bouw(LeefgebiedFormulier, velden)


def onderzoeksformulier(onderdeel: Onderdeel) -> Formulier:
    """The form of one part of the onderzoek: an answer, or why it does not matter here."""
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
