"""Regie: hand it over, name who stands in, choose who stands behind."""

from uuid import UUID

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus import queries
from wijkteam.casus.keuzes import keuzes_uit_team
from wijkteam.casus.models import Teamlid
from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.regie import (
    Overdracht,
    Waarneemperiode,
    beeindig_waarneming,
    draag_regie_over,
    start_waarneming,
    wissel_achtervang,
)
from wijkteam.casus.schemas import (
    AchtervangFormulier,
    OverdrachtFormulier,
    WaarnemingFormulier,
)
from wijkteam.casus.teamblad.basis import Regieblik, bp, naar_team, regieblik
from wijkteam.casus.teamblad.overzicht_views import toon_team
from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

TEAM = "/casussen/<uuid:casus_id>/team"


@bp.get(f"{TEAM}/regie")
@vereist(Recht.CASUS_REGIE)
def regie_edit(casus_id: UUID) -> ResponseReturnValue:
    stand = regieblik()
    return render_template(
        "casus/team/regie.html",
        casus=huidige_casus(),
        stand=stand,
        opvolgers=keuzes_uit_team(_anderen(stand)),
        achtervangers=keuzes_uit_team(lid for lid in _team() if lid.kan_waarnemen),
    )


@bp.post(f"{TEAM}/regie")
@vereist(Recht.CASUS_REGIE)
@bij_fout(regie_edit)
def regie_update(casus_id: UUID) -> ResponseReturnValue:
    invoer = lees(OverdrachtFormulier())
    overdracht = Overdracht(gezien=invoer.pop("regie"), **invoer)
    periode = draag_regie_over(db.session, huidige_casus(), overdracht, door=ik())
    flash(f"De regie ligt nu bij {periode.teamlid.naam}.", "ok")
    return naar_team()


@bp.get(f"{TEAM}/achtervang")
@vereist(Recht.CASUS_REGIE)
def achtervang_edit(casus_id: UUID) -> ResponseReturnValue:
    stand = regieblik()
    huidig = stand.regie.achtervang_id if stand.regie else None
    return render_template(
        "casus/team/achtervang.html",
        casus=huidige_casus(),
        stand=stand,
        achtervangers=keuzes_uit_team(lid for lid in _team() if lid.kan_waarnemen and lid.id != huidig),
    )


@bp.post(f"{TEAM}/achtervang")
@vereist(Recht.CASUS_REGIE)
@bij_fout(achtervang_edit)
def achtervang_update(casus_id: UUID) -> ResponseReturnValue:
    invoer = lees(AchtervangFormulier())
    periode = wissel_achtervang(
        db.session, huidige_casus(), gezien=invoer["regie"], achtervang=invoer["achtervang"], door=ik()
    )
    if periode.achtervang is not None:
        flash(f"{periode.achtervang.naam} staat nu achter {periode.teamlid.naam}.", "ok")
    return naar_team()


@bp.get(f"{TEAM}/waarneming")
@vereist(Recht.CASUS_REGIE)
def waarneming_new(casus_id: UUID) -> ResponseReturnValue:
    stand = regieblik()
    return render_template(
        "casus/team/waarneming.html",
        casus=huidige_casus(),
        stand=stand,
        waarnemers=keuzes_uit_team(lid for lid in _anderen(stand) if lid.kan_waarnemen),
        vandaag=vandaag(),
    )


@bp.post(f"{TEAM}/waarneming")
@vereist(Recht.CASUS_REGIE)
@bij_fout(waarneming_new)
def waarneming_create(casus_id: UUID) -> ResponseReturnValue:
    periode = Waarneemperiode(**lees(WaarnemingFormulier()))
    waarneming = start_waarneming(db.session, huidige_casus(), periode, door=ik())
    flash(f"{waarneming.teamlid.naam} neemt de regie waar.", "ok")
    return naar_team()


@bp.post(f"{TEAM}/waarneming/<uuid:waarneming_id>/einde")
@vereist(Recht.CASUS_REGIE)
@bij_fout(toon_team)
def waarneming_delete(casus_id: UUID, waarneming_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    waarneming = beeindig_waarneming(db.session, huidige_casus(), waarneming_id, door=ik())
    flash(f"{waarneming.teamlid.naam} neemt niet meer waar.", "ok")
    return naar_team()


def _team() -> list[Teamlid]:
    return list(queries.list_team_nu(db.session, huidige_casus().id))


def _anderen(stand: Regieblik) -> list[Teamlid]:
    """The team without the regisseur."""
    return [lid for lid in _team() if stand.regie is None or lid.id != stand.regie.teamlid_id]
