"""What a version of the plan holds, down to the last word: everything that its print needs, and nothing else.

A version prints the same for ever, also when people move, teams change and instruments get other words. That is why
these are plain values that point at nothing. There is no place here for a BSN, an address or a birth date.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from wijkteam.kern.canoniek import naar_tekst, uit_tekst
from wijkteam.plan.models import Actiestatus, Doelstatus, Eigenaar
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring, Lijn
from wijkteam.wet.leefgebieden import Leefgebied

# Form 2 (2026) knows who carries an actie, about whom it is, what it gives back, levels and lessons, wederdiensten.
VORM = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Lid:
    """Somebody who lives in the huishouden. `leeftijd` is in words, on the day of the version."""

    persoon_id: UUID
    naam: str
    roepnaam: str
    rol: str = ""
    leeftijd: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drager:
    """For whom a doel is, about whom an actie is, or who offers something."""

    betrokkene_id: UUID
    persoon_id: UUID
    naam: str
    roepnaam: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraak:
    """An actie: who does what by when, on which ring.

    `over` says about whom it is; empty, when that is the same as for its doel. `wie` is a name; who was chosen
    from the people who were there is also known by `persoon_id` (of the huishouden), `contact_id` (of the
    network) or `teamlid_id`.
    """

    id: UUID
    wat: str
    wie: str
    eigenaar: Eigenaar
    kring: Kring
    lijn: Lijn
    wet: Wet
    organisatie: str = ""
    persoon_id: UUID | None = None
    contact_id: UUID | None = None
    teamlid_id: UUID | None = None
    over: tuple[Drager, ...] = ()
    waarom_niet_dichterbij: str = ""
    geeft_terug: str = ""
    begint_op: date | None = None
    tegen: date | None = None
    afbouw_op: date | None = None
    bezig_sinds: date | None = None
    gereed_op: date | None = None
    gestopt_op: date | None = None
    stopreden: str = ""

    @property
    def status(self) -> Actiestatus:
        return Actiestatus.van(
            bezig_sinds=self.bezig_sinds, gereed_op=self.gereed_op, gestopt_op=self.gestopt_op
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Streven:
    """A doel in the person's own words. `voor` is empty when it is for the whole huishouden.

    `start` and `streef` are levels of self-reliance, 1 to 5, in the domain `zrm_domein`.
    """

    id: UUID
    woorden: str
    leefgebied: Leefgebied
    wet: Wet
    lukt_als: str = ""
    zrm_domein: str = ""
    start: int | None = None
    streef: int | None = None
    tegen: date | None = None
    status: Doelstatus = Doelstatus.OPEN
    status_reden: str = ""
    les: str = ""
    voor: tuple[Drager, ...] = ()
    acties: tuple[Afspraak, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanbod:
    """What somebody can do for another, for whom that suits, and whether the street may know."""

    id: UUID
    van: Drager
    wat: str
    voor_wie: str = ""
    mag_in_de_buurt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plantekst:
    """What the team and the huishouden wrote themselves."""

    situatie: str = ""
    gaat_goed: str = ""
    wij_bieden: str = ""
    evaluatie_op: date | None = None
    doelen: tuple[Streven, ...] = ()
    wederdiensten: tuple[Aanbod, ...] = ()

    @property
    def kenmerk(self) -> str:
        """Short for this text: whoever sets a plan says with it what they have read."""
        return sha256(naar_tekst(self).encode()).hexdigest()

    @property
    def afspraken(self) -> "Plantekst":
        """The text without its ticks: doing what was agreed is no change of the plan."""
        return replace(
            self,
            doelen=tuple(
                replace(doel, acties=tuple(replace(a, gereed_op=None, bezig_sinds=None) for a in doel.acties))
                for doel in self.doelen
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bereikbaar:
    """Somebody to call."""

    naam: str
    functie: str = ""
    telefoon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Helper:
    """Somebody in the team around the huishouden."""

    teamlid_id: UUID
    naam: str
    rol: str
    kring: Kring
    telefoon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody of the network: a name, a relation and a ring."""

    naam: str
    relatie: str
    kring: Kring


@dataclass(frozen=True, slots=True, kw_only=True)
class Domeinscore:
    """One domain in the plain words of that day. `niveau` is empty when there is only a reason."""

    domein: str
    woord: str
    niveau: int | None = None
    streef: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Niveaunaam:
    """What a level was called."""

    niveau: int
    woord: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetbeeld:
    """One meting. `persoon_id` is empty when it is about the huishouden as a whole."""

    persoon_id: UUID | None
    naam: str
    instrument: str
    titel: str
    is_aanvulling: bool = False
    bron: str
    gemeten_op: date
    niveaus: tuple[Niveaunaam, ...]
    scores: tuple[Domeinscore, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Omgeving:
    """Who they are, who stands around them and how it goes, on the day of the version."""

    gemeente: str
    wijkteam: str
    huishouden: str
    huishoudnummer: str
    casusnummer: str
    leden: tuple[Lid, ...]
    regisseur: Bereikbaar
    vervanger: Bereikbaar | None = None
    achtervang: Bereikbaar | None = None
    team: tuple[Helper, ...] = ()
    netwerk: tuple[Contact, ...] = ()
    metingen: tuple[Meetbeeld, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitspraak:
    """What one adult or youth of 12+ said about the plan. `eens` is empty until they say so."""

    persoon_id: UUID
    naam: str
    minderjarig: str = ""
    gezien: bool = False
    eens: bool | None = None
    woorden: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planinhoud:
    """A plan whole. `nummer` and `vastgesteld_op` are empty as long as it is a concept."""

    plan: Plantekst
    omgeving: Omgeving
    uitspraken: tuple[Uitspraak, ...]
    nummer: int | None = None
    vastgesteld_op: datetime | None = None
    door: str = ""
    aanwezig: tuple[str, ...] = ()
    vorm: int = VORM


def schrijf_inhoud(inhoud: Planinhoud) -> tuple[str, bytes]:
    """The canonical text of a version and its SHA-256."""
    tekst = naar_tekst(inhoud)
    return tekst, hash_van(tekst)


def lees_inhoud(tekst: str) -> Planinhoud:
    """The content behind a canonical text, without what is about veiligheid. Raises `ValueError` when it is no plan."""
    inhoud = uit_tekst(Planinhoud, tekst)
    return replace(inhoud, plan=replace(inhoud.plan, doelen=zonder_veiligheid(inhoud.plan.doelen)))


def lees_plantekst(tekst: str) -> Plantekst:
    """Only what was written, without everything around it. Raises `ValueError` when it is no plan."""
    plan = uit_tekst(Plantekst, tekst, deel="plan")
    return replace(plan, doelen=zonder_veiligheid(plan.doelen))


def zonder_veiligheid(doelen: Iterable[Streven]) -> tuple[Streven, ...]:
    """What the whole team may read: a version from before the rule may hold a doel about veiligheid."""
    return tuple(doel for doel in doelen if doel.leefgebied is not Leefgebied.VEILIGHEID)


def hash_van(tekst: str) -> bytes:
    """The SHA-256 that is kept beside the text."""
    return sha256(tekst.encode()).digest()
