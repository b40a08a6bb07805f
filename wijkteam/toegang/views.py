"""Logging in and out, and the own account."""

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import login_user, logout_user

from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.sleutels import Sleutels
from wijkteam.toegang import service
from wijkteam.toegang.gebruiker import Gebruiker, gebruiker, openbaar, vereist
from wijkteam.toegang.queries import find_inlogsessie, get_account
from wijkteam.toegang.rechten import Recht
from wijkteam.toegang.schemas import InlogFormulier, WachtwoordFormulier
from wijkteam.toegang.toestel import geef_koekje, huidig_toestel

bp = Blueprint("toegang", __name__)


@bp.get("/inloggen")
@openbaar
def login_new() -> ResponseReturnValue:
    return render_template("toegang/inloggen.html", verder=eigen_pad(request.args.get("verder", "")))


@bp.post("/inloggen")
@openbaar
@bij_fout(login_new)
def login_create() -> ResponseReturnValue:
    invoer = lees(InlogFormulier())
    naam = invoer["gebruikersnaam"]
    token, _ = service.log_in(db.session, _tel_poging(naam), gebruikersnaam=naam, woord=invoer["wachtwoord"])
    db.session.flush()
    inlogsessie = find_inlogsessie(db.session, service.hash_van(token))
    if inlogsessie is not None:
        login_user(Gebruiker.uit(inlogsessie, token))
    antwoord = redirect(eigen_pad(request.args.get("verder", "")), 303)
    geef_koekje(antwoord, huidig_toestel().onthoud(_sleutels(), naam))
    return antwoord


@bp.post("/uitloggen")
@vereist(Recht.EIGEN_ACCOUNT)
def login_delete() -> ResponseReturnValue:
    service.log_uit(db.session, gebruiker().token)
    logout_user()
    antwoord = redirect(url_for("toegang.login_new"), 303)
    antwoord.headers["Clear-Site-Data"] = '"cache", "storage"'
    return antwoord


@bp.get("/account/wachtwoord")
@vereist(Recht.EIGEN_ACCOUNT)
def wachtwoord_edit() -> ResponseReturnValue:
    return render_template("toegang/wachtwoord.html", gebruiker=gebruiker())


@bp.post("/account/wachtwoord")
@vereist(Recht.EIGEN_ACCOUNT)
@bij_fout(wachtwoord_edit)
def wachtwoord_update() -> ResponseReturnValue:
    invoer = lees(WachtwoordFormulier())
    account = get_account(db.session, gebruiker().account_id)
    service.wijzig_wachtwoord(db.session, _tel_poging(account.gebruikersnaam), account.id, **invoer)
    logout_user()
    flash("Je wachtwoord is gewijzigd. Log in met het nieuwe wachtwoord.", "ok")
    return redirect(url_for("toegang.login_new"), 303)


def _tel_poging(gebruikersnaam: str) -> bytes:
    """Count a try for this name from this browser, for good; returns where it was counted."""
    teller = huidig_toestel().teller(_sleutels(), gebruikersnaam)
    service.tel_poging(db.session, teller)
    db.session.commit()
    return teller


def _sleutels() -> Sleutels:
    sleutels: Sleutels = current_app.extensions["wijkteam-sleutels"]
    return sleutels


def eigen_pad(doel: str) -> str:
    """A path within this site, or the front page: never an address elsewhere (open redirect)."""
    is_pad = doel.startswith("/") and not doel.startswith("//") and "\\" not in doel
    return doel if is_pad and doel.isprintable() else "/"
