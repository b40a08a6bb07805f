"""The shape of the forms about a melding."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from marshmallow import ValidationError, fields, post_load, validates_schema

from wijkteam.casus.schemas import naam_van_huishouden
from wijkteam.huishouden.schemas import (
    LENGTE_HUISNUMMER,
    LENGTE_TELEFOON,
    LENGTE_TUSSENVOEGSEL,
    Mensennaam,
    Postcodeveld,
)
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.kern.formulier import Formulier
from wijkteam.kern.klokveld import Tijdveld, op_de_klok
from wijkteam.kern.velden import (
    Datumveld,
    Geboortedatumveld,
    Keuze,
    Naamveld,
    Regelveld,
    Sleutelveld,
    Tekstvak,
    Vinkje,
)
from wijkteam.melding.doorzetten import Organisatie
from wijkteam.melding.keuzes import Kanaal, Meldersoort, Meldingsoort, Verteldaan
from wijkteam.melding.noteren import Melderdeel, Meldinggegevens, Persoonsdeel
from wijkteam.melding.opvolgen import OPEN_RECHTEN, Antwoord, Verteld
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.inwonerrechten import Inwonerrecht

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_MELDER = ("naam", "organisatie", "relatie", "telefoon", "email")
_PERSOON = (
    "roepnaam",
    "tussenvoegsel",
    "achternaam",
    "geboortedatum",
    "adres",
    "telefoon",
    "postcode",
    "huisnummer",
)


def _zeg(bericht: str) -> dict[str, Any]:
    return {"required": bericht, "null": bericht}


class Emailveld(Naamveld):
    """An e-mail address as people write it; whether it works nobody can tell from its shape."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kw: Any) -> str:
        adres = super()._deserialize(value, attr, data, **kw)
        if adres and not _EMAIL.fullmatch(adres):
            raise ValidationError("Kijk het e-mailadres na. Het lijkt op naam@voorbeeld.nl.")
        return adres


class Meldingvelden(Formulier):
    """Everything that can be said of a melding on one screen. Only the question and the channel must be there.

    Loads `gegevens` as `Meldinggegevens`.
    """

    soort = Keuze(Meldingsoort, load_default=Meldingsoort.MELDING)
    kanaal = Keuze(Kanaal, required=True, error_messages=_zeg("Kies hoe het binnenkwam."))
    ontvangen_dag = Datumveld(required=True, error_messages=_zeg("Vul de dag in."))
    ontvangen_tijd = Tijdveld(required=True, error_messages=_zeg("Vul de tijd in."))
    vraag = Tekstvak(required=True, error_messages=_zeg("Schrijf op wat er gevraagd of verteld is."))
    wet = Keuze(Wet, load_default=Wet.WMO)
    spoed = Vinkje()
    veiligheid = Vinkje()
    melder_soort = Keuze(Meldersoort, load_default=Meldersoort.ZELF)
    melder_naam = Mensennaam(load_default=None)
    melder_organisatie = Naamveld(load_default=None)
    melder_relatie = Naamveld(load_default=None)
    melder_telefoon = Naamveld(LENGTE_TELEFOON, load_default=None)
    melder_email = Emailveld(load_default=None)
    roepnaam = Mensennaam(load_default=None)
    tussenvoegsel = Naamveld(LENGTE_TUSSENVOEGSEL, load_default=None)
    achternaam = Mensennaam(load_default=None)
    geboortedatum = Geboortedatumveld(load_default=None)
    adres = Regelveld(load_default=None)
    postcode = Postcodeveld(load_default=None)
    huisnummer = Naamveld(LENGTE_HUISNUMMER, load_default=None)
    telefoon = Naamveld(LENGTE_TELEFOON, load_default=None)

    @post_load
    def maak_gegevens(self, data: dict[str, Any], **_kw: Any) -> dict[str, Any]:
        """What was said, instead of columns."""
        melder = Melderdeel(data.pop("melder_soort"), **{n: data.pop(f"melder_{n}") for n in _MELDER})
        persoon = Persoonsdeel(**{naam: data.pop(naam) for naam in _PERSOON})
        data["gegevens"] = Meldinggegevens(
            vraag=data.pop("vraag"),
            kanaal=data.pop("kanaal"),
            ontvangen_op=_moment(data),
            soort=data.pop("soort"),
            wet=data.pop("wet"),
            is_spoed=data.pop("spoed"),
            raakt_veiligheid=data.pop("veiligheid"),
            melder=melder,
            persoon=persoon,
        )
        return data


def _moment(data: dict[str, Any]) -> datetime:
    try:
        return op_de_klok(data.pop("ontvangen_dag"), data.pop("ontvangen_tijd"))
    except ValueError as fout:
        raise ValidationError(
            "Deze tijd bestaat niet: de klok ging toen vooruit.", "ontvangen_tijd"
        ) from fout


class WijzigFormulier(Meldingvelden):
    """What is corrected, and why when a term changes by it."""

    waarom = Regelveld(load_default=None)


class NieuweMeldingFormulier(Meldingvelden):
    """A new melding: for which area (none: as the postcode says), and whether whoever writes it takes it at once."""

    gebied = Sleutelveld(load_default=None)
    oppakken = Vinkje()


class RedenFormulier(Formulier):
    """Why somebody lays a melding back."""

    reden = Regelveld(required=True, error_messages=_zeg("Schrijf op waarom."))


class DoorzetFormulier(RedenFormulier):
    """To which other team, and why."""

    naar = Sleutelveld(required=True, error_messages=_zeg("Kies een team."))


class AntwoordFormulier(Formulier):
    """What the melder heard. Loads `antwoord`."""

    dag = Datumveld(required=True, error_messages=_zeg("Vul de dag in."))
    kanaal = Keuze(Kanaal, required=True, error_messages=_zeg("Kies hoe de melder het hoorde."))
    tekst = Regelveld(required=True, error_messages=_zeg("Schrijf op wat je hebt verteld."))

    @post_load
    def maak_antwoord(self, data: dict[str, Any], **_kw: Any) -> dict[str, Any]:
        """The three facts as one."""
        return data | {"antwoord": Antwoord(data.pop("dag"), data.pop("kanaal"), data.pop("tekst"))}


class OrganisatieFormulier(Formulier):
    """To which organisation, with whom was spoken, and whether the person concerned agreed. Loads `naar`."""

    organisatie = Naamveld(required=True, error_messages=_zeg("Vul in naar welke organisatie."))
    telefoon = Naamveld(LENGTE_TELEFOON, load_default=None)
    gesproken_met = Mensennaam(required=True, error_messages=_zeg("Vul in wie je daar hebt gesproken."))
    dag = Datumveld(required=True, error_messages=_zeg("Vul de dag in."))
    is_akkoord = Vinkje()
    waarom_zonder = Regelveld(load_default=None)
    ziet_af = Vinkje()

    @post_load
    def maak_naar(self, data: dict[str, Any], **_kw: Any) -> dict[str, Any]:
        """The facts as one, beside whether the person wants no investigation."""
        return {"ziet_af": data.pop("ziet_af"), "naar": Organisatie(**data)}


class WegwijsFormulier(AntwoordFormulier):
    """The answer with which it ended."""

    reden = Regelveld(required=True, error_messages=_zeg("Schrijf op waarom er niet meer nodig was."))
    ziet_af = Vinkje()


class SchakelFormulier(Formulier):
    """Who goes on with it, without a casus."""

    schakel = Regelveld(required=True, error_messages=_zeg("Schrijf op wie het oppakt en wat die doet."))
    ziet_af = Vinkje()


class InformeerFormulier(Formulier):
    """On which day the person concerned was told, or why not yet."""

    dag = Datumveld(load_default=None)
    waarom_niet = Regelveld(load_default=None)

    @validates_schema
    def eis_een_van_twee(self, data: Mapping[str, Any], **_kw: Any) -> None:
        """Raises `ValidationError` when both or neither are there."""
        if data["dag"] and data["waarom_niet"]:
            raise ValidationError("Vul de dag in, of de reden. Niet allebei.", "waarom_niet")
        if not data["dag"] and not data["waarom_niet"]:
            raise ValidationError("Vul de dag in, of schrijf op waarom het nog niet kan.", "dag")


class RechtenFormulier(Formulier):
    """Which rights were told, to whom, on which day. Loads `verteld` as a list of `Verteld`."""

    verteld = fields.List(
        fields.String(), required=True, error_messages=_zeg("Kruis aan wat je hebt verteld.")
    )
    dag = Datumveld(required=True, error_messages=_zeg("Vul de dag in."))

    @post_load
    def lees_rechten(self, data: dict[str, Any], **_kw: Any) -> dict[str, Any]:
        """The ticks as rights. Raises `ValidationError` for one that the form did not offer."""
        bekend = {rechtsleutel(een): een for een in OPEN_RECHTEN}
        if not data["verteld"] or not set(data["verteld"]) <= set(bekend):
            raise ValidationError("Kruis aan wat je hebt verteld.", "verteld")
        return data | {"verteld": [bekend[sleutel] for sleutel in data["verteld"]]}


def rechtsleutel(verteld: Verteld) -> str:
    """One right and to whom, as the value of a tick."""
    return f"{verteld.recht.value}-{verteld.aan.value}"


def rechtslabel(recht: Inwonerrecht, aan: Verteldaan) -> str:
    """`Cliëntondersteuning, aan de mantelzorger`."""
    return f"{recht.label}, aan {aan.label}"


class StartFormulier(Formulier):
    """For whom a casus begins: somebody of a huishouden that I know, or somebody new. Loads `persoon`."""

    lid = Sleutelveld(load_default=None)
    roepnaam = Mensennaam(load_default=None)
    tussenvoegsel = Naamveld(LENGTE_TUSSENVOEGSEL, load_default=None)
    achternaam = Mensennaam(load_default=None)
    geboortedatum = Geboortedatumveld(load_default=None)
    telefoon = Naamveld(LENGTE_TELEFOON, load_default=None)
    huishouden_naam = Mensennaam(load_default=None)
    vraag = Tekstvak(required=True, error_messages=_zeg("Schrijf de vraag op."))
    wet = Keuze(Wet, required=True, error_messages=_zeg("Kies een wet."))
    wil_hulp = Vinkje()

    @validates_schema
    def eis_naam(self, data: Mapping[str, Any], **_kw: Any) -> None:
        """Raises `ValidationError` at each name that is missing for somebody new."""
        if data["lid"]:
            return
        berichten = {"roepnaam": "Vul de roepnaam in.", "achternaam": "Vul de achternaam in."}
        ontbreekt = {naam: [bericht] for naam, bericht in berichten.items() if not data[naam]}
        if ontbreekt:
            raise ValidationError(ontbreekt)

    @post_load
    def maak_persoon(self, data: dict[str, Any], **_kw: Any) -> dict[str, Any]:
        """Somebody new as one; nobody when the list was used."""
        velden = ("roepnaam", "tussenvoegsel", "achternaam", "geboortedatum", "telefoon")
        waarden = {naam: data.pop(naam) for naam in velden}
        data["lid_id"] = data.pop("lid")
        data["persoon"] = None if data["lid_id"] else Persoonsgegevens(**waarden)
        if data["persoon"]:
            data["huishouden_naam"] = data["huishouden_naam"] or naam_van_huishouden(data["persoon"])
        return data


class BijCasusFormulier(Formulier):
    """To which casus of one's own the melding belongs."""

    casus = Sleutelveld(required=True, error_messages=_zeg("Kies een casus."))
