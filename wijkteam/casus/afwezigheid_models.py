"""A colleague who is away, and what was arranged for it in each casus."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.casus.models import Teamlid, Waarneming
from wijkteam.kern.db import Model
from wijkteam.kern.typen import Moment, Regel
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import CaseloadGebonden


class Afwezigheid(Model):
    """Who is away from which day through which day, and who stands in everywhere. Ended early: `beeindigd_op`."""

    __tablename__ = "afwezigheid"
    __table_args__ = (
        CheckConstraint("tot_en_met >= van", name="periode"),
        CheckConstraint("medewerker_id <> waarnemer_id", name="een_ander"),
    )

    medewerker_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"), index=True)
    waarnemer_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"), index=True)
    van: Mapped[date]
    tot_en_met: Mapped[date]
    reden: Mapped[Regel]
    geregeld_door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    geregeld_op: Mapped[Moment]
    beeindigd_op: Mapped[Moment | None]
    medewerker: Mapped[Medewerker] = relationship(lazy="raise", foreign_keys=medewerker_id)
    waarnemer: Mapped[Medewerker] = relationship(lazy="raise", foreign_keys=waarnemer_id)


class Vervanging(CaseloadGebonden, Model):
    """One waarneming that belongs to an afwezigheid; `teamlid_id` when the stand-in came into the team for it."""

    __tablename__ = "vervanging"

    afwezigheid_id: Mapped[UUID] = mapped_column(ForeignKey("afwezigheid.id"), index=True)
    waarneming_id: Mapped[UUID] = mapped_column(ForeignKey("waarneming.id"), unique=True)
    teamlid_id: Mapped[UUID | None] = mapped_column(ForeignKey("teamlid.id"))
    waarneming: Mapped[Waarneming] = relationship(lazy="raise")
    teamlid: Mapped[Teamlid | None] = relationship(lazy="raise")
