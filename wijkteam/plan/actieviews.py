"""Acties on screen: agreeing on one, ticking it off, moving it, taking it out and putting it back."""

from uuid import UUID

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, formulierstand, lees, versie
from wijkteam.kern.fouten import NietGevonden
from wijkteam.plan import acties, queries
from wijkteam.plan.blad import bp, keuzes, toon_plan
from wijkteam.plan.doelviews import get_doel_in_plan, naar_doel
from wijkteam.plan.models import Actie, Doel, Eigenaar
from wijkteam.plan.schemas import ActieFormulier, GereedFormulier, KnopFormulier, PlaatsFormulier
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
    actie = queries.get_actie(db.session, casus_id, actie_id)
    if actie.vervallen_op is not None:
        raise NietGevonden
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
    actie = acties.meld_gereed(db.session, actie_id, is_gereed, casus_id=casus_id, gezien=versie(), door=ik())
    flash("Afgevinkt." if is_gereed else "De actie staat weer open.", "ok")
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


def _lees_actie() -> acties.Actiegegevens:
    invoer = lees(ActieFormulier())
    return acties.Actiegegevens(is_gespecialiseerd=not invoer.pop("is_licht"), **invoer)


def _actieformulier(doel: Doel, actie: Actie | None) -> str:
    """The form opens on the inner rings; the outer ones unfold, and stay open for who needs them."""
    gekozen = formulierstand().waarde("kring", int(actie.kring) if actie else "")
    verre_kringen = [kring for kring in Kring if kring.vraagt_motivering]
    return render_template(
        "plan/actie.html",
        casus=huidige_casus(),
        doel=doel,
        actie=actie,
        is_licht=actie is not None and actie.kring is Kring.PROFESSIONALS and actie.lijn is Lijn.EERSTE,
        nabije_kringen=[kring for kring in Kring if kring not in verre_kringen],
        verre_kringen=verre_kringen,
        kijkt_verder=str(gekozen) in {str(int(kring)) for kring in verre_kringen},
        eigenaars=keuzes(Eigenaar),
        wetten=keuzes(Wet),
    )
