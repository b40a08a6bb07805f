"""The first page of a casus: the story of the household in ten seconds."""

from uuid import UUID

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.dossier.overzicht import maak_overzicht
from wijkteam.kern.db import db
from wijkteam.toegang.gebruiker import vereist
from wijkteam.toegang.rechten import Recht

bp = Blueprint("dossier", __name__)


@bp.get("/casussen/<uuid:casus_id>")
@vereist(Recht.CASUS_INZIEN)
def show(casus_id: UUID) -> ResponseReturnValue:
    return render_template("dossier/show.html", overzicht=maak_overzicht(db.session, huidige_casus()))
