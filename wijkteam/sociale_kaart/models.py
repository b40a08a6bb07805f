"""Aanbieders and what they offer. Nothing here says anything about an inwoner, so every colleague reads it."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.gebied.models import Buurt
from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.integriteit import meld_bij_schending
from wijkteam.kern.typen import GetalEnum, Moment, Naam, Regel, Tekst
from wijkteam.sociale_kaart.keuzes import Aanbodsoort, Kenmerksoort, Ruimte, Toegang
from wijkteam.wet.kringen import Kring, Lijn

# Sorted by bytes on both databases, whatever the language of the server is.
_Sorteerbaar = String(200).with_variant(String(200, collation="C"), "postgresql")
_Sleutel = String(60).with_variant(String(60, collation="C"), "postgresql")
_NU: Any = {"sqlite_where": text("gestopt_op IS NULL"), "postgresql_where": text("gestopt_op IS NULL")}
_GEVRAAGD = ("is_gemeentebreed", "toegang", "ruimte", "leeftijd_van", "leeftijd_tot", "gestopt_op")
_VOLGORDE = ("kring", "lijn", "ruimte_orde", "zoeknaam")


class Aanbieder(MetVersie, Model):
    """Who offers something: an organisation with a KvK number, or neighbours for whom somebody vouches."""

    __tablename__ = "aanbieder"
    __table_args__ = (
        UniqueConstraint("zoeknaam"),
        CheckConstraint("kvk IS NOT NULL OR borg IS NOT NULL", name="kvk_of_borg"),
    )

    naam: Mapped[Naam]
    zoeknaam: Mapped[str] = mapped_column(_Sorteerbaar)
    toelichting: Mapped[Regel | None]
    kvk: Mapped[str | None] = mapped_column(String(8))
    klachtenregeling: Mapped[Regel | None]
    erkenning: Mapped[Regel | None]
    borg: Mapped[Regel | None]
    telefoon: Mapped[str | None] = mapped_column(String(40))
    email: Mapped[Naam | None]
    website: Mapped[Naam | None]


class Aanbod(MetVersie, Model):
    """One entry of the sociale kaart. `buurt` is where it takes place; `gebieden` are the buurten that it serves.

    `ruimte_orde` says how soon somebody can start, for sorting; it follows from `ruimte` and `wachtweken`.
    """

    __tablename__ = "aanbod"
    __table_args__ = (
        # These hold all that a search asks, so that counting and sorting never open the rows themselves.
        Index("ix_aanbod_dichtbij", "buurt_id", *_VOLGORDE, "id", *_GEVRAAGD, **_NU),
        Index("ix_aanbod_volgorde", *_VOLGORDE, "id", *_GEVRAAGD, **_NU),
        Index("ix_aanbod_gevonden", "id", "buurt_id", *_VOLGORDE, *_GEVRAAGD, **_NU),
        Index("ix_aanbod_controleer", "controleer_voor", "id", **_NU),
        CheckConstraint("leeftijd_van <= leeftijd_tot", name="leeftijden"),
        CheckConstraint("(ruimte = 'wachtlijst') OR wachtweken IS NULL", name="wachten"),
    )

    aanbieder_id: Mapped[UUID] = mapped_column(ForeignKey("aanbieder.id"), index=True)
    naam: Mapped[Naam]
    zoeknaam: Mapped[str] = mapped_column(_Sorteerbaar)
    omschrijving: Mapped[Tekst]
    soort: Mapped[Aanbodsoort]
    kring: Mapped[Kring] = mapped_column(GetalEnum(Kring))
    lijn: Mapped[Lijn] = mapped_column(GetalEnum(Lijn))
    doelgroep: Mapped[Regel | None]
    leeftijd_van: Mapped[int | None]
    leeftijd_tot: Mapped[int | None]
    is_gemeentebreed: Mapped[bool] = mapped_column(default=False)
    toegang: Mapped[Toegang]
    kosten: Mapped[Regel | None]
    toegankelijkheid: Mapped[Regel | None]
    plaats: Mapped[Regel | None]
    buurt_id: Mapped[UUID | None] = mapped_column(ForeignKey("buurt.id"))
    tijden: Mapped[Regel | None]
    capaciteit: Mapped[int | None]
    ruimte: Mapped[Ruimte]
    wachtweken: Mapped[int | None]
    ruimte_bekend_op: Mapped[date | None]
    ruimte_orde: Mapped[int]
    contact_naam: Mapped[Naam | None]
    contact_telefoon: Mapped[str | None] = mapped_column(String(40))
    contact_email: Mapped[Naam | None]
    terugkoppeling: Mapped[Regel | None]
    bron: Mapped[Regel | None]
    controleer_voor: Mapped[date]
    nagekeken_op: Mapped[date | None]
    nagekeken_door: Mapped[Naam | None]
    gestopt_op: Mapped[date | None]
    gemaakt_op: Mapped[Moment]
    aanbieder: Mapped[Aanbieder] = relationship(lazy="raise")
    buurt: Mapped[Buurt | None] = relationship(lazy="raise")
    kenmerken: Mapped[list["Aanbodkenmerk"]] = relationship(
        lazy="raise", cascade="all, delete-orphan", order_by="Aanbodkenmerk.id"
    )
    gebieden: Mapped[list["Aanbodgebied"]] = relationship(lazy="raise", cascade="all, delete-orphan")
    sleutels: Mapped[list["Aanbodsleutel"]] = relationship(lazy="raise", cascade="all, delete-orphan")

    def waarden(self, soort: Kenmerksoort) -> tuple[str, ...]:
        """Its marks of one kind. The marks must be loaded."""
        return tuple(sorted(k.waarde for k in self.kenmerken if k.soort is soort))

    @property
    def is_gestopt(self) -> bool:
        return self.gestopt_op is not None

    def is_verouderd_op(self, dag: date) -> bool:
        """Whether nobody checked it before the day it should have been, or ever."""
        return self.controleer_voor < dag or self.nagekeken_op is None


class Aanbodkenmerk(Model):
    """One thing of which an offer may have several: a leefgebied, a domain, a language, a kind of place."""

    __tablename__ = "aanbodkenmerk"
    __table_args__ = (
        UniqueConstraint("aanbod_id", "soort", "waarde"),
        Index("ix_aanbodkenmerk_waarde", "soort", "waarde", "aanbod_id"),
    )

    aanbod_id: Mapped[UUID] = mapped_column(ForeignKey("aanbod.id"))
    soort: Mapped[Kenmerksoort]
    waarde: Mapped[str] = mapped_column(String(40))


class Aanbodgebied(Model):
    """A buurt whose inwoners may use an offer."""

    __tablename__ = "aanbodgebied"
    __table_args__ = (
        UniqueConstraint("aanbod_id", "buurt_id"),
        Index("ix_aanbodgebied_buurt", "buurt_id", "aanbod_id"),
    )

    aanbod_id: Mapped[UUID] = mapped_column(ForeignKey("aanbod.id"))
    buurt_id: Mapped[UUID] = mapped_column(ForeignKey("buurt.id"))
    buurt: Mapped[Buurt] = relationship(lazy="raise")


class Aanbodsleutel(Model):
    """One word by which an offer is found. Derived from the entry (`woorden.py`); never edited."""

    __tablename__ = "aanbodsleutel"
    __table_args__ = (
        UniqueConstraint("aanbod_id", "sleutel"),
        Index("ix_aanbodsleutel_sleutel", "sleutel", "aanbod_id"),
    )

    aanbod_id: Mapped[UUID] = mapped_column(ForeignKey("aanbod.id"))
    sleutel: Mapped[str] = mapped_column(_Sleutel)


meld_bij_schending(
    "uq_aanbieder_zoeknaam",
    "aanbieder.zoeknaam",
    "Er staat al een aanbieder met deze naam op de kaart.",
    veld="aanbieder_naam",
)
