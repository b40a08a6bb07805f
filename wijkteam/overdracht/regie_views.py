"""The page on which the regisseur of now names the colleague who takes the regie."""

from uuid import UUID

from flask import Blueprint, flash, render_template
from flask.typing import ResponseReturnValue
from marshmallow import fields

from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.queries import list_collegas
from wijkteam.kern.db import db
from wijkteam.kern.formulier import Formulier, bij_fout, lees
from wijkteam.overdracht import queries
from wijkteam.overdracht.basis import EEN, naar_overdracht
from wijkteam.overdracht.regie import wijs_aan
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

bp = Blueprint("overdrachtregie", __name__)


class RegisseurFormulier(Formulier):
    """Who takes the regie."""

    medewerker = fields.UUID(required=True)


@bp.get(f"{EEN}/regisseur")
@vereist(Recht.CASUS_REGIE)
def edit(casus_id: UUID, overdracht_id: UUID) -> ResponseReturnValue:
    overdracht = queries.get_overdracht(db.session, casus_id, overdracht_id)
    collegas = {
        str(rij.medewerker_id): f"{rij.medewerker.naam}, {rij.wijkteam.naam}"
        for rij in list_collegas(db.session)
        if rij.wijkteam is not None
    }
    return render_template(
        "overdracht/team_regisseur.html",
        casus=huidige_casus(),
        overdracht=overdracht,
        collegas=list(collegas.items()),
    )


@bp.post(f"{EEN}/regisseur")
@vereist(Recht.CASUS_REGIE)
@bij_fout(edit)
def update(casus_id: UUID, overdracht_id: UUID) -> ResponseReturnValue:
    invoer = lees(RegisseurFormulier())
    overdracht = wijs_aan(db.session, casus_id, overdracht_id, invoer["medewerker"], door=ik())
    flash(f"{overdracht.bericht.regisseur_naam} krijgt de regie zodra deze overdracht start.", "ok")
    return naar_overdracht(casus_id, overdracht_id)
