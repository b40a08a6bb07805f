"""One contact of the network: known better, gone, or back. Adding happens on the page itself."""

from uuid import UUID

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.dossier.huishouden.basis import bp, naar_blad, werkcasus
from wijkteam.huishouden import netwerk
from wijkteam.huishouden.models import Netwerkcontact
from wijkteam.huishouden.queries import get_contact
from wijkteam.huishouden.schemas import ContactFormulier
from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees, versie
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.kringen import Kring

CONTACT = "/casussen/<uuid:casus_id>/huishouden/netwerk/<uuid:contact_id>"


@bp.get(CONTACT)
@vereist(Recht.CASUS_WERKEN)
def contact_edit(casus_id: UUID, contact_id: UUID) -> ResponseReturnValue:
    contact = _contact(contact_id)
    return render_template(
        "huishouden/contact.html",
        casus=huidige_casus(),
        contact=contact,
        getypt=netwerk.getypt(contact),
        kringen=Kring,
    )


@bp.post(CONTACT)
@vereist(Recht.CASUS_WERKEN)
@bij_fout(contact_edit)
def contact_update(casus_id: UUID, contact_id: UUID) -> ResponseReturnValue:
    gegevens = netwerk.Contactgegevens(**lees(ContactFormulier()))
    werkcasus()
    contact = _contact(contact_id)
    netwerk.wijzig_contact(db.session, contact, gegevens, gezien=versie(), casus_id=casus_id, door=ik())
    flash(f"De gegevens van {contact.naam} zijn bewaard.", "ok")
    return naar_blad("netwerk")


@bp.post(f"{CONTACT}/einde")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(contact_edit)
def contact_einde(casus_id: UUID, contact_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    werkcasus()
    contact = _contact(contact_id)
    netwerk.laat_contact_gaan(db.session, contact, tot=vandaag(), casus_id=casus_id, door=ik())
    flash(f"{contact.naam} staat nu bij vroeger.", "ok")
    return naar_blad("netwerk")


@bp.post(f"{CONTACT}/terug")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(contact_edit)
def contact_terug(casus_id: UUID, contact_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    werkcasus()
    contact = _contact(contact_id)
    netwerk.haal_contact_terug(db.session, contact, casus_id=casus_id, door=ik())
    flash(f"{contact.naam} staat weer in het netwerk.", "ok")
    return naar_blad("netwerk")


def _contact(contact_id: UUID) -> Netwerkcontact:
    return get_contact(db.session, huidige_casus().huishouden_id, contact_id)
