"""How old somebody is on a day, also when the birth date is only partly known, and which ages matter by law.

Ages are always asked for on the day of the act: somebody may turn 16 between two talks.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from wijkteam.kern.datum import HOOGSTE_LEEFTIJD, Geboortedatum
from wijkteam.kern.gegevensbestand import Tabel, lees_toml

_BESTAND = Path(__file__).with_name("leeftijdsgrenzen.toml")


class Grens(StrEnum):
    """The ages that the law knows; which number belongs to it is data."""

    MEEBESLISSEN = "meebeslissen"
    ZELF_BESLISSEN = "zelf_beslissen"
    MEERDERJARIG = "meerderjarig"
    EINDE_JEUGDWET = "einde_jeugdwet"


@dataclass(frozen=True, slots=True)
class Leeftijd:
    """An age in whole years, or the range in which it lies. Ask `is_minstens` before you grant a right."""

    minimaal: int
    maximaal: int

    @property
    def is_exact(self) -> bool:
        """Whether the birth date says enough to know the age."""
        return self.minimaal == self.maximaal

    def is_minstens(self, jaren: int) -> bool:
        """Whether this person has certainly reached that age."""
        return self.minimaal >= jaren

    def kan_minstens_zijn(self, jaren: int) -> bool:
        """Whether this person may have reached that age."""
        return self.maximaal >= jaren

    @property
    def tekst(self) -> str:
        """`55`, or `ongeveer 40` when the birth date is not fully known."""
        if self.is_exact:
            return str(self.minimaal)
        if self.minimaal == 0:
            return f"jonger dan {self.maximaal + 1}"
        return f"ongeveer {self.minimaal}"


def leeftijd_op(geboortedatum: Geboortedatum, dag: date) -> Leeftijd:
    """The age on that day, exact or as a range. Raises `ValueError` when nobody can have been born yet.

    Somebody born on 29 February turns a year older on 1 March in a common year: only then is the year full.
    """
    if geboortedatum.vroegste > dag:
        raise ValueError("Op deze dag was deze persoon nog niet geboren.")
    jongst = max(_hele_jaren(geboortedatum.laatste, dag), 0)
    return Leeftijd(minimaal=jongst, maximaal=_hele_jaren(geboortedatum.vroegste, dag))


def _hele_jaren(geboren: date, dag: date) -> int:
    is_nog_niet_jarig = (dag.month, dag.day) < (geboren.month, geboren.day)
    return dag.year - geboren.year - is_nog_niet_jarig


@dataclass(frozen=True, slots=True)
class Leeftijdsgrens:
    """An age with a meaning in law, and the days between which it holds (the last one not included)."""

    grens: Grens
    leeftijd: int
    betekenis: str
    bron: str
    geldig_van: date
    geldig_tot: date | None

    def geldt_op(self, dag: date) -> bool:
        """Whether the law knew this age on that day."""
        return self.geldig_van <= dag and (self.geldig_tot is None or dag < self.geldig_tot)


class GeenLeeftijdsgrens(LookupError):
    """The law did not know this age on that day."""


def get_leeftijdsgrens(grens: Grens, op: date) -> Leeftijdsgrens:
    """The age that held on that day. Raises `GeenLeeftijdsgrens` when there was none."""
    for gevonden in list_leeftijdsgrenzen(op):
        if gevonden.grens is grens:
            return gevonden
    raise GeenLeeftijdsgrens(f"Op {op.isoformat()} gold geen leeftijdsgrens '{grens}'.")


def list_leeftijdsgrenzen(op: date) -> tuple[Leeftijdsgrens, ...]:
    """All ages that held on that day, youngest first."""
    return tuple(grens for grens in lees_leeftijdsgrenzen(_BESTAND) if grens.geldt_op(op))


@cache
def lees_leeftijdsgrenzen(pad: Path) -> tuple[Leeftijdsgrens, ...]:
    """All ages in a file, youngest first. Raises `GegevensbestandOngeldig` when the file is not right."""
    bestand = lees_toml(pad)
    grenzen = [grens for tabel in bestand.tabellen("grenzen") for grens in _lees_grens(tabel)]
    bestand.sluit_af()
    return tuple(sorted(grenzen, key=lambda grens: (grens.leeftijd, grens.grens, grens.geldig_van)))


def _lees_grens(tabel: Tabel) -> list[Leeftijdsgrens]:
    codes = tabel.keuzes("code", Grens)
    betekenis, bron = tabel.tekst("betekenis"), tabel.tekst("bron")
    van, tot = tabel.datum("geldig_van"), tabel.datum_of_niets("geldig_tot")
    leeftijd = tabel.getal_of_niets("leeftijd", van=0, tot_en_met=HOOGSTE_LEEFTIJD)
    if len(codes) != 1 or leeftijd is None:
        tabel.meld("geef precies één code en een leeftijd.")
        return []
    return [Leeftijdsgrens(codes[0], leeftijd, betekenis, bron, van, tot)]


@dataclass(frozen=True, slots=True)
class Zeggenschap:
    """Who decides about somebody's data: they themselves, whoever has gezag over them, or both."""

    zelf: bool
    gezag: bool


def wie_beslist(leeftijd: Leeftijd | None, op: date) -> Zeggenschap:
    """Who has to agree on that day (domein.md §6.6; Jeugdwet art. 7.3.4, 7.3.5 and 7.3.15, Wmo art. 5.3.3).

    Under 12 whoever has gezag, from 12 to 15 both, from 16 on the person alone. When the birth date is not fully
    known, everybody who may have a say must agree: `None`, an age that nobody knows, asks both.
    """
    mee = get_leeftijdsgrens(Grens.MEEBESLISSEN, op).leeftijd
    zelf = get_leeftijdsgrens(Grens.ZELF_BESLISSEN, op).leeftijd
    return Zeggenschap(
        zelf=leeftijd is None or leeftijd.kan_minstens_zijn(mee),
        gezag=leeftijd is None or not leeftijd.is_minstens(zelf),
    )
