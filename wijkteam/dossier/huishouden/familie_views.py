"""Relations and gezag: recording them, reading them over, ending or taking away what is not so."""

from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.queries import list_huishoudleden
from wijkteam.dossier.huishouden.basis import bp, werkcasus
from wijkteam.huishouden import gezag as gezagsdaden
from wijkteam.huishouden import queries, relaties
from wijkteam.huishouden.models import Gezag, Relatie, Relatiesoort
from wijkteam.huishouden.schemas import EinddagFormulier, GezagFormulier, RelatieFormulier
from wijkteam.huishouden.zinnen import houdernaam
from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

FAMILIE = "/casussen/<uuid:casus_id>/huishouden/familie"
GEZAG = f"{FAMILIE}/gezag/<uuid:gezag_id>"


@bp.get(FAMILIE)
@vereist(Recht.CASUS_INZIEN)
def familie_index(casus_id: UUID) -> ResponseReturnValue:
    ids = _leden()
    gezag = queries.list_gezag(db.session, ids)
    houders = {regel.houder.id: regel.houder.naam for regel in gezag if regel.houder}
    return render_template(
        "huishouden/familie.html",
        casus=huidige_casus(),
        relaties=[rij for rij in queries.list_relaties(db.session, ids) if rij.persoon and rij.ander],
        gezag=[(regel, houdernaam(regel, houders)) for regel in gezag],
    )


@bp.get(f"{FAMILIE}/relatie")
@vereist(Recht.CASUS_WERKEN)
def relatie_new(casus_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    return render_template(
        "huishouden/relatie.html",
        casus=casus,
        verwanten=queries.list_verwanten(db.session, casus.huishouden_id),
        soorten=Relatiesoort,
    )


@bp.post(f"{FAMILIE}/relatie")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(relatie_new)
def relatie_create(casus_id: UUID) -> ResponseReturnValue:
    invoer = lees(RelatieFormulier())
    casus = werkcasus()
    relatie = Relatie(persoon_id=invoer["persoon"], soort=invoer["soort"], ander_id=invoer["ander"])
    relaties.leg_relatie(db.session, casus.huishouden_id, relatie, casus_id=casus_id, door=ik())
    flash("De relatie is toegevoegd.", "ok")
    return _naar_familie()


def _toon_familie(casus_id: UUID, **_rij: UUID) -> ResponseReturnValue:
    return familie_index(casus_id)


@bp.post(f"{FAMILIE}/relatie/<uuid:relatie_id>/verwijderen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(_toon_familie)
def relatie_delete(casus_id: UUID, relatie_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    casus = werkcasus()
    relaties.verwijder_relatie(db.session, casus.huishouden_id, relatie_id, casus_id=casus_id, door=ik())
    flash("De relatie is verwijderd.", "ok")
    return _naar_familie()


@bp.get(f"{FAMILIE}/gezag")
@vereist(Recht.CASUS_WERKEN)
def gezag_new(casus_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    leden = [lid.persoon for lid in list_huishoudleden(db.session, casus)]
    return render_template(
        "huishouden/gezag_nieuw.html",
        casus=casus,
        kinderen=[wie for wie in leden if not gezagsdaden.is_zeker_meerderjarig(wie, vandaag())],
        verwanten=[
            wie
            for wie in queries.list_verwanten(db.session, casus.huishouden_id)
            if gezagsdaden.kan_gezag_hebben(wie, vandaag())
        ],
    )


@bp.post(f"{FAMILIE}/gezag")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(gezag_new)
def gezag_create(casus_id: UUID) -> ResponseReturnValue:
    invoer = lees(GezagFormulier())
    casus = werkcasus()
    gezag = Gezag(persoon_id=invoer.pop("kind"), houder_id=invoer.pop("houder"), **invoer)
    gezagsdaden.leg_gezag_vast(db.session, casus.huishouden_id, gezag, casus_id=casus_id, door=ik())
    flash("Het gezag is vastgelegd.", "ok")
    return _naar_familie()


@bp.get(GEZAG)
@vereist(Recht.CASUS_WERKEN)
def gezag_edit(casus_id: UUID, gezag_id: UUID) -> ResponseReturnValue:
    gezag = queries.get_gezag(db.session, gezag_id, _leden())
    houders = {gezag.houder.id: gezag.houder.naam} if gezag.houder else {}
    return render_template(
        "huishouden/gezag.html", casus=huidige_casus(), gezag=gezag, houder=houdernaam(gezag, houders)
    )


@bp.post(GEZAG)
@vereist(Recht.CASUS_WERKEN)
@bij_fout(gezag_edit)
def gezag_update(casus_id: UUID, gezag_id: UUID) -> ResponseReturnValue:
    tot = lees(EinddagFormulier())["tot"]
    werkcasus()
    gezag = queries.get_gezag(db.session, gezag_id, _leden())
    gezagsdaden.beeindig_gezag(db.session, gezag, tot=tot, casus_id=casus_id, door=ik())
    flash("Het einde van dit gezag is vastgelegd.", "ok")
    return _naar_familie()


@bp.post(f"{GEZAG}/verwijderen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(gezag_edit)
def gezag_delete(casus_id: UUID, gezag_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    werkcasus()
    gezag = queries.get_gezag(db.session, gezag_id, _leden())
    gezagsdaden.verwijder_gezag(db.session, gezag, casus_id=casus_id, door=ik())
    flash("Deze regel over gezag is verwijderd.", "ok")
    return _naar_familie()


def _leden() -> list[UUID]:
    return list(queries.list_persoon_ids(db.session, huidige_casus().huishouden_id))


def _naar_familie() -> ResponseReturnValue:
    return redirect(url_for(".familie_index", casus_id=huidige_casus().id), 303)
