"""Two colleagues at the same moment, each in a transaction of their own: one of them is told."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.bouwstenen import Bouwer, sessie_van
from tests.overdracht.verhaal import Overdrachtverhaal
from tests.tegelijk import tegelijk
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht.beginnen import begin_overdracht
from wijkteam.overdracht.daden import doe
from wijkteam.overdracht.keuzes import Afwijsreden, Daad, Partij, Stand
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.stappen import Stapgegevens
from wijkteam.team.models import Medewerker


@pytest.fixture
def verhaal(eigen_bouw: Bouwer) -> Overdrachtverhaal:
    return Overdrachtverhaal.begin(eigen_bouw)


def antwoord(
    verhaal: Overdrachtverhaal, overdracht: Overdracht, daad: Daad, wie: Medewerker
) -> Callable[..., None]:
    """This colleague saw it voorgelegd and records an answer."""
    stap = Stapgegevens(
        daad=daad, dag=vandaag(), kant=Partij.ONTVANGER, wie="Gerda", afwijsreden=Afwijsreden.GEEN_PLEK
    )

    def zeg(wacht: Callable[[], None] = lambda: None) -> None:
        with sessie_van(wie) as session:
            doe(session, verhaal.casus_id, overdracht.id, stap, gezien=overdracht.versie, door=wie)
            wacht()
            session.commit()

    return zeg


def test_van_ja_en_nee_tegelijk_telt_een(eigen_app: Flask, verhaal: Overdrachtverhaal) -> None:
    o = verhaal.voorgelegd()
    marijke, bram = verhaal.plan.marijke, verhaal.plan.bram
    fouten = tegelijk(
        eigen_app,
        antwoord(verhaal, o, Daad.ACCEPTEER, marijke),
        antwoord(verhaal, o, Daad.WIJS_AF, bram),
    )
    assert fouten == ["", "VersieIsVerouderd"]
    na = verhaal.nu(o.id)
    assert (na.stand, na.stappen[-1].daad) == (Stand.GEACCEPTEERD, Daad.ACCEPTEER)


def test_twee_nieuwe_tegelijk_krijgen_elk_een_nummer(eigen_app: Flask, verhaal: Overdrachtverhaal) -> None:
    begin = verhaal.beginnend()

    def maak(wie: Medewerker) -> Callable[..., None]:
        def zeg(wacht: Callable[[], None] = lambda: None) -> None:
            with sessie_van(wie) as session:
                begin_overdracht(session, verhaal.casus_id, begin, door=wie)
                session.flush()
                wacht()
                session.commit()

        return zeg

    assert tegelijk(eigen_app, maak(verhaal.plan.marijke), maak(verhaal.plan.bram)) == ["", ""]
