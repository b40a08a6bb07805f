"""Relations and gezag as sentences, as one would say them at the table."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from wijkteam.huishouden.models import Gezag, Persoon, Relatie, Relatiesoort

Namen = Mapping[UUID, str]

_MEERVOUD = {
    Relatiesoort.OUDER: "ouders van",
    Relatiesoort.PARTNER: "partners van",
    Relatiesoort.EX_PARTNER: "ex-partners van",
    Relatiesoort.GROOTOUDER: "grootouders van",
    Relatiesoort.VERZORGER: "verzorgers van",
}


@dataclass(frozen=True)
class Zin:
    """`wie` (one or more) `wat` `over` (one or more)."""

    wie: tuple[str, ...]
    wat: str
    over: tuple[str, ...]


def korte_namen(personen: Iterable[Persoon]) -> dict[UUID, str]:
    """The roepnaam of each, or the whole name when two of them have the same roepnaam."""
    uniek = {persoon.id: persoon for persoon in personen}
    namen = [persoon.roepnaam for persoon in uniek.values()]
    return {
        sleutel: persoon.roepnaam if namen.count(persoon.roepnaam) == 1 else persoon.naam
        for sleutel, persoon in uniek.items()
    }


def relatiezinnen(relaties: Sequence[Relatie], namen: Namen) -> list[Zin]:
    """Who is what of whom; those who are the same of the same people share a sentence."""
    over: dict[tuple[Relatiesoort, str], list[str]] = defaultdict(list)
    for relatie in relaties:
        if relatie.persoon_id in namen and relatie.ander_id in namen:
            over[relatie.soort, namen[relatie.persoon_id]].append(namen[relatie.ander_id])
    wie: dict[tuple[Relatiesoort, tuple[str, ...]], list[str]] = defaultdict(list)
    for (soort, naam), anderen in over.items():
        wie[soort, tuple(sorted(anderen))].append(naam)
    volgorde = list(Relatiesoort)
    return [
        Zin(tuple(sorted(mensen)), _gezegde(soort, len(mensen)), anderen)
        for (soort, anderen), mensen in sorted(wie.items(), key=lambda paar: volgorde.index(paar[0][0]))
    ]


def _gezegde(soort: Relatiesoort, aantal: int) -> str:
    return f"is {soort.label}" if aantal == 1 else f"zijn {_MEERVOUD.get(soort, soort.label)}"


def houdernaam(gezag: Gezag, namen: Namen) -> str:
    """Who holds it: an institution, somebody by name, or somebody whom the reader may not see."""
    if gezag.instelling is not None:
        return gezag.instelling
    return namen.get(gezag.houder_id, "iemand buiten dit dossier") if gezag.houder_id else ""


def gezagzin(kind: Persoon, gezag: Sequence[Gezag], namen: Namen) -> Zin:
    """Who holds gezag over this child now."""
    houders = tuple(houdernaam(regel, namen) for regel in gezag)
    return Zin(houders, "heeft gezag over" if len(houders) == 1 else "hebben gezag over", (namen[kind.id],))
