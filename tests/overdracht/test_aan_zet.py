"""What waits on whom: on Mijn dag and on the first page of a casus."""

from typing import Any

import pytest

from tests.bouwstenen import Bouwer, sessie_van
from tests.overdracht.bouwstenen import dag, maak_rij
from wijkteam.casus.opening import zet_in_team
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht.aan_zet import list_voor
from wijkteam.overdracht.keuzes import Afwijsreden, Partij, Stand

CONCEPT = {"stand": Stand.CONCEPT, "eigenaar": Partij.VERWIJZER, "voorgelegd_op": None}
NEE = {"stand": Stand.AFGEWEZEN, "eigenaar": Partij.REGISSEUR, "afwijsreden": Afwijsreden.GEEN_PLEK}
KENNIS = {"stand": Stand.KENNISMAKING_GEPLAND, "eigenaar": Partij.VERWIJZER}
GESTART = {"stand": Stand.GESTART, "eerste_contact_op": dag(-14), "uiterlijk": dag(20)}


@pytest.mark.parametrize(
    ("rij", "verwijzer", "regisseur"),
    [
        (CONCEPT, "Maak het bericht af voor Eetclub De Lange Tafel", None),
        (NEE, None, "Zoek een ander: Eetclub De Lange Tafel kan niet"),
        ({}, None, None),
        ({"uiterlijk": dag(-1)}, "Bel Eetclub De Lange Tafel", "Bel Eetclub De Lange Tafel"),
        (KENNIS | {"uiterlijk": dag(4)}, None, None),
        (KENNIS | {"uiterlijk": dag(0)}, "Leg de kennismaking met Eetclub De Lange Tafel vast", None),
        (GESTART | {"navraag_voor": dag(1)}, None, None),
        (
            GESTART | {"navraag_voor": dag(0)},
            "Vraag na hoe het gaat met Eetclub De Lange Tafel",
            "Vraag na hoe",
        ),
        (GESTART | {"navraag_voor": dag(0), "nagevraagd_op": dag(0)}, None, None),
        (GESTART | {"navraag_voor": dag(0), "nagevraagd_op": dag(-20)}, "Vraag na hoe", "Vraag na hoe"),
    ],
)
def test_een_overdracht_wacht_op_wie_aan_zet_is_en_te_laat_op_allebei(
    bouw: Bouwer, rij: dict[str, Any], verwijzer: str | None, regisseur: str | None
) -> None:
    anke, bram = bouw.medewerker("Anke"), bouw.medewerker("Bram")
    casus = bouw.casus(anke)
    zet_in_team(bouw.session, casus, bram)
    derde = bouw.medewerker("Carla")
    zet_in_team(bouw.session, casus, derde)
    maak_rij(bouw, casus, bram, **rij)
    for wie, zin in ((bram, verwijzer), (anke, regisseur), (derde, None)):
        with sessie_van(wie) as session:
            gevonden = [regel.tekst for regel in list_voor(session, wie.id, op=vandaag())]
        assert len(gevonden) == (zin is not None)
        assert zin is None or gevonden[0].startswith(zin)


def test_mijn_dag_noemt_wat_wacht_en_de_weg_naar_de_bellijst(bouw: Bouwer, als) -> None:
    ik = bouw.medewerker("Anke")
    casus = bouw.casus(ik, huishouden="De Vries")
    for nummer in range(1, 11):
        maak_rij(bouw, casus, ik, nummer, uiterlijk=dag(-nummer))
    klant = als(ik)
    pagina = klant.open("/").text
    assert klant.vragen.aantal <= 10
    assert pagina.count("Bel Eetclub De Lange Tafel") == 8
    assert "Nog 2 meer, en de bellijst" in pagina
    assert "/overdrachten?welke=bellen" in pagina


def test_het_overzicht_van_een_casus_zegt_wat_er_loopt_en_of_iemand_te_laat_is(bouw: Bouwer, als) -> None:
    ik = bouw.medewerker("Anke")
    casus = bouw.casus(ik)
    klant = als(ik)
    assert "overdracht loopt" not in klant.open(f"/casussen/{casus.id}").text
    zonder = klant.vragen.aantal
    maak_rij(bouw, casus, ik)
    maak_rij(bouw, casus, ik, 2, uiterlijk=dag(-2))
    klaar = {
        "stand": Stand.INGETROKKEN,
        "eigenaar": None,
        "uiterlijk": None,
        "afgelopen_op": casus.geopend_op,
    }
    maak_rij(bouw, casus, ik, 3, **klaar)
    pagina = klant.open(f"/casussen/{casus.id}").text
    assert "2 overdrachten lopen" in pagina
    assert "Iemand is te laat" in pagina
    assert klant.vragen.aantal == zonder <= 15
