"""What a teamleider sees of the meldingen of the team: that they are there, and who holds them. Never what they say."""

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.tijd import vandaag
from wijkteam.melding.bewaarqueries import list_kan_weg_van
from wijkteam.melding.bewaren import bewaartermijn, kan_weg_voor
from wijkteam.melding.lijsten import list_van_team
from wijkteam.melding.oppakken import geef_vrij
from wijkteam.melding.queries import get_wortel
from wijkteam.melding.schemas import RedenFormulier
from wijkteam.toegang.gebruiker import gebruiker, ik, vereist
from wijkteam.toegang.rechten import Recht

bp = Blueprint("meldingteam", __name__)


@bp.get("/meldingen/team")
@vereist(Recht.CASELOAD_INZIEN)
def index() -> ResponseReturnValue:
    lijst = list_van_team(db.session, gebruiker().geleide_teams, pagina=gevraagde_pagina(request.args))
    return render_template("melding/team.html", lijst=lijst, vandaag=vandaag())


@bp.get("/meldingen/team/kan-weg")
@vereist(Recht.TEAM_LEIDEN)
def old() -> ResponseReturnValue:
    voor = kan_weg_voor(vandaag())
    lijst = list_kan_weg_van(
        db.session, voor, gebruiker().geleide_teams, pagina=gevraagde_pagina(request.args)
    )
    return render_template("melding/kan_weg.html", lijst=lijst, jaren=bewaartermijn(vandaag()).jaren)


@bp.get("/meldingen/team/<uuid:melding_id>")
@vereist(Recht.TEAM_LEIDEN)
def release(melding_id: UUID) -> ResponseReturnValue:
    melding = get_wortel(db.session, melding_id, gebruiker().geleide_teams)
    return render_template("melding/vrijgeven.html", melding=melding)


@bp.post("/meldingen/team/<uuid:melding_id>")
@vereist(Recht.TEAM_LEIDEN)
@bij_fout(release)
def update(melding_id: UUID) -> ResponseReturnValue:
    invoer = lees(RedenFormulier())
    melding = geef_vrij(db.session, melding_id, teams=gebruiker().geleide_teams, **invoer, door=ik())
    flash(f"{melding.nummer} wacht weer op iemand van het team.", "ok")
    return redirect(url_for(".index"), 303)
