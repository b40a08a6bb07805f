"""How the plan was looked back on: a row per evaluatie, with what became of each doel. Nobody changes it afterwards."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.huishouden.models import Persoon
from wijkteam.kern.db import Model
from wijkteam.kern.typen import Moment, Naam, Regel, Tekst
from wijkteam.plan.models import Doel, Doelstatus, Plan
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import DossierGebonden, MetLeefgebied


class Evaluatie(DossierGebonden, Model):
    """One time that the huishouden and the team looked back together, on which version, and when they do so again."""

    __tablename__ = "evaluatie"
    __table_args__ = (UniqueConstraint("plan_id", "nummer"),)

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"), index=True)
    nummer: Mapped[int]
    versienummer: Mapped[int]
    gehouden_op: Mapped[date]
    gepland_op: Mapped[date | None]
    volgende_op: Mapped[date | None]
    aanwezig: Mapped[Tekst]
    les: Mapped[Tekst] = mapped_column(default="")
    vastgelegd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker] = relationship(lazy="raise")
    plan: Mapped[Plan] = relationship(lazy="raise")
    doelen: Mapped[list["Doelevaluatie"]] = relationship(lazy="raise", order_by="Doelevaluatie.id")
    stemmen: Mapped[list["Evaluatiestem"]] = relationship(lazy="raise", order_by="Evaluatiestem.id")
    veiligheid: Mapped[list["Veiligheidscijfer"]] = relationship(
        lazy="raise", order_by="Veiligheidscijfer.id"
    )

    @property
    def zichtbare_doelen(self) -> list["Doelevaluatie"]:
        """Of the doelen that this viewer may see; each has its doel loaded."""
        return [rij for rij in self.doelen if rij.doel is not None]


class Doelevaluatie(DossierGebonden, Model):
    """What became of one doel, and what was learned from it. `woorden` as the doel was that day."""

    __tablename__ = "doelevaluatie"
    __table_args__ = (UniqueConstraint("evaluatie_id", "doel_id"),)

    evaluatie_id: Mapped[UUID] = mapped_column(ForeignKey("evaluatie.id"), index=True)
    doel_id: Mapped[UUID] = mapped_column(ForeignKey("doel.id"))
    woorden: Mapped[Tekst]
    status: Mapped[Doelstatus]
    reden: Mapped[Regel] = mapped_column(default="")
    les: Mapped[Tekst] = mapped_column(default="")
    doel: Mapped[Doel | None] = relationship(lazy="raise", viewonly=True)


class Evaluatiestem(DossierGebonden, Model):
    """Whether one adult or youth of 12+ felt heard, from 1 to 5, and in their own words. Both may stay empty."""

    __tablename__ = "evaluatiestem"
    __table_args__ = (
        UniqueConstraint("evaluatie_id", "persoon_id"),
        CheckConstraint("gehoord IS NULL OR gehoord BETWEEN 1 AND 5", name="gehoord"),
    )

    evaluatie_id: Mapped[UUID] = mapped_column(ForeignKey("evaluatie.id"), index=True)
    persoon_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"))
    naam: Mapped[Naam]
    gehoord: Mapped[int | None] = mapped_column(SmallInteger)
    woorden: Mapped[Tekst] = mapped_column(default="")


class Veiligheidscijfer(MetLeefgebied, Model):
    """How safe and pleasant it is at home and in the street, from 1 to 5, according to one of them.

    Apart from the rest: it is about veiligheid, and seen by those who may see that.
    """

    __tablename__ = "veiligheidscijfer"
    __table_args__ = (
        UniqueConstraint("evaluatie_id", "persoon_id"),
        CheckConstraint("cijfer BETWEEN 1 AND 5", name="cijfer"),
        CheckConstraint("leefgebied = 'veiligheid'", name="leefgebied"),
    )

    evaluatie_id: Mapped[UUID] = mapped_column(ForeignKey("evaluatie.id"), index=True)
    persoon_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"))
    cijfer: Mapped[int] = mapped_column(SmallInteger)
    persoon: Mapped[Persoon | None] = relationship(lazy="raise")
