"""Passwords: argon2id, and a length that makes guessing pointless."""

import functools
import secrets

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY

from wijkteam.toegang.errors import WachtwoordIsTeZwak

KORTSTE = 12
LANGSTE = 200

# Without letters and figures that are taken for each other when somebody reads them aloud.
_VOORLEESBAAR = "abcdefghjkmnpqrstuvwxyz23456789"


@functools.cache
def _hasher() -> PasswordHasher:
    return PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)


@functools.cache
def _nephash() -> str:
    """The hash of nobody's password, so that an unknown name takes as long as a known one."""
    return _hasher().hash("een wachtwoord van niemand")


def maak_hash(wachtwoord: str, *, gebruikersnaam: str) -> str:
    """The argon2id hash. Raises `WachtwoordIsTeZwak`."""
    if len(wachtwoord) < KORTSTE:
        raise WachtwoordIsTeZwak(f"Kies een wachtwoord van minstens {KORTSTE} tekens.", veld="nieuw")
    if len(wachtwoord) > LANGSTE:
        raise WachtwoordIsTeZwak(f"Kies een wachtwoord van hoogstens {LANGSTE} tekens.", veld="nieuw")
    if len(set(wachtwoord)) < 5 or gebruikersnaam.casefold() in wachtwoord.casefold():
        raise WachtwoordIsTeZwak(
            "Dit wachtwoord is te makkelijk te raden. Neem bijvoorbeeld vier losse woorden.", veld="nieuw"
        )
    return _hasher().hash(wachtwoord)


def maak_tijdelijk() -> str:
    """A password to be told once and changed at the first login: 79 bits of chance in four groups of four."""
    return "-".join("".join(secrets.choice(_VOORLEESBAAR) for _ in range(4)) for _ in range(4))


def klopt(hash_: str | None, wachtwoord: str) -> bool:
    """Whether the password belongs to the hash. `None` (unknown account) costs the same time and is never right."""
    try:
        _hasher().verify(hash_ or _nephash(), wachtwoord[: LANGSTE + 1])
    except (VerificationError, InvalidHashError):
        return False
    return hash_ is not None
