"""Talks: the list, starting one, and setting right when, where and with whom. The table itself: `tafelviews`."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.gesprek import dekkingviews, queries, tafelviews
from wijkteam.gesprek.blad import (
    bp,
    leefgebieden,
    mag_schrijven,
    mag_werken,
    show,
    toon_leesblad,
)
from wijkteam.gesprek.gegevens import start_gesprek, wijzig_gegevens
from wijkteam.gesprek.models import Aanwezige
from wijkteam.gesprek.schemas import gegevensformulier
from wijkteam.gesprek.tafelschikking import Tafelschikking
from wijkteam.gesprek.verslag import versieviews
from wijkteam.gesprek.verslag import views as verslagviews
from wijkteam.gesprek.voorbereiding import views as voorbereidingviews
from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, formulierstand, lees, versie
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

__all__ = ["bp", "dekkingviews", "show", "tafelviews", "versieviews", "verslagviews", "voorbereidingviews"]


@bp.get("/casussen/<uuid:casus_id>/gesprekken")
@vereist(Recht.CASUS_INZIEN)
def index(casus_id: UUID) -> ResponseReturnValue:
    pagina = gevraagde_pagina(request.args)
    gesprekken = queries.list_gesprekken(db.session, casus_id, pagina)
    return render_template(
        "gesprek/index.html",
        casus=huidige_casus(),
        gesprekken=gesprekken,
        dekkingen=queries.get_dekkingen(db.session, huidige_casus(), gesprekken, leefgebieden()),
        pagina=pagina,
        paginas=queries.count_paginas(db.session, casus_id),
        mag_werken=mag_werken(),
    )


@bp.get("/casussen/<uuid:casus_id>/gesprekken/verder")
@vereist(Recht.CASUS_INZIEN)
def verder(casus_id: UUID) -> ResponseReturnValue:
    """To what has to be rounded off: the list when that is not just one talk."""
    lopend = queries.list_lopende_gesprekken(db.session, casus_id)
    if len(lopend) != 1:
        return redirect(url_for(".index", casus_id=casus_id), 303)
    return redirect(url_for(".dekking", casus_id=casus_id, gesprek_id=lopend[0].id), 303)


@bp.get("/casussen/<uuid:casus_id>/gesprekken/nieuw")
@vereist(Recht.CASUS_WERKEN)
def new(casus_id: UUID) -> ResponseReturnValue:
    return render_template(
        "gesprek/nieuw.html", casus=huidige_casus(), tafel=_tafelschikking([]), vandaag=vandaag()
    )


@bp.post("/casussen/<uuid:casus_id>/gesprekken")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(new)
def create(casus_id: UUID) -> ResponseReturnValue:
    invoer = lees(gegevensformulier(request.form))
    gesprek = start_gesprek(db.session, huidige_casus(), invoer["gegevens"], door=ik())
    eerst = ".voorbereiding" if gesprek.gehouden_op > vandaag() else ".show"
    return redirect(url_for(eerst, casus_id=casus_id, gesprek_id=gesprek.id), 303)


@bp.get("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/gegevens")
@vereist(Recht.CASUS_WERKEN)
def gegevens_edit(casus_id: UUID, gesprek_id: UUID) -> ResponseReturnValue:
    gesprek = queries.get_gesprek(db.session, casus_id, gesprek_id)
    if not mag_schrijven(gesprek):
        return toon_leesblad(gesprek)
    return render_template(
        "gesprek/gegevens.html", gesprek=gesprek, tafel=_tafelschikking(gesprek.aanwezigen)
    )


@bp.post("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/gegevens")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(gegevens_edit)
def gegevens_update(casus_id: UUID, gesprek_id: UUID) -> ResponseReturnValue:
    invoer = lees(gegevensformulier(request.form))
    wijzig_gegevens(db.session, huidige_casus(), gesprek_id, invoer["gegevens"], gezien=versie(), door=ik())
    flash("Bewaard.", "ok")
    return redirect(url_for(".show", casus_id=casus_id, gesprek_id=gesprek_id), 303)


def _tafelschikking(aanwezigen: list[Aanwezige]) -> Tafelschikking:
    casus = huidige_casus()
    return Tafelschikking.dek(
        queries.list_huisgenoten(db.session, casus),
        queries.list_netwerk(db.session, casus),
        aanwezigen,
        formulierstand(),
    )
