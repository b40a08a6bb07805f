"""The shape of the forms at the gate."""

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import Geheimveld, Naamveld


class InlogFormulier(Formulier):
    """Name and password as typed. A password is never trimmed or normalised."""

    gebruikersnaam = Naamveld(required=True)
    wachtwoord = Geheimveld(required=True)


class WachtwoordFormulier(Formulier):
    """The present password and a new one."""

    huidig = Geheimveld(required=True)
    nieuw = Geheimveld(required=True)
