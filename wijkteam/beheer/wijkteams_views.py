"""For every colleague: the wijken of the gemeente, which wijkteam works where, and who works in it. No casussen."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from wijkteam.beheer.gebiedsbeeld import maak_gebiedsbeeld
from wijkteam.beheer.gebiedskeuze import find_gekozen_gemeente
from wijkteam.gebied.queries import list_gemeenten
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import gebruiker, vereist
from wijkteam.toegang.rechten import Recht

bp = Blueprint("wijkteams", __name__)


@bp.get("/wijkteams")
@vereist(Recht.GEBIED_INZIEN)
def index() -> ResponseReturnValue:
    gemeenten = list_gemeenten(db.session)
    eigen = {str(team.gemeente_id) for team in gebruiker().teams}
    gekozen = find_gekozen_gemeente(gemeenten, request.args.get("gemeente", "") or min(eigen, default=""))
    gemeente = gekozen or next(iter(gemeenten), None)
    return render_template(
        "wijkteams/index.html",
        gemeenten=gemeenten,
        beeld=maak_gebiedsbeeld(db.session, gemeente, vandaag()) if gemeente else None,
    )
