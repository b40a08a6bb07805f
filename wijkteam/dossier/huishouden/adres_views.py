"""Where the huishouden lives: recording or correcting it, and moving."""

from uuid import UUID

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.dossier.huishouden.basis import bp, naar_blad, werkcasus
from wijkteam.huishouden import queries
from wijkteam.huishouden.adressen import Adresgegevens, getypt, leg_adres_vast, verhuis
from wijkteam.huishouden.models import Adressoort
from wijkteam.huishouden.schemas import AdresFormulier, VerhuisFormulier
from wijkteam.huishouden.wijziging import Periode
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht


@bp.get("/casussen/<uuid:casus_id>/huishouden/adres")
@vereist(Recht.CASUS_WERKEN)
def adres_edit(casus_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    adres = queries.find_adres(db.session, casus.huishouden_id)
    return render_template(
        "huishouden/adres.html",
        casus=casus,
        adres=adres,
        getypt=getypt(adres),
        soorten=Adressoort,
        buurten=queries.list_buurten(db.session),
    )


@bp.post("/casussen/<uuid:casus_id>/huishouden/adres")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(adres_edit)
def adres_update(casus_id: UUID) -> ResponseReturnValue:
    gegevens = Adresgegevens(**lees(AdresFormulier()))
    casus = werkcasus()
    leg_adres_vast(db.session, casus.huishouden_id, gegevens, gezien=versie(), casus_id=casus_id, door=ik())
    flash("Het adres is bewaard.", "ok")
    return naar_blad("adres")


@bp.get("/casussen/<uuid:casus_id>/huishouden/verhuizing")
@vereist(Recht.CASUS_WERKEN)
def verhuizing_new(casus_id: UUID) -> ResponseReturnValue:
    return render_template(
        "huishouden/verhuizing.html",
        casus=huidige_casus(),
        soorten=Adressoort,
        buurten=queries.list_buurten(db.session),
        vandaag=vandaag(),
        getypt={},
    )


@bp.post("/casussen/<uuid:casus_id>/huishouden/verhuizing")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(verhuizing_new)
def verhuizing_create(casus_id: UUID) -> ResponseReturnValue:
    invoer = lees(VerhuisFormulier())
    periode = Periode(invoer.pop("van") or vandaag())
    casus = werkcasus()
    verhuis(db.session, casus.huishouden_id, Adresgegevens(**invoer), periode, casus_id=casus_id, door=ik())
    flash("Het nieuwe adres is bewaard. Het oude adres staat bij vroeger.", "ok")
    return naar_blad("adres")
