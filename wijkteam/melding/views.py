"""Meldingen: `app` registers this blueprint, complete with the forms of what can be done with one."""

from uuid import UUID

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.blad import url_van_casus
from wijkteam.casus.keuzes import keuzes_uit
from wijkteam.journaal.models import Inzage
from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees, versie
from wijkteam.kern.tijd import lokaal, nu, vandaag
from wijkteam.melding import daadviews
from wijkteam.melding.basis import bp, open_melding
from wijkteam.melding.beleid import eis_in_handen
from wijkteam.melding.blad import lees_blad
from wijkteam.melding.brief import druk_brief, maak_brief
from wijkteam.melding.daden import DADEN
from wijkteam.melding.gebieden import Plaats, als_keuzes, list_gebieden, vind_gebied
from wijkteam.melding.keuzes import Kanaal, Meldersoort, Meldingsoort
from wijkteam.melding.lijsten import Welke, list_afgehandelde, list_mijn, list_wachtende
from wijkteam.melding.noteren import Melderdeel, Persoonsdeel, noteer_melding, wijzig_melding
from wijkteam.melding.oppakken import pak_op
from wijkteam.melding.schemas import NieuweMeldingFormulier, WijzigFormulier
from wijkteam.toegang.gebruiker import gebruiker, ik, legt_vast, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.grondslagen import Wet

__all__ = ["bp", "daadviews"]


@bp.get("/meldingen")
@vereist(Recht.MELDING_WERKEN)
def index() -> ResponseReturnValue:
    gekozen = request.args.get("welke", "")
    welke = Welke(gekozen) if gekozen in list(Welke) else Welke.WACHT
    pagina = gevraagde_pagina(request.args)
    if welke is Welke.WACHT:
        lijst = list_wachtende(db.session, gebruiker().eigen_teams, pagina=pagina)
    else:
        lijst = (list_mijn if welke is Welke.MIJN else list_afgehandelde)(db.session, ik(), pagina=pagina)
    return render_template("melding/index.html", welke=Welke, gekozen=welke, lijst=lijst, vandaag=vandaag())


@bp.get("/meldingen/nieuw")
@vereist(Recht.MELDING_WERKEN)
def new() -> ResponseReturnValue:
    return render_template(
        "melding/nieuw.html",
        gebieden=als_keuzes(list_gebieden(db.session, gebruiker().eigen_teams)),
        meldingblad=None,
        persoon=Persoonsdeel(),
        melder=Melderdeel(),
        nu=lokaal(nu()),
        **formulierkeuzes(),
    )


@bp.post("/meldingen/nieuw")
@vereist(Recht.MELDING_WERKEN)
@bij_fout(new)
def create() -> ResponseReturnValue:
    invoer = lees(NieuweMeldingFormulier())
    gegevens, neemt = invoer["gegevens"], invoer["oppakken"]
    plaats = Plaats(invoer["gebied"], gegevens.persoon.postcode, neemt)
    waar = vind_gebied(db.session, plaats, gebruiker().eigen_teams)
    melding = noteer_melding(
        db.session, gegevens, wijkteam_id=waar.wijkteam_id, buurt_id=waar.buurt_id, pak_op=neemt, door=ik()
    )
    wie = "Jij hebt hem." if neemt else f"{waar.uitleg} Hij wacht nu op iemand van het team."
    flash(f"{melding.soort.label} {melding.nummer} is genoteerd. {wie.strip()}", "ok")
    return redirect(url_for(".show", melding_id=melding.id), 303)


@bp.get("/meldingen/<uuid:melding_id>")
@vereist(Recht.MELDING_WERKEN)
@legt_vast
def show(melding_id: UUID) -> ResponseReturnValue:
    melding = open_melding(melding_id, "melding.show")
    return render_template(
        "melding/show.html",
        meldingblad=lees_blad(db.session, melding),
        melding=melding,
        is_van_mij=melding.houder_id == ik().id and melding.gewist_op is None,
        is_van_mijn_team=melding.wijkteam_id in gebruiker().eigen_teams,
        daden=DADEN,
        casus_url=url_van_casus(melding.casus_id) if melding.casus_id else None,
    )


@bp.post("/meldingen/<uuid:melding_id>/oppakken")
@vereist(Recht.MELDING_WERKEN)
@bij_fout(show)
def take(melding_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    melding = pak_op(db.session, melding_id, teams=gebruiker().eigen_teams, door=ik())
    flash(f"{melding.soort.label} {melding.nummer} is nu van jou.", "ok")
    return redirect(url_for(".show", melding_id=melding.id), 303)


@bp.get("/meldingen/<uuid:melding_id>/wijzigen")
@vereist(Recht.MELDING_WERKEN)
@legt_vast
def edit(melding_id: UUID) -> ResponseReturnValue:
    melding = open_melding(melding_id, "melding.edit")
    eis_in_handen(melding, ik())
    blad = lees_blad(db.session, melding)
    return render_template(
        "melding/wijzig.html",
        meldingblad=blad,
        persoon=blad.persoon,
        melder=blad.melder,
        melding=melding,
        nu=lokaal(melding.ontvangen_op),
        **formulierkeuzes(),
    )


@bp.post("/meldingen/<uuid:melding_id>/wijzigen")
@vereist(Recht.MELDING_WERKEN)
@bij_fout(edit)
def update(melding_id: UUID) -> ResponseReturnValue:
    melding = wijzig_melding(db.session, melding_id, **lees(WijzigFormulier()), gezien=versie(), door=ik())
    flash(f"{melding.soort.label} {melding.nummer} is bijgewerkt.", "ok")
    return redirect(url_for(".show", melding_id=melding_id), 303)


@bp.get("/meldingen/<uuid:melding_id>/bevestiging.pdf")
@vereist(Recht.MELDING_WERKEN)
@legt_vast
def brief(melding_id: UUID) -> ResponseReturnValue:
    melding = open_melding(melding_id, "melding.brief", Inzage.AFDRUKKEN)
    antwoord = Response(druk_brief(maak_brief(db.session, melding)), mimetype="application/pdf")
    antwoord.headers["Content-Disposition"] = f'inline; filename="bevestiging-{melding.nummer}.pdf"'
    return antwoord


def formulierkeuzes() -> dict[str, object]:
    """What the form of a melding offers to choose from."""
    return {
        "soorten": [(soort.value, soort.label, soort.uitleg) for soort in Meldingsoort],
        "kanalen": keuzes_uit(Kanaal),
        "melders": keuzes_uit(Meldersoort),
        "wetten": [(wet.value, "Weet ik nog niet" if wet is Wet.GEEN else wet.label) for wet in Wet],
    }
