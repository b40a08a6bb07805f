"""Until when whoever has the ball may take: a file with days per kind and state, and the calendar of working days.

These are agreements of a town, no terms of the law. So a town may put its own file in the data folder.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig, Tabel, lees_toml
from wijkteam.overdracht.keuzes import Overdrachtsoort, Stand
from wijkteam.termijnen.wetboek import geldend as wetboek
from wijkteam.wet.dagen import na_dagen
from wijkteam.wet.vrije_dagen import VrijeDagen

_BESTAND = Path(__file__).with_name("termijnen.toml")
EIGEN_BESTAND = "overdrachttermijnen.toml"
_LANGST = 365


class Klokplek(StrEnum):
    """What has a clock: every state that is not over, and asking the inwoner."""

    CONCEPT = Stand.CONCEPT.value
    BESPROKEN = Stand.BESPROKEN.value
    AFGESTEMD = Stand.AFGESTEMD.value
    VOORGELEGD = Stand.VOORGELEGD.value
    ONTVANGEN = Stand.ONTVANGEN.value
    WACHTLIJST = Stand.WACHTLIJST.value
    AFGEWEZEN = Stand.AFGEWEZEN.value
    DOORGELEID = Stand.DOORGELEID.value
    GEACCEPTEERD = Stand.GEACCEPTEERD.value
    KENNISMAKING_GEPLAND = Stand.KENNISMAKING_GEPLAND.value
    EERSTE_CONTACT = Stand.EERSTE_CONTACT.value
    GESTART = Stand.GESTART.value
    TERUGGEKOPPELD = Stand.TERUGGEKOPPELD.value
    NAVRAAG = "navraag"


@dataclass(frozen=True, slots=True)
class Duur:
    """So many days; `op_werkdagen` counts working days. `spoed` is in working days."""

    aantal: int
    op_werkdagen: bool
    spoed: int


@dataclass(frozen=True)
class Termijnenboek:
    """The durations of one town, per kind, and the calendar they are counted on."""

    duren: dict[tuple[Overdrachtsoort, Klokplek], Duur]
    kalender: VrijeDagen

    def uiterlijk(self, plek: Klokplek, soort: Overdrachtsoort, *, vanaf: date, is_spoed: bool) -> date:
        """The last day, from the day on which it came there. It never falls on a free day, except today itself."""
        duur = self.duren[soort, plek]
        if is_spoed:
            return na_werkdagen(vanaf, duur.spoed, self.kalender)
        if duur.op_werkdagen:
            return na_werkdagen(vanaf, duur.aantal, self.kalender)
        return na_werkdagen(na_dagen(vanaf, duur.aantal - 1), 1, self.kalender)


def na_werkdagen(dag: date, aantal: int, kalender: VrijeDagen) -> date:
    """So many working days later; 0 is the day itself."""
    while aantal > 0:
        dag = na_dagen(dag, 1)
        aantal -= kalender.is_werkdag(dag)
    return dag


def lees_boek(kalender: VrijeDagen, eigen: Path | None = None) -> Termijnenboek:
    """The durations of this program, with those of the town over them. Raises `GegevensbestandOngeldig`."""
    duren = _lees(_BESTAND)
    if eigen is not None and eigen.exists():
        duren |= _lees(eigen)
    standaard = {plek: duur for (soort, plek), duur in duren.items() if soort is None}
    if ontbreekt := [plek for plek in Klokplek if plek not in standaard]:
        raise GegevensbestandOngeldig(_BESTAND, [f"standaard.{plek} ontbreekt." for plek in ontbreekt])
    per_soort = {
        (soort, plek): duren.get((soort, plek), standaard[plek])
        for soort in Overdrachtsoort
        for plek in Klokplek
    }
    return Termijnenboek(per_soort, kalender)


def _lees(pad: Path) -> dict[tuple[Overdrachtsoort | None, Klokplek], Duur]:
    bestand = lees_toml(pad)
    gevonden: dict[tuple[Overdrachtsoort | None, Klokplek], Duur] = {}
    for soort in (None, *Overdrachtsoort):
        tabel = bestand.tabel_of_niets(soort.value if soort else "standaard")
        if tabel is not None:
            gevonden |= {(soort, plek): duur for plek, duur in _lees_duren(tabel).items()}
    bestand.sluit_af()
    return gevonden


def _lees_duren(tabel: Tabel) -> dict[Klokplek, Duur]:
    gevonden = {plek: tabel.tabel_of_niets(plek.value) for plek in Klokplek}
    return {plek: _duur(rij) for plek, rij in gevonden.items() if rij is not None}


def _duur(rij: Tabel) -> Duur:
    werkdagen = rij.getal_of_niets("werkdagen", van=0, tot_en_met=_LANGST)
    dagen = rij.getal_of_niets("dagen", van=1, tot_en_met=_LANGST)
    spoed = rij.getal_of_niets("spoed", van=0, tot_en_met=_LANGST)
    if (werkdagen is None) == (dagen is None):
        rij.meld("noem werkdagen of dagen, een van de twee.")
    if spoed is None:
        rij.meld("zeg ook hoeveel werkdagen het bij spoed is: spoed = 0 is dezelfde dag.")
    return Duur(werkdagen if werkdagen is not None else dagen or 1, dagen is None, spoed or 0)


_GELDEND: list[Termijnenboek] = []


def gebruik_termijnen(data: Path) -> None:
    """Count by the file of this town from now on, if it has one. Raises `GegevensbestandOngeldig`."""
    _GELDEND[:] = [lees_boek(wetboek().vrije_dagen, data / EIGEN_BESTAND)]


def geldend() -> Termijnenboek:
    """What counts here."""
    return _GELDEND[0] if _GELDEND else lees_boek(wetboek().vrije_dagen)
