"""Two people changed one form: what can be put together by itself, and what only a person can choose.

A form carries a mark of what each field held when it was opened (`_basis`). With that, what I sent and what a colleague
saved meanwhile, each field has one of four outcomes. Only when both changed the same field somebody has to compare.
"""

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from hashlib import blake2s

_DEEL = re.compile(r"([\w.-]{1,80})=([0-9a-f]{12})", re.ASCII)
MEESTE_TEKENS = 20_000


class Uitkomst(Enum):
    """Whose words a field holds in the proposal."""

    GELIJK = "gelijk"
    VAN_MIJ = "van mij"
    VAN_COLLEGA = "van een collega"
    KIEZEN = "allebei veranderd"


def merkteken(waarden: Iterable[str]) -> str:
    """A short mark of what a field holds; line ends and the blanks around it make no difference."""
    delen = sorted(waarde.replace("\r\n", "\n").strip() for waarde in waarden)
    tekst = "\x1f".join(deel for deel in delen if deel)
    return blake2s(tekst.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def vergelijk(was: str, mijn: Iterable[str], hun: Iterable[str]) -> Uitkomst:
    """What becomes of one field. `was` is the mark of what it held when my form was opened."""
    van_mij, van_hen = merkteken(mijn), merkteken(hun)
    if van_mij == van_hen:
        return Uitkomst.GELIJK
    if van_mij == was:
        return Uitkomst.VAN_COLLEGA
    return Uitkomst.VAN_MIJ if van_hen == was else Uitkomst.KIEZEN


def schrijf_basis(merken: Mapping[str, str]) -> str:
    """The marks as they travel in the form."""
    return " ".join(f"{naam}={merk}" for naam, merk in merken.items())


def lees_basis(tekst: str) -> dict[str, str]:
    """The marks that came back; whatever is not one is left out, and that field is then compared as a whole."""
    return dict(_DEEL.findall(tekst[:MEESTE_TEKENS]))
