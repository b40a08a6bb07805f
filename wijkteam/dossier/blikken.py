"""Who looked at one casus: the lines of the journaal, with equal ones of one day taken together (NEN 7513)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from wijkteam.dossier.onderdelen import kolom_in_woorden
from wijkteam.journaal.models import Grond, Inzage, Inzageregel
from wijkteam.kern.tijd import lokaal

# More lines than anybody reads on paper; who needs them all asks the privacyfunctionaris.
HOOGSTENS_OP_PAPIER = 1_000
DAGEN_PER_BLADZIJDE = 7


@dataclass(frozen=True)
class Blik:
    """Somebody who looked at one part of the casus on one day, once or more often."""

    dag: date
    naam: str
    rol: str
    organisatie: str
    grond: Grond
    soort: Inzage
    onderdeel: str
    bijzonderheid: str | None
    aantal: int
    eerste: datetime
    laatste: datetime

    @property
    def tijd(self) -> str:
        """At what time, on the clock in the Netherlands."""
        van, tot = f"{lokaal(self.eerste):%H:%M}", f"{lokaal(self.laatste):%H:%M}"
        return f"om {van}" if van == tot else f"tussen {van} en {tot}"


@dataclass(frozen=True)
class Blikkenblad:
    """The looks of a few days, latest first."""

    blikken: list[Blik]
    nummer: int
    dagen: int

    @property
    def paginas(self) -> int:
        return aantal_paginas(self.dagen)


def aantal_paginas(dagen: int) -> int:
    """At least one, also when nobody looked."""
    return max(1, -(-dagen // DAGEN_PER_BLADZIJDE))


def list_blikken(session: Session, casus_id: UUID, *, pagina: int) -> Blikkenblad:
    """The days on which somebody looked, seven at a time; a page past the end is the last one.

    Cut by day and not by line, so that only those days are counted together however long the casus lasts.
    """
    van_casus = Inzageregel.casus_id == casus_id
    dagen = session.scalars(select(func.count(Inzageregel.dag.distinct())).where(van_casus)).one()
    nummer = min(max(pagina, 1), aantal_paginas(dagen))
    getoond = session.scalars(
        select(Inzageregel.dag)
        .where(van_casus)
        .distinct()
        .order_by(Inzageregel.dag.desc())
        .offset((nummer - 1) * DAGEN_PER_BLADZIJDE)
        .limit(DAGEN_PER_BLADZIJDE)
    ).all()
    rijen = session.execute(_blikken(van_casus, Inzageregel.dag.in_(getoond))).all()
    return Blikkenblad(_lees(rijen), nummer, dagen)


def list_blikken_voor_papier(session: Session, casus_id: UUID) -> list[Blik]:
    """All of them, up to `HOOGSTENS_OP_PAPIER`."""
    vragen = _blikken(Inzageregel.casus_id == casus_id)
    return _lees(session.execute(vragen.limit(HOOGSTENS_OP_PAPIER)).all())


def _lees(rijen: Sequence[Any]) -> list[Blik]:
    return [Blik(*rij) for rij in rijen]


def _blikken(*voorwaarden: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    regels = (
        select(
            Inzageregel.dag,
            Inzageregel.naam_toen,
            Inzageregel.rol,
            Inzageregel.organisatie,
            Inzageregel.grond,
            Inzageregel.soort,
            kolom_in_woorden().label("onderdeel"),
            Inzageregel.bijzonderheid,
            Inzageregel.moment,
            Inzageregel.medewerker_id,
        )
        .where(*voorwaarden)
        .subquery()
    )
    gelijk = [kolom for kolom in regels.c if kolom.name not in {"moment", "medewerker_id"}]
    laatste = func.max(regels.c.moment)
    vragen: Select[*tuple[Any, ...]] = (
        select(*gelijk, func.count(), func.min(regels.c.moment), laatste)
        .group_by(*gelijk, regels.c.medewerker_id)
        .order_by(regels.c.dag.desc(), laatste.desc(), *gelijk[1:], regels.c.medewerker_id)
    )
    return vragen
