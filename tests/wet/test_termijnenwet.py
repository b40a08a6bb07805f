"""Algemene termijnenwet: off the free days, and two working days within every term of three days or more."""

from datetime import date, timedelta

import pytest

from tests.wet.klokproef import dag
from wijkteam.wet.termijnen import Duur, Eenheid
from wijkteam.wet.termijnenwet import geldt_voor, verleng
from wijkteam.wet.vrije_dagen import VrijeDagen, lees_vrije_dagen

GEWOON = lees_vrije_dagen()


def vrij_van(van: str, tot_en_met: str) -> VrijeDagen:
    """A calendar on which a whole stretch of days is equated with a holiday."""
    aantal = (dag(tot_en_met) - dag(van)).days + 1
    return VrijeDagen({dag(van) + timedelta(days=nummer): "een vrije dag" for nummer in range(aantal)})


@pytest.mark.parametrize(
    ("begin", "einde", "kalender", "wordt"),
    [
        ("2026-03-02", "2026-03-05", GEWOON, "2026-03-05"),
        ("2026-03-05", "2026-03-07", GEWOON, "2026-03-09"),  # twee dagen: alleen van de zaterdag af
        ("2026-03-06", "2026-03-09", GEWOON, "2026-03-10"),  # drie dagen met maar een werkdag: artikel 2
        ("2026-04-02", "2026-04-05", GEWOON, "2026-04-08"),  # Witte Donderdag: na Pasen nog twee werkdagen
        ("2026-03-02", "2026-03-09", vrij_van("2026-03-03", "2026-03-06"), "2026-03-10"),
        ("2026-03-02", "2026-03-09", vrij_van("2026-03-03", "2026-03-12"), "2026-03-16"),
    ],
)
def test_een_termijn_van_drie_dagen_heeft_twee_werkdagen(
    begin: str, einde: str, kalender: VrijeDagen, wordt: str
):
    verlenging = verleng(dag(begin), dag(einde), kalender)
    assert verlenging.einde == dag(wordt)
    assert [vrij.dag for vrij in verlenging.overgeslagen] == sorted(
        {vrij.dag for vrij in verlenging.overgeslagen}
    )


@pytest.mark.parametrize(
    ("duur", "geldt"),
    [
        (Duur(90, Eenheid.DAGEN), True),
        (Duur(91, Eenheid.DAGEN), False),
        (Duur(12, Eenheid.WEKEN), True),
        (Duur(13, Eenheid.WEKEN), False),
        (Duur(3, Eenheid.MAANDEN), True),
        (Duur(4, Eenheid.MAANDEN), False),
        (Duur(3, Eenheid.WERKDAGEN), True),
        (Duur(0, Eenheid.ONVERWIJLD), False),
        (Duur(0, Eenheid.REDELIJK), False),
    ],
)
def test_een_lange_termijn_valt_buiten_de_wet(duur: Duur, geldt: bool):
    assert geldt_voor(duur) is geldt


def test_een_gewone_week_verandert_niet():
    assert verleng(date(2026, 3, 2), date(2026, 3, 9), GEWOON).overgeslagen == ()
