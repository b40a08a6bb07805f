"""Whatever has an id and is not mine does not exist for me: of another team, of a colleague alone, of nobody any more."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select

from tests.agenda.bouwstenen import Agendaverhaal
from tests.bouwstenen import Bouwer, Klant
from tests.guards.routes import Route, list_routes
from tests.melding.bouwstenen import Balie
from wijkteam.casus.afwezig import Absentie, neem_caseload_waar
from wijkteam.casus.opening import zet_in_team
from wijkteam.huishouden.models import Huishoudlid
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.journaal.models import Inzageregel
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.db import Model, scoped
from wijkteam.kern.tijd import vandaag
from wijkteam.melding.afhandelen import laat_oppakken_door_schakel, wijs_weg
from wijkteam.melding.daden import DADEN
from wijkteam.melding.keuzes import Kanaal, Meldingsoort
from wijkteam.melding.naar_casus import voeg_toe_aan_casus
from wijkteam.melding.opvolgen import Antwoord
from wijkteam.team.models import Rol
from wijkteam.zoeken.samenvoegen import Samenvoegkeuze, voeg_samen

pytestmark = pytest.mark.op_beide

KAMERS = {"melding", "meldingteam", "agenda", "zoeken", "caseload"}
DAG = Geboortedatum(1980, 1, 1)
# Forms filled in well, so that only whose it is can refuse.
VELDEN: dict[str, dict[str, Any]] = {
    "agenda.afspraak_update": {"soort": "overleg", "dag": "01-12-2026", "van": "10:00", "tot": "11:00"},
    "agenda.afspraak_delete": {"reden": "Ziek"},
    "agenda.taak_update": {"wat": "Anders", "deadline": "01-12-2026"},
    "melding.update": {
        "kanaal": "telefoon",
        "ontvangen_dag": "01-11-2026",
        "ontvangen_tijd": "10:00",
        "vraag": "x",
    },
    "meldingteam.update": {"reden": "Ziek"},
    "zoeken.paar_update": {"blijft": "een", "versie_een": "1", "versie_ander": "1"},
}
ZONDER_VELDEN = (
    "melding.take",
    "agenda.taak_done",
    "agenda.taak_undo",
    "zoeken.paar_niet_dezelfde",
    "zoeken.samengevoegd_delete",
    "caseload.afwezigheid_delete",
)
# Of the team that Tineke leads: she sees that they are there, and may lay back what a colleague holds.
EIGEN_TEAM = {"van een collega", "weggewezen", "bij een schakel", "over veiligheid in mijn casus"}
STAPPEN: dict[str, dict[str, Any]] = {
    "casus-starten": {"vraag": "x", "wet": "wmo", "roepnaam": "A", "achternaam": "B"},
    "schakel": {"schakel": "Samir", "ziet_af": "ja"},
    "teruggeven": {"reden": "Weg"},
    "rechten": {"verteld": "eigen_plan-inwoner", "dag": f"{vandaag():%d-%m-%Y}"},
    "informeren": {"waarom_niet": "Nog niet"},
}
ANTWOORD = {
    "dag": f"{vandaag():%d-%m-%Y}",
    "kanaal": "telefoon",
    "tekst": "Zo zit het.",
    "reden": "Klaar",
    "ziet_af": "ja",
}


def _meldingen(balie: Balie, bouw: Bouwer) -> dict[str, UUID]:
    """Of another team and held by nobody; held by a team mate; ended in each way; about veiligheid in a casus of mine."""
    session, bas = bouw.session, balie.bas
    elders = balie.klaar()
    elders.wijkteam_id, elders.houder_id, elders.genoteerd_door_id = balie.ander_team.id, None, balie.sven.id
    van_bas = [
        balie.noteer(pak_op=True, soort=Meldingsoort.SIGNAAL, raakt_veiligheid=n == 3) for n in range(4)
    ]
    antwoord = Antwoord(vandaag(), Kanaal.TELEFOON, "Er komt iemand.")
    wijs_weg(session, van_bas[1].id, antwoord, reden="Kan zelf", ziet_af=False, door=bas)
    laat_oppakken_door_schakel(session, van_bas[2].id, schakel="Samir", ziet_af=False, door=bas)
    casus = bouw.casus(bas, met=[balie.marijke])
    voeg_toe_aan_casus(session, van_bas[3].id, casus_id=casus.id, door=bas)
    session.commit()
    namen = ("van een collega", "weggewezen", "bij een schakel", "over veiligheid in mijn casus")
    return {"elders": elders.id} | {naam: rij.id for naam, rij in zip(namen, van_bas, strict=True)}


def _vreemd(balie: Balie, bouw: Bouwer) -> dict[str, dict[str, UUID]]:
    """Per name in an address: the ids that are not Marijke's, by what they are."""
    verhaal = Agendaverhaal(
        bouw, balie.bas, balie.sven, balie.sven, bouw.casus(balie.sven, huishouden="Elders")
    )
    elders = verhaal.casus.id
    een, ander = _twee_mensen(bouw, balie)
    keuze = Samenvoegkeuze(een, ander, {een: 1, ander: 1})
    samen = voeg_samen(scoped(bouw.session), keuze, door=balie.sven)
    zet_in_team(bouw.session, verhaal.casus, balie.bas)
    bouw.session.commit()
    mijn_casus = bouw.casus(balie.marijke, huishouden="Mijn")
    ik = bouw.session.scalars(
        select(Huishoudlid.persoon_id).where(Huishoudlid.huishouden_id == mijn_casus.huishouden_id)
    ).one()
    afwezig = Absentie(
        balie.sven.id, bouw.medewerker("Inval", team=balie.ander_team).id, vandaag(), vandaag(), "x"
    )
    overname = neem_caseload_waar(bouw.session, afwezig, teams=(balie.ander_team.id,), door=balie.sven)
    bouw.session.commit()
    return {
        "melding_id": _meldingen(balie, bouw),
        "afspraak_id": {
            "alleen van Bas": verhaal.afspraak().id,
            "van een andere casus": verhaal.afspraak(casus_id=elders, door=balie.sven).id,
        },
        "taak_id": {
            "alleen van Bas": verhaal.taak().id,
            "van een andere casus": verhaal.taak(casus_id=elders, door=balie.sven).id,
        },
        "een": {"van een andere casus": een},
        "ander": {"ik": ik},
        "samenvoeging_id": {"van een andere casus": samen.id},
        "afwezigheid_id": {"van een ander team": overname.afwezigheid.id},
    }


def _twee_mensen(bouw: Bouwer, balie: Balie) -> tuple[UUID, UUID]:
    casus = bouw.casus(
        balie.sven,
        vrager=Persoonsgegevens("Fatma", "Yilmaz", geboortedatum=DAG),
        leden=[Persoonsgegevens("Fatma", "Yilmas", geboortedatum=DAG)],
    )
    een, ander = bouw.session.scalars(
        select(Huishoudlid.persoon_id)
        .where(Huishoudlid.huishouden_id == casus.huishouden_id)
        .order_by(Huishoudlid.persoon_id)
    )
    return een, ander


def _pogingen(route: Route, vreemd: dict[str, dict[str, UUID]]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each id that is not mine in this address, with a form that is right."""
    namen = sorted(route.regel.arguments - {"stap", "casus_id"})
    vast = {naam: next(iter(vreemd[naam].values())) for naam in namen}
    stappen = sorted(DADEN) if "stap" in route.regel.arguments else [""]
    for naam in namen[:1]:
        for wat, sleutel in vreemd[naam].items():
            for stap in stappen:
                velden = VELDEN.get(route.regel.endpoint, STAPPEN.get(stap, ANTWOORD)) | {"_versie": "1"}
                if route.regel.endpoint in ZONDER_VELDEN:
                    velden = {}
                yield (
                    f"{wat} {stap}",
                    route.pad(**(vast | {naam: sleutel, "stap": stap})),
                    velden | {"_versie": "1"},
                )


def _stand(bouw: Bouwer) -> dict[str, list[str]]:
    """Every row of every table; a look that was recorded does not count, nor that a session was used."""
    bouw.session.expire_all()
    klassen = {m.class_ for m in Model.registry.mappers} - {Inzageregel}
    uit = {}
    for klasse in klassen:
        kolommen = [k for k in klasse.__mapper__.column_attrs if k.key != "laatst_gezien_op"]
        rijen = bouw.session.execute(select(*(getattr(klasse, k.key) for k in kolommen)))
        uit[klasse.__name__] = sorted(map(str, rijen))
    return uit


def test_wat_niet_van_mij_is_bestaat_niet_en_verandert_niet(los: Flask, bouw: Bouwer, als) -> None:
    """Each id in each address of the daily work, by a colleague of the team and by a teamleider."""
    balie = Balie(bouw)
    vreemd = _vreemd(balie, bouw)
    klanten = {Rol.WIJKTEAMLID: als(balie.marijke), Rol.TEAMLEIDER: als(balie.tineke)}
    voor, onveilig, geprobeerd = _stand(bouw), [], set()
    for route in list_routes(los):
        if route.regel.endpoint.split(".")[0] not in KAMERS or not route.regel.arguments - {"casus_id"}:
            continue
        if route.is_openbaar or route.heeft_casus:
            continue
        is_van_leider = route.regel.endpoint.split(".")[0] in {"meldingteam", "caseload"}
        klant: Klant = klanten[Rol.TEAMLEIDER if is_van_leider else Rol.WIJKTEAMLID]
        for wat, pad, velden in _pogingen(route, vreemd):
            if is_van_leider and wat.strip() in EIGEN_TEAM:
                continue
            antwoord = klant.open(pad) if route.methode == "GET" else klant.stuur(pad, velden)
            geprobeerd |= route.regel.arguments
            if antwoord.status_code != 404:
                onveilig.append((route.naam, wat, antwoord.status_code))
    assert not onveilig
    assert geprobeerd - {"stap"} == vreemd.keys()
    assert _stand(bouw) == voor
