"""Data files are written by people: a mistake comes back with its place, and all of them at once."""

from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig, lees_toml


class Kleur(StrEnum):
    ROOD = "rood"
    BLAUW = "blauw"


def test_alle_fouten_komen_tegelijk_met_hun_plek(tmp_path: Path):
    pad = tmp_path / "fout.toml"
    pad.write_text('naam = ""\ngetal = true\n[[delen]]\ndag = "2020-01-01"\nvreemd = 1\n', "utf-8")
    tabel = lees_toml(pad)
    tabel.tekst("naam")
    tabel.tekst("ontbreekt")
    tabel.getal_of_niets("getal", van=1, tot_en_met=5)
    for deel in tabel.tabellen("delen"):
        deel.datum("dag")
    with pytest.raises(GegevensbestandOngeldig) as fout:
        tabel.sluit_af()
    assert fout.value.fouten == (
        "naam moet een ingevulde tekst zijn.",
        "ontbreekt ontbreekt.",
        "getal moet een heel getal van 1 tot en met 5 zijn.",
        "delen[1].dag moet een datum zijn, zonder aanhalingstekens, zoals 2017-01-17.",
        "delen[1].vreemd is hier niet bekend.",
    )
    assert str(pad) in str(fout.value)


@pytest.mark.parametrize(
    ("inhoud", "bericht"),
    [(b"naam = ", "geen geldige TOML"), (b'naam = "\xff"', "niet in UTF-8")],
)
def test_een_onleesbaar_bestand_is_een_zin_en_geen_traceback(tmp_path: Path, inhoud: bytes, bericht: str):
    pad = tmp_path / "kapot.toml"
    pad.write_bytes(inhoud)
    with pytest.raises(GegevensbestandOngeldig, match=bericht):
        lees_toml(pad)


def test_een_bestand_dat_er_niet_is_wordt_genoemd(tmp_path: Path):
    with pytest.raises(GegevensbestandOngeldig, match="niet te lezen"):
        lees_toml(tmp_path / "weg.toml")


@pytest.mark.parametrize("inhoud", ["delen = 3", "delen = ['a']", "[delen]\nx = 1"])
def test_een_andere_vorm_dan_een_rij_tabellen_wordt_geweigerd(tmp_path: Path, inhoud: str):
    pad = tmp_path / "vorm.toml"
    pad.write_text(inhoud, "utf-8")
    tabel = lees_toml(pad)
    assert tabel.tabellen("delen") == []
    with pytest.raises(GegevensbestandOngeldig, match=r"\[\[delen\]\]"):
        tabel.sluit_af()


def test_een_rij_dagen_een_keuze_en_ja_of_nee_worden_gelezen(tmp_path: Path):
    pad = tmp_path / "goed.toml"
    pad.write_text('dagen = [2026-05-15, 2027-05-07]\nkleur = "rood"\nmag = true\n', "utf-8")
    tabel = lees_toml(pad)
    assert tabel.datums("dagen") == (date(2026, 5, 15), date(2027, 5, 7))
    assert tabel.datums("weg") == ()
    assert tabel.keuze_of_niets("kleur", Kleur) is Kleur.ROOD
    assert tabel.keuze_of_niets("weg", Kleur) is None
    assert tabel.ja_of_nee("mag", anders=False) is True
    assert tabel.ja_of_nee("weg", anders=True) is True
    tabel.sluit_af()


@pytest.mark.parametrize(
    ("inhoud", "bericht"),
    [
        ('dagen = ["2026-05-15"]', "dagen moet een lijst van datums zijn"),
        ("dagen = [2026-05-15T10:00:00]", "dagen moet een lijst van datums zijn"),
        ("dagen = [2026-05-15, 2026-05-15]", "dagen noemt iets dubbel"),
        ('kleur = "paars"', "kleur kent 'paars' niet. Kies uit: rood, blauw"),
        ("mag = 1", "mag moet true of false zijn"),
    ],
)
def test_een_verkeerde_dag_keuze_of_ja_is_een_zin(tmp_path: Path, inhoud: str, bericht: str):
    pad = tmp_path / "fout.toml"
    pad.write_text(inhoud, "utf-8")
    tabel = lees_toml(pad)
    tabel.datums("dagen")
    tabel.keuze_of_niets("kleur", Kleur)
    tabel.ja_of_nee("mag", anders=False)
    with pytest.raises(GegevensbestandOngeldig, match=bericht):
        tabel.sluit_af()
