"""The form of a new line, with its concept that saves itself; and a correction under a line."""

import re
from typing import Any
from uuid import UUID

from flask import flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from wijkteam.casus.keuzes import keuzes_uit
from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db, nieuw_id
from wijkteam.kern.formulier import LeegFormulier, bij_fout, formulierstand, lees, lees_beurt, versie
from wijkteam.kern.klokveld import op_de_klok
from wijkteam.kern.tijd import lokaal, nu, vandaag
from wijkteam.logboek import concept, queries
from wijkteam.logboek.basis import LOGBOEK, bp, lees_id, mag_schrijven
from wijkteam.logboek.mensen import list_mensen_van
from wijkteam.logboek.models import Logsoort
from wijkteam.logboek.schemas import Conceptformulier, Correctieformulier, Regelformulier
from wijkteam.logboek.schrijven import Nieuweregel, corrigeer, schrijf_regel
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.grondslagen import Wet

APART = "Je schreef in een ander venster ook aan dit concept."


@bp.get(f"{LOGBOEK}/nieuw")
@vereist(Recht.CASUS_WERKEN)
def new(casus_id: UUID) -> ResponseReturnValue:
    """An empty form, or with `?concept=` one's own words from before."""
    sleutel, gezien = _leg_concept_terug(casus_id)
    mensen = list_mensen_van(db.session, huidige_casus(), ik())
    return render_template(
        "logboek/nieuw.html",
        casus=huidige_casus(),
        mag_schrijven=mag_schrijven(),
        mensen=mensen,
        soorten=keuzes_uit(Logsoort),
        wetten=keuzes_uit(Wet),
        gewone_wet=next((mens.wet for mens in mensen.betrokkenen if mens.is_client), Wet.WMO),
        vandaag=vandaag(),
        nu=lokaal(nu()).strftime("%H:%M"),
        sleutel=sleutel,
        gezien=gezien,
        bewaard_tot=concept.BEWAARD.days,
    )


@bp.post(LOGBOEK)
@vereist(Recht.CASUS_WERKEN)
@bij_fout(new)
def create(casus_id: UUID) -> ResponseReturnValue:
    gezien, invoer = versie(), lees(Regelformulier())
    regel = schrijf_regel(db.session, huidige_casus(), _als_regel(invoer), door=ik())
    if regel.sleutel is not None:
        concept.laat_concept_los(
            db.session, casus_id, regel.sleutel, gezien=gezien, tekst=regel.tekst, van=ik()
        )
    flash("Het staat in het logboek.", "ok")
    return redirect(url_for(".index", casus_id=casus_id, _anchor=f"regel-{regel.id}"), 303)


def _als_regel(invoer: dict[str, Any]) -> Nieuweregel:
    return Nieuweregel(
        soort=invoer["soort"],
        gebeurd_op=op_de_klok(invoer["dag"], invoer["tijd"]),
        wet=invoer["wet"],
        tekst=invoer["tekst"],
        over=tuple(invoer["over"]),
        met=tuple(invoer["met"]),
        anderen=invoer["anderen"],
        is_afgeschermd=invoer["veiligheid"],
        sleutel=invoer["sleutel"],
    )


def _fouten_of_pagina(casus_id: UUID, sleutel: UUID) -> ResponseReturnValue:
    """After a save that could not be done: what is wrong for a page that saves itself, else the form again."""
    if not _wil_json():
        return new(casus_id)
    fouten = [{"veld": veld, "bericht": bericht} for veld, bericht in formulierstand().alle_fouten()]
    return jsonify(fouten=fouten, botsing=None, sleutel=str(sleutel))


@bp.post(f"{LOGBOEK}/concepten/<uuid:sleutel>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(_fouten_of_pagina)
def concept_update(casus_id: UUID, sleutel: UUID) -> ResponseReturnValue:
    getypt = lees(Conceptformulier())
    getypt.pop("sleutel")
    uitkomst = concept.bewaar_concept(
        db.session, huidige_casus(), sleutel, getypt, beurt=lees_beurt(), door=ik()
    )
    if not _wil_json():
        flash(f"{APART} Beide teksten zijn bewaard." if uitkomst.is_apart else "Je concept is bewaard.", "ok")
        return redirect(url_for(".index", casus_id=casus_id, _anchor="concepten"), 303)
    if uitkomst.is_apart:
        return jsonify(fouten=[{"veld": "", "bericht": APART}], botsing=None), 409
    return jsonify(versie=uitkomst.versie, om=lokaal(nu()).strftime("%H.%M"), begin="", stand="")


@bp.post(f"{LOGBOEK}/concepten/<uuid:sleutel>/weg")
@vereist(Recht.CASUS_WERKEN)
def concept_delete(casus_id: UUID, sleutel: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    concept.gooi_concept_weg(db.session, casus_id, sleutel, van=ik())
    flash("Je concept is weg.", "ok")
    return redirect(url_for(".index", casus_id=casus_id), 303)


@bp.get(f"{LOGBOEK}/<uuid:regel_id>/correctie")
@vereist(Recht.CASUS_WERKEN)
def correctie_new(casus_id: UUID, regel_id: UUID) -> ResponseReturnValue:
    return render_template(
        "logboek/correctie.html",
        casus=huidige_casus(),
        regel=queries.get_regel(db.session, casus_id, regel_id),
        mag_schrijven=mag_schrijven(),
    )


@bp.post(f"{LOGBOEK}/<uuid:regel_id>/correctie")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(correctie_new)
def correctie_create(casus_id: UUID, regel_id: UUID) -> ResponseReturnValue:
    corrigeer(db.session, huidige_casus(), regel_id, **lees(Correctieformulier()), door=ik())
    flash("De verbetering staat eronder. Wat er stond, blijft staan.", "ok")
    return redirect(url_for(".index", casus_id=casus_id, _anchor=f"regel-{regel_id}"), 303)


def _wil_json() -> bool:
    """Whether the page saves by itself and reads a few words, not a page."""
    return request.accept_mimetypes.best == "application/json"


def _leg_concept_terug(casus_id: UUID) -> tuple[UUID, int]:
    """Put one's own words back in the fields, unless something was typed just now; key and version of the concept."""
    stand = formulierstand()
    gevraagd = request.args.get("concept", "")
    if stand.invoer is not None or not gevraagd:
        gezien = request.form.get("_versie", "0")
        sleutel = lees_id(request.form.get("sleutel", ""))
        return sleutel or nieuw_id(), int(gezien) if re.fullmatch(r"[0-9]{1,9}", gezien) else 0
    eigen = concept.get_concept(db.session, casus_id, lees_id(gevraagd) or nieuw_id(), van=ik())
    paren = [(naam, waarde) for naam, waarden in eigen.velden.items() for waarde in waarden]
    stand.invoer = MultiDict(paren)
    return eigen.sleutel, eigen.versie
