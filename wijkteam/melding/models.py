"""A melding: the row that says it is there, and apart from it what it says.

`Melding` carries no word of anybody, so that a teamleider may see that it waits. Everything that was said hangs on it as
`MeldingGebonden`, and can be erased while the melding itself stays.
"""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.gebied.models import Buurt
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.db import MetVersie, Model
from wijkteam.kern.typen import Moment, Naam, Regel, Tekst
from wijkteam.melding.keuzes import Kanaal, Meldersoort, Meldingsoort, Stapsoort, Uitkomst, Verteldaan
from wijkteam.team.models import Medewerker, Wijkteam
from wijkteam.toegang.gebonden import MeldingGebonden, Meldingwortel
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.inwonerrechten import Inwonerrecht

_WACHT = text("houder_id IS NULL AND afgehandeld_op IS NULL")
_ZONDER_VERVOLG = text("afgehandeld_op IS NOT NULL AND casus_id IS NULL AND gewist_op IS NULL")


class Melding(Meldingwortel, MetVersie, Model):
    """That somebody asked or worried: number, when, how, for which team, who holds it. No content.

    `termijn_op` is the soonest day on which the gemeente must have done something by law; the acts keep it, and it is
    empty once that day is watched elsewhere. `versie` is that of what the melding says; `gewist_op` the moment from which
    nothing that was said is kept any more.
    """

    __tablename__ = "melding"
    __table_args__ = (
        Index(
            "ix_melding_wacht",
            "wijkteam_id",
            "termijn_op",
            sqlite_where=_WACHT,
            postgresql_where=_WACHT,
        ),
        Index(
            "ix_melding_zonder_vervolg",
            "afgehandeld_op",
            sqlite_where=_ZONDER_VERVOLG,
            postgresql_where=_ZONDER_VERVOLG,
        ),
        CheckConstraint("afgehandeld_op IS NULL OR houder_id IS NOT NULL", name="door_houder"),
        CheckConstraint("casus_id IS NULL OR afgehandeld_op IS NOT NULL", name="casus"),
    )

    nummer: Mapped[str] = mapped_column(String(20), unique=True)
    soort: Mapped[Meldingsoort]
    kanaal: Mapped[Kanaal]
    ontvangen_op: Mapped[Moment]
    genoteerd_op: Mapped[Moment]
    spoed_op: Mapped[Moment | None]
    termijn_op: Mapped[date | None]
    teruggekoppeld_op: Mapped[Moment | None]
    gewist_op: Mapped[Moment | None]
    wijkteam: Mapped[Wijkteam] = relationship(lazy="raise", foreign_keys="Melding.wijkteam_id")
    houder: Mapped[Medewerker | None] = relationship(lazy="raise", foreign_keys="Melding.houder_id")

    @property
    def is_open(self) -> bool:
        return self.afgehandeld_op is None

    @property
    def is_spoed(self) -> bool:
        return self.spoed_op is not None

    @property
    def is_signaal(self) -> bool:
        return self.soort is Meldingsoort.SIGNAAL


class Meldingvraag(MeldingGebonden, Model):
    """The question in their own words, and the law that it is about as far as we can tell now."""

    __tablename__ = "meldingvraag"
    __table_args__ = (UniqueConstraint("melding_id"),)

    vraag: Mapped[Tekst]
    wet: Mapped[Wet]


class Melder(MeldingGebonden, Model):
    """Who called, and how to call back."""

    __tablename__ = "melder"
    __table_args__ = (UniqueConstraint("melding_id"),)

    soort: Mapped[Meldersoort]
    naam: Mapped[Naam | None]
    organisatie: Mapped[Naam | None]
    relatie: Mapped[Naam | None]
    telefoon: Mapped[str | None] = mapped_column(String(40))
    email: Mapped[Naam | None]


class Meldingpersoon(MeldingGebonden, Model):
    """Whom it is about, as the melder told it: not a `Persoon` yet. The address is one line, as it was said.

    `buurt` is where the postcode or the choice of the area led: from it others at that postcode are found again.
    """

    __tablename__ = "meldingpersoon"
    __table_args__ = (UniqueConstraint("melding_id"),)

    roepnaam: Mapped[Naam | None]
    tussenvoegsel: Mapped[str | None] = mapped_column(String(30))
    achternaam: Mapped[Naam | None]
    geboortedatum: Mapped[Geboortedatum | None]
    adres: Mapped[Regel | None]
    telefoon: Mapped[str | None] = mapped_column(String(40))
    postcode: Mapped[str | None] = mapped_column(String(7), index=True)
    huisnummer: Mapped[str | None] = mapped_column(String(20))
    buurt_id: Mapped[UUID | None] = mapped_column(ForeignKey("buurt.id"), index=True)
    buurt: Mapped[Buurt | None] = relationship(lazy="raise")

    @property
    def naam(self) -> str:
        """As much of the name as is known; empty when nobody said one."""
        return " ".join(deel for deel in (self.roepnaam, self.tussenvoegsel, self.achternaam) if deel)

    @property
    def plek(self) -> str:
        """Postcode and house number, as far as they are known."""
        return " ".join(deel for deel in (self.postcode, self.huisnummer) if deel)


class Meldingstap(MeldingGebonden, Model):
    """One step before the end: noted, picked up, given back, passed on to another team; who, when and why."""

    __tablename__ = "meldingstap"

    soort: Mapped[Stapsoort]
    op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    naar_id: Mapped[UUID | None] = mapped_column(ForeignKey("wijkteam.id"))
    reden: Mapped[Regel | None]
    door: Mapped[Medewerker] = relationship(lazy="raise")
    naar: Mapped[Wijkteam | None] = relationship(lazy="raise")


class Afhandeling(MeldingGebonden, Model):
    """How it ended, when, by whom and why.

    `ziet_af` says that the person wants no investigation now and knows that an application stays possible: only that
    ends a statutory term (Wmo art. 2.3.2; CRvB 2018:2013).
    """

    __tablename__ = "afhandeling"
    __table_args__ = (UniqueConstraint("melding_id"),)

    uitkomst: Mapped[Uitkomst]
    op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    reden: Mapped[Regel | None]
    ziet_af: Mapped[bool] = mapped_column(default=False)
    gewist: Mapped[bool] = mapped_column(default=False)
    door: Mapped[Medewerker] = relationship(lazy="raise")


class Doorzetting(MeldingGebonden, Model):
    """To which organisation outside the wijkteams a melding went, with whom was spoken there and on which day.

    The person concerned agreed; only about veiligheid may it go without, and then it says why.
    """

    __tablename__ = "doorzetting"
    __table_args__ = (
        UniqueConstraint("melding_id"),
        CheckConstraint("is_akkoord = (waarom_zonder IS NULL)", name="akkoord_of_waarom"),
    )

    organisatie: Mapped[Naam]
    telefoon: Mapped[str | None] = mapped_column(String(40))
    gesproken_met: Mapped[Naam]
    dag: Mapped[date]
    is_akkoord: Mapped[bool]
    waarom_zonder: Mapped[Regel | None]


class Terugkoppeling(MeldingGebonden, Model):
    """What the melder heard back: on which day, how, by whom."""

    __tablename__ = "terugkoppeling"

    dag: Mapped[date]
    kanaal: Mapped[Kanaal]
    tekst: Mapped[Regel]
    op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker] = relationship(lazy="raise")


class Geinformeerd(MeldingGebonden, Model):
    """Whether the person whom a signaal is about knows of it: since which day, or why not yet. The last one counts."""

    __tablename__ = "geinformeerd"
    __table_args__ = (CheckConstraint("(dag IS NULL) = (waarom_niet IS NOT NULL)", name="dag_of_waarom"),)

    dag: Mapped[date | None]
    waarom_niet: Mapped[Regel | None]
    op: Mapped[Moment]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker] = relationship(lazy="raise")


class Meldingsrecht(MeldingGebonden, Model):
    """A right that was told, to whom and on which day (Wmo art. 2.3.2, lid 2 and 3)."""

    __tablename__ = "meldingsrecht"
    __table_args__ = (UniqueConstraint("melding_id", "recht", "aan"),)

    recht: Mapped[Inwonerrecht]
    aan: Mapped[Verteldaan]
    dag: Mapped[date]
    door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    door: Mapped[Medewerker] = relationship(lazy="raise")
