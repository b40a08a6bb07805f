"""What is said about veiligheid is for the teamleden who may see it, whatever way somebody asks."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from tests.bouwstenen import Bouwer, nieuwe_sessie, sessie_van
from wijkteam.casus.models import Casus, Teamlid
from wijkteam.casus.opening import zet_in_team
from wijkteam.gesprek.models import Gesprek, Gesprekdeel, Gesprekszin
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import Systeemkijker
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied

LEESVORMEN: dict[str, Callable[[Session], list[Any]]] = {
    "delen": lambda s: list(s.scalars(select(Gesprekdeel))),
    "zinnen": lambda s: list(s.scalars(select(Gesprekszin))),
    "teksten": lambda s: list(s.scalars(select(Gesprekszin.tekst))),
    "tellen": lambda s: [None] * s.scalars(select(func.count(Gesprekszin.id))).one(),
    "zinnen bij hun deel": lambda s: [
        zin
        for deel in s.scalars(select(Gesprekdeel).options(selectinload(Gesprekdeel.zinnen)))
        for zin in deel.zinnen
    ],
    "deel bij de zin": lambda s: [
        zin.deel for zin in s.scalars(select(Gesprekszin).options(joinedload(Gesprekszin.deel)))
    ],
}


def gesprek_over_wonen_en_veiligheid(bouw: Bouwer, casus: Casus, door: Medewerker) -> Gesprek:
    gesprek = Gesprek(
        casus_id=casus.id, gehouden_op=date(2026, 3, 18), plaats="Thuis", verhaal="", door_id=door.id
    )
    bouw.session.add(gesprek)
    for gebied in (Leefgebied.WONEN, Leefgebied.VEILIGHEID):
        zin = Gesprekszin(
            casus_id=casus.id, leefgebied=gebied, regel=Gespreksregel.NU, tekst="Gezegd", wet=Wet.WMO
        )
        bouw.session.add(
            Gesprekdeel(
                casus_id=casus.id, gesprek_id=gesprek.id, gesprek=gesprek, leefgebied=gebied, zinnen=[zin]
            )
        )
    bouw.session.commit()
    return gesprek


@pytest.fixture
def twee(bouw: Bouwer) -> tuple[Medewerker, Medewerker]:
    """Marijke may see what is about veiligheid; Bram is in the same team and may not."""
    marijke, bram = bouw.medewerker("Marijke Bos"), bouw.medewerker("Bram Kok")
    casus = bouw.casus(marijke)
    zet_in_team(bouw.session, casus, bram)
    laat_veiligheid_zien(bouw, casus, marijke)
    gesprek_over_wonen_en_veiligheid(bouw, casus, marijke)
    return marijke, bram


def laat_veiligheid_zien(bouw: Bouwer, casus: Casus, wie: Medewerker) -> None:
    lid = bouw.session.scalars(
        select(Teamlid).where(Teamlid.casus_id == casus.id, Teamlid.medewerker_id == wie.id)
    ).one()
    lid.ziet_veiligheid = True
    bouw.session.commit()


@pytest.mark.parametrize("vorm", LEESVORMEN)
def test_alleen_wie_het_mag_leest_wat_over_veiligheid_gezegd_is(twee, vorm: str) -> None:
    marijke, bram = twee
    lees = LEESVORMEN[vorm]
    for _ in range(2):
        assert len(lees(sessie_van(marijke))) == 2, "the cached statement of another viewer answered"
        assert len(lees(sessie_van(bram))) == 1, "the cached statement of another viewer answered"


def test_het_recht_geldt_alleen_in_de_casus_waarin_het_gegeven_is(twee, bouw: Bouwer) -> None:
    marijke, bram = twee
    ander = bouw.casus(bram, huishouden="Jansen", met=[marijke])
    gesprek_over_wonen_en_veiligheid(bouw, ander, bram)
    gezien = sessie_van(marijke).scalars(
        select(Gesprekdeel.leefgebied).where(Gesprekdeel.casus_id == ander.id)
    )
    assert list(gezien) == [Leefgebied.WONEN]


def test_een_zin_kan_niet_buiten_het_leefgebied_van_zijn_deel_staan(twee, bouw: Bouwer) -> None:
    session = nieuwe_sessie(Systeemkijker("een verkeerde zin proberen"))
    zin = session.scalars(select(Gesprekszin).where(Gesprekszin.leefgebied == Leefgebied.VEILIGHEID)).one()
    zin.leefgebied = Leefgebied.WONEN
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        session.flush()
