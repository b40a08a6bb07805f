"""Looking back on screen: the form, and every time that it was done."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from marshmallow import fields

from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.queries import list_betrokkenen, list_huishoudleden, list_team_nu
from wijkteam.kern.db import db
from wijkteam.kern.formulier import Formulier, bij_fout, lees, versie
from wijkteam.kern.papier import eis_geen_bsn
from wijkteam.kern.tijd import vandaag
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Regelveld, Sleutelveld, Tekstvak
from wijkteam.plan import queries
from wijkteam.plan.blad import bp, keuzes
from wijkteam.plan.doelen import Oordeel
from wijkteam.plan.evaluatie import Cijfer, Stem, Terugblik, leg_evaluatie_vast, veld_van, ziet_veiligheid
from wijkteam.plan.inhoud import Uitspraak
from wijkteam.plan.meebeslissen import list_meebeslissers
from wijkteam.plan.models import Doelstatus
from wijkteam.plan.overzicht import get_planblad
from wijkteam.plan.schemas import LENGTE_AFSPRAAK
from wijkteam.toegang.gebruiker import ik, mag, vereist
from wijkteam.toegang.rechten import Recht


class _EvaluatieFormulier(Formulier):
    kenmerk = Naamveld(64, required=True)
    gehouden_op = Datumveld(required=True)
    volgende_op = Datumveld(load_default=None)
    aanwezig = fields.List(Sleutelveld(), load_default=list)
    ook_aanwezig = Regelveld(load_default="", validate=eis_geen_bsn)
    les = Tekstvak(LENGTE_AFSPRAAK, load_default="", validate=eis_geen_bsn)


def maak_evaluatieformulier(doelen: Iterable[UUID], personen: Iterable[UUID]) -> Formulier:
    """The form on which people look back: a result per doel, and per person what they say."""
    velden: dict[str, fields.Field[Any]] = {}
    for doel in doelen:
        velden[veld_van("status", doel)] = Keuze(Doelstatus, load_default=Doelstatus.OPEN)
        velden[veld_van("reden", doel)] = Regelveld(load_default=None, validate=eis_geen_bsn)
        velden[veld_van("les", doel)] = Tekstvak(LENGTE_AFSPRAAK, load_default="", validate=eis_geen_bsn)
    for persoon in personen:
        velden[veld_van("gehoord", persoon)] = Keuze(Cijfer, load_default=None)
        velden[veld_van("veilig", persoon)] = Keuze(Cijfer, load_default=None)
        velden[veld_van("woorden", persoon)] = Tekstvak(
            LENGTE_AFSPRAAK, load_default="", validate=eis_geen_bsn
        )
    soort = type("EvaluatieFormulier", (_EvaluatieFormulier,), velden)
    formulier: Formulier = soort()
    return formulier


@bp.get("/casussen/<uuid:casus_id>/plan/evaluaties")
@vereist(Recht.CASUS_INZIEN)
def evaluaties(casus_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    return render_template(
        "plan/evaluaties.html",
        casus=casus,
        plan=queries.find_plan(db.session, casus_id),
        evaluaties=queries.list_evaluaties(db.session, casus_id),
        cijfers={int(cijfer): cijfer.label for cijfer in Cijfer},
        mag_werken=casus.is_open and mag(Recht.CASUS_WERKEN),
    )


@bp.get("/casussen/<uuid:casus_id>/plan/evaluaties/nieuw")
@vereist(Recht.CASUS_WERKEN)
def evaluatie_new(casus_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    leden = list_huishoudleden(db.session, casus)
    stemmers = list_meebeslissers(leden, list_betrokkenen(db.session, casus_id))
    aan_tafel = {lid.persoon.id: lid.persoon.naam for lid in leden}
    aan_tafel |= {wie.persoon_id: wie.naam for wie in stemmers}
    aan_tafel |= {lid.id: lid.naam for lid in list_team_nu(db.session, casus_id)}
    return render_template(
        "plan/evaluatie.html",
        casus=casus,
        blz=get_planblad(db.session, casus_id),
        stemmers=stemmers,
        aan_tafel=list(aan_tafel.items()),
        standen=keuzes(Doelstatus),
        cijfers=[(int(cijfer), cijfer.label) for cijfer in Cijfer],
        ziet_veiligheid=ziet_veiligheid(db.session, casus_id, ik().id),
        veld_van=veld_van,
        vandaag=vandaag(),
    )


@bp.post("/casussen/<uuid:casus_id>/plan/evaluaties/nieuw")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(evaluatie_new)
def evaluatie_create(casus_id: UUID) -> ResponseReturnValue:
    evaluatie = leg_evaluatie_vast(db.session, casus_id, _lees_terugblik(casus_id), door=ik())
    flash("De evaluatie is vastgelegd. Pas nu samen het plan aan en stel de nieuwe versie vast.", "ok")
    return redirect(url_for(".evaluaties", casus_id=casus_id, _anchor=f"evaluatie-{evaluatie.nummer}"), 303)


def _lees_terugblik(casus_id: UUID) -> Terugblik:
    doelen = [doel.id for doel in queries.list_doelen_op_volgorde(db.session, casus_id)]
    leden = list_huishoudleden(db.session, huidige_casus())
    wie = list_meebeslissers(leden, list_betrokkenen(db.session, casus_id))
    invoer = lees(maak_evaluatieformulier(doelen, [stem.persoon_id for stem in wie]))
    oordelen = {
        doel: Oordeel(*(invoer.pop(veld_van(wat, doel)) for wat in ("status", "reden", "les")))
        for doel in doelen
    }
    return Terugblik(gezien=versie(), oordelen=oordelen, stemmen=_lees_stemmen(invoer, wie), **invoer)


def _lees_stemmen(invoer: dict[str, Any], wie: Iterable[Uitspraak]) -> dict[UUID, Stem]:
    return {
        stem.persoon_id: Stem(
            *(invoer.pop(veld_van(wat, stem.persoon_id)) for wat in ("gehoord", "veilig", "woorden"))
        )
        for stem in wie
    }
