"""A huishouden as a story: who lives there, what they told, how it goes, what they agreed. Plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from wijkteam.casus.models import Hoedanigheid
from wijkteam.gesprek.models import Aanwezigheid
from wijkteam.huishouden.adressen import Adresgegevens
from wijkteam.huishouden.models import Relatiesoort
from wijkteam.huishouden.netwerk import Contactgegevens
from wijkteam.plan.models import Eigenaar
from wijkteam.plan.vaststelling import Reactie
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.inwonerrechten import Inwonerrecht
from wijkteam.wet.jeugdlijst import Jeugdonderdeel
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied, Onderzoeksdeel
from wijkteam.zrm.niveaus import GeenScoreReden


@dataclass(frozen=True, kw_only=True)
class Lid:
    """A member. `geboren` as it is typed: a day, a month, a year, or empty. The first member asks the question."""

    roepnaam: str
    achternaam: str
    tussenvoegsel: str | None = None
    geboren: str = ""
    rol: str | None = None
    hoedanigheid: Hoedanigheid | None = Hoedanigheid.CLIENT
    wet: Wet = Wet.WMO
    telefoon: str | None = None
    bestaat_al: bool = False


@dataclass(frozen=True)
class Band:
    """What one member is to another; with gezag when `gezag` says where that was seen."""

    wie: str
    soort: Relatiesoort
    van: str
    gezag: str | None = None


@dataclass(frozen=True)
class Terugkoppeling:
    """What one person, by roepnaam, answered to the verslag."""

    wie: str
    woorden: str
    is_akkoord: bool = False
    is_aanvraag: bool = False


@dataclass(frozen=True, kw_only=True)
class Nazorg:
    """What came before and after a talk. People go by roepnaam; days count from the opening."""

    rechten: tuple[tuple[int, Mapping[Inwonerrecht, tuple[str, ...]]], ...]
    eigen_plan_van: str
    eigen_plan_na: int
    eigen_plan_gebruik: str
    vragen: tuple[tuple[str, str], ...]
    vraag_erachter: str
    mantelzorg: tuple[tuple[str, str, str], ...]
    hulp: tuple[tuple[str, str, str, str, str], ...]
    afwegingen: tuple[tuple[Kring, str, str], ...]
    meningen: tuple[tuple[str, str], ...]
    bronnen: str
    vervolg: str
    verstuurd_na: int
    verstuurd_aan: tuple[str, ...]
    reactie_na: int
    reacties: tuple[Terugkoppeling, ...]


@dataclass(frozen=True, kw_only=True)
class Gespreksverslag:
    """What was told at the kitchen table."""

    dagen_na_opening: int
    plaats: str
    verhaal: str
    leden: tuple[str, ...]
    anderen: Mapping[str, Aanwezigheid] = field(default_factory=dict)
    zinnen: Mapping[Leefgebied, Mapping[Gespreksregel, tuple[tuple[str, str | None], ...]]] = field(
        default_factory=dict
    )
    onderzoek: Mapping[Onderzoeksdeel | Jeugdonderdeel, str] = field(default_factory=dict)
    afspraken: tuple[tuple[str, str, str, str | None], ...] = ()
    overgeslagen: Mapping[Leefgebied, str] = field(default_factory=dict)
    is_afgerond: bool = True
    nazorg: Nazorg | None = None


Uitkomst = tuple[int | GeenScoreReden | None, int | None]


@dataclass(frozen=True, kw_only=True)
class Scores:
    """One meting: per domain of the instrument a level or a reason, and a target.

    `notities` and `draagt` (tenths of eigen kracht, netwerk, hulpverlening) are by place. With `eigen` the person
    scored themselves together with whom it names; then `None` skips a domain.
    """

    wie: str | None
    instrument: str
    dagen_na_opening: int
    uitkomsten: tuple[Uitkomst, ...]
    notities: Mapping[int, str] = field(default_factory=dict)
    draagt: Mapping[int, tuple[int, int, int]] = field(default_factory=dict)
    eigen: str | None = None


@dataclass(frozen=True, kw_only=True)
class Afspraak:
    """An actie; the ring says how close the help is."""

    wat: str
    wie: str
    eigenaar: Eigenaar
    kring: Kring
    dagen: int | date | None = None
    waarom_niet_dichterbij: str = ""
    is_gespecialiseerd: bool = True
    afbouw: date | None = None
    is_gereed: bool = False
    wet: Wet | None = None


@dataclass(frozen=True, kw_only=True)
class Wens:
    """A doel with its acties, in the words of whoever wants it."""

    woorden: str
    lukt_als: str
    leefgebied: Leefgebied
    voor: tuple[str, ...] = ()
    tegen: date | None = None
    domein: str | None = None
    wet: Wet = Wet.WMO
    afspraken: tuple[Afspraak, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Plandeel:
    """The plan and how it was set. `reacties` is by roepnaam; without `vastgesteld` it stays a concept."""

    situatie: str
    gaat_goed: str
    wij_bieden: str
    wensen: tuple[Wens, ...]
    evaluatie: date | None = None
    vastgesteld_na: int | None = None
    aanwezig: tuple[str, ...] = ()
    ook_aanwezig: str = ""
    reacties: Mapping[str, Reactie] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Gezin:
    """The whole story of one huishouden."""

    naam: str
    vraag: str
    geopend: date
    leden: tuple[Lid, ...]
    adres: Adresgegevens | None = None
    banden: tuple[Band, ...] = ()
    netwerk: tuple[Contactgegevens, ...] = ()
    gesprek: Gespreksverslag | None = None
    metingen: tuple[Scores, ...] = ()
    plan: Plandeel | None = None

    def dag(self, na: int) -> date:
        """The day that lies so many days after the opening."""
        return self.geopend + timedelta(days=na)
