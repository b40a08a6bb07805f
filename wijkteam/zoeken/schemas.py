"""The shape of the forms of searching and merging."""

from enum import StrEnum
from typing import Any, cast

from marshmallow import ValidationError, validates

from wijkteam.huishouden.schemas import Mensennaam, Postcodeveld
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import Geboortedatumveld, Getalveld, Keuze, Sleutelveld
from wijkteam.zoeken.samenvoegen import VELDEN


class EldersFormulier(Formulier):
    """A name and a full birth date: the fields of a `Naamvraag`."""

    roepnaam = Mensennaam(required=True, error_messages={"required": "Vul de roepnaam in."})
    achternaam = Mensennaam(required=True, error_messages={"required": "Vul de achternaam in."})
    geboortedatum = Geboortedatumveld(
        required=True, error_messages={"required": "Vul de hele geboortedatum in, zoals 12-06-1970."}
    )

    @validates("geboortedatum")
    def eis_hele_datum(self, waarde: Geboortedatum, **_kw: Any) -> None:
        """Raises `ValidationError` for a date of which the day is unknown: it fits too many people."""
        if not waarde.is_volledig:
            raise ValidationError("Vul de hele geboortedatum in, zoals 12-06-1970.")


class Kant(StrEnum):
    """Which of two people, as they stand on the page."""

    EEN = "een"
    ANDER = "ander"


KIES = {"required": "Kies links of rechts.", "null": "Kies links of rechts."}


class SamenvoegFormulier(Formulier):
    """Who stays, which value of each field, and the versions of both that the page showed."""

    class Meta(Formulier.Meta):
        include = {f"waarde_{veld}": Keuze(Kant, load_default=None) for veld in VELDEN}

    blijft = Keuze(Kant, required=True, error_messages=KIES)
    versie_een = Getalveld(required=True)
    versie_ander = Getalveld(required=True)

    def keuzes(self, data: dict[str, Any]) -> frozenset[str]:
        """The fields of which the value of the other side is kept."""
        gekozen = {veld: data[f"waarde_{veld}"] for veld in VELDEN}
        return frozenset(v for v, kant in gekozen.items() if kant not in {None, data["blijft"]})


class Gelijkvraag(Formulier):
    """What a form that makes a person has so far. Whatever else is sent along is left alone, and so are mistakes."""

    roepnaam = Mensennaam(load_default=None)
    achternaam = Mensennaam(load_default=None)
    geboortedatum = Geboortedatumveld(load_default=None)
    postcode = Postcodeveld(load_default=None)
    voor = Sleutelveld(load_default=None)

    def lees_wat_kan(self, invoer: Any) -> dict[str, Any]:
        """The fields that make sense; half a birth date is no mistake while somebody is typing."""
        bekend = {naam: invoer.get(naam, "") for naam in self.fields}
        try:
            geladen: dict[str, Any] = self.load(bekend)
        except ValidationError as fout:
            geladen = dict.fromkeys(self.fields) | dict(cast(dict[str, Any], fout.valid_data))
        return geladen
