"""The plan: doelen in people's own words, acties with a ring, and versions that nobody can change."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.casus.models import Betrokkene
from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.typen import GetalEnum, Moment, Naam, Regel, Tekst
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import DossierGebonden
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring, Lijn
from wijkteam.wet.leefgebieden import Leefgebied


class Plan(DossierGebonden, MetVersie, Model):
    """The one plan of a casus: the database allows one active plan. What is written here is the next concept."""

    __tablename__ = "plan"
    __table_args__ = (
        Index(
            "uq_plan_actief",
            "casus_id",
            unique=True,
            sqlite_where=text("beeindigd_op IS NULL"),
            postgresql_where=text("beeindigd_op IS NULL"),
        ),
    )

    situatie: Mapped[Tekst] = mapped_column(default="")
    gaat_goed: Mapped[Tekst] = mapped_column(default="")
    wij_bieden: Mapped[Tekst] = mapped_column(default="")
    evaluatie_op: Mapped[date | None]
    begonnen_op: Mapped[Moment]
    beeindigd_op: Mapped[Moment | None]


class Doelstatus(StrEnum):
    """How a doel ended, or that it is open. Letting go is no failure."""

    OPEN = "open"
    BEREIKT = "bereikt"
    DEELS = "deels"
    LOSGELATEN = "losgelaten"

    @property
    def label(self) -> str:
        return {"deels": "deels bereikt"}.get(self.value, self.value)


class Doel(DossierGebonden, MetVersie, Model):
    """What somebody wants, in their own words, and how we see that it worked."""

    __tablename__ = "doel"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"), index=True)
    volgorde: Mapped[int]
    woorden: Mapped[Tekst]
    lukt_als: Mapped[Tekst | None]
    leefgebied: Mapped[Leefgebied]
    zrm_domein: Mapped[str | None] = mapped_column(String(60))
    wet: Mapped[Wet]
    tegen: Mapped[date | None]
    status: Mapped[Doelstatus] = mapped_column(default=Doelstatus.OPEN)
    status_reden: Mapped[Regel | None]
    vervallen_op: Mapped[Moment | None]
    plan: Mapped[Plan] = relationship(lazy="raise")
    voor: Mapped[list["DoelVoor"]] = relationship(
        lazy="raise", order_by="DoelVoor.id", cascade="all, delete-orphan", back_populates="doel"
    )
    acties: Mapped[list["Actie"]] = relationship(
        lazy="raise", order_by="Actie.volgorde, Actie.id", back_populates="doel"
    )

    @property
    def lopende_acties(self) -> list["Actie"]:
        """The acties that were not taken back, done or not."""
        return [actie for actie in self.acties if actie.vervallen_op is None]


class DoelVoor(DossierGebonden, Model):
    """For whom a doel is. No rows: for the whole huishouden. Only a cliënt carries a doel."""

    __tablename__ = "doel_voor"
    __table_args__ = (UniqueConstraint("doel_id", "betrokkene_id"),)

    doel_id: Mapped[UUID] = mapped_column(ForeignKey("doel.id"), index=True)
    betrokkene_id: Mapped[UUID] = mapped_column(ForeignKey("betrokkene.id"))
    doel: Mapped[Doel] = relationship(lazy="raise", back_populates="voor")
    betrokkene: Mapped[Betrokkene] = relationship(lazy="raise")


class Eigenaar(StrEnum):
    """What kind of person carries an actie."""

    BEWONER = "bewoner"
    NETWERK = "netwerk"
    VRIJWILLIGER = "vrijwilliger"
    PROFESSIONAL = "professional"
    ORGANISATIE = "organisatie"

    @property
    def label(self) -> str:
        return {"netwerk": "iemand uit het netwerk"}.get(self.value, self.value)


class Actie(DossierGebonden, MetVersie, Model):
    """Who does what by when, how far from the huishouden. Ring 5 and 6 say why it could not be closer."""

    __tablename__ = "actie"
    __table_args__ = (
        CheckConstraint("kring BETWEEN 1 AND 6", name="kring"),
        CheckConstraint("lijn BETWEEN 0 AND 2", name="lijn"),
        CheckConstraint("kring < 5 OR length(waarom_niet_dichterbij) >= 3", name="waarom_niet_dichterbij"),
    )

    doel_id: Mapped[UUID] = mapped_column(ForeignKey("doel.id"), index=True)
    volgorde: Mapped[int]
    wat: Mapped[Tekst]
    wie: Mapped[Naam]
    eigenaar: Mapped[Eigenaar]
    kring: Mapped[Kring] = mapped_column(GetalEnum(Kring))
    lijn: Mapped[Lijn] = mapped_column(GetalEnum(Lijn))
    wet: Mapped[Wet]
    waarom_niet_dichterbij: Mapped[str] = mapped_column(String(500), default="")
    tegen: Mapped[date | None]
    afbouw_op: Mapped[date | None]
    gereed_op: Mapped[date | None]
    vervallen_op: Mapped[Moment | None]
    doel: Mapped[Doel] = relationship(lazy="raise", back_populates="acties")


class Planversie(DossierGebonden, Model):
    """A plan as it was vastgesteld: number, day, who, and the whole content as text with its SHA-256. Unchangeable."""

    __tablename__ = "planversie"
    __table_args__ = (UniqueConstraint("plan_id", "nummer"),)

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"), index=True)
    nummer: Mapped[int]
    vastgesteld_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    aanwezig: Mapped[Tekst]
    inhoud: Mapped[Tekst]
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    door: Mapped[Medewerker] = relationship(lazy="raise")
    plan: Mapped[Plan] = relationship(lazy="raise")
    reacties: Mapped[list["Planreactie"]] = relationship(lazy="raise", order_by="Planreactie.id")


class Planreactie(DossierGebonden, Model):
    """What one adult or youth of 12+ said when the plan was set: gezien, eens, or niet eens, want …. Unchangeable."""

    __tablename__ = "planreactie"
    __table_args__ = (
        UniqueConstraint("planversie_id", "persoon_id"),
        CheckConstraint("eens IS NULL OR eens OR length(woorden) >= 1", name="niet_eens_want"),
    )

    planversie_id: Mapped[UUID] = mapped_column(ForeignKey("planversie.id"), index=True)
    persoon_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"))
    naam: Mapped[Naam]
    gezien: Mapped[bool]
    eens: Mapped[bool | None]
    woorden: Mapped[Tekst] = mapped_column(default="")
