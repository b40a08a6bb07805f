"""Who looked at one casus: the lines of the journaal, with equal ones of one day taken together (NEN 7513)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from wijkteam.casus.lijsten import Bladzijde, binnen, lees_deel
from wijkteam.dossier.onderdelen import kolom_in_woorden
from wijkteam.journaal.models import Grond, Inzage, Inzageregel
from wijkteam.kern.tijd import lokaal

# More lines than anybody reads on paper; who needs them all asks the privacyfunctionaris.
HOOGSTENS_OP_PAPIER = 1_000


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
    aantal: int
    eerste: datetime
    laatste: datetime

    @property
    def tijd(self) -> str:
        """At what time, on the clock in the Netherlands."""
        van, tot = f"{lokaal(self.eerste):%H:%M}", f"{lokaal(self.laatste):%H:%M}"
        return f"om {van}" if van == tot else f"tussen {van} en {tot}"


def list_blikken(session: Session, casus_id: UUID, *, pagina: int) -> Bladzijde[Blik]:
    """The latest day first; 25 at a time."""
    vragen = _blikken(casus_id)
    totaal = session.scalars(select(func.count()).select_from(vragen.order_by(None).subquery())).one()
    nummer = binnen(pagina, totaal)
    return Bladzijde(_lees(lees_deel(session, vragen, nummer)), nummer, totaal)


def list_blikken_voor_papier(session: Session, casus_id: UUID) -> list[Blik]:
    """All of them, up to `HOOGSTENS_OP_PAPIER`."""
    return _lees(session.execute(_blikken(casus_id).limit(HOOGSTENS_OP_PAPIER)).all())


def _lees(rijen: Sequence[Any]) -> list[Blik]:
    return [Blik(*rij) for rij in rijen]


def _blikken(casus_id: UUID) -> Select[*tuple[Any, ...]]:
    regels = (
        select(
            Inzageregel.dag,
            Inzageregel.naam_toen,
            Inzageregel.rol,
            Inzageregel.organisatie,
            Inzageregel.grond,
            Inzageregel.soort,
            kolom_in_woorden().label("onderdeel"),
            Inzageregel.moment,
            Inzageregel.medewerker_id,
        )
        .where(Inzageregel.casus_id == casus_id)
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
