"""Setting the plan: one page on which it is read once more, with who was there and what each of them says."""

from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.queries import list_team_nu
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.plan.blad import bp, keuzes
from wijkteam.plan.delen_aan_tafel import leg_delen_vast, list_deelvragen
from wijkteam.plan.meebeslissen import Mensen, lees_mensen, list_te_jong
from wijkteam.plan.overzicht import get_planblad
from wijkteam.plan.schemas import maak_vaststelformulier
from wijkteam.plan.vaststelling import (
    Mening,
    Reactie,
    Vaststelling,
    stel_plan_vast,
    veld_van_reactie,
    veld_van_woorden,
)
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht


@bp.get("/casussen/<uuid:casus_id>/plan/vaststellen")
@vereist(Recht.CASUS_WERKEN)
def vaststelling_new(casus_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    mensen = lees_mensen(db.session, casus)
    aan_tafel = {lid.persoon.id: lid.persoon.naam for lid in mensen.leden}
    aan_tafel |= {wie.persoon_id: wie.naam for wie in mensen.meebeslissers}
    aan_tafel |= {lid.id: lid.naam for lid in list_team_nu(db.session, casus_id)}
    return render_template(
        "plan/vaststellen.html",
        casus=casus,
        blz=get_planblad(db.session, casus_id),
        meebeslissers=mensen.meebeslissers,
        te_jong=list_te_jong(mensen.leden),
        aan_tafel=list(aan_tafel.items()),
        deelvragen=list_deelvragen(db.session, casus, mensen.personen),
        meningen=keuzes(Mening),
        veld_van_reactie=veld_van_reactie,
        veld_van_woorden=veld_van_woorden,
    )


@bp.post("/casussen/<uuid:casus_id>/plan/vaststellen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(vaststelling_new)
def vaststelling_create(casus_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    mensen = lees_mensen(db.session, casus)
    vaststelling, delen = _lees_vaststelling(mensen)
    planversie = stel_plan_vast(db.session, casus_id, vaststelling, mensen=mensen, door=ik())
    niet = leg_delen_vast(db.session, casus, planversie, delen, mensen=mensen, door=ik())
    flash(f"Versie {planversie.nummer} is vastgesteld. Druk het plan af voor het huishouden.", "ok")
    if niet:
        flash(
            f"Nog niet alles komt op het blad van het huishouden. Het gaat om: {', '.join(niet)}. "
            "Vraag het na bij ‘Wat mag gedeeld worden’.",
            "info",
        )
    return redirect(url_for(".versies", casus_id=casus_id), 303)


def _lees_vaststelling(mensen: Mensen) -> tuple[Vaststelling, list[UUID]]:
    wie = [een.persoon_id for een in mensen.meebeslissers]
    invoer = lees(maak_vaststelformulier(wie))
    delen = invoer.pop("delen")
    reacties = {p: Reactie(invoer.pop(veld_van_reactie(p)), invoer.pop(veld_van_woorden(p))) for p in wie}
    return Vaststelling(gezien=versie(), reacties=reacties, **invoer), delen
