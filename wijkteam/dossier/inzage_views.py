"""*Wie keek mee*: who looked at this casus, as the household may read it."""

from uuid import UUID

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.dossier.blikken import HOOGSTENS_OP_PAPIER, list_blikken, list_blikken_voor_papier
from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import vereist
from wijkteam.toegang.rechten import Recht

bp = Blueprint("inzage", __name__)


@bp.get("/casussen/<uuid:casus_id>/inzage")
@vereist(Recht.CASUS_INZIEN)
def index(casus_id: UUID) -> ResponseReturnValue:
    blad = list_blikken(db.session, casus_id, pagina=gevraagde_pagina(request.args))
    return render_template("inzage/index.html", casus=huidige_casus(), lijst=blad, blikken=blad.blikken)


@bp.get("/casussen/<uuid:casus_id>/inzage/afdruk")
@vereist(Recht.CASUS_INZIEN)
def afdruk(casus_id: UUID) -> ResponseReturnValue:
    blikken = list_blikken_voor_papier(db.session, casus_id)
    return render_template(
        "inzage/afdruk.html",
        casus=huidige_casus(),
        blikken=blikken,
        is_ingekort=len(blikken) == HOOGSTENS_OP_PAPIER,
        vandaag=vandaag(),
    )


afdruk.is_afdruk = True  # type: ignore[attr-defined]  # read by the door of the dossier, which records a print
