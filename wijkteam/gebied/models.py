"""Gemeente, wijk and buurt as the CBS numbers them, with head counts of one year."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.kern.db import Model
from wijkteam.kern.typen import GetalEnum, Naam
from wijkteam.wet.kringen import Lijn


class Gemeente(Model):
    """A municipality; `code` is the CBS code such as GM0274."""

    __tablename__ = "gemeente"

    code: Mapped[str] = mapped_column(String(6), unique=True)
    naam: Mapped[Naam]
    inwoners: Mapped[int | None]
    huishoudens: Mapped[int | None]

    @property
    def briefhoofd(self) -> str:
        """The name as it stands above a letter: `Gemeente Renkum`."""
        return self.naam if self.naam.lower().startswith("gemeente") else f"Gemeente {self.naam}"


class Wijk(Model):
    """A district of a municipality; `code` such as WK027401."""

    __tablename__ = "wijk"

    code: Mapped[str] = mapped_column(String(8), unique=True)
    naam: Mapped[Naam]
    gemeente_id: Mapped[UUID] = mapped_column(ForeignKey("gemeente.id"), index=True)
    inwoners: Mapped[int | None]
    huishoudens: Mapped[int | None]
    gemeente: Mapped[Gemeente] = relationship(lazy="raise")


class Buurt(Model):
    """A neighbourhood within a wijk; `code` such as BU02740101. The smallest area we know.

    `rd_x` and `rd_y` are its middle in metres of the Rijksdriehoek grid, where somebody gave it.
    """

    __tablename__ = "buurt"

    code: Mapped[str] = mapped_column(String(10), unique=True)
    naam: Mapped[Naam]
    wijk_id: Mapped[UUID] = mapped_column(ForeignKey("wijk.id"), index=True)
    inwoners: Mapped[int | None]
    huishoudens: Mapped[int | None]
    rd_x: Mapped[int | None]
    rd_y: Mapped[int | None]
    wijk: Mapped[Wijk] = relationship(lazy="raise")


class Kringkeuze(Model):
    """On which line a gemeente counts organised volunteers (ring 4) from a day on, until a later choice.

    What was agreed before that day keeps the line that it had.
    """

    __tablename__ = "kringkeuze"
    __table_args__ = (
        UniqueConstraint("gemeente_id", "geldig_van"),
        CheckConstraint("vrijwillige_ondersteuning IN (0, 1)", name="vrijwillige_ondersteuning"),
    )

    gemeente_id: Mapped[UUID] = mapped_column(ForeignKey("gemeente.id"))
    geldig_van: Mapped[date]
    vrijwillige_ondersteuning: Mapped[Lijn] = mapped_column(GetalEnum(Lijn))
