"""Logging in, staying in, and every way in which it ends."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from tests.bouwstenen import WACHTWOORD, Bouwer, Klant, nieuwe_sessie
from wijkteam.app import create_app
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker
from wijkteam.toegang import service
from wijkteam.toegang.afscherming import Poortkijker
from wijkteam.toegang.models import Account, Inlogsessie
from wijkteam.toegang.views import eigen_pad

ACCOUNT = "/account/wachtwoord"


def gebruikersnaam(bouw: Bouwer, medewerker: Medewerker) -> str:
    return bouw.session.query(Account).filter_by(medewerker_id=medewerker.id).one().gebruikersnaam


def gast(los: Flask) -> Klant:
    return Klant(los, los.test_client())


@pytest.fixture
def als(los: Flask, bouw: Bouwer) -> Callable[[Medewerker], Klant]:
    """Here everybody comes in by the door itself."""

    def maak(medewerker: Medewerker) -> Klant:
        klant = gast(los)
        naam = gebruikersnaam(bouw, medewerker)
        assert klant.stuur("/inloggen", gebruikersnaam=naam, wachtwoord=WACHTWOORD).status_code == 303
        return klant

    return maak


def test_wie_niet_is_ingelogd_gaat_naar_de_inlogpagina(los: Flask) -> None:
    antwoord = gast(los).open(ACCOUNT)
    assert antwoord.status_code == 303
    assert antwoord.location == "/inloggen?verder=/account/wachtwoord"


def test_na_inloggen_kom_je_waar_je_heen_wilde(los: Flask, bouw: Bouwer) -> None:
    naam = gebruikersnaam(bouw, bouw.medewerker())
    antwoord = gast(los).stuur(
        "/inloggen?verder=/account/wachtwoord", gebruikersnaam=naam.upper(), wachtwoord=WACHTWOORD
    )
    assert (antwoord.status_code, antwoord.location) == (303, ACCOUNT)


@pytest.mark.parametrize(
    "doel",
    [
        "//kwaad.example",
        "https://kwaad.example",
        "/\\kwaad.example",
        "javascript:alert(1)",
        "kwaad",
        "/a\nb",
        "//[",
        "http://[",
        "",
    ],
)
def test_na_inloggen_ga_je_nooit_naar_een_ander_adres(doel: str) -> None:
    assert eigen_pad(doel) == "/"


@pytest.mark.parametrize(
    ("naam", "woord"), [("onbekend@x.example", WACHTWOORD), (None, "verkeerd wachtwoord")]
)
def test_verkeerde_naam_en_verkeerd_wachtwoord_geven_dezelfde_melding(
    los: Flask, bouw: Bouwer, naam: str | None, woord: str
) -> None:
    naam = naam or gebruikersnaam(bouw, bouw.medewerker())
    antwoord = gast(los).stuur("/inloggen", gebruikersnaam=naam, wachtwoord=woord)
    assert antwoord.status_code == 422
    assert "horen niet bij elkaar" in antwoord.text
    assert naam in antwoord.text
    assert woord not in antwoord.text


def test_een_leeg_formulier_zegt_wat_er_ontbreekt(los: Flask) -> None:
    antwoord = gast(los).stuur("/inloggen", gebruikersnaam="", wachtwoord="")
    assert antwoord.status_code == 422
    assert antwoord.text.count("Vul dit veld in.") >= 2


@pytest.mark.parametrize(
    "extra", [{"rol": "beheerder"}, {"gebruikersnaam": "a\x00b"}, {"gebruikersnaam": "x" * 100_000}]
)
def test_rare_invoer_bij_het_inloggen_is_een_fout_van_de_invoer(los: Flask, extra: dict[str, str]) -> None:
    antwoord = gast(los).stuur("/inloggen", {"gebruikersnaam": "a", "wachtwoord": "b", **extra})
    assert antwoord.status_code == 422


def test_een_gestolen_cookie_werkt_niet_meer_na_uitloggen(los: Flask, bouw: Bouwer, als) -> None:
    klant = als(bouw.medewerker())
    gestolen = klant.client.get_cookie("wijkteam").value
    assert klant.open(ACCOUNT).status_code == 200
    assert klant.stuur("/uitloggen").status_code == 303
    dief = gast(los)
    dief.client.set_cookie("wijkteam", gestolen)
    assert dief.open(ACCOUNT).location.startswith("/inloggen")


def test_een_uitgeschakeld_account_is_overal_meteen_uitgelogd(bouw: Bouwer, als) -> None:
    medewerker = bouw.medewerker()
    een, twee = als(medewerker), als(medewerker)
    account = bouw.session.query(Account).filter_by(medewerker_id=medewerker.id).one()
    service.schakel_account_uit(bouw.session, account.id)
    bouw.session.commit()
    assert [k.open(ACCOUNT).status_code for k in (een, twee)] == [303, 303]
    antwoord = gast(een.app).stuur("/inloggen", gebruikersnaam=account.gebruikersnaam, wachtwoord=WACHTWOORD)
    assert antwoord.status_code == 422


def test_een_nieuw_wachtwoord_beeindigt_elke_sessie(los: Flask, bouw: Bouwer, als) -> None:
    medewerker = bouw.medewerker()
    een, twee = als(medewerker), als(medewerker)
    nieuw = "andere vier losse woorden"
    assert een.stuur(ACCOUNT, huidig=WACHTWOORD, nieuw=nieuw).status_code == 303
    assert [k.open(ACCOUNT).status_code for k in (een, twee)] == [303, 303]
    naam = gebruikersnaam(bouw, medewerker)
    assert gast(los).stuur("/inloggen", gebruikersnaam=naam, wachtwoord=WACHTWOORD).status_code == 422
    assert gast(los).stuur("/inloggen", gebruikersnaam=naam, wachtwoord=nieuw).status_code == 303


@pytest.mark.parametrize(
    ("huidig", "nieuw", "melding"),
    [
        ("fout", "andere vier losse woorden", "niet je huidige wachtwoord"),
        (WACHTWOORD, "kort", "minstens 12 tekens"),
        (WACHTWOORD, "a" * 30, "te makkelijk"),
        (WACHTWOORD, "x1y2z3" * 50, "hoogstens 200 tekens"),
        (WACHTWOORD, WACHTWOORD, "ander wachtwoord dan het huidige"),
    ],
)
def test_een_wachtwoord_wijzigen_lukt_alleen_met_goede_invoer(
    als, bouw: Bouwer, huidig, nieuw, melding
) -> None:
    antwoord = als(bouw.medewerker()).stuur(ACCOUNT, huidig=huidig, nieuw=nieuw)
    assert antwoord.status_code == 422
    assert melding in antwoord.text


def test_een_half_uur_stil_is_uitgelogd(bouw: Bouwer, als) -> None:
    klant = als(bouw.medewerker())
    with time_machine.travel(nu() + timedelta(minutes=29), tick=False):
        assert klant.open(ACCOUNT).status_code == 200
    with time_machine.travel(nu() + timedelta(minutes=58), tick=False):
        assert klant.open(ACCOUNT).status_code == 200
    with time_machine.travel(nu() + timedelta(minutes=89), tick=False):
        assert klant.open(ACCOUNT).status_code == 303


def test_tien_uur_is_het_langste(bouw: Bouwer, als) -> None:
    klant = als(bouw.medewerker())
    begin = nu()
    for kwartier in range(1, 40):
        with time_machine.travel(begin + timedelta(minutes=15 * kwartier), tick=False):
            assert klant.open(ACCOUNT).status_code == 200
    with time_machine.travel(begin + timedelta(hours=10, seconds=1), tick=False):
        assert klant.open(ACCOUNT).status_code == 303


def test_na_tien_pogingen_wacht_je_een_kwartier(los: Flask, bouw: Bouwer) -> None:
    naam = gebruikersnaam(bouw, bouw.medewerker())
    begin = nu()
    with time_machine.travel(begin, tick=False):
        codes = [
            gast(los).stuur("/inloggen", gebruikersnaam=naam, wachtwoord="fout").status_code
            for _ in range(10)
        ]
        assert codes == [422] * 10
        antwoord = gast(los).stuur("/inloggen", gebruikersnaam=naam, wachtwoord=WACHTWOORD)
        assert antwoord.status_code == 429
        assert "Wacht een kwartier" in antwoord.text
        ander = gebruikersnaam(bouw, bouw.medewerker("Ander"))
        assert gast(los).stuur("/inloggen", gebruikersnaam=ander, wachtwoord=WACHTWOORD).status_code == 303
    with time_machine.travel(begin + timedelta(minutes=16), tick=False):
        assert gast(los).stuur("/inloggen", gebruikersnaam=naam, wachtwoord=WACHTWOORD).status_code == 303


def test_wie_goed_inlogt_telt_opnieuw(los: Flask, bouw: Bouwer) -> None:
    naam = gebruikersnaam(bouw, bouw.medewerker())
    for woord in ["fout"] * 9 + [WACHTWOORD] + ["fout"] * 9 + [WACHTWOORD] * 12:
        antwoord = gast(los).stuur("/inloggen", gebruikersnaam=naam, wachtwoord=woord)
        assert antwoord.status_code == (303 if woord == WACHTWOORD else 422)


TOESTEL = "wijkteam-toestel"


def raad(klant: Klant, naam: str, *woorden: str) -> list[int]:
    return [klant.stuur("/inloggen", gebruikersnaam=naam, wachtwoord=w).status_code for w in woorden]


def test_wie_de_naam_kent_sluit_de_eigenaar_niet_buiten_op_een_bekend_toestel(
    los: Flask, bouw: Bouwer, als
) -> None:
    medewerker = bouw.medewerker()
    naam, eigenaar = gebruikersnaam(bouw, medewerker), als(medewerker)
    eigenaar.stuur("/uitloggen")
    assert raad(gast(los), naam, *["fout"] * 11) == [422] * 10 + [429]
    assert raad(gast(los), naam, WACHTWOORD) == [429]
    assert raad(eigenaar, naam.upper(), WACHTWOORD) == [303]
    assert raad(gast(los), naam, WACHTWOORD) == [429], "what strangers tried stays counted"


def test_ook_op_een_bekend_toestel_zijn_het_tien_pogingen(bouw: Bouwer, als) -> None:
    medewerker = bouw.medewerker()
    klant = als(medewerker)
    klant.stuur("/uitloggen")
    naam = gebruikersnaam(bouw, medewerker)
    assert raad(klant, naam, *["fout"] * 10, WACHTWOORD) == [422] * 10 + [429]


def test_een_toestel_is_bekend_voor_wie_er_inlogde_en_voor_niemand_anders(
    los: Flask, bouw: Bouwer, als
) -> None:
    ander = gebruikersnaam(bouw, bouw.medewerker("Ander"))
    raad(gast(los), ander, *["fout"] * 10)
    assert raad(als(bouw.medewerker()), ander, WACHTWOORD) == [429]


def test_een_toestel_onthoudt_meer_collegas(los: Flask, bouw: Bouwer) -> None:
    balie = gast(los)
    namen = [gebruikersnaam(bouw, bouw.medewerker(f"Collega {n}")) for n in range(2)]
    for naam in namen:
        assert raad(balie, naam, WACHTWOORD) == [303]
        balie.stuur("/uitloggen")
    for naam in namen:
        raad(gast(los), naam, *["fout"] * 10)
        assert raad(balie, naam, WACHTWOORD) == [303]


@pytest.mark.parametrize(
    "koekje", ["", "x", "é" * 30, "a" * 3_000, f"{'A' * 22}.{'0' * 64}", f"{'A' * 22}.{'0' * 64}" * 20]
)
def test_een_verzonnen_toestel_krijgt_geen_eigen_teller(los: Flask, bouw: Bouwer, koekje: str) -> None:
    naam = gebruikersnaam(bouw, bouw.medewerker())
    raad(gast(los), naam, *["fout"] * 10)
    dief = gast(los)
    dief.client.set_cookie(TOESTEL, koekje)
    assert raad(dief, naam, WACHTWOORD) == [429]


def test_het_koekje_van_een_toestel_noemt_niemand_en_is_niet_te_lezen_door_een_script(
    los: Flask, bouw: Bouwer
) -> None:
    naam = gebruikersnaam(bouw, bouw.medewerker())
    antwoord = gast(los).stuur("/inloggen", gebruikersnaam=naam, wachtwoord=WACHTWOORD)
    [kop] = [kop for kop in antwoord.headers.getlist("Set-Cookie") if kop.startswith(TOESTEL)]
    assert naam.partition("@")[0] not in kop
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(kop.split("; "))


def test_raden_naar_het_huidige_wachtwoord_telt_als_raden_aan_de_deur(bouw: Bouwer, als) -> None:
    medewerker = bouw.medewerker()
    klant = als(medewerker)
    nieuw = "andere vier losse woorden"
    codes = [klant.stuur(ACCOUNT, huidig="fout", nieuw=nieuw).status_code for _ in range(10)]
    assert codes == [422] * 10
    antwoord = klant.stuur(ACCOUNT, huidig=WACHTWOORD, nieuw=nieuw)
    assert antwoord.status_code == 429
    assert "Wacht een kwartier" in antwoord.text
    assert raad(klant, gebruikersnaam(bouw, medewerker), WACHTWOORD) == [429]


def test_een_nieuw_wachtwoord_met_het_goede_huidige_telt_opnieuw(bouw: Bouwer, als) -> None:
    medewerker = bouw.medewerker()
    klant = als(medewerker)
    nieuw = "andere vier losse woorden"
    for woord in ["fout"] * 9 + [WACHTWOORD]:
        antwoord = klant.stuur(ACCOUNT, huidig=woord, nieuw=nieuw)
    assert antwoord.status_code == 303
    naam = gebruikersnaam(bouw, medewerker)
    assert raad(klant, naam, *["fout"] * 9, nieuw) == [422] * 9 + [303]


def test_het_token_staat_nergens_leesbaar_in_de_database(bouw: Bouwer, als) -> None:
    klant = als(bouw.medewerker())
    with klant.client.session_transaction() as cookie:
        token = cookie["_user_id"]
    rij = nieuwe_sessie(Poortkijker()).query(Inlogsessie).one()
    assert rij.token_hash == service.hash_van(token)
    assert token.encode() not in rij.token_hash


def test_een_tijdelijk_wachtwoord_moet_eerst_anders(bouw: Bouwer, als) -> None:
    medewerker = bouw.medewerker()
    klant = als(medewerker)
    bouw.session.query(Account).filter_by(medewerker_id=medewerker.id).one().moet_wachtwoord_wijzigen = True
    bouw.session.commit()
    assert klant.open("/").location == ACCOUNT
    assert "tijdelijk wachtwoord" in klant.open(ACCOUNT).text


def test_over_https_heet_de_cookie_host_en_is_hij_veilig(tmp_path) -> None:
    app = create_app(Instellingen(data=tmp_path, adres="https://wijkteam.example"))
    assert app.config["SESSION_COOKIE_NAME"] == "__Host-wijkteam"
    assert app.config["SESSION_COOKIE_SECURE"] is True
