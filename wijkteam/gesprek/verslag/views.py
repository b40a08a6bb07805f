"""The verslag of a talk: reading the concept, writing it, making it definitief."""

from uuid import UUID

from flask import flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.gesprek.blad import bp, mag_werken
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.queries import get_gesprek, list_huisgenoten
from wijkteam.gesprek.verslag import queries
from wijkteam.gesprek.verslag.bladindeling import deel_in
from wijkteam.gesprek.verslag.concept import Verslagtekst, schrijf_verslag
from wijkteam.gesprek.verslag.definitief import Definitief, maak_definitief, stel_concept_samen
from wijkteam.gesprek.verslag.formulierblad import Formulierblad
from wijkteam.gesprek.verslag.inhoud import Verslaginhoud
from wijkteam.gesprek.verslag.queries import Verslaggang
from wijkteam.gesprek.verslag.schemas import definitiefformulier, verslagformulier
from wijkteam.gesprek.verslag.stappen import Stap, list_stappen
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, formulierstand, lees, versie
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht


@bp.app_template_global()
def gesprekstappen(gesprek: Gesprek) -> list[Stap]:
    """For the templates: where this talk stands. One query, unless the page had asked already how far its verslag is."""
    gang = g.get("verslaggang") or queries.get_verslaggang(db.session, gesprek.id)
    return list_stappen(gesprek, gang)


@bp.get("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/verslag")
@vereist(Recht.CASUS_INZIEN)
def verslag(casus_id: UUID, gesprek_id: UUID) -> ResponseReturnValue:
    gesprek, concept = _concept(casus_id, gesprek_id)
    versies = queries.list_versies(db.session, gesprek_id)
    g.verslaggang = Verslaggang.uit(versies)
    return render_template(
        "gesprek/verslag.html",
        gesprek=gesprek,
        leesblad=deel_in(concept),
        versies=versies,
        mag_werken=mag_werken(),
    )


@bp.get("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/verslag/schrijven")
@vereist(Recht.CASUS_WERKEN)
def verslag_edit(casus_id: UUID, gesprek_id: UUID) -> ResponseReturnValue:
    gesprek = get_gesprek(db.session, casus_id, gesprek_id)
    concept = queries.find_verslag(db.session, gesprek_id)
    return render_template(
        "gesprek/verslag_schrijven.html",
        gesprek=gesprek,
        blz=Formulierblad.maak(
            Verslagtekst.van(concept), list_huisgenoten(db.session, huidige_casus()), formulierstand()
        ),
        versie=concept.versie if concept else 0,
        mag_werken=mag_werken(),
    )


@bp.post("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/verslag/schrijven")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(verslag_edit)
def verslag_update(casus_id: UUID, gesprek_id: UUID) -> ResponseReturnValue:
    tekst = lees(verslagformulier(request.form))["tekst"]
    schrijf_verslag(db.session, huidige_casus(), gesprek_id, tekst, gezien=versie(), door=ik())
    flash("Bewaard.", "ok")
    return redirect(url_for(".verslag", casus_id=casus_id, gesprek_id=gesprek_id), 303)


@bp.get("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/verslag/definitief")
@vereist(Recht.CASUS_WERKEN)
def definitief_new(casus_id: UUID, gesprek_id: UUID) -> ResponseReturnValue:
    gesprek, concept = _concept(casus_id, gesprek_id)
    g.verslaggang = queries.get_verslaggang(db.session, gesprek_id)
    return render_template(
        "gesprek/verslag_definitief.html",
        gesprek=gesprek,
        leesblad=deel_in(concept),
        kenmerk=concept.kenmerk,
        nummer=g.verslaggang.nummer,
        mag_werken=mag_werken(),
    )


@bp.post("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/verslag/definitief")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(definitief_new)
def definitief_create(casus_id: UUID, gesprek_id: UUID) -> ResponseReturnValue:
    codes = _gestuurde_codes()
    invoer = lees(definitiefformulier(codes))
    keuze = Definitief(
        invoer["kenmerk"],
        versie(),
        {code: invoer[f"open-{code}"] for code in codes if f"open-{code}" in invoer},
    )
    gemaakt = maak_definitief(db.session, huidige_casus(), gesprek_id, keuze, door=ik())
    flash(f"Versie {gemaakt.nummer} is definitief. Druk hem af en schrijf op naar wie hij ging.", "ok")
    pagina = url_for(".verslagversie", casus_id=casus_id, gesprek_id=gesprek_id, nummer=gemaakt.nummer)
    return redirect(pagina, 303)


def _gestuurde_codes() -> list[str]:
    """The points that were open when the page was read."""
    return [naam.removeprefix("open-") for naam in request.form if naam.startswith("open-")]


def _concept(casus_id: UUID, gesprek_id: UUID) -> tuple[Gesprek, Verslaginhoud]:
    """The talk, and its verslag as it stands now."""
    gesprek = get_gesprek(db.session, casus_id, gesprek_id)
    rij = queries.find_verslag(db.session, gesprek_id)
    return gesprek, stel_concept_samen(db.session, huidige_casus(), gesprek, rij)
