"""Acties on screen: agreeing on one, ticking it off, moving it, taking it out and putting it back."""

from uuid import UUID

from flask import flash, render_template, request
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.kern.fouten import NietGevonden
from wijkteam.plan import acties, actiestand, queries
from wijkteam.plan.blad import bp, keuzes, toon_plan
from wijkteam.plan.doelviews import get_doel_in_plan, naar_doel
from wijkteam.plan.ideeen import find_idee, list_ideeen
from wijkteam.plan.models import Actie, Actiestatus, Doel, Eigenaar
from wijkteam.plan.schemas import (
    ActieFormulier,
    ActiestatusFormulier,
    GereedFormulier,
    KnopFormulier,
    PlaatsFormulier,
)
from wijkteam.plan.uitvoerders import Plek, list_uitvoerders, uitvoerder_van
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring, Lijn


@bp.get("/casussen/<uuid:casus_id>/plan/doelen/<uuid:doel_id>/acties/nieuw")
@vereist(Recht.CASUS_WERKEN)
def actie_new(casus_id: UUID, doel_id: UUID) -> ResponseReturnValue:
    return _actieformulier(get_doel_in_plan(casus_id, doel_id), None)


@bp.post("/casussen/<uuid:casus_id>/plan/doelen/<uuid:doel_id>/acties/nieuw")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(actie_new)
def actie_create(casus_id: UUID, doel_id: UUID) -> ResponseReturnValue:
    acties.voeg_actie_toe(db.session, casus_id, doel_id, _lees_actie(), door=ik())
    flash("De actie staat in het plan.", "ok")
    return naar_doel(casus_id, doel_id)


@bp.get("/casussen/<uuid:casus_id>/plan/acties/<uuid:actie_id>")
@vereist(Recht.CASUS_WERKEN)
def actie_edit(casus_id: UUID, actie_id: UUID) -> ResponseReturnValue:
    actie = get_actie_in_plan(casus_id, actie_id)
    return _actieformulier(actie.doel, actie)


@bp.post("/casussen/<uuid:casus_id>/plan/acties/<uuid:actie_id>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(actie_edit)
def actie_update(casus_id: UUID, actie_id: UUID) -> ResponseReturnValue:
    actie = acties.wijzig_actie(
        db.session, actie_id, _lees_actie(), casus_id=casus_id, gezien=versie(), door=ik()
    )
    flash("De actie is bewaard.", "ok")
    return naar_doel(casus_id, actie.doel_id)


@bp.post("/casussen/<uuid:casus_id>/plan/acties/<uuid:actie_id>/gereed")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(toon_plan)
def actie_gereed(casus_id: UUID, actie_id: UUID) -> ResponseReturnValue:
    is_gereed = lees(GereedFormulier())["gereed"]
    actie = actiestand.meld_gereed(
        db.session, actie_id, is_gereed, casus_id=casus_id, gezien=versie(), door=ik()
    )
    flash("Afgevinkt." if is_gereed else "De actie staat weer open.", "ok")
    return naar_doel(casus_id, actie.doel_id)


@bp.get("/casussen/<uuid:casus_id>/plan/acties/<uuid:actie_id>/stand")
@vereist(Recht.CASUS_WERKEN)
def actiestand_edit(casus_id: UUID, actie_id: UUID) -> ResponseReturnValue:
    actie = get_actie_in_plan(casus_id, actie_id)
    standen = keuzes(Actiestatus)
    return render_template("plan/actiestand.html", casus=huidige_casus(), actie=actie, standen=standen)


@bp.post("/casussen/<uuid:casus_id>/plan/acties/<uuid:actie_id>/stand")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(actiestand_edit)
def actiestand_update(casus_id: UUID, actie_id: UUID) -> ResponseReturnValue:
    voortgang = actiestand.Voortgang(**lees(ActiestatusFormulier()))
    actie = actiestand.zet_actiestatus(
        db.session, actie_id, voortgang, casus_id=casus_id, gezien=versie(), door=ik()
    )
    flash(f"De actie staat nu op ‘{voortgang.status.label}’.", "ok")
    return naar_doel(casus_id, actie.doel_id)


@bp.post("/casussen/<uuid:casus_id>/plan/acties/<uuid:actie_id>/plaats")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(toon_plan)
def actie_plaats(casus_id: UUID, actie_id: UUID) -> ResponseReturnValue:
    richting = lees(PlaatsFormulier())["richting"]
    actie = acties.verplaats_actie(db.session, casus_id, actie_id, richting, door=ik())
    return naar_doel(casus_id, actie.doel_id)


@bp.post("/casussen/<uuid:casus_id>/plan/acties/<uuid:actie_id>/vervallen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(toon_plan)
def actie_vervallen(casus_id: UUID, actie_id: UUID) -> ResponseReturnValue:
    lees(KnopFormulier())
    actie = acties.laat_actie_vervallen(db.session, casus_id, actie_id, gezien=versie(), door=ik())
    flash("De actie is uit het plan gehaald. Onder het doel kun je haar terugzetten.", "ok")
    return naar_doel(casus_id, actie.doel_id)


@bp.post("/casussen/<uuid:casus_id>/plan/acties/<uuid:actie_id>/terug")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(toon_plan)
def actie_terug(casus_id: UUID, actie_id: UUID) -> ResponseReturnValue:
    lees(KnopFormulier())
    actie = acties.zet_actie_terug(db.session, casus_id, actie_id, door=ik())
    flash("De actie staat weer in het plan.", "ok")
    return naar_doel(casus_id, actie.doel_id)


def get_actie_in_plan(casus_id: UUID, actie_id: UUID) -> Actie:
    """An actie that stands in the plan, to show a form about it. Raises `NietGevonden`, also when it was taken out."""
    actie = queries.get_actie(db.session, casus_id, actie_id)
    if actie.vervallen_op is not None:
        raise NietGevonden
    return actie


def _lees_actie() -> acties.Actiegegevens:
    invoer = lees(ActieFormulier())
    is_gespecialiseerd = not invoer.pop("is_licht")
    return acties.Actiegegevens(
        is_gespecialiseerd=is_gespecialiseerd, over=tuple(invoer.pop("over")), **invoer
    )


def _actieformulier(doel: Doel, actie: Actie | None) -> str:
    """What is asked of everybody stands open; the rest unfolds, and stays open for who filled it in."""
    casus = huidige_casus()
    mensen = list_uitvoerders(db.session, casus)
    personen = {b.id: b.persoon.roepnaam for b in list_betrokkenen(db.session, casus.id)}
    personen |= {rij.betrokkene_id: rij.betrokkene.persoon.roepnaam for rij in actie.over} if actie else {}
    return render_template(
        "plan/actie.html",
        casus=casus,
        doel=doel,
        actie=actie,
        idee=None if actie else find_idee(doel.leefgebied, request.args.get("idee", "")),
        ideeen=list_ideeen(doel.leefgebied),
        staat_er=uitvoerder_van(actie) if actie else None,
        mensen=[(plek, [wie for wie in mensen if wie.plek is plek]) for plek in Plek],
        sleutels={wie.sleutel for wie in mensen},
        personen=list(personen.items()),
        kringen=list(Kring),
        is_licht=actie is not None and actie.kring is Kring.PROFESSIONALS and actie.lijn is Lijn.EERSTE,
        eigenaars=keuzes(Eigenaar),
        wetten=keuzes(Wet),
    )
