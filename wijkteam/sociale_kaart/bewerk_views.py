"""Adding an entry and changing one. Who keeps the kaart changes it at once; any other colleague proposes."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.sociale_kaart import queries, service
from wijkteam.sociale_kaart.basis import bp
from wijkteam.sociale_kaart.formulierkeuzes import Keuzelijsten, in_formulier
from wijkteam.sociale_kaart.gegevens import Aanbiedergegevens, gegevens_van, leeg
from wijkteam.sociale_kaart.schemas import (
    Aanbiedervelden,
    AanbodFormulier,
    NieuwAanbodFormulier,
    als_aanbieder,
    als_gegevens,
)
from wijkteam.sociale_kaart.voorstellen import stel_voor
from wijkteam.toegang.gebruiker import ik, mag, vereist
from wijkteam.toegang.rechten import Recht


@bp.get("/sociale-kaart/nieuw")
@vereist(Recht.KAART_INZIEN)
def new() -> ResponseReturnValue:
    return render_template(
        "sociale_kaart/nieuw.html",
        vorm=leeg() | {"ruimte": "onbekend"},
        keuzes=Keuzelijsten.met(queries.list_buurten(db.session)),
        aanbieder=Aanbiedergegevens(request.args.get("aanbieder", "")[:200]),
    )


@bp.post("/sociale-kaart")
@vereist(Recht.KAART_INZIEN)
@bij_fout(new)
def create() -> ResponseReturnValue:
    invoer = lees(NieuwAanbodFormulier())
    aanbieder = service.vind_of_maak_aanbieder(db.session, als_aanbieder(invoer), door=ik())
    aanbod = service.voeg_aanbod_toe(db.session, aanbieder, als_gegevens(invoer), door=ik())
    flash(f"{aanbod.naam} staat op de kaart. Een collega kijkt het nog na.", "ok")
    return redirect(url_for(".show", aanbod_id=aanbod.id), 303)


@bp.get("/sociale-kaart/<uuid:aanbod_id>/wijzigen")
@vereist(Recht.KAART_INZIEN)
def edit(aanbod_id: UUID) -> ResponseReturnValue:
    aanbod = queries.get_aanbod(db.session, aanbod_id)
    return render_template(
        "sociale_kaart/wijzig.html",
        aanbod=aanbod,
        vorm=in_formulier(gegevens_van(aanbod)),
        keuzes=Keuzelijsten.met(queries.list_buurten(db.session)),
    )


@bp.post("/sociale-kaart/<uuid:aanbod_id>/wijzigen")
@vereist(Recht.KAART_INZIEN)
@bij_fout(edit)
def update(aanbod_id: UUID) -> ResponseReturnValue:
    gegevens = als_gegevens(lees(AanbodFormulier()))
    if mag(Recht.KAART_BEHEREN):
        service.wijzig_aanbod(db.session, aanbod_id, gegevens, gezien=versie(), door=ik())
        flash("Bewaard.", "ok")
    else:
        stel_voor(db.session, aanbod_id, gegevens, door=ik())
        flash("Je wijziging is voorgesteld. Wie de kaart bijhoudt, kijkt ernaar.", "ok")
    return redirect(url_for(".show", aanbod_id=aanbod_id), 303)


@bp.get("/sociale-kaart/aanbieders/<uuid:aanbieder_id>")
@vereist(Recht.KAART_INZIEN)
def aanbieder_show(aanbieder_id: UUID) -> ResponseReturnValue:
    return render_template(
        "sociale_kaart/aanbieder.html",
        aanbieder=queries.get_aanbieder(db.session, aanbieder_id),
        aanbod=queries.list_aanbod_van(db.session, aanbieder_id),
    )


@bp.get("/sociale-kaart/aanbieders/<uuid:aanbieder_id>/wijzigen")
@vereist(Recht.KAART_BEHEREN)
def aanbieder_edit(aanbieder_id: UUID) -> ResponseReturnValue:
    return render_template(
        "sociale_kaart/aanbieder_wijzig.html", aanbieder=queries.get_aanbieder(db.session, aanbieder_id)
    )


@bp.post("/sociale-kaart/aanbieders/<uuid:aanbieder_id>/wijzigen")
@vereist(Recht.KAART_BEHEREN)
@bij_fout(aanbieder_edit)
def aanbieder_update(aanbieder_id: UUID) -> ResponseReturnValue:
    gegevens = als_aanbieder(lees(Aanbiedervelden()))
    service.wijzig_aanbieder(db.session, aanbieder_id, gegevens, gezien=versie(), door=ik())
    flash("Bewaard.", "ok")
    return redirect(url_for(".aanbieder_show", aanbieder_id=aanbieder_id), 303)
