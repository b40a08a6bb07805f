"""The blueprint of the meldingen, and how a page opens one: readable for this viewer, and the look recorded."""

from uuid import UUID

from flask import Blueprint

from wijkteam.journaal.models import Inzage
from wijkteam.journaal.service import leg_inzage_vast
from wijkteam.kern.db import db
from wijkteam.melding import queries
from wijkteam.melding.models import Melding
from wijkteam.toegang.gebruiker import ik

bp = Blueprint("melding", __name__)


def open_melding(melding_id: UUID, onderdeel: str, soort: Inzage = Inzage.INZIEN) -> Melding:
    """The melding of this address; no line in the journaal, no answer. Raises `MeldingIsWeg`.

    The line carries the number of the melding: there may be no casus to hang it on.
    """
    melding = queries.get_melding(db.session, melding_id)
    leg_inzage_vast(
        db.session,
        soort,
        onderdeel,
        casus_id=melding.casus_id,
        door=ik(),
        bijzonderheid=f"melding {melding.nummer}",
    )
    return melding
