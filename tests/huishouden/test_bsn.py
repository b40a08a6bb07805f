"""The BSN goes in, is found again by an exact match, and never comes out."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from tests.bouwstenen import Bouwer
from tests.huishouden.bouwstenen import ANDER_BSN, BSN, Huis, alles_van, maak_huis
from wijkteam.huishouden.bsn import plaats_van
from wijkteam.huishouden.models import Bsn
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.sleutels import OntsleutelingMislukt, Sleutels
from wijkteam.kern.tijd import nu
from wijkteam.zoeken.bsn import PER_UUR


def leg_vast(huis: Huis, roepnaam: str = "Els", nummer: str = BSN) -> Any:
    return huis.stuur(f"{huis.lid(roepnaam)}/bsn", bsn=nummer)


def zoek(huis: Huis, nummer: str = BSN) -> tuple[Any, str]:
    """The answer, and what the next page says about it."""
    antwoord = huis.stuur("/bsn-zoeken", bsn=nummer)
    return antwoord, huis.klant.open(antwoord.location).text if antwoord.status_code == 303 else antwoord.text


@pytest.fixture
def sleutels(los: Flask) -> Sleutels:
    return los.extensions["wijkteam-sleutels"]


@pytest.mark.parametrize("getypt", [BSN, "111 222 333", "1112.22.333", " 111222333 "])
def test_een_bsn_gaat_versleuteld_de_database_in(huis: Huis, sleutels: Sleutels, getypt: str) -> None:
    assert leg_vast(huis, nummer=getypt).status_code == 303
    assert huis.klant.vragen.aantal <= 12
    (rij,) = alles_van(select(Bsn))
    assert BSN.encode() not in rij.versleuteld
    assert sleutels.ontsleutel(rij.versleuteld, plaats=plaats_van(rij)) == BSN
    assert [(regel.handeling, regel.velden) for regel in huis.daden()] == [("bsn_vastgelegd", "bsn")]


def test_een_bsn_van_een_andere_rij_gaat_niet_open(huis: Huis, sleutels: Sleutels) -> None:
    leg_vast(huis)
    leg_vast(huis, "Jan", ANDER_BSN)
    een, ander = alles_van(select(Bsn))
    with pytest.raises(OntsleutelingMislukt):
        sleutels.ontsleutel(een.versleuteld, plaats=plaats_van(ander))


def test_een_nieuw_nummer_komt_in_de_plaats_van_het_oude(huis: Huis, sleutels: Sleutels) -> None:
    leg_vast(huis)
    leg_vast(huis, nummer=ANDER_BSN)
    (rij,) = alles_van(select(Bsn))
    assert sleutels.ontsleutel(rij.versleuteld, plaats=plaats_van(rij)) == ANDER_BSN


def test_een_bsn_verwijderen(huis: Huis) -> None:
    leg_vast(huis)
    assert huis.stuur(f"{huis.lid('Els')}/bsn/verwijderen").status_code == 303
    assert alles_van(select(Bsn)) == []
    assert huis.stuur(f"{huis.lid('Els')}/bsn/verwijderen").status_code == 303
    assert [regel.handeling for regel in huis.daden()] == ["bsn_vastgelegd", "bsn_verwijderd"]


@pytest.mark.parametrize(
    "getypt",
    ["111222334", "12345678", "000000000", "12", "1234567890", "١١١٢٢٢٣٣٣", "11122233x", "", "9" * 100_000],
)
def test_een_bsn_dat_niet_bestaat_wordt_geweigerd_en_niet_herhaald(huis: Huis, getypt: str) -> None:
    antwoord = leg_vast(huis, nummer=getypt)
    assert antwoord.status_code == 422
    assert 'href="#veld-bsn"' in antwoord.text
    assert len(getypt) < 8 or getypt not in antwoord.text
    assert alles_van(select(Bsn)) == []


def test_een_bsn_hoort_bij_een_persoon(huis: Huis) -> None:
    leg_vast(huis)
    antwoord = leg_vast(huis, "Jan")
    assert antwoord.status_code == 409
    assert "Dit BSN is al vastgelegd bij Els de Vries." in antwoord.text
    assert BSN not in antwoord.text


def test_een_bsn_van_een_vreemde_verraadt_niet_wie(huis: Huis, als) -> None:
    leg_vast(maak_huis(huis.bouw, als, "Geheim"))
    antwoord = leg_vast(huis)
    assert antwoord.status_code == 409
    assert "Dit BSN is al vastgelegd bij iemand anders." in antwoord.text
    assert "Geheim" not in antwoord.text
    assert BSN not in antwoord.text


def test_een_geweigerd_bsn_staat_als_vraag_in_het_journaal(huis: Huis, als) -> None:
    leg_vast(maak_huis(huis.bouw, als, "Geheim"))
    assert leg_vast(huis).status_code == 409
    assert [regel.handeling for regel in huis.daden()] == ["bsn_gezocht"]


def test_vastleggen_is_geen_omweg_om_vaker_te_zoeken(huis: Huis, bouw: Bouwer) -> None:
    for minuten in range(PER_UUR):
        _gezocht(bouw, huis, minuten=minuten)
    antwoord = leg_vast(huis)
    assert antwoord.status_code == 429
    assert "Probeer het later opnieuw." in antwoord.text
    assert alles_van(select(Bsn)) == []


def test_zoeken_naar_wie_nergens_bekend_is(huis: Huis) -> None:
    antwoord, pagina = zoek(huis)
    assert antwoord.status_code == 303
    assert "Deze persoon is nog niet bekend." in pagina


def test_zoeken_naar_wie_je_al_mag_zien_leidt_naar_koppelen(huis: Huis, als, bouw: Bouwer) -> None:
    leg_vast(huis)
    ander = Huis(bouw, huis.medewerker, bouw.casus(huis.medewerker, huishouden="Bakker"), huis.klant)
    antwoord, pagina = zoek(ander)
    assert antwoord.location.endswith(f"/leden/{huis.persoon('Els').id}/koppelen")
    assert "Dit BSN hoort bij Els de Vries" in pagina


def test_zoeken_naar_wie_bij_een_ander_team_hoort_noemt_alleen_dat_team(huis: Huis, als) -> None:
    vreemd = maak_huis(huis.bouw, als, "Geheim")
    leg_vast(vreemd)
    team = huis.bouw.team_van(vreemd.medewerker).naam
    antwoord, pagina = zoek(huis)
    assert antwoord.location.endswith("/bsn-zoeken")
    assert f"Deze persoon is bekend bij {team}." in pagina
    assert "Geheim" not in pagina
    assert str(vreemd.persoon("Els").id) not in pagina + antwoord.location


def test_zoeken_naar_wie_geen_team_heeft_noemt_geen_team(huis: Huis, als) -> None:
    vreemd = maak_huis(huis.bouw, als, "Geheim")
    leg_vast(vreemd)
    casus = huis.bouw.session.merge(vreemd.casus)
    casus.afgesloten_op = nu()
    huis.bouw.session.commit()
    _, pagina = zoek(huis)
    assert "Deze persoon is bekend, maar er is geen team dat je hier kunt zien." in pagina


def test_elke_zoekvraag_staat_in_het_journaal_zonder_nummer(huis: Huis) -> None:
    zoek(huis)
    zoek(huis, ANDER_BSN)
    daden = huis.daden()
    assert [regel.handeling for regel in daden] == ["bsn_gezocht", "bsn_gezocht"]
    assert all(regel.reden == "Nagaan of iemand met dit BSN al bekend is" for regel in daden)
    assert all(regel.medewerker_id == huis.medewerker.id for regel in daden)


def test_wie_te_vaak_zoekt_moet_wachten(huis: Huis, bouw: Bouwer) -> None:
    for minuten in range(PER_UUR):
        _gezocht(bouw, huis, minuten=minuten)
    antwoord, pagina = zoek(huis)
    assert antwoord.status_code == 429
    assert "Probeer het later opnieuw." in pagina


def test_zoekvragen_van_langer_geleden_tellen_niet_mee(huis: Huis, bouw: Bouwer) -> None:
    for minuten in range(PER_UUR):
        _gezocht(bouw, huis, minuten=61 + minuten)
    assert zoek(huis)[0].status_code == 303


def _gezocht(bouw: Bouwer, huis: Huis, *, minuten: int) -> None:
    with time_machine.travel(nu() - timedelta(minutes=minuten), tick=False):
        noteer(bouw.session, Handeling.BSN_GEZOCHT, casus_id=huis.casus.id, door=huis.medewerker)
        bouw.session.commit()
