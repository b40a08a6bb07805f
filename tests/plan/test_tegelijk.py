"""Two colleagues at once, in two real transactions: one of them is told, and nothing is lost."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.bouwstenen import Bouwer, sessie_van
from tests.plan.bouwstenen import Planstory, doelgegevens
from tests.tegelijk import tegelijk
from wijkteam.kern.fouten import CollegaWasEerder, VersieIsVerouderd
from wijkteam.kern.integriteit import vertaal
from wijkteam.kern.tijd import nu
from wijkteam.plan.doelen import voeg_doel_toe, wijzig_doel
from wijkteam.plan.errors import PlanIsNetVastgesteld
from wijkteam.plan.models import Plan, Planversie
from wijkteam.plan.vaststelling import stel_plan_vast
from wijkteam.team.models import Medewerker


@pytest.fixture
def echt(eigen_bouw: Bouwer) -> Planstory:
    """A plan on a database where what is committed stays."""
    return Planstory.begin(eigen_bouw)


def als(wie: Medewerker, doe: Callable[[Session], object], klaar: Callable[[], None] = lambda: None) -> None:
    """An act in a transaction of its own; `klaar` is called between the work and the commit."""
    with sessie_van(wie) as session:
        doe(session)
        session.flush()
        klaar()
        session.commit()


def test_van_twee_die_tegelijk_vaststellen_maakt_een_de_versie(eigen_app: Flask, echt: Planstory) -> None:
    echt.doel()
    gelezen = echt.vaststelling()

    def stel_vast(wie: Medewerker) -> Callable[[Session], object]:
        return lambda s: stel_plan_vast(s, echt.casus.id, gelezen, door=wie)

    fouten = tegelijk(
        eigen_app,
        lambda klaar: als(echt.marijke, stel_vast(echt.marijke), klaar),
        lambda: als(echt.bram, stel_vast(echt.bram)),
    )
    assert fouten == ["", PlanIsNetVastgesteld.__name__]
    assert [(versie.nummer, versie.door_id) for versie in echt.versies()] == [(1, echt.marijke.id)]


def test_van_twee_die_tegelijk_hetzelfde_doel_wijzigen_ziet_de_tweede_de_eerste(
    eigen_app: Flask, echt: Planstory
) -> None:
    doel = echt.doel()

    def wijzig(wie: Medewerker) -> Callable[[Session], object]:
        nieuw = doelgegevens(f"Van {wie.naam}")
        return lambda s: wijzig_doel(s, doel.id, nieuw, casus_id=echt.casus.id, gezien=1, door=wie)

    fouten = tegelijk(
        eigen_app,
        lambda klaar: als(echt.marijke, wijzig(echt.marijke), klaar),
        lambda: als(echt.bram, wijzig(echt.bram)),
    )
    assert fouten == ["", VersieIsVerouderd.__name__]
    assert echt.doelen()[0].woorden == "Van Marijke Bos"


def test_van_twee_die_tegelijk_beginnen_komen_beide_doelen_in_een_plan(
    eigen_app: Flask, echt: Planstory
) -> None:
    def begin(wie: Medewerker) -> Callable[[Session], object]:
        return lambda s: voeg_doel_toe(s, echt.casus.id, doelgegevens(f"Van {wie.naam}"), door=wie)

    fouten = tegelijk(
        eigen_app,
        lambda klaar: als(echt.marijke, begin(echt.marijke), klaar),
        lambda: als(echt.bram, begin(echt.bram)),
    )
    assert fouten == ["", ""]
    assert [doel.woorden for doel in echt.doelen()] == ["Van Marijke Bos", "Van Bram Smit"]


def test_ook_zonder_slot_laat_de_database_maar_een_actief_plan_toe(echt: Planstory) -> None:
    echt.doel()
    with sessie_van(echt.bram) as session:
        session.add(Plan(casus_id=echt.casus.id, begonnen_op=nu()))
        with pytest.raises(IntegrityError) as fout:
            session.flush()
    assert isinstance(vertaal(fout.value), CollegaWasEerder)


def test_ook_zonder_slot_laat_de_database_elk_nummer_maar_een_keer_toe(echt: Planstory) -> None:
    echt.doel()
    een = echt.stel_vast()
    with sessie_van(echt.bram) as session:
        velden = ("casus_id", "plan_id", "nummer", "vastgesteld_op", "door_id", "aanwezig", "inhoud", "hash")
        session.add(Planversie(**{veld: getattr(een, veld) for veld in velden}))
        with pytest.raises(IntegrityError) as fout:
            session.flush()
    assert "net vastgesteld" in vertaal(fout.value).bericht
