"""An aanvraag, what was missing, and the decision of the gemeente. A record: this program decides nothing."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.typen import Moment, Naam, Tekst
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import DossierGebonden
from wijkteam.wet.grondslagen import Wet


class Aanvraagbron(StrEnum):
    """How an aanvraag came: often the verslag that came back signed is one (domein.md §2.1)."""

    VERSLAG = "verslag"
    BRIEF = "brief"
    FORMULIER = "formulier"

    @property
    def label(self) -> str:
        return {
            "verslag": "het verslag, met ‘dit is mijn aanvraag’",
            "brief": "een brief of e-mail",
            "formulier": "een formulier",
        }[self.value]


class Aanvraag(DossierGebonden, MetVersie, Model):
    """What one cliënt asks the gemeente to decide, under which wet, since when.

    Somebody may ask for more than one thing at a time, and each gets its own decision; one answer to a verslag is one
    aanvraag (`reactie_id`, of a room above). `voor` is the name that the cliënt had then.
    """

    __tablename__ = "aanvraag"

    betrokkene_id: Mapped[UUID] = mapped_column(ForeignKey("betrokkene.id"), index=True)
    voor: Mapped[Naam]
    wet: Mapped[Wet]
    ontvangen_op: Mapped[date]
    indiener: Mapped[Naam]
    gevraagd: Mapped[Tekst]
    bron: Mapped[Aanvraagbron]
    reactie_id: Mapped[UUID | None] = mapped_column(unique=True)
    vastgelegd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker] = relationship(lazy="raise")
    aanvulverzoeken: Mapped[list["Aanvulverzoek"]] = relationship(
        lazy="raise", order_by="Aanvulverzoek.gevraagd_op, Aanvulverzoek.id", back_populates="aanvraag"
    )
    besluit: Mapped["Besluit | None"] = relationship(lazy="raise", back_populates="aanvraag")

    @property
    def open_verzoek(self) -> "Aanvulverzoek | None":
        """What was asked to complete it and is not settled yet."""
        return next((verzoek for verzoek in self.aanvulverzoeken if verzoek.is_open), None)

    @property
    def is_afgerond(self) -> bool:
        """Whether the decision went out, or the aanvraag was withdrawn."""
        return self.besluit is not None and self.besluit.is_af


class Aanvuluitkomst(StrEnum):
    """How a request to complete an aanvraag ended."""

    ONTVANGEN = "ontvangen"
    NIETS_GEKOMEN = "niets_gekomen"


class Aanvulverzoek(DossierGebonden, Model):
    """That something is missing, until when it may come, and whether it came (Awb 4:5). One open request at a time."""

    __tablename__ = "aanvulverzoek"
    __table_args__ = (
        Index(
            "uq_aanvulverzoek_open",
            "aanvraag_id",
            unique=True,
            sqlite_where=text("uitkomst IS NULL"),
            postgresql_where=text("uitkomst IS NULL"),
        ),
        CheckConstraint("uiterlijk > gevraagd_op", name="uiterlijk"),
        CheckConstraint("ontvangen_op IS NULL OR ontvangen_op >= gevraagd_op", name="ontvangen_op"),
    )

    aanvraag_id: Mapped[UUID] = mapped_column(ForeignKey("aanvraag.id"), index=True)
    ontbreekt: Mapped[Tekst]
    gevraagd_op: Mapped[date]
    uiterlijk: Mapped[date]
    uitkomst: Mapped[Aanvuluitkomst | None]
    ontvangen_op: Mapped[date | None]
    vastgelegd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    aanvraag: Mapped[Aanvraag] = relationship(lazy="raise", back_populates="aanvulverzoeken")

    @property
    def is_open(self) -> bool:
        return self.uitkomst is None


class Besluituitkomst(StrEnum):
    """How the gemeente decided, or that the aanvraag was withdrawn."""

    TOEGEKEND = "toegekend"
    DEELS = "deels"
    AFGEWEZEN = "afgewezen"
    BUITEN_BEHANDELING = "buiten_behandeling"
    INGETROKKEN = "ingetrokken"

    @property
    def label(self) -> str:
        return {
            "toegekend": "toegekend",
            "deels": "deels toegekend",
            "afgewezen": "afgewezen",
            "buiten_behandeling": "buiten behandeling gelaten",
            "ingetrokken": "ingetrokken door de aanvrager",
        }[self.value]

    @property
    def geeft_iets(self) -> bool:
        return self in {Besluituitkomst.TOEGEKEND, Besluituitkomst.DEELS}

    @property
    def is_besluit(self) -> bool:
        """Whether the gemeente decided: then it is sent, and objected to."""
        return self is not Besluituitkomst.INGETROKKEN


class Verstrekking(StrEnum):
    """In which form a provision comes."""

    NATURA = "natura"
    PGB = "pgb"
    GEEN = "geen"

    @property
    def label(self) -> str:
        return {"natura": "in natura", "pgb": "als pgb", "geen": "geen van beide"}[self.value]


class Besluit(DossierGebonden, MetVersie, Model):
    """What the back office decided, by whose name, and when it was sent. After that nobody changes it any more."""

    __tablename__ = "besluit"
    __table_args__ = (
        CheckConstraint("uitkomst <> 'ingetrokken' OR bekendgemaakt_op IS NULL", name="ingetrokken"),
        CheckConstraint("bekendgemaakt_op IS NULL OR bekendgemaakt_op >= besloten_op", name="bekendgemaakt"),
        CheckConstraint("uitkomst IN ('toegekend', 'deels') OR vorm = 'geen'", name="vorm"),
    )

    aanvraag_id: Mapped[UUID] = mapped_column(ForeignKey("aanvraag.id"), unique=True)
    uitkomst: Mapped[Besluituitkomst]
    besloten_op: Mapped[date]
    besloten_door: Mapped[Naam]
    voorziening: Mapped[Tekst] = mapped_column(default="")
    vorm: Mapped[Verstrekking] = mapped_column(default=Verstrekking.GEEN)
    geldig_tot_en_met: Mapped[date | None]
    bekendgemaakt_op: Mapped[date | None]
    vastgelegd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    aanvraag: Mapped[Aanvraag] = relationship(lazy="raise", back_populates="besluit")

    @property
    def is_af(self) -> bool:
        """Whether it was sent, or the aanvraag was withdrawn."""
        return self.bekendgemaakt_op is not None or not self.uitkomst.is_besluit
