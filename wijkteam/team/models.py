"""Wijkteams and the people who work in them. Who works where, in which role, is dated: see `Aanstelling`."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.gebied.models import Buurt, Gemeente
from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.typen import Naam
from wijkteam.team.expertise import Expertise


class Rol(StrEnum):
    """What somebody is appointed to do. What a role may do stands in `toegang/rechten.py`."""

    WIJKTEAMLID = "wijkteamlid"
    CONSULENT = "consulent"
    TEAMLEIDER = "teamleider"
    REGIEVOERDER = "regievoerder"
    PRIVACYFUNCTIONARIS = "privacyfunctionaris"
    BEHEERDER = "beheerder"

    @property
    def label(self) -> str:
        """The role as it is said aloud."""
        return _ROLLEN[self]

    @property
    def werkt_in_team(self) -> bool:
        """True when an aanstelling in this role names a wijkteam."""
        return self in {Rol.WIJKTEAMLID, Rol.CONSULENT, Rol.TEAMLEIDER}


_ROLLEN: dict[Rol, str] = {
    Rol.WIJKTEAMLID: "wijkteamlid",
    Rol.CONSULENT: "consulent zorgloket",
    Rol.TEAMLEIDER: "teamleider",
    Rol.REGIEVOERDER: "regievoerder gemeente",
    Rol.PRIVACYFUNCTIONARIS: "privacyfunctionaris",
    Rol.BEHEERDER: "beheerder",
}


class Wijkteam(MetVersie, Model):
    """A flexible team around one or more buurten. It needs no manager to run."""

    __tablename__ = "wijkteam"

    naam: Mapped[Naam] = mapped_column(unique=True)
    telefoon: Mapped[str | None]
    gemeente_id: Mapped[UUID] = mapped_column(ForeignKey("gemeente.id"))
    gemeente: Mapped[Gemeente] = relationship(lazy="raise")


class Werkgebied(Model):
    """A buurt that a wijkteam works in. Two teams may share a buurt."""

    __tablename__ = "werkgebied"
    __table_args__ = (UniqueConstraint("wijkteam_id", "buurt_id"),)

    wijkteam_id: Mapped[UUID] = mapped_column(ForeignKey("wijkteam.id"))
    buurt_id: Mapped[UUID] = mapped_column(ForeignKey("buurt.id"), index=True)
    buurt: Mapped[Buurt] = relationship(lazy="raise")


class Medewerker(MetVersie, Model):
    """Somebody who works with or for the wijkteams. Having an account is something else: `toegang`."""

    __tablename__ = "medewerker"

    naam: Mapped[Naam]
    telefoon: Mapped[str | None]
    expertise: Mapped[Expertise | None]
    aanstellingen: Mapped[list["Aanstelling"]] = relationship(
        lazy="raise", back_populates="medewerker", order_by="Aanstelling.van, Aanstelling.id"
    )


class Aanstelling(Model):
    """Who does what, in which team, from when to when. `wijkteam` is empty for roles above the teams."""

    __tablename__ = "aanstelling"

    medewerker_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"), index=True)
    wijkteam_id: Mapped[UUID | None] = mapped_column(ForeignKey("wijkteam.id"), index=True)
    rol: Mapped[Rol]
    van: Mapped[date]
    tot: Mapped[date | None]
    medewerker: Mapped[Medewerker] = relationship(lazy="raise", back_populates="aanstellingen")
    wijkteam: Mapped[Wijkteam | None] = relationship(lazy="raise")

    def geldt_op(self, dag: date) -> bool:
        """True on the first day, false on the day named in `tot`."""
        return self.van <= dag and (self.tot is None or dag < self.tot)

    @property
    def in_woorden(self) -> str:
        """Role and team. The wijkteam must be loaded."""
        return f"{self.rol.label}, {self.wijkteam.naam}" if self.wijkteam else self.rol.label

    def is_voorbij_op(self, dag: date) -> bool:
        """Whether it no longer holds on that day, and never will again."""
        return self.tot is not None and self.tot <= dag

    def overlapt(self, van: date, tot: date | None) -> bool:
        """Whether some day lies both in this aanstelling and in the period from `van` until `tot`."""
        einde, ander_einde = self.tot or date.max, tot or date.max
        return max(self.van, van) < min(einde, ander_einde)
