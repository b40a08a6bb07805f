"""What one colleague has to do, from all rooms below: every list in one statement."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Select, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload

from wijkteam.casus.models import Casus, Regieperiode, Teamlid, Waarneming
from wijkteam.dossier.queries import STAND
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.tafelmodellen import Gespreksconcept
from wijkteam.huishouden.models import Huishouden
from wijkteam.logboek.queries import laatste_contact
from wijkteam.melding.keuzes import Meldingsoort
from wijkteam.melding.models import Melding
from wijkteam.termijnen.models import Looptijd
from wijkteam.termijnen.wetboek import geldend
from wijkteam.wet.termijnen import Termijncode, VanWie, get_termijn

HOOGSTENS = 8


@dataclass(frozen=True)
class Termijnregel:
    """One term that ends, in a casus that I decide about. `aantal` is how many there are in all."""

    casus_id: UUID
    nummer: str
    huishouden: str
    code: Termijncode
    begin_dag: date
    einde: date
    staat_stil: bool
    aantal: int

    @property
    def naam(self) -> str:
        """What must be done, in words."""
        return get_termijn(geldend().termijnen, self.code, self.begin_dag).naam


@dataclass(frozen=True)
class Wachtend:
    """One melding that waits: for anybody of my area, for me, or for word to who called. No content."""

    id: UUID
    nummer: str
    soort: Meldingsoort
    ontvangen_op: datetime
    spoed_op: datetime | None
    raakt_veiligheid: bool
    termijn_op: date | None
    houder_id: UUID | None
    afgehandeld_op: datetime | None
    aantal: int


@dataclass(frozen=True)
class Conceptregel:
    """A talk with words of mine that collided with those of a colleague and wait for my choice."""

    casus_id: UUID
    gesprek_id: UUID
    nummer: str
    huishouden: str


def list_casussen(session: Session, *, vanaf: int, hoogstens: int) -> Sequence[Any]:
    """The open casussen of the viewer, newest first: how far they are, who decides, who stands in, the last contact.

    Each row also carries `totaal`, over all of them.
    """
    return session.execute(_casussen().offset(vanaf).limit(hoogstens)).all()


def list_termijnen(session: Session, medewerker_id: UUID, *, op: date) -> Sequence[Termijnregel]:
    """The terms of the gemeente that run where this colleague decides on that day, soonest first, the first eight."""
    rijen = session.execute(_termijnen(), {"wie": medewerker_id, "op": op})
    return [Termijnregel(*rij) for rij in rijen]


def list_meldingen(session: Session, medewerker_id: UUID, teams: Collection[UUID]) -> Sequence[Wachtend]:
    """What waits: haste and veiligheid first, then what ends soonest; the first eight.

    A melding of these teams that nobody holds, one that this colleague holds, and one whose melder heard nothing yet.
    """
    rijen = session.execute(_meldingen(), {"wie": medewerker_id, "teams": list(teams)})
    return [Wachtend(*rij) for rij in rijen]


def list_concepten(session: Session) -> Sequence[Conceptregel]:
    """The talks in which the viewer still has to choose between two texts, each once."""
    return [Conceptregel(*rij) for rij in session.execute(_concepten())]


# Everybody opens this page first every morning: each statement is built once, and only its values differ.
@cache
def _casussen() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Casus,
            Regieperiode,
            Waarneming,
            *STAND,
            laatste_contact().label("laatste_contact"),
            func.count(Casus.id).over().label("totaal"),
        )
        .join(Casus.huishouden)
        .outerjoin(Regieperiode, and_(Regieperiode.casus_id == Casus.id, Regieperiode.tot.is_(None)))
        .outerjoin(Waarneming, and_(Waarneming.casus_id == Casus.id, Waarneming.beeindigd_op.is_(None)))
        .where(Casus.afgesloten_op.is_(None))
        .options(
            joinedload(Casus.huishouden),
            joinedload(Regieperiode.teamlid),
            joinedload(Regieperiode.achtervang),
            joinedload(Waarneming.teamlid),
        )
        .order_by(Casus.geopend_op.desc(), Casus.id)
    )


@cache
def _termijnen() -> Select[*tuple[Any, ...]]:
    """Parameters: `wie` (UUID) and `op` (date)."""
    regisseur, achter, waarnemer = aliased(Teamlid), aliased(Teamlid), aliased(Teamlid)
    return (
        select(
            Casus.id,
            Casus.nummer,
            Huishouden.naam,
            Looptijd.code,
            Looptijd.begin_dag,
            Looptijd.einde,
            Looptijd.staat_stil,
            func.count(Looptijd.id).over(),
        )
        .join(Casus, Casus.id == Looptijd.casus_id)
        .join(Casus.huishouden)
        .join(Regieperiode, and_(Regieperiode.casus_id == Casus.id, Regieperiode.tot.is_(None)))
        .join(regisseur, _van_casus(regisseur, Regieperiode.teamlid_id))
        .outerjoin(achter, _van_casus(achter, Regieperiode.achtervang_id))
        .outerjoin(Waarneming, _geldt())
        .outerjoin(waarnemer, _van_casus(waarnemer, Waarneming.teamlid_id))
        .where(
            or_(*(lid.medewerker_id == bindparam("wie") for lid in (regisseur, achter, waarnemer))),
            Looptijd.gestopt_op.is_(None),
            Looptijd.vervallen_op.is_(None),
            Looptijd.van_wie == VanWie.GEMEENTE,
        )
        .order_by(Looptijd.einde, Looptijd.code, Looptijd.id)
        .limit(HOOGSTENS)
    )


@cache
def _meldingen() -> Select[*tuple[Any, ...]]:
    """Parameters: `wie` (UUID) and `teams` (UUIDs)."""
    van_mijn_gebied = Melding.wijkteam_id.in_(bindparam("teams", expanding=True))
    ligt_open = and_(Melding.afgehandeld_op.is_(None), Melding.houder_id.is_(None), van_mijn_gebied)
    van_mij = and_(Melding.houder_id == bindparam("wie"), Melding.teruggekoppeld_op.is_(None))
    return (
        select(
            Melding.id,
            Melding.nummer,
            Melding.soort,
            Melding.ontvangen_op,
            Melding.spoed_op,
            Melding.raakt_veiligheid,
            Melding.termijn_op,
            Melding.houder_id,
            Melding.afgehandeld_op,
            func.count(Melding.id).over(),
        )
        .where(or_(ligt_open, van_mij))
        .order_by(
            Melding.afgehandeld_op.is_not(None),
            Melding.spoed_op.is_(None),
            Melding.raakt_veiligheid.is_(False),
            Melding.termijn_op.is_(None),
            Melding.termijn_op,
            Melding.ontvangen_op,
            Melding.id,
        )
        .limit(HOOGSTENS)
    )


@cache
def _concepten() -> Select[*tuple[Any, ...]]:
    return (
        select(Casus.id, Gesprek.id, Casus.nummer, Huishouden.naam)
        .select_from(Gespreksconcept)
        .join(Gesprek, Gesprek.id == Gespreksconcept.gesprek_id)
        .join(Casus, Casus.id == Gespreksconcept.casus_id)
        .join(Casus.huishouden)
        .where(Casus.afgesloten_op.is_(None))
        .distinct()
        .order_by(Huishouden.naam, Casus.nummer, Gesprek.id)
        .limit(HOOGSTENS)
    )


def _van_casus(lid: Any, sleutel: Any) -> ColumnElement[bool]:
    """This member, and of which casus: told twice the database has one way to go, in a small and in a large region."""
    return and_(lid.id == sleutel, lid.casus_id == Casus.id)


def _geldt() -> ColumnElement[bool]:
    op = bindparam("op", type_=Date)
    return and_(
        Waarneming.casus_id == Casus.id,
        Waarneming.beeindigd_op.is_(None),
        Waarneming.van <= op,
        or_(Waarneming.tot_en_met.is_(None), Waarneming.tot_en_met >= op),
    )
