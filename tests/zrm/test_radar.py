"""The radar: passes a strict CSP, tells everything in words, and never draws an unknown as a zero."""

from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.svgplaten import SVG, attributen, druk_af, lees_plaat, soorten, teksten
from wijkteam.zrm.instrument import DomeinOnbekend, get_instrument, laad_instrument
from wijkteam.zrm.radar import MEESTE_REEKSEN, Reeks, teken_radar

ZRM = get_instrument("zrm-2017")
BLAUW = "#0b4f8c"


def reeks(naam: str, niveaus: Sequence[int | None]) -> Reeks:
    return Reeks(naam, dict(zip((domein.code for domein in ZRM.domeinen), niveaus, strict=True)))


def plaat(*reeksen: Reeks) -> Element:
    return lees_plaat(teken_radar(ZRM, reeksen))


def lijnen(svg: Element, kleur: str = BLAUW) -> list[Element]:
    """The strokes of one line in the chart itself; its sample in the legend is one more."""
    return [lijn for lijn in svg.iter(f"{SVG}line") if lijn.get("stroke") == kleur][:-1]


ELS = reeks("nu", (3, None, 3, 5, 3, 3, 4, 5, 5, 4, 3, 4, 5))
VOL = reeks("streef", (4,) * 13)


def test_een_volle_reeks_is_een_gesloten_lijn_met_een_punt_per_domein():
    svg = plaat(VOL)
    assert len(lijnen(svg)) == 13
    assert sum(punt.get("fill") == BLAUW for punt in svg.iter(f"{SVG}circle")) == 13 + 1
    assert "? = geen score; daar is de lijn onderbroken" not in teksten(svg)


def test_een_onbekende_score_is_een_gat_en_geen_nul():
    svg = plaat(ELS)
    assert len(lijnen(svg)) == 11
    midden = {
        (lijn.get("x1"), lijn.get("y1")) for lijn in svg.iter(f"{SVG}line") if lijn.get("stroke") == "#b8c4cf"
    }
    assert len(midden) == 1
    assert not any(
        {(lijn.get("x1"), lijn.get("y1")), (lijn.get("x2"), lijn.get("y2"))} & midden for lijn in lijnen(svg)
    )
    assert "Werk & opleiding ?" in teksten(svg)
    assert "? = geen score; daar is de lijn onderbroken" in teksten(svg)


def test_wie_de_plaat_niet_ziet_hoort_alle_scores_met_de_onbekende():
    svg = plaat(ELS, VOL)
    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "Radar van Zelfredzaamheid-Matrix (2017)"
    beschrijving = svg.findtext(f"{SVG}desc") or ""
    assert "nu: Financiën 3, Werk & Opleiding geen score, Tijdsbesteding 3" in beschrijving
    assert "streef: Financiën 4" in beschrijving


def test_reeksen_verschillen_ook_zonder_kleur():
    svg = plaat(*(reeks(f"r{nummer}", (nummer + 1,) * 13) for nummer in range(MEESTE_REEKSEN)))
    per_kleur: dict[str, str] = {}
    for lijn in svg.iter(f"{SVG}line"):
        if lijn.get("stroke-width"):
            per_kleur[lijn.get("stroke") or ""] = lijn.get("stroke-dasharray", "")
    assert len(per_kleur) == len(set(per_kleur.values())) == MEESTE_REEKSEN


def test_de_schaal_en_de_woorden_van_het_laagste_en_hoogste_niveau_staan_erbij():
    getoond = teksten(plaat(VOL))
    assert {"1", "2", "3", "4", "5"} <= set(getoond)
    assert "1 = acute problematiek, 5 = volledig zelfredzaam" in getoond


def test_de_plaat_heeft_niets_dat_een_streng_beleid_tegenhoudt():
    tekst = str(teken_radar(ZRM, [ELS, VOL]))
    svg = lees_plaat(tekst)
    assert soorten(svg) <= {
        "svg", "title", "desc", "line", "polygon", "circle", "rect", "text",
    }  # fmt: skip
    assert not attributen(svg) & {"style", "class", "id", "href"}
    assert "pygal" not in tekst.lower()


def test_een_naam_met_html_erin_blijft_tekst():
    tekst = str(teken_radar(ZRM, [Reeks("<script>alert(1)</script> & co")]))
    assert "<script" not in tekst
    assert "&lt;script&gt;" in tekst


@pytest.mark.parametrize(
    "code", ["zrm-2013", "zrm-jongeren", "zrm-huishoudens", "zrm-huishoudens-kinderen", "zrm-ouderschap"]
)
def test_elk_instrument_heeft_een_radar_ook_zonder_scores(code: str):
    instrument = get_instrument(code)
    for reeksen in ([], [Reeks("start")]):
        svg = lees_plaat(teken_radar(instrument, reeksen))
        namen = " ".join(teksten(svg))
        assert all(domein.korte_naam.split()[0] in namen for domein in instrument.domeinen)


@pytest.mark.parametrize("aantal", [1, 2])
def test_een_instrument_met_een_of_twee_domeinen_breekt_niet(tmp_path: Path, aantal: int):
    kop = """
code = "klein"
naam = "Klein"
versie = "1"
geldig_van = 2026-01-01
onderwerp = "persoon"
bronvermelding = "x"
"""
    domein = """
[[domeinen]]
code = "d{}"
naam = "D"
vraag = "?"
gewone_naam = "d"
gewone_vraag = "?"
leefgebieden = ["wonen"]
"""
    pad = tmp_path / "klein.toml"
    pad.write_text(kop + "".join(domein.format(nummer) for nummer in range(aantal)), "utf-8")
    svg = lees_plaat(teken_radar(laad_instrument(pad), [Reeks("nu", {"d0": 3})]))
    assert "D" in " ".join(teksten(svg))


def test_een_vreemd_domein_een_vreemd_niveau_of_te_veel_lijnen_wordt_geweigerd():
    with pytest.raises(DomeinOnbekend):
        teken_radar(ZRM, [Reeks("nu", {"dagbesteding": 3})])
    with pytest.raises(ValueError, match="0"):
        teken_radar(ZRM, [Reeks("nu", {"financien": 0})])
    with pytest.raises(ValueError, match="hoogstens 4"):
        teken_radar(ZRM, [VOL] * 5)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.one_of(st.none(), st.integers(1, 5)), min_size=13, max_size=13))
def test_een_lijn_loopt_alleen_tussen_buren_die_allebei_bekend_zijn(niveaus: list[int | None]):
    verwacht = sum(
        a is not None and b is not None for a, b in zip(niveaus, niveaus[1:] + niveaus[:1], strict=True)
    )
    assert len(lijnen(plaat(reeks("nu", niveaus)))) == verwacht


@pytest.mark.slow
def test_de_pdf_tekent_elke_letter_en_elke_stip_zonder_klacht(caplog: pytest.LogCaptureFixture):
    plaat = teken_radar(ZRM, [ELS, VOL])
    svg = lees_plaat(plaat)
    getekend = druk_af(plaat)
    assert getekend["TJ"] >= sum(len(tekst.replace(" ", "")) for tekst in teksten(svg))
    assert getekend["c"] >= 4 * len(list(svg.iter(f"{SVG}circle")))
    assert not caplog.records
