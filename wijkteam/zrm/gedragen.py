"""Who carries a level: eigen kracht, the network, professional help, in tenths. Their sum is ten, or nobody said."""

from dataclasses import astuple, dataclass

TIENDEN = 10

DELEN: tuple[tuple[str, str, str], ...] = (
    ("eigen_kracht", "Eigen kracht", "eigen"),
    ("netwerk", "Netwerk", "netwerk"),
    ("hulpverlening", "Hulpverlening", "hulp"),
)
"""Name of the column, name on screen, name of its drawing."""


@dataclass(frozen=True, slots=True)
class Deel:
    """One of the three, as it is shown."""

    naam: str
    teken: str
    tienden: int


@dataclass(frozen=True, slots=True)
class Draagt:
    """How many tenths each of the three carries; `None` when nobody said."""

    eigen_kracht: int | None = None
    netwerk: int | None = None
    hulpverlening: int | None = None

    @property
    def is_leeg(self) -> bool:
        """Nobody said anything about it."""
        return all(tienden is None for tienden in astuple(self))

    @property
    def totaal(self) -> int:
        """The tenths that were given away so far."""
        return sum(tienden or 0 for tienden in astuple(self))

    @property
    def klopt(self) -> bool:
        """All three are known and make ten, or nobody said anything."""
        return self.is_leeg or (None not in astuple(self) and self.totaal == TIENDEN)

    @property
    def is_verdeeld(self) -> bool:
        """There is something to show."""
        return self.klopt and not self.is_leeg

    @property
    def delen(self) -> tuple[Deel, ...]:
        """The three parts, also those of zero."""
        return tuple(Deel(naam, teken, getattr(self, kolom) or 0) for kolom, naam, teken in DELEN)

    @property
    def tekst(self) -> str:
        """`eigen kracht 6, netwerk 3, hulpverlening 1`; empty when nobody said."""
        if not self.is_verdeeld:
            return ""
        return ", ".join(f"{deel.naam.lower()} {deel.tienden}" for deel in self.delen)


NIET_VERDEELD = Draagt()
