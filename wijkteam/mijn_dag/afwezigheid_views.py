"""A teamleider arranges who stands in for a colleague who is away."""

from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.afwezig import Absentie, Overname, beeindig_afwezigheid, neem_caseload_waar
from wijkteam.casus.afwezigheid_queries import list_casuswerkers
from wijkteam.casus.errors import in_keten
from wijkteam.casus.schemas import AfwezigheidFormulier
from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees
from wijkteam.kern.tijd import vandaag
from wijkteam.mijn_dag.caseload_views import bp, index
from wijkteam.toegang.gebruiker import gebruiker, ik, vereist
from wijkteam.toegang.rechten import Recht

__all__ = ["bp"]


@bp.get("/caseload/afwezigheid")
@vereist(Recht.TEAM_LEIDEN)
def afwezigheid_new() -> ResponseReturnValue:
    collegas = list_casuswerkers(db.session, gebruiker().geleide_teams, vandaag())
    return render_template(
        "mijn_dag/afwezigheid.html", collegas=[(wie.id, wie.naam) for wie in collegas], vandaag=vandaag()
    )


@bp.post("/caseload/afwezigheid")
@vereist(Recht.TEAM_LEIDEN)
@bij_fout(afwezigheid_new)
def afwezigheid_create() -> ResponseReturnValue:
    absentie = Absentie(**lees(AfwezigheidFormulier()))
    overname = neem_caseload_waar(db.session, absentie, teams=gebruiker().geleide_teams, door=ik())
    flash(_vertel(overname), "ok")
    return redirect(url_for("caseload.index"), 303)


def toon_caseload(afwezigheid_id: UUID) -> ResponseReturnValue:
    """The page on which the button stands that was refused."""
    return index()


@bp.post("/caseload/afwezigheid/<uuid:afwezigheid_id>/einde")
@vereist(Recht.TEAM_LEIDEN)
@bij_fout(toon_caseload)
def afwezigheid_delete(afwezigheid_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    weg = beeindig_afwezigheid(db.session, afwezigheid_id, teams=gebruiker().geleide_teams, door=ik())
    flash(f"{weg.waarnemer.naam} neemt niet meer waar voor {weg.medewerker.naam}.", "ok")
    return redirect(url_for("caseload.index"), 303)


def _vertel(overname: Overname) -> str:
    casussen = "1 casus" if overname.aantal == 1 else f"{overname.aantal} casussen"
    zin = f"{overname.waarnemer} neemt waar in {casussen}."
    if overname.overgeslagen:
        zin += f" Daar was al een waarnemer: {', '.join(overname.overgeslagen)}."
    return f"{zin} {in_keten(overname.keten)}" if overname.keten else zin
