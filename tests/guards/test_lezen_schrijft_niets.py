"""GET writes nothing but the inzageregel; every look at a dossier writes exactly one; no line, no answer."""

import pytest
from flask import Flask
from sqlalchemy import event, select

from tests.bouwstenen import Bouwer, nieuwe_sessie
from tests.guards.routes import list_routes
from wijkteam.app import default_engine
from wijkteam.journaal.models import Inzageregel
from wijkteam.toegang.afscherming import Systeemkijker

pytestmark = pytest.mark.op_beide


def _regels() -> list[Inzageregel]:
    return list(nieuwe_sessie(Systeemkijker("inzageregels tellen")).scalars(select(Inzageregel)))


def _lees_alles(los: Flask, klant, casus_id) -> list[tuple[str, int, list[str], int]]:
    """Every GET below a casus: name, status, what was written, and how many lines came."""
    uit = []
    for route in list_routes(los):
        if route.methode == "GET" and route.heeft_casus:
            voor = len(_regels())
            status = klant.open(route.pad(casus_id=casus_id)).status_code
            schreef = [v for v in klant.vragen.vragen if v.split()[0] in {"INSERT", "UPDATE", "DELETE"}]
            uit.append((route.naam, status, schreef, len(_regels()) - voor))
    return uit


def test_lezen_schrijft_alleen_de_inzageregel(los: Flask, bouw: Bouwer, als) -> None:
    medewerker = bouw.medewerker()
    casus = bouw.casus(medewerker)
    gelezen = _lees_alles(los, als(medewerker), casus.id)
    assert gelezen
    for naam, status, schreef, regels in gelezen:
        assert all(v.startswith("INSERT INTO inzageregel") for v in schreef), (naam, schreef)
        assert regels == (1 if status < 400 else 0), naam


def test_een_vreemde_blik_laat_geen_regel_na(los: Flask, bouw: Bouwer, als) -> None:
    casus = bouw.casus(bouw.medewerker("Eigenaar"))
    for naam, status, schreef, regels in _lees_alles(los, als(bouw.medewerker("Vreemd")), casus.id):
        assert (status, schreef, regels) == (404, [], 0), naam


def test_zonder_journaal_komt_er_geen_antwoord(los: Flask, bouw: Bouwer, als) -> None:
    medewerker = bouw.medewerker()
    casus = bouw.casus(medewerker, huishouden="Geheimpje")
    klant = als(medewerker)

    def journaal_weg(_verbinding, _cursor, opdracht: str, *_rest) -> None:
        if "INTO inzageregel" in opdracht:
            raise OSError("the journaal cannot be written")

    event.listen(default_engine(los), "before_cursor_execute", journaal_weg)
    try:
        antwoord = klant.open(f"/casussen/{casus.id}")
    finally:
        event.remove(default_engine(los), "before_cursor_execute", journaal_weg)
    assert antwoord.status_code == 500
    assert "Geheimpje" not in antwoord.text
