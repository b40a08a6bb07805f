"""What stands in the lists of overdrachten, for whom, in which order, and at what cost."""

import re
from uuid import uuid4

import pytest

from tests.bouwstenen import Bouwer, sessie_van
from tests.overdracht.bouwstenen import dag, maak_rij
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht.keuzes import Partij, Stand
from wijkteam.overdracht.lijsten import (
    PER_BLADZIJDE,
    Lijstvraag,
    Plek,
    Welke,
    list_mijn,
    list_van_team,
    tel_van_teams,
)
from wijkteam.team.models import Rol


def test_mijn_lijst_is_van_mijn_casussen_en_wat_te_laat_is_staat_bovenaan(bouw: Bouwer, als) -> None:
    ik, ander = bouw.medewerker("Anke"), bouw.medewerker("Bram")
    casus, vreemd = bouw.casus(ik, huishouden="De Vries"), bouw.casus(ander, huishouden="Van Bram")
    op_tijd = maak_rij(bouw, casus, ik, 1, uiterlijk=dag(5))
    te_laat = maak_rij(bouw, casus, ik, 2, uiterlijk=dag(-3))
    maak_rij(
        bouw,
        casus,
        ik,
        3,
        stand=Stand.INGETROKKEN,
        eigenaar=None,
        uiterlijk=None,
        afgelopen_op=casus.geopend_op,
    )
    maak_rij(bouw, vreemd, ander, 1)
    klant = als(ik)
    pagina = klant.open("/overdrachten")
    assert pagina.text.index(te_laat.nummer) < pagina.text.index(op_tijd.nummer)
    assert f"{casus.nummer}-O3" not in pagina.text
    assert "Van Bram" not in pagina.text
    assert "Eetclub De Lange Tafel" in pagina.text
    assert klant.vragen.aantal <= 10
    maak_rij(bouw, casus, ik, 4)
    een = klant.vragen.aantal
    klant.open("/overdrachten")
    assert klant.vragen.aantal == een
    assert op_tijd.nummer not in klant.open("/overdrachten?laat=ja").text
    assert "Niets gevonden" in klant.open("/overdrachten?bij=inwoner&stand=bestaat-niet").text


def test_de_bellijst_noemt_wie_zwijgt_en_bij_wie_je_navraagt(bouw: Bouwer, als) -> None:
    ik = bouw.medewerker("Anke")
    stil, gezond, vraag = (bouw.casus(ik, huishouden=naam) for naam in ("Stil", "Op tijd", "Navraag"))
    maak_rij(bouw, stil, ik, uiterlijk=dag(-1))
    maak_rij(bouw, gezond, ik, uiterlijk=dag(1))
    maak_rij(bouw, gezond, ik, 2, stand=Stand.AFGESTEMD, eigenaar=Partij.VERWIJZER, uiterlijk=dag(-9))
    maak_rij(
        bouw,
        vraag,
        ik,
        stand=Stand.EERSTE_CONTACT,
        uiterlijk=dag(4),
        eerste_contact_op=dag(-14),
        navraag_voor=dag(0),
    )
    maak_rij(
        bouw,
        vraag,
        ik,
        2,
        stand=Stand.GESTART,
        eerste_contact_op=dag(-14),
        navraag_voor=dag(-3),
        nagevraagd_op=dag(-1),
    )
    klant = als(ik)
    pagina = klant.open("/overdrachten?welke=bellen").text
    assert klant.vragen.aantal <= 10
    assert pagina.index("Stil") < pagina.index("Navraag")
    assert "Op tijd" not in pagina
    assert 'href="tel:0260000011"' in pagina
    assert pagina.count("Vraag de inwoner hoe het gaat") == 1
    for knop in ("Telefoontje vastleggen", "Tweede keus zoeken", "Navraag vastleggen"):
        assert pagina.count(knop) == 1
    for url in {
        url.replace("&amp;", "&")
        for url in re.findall(r'href="(/casussen/[^"]*/overdrachten/[^"]*)"', pagina)
    }:
        assert klant.open(url).status_code == 200


def test_een_teamleider_ziet_wie_aan_zet_is_en_geen_woord_inhoud(bouw: Bouwer, als) -> None:
    team = bouw.wijkteam()
    ik, leider = bouw.medewerker("Anke", team=team), bouw.medewerker("Tom", rol=Rol.TEAMLEIDER, team=team)
    casus = bouw.casus(ik, huishouden="De Vries")
    rij = maak_rij(bouw, casus, ik, uiterlijk=dag(-1), is_spoed=True)
    ander = bouw.medewerker("Bram")
    vreemd = maak_rij(bouw, bouw.casus(ander), ander)
    klant = als(leider)
    pagina = klant.open("/overdrachten/team").text
    for woord in (rij.nummer, "Anke", "te laat", "Spoed", "Ontvanger"):
        assert woord in pagina
    for woord in (vreemd.nummer, "De Vries", "Els", "Eetclub", "Gerda", "026 000 00 11", "veel alleen"):
        assert woord not in pagina
    assert klant.vragen.aantal <= 10
    assert klant.open(f"/overdrachten/team?team={uuid4()}").status_code == 404
    assert "1 overdracht is te laat" in klant.open("/caseload").text


def test_bladeren_op_sleutel_geeft_elke_rij_een_keer_ook_op_dezelfde_dag(bouw: Bouwer, als) -> None:
    team = bouw.wijkteam()
    ik, leider = bouw.medewerker("Anke", team=team), bouw.medewerker("Tom", rol=Rol.TEAMLEIDER, team=team)
    casus = bouw.casus(ik)
    for nummer in range(PER_BLADZIJDE + 5):
        maak_rij(bouw, casus, ik, nummer + 1, uiterlijk=dag(nummer % 3))
    with sessie_van(leider, geleide_teams=(team.id,)) as session:
        eerste = list_van_team(session, team.id, Lijstvraag(), op=vandaag())
        tweede = list_van_team(session, team.id, Lijstvraag(na=eerste.verder), op=vandaag())
        assert tel_van_teams(session, [team.id], op=vandaag()).lopend == PER_BLADZIJDE + 5
    assert len({rij.id for rij in (*eerste.regels, *tweede.regels)}) == PER_BLADZIJDE + 5
    assert [rij.uiterlijk for rij in (*eerste.regels, *tweede.regels)] == sorted(
        rij.uiterlijk for rij in (*eerste.regels, *tweede.regels)
    )
    assert tweede.verder is None
    with sessie_van(ik) as session:
        mijn = list_mijn(session, Lijstvraag(na=eerste.verder), welke=Welke.ALLE, op=vandaag())
    assert [rij.id for rij in mijn.regels] == [rij.id for rij in tweede.regels]
    bladzijde = als(leider).open(f"/overdrachten/team?na={eerste.verder}").text
    assert "Naar het begin" in bladzijde
    assert eerste.regels[0].nummer + "<" not in bladzijde


@pytest.mark.parametrize(
    "tekst", ["", "x", "2026-03-02", "2026-03-02_", "2026-13-02_" + "0" * 32, "_" + "0" * 32]
)
def test_een_plek_die_nergens_op_slaat_is_geen_plek(tekst: str) -> None:
    assert Plek.uit(tekst) is None
