"""What every page of the logboek shares."""

from uuid import UUID

from flask import Blueprint

from wijkteam.casus.poort import huidige_casus
from wijkteam.toegang.gebruiker import mag
from wijkteam.toegang.rechten import Recht

bp = Blueprint("logboek", __name__)
LOGBOEK = "/casussen/<uuid:casus_id>/logboek"


def mag_schrijven() -> bool:
    """Whether this colleague may add a line to the casus of this request."""
    return huidige_casus().is_open and mag(Recht.CASUS_WERKEN)


def lees_id(tekst: str) -> UUID | None:
    """The id that somebody sent; nothing when it is none."""
    try:
        return UUID(tekst)
    except ValueError:
        return None
