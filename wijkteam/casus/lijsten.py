"""Lists: my own casussen, and the expertise that teams miss."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session, joinedload

from wijkteam.casus.models import Casus, Fase, GevraagdeExpertise, Regieperiode, Teamlid
from wijkteam.casus.queries import in_team_nu
from wijkteam.huishouden.models import Huishouden, Huishoudlid, Persoon
from wijkteam.kern.zoekvorm import zoekvorm, zoekwoorden
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Medewerker, Wijkteam

PER_BLADZIJDE = 25
LENGTE_ZOEK = 100

R = TypeVar("R")
Vragen = Select[*tuple[Any, ...]]


class Welke(StrEnum):
    """Which casussen somebody wants to see."""

    OPEN = "open"
    AFGESLOTEN = "afgesloten"
    ALLE = "alle"


@dataclass(frozen=True)
class Vraag:
    """What somebody asks of the list: words of a name or number, open or closed, and which page."""

    zoek: str = ""
    welke: Welke = Welke.OPEN
    pagina: int = 1


@dataclass(frozen=True)
class Bladzijde(Generic[R]):
    """One page of a list; a page past the end is the last one."""

    regels: Sequence[R]
    nummer: int
    totaal: int

    @property
    def paginas(self) -> int:
        return aantal_paginas(self.totaal)


@dataclass(frozen=True)
class Casusregel:
    """One casus in my list."""

    id: UUID
    nummer: str
    huishouden: str
    fase: Fase
    geopend_op: datetime
    afgesloten_op: datetime | None
    regisseur: str | None


@dataclass(frozen=True)
class Expertisevraag:
    """An open request: what, by which team, since when. Nothing about the people concerned."""

    expertise: Expertise
    wijkteam: str
    telefoon: str | None
    gevraagd_op: datetime


def list_mijn_casussen(session: Session, mij: Medewerker, vraag: Vraag) -> Bladzijde[Casusregel]:
    """The casussen of whose team I am a member, by name of the huishouden; 25 at a time."""
    vragen = _mijn_casussen(mij, vraag.welke)
    woorden = zoekwoorden(vraag.zoek)
    if woorden:
        gevonden = _met_woorden(session, session.execute(vragen).all(), woorden)
        nummer = binnen(vraag.pagina, len(gevonden))
        rijen: Sequence[Any] = gevonden[(nummer - 1) * PER_BLADZIJDE : nummer * PER_BLADZIJDE]
        return Bladzijde(_casusregels(session, rijen), nummer, len(gevonden))
    totaal = session.scalars(select(func.count()).select_from(vragen.order_by(None).subquery())).one()
    nummer = binnen(vraag.pagina, totaal)
    return Bladzijde(_casusregels(session, lees_deel(session, vragen, nummer)), nummer, totaal)


def _mijn_casussen(mij: Medewerker, welke: Welke) -> Vragen:
    voorwaarden = {
        Welke.OPEN: [Casus.afgesloten_op.is_(None)],
        Welke.AFGESLOTEN: [Casus.afgesloten_op.is_not(None)],
        Welke.ALLE: [],
    }[welke]
    return (
        select(
            Casus.id,
            Casus.nummer,
            Casus.huishouden_id,
            Huishouden.naam,
            Casus.fase,
            Casus.geopend_op,
            Casus.afgesloten_op,
        )
        .join(Casus.huishouden)
        .join(Teamlid, and_(Teamlid.casus_id == Casus.id, in_team_nu()))
        .where(Teamlid.medewerker_id == mij.id, *voorwaarden)
        .order_by(func.lower(Huishouden.naam), Casus.nummer)
    )


def _met_woorden(session: Session, rijen: Sequence[Any], woorden: Sequence[str]) -> list[Any]:
    """Which of my casussen name all words: in the number, the huishouden or one of its members."""
    namen: dict[UUID, list[str]] = {}
    for huishouden_id, *delen in session.execute(
        select(Huishoudlid.huishouden_id, Persoon.roepnaam, Persoon.tussenvoegsel, Persoon.achternaam)
        .join(Huishoudlid.persoon)
        .where(Huishoudlid.tot.is_(None))
    ):
        namen.setdefault(huishouden_id, []).extend(deel for deel in delen if deel)
    return [
        rij
        for rij in rijen
        if _komen_voor(woorden, " ".join([rij.nummer, rij.naam, *namen.get(rij.huishouden_id, ())]))
    ]


def _komen_voor(woorden: Sequence[str], tekst: str) -> bool:
    hooiberg = zoekvorm(tekst)
    return all(woord in hooiberg for woord in woorden)


def _casusregels(session: Session, rijen: Sequence[Any]) -> list[Casusregel]:
    regies = session.scalars(
        select(Regieperiode)
        .where(Regieperiode.casus_id.in_([rij.id for rij in rijen]), Regieperiode.tot.is_(None))
        .options(joinedload(Regieperiode.teamlid))
    )
    regisseurs = {regie.casus_id: regie.teamlid.naam for regie in regies}
    return [
        Casusregel(
            rij.id,
            rij.nummer,
            rij.naam,
            rij.fase,
            rij.geopend_op,
            rij.afgesloten_op,
            regisseurs.get(rij.id),
        )
        for rij in rijen
    ]


def list_gevraagde_expertise(session: Session, *, pagina: int) -> Bladzijde[Expertisevraag]:
    """What all teams miss, longest open first; 25 at a time."""
    is_open = [GevraagdeExpertise.vervuld_op.is_(None), GevraagdeExpertise.ingetrokken_op.is_(None)]
    vragen = (
        select(GevraagdeExpertise.expertise, Wijkteam.naam, Wijkteam.telefoon, GevraagdeExpertise.gevraagd_op)
        .join(GevraagdeExpertise.wijkteam)
        .where(*is_open)
        .order_by(GevraagdeExpertise.gevraagd_op, GevraagdeExpertise.id)
    )
    totaal = session.scalars(select(func.count(GevraagdeExpertise.id)).where(*is_open)).one()
    nummer = binnen(pagina, totaal)
    return Bladzijde([Expertisevraag(*rij) for rij in lees_deel(session, vragen, nummer)], nummer, totaal)


def aantal_paginas(totaal: int) -> int:
    """At least one, also for an empty list."""
    return max(1, -(-totaal // PER_BLADZIJDE))


def binnen(pagina: int, totaal: int) -> int:
    """The page that is shown when this one is asked for."""
    return min(max(pagina, 1), aantal_paginas(totaal))


def lees_deel(session: Session, vragen: Vragen, nummer: int) -> Sequence[Any]:
    """The rows of one page. The statement must have a total order."""
    return session.execute(vragen.offset((nummer - 1) * PER_BLADZIJDE).limit(PER_BLADZIJDE)).all()
