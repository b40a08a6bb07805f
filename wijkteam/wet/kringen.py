"""The six rings around a person and the three lines of support, and how the one maps on the other."""

from dataclasses import dataclass
from enum import IntEnum


class Kring(IntEnum):
    """How far help stands from the person: 1 is the person itself, 6 the professional."""

    EIGEN_KRACHT = 1
    NABIJE_OMGEVING = 2
    INFORMELE_NETWERKEN = 3
    VRIJWILLIGE_ONDERSTEUNING = 4
    GEMEENTE = 5
    PROFESSIONALS = 6

    @property
    def naam(self) -> str:
        """Full name of the ring, as the kringenmodel gives it."""
        return _NAMEN[self][0]

    @property
    def kort(self) -> str:
        """Name that fits in a table cell or on the rim of a ring."""
        return _NAMEN[self][1]

    @property
    def vraagt_motivering(self) -> bool:
        """Only the outer rings have to say why it could not be done closer by."""
        return self >= Kring.GEMEENTE


_NAMEN: dict[Kring, tuple[str, str]] = {
    Kring.EIGEN_KRACHT: ("het individu met eigen kracht", "eigen kracht"),
    Kring.NABIJE_OMGEVING: ("nabije omgeving", "nabije omgeving"),
    Kring.INFORMELE_NETWERKEN: ("informele netwerken", "informele netwerken"),
    Kring.VRIJWILLIGE_ONDERSTEUNING: (
        "georganiseerde vrijwillige ondersteuning en begeleiding",
        "georganiseerde vrijwilligers",
    ),
    Kring.GEMEENTE: ("ondersteuning en regie gemeente", "gemeente"),
    Kring.PROFESSIONALS: ("professionals, bedrijfsleven", "professionals en bedrijven"),
}


class Lijn(IntEnum):
    """Layers of the sociale piramide: people for each other, light free help, specialist help."""

    NULDE = 0
    EERSTE = 1
    TWEEDE = 2

    @property
    def naam(self) -> str:
        """What this line stands for, in words."""
        return _LIJNEN[self]

    @property
    def label(self) -> str:
        """The line as it is said aloud."""
        return f"{self.value}e lijn"


_LIJNEN: dict[Lijn, str] = {
    Lijn.NULDE: "mensen voor zichzelf en voor elkaar",
    Lijn.EERSTE: "lichte hulp, vrij toegankelijk",
    Lijn.TWEEDE: "gespecialiseerde hulp",
}


@dataclass(frozen=True, slots=True)
class Kringinstelling:
    """Where a municipality may choose: organised volunteers (ring 4) count as line 0 or as line 1."""

    vrijwillige_ondersteuning: Lijn = Lijn.NULDE

    def __post_init__(self) -> None:
        if self.vrijwillige_ondersteuning is Lijn.TWEEDE:
            raise ValueError("Vrijwillige hulp (kring 4) kan alleen 0e of 1e lijn zijn.")


STANDAARD = Kringinstelling()


def lijn_van(
    kring: Kring, *, instelling: Kringinstelling = STANDAARD, is_gespecialiseerd: bool = True
) -> Lijn:
    """The line that belongs to a ring. In ring 6 it depends: what is not specialist is line 1."""
    if kring <= Kring.INFORMELE_NETWERKEN:
        return Lijn.NULDE
    if kring is Kring.VRIJWILLIGE_ONDERSTEUNING:
        return instelling.vrijwillige_ondersteuning
    if kring is Kring.PROFESSIONALS and is_gespecialiseerd:
        return Lijn.TWEEDE
    return Lijn.EERSTE
