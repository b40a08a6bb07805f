"""How old somebody is on the day of the act, and what the law makes of it."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig
from wijkteam.wet.leeftijden import (
    GeenLeeftijdsgrens,
    Grens,
    Leeftijd,
    get_leeftijdsgrens,
    leeftijd_op,
    lees_leeftijdsgrenzen,
    list_leeftijdsgrenzen,
)

DAG = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("geboren", "jaren"),
    [
        ((1970, 6, 12), 55),
        ((1974, 9, 3), 51),
        ((2006, 11, 20), 19),
        ((2009, 12, 15), 16),
        ((2011, 10, 8), 14),
    ],
)
def test_de_familie_de_vries_heeft_de_leeftijden_van_de_casus(geboren: tuple[int, int, int], jaren: int):
    assert leeftijd_op(Geboortedatum(*geboren), DAG) == Leeftijd(jaren, jaren)


def test_op_de_verjaardag_zelf_is_iemand_een_jaar_ouder():
    geboren = Geboortedatum(2010, 3, 2)
    assert leeftijd_op(geboren, date(2026, 3, 1)).tekst == "15"
    assert leeftijd_op(geboren, date(2026, 3, 2)).tekst == "16"


def test_wie_op_schrikkeldag_is_geboren_wordt_in_een_gewoon_jaar_op_1_maart_ouder():
    geboren = Geboortedatum(2008, 2, 29)
    assert leeftijd_op(geboren, date(2026, 2, 28)).is_minstens(18) is False
    assert leeftijd_op(geboren, date(2026, 3, 1)).is_minstens(18) is True
    assert leeftijd_op(geboren, date(2024, 2, 29)).minimaal == 16


def test_met_alleen_een_jaar_is_de_leeftijd_ongeveer():
    leeftijd = leeftijd_op(Geboortedatum(1985), DAG)
    assert (leeftijd.minimaal, leeftijd.maximaal, leeftijd.tekst) == (40, 41, "ongeveer 40")
    assert leeftijd_op(Geboortedatum(1985), date(2026, 12, 31)).tekst == "41"


def test_een_recht_geldt_pas_als_de_leeftijd_zeker_is():
    leeftijd = leeftijd_op(Geboortedatum(2010), DAG)
    assert leeftijd.is_minstens(16) is False
    assert leeftijd.kan_minstens_zijn(16) is True


def test_een_baby_zonder_bekende_dag_is_jonger_dan_een_getal():
    assert leeftijd_op(Geboortedatum(2025), DAG).tekst == "jonger dan 2"
    assert leeftijd_op(Geboortedatum(2026), DAG).tekst == "0"


def test_voor_de_geboorte_heeft_niemand_een_leeftijd():
    with pytest.raises(ValueError, match="nog niet geboren"):
        leeftijd_op(Geboortedatum(2026, 3, 3), DAG)


@given(
    st.dates(min_value=date(1950, 1, 1), max_value=DAG), st.dates(min_value=DAG, max_value=date(2040, 1, 1))
)
def test_minder_weten_maakt_de_leeftijd_ruimer_en_nooit_anders(geboren: date, dag: date):
    exact = leeftijd_op(Geboortedatum(geboren.year, geboren.month, geboren.day), dag).minimaal
    for deels in (Geboortedatum(geboren.year, geboren.month), Geboortedatum(geboren.year)):
        ruim = leeftijd_op(deels, dag)
        assert ruim.minimaal <= exact <= ruim.maximaal


def test_de_wet_kent_vier_leeftijden():
    assert [(grens.leeftijd, grens.grens) for grens in list_leeftijdsgrenzen(DAG)] == [
        (12, Grens.MEEBESLISSEN),
        (16, Grens.ZELF_BESLISSEN),
        (18, Grens.MEERDERJARIG),
        (23, Grens.EINDE_JEUGDWET),
    ]
    assert get_leeftijdsgrens(Grens.ZELF_BESLISSEN, DAG).leeftijd == 16
    assert all(grens.bron and grens.betekenis for grens in list_leeftijdsgrenzen(DAG))


def test_voor_de_ingangsdatum_geldt_een_grens_niet():
    with pytest.raises(GeenLeeftijdsgrens):
        get_leeftijdsgrens(Grens.MEEBESLISSEN, date(2014, 12, 31))


def test_een_nieuwe_grens_is_een_regel_in_een_bestand(tmp_path: Path):
    pad = tmp_path / "grenzen.toml"
    regel = '[[grenzen]]\ncode="zelf_beslissen"\nleeftijd={}\nbetekenis="x"\nbron="y"\ngeldig_van={}\n'
    pad.write_text(
        regel.format(16, "2015-01-01") + "geldig_tot=2030-01-01\n" + regel.format(15, "2030-01-01"), "utf-8"
    )
    grenzen = lees_leeftijdsgrenzen(pad)
    assert [grens.leeftijd for grens in grenzen if grens.geldt_op(date(2029, 12, 31))] == [16]
    assert [grens.leeftijd for grens in grenzen if grens.geldt_op(date(2030, 1, 1))] == [15]


def test_een_onbekende_grens_in_het_bestand_wordt_geweigerd(tmp_path: Path):
    pad = tmp_path / "grenzen.toml"
    pad.write_text('[[grenzen]]\ncode="stemmen"\nleeftijd=18\nbetekenis="x"\nbron="y"\n', "utf-8")
    with pytest.raises(GegevensbestandOngeldig, match="kent 'stemmen' niet"):
        lees_leeftijdsgrenzen(pad)
