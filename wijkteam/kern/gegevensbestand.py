"""Facts that change per year or per town live in TOML files; this reads them and tells every mistake at once.

A file is written by people. So a mistake in it must come back as a sentence with the place where it stands,
and an unknown word must never be skipped in silence.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeGuard, TypeVar

from wijkteam.kern.fouten import OpstartFout

LANGSTE_TEKST = 500

K = TypeVar("K", bound=StrEnum)


class GegevensbestandOngeldig(OpstartFout):
    """A data file that cannot be used. `fouten` holds one Dutch sentence per mistake."""

    def __init__(self, pad: Path, fouten: Sequence[str]) -> None:
        super().__init__("\n- ".join([f"Het bestand {pad} klopt niet:", *fouten]))
        self.pad = pad
        self.fouten = tuple(fouten)


def lees_toml(pad: Path) -> "Tabel":
    """The whole file as a table. Raises `GegevensbestandOngeldig`: absent, not UTF-8 or not TOML."""
    try:
        inhoud = tomllib.loads(pad.read_text("utf-8-sig"))
    except OSError as fout:
        raise GegevensbestandOngeldig(pad, [f"het bestand is niet te lezen ({fout.strerror})."]) from fout
    except UnicodeDecodeError as fout:
        raise GegevensbestandOngeldig(pad, ["het bestand is niet in UTF-8 bewaard."]) from fout
    except tomllib.TOMLDecodeError as fout:
        raise GegevensbestandOngeldig(pad, [f"dit is geen geldige TOML: {fout}"]) from fout
    return Tabel(pad=pad, inhoud=inhoud)


@dataclass
class Tabel:
    """One table of a data file. Ask every field that may be there, then `sluit_af` on the outermost table."""

    pad: Path
    inhoud: dict[str, object]
    plek: str = ""
    fouten: list[str] = field(default_factory=list)
    _gevraagd: set[str] = field(default_factory=set)
    _binnen: list["Tabel"] = field(default_factory=list)

    def tekst(self, naam: str) -> str:
        """A filled-in text without surrounding space."""
        return self.tekst_of_niets(naam, verplicht=True) or ""

    def tekst_of_niets(self, naam: str, *, verplicht: bool = False) -> str | None:
        """A text that may be absent; an empty one is a mistake."""
        waarde = self._haal(naam, verplicht=verplicht)
        if waarde is None:
            return None
        if not isinstance(waarde, str) or not waarde.strip():
            self._fout(naam, "moet een ingevulde tekst zijn.")
            return None
        if len(waarde) > LANGSTE_TEKST:
            self._fout(naam, f"is langer dan {LANGSTE_TEKST} tekens.")
            return None
        return waarde.strip()

    def getal_of_niets(self, naam: str, *, van: int, tot_en_met: int) -> int | None:
        """A whole number within bounds that may be absent."""
        waarde = self._haal(naam)
        if waarde is None:
            return None
        if not isinstance(waarde, int) or isinstance(waarde, bool) or not van <= waarde <= tot_en_met:
            self._fout(naam, f"moet een heel getal van {van} tot en met {tot_en_met} zijn.")
            return None
        return waarde

    def datum(self, naam: str) -> date:
        """A day, written as `2017-01-17` without quotes."""
        return self.datum_of_niets(naam, verplicht=True) or date.min

    def datum_of_niets(self, naam: str, *, verplicht: bool = False) -> date | None:
        """A day that may be absent."""
        waarde = self._haal(naam, verplicht=verplicht)
        if waarde is None:
            return None
        if not _is_dag(waarde):
            self._fout(naam, "moet een datum zijn, zonder aanhalingstekens, zoals 2017-01-17.")
            return None
        return waarde

    def datums(self, naam: str) -> tuple[date, ...]:
        """A list of days without quotes; absent is an empty list."""
        waarde = self._haal(naam)
        if waarde is None:
            return ()
        if not isinstance(waarde, list) or not all(_is_dag(dag) for dag in waarde):
            self._fout(naam, "moet een lijst van datums zijn, zonder aanhalingstekens.")
            return ()
        if len(set(waarde)) < len(waarde):
            self._fout(naam, "noemt iets dubbel.")
        return tuple(waarde)

    def ja_of_nee(self, naam: str, *, anders: bool) -> bool:
        """Whether something is so, written as true or false; `anders` when it is not said."""
        waarde = self._haal(naam)
        if waarde is None:
            return anders
        if not isinstance(waarde, bool):
            self._fout(naam, "moet true of false zijn, zonder aanhalingstekens.")
            return anders
        return waarde

    def keuze_of_niets(self, naam: str, soort: type[K], *, verplicht: bool = False) -> K | None:
        """One word out of a fixed list."""
        waarde = self.tekst_of_niets(naam, verplicht=verplicht)
        if waarde is None or waarde in {lid.value for lid in soort}:
            return None if waarde is None else soort(waarde)
        self._fout(naam, f"kent '{waarde}' niet. Kies uit: {', '.join(lid.value for lid in soort)}.")
        return None

    def keuzes(self, naam: str, soort: type[K]) -> tuple[K, ...]:
        """One or more words out of a fixed list."""
        teksten = self.teksten(naam)
        bekend = {lid.value for lid in soort}
        for onbekend in (tekst for tekst in teksten if tekst not in bekend):
            self._fout(naam, f"kent '{onbekend}' niet. Kies uit: {', '.join(lid.value for lid in soort)}.")
        return tuple(soort(tekst) for tekst in teksten if tekst in bekend)

    def teksten(self, naam: str) -> tuple[str, ...]:
        """A list of texts; absent is an empty list, one bare text is a list of one."""
        waarde = self._haal(naam)
        if isinstance(waarde, str):
            waarde = [waarde]
        if waarde is None:
            return ()
        if not isinstance(waarde, list) or not all(isinstance(tekst, str) and tekst for tekst in waarde):
            self._fout(naam, "moet een lijst van teksten zijn.")
            return ()
        if len(set(waarde)) < len(waarde):
            self._fout(naam, "noemt iets dubbel.")
        return tuple(waarde)

    def tabellen(self, naam: str) -> list["Tabel"]:
        """The tables written as `[[naam]]`, in the order of the file."""
        waarde = self._haal(naam)
        if waarde is None:
            return []
        if not isinstance(waarde, list) or not all(isinstance(deel, dict) for deel in waarde):
            self._fout(naam, f"moet uit tabellen bestaan, geschreven als [[{naam}]].")
            return []
        return [self._tabel(f"{naam}[{nummer}]", deel) for nummer, deel in enumerate(waarde, start=1)]

    def tabel_of_niets(self, naam: str) -> "Tabel | None":
        """The table written as `[naam]`, if there is one."""
        waarde = self._haal(naam)
        if waarde is None:
            return None
        if not isinstance(waarde, dict):
            self._fout(naam, f"moet een tabel zijn, geschreven als [{naam}].")
            return None
        return self._tabel(naam, waarde)

    def meld(self, bericht: str) -> None:
        """Note a mistake that concerns this table as a whole."""
        self.fouten.append(f"{self.plek}: {bericht}" if self.plek else bericht)

    def sluit_af(self) -> None:
        """Raise `GegevensbestandOngeldig` with every mistake that was met, unknown fields included."""
        self._meld_onbekende_velden()
        if self.fouten:
            raise GegevensbestandOngeldig(self.pad, self.fouten)

    def _meld_onbekende_velden(self) -> None:
        for naam in sorted(self.inhoud.keys() - self._gevraagd):
            self._fout(naam, "is hier niet bekend.")
        for tabel in self._binnen:
            tabel._meld_onbekende_velden()

    def _tabel(self, plek: str, inhoud: dict[str, object]) -> "Tabel":
        tabel = Tabel(self.pad, inhoud, f"{self.plek}.{plek}" if self.plek else plek, self.fouten)
        self._binnen.append(tabel)
        return tabel

    def _haal(self, naam: str, *, verplicht: bool = False) -> object:
        self._gevraagd.add(naam)
        waarde = self.inhoud.get(naam)
        if waarde is None and verplicht:
            self._fout(naam, "ontbreekt.")
        return waarde

    def _fout(self, naam: str, bericht: str) -> None:
        plek = f"{self.plek}.{naam}" if self.plek else naam
        self.fouten.append(f"{plek} {bericht}")


def _is_dag(waarde: object) -> TypeGuard[date]:
    return isinstance(waarde, date) and not isinstance(waarde, datetime)
