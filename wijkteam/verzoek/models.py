"""What a resident asks about their own data, whether it takes longer, and how it ended. Each a row that stays."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.typen import Moment, Naam, Regel, Tekst
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import DossierGebonden
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.grondslagen import Wet


class Verzoeksoort(StrEnum):
    """What somebody may ask about their data (domein.md §6.4)."""

    INZAGE = "inzage"
    AFSCHRIFT = "afschrift"
    CORRECTIE = "correctie"
    VERNIETIGING = "vernietiging"
    OVERDRAAGBAARHEID = "overdraagbaarheid"
    BEPERKING = "beperking"
    BEZWAAR = "bezwaar"

    @property
    def label(self) -> str:
        """What is asked, in words that a resident knows too."""
        return {
            "inzage": "zien wat er is opgeschreven",
            "afschrift": "een kopie krijgen",
            "correctie": "laten verbeteren wat niet klopt",
            "vernietiging": "laten vernietigen",
            "overdraagbaarheid": "meenemen naar een ander",
            "beperking": "even niet laten gebruiken",
            "bezwaar": "bezwaar tegen het gebruik",
        }[self.value]

    @property
    def uitleg(self) -> str:
        """The word that the law has for it."""
        return {
            "inzage": "Inzage.",
            "afschrift": "Afschrift.",
            "correctie": "Correctie, of aanvulling met een eigen verklaring.",
            "vernietiging": "Vernietiging.",
            "overdraagbaarheid": "Overdraagbaarheid van gegevens.",
            "beperking": "Beperking van de verwerking.",
            "bezwaar": "Dit is iets anders dan bezwaar tegen een besluit.",
        }[self.value]

    def begint(self, wet: Wet) -> Gebeurtenis:
        """From which event the law counts: the Wmo has a term of its own for destroying, the rest is AVG."""
        if self is Verzoeksoort.VERNIETIGING and wet is Wet.WMO:
            return Gebeurtenis.VERNIETIGING_GEVRAAGD
        return Gebeurtenis.AVG_VERZOEK_ONTVANGEN


class Bevoegdheid(StrEnum):
    """Why somebody may ask about the data of another (Wmo 2015, artikel 5.3.2; Jeugdwet, artikel 7.3.15)."""

    GEZAG = "gezag"
    CURATOR_OF_MENTOR = "curator_of_mentor"
    MACHTIGING = "machtiging"

    @property
    def label(self) -> str:
        """The ground in words."""
        return {
            "gezag": "ouder of voogd met gezag",
            "curator_of_mentor": "curator of mentor: deze persoon kan zelf niet beslissen",
            "machtiging": "gemachtigd: er is een brief met handtekening",
        }[self.value]


class Verzoek(DossierGebonden, MetVersie, Model):
    """One request about the data of one person: by themselves, or by whoever may ask that for them.

    `over` is the name that this person had then. `bevoegdheid` says why the other may ask.
    """

    __tablename__ = "verzoek"
    __table_args__ = (
        CheckConstraint("(vertegenwoordiger IS NULL) = (bevoegdheid IS NULL)", name="vertegenwoordiger"),
    )

    betrokkene_id: Mapped[UUID] = mapped_column(ForeignKey("betrokkene.id"), index=True)
    over: Mapped[Naam]
    vertegenwoordiger: Mapped[Naam | None]
    bevoegdheid: Mapped[Bevoegdheid | None]
    soort: Mapped[Verzoeksoort]
    wet: Mapped[Wet]
    ontvangen_op: Mapped[date]
    gevraagd: Mapped[Tekst]
    vastgelegd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker] = relationship(lazy="raise")
    verlenging: Mapped["Verzoekverlenging | None"] = relationship(lazy="raise", back_populates="verzoek")
    uitkomst: Mapped["Verzoekuitkomst | None"] = relationship(lazy="raise", back_populates="verzoek")

    @property
    def vrager(self) -> str:
        """Who asked."""
        return self.vertegenwoordiger or self.over

    @property
    def begint(self) -> Gebeurtenis:
        """The event from which its term counts."""
        return self.soort.begint(self.wet)

    @property
    def eindigt(self) -> Gebeurtenis:
        """The event that ends its term when an answer is given."""
        if self.begint is Gebeurtenis.VERNIETIGING_GEVRAAGD:
            return Gebeurtenis.VERNIETIGING_AFGEHANDELD
        return Gebeurtenis.AVG_VERZOEK_BEANTWOORD

    @property
    def mag_verlengd(self) -> bool:
        """Whether the law lets it take longer, and nobody said so yet."""
        return (
            self.begint is Gebeurtenis.AVG_VERZOEK_ONTVANGEN
            and self.verlenging is None
            and self.uitkomst is None
        )


class Verzoekverlenging(DossierGebonden, Model):
    """It takes two months longer: why, and on which day the person was told (AVG artikel 12, lid 3). Once."""

    __tablename__ = "verzoekverlenging"

    verzoek_id: Mapped[UUID] = mapped_column(ForeignKey("verzoek.id"), unique=True)
    bericht_op: Mapped[date]
    reden: Mapped[Regel]
    vastgelegd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    verzoek: Mapped[Verzoek] = relationship(lazy="raise", back_populates="verlenging")
    door: Mapped[Medewerker] = relationship(lazy="raise")


class Verzoekuitslag(StrEnum):
    """How a request was answered."""

    INGEWILLIGD = "ingewilligd"
    DEELS = "deels"
    GEWEIGERD = "geweigerd"
    INGETROKKEN = "ingetrokken"

    @property
    def label(self) -> str:
        """The answer in words."""
        return {
            "ingewilligd": "ingewilligd",
            "deels": "voor een deel ingewilligd",
            "geweigerd": "geweigerd",
            "ingetrokken": "ingetrokken door wie het vroeg",
        }[self.value]

    @property
    def weigert_iets(self) -> bool:
        """Whether it asks for an article of the law."""
        return self in {Verzoekuitslag.DEELS, Verzoekuitslag.GEWEIGERD}


class Verzoekuitkomst(DossierGebonden, Model):
    """What was answered, on which day, why, and for what was refused by which article. Once."""

    __tablename__ = "verzoekuitkomst"
    __table_args__ = (
        CheckConstraint("uitslag NOT IN ('deels', 'geweigerd') OR artikel IS NOT NULL", name="artikel"),
    )

    verzoek_id: Mapped[UUID] = mapped_column(ForeignKey("verzoek.id"), unique=True)
    uitslag: Mapped[Verzoekuitslag]
    beantwoord_op: Mapped[date]
    reden: Mapped[Tekst]
    artikel: Mapped[Naam | None]
    vastgelegd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    verzoek: Mapped[Verzoek] = relationship(lazy="raise", back_populates="uitkomst")
    door: Mapped[Medewerker] = relationship(lazy="raise")
