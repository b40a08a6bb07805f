"""Zelfredzaamheid on screen: the overview of a casus, starting a meting, filling it in, reading it."""

from datetime import date
from uuid import UUID

from flask import current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from marshmallow import ValidationError

from wijkteam.casus import queries as casus_queries
from wijkteam.casus.models import Betrokkene
from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, formulierstand, lees, lees_beurt, versie
from wijkteam.kern.tijd import vandaag
from wijkteam.kern.velden import Datumveld
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.zrm import beleid, queries
from wijkteam.zrm.apartviews import leg_terug, niets_kwijt
from wijkteam.zrm.blad import bp
from wijkteam.zrm.concept import corrigeer_meting, gooi_concept_weg, start_meting
from wijkteam.zrm.criteria import lees_gemeenteteksten
from wijkteam.zrm.instrument import get_instrument
from wijkteam.zrm.invoer import Meetinvoer, NieuweMeting
from wijkteam.zrm.invullen import bewaar_concept, stel_meting_vast
from wijkteam.zrm.meetblad import Meetblad, maak_meetblad
from wijkteam.zrm.models import Meting
from wijkteam.zrm.overzichtsblad import Beginblad, maak_beginblad, maak_overzichtsblad
from wijkteam.zrm.schemas import Correctieformulier, Startformulier, meetformulier


@bp.app_template_filter()
def instrument_titel(code: str) -> str:
    """Name and version of an instrument."""
    return get_instrument(code).titel


@bp.get("")
@vereist(Recht.CASUS_INZIEN)
def index(casus_id: UUID) -> ResponseReturnValue:
    overzicht = maak_overzichtsblad(
        casus_queries.list_betrokkenen(db.session, casus_id),
        queries.list_verlopen(db.session, casus_id),
        queries.list_metingen_en_concepten(db.session, casus_id),
        vandaag(),
    )
    return render_template("zrm/index.html", casus=huidige_casus(), overzicht=overzicht)


@bp.get("/nieuw")
@bp.get("/nieuw/<uuid:betrokkene_id>")
@vereist(Recht.CASUS_WERKEN)
def meting_new(casus_id: UUID, betrokkene_id: UUID | None = None) -> ResponseReturnValue:
    betrokkene = queries.get_betrokkene(db.session, casus_id, betrokkene_id) if betrokkene_id else None
    if betrokkene is not None:
        beleid.eis_client(betrokkene)
    begin = maak_begin(betrokkene, getypte_dag())
    return render_template("zrm/nieuw.html", casus=huidige_casus(), begin=begin)


@bp.post("/nieuw")
@bp.post("/nieuw/<uuid:betrokkene_id>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(meting_new)
def meting_create(casus_id: UUID, betrokkene_id: UUID | None = None) -> ResponseReturnValue:
    nieuw = NieuweMeting(betrokkene_id=betrokkene_id, **lees(Startformulier()))
    meting = start_meting(db.session, casus_id, nieuw, door=ik())
    return redirect(url_for(".meting_edit", casus_id=casus_id, meting_id=meting.id), 303)


@bp.get("/metingen/<uuid:meting_id>")
@vereist(Recht.CASUS_INZIEN)
def meting_show(casus_id: UUID, meting_id: UUID) -> ResponseReturnValue:
    meting = queries.get_meting(db.session, casus_id, meting_id)
    return render_template(
        "zrm/meting.html",
        casus=huidige_casus(),
        meetblad=_meetblad(meting),
        correctie=queries.find_correctie(db.session, meting),
    )


@bp.get("/metingen/<uuid:meting_id>/invullen")
@vereist(Recht.CASUS_WERKEN)
def meting_edit(casus_id: UUID, meting_id: UUID) -> ResponseReturnValue:
    meting = queries.get_meting(db.session, casus_id, meting_id)
    if meting.is_eigen:
        return redirect(url_for(".eigen_edit", casus_id=casus_id, meting_id=meting_id), 303)
    # A colleague may have fixed it while somebody was typing: then the typed text still has to be shown.
    apart = leg_terug(meting)
    if meting.is_vastgesteld and request.method == "GET" and apart is None:
        return redirect(url_for(".meting_show", casus_id=casus_id, meting_id=meting_id), 303)
    is_oud = meting.corrigeert_id is None and beleid.is_oud(meting.gesprek_op, vandaag())
    return render_template(
        "zrm/invullen.html", casus=huidige_casus(), meetblad=_meetblad(meting), is_oud=is_oud, apart=apart
    )


@bp.post("/metingen/<uuid:meting_id>/invullen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(meting_edit)
def meting_update(casus_id: UUID, meting_id: UUID) -> ResponseReturnValue:
    invoer = lees_meetinvoer()
    with niets_kwijt(casus_id, meting_id):
        meting = bewaar_concept(db.session, casus_id, meting_id, invoer, beurt=lees_beurt(), door=ik())
    if is_vanzelf():
        return {"versie": meting.versie}
    flash("Het concept is bewaard. Je kunt later verder.", "ok")
    return redirect(url_for(".meting_edit", casus_id=casus_id, meting_id=meting_id), 303)


@bp.post("/metingen/<uuid:meting_id>/vaststellen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(meting_edit)
def meting_vaststellen(casus_id: UUID, meting_id: UUID) -> ResponseReturnValue:
    invoer = lees_meetinvoer(is_compleet=True)
    with niets_kwijt(casus_id, meting_id):
        stel_meting_vast(db.session, casus_id, meting_id, invoer, gezien=versie(), door=ik())
    flash("De meting is vastgesteld. Klopt er later iets niet, maak dan een correctie.", "ok")
    return redirect(url_for(".meting_show", casus_id=casus_id, meting_id=meting_id), 303)


@bp.post("/metingen/<uuid:meting_id>/corrigeren")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(meting_show)
def meting_corrigeren(casus_id: UUID, meting_id: UUID) -> ResponseReturnValue:
    waarom = lees(Correctieformulier())["reden"]
    nieuw = corrigeer_meting(db.session, casus_id, meting_id, waarom=waarom, door=ik())
    flash("Dit is een kopie. Pas aan wat niet klopte en stel de correctie vast.", "info")
    return redirect(url_for(".meting_edit", casus_id=casus_id, meting_id=nieuw.id), 303)


@bp.post("/metingen/<uuid:meting_id>/weggooien")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(meting_show)
def meting_weggooien(casus_id: UUID, meting_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    gooi_concept_weg(db.session, casus_id, meting_id, gezien=versie(), door=ik())
    flash("Het concept is weggegooid.", "ok")
    return redirect(url_for(".index", casus_id=casus_id), 303)


def maak_begin(betrokkene: Betrokkene | None, dag: date) -> Beginblad:
    """What is asked before a matrix opens, with the instruments that fit that day."""
    casus = huidige_casus()
    wie = queries.get_gemetene(db.session, casus, betrokkene, dag)
    return maak_beginblad(betrokkene, wie, queries.list_metingen(db.session, casus.id), dag)


def _meetblad(meting: Meting) -> Meetblad:
    teksten = lees_gemeenteteksten(current_app.extensions["wijkteam-instellingen"].data)
    naast = queries.find_andere_kijk(db.session, meting)
    return maak_meetblad(meting, queries.find_vorige(db.session, meting), teksten, naast)


def lees_meetinvoer(*, is_compleet: bool = False) -> Meetinvoer:
    """What was typed. The form says by which instrument; the act compares that with the meting."""
    formulier = meetformulier(get_instrument(request.form.get("instrument", "")), is_compleet=is_compleet)
    return formulier.als_invoer(lees(formulier))


def is_vanzelf() -> bool:
    """Whether the page saves itself while somebody goes on: it needs no page back, only the version."""
    return "X-Vanzelf" in request.headers


def getypte_dag() -> date:
    """The day that somebody just typed, so that the instruments fit it; else today."""
    try:
        return Datumveld().deserialize(formulierstand().waarde("gesprek_op")) or vandaag()
    except ValidationError:
        return vandaag()
