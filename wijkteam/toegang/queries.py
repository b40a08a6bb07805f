"""Reading accounts and login sessions."""

from datetime import datetime
from functools import cache
from uuid import UUID

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session, joinedload

from wijkteam.kern.fouten import NietGevonden
from wijkteam.team.models import Aanstelling, Medewerker
from wijkteam.toegang.models import Account, Inlogpoging, Inlogsessie


def find_account(session: Session, gebruikersnaam: str) -> Account | None:
    """The account by its login name, capitals aside, with the medewerker."""
    return session.scalars(
        select(Account)
        .where(Account.gebruikersnaam == gebruikersnaam.strip().casefold())
        .options(joinedload(Account.medewerker))
    ).one_or_none()


def get_account(session: Session, account_id: UUID) -> Account:
    """Raises `NietGevonden`."""
    account = session.scalars(
        select(Account).where(Account.id == account_id).options(joinedload(Account.medewerker))
    ).one_or_none()
    if account is None:
        raise NietGevonden
    return account


def find_inlogsessie(session: Session, token_hash: bytes) -> Inlogsessie | None:
    """The login session with its account, medewerker and aanstellingen (and their wijkteams)."""
    return session.scalars(_inlogsessie(), {"token": token_hash}).one_or_none()


@cache
def _inlogsessie() -> Select[Inlogsessie]:
    """Parameter: `token`. Built once: every request asks it."""
    return (
        select(Inlogsessie)
        .where(Inlogsessie.token_hash == bindparam("token"))
        .options(
            joinedload(Inlogsessie.account)
            .joinedload(Account.medewerker)
            .selectinload(Medewerker.aanstellingen)
            .joinedload(Aanstelling.wijkteam)
        )
    )


def list_open_inlogsessies(session: Session, account_id: UUID) -> list[Inlogsessie]:
    """Every browser in which this account is still logged in."""
    return list(
        session.scalars(
            select(Inlogsessie)
            .where(Inlogsessie.account_id == account_id, Inlogsessie.beeindigd_op.is_(None))
            .order_by(Inlogsessie.id)
        )
    )


def list_pogingen(session: Session, sleutel: bytes, sinds: datetime) -> list[Inlogpoging]:
    """The tries for this name since a moment, oldest first."""
    return list(
        session.scalars(
            select(Inlogpoging)
            .where(Inlogpoging.sleutel == sleutel, Inlogpoging.moment > sinds)
            .order_by(Inlogpoging.moment, Inlogpoging.id)
        )
    )


def tel_pogingen(session: Session, sleutel: bytes, sinds: datetime) -> int:
    """How many tries there were for this key since a moment. Loads no row."""
    return session.scalars(
        select(func.count(Inlogpoging.id)).where(Inlogpoging.sleutel == sleutel, Inlogpoging.moment > sinds)
    ).one()
