"""The list of who keeps the kaart: what is stale, what waits for a decision, and the link for an aanbieder."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees, versie
from wijkteam.kern.tijd import vandaag
from wijkteam.sociale_kaart import bijhoudqueries, queries
from wijkteam.sociale_kaart.basis import bp
from wijkteam.sociale_kaart.gegevens import als_vorm, gegevens_van
from wijkteam.sociale_kaart.leesbaar import vergelijk
from wijkteam.sociale_kaart.link import GELDIG, maak_link, trek_link_in
from wijkteam.sociale_kaart.schemas import RedenFormulier
from wijkteam.sociale_kaart.versheid import in_woorden
from wijkteam.sociale_kaart.views import show
from wijkteam.sociale_kaart.voorstellen import neem_over, wijs_af
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.poort import tweede_keer_naar
from wijkteam.toegang.rechten import Recht


@bp.get("/sociale-kaart/bijhouden")
@vereist(Recht.KAART_BEHEREN)
def bijhouden() -> ResponseReturnValue:
    return render_template(
        "sociale_kaart/bijhouden.html",
        voorstellen=bijhoudqueries.list_open_voorstellen(db.session),
        lijst=bijhoudqueries.list_na_te_kijken(db.session, vandaag(), pagina=gevraagde_pagina(request.args)),
        dag=vandaag(),
        hoe_vers=in_woorden,
    )


@bp.get("/sociale-kaart/voorstellen/<uuid:voorstel_id>")
@vereist(Recht.KAART_BEHEREN)
def voorstel_show(voorstel_id: UUID) -> ResponseReturnValue:
    voorstel = bijhoudqueries.get_voorstel(db.session, voorstel_id)
    aanbod = queries.get_aanbod(db.session, voorstel.aanbod_id)
    return render_template(
        "sociale_kaart/voorstel.html",
        voorstel=voorstel,
        aanbod=aanbod,
        regels=vergelijk(als_vorm(gegevens_van(aanbod)), voorstel.velden, queries.list_buurten(db.session)),
    )


@bp.post("/sociale-kaart/voorstellen/<uuid:voorstel_id>/overnemen")
@vereist(Recht.KAART_BEHEREN)
@bij_fout(voorstel_show)
def voorstel_update(voorstel_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    aanbod = neem_over(db.session, voorstel_id, gezien=versie(), door=ik())
    flash(f"Overgenomen. {aanbod.naam} is meteen nagekeken.", "ok")
    return redirect(url_for(".bijhouden"), 303)


@bp.post("/sociale-kaart/voorstellen/<uuid:voorstel_id>/afwijzen")
@vereist(Recht.KAART_BEHEREN)
@bij_fout(voorstel_show)
def voorstel_delete(voorstel_id: UUID) -> ResponseReturnValue:
    wijs_af(db.session, voorstel_id, **lees(RedenFormulier()), door=ik())
    flash("Niet overgenomen. Het aanbod blijft zoals het was.", "ok")
    return redirect(url_for(".bijhouden"), 303)


@bp.post("/sociale-kaart/<uuid:aanbod_id>/link")
@vereist(Recht.KAART_BEHEREN)
@bij_fout(show)
def link_create(aanbod_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    geheim = maak_link(db.session, aanbod_id, door=ik())
    tweede_keer_naar(url_for(".show", aanbod_id=aanbod_id))
    return render_template(
        "sociale_kaart/link.html",
        aanbod=queries.get_aanbod(db.session, aanbod_id),
        adres=url_for("kaartlink.show", geheim=geheim, _external=True),
        tot=vandaag() + GELDIG,
    )


@bp.post("/sociale-kaart/<uuid:aanbod_id>/link/intrekken")
@vereist(Recht.KAART_BEHEREN)
@bij_fout(show)
def link_delete(aanbod_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    trek_link_in(db.session, aanbod_id, door=ik())
    flash("De link werkt niet meer.", "ok")
    return redirect(url_for(".show", aanbod_id=aanbod_id), 303)
