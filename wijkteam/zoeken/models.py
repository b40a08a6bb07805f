"""Keys by which people and huishoudens are found, and the record of who turned out to be the same person."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.huishouden.models import Persoon
from wijkteam.kern.db import Model
from wijkteam.kern.typen import Moment, Regel, Tekst
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import HuishoudenGebonden, PersoonGebonden

LENGTE_SLEUTEL = 160
# A range of keys is a range of bytes on both databases, whatever the language of the server is.
_Sleutel = String(LENGTE_SLEUTEL).with_variant(String(LENGTE_SLEUTEL, collation="C"), "postgresql")


class Sleutelsoort(StrEnum):
    """What a key says of somebody: a word of the name, its sound, the birth date, or several of these at once."""

    NAAM = "naam"
    KLANK = "klank"
    GEBOREN = "geboren"
    ADRES = "adres"
    WIE = "wie"
    GELIJK = "gelijk"


class Zoeksleutel(PersoonGebonden, Model):
    """One key of a person. Derived from the person and kept up to date with every change; never edited."""

    __tablename__ = "zoeksleutel"
    __table_args__ = (
        UniqueConstraint("persoon_id", "soort", "sleutel"),
        Index("ix_zoeksleutel_soort_sleutel", "soort", "sleutel", "persoon_id"),
    )

    persoon_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id", ondelete="CASCADE"))
    soort: Mapped[Sleutelsoort]
    sleutel: Mapped[str] = mapped_column(_Sleutel)


class Huishoudsleutel(HuishoudenGebonden, Model):
    """One key of a huishouden: of its name, or of the address where it lives now, unless that is shielded.

    `bron_id` is the row from which it was made.
    """

    __tablename__ = "huishoudsleutel"
    __table_args__ = (
        UniqueConstraint("huishouden_id", "soort", "sleutel"),
        Index("ix_huishoudsleutel_soort_sleutel", "soort", "sleutel", "huishouden_id"),
    )

    huishouden_id: Mapped[UUID] = mapped_column(ForeignKey("huishouden.id", ondelete="CASCADE"))
    bron_id: Mapped[UUID] = mapped_column(index=True)
    soort: Mapped[Sleutelsoort]
    sleutel: Mapped[str] = mapped_column(_Sleutel)


class NietDezelfde(PersoonGebonden, Model):
    """Two people who look alike and are not the same: the list of likely duplicates leaves them out."""

    __tablename__ = "niet_dezelfde"
    __table_args__ = (
        UniqueConstraint("persoon_id", "ander_id"),
        CheckConstraint("persoon_id < ander_id", name="op_volgorde"),
    )

    ander_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"), index=True)
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    op: Mapped[Moment]


class Samenvoeging(PersoonGebonden, Model):
    """`verdween` turned out to be `persoon`: who said so, when; and when it was undone, who did that."""

    __tablename__ = "samenvoeging"
    __table_args__ = (
        Index(
            "uq_samenvoeging_nu",
            "verdween_id",
            unique=True,
            sqlite_where=text("ongedaan_op IS NULL"),
            postgresql_where=text("ongedaan_op IS NULL"),
        ),
        CheckConstraint("persoon_id <> verdween_id", name="twee_mensen"),
    )

    verdween_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"))
    naam_toen: Mapped[Regel]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    op: Mapped[Moment]
    ongedaan_op: Mapped[datetime | None]
    ongedaan_door_id: Mapped[UUID | None] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker] = relationship(lazy="raise", foreign_keys="Samenvoeging.door_id")
    blijver: Mapped[Persoon] = relationship(
        lazy="raise", primaryjoin="Samenvoeging.persoon_id == Persoon.id", viewonly=True
    )


class Ingreep(StrEnum):
    """What a merge did to one row: one value changed, a row came, or a row went."""

    WAARDE = "waarde"
    ERBIJ = "erbij"
    WEG = "weg"


class Samenvoegregel(PersoonGebonden, Model):
    """One thing that a merge changed, with what stood there before: by these lines it is undone exactly.

    `oud` and `nieuw` are JSON: one value, or a whole row.
    """

    __tablename__ = "samenvoegregel"

    samenvoeging_id: Mapped[UUID] = mapped_column(ForeignKey("samenvoeging.id"), index=True)
    volgorde: Mapped[int]
    ingreep: Mapped[Ingreep]
    tabel: Mapped[str] = mapped_column(String(63))
    rij_id: Mapped[UUID]
    kolom: Mapped[str | None] = mapped_column(String(63))
    oud: Mapped[Tekst | None]
    nieuw: Mapped[Tekst | None]
