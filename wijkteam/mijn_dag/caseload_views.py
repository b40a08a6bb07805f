"""What a teamleider sees of the casussen of the team: numbers, phases and colleagues."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from wijkteam.casus.afwezigheid_queries import list_lopend
from wijkteam.casus.caseload import list_caseload, list_verdeling
from wijkteam.casus.models import Fase
from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.mijn_dag.teamqueries import tel_meldingen
from wijkteam.overdracht.lijsten import tel_van_teams
from wijkteam.termijnen.queries import tel_per_collega
from wijkteam.toegang.gebruiker import gebruiker, vereist
from wijkteam.toegang.rechten import Recht

bp = Blueprint("caseload", __name__)


@bp.get("/caseload")
@vereist(Recht.CASELOAD_INZIEN)
def index() -> ResponseReturnValue:
    teams = gebruiker().geleide_teams
    return render_template(
        "mijn_dag/caseload.html",
        teams=[team for team in gebruiker().teams if team.id in teams],
        fasen=list(Fase),
        verdeling=list_verdeling(db.session, teams),
        termijnen=tel_per_collega(db.session, teams, op=vandaag()),
        meldingen=tel_meldingen(db.session, teams),
        overdrachten=tel_van_teams(db.session, teams, op=vandaag()),
        afwezig=list_lopend(db.session, teams, vandaag()),
        lijst=list_caseload(db.session, teams, pagina=gevraagde_pagina(request.args)),
    )
