"""Asking one person, or who decides for them, whether exactly this may go to exactly this receiver."""

from typing import Any
from uuid import UUID

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht import queries
from wijkteam.overdracht.afstemmen import Gegeven, Terugname, leg_antwoord_vast, neem_ja_terug
from wijkteam.overdracht.basis import EEN, bp, naar_overdracht
from wijkteam.overdracht.keuzes import Stand
from wijkteam.overdracht.lezen import lees_bericht
from wijkteam.overdracht.schemas import AntwoordFormulier
from wijkteam.plan.papierschemas import IntrekkingFormulier, JaNee
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.toestemming.queries import get_mens


@bp.get(f"{EEN}/toestemming/<uuid:persoon_id>")
@vereist(Recht.CASUS_WERKEN)
def antwoord_new(casus_id: UUID, overdracht_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    overdracht = queries.get_met_versies(db.session, casus_id, overdracht_id)
    if persoon_id not in {rij.persoon_id for rij in overdracht.personen}:
        raise NietGevonden
    mens = get_mens(db.session, casus, persoon_id)
    return render_template(
        "overdracht/toestemming.html",
        casus=casus,
        overdracht=overdracht,
        mens=mens,
        beslissers=mens.beslissers_op(vandaag()),
        bericht=lees_bericht(db.session, casus, overdracht),
        vandaag=vandaag(),
    )


@bp.post(f"{EEN}/toestemming/<uuid:persoon_id>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(antwoord_new)
def antwoord_create(casus_id: UUID, overdracht_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    antwoord = _gegeven(persoon_id, lees(AntwoordFormulier()))
    overdracht = leg_antwoord_vast(db.session, casus_id, overdracht_id, antwoord, door=ik())
    flash(_zin(antwoord, overdracht.stand), "ok")
    return naar_overdracht(casus_id, overdracht_id)


@bp.get(f"{EEN}/toestemming/<uuid:persoon_id>/intrekken")
@vereist(Recht.CASUS_WERKEN)
def terugname_new(casus_id: UUID, overdracht_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    overdracht = queries.get_concept(db.session, casus_id, overdracht_id)
    wie = next((rij.persoon for rij in overdracht.personen if rij.persoon_id == persoon_id), None)
    if wie is None:
        raise NietGevonden
    return render_template(
        "overdracht/intrekken.html", casus=huidige_casus(), overdracht=overdracht, persoon=wie
    )


@bp.post(f"{EEN}/toestemming/<uuid:persoon_id>/intrekken")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(terugname_new)
def terugname_create(casus_id: UUID, overdracht_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    terugname = Terugname(persoon_id=persoon_id, **lees(IntrekkingFormulier()))
    neem_ja_terug(db.session, casus_id, overdracht_id, terugname, door=ik())
    flash("De toestemming is ingetrokken. Er gaat niets nieuws naar de ontvanger.", "ok")
    return naar_overdracht(casus_id, overdracht_id)


def _gegeven(persoon_id: UUID, invoer: dict[str, Any]) -> Gegeven:
    is_gegeven = invoer.pop("antwoord") is JaNee.JA
    return Gegeven(persoon_id=persoon_id, is_gegeven=is_gegeven, **invoer)


def _zin(antwoord: Gegeven, stand: Stand) -> str:
    if not stand.is_voor_verzending:
        return "Vastgelegd. De link werkt alleen als iedereen ja zegt."
    if not antwoord.is_gegeven:
        return "Vastgelegd: nee. Pas het bericht aan en bespreek het opnieuw, of stop ermee."
    if stand is Stand.AFGESTEMD:
        return "Iedereen zei ja. Het bericht mag naar de ontvanger."
    return "Vastgelegd: ja. Vraag het ook aan de anderen."
