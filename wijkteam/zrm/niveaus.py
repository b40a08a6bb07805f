"""Levels of self-reliance and the reasons why there may be none."""

from enum import IntEnum, StrEnum


class Niveau(IntEnum):
    """The five levels, higher is better. They are an order, not an amount: no halves, no average, no sum."""

    ACUTE_PROBLEMATIEK = 1
    NIET_ZELFREDZAAM = 2
    BEPERKT_ZELFREDZAAM = 3
    VOLDOENDE_ZELFREDZAAM = 4
    VOLLEDIG_ZELFREDZAAM = 5

    @property
    def label(self) -> str:
        """Name for colleagues. An instrument file may give its own names; see `Instrument.niveaus`."""
        return _NIVEAUS[self][0]

    @property
    def gewone_naam(self) -> str:
        """Our own plain words for the resident."""
        return _NIVEAUS[self][1]


_NIVEAUS: dict[Niveau, tuple[str, str]] = {
    Niveau.ACUTE_PROBLEMATIEK: ("acute problematiek", "het gaat nu echt mis"),
    Niveau.NIET_ZELFREDZAAM: ("niet zelfredzaam", "het lukt niet"),
    Niveau.BEPERKT_ZELFREDZAAM: ("beperkt zelfredzaam", "het lukt een beetje"),
    Niveau.VOLDOENDE_ZELFREDZAAM: ("voldoende zelfredzaam", "het lukt meestal"),
    Niveau.VOLLEDIG_ZELFREDZAAM: ("volledig zelfredzaam", "het lukt goed"),
}


class GeenScoreReden(StrEnum):
    """Why a domain has no level. An unknown is a fact of its own: never a zero, never a low score."""

    ONBEKEND = "onbekend"
    NIET_BESPROKEN = "niet_besproken"
    WIL_NIET = "wil_niet"
    NVT = "nvt"

    @property
    def label(self) -> str:
        """The reason in words, as it stands where a number would have stood."""
        return _REDENEN[self]


_REDENEN: dict[GeenScoreReden, str] = {
    GeenScoreReden.ONBEKEND: "onbekend",
    GeenScoreReden.NIET_BESPROKEN: "niet besproken",
    GeenScoreReden.WIL_NIET: "wil niet",
    GeenScoreReden.NVT: "niet van toepassing",
}
