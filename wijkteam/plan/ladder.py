"""The ladder: how many acties stand on each ring, and how responsibility moved since an earlier version.

Closer by is not better by itself. That is why the move is told in numbers and words, and never as a mark.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from wijkteam.plan.inhoud import Afspraak, Plantekst
from wijkteam.plan.models import Actiestatus
from wijkteam.wet.kringen import Kring


@dataclass(frozen=True, slots=True)
class Trede:
    """One ring and how many acties stand on it; `was` is empty when there is nothing to compare with.

    `meeste` is the highest number on any ring, now or before: the length of a whole bar.
    """

    kring: Kring
    aantal: int
    was: int | None
    meeste: int

    @property
    def verschil(self) -> str:
        """The move in words; empty when there was none."""
        if self.was is None or self.was == self.aantal:
            return ""
        return f"was {self.was}"


@dataclass(frozen=True, slots=True)
class Groep:
    """Rings that are told together."""

    naam: str
    kringen: tuple[Kring, ...]

    def tel(self, aantal: Counter[Kring]) -> int:
        """How many acties stand on these rings."""
        return sum(aantal[kring] for kring in self.kringen)


GROEPEN = (
    Groep("In eigen kring", (Kring.EIGEN_KRACHT, Kring.NABIJE_OMGEVING, Kring.INFORMELE_NETWERKEN)),
    Groep("Bij georganiseerde vrijwilligers", (Kring.VRIJWILLIGE_ONDERSTEUNING,)),
    Groep("Bij gemeente en professionals", (Kring.GEMEENTE, Kring.PROFESSIONALS)),
)


@dataclass(frozen=True, slots=True)
class Ladder:
    """The six rings from close by to far away, and the move in sentences; none without an earlier version."""

    treden: tuple[Trede, ...]
    verschuiving: tuple[str, ...] = ()

    @property
    def aantal(self) -> int:
        """How many acties there are in all."""
        return sum(trede.aantal for trede in self.treden)

    @property
    def is_vergeleken(self) -> bool:
        """Whether there was an earlier version to compare with."""
        return any(trede.was is not None for trede in self.treden)


def maak_ladder(nu: Plantekst, toen: Plantekst | None = None) -> Ladder:
    """The ladder of a plan, beside that of an earlier version when there is one."""
    hier, daar = tel_per_kring(nu), tel_per_kring(toen) if toen else None
    meeste = max([*hier.values(), *(daar or {}).values()], default=0)
    treden = tuple(Trede(kring, hier[kring], daar[kring] if daar else None, meeste) for kring in Kring)
    return Ladder(treden, vertel_verschuiving(hier, daar) if daar is not None else ())


def tel_per_kring(plan: Plantekst) -> Counter[Kring]:
    """How many acties stand on each ring. What was stopped is help no more."""
    return Counter(actie.kring for actie in _afspraken(plan) if actie.status is not Actiestatus.GESTOPT)


def vertel_verschuiving(nu: Counter[Kring], toen: Counter[Kring]) -> tuple[str, ...]:
    """A sentence per group of rings that moved; one sentence when none did."""
    zinnen = tuple(
        f"{groep.naam}: van {toen_} naar {acties(nu_)}."
        for groep in GROEPEN
        for nu_, toen_ in [(groep.tel(nu), groep.tel(toen))]
        if nu_ != toen_
    )
    return zinnen or ("Er staan evenveel acties dichtbij en ver weg als eerst.",)


def acties(aantal: int) -> str:
    """A number of acties in words."""
    return f"{aantal} actie" if aantal == 1 else f"{aantal} acties"


def _afspraken(plan: Plantekst) -> Iterable[Afspraak]:
    return (actie for doel in plan.doelen for actie in doel.acties)
