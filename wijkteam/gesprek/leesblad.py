"""A talk to read: the words of the people first, then what was found out."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wijkteam.gesprek.leefgebied import rijen_per_regel
from wijkteam.gesprek.models import Gesprekdeel, Gesprekszin
from wijkteam.kern.formulier import Formulierstand
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied

_GEEN_TEKST = re.compile("^_|^leden$|^contacten$|-persoon$|-wet$|-hoedanigheid$")


@dataclass(frozen=True)
class Hoofdstuk:
    """One leefgebied of which something was told: the lines that have sentences."""

    leefgebied: Leefgebied
    lijnen: Sequence[tuple[Gespreksregel, Sequence[Gesprekszin]]]


def hoofdstukken(delen: Iterable[Gesprekdeel]) -> list[Hoofdstuk]:
    """What was told, leefgebied by leefgebied; what nobody spoke of is left out."""
    return [
        Hoofdstuk(deel.leefgebied, [(r, rijen) for r, rijen in rijen_per_regel(deel).items() if rijen])
        for deel in delen
        if deel.zinnen
    ]


def gewone_wet(delen: Iterable[Gesprekdeel]) -> Wet | None:
    """The wet that most sentences fall under; it is said once, and the others beside their sentence."""
    wetten = Counter(zin.wet for deel in delen for zin in deel.zinnen)
    return max(wetten, key=lambda wet: (wetten[wet], wet.value)) if wetten else None


def niet_aan_de_orde(delen: Iterable[Gesprekdeel]) -> list[tuple[str, str]]:
    """The leefgebieden that were set aside, each with the reason."""
    return [(deel.leefgebied.label, deel.niet_aan_de_orde) for deel in delen if deel.niet_aan_de_orde]


def getypte_teksten(stand: Formulierstand) -> list[str]:
    """What somebody typed in a form that came too late: it is shown, so that nothing is lost."""
    return alleen_tekst({} if stand.invoer is None else stand.invoer)


def alleen_tekst(velden: Mapping[str, str]) -> list[str]:
    """What was typed in a form, without what was chosen from its lists."""
    return [tekst for naam, tekst in velden.items() if tekst.strip() and not _GEEN_TEKST.search(naam)]
