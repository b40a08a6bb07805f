"""A casus is closed while somebody still types at the table: what comes too late waits for whoever typed it."""

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from tests.bouwstenen import Bouwer
from tests.gesprek.bouwstenen import Gespreksverhaal
from tests.gesprek.test_verslag_tegelijk import als, tegelijk
from wijkteam.casus.afsluiting import Besluit, sluit_af
from wijkteam.casus.errors import CasusIsAfgesloten
from wijkteam.casus.models import Sluitreden
from wijkteam.casus.queries import get_casus
from wijkteam.gesprek.verhaal import schrijf_verhaal
from wijkteam.kern.schrijfbeurt import Schrijfbeurt


@pytest.fixture
def echt(eigen_bouw: Bouwer) -> Gespreksverhaal:
    return Gespreksverhaal.begin(eigen_bouw)


def test_wie_schrijft_terwijl_de_casus_sluit_schrijft_niet_in_een_gesloten_dossier(
    eigen_app: Flask, echt: Gespreksverhaal
) -> None:
    gesprek, casus_id = echt.gesprek(), echt.casus.id
    # On SQLite one transaction writes at a time; so what is read before the lock is of before the closing everywhere.
    gelezen = {}

    def sluit(session: Session) -> None:
        sluit_af(
            session, get_casus(session, casus_id), Besluit(Sluitreden.VERHUISD, "Weg"), door=echt.marijke
        )

    def schrijf(session: Session) -> None:
        beurt = Schrijfbeurt(1)
        schrijf_verhaal(session, gelezen["casus"], gesprek.id, "Nog dit", beurt=beurt, door=echt.bram)

    with eigen_app.app_context():
        als(echt.bram, lambda session: gelezen.update(casus=get_casus(session, casus_id)))
    fouten = tegelijk(
        eigen_app, lambda klaar: als(echt.marijke, sluit, klaar), lambda: als(echt.bram, schrijf)
    )
    assert fouten == ["", CasusIsAfgesloten.__name__]
    assert echt.zoals_bewaard(gesprek).verhaal == ""
