"""How a date was made, as somebody reads it aloud."""

from pathlib import Path

import pytest

from tests.wet.klokproef import dag, feit, klok
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.klokken import bereken
from wijkteam.wet.kloktekst import list_som, stand_in_woorden, uitleg
from wijkteam.wet.opschorting import Opschortgrond, Opschorting
from wijkteam.wet.plaatselijk import met_plaatselijke_regels
from wijkteam.wet.termijnen import Termijncode
from wijkteam.wet.wetboek import landelijk

T = Termijncode


def test_een_datum_zonder_bijzonderheden_is_twee_zinnen():
    assert uitleg(klok(T.WMO_ONDERZOEK, "2026-03-02")) == (
        "Op maandag 2 maart 2026 kwam de melding binnen. "
        "De gemeente onderzoekt binnen 6 weken wat er nodig is en geeft het verslag: tot en met maandag 13 april 2026 "
        "(Wmo 2015, artikel 2.3.2, lid 1)."
    )


def test_koningsdag_wordt_bij_naam_genoemd():
    assert uitleg(klok(T.WMO_BESLUIT, "2026-04-13")) == (
        "Op maandag 13 april 2026 kwam de aanvraag binnen. "
        "De gemeente besluit binnen 2 weken over de aanvraag: tot en met maandag 27 april 2026 "
        "(Wmo 2015, artikel 2.3.5, lid 2). "
        "27 april 2026 is Koningsdag. Daarom loopt de termijn door tot en met dinsdag 28 april 2026 "
        "(Algemene termijnenwet, artikel 1 en 2)."
    )


def test_een_rij_vrije_dagen_wordt_opgesomd():
    assert (
        "3 april 2026 is Goede Vrijdag, 4 april 2026 is een zaterdag, 5 april 2026 is een zondag en "
        in uitleg(klok(T.WMO_BESLUIT, "2026-03-20"))
    )


def test_stilstand_staat_in_de_som_met_reden_en_artikel():
    periode = Opschorting.voor_aanvulling(
        dag("2026-03-03"), uiterlijk=dag("2026-03-17"), ontvangen_op=dag("2026-03-10")
    )
    assert periode is not None
    tekst = uitleg(klok(T.WMO_BESLUIT, "2026-03-02", op="2026-03-20", opschortingen=[periode]))
    assert (
        "De termijn stond 6 dagen stil, van 4 maart 2026 tot en met 9 maart 2026. "
        "Reden: de aanvraag moet worden aangevuld (Algemene wet bestuursrecht, artikel 4:15, lid 1, onder a). "
        "Daardoor is de laatste dag zondag 22 maart 2026."
    ) in tekst


@pytest.mark.parametrize(
    ("tot", "zin"),
    [
        (None, "De termijn staat stil vanaf 4 maart 2026, tot nu toe 3 dagen."),
        ("2026-03-10", "De termijn staat 7 dagen stil, van 4 maart 2026 tot en met 10 maart 2026."),
        ("2026-03-04", "De termijn stond 1 dag stil, van 4 maart 2026 tot en met 4 maart 2026."),
    ],
)
def test_stilstand_die_nog_duurt_staat_in_de_tegenwoordige_tijd(tot: str | None, zin: str):
    periode = Opschorting(Opschortgrond.OVERMACHT, dag("2026-03-04"), dag(tot) if tot else None)
    tekst = uitleg(klok(T.WMO_BESLUIT, "2026-03-02", op="2026-03-06", opschortingen=[periode]))
    assert zin in tekst
    assert ("Zoals het er nu voor staat, is de laatste dag" in tekst) is (tot is None)


def test_te_weinig_werkdagen_wordt_ook_uitgelegd(tmp_path: Path):
    pad = tmp_path / "verordening.toml"
    pad.write_text(
        """
        [[plaatselijk]]
        code = "jeugd_besluit"
        aantal = 3
        eenheid = "dagen"
        dagenregel = "termijnenwet"
        geldig_van = 2026-01-01
        artikel = "Verordening, artikel 3"
        bladzijde = "verordening"
        bevestigd = true
        gelezen = 2026-01-01
        """,
        "utf-8",
    )
    # Vrijdag, en dan alleen maandag als werkdag: dinsdag komt erbij.
    kort = bereken(
        T.JEUGD_BESLUIT,
        feit(Gebeurtenis.AANVRAAG_ONTVANGEN, "2026-03-06"),
        op=dag("2026-03-06"),
        wetboek=met_plaatselijke_regels(landelijk(), pad),
    )
    assert kort.einde == dag("2026-03-10")
    assert (
        "In een termijn horen minstens twee werkdagen. Daarom loopt de termijn door tot en met dinsdag"
        in uitleg(kort)
    )


def test_een_regel_die_niet_is_nagekeken_zegt_dat():
    assert "Deze regel is niet nagekeken in de wettekst." in uitleg(klok(T.AVG_VERZOEK, "2026-03-02"))
    assert "nagekeken" not in uitleg(klok(T.WMO_BESLUIT, "2026-03-02"))


def test_een_jaar_waarvoor_nog_geen_besluit_is_zegt_dat_de_dag_kan_opschuiven():
    zin = "Nog niet alle vrije dagen van 2029 staan vast. De laatste dag kan nog opschuiven."
    assert zin in uitleg(klok(T.WMO_ONDERZOEK, "2028-12-01"))
    assert "staan vast" not in uitleg(klok(T.WMO_BESLUIT, "2028-12-01"))
    assert "staan vast" not in uitleg(klok(T.WMO_SPOED, "2029-03-01"))


def test_spoed_heeft_geen_aantal_dagen():
    assert [regel.tekst for regel in list_som(klok(T.WMO_SPOED, "2026-03-01"))] == [
        "Op zondag 1 maart 2026 werd duidelijk dat de hulp niet kan wachten.",
        "Bij spoed besluit de gemeente meteen over tijdelijke hulp.",
    ]


@pytest.mark.parametrize(
    ("code", "op", "woorden"),
    [
        (T.WMO_ONDERZOEK, "2026-03-02", "nog 42 dagen"),
        (T.WMO_ONDERZOEK, "2026-04-12", "nog 1 dag"),
        (T.WMO_ONDERZOEK, "2026-04-13", "vandaag is de laatste dag"),
        (T.WMO_ONDERZOEK, "2026-04-14", "1 dag te laat"),
        (T.WMO_ONDERZOEK, "2026-04-16", "3 dagen te laat"),
        (T.WMO_PERSOONLIJK_PLAN, "2026-03-10", "de termijn is voorbij"),
    ],
)
def test_de_stand_in_een_paar_woorden(code: T, op: str, woorden: str):
    assert stand_in_woorden(klok(code, "2026-03-02", op=op)) == woorden


@pytest.mark.parametrize(
    ("code", "soort", "op", "zin"),
    [
        (
            T.WMO_ONDERZOEK,
            Gebeurtenis.VERSLAG_VERSTREKT,
            "2026-04-02",
            "Op donderdag 2 april 2026 werd het verslag verstuurd of gegeven: op tijd.",
        ),
        (
            T.WMO_ONDERZOEK,
            Gebeurtenis.VERSLAG_VERSTREKT,
            "2026-04-15",
            "Op woensdag 15 april 2026 werd het verslag verstuurd of gegeven: 2 dagen te laat.",
        ),
        (
            T.WMO_PERSOONLIJK_PLAN,
            Gebeurtenis.PERSOONLIJK_PLAN_ONTVANGEN,
            "2026-03-11",
            "Op woensdag 11 maart 2026 kwam het eigen plan binnen: 2 dagen na de laatste dag.",
        ),
    ],
)
def test_een_gestopte_klok_zegt_waardoor_en_of_het_op_tijd_was(
    code: T, soort: Gebeurtenis, op: str, zin: str
):
    assert uitleg(klok(code, "2026-03-02", op="2026-06-01", feiten=[feit(soort, op)])).endswith(zin)


def test_een_klok_die_stilstaat_zegt_dat():
    periode = Opschorting(Opschortgrond.OVERMACHT, dag("2026-03-04"), None)
    assert (
        stand_in_woorden(klok(T.WMO_BESLUIT, "2026-03-02", op="2026-03-06", opschortingen=[periode]))
        == "staat stil"
    )


@pytest.mark.parametrize("soort", Gebeurtenis)
def test_iedere_gebeurtenis_leest_als_vervolg_op_een_dag(soort: Gebeurtenis):
    assert soort.zin[0].islower()
    assert not soort.zin.endswith(".")
