"""The shape of the forms of the logboek."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.klokveld import Tijdveld, op_de_klok
from wijkteam.kern.tijd import nu
from wijkteam.kern.velden import Datumveld, Keuze, Regelveld, Sleutelveld, Tekstvak, Vinkje
from wijkteam.logboek.models import Logsoort
from wijkteam.wet.grondslagen import Wet

HUISHOUDEN = "huishouden"
HOOGSTENS_MENSEN = 60


def _zeg(bericht: str) -> dict[str, Any]:
    return {"required": bericht, "null": bericht}


class Regelformulier(Formulier):
    """One line. `gebeurd_op` is added: day and time as one moment, never later than now."""

    sleutel = Sleutelveld(load_default=None)
    soort = Keuze(Logsoort, required=True, error_messages=_zeg("Kies wat het was."))
    dag = Datumveld(required=True, error_messages=_zeg("Vul de dag in waarop het gebeurde."))
    tijd = Tijdveld(required=True, error_messages=_zeg("Vul in hoe laat het was. Ongeveer mag."))
    met = fields.List(Regelveld(), load_default=list, validate=validate.Length(max=HOOGSTENS_MENSEN))
    anderen = Regelveld(load_default=None)
    over = fields.List(Sleutelveld(), load_default=list, validate=validate.Length(max=HOOGSTENS_MENSEN))
    wet = Keuze(Wet, required=True, error_messages=_zeg("Kies een wet."))
    tekst = Tekstvak(required=True, error_messages=_zeg("Schrijf op wat er gebeurde."))
    veiligheid = Vinkje()

    @validates_schema
    def eis_verleden(self, data: dict[str, Any], **_kw: Any) -> None:
        """Raises `ValidationError` for a time that the clock skips, and for what has yet to happen."""
        try:
            gebeurd_op = op_de_klok(data["dag"], data["tijd"])
        except ValueError as fout:
            raise ValidationError(
                "In die nacht ging de klok vooruit: deze tijd was er niet.", "tijd"
            ) from fout
        if gebeurd_op > nu():
            veld = "dag" if op_de_klok(data["dag"], data["tijd"].replace(0, 0)) > nu() else "tijd"
            raise ValidationError("Dit ligt in de toekomst. Zet het als afspraak in de agenda.", veld)


class Conceptformulier(Formulier):
    """The same fields while somebody is still typing: anything goes, as long as it can be shown again."""

    sleutel = fields.List(Regelveld(), load_default=list)
    soort = fields.List(Regelveld(), load_default=list)
    dag = fields.List(Regelveld(), load_default=list)
    tijd = fields.List(Regelveld(), load_default=list)
    met = fields.List(Regelveld(), load_default=list, validate=validate.Length(max=HOOGSTENS_MENSEN))
    anderen = fields.List(Regelveld(), load_default=list)
    over = fields.List(Regelveld(), load_default=list, validate=validate.Length(max=HOOGSTENS_MENSEN))
    wet = fields.List(Regelveld(), load_default=list)
    tekst = fields.List(Tekstvak(), load_default=list)
    veiligheid = fields.List(Regelveld(), load_default=list)


class Correctieformulier(Formulier):
    """What a line should have said, and why."""

    tekst = Tekstvak(required=True, error_messages=_zeg("Schrijf op hoe het wel was."))
    reden = Regelveld(required=True, error_messages=_zeg("Schrijf op waarom je dit verbetert."))


class Logboekvraag(Formulier):
    """What somebody wants to see: about whom, which kind, from when to when."""

    over = Regelveld(load_default=None)
    soort = Keuze(Logsoort, load_default=None)
    van = Datumveld(load_default=None)
    tot = Datumveld(load_default=None)

    @validates_schema
    def eis_volgorde(self, data: dict[str, Any], **_kw: Any) -> None:
        """Raises `ValidationError` when the period ends before it begins."""
        if data["van"] and data["tot"] and data["tot"] < data["van"]:
            raise ValidationError("De laatste dag ligt voor de eerste. Draai ze om.", "tot")
