"""Which rows a viewer may see and write. The whole rule stands on this page.

- A *dossier* is seen by whoever is in the team of the casus today (a dated row in `teamlid`).
- What it says about *veiligheid* only by those among them who may (`teamlid.ziet_veiligheid`).
- What a colleague typed and could not store yet only by that colleague.
- The *caseload* (that a casus exists, its number, team, phase and regisseur) is also seen by the teamleider of its team.
- A *melding* that nobody holds yet is seen by the colleagues of its area and by who noted it, then by its holder; the
  teamleider sees that it is there, not what it says.
- A *taak* or *afspraak* without casus only by the colleague whose it is.
- A *huishouden* and what hangs on it is seen through its dossiers; a *persoon* through the huishouden.
- What an *overdracht* says is seen with the dossier, and by its receiver, who has no account: that one and no other.
  That it is there, how far and since when is also seen by the teamleider of the team it counts for.
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
    Uuid,
    and_,
    column,
    inspect,
    or_,
    select,
    table,
    union_all,
)
from sqlalchemy.orm import Mapper, with_loader_criteria
from sqlalchemy.sql.base import ExecutableOption

from wijkteam.kern.db import Model
from wijkteam.kern.orm_keuring import NietAfgeschermd
from wijkteam.kern.scoped_session import ScopedSession, waarde_van_kijker
from wijkteam.kern.tijd import nu
from wijkteam.kern.typen import UtcMoment
from wijkteam.toegang.gebonden import (
    CaseloadGebonden,
    DossierGebonden,
    Dossierwortel,
    EigenConcept,
    HuishoudenGebonden,
    Huishoudwortel,
    JournaalGebonden,
    MeldingGebonden,
    Meldingwortel,
    MetAfscherming,
    MetCasus,
    MetJeugdonderdeel,
    MetLeefgebied,
    OverdrachtGebonden,
    Overdrachtwortel,
    PersoonGebonden,
    Persoonwortel,
    VanCollega,
)
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
_melding = table(
    "melding",
    column("id", Uuid()),
    column("wijkteam_id", Uuid()),
    column("genoteerd_door_id", Uuid()),
    column("houder_id", Uuid()),
    column("afgehandeld_op", UtcMoment()),
    column("raakt_veiligheid", Boolean()),
    column("casus_id", Uuid()),
)


@dataclass(frozen=True)
class Medewerkerkijker:
    """A logged-in colleague, at one moment."""

    medewerker_id: UUID
    geleide_teams: tuple[UUID, ...] = ()
    eigen_teams: tuple[UUID, ...] = ()
    ziet_journaal: bool = False
    moment: datetime = field(default_factory=nu)
    mag_alles: bool = field(default=False, init=False)

    def criteria(self) -> Sequence[ExecutableOption]:
        return _GRENZEN if self.ziet_journaal else _GRENZEN_MET_JOURNAAL

    def keur_schrijven(self, session: ScopedSession, rijen: Iterable[object]) -> None:
        keur_binnen_bereik(session, list(rijen))


@dataclass(frozen=True)
class Poortkijker:
    """Nobody yet: the gate itself, before it knows who knocks. Sees accounts, never a dossier."""

    mag_alles: bool = field(default=False, init=False)

    def criteria(self) -> Sequence[ExecutableOption]:
        return _NIETS

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


@dataclass(frozen=True)
class Ontvangerkijker:
    """The receiver of one overdracht, behind its link: this overdracht, what it says, and nothing else at all."""

    overdracht_id: UUID
    casus_id: UUID
    mag_alles: bool = field(default=False, init=False)

    def criteria(self) -> Sequence[ExecutableOption]:
        return _EEN_OVERDRACHT

    def keur_schrijven(self, session: ScopedSession, rijen: Iterable[object]) -> None:
        for rij in rijen:
            if isinstance(rij, AFGESCHERMD) and not self._is_eigen(rij):
                raise NietAfgeschermd(f"a receiver may not write {type(rij).__name__}")

    def _is_eigen(self, rij: object) -> bool:
        if isinstance(rij, Overdrachtwortel):
            return (rij.id, rij.casus_id) == (self.overdracht_id, self.casus_id)
        if isinstance(rij, OverdrachtGebonden):
            return (rij.overdracht_id, rij.casus_id) == (self.overdracht_id, self.casus_id)
        return False


AFGESCHERMD = (
    Dossierwortel,
    MetCasus,
    Huishoudwortel,
    HuishoudenGebonden,
    Persoonwortel,
    PersoonGebonden,
    VanCollega,
    Meldingwortel,
    MeldingGebonden,
)


def _grens(soort: type, voorwaarde: Callable[[Any], ColumnElement[bool]]) -> ExecutableOption:
    """One rule for one kind of row. Rules are the same for everybody; only the values of the viewer differ."""
    return with_loader_criteria(soort, voorwaarde, include_aliases=True, track_closure_variables=False)


_WIE = waarde_van_kijker("medewerker_id", Uuid())
_MOMENT = waarde_van_kijker("moment", UtcMoment())
_TEAMS = waarde_van_kijker("geleide_teams", Uuid(), is_rij=True)
_EIGEN_TEAMS = waarde_van_kijker("eigen_teams", Uuid(), is_rij=True)
# The casussen of whose team the viewer is a member at this moment.
_DOSSIERS = select(_teamlid.c.casus_id).where(
    _teamlid.c.medewerker_id == _WIE,
    _teamlid.c.van <= _MOMENT,
    or_(_teamlid.c.tot.is_(None), _teamlid.c.tot > _MOMENT),
)
_VEILIGHEID = _DOSSIERS.where(_teamlid.c.ziet_veiligheid)
_HUISHOUDENS = select(_casus.c.huishouden_id).where(_casus.c.id.in_(_DOSSIERS))
_PERSONEN = select(_huishoudlid.c.persoon_id).where(_huishoudlid.c.huishouden_id.in_(_HUISHOUDENS))
_CASELOAD = select(_casus.c.id).where(_casus.c.wijkteam_id.in_(_TEAMS))
# Both in one list that is made once per statement: behind an "or" between two lists PostgreSQL reads whole tables.
_MIJN_CASUSSEN = union_all(_DOSSIERS, _CASELOAD).cte("mijn_casussen")
_DOSSIERS_EN_CASELOAD = select(_MIJN_CASUSSEN.c.casus_id)
_BEPERKT = Leefgebied.VEILIGHEID


def _mag_melding_lezen(rij: Any) -> ColumnElement[bool]:
    """Nobody holds it and it is of my area or I noted it; or I hold it; or it belongs to a casus of mine.

    What touches veiligheid is the restricted part of that casus too.
    """
    mijn_gebied = or_(rij.wijkteam_id.in_(_EIGEN_TEAMS), rij.genoteerd_door_id == _WIE)
    ligt_open = and_(rij.houder_id.is_(None), rij.afgehandeld_op.is_(None))
    mijn_casus = and_(rij.raakt_veiligheid.is_(False), rij.casus_id.in_(_DOSSIERS))
    mijn_veiligheid = rij.casus_id.in_(_VEILIGHEID)
    return or_(and_(ligt_open, mijn_gebied), rij.houder_id == _WIE, mijn_casus, mijn_veiligheid)


_MELDINGEN = select(_melding.c.id).where(_mag_melding_lezen(_melding.c))
_GRENZEN = (
    _grens(Dossierwortel, lambda rij: rij.id.in_(_DOSSIERS_EN_CASELOAD)),
    _grens(CaseloadGebonden, lambda rij: rij.casus_id.in_(_DOSSIERS_EN_CASELOAD)),
    _grens(DossierGebonden, lambda rij: rij.casus_id.in_(_DOSSIERS)),
    # By its own team, not by that of the casus: what a team sent still counts there after the casus went elsewhere.
    _grens(Overdrachtwortel, lambda rij: or_(rij.casus_id.in_(_DOSSIERS), rij.wijkteam_id.in_(_TEAMS))),
    _grens(OverdrachtGebonden, lambda rij: rij.casus_id.in_(_DOSSIERS)),
    _grens(MetLeefgebied, lambda rij: or_(rij.leefgebied != _BEPERKT, rij.casus_id.in_(_VEILIGHEID))),
    _grens(
        MetJeugdonderdeel,
        lambda rij: or_(rij.onderdeel.not_in(_JEUGD_BEPERKT), rij.casus_id.in_(_VEILIGHEID)),
    ),
    _grens(EigenConcept, lambda rij: rij.medewerker_id == _WIE),
    _grens(EigenConcept, lambda rij: or_(rij.is_afgeschermd.is_(False), rij.casus_id.in_(_VEILIGHEID))),
    _grens(MetAfscherming, lambda rij: or_(rij.is_afgeschermd.is_(False), rij.casus_id.in_(_VEILIGHEID))),
    _grens(
        VanCollega,
        lambda rij: or_(rij.casus_id.in_(_DOSSIERS), and_(rij.casus_id.is_(None), rij.medewerker_id == _WIE)),
    ),
    _grens(Meldingwortel, lambda rij: or_(_mag_melding_lezen(rij), rij.wijkteam_id.in_(_TEAMS))),
    _grens(MeldingGebonden, lambda rij: rij.melding_id.in_(_MELDINGEN)),
    _grens(Huishoudwortel, lambda rij: rij.id.in_(_HUISHOUDENS)),
    _grens(HuishoudenGebonden, lambda rij: rij.huishouden_id.in_(_HUISHOUDENS)),
    _grens(Persoonwortel, lambda rij: rij.id.in_(_PERSONEN)),
    _grens(PersoonGebonden, lambda rij: rij.persoon_id.in_(_PERSONEN)),
)
_GRENZEN_MET_JOURNAAL = (
    *_GRENZEN,
    _grens(JournaalGebonden, lambda rij: rij.casus_id.in_(_DOSSIERS)),
)
_GEEN_DOSSIER = (
    *(
        _grens(soort, lambda rij: and_(rij.id.is_(None), rij.id.is_not(None)))
        for soort in (Dossierwortel, Huishoudwortel, Persoonwortel, Meldingwortel)
    ),
    *(
        _grens(soort, lambda rij: and_(rij.casus_id.is_(None), rij.casus_id.is_not(None)))
        for soort in (CaseloadGebonden, DossierGebonden, JournaalGebonden, VanCollega)
    ),
    _grens(HuishoudenGebonden, lambda rij: rij.huishouden_id.is_(None)),
    _grens(PersoonGebonden, lambda rij: rij.persoon_id.is_(None)),
    _grens(MeldingGebonden, lambda rij: rij.melding_id.is_(None)),
)
_NIETS = (
    *_GEEN_DOSSIER,
    *(
        _grens(soort, lambda rij: and_(rij.casus_id.is_(None), rij.casus_id.is_not(None)))
        for soort in (Overdrachtwortel, OverdrachtGebonden)
    ),
)
_OVERDRACHT = waarde_van_kijker("overdracht_id", Uuid())
_EEN_OVERDRACHT = (
    *_GEEN_DOSSIER,
    _grens(Overdrachtwortel, lambda rij: rij.id == _OVERDRACHT),
    _grens(OverdrachtGebonden, lambda rij: rij.overdracht_id == _OVERDRACHT),
)


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
    "melding": Meldingwortel,
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
    """A row never moves to another owner; one that had none may get one. Raises `NietAfgeschermd`."""
    if any(eigenaar is not None for eigenaar in inspect(rij).attrs[sleutel].history.deleted):
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
