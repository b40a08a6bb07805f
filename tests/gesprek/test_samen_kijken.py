"""To look at together: the words of the people and what was agreed, and nothing that belongs to a colleague."""

from datetime import date

import pytest

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import Gespreksverhaal, wonen
from wijkteam.gesprek.models import Gesprek

AFSPRAKEN = {
    "_versie": "0",
    "afspraak-0-wie": "Jan",
    "afspraak-0-wat": "belt de corporatie",
    "afspraak-0-wanneer": "voor 1 april",
    "afspraak-1-wie": "",
    "afspraak-1-wat": "",
    "afspraak-1-wanneer": "",
}


@pytest.fixture
def gesprek(verhaal: Gespreksverhaal, klant: Klant) -> Gesprek:
    """A talk in which something was said on each kind of line, also about veiligheid."""
    gesprek = verhaal.gesprek()
    zinnen = wonen("Het dak lekt", wens_0_tekst="Een eigen kamer", wens_0_persoon=verhaal.persoon("Wouter"))
    for pad, velden in {
        "/verhaal": {"_versie": "1", "verhaal": "Wij redden het samen."},
        "/leefgebieden/wonen": zinnen,
        "/leefgebieden/veiligheid": {"_versie": "0", "veiligheid-wens-0-tekst": "Rust in huis"},
        "/afspraken": AFSPRAKEN,
        "/dekking/onderzoek/a": {"_versie": "0", "antwoord-a": "Bevinding van de collega"},
    }.items():
        assert klant.stuur(verhaal.pad(gesprek, pad), velden).status_code == 303, pad
    return gesprek


def test_samen_kijken_toont_eigen_woorden_en_afspraken(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    pagina = klant.open(verhaal.pad(gesprek, "/samen")).text
    assert klant.vragen.aantal <= 10
    for tekst in ("Wij redden het samen.", "Wouter", "Een eigen kamer", "belt de corporatie", "voor 1 april"):
        assert tekst in pagina
    for tekst in ("Rust in huis", "eiligheid", "Jeugdwet", "Wmo", "Bevinding", "Het dak lekt", "Marijke Bos"):
        assert tekst not in pagina
    assert "/casussen/nieuw" not in pagina
    assert "<nav" not in pagina


def test_ook_een_afgerond_gesprek_kan_samen_bekeken_worden(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    klant.stuur(verhaal.pad(gesprek, "/afronding"))
    assert "belt de corporatie" in klant.open(verhaal.pad(gesprek, "/samen")).text
    assert "belt de corporatie" in klant.open(verhaal.pad(gesprek)).text


def test_een_leeg_gesprek_zegt_wat_hier_komt(verhaal: Gespreksverhaal, klant: Klant) -> None:
    assert "Hier komen uw eigen woorden" in klant.open(verhaal.pad(verhaal.gesprek(), "/samen")).text


def test_wie_niet_bij_het_team_hoort_kijkt_niet_mee(verhaal: Gespreksverhaal, gesprek: Gesprek, als) -> None:
    assert als(verhaal.bouw.medewerker("Vreemd")).open(verhaal.pad(gesprek, "/samen")).status_code == 404


def test_een_afspraak_verandert_en_verdwijnt(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    pad = verhaal.pad(gesprek, "/afspraken")
    anders = {
        "_versie": "1",
        "afspraak-0-wat": "gaat langs",
        "afspraak-0-persoon": str(verhaal.persoon("Wouter")),
    }
    assert klant.stuur(pad, anders).status_code == 303
    assert klant.vragen.aantal <= 12
    pagina = klant.open(verhaal.pad(gesprek, "/samen")).text
    assert "gaat langs" in pagina
    assert "belt de corporatie" not in pagina
    assert klant.stuur(pad, {"_versie": "2", "afspraak-0-wat": " "}).status_code == 303
    assert "Wat wij afspreken" not in klant.open(verhaal.pad(gesprek, "/samen")).text


@pytest.mark.parametrize(
    ("velden", "bericht"),
    [
        ({"afspraak-0-wat": "x" * 100_000}, "te lang"),
        ({"afspraak-0-wie": "x" * 201}, "te lang"),
        ({"afspraak-0-wat": "Nul\x00"}, "tekens"),
        ({"afspraak-0-wat": "x", "afspraak-0-wet": "bijbel"}, "Kies een van de mogelijkheden"),
        (
            {"afspraak-0-wat": "x", "afspraak-0-persoon": "0190b8f2-0000-7000-8000-000000000000"},
            "hoort niet bij dit",
        ),
        ({"afspraak-0-wat": "x", "afspraak-x-wat": "y"}, "hoort niet bij dit formulier"),
    ],
)
def test_een_afspraak_die_niet_klopt_wordt_niet_bewaard(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, velden: dict[str, str], bericht: str
) -> None:
    antwoord = klant.stuur(verhaal.pad(gesprek, "/afspraken"), {"_versie": "1"} | velden)
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    assert "belt de corporatie" in klant.open(verhaal.pad(gesprek, "/samen")).text


def test_een_volgend_gesprek_laat_zien_wat_toen_gezegd_is(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    tussen, nieuw = verhaal.gesprek(date(2026, 4, 1)), verhaal.gesprek(date(2026, 5, 1))
    klant.stuur(verhaal.pad(tussen, "/leefgebieden/wonen"), wonen("Het dak is dicht"))
    pagina = klant.open(verhaal.pad(nieuw)).text
    assert klant.vragen.aantal <= 15
    for tekst in ("Het dak is dicht", "Een eigen kamer", "Wij redden het samen.", "belt de corporatie"):
        assert tekst in pagina
    assert "Het dak lekt" not in pagina, "of each line the latest talk that had something"
    assert ">\nHet dak is dicht</textarea>" not in pagina, "nothing is copied by itself"
    eerste = klant.open(verhaal.pad(gesprek)).text
    assert "Het dak is dicht" not in eerste
    assert "Vorige keer" not in eerste


def test_ook_vorige_keer_is_veiligheid_alleen_voor_wie_het_mag(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, als
) -> None:
    nieuw = verhaal.gesprek(date(2026, 5, 1))
    assert "Rust in huis" in klant.open(verhaal.pad(nieuw)).text
    assert "Rust in huis" not in als(verhaal.bram).open(verhaal.pad(nieuw)).text
