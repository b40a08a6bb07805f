"""The expertise that all teams miss: for whoever could help, and for whoever plans ahead."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from wijkteam.casus.lijsten import list_gevraagde_expertise
from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.toegang.gebruiker import vereist
from wijkteam.toegang.rechten import Recht

bp = Blueprint("expertise", __name__)


@bp.get("/gevraagde-expertise")
@vereist(Recht.EXPERTISE_INZIEN)
def index() -> ResponseReturnValue:
    lijst = list_gevraagde_expertise(db.session, pagina=gevraagde_pagina(request.args))
    return render_template("casus/expertise.html", lijst=lijst)
