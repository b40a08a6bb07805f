"""The statutory terms of a casus: what must happen until when, how that date was made, and what is over.

There is no route that ends a term: only what happened does, and that is recorded where it happens, or else in
`gebeurtenisviews`.
"""

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.tijd import vandaag
from wijkteam.termijnen import queries
from wijkteam.termijnen.blad import Voorval, list_gronden, met_klok
from wijkteam.termijnen.schemas import HervatFormulier, UitstelFormulier
from wijkteam.termijnen.uitstel import Uitstel, hervat, schort_op
from wijkteam.toegang.gebruiker import ik, mag, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.opschorting import Opschorting

bp = Blueprint("termijnen", __name__)


@bp.get("/casussen/<uuid:casus_id>/termijnen")
@vereist(Recht.CASUS_INZIEN)
def index(casus_id: UUID) -> ResponseReturnValue:
    return render_template(
        "termijnen/index.html",
        lopend=met_klok(queries.list_van_casus(db.session, casus_id), vandaag()),
        namen={wie.id: wie.persoon.naam for wie in queries.list_mensen(db.session, casus_id)},
        voorvallen=[Voorval(rij) for rij in queries.list_gebeurtenissen(db.session, casus_id)],
        mag_werken=huidige_casus().is_open and mag(Recht.CASUS_WERKEN),
    )


@bp.get("/casussen/<uuid:casus_id>/termijnen/<uuid:looptijd_id>/uitstel")
@vereist(Recht.CASUS_WERKEN)
def uitstel_new(casus_id: UUID, looptijd_id: UUID) -> ResponseReturnValue:
    [lopend] = met_klok([queries.get_looptijd(db.session, casus_id, looptijd_id)], vandaag())
    return render_template("termijnen/uitstel.html", lopend=lopend, gronden=list_gronden(), vandaag=vandaag())


@bp.post("/casussen/<uuid:casus_id>/termijnen/<uuid:looptijd_id>/uitstel")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(uitstel_new)
def uitstel_create(casus_id: UUID, looptijd_id: UUID) -> ResponseReturnValue:
    invoer = lees(UitstelFormulier())
    toelichting = invoer.pop("toelichting")
    uitstel = Uitstel(Opschorting(**invoer), toelichting)
    periode = schort_op(db.session, huidige_casus(), looptijd_id, uitstel, door=ik())
    flash(f"De termijn staat stil. Reden: {periode.grond.label.lower()}.", "ok")
    return redirect(url_for(".index", casus_id=casus_id), 303)


@bp.get("/casussen/<uuid:casus_id>/termijnen/uitstel/<uuid:periode_id>/einde")
@vereist(Recht.CASUS_WERKEN)
def uitstel_edit(casus_id: UUID, periode_id: UUID) -> ResponseReturnValue:
    periode = queries.get_opschorting(db.session, casus_id, periode_id)
    [lopend] = met_klok([queries.get_looptijd(db.session, casus_id, periode.looptijd_id)], vandaag())
    return render_template("termijnen/hervatten.html", periode=periode, lopend=lopend, vandaag=vandaag())


@bp.post("/casussen/<uuid:casus_id>/termijnen/uitstel/<uuid:periode_id>/einde")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(uitstel_edit)
def uitstel_update(casus_id: UUID, periode_id: UUID) -> ResponseReturnValue:
    invoer = lees(HervatFormulier())
    hervat(db.session, huidige_casus(), periode_id, tot_en_met=invoer["tot_en_met"], door=ik())
    flash("De termijn loopt weer.", "ok")
    return redirect(url_for(".index", casus_id=casus_id), 303)
