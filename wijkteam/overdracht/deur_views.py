"""The door for a receiver: one overdracht, behind a secret link and a code, without an account.

Looking at the address shows a form for the code and nothing else, and writes nothing: whoever scans links learns
nothing. Behind the code the session sees this overdracht and nothing of anybody else. The code travels in the page and
back with each answer, because nothing is kept in the browser.
"""

import functools
from collections.abc import Callable

from flask import Blueprint, Response, current_app, g, make_response, render_template, request
from flask.typing import ResponseReturnValue

from wijkteam.journaal.models import Grond, Inzage
from wijkteam.journaal.service import leg_inzage_vast
from wijkteam.kern.db import db, scoped
from wijkteam.kern.formulier import Formulierstand, bij_fout, na_terugdraaien, versie
from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.sleutels import Sleutels
from wijkteam.overdracht.antwoord import geef_antwoord
from wijkteam.overdracht.deurblad import get_blad
from wijkteam.overdracht.deurschemas import CODE, lees_antwoord, lees_code, voorvoegsel
from wijkteam.overdracht.keuzes import Daad
from wijkteam.overdracht.link import LAATSTE_ANTWOORDEN, Deur, open_met_code, zoek_deur
from wijkteam.overdracht.linkfouten import LinkWerktNiet
from wijkteam.overdracht.linkqueries import ONDERDEEL
from wijkteam.overdracht.machine import VAN_ONTVANGER
from wijkteam.overdracht.papier import druk_bericht_af
from wijkteam.toegang.gebruiker import openbaar
from wijkteam.toegang.zijdeur import eis_ruimte, korte_transactie, tel_misser

DEUR = "overdrachtlink"
deurbp = Blueprint(DEUR, __name__)
View = Callable[..., ResponseReturnValue]


@deurbp.after_request
def _niet_vindbaar(antwoord: Response) -> Response:
    antwoord.headers["X-Robots-Tag"] = "noindex, nofollow"
    return antwoord


@deurbp.get("/overdracht/<geheim>")
@openbaar
def show(geheim: str) -> ResponseReturnValue:
    eis_ruimte(db.session, DEUR)
    try:
        zoek_deur(scoped(db.session), geheim)
    except LinkWerktNiet:
        db.session.rollback()
        with korte_transactie() as kort:
            tel_misser(kort, DEUR)
        return _weg()
    return render_template("overdracht/deur_code.html", geheim=geheim)


def achter_de_code(view: View) -> View:
    """Open the door before this view, for who typed the code; else ask for the code again, or say nothing at all."""

    @functools.wraps(view)
    def omhuld(geheim: str, **argumenten: object) -> ResponseReturnValue:
        try:
            deur = _klop_aan(geheim, lees_code(request.form))
        except LinkWerktNiet:
            return _weg()
        if deur is None:
            return _vraag_opnieuw(geheim)
        g.deur = deur
        _word_ontvanger(deur)
        return view(geheim=geheim, **argumenten)

    return omhuld


@deurbp.post("/overdracht/<geheim>")
@openbaar
@achter_de_code
def bericht(geheim: str) -> ResponseReturnValue:
    _leg_blik_vast()
    return _toon(geheim)


@deurbp.post("/overdracht/<geheim>/antwoord/<daad>")
@openbaar
@achter_de_code
def antwoord_create(geheim: str, daad: str) -> ResponseReturnValue:
    if daad not in VAN_ONTVANGER:
        return _weg()
    # A mistake shows the bericht as well, so that look is recorded too.
    na_terugdraaien(_leg_blik_vast)
    return _antwoord(geheim=geheim, daad=Daad(daad))


@deurbp.post("/overdracht/<geheim>/bericht.pdf")
@openbaar
@achter_de_code
def bericht_pdf(geheim: str) -> ResponseReturnValue:
    _leg_blik_vast(Inzage.AFDRUKKEN)
    pdf = druk_bericht_af(db.session, g.deur.overdracht_id)
    antwoord = Response(pdf, mimetype="application/pdf")
    antwoord.headers["Content-Disposition"] = f'attachment; filename="overdracht-{g.deur.nummer}.pdf"'
    return antwoord


def _toon(geheim: str, daad: Daad | None = None, *, is_bewaard: bool = False) -> ResponseReturnValue:
    return render_template(
        "overdracht/deur_bericht.html",
        geheim=geheim,
        code=lees_code(request.form),
        deurblad=get_blad(db.session, g.deur.overdracht_id),
        daad=daad,
        is_bewaard=is_bewaard,
    )


@bij_fout(_toon)
def _antwoord(geheim: str, daad: Daad) -> ResponseReturnValue:
    antwoord = lees_antwoord(daad, request.form)
    try:
        geef_antwoord(db.session, g.deur.overdracht_id, daad, antwoord, gezien=versie())
    except DomeinFout as fout:
        fout.veld = fout.veld and f"{voorvoegsel(daad)}{fout.veld}"
        # What is for colleagues to do is said on the page, with what stands there now.
        fout.status = max(fout.status, 409)
        raise
    if daad in LAATSTE_ANTWOORDEN:
        return render_template("overdracht/deur_dank.html", daad=daad)
    _leg_blik_vast()
    return _toon(geheim, is_bewaard=True)


def _klop_aan(geheim: str, code: str) -> Deur | None:
    """In a short transaction of its own: what went wrong is counted, whatever the answer becomes."""
    sleutels: Sleutels = current_app.extensions["wijkteam-sleutels"]
    with korte_transactie() as kort:
        eis_ruimte(kort, DEUR)
        try:
            deur = open_met_code(kort, sleutels, geheim, code)
        except LinkWerktNiet:
            tel_misser(kort, DEUR)
            kort.commit()
            raise
        if deur is None:
            tel_misser(kort, DEUR)
        return deur


def _word_ontvanger(deur: Deur) -> None:
    """From here on the session is that of the receiver, and the journaal says so."""
    session = scoped(db.session)
    session.zet_kijker(deur.kijker)
    session.info |= {
        "naam": deur.ontvanger,
        "organisatie": deur.ontvanger,
        "rol": "ontvanger",
        "grond": Grond.ONTVANGER,
        "casusnummer": deur.casusnummer,
    }


def _leg_blik_vast(soort: Inzage = Inzage.INZIEN) -> None:
    deur: Deur = g.deur
    leg_inzage_vast(
        db.session, soort, ONDERDEEL, casus_id=deur.casus_id, door=None, bijzonderheid=deur.nummer
    )


def _vraag_opnieuw(geheim: str) -> ResponseReturnValue:
    """The same form; the code that ended the link gets the same page as any link that does not work."""
    try:
        with korte_transactie() as kort:
            zoek_deur(kort, geheim)
    except LinkWerktNiet:
        return _weg()
    bericht = "Deze code klopt niet. Kijk hem na. Na vijf keer werkt de link niet meer."
    g.formulierstand = Formulierstand(meldingen={CODE: [bericht]})
    antwoord = make_response(render_template("overdracht/deur_code.html", geheim=geheim))
    antwoord.status_code = 422
    return antwoord


def _weg() -> ResponseReturnValue:
    return render_template("overdracht/deur_weg.html"), 404
