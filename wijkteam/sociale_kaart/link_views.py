"""The door for aanbieders: one entry, by a secret link, answered once. Looking at it changes nothing.

Nothing of anybody else stands on these pages, and nothing of inwoners anywhere in this room.
"""

from dataclasses import replace
from datetime import timedelta

from flask import current_app, render_template, request
from flask.typing import ResponseReturnValue

from wijkteam.kern.db import db, scoped
from wijkteam.kern.engine import schrijft
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees
from wijkteam.kern.sleutels import Sleutels
from wijkteam.kern.tijd import nu
from wijkteam.sociale_kaart import queries
from wijkteam.sociale_kaart.basis import deurbp
from wijkteam.sociale_kaart.errors import LinkWerktNiet, TeVeelGeprobeerd
from wijkteam.sociale_kaart.formulierkeuzes import Keuzelijsten, in_formulier
from wijkteam.sociale_kaart.gegevens import gegevens_van
from wijkteam.sociale_kaart.link import bevestig, geef_wijziging_door, get_link
from wijkteam.sociale_kaart.schemas import VanAanbiederFormulier
from wijkteam.toegang.afscherming import Poortkijker
from wijkteam.toegang.gebruiker import openbaar
from wijkteam.toegang.queries import list_pogingen
from wijkteam.toegang.service import tel_poging

VENSTER = timedelta(minutes=15)
MISSERS = 10


@deurbp.get("/kaartlink/<geheim>")
@openbaar
def show(geheim: str) -> ResponseReturnValue:
    try:
        _eis_ruimte()
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
        _eis_ruimte()
        bevestig(db.session, geheim)
    except LinkWerktNiet:
        return show(geheim=geheim)
    return render_template("sociale_kaart/link_dank.html", is_wijziging=False)


@deurbp.post("/kaartlink/<geheim>")
@openbaar
@bij_fout(show)
def update(geheim: str) -> ResponseReturnValue:
    try:
        _eis_ruimte()
        aanbod = queries.get_aanbod(db.session, get_link(db.session, geheim).aanbod_id)
        gegevens = replace(gegevens_van(aanbod), **lees(VanAanbiederFormulier()))
        geef_wijziging_door(db.session, geheim, gegevens)
    except LinkWerktNiet:
        return show(geheim=geheim)
    return render_template("sociale_kaart/link_dank.html", is_wijziging=True)


def _teller() -> bytes:
    sleutels: Sleutels = current_app.extensions["wijkteam-sleutels"]
    return sleutels.blinde_index(request.remote_addr or "", doel="kaartlink")


def _eis_ruimte() -> None:
    """Who tried ten links that do not work waits a quarter of an hour. Raises `TeVeelGeprobeerd`."""
    if len(list_pogingen(db.session, _teller(), nu() - VENSTER)) >= MISSERS:
        raise TeVeelGeprobeerd


def _tel_misser() -> None:
    """In a short transaction of its own, as the gate does: the page itself writes nothing."""
    db.session.rollback()
    schreef = schrijft.get()
    schrijft.set(True)
    try:
        with db.sessionmaker() as kort:
            scoped(kort).zet_kijker(Poortkijker())
            tel_poging(kort, _teller())
            kort.commit()
    finally:
        schrijft.set(schreef)
