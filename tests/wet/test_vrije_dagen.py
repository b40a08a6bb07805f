"""Days on which no term ends: the calendar of the Algemene termijnenwet."""

from datetime import date
from pathlib import Path

import pytest

from tests.wet.klokproef import dag
from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig
from wijkteam.wet.vrije_dagen import FeestdagenKloppenNiet, feestdagen_in, lees_vrije_dagen

DAGEN = lees_vrije_dagen()


def test_de_feestdagen_van_2026_zijn_die_van_de_wet_en_niet_meer():
    assert {datum.isoformat(): naam for datum, naam in feestdagen_in(2026).items()} == {
        "2026-01-01": "Nieuwjaarsdag",
        "2026-04-03": "Goede Vrijdag",
        "2026-04-06": "tweede paasdag",
        "2026-04-27": "Koningsdag",
        "2026-05-05": "Bevrijdingsdag",
        "2026-05-14": "Hemelvaartsdag",
        "2026-05-25": "tweede pinksterdag",
        "2026-12-25": "eerste kerstdag",
        "2026-12-26": "tweede kerstdag",
    }


@pytest.mark.parametrize("jaar", range(2014, 2076))
def test_ieder_jaar_heeft_zijn_feestdagen_ook_5_mei(jaar: int):
    feestdagen = feestdagen_in(jaar)
    assert date(jaar, 5, 5) in feestdagen
    assert 8 <= len(feestdagen) <= 9


@pytest.mark.parametrize(
    ("op", "naam"),
    [
        ("2025-04-26", "Koningsdag"),  # 27 april 2025 is een zondag: Koningsdag valt een dag eerder
        ("2025-04-27", "een zondag"),
        ("2031-04-26", "Koningsdag"),
        ("2016-05-05", "Hemelvaartsdag"),  # en Bevrijdingsdag
        ("2026-04-05", "een zondag"),  # eerste paasdag
        ("2026-03-07", "een zaterdag"),
        ("2026-05-15", "een dag die met een feestdag is gelijkgesteld"),
        ("2024-12-27", "een dag die met een feestdag is gelijkgesteld"),
        ("2028-04-28", "een dag die met een feestdag is gelijkgesteld"),
    ],
)
def test_een_vrije_dag_heeft_een_naam(op: str, naam: str):
    vrij = DAGEN.find_op(dag(op))
    assert vrij is not None
    assert naam in vrij.naam


@pytest.mark.parametrize("op", ["2026-03-02", "2026-12-24", "2026-12-31", "2026-05-04", "2029-05-11"])
def test_een_gewone_dag_en_oudejaarsdag_zijn_werkdagen(op: str):
    assert DAGEN.is_werkdag(dag(op))


def test_een_rij_vrije_dagen_eindigt_bij_de_eerste_werkdag():
    rij = DAGEN.list_vanaf(dag("2026-05-14"))
    assert [vrij.dag.day for vrij in rij] == [14, 15, 16, 17]
    assert DAGEN.list_vanaf(dag("2026-05-18")) == ()


@pytest.mark.parametrize(
    ("na", "aantal", "einde"),
    [
        ("2026-03-02", 3, "2026-03-05"),
        ("2026-03-05", 3, "2026-03-10"),
        ("2026-05-13", 3, "2026-05-20"),  # Hemelvaart, de vrijdag erna en een weekend
        ("2026-03-07", 1, "2026-03-09"),
        ("2026-12-23", 2, "2026-12-28"),
    ],
)
def test_werkdagen_slaan_vrije_dagen_over(na: str, aantal: int, einde: str):
    assert DAGEN.tel_werkdagen(dag(na), aantal) == dag(einde)


def test_een_jaar_van_voor_koningsdag_rekenen_wij_niet():
    with pytest.raises(FeestdagenKloppenNiet, match="2014"):
        feestdagen_in(2013)


def test_een_nieuw_besluit_is_een_regel_in_het_bestand(tmp_path: Path):
    pad = tmp_path / "feestdagen.toml"
    pad.write_text(
        '[[besluiten]]\nnaam = "2029-2031"\ntot_en_met = 2031-12-31\ndagen = [2029-05-11]\n', "utf-8"
    )
    assert lees_vrije_dagen(pad).is_werkdag(dag("2029-05-11")) is False
    assert DAGEN.is_werkdag(dag("2029-05-11")) is True


@pytest.mark.parametrize(
    ("inhoud", "bericht"),
    [
        ('naam = "x"\ntot_en_met = 2031-12-31', "noem de dagen"),
        ('naam = "x"\ntot_en_met = 2031-12-31\ndagen = ["2029-05-11"]', "lijst van datums"),
        ('naam = "x"\ntot_en_met = 2031-12-31\ndagen = [2029-05-11, 2029-05-11]', "iets dubbel"),
        ('naam = "x"\ntot_en_met = 2028-12-31\ndagen = [2029-05-11]', "ligt na tot_en_met"),
        ('naam = "x"\ndagen = [2029-05-11]', "tot_en_met ontbreekt"),
        ("tot_en_met = 2031-12-31\ndagen = [2029-05-11]", "naam ontbreekt"),
        ('naam = "x"\ntot_en_met = 2031-12-31\ndagen = [2029-05-11]\nkleur = 1', "kleur is hier niet bekend"),
    ],
)
def test_een_fout_in_het_bestand_is_een_zin(tmp_path: Path, inhoud: str, bericht: str):
    pad = tmp_path / "feestdagen.toml"
    pad.write_text(f"[[besluiten]]\n{inhoud}\n", "utf-8")
    with pytest.raises(GegevensbestandOngeldig, match=bericht):
        lees_vrije_dagen(pad)


def test_een_leeg_bestand_is_geen_kalender(tmp_path: Path):
    pad = tmp_path / "feestdagen.toml"
    pad.write_text("", "utf-8")
    with pytest.raises(GegevensbestandOngeldig, match="minstens één"):
        lees_vrije_dagen(pad)
