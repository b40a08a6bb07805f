"""The statutory terms of a casus: what must happen until when, how that date was made, and what is over."""

from uuid import UUID

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.termijnen import queries
from wijkteam.termijnen.blad import met_klok
from wijkteam.toegang.gebruiker import vereist
from wijkteam.toegang.rechten import Recht

bp = Blueprint("termijnen", __name__)


@bp.get("/casussen/<uuid:casus_id>/termijnen")
@vereist(Recht.CASUS_INZIEN)
def index(casus_id: UUID) -> ResponseReturnValue:
    lopend = met_klok(queries.list_van_casus(db.session, casus_id), vandaag())
    return render_template("termijnen/index.html", lopend=lopend)
