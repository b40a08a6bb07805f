"""The shape of the forms of the sociale kaart. Files that are read in pass through the same fields."""

import re
from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, post_load, validate, validates_schema

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.papier import eis_geen_bsn
from wijkteam.kern.velden import (
    Datumveld,
    Getalveld,
    Keuze,
    Naamveld,
    Regelveld,
    Tekstvak,
    Vinkje,
)
from wijkteam.sociale_kaart.gegevens import (
    AANBIEDERVELDEN,
    AANBODVELDEN,
    LIJSTVELDEN,
    Aanbiedergegevens,
    Aanbodgegevens,
)
from wijkteam.sociale_kaart.keuzes import Aanbodsoort, Plek, Ruimte, Schakelsoort, Taal, Toegang, Zrmdomein
from wijkteam.team.expertise import Expertise
from wijkteam.wet.kringen import Kring, Lijn
from wijkteam.wet.leefgebieden import Leefgebied

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_WEB = re.compile(r"https?://[^\s/$.?#][^\s]*", re.IGNORECASE)
_BUURTCODE = re.compile(r"BU[0-9]{8}")
_LEEFTIJD = validate.Range(0, 120, error="Vul een leeftijd van 0 tot en met 120 in.")
_TELEFOON = 40
# A form that holds an entry too calls these by another name.
AANBIEDER_IN_FORMULIER = {"naam": "aanbieder_naam", "toelichting": "aanbieder_toelichting"}


def _zeg(bericht: str) -> dict[str, Any]:
    return {"required": bericht, "null": bericht}


class _Patroonveld(Naamveld):
    """One line that must look like something."""

    patroon = _EMAIL
    uitleg = "Kijk het e-mailadres na. Het lijkt op naam@voorbeeld.nl."

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> str:
        tekst = super()._deserialize(value, attr, data, **kw)
        if tekst and not self.patroon.fullmatch(tekst):
            raise ValidationError(self.uitleg)
        return tekst


class Emailveld(_Patroonveld):
    """An e-mail address as people write it."""


class Webveld(_Patroonveld):
    """A web address; only http and https, so that a link never does anything else."""

    patroon = _WEB
    uitleg = "Schrijf het webadres met https:// ervoor."


class Kvkveld(_Patroonveld):
    """Eight figures."""

    patroon = re.compile("[0-9]{8}")
    uitleg = "Een KvK-nummer heeft acht cijfers."


class Buurtveld(_Patroonveld):
    """The CBS code of a buurt; whether it exists is asked later."""

    patroon = _BUURTCODE
    uitleg = "Kies een buurt uit de lijst."


def _weken() -> Getalveld:
    return Getalveld(
        load_default=None, validate=validate.Range(0, 520, error="Vul 0 tot en met 520 weken in.")
    )


class VanAanbiederFormulier(Formulier):
    """What an aanbieder itself may say about its entry."""

    naam = Naamveld(required=True, error_messages=_zeg("Vul in hoe het heet."))
    omschrijving = Tekstvak(4_000, required=True, error_messages=_zeg("Vertel in gewone woorden wat het is."))
    toegang = Keuze(Toegang, required=True)
    doelgroep = Regelveld(load_default=None)
    leeftijd_van = Getalveld(load_default=None, validate=_LEEFTIJD)
    leeftijd_tot = Getalveld(load_default=None, validate=_LEEFTIJD)
    is_gemeentebreed = Vinkje()
    gebieden = fields.List(Buurtveld(), load_default=list)
    kosten = Regelveld(load_default=None)
    talen = fields.List(Keuze(Taal), load_default=list)
    plekken = fields.List(Keuze(Plek), load_default=list)
    plaats = Regelveld(load_default=None)
    buurt = Buurtveld(load_default=None)
    toegankelijkheid = Regelveld(load_default=None)
    tijden = Regelveld(load_default=None)
    ruimte = Keuze(Ruimte, load_default=Ruimte.ONBEKEND)
    wachtweken = _weken()
    capaciteit = Getalveld(
        load_default=None, validate=validate.Range(0, 100_000, error="Vul een aantal tot 100.000 in.")
    )
    ruimte_bekend_op = Datumveld(load_default=None)
    contact_naam = Naamveld(load_default=None)
    contact_telefoon = Naamveld(_TELEFOON, load_default=None)
    contact_email = Emailveld(load_default=None)
    terugkoppeling = Regelveld(load_default=None)

    @validates_schema(skip_on_field_errors=False)
    def past_bij_elkaar(self, data: Mapping[str, Any], **_kw: Any) -> None:
        fouten: dict[str, str] = {}
        van, tot = data.get("leeftijd_van"), data.get("leeftijd_tot")
        if van is not None and tot is not None and van > tot:
            fouten["leeftijd_tot"] = "De hoogste leeftijd ligt onder de laagste."
        if data.get("wachtweken") is not None and data.get("ruimte") is not Ruimte.WACHTLIJST:
            fouten["wachtweken"] = "Weken wachten hoort bij een wachtlijst. Kies dan ‘wachtlijst’."
        if fouten:
            raise ValidationError({naam: [bericht] for naam, bericht in fouten.items()})

    @post_load
    def zet_op_volgorde(self, data: dict[str, Any], **_kw: Any) -> dict[str, Any]:
        """Each list once and in one order."""
        for naam in LIJSTVELDEN & data.keys():
            data[naam] = tuple(sorted(set(data[naam])))
        return data


class AanbodFormulier(VanAanbiederFormulier):
    """Everything of one entry. Loads a dictionary for `als_gegevens`."""

    soort = Keuze(Aanbodsoort, required=True)
    kring = Keuze(Kring, required=True)
    lijn = Keuze(Lijn, required=True)
    leefgebieden = fields.List(
        Keuze(Leefgebied),
        required=True,
        validate=validate.Length(1, error="Kies minstens één leefgebied."),
        error_messages=_zeg("Kies minstens één leefgebied."),
    )
    zrm = fields.List(Keuze(Zrmdomein), load_default=list)
    bron = Regelveld(load_default=None)
    controleer_voor = Datumveld(load_default=None)


def als_gegevens(invoer: dict[str, Any]) -> Aanbodgegevens:
    """Take the fields of an entry out of what a form loaded."""
    return Aanbodgegevens(**{naam: invoer.pop(naam) for naam in AANBODVELDEN})


class Aanbiedervelden(Formulier):
    """Who offers it. Loads a dictionary for `als_aanbieder`."""

    aanbieder_naam = Naamveld(required=True, error_messages=_zeg("Vul in wie dit aanbiedt."))
    aanbieder_toelichting = Regelveld(load_default=None)
    kvk = Kvkveld(load_default=None)
    klachtenregeling = Regelveld(load_default=None)
    erkenning = Regelveld(load_default=None)
    borg = Regelveld(load_default=None)
    telefoon = Naamveld(_TELEFOON, load_default=None)
    email = Emailveld(load_default=None)
    website = Webveld(load_default=None)


def als_aanbieder(invoer: dict[str, Any]) -> Aanbiedergegevens:
    """Take the fields of an aanbieder out of what a form loaded."""
    return Aanbiedergegevens(
        **{naam: invoer.pop(AANBIEDER_IN_FORMULIER.get(naam, naam)) for naam in AANBIEDERVELDEN}
    )


class NieuwAanbodFormulier(Aanbiedervelden, AanbodFormulier):
    """An entry together with who offers it."""


class RedenFormulier(Formulier):
    """Why something is not done."""

    reden = Regelveld(required=True, error_messages=_zeg("Schrijf op waarom."))


class VraagFormulier(Formulier):
    """Something that was looked for and not found."""

    buurt = Buurtveld(required=True, error_messages=_zeg("Kies de buurt."))
    leefgebied = Keuze(Leefgebied, required=True)
    expertise = Keuze(Expertise, load_default=None)
    wat = Regelveld(required=True, validate=eis_geen_bsn, error_messages=_zeg("Schrijf op wat er nodig was."))


class SchakelFormulier(Formulier):
    """Somebody who knows the way."""

    naam = Naamveld(required=True, error_messages=_zeg("Vul de naam in."))
    soort = Keuze(Schakelsoort, required=True)
    buurt = Buurtveld(required=True, error_messages=_zeg("Kies de buurt."))
    weet_de_weg = Regelveld(required=True, error_messages=_zeg("Schrijf op waarin deze persoon de weg weet."))
    expertises = fields.List(
        Keuze(Expertise),
        required=True,
        validate=validate.Length(1, error="Kies minstens één."),
        error_messages=_zeg("Kies minstens één."),
    )
    telefoon = Naamveld(_TELEFOON, load_default=None)
    email = Emailveld(load_default=None)
    toestemming_op = Datumveld(load_default=None)
    toestemming_hoe = Regelveld(load_default=None)


class Zoekformulier(Formulier):
    """What somebody looks for on the kaart."""

    zoek = Naamveld(load_default="")
    leefgebied = Keuze(Leefgebied, load_default=None)
    buurt = Buurtveld(load_default=None)
    leeftijd = Getalveld(load_default=None, validate=_LEEFTIJD)
    taal = Keuze(Taal, load_default=None)
    toegang = Keuze(Toegang, load_default=None)
    plek = Vinkje()


class Schakelzoekformulier(Formulier):
    """Which expertise a team seeks, and where."""

    expertise = Keuze(Expertise, load_default=None)
    buurt = Buurtveld(load_default=None)
