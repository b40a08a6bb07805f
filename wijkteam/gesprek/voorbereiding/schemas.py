"""The forms of the preparation: shape only."""

from typing import Any

from marshmallow import fields, post_load

from wijkteam.gesprek.voorbereiding.eigenplan import Plangegevens, veld_van
from wijkteam.gesprek.voorbereiding.models import Ontvangst, Plansoort
from wijkteam.gesprek.voorbereiding.rechten import Uitleg
from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Regelveld, Sleutelveld, Tekstvak
from wijkteam.wet.inwonerrechten import Inwonerrecht


class _RechtenFormulier(Formulier):
    op = Datumveld(required=True)
    verteld_door = Naamveld(required=True)

    @post_load
    def maak_uitleg(self, data: dict[str, Any], **_kw: Any) -> dict[str, Uitleg]:
        aan = {recht: data[recht.value] for recht in Inwonerrecht}
        return {"uitleg": Uitleg(data["op"], data["verteld_door"], aan)}


def rechtenformulier() -> Formulier:
    """The form on which several people are ticked for several rights."""
    velden = {recht.value: fields.List(Sleutelveld(), load_default=list) for recht in Inwonerrecht}
    soort: Any = type("RechtenFormulier", (_RechtenFormulier,), dict(velden))
    formulier: Formulier = soort()
    return formulier


class DoorstreepFormulier(Formulier):
    """Which line was written down by mistake, and why."""

    regel = Sleutelveld(required=True)
    reden = Regelveld(required=True)


def planformulier(plansoort: Plansoort) -> Formulier:
    """The form of one kind of own plan."""
    velden = {
        "ontvangst": Keuze(Ontvangst, required=True),
        "ontvangen_op": Datumveld(load_default=None),
        "persoon_id": Sleutelveld(load_default=None),
        "gebruik": Tekstvak(load_default=None),
    }
    soort: Any = type(
        "PlanFormulier", (Formulier,), {veld_van(n, plansoort): veld for n, veld in velden.items()}
    )
    formulier: Formulier = soort()
    return formulier


def lees_plangegevens(gelezen: dict[str, Any], soort: Plansoort) -> Plangegevens:
    """What that form said."""
    namen = ("ontvangst", "ontvangen_op", "persoon_id", "gebruik")
    return Plangegevens(soort, **{naam: gelezen[veld_van(naam, soort)] for naam in namen})
