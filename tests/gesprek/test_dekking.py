"""Afterwards: what was touched, what is open, and a reason for what does not matter. Nothing blocks."""

import pytest

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import Gespreksverhaal, wonen
from wijkteam.gesprek.dekking import Dekking
from wijkteam.gesprek.models import Gesprek
from wijkteam.wet.leefgebieden import Leefgebied, Onderzoeksdeel

ALLE = tuple(Leefgebied)
D = Onderzoeksdeel.D


@pytest.fixture
def gesprek(verhaal: Gespreksverhaal) -> Gesprek:
    return verhaal.gesprek()


@pytest.mark.parametrize(
    ("besproken", "beantwoord", "tekst"),
    [
        (set(), set(), "0 van 9 leefgebieden; onderzoek a–g: nog open"),
        (set(ALLE[:7]), set(Onderzoeksdeel) - {D}, "7 van 9 leefgebieden; onderzoek a–g: d open"),
        (set(ALLE), set("acef"), "9 van 9 leefgebieden; onderzoek a–g: b, d en g open"),
        (set(ALLE), set(Onderzoeksdeel), "9 van 9 leefgebieden; onderzoek a–g: beantwoord"),
    ],
)
def test_de_dekking_in_woorden(besproken: set, beantwoord: set, tekst: str) -> None:
    dekking = Dekking(ALLE, frozenset(besproken), frozenset(map(Onderzoeksdeel, beantwoord)))
    assert dekking.tekst == tekst
    assert dekking.is_volledig == tekst.endswith("beantwoord")


def test_een_antwoord_vult_het_gat(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    pad = verhaal.pad(gesprek, "/dekking/onderzoek/d")
    antwoord = klant.stuur(pad, {"_versie": "0", "antwoord-d": "Els wil een vrije middag."})
    assert antwoord.status_code == 303
    assert klant.vragen.aantal <= 12
    rij = verhaal.antwoord(gesprek, "d")
    assert (rij.antwoord, rij.niet_aan_de_orde, rij.versie) == ("Els wil een vrije middag.", None, 1)
    pagina = klant.open(antwoord.location).text
    assert klant.vragen.aantal <= 15
    assert "onderzoek a–g: a, b, c, e, f en g open" in pagina
    assert "Els wil een vrije middag." in pagina


def test_een_reden_vult_het_gat_ook(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    pad = verhaal.pad(gesprek, "/dekking/onderzoek/g")
    klant.stuur(pad, {"_versie": "0", "reden-g": "er wordt geen maatwerk gevraagd"})
    assert verhaal.antwoord(gesprek, "g").niet_aan_de_orde == "er wordt geen maatwerk gevraagd"
    assert klant.stuur(pad, {"_versie": "1", "antwoord-g": "Toch wel", "reden-g": ""}).status_code == 303
    rij = verhaal.antwoord(gesprek, "g")
    assert (rij.antwoord, rij.niet_aan_de_orde) == ("Toch wel", None)


def test_weer_leegmaken_opent_het_gat(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    pad = verhaal.pad(gesprek, "/dekking/onderzoek/a")
    klant.stuur(pad, {"_versie": "0", "antwoord-a": "Iets"})
    klant.stuur(pad, {"_versie": "1", "antwoord-a": " ", "reden-a": ""})
    assert not verhaal.antwoord(gesprek, "a").is_beantwoord
    assert "onderzoek a–g: nog open" in klant.open(verhaal.gesprekken).text


def test_antwoord_en_reden_samen_kan_niet(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    velden = {"_versie": "0", "antwoord-a": "Wel iets", "reden-a": "niets"}
    antwoord = klant.stuur(verhaal.pad(gesprek, "/dekking/onderzoek/a"), velden)
    assert antwoord.status_code == 422
    assert "Maak een van de twee leeg" in antwoord.text
    assert 'id="veld-reden-a-fout"' in antwoord.text
    assert "Wel iets" in antwoord.text


def test_een_leefgebied_is_niet_aan_de_orde_met_een_reden(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    pad = verhaal.pad(gesprek, "/dekking/leefgebieden/onderwijs")
    antwoord = klant.stuur(pad, {"_versie": "0", "reden-onderwijs": "er gaat niemand naar school"})
    assert antwoord.status_code == 303
    assert klant.vragen.aantal <= 12
    assert "1 van 9 leefgebieden" in klant.open(antwoord.location).text
    assert "Niet aan de orde: <bdi>er gaat niemand" in klant.open(verhaal.pad(gesprek)).text
    klant.stuur(pad, {"_versie": "1", "reden-onderwijs": ""})
    assert "0 van 9 leefgebieden" in klant.open(antwoord.location).text


def test_wie_er_toch_over_praat_heeft_geen_reden_meer_nodig(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    klant.stuur(
        verhaal.pad(gesprek, "/dekking/leefgebieden/wonen"), {"_versie": "0", "reden-wonen": "geen tijd"}
    )
    klant.stuur(verhaal.pad(gesprek, "/leefgebieden/wonen"), wonen("Toch wel", versie=1))
    assert verhaal.delen(gesprek)[Leefgebied.WONEN].niet_aan_de_orde is None


def test_waar_iets_gezegd_is_past_geen_reden(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    klant.stuur(verhaal.pad(gesprek, "/leefgebieden/wonen"), wonen("Fijn huis"))
    antwoord = klant.stuur(
        verhaal.pad(gesprek, "/dekking/leefgebieden/wonen"), {"_versie": "1", "reden-wonen": "nee"}
    )
    assert antwoord.status_code == 422
    assert "is iets gezegd" in antwoord.text
    assert verhaal.delen(gesprek)[Leefgebied.WONEN].niet_aan_de_orde is None


@pytest.mark.parametrize(
    ("deel", "eerst", "daarna"),
    [
        ("/dekking/onderzoek/b", {"antwoord-b": "Wat Bram vond"}, {"antwoord-b": "Wat Marijke vond"}),
        (
            "/dekking/leefgebieden/werken",
            {"reden-werken": "Wat Bram vond"},
            {"reden-werken": "Wat Marijke vond"},
        ),
    ],
)
def test_wie_te_laat_is_ziet_beide_teksten(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, deel: str, eerst: dict, daarna: dict
) -> None:
    pad = verhaal.pad(gesprek, deel)
    klant.stuur(pad, {"_versie": "0"} | eerst)
    antwoord = klant.stuur(pad, {"_versie": "0"} | daarna)
    assert antwoord.status_code == 409
    assert "Wat Bram vond" in antwoord.text
    assert "Wat Marijke vond" in antwoord.text
    assert klant.stuur(pad, {"_versie": "1"} | daarna).status_code == 303


FOUTE_INVOER = [
    ("onderzoek/a", {"antwoord-a": "x" * 100_000}, "te lang"),
    ("onderzoek/a", {"reden-a": "x" * 501}, "te lang"),
    ("onderzoek/a", {"antwoord-a": "Nul\x00"}, "tekens"),
    ("onderzoek/a", {"antwoord-b": "Mis"}, "hoort niet bij dit formulier"),
    ("onderzoek/a", {"antwoord-a": "x", "_versie": "oud"}, "niet compleet"),
    ("leefgebieden/werken", {"reden-werken": "x" * 501}, "te lang"),
    ("leefgebieden/werken", {"reden-wonen": "Mis"}, "hoort niet bij dit formulier"),
]


@pytest.mark.parametrize(("deel", "velden", "bericht"), FOUTE_INVOER)
def test_wat_niet_klopt_wordt_niet_bewaard(
    verhaal: Gespreksverhaal, klant: Klant, deel: str, velden: dict[str, str], bericht: str
) -> None:
    gesprek = verhaal.gesprek()
    antwoord = klant.stuur(verhaal.pad(gesprek, f"/dekking/{deel}"), {"_versie": "0"} | velden)
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    assert verhaal.delen(gesprek) == {}
    assert "onderzoek a–g: nog open" in klant.open(verhaal.pad(gesprek, "/dekking")).text


@pytest.mark.parametrize("deel", ["onderzoek/h", "leefgebieden/sport"])
def test_een_onbekend_deel_is_er_niet(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, deel: str
) -> None:
    assert klant.stuur(verhaal.pad(gesprek, f"/dekking/{deel}"), {"_versie": "0"}).status_code == 404


def test_de_dekking_blijft_van_dit_gesprek(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    ander = verhaal.gesprek()
    klant.stuur(verhaal.pad(gesprek, "/dekking/onderzoek/a"), {"_versie": "0", "antwoord-a": "Iets"})
    assert "nog open" in klant.open(verhaal.pad(ander, "/dekking")).text
    vreemd = Gespreksverhaal(
        verhaal.bouw, verhaal.marijke, verhaal.bram, verhaal.bouw.casus(verhaal.marijke, huishouden="Jansen")
    )
    pad = f"{vreemd.gesprekken}/{gesprek.id}/dekking"
    assert klant.open(pad).status_code == 404
    assert klant.stuur(f"{pad}/onderzoek/a", {"_versie": "1", "antwoord-a": "Mis"}).status_code == 404
