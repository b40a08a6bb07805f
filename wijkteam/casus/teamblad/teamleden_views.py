"""Members of the team: a colleague, somebody without an account, somebody who leaves."""

from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus import queries
from wijkteam.casus.keuzes import Keuzes, keuzes_uit
from wijkteam.casus.models import TeamHoedanigheid
from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.schemas import BuitenstaanderFormulier, CollegaFormulier, VertrekFormulier
from wijkteam.casus.teamblad.basis import bp, naar_team, regieblik
from wijkteam.casus.teamvorming import (
    Buitenstaander,
    Collega,
    laat_gaan,
    voeg_buitenstaander_toe,
    voeg_collega_toe,
)
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.team.expertise import Expertise
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.grondslagen import Wet

TEAM = "/casussen/<uuid:casus_id>/team"
LID = f"{TEAM}/<uuid:teamlid_id>/vertrek"


@bp.get(f"{TEAM}/collega")
@vereist(Recht.CASUS_REGIE)
def collega_new(casus_id: UUID) -> ResponseReturnValue:
    return render_template(
        "casus/team/collega.html",
        casus=huidige_casus(),
        stand=regieblik(),
        collegas=_collegas(casus_id),
        hoedanigheden=keuzes_uit(soort for soort in TeamHoedanigheid if soort.is_beroepshalve),
        wetten=keuzes_uit(Wet),
    )


@bp.post(f"{TEAM}/collega")
@vereist(Recht.CASUS_REGIE)
@bij_fout(collega_new)
def collega_create(casus_id: UUID) -> ResponseReturnValue:
    collega = Collega(**lees(CollegaFormulier()))
    lid = voeg_collega_toe(db.session, huidige_casus(), collega, door=ik())
    flash(f"{lid.naam} zit nu in het team en kan deze casus openen.", "ok")
    return naar_team("leden")


@bp.get(f"{TEAM}/iemand")
@vereist(Recht.CASUS_REGIE)
def buitenstaander_new(casus_id: UUID) -> ResponseReturnValue:
    leden = queries.list_huishoudleden(db.session, huidige_casus())
    return render_template(
        "casus/team/iemand.html",
        casus=huidige_casus(),
        stand=regieblik(),
        personen=[(str(lid.persoon_id), lid.persoon.naam) for lid in leden],
        hoedanigheden=keuzes_uit(TeamHoedanigheid),
        expertises=keuzes_uit(Expertise),
        wetten=keuzes_uit(Wet),
    )


@bp.post(f"{TEAM}/iemand")
@vereist(Recht.CASUS_REGIE)
@bij_fout(buitenstaander_new)
def buitenstaander_create(casus_id: UUID) -> ResponseReturnValue:
    wie = Buitenstaander(**lees(BuitenstaanderFormulier()))
    lid = voeg_buitenstaander_toe(db.session, huidige_casus(), wie, door=ik())
    flash(f"{lid.naam} zit nu in het team.", "ok")
    return naar_team("leden")


@bp.get(LID)
@vereist(Recht.CASUS_REGIE)
def vertrek_edit(casus_id: UUID, teamlid_id: UUID) -> ResponseReturnValue:
    return render_template(
        "casus/team/vertrek.html",
        casus=huidige_casus(),
        stand=regieblik(),
        lid=queries.get_teamlid(db.session, casus_id, teamlid_id),
        mij=ik(),
    )


@bp.post(LID)
@vereist(Recht.CASUS_REGIE)
@bij_fout(vertrek_edit)
def vertrek_update(casus_id: UUID, teamlid_id: UUID) -> ResponseReturnValue:
    invoer = lees(VertrekFormulier())
    lid = laat_gaan(db.session, huidige_casus(), teamlid_id, reden=invoer["reden"], door=ik())
    if lid.medewerker_id == ik().id:
        flash("Je zit niet meer in het team. De casus staat niet meer in je lijst.", "ok")
        return redirect(url_for("casus.index"), 303)
    flash(f"{lid.naam} zit niet meer in het team.", "ok")
    return naar_team("leden")


def _collegas(casus_id: UUID) -> Keuzes:
    """Who can come: name, expertise and team; one line for somebody who works in two teams."""
    al_erin = {lid.medewerker_id for lid in queries.list_team_nu(db.session, casus_id)}
    namen: dict[UUID, str] = {}
    teams: dict[UUID, list[str]] = {}
    for aanstelling in queries.list_collegas(db.session):
        collega = aanstelling.medewerker
        if aanstelling.wijkteam is None or collega.id in al_erin:
            continue
        expertise = f" ({collega.expertise.label})" if collega.expertise else ""
        namen[collega.id] = f"{collega.naam}{expertise}"
        teams.setdefault(collega.id, []).append(aanstelling.wijkteam.naam)
    return [(str(sleutel), f"{naam}, {' en '.join(teams[sleutel])}") for sleutel, naam in namen.items()]
