"""What is still being typed waits for its writer alone, loses nothing between windows, and is gone after 14 days."""

from datetime import timedelta
from typing import Any

import time_machine
from werkzeug.test import TestResponse

from tests.bouwstenen import Klant
from tests.logboek.bouwstenen import SLEUTEL, Logverhaal, concepten, formulier, kijk
from wijkteam.casus.afsluiting import Besluit, sluit_af
from wijkteam.casus.models import Sluitreden
from wijkteam.casus.queries import find_teamlid_van
from wijkteam.kern.tijd import nu
from wijkteam.logboek.concept import wis_verlopen

EEN, TWEE = "01890000-0000-7000-8000-00000000000a", "01890000-0000-7000-8000-00000000000b"


def bewaar(
    verhaal: Logverhaal,
    klant: Klant,
    tekst: str,
    *,
    versie: int = 0,
    blad: str = EEN,
    beurt: int = 1,
    **erbij: str,
):
    """A save as the page itself does it."""
    koppen = {
        "Sec-Fetch-Site": "same-origin",
        "Accept": "application/json",
        "Wijkteam-Blad": f"{blad}.{beurt}",
    }
    velden = {"tekst": tekst, "soort": "telefoon", "sleutel": SLEUTEL, "_versie": str(versie)} | erbij
    pad = f"{verhaal.pad}/concepten/{SLEUTEL}"
    return klant._tel(lambda: klant.client.post(pad, data=velden, headers=koppen))


def teksten() -> list[Any]:
    return sorted(concept.velden["tekst"][0] for concept in concepten())


def test_een_concept_komt_terug_en_is_alleen_van_wie_het_typte(
    verhaal: Logverhaal, klant: Klant, als
) -> None:
    antwoord = bewaar(verhaal, klant, "Els belde")
    assert antwoord.json is not None
    assert antwoord.json["versie"] == 1
    pagina = klant.open(verhaal.pad).text
    assert "Els belde" in pagina
    assert "gewist" in pagina
    terug = klant.open(f"{verhaal.pad}/nieuw?concept={SLEUTEL}")
    assert klant.vragen.aantal <= 15
    assert ">\nEls belde</textarea>" in terug.text
    bram = als(verhaal.bram)
    assert "Els belde" not in bram.open(verhaal.pad).text
    assert bram.open(f"{verhaal.pad}/nieuw?concept={SLEUTEL}").status_code == 404
    bram.stuur(f"{verhaal.pad}/concepten/{SLEUTEL}/weg")
    assert concepten(verhaal.bram) == []
    assert len(concepten(verhaal.marijke)) == 1
    klant.stuur(f"{verhaal.pad}/concepten/{SLEUTEL}/weg")
    assert concepten() == []


def test_twee_vensters_houden_elk_hun_tekst(verhaal: Logverhaal, klant: Klant) -> None:
    assert bewaar(verhaal, klant, "Begin", blad=EEN).status_code == 200
    assert bewaar(verhaal, klant, "Van een", blad=EEN, versie=1, beurt=2).status_code == 200
    botst = bewaar(verhaal, klant, "Van twee", blad=TWEE, versie=1)
    assert botst.status_code == 409
    assert botst.json is not None
    assert "ander venster" in botst.json["fouten"][0]["bericht"]
    assert bewaar(verhaal, klant, "Van twee, verder", blad=TWEE, versie=1, beurt=2).status_code == 409
    assert bewaar(verhaal, klant, "Te laat", blad=EEN, versie=1, beurt=1).status_code == 200
    assert teksten() == ["Van een", "Van twee, verder"]
    zonder_script = formulier(tekst="Van drie", _versie="1")
    for _ in range(2):
        assert klant.stuur(f"{verhaal.pad}/concepten/{SLEUTEL}", zonder_script).status_code == 303
    assert teksten() == ["Van drie", "Van een", "Van twee, verder"]


def test_wat_in_het_logboek_staat_is_geen_concept_meer(verhaal: Logverhaal, klant: Klant) -> None:
    bewaar(verhaal, klant, "Klaar")
    assert klant.stuur(verhaal.pad, formulier(tekst="Klaar", _versie="1")).status_code == 303
    assert concepten() == []
    assert bewaar(verhaal, klant, "Klaar", versie=1, beurt=2).status_code == 200, "a save that came too late"
    assert concepten() == []
    bewaar(verhaal, klant, "Een ander venster schreef verder", blad=TWEE)
    klant.stuur(verhaal.pad, formulier(tekst="Nog een", _versie="0"))
    assert teksten() == ["Een ander venster schreef verder"]


def test_na_veertien_dagen_is_het_weg(verhaal: Logverhaal, klant: Klant) -> None:
    bewaar(verhaal, klant, "Oud")
    begin = nu()
    with time_machine.travel(begin + timedelta(days=13), tick=False), kijk() as session:
        assert wis_verlopen(session) == 0
    [oud] = concepten()
    oud_tot = oud.verloopt_op
    with kijk() as session:
        session.add(oud)
        oud.verloopt_op = nu() - timedelta(seconds=1)
        session.commit()
    assert oud_tot - begin > timedelta(days=13)
    assert "Oud" not in klant.open(verhaal.pad).text
    assert klant.open(f"{verhaal.pad}/nieuw?concept={SLEUTEL}").status_code == 404
    assert len(concepten()) == 1, "reading erases nothing"
    bewaar(verhaal, klant, "Nieuw")
    assert teksten() == ["Nieuw"]


def test_ook_van_een_collega_die_weg_is_wordt_het_gewist(verhaal: Logverhaal, klant: Klant) -> None:
    bewaar(verhaal, klant, "Oud")
    with time_machine.travel(nu() + timedelta(days=15), tick=False), kijk() as session:
        assert wis_verlopen(session) == 1
        session.commit()
    assert concepten() == []


def test_een_casus_die_intussen_dicht_is_kost_geen_letter(verhaal: Logverhaal, klant: Klant) -> None:
    session = verhaal.bouw.session
    sluit_af(session, verhaal.casus, Besluit(Sluitreden.VERHUISD, "Weg"), door=verhaal.marijke)
    session.commit()
    assert bewaar(verhaal, klant, "Nog dit").status_code == 200
    assert "Nog dit" in klant.open(verhaal.pad).text


def test_wat_niet_bewaard_kan_worden_zegt_waarom(verhaal: Logverhaal, klant: Klant) -> None:
    antwoord: TestResponse = bewaar(verhaal, klant, "x" * 50_001)
    assert antwoord.status_code == 422
    assert antwoord.json is not None
    assert antwoord.json["fouten"][0]["veld"] == "tekst"
    assert concepten() == []
    zonder = klant.stuur(f"{verhaal.pad}/concepten/{SLEUTEL}", formulier(anderen="y" * 501))
    assert zonder.status_code == 422
    assert "y" * 501 in zonder.text


def test_wie_veiligheid_niet_meer_ziet_typt_verder_en_verliest_niets(
    verhaal: Logverhaal, klant: Klant
) -> None:
    assert bewaar(verhaal, klant, "Blauwe plek", veiligheid="ja").status_code == 200
    lid = find_teamlid_van(verhaal.bouw.session, verhaal.casus.id, verhaal.marijke.id)
    assert lid is not None
    lid.ziet_veiligheid = False
    verhaal.bouw.session.commit()
    for beurt, tekst in ((2, "Zij vertelt"), (3, "Zij vertelt verder")):
        assert (
            bewaar(verhaal, klant, tekst, versie=beurt - 1, beurt=beurt, veiligheid="ja").status_code == 200
        )
    assert teksten() == ["Blauwe plek", "Zij vertelt verder"]
    assert [concept.velden["tekst"] for concept in concepten(verhaal.marijke)] == [["Zij vertelt verder"]]
    assert "Blauwe plek" not in klant.open(verhaal.pad).text
