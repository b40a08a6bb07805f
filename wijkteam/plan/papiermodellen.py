"""What was put on paper, and what came back signed. Rows are added and never changed."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.kern.db import Model
from wijkteam.kern.typen import Moment, Naam
from wijkteam.plan.models import Planversie
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import DossierGebonden


class Ontvangersoort(StrEnum):
    """For whom a print is made."""

    HUISHOUDEN = "huishouden"
    PERSOON = "persoon"
    ORGANISATIE = "organisatie"


class Vorm(StrEnum):
    """What a print looks like."""

    PLAN = "plan"
    GROOT = "groot"
    KOELKAST = "koelkast"

    @property
    def label(self) -> str:
        """The form in words."""
        return {"plan": "gewoon", "groot": "in grote letters", "koelkast": "koelkastblad"}[self.value]


class Afdruk(DossierGebonden, Model):
    """One print of one version for one reader. The code on the sheet finds it again. Unchangeable."""

    __tablename__ = "afdruk"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint("(ontvanger = 'persoon') = (persoon_id IS NOT NULL)", name="persoon"),
    )

    planversie_id: Mapped[UUID] = mapped_column(ForeignKey("planversie.id"), index=True)
    code: Mapped[str] = mapped_column(String(12))
    ontvanger: Mapped[Ontvangersoort]
    persoon_id: Mapped[UUID | None] = mapped_column(ForeignKey("persoon.id"))
    ontvangernaam: Mapped[Naam]
    vorm: Mapped[Vorm]
    gemaakt_op: Mapped[Moment]
    door_naam: Mapped[Naam]
    planversie: Mapped[Planversie] = relationship(lazy="raise")


class Handtekening(DossierGebonden, Model):
    """Who signed which sheet on which day. Unchangeable."""

    __tablename__ = "handtekening"
    __table_args__ = (UniqueConstraint("afdruk_id", "persoon_id"),)

    afdruk_id: Mapped[UUID] = mapped_column(ForeignKey("afdruk.id"))
    planversie_id: Mapped[UUID] = mapped_column(ForeignKey("planversie.id"), index=True)
    persoon_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"))
    naam: Mapped[Naam]
    getekend_op: Mapped[date]
    vastgelegd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    afdruk: Mapped[Afdruk] = relationship(lazy="raise")
    door: Mapped[Medewerker] = relationship(lazy="raise")
