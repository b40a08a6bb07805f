"""The verslag of a talk: a concept, versions that nobody can change, to whom they were sent, and what came back."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.gesprek.models import Gesprek
from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.typen import GetalEnum, Moment, Naam, Regel, Tekst
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import DossierGebonden
from wijkteam.wet.kringen import Kring


class Gespreksverslag(DossierGebonden, MetVersie, Model):
    """The concept of the verslag of one talk: what the talk itself does not hold. Nothing here must be filled in."""

    __tablename__ = "gespreksverslag"

    gesprek_id: Mapped[UUID] = mapped_column(ForeignKey("gesprek.id"), unique=True)
    vraag_erachter: Mapped[Tekst] = mapped_column(default="")
    bronnen: Mapped[Tekst] = mapped_column(default="")
    vervolg: Mapped[Tekst] = mapped_column(default="")
    gesprek: Mapped[Gesprek] = relationship(lazy="raise")
    woorden: Mapped[list["Verslagwoord"]] = relationship(
        lazy="raise", order_by="Verslagwoord.volgorde", cascade="all, delete-orphan"
    )
    mantelzorg: Mapped[list["Verslagmantelzorg"]] = relationship(
        lazy="raise", order_by="Verslagmantelzorg.volgorde", cascade="all, delete-orphan"
    )
    hulp: Mapped[list["Verslaghulp"]] = relationship(
        lazy="raise", order_by="Verslaghulp.volgorde", cascade="all, delete-orphan"
    )
    afwegingen: Mapped[list["Verslagafweging"]] = relationship(
        lazy="raise", order_by="Verslagafweging.kring", cascade="all, delete-orphan"
    )


class Woordsoort(StrEnum):
    """What somebody's own words in a verslag are."""

    VRAAG = "vraag"
    MENING = "mening"


class Verslagwoord(DossierGebonden, Model):
    """A question, or what somebody sees differently, verbatim. Without `persoon_id` it is of the huishouden together."""

    __tablename__ = "verslagwoord"

    verslag_id: Mapped[UUID] = mapped_column(ForeignKey("gespreksverslag.id"), index=True)
    volgorde: Mapped[int]
    soort: Mapped[Woordsoort]
    persoon_id: Mapped[UUID | None] = mapped_column(ForeignKey("persoon.id"))
    woorden: Mapped[Tekst]


class Verslagmantelzorg(DossierGebonden, Model):
    """How heavy the care is for one mantelzorger, and what they wish for themselves (Wmo art. 2.3.2 lid 4 onder d).

    Without `persoon_id` it is somebody from outside the huishouden.
    """

    __tablename__ = "verslagmantelzorg"

    verslag_id: Mapped[UUID] = mapped_column(ForeignKey("gespreksverslag.id"), index=True)
    volgorde: Mapped[int]
    persoon_id: Mapped[UUID | None] = mapped_column(ForeignKey("persoon.id"))
    last: Mapped[Tekst] = mapped_column(default="")
    wens: Mapped[Tekst] = mapped_column(default="")


class Verslaghulp(DossierGebonden, Model):
    """One kind of support that is needed: its nature, extent, frequency and duration (domein.md §2.2, step 3)."""

    __tablename__ = "verslaghulp"

    verslag_id: Mapped[UUID] = mapped_column(ForeignKey("gespreksverslag.id"), index=True)
    volgorde: Mapped[int]
    persoon_id: Mapped[UUID | None] = mapped_column(ForeignKey("persoon.id"))
    aard: Mapped[Regel]
    omvang: Mapped[Naam] = mapped_column(default="")
    frequentie: Mapped[Naam] = mapped_column(default="")
    duur: Mapped[Naam] = mapped_column(default="")


class Verslagafweging(DossierGebonden, Model):
    """What was considered on one ring, and why it does not suffice there (domein.md §2.2, steps 4 and 5)."""

    __tablename__ = "verslagafweging"
    __table_args__ = (
        UniqueConstraint("verslag_id", "kring"),
        CheckConstraint("kring BETWEEN 1 AND 6", name="kring"),
    )

    verslag_id: Mapped[UUID] = mapped_column(ForeignKey("gespreksverslag.id"))
    kring: Mapped[Kring] = mapped_column(GetalEnum(Kring))
    overwogen: Mapped[Tekst] = mapped_column(default="")
    waarom_niet: Mapped[Tekst] = mapped_column(default="")


class Verslagversie(DossierGebonden, Model):
    """A verslag as it was made definitief: number, moment, who, and the whole content with its SHA-256. Unchangeable."""

    __tablename__ = "verslagversie"
    __table_args__ = (UniqueConstraint("verslag_id", "nummer"),)

    verslag_id: Mapped[UUID] = mapped_column(ForeignKey("gespreksverslag.id"), index=True)
    nummer: Mapped[int]
    definitief_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    inhoud: Mapped[Tekst]
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    door: Mapped[Medewerker] = relationship(lazy="raise")
    verslag: Mapped[Gespreksverslag] = relationship(lazy="raise")
    verzendingen: Mapped[list["Verslagverzending"]] = relationship(
        lazy="raise", order_by="Verslagverzending.op, Verslagverzending.id"
    )
    reacties: Mapped[list["Verslagreactie"]] = relationship(
        lazy="raise", order_by="Verslagreactie.op, Verslagreactie.id"
    )


class Verzendwijze(StrEnum):
    """How a verslag reached somebody."""

    MEEGEGEVEN = "meegegeven"
    POST = "post"
    VEILIGE_MAIL = "veilige_mail"
    VOORGELEZEN = "voorgelezen"

    @property
    def label(self) -> str:
        return {
            "meegegeven": "in de hand gegeven",
            "post": "met de post",
            "veilige_mail": "met beveiligde e-mail",
            "voorgelezen": "voorgelezen",
        }[self.value]


class Verslagverzending(DossierGebonden, Model):
    """That a version went to somebody: when, to whom and how. Unchangeable; sending twice is two rows.

    Without `persoon_id` it went to somebody who is no member of the huishouden, such as a vertegenwoordiger.
    """

    __tablename__ = "verslagverzending"

    versie_id: Mapped[UUID] = mapped_column(ForeignKey("verslagversie.id"), index=True)
    op: Mapped[date]
    persoon_id: Mapped[UUID | None] = mapped_column(ForeignKey("persoon.id"))
    aan: Mapped[Naam]
    hoe: Mapped[Verzendwijze]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    vastgelegd_op: Mapped[Moment]


class Verslagreactie(DossierGebonden, Model):
    """What one person sent back: seen, agreed, `dit is mijn aanvraag` are three separate choices; remarks verbatim.

    Unchangeable. Who reacts again gets a new row, and the last one counts.
    """

    __tablename__ = "verslagreactie"
    __table_args__ = (
        CheckConstraint("is_gezien OR is_akkoord OR is_aanvraag OR length(opmerking) >= 1", name="zegt_iets"),
    )

    versie_id: Mapped[UUID] = mapped_column(ForeignKey("verslagversie.id"), index=True)
    persoon_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"))
    naam: Mapped[Naam]
    op: Mapped[date]
    is_gezien: Mapped[bool]
    is_akkoord: Mapped[bool]
    is_aanvraag: Mapped[bool]
    opmerking: Mapped[Tekst] = mapped_column(default="")
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    vastgelegd_op: Mapped[Moment]
