"""The list for a child: there when a minor is cliënt under the Jeugdwet, and then counted like the rest."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import Gespreksverhaal, kijk
from tests.gesprek.verslagbouwstenen import Verslagverhaal
from wijkteam.casus.models import Betrokkene, Hoedanigheid
from wijkteam.gesprek.tafelmodellen import Gespreksconcept
from wijkteam.kern.tijd import alsof_het_was
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.jeugdlijst import Jeugdonderdeel


def betrek(verhaal: Gespreksverhaal, roepnaam: str, hoedanigheid: Hoedanigheid, wet: Wet) -> None:
    """Somebody of the huishouden as concerned in the casus."""
    verhaal.bouw.klaar(
        Betrokkene(
            casus_id=verhaal.casus.id,
            persoon_id=verhaal.persoon(roepnaam),
            hoedanigheid=hoedanigheid,
            wet=wet,
            van=datetime(2026, 3, 1, tzinfo=UTC),
        )
    )


@pytest.fixture
def jeugd(verhaal: Gespreksverhaal) -> Gespreksverhaal:
    betrek(verhaal, "Wouter", Hoedanigheid.CLIENT, Wet.JEUGDWET)
    return verhaal


def test_ieder_onderdeel_heeft_een_naam_een_vraag_en_een_bron() -> None:
    assert all(deel.label and deel.uitleg.endswith((".", "?")) and deel.bron for deel in Jeugdonderdeel)


def test_een_antwoord_vult_het_gat(jeugd: Gespreksverhaal, klant: Klant) -> None:
    gesprek = jeugd.gesprek()
    pagina = klant.open(jeugd.pad(gesprek, "/dekking")).text
    assert "jeugd: 0 van 7" in pagina
    pad = jeugd.pad(gesprek, "/dekking/onderzoek/jeugd_kind_zelf")
    velden = {"_versie": "0", "antwoord-jeugd_kind_zelf": "Wouter wil rust."}
    antwoord = klant.stuur(pad, velden)
    assert antwoord.status_code == 303
    assert klant.vragen.aantal <= 12
    reden = {"_versie": "0", "reden-jeugd_school_gezondheid": "al bekend"}
    klant.stuur(jeugd.pad(gesprek, "/dekking/onderzoek/jeugd_school_gezondheid"), reden)
    pagina = klant.open(antwoord.location).text
    assert klant.vragen.aantal <= 15
    assert "jeugd: 2 van 7" in pagina
    assert "Wouter wil rust." in pagina
    assert "jeugd: 2 van 7" in klant.open(jeugd.gesprekken).text
    assert klant.vragen.aantal <= 15
    klant.stuur(jeugd.pad(gesprek, "/afronding"))
    assert "Jeugd: Wat het kind zegt" in klant.open(jeugd.pad(gesprek)).text


@pytest.mark.parametrize(
    ("roepnaam", "hoedanigheid", "wet", "dag"),
    [
        ("Wouter", Hoedanigheid.HUISGENOOT, Wet.JEUGDWET, date(2026, 3, 18)),
        ("Wouter", Hoedanigheid.CLIENT, Wet.WMO, date(2026, 3, 18)),
        ("Wouter", Hoedanigheid.CLIENT, Wet.JEUGDWET, date(2027, 12, 15)),
        ("Jeroen", Hoedanigheid.CLIENT, Wet.JEUGDWET, date(2026, 3, 18)),
    ],
    ids=["huisgenoot", "wmo", "net-achttien", "volwassen"],
)
def test_zonder_kind_als_client_is_er_geen_lijst(
    verhaal: Gespreksverhaal, klant: Klant, roepnaam: str, hoedanigheid: Hoedanigheid, wet: Wet, dag: date
) -> None:
    betrek(verhaal, roepnaam, hoedanigheid, wet)
    with alsof_het_was(dag):
        gesprek = verhaal.gesprek(dag)
    assert "jeugd: " not in klant.open(verhaal.pad(gesprek, "/dekking")).text


def test_een_dag_voor_de_achttiende_verjaardag_is_de_lijst_er_nog(
    jeugd: Gespreksverhaal, klant: Klant
) -> None:
    dag = date(2027, 12, 14)
    with alsof_het_was(dag):
        gesprek = jeugd.gesprek(dag)
    assert "jeugd: 0 van 7" in klant.open(jeugd.pad(gesprek, "/dekking")).text


def test_het_verslag_mist_van_een_kind_alleen_wat_het_gesprek_ook_vraagt(verhaal: Gespreksverhaal) -> None:
    v = Verslagverhaal.begin(verhaal)
    assert not [punt for punt in v.concept().open_punten if punt.code.startswith("jeugd_")]
    betrek(verhaal, "Wouter", Hoedanigheid.CLIENT, Wet.JEUGDWET)
    assert "jeugd_kind_zelf" in {punt.code for punt in v.concept().open_punten}


VEILIG = "jeugd_veilig_opgroeien"


def test_de_veiligheid_van_een_kind_is_voor_wie_veiligheid_mag_zien(
    jeugd: Gespreksverhaal, klant: Klant, als
) -> None:
    """Marijke holds the regie and may see it; Bram is in the team and may not."""
    gesprek, bram = jeugd.gesprek(), als(jeugd.bram)
    pad = jeugd.pad(gesprek, f"/dekking/onderzoek/{VEILIG}")
    assert klant.stuur(pad, {"_versie": "0", f"antwoord-{VEILIG}": "Zwijgwoord"}).status_code == 303
    assert "Zwijgwoord" in klant.open(jeugd.pad(gesprek, "/dekking")).text
    for deel in ("/dekking", ""):
        pagina = bram.open(jeugd.pad(gesprek, deel)).text
        assert "Zwijgwoord" not in pagina
        assert VEILIG not in pagina
    assert "jeugd: 0 van 6" in bram.open(jeugd.gesprekken).text
    anders = bram.stuur(pad, {"_versie": "1", f"antwoord-{VEILIG}": "Niets aan de hand"})
    assert anders.status_code == 404
    klant.stuur(jeugd.pad(gesprek, "/afronding"))
    assert "Zwijgwoord" in klant.open(jeugd.pad(gesprek)).text
    assert "Zwijgwoord" not in bram.open(jeugd.pad(gesprek)).text
    assert "Zwijgwoord" not in klant.open(jeugd.pad(gesprek, "/verslag")).text


def test_het_journaal_zegt_niet_welk_onderdeel_over_een_kind_is_bijgewerkt(
    jeugd: Gespreksverhaal, klant: Klant
) -> None:
    gesprek = jeugd.gesprek()
    for deel in (VEILIG, "jeugd_kind_zelf"):
        pad = jeugd.pad(gesprek, f"/dekking/onderzoek/{deel}")
        assert klant.stuur(pad, {"_versie": "0", f"antwoord-{deel}": "Ja"}).status_code == 303
    een, ander = (f"{regel.over} {regel.velden}" for regel in jeugd.journaal()[-2:])
    assert een == ander
    assert "veilig" not in een


def test_woorden_over_de_veiligheid_van_een_kind_wachten_afgeschermd(
    jeugd: Gespreksverhaal, klant: Klant
) -> None:
    gesprek = jeugd.gesprek()
    pad = jeugd.pad(gesprek, f"/dekking/onderzoek/{VEILIG}")
    klant.stuur(pad, {"_versie": "0", f"antwoord-{VEILIG}": "Een"})
    assert klant.stuur(pad, {"_versie": "0", f"antwoord-{VEILIG}": "Twee"}).status_code == 409
    with kijk() as session:
        assert [rij.is_afgeschermd for rij in session.scalars(select(Gespreksconcept))] == [True]
