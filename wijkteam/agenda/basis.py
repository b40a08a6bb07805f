"""What every page of the agenda shares."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import Blueprint, url_for

from wijkteam.agenda.bij_casus import list_collegas_bij
from wijkteam.agenda.models import Afspraaksoort, Herhaling
from wijkteam.casus.keuzes import Keuzes, keuzes_uit
from wijkteam.journaal.models import Grond, Inzage
from wijkteam.journaal.service import leg_inzage_vast
from wijkteam.kern.db import db
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebruiker import ik

bp = Blueprint("agenda", __name__)
BIJ_CASUS = "/casussen/<uuid:casus_id>/agenda"


def naar_agenda(casus_id: UUID | None) -> str:
    """Where an afspraak or taak is found back: at its casus, else among one's own."""
    return url_for("agenda.casus_index", casus_id=casus_id) if casus_id else url_for("agenda.index")


def leg_blik_vast(casus_id: UUID | None, onderdeel: str) -> None:
    """Opening an afspraak or taak of a casus outside its door is a look at that casus too."""
    if casus_id is not None:
        db.session.info["grond"] = Grond.TEAMLID
        leg_inzage_vast(db.session, Inzage.INZIEN, onderdeel, casus_id=casus_id, door=ik())


def formulierkeuzes(casus_id: UUID | None, erbij: Sequence[Medewerker] = ()) -> dict[str, Any]:
    """What the forms offer. `erbij` have it already, also when they are not in the team any more."""
    collegas: Keuzes = [(str(lid.medewerker_id), lid.naam) for lid in list_collegas_bij(db.session, casus_id)]
    bekend = {sleutel for sleutel, _ in collegas}
    collegas += [
        (str(wie.id), f"{wie.naam} (niet meer in het team)") for wie in erbij if str(wie.id) not in bekend
    ]
    return {
        "casus_id": casus_id,
        "collegas": collegas,
        "soorten": keuzes_uit(Afspraaksoort),
        "ritmes": keuzes_uit(Herhaling),
        "terug": naar_agenda(casus_id),
        "mij": ik(),
    }
