"""The caseload: how many casussen a team has and who answers for them. Numbers and colleagues, no content."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Subquery, and_, func, select
from sqlalchemy.orm import Session, aliased

from wijkteam.casus.lijsten import PER_BLADZIJDE, Bladzijde, Vragen, binnen
from wijkteam.casus.models import Casus, Fase, Regieperiode, TeamHoedanigheid, Teamlid
from wijkteam.team.models import Wijkteam


@dataclass(frozen=True)
class Caseloadregel:
    """One casus as a teamleider sees it: no name of the huishouden and no word of content."""

    nummer: str
    wijkteam: str
    fase: Fase
    geopend_op: datetime
    regie_sinds: datetime
    regisseur: str
    achtervang: str | None


@dataclass
class Verdeling:
    """How many open casussen a colleague answers for, per phase, and since when the oldest."""

    wijkteam: str
    wijkteam_id: UUID
    naam: str
    medewerker_id: UUID | None
    oudste: datetime
    per_fase: dict[Fase, int]

    @property
    def totaal(self) -> int:
        return sum(self.per_fase.values())


def list_caseload(session: Session, teams: Sequence[UUID], *, pagina: int) -> Bladzijde[Caseloadregel]:
    """The open casussen of these teams, per team from old to new; 25 at a time."""
    totaal = session.scalars(
        select(func.count(Casus.id)).where(Casus.wijkteam_id.in_(teams), Casus.afgesloten_op.is_(None))
    ).one()
    nummer = binnen(pagina, totaal)
    regels = [
        Caseloadregel(
            rij.nummer,
            rij.wijkteam,
            rij.fase,
            rij.geopend_op,
            rij.van,
            _zonder_bewonersnaam(rij.naam, rij.hoedanigheid),
            rij.achtervang,
        )
        for rij in session.execute(_met_regie(_blad(teams, nummer)))
    ]
    return Bladzijde(regels, nummer, totaal)


def _blad(teams: Sequence[UUID], nummer: int) -> Subquery:
    """The casussen of one page; who answers for them is looked up for these alone."""
    return (
        select(Casus.id, Casus.nummer, Casus.fase, Casus.geopend_op, Wijkteam.naam.label("wijkteam"))
        .join(Casus.wijkteam)
        .where(Casus.wijkteam_id.in_(teams), Casus.afgesloten_op.is_(None))
        .order_by(Wijkteam.naam, Casus.geopend_op, Casus.nummer)
        .offset((nummer - 1) * PER_BLADZIJDE)
        .limit(PER_BLADZIJDE)
        .subquery()
    )


def _met_regie(blad: Subquery) -> Vragen:
    wie, achter = aliased(Teamlid), aliased(Teamlid)
    return (
        select(
            blad.c.nummer,
            blad.c.wijkteam,
            blad.c.fase,
            blad.c.geopend_op,
            Regieperiode.van,
            Regieperiode.hoedanigheid,
            wie.naam,
            achter.naam.label("achtervang"),
        )
        .select_from(blad)
        .join(Regieperiode, and_(Regieperiode.casus_id == blad.c.id, Regieperiode.tot.is_(None)))
        .join(wie, and_(wie.id == Regieperiode.teamlid_id, wie.casus_id == blad.c.id))
        .outerjoin(achter, and_(achter.id == Regieperiode.achtervang_id, achter.casus_id == blad.c.id))
        .order_by(blad.c.wijkteam, blad.c.geopend_op, blad.c.nummer)
    )


def _zonder_bewonersnaam(naam: str, hoedanigheid: TeamHoedanigheid) -> str:
    """A resident with the regie stays without a name for whoever may not see the dossier."""
    return naam if hoedanigheid.is_beroepshalve else hoedanigheid.label


def list_verdeling(session: Session, teams: Sequence[UUID]) -> list[Verdeling]:
    """Per team and colleague who answers for it: the regisseur, or the achtervang behind a resident."""
    wie = (Casus.wijkteam_id, Teamlid.naam, Teamlid.medewerker_id)
    telling = (
        select(
            *wie,
            Casus.fase,
            func.count(Casus.id).label("aantal"),
            func.min(Casus.geopend_op).label("oudste"),
        )
        .select_from(Casus)
        .join(Regieperiode, and_(Regieperiode.casus_id == Casus.id, Regieperiode.tot.is_(None)))
        .join(Teamlid, _staat_ervoor())
        .where(Casus.wijkteam_id.in_(teams), Casus.afgesloten_op.is_(None))
        .group_by(*wie, Casus.fase)
        .subquery()
    )
    rijen = session.execute(
        select(Wijkteam.naam.label("wijkteam"), *telling.c)
        .join(telling, telling.c.wijkteam_id == Wijkteam.id)
        .order_by(Wijkteam.naam, telling.c.naam, telling.c.medewerker_id)
    )
    uit: dict[tuple[str, Any], Verdeling] = {}
    for rij in rijen:
        verdeling = uit.setdefault(
            (rij.wijkteam, rij.medewerker_id or rij.naam),
            Verdeling(rij.wijkteam, rij.wijkteam_id, rij.naam, rij.medewerker_id, rij.oudste, {}),
        )
        verdeling.per_fase[rij.fase] = rij.aantal
        verdeling.oudste = min(verdeling.oudste, rij.oudste)
    return list(uit.values())


def _staat_ervoor() -> ColumnElement[bool]:
    """Who answers for a casus: one join, and one that says of which casus, so that the database has one way to go."""
    return and_(
        Teamlid.id == func.coalesce(Regieperiode.achtervang_id, Regieperiode.teamlid_id),
        Teamlid.casus_id == Casus.id,
    )
