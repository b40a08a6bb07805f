"""Two casussen of one colleague: whatever has an id in the one does not exist below the other, in any address."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.bouwstenen import Bouwer, Klant
from tests.gesprek.bouwstenen import Gespreksverhaal
from tests.gesprek.verslagbouwstenen import Verslagverhaal
from tests.guards.routes import list_routes
from tests.plan.bouwstenen import Planstory
from tests.termijnen.bouwstenen import gebeur, looptijd, vraag_aan
from tests.verzoek.bouwstenen import vraag_om
from wijkteam.aanvraag.aanvulling import Gevraagd, vraag_aanvulling
from wijkteam.gesprek.tafelmodellen import Gespreksconcept
from wijkteam.gesprek.verslag.models import Verslagreactie
from wijkteam.journaal.models import Inzageregel
from wijkteam.kern.db import Model, nieuw_id
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.logboek.models import Logsoort
from wijkteam.logboek.schrijven import Nieuweregel, schrijf_regel
from wijkteam.overdracht.beginnen import Begin, begin_overdracht
from wijkteam.overdracht.keuzes import Overdrachtsoort, Warmte
from wijkteam.plan.afdrukken import maak_afdruk
from wijkteam.plan.ontvanger import Ontvanger
from wijkteam.plan.papiermodellen import Ontvangersoort, Vorm
from wijkteam.plan.wederdiensten import Wederdienstgegevens, voeg_wederdienst_toe
from wijkteam.termijnen.uitstel import Uitstel, schort_op
from wijkteam.toestemming.models import Inhoudsoort, Toestemming
from wijkteam.toestemming.models import Ontvangersoort as Deelsoort
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.opschorting import Opschortgrond, Opschorting
from wijkteam.zrm.models import Meetconcept, Meetmoment, Meting

pytestmark = pytest.mark.op_beide

KAMERS = {
    "gesprek",
    "zrm",
    "plan",
    "toestemming",
    "logboek",
    "agenda",
    "termijnen",
    "aanvraag",
    "verzoek",
} | {
    "overdracht",
    "overdrachtregie",
}
# What in an address is no id of a row: words and numbers that mean the same in every casus.
WOORDEN = {
    "leefgebied": "wonen",
    "onderdeel": "a",
    "soort": "persoonlijk_plan",
    "nummer": 1,
    "sleutel": nieuw_id(),
    "daad": "trek_in",
}
# Forms that say what they miss before they look what they are about.
VELDEN = {"plan.actie_plaats": {"richting": "omhoog"}, "plan.doel_plaats": {"richting": "omhoog"}} | {
    "aanvraag.aanvulling_update": {"uitkomst": "niets_gekomen"},
}


def _aan_tafel(verhaal: Planstory, vast: dict[str, Any]) -> dict[str, Any]:
    """A talk with words that wait, and a verslag that somebody answered."""
    klaar, door_id = verhaal.bouw.klaar, verhaal.marijke.id
    verslag = Verslagverhaal.begin(
        Gespreksverhaal(verhaal.bouw, verhaal.marijke, verhaal.bram, verhaal.casus)
    )
    gesprek = verslag.gesprek
    verslag.rond_af()
    versie = verslag.maak_definitief()
    reactie = Verslagreactie(versie_id=versie.id, naam="Els", op=vandaag(), vastgelegd_op=nu(), **vast)
    reactie.persoon_id, reactie.door_id = verhaal.els.persoon_id, door_id
    reactie.is_gezien, reactie.is_akkoord, reactie.is_aanvraag = True, False, True
    concept = Gespreksconcept(gesprek_id=gesprek.id, deel="verhaal", gezien=1, **_wachtend(verhaal), **vast)
    ids = {"gesprek_id": gesprek.id, "concept_id": klaar(concept).id, "reactie_id": klaar(reactie).id}
    meting = Meting(betrokkene_id=verhaal.els.id, instrument="zrm-2017", gesprek_op=vandaag(), **vast)
    meting.moment, meting.door_id = Meetmoment.START, door_id
    apart = Meetconcept(meting_id=klaar(meting).id, **_wachtend(verhaal), **vast)
    return ids | {"meting_id": meting.id, "apart_id": klaar(apart).id}


def _in_het_logboek(verhaal: Planstory, vast: dict[str, Any]) -> dict[str, Any]:
    """A line, and an aanvraag whose term stands still because something was asked."""
    session, casus, door = verhaal.bouw.session, verhaal.casus, verhaal.marijke
    regel = Nieuweregel(Logsoort.NOTITIE, nu(), Wet.WMO, "Zwijgwoord")
    aanvraag = vraag_aan(verhaal.bouw, casus, vandaag() - timedelta(days=3), door=door)
    looptijd_id = looptijd(verhaal.bouw, casus, "wmo_besluit").id
    gebeurtenis = gebeur(verhaal.bouw, casus, Gebeurtenis.SCHULDHULP_GEVRAAGD, vandaag(), door=door)
    verzoek = vraag_om(verhaal.bouw, casus, vandaag(), door=door)
    stil = Uitstel(Opschorting(Opschortgrond.OVERMACHT, vandaag(), None), "Brand")
    ids = {
        "regel_id": schrijf_regel(session, casus, regel, door=door).id,
        "periode_id": schort_op(session, casus, looptijd_id, stil, door=door).id,
        "aanvraag_id": aanvraag.id,
        "looptijd_id": looptijd_id,
        "gebeurtenis_id": gebeurtenis.id,
        "inwonerverzoek_id": verzoek.id,
    }
    mist = Gevraagd("Een loonstrook", vandaag(), vandaag() + timedelta(days=7))
    ids["verzoek_id"] = vraag_aanvulling(session, casus, aanvraag.id, mist, door=door).id
    session.commit()
    return ids


def _wachtend(verhaal: Planstory) -> dict[str, Any]:
    return {
        "medewerker_id": verhaal.marijke.id,
        "blad": nieuw_id(),
        "velden": {"verhaal": "Zwijgwoord"},
        "op": nu(),
        "is_afgeschermd": False,
    }


def _in_het_plan(verhaal: Planstory, vast: dict[str, Any]) -> dict[str, Any]:
    """A doel with an actie, an offer, a print of a version, and a yes."""
    doel = verhaal.doel("Zwijgwoord")
    aanbod = Wederdienstgegevens(betrokkene_id=verhaal.els.id, wat="fietsen maken")
    ja = Toestemming(inhoud=Inhoudsoort.PLAN, ontvanger=Deelsoort.HUISHOUDEN, waarvoor="samen", **vast)
    ja.persoon_id, ja.door_id, ja.van, ja.vastgelegd_op = (
        verhaal.els.persoon_id,
        verhaal.marijke.id,
        vandaag(),
        nu(),
    )
    ja.is_gegeven, ja.op_papier, ja.organisatie = True, False, ""
    ids = {
        "betrokkene_id": verhaal.els.id,
        "persoon_id": verhaal.els.persoon_id,
        "doel_id": doel.id,
        "actie_id": verhaal.actie(doel).id,
        "overdracht_id": verhaal.doe(begin_overdracht, vast["casus_id"], _begin(verhaal)).id,
        "dienst_id": verhaal.doe(voeg_wederdienst_toe, vast["casus_id"], aanbod).id,
        "toestemming_id": verhaal.bouw.klaar(ja).id,
    }
    allen = Ontvanger(Ontvangersoort.HUISHOUDEN, "De Vries")
    return ids | {"code": verhaal.doe(maak_afdruk, verhaal.stel_vast(), allen, Vorm.PLAN, naam="Ik").code}


def _begin(verhaal: Planstory) -> Begin:
    """A warme overdracht of Els."""
    return Begin(
        personen=(verhaal.els.persoon_id,),
        warmte=Warmte.WARM,
        soort=Overdrachtsoort.INFORMEEL,
        ontvanger="Eetclub",
    )


def _rijen(bouw: Bouwer) -> dict[str, int]:
    """How many rows every table has; a look that was recorded does not count."""
    klassen = {m.class_ for m in Model.registry.mappers} - {Inzageregel}
    return {k.__name__: bouw.session.scalars(select(func.count(k.id))).one() for k in klassen}


def test_een_id_van_de_ene_casus_bestaat_niet_onder_de_andere(los: Flask, bouw: Bouwer, als) -> None:
    """Each id in each address once replaced by that of the other casus. A new kind of id has to be added here."""
    hier = Planstory.begin(bouw)
    daar = Planstory(
        bouw, hier.marijke, hier.bram, bouw.casus(hier.marijke, huishouden="Jansen", met=[hier.bram])
    )
    eigen, vreemd = (
        _aan_tafel(verhaal, vast) | _in_het_plan(verhaal, vast) | _in_het_logboek(verhaal, vast)
        for verhaal, vast in ((v, {"casus_id": v.casus.id}) for v in (hier, daar))
    )
    klant: Klant = als(hier.marijke)
    voor, onveilig, geprobeerd = _rijen(bouw), [], set()
    for route in list_routes(los):
        if route.regel.endpoint.split(".")[0] not in KAMERS:
            continue
        if not route.heeft_casus and route.regel.endpoint.startswith("agenda."):
            continue
        for naam in route.regel.arguments - {"casus_id", *WOORDEN}:
            assert naam in vreemd, f"{route.naam}: this test has to learn what a {naam} is"
            pad = route.pad(**(WOORDEN | eigen | {"casus_id": hier.casus.id, naam: vreemd[naam]}))
            velden = {"_versie": "1"} | VELDEN.get(route.regel.endpoint, {})
            antwoord = klant.open(pad) if route.methode == "GET" else klant.stuur(pad, velden)
            geprobeerd.add(naam)
            if antwoord.status_code != 404:
                onveilig.append((route.naam, naam, antwoord.status_code))
    assert not onveilig
    assert geprobeerd == vreemd.keys()
    bouw.session.expire_all()
    assert _rijen(bouw) == voor
