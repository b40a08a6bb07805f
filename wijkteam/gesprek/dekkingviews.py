"""Afterwards: what was touched and what is open, and finishing the talk."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.gesprek import queries
from wijkteam.gesprek.afronding import rond_gesprek_af
from wijkteam.gesprek.blad import (
    bp,
    leefgebieden,
    lees_leefgebied,
    leg_concepten_terug,
    list_alle_antwoorden,
    mag_schrijven,
    toon_leesblad,
)
from wijkteam.gesprek.concept import Plek
from wijkteam.gesprek.dekking import Dekking, Onderdeel
from wijkteam.gesprek.huisgenoten import jeugdlijst
from wijkteam.gesprek.onderzoek import Onderzoekstekst, Overslaan, beantwoord, sla_leefgebied_over
from wijkteam.gesprek.schemas import onderzoeksformulier, overslaanformulier
from wijkteam.gesprek.zelfbewaren import bewaard, lees_beurt, of_json, op_plek
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.fouten import NietGevonden
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.jeugdlijst import Jeugdonderdeel
from wijkteam.wet.leefgebieden import Onderzoeksdeel


@bp.get("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/dekking")
@vereist(Recht.CASUS_INZIEN)
def dekking(
    casus_id: UUID, gesprek_id: UUID, leefgebied: str = "", onderdeel: str = ""
) -> ResponseReturnValue:
    gesprek = queries.get_gesprek(db.session, casus_id, gesprek_id)
    if not mag_schrijven(gesprek):
        return toon_leesblad(gesprek)
    botsingen = leg_concepten_terug(gesprek)
    delen = queries.list_delen(db.session, gesprek_id)
    antwoorden = list_alle_antwoorden(gesprek_id)
    gebieden = leefgebieden()
    jeugd = jeugdlijst(queries.list_huisgenoten(db.session, huidige_casus()), gesprek.gehouden_op, gebieden)
    open_delen = {leefgebied, onderdeel, request.args.get("bewaard", ""), request.args.get("open", "")}
    return render_template(
        "gesprek/dekking.html",
        gesprek=gesprek,
        dekking=Dekking.van(gebieden, delen, antwoorden, jeugd),
        delen={deel.leefgebied: deel for deel in delen},
        onderdelen=tuple(Onderzoeksdeel),
        antwoorden={antwoord.onderdeel: antwoord for antwoord in antwoorden},
        botsingen=botsingen,
        open_delen={*open_delen, *(naam.removeprefix("reden-") for naam in botsingen)},
        bewaard=request.args.get("bewaard", ""),
    )


@bp.post("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/dekking/leefgebieden/<leefgebied>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(of_json(dekking))
def leefgebied_overslaan(casus_id: UUID, gesprek_id: UUID, leefgebied: str) -> ResponseReturnValue:
    gebied = lees_leefgebied(leefgebied)
    reden = lees(overslaanformulier(gebied))[f"reden-{gebied}"]
    with op_plek(Plek(casus_id, gesprek_id, f"reden-{gebied}")):
        invoer = Overslaan(gebied, lees_beurt(), reden)
        deel = sla_leefgebied_over(db.session, huidige_casus(), gesprek_id, invoer, door=ik())
    return bewaard(deel, _terug_naar_dekking(casus_id, gesprek_id, gebied.value))


@bp.post("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/dekking/onderzoek/<onderdeel>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(of_json(dekking))
def onderdeel_update(casus_id: UUID, gesprek_id: UUID, onderdeel: str) -> ResponseReturnValue:
    deel = _lees_onderdeel(onderdeel)
    gelezen = lees(onderzoeksformulier(deel))
    with op_plek(Plek(casus_id, gesprek_id, deel.value)):
        invoer = Onderzoekstekst(deel, lees_beurt(), gelezen[f"antwoord-{deel}"], gelezen[f"reden-{deel}"])
        rij = beantwoord(db.session, huidige_casus(), gesprek_id, invoer, door=ik())
    return bewaard(rij, _terug_naar_dekking(casus_id, gesprek_id, deel.value))


@bp.post("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/afronding")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(dekking)
def afronding_create(casus_id: UUID, gesprek_id: UUID) -> ResponseReturnValue:
    rond_gesprek_af(db.session, huidige_casus(), gesprek_id, door=ik())
    flash("Het gesprek is afgerond. De volgende stap is het verslag.", "ok")
    return redirect(url_for(".show", casus_id=casus_id, gesprek_id=gesprek_id), 303)


def _lees_onderdeel(tekst: str) -> Onderdeel:
    """The part of the onderzoek, or of the list for a child, in an address. Raises `NietGevonden`."""
    for soort in (Onderzoeksdeel, Jeugdonderdeel):
        if tekst in set(soort):
            return soort(tekst)
    raise NietGevonden


def _terug_naar_dekking(casus_id: UUID, gesprek_id: UUID, deel: str) -> str:
    """Back to the page, at the part that was saved."""
    return url_for(".dekking", casus_id=casus_id, gesprek_id=gesprek_id, bewaard=deel, _anchor=f"deel-{deel}")
