"""The forms of the plan with bad input: a Dutch message at the field, what was typed still there, nothing stored."""

from typing import Any
from uuid import UUID

import pytest

from tests.bouwstenen import Klant
from tests.plan.bouwstenen import ACTIEFORMULIER, DOELFORMULIER, Planstory
from wijkteam.casus.models import Hoedanigheid

# The same id in every worker: the name of a test may not depend on chance.
NERGENS = UUID("5a1e0000-0000-4000-8000-000000000000")

RARE_DAGEN = {
    "31-02-2026": "bestaat niet",
    "29-02-2025": "bestaat niet",
    "01-02-26": "vier cijfers",
    "morgen": "Schrijf de datum",
    "01-01-9999": "tussen 1900 en 2100",
}
RARE_TEKSTEN = {
    "lang": ("x" * 100_000, "te lang"),
    "nul": ("Ik \x00 wil", "tekens"),
    "bsn": ("Mijn nummer is 1234.56.782 zei hij", "burgerservicenummer"),
}


@pytest.mark.parametrize(("dag", "bericht"), RARE_DAGEN.items())
@pytest.mark.parametrize("deel", ["doel", "actie", "afbouw", "evaluatie"])
def test_een_dag_die_niet_kan_krijgt_een_bericht_bij_het_veld(
    verhaal: Planstory, klant: Klant, deel: str, dag: str, bericht: str
) -> None:
    doel = verhaal.doel()
    pad, velden = {
        "doel": ("/doelen/nieuw", DOELFORMULIER | {"tegen": dag}),
        "actie": (f"/doelen/{doel.id}/acties/nieuw", ACTIEFORMULIER | {"tegen": dag}),
        "afbouw": (f"/doelen/{doel.id}/acties/nieuw", ACTIEFORMULIER | {"afbouw_op": dag}),
        "evaluatie": ("/wijzigen", {"_versie": "0", "situatie": "Nog hier", "evaluatie_op": dag}),
    }[deel]
    eis_afgewezen(klant, verhaal.pad + pad, velden, bericht)
    assert (len(verhaal.doelen()), verhaal.doelen()[0].acties) == (1, [])


@pytest.mark.parametrize("soort", RARE_TEKSTEN)
@pytest.mark.parametrize(
    ("deel", "veld"), [("doel", "woorden"), ("doel", "lukt_als"), ("actie", "wat"), ("actie", "wie")]
)
def test_een_tekst_die_niet_kan_krijgt_een_bericht_bij_het_veld(
    verhaal: Planstory, klant: Klant, deel: str, veld: str, soort: str
) -> None:
    tekst, bericht = RARE_TEKSTEN[soort]
    doel = verhaal.doel()
    pad, velden = {
        "doel": ("/doelen/nieuw", DOELFORMULIER),
        "actie": (f"/doelen/{doel.id}/acties/nieuw", ACTIEFORMULIER),
    }[deel]
    eis_afgewezen(klant, verhaal.pad + pad, velden | {veld: tekst}, bericht)


@pytest.mark.parametrize("veld", ["woorden", "leefgebied", "wet"])
def test_een_doel_zonder_wat_erbij_hoort_wordt_gevraagd(verhaal: Planstory, klant: Klant, veld: str) -> None:
    bericht = "Vul dit veld in" if veld == "woorden" else "Maak een keuze"
    eis_afgewezen(klant, f"{verhaal.pad}/doelen/nieuw", DOELFORMULIER | {veld: " \n "}, bericht)


def eis_afgewezen(klant: Klant, pad: str, velden: dict[str, Any], bericht: str) -> None:
    """422 with a Dutch message, and what was typed still there."""
    antwoord = klant.stuur(pad, velden)
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    for naam, waarde in velden.items():
        if not naam.startswith("_") and str(waarde).strip() and "\x00" not in waarde:
            assert waarde in antwoord.text, naam


@pytest.mark.parametrize(
    "tekst",
    ["😀 Ik wil naar zee", "أريد أن أنام", "Łukasz Şahin", "<script>alert(1)</script>", "06-12345678"],
)
def test_woorden_in_elk_schrift_komen_heel_terug(verhaal: Planstory, klant: Klant, tekst: str) -> None:
    assert klant.stuur(f"{verhaal.pad}/doelen/nieuw", DOELFORMULIER | {"woorden": tekst}).status_code == 303
    assert verhaal.doelen()[0].woorden == tekst
    pagina = klant.open(verhaal.pad).text
    assert tekst in pagina or tekst.replace("<", "&lt;").replace(">", "&gt;") in pagina


@pytest.mark.parametrize(
    ("anders", "bericht"),
    [
        ({"onzin": "1"}, "hoort niet bij dit formulier"),
        ({"wet": "kieswet"}, "Kies een van de mogelijkheden"),
        ({"leefgebied": ""}, "Maak een keuze"),
        ({"voor": "geen-id"}, "Kies een van de mogelijkheden"),
        ({"voor": str(NERGENS)}, "Kies iemand uit de lijst"),
        ({"zrm_domein": "zrm-2017.onzin"}, "Kies een van de domeinen"),
    ],
)
def test_een_doelformulier_dat_niet_klopt(
    verhaal: Planstory, klant: Klant, anders: dict[str, str], bericht: str
) -> None:
    antwoord = klant.stuur(f"{verhaal.pad}/doelen/nieuw", DOELFORMULIER | anders)
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    assert verhaal.plan() is None


@pytest.mark.parametrize(
    "anders", [{"kring": "0"}, {"kring": "7"}, {"kring": ""}, {"eigenaar": "robot"}, {"lijn": "2"}]
)
def test_een_actieformulier_dat_niet_klopt(verhaal: Planstory, klant: Klant, anders: dict[str, str]) -> None:
    doel = verhaal.doel()
    antwoord = klant.stuur(f"{verhaal.pad}/doelen/{doel.id}/acties/nieuw", ACTIEFORMULIER | anders)
    assert antwoord.status_code == 422
    assert verhaal.doelen()[0].acties == []


def test_een_huisgenoot_kan_via_het_formulier_geen_doel_krijgen(verhaal: Planstory, klant: Klant) -> None:
    jan = verhaal.betrokkene("Jan", Hoedanigheid.HUISGENOOT)
    assert str(jan.id) not in klant.open(f"{verhaal.pad}/doelen/nieuw").text
    antwoord = klant.stuur(f"{verhaal.pad}/doelen/nieuw", DOELFORMULIER | {"voor": str(jan.id)})
    assert antwoord.status_code == 422
    assert "Alleen een cliënt kan een doel hebben" in antwoord.text


@pytest.mark.parametrize("versie", ["", "x", "-1", "9" * 30])
def test_een_formulier_zonder_leesbare_stand_bewaart_niets(
    verhaal: Planstory, klant: Klant, versie: str
) -> None:
    doel = verhaal.doel("Eerst")
    antwoord = klant.stuur(f"{verhaal.pad}/doelen/{doel.id}", DOELFORMULIER | {"_versie": versie})
    assert antwoord.status_code == 422
    assert verhaal.doelen()[0].woorden == "Eerst"


@pytest.mark.parametrize(
    ("anders", "bericht"),
    [
        ({"aanwezig": ""}, "Vul in wie erbij was"),
        ({"aanwezig": str(NERGENS)}, "Kies mensen uit de lijst"),
        ({"aanwezig": "onzin"}, "Kies een van de mogelijkheden"),
        ({f"reactie-{NERGENS}": "eens"}, "hoort niet bij dit formulier"),
        ({"kenmerk": ""}, "Vul dit veld in"),
        ({"ook_aanwezig": "x" * 100_000}, "te lang"),
    ],
)
def test_een_vaststelformulier_dat_niet_klopt(
    verhaal: Planstory, klant: Klant, anders: dict[str, str], bericht: str
) -> None:
    verhaal.doel()
    velden = verhaal.vaststelformulier(klant) | anders
    antwoord = klant.stuur(f"{verhaal.pad}/vaststellen", velden)
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    assert verhaal.versies() == []


def test_niet_eens_zonder_woorden_houdt_de_andere_antwoorden_vast(verhaal: Planstory, klant: Klant) -> None:
    verhaal.doel()
    wouter, jan = verhaal.persoon("Wouter").id, verhaal.persoon("Jan").id
    velden = verhaal.vaststelformulier(klant) | {
        f"reactie-{wouter}": "niet_eens",
        f"reactie-{jan}": "niet_eens",
        f"want-{jan}": "Ik wil eerst werk.",
    }
    antwoord = klant.stuur(f"{verhaal.pad}/vaststellen", velden)
    assert antwoord.status_code == 422
    assert "Schrijf op waarom Wouter de Vries het niet eens is" in antwoord.text
    assert "Ik wil eerst werk." in antwoord.text
