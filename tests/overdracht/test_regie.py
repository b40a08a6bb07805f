"""Handing over the regie: who gets it, who sees the dossier before and after, and whose casus it is then."""

import pytest

from tests.bouwstenen import Bouwer, nieuwe_sessie, sessie_van
from tests.overdracht.bouwstenen import dag, maak_rij
from tests.overdracht.verhaal import Overdrachtverhaal
from wijkteam.casus.models import Casus
from wijkteam.casus.queries import get_regiestand
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht.errors import DaadKanNietNu
from wijkteam.overdracht.keuzes import Daad, Overdrachtsoort, Partij, Stand
from wijkteam.overdracht.lijsten import Lijstvraag, list_van_team
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.regie import wijs_aan
from wijkteam.overdracht.regiefouten import GeenRegie, NieuweRegisseurKanNiet, RegieDoorDeRegisseur
from wijkteam.overdracht.stappen import Stapgegevens, zet_stap
from wijkteam.team.models import Medewerker, Rol
from wijkteam.toegang.afscherming import Ontvangerkijker

REGIE = {"soort": Overdrachtsoort.REGIE, "stand": Stand.EERSTE_CONTACT}


@pytest.fixture
def verhaal(bouw: Bouwer) -> Overdrachtverhaal:
    return Overdrachtverhaal.begin(bouw)


def bijna(verhaal: Overdrachtverhaal, **anders: object) -> Overdracht:
    """The new regisseur met the family; it has to start now."""
    return maak_rij(verhaal.plan.bouw, verhaal.plan.casus, verhaal.plan.marijke, **(REGIE | anders))


def wijs(verhaal: Overdrachtverhaal, overdracht: Overdracht, wie: Medewerker) -> None:
    verhaal.plan.doe(wijs_aan, verhaal.casus_id, overdracht.id, wie.id)


def ziet(wie: Medewerker, verhaal: Overdrachtverhaal) -> bool:
    with sessie_van(wie) as session:
        return session.get(Casus, verhaal.casus_id) is not None


def test_bij_de_start_krijgt_de_collega_van_het_andere_team_regie_dossier_en_casus(
    verhaal: Overdrachtverhaal,
) -> None:
    bouw, marijke = verhaal.plan.bouw, verhaal.plan.marijke
    oud, nieuw = bouw.team_van(marijke), bouw.wijkteam("Wijkteam Zuid", naast=bouw.team_van(marijke))
    anke = bouw.medewerker("Anke", team=nieuw)
    leider = bouw.medewerker("Tom", rol=Rol.TEAMLEIDER, team=nieuw)
    regie, hulp = bijna(verhaal), bijna(verhaal, soort=Overdrachtsoort.FORMEEL, volgnummer=2)
    wijs(verhaal, regie, anke)
    assert not ziet(anke, verhaal)
    verhaal.stap(regie, Daad.START)
    assert ziet(anke, verhaal)
    assert ziet(marijke, verhaal)
    with sessie_van(anke) as session:
        stand = get_regiestand(session, verhaal.casus_id)
        assert stand.regisseur is not None
        assert (stand.regisseur.medewerker_id, stand.regie.gezin_weet_het) == (anke.id, True)  # type: ignore[union-attr]  # there is a regisseur
        assert stand.regisseur.ziet_veiligheid
        assert session.get_one(Casus, verhaal.casus_id).wijkteam_id == nieuw.id
    with sessie_van(leider, geleide_teams=(nieuw.id,)) as session:
        gezien = [rij.id for rij in list_van_team(session, nieuw.id, Lijstvraag(), op=vandaag()).regels]
    # What runs goes along; that the regie was sent on counts with the team that sent it.
    assert gezien == [hulp.id]
    vorige = bouw.medewerker("Ria", rol=Rol.TEAMLEIDER, team=oud)
    with sessie_van(vorige, geleide_teams=(oud.id,)) as session:
        assert [rij.id for rij in list_van_team(session, oud.id, Lijstvraag(), op=vandaag()).regels] == [
            regie.id
        ]
        assert session.get(Casus, verhaal.casus_id) is None


def test_een_collega_van_het_eigen_team_laat_de_casus_waar_hij_is(verhaal: Overdrachtverhaal) -> None:
    team = verhaal.plan.bouw.team_van(verhaal.plan.marijke)
    anke = verhaal.plan.bouw.medewerker("Anke", team=team)
    overdracht = bijna(verhaal)
    wijs(verhaal, overdracht, anke)
    verhaal.stap(overdracht, Daad.START)
    with sessie_van(anke) as session:
        assert session.get_one(Casus, verhaal.casus_id).wijkteam_id == team.id


def test_een_andere_gemeente_begint_zonder_dat_de_casus_verandert(verhaal: Overdrachtverhaal) -> None:
    overdracht = bijna(verhaal)
    verhaal.stap(overdracht, Daad.START)
    stand = verhaal.plan.nu(lambda s: get_regiestand(s, verhaal.casus_id))
    assert stand.regisseur.medewerker_id == verhaal.plan.marijke.id


def test_achter_de_link_wordt_niemand_regisseur(verhaal: Overdrachtverhaal) -> None:
    bouw = verhaal.plan.bouw
    overdracht = bijna(verhaal)
    wijs(verhaal, overdracht, bouw.medewerker("Anke"))
    stap = Stapgegevens(daad=Daad.START, dag=dag(0), kant=Partij.ONTVANGER)
    with nieuwe_sessie(Ontvangerkijker(overdracht.id, verhaal.casus_id)) as session:
        with pytest.raises(RegieDoorDeRegisseur):
            zet_stap(session, overdracht.id, stap, door=None)
        session.rollback()
    assert verhaal.nu(overdracht.id).stand is Stand.EERSTE_CONTACT


def test_wie_niet_beslist_of_niet_kan_krijgt_de_regie_niet(verhaal: Overdrachtverhaal) -> None:
    bouw, marijke = verhaal.plan.bouw, verhaal.plan.marijke
    anke, leider = bouw.medewerker("Anke"), bouw.medewerker("Tom", rol=Rol.TEAMLEIDER)
    overdracht = bijna(verhaal)
    for wie in (marijke, leider):
        with pytest.raises(NieuweRegisseurKanNiet):
            wijs(verhaal, overdracht, wie)
    with pytest.raises(GeenRegie):
        wijs(verhaal, bijna(verhaal, soort=Overdrachtsoort.FORMEEL, volgnummer=2), anke)
    with pytest.raises(DaadKanNietNu):
        wijs(verhaal, bijna(verhaal, stand=Stand.GESTART, volgnummer=3), anke)


def test_de_pagina_laat_kiezen_en_zegt_wat_er_dan_gebeurt(verhaal: Overdrachtverhaal, als) -> None:
    anke = verhaal.plan.bouw.medewerker("Anke")
    overdracht = bijna(verhaal)
    klant, hier = als(verhaal.plan.marijke), f"{verhaal.pad}/{overdracht.id}"
    assert "nog niemand gekozen" in klant.open(hier).text
    assert klant.open(f"{hier}/regisseur").status_code == 200
    assert klant.vragen.aantal <= 15
    for fout in ("", "x", str(verhaal.casus_id)):
        assert klant.stuur(f"{hier}/regisseur", medewerker=fout).status_code == 422
    assert klant.stuur(f"{hier}/regisseur", medewerker=str(anke.id)).status_code == 303
    assert klant.vragen.aantal <= 12
    assert "Anke</bdi> krijgt de regie zodra" in klant.open(hier).text
    assert als(verhaal.plan.bram).stuur(f"{hier}/regisseur", medewerker=str(anke.id)).status_code == 403
    elders = bijna(verhaal, volgnummer=2, stand=Stand.GESTART, gestart_op=dag(0))
    assert "als overgedragen" in klant.open(f"{verhaal.pad}/{elders.id}").text
