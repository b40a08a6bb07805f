"""The plan: doelen in people's own words, acties with a ring, and versions that nobody can change."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.casus.models import Betrokkene, Teamlid
from wijkteam.huishouden.models import Huishoudlid, Netwerkcontact
from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.typen import GetalEnum, Moment, Naam, Regel, Tekst
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import DossierGebonden, MetLeefgebied
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring, Lijn
from wijkteam.zrm.niveaus import Niveau


class Plan(DossierGebonden, MetVersie, Model):
    """The one plan of a casus: the database allows one active plan. What is written here is the next concept."""

    __tablename__ = "plan"
    __table_args__ = (
        Index(
            "uq_plan_actief",
            "casus_id",
            unique=True,
            sqlite_where=text("beeindigd_op IS NULL"),
            postgresql_where=text("beeindigd_op IS NULL"),
        ),
    )

    situatie: Mapped[Tekst] = mapped_column(default="")
    gaat_goed: Mapped[Tekst] = mapped_column(default="")
    wij_bieden: Mapped[Tekst] = mapped_column(default="")
    evaluatie_op: Mapped[date | None]
    begonnen_op: Mapped[Moment]
    beeindigd_op: Mapped[Moment | None]


class Doelstatus(StrEnum):
    """How a doel ended, or that it is open. Letting go is no failure."""

    OPEN = "open"
    BEREIKT = "bereikt"
    DEELS = "deels"
    LOSGELATEN = "losgelaten"

    @property
    def label(self) -> str:
        return {"deels": "deels bereikt"}.get(self.value, self.value)


class Doel(MetLeefgebied, MetVersie, Model):
    """What somebody wants, in their own words, and how we see that it worked.

    One about veiligheid cannot be chosen any more; one from before is seen by whoever may see veiligheid, and stands
    in no version and on no print.
    """

    __tablename__ = "doel"
    __table_args__ = (
        CheckConstraint("start IS NULL OR start BETWEEN 1 AND 5", name="start"),
        CheckConstraint("streef IS NULL OR streef BETWEEN 1 AND 5", name="streef"),
    )

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"), index=True)
    volgorde: Mapped[int]
    woorden: Mapped[Tekst]
    lukt_als: Mapped[Tekst | None]
    zrm_domein: Mapped[str | None] = mapped_column(String(60))
    start: Mapped[Niveau | None] = mapped_column(GetalEnum(Niveau))
    streef: Mapped[Niveau | None] = mapped_column(GetalEnum(Niveau))
    wet: Mapped[Wet]
    tegen: Mapped[date | None]
    status: Mapped[Doelstatus] = mapped_column(default=Doelstatus.OPEN)
    status_reden: Mapped[Regel | None]
    les: Mapped[Tekst] = mapped_column(default="")
    vervallen_op: Mapped[Moment | None]
    plan: Mapped[Plan] = relationship(lazy="raise")
    voor: Mapped[list["DoelVoor"]] = relationship(
        lazy="raise", order_by="DoelVoor.id", cascade="all, delete-orphan", back_populates="doel"
    )
    acties: Mapped[list["Actie"]] = relationship(
        lazy="raise", order_by="Actie.volgorde, Actie.id", back_populates="doel"
    )

    @property
    def lopende_acties(self) -> list["Actie"]:
        """The acties that were not taken back, done or not."""
        return [actie for actie in self.acties if actie.vervallen_op is None]


class DoelVoor(DossierGebonden, Model):
    """For whom a doel is. No rows: for the whole huishouden. Only a cliënt carries a doel."""

    __tablename__ = "doel_voor"
    __table_args__ = (UniqueConstraint("doel_id", "betrokkene_id"),)

    doel_id: Mapped[UUID] = mapped_column(ForeignKey("doel.id"), index=True)
    betrokkene_id: Mapped[UUID] = mapped_column(ForeignKey("betrokkene.id"))
    doel: Mapped[Doel] = relationship(lazy="raise", back_populates="voor")
    betrokkene: Mapped[Betrokkene] = relationship(lazy="raise")


class Eigenaar(StrEnum):
    """What kind of person carries an actie."""

    BEWONER = "bewoner"
    NETWERK = "netwerk"
    VRIJWILLIGER = "vrijwilliger"
    PROFESSIONAL = "professional"
    ORGANISATIE = "organisatie"

    @property
    def label(self) -> str:
        return {"netwerk": "iemand uit het netwerk"}.get(self.value, self.value)


class Actiestatus(StrEnum):
    """How far an actie is. The days say it: there is no column that could contradict them."""

    TE_DOEN = "te_doen"
    BEZIG = "bezig"
    GEDAAN = "gedaan"
    GESTOPT = "gestopt"

    @property
    def label(self) -> str:
        return self.value.replace("_", " ")

    @property
    def is_klaar(self) -> bool:
        """Whether nobody has to do anything about it any more."""
        return self in {Actiestatus.GEDAAN, Actiestatus.GESTOPT}

    @classmethod
    def van(
        cls, *, bezig_sinds: date | None, gereed_op: date | None, gestopt_op: date | None
    ) -> "Actiestatus":
        """The state that follows from the days on which it was begun, done or stopped."""
        if gestopt_op is not None:
            return cls.GESTOPT
        if gereed_op is not None:
            return cls.GEDAAN
        return cls.TE_DOEN if bezig_sinds is None else cls.BEZIG


class Actie(DossierGebonden, MetVersie, Model):
    """Who does what by when, how far from the huishouden. Ring 5 and 6 say why it could not be closer.

    `wie` is the name as it was agreed. Whoever was chosen from the people who are there is known by one of
    `huishoudlid_id`, `contact_id` and `teamlid_id` too; somebody who was typed is not.
    """

    __tablename__ = "actie"
    __table_args__ = (
        CheckConstraint("kring BETWEEN 1 AND 6", name="kring"),
        CheckConstraint("lijn BETWEEN 0 AND 2", name="lijn"),
        CheckConstraint("kring < 5 OR length(waarom_niet_dichterbij) >= 3", name="waarom_niet_dichterbij"),
        CheckConstraint("gestopt_op IS NULL OR gereed_op IS NULL", name="gedaan_of_gestopt"),
    )

    doel_id: Mapped[UUID] = mapped_column(ForeignKey("doel.id"), index=True)
    volgorde: Mapped[int]
    wat: Mapped[Tekst]
    wie: Mapped[Naam]
    eigenaar: Mapped[Eigenaar]
    organisatie: Mapped[Naam] = mapped_column(default="")
    huishoudlid_id: Mapped[UUID | None] = mapped_column(ForeignKey("huishoudlid.id"))
    contact_id: Mapped[UUID | None] = mapped_column(ForeignKey("netwerkcontact.id"))
    teamlid_id: Mapped[UUID | None] = mapped_column(ForeignKey("teamlid.id"))
    kring: Mapped[Kring] = mapped_column(GetalEnum(Kring))
    lijn: Mapped[Lijn] = mapped_column(GetalEnum(Lijn))
    wet: Mapped[Wet]
    waarom_niet_dichterbij: Mapped[str] = mapped_column(String(500), default="")
    geeft_terug: Mapped[Regel] = mapped_column(default="")
    begint_op: Mapped[date | None]
    tegen: Mapped[date | None]
    afbouw_op: Mapped[date | None]
    bezig_sinds: Mapped[date | None]
    gereed_op: Mapped[date | None]
    gestopt_op: Mapped[date | None]
    stopreden: Mapped[Regel] = mapped_column(default="")
    vervallen_op: Mapped[Moment | None]
    doel: Mapped[Doel] = relationship(lazy="raise", back_populates="acties")
    over: Mapped[list["ActieOver"]] = relationship(
        lazy="raise", order_by="ActieOver.id", cascade="all, delete-orphan", back_populates="actie"
    )
    huishoudlid: Mapped[Huishoudlid | None] = relationship(lazy="raise")
    contact: Mapped[Netwerkcontact | None] = relationship(lazy="raise")
    teamlid: Mapped[Teamlid | None] = relationship(lazy="raise")

    @property
    def status(self) -> Actiestatus:
        return Actiestatus.van(
            bezig_sinds=self.bezig_sinds, gereed_op=self.gereed_op, gestopt_op=self.gestopt_op
        )

    def is_te_laat_op(self, dag: date) -> bool:
        """Whether it should have been done before this day and was not."""
        return self.tegen is not None and self.tegen < dag and not self.status.is_klaar


class ActieOver(DossierGebonden, Model):
    """About whom an actie is. No rows: about whom its doel is."""

    __tablename__ = "actie_over"
    __table_args__ = (UniqueConstraint("actie_id", "betrokkene_id"),)

    actie_id: Mapped[UUID] = mapped_column(ForeignKey("actie.id"), index=True)
    betrokkene_id: Mapped[UUID] = mapped_column(ForeignKey("betrokkene.id"))
    actie: Mapped[Actie] = relationship(lazy="raise", back_populates="over")
    betrokkene: Mapped[Betrokkene] = relationship(lazy="raise")


class Wederdienst(DossierGebonden, MetVersie, Model):
    """What somebody can do for another, in their own words; known outside the dossier only when they want that."""

    __tablename__ = "wederdienst"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"), index=True)
    betrokkene_id: Mapped[UUID] = mapped_column(ForeignKey("betrokkene.id"))
    wat: Mapped[Regel]
    voor_wie: Mapped[Naam] = mapped_column(default="")
    mag_in_de_buurt: Mapped[bool] = mapped_column(default=False)
    vervallen_op: Mapped[Moment | None]
    betrokkene: Mapped[Betrokkene] = relationship(lazy="raise")


class Planversie(DossierGebonden, Model):
    """A plan as it was vastgesteld: number, day, who, and the whole content as text with its SHA-256. Unchangeable."""

    __tablename__ = "planversie"
    __table_args__ = (UniqueConstraint("plan_id", "nummer"),)

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"), index=True)
    nummer: Mapped[int]
    vastgesteld_op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    aanwezig: Mapped[Tekst]
    inhoud: Mapped[Tekst]
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    door: Mapped[Medewerker] = relationship(lazy="raise")
    plan: Mapped[Plan] = relationship(lazy="raise")
    reacties: Mapped[list["Planreactie"]] = relationship(lazy="raise", order_by="Planreactie.id")


class Planreactie(DossierGebonden, Model):
    """What one adult or youth of 12+ said when the plan was set: gezien, eens, or niet eens, want …. Unchangeable."""

    __tablename__ = "planreactie"
    __table_args__ = (
        UniqueConstraint("planversie_id", "persoon_id"),
        CheckConstraint("eens IS NULL OR eens OR length(woorden) >= 1", name="niet_eens_want"),
    )

    planversie_id: Mapped[UUID] = mapped_column(ForeignKey("planversie.id"), index=True)
    persoon_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"))
    naam: Mapped[Naam]
    gezien: Mapped[bool]
    eens: Mapped[bool | None]
    woorden: Mapped[Tekst] = mapped_column(default="")
