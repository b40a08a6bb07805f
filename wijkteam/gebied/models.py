"""Gemeente, wijk and buurt as the CBS numbers them, with head counts of one year."""

from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.kern.db import Model
from wijkteam.kern.typen import Naam


class Gemeente(Model):
    """A municipality; `code` is the CBS code such as GM0274."""

    __tablename__ = "gemeente"

    code: Mapped[str] = mapped_column(String(6), unique=True)
    naam: Mapped[Naam]
    inwoners: Mapped[int | None]
    huishoudens: Mapped[int | None]


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
    """A neighbourhood within a wijk; `code` such as BU02740101. The smallest area we know."""

    __tablename__ = "buurt"

    code: Mapped[str] = mapped_column(String(10), unique=True)
    naam: Mapped[Naam]
    wijk_id: Mapped[UUID] = mapped_column(ForeignKey("wijk.id"), index=True)
    inwoners: Mapped[int | None]
    huishoudens: Mapped[int | None]
    wijk: Mapped[Wijk] = relationship(lazy="raise")
