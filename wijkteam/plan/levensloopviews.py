"""Going on with the doelen of an earlier plan, on screen."""

from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.plan.blad import bp
from wijkteam.plan.levensloop import list_over_te_nemen, neem_doelen_over
from wijkteam.plan.schemas import OverneemFormulier
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht


@bp.get("/casussen/<uuid:casus_id>/plan/overnemen")
@vereist(Recht.CASUS_WERKEN)
def overname_new(casus_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    plan, doelen = list_over_te_nemen(db.session, casus)
    return render_template("plan/overnemen.html", casus=casus, plan=plan, doelen=doelen)


@bp.post("/casussen/<uuid:casus_id>/plan/overnemen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(overname_new)
def overname_create(casus_id: UUID) -> ResponseReturnValue:
    doelen = neem_doelen_over(db.session, casus_id, lees(OverneemFormulier())["doelen"], door=ik())
    flash(f"Overgenomen: {len(doelen)} {'doel' if len(doelen) == 1 else 'doelen'}. Loop ze samen na.", "ok")
    return redirect(url_for(".show", casus_id=casus_id), 303)
