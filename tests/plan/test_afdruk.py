"""The plan on paper: everything that was agreed, nothing that could hurt, and readable for who gets it."""

from dataclasses import fields, replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import html5lib
import pdfua
import pytest

from tests.pdfproef import elementen, hele_tekst, lettertypen, open_pdf, soorten, tekst_per_bladzijde
from tests.plan.afdrukvoorbeelden import DE_VRIES, DOELEN, LEEG, SCORES, groot_huishouden, kolom
from wijkteam.kern.pdf import PdfIsMislukt
from wijkteam.plan.afdruk import (
    AfdrukOndertekenaar,
    AfdrukScore,
    AfdrukUitspraak,
    Planafdruk,
    maak_planafdruk,
    maak_planhtml,
)

HUISHOUDENS = {"de_vries": DE_VRIES, "alleen": LEEG, "groot": groot_huishouden()}


@cache
def afgedrukt(naam: str) -> bytes:
    """The print of one of the households, made once: none of the tests changes it."""
    return maak_planafdruk(HUISHOUDENS[naam])


@pytest.fixture
def de_vries() -> bytes:
    return afgedrukt("de_vries")


@pytest.mark.parametrize("naam", HUISHOUDENS)
def test_elk_plan_is_voor_iedereen_te_lezen(naam: str, tmp_path: Path) -> None:
    pdf = afgedrukt(naam)
    bestand = tmp_path / "plan.pdf"
    bestand.write_bytes(pdf)
    assert [(vondst.rule_id, vondst.message) for vondst in pdfua.validate(bestand).findings] == []
    koppen = [int(soort[1]) for soort in soorten(pdf) if soort in {"H1", "H2", "H3"}]
    assert koppen[0] == 1
    assert koppen.count(1) == 1
    assert all(daarna - eerst <= 1 for eerst, daarna in pairwise(koppen))
    assert all(lettertypen(pdf).values())
    with open_pdf(pdf) as document:
        assert all(element.get("/Alt") for element in elementen(document) if element.S == "/Figure")


def test_alle_bladzijden_noemen_huishouden_versie_dag_en_nummer(de_vries: bytes) -> None:
    bladzijden = tekst_per_bladzijde(de_vries)
    for nummer, tekst in enumerate(bladzijden, 1):
        assert "HH-0001" in tekst
        assert "2 april 2026" in tekst
        assert "Afgedrukt op 2 april 2026, 14:05 door Fatima El Amrani" in tekst
        assert tekst.endswith(f"bladzijde {nummer} van {len(bladzijden)}")
    assert all("HH-0001 · versie 1 · 2 april 2026" in tekst for tekst in bladzijden[1:])


def test_gezin_leest_zijn_eigen_woorden_en_wie_te_bellen(de_vries: bytes) -> None:
    eerste, *_ = tekst_per_bladzijde(de_vries)
    assert "Ons plan Familie De Vries" in eerste
    assert "Ik wil naar de club. Zelf. Met de bus." in eerste
    assert "06 1234 5678" in eerste
    assert "Niet te bereiken? Bel Pieter Hofstra" in eerste
    for lid in DE_VRIES.leden:
        assert lid.naam in eerste


def test_elk_doel_staat_er_met_wie_wat_wanneer_en_kring(de_vries: bytes) -> None:
    tekst = hele_tekst(de_vries)
    for nummer, doel in enumerate(DOELEN, 1):
        assert f"Doel {nummer} {doel.woorden}" in tekst
        assert f"Voor wie: {doel.voor_wie}" in tekst
        for actie in doel.acties:
            assert actie.wat.split()[0] in tekst
            assert actie.wie in tekst
    assert "Klaar voor: 1 juni 2026" in tekst
    assert "voor 10 april 2026" in tekst


def test_scores_zijn_cijfer_en_woord_zonder_som_of_gemiddelde(de_vries: bytes) -> None:
    tekst = hele_tekst(de_vries)
    assert "niet besproken" in tekst
    assert "wil niet" in tekst
    assert "12 van 13" in tekst
    assert "2 het lukt niet" in tekst
    for woord in ("gemiddeld", "totaal", "52"):
        assert woord not in tekst.lower()


def test_pijl_naar_het_streven_wordt_uitgelegd(de_vries: bytes) -> None:
    scores = tuple(
        AfdrukScore(niveau=3, woord="het lukt een beetje", streef=streef) for streef in (4, 3, None)
    )
    tabel = replace(
        SCORES, domeinen=("Geld", "Werk", "Wonen"), kolommen=(replace(SCORES.kolommen[0], scores=scores),)
    )
    tekst = hele_tekst(maak_planafdruk(replace(LEEG, scoretabellen=(tabel,))))
    assert "Het cijfer na de pijl is waar we naartoe willen." in tekst
    assert tekst.count("→") == 1
    assert "na de pijl" not in hele_tekst(de_vries)


def test_wie_het_niet_eens_is_leest_zijn_eigen_woorden_terug(de_vries: bytes) -> None:
    tekst = hele_tekst(de_vries)
    assert "Wouter denkt er anders over: “Twee keer is veel te weinig." in tekst
    assert "Ik vind dat jullie te veel op school letten en te weinig op mij. – Wouter, over doel 3" in tekst


def test_iedereen_van_twaalf_en_ouder_heeft_een_eigen_vak_om_te_tekenen(de_vries: bytes) -> None:
    (bladzijde,) = (
        tekst for tekst in tekst_per_bladzijde(de_vries) if "Dit vinden wij van het plan" in tekst
    )
    for persoon in DE_VRIES.ondertekenaars:
        assert persoon.naam in bladzijde
    aantal = len(DE_VRIES.ondertekenaars)
    for keuze in (
        "☐ Ik heb het plan gezien",
        "☐ Ik ben het eens",
        "☐ Ik ben het niet eens, want:",
        "Handtekening:",
    ):
        assert bladzijde.count(keuze) == aantal


def test_wat_iemand_al_zei_is_al_aangekruist() -> None:
    wouter = AfdrukOndertekenaar(naam="Wouter", heeft_gezien=True, is_eens=False, want="Ik slaap slecht.")
    tekst = hele_tekst(maak_planafdruk(replace(LEEG, ondertekenaars=(wouter,))))
    assert (
        "☑ Ik heb het plan gezien ☐ Ik ben het eens ☑ Ik ben het niet eens, want: “Ik slaap slecht.”" in tekst
    )


def test_rechten_staan_op_het_plan(de_vries: bytes) -> None:
    tekst = hele_tekst(de_vries)
    for recht in ("kopie", "verbeteren", "bezwaar", "klacht", "cliëntondersteuner", "toestemming"):
        assert recht in tekst


def test_plan_van_een_persoon_spreekt_over_mij() -> None:
    tekst = hele_tekst(afgedrukt("alleen"))
    assert "Mijn plan" in tekst
    assert "Wat ik wil bereiken" in tekst
    assert "Ons " not in tekst
    assert "We hebben nog geen doelen afgesproken." in tekst


def test_concept_zegt_op_elke_bladzijde_dat_het_een_concept_is() -> None:
    bladzijden = tekst_per_bladzijde(maak_planafdruk(replace(DE_VRIES, versie=None, vastgesteld_op=None)))
    assert all("concept" in bladzijde for bladzijde in bladzijden)
    assert "Dit is een concept." in bladzijden[0]


def test_bewoner_met_regie_heeft_een_ander_om_te_bellen() -> None:
    eerste, *rest = tekst_per_bladzijde(afgedrukt("alleen"))
    assert "heeft zelf de regie over dit plan" in eerste
    assert "026 123 45 67" in eerste
    assert "Praat erover met Pieter Hofstra" in " ".join([eerste, *rest])


def test_getypte_html_blijft_tekst() -> None:
    kwaad = "<script>alert(1)</script><img src='file:///etc/passwd'></p><h1>Besluit & meer</h1>{{ plan }}"
    model = replace(
        LEEG, verhaal=(AfdrukUitspraak(tekst=kwaad, wie=kwaad),), doelen=(replace(DOELEN[0], woorden=kwaad),)
    )
    pdf = maak_planafdruk(replace(model, huishouden=kwaad, huishoudnummer='"> <b>x'))
    assert "<script>alert(1)</script>" in hele_tekst(pdf)
    assert soorten(pdf).count("H1") == 1


def test_lange_teksten_en_veel_mensen_passen() -> None:
    tekst = hele_tekst(afgedrukt("groot"))
    assert "Doel 25" in tekst
    for nummer in range(1, 13):
        assert f"Kind{nummer} van Heemstra-Ağaoğlu" in tekst


def test_twaalf_leden_staan_in_tabellen_die_op_papier_passen() -> None:
    tabel = replace(SCORES, kolommen=tuple(kolom(f"Kind{nummer}", *[3] * 13) for nummer in range(12)))
    assert [len(deel) for deel in tabel.delen] == [4, 4, 4]
    assert [len(deel) for deel in replace(tabel, kolommen=tabel.kolommen[:6]).delen] == [3, 3]
    assert list(replace(tabel, kolommen=()).delen) == []


def test_teken_dat_niet_kan_is_een_blokje_en_het_plan_zegt_dat() -> None:
    met = hele_tekst(maak_planafdruk(replace(LEEG, huishouden="Familie \U00013000 Nijl \U0001f389")))
    assert "Familie □ Nijl \U0001f389" in met
    assert "Daar stond een teken dat wij niet kunnen afdrukken." in met
    assert "niet kunnen afdrukken" not in hele_tekst(afgedrukt("alleen"))


@pytest.mark.parametrize("naam", ["Łukasz Şahin Ağaoğlu-Őry", "Дмитрий", "王小明", "გიორგი", "👩‍👧 gezin"])
def test_namen_uit_alle_landen_staan_er_zoals_ze_zijn(naam: str) -> None:
    assert naam in hele_tekst(maak_planafdruk(replace(LEEG, huishouden=naam)))


def test_plaat_zonder_titel_wordt_geweigerd() -> None:
    with pytest.raises(ValueError, match="titel"):
        maak_planafdruk(replace(LEEG, kringenplaat="<svg xmlns='http://www.w3.org/2000/svg'/>"))


def test_plaat_die_iets_ophaalt_geeft_geen_pdf() -> None:
    plaat = (
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><title>x</title>"
        "<image href='http://127.0.0.1:9/x.png' width='5' height='5'/></svg>"
    )
    with pytest.raises(PdfIsMislukt):
        maak_planafdruk(replace(LEEG, kringenplaat=plaat))


def test_score_buiten_de_schaal_kan_niet() -> None:
    with pytest.raises(ValueError, match="niveau"):
        AfdrukScore(niveau=6, woord="te goed")
    with pytest.raises(ValueError, match="precies"):
        replace(SCORES, domeinen=("Financiën",))


def test_model_heeft_geen_plaats_voor_bsn_adres_of_geboortedatum() -> None:
    namen = {veld.name for veld in fields(Planafdruk)}
    assert not [
        naam for naam in namen if any(woord in naam for woord in ("bsn", "adres", "geboorte", "straat"))
    ]


def test_titel_van_het_document_noemt_huishouden_en_versie(de_vries: bytes) -> None:
    with open_pdf(de_vries) as document:
        assert str(document.docinfo.Title) == "Ons plan: Familie De Vries (versie 1)"


@pytest.mark.parametrize("naam", HUISHOUDENS)
def test_html_van_het_plan_is_geldig(naam: str) -> None:
    html5lib.HTMLParser(strict=True).parse(maak_planhtml(HUISHOUDENS[naam]))


def test_evaluatie_en_handtekening_vallen_niet_weg_in_een_klein_plan() -> None:
    klein = replace(
        LEEG, evaluatie_op=date(2026, 9, 16), ondertekenaars=(AfdrukOndertekenaar(naam="Łukasz"),)
    )
    tekst = hele_tekst(maak_planafdruk(klein))
    assert "Op 16 september 2026 kijken we samen hoe het gaat." in tekst
    assert "Dit vind ik van het plan" in tekst
