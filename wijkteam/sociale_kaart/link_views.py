"""The door for aanbieders: one entry, by a secret link, answered once. Looking at it changes nothing.

Nothing of anybody else stands on these pages, and nothing of inwoners anywhere in this room.
"""

from dataclasses import replace

from flask import render_template
from flask.typing import ResponseReturnValue

from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees
from wijkteam.sociale_kaart import queries
from wijkteam.sociale_kaart.basis import deurbp
from wijkteam.sociale_kaart.errors import LinkWerktNiet
from wijkteam.sociale_kaart.formulierkeuzes import Keuzelijsten, in_formulier
from wijkteam.sociale_kaart.gegevens import gegevens_van
from wijkteam.sociale_kaart.link import bevestig, geef_wijziging_door, get_link
from wijkteam.sociale_kaart.schemas import VanAanbiederFormulier
from wijkteam.toegang.gebruiker import openbaar
from wijkteam.toegang.zijdeur import eis_ruimte, korte_transactie, tel_misser

DEUR = "kaartlink"


@deurbp.get("/kaartlink/<geheim>")
@openbaar
def show(geheim: str) -> ResponseReturnValue:
    try:
        eis_ruimte(db.session, DEUR)
        aanbod = queries.get_aanbod(db.session, get_link(db.session, geheim).aanbod_id)
    except LinkWerktNiet:
        _tel_misser()
        return render_template("sociale_kaart/link_weg.html"), 404
    return render_template(
        "sociale_kaart/link_antwoord.html",
        aanbod=aanbod,
        geheim=geheim,
        vorm=in_formulier(gegevens_van(aanbod)),
        keuzes=Keuzelijsten.met(queries.list_buurten(db.session)),
    )


@deurbp.post("/kaartlink/<geheim>/klopt")
@openbaar
@bij_fout(show)
def klopt_create(geheim: str) -> ResponseReturnValue:
    lees(LeegFormulier())
    try:
        eis_ruimte(db.session, DEUR)
        bevestig(db.session, geheim)
    except LinkWerktNiet:
        return show(geheim=geheim)
    return render_template("sociale_kaart/link_dank.html", is_wijziging=False)


@deurbp.post("/kaartlink/<geheim>")
@openbaar
@bij_fout(show)
def update(geheim: str) -> ResponseReturnValue:
    try:
        eis_ruimte(db.session, DEUR)
        aanbod = queries.get_aanbod(db.session, get_link(db.session, geheim).aanbod_id)
        gegevens = replace(gegevens_van(aanbod), **lees(VanAanbiederFormulier()))
        geef_wijziging_door(db.session, geheim, gegevens)
    except LinkWerktNiet:
        return show(geheim=geheim)
    return render_template("sociale_kaart/link_dank.html", is_wijziging=True)


def _tel_misser() -> None:
    """In a short transaction of its own, as the gate does: the page itself writes nothing."""
    db.session.rollback()
    with korte_transactie() as kort:
        tel_misser(kort, DEUR)
