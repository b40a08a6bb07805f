"""Wijkteams and the buurten that they work in."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.beheer import teambeheer
from wijkteam.beheer.basis import bp
from wijkteam.beheer.gebiedskeuze import find_gekozen_gemeente, keuzes_per_wijk
from wijkteam.beheer.schemas import NieuwWijkteamFormulier, WijkteamFormulier
from wijkteam.gebied.queries import list_gemeenten
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.kern.tijd import vandaag
from wijkteam.team import queries
from wijkteam.team.service import Teamgegevens
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht


@bp.get("/beheer/wijkteams")
@vereist(Recht.BEHEER)
def teams() -> ResponseReturnValue:
    gevonden = queries.list_wijkteams(db.session)
    return render_template(
        "beheer/wijkteams.html",
        teams=gevonden,
        werkgebieden=queries.list_werkgebieden(db.session, [team.id for team in gevonden]),
        aantallen=queries.count_teamgenoten(db.session, vandaag()),
    )


@bp.get("/beheer/wijkteams/nieuw")
@vereist(Recht.BEHEER)
def team_new() -> ResponseReturnValue:
    gemeenten = list_gemeenten(db.session)
    gemeente = find_gekozen_gemeente(gemeenten, request.values.get("gemeente", ""))
    return render_template(
        "beheer/wijkteam_nieuw.html",
        gemeenten=[(str(keuze.id), keuze.naam) for keuze in gemeenten],
        gemeente=gemeente,
        wijken=keuzes_per_wijk(db.session, gemeente.id) if gemeente else [],
    )


@bp.post("/beheer/wijkteams/nieuw")
@vereist(Recht.BEHEER)
@bij_fout(team_new)
def team_create() -> ResponseReturnValue:
    invoer = lees(NieuwWijkteamFormulier())
    gegevens = Teamgegevens(invoer["naam"], invoer["telefoon"], frozenset(invoer["buurten"]))
    team = teambeheer.maak_wijkteam(db.session, invoer["gemeente"], gegevens, door=ik())
    flash(f"{team.naam} is gemaakt. Zet er nu medewerkers in, met een aanstelling.", "ok")
    return redirect(url_for(".teams"), 303)


@bp.get("/beheer/wijkteams/<uuid:wijkteam_id>")
@vereist(Recht.BEHEER)
def team_edit(wijkteam_id: UUID) -> ResponseReturnValue:
    team = queries.get_wijkteam(db.session, wijkteam_id)
    werkgebied = queries.list_werkgebieden(db.session, [team.id])[team.id]
    return render_template(
        "beheer/wijkteam.html",
        team=team,
        gekozen=[str(gebied.buurt_id) for gebied in werkgebied],
        wijken=keuzes_per_wijk(db.session, team.gemeente_id),
        teamgenoten=queries.list_teamgenoten(db.session, [team.id], vandaag())[team.id],
    )


@bp.post("/beheer/wijkteams/<uuid:wijkteam_id>")
@vereist(Recht.BEHEER)
@bij_fout(team_edit)
def team_update(wijkteam_id: UUID) -> ResponseReturnValue:
    invoer = lees(WijkteamFormulier())
    gegevens = Teamgegevens(invoer["naam"], invoer["telefoon"], frozenset(invoer["buurten"]))
    team = teambeheer.wijzig_wijkteam(db.session, wijkteam_id, gegevens, gezien=versie(), door=ik())
    flash(f"{team.naam} is bewaard.", "ok")
    return redirect(url_for(".teams"), 303)
