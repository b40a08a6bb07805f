"""How each domain went over time. Only levels that may be compared are joined; an unknown is a gap with a word.

Nothing is read here, and nothing is counted: a point is what was given, or why nothing was.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from wijkteam.kern.weergave import datum
from wijkteam.zrm.instrument import Domein, Instrument, find_vergelijkbaar_domein
from wijkteam.zrm.overzicht import Meetregel, hoort_bij
from wijkteam.zrm.profiel import Meetuitkomst, Score, Verandering, in_woorden


@dataclass(frozen=True, slots=True)
class Gemeten:
    """One meting with its scores."""

    regel: Meetregel
    uitkomst: Meetuitkomst

    @property
    def instrument(self) -> Instrument:
        return self.uitkomst.instrument

    def score(self, domein: str) -> Score | None:
        """What was given on this domain, if anything was."""
        return next((score for score in self.uitkomst.scores if score.domein_code == domein), None)


@dataclass(frozen=True, slots=True)
class Punt:
    """One domain in one meting."""

    domein: Domein
    score: Score | None
    woord: str
    sluit_aan: bool
    """Whether a line leads here from the point before: both known, and they mean the same."""
    is_breuk: bool
    """Whether the meting before asked something else on this place: another version."""

    @property
    def niveau(self) -> int | None:
        return self.score.niveau if self.score else None


@dataclass(frozen=True, slots=True)
class Lijn:
    """One domain through all metingen; `None` where the instrument of that time had no such domain."""

    naam: str
    instrument: Instrument
    punten: tuple[Punt | None, ...]

    @property
    def verandering(self) -> Verandering:
        """Since the first level that the last one may be compared to; unknown when there is no such level."""
        reeks = self._vergelijkbaar()
        if len(reeks) < 2:
            return Verandering.ONBEKEND
        eerste, laatste = reeks[0], reeks[-1]
        if eerste == laatste:
            return Verandering.GELIJK
        return Verandering.VOORUIT if laatste > eerste else Verandering.ACHTERUIT

    def _vergelijkbaar(self) -> list[int]:
        """The known levels of the last unbroken version, oldest first; nothing when the last meting has none."""
        reeks: list[int] = []
        if not self.punten or self.punten[-1] is None or self.punten[-1].niveau is None:
            return reeks
        for punt in reversed(self.punten):
            if punt is None:
                break
            if punt.niveau is not None:
                reeks.append(punt.niveau)
            if punt.is_breuk:
                break
        return reeks[::-1]


@dataclass(frozen=True, slots=True)
class Tijdlijn:
    """One person, or the huishouden, by one family of instruments: metingen oldest first, a line per domain."""

    metingen: tuple[Gemeten, ...]
    lijnen: tuple[Lijn, ...]

    @property
    def instrument(self) -> Instrument:
        """That of the latest meting."""
        return self.metingen[-1].instrument

    @property
    def naam(self) -> str:
        return self.metingen[-1].regel.naam

    @property
    def koppen(self) -> list[str]:
        """A head per meting: moment and day, and the instrument where it changes."""
        koppen, vorig = [], ""
        for gemeten in self.metingen:
            titel = gemeten.instrument.titel
            naam = f"{gemeten.regel.moment.label}, {datum(gemeten.regel.gesprek_op)}"
            koppen.append(naam if titel == vorig or len(self.titels) == 1 else f"{naam}, {titel}")
            vorig = titel
        return koppen

    @property
    def titels(self) -> list[str]:
        """The instruments in it, each once."""
        return list(dict.fromkeys(gemeten.instrument.titel for gemeten in self.metingen))


def list_tijdlijnen(gemeten: Iterable[Gemeten]) -> list[Tijdlijn]:
    """One per person and family of instruments, in the order in which they first come; metingen oldest first."""
    groepen: dict[object, list[Gemeten]] = {}
    for een in gemeten:
        groepen.setdefault(hoort_bij(een.regel), []).append(een)
    return [maak_tijdlijn(groep) for groep in groepen.values()]


def maak_tijdlijn(gemeten: Sequence[Gemeten], *, gewoon: bool = False) -> Tijdlijn:
    """Metingen of one person beside each other, the lines in the order of the latest instrument."""
    metingen = tuple(sorted(gemeten, key=lambda een: een.regel.volgorde))
    rijen: list[_Rij] = []
    for plek in reversed(range(len(metingen))):
        instrument = metingen[plek].instrument
        for domein in instrument.domeinen:
            _rij_voor(rijen, plek, instrument, domein).vakken[plek] = domein
    return Tijdlijn(metingen, tuple(_lijn(rij, metingen, gewoon=gewoon) for rij in rijen))


@dataclass(slots=True)
class _Rij:
    """Where domains of several instruments stand in one line."""

    domein: Domein
    instrument: Instrument
    vakken: dict[int, Domein] = field(default_factory=dict)


def _rij_voor(rijen: list[_Rij], plek: int, instrument: Instrument, domein: Domein) -> _Rij:
    """The line where a domain belongs: that of one which means the same, or else has the same code and name."""
    vrij = [rij for rij in rijen if plek not in rij.vakken]
    for rij in vrij:
        if find_vergelijkbaar_domein(rij.instrument, rij.domein, instrument) == domein:
            return rij
    for rij in vrij:
        if (rij.domein.code, rij.domein.naam) == (domein.code, domein.naam):
            return rij
    rijen.append(_Rij(domein, instrument))
    return rijen[-1]


def _lijn(rij: _Rij, metingen: Sequence[Gemeten], *, gewoon: bool) -> Lijn:
    punten = [
        _punt(rij, metingen, plek, rij.vakken[plek], gewoon=gewoon) if plek in rij.vakken else None
        for plek in range(len(metingen))
    ]
    naam = rij.domein.gewone_naam if gewoon else rij.domein.naam
    return Lijn(naam, rij.instrument, tuple(punten))


def _punt(rij: _Rij, metingen: Sequence[Gemeten], plek: int, domein: Domein, *, gewoon: bool) -> Punt:
    hier = metingen[plek]
    score = hier.score(domein.code)
    toen = rij.vakken.get(plek - 1)
    eerder = metingen[plek - 1].score(toen.code) if toen else None
    mag = toen is not None and (
        find_vergelijkbaar_domein(hier.instrument, domein, metingen[plek - 1].instrument) == toen
    )
    zijn_bekend = score is not None and eerder is not None and None not in (score.niveau, eerder.niveau)
    return Punt(
        domein,
        score,
        in_woorden(hier.instrument, score, gewoon=gewoon),
        sluit_aan=mag and zijn_bekend,
        is_breuk=toen is not None and not mag,
    )
