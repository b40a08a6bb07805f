"""Two colleagues at once, in two real transactions: one wins, the other is told, and no meting is a mix of two."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from typing import Any

import pytest
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import IntegrityError

from tests.bouwstenen import Klant, nieuwe_sessie
from tests.zrm.bouwstenen import ELS, JAN, Gezin, dag_geleden, formulier, scores
from wijkteam.app import default_engine
from wijkteam.toegang.afscherming import Systeemkijker
from wijkteam.zrm.invoer import Scoreinvoer
from wijkteam.zrm.models import Meetscore, Meting

RONDEN = range(3)
KIJKER = Systeemkijker("de uitkomst van een wedloop nakijken")
START = {"moment": "start", "gesprek_op": dag_geleden(0).strftime("%d-%m-%Y")}


def tegelijk(gezin: Gezin, *verzoeken: tuple[str, dict[str, Any]]) -> list[tuple[int, str]]:
    """Send these forms at the same moment, each from a browser of its own."""
    klanten = [Klant.ingelogd(gezin.bouw.app, gezin.marijke) for _ in verzoeken]
    start = Barrier(len(verzoeken), timeout=20)

    def stuur(klant: Klant, deel: str, velden: dict[str, Any]) -> tuple[int, str]:
        start.wait()
        antwoord = klant.client.post(gezin.pad(deel), data=velden, headers={"Sec-Fetch-Site": "same-origin"})
        return antwoord.status_code, antwoord.text

    with ThreadPoolExecutor(len(verzoeken)) as baan:
        return [
            loop.result()
            for loop in [
                baan.submit(stuur, klant, *verzoek) for klant, verzoek in zip(klanten, verzoeken, strict=True)
            ]
        ]


def een_wint(uitslag: list[tuple[int, str]], *berichten: str) -> None:
    assert sorted(status for status, _ in uitslag) == [303, 409], uitslag
    verliezer = next(blad for status, blad in uitslag if status == 409)
    assert any(bericht in verliezer for bericht in berichten), verliezer


def opgeslagen(meting: Meting) -> tuple[Meting, dict[str, Scoreinvoer]]:
    with nieuwe_sessie(KIJKER) as session:
        rijen = session.scalars(select(Meetscore).where(Meetscore.meting_id == meting.id)).all()
        return session.get_one(Meting, meting.id), {rij.domein: Scoreinvoer.uit(rij) for rij in rijen}


@pytest.mark.parametrize("ronde", RONDEN)
@pytest.mark.parametrize(("wie", "instrument"), [("Jan", "zrm-2017"), (None, "zrm-huishoudens")])
def test_twee_concepten_tegelijk(echt: Gezin, wie: str | None, instrument: str, ronde: int) -> None:
    verzoek = (f"/nieuw/{echt.id_van(wie)}" if wie else "/nieuw", START | {"instrument": instrument})
    een_wint(tegelijk(echt, verzoek, verzoek), "Er is al een concept van deze meting")
    with nieuwe_sessie(KIJKER) as session:
        assert len(session.scalars(select(Meting).where(Meting.casus_id == echt.casus.id)).all()) == 1


@pytest.mark.parametrize("ronde", RONDEN)
def test_twee_keer_bewaren_tegelijk(echt: Gezin, ronde: int) -> None:
    meting = echt.start("Jan")
    deel = f"/metingen/{meting.id}/invullen"
    een_wint(tegelijk(echt, (deel, formulier(JAN)), (deel, formulier(ELS))), "Vergelijk de teksten")
    assert opgeslagen(meting)[1] in (scores(JAN), scores(ELS))


@pytest.mark.parametrize("ronde", RONDEN)
def test_bewaren_en_vaststellen_tegelijk(echt: Gezin, ronde: int) -> None:
    meting = echt.start("Jan")
    uitslag = tegelijk(
        echt,
        (f"/metingen/{meting.id}/invullen", formulier(ELS)),
        (f"/metingen/{meting.id}/vaststellen", formulier(JAN)),
    )
    een_wint(uitslag, "Vergelijk de teksten", "verandert niet meer")
    nu, gezien = opgeslagen(meting)
    assert gezien == (scores(JAN) if nu.is_vastgesteld else scores(ELS))


@pytest.mark.parametrize("ronde", RONDEN)
def test_twee_keer_vaststellen_tegelijk(echt: Gezin, ronde: int) -> None:
    meting = echt.start("Jan")
    deel = f"/metingen/{meting.id}/vaststellen"
    een_wint(tegelijk(echt, (deel, formulier(JAN)), (deel, formulier(ELS))), "verandert niet meer")
    assert opgeslagen(meting)[1] in (scores(JAN), scores(ELS))


@pytest.mark.parametrize("ronde", RONDEN)
def test_twee_correcties_tegelijk(echt: Gezin, ronde: int) -> None:
    deel = f"/metingen/{echt.meting('Jan').id}/corrigeren"
    een_wint(
        tegelijk(echt, (deel, {"reden": "Te laag"}), (deel, {"reden": "Te hoog"})),
        "Er is al een concept van deze meting",
        "al een correctie gemaakt",
    )


@pytest.mark.parametrize("ronde", RONDEN)
def test_weggooien_en_bewaren_tegelijk(echt: Gezin, ronde: int) -> None:
    meting = echt.start("Jan")
    statussen = {
        status
        for status, _ in tegelijk(
            echt,
            (f"/metingen/{meting.id}/invullen", formulier(JAN)),
            (f"/metingen/{meting.id}/weggooien", {"_versie": "1"}),
        )
    }
    assert statussen in ({303, 404}, {303, 409})
    with nieuwe_sessie(KIJKER) as session:
        over = session.get(Meting, meting.id)
        rijen = session.scalars(select(Meetscore).where(Meetscore.meting_id == meting.id)).all()
        assert (over is None, len(rijen)) in ((True, 0), (False, 13))


def test_een_score_die_tijdens_het_vaststellen_binnenkomt_is_te_laat(echt: Gezin) -> None:
    """Straight on the database: whoever is fixing the meting goes first, and then the score is refused."""
    meting = echt.start("Jan")
    engine = default_engine(echt.bouw.app)
    is_sqlite = engine.dialect.name == "sqlite"
    waarden = {
        "meting": meting.id.hex if is_sqlite else meting.id,
        "casus": echt.casus.id.hex if is_sqlite else echt.casus.id,
        "score": "0" * 32,
    }
    begonnen = Event()

    def voeg_score_toe() -> str:
        with engine.connect() as verbinding:
            begonnen.set()
            return _probeer(
                lambda: _voer_uit(
                    verbinding,
                    "INSERT INTO meetscore (id, casus_id, meting_id, domein, niveau) "
                    f"VALUES ({_sleutel('score', is_sqlite)}, :casus, :meting, 'financien', 3)",
                    waarden,
                )
            )

    with engine.connect() as eerste, ThreadPoolExecutor(1) as baan:
        eerste.execute(
            text("UPDATE meting SET vastgesteld_op = '2026-03-18 12:00:00' WHERE id = :meting"), waarden
        )
        tweede = baan.submit(voeg_score_toe)
        begonnen.wait(10)
        with pytest.raises(TimeoutError):
            tweede.result(0.5)
        eerste.commit()
        assert "meting is vastgesteld" in tweede.result(20)


def _voer_uit(verbinding: Connection, opdracht: str, waarden: dict[str, Any]) -> None:
    verbinding.execute(text(opdracht), waarden)
    verbinding.commit()


def _sleutel(naam: str, is_sqlite: bool) -> str:
    return f":{naam}" if is_sqlite else f"CAST(:{naam} AS uuid)"


def _probeer(daad: Callable[[], None]) -> str:
    try:
        daad()
    except IntegrityError as fout:
        return str(fout.orig)
    return "gelukt"
