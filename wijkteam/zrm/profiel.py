"""The profile of one meting: every domain with its level now, before and wanted.

Levels are an order. So this counts domains and names the lowest, and never adds levels up or averages them.
What is not known has its own row and its own word.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from wijkteam.zrm.gedragen import NIET_VERDEELD, Draagt
from wijkteam.zrm.instrument import Domein, Instrument, find_vergelijkbaar_domein
from wijkteam.zrm.niveaus import GeenScoreReden, Niveau

LAAG = Niveau.NIET_ZELFREDZAAM
NIET_INGEVULD = "nog niet ingevuld"


class Verandering(StrEnum):
    """Which way a domain moved since the meting before. Without two comparable levels nobody knows."""

    VOORUIT = "vooruit"
    ACHTERUIT = "achteruit"
    GELIJK = "gelijk"
    ONBEKEND = "onbekend"

    @property
    def label(self) -> str:
        """The change in a word, or a dash."""
        return "—" if self is Verandering.ONBEKEND else self.value

    @property
    def pijl(self) -> str:
        """An arrow to stand beside the word, never instead of it."""
        return _PIJLEN[self]


_PIJLEN: dict[Verandering, str] = {
    Verandering.VOORUIT: "↗",
    Verandering.ACHTERUIT: "↘",
    Verandering.GELIJK: "→",
    Verandering.ONBEKEND: "",
}


LAAGSTE, HOOGSTE = int(min(Niveau)), int(max(Niveau))


@dataclass(frozen=True, slots=True)
class Score:
    """One level, or the reason why there is none, and the level that is hoped for.

    Raises `ValueError` for a level outside 1 to 5, or when level and reason are both given or both absent.
    """

    domein_code: str
    niveau: int | None
    reden: GeenScoreReden | None = None
    streef: int | None = None
    draagt: Draagt = NIET_VERDEELD

    def __post_init__(self) -> None:
        if (self.niveau is None) == (self.reden is None):
            raise ValueError("Geef een niveau, of de reden waarom er geen niveau is.")
        for niveau in (self.niveau, self.streef):
            if niveau is not None and not _is_niveau(niveau):
                raise ValueError("Een niveau is 1, 2, 3, 4 of 5.")


def _is_niveau(waarde: object) -> bool:
    """Halves and truth values are numbers to Python, not to the instrument."""
    return isinstance(waarde, int) and not isinstance(waarde, bool) and LAAGSTE <= waarde <= HOOGSTE


@dataclass(frozen=True, slots=True)
class Meetuitkomst:
    """Scores with the instrument by which they were given: a number means nothing without it."""

    instrument: Instrument
    scores: Sequence[Score]


@dataclass(frozen=True, slots=True)
class Profielrij:
    """One domain. `vorig` is only there when it may be compared; `nu` only when something was filled in."""

    domein: Domein
    nu: Score | None
    vorig: Score | None
    woord: str
    """The level in words, or why there is none. Never empty."""
    vorig_woord: str
    """The same for the meting before; a dash when there is nothing to compare with."""

    @property
    def niveau(self) -> int | None:
        """The level now, or nothing when there is none."""
        return self.nu.niveau if self.nu else None

    @property
    def streef(self) -> int | None:
        """The level that is hoped for, if it was asked."""
        return self.nu.streef if self.nu else None

    @property
    def draagt(self) -> Draagt:
        """Who carries it, if it was asked."""
        return self.nu.draagt if self.nu else NIET_VERDEELD

    @property
    def verandering(self) -> Verandering:
        """How it moved since the meting before."""
        vorig = self.vorig.niveau if self.vorig else None
        if self.niveau is None or vorig is None:
            return Verandering.ONBEKEND
        if self.niveau == vorig:
            return Verandering.GELIJK
        return Verandering.VOORUIT if self.niveau > vorig else Verandering.ACHTERUIT


def in_woorden(instrument: Instrument, score: Score | None, *, gewoon: bool = False) -> str:
    """The level in words, for a colleague or plain; or why there is none. Never empty."""
    if score is None:
        return NIET_INGEVULD
    if score.niveau is not None:
        woord = instrument.get_niveauwoord(score.niveau)
        return woord.gewone_naam if gewoon else woord.label
    return score.reden.label if score.reden else NIET_INGEVULD


@dataclass(frozen=True, slots=True)
class Profiel:
    """All domains of the instrument, in its own order, whether they have a level or not."""

    instrument: Instrument
    rijen: tuple[Profielrij, ...]

    @property
    def aantal_beoordeeld(self) -> int:
        """On how many domains there is a level."""
        return sum(rij.niveau is not None for rij in self.rijen)

    @property
    def beoordeeld_tekst(self) -> str:
        """For instance `12 van 13 beoordeeld`. What is not applicable still counts in the total."""
        return f"{self.aantal_beoordeeld} van {len(self.rijen)} beoordeeld"

    @property
    def aantal_laag(self) -> int:
        """On how many domains the level is 1 or 2."""
        return sum(rij.niveau is not None and rij.niveau <= LAAG for rij in self.rijen)

    @property
    def laagste_niveau(self) -> int | None:
        """The lowest level that was given, if any was."""
        return min((rij.niveau for rij in self.rijen if rij.niveau is not None), default=None)

    @property
    def laagste(self) -> tuple[Profielrij, ...]:
        """The domains on that lowest level: one, or several that share it."""
        laagste = self.laagste_niveau
        return tuple(rij for rij in self.rijen if laagste is not None and rij.niveau == laagste)

    @property
    def zonder_niveau(self) -> tuple[Profielrij, ...]:
        """The domains that have no level, with or without a reason."""
        return tuple(rij for rij in self.rijen if rij.niveau is None)


def maak_profiel(nu: Meetuitkomst, *, vorige: Meetuitkomst | None = None, gewoon: bool = False) -> Profiel:
    """The profile of a meting beside the one before it, if there was one; `gewoon` in plain words.

    Raises `DomeinOnbekend` for a score on a domain that the instrument does not have, and `ValueError` when a
    domain was scored twice.
    """
    scores_nu = _per_domein(nu)
    scores_toen = _per_domein(vorige) if vorige else {}
    toen = vorige.instrument if vorige else nu.instrument
    rijen = []
    for domein in nu.instrument.domeinen:
        score = scores_nu.get(domein.code)
        vergelijkbaar = find_vergelijkbaar_domein(nu.instrument, domein, toen)
        vorig = scores_toen.get(vergelijkbaar.code) if vergelijkbaar else None
        vorig_woord = in_woorden(toen, vorig, gewoon=gewoon) if vorig else "—"
        rijen.append(
            Profielrij(domein, score, vorig, in_woorden(nu.instrument, score, gewoon=gewoon), vorig_woord)
        )
    return Profiel(nu.instrument, tuple(rijen))


def _per_domein(meting: Meetuitkomst) -> dict[str, Score]:
    scores: dict[str, Score] = {}
    for score in meting.scores:
        domein = meting.instrument.get_domein(score.domein_code)
        if domein.code in scores:
            raise ValueError(f"Het domein '{domein.naam}' heeft twee scores in één meting.")
        scores[domein.code] = score
    return scores
