"""The calendar link: its page for the owner, and what a calendar gets that knows the secret.

The secret is shown once, in the answer to the form itself: it stands in no database, cookie or log of ours.
"""

from datetime import timedelta

from flask import Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.agenda import queries
from wijkteam.agenda.basis import bp
from wijkteam.agenda.ics import maak_kalender
from wijkteam.agenda.link import (
    maak_link,
    moet_gebruik_noteren,
    noteer_gebruik,
    trek_link_in,
    vind_houder,
)
from wijkteam.kern.db import db, scoped
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import Medewerkerkijker
from wijkteam.toegang.gebruiker import ik, openbaar, vereist
from wijkteam.toegang.poort import tweede_keer_naar
from wijkteam.toegang.rechten import Recht
from wijkteam.toegang.zijdeur import korte_transactie

TERUG = timedelta(days=30)
VOORUIT = timedelta(days=365)
ONBEKEND = "Deze agendalink bestaat niet, of werkt niet meer.\n"


@bp.get("/agenda/link")
@vereist(Recht.AGENDA)
def link_show() -> ResponseReturnValue:
    return render_template("agenda/link.html", link=queries.find_agendalink(db.session, ik().id))


@bp.post("/agenda/link")
@vereist(Recht.AGENDA)
@bij_fout(link_show)
def link_create() -> ResponseReturnValue:
    lees(LeegFormulier())
    geheim = maak_link(db.session, door=ik())
    tweede_keer_naar(url_for(".link_show"))
    return render_template("agenda/link_nieuw.html", adres=url_for(".feed", geheim=geheim, _external=True))


@bp.post("/agenda/link/intrekken")
@vereist(Recht.AGENDA)
@bij_fout(link_show)
def link_delete() -> ResponseReturnValue:
    lees(LeegFormulier())
    trek_link_in(db.session, door=ik())
    flash("De agendalink werkt niet meer.", "ok")
    return redirect(url_for(".link_show"), 303)


@bp.get("/agenda/<geheim>.ics")
@openbaar
def feed(geheim: str) -> Response:
    gevonden = vind_houder(db.session, geheim)
    if gevonden is None:
        return Response(ONBEKEND, 404, mimetype="text/plain")
    link, houder = gevonden
    kalender = _kalender_van(houder)
    if moet_gebruik_noteren(link):
        _noteer_gebruik(geheim)
    return Response(kalender, mimetype="text/calendar", headers={"X-Robots-Tag": "noindex"})


def _kalender_van(houder: Medewerker) -> bytes:
    """Seen with the eyes of the owner today: who left the team of a casus does not find it here either."""
    dag = vandaag()
    with db.sessionmaker() as session:
        scoped(session).zet_kijker(Medewerkerkijker(houder.id))
        return maak_kalender(
            queries.list_afspraken_van(
                session,
                houder.id,
                van=dag - TERUG,
                tot=dag + VOORUIT,
                hoogstens=queries.HOOGSTENS_IN_LINK,
            )
        )


def _noteer_gebruik(geheim: str) -> None:
    """In a short transaction of its own, as the gate does: reading the calendar does not wait for the write lock."""
    with korte_transactie() as kort:
        noteer_gebruik(kort, geheim)
