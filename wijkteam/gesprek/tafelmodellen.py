"""More that is written down at the table: agreements, the list for a child, and what could not be put in its place."""

from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.gesprek.models import Gesprek, Gesprekdeel, Onderzoeksantwoord
from wijkteam.huishouden.models import Persoon
from wijkteam.kern.db import Model
from wijkteam.kern.schrijfbeurt import MetSchrijfbeurt
from wijkteam.kern.typen import Moment, Naam, Regel, Tekst
from wijkteam.toegang.gebonden import DossierGebonden, EigenConcept, MetJeugdonderdeel
from wijkteam.wet.grondslagen import Wet


class Jeugdantwoord(MetJeugdonderdeel, MetSchrijfbeurt, Model):
    """One item of the list for a child: answered, or `niet aan de orde, omdat …`."""

    __tablename__ = "jeugdantwoord"
    __table_args__ = (
        UniqueConstraint("gesprek_id", "onderdeel"),
        CheckConstraint("antwoord IS NULL OR niet_aan_de_orde IS NULL", name="een_van_beide"),
    )

    gesprek_id: Mapped[UUID] = mapped_column(ForeignKey("gesprek.id"))
    antwoord: Mapped[Tekst | None]
    niet_aan_de_orde: Mapped[Regel | None]

    @property
    def is_beantwoord(self) -> bool:
        """Whether there is an answer, or a reason why it does not matter here."""
        return bool(self.antwoord or self.niet_aan_de_orde)


class Afsprakenlijst(DossierGebonden, MetSchrijfbeurt, Model):
    """The agreements of one talk, as one part of the page that saves itself."""

    __tablename__ = "afsprakenlijst"

    gesprek_id: Mapped[UUID] = mapped_column(ForeignKey("gesprek.id"), unique=True)
    afspraken: Mapped[list["Gespreksafspraak"]] = relationship(
        lazy="raise", order_by="Gespreksafspraak.id", cascade="all, delete-orphan"
    )


class Gespreksafspraak(DossierGebonden, Model):
    """Who does what, and when, as it was agreed at the table (domein.md §2.3, item 12).

    `wie` and `wanneer` are words: a neighbour has no row here, and `na de vakantie` is a fine moment. A plan gets
    actions with dates; this is what was promised.
    """

    __tablename__ = "gespreksafspraak"

    lijst_id: Mapped[UUID] = mapped_column(ForeignKey("afsprakenlijst.id"), index=True)
    wie: Mapped[Naam | None]
    wat: Mapped[Tekst]
    wanneer: Mapped[Naam | None]
    persoon_id: Mapped[UUID | None] = mapped_column(ForeignKey("persoon.id"))
    wet: Mapped[Wet]
    persoon: Mapped[Persoon | None] = relationship(lazy="raise")


class Gespreksconcept(EigenConcept, Model):
    """What one colleague typed in one part of a talk while that part could not take it.

    It waits there until they choose, and goes as soon as they did. `velden` are the fields of the form as typed, and
    `blad` is that form: with the same talk open on two pages, each keeps its own words.
    """

    __tablename__ = "gespreksconcept"
    __table_args__ = (UniqueConstraint("medewerker_id", "gesprek_id", "deel", "blad"),)

    gesprek_id: Mapped[UUID] = mapped_column(ForeignKey("gesprek.id"), index=True)
    deel: Mapped[str] = mapped_column(String(60))
    blad: Mapped[UUID]
    gezien: Mapped[int]
    velden: Mapped[dict[str, str]] = mapped_column(JSON)
    op: Mapped[Moment]


Antwoord = Onderzoeksantwoord | Jeugdantwoord
Deel = Gesprek | Gesprekdeel | Antwoord | Afsprakenlijst
