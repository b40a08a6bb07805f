"""Two colleagues at once on the order, on an evaluatie, on an offer and on an earlier plan."""

from collections.abc import Callable

from flask import Flask
from sqlalchemy.orm import Session

from tests.plan.bouwstenen import Planstory
from tests.plan.test_evaluatie import evaluaties, terugblik
from tests.plan.test_tegelijk import als, echt, tegelijk
from wijkteam.kern.fouten import VersieIsVerouderd
from wijkteam.plan.acties import verplaats_actie
from wijkteam.plan.actiestand import Voortgang, zet_actiestatus
from wijkteam.plan.doelen import verplaats_doel
from wijkteam.plan.evaluatie import leg_evaluatie_vast
from wijkteam.plan.evaluatiefouten import IsNetGeevalueerd
from wijkteam.plan.models import Actiestatus
from wijkteam.plan.volgorde import Richting
from wijkteam.team.models import Medewerker

__all__ = ["echt"]

Daad = Callable[[Session], object]


def samen(app: Flask, verhaal: Planstory, daad: Callable[[Medewerker], Daad]) -> list[str]:
    """Marijke first, Bram while she has not committed yet."""
    return tegelijk(
        app,
        lambda klaar: als(verhaal.marijke, daad(verhaal.marijke), klaar),
        lambda: als(verhaal.bram, daad(verhaal.bram)),
    )


def test_van_twee_die_tegelijk_evalueren_legt_een_vast(eigen_app: Flask, echt: Planstory) -> None:
    echt.doel()
    echt.stel_vast()
    gelezen = terugblik(echt)

    def leg_vast(wie: Medewerker) -> Daad:
        return lambda s: leg_evaluatie_vast(s, echt.casus.id, gelezen, door=wie)

    assert samen(eigen_app, echt, leg_vast) == ["", IsNetGeevalueerd.__name__]
    assert [(evaluatie.nummer, evaluatie.door_id) for evaluatie in evaluaties(echt)] == [(1, echt.marijke.id)]


def test_twee_die_tegelijk_doelen_verplaatsen_laten_ieder_een_eigen_plaats(
    eigen_app: Flask, echt: Planstory
) -> None:
    een, _twee, _drie = echt.doel("een"), echt.doel("twee"), echt.doel("drie")

    def omlaag(wie: Medewerker) -> Daad:
        return lambda s: verplaats_doel(s, echt.casus.id, een.id, Richting.OMLAAG, door=wie)

    assert samen(eigen_app, echt, omlaag) == ["", ""]
    doelen = echt.doelen()
    assert [doel.woorden for doel in doelen] == ["twee", "drie", "een"]
    assert len({doel.volgorde for doel in doelen}) == 3


def test_twee_die_tegelijk_acties_verplaatsen_laten_ieder_een_eigen_plaats(
    eigen_app: Flask, echt: Planstory
) -> None:
    doel = echt.doel()
    _een, _twee, drie = (echt.actie(doel, wie=wie) for wie in ("een", "twee", "drie"))

    def omhoog(wie: Medewerker) -> Daad:
        return lambda s: verplaats_actie(s, echt.casus.id, drie.id, Richting.OMHOOG, door=wie)

    assert samen(eigen_app, echt, omhoog) == ["", ""]
    assert [actie.wie for actie in echt.doelen()[0].acties] == ["drie", "een", "twee"]


def test_van_twee_die_tegelijk_zeggen_hoe_het_staat_ziet_de_tweede_de_eerste(
    eigen_app: Flask, echt: Planstory
) -> None:
    actie = echt.actie(echt.doel())
    standen = {echt.marijke.id: Actiestatus.GEDAAN, echt.bram.id: Actiestatus.BEZIG}

    def zet(wie: Medewerker) -> Daad:
        stand = Voortgang(standen[wie.id])
        return lambda s: zet_actiestatus(s, actie.id, stand, casus_id=echt.casus.id, gezien=1, door=wie)

    assert samen(eigen_app, echt, zet) == ["", VersieIsVerouderd.__name__]
    assert echt.doelen()[0].acties[0].status is Actiestatus.GEDAAN
