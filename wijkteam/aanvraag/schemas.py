"""What is typed about an aanvraag, what is missing in it, and how it was decided."""

from typing import Any

from marshmallow import ValidationError, validates_schema

from wijkteam.aanvraag.models import Aanvraagbron, Aanvuluitkomst, Besluituitkomst, Verstrekking
from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Sleutelveld, Tekstvak
from wijkteam.wet.grondslagen import Wet


def _zeg(tekst: str) -> dict[str, Any]:
    return {"required": tekst}


WANNEER = _zeg("Vul de dag in.")
GEVRAAGD = _zeg("Schrijf op wat er gevraagd wordt.")


class AanvraagFormulier(Formulier):
    """A letter or a form that came in. A verslag is registered at the verslag."""

    betrokkene = Sleutelveld(required=True, error_messages=_zeg("Kies voor wie de aanvraag is."))
    wet = Keuze(Wet, required=True, error_messages=_zeg("Kies een wet."))
    ontvangen_op = Datumveld(required=True, error_messages=WANNEER)
    bron = Keuze(Aanvraagbron, required=True, error_messages=_zeg("Kies hoe de aanvraag binnenkwam."))
    indiener = Naamveld(load_default="")
    gevraagd = Tekstvak(required=True, error_messages=GEVRAAGD)


class VerbeterFormulier(Formulier):
    """What turned out to be otherwise."""

    ontvangen_op = Datumveld(required=True, error_messages=WANNEER)
    indiener = Naamveld(required=True, error_messages=_zeg("Vul in wie de aanvraag deed."))
    gevraagd = Tekstvak(required=True, error_messages=GEVRAAGD)


class AanvulFormulier(Formulier):
    """What is missing, and until when it may come."""

    ontbreekt = Tekstvak(required=True, error_messages=_zeg("Schrijf op wat er ontbreekt."))
    gevraagd_op = Datumveld(required=True, error_messages=WANNEER)
    uiterlijk = Datumveld(required=True, error_messages=_zeg("Vul in tot wanneer het mag komen."))


class AangevuldFormulier(Formulier):
    """Whether it came, and when."""

    uitkomst = Keuze(Aanvuluitkomst, required=True, error_messages=_zeg("Kies of de aanvulling kwam."))
    aangevuld_op = Datumveld(load_default=None)

    @validates_schema
    def eis_dag(self, data: dict[str, object], **_kw: object) -> None:
        kwam = data.get("uitkomst") is Aanvuluitkomst.ONTVANGEN
        if kwam and data.get("aangevuld_op") is None:
            raise ValidationError("Vul in op welke dag alles er was.", "aangevuld_op")
        if not kwam and data.get("aangevuld_op") is not None:
            raise ValidationError("Er kwam niets. Laat de dag dan leeg.", "aangevuld_op")


class BesluitFormulier(Formulier):
    """How it was decided."""

    uitkomst = Keuze(Besluituitkomst, required=True, error_messages=_zeg("Kies hoe er besloten is."))
    besloten_op = Datumveld(required=True, error_messages=WANNEER)
    besloten_door = Naamveld(required=True, error_messages=_zeg("Vul in wie besloot, of wie introk."))
    voorziening = Tekstvak(load_default="")
    vorm = Keuze(Verstrekking, load_default=Verstrekking.GEEN)
    geldig_tot_en_met = Datumveld(load_default=None)


class BekendmakingFormulier(Formulier):
    """When the decision was sent."""

    verstuurd_op = Datumveld(required=True, error_messages=WANNEER)
