"""An entry as people write it, apart from where it is stored: of a form, a file, a proposal.

`als_vorm` gives the words of the form and `AanbodFormulier` (schemas.py) reads them back: the same for CSV, HSDS
and the fields that a proposal keeps.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from typing import Any

from wijkteam.sociale_kaart.keuzes import Aanbodsoort, Kenmerksoort, Plek, Ruimte, Taal, Toegang, Zrmdomein
from wijkteam.sociale_kaart.models import Aanbieder, Aanbod
from wijkteam.wet.kringen import Kring, Lijn
from wijkteam.wet.leefgebieden import Leefgebied

Vormwaarde = str | list[str]
Vorm = dict[str, Vormwaarde]


@dataclass(frozen=True)
class Aanbiedergegevens:
    """Who offers it."""

    naam: str
    toelichting: str | None = None
    kvk: str | None = None
    klachtenregeling: str | None = None
    erkenning: str | None = None
    borg: str | None = None
    telefoon: str | None = None
    email: str | None = None
    website: str | None = None


@dataclass(frozen=True)
class Ruimtestand:
    """Whether somebody can start, and when that was known."""

    ruimte: Ruimte = Ruimte.ONBEKEND
    wachtweken: int | None = None
    capaciteit: int | None = None
    ruimte_bekend_op: date | None = None

    @property
    def orde(self) -> int:
        """For sorting: room first, then the shortest wait, then what nobody knows, then what is full."""
        return {Ruimte.PLEK: 0, Ruimte.ONBEKEND: 9_000, Ruimte.VOL: 9_500}.get(
            self.ruimte, 8_000 if self.wachtweken is None else 1 + self.wachtweken
        )


@dataclass(frozen=True)
class Aanbodgegevens:
    """One entry. Buurten by their CBS code: the same in a form, in a file and in another town's program."""

    naam: str
    omschrijving: str
    soort: Aanbodsoort
    kring: Kring
    lijn: Lijn
    toegang: Toegang
    leefgebieden: tuple[Leefgebied, ...]
    zrm: tuple[Zrmdomein, ...] = ()
    doelgroep: str | None = None
    leeftijd_van: int | None = None
    leeftijd_tot: int | None = None
    is_gemeentebreed: bool = False
    gebieden: tuple[str, ...] = ()
    kosten: str | None = None
    talen: tuple[Taal, ...] = ()
    plekken: tuple[Plek, ...] = ()
    plaats: str | None = None
    buurt: str | None = None
    toegankelijkheid: str | None = None
    tijden: str | None = None
    ruimte: Ruimte = Ruimte.ONBEKEND
    wachtweken: int | None = None
    capaciteit: int | None = None
    ruimte_bekend_op: date | None = None
    contact_naam: str | None = None
    contact_telefoon: str | None = None
    contact_email: str | None = None
    terugkoppeling: str | None = None
    bron: str | None = None
    controleer_voor: date | None = None

    @property
    def ruimtestand(self) -> Ruimtestand:
        return Ruimtestand(self.ruimte, self.wachtweken, self.capaciteit, self.ruimte_bekend_op)

    def kenmerken(self) -> set[tuple[Kenmerksoort, str]]:
        """Everything of which it can have several, as rows."""
        return {
            (soort, waarde.value) for naam, soort in KENMERKVELDEN.items() for waarde in getattr(self, naam)
        }


KENMERKVELDEN: dict[str, Kenmerksoort] = {
    "leefgebieden": Kenmerksoort.LEEFGEBIED,
    "zrm": Kenmerksoort.ZRM,
    "talen": Kenmerksoort.TAAL,
    "plekken": Kenmerksoort.PLEK,
}
KENMERKKEUZES: dict[Kenmerksoort, type[Enum]] = {
    Kenmerksoort.LEEFGEBIED: Leefgebied,
    Kenmerksoort.ZRM: Zrmdomein,
    Kenmerksoort.TAAL: Taal,
    Kenmerksoort.PLEK: Plek,
}
AANBIEDERVELDEN = tuple(veld.name for veld in fields(Aanbiedergegevens))
AANBODVELDEN = tuple(veld.name for veld in fields(Aanbodgegevens))
LIJSTVELDEN = frozenset({*KENMERKVELDEN, "gebieden"})
# What an aanbieder may say about its own entry; on which ring and line it counts is for the team.
VAN_AANBIEDER = tuple(
    naam
    for naam in AANBODVELDEN
    if naam not in {"soort", "kring", "lijn", "leefgebieden", "zrm", "bron", "controleer_voor"}
)
VELDNAMEN: dict[str, str] = {
    "naam": "naam",
    "omschrijving": "wat het is",
    "soort": "soort",
    "kring": "kring",
    "lijn": "lijn",
    "toegang": "toegang",
    "leefgebieden": "leefgebieden",
    "zrm": "domeinen",
    "doelgroep": "voor wie",
    "leeftijd_van": "vanaf leeftijd",
    "leeftijd_tot": "tot en met leeftijd",
    "is_gemeentebreed": "voor de hele gemeente",
    "gebieden": "voor buurten",
    "kosten": "kosten",
    "talen": "talen",
    "plekken": "hoe",
    "plaats": "plaats",
    "buurt": "buurt",
    "toegankelijkheid": "toegankelijkheid",
    "tijden": "tijden",
    "ruimte": "ruimte",
    "wachtweken": "weken wachten",
    "capaciteit": "aantal plekken",
    "ruimte_bekend_op": "ruimte bekend op",
    "contact_naam": "contact voor verwijzers",
    "contact_telefoon": "telefoon van het contact",
    "contact_email": "e-mail van het contact",
    "terugkoppeling": "terugkoppeling",
    "bron": "bron",
    "controleer_voor": "nakijken voor",
}


def als_vorm(gegevens: Aanbodgegevens | Aanbiedergegevens) -> Vorm:
    """In the words of the form: text, or a list of texts; empty where nothing was filled in."""
    return {veld.name: _woord(getattr(gegevens, veld.name)) for veld in fields(gegevens)}


def _woord(waarde: Any) -> Vormwaarde:
    if isinstance(waarde, tuple):
        return sorted(str(_woord(deel)) for deel in waarde)
    if waarde is None or waarde is False:
        return ""
    if waarde is True:
        return "ja"
    if isinstance(waarde, Enum):
        return str(waarde.value)
    return waarde.isoformat() if isinstance(waarde, date) else str(waarde)


def gegevens_van(aanbod: Aanbod) -> Aanbodgegevens:
    """What stands in an entry. Its marks, its gebieden with their buurt and its own buurt must be loaded."""
    waarden: dict[str, Any] = {
        naam: getattr(aanbod, naam) for naam in AANBODVELDEN if naam not in LIJSTVELDEN and naam != "buurt"
    }
    for naam, soort in KENMERKVELDEN.items():
        waarden[naam] = tuple(KENMERKKEUZES[soort](waarde) for waarde in aanbod.waarden(soort))
    waarden["gebieden"] = tuple(sorted(gebied.buurt.code for gebied in aanbod.gebieden))
    waarden["buurt"] = aanbod.buurt.code if aanbod.buurt else None
    return Aanbodgegevens(**waarden)


def aanbiedergegevens_van(aanbieder: Aanbieder) -> Aanbiedergegevens:
    """What we know about who offers it."""
    return Aanbiedergegevens(**{naam: getattr(aanbieder, naam) for naam in AANBIEDERVELDEN})


def verschillen(
    was: Vorm, wordt: Mapping[str, Vormwaarde], velden: tuple[str, ...]
) -> dict[str, list[Vormwaarde]]:
    """Per field that differs: what stands there and what should."""
    return {naam: [was[naam], wordt[naam]] for naam in velden if was[naam] != wordt[naam]}


def leeg() -> Vorm:
    """The words of an entry of which nothing is known yet."""
    return {naam: [] if naam in LIJSTVELDEN else "" for naam in AANBODVELDEN}
