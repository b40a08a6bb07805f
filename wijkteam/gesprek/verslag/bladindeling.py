"""A verslag as it reads, on screen and on paper the same: sentences under their question, rights with who heard them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from babel.lists import format_list

from wijkteam.gesprek.verslag.inhoud import Gebied, Verslaginhoud, Verteld, Zin
from wijkteam.kern.weergave import datum
from wijkteam.wet.inwonerrechten import Inwonerrecht
from wijkteam.wet.leefgebieden import Gespreksregel


@dataclass(frozen=True)
class Hoofdstuk:
    """One leefgebied of which something was told: the lines that have sentences."""

    naam: str
    lijnen: Sequence[tuple[Gespreksregel, Sequence[Zin]]]


@dataclass(frozen=True)
class Rechtregel:
    """One right: its name, what it means, and who heard of it on which days."""

    naam: str
    uitleg: str
    verteld: str


@dataclass(frozen=True)
class Blad:
    """A verslag ready to be read."""

    verslag: Verslaginhoud
    hoofdstukken: Sequence[Hoofdstuk]
    overgeslagen: Sequence[tuple[str, str]]
    rechten: Sequence[Rechtregel]

    @property
    def stand(self) -> str:
        """Which version this is, as it stands at the top of every page."""
        return "concept" if self.verslag.nummer is None else f"versie {self.verslag.nummer}"


def deel_in(verslag: Verslaginhoud) -> Blad:
    """The same content in the order in which it is read."""
    return Blad(
        verslag,
        [_hoofdstuk(gebied) for gebied in verslag.gebieden if gebied.zinnen],
        [(g.leefgebied.label, g.niet_aan_de_orde) for g in verslag.gebieden if g.niet_aan_de_orde],
        [_recht(recht, verslag.verteld) for recht in Inwonerrecht],
    )


def _hoofdstuk(gebied: Gebied) -> Hoofdstuk:
    per_regel = [(regel, [zin for zin in gebied.zinnen if zin.regel is regel]) for regel in Gespreksregel]
    return Hoofdstuk(gebied.leefgebied.label, [(regel, zinnen) for regel, zinnen in per_regel if zinnen])


def _recht(recht: Inwonerrecht, verteld: Iterable[Verteld]) -> Rechtregel:
    dagen: dict[date, list[str]] = {}
    for regel in verteld:
        if regel.recht is recht:
            dagen.setdefault(regel.op, []).append(regel.naam)
    delen = [f"op {datum(dag)} aan {format_list(namen, locale='nl')}" for dag, namen in sorted(dagen.items())]
    return Rechtregel(recht.label, recht.uitleg, "; ".join(delen))
