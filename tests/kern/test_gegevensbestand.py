"""Data files are written by people: a mistake comes back with its place, and all of them at once."""

from pathlib import Path

import pytest

from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig, lees_toml


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
