"""An expertise that the team misses: ask, found, needed no more."""

from uuid import UUID

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus import queries
from wijkteam.casus.expertisevraag import trek_vraag_in, vervul_vraag, vraag_expertise
from wijkteam.casus.keuzes import keuzes_uit, keuzes_uit_team
from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.schemas import ExpertiseFormulier, GevondenFormulier
from wijkteam.casus.teamblad.basis import bp, naar_team
from wijkteam.casus.teamblad.overzicht_views import toon_team
from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees
from wijkteam.team.expertise import Expertise
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

VRAGEN = "/casussen/<uuid:casus_id>/team/expertise"


@bp.get(VRAGEN)
@vereist(Recht.CASUS_WERKEN)
def expertise_new(casus_id: UUID) -> ResponseReturnValue:
    return render_template(
        "casus/team/expertise.html",
        casus=huidige_casus(),
        expertises=keuzes_uit(Expertise),
        team=keuzes_uit_team(queries.list_team_nu(db.session, casus_id)),
    )


@bp.post(VRAGEN)
@vereist(Recht.CASUS_WERKEN)
@bij_fout(expertise_new)
def expertise_create(casus_id: UUID) -> ResponseReturnValue:
    vraag = vraag_expertise(db.session, huidige_casus(), **lees(ExpertiseFormulier()), door=ik())
    flash(f"De vraag naar {vraag.expertise.label} staat open voor alle teams.", "ok")
    return naar_team("expertise")


@bp.get(f"{VRAGEN}/<uuid:vraag_id>")
@vereist(Recht.CASUS_WERKEN)
def gevonden_edit(casus_id: UUID, vraag_id: UUID) -> ResponseReturnValue:
    return render_template(
        "casus/team/gevonden.html",
        casus=huidige_casus(),
        vraag=queries.get_vraag(db.session, casus_id, vraag_id),
        team=keuzes_uit_team(queries.list_team_nu(db.session, casus_id)),
    )


@bp.post(f"{VRAGEN}/<uuid:vraag_id>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(gevonden_edit)
def gevonden_update(casus_id: UUID, vraag_id: UUID) -> ResponseReturnValue:
    vraag = vervul_vraag(db.session, huidige_casus(), vraag_id, **lees(GevondenFormulier()), door=ik())
    flash(f"Er is iemand gevonden voor {vraag.expertise.label}.", "ok")
    return naar_team("expertise")


@bp.post(f"{VRAGEN}/<uuid:vraag_id>/intrekken")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(toon_team)
def expertise_delete(casus_id: UUID, vraag_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    vraag = trek_vraag_in(db.session, huidige_casus(), vraag_id, door=ik())
    flash(f"De vraag naar {vraag.expertise.label} is ingetrokken.", "ok")
    return naar_team("expertise")
