"""The shape of the forms of the beheerder and of the questions to the journaal."""

import re
from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validates_schema

from wijkteam.beheer.accountstand import Accountstand
from wijkteam.journaal.models import Handeling, Inzage
from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Regelveld, Sleutelveld
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Rol

_GEBRUIKERSNAAM = re.compile(r"[a-z0-9][a-z0-9._@+-]{4,99}")
_TELEFOON = re.compile(r"\+?[0-9][0-9 ()./-]{4,24}")
_CASUSNUMMER = re.compile(r"[0-9]{4}-[0-9]{5,7}")


class Telefoonveld(Naamveld):
    """A telephone number, with spaces and dashes as typed."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> str:
        nummer = super()._deserialize(value, attr, data, **kw)
        if not _TELEFOON.fullmatch(nummer):
            raise ValidationError("Schrijf het telefoonnummer zoals 026 123 45 67.")
        return nummer


class Gebruikersnaamveld(Naamveld):
    """The name to log in with: small letters, figures and a few signs."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> str:
        naam = super()._deserialize(value, attr, data, **kw).casefold()
        if not _GEBRUIKERSNAAM.fullmatch(naam):
            raise ValidationError(
                "Gebruik 5 tot 100 tekens: letters zonder accent, cijfers, punt, streepje of @. Geen spaties."
            )
        return naam


class Casusnummerveld(Naamveld):
    """The number of a casus. Nothing else is let through: what is asked of the journaal is itself recorded."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> str:
        nummer = super()._deserialize(value, attr, data, **kw)
        if not _CASUSNUMMER.fullmatch(nummer):
            raise ValidationError("Schrijf het nummer van de casus zoals 2026-00042.")
        return nummer


class MedewerkerFormulier(Formulier):
    """A colleague."""

    naam = Naamveld(required=True)
    telefoon = Telefoonveld(load_default=None)
    expertise = Keuze(Expertise, load_default=None)


class AccountFormulier(Formulier):
    """The right to log in."""

    gebruikersnaam = Gebruikersnaamveld(required=True)


class AanstellingFormulier(Formulier):
    """Who does what, where, from when to when."""

    rol = Keuze(Rol, required=True, error_messages={"required": "Kies een rol."})
    wijkteam = Sleutelveld(load_default=None)
    van = Datumveld(required=True)
    tot = Datumveld(load_default=None)


class EindeFormulier(Formulier):
    """From which day an aanstelling no longer holds."""

    tot = Datumveld(required=True)


class WijkteamFormulier(Formulier):
    """A wijkteam and its whole werkgebied."""

    naam = Naamveld(required=True)
    telefoon = Telefoonveld(load_default=None)
    buurten = fields.List(Sleutelveld(), load_default=list)


class NieuwWijkteamFormulier(WijkteamFormulier):
    """A new wijkteam also says in which gemeente."""

    gemeente = Sleutelveld(required=True, error_messages={"required": "Kies een gemeente."})


class Medewerkersvraag(Formulier):
    """What is asked of the list of colleagues."""

    naam = Regelveld(load_default="")
    stand = Keuze(Accountstand, load_default=None)


class Journaalvraag(Formulier):
    """What is asked of the journaal: about which casus, by whom, when."""

    casus = Casusnummerveld(load_default=None)
    wie = Regelveld(load_default=None)
    van = Datumveld(load_default=None)
    tot = Datumveld(load_default=None)
    voor = Sleutelveld(load_default=None)

    @validates_schema(skip_on_field_errors=True)
    def eis_volgorde(self, data: dict[str, Any], **_kw: Any) -> None:
        if data["van"] and data["tot"] and data["tot"] < data["van"]:
            raise ValidationError("Deze dag ligt voor de eerste dag. Kijk de datums na.", "tot")


class Inzagevraag(Journaalvraag):
    """Which looks."""

    soort = Keuze(Inzage, load_default=None)


class Handelingvraag(Journaalvraag):
    """Which acts."""

    soort = Keuze(Handeling, load_default=None)
