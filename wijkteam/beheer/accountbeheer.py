"""Acts on accounts, each with its line in the journaal."""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.beheer import beleid, queries
from wijkteam.beheer.errors import GeenAccount
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.team.models import Medewerker
from wijkteam.team.queries import get_medewerker
from wijkteam.toegang import service
from wijkteam.toegang.models import Account
from wijkteam.toegang.wachtwoord import maak_tijdelijk


def geef_account(
    session: Session, medewerker_id: UUID, *, gebruikersnaam: str, door: Medewerker
) -> tuple[Account, str]:
    """An account with a temporary password, here and nowhere else in the clear.

    A second account for one medewerker and a name that is taken are refused by the database. Raises `NietGevonden`.
    """
    medewerker = get_medewerker(session, medewerker_id)
    woord = maak_tijdelijk()
    account = service.maak_account(
        session, medewerker, gebruikersnaam=gebruikersnaam, woord=woord, tijdelijk=True
    )
    _noteer(session, medewerker, "account gemaakt", door)
    session.flush()
    return account, woord


def geef_nieuw_wachtwoord(session: Session, medewerker_id: UUID, *, door: Medewerker) -> tuple[Account, str]:
    """A temporary password in place of the forgotten one; every session of the account ends at once.

    Raises `JeEigenAccount`, `GeenAccount`, `NietGevonden`.
    """
    medewerker, account = _haal_ander(session, medewerker_id, door)
    gewijzigd, woord = service.geef_nieuw_wachtwoord(session, account.id)
    _noteer(session, medewerker, "tijdelijk wachtwoord gegeven", door)
    return gewijzigd, woord


def schakel_uit(session: Session, medewerker_id: UUID, *, door: Medewerker) -> Account:
    """Close the account; every session of it ends at once. Raises `JeEigenAccount`, `GeenAccount`, `NietGevonden`."""
    medewerker, account = _haal_ander(session, medewerker_id, door)
    if account.uitgeschakeld_op is None:
        service.schakel_account_uit(session, account.id)
        _noteer(session, medewerker, "account uitgeschakeld", door)
    return account


def schakel_in(session: Session, medewerker_id: UUID, *, door: Medewerker) -> Account:
    """Open the account again, with the password it had. Raises `JeEigenAccount`, `GeenAccount`, `NietGevonden`."""
    medewerker, account = _haal_ander(session, medewerker_id, door)
    if account.uitgeschakeld_op is not None:
        service.schakel_account_in(session, account.id)
        _noteer(session, medewerker, "account ingeschakeld", door)
    return account


def _haal_ander(session: Session, medewerker_id: UUID, door: Medewerker) -> tuple[Medewerker, Account]:
    medewerker = get_medewerker(session, medewerker_id)
    beleid.eis_ander_account(door, medewerker)
    account = queries.find_account_van(session, medewerker.id)
    if account is None:
        raise GeenAccount
    return medewerker, account


def _noteer(session: Session, medewerker: Medewerker, wat: str, door: Medewerker) -> None:
    noteer(session, Handeling.ACCOUNT_GEWIJZIGD, casus_id=None, door=door, over=medewerker, velden=[wat])
