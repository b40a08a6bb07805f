"""One master key in a file beside the database; every other key is derived from it and stored nowhere.

The key never enters the database, a log or a backup of the database. Whoever copies the database without
this file has nothing; whoever loses the file has lost everything: `docs/beheer` says how to keep it.
"""

import hmac
import os
import secrets
import stat
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from wijkteam.kern.fouten import OpstartFout

LENGTE = 32
VERSIE = b"v1"


class OntsleutelingMislukt(Exception):
    """The ciphertext was changed, moved to another row, or belongs to another key."""


@dataclass(frozen=True)
class Sleutels:
    """Keys by purpose, derived with HKDF-SHA256 from the master key."""

    hoofdsleutel: bytes

    def __repr__(self) -> str:
        return "Sleutels(…)"

    def voor(self, doel: str) -> bytes:
        """32 bytes for one purpose, the same on every call."""
        return HKDF(SHA256(), LENGTE, salt=None, info=f"wijkteam/{doel}".encode()).derive(self.hoofdsleutel)

    def versleutel(self, tekst: str, *, plaats: str) -> bytes:
        """AES-256-GCM. `plaats` (table, column, row id) is authenticated, so a value cannot be moved elsewhere."""
        nonce = secrets.token_bytes(12)
        return VERSIE + nonce + AESGCM(self.voor("veld")).encrypt(nonce, tekst.encode(), plaats.encode())

    def ontsleutel(self, waarde: bytes, *, plaats: str) -> str:
        """The text again. Raises `OntsleutelingMislukt`."""
        if not waarde.startswith(VERSIE):
            raise OntsleutelingMislukt("unknown version")
        nonce, inhoud = waarde[2:14], waarde[14:]
        try:
            return AESGCM(self.voor("veld")).decrypt(nonce, inhoud, plaats.encode()).decode()
        except InvalidTag as fout:
            raise OntsleutelingMislukt("tampered, moved or wrong key") from fout

    def blinde_index(self, waarde: str, *, doel: str) -> bytes:
        """Keyed HMAC-SHA256: equal values give equal indexes, and without the key nobody can compute one."""
        return hmac.digest(self.voor(f"index/{doel}"), waarde.encode(), "sha256")


def lees_of_maak_sleutels(bestand: Path) -> Sleutels:
    """The keys from `bestand`; a new master key (mode 0600) when the file does not exist yet.

    Raises `OpstartFout` when the folder cannot be made or used, and as `lees_sleutels`.
    """
    try:
        if not bestand.exists():
            _maak(bestand)
        return lees_sleutels(bestand)
    except OSError as fout:
        raise OpstartFout(
            f"De map {bestand.parent} kan niet gebruikt worden. Kijk of hij bestaat en van deze gebruiker is, "
            "of kies een andere met WIJKTEAM_DATA."
        ) from fout


def lees_sleutels(bestand: Path) -> Sleutels:
    """Raises `OpstartFout` when the file is absent, readable for others, or not a key."""
    if not bestand.exists():
        raise OpstartFout(f"Het sleutelbestand {bestand} ontbreekt. Zet het terug uit de kluis.")
    if stat.S_IMODE(bestand.stat().st_mode) & 0o077:
        raise OpstartFout(
            f"Het sleutelbestand {bestand} is leesbaar voor anderen. Herstel dit met: chmod 600 {bestand}"
        )
    try:
        sleutel = bytes.fromhex(bestand.read_text(encoding="ascii").strip())
    except (ValueError, UnicodeDecodeError) as fout:
        raise OpstartFout(f"Het sleutelbestand {bestand} is beschadigd.") from fout
    if len(sleutel) != LENGTE:
        raise OpstartFout(f"Het sleutelbestand {bestand} is beschadigd.")
    return Sleutels(sleutel)


def _maak(bestand: Path) -> None:
    """Written under another name first: a crash never leaves half a key, and two starters get the same one."""
    bestand.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    tijdelijk = bestand.with_name(f"{bestand.name}.{secrets.token_hex(8)}")
    plek = os.open(tijdelijk, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(plek, "w", encoding="ascii") as uit:
        uit.write(secrets.token_hex(LENGTE) + "\n")
        uit.flush()
        os.fsync(uit.fileno())
    try:
        os.link(tijdelijk, bestand)
    except FileExistsError:
        pass
    finally:
        tijdelijk.unlink()
