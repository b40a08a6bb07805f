"""The worked example of family De Vries (domein.md §8.1), told by the acts."""

from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from tests.bouwstenen import nieuwe_sessie
from wijkteam.casus.models import Casus
from wijkteam.demo.laden import laad_demo
from wijkteam.termijnen.queries import list_van_casus
from wijkteam.toegang.afscherming import Systeemkijker

pytestmark = pytest.mark.om_en_om


@pytest.fixture(scope="module")
def demo(eigen_app: Flask) -> Flask:
    """Staff, family De Vries and oma Riek."""
    assert laad_demo(eigen_app, aantal=0)
    return eigen_app


def test_de_termijnen_van_de_vries_zijn_die_van_het_uitgewerkte_voorbeeld(demo: Flask) -> None:
    with demo.app_context(), nieuwe_sessie(Systeemkijker("nakijken wat de demo vastlegt")) as session:
        casus = session.scalars(select(Casus).where(Casus.nummer == "2026-00001")).one()
        termijnen = {
            rij.code.value: (rij.begin_dag, rij.einde, rij.gestopt_op)
            for rij in list_van_casus(session, casus.id)
        }
    melding, aanvraag, besluit = date(2026, 3, 2), date(2026, 4, 13), date(2026, 4, 28)
    schulden, gesprek, verzoek = date(2026, 5, 18), date(2026, 6, 3), date(2026, 6, 15)
    assert termijnen == {
        "wmo_persoonlijk_plan": (melding, date(2026, 3, 9), date(2026, 3, 9)),
        "wmo_onderzoek": (melding, date(2026, 4, 13), date(2026, 4, 2)),
        "wmo_besluit": (aanvraag, date(2026, 4, 28), besluit),
        "awb_bezwaar": (besluit, date(2026, 6, 9), None),
        "wgs_gesprek": (schulden, date(2026, 6, 15), gesprek),
        "wgs_besluit": (gesprek, date(2026, 7, 29), date(2026, 7, 20)),
        "avg_verzoek": (verzoek, date(2026, 7, 15), date(2026, 7, 6)),
    }
