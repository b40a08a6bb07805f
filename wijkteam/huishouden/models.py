"""People, the huishoudens they live in over time, how they are related, and who stands around them.

Somebody who asked for nothing is hardly recorded: a network person is a name, a relation and a ring.
"""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.gebied.models import Buurt
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.typen import GetalEnum, Moment, Naam, Regel
from wijkteam.kern.velden import LENGTE_NAAM
from wijkteam.toegang.gebonden import HuishoudenGebonden, Huishoudwortel, PersoonGebonden, Persoonwortel
from wijkteam.wet.kringen import Kring


class Persoon(Persoonwortel, MetVersie, Model):
    """Somebody who belongs to a huishouden. The birth date may be partly or wholly unknown."""

    __tablename__ = "persoon"
    __table_args__ = (
        Index(
            "ix_persoon_samengevoegd",
            "samengevoegd_met_id",
            sqlite_where=text("samengevoegd_met_id IS NOT NULL"),
            postgresql_where=text("samengevoegd_met_id IS NOT NULL"),
        ),
    )

    roepnaam: Mapped[Naam]
    voornamen: Mapped[Naam | None]
    tussenvoegsel: Mapped[str | None] = mapped_column(String(30))
    achternaam: Mapped[Naam]
    geboortedatum: Mapped[Geboortedatum | None]
    telefoon: Mapped[str | None] = mapped_column(String(40))
    # Somebody who stood twice: this row stays for what was written about it and is offered nowhere any more.
    samengevoegd_met_id: Mapped[UUID | None]

    @property
    def naam(self) -> str:
        """The name as one says it: roepnaam, tussenvoegsel, achternaam. It fits wherever the name of then is kept."""
        delen = (self.roepnaam, self.tussenvoegsel, self.achternaam)
        return " ".join(deel for deel in delen if deel)[:LENGTE_NAAM]

    @property
    def initialen(self) -> str:
        """First letters of roepnaam and achternaam, for the face in the band."""
        return "".join(deel[0].upper() for deel in (self.roepnaam, self.achternaam) if deel)


class Bsn(PersoonGebonden, Model):
    """The burgerservicenummer, apart from the person: encrypted, and found only through its blind index."""

    __tablename__ = "bsn"
    __table_args__ = (UniqueConstraint("persoon_id"),)

    versleuteld: Mapped[bytes] = mapped_column(LargeBinary)
    blinde_index: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    vastgelegd_op: Mapped[Moment]


class Huishouden(Huishoudwortel, MetVersie, Model):
    """People who live together and share daily life. `nummer` such as HH-00042 says nothing about them."""

    __tablename__ = "huishouden"

    nummer: Mapped[str] = mapped_column(String(12), unique=True)
    naam: Mapped[Naam]


class Huishoudlid(HuishoudenGebonden, Model):
    """Who belonged to which huishouden, from when to when. A child may belong to two at once (co-parenting)."""

    __tablename__ = "huishoudlid"
    __table_args__ = (
        Index(
            "uq_huishoudlid_nu",
            "huishouden_id",
            "persoon_id",
            unique=True,
            sqlite_where=text("tot IS NULL"),
            postgresql_where=text("tot IS NULL"),
        ),
        CheckConstraint("tot IS NULL OR tot >= van", name="periode"),
    )

    persoon_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"), index=True)
    rol: Mapped[str | None] = mapped_column(String(60))
    van: Mapped[date]
    tot: Mapped[date | None]
    persoon: Mapped[Persoon] = relationship(lazy="raise")


class Adressoort(StrEnum):
    """How a huishouden can be found."""

    VAST = "vast"
    GEEN_VAST_ADRES = "geen_vast_adres"
    OPVANG = "opvang"

    @property
    def label(self) -> str:
        """The kind in words."""
        return {
            "vast": "vast adres",
            "geen_vast_adres": "geen vast adres",
            "opvang": "opvang of logeeradres",
        }[self.value]


class Adres(HuishoudenGebonden, Model):
    """Where the huishouden lived, from when to when. A shielded address is never printed (domein.md §6.8)."""

    __tablename__ = "adres"
    __table_args__ = (
        Index(
            "uq_adres_nu",
            "huishouden_id",
            unique=True,
            sqlite_where=text("tot IS NULL"),
            postgresql_where=text("tot IS NULL"),
        ),
    )

    soort: Mapped[Adressoort]
    straat: Mapped[Naam | None]
    huisnummer: Mapped[str | None] = mapped_column(String(20))
    postcode: Mapped[str | None] = mapped_column(String(7))
    plaats: Mapped[Naam | None]
    buurt_id: Mapped[UUID | None] = mapped_column(ForeignKey("buurt.id"), index=True)
    is_geschermd: Mapped[bool] = mapped_column(default=False)
    van: Mapped[date]
    tot: Mapped[date | None]
    buurt: Mapped[Buurt | None] = relationship(lazy="raise")


class Relatiesoort(StrEnum):
    """What the first is to the second."""

    OUDER = "ouder"
    PARTNER = "partner"
    EX_PARTNER = "ex_partner"
    BROER_ZUS = "broer_zus"
    GROOTOUDER = "grootouder"
    VERZORGER = "verzorger"
    ANDERS = "anders"

    @property
    def label(self) -> str:
        """`<persoon> is <label> <ander>` reads as a sentence."""
        return {
            "ouder": "ouder van",
            "partner": "partner van",
            "ex_partner": "ex-partner van",
            "broer_zus": "broer of zus van",
            "grootouder": "grootouder van",
            "verzorger": "verzorger van",
            "anders": "verwant met",
        }[self.value]


class Relatie(PersoonGebonden, Model):
    """`persoon` is ouder, partner, … of `ander`."""

    __tablename__ = "relatie"
    __table_args__ = (
        UniqueConstraint("persoon_id", "ander_id", "soort"),
        CheckConstraint("persoon_id <> ander_id", name="twee_mensen"),
    )

    ander_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"), index=True)
    soort: Mapped[Relatiesoort]
    ander: Mapped[Persoon | None] = relationship(lazy="raise", foreign_keys="Relatie.ander_id")


class Gezag(PersoonGebonden, Model):
    """Who has gezag over a child (`persoon`), from when to when, and where that was seen. An institution may hold it."""

    __tablename__ = "gezag"
    __table_args__ = (
        CheckConstraint("(houder_id IS NULL) <> (instelling IS NULL)", name="een_houder"),
        CheckConstraint("houder_id <> persoon_id", name="niet_zichzelf"),
    )

    houder_id: Mapped[UUID | None] = mapped_column(ForeignKey("persoon.id"), index=True)
    instelling: Mapped[Naam | None]
    bron: Mapped[Regel]
    van: Mapped[date]
    tot: Mapped[date | None]
    houder: Mapped[Persoon | None] = relationship(lazy="raise", foreign_keys="Gezag.houder_id")


class Netwerkcontact(HuishoudenGebonden, MetVersie, Model):
    """Somebody around the huishouden: a name, a relation, a ring, what they do or could do. Not more."""

    __tablename__ = "netwerkcontact"
    __table_args__ = (CheckConstraint("kring BETWEEN 1 AND 6", name="kring"),)

    naam: Mapped[Naam]
    relatie: Mapped[Naam]
    kring: Mapped[Kring] = mapped_column(GetalEnum(Kring))
    doet: Mapped[Regel | None]
    kan: Mapped[Regel | None]
    telefoon: Mapped[str | None] = mapped_column(String(40))
    van: Mapped[date]
    tot: Mapped[date | None]


class Nummerreeks(Model):
    """The last number given out in a series (`HH`, or a year for casussen). One row per series."""

    __tablename__ = "nummerreeks"

    reeks: Mapped[str] = mapped_column(String(10), unique=True)
    laatste: Mapped[int]
