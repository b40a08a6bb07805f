"""What somebody fills in: a new meting, and the matrix. Field names of the matrix stand here, and nowhere else."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from wijkteam.zrm.gedragen import NIET_VERDEELD, Draagt
from wijkteam.zrm.models import Meetmoment, Meetscore, Meting, Wijze
from wijkteam.zrm.niveaus import GeenScoreReden, Niveau


@dataclass(frozen=True, slots=True)
class NieuweMeting:
    """Whom it is about (`None`: the huishouden), by what, when. `klopt_nog`: old information was confirmed.

    Without an instrument the age on the day of the talk decides. `eigen` says how a person scored themselves.
    """

    betrokkene_id: UUID | None
    instrument: str
    moment: Meetmoment
    gesprek_op: date
    klopt_nog: bool = False
    eigen: "EigenWijze | None" = None


@dataclass(frozen=True, slots=True)
class EigenWijze:
    """How somebody filled in the own score: alone, or together with whom."""

    wijze: Wijze
    samen_met: str | None = None


@dataclass(frozen=True, slots=True)
class Scoreinvoer:
    """One row of the matrix. A draft may hold a note alone; never both a level and a reason."""

    niveau: Niveau | None = None
    reden: GeenScoreReden | None = None
    streef: Niveau | None = None
    notitie: str | None = None
    draagt: Draagt = NIET_VERDEELD

    @classmethod
    def van(
        cls,
        keuze: Niveau | GeenScoreReden | None,
        streef: Niveau | None = None,
        notitie: str | None = None,
        draagt: Draagt = NIET_VERDEELD,
    ) -> "Scoreinvoer":
        """From the one choice that somebody made in a row, or from none."""
        niveau = keuze if isinstance(keuze, Niveau) else None
        reden = keuze if isinstance(keuze, GeenScoreReden) else None
        return cls(niveau, reden, streef, notitie, draagt)

    @classmethod
    def uit(cls, score: Meetscore) -> "Scoreinvoer":
        """What is stored."""
        return cls(score.niveau, score.reden, score.streef, score.notitie, score.draagt)

    @property
    def kolommen(self) -> dict[str, object]:
        """As it is stored."""
        return {
            "niveau": self.niveau,
            "reden": self.reden,
            "streef": self.streef,
            "notitie": self.notitie,
        } | asdict(self.draagt)

    @property
    def is_leeg(self) -> bool:
        """Nothing was filled in: there is nothing to keep."""
        return self == Scoreinvoer()

    @property
    def is_gekozen(self) -> bool:
        """There is a level, or the reason why there is none."""
        return self.niveau is not None or self.reden is not None

    @property
    def keuze(self) -> str:
        """What the radio button sends."""
        return str(int(self.niveau)) if self.niveau else (self.reden.value if self.reden else "")


@dataclass(frozen=True, slots=True)
class Meetinvoer:
    """The whole matrix: only domains for which something was filled in are in `scores`."""

    instrument: str
    moment: Meetmoment
    gesprek_op: date
    scores: Mapping[str, Scoreinvoer]
    klopt_nog: bool = False

    @classmethod
    def uit(cls, meting: Meting) -> "Meetinvoer":
        """What is stored. The scores must be loaded."""
        return cls(
            meting.instrument,
            meting.moment,
            meting.gesprek_op,
            {score.domein: Scoreinvoer.uit(score) for score in meting.scores},
            meting.klopt_nog,
        )


def scoreveld(domein: str) -> str:
    """Name of the field with the choice."""
    return f"score-{domein}"


def streefveld(domein: str) -> str:
    """Name of the field with the target."""
    return f"streef-{domein}"


def notitieveld(domein: str) -> str:
    """Name of the field with the note."""
    return f"notitie-{domein}"


def draagtveld(deel: str, domein: str) -> str:
    """Name of the field with the tenths of one of the three who carry it."""
    return f"{deel}-{domein}"
