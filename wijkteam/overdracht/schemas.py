"""The forms of a colleague: shape only. What becomes of them stands in `stapvormen.py` and the views."""

from typing import Any

from marshmallow import ValidationError, fields, post_load, validate

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.klokveld import Tijdveld, op_de_klok
from wijkteam.kern.papier import eis_geen_bsn
from wijkteam.kern.velden import (
    Datumveld,
    Getalveld,
    Keuze,
    Naamveld,
    Regelveld,
    Sleutelveld,
    Tekstvak,
    Vinkje,
)
from wijkteam.overdracht.keuzes import (
    Afwijsreden,
    Hulpkreeg,
    Kennismakingvorm,
    Overdrachtsoort,
    Uitkomst,
    Warmte,
)
from wijkteam.plan.papierschemas import JaNee

LENGTE = 4_000
_TELEFOON = 40
_MEESTE = validate.Length(max=200)


def _zeg(bericht: str) -> dict[str, Any]:
    return {"required": bericht, "null": bericht}


def _woorden(verplicht: str = "") -> Tekstvak:
    """Text that leaves the house, or that the inwoner may read back: never a BSN."""
    if verplicht:
        return Tekstvak(LENGTE, required=True, validate=eis_geen_bsn, error_messages=_zeg(verplicht))
    return Tekstvak(LENGTE, load_default="", validate=eis_geen_bsn)


class BeginFormulier(Formulier):
    """About whom, to whom, how warm."""

    personen = fields.List(Sleutelveld(), load_default=list, validate=_MEESTE)
    soort = Keuze(Overdrachtsoort, load_default=None)
    warmte = Keuze(Warmte, load_default=Warmte.WARM)
    is_spoed = Vinkje()
    ontvanger = Naamveld(load_default="")


class TweedekeusFormulier(BeginFormulier):
    """The same for another receiver, with what the inwoner says about the first."""

    met_wie = Naamveld(required=True, error_messages=_zeg("Schrijf op wie je sprak."))
    dag = Datumveld(required=True, error_messages=_zeg("Vul in wanneer je dit besprak."))
    woorden = _woorden("Schrijf op wat de inwoner zegt, in eigen woorden.")


class BerichtFormulier(Formulier):
    """Everything that may change in a concept."""

    ontvanger = Naamveld(required=True, error_messages=_zeg("Vul in naar wie dit gaat."))
    contact_naam = Naamveld(load_default="")
    contact_telefoon = Naamveld(_TELEFOON, load_default="")
    contact_email = Naamveld(load_default="")
    personen = fields.List(Sleutelveld(), load_default=list, validate=_MEESTE)
    waarom = _woorden()
    gewenst = _woorden()
    wat_werkt = _woorden()
    praktisch = _woorden()
    veiligheid = _woorden()
    delen = fields.List(Sleutelveld(), load_default=list, validate=_MEESTE)
    warmte = Keuze(Warmte, required=True)
    waarom_niet_warm = Regelveld(load_default="")
    is_spoed = Vinkje()
    regisseur_naam = Naamveld(load_default="")


class AntwoordFormulier(Formulier):
    """What those who decide about one person say."""

    antwoord = Keuze(JaNee, required=True, error_messages=_zeg("Kies ja of nee."))
    gevers = fields.List(Naamveld(), load_default=list, validate=_MEESTE)
    vertegenwoordiger = Naamveld(load_default="")
    op_papier = Vinkje()
    dag = Datumveld(required=True, error_messages=_zeg("Vul in wanneer dit gezegd is."))
    tot_en_met = Datumveld(load_default=None)


class StapFormulier(Formulier):
    """What every act tells: who did or said it, when, and what they said about it."""

    wie = Naamveld(load_default="")
    dag = Datumveld(required=True, error_messages=_zeg("Vul de dag in."))
    reden = _woorden()


class AntwoordVanOntvangerFormulier(StapFormulier):
    """Somebody of the receiver said it, and they have a name."""

    wie = Naamveld(required=True, error_messages=_zeg("Schrijf op wie je sprak."))


class AcceptatieFormulier(AntwoordVanOntvangerFormulier):
    """They take it up; with regie, who does."""

    regisseur = Naamveld(load_default="")


class WachtFormulier(AntwoordVanOntvangerFormulier):
    """A waiting list, and who helps meanwhile."""

    wachten_tot = Datumveld(load_default=None)
    overbrugging = _woorden()


class AfwijsFormulier(AntwoordVanOntvangerFormulier):
    """A no, and why."""

    afwijsreden = Keuze(Afwijsreden, required=True, error_messages=_zeg("Kies waarom niet."))


class KennismakingFormulier(AntwoordVanOntvangerFormulier):
    """When the three meet. Day and time become one moment, `wanneer`."""

    wanneer = Datumveld(required=True, error_messages=_zeg("Vul in op welke dag."))
    tijd = Tijdveld(required=True, error_messages=_zeg("Vul in hoe laat."))
    vorm = Keuze(Kennismakingvorm, required=True, error_messages=_zeg("Kies hoe."))
    waar = Regelveld(load_default="", validate=eis_geen_bsn)
    aanwezig = Regelveld(load_default="", validate=eis_geen_bsn)

    @post_load
    def maak_moment(self, data: dict[str, Any], **_kw: Any) -> dict[str, Any]:
        """Raises `ValidationError` for a time that the clock skips."""
        try:
            return data | {"wanneer": op_de_klok(data["wanneer"], data.pop("tijd"))}
        except ValueError as fout:
            raise ValidationError(
                "In die nacht gaat de klok vooruit: deze tijd is er niet.", "tijd"
            ) from fout


class ContactFormulier(AntwoordVanOntvangerFormulier):
    """First contact; for a warme overdracht also that the three met, and how when that was not planned here."""

    is_kennisgemaakt = Vinkje()
    vorm = Keuze(Kennismakingvorm, load_default=None)
    aanwezig = Regelveld(load_default="", validate=eis_geen_bsn)


class BelFormulier(StapFormulier):
    """A call to the receiver. Nobody's name: nobody answered."""

    voor = Datumveld(load_default=None)


class VoorlegFormulier(Formulier):
    """Sending it: who was spoken, when; and why it is not warm, if that was not written yet."""

    gebeld_met = Naamveld(load_default="")
    gebeld_op = Datumveld(load_default=None)
    waarom_niet_warm = Regelveld(load_default="")


class NavraagFormulier(Formulier):
    """What the inwoner says."""

    met_wie = Naamveld(required=True, error_messages=_zeg("Schrijf op wie je sprak."))
    dag = Datumveld(required=True, error_messages=_zeg("Vul in wanneer je dit vroeg."))
    kreeg_hulp = Keuze(Hulpkreeg, required=True, error_messages=_zeg("Kies wat de inwoner zegt."))
    is_opgelost = Vinkje()
    cijfer = Getalveld(
        load_default=None, validate=validate.Range(1, 10, error="Kies een cijfer van 1 tot en met 10.")
    )
    woorden = _woorden("Schrijf op wat de inwoner zegt, in eigen woorden.")


class SluitFormulier(Formulier):
    """What became of it."""

    uitkomst = Keuze(Uitkomst, required=True, error_messages=_zeg("Kies wat het geworden is."))
    reden = _woorden()


class SluitMetNavraagFormulier(NavraagFormulier):
    """What became of it, when the inwoner was not asked yet."""

    uitkomst = Keuze(Uitkomst, required=True, error_messages=_zeg("Kies wat het geworden is."))
    reden = _woorden()
