"""The forms of the plan: shape only."""

import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields
from stdnum.nl import bsn

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Regelveld, Sleutelveld, Tekstvak, Vinkje
from wijkteam.plan.models import Doelstatus, Eigenaar
from wijkteam.plan.vaststelling import Mening, veld_van_reactie, veld_van_woorden
from wijkteam.plan.volgorde import Richting
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Leefgebied

LENGTE_ALINEA = 10_000
LENGTE_AFSPRAAK = 1_000
# Nine figures in a row, or in the groups in which a BSN is written; a phone number or a date has other groups.
_NEGEN_CIJFERS = re.compile(r"(?<!\d)(?:\d{9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}[ .-]\d{3}[ .-]\d{3})(?!\d)")


def zonder_bsn(tekst: str) -> None:
    """What is written here is printed and goes on the fridge. Raises `ValidationError` for what may be a BSN."""
    for cijfers in _NEGEN_CIJFERS.findall(tekst):
        if bsn.is_valid(re.sub(r"\D", "", cijfers)):
            raise ValidationError(
                "Hier lijkt een burgerservicenummer te staan. Dat komt nooit in het plan: haal het weg."
            )


class PlantekstFormulier(Formulier):
    """The texts above the doelen."""

    situatie = Tekstvak(LENGTE_ALINEA, load_default="", validate=zonder_bsn)
    gaat_goed = Tekstvak(LENGTE_ALINEA, load_default="", validate=zonder_bsn)
    wij_bieden = Tekstvak(LENGTE_ALINEA, load_default="", validate=zonder_bsn)
    evaluatie_op = Datumveld(load_default=None)


class DoelFormulier(Formulier):
    """What somebody wants."""

    woorden = Tekstvak(LENGTE_AFSPRAAK, required=True, validate=zonder_bsn)
    lukt_als = Tekstvak(LENGTE_AFSPRAAK, load_default=None, validate=zonder_bsn)
    voor = fields.List(Sleutelveld(), load_default=list)
    leefgebied = Keuze(Leefgebied, required=True)
    zrm_domein = Naamveld(60, load_default=None)
    wet = Keuze(Wet, required=True)
    tegen = Datumveld(load_default=None)


class DoelstatusFormulier(Formulier):
    """How it ended."""

    status = Keuze(Doelstatus, required=True)
    reden = Regelveld(load_default=None, validate=zonder_bsn)


class ActieFormulier(Formulier):
    """Who does what."""

    wat = Tekstvak(LENGTE_AFSPRAAK, required=True, validate=zonder_bsn)
    wie = Naamveld(required=True, validate=zonder_bsn)
    eigenaar = Keuze(Eigenaar, required=True)
    kring = Keuze(Kring, required=True)
    is_licht = Vinkje()
    waarom_niet_dichterbij = Regelveld(load_default="", validate=zonder_bsn)
    wet = Keuze(Wet, required=True)
    tegen = Datumveld(load_default=None)
    afbouw_op = Datumveld(load_default=None)


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
    ook_aanwezig = Regelveld(load_default="", validate=zonder_bsn)


def maak_vaststelformulier(personen: Iterable[UUID]) -> Formulier:
    """The form on which the plan is set: for each of these people an answer, and their words."""
    velden: dict[str, fields.Field[Any]] = {}
    for persoon_id in personen:
        velden[veld_van_reactie(persoon_id)] = Keuze(Mening, load_default=Mening.NOG_NIET)
        velden[veld_van_woorden(persoon_id)] = Tekstvak(LENGTE_AFSPRAAK, load_default="", validate=zonder_bsn)
    soort = type("VaststelFormulier", (_VaststelFormulier,), velden)
    formulier: Formulier = soort()
    return formulier
