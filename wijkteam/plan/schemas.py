"""The forms of the plan: shape only."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any
from uuid import UUID

from marshmallow import fields

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.papier import eis_geen_bsn
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Regelveld, Sleutelveld, Tekstvak, Vinkje
from wijkteam.plan.models import Actiestatus, Doelstatus, Eigenaar
from wijkteam.plan.vaststelling import Mening, veld_van_reactie, veld_van_woorden
from wijkteam.plan.volgorde import Richting
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Leefgebied
from wijkteam.zrm.niveaus import Niveau


class Niveaubron(StrEnum):
    """Where the levels of a doel come from."""

    METING = "meting"
    ZELF = "zelf"


LENGTE_ALINEA = 10_000
LENGTE_AFSPRAAK = 1_000


class PlantekstFormulier(Formulier):
    """The texts above the doelen."""

    situatie = Tekstvak(LENGTE_ALINEA, load_default="", validate=eis_geen_bsn)
    gaat_goed = Tekstvak(LENGTE_ALINEA, load_default="", validate=eis_geen_bsn)
    wij_bieden = Tekstvak(LENGTE_ALINEA, load_default="", validate=eis_geen_bsn)
    evaluatie_op = Datumveld(load_default=None)


class DoelFormulier(Formulier):
    """What somebody wants."""

    woorden = Tekstvak(LENGTE_AFSPRAAK, required=True, validate=eis_geen_bsn)
    lukt_als = Tekstvak(LENGTE_AFSPRAAK, load_default=None, validate=eis_geen_bsn)
    voor = fields.List(Sleutelveld(), load_default=list)
    leefgebied = Keuze(Leefgebied, required=True)
    zrm_domein = Naamveld(60, load_default=None)
    niveaus = Keuze(Niveaubron, load_default=Niveaubron.ZELF)
    start = Keuze(Niveau, load_default=None)
    streef = Keuze(Niveau, load_default=None)
    wet = Keuze(Wet, required=True)
    tegen = Datumveld(load_default=None)


class DoelstatusFormulier(Formulier):
    """How it ended."""

    status = Keuze(Doelstatus, required=True)
    reden = Regelveld(load_default=None, validate=eis_geen_bsn)
    les = Tekstvak(LENGTE_AFSPRAAK, load_default="", validate=eis_geen_bsn)


class ActieFormulier(Formulier):
    """Who does what: somebody who is there, or a name with its ring."""

    wat = Tekstvak(LENGTE_AFSPRAAK, required=True, validate=eis_geen_bsn)
    uitvoerder = Naamveld(60, load_default="")
    wie = Naamveld(load_default="", validate=eis_geen_bsn)
    eigenaar = Keuze(Eigenaar, load_default=None)
    organisatie = Naamveld(load_default="", validate=eis_geen_bsn)
    kring = Keuze(Kring, load_default=None)
    is_licht = Vinkje()
    waarom_niet_dichterbij = Regelveld(load_default="", validate=eis_geen_bsn)
    geeft_terug = Regelveld(load_default="", validate=eis_geen_bsn)
    over = fields.List(Sleutelveld(), load_default=list)
    wet = Keuze(Wet, required=True)
    begint_op = Datumveld(load_default=None)
    tegen = Datumveld(load_default=None)
    afbouw_op = Datumveld(load_default=None)


class ActiestatusFormulier(Formulier):
    """How far an actie is."""

    status = Keuze(Actiestatus, required=True)
    reden = Regelveld(load_default="", validate=eis_geen_bsn)


class WederdienstFormulier(Formulier):
    """What somebody can do for another."""

    betrokkene_id = Sleutelveld(required=True)
    wat = Regelveld(required=True, validate=eis_geen_bsn)
    voor_wie = Naamveld(load_default="", validate=eis_geen_bsn)
    mag_in_de_buurt = Vinkje()


class OverneemFormulier(Formulier):
    """Which doelen of an earlier plan go along."""

    doelen = fields.List(Sleutelveld(), load_default=list)


class GereedFormulier(Formulier):
    """Done, or not done after all."""

    gereed = Vinkje()


class PlaatsFormulier(Formulier):
    """One place up or down."""

    richting = Keuze(Richting, required=True)


class KnopFormulier(Formulier):
    """A button without anything to fill in."""


class _VaststelFormulier(Formulier):
    kenmerk = Naamveld(64, required=True)
    aanwezig = fields.List(Sleutelveld(), load_default=list)
    ook_aanwezig = Regelveld(load_default="", validate=eis_geen_bsn)
    delen = fields.List(Sleutelveld(), load_default=list)


def maak_vaststelformulier(personen: Iterable[UUID]) -> Formulier:
    """The form on which the plan is set: for each of these people an answer, and their words."""
    velden: dict[str, fields.Field[Any]] = {}
    for persoon_id in personen:
        velden[veld_van_reactie(persoon_id)] = Keuze(Mening, load_default=Mening.NOG_NIET)
        velden[veld_van_woorden(persoon_id)] = Tekstvak(
            LENGTE_AFSPRAAK, load_default="", validate=eis_geen_bsn
        )
    soort = type("VaststelFormulier", (_VaststelFormulier,), velden)
    formulier: Formulier = soort()
    return formulier
