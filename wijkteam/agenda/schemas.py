"""The shape of the forms of the agenda."""

from datetime import date, datetime, time
from typing import Any

from marshmallow import ValidationError, fields, post_load, validate

from wijkteam.agenda.models import Afspraaksoort, Herhaling
from wijkteam.kern.formulier import Formulier
from wijkteam.kern.klokveld import Tijdveld, op_de_klok
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Regelveld, Sleutelveld


def _zeg(bericht: str) -> dict[str, Any]:
    return {"required": bericht, "null": bericht}


class Afspraakformulier(Formulier):
    """An afspraak. Day and times become `begin` and `einde`."""

    soort = Keuze(Afspraaksoort, required=True, error_messages=_zeg("Kies wat het is."))
    dag = Datumveld(required=True, error_messages=_zeg("Vul de dag in."))
    van = Tijdveld(required=True, error_messages=_zeg("Vul in hoe laat het begint."))
    tot = Tijdveld(required=True, error_messages=_zeg("Vul in hoe laat het klaar is."))
    plaats = Naamveld(load_default=None)
    onderwerp = Regelveld(load_default=None)
    collegas = fields.List(Sleutelveld(), load_default=list, validate=validate.Length(max=60))

    @post_load
    def maak_momenten(self, data: dict[str, Any], **_kw: Any) -> dict[str, Any]:
        """Moments instead of times. Raises `ValidationError` for a time that the clock skips."""
        dag = data.pop("dag")
        data["begin"] = _moment(dag, data.pop("van"), "van")
        data["einde"] = _moment(dag, data.pop("tot"), "tot")
        data["collegas"] = tuple(data["collegas"])
        return data


class Afzegformulier(Formulier):
    """Why it is off."""

    reden = Regelveld(required=True, error_messages=_zeg("Schrijf op waarom het niet doorgaat."))


class Taakformulier(Formulier):
    """A taak."""

    wat = Regelveld(required=True, error_messages=_zeg("Schrijf op wat er moet gebeuren."))
    deadline = Datumveld(required=True, error_messages=_zeg("Vul in voor wanneer."))
    herhaling = Keuze(Herhaling, load_default=Herhaling.EENMALIG)
    wie = Sleutelveld(load_default=None)


def _moment(dag: date, tijd: time, veld: str) -> datetime:
    try:
        return op_de_klok(dag, tijd)
    except ValueError as fout:
        raise ValidationError("In die nacht gaat de klok vooruit: deze tijd is er niet.", veld) from fout
