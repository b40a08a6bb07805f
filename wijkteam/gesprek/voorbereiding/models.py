"""Before a talk: the people's own plan, and the rights that were told to them."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.huishouden.models import Persoon
from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.typen import Moment, Naam, Regel, Tekst
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import DossierGebonden
from wijkteam.wet.inwonerrechten import Inwonerrecht


class Plansoort(StrEnum):
    """The two plans that people may bring along; each has its own law."""

    PERSOONLIJK_PLAN = "persoonlijk_plan"
    FAMILIEGROEPSPLAN = "familiegroepsplan"

    @property
    def label(self) -> str:
        return {"persoonlijk_plan": "Persoonlijk plan", "familiegroepsplan": "Familiegroepsplan"}[self.value]

    @property
    def bron(self) -> str:
        """Where the law says so."""
        return {
            "persoonlijk_plan": "Wmo, artikel 2.3.2, lid 2",
            "familiegroepsplan": "Jeugdwet, artikel 4.1.2",
        }[self.value]


class Ontvangst(StrEnum):
    """Whether a plan came. Not handing one in has no consequences (domein.md §2.1)."""

    KOMT_NOG = "komt_nog"
    ONTVANGEN = "ontvangen"
    KOMT_NIET = "komt_niet"

    @property
    def label(self) -> str:
        return {"komt_nog": "komt nog", "ontvangen": "ontvangen", "komt_niet": "komt er niet"}[self.value]


class EigenPlan(DossierGebonden, MetVersie, Model):
    """A plan that the people made themselves: whether it came, when, of whom, and how the talk used it.

    Without `persoon_id` it is of the huishouden together.
    """

    __tablename__ = "eigen_plan"
    __table_args__ = (
        UniqueConstraint("gesprek_id", "soort"),
        CheckConstraint("(ontvangst = 'ontvangen') = (ontvangen_op IS NOT NULL)", name="ontvangen_op"),
    )

    gesprek_id: Mapped[UUID] = mapped_column(ForeignKey("gesprek.id"), index=True)
    soort: Mapped[Plansoort]
    ontvangst: Mapped[Ontvangst]
    ontvangen_op: Mapped[date | None]
    persoon_id: Mapped[UUID | None] = mapped_column(ForeignKey("persoon.id"))
    gebruik: Mapped[Tekst | None]
    persoon: Mapped[Persoon | None] = relationship(lazy="raise")


class Rechtenuitleg(DossierGebonden, Model):
    """One right that was told to one person on one day, by the name they had then. Unchangeable; see `Uitlegcorrectie`.

    Without `persoon_id` it was told to a mantelzorger from the network.
    """

    __tablename__ = "rechtenuitleg"

    recht: Mapped[Inwonerrecht]
    persoon_id: Mapped[UUID | None] = mapped_column(ForeignKey("persoon.id"))
    naam: Mapped[Naam]
    op: Mapped[date]
    verteld_door: Mapped[Naam]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    vastgelegd_op: Mapped[Moment]
    correctie: Mapped["Uitlegcorrectie | None"] = relationship(lazy="raise", back_populates="uitleg")


class Uitlegcorrectie(DossierGebonden, Model):
    """Says that a Rechtenuitleg was written down by mistake, and why. Both lines stay."""

    __tablename__ = "uitlegcorrectie"

    uitleg_id: Mapped[UUID] = mapped_column(ForeignKey("rechtenuitleg.id"), unique=True)
    reden: Mapped[Regel]
    op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker] = relationship(lazy="raise")
    uitleg: Mapped[Rechtenuitleg] = relationship(lazy="raise", back_populates="correctie")
