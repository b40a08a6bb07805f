"""Plain Dutch for what residents read: hard words with a plain one beside each, and sentences that are too long.

An indicator, not a judge: no formula measures whether somebody understands a text.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_BESTAND = Path(__file__).with_name("woordenlijst.toml")
# More words than this and a reader forgets how the sentence began.
MEESTE_WOORDEN = 20
_ZIN = re.compile(r"(?<=[.!?…:;])\s+|\n+")
_WOORD = re.compile(r"[\w'’]+(?:-\w+)*")


@dataclass(frozen=True, slots=True)
class Moeilijk:
    """A hard word as it stands in the text, and what to write instead."""

    woord: str
    gewoon: str


@cache
def lees_woordenlijst() -> dict[str, str]:
    """Hard word to plain word, both in small letters. Raises `tomllib.TOMLDecodeError` for a broken file."""
    woorden: dict[str, str] = tomllib.loads(_BESTAND.read_text(encoding="utf-8"))["woorden"]
    return woorden


def vind_moeilijke_woorden(tekst: str) -> list[Moeilijk]:
    """The hard words in a text, each once, in their order."""
    lijst = lees_woordenlijst()
    gevonden = dict.fromkeys(vondst.group().casefold() for vondst in _patroon().finditer(tekst))
    return [Moeilijk(woord, lijst[" ".join(woord.split())]) for woord in gevonden]


def vind_lange_zinnen(tekst: str, hoogstens: int = MEESTE_WOORDEN) -> list[str]:
    """The sentences with more words than `hoogstens`."""
    return [zin.strip() for zin in _ZIN.split(tekst) if len(_WOORD.findall(zin)) > hoogstens]


@cache
def _patroon() -> re.Pattern[str]:
    langste_eerst = sorted(lees_woordenlijst(), key=len, reverse=True)
    delen = "|".join(r"\s+".join(map(re.escape, woord.split())) for woord in langste_eerst)
    return re.compile(rf"(?<!\w)(?:{delen})(?!\w)", re.IGNORECASE)
