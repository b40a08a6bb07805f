"""The keukentafelgesprek: the story, and what was said per leefgebied, in any order and never complete by force."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.huishouden.models import Persoon
from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.typen import Moment, Naam, Regel, Tekst
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import DossierGebonden
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied, Onderzoeksdeel


class Gesprek(DossierGebonden, MetVersie, Model):
    """One talk with the huishouden. `versie` guards the story; each leefgebied guards itself."""

    __tablename__ = "gesprek"

    gehouden_op: Mapped[date]
    plaats: Mapped[Naam]
    verhaal: Mapped[Tekst]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker] = relationship(lazy="raise")


class Gespreksafronding(DossierGebonden, Model):
    """Who declared the talk finished, and when. One per gesprek."""

    __tablename__ = "gespreksafronding"

    gesprek_id: Mapped[UUID] = mapped_column(ForeignKey("gesprek.id"), unique=True)
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    op: Mapped[Moment]
    gesprek: Mapped[Gesprek] = relationship(lazy="raise")


class Aanwezigheid(StrEnum):
    """As what somebody sat at the table."""

    BEWONER = "bewoner"
    MANTELZORGER = "mantelzorger"
    FAMILIE = "familie"
    VRIEND = "vriend"
    VERTROUWENSPERSOON = "vertrouwenspersoon"
    CLIENTONDERSTEUNER = "clientondersteuner"
    VRIJWILLIGER = "vrijwilliger"
    PROFESSIONAL = "professional"
    GEMEENTE = "gemeente"

    @property
    def label(self) -> str:
        return {"clientondersteuner": "onafhankelijke cliëntondersteuner", "vriend": "vriend of buur"}.get(
            self.value, self.value
        )

    @property
    def is_netwerk(self) -> bool:
        """Somebody of the network: mantelzorger, family, friend or vertrouwenspersoon (domein.md §0.13)."""
        return self in {
            Aanwezigheid.MANTELZORGER,
            Aanwezigheid.FAMILIE,
            Aanwezigheid.VRIEND,
            Aanwezigheid.VERTROUWENSPERSOON,
        }


class Aanwezige(DossierGebonden, Model):
    """Somebody who was there."""

    __tablename__ = "aanwezige"

    gesprek_id: Mapped[UUID] = mapped_column(ForeignKey("gesprek.id"), index=True)
    naam: Mapped[Naam]
    hoedanigheid: Mapped[Aanwezigheid]
    bijzonderheid: Mapped[Naam | None]
    gesprek: Mapped[Gesprek] = relationship(lazy="raise")


class Gesprekdeel(DossierGebonden, MetVersie, Model):
    """One leefgebied of one talk. Two people may write in two of them at once; each has its own version."""

    __tablename__ = "gesprekdeel"
    __table_args__ = (UniqueConstraint("gesprek_id", "leefgebied"),)

    gesprek_id: Mapped[UUID] = mapped_column(ForeignKey("gesprek.id"), index=True)
    leefgebied: Mapped[Leefgebied]
    niet_aan_de_orde: Mapped[Regel | None]
    gesprek: Mapped[Gesprek] = relationship(lazy="raise")
    zinnen: Mapped[list["Gesprekszin"]] = relationship(
        lazy="raise", back_populates="deel", order_by="Gesprekszin.id", cascade="all, delete-orphan"
    )


class Gesprekszin(DossierGebonden, Model):
    """What was said on one of the seven open lines, about the huishouden or about one person."""

    __tablename__ = "gesprekszin"

    deel_id: Mapped[UUID] = mapped_column(ForeignKey("gesprekdeel.id"), index=True)
    regel: Mapped[Gespreksregel]
    persoon_id: Mapped[UUID | None] = mapped_column(ForeignKey("persoon.id"))
    tekst: Mapped[Tekst]
    wet: Mapped[Wet]
    deel: Mapped[Gesprekdeel] = relationship(lazy="raise", back_populates="zinnen")
    persoon: Mapped[Persoon | None] = relationship(lazy="raise")


class Onderzoeksantwoord(DossierGebonden, MetVersie, Model):
    """One of the items a–g of Wmo art. 2.3.2 lid 4: answered, or `niet aan de orde, omdat …`."""

    __tablename__ = "onderzoeksantwoord"
    __table_args__ = (
        UniqueConstraint("gesprek_id", "onderdeel"),
        CheckConstraint("antwoord IS NULL OR niet_aan_de_orde IS NULL", name="een_van_beide"),
    )

    gesprek_id: Mapped[UUID] = mapped_column(ForeignKey("gesprek.id"), index=True)
    onderdeel: Mapped[Onderzoeksdeel]
    antwoord: Mapped[Tekst | None]
    niet_aan_de_orde: Mapped[Regel | None]
    gesprek: Mapped[Gesprek] = relationship(lazy="raise")
