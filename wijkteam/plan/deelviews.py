"""*Wat mag gedeeld worden*: asking people at the table what may be shared with whom, and taking it back."""

from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.tijd import vandaag
from wijkteam.plan.blad import bp
from wijkteam.plan.delen import get_keuzelijst, list_deelkaarten
from wijkteam.plan.papierschemas import IntrekkingFormulier, JaNee, ToestemmingFormulier
from wijkteam.toegang.gebruiker import ik, mag, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.toestemming.models import Inhoudsoort, Ontvangersoort
from wijkteam.toestemming.queries import get_mens, get_toestemming
from wijkteam.toestemming.service import Antwoordgegevens, leg_toestemming_vast, trek_toestemming_in


@bp.get("/casussen/<uuid:casus_id>/plan/delen")
@vereist(Recht.CASUS_INZIEN)
def delen(casus_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    return render_template(
        "plan/delen.html",
        casus=casus,
        kaarten=list_deelkaarten(db.session, casus, op=vandaag()),
        mag_werken=casus.is_open and mag(Recht.CASUS_WERKEN),
        mag_intrekken=mag(Recht.CASUS_WERKEN),
    )


@bp.get("/casussen/<uuid:casus_id>/plan/delen/<uuid:persoon_id>")
@vereist(Recht.CASUS_WERKEN)
def toestemming_new(casus_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    mens = get_mens(db.session, casus, persoon_id)
    return render_template(
        "plan/toestemming.html",
        casus=casus,
        mens=mens,
        beslissers=mens.beslissers_op(vandaag()),
        lijst=get_keuzelijst(db.session, casus, persoon_id),
        inhouden=[(str(soort.value), soort.label.capitalize()) for soort in Inhoudsoort if soort.is_van_plan],
        ontvangers=[(str(soort.value), soort.label.capitalize()) for soort in Ontvangersoort],
        vandaag=vandaag(),
    )


@bp.post("/casussen/<uuid:casus_id>/plan/delen/<uuid:persoon_id>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(toestemming_new)
def toestemming_create(casus_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    casus, invoer = huidige_casus(), lees(ToestemmingFormulier())
    is_gegeven = invoer.pop("antwoord") is JaNee.JA
    lijst = get_keuzelijst(db.session, casus, persoon_id).delen if invoer["delen"] else ()
    gegevens = Antwoordgegevens(persoon_id=persoon_id, is_gegeven=is_gegeven, **invoer)
    leg_toestemming_vast(db.session, casus, gegevens, deelbaar=[deel for deel, _ in lijst], door=ik())
    flash("Vastgelegd. Op nieuwe afdrukken staat wat nu gedeeld mag worden.", "ok")
    return redirect(url_for(".delen", casus_id=casus_id), 303)


@bp.get("/casussen/<uuid:casus_id>/plan/toestemmingen/<uuid:toestemming_id>/intrekken")
@vereist(Recht.CASUS_WERKEN)
def intrekking_new(casus_id: UUID, toestemming_id: UUID) -> ResponseReturnValue:
    rij = get_toestemming(db.session, casus_id, toestemming_id)
    return render_template("plan/intrekken.html", casus=huidige_casus(), toestemming=rij)


@bp.post("/casussen/<uuid:casus_id>/plan/toestemmingen/<uuid:toestemming_id>/intrekken")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(intrekking_new)
def intrekking_create(casus_id: UUID, toestemming_id: UUID) -> ResponseReturnValue:
    invoer = lees(IntrekkingFormulier())
    trek_toestemming_in(db.session, casus_id, toestemming_id, door=ik(), **invoer)
    flash("Ingetrokken. Op nieuwe afdrukken staat dit niet meer.", "ok")
    return redirect(url_for(".delen", casus_id=casus_id), 303)
