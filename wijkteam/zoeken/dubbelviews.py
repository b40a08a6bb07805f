"""Likely duplicates, two people side by side, merging them and taking that back."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db, scoped
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.zoeken import dubbelen
from wijkteam.zoeken.samenvoegen import Samenvoegkeuze, maak_samenvoeging_ongedaan, voeg_samen
from wijkteam.zoeken.schemas import Kant, SamenvoegFormulier
from wijkteam.zoeken.views import bp


@bp.get("/zoeken/dubbelen")
@vereist(Recht.PERSONEN_SAMENVOEGEN)
def dubbelen_index() -> ResponseReturnValue:
    lijst = dubbelen.list_dubbelen(db.session, gevraagde_pagina(request.args))
    return render_template("zoeken/dubbelen.html", lijst=lijst)


@bp.get("/zoeken/dubbelen/<uuid:een>/<uuid:ander>")
@vereist(Recht.PERSONEN_SAMENVOEGEN)
def paar_show(een: UUID, ander: UUID) -> ResponseReturnValue:
    links, rechts = dubbelen.get_kanten(db.session, een, ander)
    velden = dubbelen.list_veldkeuzes(links.persoon, rechts.persoon)
    return render_template("zoeken/paar.html", links=links, rechts=rechts, velden=velden)


@bp.post("/zoeken/dubbelen/<uuid:een>/<uuid:ander>/samenvoegen")
@vereist(Recht.PERSONEN_SAMENVOEGEN)
@bij_fout(paar_show)
def paar_update(een: UUID, ander: UUID) -> ResponseReturnValue:
    schema = SamenvoegFormulier()
    invoer = lees(schema)
    blijft, verdwijnt = (een, ander) if invoer["blijft"] is Kant.EEN else (ander, een)
    gezien = {een: invoer["versie_een"], ander: invoer["versie_ander"]}
    keuze = Samenvoegkeuze(blijft, verdwijnt, gezien, schema.keuzes(invoer))
    samenvoeging = voeg_samen(scoped(db.session), keuze, door=ik())
    flash(f"{samenvoeging.naam_toen} is samengevoegd. Klopt het niet? Maak het hier ongedaan.", "ok")
    return redirect(url_for(".samengevoegd_index"), 303)


@bp.post("/zoeken/dubbelen/<uuid:een>/<uuid:ander>/niet-dezelfde")
@vereist(Recht.PERSONEN_SAMENVOEGEN)
@bij_fout(paar_show)
def paar_niet_dezelfde(een: UUID, ander: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    dubbelen.noteer_niet_dezelfde(db.session, een, ander, door=ik())
    flash("Dit zijn twee mensen. Ze staan niet meer in deze lijst.", "ok")
    return redirect(url_for(".dubbelen_index"), 303)


@bp.get("/zoeken/samengevoegd")
@vereist(Recht.PERSONEN_SAMENVOEGEN)
def samengevoegd_index(samenvoeging_id: UUID | None = None) -> ResponseReturnValue:
    """The list; also what comes back when one of its lines could not be undone."""
    lijst = dubbelen.list_samenvoegingen(db.session, gevraagde_pagina(request.args))
    return render_template("zoeken/samengevoegd.html", lijst=lijst)


@bp.post("/zoeken/samengevoegd/<uuid:samenvoeging_id>/ongedaan")
@vereist(Recht.PERSONEN_SAMENVOEGEN)
@bij_fout(samengevoegd_index)
def samengevoegd_delete(samenvoeging_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    blijver, terug = maak_samenvoeging_ongedaan(scoped(db.session), samenvoeging_id, door=ik())
    flash(f"{blijver.naam} en {terug.naam} zijn weer twee mensen, zoals het was.", "ok")
    return redirect(url_for(".paar_show", een=blijver.id, ander=terug.id), 303)
