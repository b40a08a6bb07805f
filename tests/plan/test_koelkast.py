"""The sheet for on the fridge: one page, whatever the plan is, and honest about what it leaves out."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pdfua
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.pdfproef import hele_tekst, open_pdf, platen, soorten
from tests.plan.test_ontvanger import PLAN, VOOR_ALLEN, actie, doel
from wijkteam.plan.afdruk import maak_planafdruk
from wijkteam.plan.afdrukmodel import Blad, maak_afdrukmodel
from wijkteam.plan.inhoud import Afspraak, Planinhoud
from wijkteam.plan.koelkast import kort, maak_koelkastafdruk, maak_koelkastblad
from wijkteam.plan.models import Doelstatus

BLAD = Blad(
    ontvanger=VOOR_ALLEN, op=datetime(2026, 4, 2, 12, tzinfo=UTC), door="Marijke Bos", code="K7RTNX4H"
)
# Not made smaller when one fails: each try is a document.
VERZINNEN = (Phase.explicit, Phase.reuse, Phase.generate)
TEKENS = st.characters(blacklist_categories=("Cs", "Cc"), max_codepoint=0x2FFF)
TEKST = st.text(TEKENS, min_size=1, max_size=400)


def met(*acties: Afspraak, **anders: object) -> Planinhoud:
    return replace(PLAN, plan=replace(PLAN.plan, doelen=(doel("Samen", acties=acties, **anders),)))


def druk(inhoud: Planinhoud) -> bytes:
    return maak_koelkastafdruk(maak_koelkastblad(inhoud, BLAD))


def bladzijden(pdf: bytes) -> int:
    with open_pdf(pdf) as document:
        return len(document.pages)


def test_op_het_blad_staat_wie_wat_doet_voor_wanneer_en_wie_je_belt() -> None:
    pdf = druk(met(actie("kookt twee avonden", wie="Jan", tegen=date(2026, 5, 1))))
    tekst = hele_tekst(pdf)
    for stukje in (
        "Onze afspraken",
        "Jan",
        "kookt twee avonden",
        "voor 1 mei 2026",
        "026-0000000",
        "Marijke",
    ):
        assert stukje in tekst
    assert "K7RT-NX4H" in tekst
    assert bladzijden(pdf) == 1
    assert {"H1", "Table", "TH", "Figure"} <= set(soorten(pdf))


def test_wat_klaar_of_gestopt_is_hoeft_niet_op_de_koelkast() -> None:
    klaar, gestopt = date(2026, 4, 1), date(2026, 4, 1)
    tekst = hele_tekst(
        druk(met(actie("IS-KLAAR", gereed_op=klaar), actie("IS-GESTOPT", gestopt_op=gestopt), actie("LOOPT")))
    )
    assert "LOOPT" in tekst
    assert "IS-" not in tekst
    assert "LOOPT" not in hele_tekst(druk(met(actie("LOOPT"), status=Doelstatus.BEREIKT)))


def test_wat_het_eerst_moet_staat_bovenaan() -> None:
    blad = maak_koelkastblad(
        met(actie("later", tegen=date(2026, 9, 1)), actie("ooit"), actie("eerst", tegen=date(2026, 5, 1))),
        BLAD,
    )
    assert [regel.wat for regel in blad.regels] == ["eerst", "later", "ooit"]


@pytest.mark.parametrize("aantal", [0, 8, 14, 40])
def test_een_lange_lijst_wordt_korter_en_zegt_hoeveel_er_niet_op_staan(aantal: int) -> None:
    regels = [actie(f"afspraak nummer {n} die wat langer is dan een regel", wie="Jan") for n in range(aantal)]
    pdf = druk(met(*regels))
    tekst = hele_tekst(pdf)
    assert bladzijden(pdf) == 1
    erop = tekst.count("afspraak nummer")
    if erop == aantal:
        assert "hele plan" not in tekst
    else:
        assert f"Nog {aantal - erop} afspra" in tekst
    assert erop >= min(aantal, 8)
    assert "026-0000000" in tekst


def test_een_zin_wordt_bij_een_woord_afgebroken() -> None:
    assert kort("een  korte zin", 20) == "een korte zin"
    assert kort("een zin die echt te lang is", 16) == "een zin die…"
    assert kort("a" * 50, 10) == "a" * 9 + "…"


@pytest.mark.slow
@settings(max_examples=8, deadline=None, phases=VERZINNEN, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(TEKST, st.text(TEKENS, min_size=1, max_size=200), st.booleans()), max_size=30),
    st.text(TEKENS, min_size=1, max_size=200),
)
def test_ieder_plan_past_op_een_koelkastblad(acties: list[tuple[str, str, bool]], naam: str) -> None:
    regels = [actie(wat, wie=wie, tegen=date(2026, 5, 1) if dag else None) for wat, wie, dag in acties]
    inhoud = met(*regels)
    inhoud = replace(
        inhoud, omgeving=replace(inhoud.omgeving, regisseur=replace(inhoud.omgeving.regisseur, naam=naam))
    )
    pdf = druk(inhoud)
    assert (bladzijden(pdf), buiten_de_marge(pdf)) == (1, [])


@pytest.mark.slow
@settings(max_examples=4, deadline=None, phases=VERZINNEN, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(TEKST, TEKST), min_size=1, max_size=4), st.booleans())
def test_ieder_plan_blijft_binnen_de_bladzijde(doelen: list[tuple[str, str]], is_groot: bool) -> None:
    inhoud = replace(
        PLAN,
        plan=replace(PLAN.plan, doelen=tuple(doel(w, acties=(actie(a, wie=a[:200]),)) for w, a in doelen)),
    )
    pdf = maak_planafdruk(maak_afdrukmodel(inhoud, replace(BLAD, is_groot=is_groot)))
    with open_pdf(pdf) as document:
        assert all(tuple(map(round, page.mediabox)) == (0, 0, 595, 842) for page in document.pages)
    assert buiten_de_marge(pdf) == []


def buiten_de_marge(pdf: bytes) -> list[int]:
    """Pages with something in the outer 8 mm on any side, where no print of ours writes: so nothing is cut off."""
    uit = []
    for nummer, plaat in enumerate(platen(pdf, dpi=36), 1):
        rand = round(8 / 25.4 * 36)
        stroken = (
            plaat.crop((0, 0, rand, plaat.height)),
            plaat.crop((plaat.width - rand, 0, *plaat.size)),
            plaat.crop((0, 0, plaat.width, rand)),
            plaat.crop((0, plaat.height - rand, *plaat.size)),
        )
        if any(strook.getextrema()[0] < 200 for strook in stroken):
            uit.append(nummer)
    return uit


@pytest.mark.parametrize("is_groot", [False, True])
def test_de_afdruk_heeft_geen_fouten_voor_wie_voorgelezen_wordt(is_groot: bool, tmp_path) -> None:
    for naam, pdf in (
        ("plan", maak_planafdruk(maak_afdrukmodel(PLAN, replace(BLAD, is_groot=is_groot)))),
        ("koelkast", druk(PLAN)),
    ):
        bestand = tmp_path / f"{naam}.pdf"
        bestand.write_bytes(pdf)
        assert [(v.rule_id, v.message) for v in pdfua.validate(bestand).findings] == []
