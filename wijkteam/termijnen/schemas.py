"""What is typed about a term that stands still, and about what happened."""

from enum import StrEnum
from typing import Any

from marshmallow import ValidationError, post_load

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import Datumveld, Keuze, Regelveld, Sleutelveld
from wijkteam.termijnen.gebeurtenismodellen import Afziengrond
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.opschorting import Opschortgrond


class UitstelFormulier(Formulier):
    """On which ground, which days, and why."""

    grond = Keuze(
        Opschortgrond, required=True, error_messages={"required": "Kies waarom de termijn stilstaat."}
    )
    van = Datumveld(required=True, error_messages={"required": "Vul de eerste dag in."})
    tot_en_met = Datumveld(load_default=None)
    toelichting = Regelveld(required=True, error_messages={"required": "Schrijf op wat er aan de hand is."})


class HervatFormulier(Formulier):
    """The last day on which it stood still."""

    tot_en_met = Datumveld(required=True, error_messages={"required": "Vul de laatste dag in."})


class GebeurtenisFormulier(Formulier):
    """What happened, when, about whom, how and with whom."""

    soort = Keuze(Gebeurtenis, required=True, error_messages={"required": "Kies wat er gebeurde."})
    dag = Datumveld(required=True, error_messages={"required": "Vul de dag in waarop het gebeurde."})
    over = Sleutelveld(load_default=None)
    hoe = Regelveld(required=True, error_messages={"required": "Schrijf op hoe het ging en met wie."})
    toelichting = Regelveld(load_default=None)
    grond = Keuze(Afziengrond, load_default=None)
    tegen = Sleutelveld(load_default=None)


class Watwaar(StrEnum):
    """What was wrong about an event: the day, or all of it."""

    ANDERE_DAG = "andere_dag"
    NIET_GEBEURD = "niet_gebeurd"


class CorrectieFormulier(Formulier):
    """The other day, or that it did not happen, and how we know. Loads `dag` and `reden`."""

    wat = Keuze(Watwaar, required=True, error_messages={"required": "Kies wat er niet klopt."})
    dag = Datumveld(load_default=None)
    reden = Regelveld(required=True, error_messages={"required": "Schrijf op hoe je dit nu weet."})

    @post_load
    def eis_dag(self, data: dict[str, Any], **_kw: Any) -> dict[str, Any]:
        """Raises `ValidationError` when there is no other day, or a day on which nothing happened."""
        is_andere_dag = data.pop("wat") is Watwaar.ANDERE_DAG
        if is_andere_dag and data["dag"] is None:
            raise ValidationError("Vul de goede dag in.", "dag")
        if not is_andere_dag and data["dag"] is not None:
            raise ValidationError("Het is niet gebeurd. Laat de dag dan leeg.", "dag")
        return data
