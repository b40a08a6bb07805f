"""The forms on the page for a receiver. They stand below each other, so each field carries the name of its answer."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from marshmallow import ValidationError, post_load
from werkzeug.datastructures import MultiDict

from wijkteam.kern.formulier import BASIS, EENMALIG, VERSIE, Formulier
from wijkteam.kern.klokveld import Tijdveld, op_de_klok
from wijkteam.kern.papier import eis_geen_bsn
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Regelveld, Tekstvak, Vinkje
from wijkteam.overdracht.antwoord import Antwoord, Verloop
from wijkteam.overdracht.keuzes import Afwijsreden, Daad, Kennismakingvorm

CODE = "code"
LENGTE = 4_000
_VAST = {CODE, EENMALIG, VERSIE, BASIS}


def _woorden(*, required: bool = False) -> Tekstvak:
    """Text that the inwoner may read back, also on paper: never a BSN."""
    if required:
        return Tekstvak(LENGTE, required=True, validate=eis_geen_bsn)
    return Tekstvak(LENGTE, load_default="", validate=eis_geen_bsn)


class Antwoordformulier(Formulier):
    """Who answers; the rest per answer."""

    wie = Naamveld(required=True)

    @post_load
    def als_antwoord(self, velden: dict[str, Any], **_kw: Any) -> Antwoord:
        return Antwoord(**velden)


class Acceptatieformulier(Antwoordformulier):
    telefoon = Naamveld(grens=40, load_default="")
    momenten = _woorden()


class Wachtformulier(Antwoordformulier):
    wachten_tot = Datumveld(load_default=None)
    overbrugging = _woorden()


class Afwijsformulier(Antwoordformulier):
    afwijsreden = Keuze(Afwijsreden, required=True)
    reden = _woorden()


class Doorleidformulier(Antwoordformulier):
    reden = _woorden(required=True)


class Kennismakingformulier(Antwoordformulier):
    wanneer = Datumveld(required=True)
    tijd = Tijdveld(required=True)
    vorm = Keuze(Kennismakingvorm, required=True)
    waar = Regelveld(load_default="", validate=eis_geen_bsn)
    aanwezig = Regelveld(load_default="", validate=eis_geen_bsn)

    @post_load
    def als_antwoord(self, velden: dict[str, Any], **_kw: Any) -> Antwoord:
        dag: date = velden.pop("wanneer")
        tijd: time = velden.pop("tijd")
        try:
            return Antwoord(wanneer=op_de_klok(dag, tijd), **velden)
        except ValueError as fout:
            raise ValidationError("Dit uur slaat de klok over. Kies een andere tijd.", "tijd") from fout


class Contactformulier(Antwoordformulier):
    dag = Datumveld(required=True)
    is_kennisgemaakt = Vinkje()
    vorm = Keuze(Kennismakingvorm, load_default=Kennismakingvorm.THUIS)
    reden = _woorden()


class Startformulier(Antwoordformulier):
    dag = Datumveld(required=True)
    reden = _woorden()


class Terugkoppelformulier(Antwoordformulier):
    verloop = Keuze(Verloop, required=True)
    reden = _woorden(required=True)
    einde = Datumveld(load_default=None)


_FORMULIEREN: dict[Daad, type[Antwoordformulier]] = {
    Daad.BEVESTIG: Antwoordformulier,
    Daad.ACCEPTEER: Acceptatieformulier,
    Daad.ZET_OP_WACHTLIJST: Wachtformulier,
    Daad.WIJS_AF: Afwijsformulier,
    Daad.LEID_DOOR: Doorleidformulier,
    Daad.PLAN_KENNISMAKING: Kennismakingformulier,
    Daad.LEG_CONTACT_VAST: Contactformulier,
    Daad.START: Startformulier,
    Daad.KOPPEL_TERUG: Terugkoppelformulier,
}


def lees_antwoord(daad: Daad, invoer: MultiDict[str, str]) -> Antwoord:
    """What was typed in the form of this answer. Raises `ValidationError`, with the names that the fields have there."""
    voor = voorvoegsel(daad)
    kaal = MultiDict(
        (naam.removeprefix(voor), waarde) for naam, waarde in invoer.items(multi=True) if naam not in _VAST
    )
    try:
        antwoord: Antwoord = _FORMULIEREN[daad]().load(kaal)
    except ValidationError as fout:
        raise ValidationError(_met_voorvoegsel(voor, fout.messages)) from fout
    return antwoord


def voorvoegsel(daad: Daad) -> str:
    """What stands before the name of each field of this answer."""
    return f"{daad.value}-"


def lees_code(invoer: Mapping[str, str]) -> str:
    """The code as it was typed, without the spaces and dashes that people write between figures."""
    return "".join(teken for teken in invoer.get(CODE, "")[:40] if teken.isalnum())


def _met_voorvoegsel(voor: str, meldingen: Any) -> dict[str, Any]:
    return {
        naam if naam.startswith("_") else f"{voor}{naam}": berichten for naam, berichten in meldingen.items()
    }
