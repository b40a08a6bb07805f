"""Accounts and how they get in: passwords, login sessions, tries, and the key of a form that counts once."""

from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wijkteam.kern.db import Model
from wijkteam.kern.typen import Moment
from wijkteam.team.models import Medewerker


class Account(Model):
    """The right of one person to log in. One person, one account: no group accounts (BIO2 5.16.02)."""

    __tablename__ = "account"

    medewerker_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"), unique=True)
    gebruikersnaam: Mapped[str] = mapped_column(String(100), unique=True)
    wachtwoord_hash: Mapped[str]
    moet_wachtwoord_wijzigen: Mapped[bool] = mapped_column(default=False)
    uitgeschakeld_op: Mapped[Moment | None]
    medewerker: Mapped[Medewerker] = relationship(lazy="raise")


class Inlogsessie(Model):
    """One browser that is logged in. The token itself is never stored, only its SHA-256."""

    __tablename__ = "inlogsessie"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    begonnen_op: Mapped[Moment]
    laatst_gezien_op: Mapped[Moment]
    beeindigd_op: Mapped[Moment | None]
    reden_einde: Mapped[str | None]
    account: Mapped[Account] = relationship(lazy="raise")


class Inlogpoging(Model):
    """A try of a password, counted before it is looked at. `sleutel` is a keyed hash: see `Toestel.teller`."""

    __tablename__ = "inlogpoging"
    __table_args__ = (Index("ix_inlogpoging_sleutel_moment", "sleutel", "moment"),)

    sleutel: Mapped[bytes] = mapped_column(LargeBinary(32))
    moment: Mapped[Moment]


class EenmaligVerzoek(Model):
    """A form that was sent: the second copy of the same form gets the first one's answer and does nothing."""

    __tablename__ = "eenmalig_verzoek"
    __table_args__ = (UniqueConstraint("account_id", "sleutel"),)

    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    sleutel: Mapped[UUID]
    antwoord: Mapped[str] = mapped_column(String(500))
    moment: Mapped[Moment]
