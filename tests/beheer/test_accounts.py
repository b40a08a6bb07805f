"""Accounts: made, given a new password, closed and opened; the password is seen once and stored nowhere."""

import re
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from tests.beheer.bouwstenen import Kantoor, alles_van, tekst_van
from tests.bouwstenen import Klant
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.team.models import Medewerker, Rol
from wijkteam.toegang.models import Account

WACHTWOORD = re.compile(r'<strong class="voorlezen">([a-z0-9-]{19})</strong>')


def wachtwoord_op(antwoord: TestResponse) -> str:
    gevonden = WACHTWOORD.search(antwoord.text)
    assert gevonden is not None, antwoord.text
    return gevonden.group(1)


def log_in(app: Flask, naam: str, woord: str) -> tuple[Klant, TestResponse]:
    klant = Klant(app, app.test_client())
    return klant, klant.stuur("/inloggen", gebruikersnaam=naam, wachtwoord=woord)


def maak(kantoor: Kantoor, medewerker: Medewerker, naam: str = "lucja@renkum.example") -> TestResponse:
    return kantoor.stuur(kantoor.pad(medewerker, "/account"), gebruikersnaam=naam)


def test_een_nieuw_account_geeft_een_tijdelijk_wachtwoord(los: Flask, kantoor: Kantoor) -> None:
    lucja = kantoor.nieuw()
    antwoord = maak(kantoor, lucja, "Lucja@Renkum.example")
    assert antwoord.status_code == 200
    assert kantoor.klant.vragen.aantal <= 12
    woord = wachtwoord_op(antwoord)
    klant, binnen = log_in(los, "lucja@renkum.example", woord)
    assert binnen.status_code == 303
    assert klant.open("/wijkteams").location == "/account/wachtwoord"
    assert kantoor.daden() == [(Handeling.ACCOUNT_GEWIJZIGD, "account gemaakt")]


def test_het_wachtwoord_staat_nergens_dan_op_die_ene_pagina(kantoor: Kantoor) -> None:
    lucja = kantoor.nieuw()
    antwoord = maak(kantoor, lucja)
    woord = wachtwoord_op(antwoord)
    assert antwoord.headers["Cache-Control"] == "no-store"
    assert "Location" not in antwoord.headers
    assert "Set-Cookie" not in antwoord.headers
    assert woord not in antwoord.request.url
    assert woord not in kantoor.open(kantoor.pad(lucja)).text
    assert woord not in kantoor.account(lucja).wachtwoord_hash
    regels = alles_van(select(Journaalregel))
    assert not [r for r in regels if woord in f"{r.velden} {r.reden}"]


def test_hetzelfde_formulier_twee_keer_maakt_een_account_en_een_wachtwoord(
    los: Flask, kantoor: Kantoor
) -> None:
    lucja, sleutel = kantoor.nieuw(), str(uuid4())
    velden = {"gebruikersnaam": "lucja@renkum.example", "_eenmalig": sleutel}
    woord = wachtwoord_op(kantoor.stuur(kantoor.pad(lucja, "/account"), **velden))
    tweede = kantoor.stuur(kantoor.pad(lucja, "/account"), **velden)
    assert (tweede.status_code, tweede.location) == (303, kantoor.pad(lucja))
    assert log_in(los, "lucja@renkum.example", woord)[1].status_code == 303
    assert len(kantoor.daden()) == 1


def test_herladen_geeft_geen_nieuw_wachtwoord(los: Flask, kantoor: Kantoor) -> None:
    pad, sleutel = kantoor.pad(kantoor.fatma, "/account/wachtwoord"), str(uuid4())
    woord = wachtwoord_op(kantoor.stuur(pad, _eenmalig=sleutel))
    assert kantoor.stuur(pad, _eenmalig=sleutel).location == kantoor.pad(kantoor.fatma)
    naam = kantoor.account(kantoor.fatma).gebruikersnaam
    assert log_in(los, naam, woord)[1].status_code == 303


def test_een_gebruikersnaam_is_van_een_persoon(kantoor: Kantoor) -> None:
    maak(kantoor, kantoor.nieuw())
    antwoord = maak(kantoor, kantoor.nieuw("Bram Smit"), "LUCJA@renkum.example")
    assert antwoord.status_code == 409
    assert "Deze gebruikersnaam is al in gebruik." in antwoord.text
    assert 'value="LUCJA@renkum.example"' in antwoord.text
    assert not WACHTWOORD.search(antwoord.text)


def test_een_persoon_heeft_een_account(kantoor: Kantoor) -> None:
    antwoord = maak(kantoor, kantoor.fatma)
    assert antwoord.status_code == 409
    assert "Deze medewerker heeft al een account." in antwoord.text


@pytest.mark.parametrize(
    ("naam", "melding"),
    [
        ("", "Vul dit veld in."),
        ("   ", "Vul dit veld in."),
        ("jan", "Gebruik 5 tot 100 tekens"),
        ("jan smit", "Gebruik 5 tot 100 tekens"),
        ("łucja@renkum.example", "Gebruik 5 tot 100 tekens"),
        ("jan😀smit", "Gebruik 5 tot 100 tekens"),
        ("أحمد.أحمد", "Gebruik 5 tot 100 tekens"),
        ("a" * 101, "Gebruik 5 tot 100 tekens"),
        ("a" * 100_000, "hoogstens 200 tekens"),
        ("jan\x00smit", "tekens in die niet getoond kunnen worden"),
    ],
    ids=lambda waarde: ascii(waarde)[:20],
)
def test_een_onbruikbare_gebruikersnaam_staat_bij_het_veld(kantoor: Kantoor, naam: str, melding: str) -> None:
    antwoord = maak(kantoor, kantoor.nieuw(), naam)
    assert antwoord.status_code == 422
    assert melding in tekst_van(antwoord)
    assert 'href="#veld-gebruikersnaam"' in antwoord.text
    assert kantoor.daden() == []


def test_een_onbekend_veld_wordt_geweigerd(kantoor: Kantoor) -> None:
    pad = kantoor.pad(kantoor.nieuw(), "/account")
    antwoord = kantoor.stuur(pad, gebruikersnaam="lucja@renkum.example", wachtwoord="zelf gekozen")
    assert antwoord.status_code == 422
    assert "Dit veld hoort niet bij dit formulier." in antwoord.text
    assert kantoor.daden() == []


def test_een_nieuw_wachtwoord_maakt_alle_sessies_ongeldig(los: Flask, kantoor: Kantoor) -> None:
    fatma = Klant.ingelogd(los, kantoor.fatma)
    antwoord = kantoor.stuur(kantoor.pad(kantoor.fatma, "/account/wachtwoord"))
    assert antwoord.status_code == 200
    assert fatma.open("/wijkteams").status_code == 303
    naam = kantoor.account(kantoor.fatma).gebruikersnaam
    assert log_in(los, naam, wachtwoord_op(antwoord))[1].status_code == 303
    assert kantoor.daden() == [(Handeling.ACCOUNT_GEWIJZIGD, "tijdelijk wachtwoord gegeven")]


def test_uitschakelen_sluit_iemand_meteen_overal_buiten(los: Flask, kantoor: Kantoor) -> None:
    hier, daar = Klant.ingelogd(los, kantoor.fatma), Klant.ingelogd(los, kantoor.fatma)
    assert kantoor.stuur(kantoor.pad(kantoor.fatma, "/account/uitschakelen")).status_code == 303
    assert kantoor.klant.vragen.aantal <= 12
    for browser in (hier, daar):
        assert browser.open("/wijkteams").location.startswith("/inloggen")
    naam = kantoor.account(kantoor.fatma).gebruikersnaam
    assert log_in(los, naam, "vier losse woorden samen")[1].status_code == 422
    assert "uitgeschakeld</strong> sinds" in kantoor.open(kantoor.pad(kantoor.fatma)).text


def test_inschakelen_opent_het_account_met_het_oude_wachtwoord(los: Flask, kantoor: Kantoor) -> None:
    oud = Klant.ingelogd(los, kantoor.fatma)
    kantoor.stuur(kantoor.pad(kantoor.fatma, "/account/uitschakelen"))
    kantoor.stuur(kantoor.pad(kantoor.fatma, "/account/inschakelen"))
    assert oud.open("/wijkteams").status_code == 303
    assert Klant.ingelogd(los, kantoor.fatma).open("/wijkteams").status_code == 200
    assert [velden for _, velden in kantoor.daden()] == ["account uitgeschakeld", "account ingeschakeld"]


def test_twee_keer_uitschakelen_is_een_keer(kantoor: Kantoor) -> None:
    kantoor.stuur(kantoor.pad(kantoor.fatma, "/account/uitschakelen"))
    eerst = kantoor.account(kantoor.fatma).uitgeschakeld_op
    kantoor.stuur(kantoor.pad(kantoor.fatma, "/account/uitschakelen"))
    assert kantoor.account(kantoor.fatma).uitgeschakeld_op == eerst
    assert len(kantoor.daden()) == 1


DEEL = ["/account/uitschakelen", "/account/inschakelen", "/account/wachtwoord"]


@pytest.mark.parametrize("deel", DEEL)
def test_een_knop_weigert_een_onbekend_veld(kantoor: Kantoor, deel: str) -> None:
    assert kantoor.stuur(kantoor.pad(kantoor.fatma, deel), rol="beheerder").status_code == 422
    assert kantoor.account(kantoor.fatma).uitgeschakeld_op is None
    assert kantoor.daden() == []


@pytest.mark.parametrize("deel", DEEL)
def test_een_beheerder_blijft_van_het_eigen_account_af(kantoor: Kantoor, deel: str) -> None:
    antwoord = kantoor.stuur(kantoor.pad(kantoor.bea, deel))
    assert antwoord.status_code == 403
    assert "Dit is je eigen account." in antwoord.text
    assert kantoor.open("/beheer/medewerkers").status_code == 200
    assert kantoor.daden() == []
    assert deel not in kantoor.open(kantoor.pad(kantoor.bea)).text


@pytest.mark.parametrize("deel", DEEL)
def test_zonder_account_valt_er_niets_te_schakelen(kantoor: Kantoor, deel: str) -> None:
    antwoord = kantoor.stuur(kantoor.pad(kantoor.nieuw(), deel))
    assert antwoord.status_code == 422
    assert "Deze medewerker heeft nog geen account." in antwoord.text


@pytest.mark.parametrize("deel", ["", "/wijzigen", "/account", "/aanstellingen/nieuw", *DEEL])
def test_een_onbekende_medewerker_is_er_niet(kantoor: Kantoor, deel: str) -> None:
    pad = f"/beheer/medewerkers/{uuid4()}{deel}"
    assert kantoor.open(pad).status_code == (404 if deel not in DEEL else 405)
    if deel:
        assert kantoor.stuur(pad, gebruikersnaam="iemand.anders").status_code == 404
    assert kantoor.daden() == []


def namen_op(antwoord: TestResponse) -> list[str]:
    return re.findall(r'<th[^>]*scope="row".*?<bdi>(.*?)</bdi>', antwoord.text, re.DOTALL)


def test_de_lijst_vindt_een_naam_zonder_hoofdletters_en_accenten(kantoor: Kantoor) -> None:
    kantoor.nieuw("Łucja Wiśniewska")
    assert namen_op(kantoor.open("/beheer/medewerkers?naam=lucja+WISN")) == ["Łucja Wiśniewska"]
    assert kantoor.klant.vragen.aantal <= 10
    assert namen_op(kantoor.open("/beheer/medewerkers?naam=niemand")) == []
    fatma = kantoor.account(kantoor.fatma).gebruikersnaam
    assert namen_op(kantoor.open(f"/beheer/medewerkers?naam={fatma}")) == ["Fatma Yıldız"]


def test_de_lijst_kiest_op_de_stand_van_het_account(kantoor: Kantoor) -> None:
    kantoor.nieuw("Łucja Wiśniewska")
    kantoor.stuur(kantoor.pad(kantoor.fatma, "/account/uitschakelen"))
    for stand, naam in {
        "open": "Bea Kok",
        "uitgeschakeld": "Fatma Yıldız",
        "geen": "Łucja Wiśniewska",
    }.items():
        assert namen_op(kantoor.open(f"/beheer/medewerkers?stand={stand}")) == [naam]
    assert kantoor.open("/beheer/medewerkers?stand=onzin").status_code == 422


def test_de_lijst_komt_in_bladen_van_25_met_evenveel_vragen(kantoor: Kantoor) -> None:
    kantoor.open("/beheer/medewerkers")
    aantal = kantoor.klant.vragen.aantal
    for nummer in range(30):
        kantoor.nieuw(f"Collega {nummer:02d}")
    eerste = namen_op(kantoor.open("/beheer/medewerkers"))
    assert kantoor.klant.vragen.aantal == aantal <= 10
    tweede = namen_op(kantoor.open("/beheer/medewerkers?pagina=2"))
    assert (len(eerste), len(tweede)) == (25, 7)
    assert not set(eerste) & set(tweede)
    assert namen_op(kantoor.open("/beheer/medewerkers?pagina=99")) == tweede


ANDERE_ROLLEN = [rol for rol in Rol if rol is not Rol.BEHEERDER]


@pytest.mark.parametrize("rol", ANDERE_ROLLEN)
def test_alleen_de_beheerder_komt_bij_accounts(kantoor: Kantoor, als, rol: Rol) -> None:
    klant = als(kantoor.bouw.medewerker("Ander", rol=rol))
    assert klant.open("/beheer/medewerkers").status_code == 403
    assert klant.open(kantoor.pad(kantoor.fatma)).status_code == 403
    for deel in DEEL:
        assert klant.stuur(kantoor.pad(kantoor.fatma, deel)).status_code == 403
    assert kantoor.account(kantoor.fatma).uitgeschakeld_op is None
    assert ">Beheer</a>" not in klant.open("/wijkteams").text


def test_de_beheerder_ziet_geen_casus_en_geen_journaal(kantoor: Kantoor) -> None:
    casus = kantoor.bouw.casus(kantoor.fatma)
    for pad in ("/casussen", f"/casussen/{casus.id}", f"/casussen/{casus.id}/inzage", "/journaal"):
        assert kantoor.open(pad).status_code == 403
    assert casus.nummer not in kantoor.open(kantoor.pad(kantoor.fatma)).text
    assert alles_van(select(func.count(Account.id))) == [2]
