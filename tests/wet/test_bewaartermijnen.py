"""How long something is kept: per act, from a day that the rule names, with its source."""

from pathlib import Path

import pytest

from tests.wet.klokproef import dag
from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig
from wijkteam.wet.bewaartermijnen import Bewaarcode, Bewaartermijn, GeenBewaartermijn, get_bewaartermijn
from wijkteam.wet.wetboek import landelijk, lees_wetboek


@pytest.mark.parametrize(
    ("code", "vanaf", "tot_en_met"),
    [
        (Bewaarcode.WMO_DOSSIER, "2026-03-02", "2041-03-02"),
        (Bewaarcode.JEUGD_DOSSIER, "2026-03-02", "2046-03-02"),
        (Bewaarcode.JEUGD_DOSSIER, "2028-02-29", "2048-02-29"),
        (Bewaarcode.WMO_DOSSIER, "2028-02-29", "2043-03-01"),
        (Bewaarcode.PARTICIPATIEWET_DOSSIER, "2026-03-02", "2036-03-02"),
        (Bewaarcode.RE_INTEGRATIE, "2026-03-02", "2031-03-02"),
        (Bewaarcode.SIGNAAL, "2026-03-02", "2027-03-02"),
    ],
)
def test_een_dossier_blijft_zo_lang_bewaard_als_zijn_wet_zegt(code: Bewaarcode, vanaf: str, tot_en_met: str):
    termijn = get_bewaartermijn(landelijk().bewaartermijnen, code, dag(vanaf))
    assert termijn.bewaren_tot_en_met(dag(vanaf)) == dag(tot_en_met)


@pytest.mark.parametrize("termijn", landelijk().bewaartermijnen, ids=lambda termijn: termijn.code)
def test_iedere_bewaartermijn_heeft_een_bron(termijn: Bewaartermijn):
    assert termijn.bron.bladzijde == "domein.md §6.5"


def test_wat_niet_vastligt_heeft_geen_bewaartermijn():
    with pytest.raises(GeenBewaartermijn, match="wmo_dossier"):
        get_bewaartermijn(landelijk().bewaartermijnen, Bewaarcode.WMO_DOSSIER, dag("2014-01-01"))


@pytest.mark.parametrize("inhoud", ['code = "signaal"', 'code = "signaal"\njaren = 0\nvanaf = "afsluiting"'])
def test_een_bewaartermijn_heeft_een_aantal_jaren(tmp_path: Path, inhoud: str):
    (tmp_path / "wmo.toml").write_text(f'wet = "wmo"\n[[bewaartermijnen]]\n{inhoud}\n', "utf-8")
    with pytest.raises(GegevensbestandOngeldig, match="geef het aantal jaren"):
        lees_wetboek(tmp_path)
