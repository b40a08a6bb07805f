"""Two people at once, in two real transactions: one wins, the other is told, and the regie has no gap."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count, pairwise
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from tests.bouwstenen import Bouwer, Klant, nieuwe_sessie
from tests.casus.bouwstenen import Team
from wijkteam.casus.models import Casus, Regieperiode, Teamlid, Waarneming
from wijkteam.casus.opening import open_casus_voor
from wijkteam.huishouden.models import Huishouden
from wijkteam.huishouden.nummers import volgend_nummer
from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.integriteit import vertaal
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.afscherming import Systeemkijker

RONDEN = range(3)
JAREN = count(1900)
KIJKER = Systeemkijker("de uitkomst van een wedloop nakijken")


@pytest.fixture
def echt(eigen_bouw: Bouwer) -> Team:
    """A casus on a database where what is committed stays."""
    return Team.gevormd(eigen_bouw)


def tegelijk(team: Team, *daden: Callable[[], Any]) -> list[Any]:
    """Do these at the same moment, each in its own thread; gives what each gave."""
    team.bouw.session.commit()
    start = Barrier(len(daden), timeout=20)

    def loop(daad: Callable[[], Any]) -> Any:
        start.wait()
        return daad()

    with ThreadPoolExecutor(len(daden)) as baan:
        return list(baan.map(loop, daden))


def formulier(team: Team, wie: Any, deel: str, **velden: Any) -> Callable[[], tuple[int, str]]:
    """Sending a form of this team from a browser of its own; gives status and page."""
    team.bouw.session.commit()
    klant = Klant.ingelogd(team.bouw.app, wie)
    pad = f"/casussen/{team.casus.id}/team/{deel}"

    def stuur() -> tuple[int, str]:
        antwoord = klant.client.post(pad, data=velden, headers={"Sec-Fetch-Site": "same-origin"})
        return antwoord.status_code, antwoord.text

    return stuur


def een_wint(uitslag: list[tuple[int, str]], bericht: str) -> None:
    statussen = sorted(status for status, _ in uitslag)
    assert statussen == [303, 409], uitslag
    assert bericht in next(blad for status, blad in uitslag if status == 409)


def regie_zonder_gat(team: Team) -> list[Regieperiode]:
    """All periods in order; each ends where the next begins, and the last is open unless the casus was closed."""
    with nieuwe_sessie(KIJKER) as session:
        perioden = session.scalars(
            select(Regieperiode).where(Regieperiode.casus_id == team.casus.id).order_by(Regieperiode.van)
        ).all()
        for oud, nieuw in pairwise(perioden):
            assert (oud.tot, oud.opvolger_id) == (nieuw.van, nieuw.id)
        casus = session.get_one(Casus, team.casus.id)
        assert (perioden[-1].tot is None) == casus.is_open
        return list(perioden)


def overdracht(team: Team, aan: Teamlid, **velden: Any) -> dict[str, Any]:
    return {"regie": team.regie().id, "aan": aan.id, "reden": "Andere werkverdeling", **velden}


@pytest.mark.parametrize("ronde", RONDEN)
def test_twee_overdrachten_tegelijk(echt: Team, ronde: int) -> None:
    els, bram = echt.bewoner(), echt.lid(echt.bram)
    uitslag = tegelijk(
        echt,
        formulier(echt, echt.marijke, "regie", **overdracht(echt, bram)),
        formulier(echt, echt.marijke, "regie", **overdracht(echt, els, achtervang=bram.id)),
    )
    een_wint(uitslag, "Een collega heeft de regie net gewijzigd")
    assert len(regie_zonder_gat(echt)) == 2


@pytest.mark.parametrize("ronde", RONDEN)
def test_twee_waarnemers_tegelijk(echt: Team, ronde: int) -> None:
    velden = {"teamlid": echt.lid(echt.bram).id, "van": vandaag().strftime("%d-%m-%Y"), "reden": "Vakantie"}
    uitslag = tegelijk(
        echt,
        formulier(echt, echt.marijke, "waarneming", **velden),
        formulier(echt, echt.bram, "waarneming", **velden),
    )
    een_wint(uitslag, "Er is al een waarnemer")
    with nieuwe_sessie(KIJKER) as session:
        rijen = session.scalars(select(Waarneming).where(Waarneming.casus_id == echt.casus.id)).all()
        assert len(rijen) == 1


@pytest.mark.parametrize("ronde", RONDEN)
def test_dezelfde_collega_twee_keer_tegelijk(echt: Team, ronde: int) -> None:
    fatma = echt.bouw.medewerker("Fatma")
    velden = {"medewerker": fatma.id, "hoedanigheid": "professional", "grondslag": "wmo"}
    uitslag = tegelijk(echt, *(formulier(echt, echt.marijke, "collega", **velden) for _ in range(2)))
    een_wint(uitslag, "Deze collega zit al in het team")
    assert echt.lid(fatma).tot is None


@pytest.mark.parametrize("ronde", RONDEN)
def test_overdragen_aan_wie_tegelijk_vertrekt(echt: Team, ronde: int) -> None:
    """Whoever is first decides: the regie never lands on somebody who left."""
    bram = echt.lid(echt.bram)
    uitslag = tegelijk(
        echt,
        formulier(echt, echt.marijke, "regie", **overdracht(echt, bram)),
        formulier(echt, echt.bram, f"{bram.id}/vertrek"),
    )
    assert sorted(status for status, _ in uitslag) == [303, 422], uitslag
    laatste = regie_zonder_gat(echt)[-1]
    with nieuwe_sessie(KIJKER) as session:
        assert session.get_one(Teamlid, laatste.teamlid_id).tot is None


@pytest.mark.parametrize("ronde", RONDEN)
def test_overdragen_en_afsluiten_tegelijk(echt: Team, ronde: int) -> None:
    """Closed first: the hand-over is refused. Handed over first: the old regisseur may no longer close."""
    uitslag = tegelijk(
        echt,
        formulier(echt, echt.marijke, "regie", **overdracht(echt, echt.lid(echt.bram))),
        formulier(echt, echt.marijke, "afsluiten", reden="verhuisd", toelichting="Naar Arnhem"),
    )
    assert sorted(status for status, _ in uitslag) in ([303, 409], [303, 403]), uitslag
    regie_zonder_gat(echt)


@pytest.mark.parametrize("ronde", RONDEN)
def test_twee_keer_heropenen_tegelijk(echt: Team, ronde: int) -> None:
    echt.sluit()
    uitslag = tegelijk(
        echt,
        formulier(echt, echt.marijke, "heropenen", reden="Het gaat slechter"),
        formulier(echt, echt.bram, "heropenen", reden="Het gaat slechter"),
    )
    een_wint(uitslag, "Deze casus is al open")
    with nieuwe_sessie(KIJKER) as session:
        open_perioden = session.scalars(
            select(Regieperiode).where(Regieperiode.casus_id == echt.casus.id, Regieperiode.tot.is_(None))
        ).all()
        assert len(open_perioden) == 1


def nog_een_casus(team: Team) -> Callable[[], str]:
    """Opening a casus for this huishouden in a transaction of its own; gives what came of it."""

    def open_er_een() -> str:
        with team.bouw.app.app_context(), nieuwe_sessie(KIJKER) as session:
            huishouden = session.get_one(Huishouden, team.casus.huishouden_id)
            try:
                open_casus_voor(
                    session,
                    huishouden,
                    vraag="Nieuw",
                    clienten={},
                    wijkteam_id=team.casus.wijkteam_id,
                    door=team.bram,
                )
                session.commit()
            except IntegrityError as fout:
                session.rollback()
                return _bericht(vertaal(fout))
            return "geopend"

    return open_er_een


def _bericht(fout: DomeinFout) -> str:
    return f"{fout.status} {fout.bericht}"


@pytest.mark.parametrize("ronde", RONDEN)
def test_twee_casussen_voor_een_huishouden_tegelijk(echt: Team, ronde: int) -> None:
    echt.sluit()
    uitslag = tegelijk(echt, nog_een_casus(echt), nog_een_casus(echt))
    assert sorted(uitslag) == ["409 Dit huishouden heeft al een open casus.", "geopend"]


@pytest.mark.parametrize("ronde", RONDEN)
def test_heropenen_en_een_nieuwe_casus_tegelijk(echt: Team, ronde: int) -> None:
    echt.sluit()
    heropen, nieuw = tegelijk(
        echt, formulier(echt, echt.marijke, "heropenen", reden="Het gaat slechter"), nog_een_casus(echt)
    )
    assert (heropen[0], nieuw) in [
        (303, "409 Dit huishouden heeft al een open casus."),
        (409, "geopend"),
    ], (heropen, nieuw)
    with nieuwe_sessie(KIJKER) as session:
        van_huishouden = Casus.huishouden_id == echt.casus.huishouden_id
        assert (
            len(session.scalars(select(Casus).where(van_huishouden, Casus.afgesloten_op.is_(None))).all())
            == 1
        )


@pytest.mark.parametrize("ronde", RONDEN)
def test_de_eerste_twee_nummers_van_een_jaar_tegelijk(echt: Team, ronde: int) -> None:
    reeks = f"{next(JAREN)}"

    def neem() -> str:
        with echt.bouw.app.app_context(), nieuwe_sessie(KIJKER) as session:
            nummer = volgend_nummer(session, reeks)
            session.commit()
            return nummer

    assert sorted(tegelijk(echt, neem, neem)) == [f"{reeks}-00001", f"{reeks}-00002"]
