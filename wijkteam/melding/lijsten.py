"""Lists of meldingen: what waits for somebody, what I hold, what ended; and what a teamleider sees."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from wijkteam.casus.lijsten import Bladzijde, binnen, lees_deel
from wijkteam.melding.keuzes import Kanaal, Meldingsoort, Uitkomst
from wijkteam.melding.models import Afhandeling, Melding, Meldingpersoon
from wijkteam.team.models import Medewerker, Wijkteam


class Welke(StrEnum):
    """Which meldingen somebody wants to see."""

    WACHT = "wacht"
    MIJN = "mijn"
    AFGEHANDELD = "afgehandeld"

    @property
    def label(self) -> str:
        """What stands on the tab."""
        return {"wacht": "Wacht op iemand", "mijn": "Van mij", "afgehandeld": "Afgehandeld"}[self.value]


@dataclass(frozen=True)
class Meldingregel:
    """One melding in a list; `voor_wie` only where I hold it, `uitkomst` only where it ended."""

    id: UUID
    nummer: str
    soort: Meldingsoort
    kanaal: Kanaal
    ontvangen_op: datetime
    spoed_op: datetime | None
    raakt_veiligheid: bool
    termijn_op: date | None
    afgehandeld_op: datetime | None
    teruggekoppeld_op: datetime | None
    voor_wie: str = ""
    uitkomst: Uitkomst | None = None

    @property
    def wacht_op_antwoord(self) -> bool:
        """Whether it ended and the melder heard nothing yet."""
        return self.afgehandeld_op is not None and self.teruggekoppeld_op is None


@dataclass(frozen=True)
class Teamregel:
    """One open melding as a teamleider sees it: not a word of what it says."""

    id: UUID
    nummer: str
    wijkteam: str
    ontvangen_op: datetime
    spoed_op: datetime | None
    termijn_op: date | None
    houder: str | None


# Haste, then veiligheid, then the soonest day by law, then who waits longest.
_VOLGORDE = (
    Melding.spoed_op.is_(None),
    Melding.raakt_veiligheid.is_(False),
    Melding.termijn_op.is_(None),
    Melding.termijn_op,
    Melding.ontvangen_op,
    Melding.id,
)
_KOP = (
    Melding.id,
    Melding.nummer,
    Melding.soort,
    Melding.kanaal,
    Melding.ontvangen_op,
    Melding.spoed_op,
    Melding.raakt_veiligheid,
    Melding.termijn_op,
    Melding.afgehandeld_op,
    Melding.teruggekoppeld_op,
)


def list_wachtende(session: Session, teams: Collection[UUID], *, pagina: int) -> Bladzijde[Meldingregel]:
    """Of these teams, held by nobody; 25 at a time. No content: that is read, and recorded, one by one."""
    waar = and_(Melding.wijkteam_id.in_(teams), Melding.houder_id.is_(None), Melding.afgehandeld_op.is_(None))
    nummer, totaal = _tel(session, waar, pagina)
    rijen = lees_deel(session, select(*_KOP).where(waar).order_by(*_VOLGORDE), nummer)
    return Bladzijde([Meldingregel(*rij) for rij in rijen], nummer, totaal)


def list_mijn(session: Session, mij: Medewerker, *, pagina: int) -> Bladzijde[Meldingregel]:
    """What I hold and did not end, or of which the melder heard nothing yet; 25 at a time."""
    waar = and_(
        Melding.houder_id == mij.id,
        or_(Melding.afgehandeld_op.is_(None), Melding.teruggekoppeld_op.is_(None)),
    )
    return _met_namen(session, waar, (Melding.afgehandeld_op.is_not(None), *_VOLGORDE), pagina)


def list_afgehandelde(session: Session, mij: Medewerker, *, pagina: int) -> Bladzijde[Meldingregel]:
    """What I ended, latest first; 25 at a time."""
    waar = and_(Melding.houder_id == mij.id, Melding.afgehandeld_op.is_not(None))
    return _met_namen(session, waar, (Melding.afgehandeld_op.desc(), Melding.id.desc()), pagina)


def list_van_team(session: Session, teams: Collection[UUID], *, pagina: int) -> Bladzijde[Teamregel]:
    """The open meldingen of these teams for their teamleider, without holder first; 25 at a time."""
    waar = and_(Melding.wijkteam_id.in_(teams), Melding.afgehandeld_op.is_(None))
    nummer, totaal = _tel(session, waar, pagina)
    vragen = (
        select(
            Melding.id,
            Melding.nummer,
            Wijkteam.naam.label("wijkteam"),
            Melding.ontvangen_op,
            Melding.spoed_op,
            Melding.termijn_op,
            Medewerker.naam.label("houder"),
        )
        .join(Melding.wijkteam)
        .outerjoin(Melding.houder)
        .where(waar)
        .order_by(Melding.houder_id.is_not(None), *_VOLGORDE)
    )
    return Bladzijde([Teamregel(*rij) for rij in lees_deel(session, vragen, nummer)], nummer, totaal)


def _met_namen(
    session: Session, waar: ColumnElement[bool], volgorde: tuple[Any, ...], pagina: int
) -> Bladzijde[Meldingregel]:
    nummer, totaal = _tel(session, waar, pagina)
    vragen = (
        select(
            *_KOP,
            Meldingpersoon.roepnaam,
            Meldingpersoon.tussenvoegsel,
            Meldingpersoon.achternaam,
            Afhandeling.uitkomst,
        )
        .select_from(Melding)
        .outerjoin(Meldingpersoon, Meldingpersoon.melding_id == Melding.id)
        .outerjoin(Afhandeling, Afhandeling.melding_id == Melding.id)
        .where(waar)
        .order_by(*volgorde)
    )
    regels = [_met_naam(rij) for rij in lees_deel(session, vragen, nummer)]
    return Bladzijde(regels, nummer, totaal)


def _met_naam(rij: Any) -> Meldingregel:
    kop, delen, uitkomst = rij[: len(_KOP)], rij[len(_KOP) : -1], rij[-1]
    naam = " ".join(deel for deel in delen if deel)
    return replace(Meldingregel(*kop), voor_wie=naam, uitkomst=uitkomst)


def _tel(session: Session, waar: ColumnElement[bool], pagina: int) -> tuple[int, int]:
    totaal = session.scalars(select(func.count(Melding.id)).where(waar)).one()
    return binnen(pagina, totaal), totaal
