"""The keukentafelgesprek: the story, and what was said per leefgebied, in any order and never complete by force."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.huishouden.models import Persoon
from wijkteam.kern.db import Model
from wijkteam.kern.fouten import VersieIsVerouderd
from wijkteam.kern.schrijfbeurt import MetSchrijfbeurt
from wijkteam.kern.typen import Moment, Naam, Regel, Tekst
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import DossierGebonden, MetLeefgebied
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Gespreksregel, Onderzoeksdeel


class Gesprek(DossierGebonden, MetSchrijfbeurt, Model):
    """One talk with the huishouden, from its beginning to its afronding; then it is read and not changed.

    `versie` guards the story and `kopversie` the date, the place and who was there; each leefgebied guards itself.
    `afgerond_op` stands here too, so that whoever locks the talk knows at once whether it may still be written in.
    """

    __tablename__ = "gesprek"

    gehouden_op: Mapped[date]
    plaats: Mapped[Naam]
    zonder_netwerk: Mapped[Regel | None]
    kopversie: Mapped[int] = mapped_column(default=1)
    verhaal: Mapped[Tekst] = mapped_column(default="")
    afgerond_op: Mapped[Moment | None]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker] = relationship(lazy="raise")
    aanwezigen: Mapped[list["Aanwezige"]] = relationship(
        lazy="raise", back_populates="gesprek", order_by="Aanwezige.id", cascade="all, delete-orphan"
    )
    afronding: Mapped["Gespreksafronding | None"] = relationship(lazy="raise", back_populates="gesprek")

    @property
    def is_afgerond(self) -> bool:
        return self.afgerond_op is not None

    @property
    def is_met_netwerk(self) -> bool:
        """Whether somebody of the network sat at the table."""
        return any(aanwezige.hoedanigheid.is_netwerk for aanwezige in self.aanwezigen)

    def eis_kopversie(self, gezien: int, **velden: str) -> None:
        """As `eis_versie`, for date, place and who was there. Raises `VersieIsVerouderd`."""
        if self.kopversie != gezien:
            raise VersieIsVerouderd(velden)
        self.kopversie = gezien + 1


class Gespreksafronding(DossierGebonden, Model):
    """Who declared the talk finished, and when. One per gesprek."""

    __tablename__ = "gespreksafronding"

    gesprek_id: Mapped[UUID] = mapped_column(ForeignKey("gesprek.id"), unique=True)
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    op: Mapped[Moment]
    door: Mapped[Medewerker] = relationship(lazy="raise")
    gesprek: Mapped[Gesprek] = relationship(lazy="raise", back_populates="afronding")


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
    """Somebody who was there, by the name they had then; of the huishouden (`persoon_id`) or from elsewhere."""

    __tablename__ = "aanwezige"
    __table_args__ = (UniqueConstraint("gesprek_id", "persoon_id"),)

    gesprek_id: Mapped[UUID] = mapped_column(ForeignKey("gesprek.id"), index=True)
    persoon_id: Mapped[UUID | None] = mapped_column(ForeignKey("persoon.id"))
    naam: Mapped[Naam]
    hoedanigheid: Mapped[Aanwezigheid]
    bijzonderheid: Mapped[Naam | None]
    gesprek: Mapped[Gesprek] = relationship(lazy="raise", back_populates="aanwezigen")
    persoon: Mapped[Persoon | None] = relationship(lazy="raise")


class Gesprekdeel(MetLeefgebied, MetSchrijfbeurt, Model):
    """One leefgebied of one talk. Two people may write in two of them at once; each has its own version."""

    __tablename__ = "gesprekdeel"
    __table_args__ = (UniqueConstraint("gesprek_id", "leefgebied"), UniqueConstraint("id", "leefgebied"))

    gesprek_id: Mapped[UUID] = mapped_column(ForeignKey("gesprek.id"))
    niet_aan_de_orde: Mapped[Regel | None]
    gesprek: Mapped[Gesprek] = relationship(lazy="raise")
    zinnen: Mapped[list["Gesprekszin"]] = relationship(
        lazy="raise", order_by="Gesprekszin.id", cascade="all, delete-orphan"
    )

    @property
    def is_besproken(self) -> bool:
        """Whether somebody told about it, or it was set aside with a reason."""
        return bool(self.zinnen or self.niet_aan_de_orde)


class Gesprekszin(MetLeefgebied, Model):
    """What was said on one of the seven open lines, about the huishouden or about one person.

    It carries the leefgebied of its deel, so that the scope of veiligheid holds for the words themselves.
    """

    __tablename__ = "gesprekszin"
    __table_args__ = (
        ForeignKeyConstraint(["deel_id", "leefgebied"], ["gesprekdeel.id", "gesprekdeel.leefgebied"]),
    )

    deel_id: Mapped[UUID] = mapped_column(index=True)
    regel: Mapped[Gespreksregel]
    persoon_id: Mapped[UUID | None] = mapped_column(ForeignKey("persoon.id"))
    tekst: Mapped[Tekst]
    wet: Mapped[Wet]
    persoon: Mapped[Persoon | None] = relationship(lazy="raise")


class Onderzoeksantwoord(DossierGebonden, MetSchrijfbeurt, Model):
    """One of the items a–g of Wmo art. 2.3.2 lid 4: answered, or `niet aan de orde, omdat …`."""

    __tablename__ = "onderzoeksantwoord"
    __table_args__ = (
        UniqueConstraint("gesprek_id", "onderdeel"),
        CheckConstraint("antwoord IS NULL OR niet_aan_de_orde IS NULL", name="een_van_beide"),
    )

    gesprek_id: Mapped[UUID] = mapped_column(ForeignKey("gesprek.id"))
    onderdeel: Mapped[Onderzoeksdeel]
    antwoord: Mapped[Tekst | None]
    niet_aan_de_orde: Mapped[Regel | None]
    gesprek: Mapped[Gesprek] = relationship(lazy="raise")

    @property
    def is_beantwoord(self) -> bool:
        """Whether there is an answer, or a reason why it does not matter here."""
        return bool(self.antwoord or self.niet_aan_de_orde)
