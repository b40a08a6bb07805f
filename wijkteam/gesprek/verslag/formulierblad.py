"""The form of the concept, as its template needs it: rows that stand there, what came back, and one row more."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from wijkteam.gesprek.huisgenoten import Huisgenoot
from wijkteam.gesprek.verslag.concept import Afwegingregel, Verslagtekst
from wijkteam.gesprek.verslag.models import Woordsoort
from wijkteam.kern.formulier import Formulierstand
from wijkteam.wet.kringen import Kring

MEESTE_RIJEN = 100


@dataclass(frozen=True)
class Rij:
    """One row: the name of its fields, and what stands in each."""

    veld: str
    waarden: Mapping[str, str]


@dataclass(frozen=True)
class Formulierblad:
    """All rows of the form."""

    tekst: Verslagtekst
    vragen: Sequence[Rij]
    mantelzorg: Sequence[Rij]
    hulp: Sequence[Rij]
    meningen: Sequence[Rij]
    kringen: Sequence[tuple[Kring, Afwegingregel]]
    personen: Sequence[tuple[UUID, str]]

    @classmethod
    def maak(
        cls, tekst: Verslagtekst, huisgenoten: Iterable[Huisgenoot], stand: Formulierstand
    ) -> "Formulierblad":
        """The form for what stands there; after a mistake with as many rows as were sent."""
        per_kring = {regel.kring: regel for regel in tekst.afwegingen}
        return cls(
            tekst,
            vragen=_woorden(tekst, Woordsoort.VRAAG, stand),
            mantelzorg=_rijen("mantelzorg", [_waarden(m, "last", "wens") for m in tekst.mantelzorg], stand),
            hulp=_rijen(
                "hulp", [_waarden(h, "aard", "omvang", "frequentie", "duur") for h in tekst.hulp], stand
            ),
            meningen=_woorden(tekst, Woordsoort.MENING, stand),
            kringen=[(kring, per_kring.get(kring, Afwegingregel(kring))) for kring in Kring],
            personen=[(wie.id, wie.naam) for wie in huisgenoten],
        )


def _woorden(tekst: Verslagtekst, soort: Woordsoort, stand: Formulierstand) -> list[Rij]:
    return _rijen(soort.value, [_waarden(w, "woorden") for w in tekst.woorden if w.soort is soort], stand)


def _waarden(regel: object, *namen: str) -> dict[str, str]:
    return {naam: getattr(regel, naam) for naam in namen} | {
        "persoon": str(getattr(regel, "persoon_id", None) or "")
    }


def _rijen(soort: str, bewaard: Sequence[Mapping[str, str]], stand: Formulierstand) -> list[Rij]:
    gestuurd = {naam.rpartition("-")[0] for naam in stand.invoer or ()}
    getypt = max((n + 1 for n in range(MEESTE_RIJEN) if f"{soort}-{n}" in gestuurd), default=0)
    aantal = max(len(bewaard) + 1, getypt)
    return [Rij(f"{soort}-{n}", bewaard[n] if n < len(bewaard) else {}) for n in range(aantal)]
