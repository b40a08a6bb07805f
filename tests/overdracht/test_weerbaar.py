"""What was tried against an overdracht on purpose, and holds since."""

import pytest
from flask import Flask

from tests.bouwstenen import Bouwer
from tests.overdracht.deur import Ontvanger
from tests.overdracht.verhaal import Overdrachtverhaal
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
