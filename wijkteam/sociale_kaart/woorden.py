"""By which words an offer is found. Pure functions: the same entry always gives the same keys.

A compound word is also found by its later parts (`moestuin` in `buurtmoestuin`), a name also by how it sounds.
Every lookup is a range of an index; no character of what was typed means more than itself.
"""

from collections.abc import Iterable, Iterator

from wijkteam.kern.zoekvorm import zoekvorm
from wijkteam.zoeken.klank import klank

LENGTE = 40
KORTSTE_DEEL = 4
LANG_GENOEG = 7
KLANK = "~"
# Found in nearly every entry, so they tell nothing.
_NIETSZEGGEND = """
aan als bij dan dat de der die dit door een en er het hier hij ik in is je kan met na naar niet
nog of om onder ook op over te tot u uit uw van veel voor was wat we wie wij wil ze zelf zich
zijn zo
"""
STOPWOORDEN = frozenset(_NIETSZEGGEND.split())


def stam(woord: str) -> str:
    """A word without its plural: `maatjes` and `maatje` are the same, `tuinen` and `tuin` too."""
    for uitgang in ("en", "s"):
        if woord.endswith(uitgang) and len(woord) - len(uitgang) >= KORTSTE_DEEL:
            return woord.removesuffix(uitgang)
    return woord


def sleutels_van(naam: str, rest: Iterable[str]) -> frozenset[str]:
    """The keys of an entry: every word; of the name also the later parts of long words, and their sound."""
    uit = set(_van_naam(naam))
    for tekst in rest:
        uit.update(_woorden(tekst))
    return frozenset(uit)


def _van_naam(naam: str) -> Iterator[str]:
    for woord in _woorden(naam):
        yield woord
        yield KLANK + klank(woord)
        if len(woord) >= LANG_GENOEG:
            for begin in range(2, len(woord) - KORTSTE_DEEL + 1):
                yield woord[begin:]


def _woorden(tekst: str) -> Iterator[str]:
    for woord in zoekvorm(tekst).split():
        if woord not in STOPWOORDEN:
            yield woord[:LENGTE]


def vraagwoorden(tekst: str) -> tuple[str, ...]:
    """What somebody typed, as words that must all occur; words that tell nothing are left out."""
    woorden = zoekvorm(tekst[:100]).split()
    return tuple(dict.fromkeys(w[:LENGTE] for w in woorden if w not in STOPWOORDEN))
