"""What people can do for another, on screen."""

from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.plan import queries
from wijkteam.plan.blad import bp, toon_plan
from wijkteam.plan.models import Wederdienst
from wijkteam.plan.schemas import KnopFormulier, WederdienstFormulier
from wijkteam.plan.wederdiensten import (
    Wederdienstgegevens,
    trek_wederdienst_in,
    voeg_wederdienst_toe,
    wijzig_wederdienst,
)
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

PAD = "/casussen/<uuid:casus_id>/plan/wederdiensten"


@bp.get(f"{PAD}/nieuw")
@vereist(Recht.CASUS_WERKEN)
def wederdienst_new(casus_id: UUID) -> ResponseReturnValue:
    return _formulier(casus_id, None)


@bp.post(f"{PAD}/nieuw")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(wederdienst_new)
def wederdienst_create(casus_id: UUID) -> ResponseReturnValue:
    gegevens = Wederdienstgegevens(**lees(WederdienstFormulier()))
    voeg_wederdienst_toe(db.session, casus_id, gegevens, door=ik())
    flash("Dit staat nu in het plan.", "ok")
    return _terug(casus_id)


@bp.get(f"{PAD}/<uuid:dienst_id>")
@vereist(Recht.CASUS_WERKEN)
def wederdienst_edit(casus_id: UUID, dienst_id: UUID) -> ResponseReturnValue:
    return _formulier(casus_id, queries.get_wederdienst(db.session, casus_id, dienst_id))


@bp.post(f"{PAD}/<uuid:dienst_id>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(wederdienst_edit)
def wederdienst_update(casus_id: UUID, dienst_id: UUID) -> ResponseReturnValue:
    gegevens = Wederdienstgegevens(**lees(WederdienstFormulier()))
    wijzig_wederdienst(db.session, dienst_id, gegevens, casus_id=casus_id, gezien=versie(), door=ik())
    flash("Bewaard.", "ok")
    return _terug(casus_id)


@bp.post(f"{PAD}/<uuid:dienst_id>/intrekken")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(toon_plan)
def wederdienst_intrekken(casus_id: UUID, dienst_id: UUID) -> ResponseReturnValue:
    lees(KnopFormulier())
    trek_wederdienst_in(db.session, casus_id, dienst_id, gezien=versie(), door=ik())
    flash("Dit staat niet meer in het plan.", "ok")
    return _terug(casus_id)


def _terug(casus_id: UUID) -> Response:
    return redirect(url_for(".show", casus_id=casus_id, _anchor="terugdoen"), 303)


def _formulier(casus_id: UUID, dienst: Wederdienst | None) -> str:
    mensen = {b.id: b.persoon.roepnaam for b in list_betrokkenen(db.session, casus_id)}
    if dienst is not None:
        mensen[dienst.betrokkene_id] = dienst.betrokkene.persoon.roepnaam
    return render_template(
        "plan/wederdienst.html", casus=huidige_casus(), dienst=dienst, mensen=list(mensen.items())
    )
