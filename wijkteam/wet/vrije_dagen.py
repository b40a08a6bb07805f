"""Days on which no statutory term ends: Saturday, Sunday, general holidays and the days that are equated with them.

Source: Algemene termijnenwet, artikel 3. The holidays come from a library; which of them count is ours to say, because
a library may call more days (or fewer: 5 May every fifth year) a holiday than this act does.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from holidays import country_holidays

from wijkteam.kern.gegevensbestand import Tabel, lees_toml

_BESTAND = Path(__file__).with_name("feestdagen.toml")
_DAG = timedelta(days=1)

# As the library calls them, and as we do. Goede Vrijdag is equated by the act itself (lid 2).
_FEESTDAGEN = {
    "Nieuwjaarsdag": "Nieuwjaarsdag",
    "Goede vrijdag": "Goede Vrijdag",
    "Tweede paasdag": "tweede paasdag",
    "Koningsdag": "Koningsdag",
    "Bevrijdingsdag": "Bevrijdingsdag",
    "Hemelvaartsdag": "Hemelvaartsdag",
    "Tweede pinksterdag": "tweede pinksterdag",
    "Eerste kerstdag": "eerste kerstdag",
    "Tweede kerstdag": "tweede kerstdag",
}
_WEEKEND = {5: "een zaterdag", 6: "een zondag"}
_GELIJKGESTELD = "een dag die met een feestdag is gelijkgesteld"

# Before this year the monarch's birthday was another day, under another name.
EERSTE_JAAR = 2014


class FeestdagenKloppenNiet(LookupError):
    """The library does not give the holidays of the Algemene termijnenwet for that year."""


@dataclass(frozen=True, slots=True)
class VrijeDag:
    """A day on which no term ends, and what it is called in the middle of a sentence: `Koningsdag`, `een zondag`."""

    dag: date
    naam: str


@dataclass(frozen=True)
class VrijeDagen:
    """The calendar of the Algemene termijnenwet, with the days that royal decrees add until `besloten_tot_en_met`."""

    gelijkgesteld: Mapping[date, str] = field(default_factory=dict)
    besloten_tot_en_met: date = date.max

    def find_op(self, dag: date) -> VrijeDag | None:
        """Why no term ends on that day; nothing on an ordinary working day."""
        naam = feestdagen_in(dag.year).get(dag) or _WEEKEND.get(dag.weekday()) or self.gelijkgesteld.get(dag)
        return None if naam is None else VrijeDag(dag, naam)

    def is_werkdag(self, dag: date) -> bool:
        """Whether a term may end on that day."""
        return self.find_op(dag) is None

    def list_vanaf(self, dag: date) -> tuple[VrijeDag, ...]:
        """The unbroken row of free days that begins on that day; empty when it is a working day."""
        return tuple(self._rij(dag))

    def _rij(self, dag: date) -> Iterator[VrijeDag]:
        while vrij := self.find_op(dag):
            yield vrij
            dag += _DAG

    def tel_werkdagen(self, na: date, aantal: int) -> date:
        """The day on which `aantal` working days have passed; the day `na` itself is not counted."""
        dag = na
        while aantal:
            dag += _DAG
            aantal -= self.is_werkdag(dag)
        return dag


@cache
def feestdagen_in(jaar: int) -> Mapping[date, str]:
    """The general holidays of one year, as the Algemene termijnenwet names them, weekends included.

    Raises `FeestdagenKloppenNiet` before 2014, after 2100 (the library ends there), and when the library no longer
    knows one of them by its name.
    """
    if jaar < EERSTE_JAAR:
        raise FeestdagenKloppenNiet(f"Wij rekenen niet met feestdagen van voor {EERSTE_JAAR}.")
    kalender = country_holidays("NL", years=jaar, categories=("public", "optional"), language="nl")
    # Two feasts may fall on one day: 5 May 2016 was Hemelvaartsdag as well.
    gevonden = {naam: dag for dag, namen in sorted(kalender.items()) for naam in namen.split("; ")}
    if ontbreekt := _FEESTDAGEN.keys() - gevonden.keys():
        raise FeestdagenKloppenNiet(f"De feestdagen van {jaar} missen: {', '.join(sorted(ontbreekt))}.")
    return {gevonden[naam]: eigen for naam, eigen in _FEESTDAGEN.items()}


@cache
def lees_vrije_dagen(pad: Path = _BESTAND) -> VrijeDagen:
    """The calendar with the equated days of a file. Raises `GegevensbestandOngeldig` when the file is not right."""
    bestand = lees_toml(pad)
    besluiten = [_lees_besluit(tabel) for tabel in bestand.tabellen("besluiten")]
    if not besluiten:
        bestand.meld("noem minstens één van de [[besluiten]].")
    bestand.sluit_af()
    dagen = {dag: _GELIJKGESTELD for besluit in besluiten for dag in besluit[0]}
    return VrijeDagen(dagen, max(besluit[1] for besluit in besluiten))


def _lees_besluit(tabel: Tabel) -> tuple[tuple[date, ...], date]:
    tabel.tekst("naam")
    tabel.tekst_of_niets("te_controleren")
    dagen, tot_en_met = tabel.datums("dagen"), tabel.datum("tot_en_met")
    if not dagen:
        tabel.meld("noem de dagen van dit besluit.")
    if dagen and tot_en_met < max(dagen):
        tabel.meld("een dag ligt na tot_en_met.")
    return dagen, tot_en_met
