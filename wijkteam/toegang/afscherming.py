"""Which rows a viewer may see and write. The whole rule stands on this page.

- A *dossier* is seen by whoever is in the team of the casus today (a dated row in `teamlid`).
- What it says about *veiligheid* only by those among them who may (`teamlid.ziet_veiligheid`).
- What a colleague typed and could not store yet only by that colleague.
- The *caseload* (that a casus exists, its number, team, phase and regisseur) is also seen by the teamleider of its team.
- A *huishouden* and what hangs on it is seen through its dossiers; a *persoon* through the huishouden.
- The *journaal* of a casus is seen with the dossier; the privacyfunctionaris sees all of it, and no dossier.

Tables are named here by name and not by class: the rooms that own them lie above this one.
"""

import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    ColumnElement,
    ForeignKey,
    Select,
    Uuid,
    and_,
    column,
    inspect,
    or_,
    select,
    table,
)
from sqlalchemy.orm import Mapped, Mapper, declared_attr, mapped_column, relationship, with_loader_criteria
from sqlalchemy.sql.base import ExecutableOption

from wijkteam.kern.db import Model
from wijkteam.kern.orm_keuring import NietAfgeschermd
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.tijd import nu
from wijkteam.kern.typen import UtcMoment
from wijkteam.wet.jeugdlijst import Jeugdonderdeel
from wijkteam.wet.leefgebieden import Leefgebied

_teamlid = table(
    "teamlid",
    column("casus_id", Uuid()),
    column("medewerker_id", Uuid()),
    column("ziet_veiligheid", Boolean()),
    column("van", UtcMoment()),
    column("tot", UtcMoment()),
)
_casus = table("casus", column("id", Uuid()), column("huishouden_id", Uuid()), column("wijkteam_id", Uuid()))
_JEUGD_BEPERKT = [onderdeel for onderdeel in Jeugdonderdeel if onderdeel.is_afgeschermd]
_huishoudlid = table("huishoudlid", column("persoon_id", Uuid()), column("huishouden_id", Uuid()))


def naam_van(soort: object) -> str:
    """The class name, inside a declared attribute."""
    return str(getattr(soort, "__name__", soort))


class Dossierwortel:
    """The casus itself: the root of a dossier."""

    id: Mapped[UUID] = mapped_column(primary_key=True)
    wijkteam_id: Mapped[UUID] = mapped_column(ForeignKey("wijkteam.id"), index=True)


class MetCasus:
    """Belongs to one casus for good. Written only from within that dossier; read by whom a subclass says."""

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)

    @declared_attr
    def casus(cls) -> Mapped[Any]:
        """Never loaded by itself; it tells the unit of work which row comes first."""
        return relationship("Casus", lazy="raise", foreign_keys=f"{naam_van(cls)}.casus_id")


class DossierGebonden(MetCasus):
    """Content of a dossier."""

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)


class MetLeefgebied(DossierGebonden):
    """Content of a dossier about one leefgebied. What is about veiligheid is the restricted part."""

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)
    leefgebied: Mapped[Leefgebied] = mapped_column()


class MetJeugdonderdeel(DossierGebonden):
    """Content of a dossier about one item of the list for a child. Their veiligheid is the restricted part too."""

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)
    onderdeel: Mapped[Jeugdonderdeel] = mapped_column()


class EigenConcept(DossierGebonden):
    """Words of one colleague that did not become part of the dossier yet: theirs, and read by nobody else.

    Words about veiligheid (`is_afgeschermd`) stay hidden from them too once they may not see that part any more.
    """

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)
    medewerker_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    is_afgeschermd: Mapped[bool] = mapped_column()


class CaseloadGebonden(MetCasus):
    """Who works on a casus: content-free, so that a teamleider can see the caseload."""

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)


class Huishoudwortel:
    """The huishouden itself."""

    id: Mapped[UUID] = mapped_column(primary_key=True)


class HuishoudenGebonden:
    """Belongs to one huishouden: members, address, network."""

    huishouden_id: Mapped[UUID] = mapped_column(ForeignKey("huishouden.id"), index=True)

    @declared_attr
    def huishouden(cls) -> Mapped[Any]:
        """Never loaded by itself; it tells the unit of work which row comes first."""
        return relationship("Huishouden", lazy="raise", foreign_keys=f"{naam_van(cls)}.huishouden_id")


class Persoonwortel:
    """The persoon itself."""

    id: Mapped[UUID] = mapped_column(primary_key=True)


class PersoonGebonden:
    """Belongs to one persoon: relations, gezag, the BSN."""

    persoon_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"), index=True)

    @declared_attr
    def persoon(cls) -> Mapped[Any]:
        """Never loaded by itself; it tells the unit of work which row comes first."""
        return relationship("Persoon", lazy="raise", foreign_keys=f"{naam_van(cls)}.persoon_id")


class JournaalGebonden:
    """A line of the journaal. Written by anybody, about any casus; changed by nobody."""

    casus_id: Mapped[UUID | None] = mapped_column(ForeignKey("casus.id"))

    @declared_attr
    def casus(cls) -> Mapped[Any]:
        """Never loaded by itself; it tells the unit of work which row comes first."""
        return relationship("Casus", lazy="raise", foreign_keys=f"{naam_van(cls)}.casus_id")


@dataclass(frozen=True)
class Medewerkerkijker:
    """A logged-in colleague, at one moment."""

    medewerker_id: UUID
    geleide_teams: tuple[UUID, ...] = ()
    ziet_journaal: bool = False
    moment: datetime = field(default_factory=nu)
    mag_alles: bool = field(default=False, init=False)

    def criteria(self) -> Sequence[ExecutableOption]:
        return self._criteria

    @functools.cached_property
    def _criteria(self) -> Sequence[ExecutableOption]:
        """Made once for all statements of a request: it costs more than most of them."""
        dossiers, huishoudens, teams = self._dossiers(), self._huishoudens(), self.geleide_teams
        beperkt, veiligheid = Leefgebied.VEILIGHEID, dossiers.where(_teamlid.c.ziet_veiligheid)
        personen = select(_huishoudlid.c.persoon_id).where(_huishoudlid.c.huishouden_id.in_(huishoudens))
        caseload = select(_casus.c.id).where(_casus.c.wijkteam_id.in_(teams))
        wie = self.medewerker_id
        grenzen = [
            _grens(Dossierwortel, lambda rij: or_(rij.id.in_(dossiers), rij.wijkteam_id.in_(teams))),
            _grens(CaseloadGebonden, lambda rij: or_(rij.casus_id.in_(dossiers), rij.casus_id.in_(caseload))),
            _grens(DossierGebonden, lambda rij: rij.casus_id.in_(dossiers)),
            _grens(MetLeefgebied, lambda rij: or_(rij.leefgebied != beperkt, rij.casus_id.in_(veiligheid))),
            _grens(
                MetJeugdonderdeel,
                lambda rij: or_(rij.onderdeel.not_in(_JEUGD_BEPERKT), rij.casus_id.in_(veiligheid)),
            ),
            _grens(EigenConcept, lambda rij: rij.medewerker_id == wie),
            _grens(
                EigenConcept, lambda rij: or_(rij.is_afgeschermd.is_(False), rij.casus_id.in_(veiligheid))
            ),
            _grens(Huishoudwortel, lambda rij: rij.id.in_(huishoudens)),
            _grens(HuishoudenGebonden, lambda rij: rij.huishouden_id.in_(huishoudens)),
            _grens(Persoonwortel, lambda rij: rij.id.in_(personen)),
            _grens(PersoonGebonden, lambda rij: rij.persoon_id.in_(personen)),
        ]
        if not self.ziet_journaal:
            grenzen.append(_grens(JournaalGebonden, lambda rij: rij.casus_id.in_(dossiers)))
        return grenzen

    def _dossiers(self) -> Select[UUID]:
        """The casussen of whose team this colleague is a member at this moment."""
        return select(_teamlid.c.casus_id).where(
            _teamlid.c.medewerker_id == self.medewerker_id,
            _teamlid.c.van <= self.moment,
            or_(_teamlid.c.tot.is_(None), _teamlid.c.tot > self.moment),
        )

    def _huishoudens(self) -> Select[UUID]:
        return select(_casus.c.huishouden_id).where(_casus.c.id.in_(self._dossiers()))

    def keur_schrijven(self, session: ScopedSession, rijen: Iterable[object]) -> None:
        keur_binnen_bereik(session, list(rijen))


@dataclass(frozen=True)
class Poortkijker:
    """Nobody yet: the gate itself, before it knows who knocks. Sees accounts, never a dossier."""

    mag_alles: bool = field(default=False, init=False)

    def criteria(self) -> Sequence[ExecutableOption]:
        wortels = (Dossierwortel, Huishoudwortel, Persoonwortel)
        delen = (CaseloadGebonden, DossierGebonden, JournaalGebonden)
        return [
            *(_grens(soort, lambda rij: and_(rij.id.is_(None), rij.id.is_not(None))) for soort in wortels),
            *(
                _grens(soort, lambda rij: and_(rij.casus_id.is_(None), rij.casus_id.is_not(None)))
                for soort in delen
            ),
            _grens(HuishoudenGebonden, lambda rij: rij.huishouden_id.is_(None)),
            _grens(PersoonGebonden, lambda rij: rij.persoon_id.is_(None)),
        ]

    def keur_schrijven(self, session: ScopedSession, rijen: Iterable[object]) -> None:
        for rij in rijen:
            if isinstance(rij, AFGESCHERMD):
                raise NietAfgeschermd(f"the gate may not write {type(rij).__name__}")


@dataclass(frozen=True)
class Systeemkijker:
    """Named batch work. `reden` is a Dutch sentence; whoever opens a dossier this way writes it in the journaal."""

    reden: str
    mag_alles: bool = field(default=True, init=False)

    def __post_init__(self) -> None:
        if len(self.reden) < 10:
            raise ValueError("batch work needs a reason that can be read back")

    def criteria(self) -> Sequence[ExecutableOption]:
        return ()

    def keur_schrijven(self, session: ScopedSession, rijen: Iterable[object]) -> None:
        return None


AFGESCHERMD = (
    Dossierwortel,
    MetCasus,
    Huishoudwortel,
    HuishoudenGebonden,
    Persoonwortel,
    PersoonGebonden,
)


def _grens(soort: type, voorwaarde: Callable[[Any], ColumnElement[bool]]) -> ExecutableOption:
    return with_loader_criteria(soort, voorwaarde, include_aliases=True)


def keur_binnen_bereik(session: ScopedSession, rijen: Sequence[object]) -> None:
    """Every casus, huishouden and persoon that a written row points at must be visible, or new in this transaction.

    Raises `NietAfgeschermd`; also when a row would move to another owner.
    """
    nodig: dict[str, set[UUID]] = {tabel: set() for tabel in WORTELS}
    for rij in rijen:
        if not isinstance(rij, JournaalGebonden):
            for sleutel, tabel in _verwijzingen(inspect(rij).mapper):
                eis_ongewijzigd(rij, sleutel)
                if (waarde := getattr(rij, sleutel)) is not None:
                    nodig[tabel].add(waarde)
    for tabel, sleutels in nodig.items():
        vreemd = sleutels - _bekend(session, tabel)
        if vreemd and vreemd - _zichtbaar(session, tabel, vreemd):
            raise NietAfgeschermd(f"write outside the scope: {tabel}")


WORTELS: dict[str, type[Any]] = {
    "casus": Dossierwortel,
    "huishouden": Huishoudwortel,
    "persoon": Persoonwortel,
}


@functools.cache
def _verwijzingen(mapper: Mapper[Any]) -> list[tuple[str, str]]:
    """The attributes of a mapped class that point at a casus, huishouden or persoon."""
    return [
        (mapper.get_property_by_column(kolom).key, sleutel.column.table.name)
        for kolom in mapper.local_table.c
        for sleutel in kolom.foreign_keys
        if sleutel.column.table.name in WORTELS
    ]


def eis_ongewijzigd(rij: object, sleutel: str) -> None:
    """A row never moves to another owner. Raises `NietAfgeschermd`."""
    if inspect(rij).attrs[sleutel].history.deleted:
        raise NietAfgeschermd(f"{type(rij).__name__} may not change its {sleutel}")


def _bekend(session: ScopedSession, tabel: str) -> set[UUID]:
    """Ids in this session: loaded through the scope, or made here in this very transaction."""
    wortel: Any = WORTELS[tabel]
    gemaakt: dict[type, set[UUID]] = session.info.setdefault("gemaakt", {})
    hier = gemaakt.setdefault(wortel, set())
    hier.update(rij.id for rij in session.new if isinstance(rij, wortel))
    geladen = (rij for rij in session.identity_map.values() if isinstance(rij, wortel))
    return hier | {inspect(rij).identity[0] for rij in geladen}


def _zichtbaar(session: ScopedSession, tabel: str, sleutels: set[UUID]) -> set[UUID]:
    soort: Any = next(m.class_ for m in Model.registry.mappers if issubclass(m.class_, WORTELS[tabel]))
    with session.no_autoflush:
        return set(session.scalars(select(soort.id).where(soort.id.in_(sleutels))))
