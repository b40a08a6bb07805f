"""Until when whoever has the ball may take: worked dates, what holds for every day, and the own file of a town."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkteam.app import create_app
from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig
from wijkteam.kern.instellingen import Instellingen
from wijkteam.overdracht.keuzes import Overdrachtsoort, Stand
from wijkteam.overdracht.termijnen import EIGEN_BESTAND, Klokplek, lees_boek
from wijkteam.termijnen.wetboek import geldend as wetboek

KALENDER = wetboek().vrije_dagen
BOEK = lees_boek(KALENDER)
FORMEEL, INFORMEEL, REGIE = Overdrachtsoort.FORMEEL, Overdrachtsoort.INFORMEEL, Overdrachtsoort.REGIE

# Monday 2 March 2026 is an ordinary day. 3 April 2026 is Goede Vrijdag, 6 April tweede paasdag, 27 April Koningsdag,
# 14 May Hemelvaartsdag and the day after it is equated with one, 25 May tweede pinksterdag; 25 December 2026 is a Friday.
UITGEWERKT = [
    ("voorgelegd", FORMEEL, date(2026, 3, 2), False, date(2026, 3, 4)),
    ("voorgelegd", FORMEEL, date(2026, 3, 5), False, date(2026, 3, 9)),
    ("voorgelegd", FORMEEL, date(2026, 4, 2), False, date(2026, 4, 8)),
    ("voorgelegd", FORMEEL, date(2026, 3, 2), True, date(2026, 3, 2)),
    ("voorgelegd", INFORMEEL, date(2026, 3, 2), False, date(2026, 3, 5)),
    ("voorgelegd", INFORMEEL, date(2026, 3, 6), True, date(2026, 3, 9)),
    ("voorgelegd", REGIE, date(2026, 4, 24), False, date(2026, 4, 30)),
    ("geaccepteerd", INFORMEEL, date(2026, 5, 11), False, date(2026, 5, 20)),
    ("kennismaking_gepland", FORMEEL, date(2026, 12, 24), False, date(2026, 12, 28)),
    ("wachtlijst", FORMEEL, date(2026, 3, 2), False, date(2026, 3, 30)),
    ("wachtlijst", FORMEEL, date(2026, 4, 27), False, date(2026, 5, 26)),
    ("gestart", FORMEEL, date(2026, 3, 2), False, date(2026, 4, 13)),
    ("gestart", FORMEEL, date(2026, 3, 16), False, date(2026, 4, 28)),
    ("navraag", FORMEEL, date(2026, 3, 2), False, date(2026, 3, 16)),
    ("navraag", FORMEEL, date(2026, 3, 2), True, date(2026, 3, 4)),
]


def test_uitgewerkte_dagen():
    gerekend = [
        (plek, soort, vanaf, spoed, BOEK.uiterlijk(Klokplek(plek), soort, vanaf=vanaf, is_spoed=spoed))
        for plek, soort, vanaf, spoed, _ in UITGEWERKT
    ]
    assert gerekend == UITGEWERKT


@settings(deadline=None)
@given(st.dates(date(2021, 1, 1), date(2049, 12, 31)), st.sampled_from(Overdrachtsoort))
def test_elke_klok_geeft_een_werkdag_die_nog_komt_en_met_spoed_nooit_later(
    vanaf: date, soort: Overdrachtsoort
):
    for plek in Klokplek:
        gewoon, spoed = (
            BOEK.uiterlijk(plek, soort, vanaf=vanaf, is_spoed=is_spoed) for is_spoed in (False, True)
        )
        assert vanaf <= spoed <= gewoon <= vanaf + timedelta(days=60)
        assert all(dag == vanaf or KALENDER.is_werkdag(dag) for dag in (gewoon, spoed))


def test_elke_open_stand_heeft_een_klok_en_wat_voorbij_is_niet():
    assert {plek.value for plek in Klokplek} - {"navraag"} == {
        stand.value for stand in Stand if not stand.is_voorbij
    }


def test_een_gemeente_legt_haar_eigen_dagen_eroverheen(tmp_path: Path):
    (tmp_path / EIGEN_BESTAND).write_text(
        "[standaard]\nvoorgelegd = { werkdagen = 1, spoed = 0 }\n"
        "[informeel]\nontvangen = { dagen = 7, spoed = 2 }\n",
        "utf-8",
    )
    boek = lees_boek(KALENDER, tmp_path / EIGEN_BESTAND)

    def op(plek: Klokplek, soort: Overdrachtsoort) -> date:
        return boek.uiterlijk(plek, soort, vanaf=date(2026, 3, 2), is_spoed=False)

    assert op(Klokplek.VOORGELEGD, FORMEEL) == date(2026, 3, 3)
    assert op(Klokplek.ONTVANGEN, INFORMEEL) == date(2026, 3, 9)
    # What the town does not name stays as it was, also where the program names a kind.
    assert op(Klokplek.VOORGELEGD, INFORMEEL) == date(2026, 3, 5)
    assert op(Klokplek.GESTART, FORMEEL) == date(2026, 4, 13)


def test_een_fout_bestand_houdt_het_opstarten_tegen_met_zinnen(tmp_path: Path):
    (tmp_path / EIGEN_BESTAND).write_text(
        "[standaard]\nvoorgelegd = { werkdagen = 2, dagen = 3, spoed = 0 }\nontvangen = { werkdagen = 2 }\n"
        "gestart = { dagen = 0, spoed = 1 }\nwachtlyst = { dagen = 5, spoed = 1 }\n[buren]\nx = 1\n",
        "utf-8",
    )
    with pytest.raises(GegevensbestandOngeldig) as fout:
        create_app(Instellingen(data=tmp_path))
    assert fout.value.fouten == (
        "standaard.voorgelegd: noem werkdagen of dagen, een van de twee.",
        "standaard.ontvangen: zeg ook hoeveel werkdagen het bij spoed is: spoed = 0 is dezelfde dag.",
        "standaard.gestart.dagen moet een heel getal van 1 tot en met 365 zijn.",
        "standaard.gestart: noem werkdagen of dagen, een van de twee.",
        "buren is hier niet bekend.",
        "standaard.wachtlyst is hier niet bekend.",
    )
    assert EIGEN_BESTAND in str(fout.value)
