"""The shape of the forms at the gate."""

from marshmallow import fields

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import VERPLICHT, Naamveld

_leeg = {"required": VERPLICHT, "null": VERPLICHT}


class InlogFormulier(Formulier):
    """Name and password as typed. A password is never trimmed or normalised."""

    gebruikersnaam = Naamveld(required=True)
    wachtwoord = fields.String(required=True, error_messages=_leeg)


class WachtwoordFormulier(Formulier):
    """The present password and a new one."""

    huidig = fields.String(required=True, error_messages=_leeg)
    nieuw = fields.String(required=True, error_messages=_leeg)
