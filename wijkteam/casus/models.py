"""The casus: the situation around one huishouden that is being worked on."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.huishouden.models import Huishouden, Persoon
from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.tijd import nu
from wijkteam.kern.typen import Moment, Naam, Regel, Tekst
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Medewerker, Wijkteam
from wijkteam.toegang.gebonden import CaseloadGebonden, DossierGebonden, Dossierwortel, MetCasus
from wijkteam.wet.grondslagen import Wet


class Fase(StrEnum):
    """How far the work is. Acts move it; nobody sets it by hand."""

    MELDING = "melding"
    ONDERZOEK = "onderzoek"
    PLAN = "plan"
    UITVOERING = "uitvoering"
    EVALUATIE = "evaluatie"

    @property
    def label(self) -> str:
        """The phase in words."""
        return self.value.capitalize()


class Casus(Dossierwortel, MetVersie, Model):
    """One open casus per huishouden: the database says so. Opened in `opening`, closed in `afsluiting`."""

    __tablename__ = "casus"
    __table_args__ = (
        Index(
            "uq_casus_open",
            "huishouden_id",
            unique=True,
            sqlite_where=text("afgesloten_op IS NULL"),
            postgresql_where=text("afgesloten_op IS NULL"),
        ),
    )

    nummer: Mapped[str] = mapped_column(String(12), unique=True)
    huishouden_id: Mapped[UUID] = mapped_column(ForeignKey("huishouden.id"), index=True)
    vraag: Mapped[Tekst]
    fase: Mapped[Fase]
    geopend_op: Mapped[Moment]
    afgesloten_op: Mapped[Moment | None]
    huishouden: Mapped[Huishouden] = relationship(lazy="raise")
    wijkteam: Mapped[Wijkteam] = relationship(lazy="raise", foreign_keys="Casus.wijkteam_id")

    @property
    def is_open(self) -> bool:
        return self.afgesloten_op is None


class Sluitreden(StrEnum):
    """Why the work around a huishouden ended."""

    DOELEN_BEREIKT = "doelen_bereikt"
    ZELF_VERDER = "zelf_verder"
    OVERGEDRAGEN = "overgedragen"
    VERHUISD = "verhuisd"
    OP_VERZOEK = "op_verzoek"
    OVERLEDEN = "overleden"
    ANDERS = "anders"

    @property
    def label(self) -> str:
        """The reason in words."""
        return {
            "doelen_bereikt": "de doelen zijn bereikt",
            "zelf_verder": "het huishouden kan zelf verder",
            "overgedragen": "overgedragen aan een ander team",
            "verhuisd": "verhuisd",
            "op_verzoek": "op verzoek van het huishouden",
            "overleden": "overlijden",
            "anders": "een andere reden",
        }[self.value]


class Afsluiting(DossierGebonden, Model):
    """Who closed the casus, when and why; and, when it was opened again, who did that and why."""

    __tablename__ = "afsluiting"

    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    op: Mapped[Moment]
    reden: Mapped[Sluitreden]
    toelichting: Mapped[Tekst]
    heropend_op: Mapped[Moment | None]
    heropend_door_id: Mapped[UUID | None] = mapped_column(ForeignKey("medewerker.id"))
    heropend_reden: Mapped[Regel | None]
    door: Mapped[Medewerker] = relationship(lazy="raise", foreign_keys="Afsluiting.door_id")


class TeamHoedanigheid(StrEnum):
    """As what somebody is in the team around a casus."""

    BEWONER = "bewoner"
    VRIJWILLIGER = "vrijwilliger"
    PROFESSIONAL = "professional"
    GEMEENTE = "gemeente"

    @property
    def label(self) -> str:
        return self.value

    @property
    def is_beroepshalve(self) -> bool:
        """Residents and volunteers need consent (Wmo art. 5.3.3; domein.md §3.8) and cannot be achtervang."""
        return self in {TeamHoedanigheid.PROFESSIONAL, TeamHoedanigheid.GEMEENTE}


class Teamlid(CaseloadGebonden, Model):
    """Somebody in the team around this casus, with a reason to be there and an end date when they left.

    Whoever is a colleague with an account (`medewerker_id`) can open the dossier as long as this row lasts.
    """

    __tablename__ = "teamlid"
    __table_args__ = (
        UniqueConstraint("id", "hoedanigheid"),
        Index(
            "uq_teamlid_medewerker_nu",
            "casus_id",
            "medewerker_id",
            unique=True,
            sqlite_where=text("tot IS NULL AND medewerker_id IS NOT NULL"),
            postgresql_where=text("tot IS NULL AND medewerker_id IS NOT NULL"),
        ),
        Index("ix_teamlid_medewerker_casus", "medewerker_id", "casus_id"),
        CheckConstraint("tot IS NULL OR tot >= van", name="periode"),
    )

    hoedanigheid: Mapped[TeamHoedanigheid]
    naam: Mapped[Naam]
    organisatie: Mapped[Naam | None]
    telefoon: Mapped[str | None] = mapped_column(String(40))
    medewerker_id: Mapped[UUID | None] = mapped_column(ForeignKey("medewerker.id"))
    persoon_id: Mapped[UUID | None] = mapped_column(ForeignKey("persoon.id"))
    expertise: Mapped[Expertise | None]
    grondslag: Mapped[Wet]
    ziet_veiligheid: Mapped[bool] = mapped_column(default=False)
    van: Mapped[Moment]
    tot: Mapped[Moment | None]

    @property
    def is_in_team(self) -> bool:
        """Whether this place is not over. It may have a last day in the future: who stands in, for so long."""
        return self.tot is None or self.tot > nu()

    @property
    def kan_waarnemen(self) -> bool:
        """Whether this member can act in this program on behalf of a regisseur: by profession, with an account."""
        return self.hoedanigheid.is_beroepshalve and self.medewerker_id is not None

    @property
    def initialen(self) -> str:
        delen = self.naam.split()
        return (delen[0][0] + delen[-1][0]).upper() if len(delen) > 1 else self.naam[:1].upper()


class Regieperiode(CaseloadGebonden, Model):
    """Who holds the regie, from when to when. One open period per casus, no silent gap: the database says both.

    A period ends by naming its successor, or because the casus was closed. A resident may hold the regie;
    then a professional stands behind as achtervang (ontwerp §5).
    """

    __tablename__ = "regieperiode"
    __table_args__ = (
        Index(
            "uq_regieperiode_open",
            "casus_id",
            unique=True,
            sqlite_where=text("tot IS NULL"),
            postgresql_where=text("tot IS NULL"),
        ),
        ForeignKeyConstraint(["teamlid_id", "hoedanigheid"], ["teamlid.id", "teamlid.hoedanigheid"]),
        CheckConstraint("tot IS NULL OR opvolger_id IS NOT NULL OR door_afsluiting", name="geen_gat"),
        CheckConstraint(
            "hoedanigheid NOT IN ('bewoner', 'vrijwilliger') OR achtervang_id IS NOT NULL", name="achtervang"
        ),
    )

    teamlid_id: Mapped[UUID]
    hoedanigheid: Mapped[TeamHoedanigheid]
    achtervang_id: Mapped[UUID | None] = mapped_column(ForeignKey("teamlid.id"))
    opvolger_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("regieperiode.id", deferrable=True, initially="DEFERRED")
    )
    door_afsluiting: Mapped[bool] = mapped_column(default=False)
    van: Mapped[Moment]
    tot: Mapped[Moment | None]
    reden: Mapped[Regel]
    gezin_weet_het: Mapped[bool] = mapped_column(default=False)
    teamlid: Mapped[Teamlid] = relationship(
        lazy="raise",
        foreign_keys="Regieperiode.teamlid_id",
        primaryjoin="Regieperiode.teamlid_id == Teamlid.id",
    )
    achtervang: Mapped[Teamlid | None] = relationship(lazy="raise", foreign_keys="Regieperiode.achtervang_id")


class Waarneming(CaseloadGebonden, Model):
    """Who stands in when the regisseur is away, from when to when. The gap is never silent."""

    __tablename__ = "waarneming"
    __table_args__ = (
        Index(
            "uq_waarneming_open",
            "casus_id",
            unique=True,
            sqlite_where=text("beeindigd_op IS NULL"),
            postgresql_where=text("beeindigd_op IS NULL"),
        ),
        CheckConstraint("tot_en_met IS NULL OR tot_en_met >= van", name="periode"),
    )

    teamlid_id: Mapped[UUID] = mapped_column(ForeignKey("teamlid.id"))
    van: Mapped[date]
    tot_en_met: Mapped[date | None]
    reden: Mapped[Regel]
    beeindigd_op: Mapped[Moment | None]
    teamlid: Mapped[Teamlid] = relationship(lazy="raise")

    def geldt_op(self, dag: date) -> bool:
        """Whether this person stands in on that day; the last day counts."""
        return self.beeindigd_op is None and self.van <= dag and not self.is_verlopen_op(dag)

    def is_verlopen_op(self, dag: date) -> bool:
        """Whether the last day is over. Without a last day it lasts until somebody ends it."""
        return self.tot_en_met is not None and dag > self.tot_en_met


class GevraagdeExpertise(MetCasus, Model):
    """An expertise that the team misses: an open request with a stand-in, so that nothing stalls.

    Readable for all wijkteams and therefore without any word about the people concerned.
    """

    __tablename__ = "gevraagde_expertise"

    expertise: Mapped[Expertise]
    wijkteam_id: Mapped[UUID] = mapped_column(ForeignKey("wijkteam.id"), index=True)
    gevraagd_op: Mapped[Moment]
    vervanger_id: Mapped[UUID] = mapped_column(ForeignKey("teamlid.id"))
    vervuld_op: Mapped[Moment | None]
    vervuld_door_id: Mapped[UUID | None] = mapped_column(ForeignKey("teamlid.id"))
    ingetrokken_op: Mapped[Moment | None]
    wijkteam: Mapped[Wijkteam] = relationship(lazy="raise")
    vervanger: Mapped[Teamlid | None] = relationship(
        lazy="raise", foreign_keys="GevraagdeExpertise.vervanger_id"
    )

    @property
    def is_open(self) -> bool:
        return self.vervuld_op is None and self.ingetrokken_op is None


class Hoedanigheid(StrEnum):
    """As what a person is concerned. Only a cliënt can be scored or carry a doel (Wmo art. 5.1.1)."""

    CLIENT = "client"
    HUISGENOOT = "huisgenoot"
    MANTELZORGER = "mantelzorger"

    @property
    def label(self) -> str:
        return {"client": "cliënt", "huisgenoot": "huisgenoot", "mantelzorger": "mantelzorger"}[self.value]


class Betrokkene(DossierGebonden, Model):
    """Who is concerned in the casus, as what, on the ground of which wet, from when to when."""

    __tablename__ = "betrokkene"
    __table_args__ = (
        UniqueConstraint("id", "hoedanigheid"),
        Index(
            "uq_betrokkene_nu",
            "casus_id",
            "persoon_id",
            unique=True,
            sqlite_where=text("tot IS NULL"),
            postgresql_where=text("tot IS NULL"),
        ),
    )

    persoon_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"), index=True)
    hoedanigheid: Mapped[Hoedanigheid]
    wet: Mapped[Wet]
    van: Mapped[Moment]
    tot: Mapped[Moment | None]
    persoon: Mapped[Persoon] = relationship(lazy="raise")

    @property
    def is_client(self) -> bool:
        return self.hoedanigheid is Hoedanigheid.CLIENT
