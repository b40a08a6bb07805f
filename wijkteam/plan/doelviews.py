"""Doelen on screen: writing one down, how it ended, moving it, taking it out and putting it back."""

from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.kern.fouten import NietGevonden
from wijkteam.plan import doelen, queries
from wijkteam.plan.blad import bp, keuzes, toon_plan
from wijkteam.plan.domeinen import list_zrm_domeinen
from wijkteam.plan.models import Doel, Doelstatus
from wijkteam.plan.schemas import (
    DoelFormulier,
    DoelstatusFormulier,
    KnopFormulier,
    Niveaubron,
    PlaatsFormulier,
)
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Leefgebied
from wijkteam.zrm.niveaus import Niveau


@bp.get("/casussen/<uuid:casus_id>/plan/doelen/nieuw")
@vereist(Recht.CASUS_WERKEN)
def doel_new(casus_id: UUID) -> ResponseReturnValue:
    return _doelformulier(casus_id, None)


@bp.post("/casussen/<uuid:casus_id>/plan/doelen/nieuw")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(doel_new)
def doel_create(casus_id: UUID) -> ResponseReturnValue:
    doel = doelen.voeg_doel_toe(db.session, casus_id, _lees_doel(), door=ik())
    flash("Het doel staat in het plan. Wie doet wat om dit te bereiken?", "ok")
    return redirect(url_for(".actie_new", casus_id=casus_id, doel_id=doel.id), 303)


@bp.get("/casussen/<uuid:casus_id>/plan/doelen/<uuid:doel_id>")
@vereist(Recht.CASUS_WERKEN)
def doel_edit(casus_id: UUID, doel_id: UUID) -> ResponseReturnValue:
    return _doelformulier(casus_id, get_doel_in_plan(casus_id, doel_id))


@bp.post("/casussen/<uuid:casus_id>/plan/doelen/<uuid:doel_id>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(doel_edit)
def doel_update(casus_id: UUID, doel_id: UUID) -> ResponseReturnValue:
    doelen.wijzig_doel(db.session, doel_id, _lees_doel(), casus_id=casus_id, gezien=versie(), door=ik())
    flash("Het doel is bewaard.", "ok")
    return naar_doel(casus_id, doel_id)


@bp.get("/casussen/<uuid:casus_id>/plan/doelen/<uuid:doel_id>/status")
@vereist(Recht.CASUS_WERKEN)
def status_edit(casus_id: UUID, doel_id: UUID) -> ResponseReturnValue:
    doel = get_doel_in_plan(casus_id, doel_id)
    return render_template("plan/status.html", casus=huidige_casus(), doel=doel, standen=keuzes(Doelstatus))


@bp.post("/casussen/<uuid:casus_id>/plan/doelen/<uuid:doel_id>/status")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(status_edit)
def status_update(casus_id: UUID, doel_id: UUID) -> ResponseReturnValue:
    oordeel = doelen.Oordeel(**lees(DoelstatusFormulier()))
    doelen.zet_doelstatus(db.session, doel_id, oordeel, casus_id=casus_id, gezien=versie(), door=ik())
    flash(f"Het doel staat nu op ‘{oordeel.status.label}’.", "ok")
    return naar_doel(casus_id, doel_id)


@bp.post("/casussen/<uuid:casus_id>/plan/doelen/<uuid:doel_id>/plaats")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(toon_plan)
def doel_plaats(casus_id: UUID, doel_id: UUID) -> ResponseReturnValue:
    richting = lees(PlaatsFormulier())["richting"]
    doelen.verplaats_doel(db.session, casus_id, doel_id, richting, door=ik())
    return naar_doel(casus_id, doel_id)


@bp.post("/casussen/<uuid:casus_id>/plan/doelen/<uuid:doel_id>/vervallen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(toon_plan)
def doel_vervallen(casus_id: UUID, doel_id: UUID) -> ResponseReturnValue:
    lees(KnopFormulier())
    doelen.laat_doel_vervallen(db.session, casus_id, doel_id, gezien=versie(), door=ik())
    flash("Het doel is uit het plan gehaald. Onderaan staat het nog; daar kun je het terugzetten.", "ok")
    return redirect(url_for(".show", casus_id=casus_id), 303)


@bp.post("/casussen/<uuid:casus_id>/plan/doelen/<uuid:doel_id>/terug")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(toon_plan)
def doel_terug(casus_id: UUID, doel_id: UUID) -> ResponseReturnValue:
    lees(KnopFormulier())
    doelen.zet_doel_terug(db.session, casus_id, doel_id, door=ik())
    flash("Het doel staat weer in het plan.", "ok")
    return naar_doel(casus_id, doel_id)


def get_doel_in_plan(casus_id: UUID, doel_id: UUID) -> Doel:
    """A doel that stands in the plan, to show a form about it. Raises `NietGevonden`, also when it was taken out."""
    doel = queries.get_doel(db.session, casus_id, doel_id)
    if doel.vervallen_op is not None:
        raise NietGevonden
    return doel


def naar_doel(casus_id: UUID, doel_id: UUID) -> Response:
    """Back to the place on the page where somebody was working."""
    return redirect(url_for(".show", casus_id=casus_id, _anchor=f"doel-{doel_id}"), 303)


def _lees_doel() -> doelen.Doelgegevens:
    invoer = lees(DoelFormulier())
    uit_meting = invoer.pop("niveaus") is Niveaubron.METING
    return doelen.Doelgegevens(voor=tuple(invoer.pop("voor")), uit_meting=uit_meting, **invoer)


def _leefgebieden(doel: Doel | None) -> set[str]:
    """What can be chosen: not veiligheid, unless it stands there from before."""
    mag = set(Leefgebied) - {Leefgebied.VEILIGHEID}
    return {gebied.value for gebied in (mag | {doel.leefgebied} if doel else mag)}


def _doelformulier(casus_id: UUID, doel: Doel | None) -> str:
    clienten = [b for b in list_betrokkenen(db.session, casus_id) if b.is_client]
    dragers = {b.id: b.persoon.roepnaam for b in clienten}
    dragers |= {rij.betrokkene_id: rij.betrokkene.persoon.roepnaam for rij in doel.voor} if doel else {}
    return render_template(
        "plan/doel.html",
        casus=huidige_casus(),
        doel=doel,
        dragers=list(dragers.items()),
        domeinen=list_zrm_domeinen(),
        leefgebieden=[keuze for keuze in keuzes(Leefgebied) if keuze[0] in _leefgebieden(doel)],
        wetten=keuzes(Wet),
        wet=clienten[0].wet.value if clienten else "",
        niveaus=[(int(niveau), f"{int(niveau)} · {niveau.label}") for niveau in reversed(Niveau)],
    )
