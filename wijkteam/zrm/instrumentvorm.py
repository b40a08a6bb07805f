"""What an instrument is: domains, words for the levels, for whom and when. Nothing is read here."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from wijkteam.kern.fouten import NietGevonden
from wijkteam.wet.leefgebieden import Leefgebied
from wijkteam.wet.leeftijden import Leeftijd
from wijkteam.zrm.niveaus import Niveau

# Whom a form addresses as `je`: who can only be younger than this.
VOLWASSEN = 18


class InstrumentOnbekend(NietGevonden):
    """No file describes an instrument with this code."""

    def __init__(self, code: str) -> None:
        super().__init__(f"Het instrument '{code}' bestaat niet.")


class DomeinOnbekend(NietGevonden):
    """The instrument has no domain with this code."""

    def __init__(self, instrument: str, code: str) -> None:
        super().__init__(f"Het instrument '{instrument}' heeft geen domein '{code}'.")


class Onderwerp(StrEnum):
    """Whom an instrument is about: one person, or the household as one."""

    PERSOON = "persoon"
    HUISHOUDEN = "huishouden"


class Voorwaarde(StrEnum):
    """What must be so before an instrument can be used, besides age and day."""

    MINDERJARIGE_KINDEREN = "minderjarige_kinderen"


@dataclass(frozen=True, slots=True)
class Niveauwoord:
    """What one level is called, for the colleague and for the resident."""

    niveau: Niveau
    label: str
    gewone_naam: str


@dataclass(frozen=True, slots=True)
class Domein:
    """One row of an instrument. `vergelijkbaar` holds references such as `zrm-2013.financien`."""

    code: str
    naam: str
    korte_naam: str
    vraag: str
    gewone_naam: str
    gewone_vraag: str
    leefgebieden: tuple[Leefgebied, ...]
    vergelijkbaar: frozenset[str] = frozenset()

    @property
    def leefgebied(self) -> Leefgebied:
        """The life area under which it comes first."""
        return self.leefgebieden[0]


@dataclass(frozen=True, slots=True)
class Instrument:
    """One version of an instrument. It holds from `geldig_van` up to, not including, `geldig_tot`."""

    code: str
    naam: str
    versie: str
    geldig_van: date
    geldig_tot: date | None
    onderwerp: Onderwerp
    leeftijd_van: int | None
    leeftijd_tot: int | None
    bronvermelding: str
    aanvulling_op: tuple[str, ...]
    niveaus: tuple[Niveauwoord, ...]
    domeinen: tuple[Domein, ...]
    voorwaarde: Voorwaarde | None = None

    @property
    def titel(self) -> str:
        """Name with version, for headings and prints."""
        return f"{self.naam} ({self.versie})"

    @property
    def niveaukeuzes(self) -> list[tuple[int, str]]:
        """Number and label from the highest down: one looks whether the highest fits, and descends."""
        return [(int(woord.niveau), woord.label) for woord in reversed(self.niveaus)]

    @property
    def is_aanvulling(self) -> bool:
        """Whether it is used beside another instrument, not on its own."""
        return bool(self.aanvulling_op)

    @property
    def zegt_je(self) -> bool:
        """Whether its plain words speak to a young person."""
        return self.leeftijd_tot is not None and self.leeftijd_tot < VOLWASSEN

    @property
    def in_gewone_woorden(self) -> "Instrument":
        """The same instrument as a resident reads it: plain names of domains and levels."""
        return replace(
            self,
            niveaus=tuple(replace(woord, label=woord.gewone_naam) for woord in self.niveaus),
            domeinen=tuple(
                replace(domein, naam=domein.gewone_naam, korte_naam=domein.gewone_naam)
                for domein in self.domeinen
            ),
        )

    def geldt_op(self, dag: date) -> bool:
        """Whether a new meting may use it on that day. Old metingen stay readable for ever."""
        return self.geldig_van <= dag and (self.geldig_tot is None or dag < self.geldig_tot)

    def past_bij(self, leeftijd: Leeftijd | int) -> bool:
        """Whether somebody of this age can be scored with it; a range fits when any age in it does."""
        if isinstance(leeftijd, int):
            leeftijd = Leeftijd(leeftijd, leeftijd)
        is_oud_genoeg = self.leeftijd_van is None or leeftijd.maximaal >= self.leeftijd_van
        is_jong_genoeg = self.leeftijd_tot is None or leeftijd.minimaal <= self.leeftijd_tot
        return is_oud_genoeg and is_jong_genoeg

    def get_domein(self, code: str) -> Domein:
        """The domain with this code. Raises `DomeinOnbekend`."""
        for domein in self.domeinen:
            if domein.code == code:
                return domein
        raise DomeinOnbekend(self.code, code)

    def get_niveauwoord(self, niveau: int) -> Niveauwoord:
        """The words for a level. Raises `ValueError` for a number that is no level."""
        gezocht = Niveau(niveau)
        return next(woord for woord in self.niveaus if woord.niveau is gezocht)
