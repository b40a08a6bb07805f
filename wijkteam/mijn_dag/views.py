"""The front page: what must I do today."""

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.mijn_dag.dag import maak_dag
from wijkteam.mijn_dag.werklijst import maak_werklijst
from wijkteam.toegang.gebruiker import gebruiker, ik, mag, vereist
from wijkteam.toegang.rechten import Recht

bp = Blueprint("mijn_dag", __name__)

# Where somebody begins whose work is not in casussen, by the first right they have.
BEGIN = (
    (Recht.CASELOAD_INZIEN, "caseload.index"),
    (Recht.JOURNAAL_INZIEN, "journaal.index"),
    (Recht.BEHEER, "beheer.accounts"),
    (Recht.GEBIED_INZIEN, "wijkteams.index"),
)


@bp.get("/")
@vereist(Recht.EIGEN_ACCOUNT)
def show() -> ResponseReturnValue:
    if not mag(Recht.CASUS_LIJST):
        return redirect(_begin(), 303)
    lijst = maak_werklijst(db.session, ik().id, vandaag(), pagina=gevraagde_pagina(request.args))
    if not lijst.regels and lijst.pagina > 1:
        abort(404)
    dag = maak_dag(db.session, ik().id, gebruiker().eigen_teams, vandaag())
    return render_template("mijn_dag/show.html", dag=dag, lijst=lijst)


def _begin() -> str:
    for recht, endpoint in BEGIN:
        if mag(recht) and endpoint in current_app.view_functions:
            return url_for(endpoint)
    return url_for("toegang.wachtwoord_edit")
