"""The statutory terms that run in a casus. The law says how long (`wet/klokken.py`); here stands what began and ended."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.kern.db import Model
from wijkteam.kern.typen import Moment, Regel
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import CaseloadGebonden, DossierGebonden
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.klokken import Klok, bereken
from wijkteam.wet.opschorting import Opschortgrond, Opschorting
from wijkteam.wet.termijnen import Termijncode, VanWie
from wijkteam.wet.wetboek import Wetboek

LOOPT = text("gestopt_op IS NULL AND vervallen_op IS NULL")


class Looptijd(CaseloadGebonden, Model):
    """One term from the event that began it to the event that ended it. No content: a teamleider may count them.

    `einde`, `van_wie` and `staat_stil` repeat what the law says, so that lists can be sorted and counted in SQL; every
    act computes them again. `staat_stil` is true as long as nobody knows until when: then `einde` still moves.
    `aanleiding_id` is the aanvraag it belongs to, or the casus itself. Closing the casus ends the watching
    (`vervallen_op`), not the term: only what happened can do that. `stops` keeps all that would end it (what, which day):
    when the first of them turns out untrue, the rest still tell how the term stands.
    """

    __tablename__ = "looptijd"
    __table_args__ = (
        UniqueConstraint("casus_id", "code", "begin_dag", "aanleiding_id", name="uq_looptijd_begin"),
        Index("ix_looptijd_loopt", "casus_id", "einde", sqlite_where=LOOPT, postgresql_where=LOOPT),
        CheckConstraint("(gestopt_op IS NULL) = (gestopt_door IS NULL)", name="gestopt_door_iets"),
        CheckConstraint("einde >= begin_dag", name="einde"),
        CheckConstraint("gestopt_op IS NULL OR gestopt_op >= begin_dag", name="gestopt_na_begin"),
    )

    code: Mapped[Termijncode]
    wet: Mapped[Wet]
    van_wie: Mapped[VanWie]
    begin: Mapped[Gebeurtenis]
    begin_dag: Mapped[date]
    aanleiding_id: Mapped[UUID]
    einde: Mapped[date]
    staat_stil: Mapped[bool] = mapped_column(default=False)
    gestopt_door: Mapped[Gebeurtenis | None]
    gestopt_op: Mapped[date | None]
    vervallen_op: Mapped[date | None]
    stops: Mapped[list[list[str]]] = mapped_column(JSON, default=list, server_default="[]")
    opschortingen: Mapped[list["Opschortingsperiode"]] = relationship(
        lazy="raise",
        order_by="Opschortingsperiode.van, Opschortingsperiode.id",
        cascade="all, delete-orphan",
        back_populates="looptijd",
    )

    @property
    def loopt(self) -> bool:
        """Whether it is still watched: no event ended it and the casus is open."""
        return self.gestopt_op is None and self.vervallen_op is None

    def klok(self, op: date, wetboek: Wetboek, *, erbij: Sequence[Opschorting] = ()) -> Klok:
        """The whole sum as it stands on that day, with a suspension `erbij` if it came. Needs `opschortingen` loaded."""
        stops = [Feit(self.gestopt_door, self.gestopt_op)] if self.gestopt_door and self.gestopt_op else []
        return bereken(
            self.code,
            Feit(self.begin, self.begin_dag),
            op=op,
            feiten=stops,
            opschortingen=[*(rij.als_opschorting for rij in self.opschortingen), *erbij],
            wetboek=wetboek,
        )

    def reken_na(self, op: date, wetboek: Wetboek) -> Klok:
        """Compute the end again after something changed. Raises `OpschortenMagNiet`."""
        klok = self.klok(op, wetboek)
        self.einde, self.staat_stil = klok.einde, klok.is_voorlopig
        return klok

    def stop(self, feit: Feit) -> bool:
        """What happened ends it; the earliest event counts. Whether that changed anything."""
        if feit.dag < self.begin_dag:
            return False
        return self._onthoud({*self._feiten, Feit(feit.soort, feit.dag)})

    def neem_stop_terug(self, feit: Feit) -> bool:
        """That did not happen after all: what came next counts, if anything did. Whether that changed anything."""
        return self._onthoud(self._feiten - {Feit(feit.soort, feit.dag)})

    def stopte_ook_door(self, feit: Feit) -> bool:
        """Whether this event would end it, whether or not it was the first."""
        return Feit(feit.soort, feit.dag) in self._feiten

    @property
    def _feiten(self) -> set[Feit]:
        """All that would end it; of a term from before this was kept only what did."""
        bekend = {Feit(Gebeurtenis(soort), date.fromisoformat(dag)) for soort, dag in self.stops}
        return bekend | (
            {Feit(self.gestopt_door, self.gestopt_op)} if self.gestopt_door and self.gestopt_op else set()
        )

    def _onthoud(self, feiten: set[Feit]) -> bool:
        op_volgorde = sorted(feiten, key=lambda feit: (feit.dag, feit.soort))
        nieuw = [[feit.soort.value, feit.dag.isoformat()] for feit in op_volgorde]
        if nieuw != self.stops:
            self.stops = nieuw
        vroegste = (op_volgorde[0].soort, op_volgorde[0].dag) if op_volgorde else (None, None)
        if vroegste == (self.gestopt_door, self.gestopt_op):
            return False
        self.gestopt_door, self.gestopt_op = vroegste
        return True


class Opschortingsperiode(DossierGebonden, Model):
    """Days on which one term stands still, with the ground and why. Without `tot_en_met` as long as it lasts.

    `aanleiding_id` is the request to complete the application, when that is the reason.
    """

    __tablename__ = "opschortingsperiode"
    __table_args__ = (CheckConstraint("tot_en_met IS NULL OR tot_en_met >= van", name="periode"),)

    looptijd_id: Mapped[UUID] = mapped_column(ForeignKey("looptijd.id"), index=True)
    grond: Mapped[Opschortgrond]
    van: Mapped[date]
    tot_en_met: Mapped[date | None]
    toelichting: Mapped[Regel]
    aanleiding_id: Mapped[UUID | None]
    vastgelegd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    looptijd: Mapped[Looptijd] = relationship(lazy="raise", back_populates="opschortingen")
    door: Mapped[Medewerker] = relationship(lazy="raise")

    @property
    def als_opschorting(self) -> Opschorting:
        """As the law counts it."""
        return Opschorting(self.grond, self.van, self.tot_en_met)
