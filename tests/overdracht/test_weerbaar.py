"""What was tried against an overdracht on purpose, and holds since."""

import logging

import pytest
from flask import Flask, g, has_request_context
from sqlalchemy import event
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from tests.bouwstenen import Bouwer
from tests.overdracht.deur import Ontvanger
from tests.overdracht.verhaal import WAAROM, Overdrachtverhaal
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


def test_ook_als_bewaren_mislukt_staat_het_geheim_niet_in_het_log(
    los: Flask,
    verhaal: Overdrachtverhaal,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    overdracht = verhaal.voorgelegd()
    ontvanger = Ontvanger.met_link(los, verhaal, overdracht)

    def schijf_is_vol(_session: Session) -> None:
        if has_request_context() and "deur" in g:
            raise OperationalError("COMMIT", {}, Exception(f"vol: {WAAROM}"))

    caplog.set_level(logging.INFO)
    event.listen(Session, "before_commit", schijf_is_vol)
    try:
        blad = ontvanger.antwoord("bevestig", verhaal.nu(overdracht.id).versie)
    finally:
        event.remove(Session, "before_commit", schijf_is_vol)
    assert (blad.status_code, verhaal.nu(overdracht.id).stand) == (500, Stand.VOORGELEGD)
    log = caplog.text + "".join(capfd.readouterr())
    assert "ongeluk" in log
    assert [woord for woord in (ontvanger.link.geheim, ontvanger.link.code, WAAROM) if woord in log] == []
