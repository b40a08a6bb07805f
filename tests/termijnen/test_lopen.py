"""Terms begin by an event, end by an event, and stand still only where the law allows it."""

from datetime import date

import pytest

from tests.bouwstenen import Bouwer
from wijkteam.kern.tijd import alsof_het_was
from wijkteam.termijnen import queries
from wijkteam.termijnen.service import start_termijnen, stop_termijnen
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.termijnen import Termijncode

MELDING = Feit(Gebeurtenis.MELDING_ONTVANGEN, date(2026, 3, 2))


def test_een_melding_laat_de_termijnen_van_haar_wet_beginnen_en_het_verslag_stopt_ze(bouw: Bouwer) -> None:
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke)
    with alsof_het_was(date(2026, 3, 2)):
        start_termijnen(bouw.session, casus, MELDING, wetten=[Wet.WMO], door=marijke)
        assert start_termijnen(bouw.session, casus, MELDING, wetten=[Wet.WMO], door=marijke) == []
    lopend = queries.list_van_casus(bouw.session, casus.id)
    assert [(rij.code, rij.einde) for rij in lopend] == [
        (Termijncode.WMO_PERSOONLIJK_PLAN, date(2026, 3, 9)),
        (Termijncode.WMO_ONDERZOEK, date(2026, 4, 13)),
    ]
    with alsof_het_was(date(2026, 4, 2)):
        stop_termijnen(
            bouw.session, casus, Feit(Gebeurtenis.VERSLAG_VERSTREKT, date(2026, 4, 2)), door=marijke
        )
    assert {rij.gestopt_op for rij in lopend} == {date(2026, 4, 2)}
