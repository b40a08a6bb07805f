"""Before the talk: who comes, the own plan, the paper guide, and the rights that were told."""

from uuid import UUID

from flask import Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.gesprek.blad import bp, mag_werken
from wijkteam.gesprek.huisgenoten import is_minderjarig
from wijkteam.gesprek.queries import get_gesprek, get_gesprek_vergrendeld, list_huisgenoten
from wijkteam.gesprek.voorbereiding import queries
from wijkteam.gesprek.voorbereiding.eigenplan import leg_eigen_plan_vast
from wijkteam.gesprek.voorbereiding.gids import maak_gids
from wijkteam.gesprek.voorbereiding.models import Ontvangst, Plansoort
from wijkteam.gesprek.voorbereiding.ontvangers import get_rechtenstand
from wijkteam.gesprek.voorbereiding.rechten import streep_door, vertel_rechten
from wijkteam.gesprek.voorbereiding.schemas import (
    DoorstreepFormulier,
    lees_plangegevens,
    planformulier,
    rechtenformulier,
)
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import vandaag
from wijkteam.team.queries import get_gemeentenaam
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.inwonerrechten import Inwonerrecht


@bp.get("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/voorbereiding")
@vereist(Recht.CASUS_INZIEN)
def voorbereiding(casus_id: UUID, gesprek_id: UUID, soort: str = "") -> ResponseReturnValue:
    gesprek = get_gesprek(db.session, casus_id, gesprek_id)
    huisgenoten = list_huisgenoten(db.session, huidige_casus())
    plannen = {plan.soort: plan for plan in queries.list_eigen_plannen(db.session, gesprek_id)}
    heeft_jeugd = any(is_minderjarig(wie.persoon.geboortedatum, gesprek.gehouden_op) for wie in huisgenoten)
    return render_template(
        "gesprek/voorbereiding.html",
        gesprek=gesprek,
        plannen=plannen,
        plansoorten=[p for p in Plansoort if p is Plansoort.PERSOONLIJK_PLAN or heeft_jeugd or p in plannen],
        ontvangsten=[(stand.value, stand.label) for stand in Ontvangst],
        personen=[(wie.id, wie.naam) for wie in huisgenoten],
        stand=get_rechtenstand(db.session, huidige_casus(), huisgenoten),
        rechten=tuple(Inwonerrecht),
        verteldag=min(gesprek.gehouden_op, vandaag()),
        mag_werken=mag_werken(),
        deel=soort,
    )


@bp.post("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/eigen-plan/<soort>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(voorbereiding)
def eigen_plan_update(casus_id: UUID, gesprek_id: UUID, soort: str) -> ResponseReturnValue:
    plansoort = _lees_plansoort(soort)
    invoer = lees_plangegevens(lees(planformulier(plansoort)), plansoort)
    leg_eigen_plan_vast(db.session, huidige_casus(), gesprek_id, invoer, gezien=versie(), door=ik())
    flash(f"{plansoort.label}: bewaard.", "ok")
    return _terug(casus_id, gesprek_id, "eigen-plan")


@bp.post("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/rechten")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(voorbereiding)
def rechten_create(casus_id: UUID, gesprek_id: UUID) -> ResponseReturnValue:
    get_gesprek_vergrendeld(db.session, casus_id, gesprek_id)
    vertel_rechten(db.session, huidige_casus(), lees(rechtenformulier())["uitleg"], door=ik())
    flash("Opgeschreven wat er verteld is.", "ok")
    return _terug(casus_id, gesprek_id, "rechten")


@bp.post("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/rechten/doorstrepen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(voorbereiding)
def uitleg_doorstrepen(casus_id: UUID, gesprek_id: UUID) -> ResponseReturnValue:
    get_gesprek_vergrendeld(db.session, casus_id, gesprek_id)
    invoer = lees(DoorstreepFormulier())
    streep_door(db.session, huidige_casus(), invoer["regel"], reden=invoer["reden"], door=ik())
    flash("Doorgestreept. De regel blijft leesbaar, met de reden.", "ok")
    return _terug(casus_id, gesprek_id, "rechten")


@bp.get("/casussen/<uuid:casus_id>/gesprekken/gids.pdf")
@vereist(Recht.PLAN_AFDRUKKEN)
def gids(casus_id: UUID) -> Response:
    """A blank sheet: nothing of the dossier goes on paper, so this is a look like any other."""
    casus = huidige_casus()
    pdf = maak_gids(casus, get_gemeentenaam(db.session, casus.wijkteam))
    antwoord = Response(pdf, mimetype="application/pdf")
    antwoord.headers["Content-Disposition"] = 'inline; filename="gesprek-voorbereiden.pdf"'
    return antwoord


def _lees_plansoort(tekst: str) -> Plansoort:
    """The kind of plan in an address. Raises `NietGevonden`."""
    if tekst not in set(Plansoort):
        raise NietGevonden
    return Plansoort(tekst)


def _terug(casus_id: UUID, gesprek_id: UUID, deel: str) -> ResponseReturnValue:
    return redirect(url_for(".voorbereiding", casus_id=casus_id, gesprek_id=gesprek_id, _anchor=deel), 303)
