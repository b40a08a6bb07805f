"""What happened in a casus and starts or ends a term: rows that are added and never changed, with corrections."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.casus.models import Betrokkene
from wijkteam.kern.db import Model
from wijkteam.kern.typen import Moment, Regel
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import DossierGebonden
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet


class Opgeschreven(StrEnum):
    """Where it was written down: here, or by the act that it follows from."""

    HIER = "hier"
    GESPREK = "gesprek"
    PLAN = "plan"

    @property
    def label(self) -> str:
        """How the row came here, in words."""
        return {
            "hier": "hier opgeschreven",
            "gesprek": "opgeschreven bij het afronden van het gesprek",
            "plan": "opgeschreven bij het vaststellen van het plan",
        }[self.value]


class Afziengrond(StrEnum):
    """Why no familiegroepsplan is made: there are no other reasons (Jeugdwet, artikel 4.1.2)."""

    OUDERS_WILLEN_NIET = "ouders_willen_niet"
    DREIGING = "dreiging"
    BELANG_VAN_HET_KIND = "belang_van_het_kind"

    @property
    def label(self) -> str:
        """The reason in words."""
        return {
            "ouders_willen_niet": "de ouders willen zelf geen plan maken",
            "dreiging": "het kind wordt bedreigd en kan niet wachten",
            "belang_van_het_kind": "het is voor het kind niet goed om erop te wachten",
        }[self.value]


class VastgelegdeGebeurtenis(DossierGebonden, Model):
    """One event: what, on which day, about whom (nobody in particular: the huishouden), how and with whom.

    `looptijd_id` is the one term that it is about, when the event alone does not say so: which besluit a bezwaar is
    against. `hoe` is empty for what another act recorded.
    """

    __tablename__ = "vastgelegde_gebeurtenis"
    __table_args__ = (
        Index("ix_vastgelegde_gebeurtenis_dag", "casus_id", "dag", "id"),
        CheckConstraint(
            "(soort = 'familiegroepsplan_afgezien') = (grond IS NOT NULL)", name="grond_van_het_afzien"
        ),
        CheckConstraint("opgeschreven <> 'hier' OR hoe IS NOT NULL", name="hoe"),
    )

    soort: Mapped[Gebeurtenis]
    wet: Mapped[Wet]
    dag: Mapped[date]
    betrokkene_id: Mapped[UUID | None] = mapped_column(ForeignKey("betrokkene.id"), index=True)
    looptijd_id: Mapped[UUID | None]
    grond: Mapped[Afziengrond | None]
    hoe: Mapped[Regel | None]
    toelichting: Mapped[Regel | None]
    opgeschreven: Mapped[Opgeschreven]
    vastgelegd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    betrokkene: Mapped[Betrokkene | None] = relationship(lazy="raise")
    door: Mapped[Medewerker] = relationship(lazy="raise")
    correcties: Mapped[list["Gebeurteniscorrectie"]] = relationship(
        lazy="raise", order_by="Gebeurteniscorrectie.op, Gebeurteniscorrectie.id"
    )

    @property
    def geldige_dag(self) -> date | None:
        """On which day it happened as we know now; nothing when it did not happen. Needs `correcties` loaded."""
        return self.correcties[-1].dag if self.correcties else self.dag

    @property
    def feit(self) -> Feit | None:
        """As the law counts it now; nothing when it did not happen."""
        dag = self.geldige_dag
        return None if dag is None else Feit(self.soort, dag)

    @property
    def aanleiding_id(self) -> UUID:
        """To what the terms belong that it begins: to somebody, or to the casus."""
        return self.betrokkene_id or self.casus_id


class Gebeurteniscorrectie(DossierGebonden, Model):
    """A line under an event: it was on another day, or (without `dag`) it did not happen; and why we know now."""

    __tablename__ = "gebeurteniscorrectie"

    gebeurtenis_id: Mapped[UUID] = mapped_column(ForeignKey("vastgelegde_gebeurtenis.id"), index=True)
    dag: Mapped[date | None]
    reden: Mapped[Regel]
    op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker] = relationship(lazy="raise")
