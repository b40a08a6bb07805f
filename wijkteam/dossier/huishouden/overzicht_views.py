"""The page itself, with the one form that stands on it: somebody new in the network, in one line."""

from uuid import UUID

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.dossier.huishouden.basis import bp, naar_blad, werkcasus
from wijkteam.dossier.huishouden.blad import maak_blad
from wijkteam.huishouden import leden, netwerk
from wijkteam.huishouden.schemas import ContactFormulier, HuishoudenFormulier
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.kringen import Kring


@bp.get("/casussen/<uuid:casus_id>/huishouden")
@vereist(Recht.CASUS_INZIEN)
def show(casus_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    return render_template(
        "huishouden/show.html", casus=casus, huishouden=maak_blad(db.session, casus), kringen=Kring, getypt={}
    )


@bp.post("/casussen/<uuid:casus_id>/huishouden/netwerk")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(show)
def contact_create(casus_id: UUID) -> ResponseReturnValue:
    gegevens = netwerk.Contactgegevens(**lees(ContactFormulier()))
    casus = werkcasus()
    netwerk.voeg_contact_toe(db.session, casus.huishouden_id, gegevens, casus_id=casus_id, door=ik())
    flash(f"{gegevens.naam} staat nu in het netwerk.", "ok")
    return naar_blad("netwerk")


@bp.get("/casussen/<uuid:casus_id>/huishouden/naam")
@vereist(Recht.CASUS_WERKEN)
def naam_edit(casus_id: UUID) -> ResponseReturnValue:
    return render_template(
        "huishouden/naam.html", casus=huidige_casus(), huishouden=huidige_casus().huishouden
    )


@bp.post("/casussen/<uuid:casus_id>/huishouden/naam")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(naam_edit)
def naam_update(casus_id: UUID) -> ResponseReturnValue:
    naam = lees(HuishoudenFormulier())["naam"]
    casus = werkcasus()
    leden.hernoem(db.session, casus.huishouden_id, naam, gezien=versie(), casus_id=casus_id, door=ik())
    flash(f"Dit huishouden heet nu {naam}.", "ok")
    return naar_blad()
