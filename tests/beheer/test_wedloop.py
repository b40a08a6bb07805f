"""Two at once, in real transactions: an aanstelling is given once, and reading the journaal is never refused."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import event, select

from tests.bouwstenen import Bouwer, Klant, nieuwe_sessie
from wijkteam.app import default_engine
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Aanstelling, Medewerker, Rol
from wijkteam.toegang.afscherming import Systeemkijker

RONDEN = range(3)


def stel_aan(start: Barrier, klant: Klant, medewerker: Medewerker, rol: Rol) -> int:
    velden = {"rol": rol.value, "van": vandaag().strftime("%d-%m-%Y")}
    start.wait()
    pad = f"/beheer/medewerkers/{medewerker.id}/aanstellingen/nieuw"
    return klant.client.post(pad, data=velden, headers={"Sec-Fetch-Site": "same-origin"}).status_code


@pytest.mark.parametrize("ronde", RONDEN)
def test_twee_beheerders_stellen_tegelijk_hetzelfde_aan(eigen_bouw: Bouwer, ronde: int) -> None:
    lucja = eigen_bouw.klaar(Medewerker(naam="Łucja", aanstellingen=[]))
    klanten = [
        Klant.ingelogd(eigen_bouw.app, eigen_bouw.medewerker(f"Beheerder {nummer}", rol=Rol.BEHEERDER))
        for nummer in (1, 2)
    ]
    start = Barrier(2, timeout=20)
    with ThreadPoolExecutor(2) as baan:
        uitslag = baan.map(lambda klant: stel_aan(start, klant, lucja, Rol.REGIEVOERDER), klanten)
    assert sorted(uitslag) == [303, 422]
    with nieuwe_sessie(Systeemkijker("de uitkomst van een wedloop nakijken")) as session:
        gegeven = session.scalars(select(Aanstelling).where(Aanstelling.medewerker_id == lucja.id)).all()
    assert [aanstelling.rol for aanstelling in gegeven] == [Rol.REGIEVOERDER]


@pytest.mark.parametrize("eigen_app", ["sqlcipher"], indirect=True)
def test_wie_intussen_schrijft_houdt_het_lezen_van_het_journaal_niet_tegen(eigen_bouw: Bouwer) -> None:
    """A transaction of SQLite that began by reading cannot write once somebody else has written."""
    petra = Klant.ingelogd(eigen_bouw.app, eigen_bouw.medewerker("Petra", rol=Rol.PRIVACYFUNCTIONARIS))
    engine = default_engine(eigen_bouw.app)

    def schrijf_ertussen(_verbinding: Any, _cursor: Any, opdracht: str, *_rest: Any) -> None:
        if opdracht.startswith("INSERT INTO inzageregel"):
            ander = engine.raw_connection()
            ander.execute("PRAGMA busy_timeout = 50")
            with suppress(Exception):
                ander.execute("BEGIN IMMEDIATE")
                ander.execute("UPDATE medewerker SET telefoon = '026-1111111'")
                ander.execute("COMMIT")
            ander.invalidate()

    event.listen(engine, "before_cursor_execute", schrijf_ertussen)
    try:
        assert petra.open("/journaal?wie=petra").status_code == 200
    finally:
        event.remove(engine, "before_cursor_execute", schrijf_ertussen)
