"""The page that is turned towards the person: the same grid in plain words. Nothing is read here."""

from dataclasses import dataclass

from wijkteam.zrm.instrument import Domein, Instrument, get_instrument
from wijkteam.zrm.invoer import Scoreinvoer, notitieveld, scoreveld
from wijkteam.zrm.models import Meting
from wijkteam.zrm.niveaus import GeenScoreReden

# In the words of who answers; `niet besproken` is something a colleague says.
REDENEN: tuple[tuple[GeenScoreReden, str, str], ...] = (
    (GeenScoreReden.ONBEKEND, "weet ik niet", "o"),
    (GeenScoreReden.WIL_NIET, "zeg ik liever niet", "w"),
    (GeenScoreReden.NVT, "gaat niet over mij", "x"),
)


@dataclass(frozen=True)
class Eigenrij:
    """One domain, as it is asked."""

    domein: Domein
    score: Scoreinvoer

    @property
    def scoreveld(self) -> str:
        """Name of the field with the choice."""
        return scoreveld(self.domein.code)

    @property
    def woordenveld(self) -> str:
        """Name of the field with the own words."""
        return notitieveld(self.domein.code)


@dataclass(frozen=True)
class Eigenblad:
    """All rows, with the words of this instrument: `je` for the young, `u` for everybody else."""

    meting: Meting
    instrument: Instrument

    @property
    def rijen(self) -> list[Eigenrij]:
        """In the order of the instrument."""
        ingevuld = {score.domein: Scoreinvoer.uit(score) for score in self.meting.scores}
        return [
            Eigenrij(domein, ingevuld.get(domein.code, Scoreinvoer())) for domein in self.instrument.domeinen
        ]

    @property
    def niveaus(self) -> list[tuple[int, str]]:
        """From high to low, in plain words."""
        return gewone_niveaus(self.instrument)

    @property
    def redenen(self) -> list[tuple[str, str, str]]:
        """The answers that are no level, each with its key."""
        return [(reden.value, woord, toets) for reden, woord, toets in REDENEN]

    @property
    def jouw(self) -> str:
        """`jouw` or `uw`."""
        return "jouw" if self.instrument.zegt_je else "uw"


def gewone_niveaus(instrument: Instrument) -> list[tuple[int, str]]:
    """Number and plain words from the highest level down."""
    return [(int(woord.niveau), woord.gewone_naam) for woord in reversed(instrument.niveaus)]


def maak_eigenblad(meting: Meting) -> Eigenblad:
    """The scores, betrokkene and persoon must be loaded."""
    return Eigenblad(meting, get_instrument(meting.instrument))
