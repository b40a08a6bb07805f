"""One box over persons, huishoudens and casussen; and three questions that leave a line in the journaal."""

from uuid import UUID

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from wijkteam.casus.blad import url_van_casus
from wijkteam.casus.schemas import MEER_LEDEN
from wijkteam.huishouden.schemas import BsnFormulier
from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db, scoped
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.sleutels import Sleutels
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.zoeken import service
from wijkteam.zoeken.bsn import zoek_bsn
from wijkteam.zoeken.elders import Naamvraag, in_woorden, vraag_elders
from wijkteam.zoeken.schemas import EldersFormulier, Gelijkvraag
from wijkteam.zoeken.vraag import Zoekvraag, ontleed

bp = Blueprint("zoeken", __name__)


@bp.record_once
def deel_zoekvak(stand: BlueprintSetupState) -> None:
    """The box on top of every page says what this page is the answer to."""
    stand.app.jinja_env.globals.update(gezocht=gezocht, koppel_url=koppel_url)


def gezocht() -> str:
    """The words that this page is the answer to; never a BSN."""
    return gevraagd().tekst if request.endpoint == "zoeken.index" else ""


def koppel_url(casus_id: UUID, persoon_id: UUID) -> str:
    """Where somebody who is known comes into the huishouden of a casus: a page of a room above this one."""
    return url_for("huishouden.koppel_new", casus_id=casus_id, persoon_id=persoon_id)


def gevraagd() -> Zoekvraag:
    """What was typed into the box."""
    return ontleed(request.args.get("zoek", ""))


@bp.get("/zoeken")
@vereist(Recht.ZOEKEN)
def index() -> ResponseReturnValue:
    vraag = gevraagd()
    if vraag.lijkt_bsn:
        # Away from this address at once: what is redirected stays in no history.
        flash("Dit lijkt op een BSN. Daarmee zoek je hier.", "waarschuwing")
        return redirect(url_for(".bsn_new"), 303)
    uitslag = service.zoek(db.session, vraag, gevraagde_pagina(request.args))
    return render_template("zoeken/index.html", vraag=vraag, uitslag=uitslag)


@bp.get("/zoeken/elders")
@vereist(Recht.ZOEKEN)
def elders_new() -> ResponseReturnValue:
    return render_template("zoeken/elders.html")


@bp.post("/zoeken/elders")
@vereist(Recht.ZOEKEN)
@bij_fout(elders_new)
def elders_create() -> ResponseReturnValue:
    vraag = Naamvraag(**lees(EldersFormulier()))
    teams = vraag_elders(scoped(db.session), vraag, door=ik())
    flash(in_woorden(teams), "info")
    return redirect(url_for(".elders_new"), 303)


@bp.get("/zoeken/bsn")
@vereist(Recht.ZOEKEN)
def bsn_new() -> ResponseReturnValue:
    return render_template("zoeken/bsn.html")


@bp.post("/zoeken/bsn")
@vereist(Recht.ZOEKEN)
@bij_fout(bsn_new)
def bsn_create() -> ResponseReturnValue:
    nummer = lees(BsnFormulier())["bsn"]
    sleutels: Sleutels = current_app.extensions["wijkteam-sleutels"]
    antwoord = zoek_bsn(scoped(db.session), sleutels, nummer, casus_id=None, door=ik())
    flash(antwoord.tekst, "ok" if antwoord.persoon else "info")
    if antwoord.persoon is not None:
        (gevonden,) = service.verrijk(db.session, [antwoord.persoon])
        if gevonden.woningen:
            return redirect(url_van_casus(gevonden.woningen[0].casus_id), 303)
    return redirect(url_for(".bsn_new"), 303)


@bp.get("/zoeken/gelijkenden")
@vereist(Recht.ZOEKEN)
def suggest() -> ResponseReturnValue:
    """While somebody types: who may be meant, as a piece of a page inside JSON."""
    return {"stuk": render_template("zoeken/_gelijkenden.html", **_gelijkenden(request.args))}


@bp.post("/zoeken/gelijkenden")
@vereist(Recht.ZOEKEN)
def suggest_page() -> ResponseReturnValue:
    """The same without script, as a page beside the form; nothing is stored. With `leden` for all other members."""
    gevonden = _van_leden(request.form) if request.args.get("leden") else _gelijkenden(request.form)
    return render_template("zoeken/gelijkenden.html", **gevonden)


def _gelijkenden(invoer: MultiDict[str, str]) -> dict[str, object]:
    gevraagd = Gelijkvraag().lees_wat_kan(invoer)
    voor = gevraagd.pop("voor")
    return {"gelijkenden": service.zoek_gelijkenden(db.session, **gevraagd), "voor": voor}


def _van_leden(invoer: MultiDict[str, str]) -> dict[str, object]:
    """Who may be meant by each other member that a form of a new huishouden holds, everybody once.

    A member without a surname has that of whoever asks, as in the form itself.
    """
    gevonden: dict[UUID, service.Gelijkende] = {}
    for nummer in MEER_LEDEN:
        velden = {naam: invoer.get(f"lid{nummer}_{naam}", "") for naam in ("roepnaam", "geboortedatum")}
        achternaam = invoer.get(f"lid{nummer}_achternaam", "").strip() or invoer.get("achternaam", "")
        gevraagd = Gelijkvraag().lees_wat_kan(velden | {"achternaam": achternaam})
        gevraagd.pop("voor")
        if gevraagd["roepnaam"]:
            for een in service.zoek_gelijkenden(db.session, **gevraagd):
                gevonden.setdefault(een.persoon.id, een)
    return {"gelijkenden": list(gevonden.values()), "voor": None}
