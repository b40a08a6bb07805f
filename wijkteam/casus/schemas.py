"""The shape of the forms about a casus: opening, regie, team, who is concerned, closing."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from marshmallow import ValidationError, fields, post_load, validates_schema

from wijkteam.casus.models import Hoedanigheid, Sluitreden, TeamHoedanigheid
from wijkteam.casus.slotvragen import Takenbesluit, Takenkeuze
from wijkteam.huishouden.schemas import LENGTE_ROL, LENGTE_TELEFOON, LENGTE_TUSSENVOEGSEL, Mensennaam
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import (
    LENGTE_NAAM,
    Datumveld,
    Geboortedatumveld,
    Keuze,
    Naamveld,
    Regelveld,
    Sleutelveld,
    Tekstvak,
    Vinkje,
)
from wijkteam.team.expertise import Expertise
from wijkteam.wet.grondslagen import Wet

MEER_LEDEN = range(1, 9)


def _zeg(bericht: str) -> dict[str, Any]:
    """What to do when a field was left empty: the overview on top of the form shows these words alone."""
    return {"required": bericht, "null": bericht}


ONVOLLEDIG = _zeg("Dit formulier is niet compleet. Open de pagina opnieuw.")
WAAROM = _zeg("Schrijf op waarom.")
WELKE_WET = _zeg("Kies een wet.")
ALS_WAT = _zeg("Kies als wat deze persoon er is.")

Veldmaker = Callable[[], "fields.Field[Any]"]

_PERSOON: dict[str, Veldmaker] = {
    "roepnaam": lambda: Mensennaam(load_default=None),
    "tussenvoegsel": lambda: Naamveld(LENGTE_TUSSENVOEGSEL, load_default=None),
    "achternaam": lambda: Mensennaam(load_default=None),
    "geboortedatum": lambda: Geboortedatumveld(load_default=None),
    "rol": lambda: Naamveld(LENGTE_ROL, load_default=None),
}

_VRAGER = ("roepnaam", "tussenvoegsel", "achternaam", "geboortedatum", "telefoon")


class OpeningFormulier(Formulier):
    """A casus for a new huishouden: the question, who asks, and up to eight others who live there.

    Loads `vrager` and `leden` as `Persoonsgegevens`. Who has no surname of their own gets that of the vrager.
    """

    class Meta(Formulier.Meta):
        include = {f"lid{n}_{naam}": maak() for n in MEER_LEDEN for naam, maak in _PERSOON.items()}

    vraag = Tekstvak(required=True, error_messages=_zeg("Schrijf de vraag op."))
    wet = Keuze(Wet, required=True, error_messages=WELKE_WET)
    wijkteam = Sleutelveld(required=True, error_messages=_zeg("Kies een team."))
    roepnaam = Mensennaam(required=True, error_messages=_zeg("Vul de roepnaam in."))
    tussenvoegsel = Naamveld(LENGTE_TUSSENVOEGSEL, load_default=None)
    achternaam = Mensennaam(required=True, error_messages=_zeg("Vul de achternaam in."))
    geboortedatum = Geboortedatumveld(load_default=None)
    telefoon = Naamveld(LENGTE_TELEFOON, load_default=None)
    huishouden_naam = Mensennaam(load_default=None)

    @validates_schema(skip_on_field_errors=False)
    def eis_roepnamen(self, data: dict[str, Any], **_kw: Any) -> None:
        """Raises `ValidationError` at each line of the huishouden on which something stands, but no roepnaam."""
        for n in MEER_LEDEN:
            if any(data.get(f"lid{n}_{naam}") for naam in _PERSOON) and not data.get(f"lid{n}_roepnaam"):
                raise ValidationError("Vul de roepnaam in, of maak deze regel leeg.", f"lid{n}_roepnaam")

    @post_load
    def maak_mensen(self, data: dict[str, Any], **_kw: Any) -> dict[str, Any]:
        """People instead of columns."""
        rijen = [{naam: data.pop(f"lid{n}_{naam}") for naam in _PERSOON} for n in MEER_LEDEN]
        vrager = Persoonsgegevens(**{naam: data.pop(naam) for naam in _VRAGER})
        data["huishouden_naam"] = data["huishouden_naam"] or naam_van_huishouden(vrager)
        return data | {"vrager": vrager, "leden": [_lid(rij, vrager) for rij in rijen if rij["roepnaam"]]}


def _lid(rij: Mapping[str, Any], vrager: Persoonsgegevens) -> Persoonsgegevens:
    if rij["achternaam"]:
        return Persoonsgegevens(**rij)
    familie = {"tussenvoegsel": vrager.tussenvoegsel, "achternaam": vrager.achternaam}
    return Persoonsgegevens(**{**rij, **familie})


def naam_van_huishouden(vrager: Persoonsgegevens) -> str:
    """`De Vries`: the surname with a capital in front."""
    naam = " ".join(deel for deel in (vrager.tussenvoegsel, vrager.achternaam) if deel)
    return (naam[:1].upper() + naam[1:])[:LENGTE_NAAM]


class OverdrachtFormulier(Formulier):
    """The regie to another member of the team. `regie` is the period that the form showed."""

    regie = Sleutelveld(required=True, error_messages=ONVOLLEDIG)
    aan = Sleutelveld(required=True, error_messages=_zeg("Kies wie de regie krijgt."))
    achtervang = Sleutelveld(load_default=None)
    reden = Regelveld(required=True, error_messages=WAAROM)
    gezin_weet_het = Vinkje()


class AchtervangFormulier(Formulier):
    """Another colleague behind a regisseur without an account."""

    regie = Sleutelveld(required=True, error_messages=ONVOLLEDIG)
    achtervang = Sleutelveld(required=True, error_messages=_zeg("Kies een achtervang."))


class WaarnemingFormulier(Formulier):
    """Who stands in, from when to when."""

    teamlid = Sleutelveld(required=True, error_messages=_zeg("Kies iemand uit het team."))
    van = Datumveld(required=True, error_messages=_zeg("Vul de eerste dag in."))
    tot_en_met = Datumveld(load_default=None)
    reden = Regelveld(required=True, error_messages=WAAROM)


class AfwezigheidFormulier(Formulier):
    """Which colleague is away, who stands in for all casussen, from when to when."""

    collega = Sleutelveld(required=True, error_messages=_zeg("Kies wie er niet is."))
    waarnemer = Sleutelveld(required=True, error_messages=_zeg("Kies wie waarneemt."))
    van = Datumveld(required=True, error_messages=_zeg("Vul de eerste dag in."))
    tot_en_met = Datumveld(required=True, error_messages=_zeg("Vul de laatste dag in."))
    reden = Regelveld(required=True, error_messages=WAAROM)


class CollegaFormulier(Formulier):
    """A colleague with an account comes into the team."""

    medewerker = Sleutelveld(required=True, error_messages=_zeg("Kies een collega."))
    hoedanigheid = Keuze(TeamHoedanigheid, required=True, error_messages=ALS_WAT)
    grondslag = Keuze(Wet, required=True, error_messages=WELKE_WET)


class BuitenstaanderFormulier(Formulier):
    """Somebody without an account comes into the team."""

    hoedanigheid = Keuze(TeamHoedanigheid, required=True, error_messages=ALS_WAT)
    persoon = Sleutelveld(load_default=None)
    naam = Mensennaam(load_default=None)
    organisatie = Naamveld(load_default=None)
    telefoon = Naamveld(LENGTE_TELEFOON, load_default=None)
    expertise = Keuze(Expertise, load_default=None)
    grondslag = Keuze(Wet, required=True, error_messages=WELKE_WET)


class VertrekFormulier(Formulier):
    """Somebody leaves the team."""

    reden = Regelveld(load_default=None)


class VeiligheidFormulier(Formulier):
    """Whether somebody in the team sees what is about veiligheid, and why."""

    ziet = Vinkje()
    reden = Regelveld(required=True, error_messages=WAAROM)


class ExpertiseFormulier(Formulier):
    """An expertise that the team misses, and who steps in."""

    expertise = Keuze(Expertise, required=True, error_messages=_zeg("Kies een expertise."))
    vervanger = Sleutelveld(required=True, error_messages=_zeg("Kies wie het zolang opvangt."))


class GevondenFormulier(Formulier):
    """Who brings the expertise now."""

    teamlid = Sleutelveld(required=True, error_messages=_zeg("Kies iemand uit het team."))


class Keuzebetrokkenheid(StrEnum):
    """As what somebody is concerned, and the choice of not being so."""

    CLIENT = Hoedanigheid.CLIENT.value
    HUISGENOOT = Hoedanigheid.HUISGENOOT.value
    MANTELZORGER = Hoedanigheid.MANTELZORGER.value
    NIET = "niet"

    @property
    def hoedanigheid(self) -> Hoedanigheid | None:
        return None if self is Keuzebetrokkenheid.NIET else Hoedanigheid(self.value)


class BetrokkeneFormulier(Formulier):
    """As what a member of the huishouden is concerned. `gezien` is the row that the form showed, if any."""

    gezien = Sleutelveld(load_default=None)
    hoedanigheid = Keuze(Keuzebetrokkenheid, required=True, error_messages=ALS_WAT)
    wet = Keuze(Wet, required=True, error_messages=WELKE_WET)


class AfsluitFormulier(Formulier):
    """Why the work ends, and what becomes of open taken. Loads `taken` as a `Takenbesluit`, or none."""

    reden = Keuze(Sluitreden, required=True, error_messages=_zeg("Kies een reden."))
    toelichting = Tekstvak(required=True, error_messages=_zeg("Schrijf op hoe het is afgerond."))
    taken = Keuze(Takenkeuze, load_default=None)
    nazorg_op = Datumveld(load_default=None)
    wat_nog_loopt = Tekstvak(load_default="")

    @post_load
    def maak_takenbesluit(self, data: dict[str, Any], **_kw: Any) -> dict[str, Any]:
        """The choice with its day."""
        dag = data.pop("nazorg_op")
        return data | {"taken": Takenbesluit(data["taken"], dag) if data["taken"] else None}


class HeropenFormulier(Formulier):
    """Why the work begins again."""

    reden = Regelveld(required=True, error_messages=WAAROM)
