"""What holds for every term and every day: never before the start, never backwards, never on a free day."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wet.klokproef import klok
from wijkteam.wet.gebeurtenissen import Feit
from wijkteam.wet.klokken import Klok, Stand, bereken
from wijkteam.wet.kloktekst import list_som, stand_in_woorden, uitleg
from wijkteam.wet.opschorting import Opschortgrond, Opschorting
from wijkteam.wet.termijnen import Dagenregel, Eenheid, Termijncode
from wijkteam.wet.wetboek import landelijk

# The first example of a year reads its holidays.
OP_ELKE_DAG = settings(deadline=None)

DAGEN = st.dates(min_value=date(2021, 1, 1), max_value=date(2050, 12, 31))
MET_DATUM = [
    termijn.code for termijn in landelijk().termijnen if termijn.duur.eenheid is not Eenheid.REDELIJK
]
CODES = st.sampled_from(MET_DATUM)
SCHUIVEND = st.sampled_from(
    [termijn.code for termijn in landelijk().termijnen if termijn.dagenregel is not Dagenregel.GEEN]
)
OPSCHORTBAAR = st.sampled_from([termijn.code for termijn in landelijk().termijnen if termijn.mag_opschorten])


@st.composite
def opschortingen(draw: st.DrawFn, begin: date, *, open_mag: bool = True) -> list[Opschorting]:
    """Up to four periods around a term that begins on `begin`, in any order, overlapping or not."""
    periodes = []
    for _ in range(draw(st.integers(0, 4))):
        van = begin + timedelta(days=draw(st.integers(-20, 90)))
        lengte = draw(st.integers(0, 40))
        is_open = open_mag and draw(st.booleans())
        tot = None if is_open else van + timedelta(days=lengte)
        periodes.append(Opschorting(draw(st.sampled_from(Opschortgrond)), van, tot))
    return periodes


@OP_ELKE_DAG
@given(CODES, DAGEN)
def test_een_termijn_eindigt_nooit_voor_hij_begint(code: Termijncode, begin: date):
    resultaat = klok(code, begin)
    assert begin <= resultaat.kaal_einde <= resultaat.einde
    assert resultaat.einde > begin or code is Termijncode.WMO_SPOED


@OP_ELKE_DAG
@given(SCHUIVEND, DAGEN)
def test_een_termijn_eindigt_nooit_op_een_vrije_dag(code: Termijncode, begin: date):
    resultaat = klok(code, begin)
    vrij = landelijk().vrije_dagen
    assert vrij.is_werkdag(resultaat.einde)
    tussen = (resultaat.einde - resultaat.kaal_einde).days
    assert len(resultaat.overgeslagen) == tussen
    assert all(not vrij.is_werkdag(dag.dag) for dag in resultaat.overgeslagen)


@OP_ELKE_DAG
@given(CODES, DAGEN, st.integers(0, 60))
def test_wie_later_begint_is_niet_eerder_klaar(code: Termijncode, begin: date, later: int):
    assert klok(code, begin).einde <= klok(code, begin + timedelta(days=later)).einde


@OP_ELKE_DAG
@given(st.data(), OPSCHORTBAAR, DAGEN, st.integers(0, 40))
def test_ook_met_stilstand_is_wie_later_begint_niet_eerder_klaar(
    data: st.DataObject, code: Termijncode, begin: date, later: int
):
    periodes = data.draw(opschortingen(begin, open_mag=False))
    vroeg = klok(code, begin, opschortingen=periodes)
    laat = klok(code, begin + timedelta(days=later), opschortingen=periodes)
    assert vroeg.einde <= laat.einde


def test_een_dag_stil_in_een_paasweekend_maakt_niet_later_dan_wie_een_dag_later_begon():
    """Bare ends on Good Friday and the Saturday after it, and that Saturday stood still: both end on Tuesday."""
    stil = [Opschorting(Opschortgrond.AANVULLING, date(2037, 4, 4), date(2037, 4, 4))]
    einden = [klok(Termijncode.AWB_BESLUIT, date(2037, 2, dag), opschortingen=stil).einde for dag in (6, 7)]
    assert einden == [date(2037, 4, 7), date(2037, 4, 7)]


@OP_ELKE_DAG
@given(st.data(), OPSCHORTBAAR, DAGEN, st.integers(0, 120))
def test_stilstaan_maakt_een_termijn_nooit_korter(
    data: st.DataObject, code: Termijncode, begin: date, na: int
):
    periodes = data.draw(opschortingen(begin))
    zonder = klok(code, begin)
    met = _op(code, begin, na, periodes)
    assert met.einde >= zonder.einde
    assert met.einde_na_opschorting >= met.kaal_einde + timedelta(days=met.dagen_opgeschort)
    assert landelijk().vrije_dagen.is_werkdag(met.einde)


@OP_ELKE_DAG
@given(st.data(), OPSCHORTBAAR, DAGEN, st.integers(0, 120))
def test_geen_dag_staat_twee_keer_stil_en_de_laatste_dag_staat_niet_stil(
    data: st.DataObject, code: Termijncode, begin: date, na: int
):
    met = _op(code, begin, na, data.draw(opschortingen(begin)))
    stil = [
        periode.van + timedelta(days=nummer)
        for periode in met.opschortingen
        for nummer in range(periode.dagen)
    ]
    assert len(stil) == len(set(stil))
    assert all(begin < dag < met.einde for dag in stil)


@OP_ELKE_DAG
@given(st.data(), OPSCHORTBAAR, DAGEN, st.integers(0, 120), st.integers(0, 60))
def test_later_kijken_maakt_de_laatste_dag_nooit_eerder(
    data: st.DataObject, code: Termijncode, begin: date, na: int, later: int
):
    periodes = data.draw(opschortingen(begin))
    assert _op(code, begin, na, periodes).einde <= _op(code, begin, na + later, periodes).einde


@OP_ELKE_DAG
@given(CODES, DAGEN, st.integers(0, 200), st.integers(0, 200))
def test_een_gestopte_klok_staat_voor_altijd_vast(code: Termijncode, begin: date, stop: int, later: int):
    open_klok = klok(code, begin)
    feit = Feit(open_klok.termijn.stopt_bij[0], begin + timedelta(days=stop))
    gestopt = bereken(code, open_klok.begin, op=feit.dag + timedelta(days=later), feiten=[feit])
    verwacht = Stand.GESTOPT_OP_TIJD if feit.dag <= open_klok.einde else Stand.GESTOPT_TE_LAAT
    assert (gestopt.stand, gestopt.einde) == (verwacht, open_klok.einde)
    assert gestopt.rechten is None


@OP_ELKE_DAG
@given(CODES, DAGEN, st.integers(0, 200))
def test_de_stand_volgt_uit_de_dagen_die_er_nog_zijn(code: Termijncode, begin: date, na: int):
    lopend = _op(code, begin, na, [])
    assert (lopend.stand is Stand.VERSTREKEN) is (lopend.op > lopend.einde)
    assert (lopend.rechten is not None) is (lopend.stand is Stand.VERSTREKEN)


@OP_ELKE_DAG
@given(st.data(), CODES, DAGEN, st.integers(0, 120))
def test_de_som_gaat_van_de_gebeurtenis_naar_de_laatste_dag(
    data: st.DataObject, code: Termijncode, begin: date, na: int
):
    mag = landelijk_mag(code)
    resultaat = _op(code, begin, na, data.draw(opschortingen(begin)) if mag else [])
    som = list_som(resultaat)
    assert (som[0].dag, som[-1].dag) == (begin, resultaat.einde)
    tekst = uitleg(resultaat)
    assert tekst.endswith(".")
    assert all(regel.bron in tekst for regel in som if regel.bron)
    assert stand_in_woorden(resultaat)


def landelijk_mag(code: Termijncode) -> bool:
    return any(termijn.code is code and termijn.mag_opschorten for termijn in landelijk().termijnen)


def _op(code: Termijncode, begin: date, na: int, periodes: list[Opschorting]) -> Klok:
    op = (begin + timedelta(days=na)).isoformat()
    return klok(code, begin, op=op, opschortingen=periodes)
