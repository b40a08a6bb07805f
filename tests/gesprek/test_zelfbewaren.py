"""The page saves itself through the same forms as the button: few queries, no false collisions, a quiet journaal."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from werkzeug.test import TestResponse

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import Gespreksverhaal, wonen
from wijkteam.gesprek.models import Gesprek
from wijkteam.journaal.models import Handeling

WONEN = "/leefgebieden/wonen"


@pytest.fixture
def gesprek(verhaal: Gespreksverhaal) -> Gesprek:
    return verhaal.gesprek()


class Blad:
    """One form of an open page, which counts its saves."""

    def __init__(self, klant: Klant, pad: str) -> None:
        self.klant, self.pad, self.sleutel, self.nummer = klant, pad, uuid4(), 0

    def bewaar(self, velden: dict[str, str], *, nummer: int = 0, kop: str | None = None) -> TestResponse:
        """What the page sends by itself."""
        self.nummer = nummer or self.nummer + 1
        koppen = {
            "Accept": "application/json",
            "Wijkteam-Blad": f"{self.sleutel}.{self.nummer}" if kop is None else kop,
            "Sec-Fetch-Site": "same-origin",
        }
        return self.klant._tel(lambda: self.klant.client.post(self.pad, data=velden, headers=koppen))


@pytest.fixture
def blad(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> Blad:
    """The form of wonen in the browser of Marijke."""
    return Blad(klant, verhaal.pad(gesprek, WONEN))


def test_wie_verder_typt_in_een_zin_kost_acht_vragen(
    verhaal: Gespreksverhaal, gesprek: Gesprek, blad: Blad
) -> None:
    eerste = blad.bewaar(wonen("De trap", nu_0_persoon=verhaal.persoon("Wouter")))
    assert (eerste.status_code, eerste.json["versie"]) == (200, 1)
    assert blad.klant.vragen.aantal <= 10
    tweede = blad.bewaar(wonen("De trap is", versie=1, nu_0_persoon=verhaal.persoon("Wouter")))
    assert tweede.json["versie"] == 2
    assert tweede.json["begin"] == "Wouter: De trap is"
    assert tweede.json["stand"] == "besproken"
    assert blad.klant.vragen.aantal <= 8
    [zin] = verhaal.zinnen(gesprek)
    assert (zin.tekst, zin.wet.value) == ("De trap is", "jeugdwet")


def test_het_verhaal_bewaart_zichzelf_in_zeven_vragen(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    blad = Blad(klant, verhaal.pad(gesprek, "/verhaal"))
    for nummer, tekst in enumerate(("Ik", "Ik ben", "Ik ben op"), 1):
        antwoord = blad.bewaar({"_versie": str(nummer), "verhaal": tekst})
        assert (antwoord.status_code, antwoord.json["versie"]) == (200, nummer + 1)
        assert klant.vragen.aantal <= 7
    assert verhaal.zoals_bewaard(gesprek).verhaal == "Ik ben op"


def test_een_antwoord_dat_kwijtraakt_is_geen_botsing_met_jezelf(
    verhaal: Gespreksverhaal, gesprek: Gesprek, blad: Blad
) -> None:
    """The text was stored and the line fell away: the page sends more text with the version it still knows."""
    blad.bewaar(wonen("De trap"))
    assert blad.bewaar(wonen("De trap is steil", versie=0)).status_code == 200
    assert [zin.tekst for zin in verhaal.zinnen(gesprek)] == ["De trap is steil"]


def test_een_ingehaalde_keer_zet_nieuwe_woorden_niet_terug(
    verhaal: Gespreksverhaal, gesprek: Gesprek, blad: Blad
) -> None:
    blad.bewaar(wonen("De trap is steil"), nummer=2)
    te_laat = blad.bewaar(wonen("De trap"), nummer=1)
    assert (te_laat.status_code, te_laat.json["versie"]) == (200, 1)
    assert [zin.tekst for zin in verhaal.zinnen(gesprek)] == ["De trap is steil"]


def test_een_collega_ertussen_is_wel_een_botsing(
    verhaal: Gespreksverhaal, gesprek: Gesprek, blad: Blad, als
) -> None:
    blad.bewaar(wonen("Van Marijke"))
    bram = Blad(als(verhaal.bram), blad.pad)
    assert bram.bewaar(wonen("Van Bram", versie=1)).status_code == 200
    antwoord = blad.bewaar(wonen("Meer van Marijke", versie=1))
    assert antwoord.status_code == 409
    assert "Van Bram" in antwoord.json["botsing"]
    assert [zin.tekst for zin in verhaal.zinnen(gesprek)] == ["Van Bram"]


def test_een_verzonnen_sleutel_geeft_geen_voorrang(
    verhaal: Gespreksverhaal, gesprek: Gesprek, blad: Blad, als
) -> None:
    blad.bewaar(wonen("Van Marijke"))
    bram = Blad(als(verhaal.bram), blad.pad)
    for sleutel in ("", "x.1", f"{uuid4()}.", f"{uuid4()}.99999999999999", str(UUID(int=0))):
        assert bram.bewaar(wonen("Van Bram"), kop=sleutel).status_code == 409
    assert [zin.tekst for zin in verhaal.zinnen(gesprek)] == ["Van Marijke"]


def test_een_fout_komt_terug_bij_het_veld_en_zonder_pagina(blad: Blad) -> None:
    antwoord = blad.bewaar(wonen("x" * 100_000))
    assert antwoord.status_code == 422
    assert antwoord.json["fouten"][0]["veld"] == "wonen-nu-0-tekst"
    assert "te lang" in antwoord.json["fouten"][0]["bericht"]
    assert antwoord.json["botsing"] is None


def test_wie_is_uitgelogd_hoort_dat(verhaal: Gespreksverhaal, gesprek: Gesprek, blad: Blad) -> None:
    blad.klant.client.delete_cookie("wijkteam")
    assert blad.bewaar(wonen("Dit mag niet weg")).status_code == 401
    assert verhaal.zinnen(gesprek) == []


def test_een_kwartier_typen_is_een_regel_in_het_journaal(
    verhaal: Gespreksverhaal, gesprek: Gesprek, blad: Blad
) -> None:
    with time_machine.travel(datetime.now(UTC), tick=False) as klok:
        for keer in range(20):
            klok.shift(timedelta(seconds=40))
            assert blad.bewaar(wonen("woord " * (keer + 1), versie=keer)).status_code == 200
        blad.bewaar(wonen("iets anders", versie=20, goed_0_tekst="De buren"))
        klok.shift(timedelta(minutes=16))
        blad.bewaar(wonen("later", versie=21, goed_0_tekst="De buren"))
    velden = [r.velden for r in verhaal.journaal() if r.handeling is Handeling.GESPREK_BIJGEWERKT]
    assert velden == ["nu", "goed", "nu"]


def test_de_knop_komt_altijd_in_het_journaal(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    for keer, tekst in enumerate(("een", "twee", "drie")):
        klant.stuur(verhaal.pad(gesprek, WONEN), wonen(tekst, versie=keer))
    velden = [r.velden for r in verhaal.journaal() if r.handeling is Handeling.GESPREK_BIJGEWERKT]
    assert velden == ["nu", "nu", "nu"]


def test_de_wet_blijft_bij_typen_en_verandert_bij_kiezen(
    verhaal: Gespreksverhaal, gesprek: Gesprek, blad: Blad
) -> None:
    stappen = [
        ({"nu_0_wet": "wgs"}, "wgs"),
        ({"nu_0_wet": "wgs"}, "wgs"),
        ({"nu_0_wet": "vanzelf"}, "wmo"),
        ({"nu_0_persoon": verhaal.persoon("Wouter")}, "jeugdwet"),
        ({"nu_0_persoon": ""}, "wmo"),
    ]
    for nummer, (keuze, wet) in enumerate(stappen):
        assert blad.bewaar(wonen(f"zin {nummer}", versie=nummer, **keuze)).status_code == 200
        assert [zin.wet.value for zin in verhaal.zinnen(gesprek)] == [wet]
