"""Metingen: how self-reliant somebody is, on one day, by one instrument. Levels are an order, never an amount."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    SmallInteger,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.casus.models import Betrokkene, Hoedanigheid
from wijkteam.kern.db import Model
from wijkteam.kern.schrijfbeurt import MetSchrijfbeurt
from wijkteam.kern.typen import GetalEnum, Moment, Naam, Tekst
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import DossierGebonden, EigenConcept
from wijkteam.zrm.gedragen import Draagt
from wijkteam.zrm.niveaus import GeenScoreReden, Niveau

HUISHOUDEN = "Het huishouden"


class Meetmoment(StrEnum):
    """Where in the work a meting stands."""

    START = "start"
    TUSSENTIJDS = "tussentijds"
    EINDE = "einde"

    @property
    def label(self) -> str:
        return self.value


class Kijk(StrEnum):
    """Whose view a meting is. The two stand beside each other; neither ever overwrites the other."""

    PROFESSIONAL = "professional"
    EIGEN = "eigen"


class Wijze(StrEnum):
    """How somebody filled in the own score."""

    ALLEEN = "alleen"
    SAMEN = "samen"

    @property
    def label(self) -> str:
        """As it follows on `ingevuld`."""
        return {"alleen": "alleen", "samen": "samen met iemand"}[self.value]


class Meting(DossierGebonden, MetSchrijfbeurt, Model):
    """A draft until `vastgesteld_op`, unchangeable after; correcting is a new meting that names the old one.

    Only a cliënt can be scored (Wmo art. 5.1.1; domein.md §6.2): the pair of `betrokkene_id` and `hoedanigheid`
    points at a betrokkene who *is* one, and the check allows no other. One of the whole huishouden has no betrokkene.
    That nothing changes after `vastgesteld_op`, here or in the scores, is a trigger in the migration.
    """

    __tablename__ = "meting"
    __table_args__ = (
        ForeignKeyConstraint(["betrokkene_id", "hoedanigheid"], ["betrokkene.id", "betrokkene.hoedanigheid"]),
        CheckConstraint("hoedanigheid = 'client'", name="alleen_client"),
        Index(
            "uq_meting_concept",
            "casus_id",
            "betrokkene_id",
            "instrument",
            "kijk",
            unique=True,
            sqlite_where=text("vastgesteld_op IS NULL AND betrokkene_id IS NOT NULL"),
            postgresql_where=text("vastgesteld_op IS NULL AND betrokkene_id IS NOT NULL"),
        ),
        Index(
            "uq_meting_concept_huishouden",
            "casus_id",
            "instrument",
            unique=True,
            sqlite_where=text("vastgesteld_op IS NULL AND betrokkene_id IS NULL"),
            postgresql_where=text("vastgesteld_op IS NULL AND betrokkene_id IS NULL"),
        ),
        UniqueConstraint("corrigeert_id"),
    )

    betrokkene_id: Mapped[UUID | None] = mapped_column(index=True)
    hoedanigheid: Mapped[Hoedanigheid] = mapped_column(default=Hoedanigheid.CLIENT)
    instrument: Mapped[str] = mapped_column(String(60))
    moment: Mapped[Meetmoment]
    gesprek_op: Mapped[date]
    klopt_nog: Mapped[bool] = mapped_column(default=False)
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    vastgesteld_op: Mapped[Moment | None]
    corrigeert_id: Mapped[UUID | None] = mapped_column(ForeignKey("meting.id"))
    correctie_reden: Mapped[Tekst | None]
    kijk: Mapped[Kijk] = mapped_column(default=Kijk.PROFESSIONAL, server_default=Kijk.PROFESSIONAL.value)
    wijze: Mapped[Wijze | None]
    samen_met: Mapped[Naam | None]
    betrokkene: Mapped[Betrokkene | None] = relationship(
        lazy="raise", foreign_keys="Meting.betrokkene_id", primaryjoin="Meting.betrokkene_id == Betrokkene.id"
    )
    door: Mapped[Medewerker] = relationship(lazy="raise")
    scores: Mapped[list["Meetscore"]] = relationship(
        lazy="raise", back_populates="meting", order_by="Meetscore.id", cascade="all, delete-orphan"
    )

    @property
    def is_vastgesteld(self) -> bool:
        return self.vastgesteld_op is not None

    @property
    def is_eigen(self) -> bool:
        """Whether the person scored themselves."""
        return self.kijk is Kijk.EIGEN

    @property
    def naam(self) -> str:
        """Whom it is about. The persoon must be loaded."""
        return self.betrokkene.persoon.naam if self.betrokkene else HUISHOUDEN


class Meetconcept(EigenConcept, Model):
    """What one colleague filled in on one page while the meting could not take it: a colleague had been first.

    It waits until they saved it over, or threw it away. `velden` are the fields of that page (`blad`) as sent.
    """

    __tablename__ = "meetconcept"
    __table_args__ = (UniqueConstraint("medewerker_id", "meting_id", "blad"),)

    meting_id: Mapped[UUID] = mapped_column(ForeignKey("meting.id", ondelete="CASCADE"), index=True)
    blad: Mapped[UUID]
    velden: Mapped[dict[str, str]] = mapped_column(JSON)
    op: Mapped[Moment]


class Meetscore(DossierGebonden, Model):
    """One domain of one meting: a level, or the reason why there is none; with a note, a target and who carries it.

    In a draft a note may stand alone, and the tenths need not be ten yet. At the moment of vaststellen a trigger on
    `meting` asks for a choice in every row (not of a person about themselves) and for tenths that make ten, or none.
    """

    __tablename__ = "meetscore"
    __table_args__ = (
        UniqueConstraint("meting_id", "domein"),
        CheckConstraint("niveau IS NULL OR niveau BETWEEN 1 AND 5", name="niveau"),
        CheckConstraint("streef IS NULL OR streef BETWEEN 1 AND 5", name="streef"),
        CheckConstraint("niveau IS NULL OR reden IS NULL", name="niveau_of_reden"),
        *(
            CheckConstraint(f"{deel} IS NULL OR {deel} BETWEEN 0 AND 10", name=deel)
            for deel in ("eigen_kracht", "netwerk", "hulpverlening")
        ),
    )

    meting_id: Mapped[UUID] = mapped_column(ForeignKey("meting.id"), index=True)
    domein: Mapped[str] = mapped_column(String(60))
    niveau: Mapped[Niveau | None] = mapped_column(GetalEnum(Niveau))
    reden: Mapped[GeenScoreReden | None]
    streef: Mapped[Niveau | None] = mapped_column(GetalEnum(Niveau))
    notitie: Mapped[Tekst | None]
    eigen_kracht: Mapped[int | None] = mapped_column(SmallInteger)
    netwerk: Mapped[int | None] = mapped_column(SmallInteger)
    hulpverlening: Mapped[int | None] = mapped_column(SmallInteger)
    meting: Mapped[Meting] = relationship(lazy="raise", back_populates="scores")

    @property
    def draagt(self) -> Draagt:
        """Who carries this level."""
        return Draagt(self.eigen_kracht, self.netwerk, self.hulpverlening)
