"""Over time: nothing is averaged, nothing unknown is hidden, and only what compares is joined by a line."""

import re
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from wijkteam.kern.db import nieuw_id
from wijkteam.zrm.instrument import find_vergelijkbaar_domein, get_instrument
from wijkteam.zrm.models import Meetmoment
from wijkteam.zrm.niveaus import GeenScoreReden, Niveau
from wijkteam.zrm.overzicht import Meetregel
from wijkteam.zrm.profiel import Meetuitkomst, Score, Verandering
from wijkteam.zrm.tijdlijn import Gemeten, Tijdlijn, list_tijdlijnen, maak_tijdlijn
from wijkteam.zrm.tijdplaat import beschrijf, teken_verloop

CASUS, JAN = nieuw_id(), nieuw_id()
BASIS = ("zrm-2013", "zrm-2017", "zrm-jongeren")


def gemeten(instrument: str, scores: dict[str, int | GeenScoreReden], dag: int = 0) -> Gemeten:
    op = date(2020, 1, 1) + timedelta(days=dag)
    moment = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=dag)
    regel = Meetregel(
        nieuw_id(), CASUS, JAN, JAN, "Jan", None, instrument, Meetmoment.START, op, moment, None
    )
    lijst = [
        Score(domein, keuze, None) if isinstance(keuze, int) else Score(domein, None, keuze)
        for domein, keuze in scores.items()
    ]
    return Gemeten(regel, Meetuitkomst(get_instrument(instrument), lijst))


def _metingen() -> st.SearchStrategy[list[Gemeten]]:
    keuze = st.one_of(st.sampled_from([int(n) for n in Niveau]), st.sampled_from(GeenScoreReden))

    def een(code: str) -> st.SearchStrategy[tuple[str, dict[str, int | GeenScoreReden]]]:
        domeinen = [domein.code for domein in get_instrument(code).domeinen]
        return st.tuples(st.just(code), st.dictionaries(st.sampled_from(domeinen), keuze))

    return st.lists(st.sampled_from(BASIS).flatmap(een), min_size=1, max_size=6).map(
        lambda rijen: [gemeten(code, scores, dag * 30) for dag, (code, scores) in enumerate(rijen)]
    )


def lijn(tijdlijn: Tijdlijn, naam: str):
    return next(een for een in tijdlijn.lijnen if een.naam == naam)


@given(_metingen())
def test_elke_score_staat_er_precies_een_keer_zoals_hij_gegeven_is(metingen: list[Gemeten]):
    tijdlijn = maak_tijdlijn(metingen)
    for plek, een in enumerate(tijdlijn.metingen):
        getoond = {p.domein.code: p.score for rij in tijdlijn.lijnen if (p := rij.punten[plek]) is not None}
        vakken = [rij.punten[plek] for rij in tijdlijn.lijnen if rij.punten[plek] is not None]
        assert len(vakken) == len(een.instrument.domeinen)
        assert {code: score for code, score in getoond.items() if score} == {
            score.domein_code: score for score in een.uitkomst.scores
        }


@given(_metingen())
def test_niets_wordt_gemiddeld_en_geen_onbekende_verdwijnt(metingen: list[Gemeten]):
    tijdlijn = maak_tijdlijn(metingen)
    gegeven = {score.niveau for een in metingen for score in een.uitkomst.scores}
    for rij in tijdlijn.lijnen:
        for punt in (p for p in rij.punten if p is not None):
            assert punt.niveau in gegeven | {None}
            assert punt.woord
            if punt.niveau is None:
                assert not punt.sluit_aan
        plaat = str(teken_verloop(tijdlijn, rij))
        assert plaat.count("<circle") == sum(p is not None for p in rij.punten)
        assert not re.search(r">\d[.,]\d<", plaat)
        assert beschrijf(tijdlijn, rij).count(";") == len(metingen) - 1


@given(_metingen())
def test_een_lijn_verbindt_alleen_wat_te_vergelijken_is(metingen: list[Gemeten]):
    tijdlijn = maak_tijdlijn(metingen)
    for rij in tijdlijn.lijnen:
        for plek, punt in enumerate(rij.punten):
            if punt is None or not punt.sluit_aan:
                continue
            toen = rij.punten[plek - 1]
            assert toen is not None
            assert None not in (punt.niveau, toen.niveau)
            nu, eerder = tijdlijn.metingen[plek].instrument, tijdlijn.metingen[plek - 1].instrument
            assert find_vergelijkbaar_domein(nu, punt.domein, eerder) == toen.domein


def test_van_2013_naar_2017_loopt_geld_door_en_dagbesteding_niet():
    tijdlijn = maak_tijdlijn(
        [
            gemeten("zrm-2013", {"financien": 2, "dagbesteding": 2, "verslaving": 5}),
            gemeten("zrm-2017", {"financien": 3, "werk_opleiding": 3, "middelengebruik": 5}, 400),
        ]
    )
    assert [p.sluit_aan for p in lijn(tijdlijn, "Financiën").punten] == [False, True]
    assert lijn(tijdlijn, "Financiën").verandering is Verandering.VOORUIT
    assert lijn(tijdlijn, "Dagbesteding").punten[1] is None
    assert lijn(tijdlijn, "Werk & Opleiding").punten[0] is None
    assert lijn(tijdlijn, "Middelengebruik").punten[0] is None


def test_wie_achttien_wordt_houdt_een_rij_met_een_breuk():
    tijdlijn = maak_tijdlijn(
        [gemeten("zrm-jongeren", {"financien": 2}), gemeten("zrm-2017", {"financien": 4}, 200)]
    )
    punten = lijn(tijdlijn, "Financiën").punten
    assert (punten[1].sluit_aan, punten[1].is_breuk) == (False, True)
    assert lijn(tijdlijn, "Financiën").verandering is Verandering.ONBEKEND
    assert "niet te vergelijken met de keer ervoor" in beschrijf(tijdlijn, lijn(tijdlijn, "Financiën"))


def test_over_een_onbekende_heen_loopt_geen_lijn():
    reeks = [2, GeenScoreReden.WIL_NIET, 4]
    tijdlijn = maak_tijdlijn(
        [gemeten("zrm-2017", {"justitie": keuze}, dag) for dag, keuze in enumerate(reeks)]
    )
    rij = lijn(tijdlijn, "Justitie")
    assert [p.sluit_aan for p in rij.punten] == [False, False, False]
    assert rij.punten[1].woord == "wil niet"
    assert rij.verandering is Verandering.VOORUIT


def test_een_aanvulling_heeft_een_eigen_tijdlijn():
    tijdlijnen = list_tijdlijnen([gemeten("zrm-2017", {}), gemeten("zrm-ouderschap", {}, 1)])
    assert [t.instrument.code for t in tijdlijnen] == ["zrm-2017", "zrm-ouderschap"]
