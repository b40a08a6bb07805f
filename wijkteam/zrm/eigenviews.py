"""The own score on screen: how a person sees it, in plain words, on a page to turn towards them."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, lees_beurt, versie
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.zrm import beleid, queries
from wijkteam.zrm.apartviews import leg_terug, niets_kwijt
from wijkteam.zrm.blad import bp
from wijkteam.zrm.concept import start_meting
from wijkteam.zrm.eigenblad import maak_eigenblad
from wijkteam.zrm.invoer import EigenWijze, NieuweMeting
from wijkteam.zrm.invullen import bewaar_concept, stel_meting_vast
from wijkteam.zrm.models import Meetmoment
from wijkteam.zrm.schemas import EigenStartformulier
from wijkteam.zrm.views import getypte_dag, is_vanzelf, lees_meetinvoer, maak_begin


@bp.get("/eigen/<uuid:betrokkene_id>")
@vereist(Recht.CASUS_WERKEN)
def eigen_new(casus_id: UUID, betrokkene_id: UUID) -> ResponseReturnValue:
    betrokkene = queries.get_betrokkene(db.session, casus_id, betrokkene_id)
    beleid.eis_client(betrokkene)
    begin = maak_begin(betrokkene, getypte_dag())
    return render_template("zrm/eigen_nieuw.html", casus=huidige_casus(), begin=begin)


@bp.post("/eigen/<uuid:betrokkene_id>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(eigen_new)
def eigen_create(casus_id: UUID, betrokkene_id: UUID) -> ResponseReturnValue:
    invoer = lees(EigenStartformulier())
    nieuw = NieuweMeting(
        betrokkene_id=betrokkene_id,
        instrument=invoer["instrument"],
        moment=Meetmoment.TUSSENTIJDS,
        gesprek_op=invoer["gesprek_op"],
        eigen=EigenWijze(invoer["wijze"], invoer["samen_met"] or None),
    )
    meting = start_meting(db.session, casus_id, nieuw, door=ik())
    return redirect(url_for(".eigen_edit", casus_id=casus_id, meting_id=meting.id), 303)


@bp.get("/metingen/<uuid:meting_id>/eigen")
@vereist(Recht.CASUS_WERKEN)
def eigen_edit(casus_id: UUID, meting_id: UUID) -> ResponseReturnValue:
    meting = queries.get_meting(db.session, casus_id, meting_id)
    apart = leg_terug(meting) if meting.is_eigen else None
    if request.method == "GET" and (not meting.is_eigen or (meting.is_vastgesteld and apart is None)):
        return redirect(url_for(".meting_show", casus_id=casus_id, meting_id=meting_id), 303)
    return render_template(
        "zrm/eigen.html", casus=huidige_casus(), eigenblad=maak_eigenblad(meting), apart=apart
    )


@bp.post("/metingen/<uuid:meting_id>/eigen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(eigen_edit)
def eigen_update(casus_id: UUID, meting_id: UUID) -> ResponseReturnValue:
    invoer = lees_meetinvoer()
    with niets_kwijt(casus_id, meting_id):
        meting = bewaar_concept(db.session, casus_id, meting_id, invoer, beurt=lees_beurt(), door=ik())
    if is_vanzelf():
        return {"versie": meting.versie}
    flash("Dit is bewaard. U kunt later verder.", "ok")
    return redirect(url_for(".eigen_edit", casus_id=casus_id, meting_id=meting_id), 303)


@bp.post("/metingen/<uuid:meting_id>/eigen-klaar")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(eigen_edit)
def eigen_vaststellen(casus_id: UUID, meting_id: UUID) -> ResponseReturnValue:
    invoer = lees_meetinvoer()
    with niets_kwijt(casus_id, meting_id):
        stel_meting_vast(db.session, casus_id, meting_id, invoer, gezien=versie(), door=ik())
    flash("De eigen score is bewaard.", "ok")
    return redirect(url_for(".meting_show", casus_id=casus_id, meting_id=meting_id), 303)
