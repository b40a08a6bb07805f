"""The gate: where requests may come from, what every answer carries, and forms that count once."""

from io import BytesIO
from uuid import uuid4

import pytest
from flask import Flask

from tests.bouwstenen import WACHTWOORD, Bouwer, Klant, nieuwe_sessie
from wijkteam.toegang.afscherming import Poortkijker
from wijkteam.toegang.models import EenmaligVerzoek, Inlogpoging

EIGEN = "http://localhost"
HERKOMSTEN = [
    ({"Sec-Fetch-Site": "same-origin"}, True),
    ({"Sec-Fetch-Site": "same-origin", "Origin": "http://kwaad.example"}, True),
    ({"Origin": EIGEN}, True),
    ({"Sec-Fetch-Site": "cross-site", "Origin": "http://kwaad.example"}, False),
    ({"Sec-Fetch-Site": "same-site", "Origin": "http://a.localhost"}, False),
    ({"Sec-Fetch-Site": "none"}, False),
    ({"Sec-Fetch-Site": "cross-site", "Origin": EIGEN}, False),
    ({"Origin": "null"}, False),
    ({"Origin": "http://localhost.kwaad.example"}, False),
    ({}, False),
]


@pytest.mark.parametrize(("koppen", "mag"), HERKOMSTEN)
@pytest.mark.parametrize("methode", ["POST", "PUT", "PATCH", "DELETE"])
def test_een_verzoek_van_elders_verandert_niets(los: Flask, koppen, mag: bool, methode: str) -> None:
    antwoord = los.test_client().open("/inloggen", method=methode, headers=koppen, data={})
    assert (antwoord.status_code != 403) is mag


@pytest.mark.parametrize(
    "pad", ["/inloggen", "/bestaat-niet", "/account/wachtwoord", "/static/bestaat-niet.css"]
)
def test_elk_antwoord_draagt_de_veilige_kopregels(los: Flask, pad: str) -> None:
    koppen = los.test_client().get(pad).headers
    assert koppen["Content-Security-Policy"].startswith("default-src 'none'")
    assert "unsafe" not in koppen["Content-Security-Policy"]
    assert koppen["X-Content-Type-Options"] == "nosniff"
    assert koppen["Referrer-Policy"] == "no-referrer"
    if not pad.startswith("/static"):
        assert koppen["Cache-Control"] == "no-store"


@pytest.mark.parametrize("host", ["kwaad.example", "localhost.kwaad.example", "kwaad.example:8080", "a b"])
@pytest.mark.parametrize("pad", ["/", "/inloggen", "/gezond", "/bestaat-niet"])
def test_onder_een_vreemde_naam_komt_er_geen_pagina(los: Flask, host: str, pad: str) -> None:
    antwoord = Klant(los, los.test_client()).open(pad, headers={"Host": host})
    assert antwoord.status_code == 400
    assert "Dit adres klopt niet" in antwoord.text
    assert host not in antwoord.text
    assert antwoord.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_onder_een_vreemde_naam_wordt_ook_niets_verstuurd(los: Flask) -> None:
    koppen = {"Host": "kwaad.example", "Origin": "http://kwaad.example"}
    antwoord = los.test_client().post(
        "/inloggen", data={"gebruikersnaam": "a", "wachtwoord": "b"}, headers=koppen
    )
    assert antwoord.status_code == 400
    assert nieuwe_sessie(Poortkijker()).query(Inlogpoging).all() == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8080", "127.0.0.1:9"])
def test_onder_de_eigen_naam_werkt_elke_poort(los: Flask, host: str) -> None:
    assert los.test_client().get("/inloggen", headers={"Host": host}).status_code == 200


def test_te_veel_tegelijk_versturen_geeft_een_nederlandse_pagina(los: Flask, bouw: Bouwer, als) -> None:
    groot = {"huidig": "a" * 2_100_000, "nieuw": "b"}
    antwoord = als(bouw.medewerker()).stuur("/account/wachtwoord", groot)
    assert antwoord.status_code == 413
    assert "Dit is te groot" in antwoord.text
    antwoord = Klant(los, los.test_client()).stuur("/inloggen", {"gebruikersnaam": "a" * 2_100_000})
    assert antwoord.status_code == 413
    assert "Dit is te groot" in antwoord.text


def test_een_bestand_waar_geen_bestand_hoort_is_gewoon_een_fout_van_de_invoer(bouw: Bouwer, als) -> None:
    bestand = {"huidig": (BytesIO(b"x" * 50_000), "foto.jpg"), "nieuw": "b"}
    assert als(bouw.medewerker()).stuur("/account/wachtwoord", bestand).status_code == 422


def test_een_weigering_van_elders_telt_niet_als_poging(los: Flask) -> None:
    los.test_client().post(
        "/inloggen", data={"gebruikersnaam": "a", "wachtwoord": "b"}, headers={"Origin": "null"}
    )
    assert nieuwe_sessie(Poortkijker()).query(Inlogpoging).all() == []


def test_een_verlopen_sessie_bij_versturen_zegt_wat_te_doen(los: Flask) -> None:
    antwoord = Klant(los, los.test_client()).stuur("/account/wachtwoord", huidig="a", nieuw="b")
    assert antwoord.status_code == 401
    assert "ander tabblad" in antwoord.text


def test_een_onbekende_route_is_een_nette_404(bouw: Bouwer, als) -> None:
    antwoord = als(bouw.medewerker()).open("/bestaat-niet")
    assert antwoord.status_code == 404
    assert "Deze pagina is er niet" in antwoord.text


def test_hetzelfde_formulier_twee_keer_versturen_telt_een_keer(bouw: Bouwer, als) -> None:
    medewerker = bouw.medewerker()
    een, twee = als(medewerker), als(medewerker)
    sleutel = str(uuid4())
    velden = {"_eenmalig": sleutel, "huidig": WACHTWOORD, "nieuw": "andere vier losse woorden"}
    eerste = een.stuur("/account/wachtwoord", velden)
    assert eerste.status_code == 303
    assert len(nieuwe_sessie(Poortkijker()).query(EenmaligVerzoek).all()) == 1
    assert twee.stuur("/account/wachtwoord", velden).status_code in {303, 401}


@pytest.mark.parametrize("sleutel", ["", "geen-uuid", "x" * 5000])
def test_een_kapotte_sleutel_breekt_niets(bouw: Bouwer, als, sleutel: str) -> None:
    antwoord = als(bouw.medewerker()).stuur(
        "/account/wachtwoord", {"_eenmalig": sleutel, "huidig": "a", "nieuw": "b"}
    )
    assert antwoord.status_code == 422
