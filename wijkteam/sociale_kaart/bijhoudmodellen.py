"""How the kaart stays true: links for aanbieders, proposals that wait, what is missing, and who knows the way."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.gebied.models import Buurt
from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.typen import Moment, Naam, Regel
from wijkteam.sociale_kaart.keuzes import Afkomst, Schakelsoort
from wijkteam.sociale_kaart.models import Aanbod
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Medewerker
from wijkteam.wet.leefgebieden import Leefgebied

_OPEN: Any = {"sqlite_where": text("besloten_op IS NULL"), "postgresql_where": text("besloten_op IS NULL")}


class Kaartlink(Model):
    """A link by which an aanbieder answers once for one entry. Of the secret only a hash is kept."""

    __tablename__ = "kaartlink"
    __table_args__ = (UniqueConstraint("geheim_hash"),)

    aanbod_id: Mapped[UUID] = mapped_column(ForeignKey("aanbod.id"), index=True)
    geheim_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    gemaakt_op: Mapped[Moment]
    gemaakt_door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    verloopt_op: Mapped[Moment]
    gebruikt_op: Mapped[datetime | None]
    ingetrokken_op: Mapped[datetime | None]
    aanbod: Mapped[Aanbod] = relationship(lazy="raise")

    def werkt_op(self, moment: datetime) -> bool:
        """Whether it may still be answered."""
        return self.gebruikt_op is None and self.ingetrokken_op is None and moment < self.verloopt_op


class Kaartvoorstel(Model):
    """A change of an entry that waits for somebody who keeps the kaart.

    `velden` holds per field what stood there and what should, in the shape of the form.
    """

    __tablename__ = "kaartvoorstel"
    __table_args__ = (
        Index("ix_kaartvoorstel_open", "ingediend_op", "id", **_OPEN),
        CheckConstraint("(besloten_op IS NULL) = (is_overgenomen IS NULL)", name="besluit"),
    )

    aanbod_id: Mapped[UUID] = mapped_column(ForeignKey("aanbod.id"), index=True)
    afkomst: Mapped[Afkomst]
    velden: Mapped[dict[str, list[Any]]] = mapped_column(JSON)
    door_id: Mapped[UUID | None] = mapped_column(ForeignKey("medewerker.id"))
    ingediend_op: Mapped[Moment]
    besloten_op: Mapped[datetime | None]
    besloten_door_id: Mapped[UUID | None] = mapped_column(ForeignKey("medewerker.id"))
    is_overgenomen: Mapped[bool | None]
    reden: Mapped[Regel | None]
    aanbod: Mapped[Aanbod] = relationship(lazy="raise")
    door: Mapped[Medewerker | None] = relationship(lazy="raise", foreign_keys="Kaartvoorstel.door_id")


class OnvervuldeVraag(Model):
    """Something that was looked for in a buurt and not found. Never for whom."""

    __tablename__ = "onvervulde_vraag"
    __table_args__ = (Index("ix_onvervulde_vraag_gesteld", "gesteld_op", "id"),)

    buurt_id: Mapped[UUID] = mapped_column(ForeignKey("buurt.id"), index=True)
    leefgebied: Mapped[Leefgebied]
    expertise: Mapped[Expertise | None]
    wat: Mapped[Regel]
    gesteld_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    vervuld_op: Mapped[datetime | None]
    vervuld_door_id: Mapped[UUID | None] = mapped_column(ForeignKey("medewerker.id"))
    buurt: Mapped[Buurt] = relationship(lazy="raise")


class Schakel(MetVersie, Model):
    """Somebody of the open network who knows the way. Who is not here for their work agreed to be listed."""

    __tablename__ = "schakel"
    __table_args__ = (
        Index("ix_schakel_buurt", "buurt_id", "naam", "id"),
        CheckConstraint("soort = 'professional' OR toestemming_op IS NOT NULL", name="toestemming"),
    )

    naam: Mapped[Naam]
    soort: Mapped[Schakelsoort]
    buurt_id: Mapped[UUID] = mapped_column(ForeignKey("buurt.id"))
    weet_de_weg: Mapped[Regel]
    telefoon: Mapped[str | None] = mapped_column(String(40))
    email: Mapped[Naam | None]
    toestemming_op: Mapped[date | None]
    toestemming_hoe: Mapped[Regel | None]
    buurt: Mapped[Buurt] = relationship(lazy="raise")
    expertises: Mapped[list["Schakelexpertise"]] = relationship(
        lazy="raise", cascade="all, delete-orphan", order_by="Schakelexpertise.expertise"
    )


class Schakelexpertise(Model):
    """One thing that a schakel knows about."""

    __tablename__ = "schakelexpertise"
    __table_args__ = (
        UniqueConstraint("schakel_id", "expertise"),
        Index("ix_schakelexpertise_expertise", "expertise", "schakel_id"),
    )

    schakel_id: Mapped[UUID] = mapped_column(ForeignKey("schakel.id"))
    expertise: Mapped[Expertise]
