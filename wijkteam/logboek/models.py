"""Lines of the logboek, and words on their way to become one.

A line is added and never changed: the database refuses the rest. A correction is a line under it. Who was there is
kept by name, as they were called that day, so that a line reads the same when somebody moved away.
"""

from enum import StrEnum
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.casus.models import Betrokkene
from wijkteam.kern.db import Model
from wijkteam.kern.schrijfbeurt import MetSchrijfbeurt
from wijkteam.kern.typen import Moment, Naam, Regel, Tekst
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import EigenConcept, MetAfscherming
from wijkteam.wet.grondslagen import Wet


class Logsoort(StrEnum):
    """What kind of thing happened."""

    HUISBEZOEK = "huisbezoek"
    TELEFOON = "telefoon"
    BERICHT = "bericht"
    GESPREK = "gesprek"
    OVERLEG = "overleg"
    OBSERVATIE = "observatie"
    BESLUIT = "besluit"
    NOTITIE = "notitie"

    @property
    def label(self) -> str:
        """The kind in words."""
        return {
            "telefoon": "telefoongesprek",
            "gesprek": "gesprek op een andere plek",
            "overleg": "overleg met collega's of partners",
            "besluit": "besluit van ons",
        }.get(self.value, self.value)

    @property
    def is_contact(self) -> bool:
        """Whether the huishouden itself was spoken to, as far as the kind tells."""
        return self in CONTACT


CONTACT = (Logsoort.HUISBEZOEK, Logsoort.TELEFOON, Logsoort.BERICHT, Logsoort.GESPREK)


class Kant(StrEnum):
    """From which side somebody was there. On paper only colleagues keep their name."""

    HUISHOUDEN = "huishouden"
    TEAM = "team"
    NETWERK = "netwerk"
    ANDER = "ander"


class Logboekregel(MetAfscherming, Model):
    """One contact, observation or note: what happened when, noted by whom, on the ground of which wet.

    `sleutel` is that of the concept from which it came: a late save of those words is no concept any more.
    """

    __tablename__ = "logboekregel"
    __table_args__ = (
        Index("ix_logboekregel_casus_gebeurd", "casus_id", "gebeurd_op", "id"),
        Index("ix_logboekregel_casus_soort", "casus_id", "soort", "gebeurd_op"),
    )

    soort: Mapped[Logsoort]
    gebeurd_op: Mapped[Moment]
    genoteerd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    wet: Mapped[Wet]
    tekst: Mapped[Tekst]
    sleutel: Mapped[UUID | None] = mapped_column(index=True)
    door: Mapped[Medewerker] = relationship(lazy="raise")
    over: Mapped[list["Logboekbetrokkene"]] = relationship(lazy="raise", order_by="Logboekbetrokkene.id")
    met: Mapped[list["Logboekdeelnemer"]] = relationship(lazy="raise", order_by="Logboekdeelnemer.id")
    correcties: Mapped[list["Logboekcorrectie"]] = relationship(
        lazy="raise", order_by="Logboekcorrectie.op, Logboekcorrectie.id"
    )

    @property
    def is_over_huishouden(self) -> bool:
        """Whether nobody in particular is named. `over` must be loaded."""
        return not self.over


class Logboekbetrokkene(MetAfscherming, Model):
    """Whom a line is about. A line without any is about the whole huishouden."""

    __tablename__ = "logboekbetrokkene"
    __table_args__ = (UniqueConstraint("regel_id", "betrokkene_id"),)

    regel_id: Mapped[UUID] = mapped_column(ForeignKey("logboekregel.id"))
    betrokkene_id: Mapped[UUID] = mapped_column(ForeignKey("betrokkene.id"), index=True)
    betrokkene: Mapped[Betrokkene] = relationship(lazy="raise")


class Logboekdeelnemer(MetAfscherming, Model):
    """Somebody who was there, by the name of that day, and from which side."""

    __tablename__ = "logboekdeelnemer"

    regel_id: Mapped[UUID] = mapped_column(ForeignKey("logboekregel.id"), index=True)
    kant: Mapped[Kant]
    naam: Mapped[Naam]


class Logboekcorrectie(MetAfscherming, Model):
    """A line under a line: what it should have said, and why. The first text stays."""

    __tablename__ = "logboekcorrectie"

    regel_id: Mapped[UUID] = mapped_column(ForeignKey("logboekregel.id"), index=True)
    tekst: Mapped[Tekst]
    reden: Mapped[Regel]
    op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker] = relationship(lazy="raise")


class Logboekconcept(EigenConcept, MetSchrijfbeurt, Model):
    """What somebody typed and did not put in the logboek yet. Theirs alone, and gone after fourteen days.

    `sleutel` is given out with the empty form, so that the first save and the second know each other. `velden` are
    the fields as typed. There is no hidden notebook in this program (domein.md §6.3): that is why it expires.
    """

    __tablename__ = "logboekconcept"
    __table_args__ = (
        UniqueConstraint("medewerker_id", "casus_id", "sleutel"),
        Index("ix_logboekconcept_verloopt_op", "verloopt_op"),
    )

    sleutel: Mapped[UUID]
    velden: Mapped[dict[str, list[str]]] = mapped_column(JSON)
    bewaard_op: Mapped[Moment]
    verloopt_op: Mapped[Moment]

    @property
    def begin(self) -> str:
        """The first words, to recognise it by."""
        tekst = " ".join(" ".join(self.velden.get("tekst", ())).split())
        return tekst if len(tekst) <= 90 else tekst[:90].rsplit(" ", 1)[0] + " …"
