"""Members of the huishouden: somebody new, somebody known better, somebody who left."""

from uuid import UUID

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.dossier.huishouden.basis import bp, lid_van_huishouden, naar_blad, werkcasus
from wijkteam.huishouden import leden
from wijkteam.huishouden.queries import find_bsn
from wijkteam.huishouden.schemas import EinddagFormulier, NieuwLidFormulier, PersoonFormulier
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.huishouden.wijziging import Periode
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

LID = "/casussen/<uuid:casus_id>/huishouden/leden/<uuid:persoon_id>"


@bp.get("/casussen/<uuid:casus_id>/huishouden/leden/nieuw")
@vereist(Recht.CASUS_WERKEN)
def lid_new(casus_id: UUID) -> ResponseReturnValue:
    return render_template("huishouden/lid_nieuw.html", casus=huidige_casus(), vandaag=vandaag(), getypt={})


@bp.post("/casussen/<uuid:casus_id>/huishouden/leden/nieuw")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(lid_new)
def lid_create(casus_id: UUID) -> ResponseReturnValue:
    invoer = lees(NieuwLidFormulier())
    periode = Periode(invoer.pop("van"), invoer.pop("tot"))
    huishouden = werkcasus().huishouden
    persoon = leden.neem_lid_op(
        db.session, huishouden, Persoonsgegevens(**invoer), periode, casus_id=casus_id, door=ik()
    )
    flash(f"{persoon.naam} hoort nu bij dit huishouden.", "ok")
    return naar_blad()


@bp.get(LID)
@vereist(Recht.CASUS_INZIEN)
def lid_edit(casus_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    lid = lid_van_huishouden(persoon_id)
    return render_template(
        "huishouden/lid.html",
        casus=huidige_casus(),
        lid=lid,
        persoon=lid.persoon,
        getypt=leden.getypt(lid.persoon, lid.rol),
        bsn=find_bsn(db.session, persoon_id),
    )


@bp.post(LID)
@vereist(Recht.CASUS_WERKEN)
@bij_fout(lid_edit)
def lid_update(casus_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    gegevens = Persoonsgegevens(**lees(PersoonFormulier()))
    werkcasus()
    lid = lid_van_huishouden(persoon_id)
    persoon = leden.wijzig_lid(db.session, lid, gegevens, gezien=versie(), casus_id=casus_id, door=ik())
    flash(f"De gegevens van {persoon.naam} zijn bewaard.", "ok")
    return naar_blad()


@bp.get(f"{LID}/vertrek")
@vereist(Recht.CASUS_WERKEN)
def vertrek_new(casus_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    return render_template(
        "huishouden/vertrek.html",
        casus=huidige_casus(),
        lid=lid_van_huishouden(persoon_id),
        vandaag=vandaag(),
    )


@bp.post(f"{LID}/vertrek")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(vertrek_new)
def vertrek_create(casus_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    tot = lees(EinddagFormulier())["tot"]
    werkcasus()
    lid = leden.laat_vertrekken(
        db.session, lid_van_huishouden(persoon_id), tot=tot, casus_id=casus_id, door=ik()
    )
    flash(f"{lid.persoon.naam} staat nu bij vroeger.", "ok")
    return naar_blad()
