"""The story: as it was told, in any script, and never lost between two people."""

from uuid import uuid4

import pytest

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import Gespreksverhaal
from wijkteam.journaal.models import Handeling


def test_het_verhaal_blijft_zoals_het_verteld_is(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek = verhaal.gesprek()
    tekst = "Ik ben op.\n\nJan zegt: ‘komt goed’ 😀\nأريد أن أنام\n<b>Łukasz</b>"
    antwoord = klant.stuur(verhaal.pad(gesprek, "/verhaal"), verhaal=tekst.replace("\n", "\r\n"), _versie="1")
    assert antwoord.status_code == 303
    assert klant.vragen.aantal <= 12
    assert verhaal.zoals_bewaard(gesprek).verhaal == tekst
    pagina = klant.open(antwoord.location).text
    assert "&lt;b&gt;Łukasz&lt;/b&gt;" in pagina
    assert "Bewaard" in pagina


def test_het_verhaal_mag_leeg_blijven_of_weer_leeg_worden(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek = verhaal.gesprek()
    klant.stuur(verhaal.pad(gesprek, "/verhaal"), verhaal="Iets", _versie="1")
    klant.stuur(verhaal.pad(gesprek, "/verhaal"), verhaal=" ", _versie="2")
    assert verhaal.zoals_bewaard(gesprek).verhaal == ""


def test_wie_te_laat_is_ziet_beide_verhalen_naast_elkaar(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek = verhaal.gesprek()
    pad = verhaal.pad(gesprek, "/verhaal")
    klant.stuur(pad, verhaal="Wat Bram schreef", _versie="1")
    antwoord = klant.stuur(pad, verhaal="Wat Marijke schreef", _versie="1")
    assert antwoord.status_code == 409
    assert "Wat Bram schreef" in antwoord.text
    assert "Wat Marijke schreef" in antwoord.text
    assert verhaal.zoals_bewaard(gesprek).verhaal == "Wat Bram schreef"
    assert 'name="_versie" value="2"' in antwoord.text
    assert klant.stuur(pad, verhaal="Wat zij samen kozen", _versie="2").status_code == 303


def test_dezelfde_tekst_is_geen_wijziging_en_geen_botsing(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek = verhaal.gesprek()
    pad = verhaal.pad(gesprek, "/verhaal")
    for _ in range(2):
        assert klant.stuur(pad, verhaal="Het is veel", _versie="1").status_code == 303
    assert verhaal.zoals_bewaard(gesprek).versie == 2
    handelingen = [regel.handeling for regel in verhaal.journaal()]
    assert handelingen.count(Handeling.GESPREK_BIJGEWERKT) == 1


def test_het_journaal_noemt_het_veld_en_niet_wat_er_staat(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek = verhaal.gesprek()
    klant.stuur(verhaal.pad(gesprek, "/verhaal"), verhaal="Heel persoonlijk", _versie="1")
    regel = verhaal.journaal()[-1]
    assert (regel.handeling, regel.over, regel.over_id) == (
        Handeling.GESPREK_BIJGEWERKT,
        "Gesprek",
        gesprek.id,
    )
    assert regel.velden == "verhaal"


@pytest.mark.parametrize(
    ("invoer", "bericht"),
    [
        ({"verhaal": "x" * 100_000}, "te lang"),
        ({"verhaal": "Ik\x00 ben op"}, "tekens"),
        ({"verhaal": "Ik", "geheim": "ja"}, "hoort niet bij dit formulier"),
        ({"verhaal": "Ik", "_versie": "x"}, "niet compleet"),
        ({"verhaal": "Ik", "_versie": ""}, "niet compleet"),
    ],
)
def test_wat_niet_klopt_wordt_niet_bewaard_en_staat_er_nog(
    verhaal: Gespreksverhaal, klant: Klant, invoer: dict[str, str], bericht: str
) -> None:
    gesprek = verhaal.gesprek()
    antwoord = klant.stuur(verhaal.pad(gesprek, "/verhaal"), {"_versie": "1"} | invoer)
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    assert "Ik" in antwoord.text or "x" * 100_000 in antwoord.text
    assert verhaal.zoals_bewaard(gesprek).verhaal == ""


def test_een_gesprek_van_een_andere_casus_is_er_niet(verhaal: Gespreksverhaal, klant: Klant) -> None:
    ander = Gespreksverhaal(
        verhaal.bouw, verhaal.marijke, verhaal.bram, verhaal.bouw.casus(verhaal.marijke, huishouden="Jansen")
    )
    vreemd = ander.gesprek()
    for gesprek_id in (vreemd.id, uuid4()):
        pad = f"{verhaal.gesprekken}/{gesprek_id}"
        assert klant.open(pad).status_code == 404
        assert klant.stuur(f"{pad}/verhaal", verhaal="Mis", _versie="1").status_code == 404
    assert ander.zoals_bewaard(vreemd).verhaal == ""


def test_de_casus_van_een_ander_blijft_dicht(verhaal: Gespreksverhaal, als) -> None:
    gesprek = verhaal.gesprek()
    vreemd = als(verhaal.bouw.medewerker("Vreemd"))
    assert vreemd.open(verhaal.pad(gesprek)).status_code == 404
    assert vreemd.stuur(verhaal.pad(gesprek, "/verhaal"), verhaal="Mis", _versie="1").status_code == 404
    assert verhaal.zoals_bewaard(gesprek).verhaal == ""


def test_een_fout_in_het_verhaal_laat_de_leefgebieden_staan(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek = verhaal.gesprek()
    klant.stuur(
        verhaal.pad(gesprek, "/leefgebieden/wonen"), {"_versie": "0", "wonen-nu-0-tekst": "Fijn huis"}
    )
    antwoord = klant.stuur(verhaal.pad(gesprek, "/verhaal"), verhaal="x" * 100_000, _versie="1")
    assert ">\nFijn huis</textarea>" in antwoord.text
