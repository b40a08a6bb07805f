"""Algemene termijnenwet: no term ends on a free day, and a term of three days or more holds two working days.

Read in the text that holds from 10 October 2010: artikel 1, 2 and 4. A term that counts backwards from an event is not
moved (artikel 1, lid 2); none of ours does, and the data has no way to write one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from wijkteam.wet.dagen import na_dagen
from wijkteam.wet.termijnen import Duur, Eenheid
from wijkteam.wet.vrije_dagen import VrijeDag, VrijeDagen

# Artikel 4, onder a: what is longer than this falls outside the act, and so does what has no length.
_LANGSTE = {Eenheid.DAGEN: 90, Eenheid.WERKDAGEN: 90, Eenheid.WEKEN: 12, Eenheid.MAANDEN: 3}
_KORTSTE_MET_WERKDAGEN = 3
_WERKDAGEN_ERIN = 2


@dataclass(frozen=True, slots=True)
class Verlenging:
    """To which day a term runs on, and the free days that were skipped, in order."""

    einde: date
    overgeslagen: tuple[VrijeDag, ...]


def geldt_voor(duur: Duur) -> bool:
    """Whether the act applies to a term of this length."""
    return duur.aantal <= _LANGSTE.get(duur.eenheid, -1)


def verleng(begin: date, einde: date, dagen: VrijeDagen) -> Verlenging:
    """Move the end of a term that began on `begin` (that day is not counted): artikel 1, then artikel 2."""
    overgeslagen: list[VrijeDag] = []
    einde = _eerste_werkdag(einde, dagen, overgeslagen)
    if (einde - begin).days >= _KORTSTE_MET_WERKDAGEN:
        # Artikel 2: the two working days are there already unless nearly every day was free.
        while not _heeft_werkdagen(begin, einde, dagen):
            einde = _eerste_werkdag(na_dagen(einde, 1), dagen, overgeslagen)
    return Verlenging(einde, tuple(overgeslagen))


def _eerste_werkdag(dag: date, dagen: VrijeDagen, overgeslagen: list[VrijeDag]) -> date:
    rij: Sequence[VrijeDag] = dagen.list_vanaf(dag)
    overgeslagen.extend(rij)
    return na_dagen(dag, len(rij))


def _heeft_werkdagen(begin: date, einde: date, dagen: VrijeDagen) -> bool:
    werkdagen = (dag for dag in range(1, (einde - begin).days + 1) if dagen.is_werkdag(na_dagen(begin, dag)))
    return len(list(islice(werkdagen, _WERKDAGEN_ERIN))) == _WERKDAGEN_ERIN
