"""Two texts in one part: neither gets lost, one person chooses, and nobody else reads what waits."""

import pytest
from sqlalchemy import select

from tests.bouwstenen import Klant, sessie_van
from tests.gesprek.bouwstenen import Gespreksverhaal, kijk, wonen
from wijkteam.casus.afsluiting import Besluit, sluit_af
from wijkteam.casus.models import Sluitreden, Teamlid
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.tafelmodellen import Gespreksconcept

WONEN = "/leefgebieden/wonen"


@pytest.fixture
def gesprek(verhaal: Gespreksverhaal, klant: Klant, als) -> Gesprek:
    """Marijke wrote about wonen; Bram had the page open before that, and wrote there too."""
    gesprek = verhaal.gesprek()
    klant.stuur(verhaal.pad(gesprek, WONEN), wonen("Van Marijke", goed_0_tekst="De buren"))
    antwoord = als(verhaal.bram).stuur(verhaal.pad(gesprek, WONEN), wonen("Van Bram"))
    assert antwoord.status_code == 409
    return gesprek


@pytest.fixture
def bram(verhaal: Gespreksverhaal, als) -> Klant:
    return als(verhaal.bram)


def concepten() -> list[Gespreksconcept]:
    with kijk() as session:
        return list(session.scalars(select(Gespreksconcept).order_by(Gespreksconcept.op)))


def weg(verhaal: Gespreksverhaal, gesprek: Gesprek) -> str:
    """Where the first words that wait are thrown away."""
    return verhaal.pad(gesprek, f"/concepten/{concepten()[0].id}/weg")


def test_wie_hetzelfde_gesprek_op_twee_paginas_open_heeft_houdt_beide_teksten(
    verhaal: Gespreksverhaal, gesprek: Gesprek, bram: Klant
) -> None:
    """The second page of Bram collides too: its words stand beside those of the first, until both are chosen."""
    twee = bram.stuur(verhaal.pad(gesprek, WONEN), wonen("Van Bram, tweede blad"))
    assert twee.status_code == 409
    assert ">\nVan Bram, tweede blad</textarea>" in twee.text, "what was just typed stays in the fields"
    assert '<p class="tekst"><bdi>Van Bram</bdi></p>' in twee.text
    assert len(concepten()) == 2
    pagina = bram.open(verhaal.pad(gesprek)).text
    assert ">\nVan Bram</textarea>" in pagina
    assert '<p class="tekst"><bdi>Van Bram, tweede blad</bdi></p>' in pagina
    keuze = f"{verhaal.pad(gesprek, WONEN)}?keuze=beide&botsing={concepten()[0].id}"
    assert bram.stuur(keuze, wonen("Van Bram", versie=1, goed_0_tekst="De buren")).status_code == 303
    assert [concept.velden["wonen-nu-0-tekst"] for concept in concepten()] == ["Van Bram, tweede blad"]
    assert ">\nVan Bram, tweede blad</textarea>" in bram.open(verhaal.pad(gesprek)).text


def test_wie_de_klep_dichtdoet_vindt_beide_teksten_terug(
    verhaal: Gespreksverhaal, gesprek: Gesprek, bram: Klant
) -> None:
    pagina = bram.open(verhaal.pad(gesprek)).text
    assert bram.vragen.aantal <= 15
    assert pagina.count("Hier zijn twee teksten") == 1
    assert ">\nVan Bram</textarea>" in pagina
    assert "Van Marijke" in pagina
    assert ">\nDe buren</textarea>" in pagina, "a line that this person left empty shows what stands there"


def test_een_collega_ziet_niet_wat_er_wacht(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    pagina = klant.open(verhaal.pad(gesprek)).text
    assert "Van Bram" not in pagina
    assert "Hier zijn twee teksten" not in pagina
    assert sessie_van(verhaal.marijke).scalars(select(Gespreksconcept)).all() == []
    assert len(sessie_van(verhaal.bram).scalars(select(Gespreksconcept)).all()) == 1


@pytest.mark.parametrize(
    ("vraag", "versie", "blijft"),
    [
        ("?botsing=", 1, ["Van Bram", "De buren"]),
        ("?keuze=beide&botsing=", 1, ["Van Marijke", "Van Bram", "De buren"]),
    ],
)
def test_kiezen_bewaart_en_ruimt_op(
    verhaal: Gespreksverhaal, gesprek: Gesprek, bram: Klant, vraag: str, versie: int, blijft: list[str]
) -> None:
    velden = wonen("Van Bram", versie=versie, goed_0_tekst="De buren")
    antwoord = bram.stuur(f"{verhaal.pad(gesprek, WONEN)}{vraag}{concepten()[0].id}", velden)
    assert antwoord.status_code == 303
    assert sorted(zin.tekst for zin in verhaal.zinnen(gesprek)) == sorted(blijft)
    assert concepten() == []
    assert "Hier zijn twee teksten" not in bram.open(verhaal.pad(gesprek)).text


def test_de_andere_tekst_kiezen_laat_de_eigen_los(
    verhaal: Gespreksverhaal, gesprek: Gesprek, bram: Klant
) -> None:
    antwoord = bram.stuur(weg(verhaal, gesprek), wonen("Van Bram", versie=1))
    assert antwoord.status_code == 303
    assert concepten() == []
    assert [zin.tekst for zin in verhaal.zinnen(gesprek)] == ["Van Marijke", "De buren"]


def test_een_collega_gooit_het_niet_weg(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    assert klant.stuur(weg(verhaal, gesprek)).status_code == 404
    assert len(concepten()) == 1


def test_verder_typen_tijdens_het_kiezen_houdt_de_laatste_woorden(
    verhaal: Gespreksverhaal, gesprek: Gesprek, bram: Klant
) -> None:
    pad = f"{verhaal.pad(gesprek, WONEN)}?botsing={concepten()[0].id}"
    assert bram.stuur(pad, wonen("Van Bram, en meer")).status_code == 409
    [concept] = concepten()
    assert concept.velden["wonen-nu-0-tekst"] == "Van Bram, en meer"


@pytest.mark.parametrize("dicht", ["gesprek", "casus"])
def test_wat_te_laat_kwam_wacht_op_wie_het_typte(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, bram: Klant, dicht: str
) -> None:
    if dicht == "gesprek":
        klant.stuur(verhaal.pad(gesprek, "/afronding"))
    else:
        session = verhaal.bouw.session
        sluit_af(session, verhaal.casus, Besluit(Sluitreden.VERHUISD, "Weg"), door=verhaal.marijke)
        session.commit()
    assert bram.stuur(verhaal.pad(gesprek, "/verhaal"), verhaal="Nog dit", _versie="1").status_code == 409
    pagina = bram.open(verhaal.pad(gesprek)).text
    assert bram.vragen.aantal <= 15
    assert "Nog dit" in pagina
    assert "Van Bram" in pagina
    assert "Nog dit" not in klant.open(verhaal.pad(gesprek)).text
    for _ in ("verhaal", "wonen"):
        assert bram.stuur(weg(verhaal, gesprek)).status_code == 303
    assert concepten() == []


def test_woorden_over_veiligheid_wachten_alleen_op_wie_ze_mag_zien(
    verhaal: Gespreksverhaal, klant: Klant
) -> None:
    """The right is taken away while the words wait: then they are hidden from whoever typed them too."""
    gesprek = verhaal.gesprek()
    pad = verhaal.pad(gesprek, "/leefgebieden/veiligheid")
    klant.stuur(pad, {"_versie": "0", "veiligheid-nu-0-tekst": "Soms is er ruzie"})
    assert klant.stuur(pad, {"_versie": "0", "veiligheid-nu-0-tekst": "Vaak"}).status_code == 409
    assert ">\nVaak</textarea>" in klant.open(verhaal.pad(gesprek)).text
    session = verhaal.bouw.session
    for lid in session.scalars(select(Teamlid).where(Teamlid.casus_id == verhaal.casus.id)):
        lid.ziet_veiligheid = False
    session.commit()
    assert "Vaak" not in klant.open(verhaal.pad(gesprek)).text
    assert sessie_van(verhaal.marijke).scalars(select(Gespreksconcept)).all() == []


BOTSINGEN = {
    "/verhaal": ({"verhaal": "Eén"}, {"verhaal": "Twee"}, ["Eén\n\nTwee"]),
    "/dekking/onderzoek/b": (
        {"antwoord-b": "Eén"},
        {"reden-b": "niet nodig"},
        ["Eén\n\nNiet aan de orde, omdat niet nodig"],
    ),
    "/afspraken": ({"afspraak-0-wat": "Eén"}, {"afspraak-0-wat": "Twee"}, ["Eén", "Twee"]),
}


@pytest.mark.parametrize("deel", BOTSINGEN)
def test_beide_onder_elkaar_in_ieder_deel(verhaal: Gespreksverhaal, klant: Klant, als, deel: str) -> None:
    gesprek, bram = verhaal.gesprek(), als(verhaal.bram)
    eerst, daarna, samen = BOTSINGEN[deel]
    pad, begin = verhaal.pad(gesprek, deel), 1 if deel == "/verhaal" else 0
    assert klant.stuur(pad, {"_versie": str(begin)} | eerst).status_code == 303
    assert bram.stuur(pad, {"_versie": str(begin)} | daarna).status_code == 409
    velden = {"_versie": str(begin + 1)} | daarna
    antwoord = bram.stuur(f"{pad}?keuze=beide&botsing={concepten()[0].id}", velden)
    assert antwoord.status_code == 303
    pagina = bram.open(antwoord.location).text
    for tekst in samen:
        assert f">\n{tekst}</textarea>" in pagina
    assert concepten() == []
