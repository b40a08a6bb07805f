"""Casussen: the list, opening one, and the frame that every page of a casus shares."""

from flask import Blueprint, flash, redirect, render_template, request
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue

from wijkteam.casus.blad import huidig_blad, url_van_casus
from wijkteam.casus.keuzes import keuzes_uit
from wijkteam.casus.lijsten import LENGTE_ZOEK, Vraag, Welke, list_mijn_casussen
from wijkteam.casus.opening import Opening, open_casus
from wijkteam.casus.schemas import MEER_LEDEN, OpeningFormulier
from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.fouten import DomeinFout
from wijkteam.toegang.gebruiker import gebruiker, ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.grondslagen import Wet

bp = Blueprint("casus", __name__)


@bp.record_once
def deel_blad(stand: BlueprintSetupState) -> None:
    """Templates of every room ask for the frame of the casus, and where a casus begins."""
    stand.app.jinja_env.globals.update(blad=huidig_blad, url_van_casus=url_van_casus)


@bp.get("/casussen")
@vereist(Recht.CASUS_LIJST)
def index() -> ResponseReturnValue:
    vraag = gevraagde_lijst()
    return render_template(
        "casus/index.html",
        vraag=vraag,
        welke=Welke,
        lijst=list_mijn_casussen(db.session, ik(), vraag),
    )


@bp.get("/casussen/nieuw")
@vereist(Recht.CASUS_OPENEN)
def new() -> ResponseReturnValue:
    return render_template(
        "casus/nieuw.html",
        teams=[(str(team.id), team.naam) for team in gebruiker().teams],
        wetten=keuzes_uit(Wet),
        meer_leden=MEER_LEDEN,
    )


@bp.post("/casussen/nieuw")
@vereist(Recht.CASUS_OPENEN)
@bij_fout(new)
def create() -> ResponseReturnValue:
    invoer = lees(OpeningFormulier())
    wijkteam_id = invoer.pop("wijkteam")
    if wijkteam_id not in {team.id for team in gebruiker().teams}:
        raise DomeinFout("Kies een van je eigen teams.", veld="wijkteam")
    casus = open_casus(db.session, Opening(**invoer), wijkteam_id=wijkteam_id, door=ik())
    flash(f"Casus {casus.nummer} is geopend. De regie ligt bij jou.", "ok")
    return redirect(url_van_casus(casus.id), 303)


def gevraagde_lijst() -> Vraag:
    """The query string as a question; whoever searches looks in closed casussen too, unless they say otherwise."""
    zoek = "".join(
        teken for teken in request.args.get("zoek", "")[:LENGTE_ZOEK] if teken.isprintable()
    ).strip()
    gekozen = request.args.get("welke", "")
    standaard = Welke.ALLE if zoek else Welke.OPEN
    welke = Welke(gekozen) if gekozen in list(Welke) else standaard
    return Vraag(zoek, welke, gevraagde_pagina(request.args))
