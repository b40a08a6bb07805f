"""The forms of consent, prints and paper signatures: shape only."""

from enum import StrEnum

from marshmallow import ValidationError, fields

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.papier import eis_geen_bsn
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Regelveld, Sleutelveld, Vinkje
from wijkteam.plan.papiermodellen import Vorm
from wijkteam.toestemming.models import Inhoudsoort, Ontvangersoort


class JaNee(StrEnum):
    """An answer."""

    JA = "ja"
    NEE = "nee"


class AfdrukFormulier(Formulier):
    """For whom and in which form."""

    voor = Naamveld(250, required=True)
    vorm = Keuze(Vorm, load_default=Vorm.PLAN)


class CodeFormulier(Formulier):
    """The code on a sheet, however it was typed or scanned."""

    code = Naamveld(60, required=True)


class HandtekeningFormulier(Formulier):
    """Who signed a sheet, and when."""

    wie = fields.List(Sleutelveld(), load_default=list)
    getekend_op = Datumveld(required=True)


def _hoort_bij_plan(soort: Inhoudsoort) -> None:
    if not soort.is_van_plan:
        raise ValidationError("Dit vraag je bij de overdracht zelf.")


class ToestemmingFormulier(Formulier):
    """What was asked, and who answered what."""

    antwoord = Keuze(JaNee, required=True)
    inhoud = Keuze(Inhoudsoort, required=True, validate=_hoort_bij_plan)
    delen = fields.List(Sleutelveld(), load_default=list)
    ontvanger = Keuze(Ontvangersoort, required=True)
    organisatie = Naamveld(load_default="")
    waarvoor = Regelveld(required=True, validate=eis_geen_bsn)
    gevers = fields.List(Naamveld(), load_default=list)
    vertegenwoordiger = Naamveld(load_default="")
    op_papier = Vinkje()
    van = Datumveld(required=True)
    tot_en_met = Datumveld(load_default=None)


class IntrekkingFormulier(Formulier):
    """Who took an answer back, and why."""

    wie = Naamveld(required=True)
    reden = Regelveld(required=True, validate=eis_geen_bsn)
