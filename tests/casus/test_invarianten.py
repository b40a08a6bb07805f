"""What may never be, tried past all our code: the database itself refuses, on both engines."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from tests.casus.bouwstenen import Team
from wijkteam.casus.models import Betrokkene, Casus, Regieperiode, Teamlid, Waarneming
from wijkteam.kern.db import db, nieuw_id
from wijkteam.kern.tijd import nu, vandaag

casus, regie, lid, waarneming, betrokkene = (
    soort.__table__ for soort in (Casus, Regieperiode, Teamlid, Waarneming, Betrokkene)
)


class Rauw:
    """Plain SQL on the connection of the test, with a real casus to break."""

    def __init__(self, team: Team, verbinding: Connection) -> None:
        self.team, self.verbinding = team, verbinding
        self.van_casus = team.casus.id
        self.marijke, self.els = team.lid(team.marijke).id, team.bewoner().id
        self.regie = team.regie().id

    def doe(self, opdracht: Any) -> None:
        self.verbinding.execute(opdracht)

    def maak_regie(self, **anders: Any) -> None:
        self.doe(
            insert(regie).values(
                {
                    "id": nieuw_id(),
                    "casus_id": self.van_casus,
                    "teamlid_id": self.marijke,
                    "hoedanigheid": "professional",
                    "door_afsluiting": False,
                    "van": nu(),
                    "reden": "Buitenom",
                    "gezin_weet_het": False,
                    **anders,
                }
            )
        )

    def kopieer(self, tabel: Any, **anders: Any) -> None:
        """The first row of the casus once more, with another id."""
        rij = self.verbinding.execute(select(tabel).where(tabel.c.casus_id == self.van_casus)).first()
        self.doe(insert(tabel).values({**rij._mapping, "id": nieuw_id(), **anders}))


@pytest.fixture
def rauw(team: Team) -> Rauw:
    return Rauw(team, db.session.get_bind())


def tweede_open_casus(r: Rauw) -> None:
    rij = r.verbinding.execute(select(casus).where(casus.c.id == r.van_casus)).first()
    r.doe(insert(casus).values({**rij._mapping, "id": nieuw_id(), "nummer": "2026-99999"}))


def regie_voor_een_bewoner(r: Rauw, **anders: Any) -> None:
    r.doe(update(regie).values(tot=nu(), door_afsluiting=True))
    r.maak_regie(teamlid_id=r.els, **anders)


def opvolger_die_niet_bestaat(r: Rauw) -> None:
    r.doe(update(regie).values(tot=nu(), opvolger_id=uuid4()))
    controleer_uitgestelde_sleutels(r.verbinding)


def controleer_uitgestelde_sleutels(verbinding: Connection) -> None:
    """What the database asks at the end of a transaction, asked now."""
    if verbinding.dialect.name == "postgresql":
        verbinding.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")
    elif verbinding.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise IntegrityError("foreign_key_check", None, ValueError("dangling"))


INBREUKEN: dict[str, Callable[[Rauw], None]] = {
    "tweede open casus": tweede_open_casus,
    "tweede open regieperiode": lambda r: r.maak_regie(),
    "regie beëindigen zonder opvolger": lambda r: r.doe(update(regie).values(tot=nu())),
    "opvolger die niet bestaat": opvolger_die_niet_bestaat,
    "bewoner met regie zonder achtervang": lambda r: regie_voor_een_bewoner(r, hoedanigheid="bewoner"),
    "bewoner met regie als professional": lambda r: regie_voor_een_bewoner(r, hoedanigheid="professional"),
    "vrijwilliger met regie zonder achtervang": lambda r: r.doe(
        update(regie).values(hoedanigheid="vrijwilliger")
    ),
    "regie voor iemand buiten elk team": lambda r: r.doe(update(regie).values(teamlid_id=uuid4())),
    "regisseur wordt bewoner": lambda r: r.doe(
        update(lid).where(lid.c.id == r.marijke).values(hoedanigheid="bewoner")
    ),
    "regisseur verdwijnt": lambda r: r.doe(lid.delete().where(lid.c.id == r.marijke)),
    "collega twee keer in het team": lambda r: r.kopieer(lid),
    "teamlid vertrekt voor de komst": lambda r: r.doe(update(lid).values(tot=nu() - timedelta(days=9))),
    "twee waarnemers": lambda r: [
        r.doe(
            insert(waarneming).values(
                id=nieuw_id(), casus_id=r.van_casus, teamlid_id=r.marijke, van=vandaag(), reden="Vakantie"
            )
        )
        for _ in range(2)
    ],
    "waarneming die eindigt voor zij begint": lambda r: r.doe(
        insert(waarneming).values(
            id=nieuw_id(),
            casus_id=r.van_casus,
            teamlid_id=r.marijke,
            van=vandaag(),
            tot_en_met=vandaag() - timedelta(days=1),
            reden="Vakantie",
        )
    ),
    "persoon twee keer betrokken": lambda r: r.kopieer(betrokkene),
}


@pytest.mark.parametrize("inbreuk", INBREUKEN)
def test_de_database_weigert(rauw: Rauw, inbreuk: str) -> None:
    with pytest.raises(IntegrityError), rauw.verbinding.begin_nested():
        INBREUKEN[inbreuk](rauw)


def test_wat_mag_dat_mag(rauw: Rauw) -> None:
    """The same roads with honest values: the refusals above are about the rule, not about the road."""
    with rauw.verbinding.begin_nested():
        nieuw = nieuw_id()
        rauw.doe(update(regie).values(tot=nu(), opvolger_id=nieuw))
        rauw.maak_regie(id=nieuw, teamlid_id=rauw.els, hoedanigheid="bewoner", achtervang_id=rauw.marijke)
        rauw.doe(update(casus).where(casus.c.id == rauw.van_casus).values(afgesloten_op=nu()))
        tweede_open_casus(rauw)
        controleer_uitgestelde_sleutels(rauw.verbinding)
