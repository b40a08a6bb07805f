"""Two colleagues at one table, in two real transactions: nobody overwrites anybody, and nothing comes too late."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Barrier

import pytest
from flask import Flask

from tests.bouwstenen import Bouwer, Klant
from tests.gesprek.bouwstenen import Gespreksverhaal, wonen
from wijkteam.gesprek.models import Gesprek
from wijkteam.team.models import Medewerker
from wijkteam.wet.leefgebieden import Leefgebied

RONDEN = range(3)
# What stays must not meet again: every story on the same database counts on from here.
NUMMERS = count(9000, 20)
Daad = Callable[[], tuple[int, str]]


@pytest.fixture
def echt(eigen_app: Flask) -> Iterator[Gespreksverhaal]:
    """A talk on a database where what is committed stays."""
    with eigen_app.app_context():
        bouw = Bouwer(eigen_app)
        bouw._teller = next(NUMMERS)
        yield Gespreksverhaal.begin(bouw)
        bouw.session.close()


def formulier(
    verhaal: Gespreksverhaal, wie: Medewerker, gesprek: Gesprek, deel: str, velden: dict[str, str]
) -> Daad:
    """Sending a form from a browser of its own; gives status and page."""
    klant = Klant.ingelogd(verhaal.bouw.app, wie)

    def stuur() -> tuple[int, str]:
        antwoord = klant.client.post(
            verhaal.pad(gesprek, deel), data=velden, headers={"Sec-Fetch-Site": "same-origin"}
        )
        return antwoord.status_code, antwoord.text

    return stuur


def tegelijk(verhaal: Gespreksverhaal, *daden: Daad) -> list[tuple[int, str]]:
    """Do these at the same moment, each in its own thread."""
    verhaal.bouw.session.commit()
    start = Barrier(len(daden), timeout=20)

    def loop(daad: Daad) -> tuple[int, str]:
        start.wait()
        return daad()

    with ThreadPoolExecutor(len(daden)) as baan:
        return list(baan.map(loop, daden))


@pytest.mark.parametrize("ronde", RONDEN)
def test_in_twee_leefgebieden_tegelijk_bewaren_beiden(echt: Gespreksverhaal, ronde: int) -> None:
    gesprek = echt.gesprek()
    werken = {"_versie": "0", "werken-nu-0-tekst": "Zoekt werk"}
    uitslag = tegelijk(
        echt,
        formulier(echt, echt.marijke, gesprek, "/leefgebieden/wonen", wonen("Fijn huis")),
        formulier(echt, echt.bram, gesprek, "/leefgebieden/werken", werken),
        formulier(echt, echt.bram, gesprek, "/verhaal", {"_versie": "1", "verhaal": "Het is veel"}),
    )
    assert [status for status, _ in uitslag] == [303, 303, 303]
    assert set(echt.delen(gesprek)) == {Leefgebied.WONEN, Leefgebied.WERKEN}
    assert echt.zoals_bewaard(gesprek).verhaal == "Het is veel"


@pytest.mark.parametrize("ronde", RONDEN)
def test_in_hetzelfde_leefgebied_tegelijk_ziet_een_beide_teksten(echt: Gespreksverhaal, ronde: int) -> None:
    """Also the very first time, when there is no row yet to compare with."""
    gesprek = echt.gesprek()
    uitslag = tegelijk(
        echt,
        formulier(echt, echt.marijke, gesprek, "/leefgebieden/wonen", wonen("Van Marijke")),
        formulier(echt, echt.bram, gesprek, "/leefgebieden/wonen", wonen("Van Bram")),
    )
    assert sorted(status for status, _ in uitslag) == [303, 409]
    vergelijking = next(pagina for status, pagina in uitslag if status == 409)
    assert "Van Marijke" in vergelijking
    assert "Van Bram" in vergelijking
    assert len(echt.zinnen(gesprek)) == 1


@pytest.mark.parametrize("ronde", RONDEN)
def test_wat_tijdens_het_afronden_binnenkomt_staat_erin_of_komt_terug(
    echt: Gespreksverhaal, ronde: int
) -> None:
    gesprek = echt.gesprek()
    (afronden, _), (schrijven, pagina) = tegelijk(
        echt,
        formulier(echt, echt.marijke, gesprek, "/afronding", {}),
        formulier(echt, echt.bram, gesprek, "/verhaal", {"_versie": "1", "verhaal": "Nog één ding"}),
    )
    assert afronden == 303
    bewaard = echt.zoals_bewaard(gesprek)
    assert (schrijven, bewaard.verhaal) in {(303, "Nog één ding"), (409, "")}
    assert schrijven == 303 or "Nog één ding" in pagina
