"""An overdracht and what hangs on it: the bericht and its fixed versions, the steps, the introduction, the waiting.

The overdracht itself holds no content, so that a teamleider can see what is stuck. What is said stands in rows that
carry `OverdrachtGebonden`: seen by the team of the casus, and by the receiver of this one overdracht alone.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.huishouden.models import Persoon
from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.tijd import lokaal
from wijkteam.kern.typen import Moment, Naam, Regel, Tekst
from wijkteam.overdracht.keuzes import (
    Afwijsreden,
    Daad,
    Deelsoort,
    Hulpkreeg,
    Kennismakingvorm,
    Overdrachtsoort,
    Partij,
    Stand,
    Uitkomst,
    Warmte,
)
from wijkteam.sociale_kaart.models import Aanbod
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import OverdrachtGebonden, Overdrachtwortel

_LOOPT: Any = {"sqlite_where": text("afgelopen_op IS NULL"), "postgresql_where": text("afgelopen_op IS NULL")}
_NU: Any = {
    "sqlite_where": text("ingetrokken_op IS NULL"),
    "postgresql_where": text("ingetrokken_op IS NULL"),
}


class Overdracht(Overdrachtwortel, MetVersie, Model):
    """How far one overdracht is, who has the ball and until when. No content and no names of inwoners.

    `eigenaar` and `uiterlijk` follow from the state (`machine.py`, `termijnen.py`) and are kept so that lists can be
    sorted in SQL. The days are what the figures count, and so are `kreeg_hulp` and `cijfer`: the last answer of the
    inwoner, without their words (`navragen.py`). `eerdere_id` is the one of which this is the second choice.
    """

    __tablename__ = "overdracht"
    __table_args__ = (
        UniqueConstraint("casus_id", "volgnummer"),
        Index("ix_overdracht_team", "wijkteam_id", "uiterlijk", "id", **_LOOPT),
        Index("ix_overdracht_casus_loopt", "casus_id", "uiterlijk", **_LOOPT),
        Index("ix_overdracht_cijfers", "wijkteam_id", "voorgelegd_op"),
        CheckConstraint("(afgelopen_op IS NULL) = (uiterlijk IS NOT NULL)", name="uiterlijk"),
        CheckConstraint("(afgelopen_op IS NULL) = (eigenaar IS NOT NULL)", name="eigenaar"),
        CheckConstraint("(stand = 'afgesloten') = (uitkomst IS NOT NULL)", name="uitkomst"),
        CheckConstraint("stand <> 'afgesloten' OR nagevraagd_op IS NOT NULL", name="navraag"),
        CheckConstraint("stand <> 'afgewezen' OR afwijsreden IS NOT NULL", name="afwijsreden"),
        CheckConstraint("stand <> 'wachtlijst' OR wachten_tot IS NOT NULL", name="wachten"),
        CheckConstraint("cijfer IS NULL OR cijfer BETWEEN 1 AND 10", name="cijfer"),
    )

    casusnummer: Mapped[str] = mapped_column(String(12))
    volgnummer: Mapped[int]
    soort: Mapped[Overdrachtsoort]
    stand: Mapped[Stand]
    eigenaar: Mapped[Partij | None]
    uiterlijk: Mapped[date | None]
    is_spoed: Mapped[bool] = mapped_column(default=False)
    warmte: Mapped[Warmte]
    buurt_id: Mapped[UUID | None] = mapped_column(ForeignKey("buurt.id"))
    verwijzer_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"), index=True)
    eerdere_id: Mapped[UUID | None] = mapped_column(ForeignKey("overdracht.id"))
    begonnen_op: Mapped[Moment]
    stand_sinds: Mapped[date]
    laatste_teken_op: Mapped[date]
    voorgelegd_op: Mapped[date | None]
    bevestigd_op: Mapped[date | None]
    wacht_sinds: Mapped[date | None]
    wachten_tot: Mapped[date | None]
    gewacht_dagen: Mapped[int] = mapped_column(default=0)
    eerste_contact_op: Mapped[date | None]
    gestart_op: Mapped[date | None]
    teruggekoppeld_op: Mapped[date | None]
    navraag_voor: Mapped[date | None]
    nagevraagd_op: Mapped[date | None]
    kreeg_hulp: Mapped[Hulpkreeg | None]
    cijfer: Mapped[int | None]
    afwijsreden: Mapped[Afwijsreden | None]
    uitkomst: Mapped[Uitkomst | None]
    afgelopen_op: Mapped[datetime | None]
    verwijzer: Mapped[Medewerker] = relationship(lazy="raise")
    # Rows are added by themselves and point here: reading goes this way, writing does not.
    bericht: Mapped["Overdrachtsbericht"] = relationship(lazy="raise", viewonly=True)
    personen: Mapped[list["Overdrachtpersoon"]] = relationship(
        lazy="raise", viewonly=True, order_by="Overdrachtpersoon.id"
    )
    delen: Mapped[list["Berichtdeel"]] = relationship(
        lazy="raise", viewonly=True, order_by="Berichtdeel.volgorde, Berichtdeel.id"
    )
    versies: Mapped[list["Berichtversie"]] = relationship(
        lazy="raise", viewonly=True, order_by="Berichtversie.nummer"
    )
    stappen: Mapped[list["Overdrachtstap"]] = relationship(
        lazy="raise", viewonly=True, order_by="Overdrachtstap.moment, Overdrachtstap.id"
    )
    kennismakingen: Mapped[list["Kennismaking"]] = relationship(
        lazy="raise", viewonly=True, order_by="Kennismaking.vastgelegd_op"
    )
    overbruggingen: Mapped[list["Overbrugging"]] = relationship(
        lazy="raise", viewonly=True, order_by="Overbrugging.vastgelegd_op"
    )
    navragen: Mapped[list["Navraag"]] = relationship(
        lazy="raise", viewonly=True, order_by="Navraag.vastgelegd_op"
    )

    @property
    def nummer(self) -> str:
        """How people call it: the number of the casus and which one of it."""
        return f"{self.casusnummer}-O{self.volgnummer}"

    @property
    def is_voorbij(self) -> bool:
        return self.stand.is_voorbij

    @property
    def is_nagevraagd(self) -> bool:
        """Whether the inwoner was asked since there was contact: what they said before is not about the help."""
        if self.nagevraagd_op is None:
            return False
        return self.eerste_contact_op is None or self.nagevraagd_op >= self.eerste_contact_op

    def is_te_laat_op(self, dag: date) -> bool:
        """Whether whoever has the ball should have moved before this day."""
        return self.uiterlijk is not None and self.uiterlijk < dag


class Overdrachtsbericht(OverdrachtGebonden, MetVersie, Model):
    """To whom, and what is said. Still editable as long as the overdracht is a concept; after that a version stands.

    `veiligheid` is what a visitor must know for their own safety, nothing else. `actie_id` is the actie of the plan it
    came from. The receiving regisseur is somebody with an account here, or a name elsewhere.
    """

    __tablename__ = "overdrachtsbericht"
    __table_args__ = (UniqueConstraint("overdracht_id"),)

    ontvanger: Mapped[Naam]
    aanbod_id: Mapped[UUID | None] = mapped_column(ForeignKey("aanbod.id"))
    actie_id: Mapped[UUID | None]
    contact_naam: Mapped[Naam] = mapped_column(default="")
    contact_telefoon: Mapped[str] = mapped_column(String(40), default="")
    contact_email: Mapped[Naam] = mapped_column(default="")
    gebeld_met: Mapped[Naam] = mapped_column(default="")
    gebeld_op: Mapped[date | None]
    waarom: Mapped[Tekst] = mapped_column(default="")
    gewenst: Mapped[Tekst] = mapped_column(default="")
    wat_werkt: Mapped[Tekst] = mapped_column(default="")
    praktisch: Mapped[Tekst] = mapped_column(default="")
    veiligheid: Mapped[Tekst] = mapped_column(default="")
    waarom_niet_warm: Mapped[Regel] = mapped_column(default="")
    regisseur_naam: Mapped[Naam] = mapped_column(default="")
    regisseur_id: Mapped[UUID | None] = mapped_column(ForeignKey("medewerker.id"))
    aanbod: Mapped[Aanbod | None] = relationship(lazy="raise")
    regisseur: Mapped[Medewerker | None] = relationship(lazy="raise")


class Overdrachtpersoon(OverdrachtGebonden, Model):
    """About whom it is: each of them, or who decides for them, has to agree."""

    __tablename__ = "overdrachtpersoon"
    __table_args__ = (UniqueConstraint("overdracht_id", "persoon_id"),)

    persoon_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"), index=True)
    persoon: Mapped[Persoon] = relationship(lazy="raise")


class Berichtdeel(OverdrachtGebonden, Model):
    """One item of the dossier that was chosen for the bericht, in the words it had then."""

    __tablename__ = "berichtdeel"
    __table_args__ = (UniqueConstraint("overdracht_id", "bron_id"),)

    soort: Mapped[Deelsoort]
    bron_id: Mapped[UUID]
    volgorde: Mapped[int]
    tekst: Mapped[Tekst]


class Berichtversie(OverdrachtGebonden, Model):
    """The bericht exactly as it was shown to the inwoner, with its SHA-256. Unchangeable; consent names this row."""

    __tablename__ = "berichtversie"
    __table_args__ = (UniqueConstraint("overdracht_id", "nummer"),)

    nummer: Mapped[int]
    inhoud: Mapped[Tekst]
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    vastgelegd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker] = relationship(lazy="raise")


class Overdrachtstap(OverdrachtGebonden, Model):
    """One thing that was done: from which state to which, on which day, by whom, and what was said. Unchangeable.

    `dag` is when it happened, `moment` when it was recorded. `wie` is the name of whoever did or said it; `door_id` the
    colleague who recorded it, nobody when the receiver did so through the link.
    """

    __tablename__ = "overdrachtstap"

    daad: Mapped[Daad]
    van: Mapped[Stand]
    naar: Mapped[Stand]
    kant: Mapped[Partij]
    dag: Mapped[date]
    moment: Mapped[Moment]
    wie: Mapped[Naam] = mapped_column(default="")
    toelichting: Mapped[Tekst] = mapped_column(default="")
    door_id: Mapped[UUID | None] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker | None] = relationship(lazy="raise")


class Kennismaking(OverdrachtGebonden, Model):
    """An introduction that was agreed; the last one counts. `gehouden_op` is the day on which they really met: the hour
    stays as it was agreed, so that both can be told.
    """

    __tablename__ = "kennismaking"

    wanneer: Mapped[Moment]
    vorm: Mapped[Kennismakingvorm]
    waar: Mapped[Regel] = mapped_column(default="")
    aanwezig: Mapped[Regel] = mapped_column(default="")
    gehouden_op: Mapped[date | None]
    vastgelegd_op: Mapped[Moment]

    @property
    def was_anders_afgesproken(self) -> bool:
        """Whether they met on another day than was agreed."""
        return self.gehouden_op is not None and self.gehouden_op != lokaal(self.wanneer).date()


class Overbrugging(OverdrachtGebonden, Model):
    """Who helps the inwoner while they wait. Unchangeable; the last one counts."""

    __tablename__ = "overbrugging"

    wat: Mapped[Tekst]
    wachten_tot: Mapped[date]
    vastgelegd_op: Mapped[Moment]


class Navraag(OverdrachtGebonden, Model):
    """What the inwoner says about it, in their own words. Unchangeable."""

    __tablename__ = "navraag"
    __table_args__ = (CheckConstraint("cijfer IS NULL OR cijfer BETWEEN 1 AND 10", name="cijfer"),)

    dag: Mapped[date]
    met_wie: Mapped[Naam]
    kreeg_hulp: Mapped[Hulpkreeg]
    is_opgelost: Mapped[bool]
    cijfer: Mapped[int | None]
    woorden: Mapped[Tekst]
    vastgelegd_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))


class Overdrachtlink(Model):
    """The way in for one receiver to one overdracht, without an account. Of the secret and the code only a hash is kept.

    It says nothing about anybody, so the gate may look it up before it knows who knocks.
    """

    __tablename__ = "overdrachtlink"
    __table_args__ = (
        UniqueConstraint("geheim_hash"),
        Index("uq_overdrachtlink_nu", "overdracht_id", unique=True, **_NU),
    )

    overdracht_id: Mapped[UUID] = mapped_column(ForeignKey("overdracht.id"), index=True)
    geheim_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    code_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    gemaakt_op: Mapped[Moment]
    gemaakt_door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    verloopt_op: Mapped[Moment]
    missers: Mapped[int] = mapped_column(default=0)
    ingetrokken_op: Mapped[datetime | None]

    def werkt_op(self, moment: datetime) -> bool:
        """Whether it may still be opened."""
        return self.ingetrokken_op is None and moment < self.verloopt_op
