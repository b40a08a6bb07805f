"""What people can do for another: in their words, theirs to take back, and outside the plan only when they want that."""

from typing import Any
from uuid import uuid4

import pytest

from tests.bouwstenen import Klant
from tests.plan.bouwstenen import Planstory
from wijkteam.kern.fouten import NietGevonden, VersieIsVerouderd
from wijkteam.plan.errors import IsIntussenGewijzigd, PersoonHoortNietBijCasus
from wijkteam.plan.inhoud import lees_inhoud
from wijkteam.plan.models import Wederdienst
from wijkteam.plan.overzicht import Stand, get_planblad
from wijkteam.plan.wederdiensten import (
    Wederdienstgegevens,
    trek_wederdienst_in,
    voeg_wederdienst_toe,
    wijzig_wederdienst,
)


def gegevens(verhaal: Planstory, **anders: Any) -> Wederdienstgegevens:
    return Wederdienstgegevens(**{"betrokkene_id": verhaal.els.id, "wat": "maakt fietsen"} | anders)


def biedt(verhaal: Planstory, **anders: Any) -> Wederdienst:
    return verhaal.doe(voeg_wederdienst_toe, verhaal.casus.id, gegevens(verhaal, **anders))


def test_wat_iemand_biedt_staat_in_het_plan_en_in_de_versie(verhaal: Planstory) -> None:
    verhaal.doel()
    biedt(verhaal, voor_wie="de straat", mag_in_de_buurt=True)
    inhoud = lees_inhoud(verhaal.stel_vast().inhoud)
    (dienst,) = inhoud.plan.wederdiensten
    assert (dienst.van.roepnaam, dienst.wat, dienst.voor_wie, dienst.mag_in_de_buurt) == (
        "Els",
        "maakt fietsen",
        "de straat",
        True,
    )


def test_de_buurt_weet_niets_tenzij_iemand_dat_wil(verhaal: Planstory) -> None:
    assert biedt(verhaal).mag_in_de_buurt is False


def test_een_wederdienst_erbij_is_een_wijziging_van_het_plan(verhaal: Planstory) -> None:
    verhaal.doel()
    verhaal.stel_vast()
    biedt(verhaal)
    assert verhaal.nu(lambda s: get_planblad(s, verhaal.casus.id)).stand is Stand.GEWIJZIGD


def test_alleen_wie_hier_betrokken_is_biedt_iets(verhaal: Planstory) -> None:
    for vreemd in (uuid4(), Planstory.begin(verhaal.bouw).els.id):
        with pytest.raises(PersoonHoortNietBijCasus):
            biedt(verhaal, betrokkene_id=vreemd)


def test_een_oude_stand_toont_wat_er_nu_staat(verhaal: Planstory) -> None:
    dienst = biedt(verhaal)
    wijzig = {"casus_id": verhaal.casus.id, "gezien": 1}
    verhaal.doe(wijzig_wederdienst, dienst.id, gegevens(verhaal, wat="kookt"), door=verhaal.bram, **wijzig)
    with pytest.raises(VersieIsVerouderd) as fout:
        verhaal.doe(wijzig_wederdienst, dienst.id, gegevens(verhaal, wat="zingt"), **wijzig)
    assert fout.value.intussen == {"wat": "kookt"}
    with pytest.raises(IsIntussenGewijzigd):
        verhaal.doe(trek_wederdienst_in, verhaal.casus.id, dienst.id, gezien=1)
    verhaal.doe(trek_wederdienst_in, verhaal.casus.id, dienst.id, gezien=2)
    with pytest.raises(NietGevonden):
        verhaal.doe(wijzig_wederdienst, dienst.id, gegevens(verhaal), casus_id=verhaal.casus.id, gezien=3)


def test_een_wederdienst_met_de_knoppen(verhaal: Planstory, klant: Klant) -> None:
    verhaal.doel()
    pad = f"{verhaal.pad}/wederdiensten"
    assert "Iedereen heeft iets te bieden" in klant.open(verhaal.pad).text
    klant.open(f"{pad}/nieuw")
    assert klant.vragen.aantal <= 15
    velden = {"betrokkene_id": str(verhaal.els.id), "wat": "luistert naar andere moeders"}
    assert klant.stuur(f"{pad}/nieuw", velden).status_code == 303
    assert klant.vragen.aantal <= 12
    assert "luistert naar andere moeders" in klant.open(verhaal.pad).text
    assert "blijft binnen dit plan" in klant.open(verhaal.pad).text
    (dienst,) = verhaal.nu(lambda s: get_planblad(s, verhaal.casus.id)).wederdiensten
    assert "luistert naar andere moeders" in klant.open(f"{pad}/{dienst.id}").text
    antwoord = klant.stuur(f"{pad}/{dienst.id}", velden | {"_versie": "1", "mag_in_de_buurt": "ja"})
    assert antwoord.status_code == 303
    assert "de buurt mag dit weten" in klant.open(verhaal.pad).text
    assert klant.stuur(f"{pad}/{dienst.id}/intrekken", _versie="2").status_code == 303
    assert "luistert naar andere moeders" not in klant.open(verhaal.pad).text


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("wat", ""),
        ("wat", "x" * 100_000),
        ("wat", "bel 123456782"),
        ("wat", "nul\x00"),
        ("betrokkene_id", "x"),
        ("meer", "1"),
    ],
)
def test_verkeerde_invoer_komt_terug(verhaal: Planstory, klant: Klant, veld: str, waarde: str) -> None:
    velden = {"betrokkene_id": str(verhaal.els.id), "wat": "kookt", "voor_wie": "🙂 مرحبا"} | {veld: waarde}
    antwoord = klant.stuur(f"{verhaal.pad}/wederdiensten/nieuw", velden)
    assert antwoord.status_code == 422
    assert "🙂 مرحبا" in antwoord.text
    assert verhaal.plan() is None
