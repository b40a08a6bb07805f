"""The BSN of a member: recorded, looked up, forgotten. No page ever shows one."""

from uuid import UUID

from flask import current_app, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.dossier.huishouden.basis import bp, lid_van_huishouden, werkcasus
from wijkteam.dossier.huishouden.personen_views import LID
from wijkteam.huishouden.bsn import leg_bsn_vast, verwijder_bsn
from wijkteam.huishouden.queries import find_bsn
from wijkteam.huishouden.schemas import BsnFormulier
from wijkteam.kern.db import db, scoped
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees, na_terugdraaien
from wijkteam.kern.sleutels import Sleutels
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.zoeken.bsn import eis_mag_vragen, noteer_als_vraag, zoek_bsn


@bp.get(f"{LID}/bsn")
@vereist(Recht.CASUS_WERKEN)
def bsn_edit(casus_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    return render_template(
        "huishouden/bsn.html",
        casus=huidige_casus(),
        persoon=lid_van_huishouden(persoon_id).persoon,
        bsn=find_bsn(db.session, persoon_id),
    )


@bp.post(f"{LID}/bsn")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(bsn_edit)
def bsn_update(casus_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    nummer = lees(BsnFormulier())["bsn"]
    werkcasus()
    persoon = lid_van_huishouden(persoon_id).persoon
    eis_mag_vragen(scoped(db.session), ik())
    na_terugdraaien(lambda: noteer_als_vraag(scoped(db.session), casus_id=casus_id, door=ik()))
    leg_bsn_vast(db.session, _sleutels(), persoon, nummer, casus_id=casus_id, door=ik())
    flash(f"Het BSN van {persoon.naam} is vastgelegd.", "ok")
    return redirect(url_for(".lid_edit", casus_id=casus_id, persoon_id=persoon_id), 303)


@bp.post(f"{LID}/bsn/verwijderen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(bsn_edit)
def bsn_delete(casus_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    werkcasus()
    persoon = lid_van_huishouden(persoon_id).persoon
    verwijder_bsn(db.session, persoon, casus_id=casus_id, door=ik())
    flash(f"Het BSN van {persoon.naam} is verwijderd.", "ok")
    return redirect(url_for(".lid_edit", casus_id=casus_id, persoon_id=persoon_id), 303)


@bp.get("/casussen/<uuid:casus_id>/huishouden/bsn-zoeken")
@vereist(Recht.CASUS_WERKEN)
def bsn_zoek_new(casus_id: UUID) -> ResponseReturnValue:
    return render_template("huishouden/bsn_zoeken.html", casus=huidige_casus())


@bp.post("/casussen/<uuid:casus_id>/huishouden/bsn-zoeken")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(bsn_zoek_new)
def bsn_zoek_create(casus_id: UUID) -> ResponseReturnValue:
    nummer = lees(BsnFormulier())["bsn"]
    werkcasus()
    antwoord = zoek_bsn(scoped(db.session), _sleutels(), nummer, casus_id=casus_id, door=ik())
    flash(antwoord.tekst, "ok" if antwoord.persoon else "info")
    if antwoord.persoon:
        return redirect(url_for(".koppel_new", casus_id=casus_id, persoon_id=antwoord.persoon.id), 303)
    return redirect(url_for(".bsn_zoek_new", casus_id=casus_id), 303)


def _sleutels() -> Sleutels:
    sleutels: Sleutels = current_app.extensions["wijkteam-sleutels"]
    return sleutels
