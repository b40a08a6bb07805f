"""Lists and figures of overdrachten: mine with a call list, and those of a team for its teamleider, without content."""

from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from flask import Blueprint, Response, abort, render_template, request
from flask.typing import ResponseReturnValue

from wijkteam.kern.csvbestand import als_csv
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht.cijfers import KLEINSTE, MINSTENS, maak_verslag
from wijkteam.overdracht.cijfertekst import list_bestandsregels, list_buurtcellen, list_regels
from wijkteam.overdracht.keuzes import Partij, Stand
from wijkteam.overdracht.lijsten import Lijstvraag, Plek, Welke, list_mijn, list_van_team
from wijkteam.overdracht.perioden import Periode, find_periode, list_perioden
from wijkteam.overdracht.tweede_keus import kan_tweede_keus
from wijkteam.team.models import Wijkteam
from wijkteam.toegang.gebruiker import gebruiker, ik, vereist
from wijkteam.toegang.rechten import Recht

bp = Blueprint("overdrachtlijst", __name__)

K = TypeVar("K", bound=StrEnum)


@bp.get("/overdrachten")
@vereist(Recht.CASUS_LIJST)
def index() -> ResponseReturnValue:
    welke = _gekozen(Welke, "welke") or Welke.ALLE
    vraag = gevraagde_lijst()
    reeks = list_mijn(db.session, vraag, welke=welke, op=vandaag())
    return render_template(
        "overdracht/team_mijn.html",
        reeks=reeks,
        vraag=vraag,
        gekozen=welke,
        welke=Welke,
        kan_tweede_keus=kan_tweede_keus,
        ik_id=ik().id,
        **_keuzes(),
    )


@bp.get("/overdrachten/team")
@vereist(Recht.CASELOAD_INZIEN)
def team() -> ResponseReturnValue:
    wijkteam, vraag = _gevraagd_team(), gevraagde_lijst()
    reeks = list_van_team(db.session, wijkteam.id, vraag, op=vandaag()) if wijkteam else None
    return render_template(
        "overdracht/team_lijst.html",
        reeks=reeks,
        vraag=vraag,
        team=wijkteam,
        teams=_mijn_teams(),
        **_keuzes(),
    )


@bp.get("/overdrachten/cijfers")
@vereist(Recht.CASELOAD_INZIEN)
def figures() -> ResponseReturnValue:
    wijkteam, periode = _gevraagd_team(), _gevraagde_periode()
    verslag = maak_verslag(db.session, wijkteam.id, periode, op=vandaag()) if wijkteam else None
    return render_template(
        "overdracht/team_cijfers.html",
        verslag=verslag,
        regels=list_regels(verslag.team) if verslag else [],
        buurten=[(naam, list_buurtcellen(cijfers)) for naam, cijfers in verslag.buurten] if verslag else [],
        team=wijkteam,
        teams=_mijn_teams(),
        periode=periode,
        perioden=[(een.sleutel, een.label) for een in list_perioden(vandaag())],
        kleinste=KLEINSTE,
        minstens=MINSTENS,
    )


@bp.get("/overdrachten/cijfers.csv")
@vereist(Recht.CASELOAD_INZIEN)
def figures_file() -> ResponseReturnValue:
    wijkteam, periode = _gevraagd_team(), _gevraagde_periode()
    if wijkteam is None:
        abort(404)
    verslag = maak_verslag(db.session, wijkteam.id, periode, op=vandaag())
    antwoord = Response(
        als_csv(list_bestandsregels(verslag, periode.label, wijkteam.naam)), mimetype="text/csv"
    )
    antwoord.headers["Content-Disposition"] = f'attachment; filename="overdrachten-{periode.sleutel}.csv"'
    return antwoord


def gevraagde_lijst() -> Lijstvraag:
    """What the address asks; what cannot be read is not asked."""
    return Lijstvraag(
        stand=_gekozen(Stand, "stand"),
        bij=_gekozen(Partij, "bij"),
        te_laat=request.args.get("laat", "") != "",
        na=Plek.uit(request.args.get("na", "")),
    )


def _gekozen(soort: type[K], naam: str) -> K | None:
    waarde = request.args.get(naam, "")
    return soort(waarde) if waarde in list(soort) else None


def _keuzes() -> dict[str, object]:
    return {
        "vandaag": vandaag(),
        "standen": [(stand.value, stand.label) for stand in Stand if not stand.is_voorbij],
        "partijen": [(partij.value, partij.label) for partij in Partij],
    }


def _mijn_teams() -> list[tuple[UUID, str]]:
    geleid = gebruiker().geleide_teams
    return [(team.id, team.naam) for team in gebruiker().teams if team.id in geleid]


def _gevraagd_team() -> Wijkteam | None:
    """One of the teams that I lead; the first unless another is asked. A team of somebody else is not there."""
    geleid = [team for team in gebruiker().teams if team.id in gebruiker().geleide_teams]
    gevraagd = request.args.get("team", "")
    if gevraagd:
        geleid = [team for team in geleid if str(team.id) == gevraagd]
        if not geleid:
            abort(404)
    return geleid[0] if geleid else None


def _gevraagde_periode() -> Periode:
    return find_periode(request.args.get("periode", ""), vandaag()) or Periode(vandaag().year)
