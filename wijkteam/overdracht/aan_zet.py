"""The overdrachten that wait on one colleague: the ball is with them, or somebody else let the day pass."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Select, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session, aliased

from wijkteam.casus.models import Casus, Regieperiode, Teamlid, Waarneming
from wijkteam.huishouden.models import Huishouden
from wijkteam.overdracht.keuzes import Partij, Stand
from wijkteam.overdracht.lijsten import moet_nagevraagd
from wijkteam.overdracht.models import Overdracht, Overdrachtsbericht

HOOGSTENS = 8
_WAT = {
    Stand.CONCEPT: "Maak het bericht af voor {}",
    Stand.BESPROKEN: "Vraag of het bericht naar {} mag",
    Stand.AFGESTEMD: "Verstuur het bericht aan {}",
    Stand.GEACCEPTEERD: "Vraag of er contact is met {}",
    Stand.KENNISMAKING_GEPLAND: "Leg de kennismaking met {} vast",
    Stand.TERUGGEKOPPELD: "Rond de overdracht naar {} af",
    Stand.AFGEWEZEN: "Zoek een ander: {} kan niet",
    Stand.DOORGELEID: "Bekijk waar {} naar doorverwijst",
}


@dataclass(frozen=True, slots=True)
class Aanzet:
    """One overdracht that waits on me. `aantal` is how many there are in all."""

    id: UUID
    casus_id: UUID
    huishouden: str
    ontvanger: str
    stand: Stand
    eigenaar: Partij
    uiterlijk: date
    is_spoed: bool
    moet_nagevraagd: bool
    aantal: int

    @property
    def tekst(self) -> str:
        """What to do, in one line."""
        if self.moet_nagevraagd:
            return f"Vraag na hoe het gaat met {self.ontvanger}"
        zin = "Bel {}" if self.eigenaar is Partij.ONTVANGER else _WAT.get(self.stand, "Bel {}")
        return zin.format(self.ontvanger)


def list_voor(session: Session, medewerker_id: UUID, *, op: date) -> Sequence[Aanzet]:
    """What waits on this colleague on that day, soonest first, the first eight. One statement.

    Whoever refers has the ball while the bericht is theirs, after an introduction and when it can be closed; whoever
    decides in the casus after a no. What is too late, and the inwoner who should be asked, is told to both.
    """
    rijen = session.execute(_aan_zet(), {"wie": medewerker_id, "op": op})
    return [Aanzet(*rij) for rij in rijen]


# Everybody opens the page with these first every morning: the statement is built once.
@cache
def _aan_zet() -> Select[*tuple[Any, ...]]:
    regisseur, achter, waarnemer = aliased(Teamlid), aliased(Teamlid), aliased(Teamlid)
    beslis_ik = or_(*(lid.medewerker_id == bindparam("wie") for lid in (regisseur, achter, waarnemer)))
    verwijs_ik = Overdracht.verwijzer_id == bindparam("wie")
    navraag = moet_nagevraagd(_op())
    return (
        select(
            Overdracht.id,
            Overdracht.casus_id,
            Huishouden.naam,
            Overdrachtsbericht.ontvanger,
            Overdracht.stand,
            Overdracht.eigenaar,
            Overdracht.uiterlijk,
            Overdracht.is_spoed,
            func.coalesce(navraag, False),
            func.count(Overdracht.id).over(),
        )
        .join(Overdrachtsbericht, Overdrachtsbericht.overdracht_id == Overdracht.id)
        .join(Casus, Casus.id == Overdracht.casus_id)
        .join(Casus.huishouden)
        .outerjoin(Regieperiode, and_(Regieperiode.casus_id == Casus.id, Regieperiode.tot.is_(None)))
        .outerjoin(regisseur, regisseur.id == Regieperiode.teamlid_id)
        .outerjoin(achter, achter.id == Regieperiode.achtervang_id)
        .outerjoin(Waarneming, _geldt())
        .outerjoin(waarnemer, waarnemer.id == Waarneming.teamlid_id)
        .where(
            Overdracht.afgelopen_op.is_(None),
            or_(
                and_(verwijs_ik, _is_aan_de_verwijzer()),
                and_(beslis_ik, Overdracht.eigenaar == Partij.REGISSEUR),
                and_(or_(verwijs_ik, beslis_ik), or_(Overdracht.uiterlijk < _op(), navraag)),
            ),
        )
        .order_by(Overdracht.uiterlijk, Overdracht.id)
        .limit(HOOGSTENS)
    )


def _is_aan_de_verwijzer() -> ColumnElement[bool]:
    """An introduction that is still to come waits on nobody."""
    is_voorbij = or_(Overdracht.stand != Stand.KENNISMAKING_GEPLAND, Overdracht.uiterlijk <= _op())
    return and_(Overdracht.eigenaar == Partij.VERWIJZER, is_voorbij)


def _geldt() -> ColumnElement[bool]:
    return and_(
        Waarneming.casus_id == Casus.id,
        Waarneming.beeindigd_op.is_(None),
        Waarneming.van <= _op(),
        or_(Waarneming.tot_en_met.is_(None), Waarneming.tot_en_met >= _op()),
    )


def _op() -> ColumnElement[date]:
    return bindparam("op", type_=Date)
