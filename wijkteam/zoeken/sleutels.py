"""Which keys a person, a huishouden and an address have. Pure functions: the same row always gives the same keys."""

import re
from collections.abc import Iterable, Iterator

from wijkteam.huishouden.models import Adres, Huishouden, Persoon
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.zoekvorm import zoekvorm
from wijkteam.zoeken.klank import klank
from wijkteam.zoeken.models import LENGTE_SLEUTEL, Sleutelsoort

Sleutel = tuple[Sleutelsoort, str]

LENGTE_WOORD = 40
MEESTE_WOORDEN = 8
# Words between roepnaam and achternaam: who leaves one out, or puts it behind a comma, means the same person.
TUSSENVOEGSELS = frozenset(
    {
        "de",
        "den",
        "der",
        "het",
        "t",
        "te",
        "ten",
        "ter",
        "op",
        "in",
        "aan",
        "bij",
        "uit",
        "onder",
        "over",
        "voor",
    }
    | {
        "van",
        "von",
        "vom",
        "zu",
        "zur",
        "la",
        "le",
        "les",
        "du",
        "des",
        "di",
        "da",
        "dos",
        "das",
        "del",
        "della",
    }
    | {"el", "al", "bin", "ben", "ibn", "d", "l", "s"}
)
_HUISNUMMER = re.compile(r"([0-9]{1,5})\s*[-/]?\s*(\w*)")


def sleutels_van(persoon: Persoon) -> frozenset[Sleutel]:
    """All keys of a person; none for somebody who turned out to be somebody else."""
    if persoon.samengevoegd_met_id is not None:
        return frozenset()
    delen = (persoon.roepnaam, persoon.voornamen, achternaam_van(persoon))
    return frozenset(
        (*_van_namen(delen), *_van_geboorte(persoon.geboortedatum), *_van_wie(persoon), *_gelijk(persoon))
    )


def sleutels_van_oude_naam(persoon: Persoon) -> frozenset[Sleutel]:
    """By which somebody is found who was merged into another: names, and name with birth date; never as a double."""
    delen = (persoon.roepnaam, persoon.voornamen, achternaam_van(persoon))
    return frozenset((*_van_namen(delen), *_van_wie(persoon)))


def sleutels_van_huishouden(huishouden: Huishouden) -> frozenset[Sleutel]:
    """The words of its name and how they sound."""
    return frozenset(_van_namen([huishouden.naam]))


def sleutels_van_adres(adres: Adres) -> frozenset[Sleutel]:
    """Postcode and number of where a huishouden lives now. A shielded address has no key: nobody finds it."""
    if adres.is_geschermd or adres.tot is not None or not adres.postcode:
        return frozenset()
    return frozenset(
        {(Sleutelsoort.ADRES, adressleutel(adres.postcode, adres.huisnummer or "")[:LENGTE_SLEUTEL])}
    )


def adressleutel(postcode: str, huisnummer: str) -> str:
    """`6862ab|12|a|`. Cut off behind any bar it still finds what goes on from there, and `12` never finds `120`."""
    gevonden = _HUISNUMMER.match(huisnummer.strip().casefold())
    nummer, rest = gevonden.groups() if gevonden else ("", "")
    stukken = [zoekvorm(postcode).replace(" ", ""), nummer.lstrip("0"), zoekvorm(rest)]
    while stukken and not stukken[-1]:
        stukken.pop()
    return "".join(f"{stuk}|" for stuk in stukken)


def achternaam_van(persoon: Persoon) -> str:
    """Tussenvoegsel and achternaam."""
    return " ".join(deel for deel in (persoon.tussenvoegsel, persoon.achternaam) if deel)


def woorden_van(tekst: str) -> list[str]:
    """The words of a name without what stands between; when nothing else is there, those count too."""
    woorden = [woord[:LENGTE_WOORD] for woord in zoekvorm(tekst).split()]
    return [woord for woord in woorden if woord not in TUSSENVOEGSELS] or woorden


def wie(voornaam: str, achternaam: str, geboren: Geboortedatum) -> str:
    """An exact name with a full birth date, whatever the order, the capitals and the accents."""
    namen = " ".join([*sorted(woorden_van(voornaam)), "/", *sorted(woorden_van(achternaam))])
    return f"{geboren}|{namen}"[:LENGTE_SLEUTEL]


def gelijken(voornaam: str, achternaam: str, geboren: Geboortedatum | None) -> Iterator[str]:
    """Sound of the first name and of each word of the surname, with the full birth date."""
    voor = woorden_van(voornaam)
    if geboren is not None and geboren.is_volledig and voor:
        for woord in woorden_van(achternaam)[:MEESTE_WOORDEN]:
            yield f"{geboren}|{klank(voor[0])}|{klank(woord)}"[:LENGTE_SLEUTEL]


def _van_namen(delen: Iterable[str | None]) -> Iterator[Sleutel]:
    """Each word, each part written as one word, and how they sound."""
    for deel in filter(None, delen):
        alles = [woord[:LENGTE_WOORD] for woord in zoekvorm(deel).split()][:MEESTE_WOORDEN]
        for woord in {*alles, "".join(alles)[: 2 * LENGTE_WOORD]} - {""}:
            yield Sleutelsoort.NAAM, woord
            yield Sleutelsoort.KLANK, klank(woord)


def _van_geboorte(geboren: Geboortedatum | None) -> Iterator[Sleutel]:
    if geboren is not None:
        yield Sleutelsoort.GEBOREN, str(geboren)


def _van_wie(persoon: Persoon) -> Iterator[Sleutel]:
    geboren = persoon.geboortedatum
    if geboren is not None and geboren.is_volledig:
        for voornaam in filter(None, (persoon.roepnaam, persoon.voornamen)):
            yield Sleutelsoort.WIE, wie(voornaam, achternaam_van(persoon), geboren)


def _gelijk(persoon: Persoon) -> Iterator[Sleutel]:
    for sleutel in gelijken(persoon.roepnaam, achternaam_van(persoon), persoon.geboortedatum):
        yield Sleutelsoort.GELIJK, sleutel
