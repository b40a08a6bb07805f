"""From which day to which day a term runs: worked examples, per act. 2 March 2026 is the melding of family De Vries."""

from datetime import UTC, date, datetime

import pytest

from tests.wet.klokproef import dag, feit, klok
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.klokken import Stand, TermijnZonderDatum, VerkeerdeGebeurtenis, bereken, list_bij
from wijkteam.wet.termijnen import GeenTermijn, Termijncode

T = Termijncode


@pytest.mark.parametrize(
    ("code", "begin", "einde", "vrije_dagen"),
    [
        # Familie De Vries: van melding tot besluit.
        (T.WMO_PERSOONLIJK_PLAN, "2026-03-02", "2026-03-09", 0),
        (T.WMO_ONDERZOEK, "2026-03-02", "2026-04-13", 0),
        (T.WMO_BESLUIT, "2026-04-13", "2026-04-28", 1),  # 27 april is Koningsdag
        # Weekend.
        (T.WMO_PERSOONLIJK_PLAN, "2026-03-07", "2026-03-16", 2),  # zaterdag tot zaterdag
        (T.WMO_PERSOONLIJK_PLAN, "2026-03-08", "2026-03-16", 1),
        (T.WMO_ONDERZOEK, "2026-03-01", "2026-04-13", 1),
        # Pasen: van Goede Vrijdag tot en met tweede paasdag.
        (T.WMO_BESLUIT, "2026-03-20", "2026-04-07", 4),
        (T.WMO_ONDERZOEK, "2026-02-20", "2026-04-07", 4),
        # Hemelvaart en de vrijdag die daarmee is gelijkgesteld.
        (T.WMO_BESLUIT, "2026-04-30", "2026-05-18", 4),
        (T.WMO_BESLUIT, "2026-05-01", "2026-05-18", 3),
        # Bevrijdingsdag, ook als het geen lustrum is; tweede pinksterdag.
        (T.WMO_BESLUIT, "2026-04-21", "2026-05-06", 1),
        (T.WMO_BESLUIT, "2026-05-11", "2026-05-26", 1),
        # Jaarwisseling: kerst 2026 valt op vrijdag en zaterdag, Nieuwjaarsdag op vrijdag.
        (T.WMO_BESLUIT, "2026-12-11", "2026-12-28", 3),
        (T.WMO_BESLUIT, "2026-12-18", "2027-01-04", 3),
        (T.WMO_ONDERZOEK, "2026-11-20", "2027-01-04", 3),
        (T.WMO_BESLUIT, "2025-12-18", "2026-01-05", 4),  # 2 januari 2026 is gelijkgesteld
        (T.WMO_BESLUIT, "2025-12-17", "2025-12-31", 0),  # oudejaarsdag is een gewone werkdag
        # Schrikkeljaar.
        (T.WMO_PERSOONLIJK_PLAN, "2028-02-22", "2028-02-29", 0),
        (T.WMO_ONDERZOEK, "2028-02-29", "2028-04-11", 0),
        # Zomertijd verandert niets.
        (T.WMO_BESLUIT, "2026-03-27", "2026-04-10", 0),
        (T.WMO_BESLUIT, "2026-10-20", "2026-11-03", 0),
        # Spoed: dezelfde dag, ook op zondag.
        (T.WMO_SPOED, "2026-03-01", "2026-03-01", 0),
        # Maanden.
        (T.WMO_VERNIETIGING, "2026-11-30", "2027-03-01", 1),  # 28 februari is een zondag
        (T.WMO_VERNIETIGING, "2027-11-30", "2028-02-29", 0),
        (T.WMO_VERNIETIGING, "2026-03-02", "2026-06-02", 0),
        (T.AVG_VERZOEK, "2026-01-30", "2026-03-02", 2),
        (T.AVG_VERZOEK_VERLENGD, "2026-01-30", "2026-04-30", 0),
        # Jeugdwet.
        (T.JEUGD_PLAN, "2026-03-16", "2026-04-28", 1),
        (T.JEUGD_PLAN_OP_SCHRIFT, "2026-03-18", "2026-04-01", 0),
        (T.JEUGD_BESLUIT, "2026-03-02", "2026-04-28", 1),
        # Schulden.
        (T.WGS_GESPREK, "2026-03-02", "2026-03-30", 0),
        (T.WGS_GESPREK_DREIGING, "2026-03-05", "2026-03-10", 0),
        (T.WGS_GESPREK_DREIGING, "2026-05-13", "2026-05-20", 0),
        (T.WGS_BESLUIT, "2026-03-30", "2026-05-26", 1),
        # Awb en Participatiewet.
        (T.AWB_BEZWAAR, "2026-04-28", "2026-06-09", 0),
        (T.AWB_BESLUIT, "2026-03-02", "2026-04-28", 1),
        (T.PARTICIPATIEWET_ZOEKTERMIJN, "2026-03-02", "2026-03-30", 0),
        (T.PARTICIPATIEWET_BESLUIT, "2026-03-10", "2026-05-06", 1),
    ],
)
def test_een_termijn_eindigt_op_de_dag_die_de_wet_zegt(code: T, begin: str, einde: str, vrije_dagen: int):
    resultaat = klok(code, begin)
    assert (resultaat.einde, len(resultaat.overgeslagen)) == (dag(einde), vrije_dagen)


@pytest.mark.parametrize(
    ("op", "stand"),
    [
        ("2026-03-02", Stand.LOOPT),
        ("2026-04-05", Stand.LOOPT),
        ("2026-04-06", Stand.BIJNA),
        ("2026-04-13", Stand.BIJNA),
        ("2026-04-14", Stand.VERSTREKEN),
    ],
)
def test_een_klok_loopt_is_bijna_om_en_verstrijkt(op: str, stand: Stand):
    assert klok(T.WMO_ONDERZOEK, "2026-03-02", op=op).stand is stand


@pytest.mark.parametrize(
    ("verstrekt", "stand", "over"),
    [
        ("2026-03-02", Stand.GESTOPT_OP_TIJD, 42),
        ("2026-04-13", Stand.GESTOPT_OP_TIJD, 0),
        ("2026-04-14", Stand.GESTOPT_TE_LAAT, -1),
    ],
)
def test_een_klok_stopt_bij_wat_is_vastgelegd(verstrekt: str, stand: Stand, over: int):
    gestopt = klok(
        T.WMO_ONDERZOEK,
        "2026-03-02",
        op="2026-06-01",
        feiten=[feit(Gebeurtenis.VERSLAG_VERSTREKT, verstrekt)],
    )
    assert (gestopt.stand, gestopt.dagen_over, gestopt.rechten) == (stand, over, None)


def test_de_eerste_gebeurtenis_die_past_stopt_de_klok():
    feiten = [
        feit(Gebeurtenis.AANVRAAG_ONTVANGEN, "2026-03-20"),  # stopt dit onderzoek niet
        feit(Gebeurtenis.VERSLAG_VERSTREKT, "2026-04-10"),
        feit(Gebeurtenis.VERSLAG_VERSTREKT, "2026-04-02"),
        feit(Gebeurtenis.VERSLAG_VERSTREKT, "2026-03-01"),  # van een eerdere melding
    ]
    gestopt = klok(T.WMO_ONDERZOEK, "2026-03-02", op="2026-06-01", feiten=feiten)
    assert gestopt.gestopt_door == feiten[2]


def test_wat_na_de_peildag_gebeurde_telt_nog_niet():
    later = [feit(Gebeurtenis.VERSLAG_VERSTREKT, "2026-04-20")]
    assert klok(T.WMO_ONDERZOEK, "2026-03-02", op="2026-04-19", feiten=later).stand is Stand.VERSTREKEN


def test_een_te_laat_eigen_plan_wordt_nog_gebruikt():
    verstreken = klok(T.WMO_PERSOONLIJK_PLAN, "2026-03-02", op="2026-03-11")
    assert verstreken.rechten is not None
    assert "nog steeds" in verstreken.rechten
    gegeven = [feit(Gebeurtenis.PERSOONLIJK_PLAN_ONTVANGEN, "2026-03-11")]
    assert (
        klok(T.WMO_PERSOONLIJK_PLAN, "2026-03-02", op="2026-03-11", feiten=gegeven).stand
        is Stand.GESTOPT_TE_LAAT
    )


def test_na_zes_weken_zonder_verslag_mag_de_inwoner_meteen_een_aanvraag_doen():
    verstreken = klok(T.WMO_ONDERZOEK, "2026-03-02", op="2026-04-14")
    assert verstreken.rechten == "U mag nu meteen een aanvraag doen. U hoeft niet te wachten op het verslag."
    assert klok(T.WMO_ONDERZOEK, "2026-03-02", op="2026-04-13").rechten is None


@pytest.mark.parametrize(
    ("moment", "einde"),
    [
        (datetime(2026, 3, 1, 22, 59, tzinfo=UTC), "2026-03-09"),  # 23:59 op zondag
        (datetime(2026, 3, 1, 23, 0, tzinfo=UTC), "2026-03-09"),  # 0:00 op maandag
        (datetime(2026, 3, 2, 22, 59, tzinfo=UTC), "2026-03-09"),
        (datetime(2026, 3, 2, 23, 0, tzinfo=UTC), "2026-03-10"),  # 0:00 op dinsdag
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), "2026-04-07"),  # zomertijd: 0:00 op maandag, en dan Pasen
    ],
)
def test_een_moment_telt_op_de_dag_van_nederland(moment: datetime, einde: str):
    resultaat = bereken(
        T.WMO_PERSOONLIJK_PLAN, Feit(Gebeurtenis.MELDING_ONTVANGEN, moment), op=date(2026, 3, 2)
    )
    assert resultaat.einde == dag(einde)


def test_een_moment_zonder_tijdzone_is_geen_feit():
    with pytest.raises(ValueError, match="time zone"):
        Feit(Gebeurtenis.MELDING_ONTVANGEN, datetime(2026, 3, 2, 12))  # noqa: DTZ001 (that is the point)


def test_een_klok_begint_alleen_bij_zijn_eigen_gebeurtenis():
    with pytest.raises(VerkeerdeGebeurtenis):
        bereken(T.WMO_BESLUIT, feit(Gebeurtenis.MELDING_ONTVANGEN, "2026-03-02"), op=dag("2026-03-02"))


def test_zonder_getal_in_de_wet_is_er_geen_datum():
    with pytest.raises(TermijnZonderDatum):
        klok(T.JEUGD_FAMILIEGROEPSPLAN, "2026-03-02")


def test_voor_de_wet_er_was_is_er_geen_klok():
    aanvang = feit(Gebeurtenis.MELDING_ONTVANGEN, "2014-12-31")
    with pytest.raises(GeenTermijn):
        bereken(T.WMO_ONDERZOEK, aanvang, op=dag("2026-03-02"))


@pytest.mark.parametrize(
    ("soort", "wet", "codes"),
    [
        (Gebeurtenis.MELDING_ONTVANGEN, Wet.WMO, {T.WMO_PERSOONLIJK_PLAN, T.WMO_ONDERZOEK}),
        (Gebeurtenis.MELDING_ONTVANGEN, Wet.JEUGDWET, set()),
        (Gebeurtenis.SPOED_GEBLEKEN, Wet.WMO, {T.WMO_SPOED}),
        (Gebeurtenis.AANVRAAG_ONTVANGEN, Wet.WMO, {T.WMO_BESLUIT}),
        (Gebeurtenis.AANVRAAG_ONTVANGEN, Wet.JEUGDWET, {T.JEUGD_BESLUIT}),
        (Gebeurtenis.AANVRAAG_ONTVANGEN, Wet.GEEN, {T.AWB_BESLUIT}),
        (Gebeurtenis.BESLUIT_BEKENDGEMAAKT, Wet.WMO, {T.AWB_BEZWAAR}),
        (Gebeurtenis.SCHULDHULPGESPREK_GEHOUDEN, Wet.WGS, {T.WGS_BESLUIT}),
        (Gebeurtenis.AVG_VERZOEK_ONTVANGEN, Wet.GEEN, {T.AVG_VERZOEK}),
    ],
)
def test_een_gebeurtenis_begint_de_klokken_van_haar_wet(soort: Gebeurtenis, wet: Wet, codes: set[T]):
    assert {termijn.code for termijn in list_bij(feit(soort, "2026-03-02"), wet)} == codes


def test_een_verlengd_verzoek_telt_pas_mee_na_het_bericht_en_dan_vanaf_het_begin():
    begin = feit(Gebeurtenis.AVG_VERZOEK_ONTVANGEN, "2026-01-30")
    bericht = [feit(Gebeurtenis.AVG_VERLENGING_GEMELD, "2026-02-20")]
    codes = [termijn.code for termijn in list_bij(begin, Wet.GEEN, feiten=bericht)]
    assert codes == [T.AVG_VERZOEK, T.AVG_VERZOEK_VERLENGD]
    klokken = [bereken(code, begin, op=dag("2026-03-10"), feiten=bericht) for code in codes]
    assert [(klok.stand, klok.einde.isoformat()) for klok in klokken] == [
        (Stand.GESTOPT_OP_TIJD, "2026-03-02"),
        (Stand.LOOPT, "2026-04-30"),
    ]
