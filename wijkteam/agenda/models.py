"""Afspraken, taken and the calendar link.

Ending stands in the row itself and not in a row of its own: every list asks for what is still open, of many casussen
at once. What of a casus is seen by its team; what of no casus only by whose it is.
"""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.integriteit import meld_bij_schending
from wijkteam.kern.tijd import lokaal
from wijkteam.kern.typen import Moment, Naam, Regel
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import VanCollega


class Afspraaksoort(StrEnum):
    """What somebody goes to."""

    HUISBEZOEK = "huisbezoek"
    GESPREK = "gesprek"
    OVERLEG = "overleg"
    OVERIG = "overig"

    @property
    def label(self) -> str:
        """The kind in words."""
        return {"gesprek": "keukentafelgesprek", "overig": "afspraak"}.get(self.value, self.value)


class Herhaling(StrEnum):
    """How often a taak comes back."""

    EENMALIG = "eenmalig"
    WEKELIJKS = "wekelijks"
    MAANDELIJKS = "maandelijks"
    KWARTAAL = "kwartaal"

    @property
    def label(self) -> str:
        """The rhythm in words."""
        return {
            "eenmalig": "eenmalig",
            "wekelijks": "elke week",
            "maandelijks": "elke maand",
            "kwartaal": "elk kwartaal",
        }[self.value]


class Afspraak(VanCollega, MetVersie, Model):
    """Where somebody will be, and when. `medewerker` made it; on a casus colleagues of the team may come along."""

    __tablename__ = "afspraak"
    __table_args__ = (
        Index("ix_afspraak_medewerker_begin", "medewerker_id", "begin"),
        Index("ix_afspraak_casus_begin", "casus_id", "begin"),
        CheckConstraint("einde > begin", name="volgorde"),
        CheckConstraint("(afgezegd_op IS NULL) = (afzegreden IS NULL)", name="afzegging"),
    )

    soort: Mapped[Afspraaksoort]
    begin: Mapped[Moment]
    einde: Mapped[Moment]
    plaats: Mapped[Naam | None]
    onderwerp: Mapped[Regel | None]
    gemaakt_op: Mapped[Moment]
    gewijzigd_op: Mapped[Moment]
    afgezegd_op: Mapped[Moment | None]
    afgezegd_door_id: Mapped[UUID | None] = mapped_column(ForeignKey("medewerker.id"))
    afzegreden: Mapped[Regel | None]
    medewerker: Mapped[Medewerker] = relationship(lazy="raise", foreign_keys="Afspraak.medewerker_id")
    deelnemers: Mapped[list["Afspraakdeelnemer"]] = relationship(
        lazy="raise", order_by="Afspraakdeelnemer.id", cascade="all, delete-orphan"
    )

    @property
    def is_afgezegd(self) -> bool:
        return self.afgezegd_op is not None

    @property
    def dag(self) -> date:
        """The day on the wall calendar."""
        return lokaal(self.begin).date()

    @property
    def tijden(self) -> str:
        """`14:00–15:00`, with the last day when that is another."""
        begin, einde = lokaal(self.begin), lokaal(self.einde)
        laatste = "" if einde.date() == begin.date() else f" ({einde:%d-%m})"
        return f"{begin:%H:%M}–{einde:%H:%M}{laatste}"

    def is_voorbij_op(self, moment: datetime) -> bool:
        return self.einde <= moment


class Afspraakdeelnemer(VanCollega, Model):
    """A colleague of the team who comes along."""

    __tablename__ = "afspraakdeelnemer"
    __table_args__ = (
        UniqueConstraint("afspraak_id", "medewerker_id"),
        CheckConstraint("casus_id IS NOT NULL", name="bij_een_casus"),
    )

    afspraak_id: Mapped[UUID] = mapped_column(ForeignKey("afspraak.id"))
    medewerker: Mapped[Medewerker] = relationship(
        lazy="raise", foreign_keys="Afspraakdeelnemer.medewerker_id"
    )


class Taak(VanCollega, MetVersie, Model):
    """What somebody will do, and before when. One that comes back makes its next when it is done.

    `ankerdag` is the day of the month of the first deadline, so that the last day of January is not forgotten in
    February. `vorige_id` is the one after which this one came: each has at most one next. `is_nazorg` goes on when
    the casus is closed; what was dropped then has `vervallen_op` and stands in no list any more.
    """

    __tablename__ = "taak"
    __table_args__ = (
        Index(
            "ix_taak_open",
            "medewerker_id",
            "deadline",
            sqlite_where=text("gedaan_op IS NULL"),
            postgresql_where=text("gedaan_op IS NULL"),
        ),
        CheckConstraint("ankerdag BETWEEN 1 AND 31", name="ankerdag"),
        CheckConstraint("(gedaan_op IS NULL) = (gedaan_door_id IS NULL)", name="gedaan"),
    )

    wat: Mapped[Regel]
    deadline: Mapped[date]
    herhaling: Mapped[Herhaling]
    ankerdag: Mapped[int]
    gemaakt_op: Mapped[Moment]
    gedaan_op: Mapped[Moment | None]
    gedaan_door_id: Mapped[UUID | None] = mapped_column(ForeignKey("medewerker.id"))
    vorige_id: Mapped[UUID | None] = mapped_column(ForeignKey("taak.id"), unique=True)
    is_nazorg: Mapped[bool] = mapped_column(default=False, server_default=false())
    vervallen_op: Mapped[Moment | None]
    medewerker: Mapped[Medewerker] = relationship(lazy="raise", foreign_keys="Taak.medewerker_id")
    gedaan_door: Mapped[Medewerker | None] = relationship(lazy="raise", foreign_keys="Taak.gedaan_door_id")

    @property
    def is_gedaan(self) -> bool:
        return self.gedaan_op is not None

    def is_te_laat_op(self, dag: date) -> bool:
        """Whether the last day is over and it was not done."""
        return self.gedaan_op is None and self.deadline < dag


class Agendalink(Model):
    """A secret address at which a calendar reads the afspraken of one colleague. Only its SHA-256 is kept.

    One holds at a time; `laatst_gebruikt_op` is told to its owner, so that use by somebody else can be noticed.
    """

    __tablename__ = "agendalink"
    __table_args__ = (
        Index(
            "uq_agendalink_nu",
            "medewerker_id",
            unique=True,
            sqlite_where=text("ingetrokken_op IS NULL"),
            postgresql_where=text("ingetrokken_op IS NULL"),
        ),
    )

    medewerker_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    geheim_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    gemaakt_op: Mapped[Moment]
    laatst_gebruikt_op: Mapped[Moment | None]
    ingetrokken_op: Mapped[Moment | None]


meld_bij_schending(
    "uq_agendalink_nu",
    "agendalink.medewerker_id",
    "Je maakte in een ander venster net een nieuwe link. Open je agenda opnieuw.",
)
meld_bij_schending(
    "uq_taak_vorige_id", "taak.vorige_id", "Een collega was je net voor: deze taak is al gedaan."
)
