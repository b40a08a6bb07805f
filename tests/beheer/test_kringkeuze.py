"""On which line ring 4 counts: a choice of the gemeente, with the day from which it holds."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tests.bouwstenen import Bouwer, Klant
from wijkteam.gebied.models import Gemeente, Kringkeuze
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Rol

PAD = "/beheer/kringen"


@pytest.fixture
def gemeente(bouw: Bouwer) -> Gemeente:
    return bouw.session.get_one(Gemeente, bouw.wijkteam().gemeente_id)


@pytest.fixture
def beheerder(bouw: Bouwer, als: Callable[..., Klant]) -> Klant:
    return als(bouw.medewerker("Beheer", rol=Rol.BEHEERDER))


def velden(gemeente: Gemeente, dag: date | None = None, **anders: str) -> dict[str, str]:
    dag = dag or vandaag()
    return {"gemeente_id": str(gemeente.id), "lijn": "1", "geldig_van": dag.strftime("%d-%m-%Y")} | anders


def keuzes(bouw: Bouwer) -> list[tuple[date, int]]:
    bouw.session.expire_all()
    rijen = bouw.session.scalars(select(Kringkeuze).order_by(Kringkeuze.geldig_van))
    return [(rij.geldig_van, int(rij.vrijwillige_ondersteuning)) for rij in rijen]


def test_een_keuze_geldt_vanaf_een_dag(bouw: Bouwer, beheerder: Klant, gemeente: Gemeente) -> None:
    morgen = vandaag() + timedelta(1)
    assert beheerder.stuur(PAD, velden(gemeente)).status_code == 303
    assert beheerder.stuur(PAD, velden(gemeente, morgen, lijn="0")).status_code == 303
    assert keuzes(bouw) == [(vandaag(), 1), (morgen, 0)]
    pagina = beheerder.open(PAD)
    assert "1e lijn" in pagina.text
    assert beheerder.vragen.aantal <= 10


def test_op_een_dag_geldt_de_laatste_keuze(bouw: Bouwer, beheerder: Klant, gemeente: Gemeente) -> None:
    for lijn in ("1", "0"):
        assert beheerder.stuur(PAD, velden(gemeente, lijn=lijn)).status_code == 303
    assert keuzes(bouw) == [(vandaag(), 0)]


@pytest.mark.parametrize(
    "anders",
    [
        {"lijn": "2"},
        {"lijn": "3"},
        {"lijn": ""},
        {"geldig_van": "31-02-2027"},
        {"geldig_van": "01-01-2020"},
        {"gemeente_id": "00000000-0000-0000-0000-000000000000"},
        {"gemeente_id": "x"},
        {"meer": "1"},
    ],
)
def test_verkeerde_invoer_wordt_geweigerd(
    bouw: Bouwer, beheerder: Klant, gemeente: Gemeente, anders: dict[str, str]
) -> None:
    assert beheerder.stuur(PAD, velden(gemeente, **anders)).status_code == 422
    assert keuzes(bouw) == []


def test_een_wijkteamlid_kiest_niet(bouw: Bouwer, als: Callable[..., Klant], gemeente: Gemeente) -> None:
    lid = als(bouw.medewerker("Lid", team=bouw.wijkteam()))
    assert lid.open(PAD).status_code == 403
    assert lid.stuur(PAD, velden(gemeente)).status_code == 403
    assert keuzes(bouw) == []
