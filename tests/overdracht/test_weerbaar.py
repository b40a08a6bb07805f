"""What was tried against an overdracht on purpose, and holds since."""

import pytest
from flask import Flask

from tests.bouwstenen import Bouwer
from tests.overdracht.deur import Ontvanger
from tests.overdracht.verhaal import Overdrachtverhaal
from wijkteam.kern.datum import Geboortedatum
from wijkteam.overdracht.keuzes import Stand


@pytest.fixture
def verhaal(bouw: Bouwer) -> Overdrachtverhaal:
    return Overdrachtverhaal.begin(bouw)


def test_een_kennismaking_met_een_verkeerd_jaar_legt_de_klok_niet_stil(
    los: Flask, verhaal: Overdrachtverhaal
) -> None:
    overdracht = verhaal.voorgelegd()
    ontvanger = Ontvanger.met_link(los, verhaal, overdracht)
    ontvanger.antwoord("accepteer")
    blad = ontvanger.antwoord("plan_kennismaking", wanneer="31-12-2100", tijd="10:00", vorm="thuis")
    assert (blad.status_code, verhaal.nu(overdracht.id).stand) == (422, Stand.GEACCEPTEERD)
    assert "Klopt het jaar?" in blad.text


def test_ook_van_een_groot_gezin_wordt_het_laatste_ja_bewaard(verhaal: Overdrachtverhaal) -> None:
    namen = [f"Kind{nummer} {'van' * 12}" for nummer in range(6)]
    gezin = tuple(verhaal.plan.lid(naam, Geboortedatum(1990)) for naam in namen)
    overdracht = verhaal.besproken(personen=gezin)
    for naam in namen:
        verhaal.zegt(overdracht, roepnaam=naam)
    na = verhaal.nu(overdracht.id)
    assert na.stand is Stand.AFGESTEMD
    assert (namen[0] in na.stappen[-1].wie, len(na.stappen[-1].wie) <= 200) == (True, True)


def test_wie_de_langste_naam_heeft_kan_ja_zeggen(verhaal: Overdrachtverhaal) -> None:
    naam = "R" * 200
    overdracht = verhaal.besproken(personen=(verhaal.plan.lid(naam, Geboortedatum(1990)),))
    assert verhaal.zegt(overdracht, roepnaam=naam).stand is Stand.AFGESTEMD
