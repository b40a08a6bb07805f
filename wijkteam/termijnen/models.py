"""The statutory terms that run in a casus. The law says how long (`wet/klokken.py`); here stands what began and ended."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
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
    (`vervallen_op`), not the term: only what happened can do that.
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
    stops: Mapped[list["Looptijdstop"]] = relationship(
        lazy="raise",
        order_by="Looptijdstop.dag, Looptijdstop.id",
        cascade="all, delete-orphan",
        back_populates="looptijd",
    )
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
        """What happened ends it; the earliest event counts. Whether that changed anything. Needs `stops` loaded."""
        if feit.dag < self.begin_dag:
            return False
        if not any(een.is_van(feit) for een in self.stops):
            self.stops.append(Looptijdstop(casus_id=self.casus_id, soort=feit.soort, dag=feit.dag))
        return self._neem_vroegste()

    def neem_stop_terug(self, feit: Feit) -> bool:
        """That did not happen after all: what came next counts, if anything did. Whether that changed anything."""
        self.stops = [een for een in self.stops if not een.is_van(feit)]
        return self._neem_vroegste()

    def _neem_vroegste(self) -> bool:
        vroegste = min(self.stops, key=lambda een: (een.dag, een.soort), default=None)
        stand = (vroegste.soort, vroegste.dag) if vroegste else (None, None)
        if stand == (self.gestopt_door, self.gestopt_op):
            return False
        self.gestopt_door, self.gestopt_op = stand
        return True


class Looptijdstop(CaseloadGebonden, Model):
    """Something that would end a term, whether or not it was the first. When one of them turns out untrue, the rest
    still tell how the term stands. No content.
    """

    __tablename__ = "looptijdstop"
    __table_args__ = (UniqueConstraint("looptijd_id", "soort", "dag"),)

    looptijd_id: Mapped[UUID] = mapped_column(ForeignKey("looptijd.id"))
    soort: Mapped[Gebeurtenis]
    dag: Mapped[date]
    looptijd: Mapped[Looptijd] = relationship(lazy="raise", back_populates="stops")

    def is_van(self, feit: Feit) -> bool:
        """Whether it is this event."""
        return (self.soort, self.dag) == (feit.soort, feit.dag)


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
