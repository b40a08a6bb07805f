"""The plan on screen: the texts above the doelen, the versions, the prints. The other views stand beside this file."""

from collections.abc import Callable
from uuid import UUID

from flask import Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.plan import actieviews, doelviews, evaluatieviews, queries, vaststelviews, vergelijkviews
from wijkteam.plan.afdrukken import druk_concept_af, druk_versie_af
from wijkteam.plan.blad import bp, show
from wijkteam.plan.concept import Plantekstgegevens, schrijf_plantekst
from wijkteam.plan.schemas import PlantekstFormulier
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

__all__ = ["actieviews", "bp", "doelviews", "evaluatieviews", "show", "vaststelviews", "vergelijkviews"]


def afdruk(view: Callable[..., Response]) -> Callable[..., Response]:
    """Mark a page that puts the dossier on paper: the door records it as such."""
    view.is_afdruk = True  # type: ignore[attr-defined]  # a mark on the function, read by the door of the casus
    return view


@bp.get("/casussen/<uuid:casus_id>/plan/wijzigen")
@vereist(Recht.CASUS_WERKEN)
def tekst_edit(casus_id: UUID) -> ResponseReturnValue:
    plan = queries.find_plan(db.session, casus_id)
    return render_template("plan/tekst.html", casus=huidige_casus(), plan=plan)


@bp.post("/casussen/<uuid:casus_id>/plan/wijzigen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(tekst_edit)
def tekst_update(casus_id: UUID) -> ResponseReturnValue:
    gegevens = Plantekstgegevens(**lees(PlantekstFormulier()))
    schrijf_plantekst(db.session, casus_id, gegevens, gezien=versie(), door=ik())
    flash("Bewaard.", "ok")
    return redirect(url_for(".show", casus_id=casus_id), 303)


@bp.get("/casussen/<uuid:casus_id>/plan/versies")
@vereist(Recht.CASUS_INZIEN)
def versies(casus_id: UUID) -> ResponseReturnValue:
    return render_template(
        "plan/versies.html", casus=huidige_casus(), versies=queries.list_versies(db.session, casus_id)
    )


@bp.get("/casussen/<uuid:casus_id>/plan/versies/<int(max=99999):nummer>/plan.pdf")
@vereist(Recht.PLAN_AFDRUKKEN)
@afdruk
def versie_pdf(casus_id: UUID, nummer: int) -> Response:
    pdf = druk_versie_af(db.session, casus_id, nummer, door_naam=ik().naam)
    return _als_pdf(pdf, f"versie-{nummer}")


@bp.get("/casussen/<uuid:casus_id>/plan/concept.pdf")
@vereist(Recht.PLAN_AFDRUKKEN)
@afdruk
def concept_pdf(casus_id: UUID) -> Response:
    pdf = druk_concept_af(db.session, huidige_casus(), door_naam=ik().naam)
    return _als_pdf(pdf, "concept")


def _als_pdf(pdf: bytes, stand: str) -> Response:
    """The file name tells which casus and which version, and nobody's name: it stays behind in a download folder."""
    naam = f"plan-{huidige_casus().nummer}-{stand}.pdf"
    antwoord = Response(pdf, mimetype="application/pdf")
    antwoord.headers["Content-Disposition"] = f'inline; filename="{naam}"'
    return antwoord
