"""Reading accounts for the beheerder. No casus is near."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload, load_only, selectinload

from wijkteam.beheer.accountstand import Accountstand, stand_van
from wijkteam.casus.lijsten import Bladzijde, binnen, lees_deel
from wijkteam.kern.zoekvorm import zoekvorm, zoekwoorden
from wijkteam.team.models import Aanstelling, Medewerker, Wijkteam
from wijkteam.toegang.models import Account, Inlogsessie


@dataclass(frozen=True)
class Medewerkerregel:
    """A medewerker in the list, with aanstellingen and wijkteams loaded, and the account if there is one."""

    medewerker: Medewerker
    account: Account | None

    @property
    def stand(self) -> Accountstand:
        return stand_van(self.account)


def list_medewerkers(
    session: Session, *, naam: str = "", stand: Accountstand | None = None, pagina: int = 1
) -> Bladzijde[Medewerkerregel]:
    """Colleagues whose name or user name holds all words of `naam`, by name; 25 at a time."""
    vragen = _medewerkers(stand)
    if woorden := zoekwoorden(naam):
        vragen = vragen.where(Medewerker.id.in_(_namen_met_woorden(session, woorden)))
    totaal = session.scalars(select(func.count()).select_from(vragen.order_by(None).subquery())).one()
    nummer = binnen(pagina, totaal)
    ids = [rij.id for rij in lees_deel(session, vragen, nummer)]
    return Bladzijde(_regels(session, ids), nummer, totaal)


def _medewerkers(stand: Accountstand | None) -> Select[*tuple[Any, ...]]:
    vragen: Select[*tuple[Any, ...]] = (
        select(Medewerker.id)
        .outerjoin(Account, Account.medewerker_id == Medewerker.id)
        .order_by(func.lower(Medewerker.naam), Medewerker.id)
    )
    match stand:
        case Accountstand.OPEN:
            return vragen.where(Account.id.is_not(None), Account.uitgeschakeld_op.is_(None))
        case Accountstand.UITGESCHAKELD:
            return vragen.where(Account.uitgeschakeld_op.is_not(None))
        case Accountstand.GEEN:
            return vragen.where(Account.id.is_(None))
    return vragen


def _namen_met_woorden(session: Session, woorden: Iterable[str]) -> dict[UUID, str]:
    """Compared here and not in the database: there only one of the two knows capitals beyond the ASCII ones."""
    rijen = session.execute(
        select(Medewerker.id, Medewerker.naam, Account.gebruikersnaam).outerjoin(
            Account, Account.medewerker_id == Medewerker.id
        )
    )
    gezocht = list(woorden)
    return {
        rij.id: rij.naam
        for rij in rijen
        if all(woord in zoekvorm(f"{rij.naam} {rij.gebruikersnaam or ''}") for woord in gezocht)
    }


def _regels(session: Session, ids: list[UUID]) -> list[Medewerkerregel]:
    rijen = session.execute(
        select(Medewerker, Account)
        .outerjoin(Account, Account.medewerker_id == Medewerker.id)
        .where(Medewerker.id.in_(ids))
        .options(
            selectinload(Medewerker.aanstellingen).joinedload(Aanstelling.wijkteam),
            load_only(
                Account.medewerker_id, Account.gebruikersnaam, Account.uitgeschakeld_op, raiseload=True
            ),
        )
    )
    per_id = {medewerker.id: Medewerkerregel(medewerker, account) for medewerker, account in rijen}
    return [per_id[medewerker_id] for medewerker_id in ids]


def list_medewerkers_met_naam(session: Session, naam: str) -> dict[UUID, str]:
    """Name by id of all colleagues, also of those who left, whose name holds all words."""
    return _namen_met_woorden(session, zoekwoorden(naam))


def list_namen(
    session: Session, soort: type[Medewerker] | type[Wijkteam], ids: Collection[UUID]
) -> dict[UUID, str]:
    """Name by id; asks nothing when nothing is asked."""
    if not ids:
        return {}
    rijen = session.execute(select(soort.id, soort.naam).where(soort.id.in_(ids)))
    return {rij.id: rij.naam for rij in rijen}


def list_accountnamen(session: Session, ids: Collection[UUID]) -> dict[UUID, str]:
    """The name of the medewerker by the id of the account; asks nothing when nothing is asked."""
    if not ids:
        return {}
    rijen = session.scalars(
        select(Account).where(Account.id.in_(ids)).options(joinedload(Account.medewerker))
    )
    return {account.id: account.medewerker.naam for account in rijen}


def find_account_van(session: Session, medewerker_id: UUID) -> Account | None:
    return session.scalars(select(Account).where(Account.medewerker_id == medewerker_id)).one_or_none()


def find_laatst_gezien(session: Session, account_id: UUID) -> datetime | None:
    """When this account was last in use."""
    return session.scalars(
        select(func.max(Inlogsessie.laatst_gezien_op)).where(Inlogsessie.account_id == account_id)
    ).one()
