"""Two colleagues at once on the order, on an evaluatie, on an offer and on an earlier plan."""

from collections.abc import Callable

from flask import Flask
from sqlalchemy.orm import Session

from tests.bouwstenen import sessie_van
from tests.plan.bouwstenen import Planstory
from tests.plan.delend import deelt
from tests.plan.test_evaluatie import evaluaties, terugblik
from tests.plan.test_tegelijk import als, echt, tegelijk
from wijkteam.casus.queries import get_casus
from wijkteam.kern.engine import schrijft
from wijkteam.kern.fouten import VersieIsVerouderd
from wijkteam.plan.acties import verplaats_actie
from wijkteam.plan.actiestand import Voortgang, zet_actiestatus
from wijkteam.plan.afdrukken import maak_afdruk, stel_afdruk_samen
from wijkteam.plan.doelen import verplaats_doel
from wijkteam.plan.evaluatie import leg_evaluatie_vast
from wijkteam.plan.evaluatiefouten import IsNetGeevalueerd
from wijkteam.plan.models import Actiestatus
from wijkteam.plan.ontvanger import Ontvanger
from wijkteam.plan.papiermodellen import Ontvangersoort, Vorm
from wijkteam.plan.papierqueries import get_afdruk
from wijkteam.plan.volgorde import Richting
from wijkteam.team.models import Medewerker
from wijkteam.toestemming.errors import IsAlIngetrokken
from wijkteam.toestemming.service import trek_toestemming_in

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


def test_wie_intrekt_terwijl_er_wordt_getekend_staat_er_bij_opnieuw_tekenen_niet_meer_op(
    echt: Planstory,
) -> None:
    """The sheet that was being drawn held what was allowed when that began; the same code drawn again does not."""
    doel = echt.doel("Els slaapt door.", voor=(echt.els.id,))
    rij = deelt(echt, "Els")
    versie = echt.stel_vast()
    allen = Ontvanger(Ontvangersoort.HUISHOUDEN, "De Vries")
    code = echt.doe(maak_afdruk, versie, allen, Vorm.PLAN, naam="Marijke").code

    def teken(s: Session) -> str:
        casus = get_casus(s, echt.casus.id)
        return str(stel_afdruk_samen(s, casus, get_afdruk(s, casus.id, code)).model)

    lezen = schrijft.set(False)
    with sessie_van(echt.marijke) as session:
        eerst = teken(session)
        schrijft.reset(lezen)
        echt.doe(trek_toestemming_in, echt.casus.id, rij.id, wie="Els", reden="Toch niet.", door=echt.bram)
        assert doel.woorden in eerst
    assert doel.woorden not in echt.nu(teken)


def test_van_twee_die_tegelijk_intrekken_trekt_een_het_in(eigen_app: Flask, echt: Planstory) -> None:
    echt.doel(voor=(echt.els.id,))
    rij = deelt(echt, "Els")

    def trek_in(wie: Medewerker) -> Daad:
        return lambda s: trek_toestemming_in(s, echt.casus.id, rij.id, wie="Els", reden="Nee.", door=wie)

    assert samen(eigen_app, echt, trek_in) == ["", IsAlIngetrokken.__name__]
