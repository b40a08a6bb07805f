"""The plan on screen: the texts above the doelen. The other views stand beside this file."""

from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.plan import (
    actieviews,
    afdrukviews,
    deelviews,
    doelviews,
    evaluatieviews,
    levensloopviews,
    queries,
    vaststelviews,
    vergelijkviews,
    wederdienstviews,
)
from wijkteam.plan.blad import bp, show
from wijkteam.plan.concept import Plantekstgegevens, schrijf_plantekst
from wijkteam.plan.schemas import PlantekstFormulier
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

__all__ = [
    "actieviews",
    "afdrukviews",
    "bp",
    "deelviews",
    "doelviews",
    "evaluatieviews",
    "levensloopviews",
    "show",
    "vaststelviews",
    "vergelijkviews",
    "wederdienstviews",
]


@bp.get("/casussen/<uuid:casus_id>/plan/wijzigen")
@vereist(Recht.CASUS_WERKEN)
def tekst_edit(casus_id: UUID) -> ResponseReturnValue:
    plan = queries.find_plan(db.session, casus_id)
    return render_template("plan/tekst.html", casus=huidige_casus(), plan=plan)


@bp.post("/casussen/<uuid:casus_id>/plan/wijzigen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(tekst_edit)
def tekst_update(casus_id: UUID) -> ResponseReturnValue:
    gegevens = Plantekstgegevens(**lees(PlantekstFormulier()))
    schrijf_plantekst(db.session, casus_id, gegevens, gezien=versie(), door=ik())
    flash("Bewaard.", "ok")
    return redirect(url_for(".show", casus_id=casus_id), 303)
