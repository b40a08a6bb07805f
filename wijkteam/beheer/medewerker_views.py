"""Colleagues and what they are appointed to do."""

from typing import Any
from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.beheer import teambeheer
from wijkteam.beheer.account_views import MEDEWERKER
from wijkteam.beheer.basis import bp
from wijkteam.beheer.schemas import AanstellingFormulier, EindeFormulier, MedewerkerFormulier
from wijkteam.casus.keuzes import keuzes_uit
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.kern.tijd import vandaag
from wijkteam.team import queries
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Rol
from wijkteam.team.service import Aanstellingsgegevens, Medewerkergegevens
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht, uitleg_van


@bp.get("/beheer/medewerkers/nieuw")
@vereist(Recht.BEHEER)
def medewerker_new() -> ResponseReturnValue:
    return render_template("beheer/medewerker_form.html", medewerker=None, expertises=keuzes_uit(Expertise))


@bp.post("/beheer/medewerkers/nieuw")
@vereist(Recht.BEHEER)
@bij_fout(medewerker_new)
def medewerker_create() -> ResponseReturnValue:
    gegevens = Medewerkergegevens(**lees(MedewerkerFormulier()))
    medewerker = teambeheer.maak_medewerker(db.session, gegevens, door=ik())
    flash(f"{medewerker.naam} staat in de lijst. Geef nu een aanstelling en een account.", "ok")
    return redirect(url_for(".medewerker_show", medewerker_id=medewerker.id), 303)


@bp.get(f"{MEDEWERKER}/wijzigen")
@vereist(Recht.BEHEER)
def medewerker_edit(medewerker_id: UUID) -> ResponseReturnValue:
    return render_template(
        "beheer/medewerker_form.html",
        medewerker=queries.get_medewerker(db.session, medewerker_id),
        expertises=keuzes_uit(Expertise),
    )


@bp.post(f"{MEDEWERKER}/wijzigen")
@vereist(Recht.BEHEER)
@bij_fout(medewerker_edit)
def medewerker_update(medewerker_id: UUID) -> ResponseReturnValue:
    gegevens = Medewerkergegevens(**lees(MedewerkerFormulier()))
    teambeheer.wijzig_medewerker(db.session, medewerker_id, gegevens, gezien=versie(), door=ik())
    flash("De gegevens zijn bewaard.", "ok")
    return redirect(url_for(".medewerker_show", medewerker_id=medewerker_id), 303)


@bp.get(f"{MEDEWERKER}/aanstellingen/nieuw")
@vereist(Recht.BEHEER)
def aanstelling_new(medewerker_id: UUID) -> ResponseReturnValue:
    return render_template(
        "beheer/aanstelling_nieuw.html",
        medewerker=queries.get_medewerker(db.session, medewerker_id),
        rollen=[(*keuze, uitleg_van(rol)) for keuze, rol in zip(keuzes_uit(Rol), Rol, strict=True)],
        teams=[(str(team.id), team.naam) for team in queries.list_wijkteams(db.session)],
        vandaag=vandaag(),
    )


@bp.post(f"{MEDEWERKER}/aanstellingen/nieuw")
@vereist(Recht.BEHEER)
@bij_fout(aanstelling_new)
def aanstelling_create(medewerker_id: UUID) -> ResponseReturnValue:
    invoer: dict[str, Any] = lees(AanstellingFormulier())
    gegevens = Aanstellingsgegevens(wijkteam_id=invoer.pop("wijkteam"), **invoer)
    aanstelling = teambeheer.stel_aan(db.session, medewerker_id, gegevens, door=ik())
    flash(f"Aangesteld als {aanstelling.rol.label}.", "ok")
    return redirect(url_for(".medewerker_show", medewerker_id=medewerker_id), 303)


@bp.get(f"{MEDEWERKER}/aanstellingen/<uuid:aanstelling_id>/einde")
@vereist(Recht.BEHEER)
def einde_edit(medewerker_id: UUID, aanstelling_id: UUID) -> ResponseReturnValue:
    return render_template(
        "beheer/aanstelling_einde.html",
        aanstelling=queries.get_aanstelling(db.session, medewerker_id, aanstelling_id),
        vandaag=vandaag(),
    )


@bp.post(f"{MEDEWERKER}/aanstellingen/<uuid:aanstelling_id>/einde")
@vereist(Recht.BEHEER)
@bij_fout(einde_edit)
def einde_update(medewerker_id: UUID, aanstelling_id: UUID) -> ResponseReturnValue:
    op = lees(EindeFormulier())["tot"]
    teambeheer.beeindig_aanstelling(db.session, medewerker_id, aanstelling_id, op=op, door=ik())
    flash("Het einde van de aanstelling is vastgelegd.", "ok")
    return redirect(url_for(".medewerker_show", medewerker_id=medewerker_id), 303)
