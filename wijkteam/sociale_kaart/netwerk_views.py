"""What is missing, and who knows the way."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.gebied.models import Buurt
from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees, lees_vraag, versie
from wijkteam.sociale_kaart import bijhoudqueries, gaten, queries, schakels
from wijkteam.sociale_kaart.basis import bp
from wijkteam.sociale_kaart.bijhoudmodellen import Schakel
from wijkteam.sociale_kaart.formulierkeuzes import Keuzelijsten
from wijkteam.sociale_kaart.keuzes import Schakelsoort
from wijkteam.sociale_kaart.schemas import SchakelFormulier, Schakelzoekformulier, VraagFormulier
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.leefgebieden import Leefgebied


@bp.get("/sociale-kaart/ontbreekt")
@vereist(Recht.KAART_INZIEN)
def gaten_index() -> ResponseReturnValue:
    telling = bijhoudqueries.tel_vragen(db.session)
    return render_template(
        "sociale_kaart/gaten.html",
        lijst=bijhoudqueries.list_open_vragen(db.session, pagina=gevraagde_pagina(request.args)),
        telling=telling,
        buurten=list(dict.fromkeys(buurt for buurt, _ in telling)),
        gebieden=[gebied for gebied in Leefgebied if any(gebied is ander for _, ander in telling)],
        keuzes=Keuzelijsten.met(queries.list_buurten(db.session)),
        wat=request.args.get("wat", "")[:200],
    )


@bp.post("/sociale-kaart/ontbreekt")
@vereist(Recht.KAART_INZIEN)
@bij_fout(gaten_index)
def gat_create() -> ResponseReturnValue:
    gaten.noteer_vraag(db.session, gaten.Vraaggegevens(**lees(VraagFormulier())), door=ik())
    flash("Genoteerd. Zo wordt zichtbaar wat er in de buurt ontbreekt.", "ok")
    return redirect(url_for(".gaten_index"), 303)


@bp.post("/sociale-kaart/ontbreekt/<uuid:vraag_id>/vervuld")
@vereist(Recht.KAART_INZIEN)
@bij_fout(gaten_index)
def gat_delete(vraag_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    gaten.vervul(db.session, vraag_id, door=ik())
    flash("Mooi: dit is er nu.", "ok")
    return redirect(url_for(".gaten_index"), 303)


@bp.get("/sociale-kaart/schakels")
@vereist(Recht.KAART_INZIEN)
def schakels_index() -> ResponseReturnValue:
    buurten = queries.list_buurten(db.session)
    invoer = lees_vraag(Schakelzoekformulier())
    op_code = {buurt.code: buurt.id for buurt in buurten}
    gevonden = (
        bijhoudqueries.list_schakels(
            db.session, expertise=invoer["expertise"], buurt=op_code.get(invoer["buurt"])
        )
        if invoer is not None
        else []
    )
    return render_template("sociale_kaart/schakels.html", schakels=gevonden, keuzes=Keuzelijsten.met(buurten))


@bp.get("/sociale-kaart/schakels/nieuw")
@vereist(Recht.KAART_INZIEN)
def schakel_new() -> ResponseReturnValue:
    return _schakelblad(None)


@bp.post("/sociale-kaart/schakels")
@vereist(Recht.KAART_INZIEN)
@bij_fout(schakel_new)
def schakel_create() -> ResponseReturnValue:
    schakel = schakels.voeg_schakel_toe(db.session, _gegevens(), door=ik())
    flash(f"{schakel.naam} staat in de lijst.", "ok")
    return redirect(url_for(".schakels_index"), 303)


@bp.get("/sociale-kaart/schakels/<uuid:schakel_id>")
@vereist(Recht.KAART_INZIEN)
def schakel_edit(schakel_id: UUID) -> ResponseReturnValue:
    return _schakelblad(bijhoudqueries.get_schakel(db.session, schakel_id))


@bp.post("/sociale-kaart/schakels/<uuid:schakel_id>")
@vereist(Recht.KAART_INZIEN)
@bij_fout(schakel_edit)
def schakel_update(schakel_id: UUID) -> ResponseReturnValue:
    schakels.wijzig_schakel(db.session, schakel_id, _gegevens(), gezien=versie(), door=ik())
    flash("Bewaard.", "ok")
    return redirect(url_for(".schakels_index"), 303)


@bp.post("/sociale-kaart/schakels/<uuid:schakel_id>/wissen")
@vereist(Recht.KAART_INZIEN)
@bij_fout(schakel_edit)
def schakel_delete(schakel_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    schakels.wis_schakel(db.session, schakel_id, door=ik())
    flash("Gewist. Er is niets van deze persoon bewaard.", "ok")
    return redirect(url_for(".schakels_index"), 303)


def _gegevens() -> schakels.Schakelgegevens:
    invoer = lees(SchakelFormulier())
    return schakels.Schakelgegevens(**invoer | {"expertises": tuple(invoer["expertises"])})


def _schakelblad(schakel: Schakel | None) -> ResponseReturnValue:
    buurten: list[Buurt] = list(queries.list_buurten(db.session))
    leeg = schakels.Schakelgegevens("", Schakelsoort.BEWONER, "", "", ())
    return render_template(
        "sociale_kaart/schakel.html", schakel=schakel, leeg=leeg, keuzes=Keuzelijsten.met(buurten)
    )
