"""Writing down what happened, and setting right what was written: below the page of the terms."""

from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.keuzes import keuzes_uit
from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.tijd import vandaag
from wijkteam.termijnen import queries
from wijkteam.termijnen.blad import list_besluiten, list_keuzes
from wijkteam.termijnen.gebeurteniscorrectie import Correctie, verbeter_gebeurtenis
from wijkteam.termijnen.gebeurteniskeuzes import KEUZES, list_passend
from wijkteam.termijnen.gebeurtenismodellen import Afziengrond
from wijkteam.termijnen.gebeurtenissen import Gebeurd, leg_gebeurtenis_vast, wetten_van
from wijkteam.termijnen.schemas import CorrectieFormulier, GebeurtenisFormulier
from wijkteam.termijnen.views import bp
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.gebeurtenissen import Gebeurtenis

_GEBEURTENISSEN = "/casussen/<uuid:casus_id>/termijnen/gebeurtenissen"


@bp.get(f"{_GEBEURTENISSEN}/nieuw")
@vereist(Recht.CASUS_WERKEN)
def gebeurtenis_new(casus_id: UUID) -> ResponseReturnValue:
    mensen = list_betrokkenen(db.session, casus_id)
    rijen = queries.list_van_casus(db.session, casus_id)
    passend = list_passend(wetten_van(mensen, rijen), rijen)
    return render_template(
        "termijnen/gebeurtenis.html",
        soorten=list_keuzes(passend),
        mensen=[(str(wie.id), wie.persoon.naam) for wie in mensen],
        gronden=keuzes_uit(Afziengrond) if Gebeurtenis.FAMILIEGROEPSPLAN_AFGEZIEN in passend else [],
        besluiten=list_besluiten(rijen),
        vandaag=vandaag(),
    )


@bp.post(f"{_GEBEURTENISSEN}/nieuw")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(gebeurtenis_new)
def gebeurtenis_create(casus_id: UUID) -> ResponseReturnValue:
    wat = Gebeurd(**lees(GebeurtenisFormulier()))
    leg_gebeurtenis_vast(db.session, huidige_casus(), wat, door=ik())
    flash("Opgeschreven. De termijnen hieronder kloppen weer.", "ok")
    return redirect(url_for(".index", casus_id=casus_id), 303)


@bp.get(f"{_GEBEURTENISSEN}/<uuid:gebeurtenis_id>/correctie")
@vereist(Recht.CASUS_WERKEN)
def correctie_new(casus_id: UUID, gebeurtenis_id: UUID) -> ResponseReturnValue:
    gebeurtenis = queries.get_gebeurtenis(db.session, casus_id, gebeurtenis_id)
    return render_template(
        "termijnen/correctie.html", gebeurtenis=gebeurtenis, regel=KEUZES[gebeurtenis.soort]
    )


@bp.post(f"{_GEBEURTENISSEN}/<uuid:gebeurtenis_id>/correctie")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(correctie_new)
def correctie_create(casus_id: UUID, gebeurtenis_id: UUID) -> ResponseReturnValue:
    correctie = Correctie(**lees(CorrectieFormulier()))
    verbeter_gebeurtenis(db.session, huidige_casus(), gebeurtenis_id, correctie, door=ik())
    flash("De correctie staat eronder. De termijnen zijn opnieuw uitgerekend.", "ok")
    return redirect(url_for(".index", casus_id=casus_id), 303)
