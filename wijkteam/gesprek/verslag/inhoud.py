"""What a version of a verslag holds, down to the last word: plain values that point at nothing.

A version prints the same for ever. There is no place here for a BSN, an address or a birth date, and nothing about
veiligheid ever comes in (see `samenstelling`).
"""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from wijkteam.gesprek.voorbereiding.models import Ontvangst, Plansoort
from wijkteam.kern.canoniek import naar_tekst, uit_tekst
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.inwonerrechten import Inwonerrecht
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied

VORM = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Lid:
    """Somebody of the huishouden. `mag_eigen_blad`: twelve or older that day, or of unknown age (domein.md §6.6)."""

    persoon_id: UUID
    naam: str
    roepnaam: str
    mag_eigen_blad: bool = True
    is_volwassen: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanwezig:
    """Somebody who sat at the table, and as what."""

    naam: str
    hoedanigheid: str
    bijzonderheid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verteld:
    """One right that was told to one person."""

    recht: Inwonerrecht
    persoon_id: UUID | None
    naam: str
    op: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Planinbreng:
    """A plan of their own, and how it was used."""

    soort: Plansoort
    ontvangst: Ontvangst
    persoon_id: UUID | None = None
    naam: str = ""
    ontvangen_op: date | None = None
    gebruik: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Woord:
    """What somebody said, letter for letter; without a person it is of the huishouden together."""

    woorden: str
    persoon_id: UUID | None = None
    naam: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zin:
    """A sentence of the talk on one of the seven lines."""

    regel: Gespreksregel
    tekst: str
    wet: Wet
    persoon_id: UUID | None = None
    naam: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebied:
    """One leefgebied: what was said, or why it was not aan de orde."""

    leefgebied: Leefgebied
    zinnen: tuple[Zin, ...] = ()
    niet_aan_de_orde: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitzocht:
    """One item of the onderzoek, or of the list for a child: a label, and an answer or why it does not matter here."""

    code: str
    label: str
    antwoord: str = ""
    niet_aan_de_orde: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mantelzorg:
    """How heavy the care is for one mantelzorger, and their own wish."""

    persoon_id: UUID | None = None
    naam: str = ""
    last: str = ""
    wens: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hulp:
    """Support that is needed: nature, extent, frequency and duration. Without a person it is for the huishouden."""

    aard: str
    persoon_id: UUID | None = None
    naam: str = ""
    omvang: str = ""
    frequentie: str = ""
    duur: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Afweging:
    """What was considered on one ring, and why it does not suffice."""

    kring: Kring
    overwogen: str = ""
    waarom_niet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraak:
    """Who does what, when, about whom."""

    wat: str
    wie: str = ""
    wanneer: str = ""
    persoon_id: UUID | None = None
    naam: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPunt:
    """Something that was not filled in when the verslag was made definitief, and why."""

    code: str
    label: str
    toelichting: str = ""

    @property
    def is_leefgebied(self) -> bool:
        """Whether this is a leefgebied that nobody talked about."""
        return self.code.startswith("gebied_")

    @property
    def is_uit_te_zoeken(self) -> bool:
        """Whether this belongs to what the law asks to find out, for a grown-up or for a child."""
        return self.code.startswith(("onderzoek_", "jeugd_"))

    @property
    def kort(self) -> str:
        """The label without what its group already says, for a family that reads it: `wonen`, `eigen bijdrage`."""
        return self.label.rpartition(": ")[2].removeprefix("Leefgebied ").lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """Of whom the verslag is, and who can be called about it."""

    gemeente: str
    wijkteam: str
    huishouden: str
    huishoudnummer: str
    casusnummer: str
    leden: tuple[Lid, ...]
    aanspreekpunt: str
    telefoon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijeenkomst:
    """When, where and with whom."""

    gehouden_op: date
    plaats: str
    gevoerd_door: str
    zonder_netwerk: str = ""
    aanwezigen: tuple[Aanwezig, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verslaginhoud:
    """A verslag whole. `nummer` and `definitief_op` are empty as long as it is a concept."""

    kop: Kop
    bijeenkomst: Bijeenkomst
    verhaal: str = ""
    vragen: tuple[Woord, ...] = ()
    vraag_erachter: str = ""
    gebieden: tuple[Gebied, ...] = ()
    eigen_plannen: tuple[Planinbreng, ...] = ()
    onderzoek: tuple[Uitzocht, ...] = ()
    jeugd: tuple[Uitzocht, ...] = ()
    mantelzorg: tuple[Mantelzorg, ...] = ()
    hulp: tuple[Hulp, ...] = ()
    afwegingen: tuple[Afweging, ...] = ()
    afspraken: tuple[Afspraak, ...] = ()
    meningen: tuple[Woord, ...] = ()
    bronnen: str = ""
    vervolg: str = ""
    verteld: tuple[Verteld, ...] = ()
    open_punten: tuple[OpenPunt, ...] = ()
    nummer: int | None = None
    definitief_op: datetime | None = None
    door: str = ""
    vorm: int = VORM

    @property
    def kenmerk(self) -> str:
        """Short for this content: whoever makes it definitief says with it what they have read."""
        return hash_van(naar_tekst(self)).hex()


def schrijf_inhoud(inhoud: Verslaginhoud) -> tuple[str, bytes]:
    """The canonical text of a version and its SHA-256."""
    tekst = naar_tekst(inhoud)
    return tekst, hash_van(tekst)


def lees_inhoud(tekst: str) -> Verslaginhoud:
    """The content behind a canonical text. Raises `ValueError` when it is no verslag."""
    return uit_tekst(Verslaginhoud, tekst)


def hash_van(tekst: str) -> bytes:
    """The SHA-256 that is kept beside the text."""
    return sha256(tekst.encode()).digest()
