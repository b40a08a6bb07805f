"""Acts at the gate: in, out, another password, an account closed. Each ends sessions where it must, at once."""

import hashlib
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker
from wijkteam.toegang import queries, wachtwoord
from wijkteam.toegang.errors import InloggenMislukt, TeVeelPogingen, WachtwoordIsTeZwak, WachtwoordKloptNiet
from wijkteam.toegang.models import Account, Inlogpoging, Inlogsessie

STIL = timedelta(minutes=30)
HOOGSTENS = timedelta(hours=10)
VENSTER = timedelta(minutes=15)
POGINGEN = 10


def tel_poging(session: Session, teller: bytes) -> None:
    """Count one try (`Toestel.teller`). The caller commits before the password is looked at.

    Parallel tries, in all workers, then see each other.
    """
    session.add(Inlogpoging(sleutel=teller, moment=nu()))


def log_in(session: Session, teller: bytes, *, gebruikersnaam: str, woord: str) -> tuple[str, Account]:
    """A new login session; returns its token (only here in the clear) and the account.

    Raises `TeVeelPogingen` after ten tries in a quarter of an hour, whether this one is right or not,
    and `InloggenMislukt` without saying what was wrong. Whoever gets in begins to count anew.
    """
    pogingen = _eis_ruimte(session, teller)
    account = queries.find_account(session, gebruikersnaam)
    if not wachtwoord.klopt(account.wachtwoord_hash if account else None, woord):
        raise InloggenMislukt
    if account is None or account.uitgeschakeld_op is not None:
        raise InloggenMislukt
    for poging in pogingen:
        session.delete(poging)
    token = secrets.token_urlsafe(32)
    session.add(
        Inlogsessie(
            account_id=account.id, token_hash=hash_van(token), begonnen_op=nu(), laatst_gezien_op=nu()
        )
    )
    return token, account


def log_uit(session: Session, token: str) -> None:
    """End this login session. A copy of the cookie is worthless from here on."""
    inlogsessie = queries.find_inlogsessie(session, hash_van(token))
    if inlogsessie is not None:
        _beeindig([inlogsessie], "uitgelogd")


def wijzig_wachtwoord(
    session: Session, teller: bytes, account_id: UUID, *, huidig: str, nieuw: str
) -> Account:
    """Set a new password and end every session of the account.

    Guessing the present password counts as guessing at the door. Raises `TeVeelPogingen`, `WachtwoordKloptNiet`
    and `WachtwoordIsTeZwak`.
    """
    pogingen = _eis_ruimte(session, teller)
    account = queries.get_account(session, account_id)
    if not wachtwoord.klopt(account.wachtwoord_hash, huidig):
        raise WachtwoordKloptNiet("Dit is niet je huidige wachtwoord.", veld="huidig")
    for poging in pogingen:
        session.delete(poging)
    if nieuw == huidig:
        raise WachtwoordIsTeZwak("Kies een ander wachtwoord dan het huidige.", veld="nieuw")
    account.wachtwoord_hash = wachtwoord.maak_hash(nieuw, gebruikersnaam=account.gebruikersnaam)
    account.moet_wachtwoord_wijzigen = False
    beeindig_sessies(session, account.id, "wachtwoord gewijzigd")
    return account


def maak_account(
    session: Session, medewerker: Medewerker, *, gebruikersnaam: str, woord: str, tijdelijk: bool
) -> Account:
    """Give a medewerker an account. Raises `WachtwoordIsTeZwak`."""
    naam = gebruikersnaam.strip().casefold()
    account = Account(
        medewerker_id=medewerker.id,
        medewerker=medewerker,
        gebruikersnaam=naam,
        wachtwoord_hash=wachtwoord.maak_hash(woord, gebruikersnaam=naam),
        moet_wachtwoord_wijzigen=tijdelijk,
    )
    session.add(account)
    return account


def geef_nieuw_wachtwoord(session: Session, account_id: UUID) -> tuple[Account, str]:
    """A temporary password, shown once to the beheerder; every session of the account ends."""
    account = queries.get_account(session, account_id)
    woord = wachtwoord.maak_tijdelijk()
    account.wachtwoord_hash = wachtwoord.maak_hash(woord, gebruikersnaam=account.gebruikersnaam)
    account.moet_wachtwoord_wijzigen = True
    beeindig_sessies(session, account.id, "nieuw wachtwoord gegeven")
    return account, woord


def schakel_account_uit(session: Session, account_id: UUID) -> Account:
    """Close the account; every session of it ends at once."""
    account = queries.get_account(session, account_id)
    account.uitgeschakeld_op = nu()
    beeindig_sessies(session, account.id, "account uitgeschakeld")
    return account


def schakel_account_in(session: Session, account_id: UUID) -> Account:
    """Open the account again. Old sessions stay ended."""
    account = queries.get_account(session, account_id)
    account.uitgeschakeld_op = None
    return account


def beeindig_sessies(session: Session, account_id: UUID, reden: str) -> None:
    """End every login session of an account."""
    _beeindig(queries.list_open_inlogsessies(session, account_id), reden)


def is_geldig(inlogsessie: Inlogsessie, moment: datetime) -> bool:
    """Not ended, used within half an hour, begun within ten hours, and the account is open."""
    return (
        inlogsessie.beeindigd_op is None
        and inlogsessie.account.uitgeschakeld_op is None
        and moment - inlogsessie.laatst_gezien_op < STIL
        and moment - inlogsessie.begonnen_op < HOOGSTENS
    )


def hash_van(token: str) -> bytes:
    """What we keep of a token."""
    return hashlib.sha256(token.encode()).digest()


def _beeindig(sessies: list[Inlogsessie], reden: str) -> None:
    for inlogsessie in sessies:
        if inlogsessie.beeindigd_op is None:
            inlogsessie.beeindigd_op = nu()
            inlogsessie.reden_einde = reden


def _eis_ruimte(session: Session, teller: bytes) -> list[Inlogpoging]:
    pogingen = queries.list_pogingen(session, teller, nu() - VENSTER)
    if len(pogingen) > POGINGEN:
        raise TeVeelPogingen
    return pogingen
