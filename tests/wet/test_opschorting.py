"""When a term stands still: only a decision on an application (Awb 4:15), every day once, and never the onderzoek."""

import pytest

from tests.wet.klokproef import dag, feit, klok
from wijkteam.kern.fouten import DomeinFout
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.klokken import Stand
from wijkteam.wet.opschorting import OpschortenMagNiet, Opschortgrond, Opschorting, OpschortingKloptNiet
from wijkteam.wet.termijnen import Termijncode
from wijkteam.wet.wetboek import landelijk

AANVRAAG = "2026-03-02"  # zonder stilstand: besluit uiterlijk maandag 16 maart
MAG_STILSTAAN = {
    Termijncode.WMO_BESLUIT,
    Termijncode.JEUGD_BESLUIT,
    Termijncode.WGS_BESLUIT,
    Termijncode.PARTICIPATIEWET_BESLUIT,
    Termijncode.AWB_BESLUIT,
}


def stil(
    van: str, tot_en_met: str | None, grond: Opschortgrond = Opschortgrond.AFGESPROKEN_UITSTEL
) -> Opschorting:
    return Opschorting(grond, dag(van), dag(tot_en_met) if tot_en_met else None)


@pytest.mark.parametrize(
    ("periodes", "dagen", "einde"),
    [
        ([], 0, "2026-03-16"),
        ([("2026-03-04", "2026-03-06")], 3, "2026-03-19"),
        ([("2026-03-04", "2026-03-08")], 5, "2026-03-23"),  # 21 maart is een zaterdag
        ([("2026-03-04", "2026-03-06"), ("2026-03-10", "2026-03-10")], 4, "2026-03-20"),
        # Overlap telt eenmaal, en de volgorde van invoer maakt niet uit.
        ([("2026-03-04", "2026-03-10"), ("2026-03-06", "2026-03-12")], 9, "2026-03-25"),
        ([("2026-03-10", "2026-03-10"), ("2026-03-04", "2026-03-06")], 4, "2026-03-20"),
        ([("2026-03-04", "2026-03-10"), ("2026-03-06", "2026-03-08")], 7, "2026-03-23"),  # de een in de ander
        ([("2026-02-20", "2026-03-03")], 1, "2026-03-17"),  # wat voor de aanvraag lag telt niet
        ([("2026-02-20", "2026-03-02")], 0, "2026-03-16"),  # de dag van de aanvraag telt zelf ook niet
        ([("2026-03-16", "2026-03-17")], 2, "2026-03-18"),  # op de laatste dag kan het nog
        ([("2026-03-17", "2026-03-20")], 0, "2026-03-16"),  # daarna niet meer
        # 21 maart is een zaterdag, dus de laatste dag is maandag de 23e: die dag komt na de stilstand nog.
        ([("2026-03-16", "2026-03-20"), ("2026-03-23", "2026-03-24")], 7, "2026-03-25"),
    ],
)
def test_de_termijn_schuift_met_de_dagen_die_hij_stilstond(
    periodes: list[tuple[str, str]], dagen: int, einde: str
):
    resultaat = klok(
        Termijncode.WMO_BESLUIT,
        AANVRAAG,
        op="2026-06-01",
        opschortingen=[stil(*periode) for periode in periodes],
    )
    assert (resultaat.dagen_opgeschort, resultaat.einde) == (dagen, dag(einde))


@pytest.mark.parametrize(
    ("ontvangen", "dagen"),
    [
        (None, 14),  # niets gekomen: stil tot en met de laatste dag
        ("2026-03-10", 6),  # de dag zelf telt weer
        ("2026-03-05", 1),
        ("2026-03-17", 13),
        ("2026-03-25", 14),  # te laat aangevuld: niet langer dan was afgesproken
    ],
)
def test_aanvullen_duurt_van_de_dag_na_de_vraag_tot_de_dag_van_het_antwoord(
    ontvangen: str | None, dagen: int
):
    periode = Opschorting.voor_aanvulling(
        dag("2026-03-03"), uiterlijk=dag("2026-03-17"), ontvangen_op=dag(ontvangen) if ontvangen else None
    )
    assert periode is not None
    assert (
        klok(Termijncode.WMO_BESLUIT, AANVRAAG, op="2026-06-01", opschortingen=[periode]).dagen_opgeschort
        == dagen
    )


@pytest.mark.parametrize("ontvangen", ["2026-03-03", "2026-03-04"])
def test_wie_dezelfde_of_de_volgende_dag_aanvult_zet_niets_stil(ontvangen: str):
    periode = Opschorting.voor_aanvulling(
        dag("2026-03-03"), uiterlijk=dag("2026-03-17"), ontvangen_op=dag(ontvangen)
    )
    assert periode is None


def test_een_open_periode_schuift_mee_en_is_voorlopig():
    overmacht = [stil("2026-03-10", None, Opschortgrond.OVERMACHT)]
    vroeg, laat = (
        klok(Termijncode.WMO_BESLUIT, AANVRAAG, op=op, opschortingen=overmacht)
        for op in ("2026-03-10", "2026-04-30")
    )
    assert (vroeg.stand, vroeg.einde, vroeg.is_voorlopig) == (Stand.OPGESCHORT, dag("2026-03-17"), True)
    assert (laat.stand, laat.dagen_opgeschort) == (Stand.OPGESCHORT, 52)
    ervoor = klok(Termijncode.WMO_BESLUIT, AANVRAAG, op="2026-03-09", opschortingen=overmacht)
    assert (ervoor.stand, ervoor.is_voorlopig) == (Stand.LOOPT, False)


def test_na_de_stilstand_loopt_de_klok_weer_en_verstrijkt_hij():
    periode = [stil("2026-03-04", "2026-03-06")]
    standen = [
        klok(Termijncode.WMO_BESLUIT, AANVRAAG, op=op, opschortingen=periode).stand
        for op in ("2026-03-03", "2026-03-05", "2026-03-07", "2026-03-19", "2026-03-20")
    ]
    assert standen == [Stand.LOOPT, Stand.OPGESCHORT, Stand.LOOPT, Stand.BIJNA, Stand.VERSTREKEN]


def test_een_besluit_in_een_open_periode_is_op_tijd_en_stopt_het_schuiven():
    besluit = [feit(Gebeurtenis.BESLUIT_BEKENDGEMAAKT, "2026-03-30")]
    gestopt = klok(
        Termijncode.WMO_BESLUIT,
        AANVRAAG,
        op="2026-06-01",
        feiten=besluit,
        opschortingen=[stil("2026-03-10", None, Opschortgrond.DOOR_AANVRAGER)],
    )
    assert (gestopt.stand, gestopt.dagen_opgeschort, gestopt.is_voorlopig) == (
        Stand.GESTOPT_OP_TIJD,
        21,
        False,
    )


@pytest.mark.parametrize("termijn", landelijk().termijnen, ids=lambda termijn: termijn.code)
def test_alleen_een_besluit_op_een_aanvraag_kan_stilstaan(termijn):
    assert termijn.mag_opschorten is (termijn.code in MAG_STILSTAAN)


@pytest.mark.parametrize("code", [Termijncode.WMO_ONDERZOEK, Termijncode.WMO_PERSOONLIJK_PLAN])
def test_het_onderzoek_staat_nooit_stil(code: Termijncode):
    with pytest.raises(OpschortenMagNiet) as fout:
        klok(code, AANVRAAG, opschortingen=[stil("2026-03-04", "2026-03-06")])
    assert isinstance(fout.value, DomeinFout)
    assert "Wmo 2015, artikel 2.3.2" in fout.value.bericht


def test_een_periode_die_achterstevoren_staat_wordt_geweigerd():
    with pytest.raises(OpschortingKloptNiet, match="eindigt voor het begint"):
        stil("2026-03-06", "2026-03-04")
    with pytest.raises(OpschortingKloptNiet, match="minstens één dag"):
        Opschorting.voor_aanvulling(dag("2026-03-06"), uiterlijk=dag("2026-03-06"))


def test_iedere_grond_heeft_een_artikel():
    assert len({grond.artikel for grond in Opschortgrond}) == 5
    assert all("artikel 4:15" in grond.artikel and grond.label for grond in Opschortgrond)
