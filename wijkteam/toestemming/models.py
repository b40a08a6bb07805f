"""Who agreed that what about them is shared with whom. Rows are added and never changed; withdrawing is a row too."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.huishouden.models import Persoon
from wijkteam.kern.db import Model
from wijkteam.kern.typen import Moment, Naam, Regel
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import DossierGebonden


class Inhoudsoort(StrEnum):
    """What may be shared."""

    PLAN = "plan"
    AFSPRAKEN = "afspraken"
    SCORES = "scores"
    OVERDRACHT = "overdracht"

    @property
    def label(self) -> str:
        """What it is, as it is said at the table."""
        return {
            "plan": "alle doelen en afspraken",
            "afspraken": "alleen sommige doelen of afspraken",
            "scores": "hoe het gaat, met de cijfers",
            "overdracht": "een overdrachtsbericht",
        }[self.value]

    @property
    def is_per_deel(self) -> bool:
        """Whether an answer names what exactly it is about: some doelen and acties, or one bericht as it was shown."""
        return self in {Inhoudsoort.AFSPRAKEN, Inhoudsoort.OVERDRACHT}

    @property
    def is_van_plan(self) -> bool:
        """Whether it is asked on the pages of the plan."""
        return self is not Inhoudsoort.OVERDRACHT


class Ontvangersoort(StrEnum):
    """With whom it may be shared."""

    HUISHOUDEN = "huishouden"
    ORGANISATIE = "organisatie"

    @property
    def label(self) -> str:
        """Who that is, in words."""
        return {"huishouden": "het hele huishouden", "organisatie": "een organisatie"}[self.value]


class Geverrol(StrEnum):
    """As what somebody agreed or refused."""

    ZELF = "zelf"
    GEZAG = "gezag"
    VERTEGENWOORDIGER = "vertegenwoordiger"

    @property
    def label(self) -> str:
        return {
            "zelf": "zelf",
            "gezag": "heeft gezag",
            "vertegenwoordiger": "wettelijk vertegenwoordiger",
        }[self.value]


class Toestemming(DossierGebonden, Model):
    """One answer, yes or no: about whom, what, to whom, what for, from when until when. Unchangeable."""

    __tablename__ = "toestemming"
    __table_args__ = (
        CheckConstraint("(ontvanger = 'organisatie') = (organisatie <> '')", name="organisatie"),
        CheckConstraint("tot_en_met IS NULL OR tot_en_met >= van", name="periode"),
    )

    persoon_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"), index=True)
    inhoud: Mapped[Inhoudsoort]
    ontvanger: Mapped[Ontvangersoort]
    organisatie: Mapped[Naam] = mapped_column(default="")
    waarvoor: Mapped[Regel]
    is_gegeven: Mapped[bool]
    op_papier: Mapped[bool]
    van: Mapped[date]
    tot_en_met: Mapped[date | None]
    vastgelegd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    persoon: Mapped[Persoon] = relationship(lazy="raise")
    door: Mapped[Medewerker] = relationship(lazy="raise")
    gevers: Mapped[list["Toestemminggever"]] = relationship(lazy="raise", order_by="Toestemminggever.id")
    delen: Mapped[list["Toestemmingdeel"]] = relationship(lazy="raise", order_by="Toestemmingdeel.id")
    intrekking: Mapped["Intrekking | None"] = relationship(lazy="raise")


class Toestemminggever(DossierGebonden, Model):
    """Who gave this answer, and as what. `sleutel` is the id of a persoon, or the name of an institution or helper."""

    __tablename__ = "toestemminggever"
    __table_args__ = (UniqueConstraint("toestemming_id", "sleutel"),)

    toestemming_id: Mapped[UUID] = mapped_column(ForeignKey("toestemming.id"), index=True)
    rol: Mapped[Geverrol]
    sleutel: Mapped[str] = mapped_column(String(200))
    naam: Mapped[Naam]


class Toestemmingdeel(DossierGebonden, Model):
    """One doel, actie or bericht that an answer is about, when it is not about all of them."""

    __tablename__ = "toestemmingdeel"
    __table_args__ = (UniqueConstraint("toestemming_id", "deel_id"),)

    toestemming_id: Mapped[UUID] = mapped_column(ForeignKey("toestemming.id"), index=True)
    deel_id: Mapped[UUID]


class Intrekking(DossierGebonden, Model):
    """An answer that was taken back: when, by whom, why. What was shared before stays shared; nothing new is."""

    __tablename__ = "intrekking"
    __table_args__ = (UniqueConstraint("toestemming_id"),)

    toestemming_id: Mapped[UUID] = mapped_column(ForeignKey("toestemming.id"))
    wie: Mapped[Naam]
    reden: Mapped[Regel]
    op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
