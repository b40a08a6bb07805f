"""Two people at once, in two real transactions: one wins, the other is told, and nothing is there twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import select

from tests.bouwstenen import Bouwer, Klant
from tests.huishouden.bouwstenen import ANDER_BSN, BSN, Huis, alles_van, maak_huis
from wijkteam.casus.opening import zet_in_team
from wijkteam.huishouden.models import Adres, Bsn, Gezag, Huishoudlid

Daad = Callable[[], tuple[int, str]]


@pytest.fixture
def echt(eigen_bouw: Bouwer) -> Huis:
    """A huishouden on a database where what is committed stays."""
    return maak_huis(eigen_bouw, lambda wie: Klant.ingelogd(eigen_bouw.app, wie))


def formulier(huis: Huis, deel: str, **velden: object) -> Daad:
    """Sending a form of this huishouden from a browser of its own; gives status and page."""
    klant = Klant.ingelogd(huis.bouw.app, huis.medewerker)

    def stuur() -> tuple[int, str]:
        antwoord = klant.client.post(
            huis.basis + deel, data=velden, headers={"Sec-Fetch-Site": "same-origin"}
        )
        return antwoord.status_code, antwoord.text

    return stuur


def tegelijk(*daden: Daad) -> list[tuple[int, str]]:
    """Do these at the same moment; the answers in order of status."""
    start = Barrier(len(daden), timeout=20)

    def loop(daad: Daad) -> tuple[int, str]:
        start.wait()
        return daad()

    with ThreadPoolExecutor(len(daden)) as baan:
        return sorted(baan.map(loop, daden))


@pytest.mark.parametrize("_ronde", range(3))
def test_twee_teams_wijzigen_hetzelfde_kind(echt: Huis, _ronde: int) -> None:
    """The child lives in two huishoudens, so the lock of one casus does not stop the other."""
    roos = echt.persoon("Roos")
    bakker = Huis(
        echt.bouw, echt.medewerker, echt.bouw.casus(echt.medewerker, huishouden="Bakker"), echt.klant
    )
    assert bakker.stuur(f"/leden/{roos.id}/koppelen").status_code == 303
    velden = {"achternaam": "Vries", "_versie": roos.versie}
    (_, _), (status, blad) = tegelijk(
        formulier(echt, f"/leden/{roos.id}", roepnaam="Rosa", **velden),
        formulier(bakker, f"/leden/{roos.id}", roepnaam="Roosje", **velden),
    )
    assert status == 409
    assert "Rosa" in blad
    assert "Roosje" in blad


def test_de_laatste_plaats_voor_gezag_is_voor_een(echt: Huis) -> None:
    wouter, jan, els = (echt.persoon(naam).id for naam in ("Wouter", "Jan", "Els"))
    velden = {"kind": wouter, "bron": "register", "van": "01-01-2020"}
    assert echt.stuur("/familie/gezag", **velden, houder=jan).status_code == 303
    uitslag = tegelijk(
        formulier(echt, "/familie/gezag", **velden, houder=els),
        formulier(echt, "/familie/gezag", **velden, instelling="Jeugdbescherming Oost"),
    )
    assert [status for status, _ in uitslag] == [303, 422]
    assert len(alles_van(select(Gezag).where(Gezag.persoon_id == wouter))) == 2


def test_twee_collegas_koppelen_hetzelfde_kind(echt: Huis) -> None:
    bakker = Huis(
        echt.bouw, echt.medewerker, echt.bouw.casus(echt.medewerker, huishouden="Bakker"), echt.klant
    )
    roos = echt.persoon("Roos").id
    uitslag = tegelijk(*[formulier(bakker, f"/leden/{roos}/koppelen", rol="dochter") for _ in range(2)])
    assert [status for status, _ in uitslag] == [303, 409]
    assert "hoort al bij dit huishouden" in uitslag[1][1]
    leden = select(Huishoudlid).where(
        Huishoudlid.huishouden_id == bakker.casus.huishouden_id, Huishoudlid.persoon_id == roos
    )
    assert len(alles_van(leden)) == 1


def test_een_bsn_komt_bij_een_persoon(echt: Huis) -> None:
    """The two may not see each other's dossier: only the database can know."""
    ander = maak_huis(echt.bouw, lambda wie: Klant.ingelogd(echt.bouw.app, wie), "Ander")
    uitslag = tegelijk(*[formulier(huis, f"{huis.lid('Els')}/bsn", bsn=BSN) for huis in (echt, ander)])
    assert [status for status, _ in uitslag] == [303, 409]
    assert "Dit BSN is al vastgelegd bij iemand anders." in uitslag[1][1]
    assert BSN not in uitslag[1][1]
    assert len(alles_van(select(Bsn))) == 1


def test_twee_verhuizingen_geven_een_adres_van_nu(echt: Huis) -> None:
    velden = {"soort": "vast", "plaats": "Renkum", "van": "01-03-2026"}
    uitslag = tegelijk(*[formulier(echt, "/verhuizing", **velden, straat=f"Straat {n}") for n in "ab"])
    assert {status for status, _ in uitslag} <= {303, 409}
    adressen = alles_van(select(Adres).where(Adres.huishouden_id == echt.casus.huishouden_id))
    assert sum(adres.tot is None for adres in adressen) == 1


def test_zoeken_op_bsn_wacht_niet_op_het_eigen_verzoek(echt: Huis) -> None:
    """The look at everything reads beside the transaction that already holds the write lock."""
    assert echt.stuur(f"{echt.lid('Jan')}/bsn", bsn=ANDER_BSN).status_code == 303
    bakker = echt.bouw.casus(echt.medewerker, huishouden="Bakker")
    zet_in_team(echt.bouw.session, bakker, echt.bouw.medewerker("Bram"))
    echt.bouw.session.commit()
    antwoord = echt.klant.stuur(f"/casussen/{bakker.id}/huishouden/bsn-zoeken", {"bsn": ANDER_BSN})
    assert antwoord.location.endswith("/koppelen")
