"""One gemeente as its colleagues see it: wijken with their buurten, and the wijkteams that work there."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.gebied.models import Buurt, Gemeente, Wijk
from wijkteam.gebied.queries import list_buurten, list_wijken
from wijkteam.kern.weergave import getal
from wijkteam.team import queries
from wijkteam.team.models import Aanstelling, Medewerker, Werkgebied, Wijkteam


@dataclass(frozen=True)
class Teamgenoot:
    """Somebody in a wijkteam, with every role that they have there."""

    medewerker: Medewerker
    rollen: list[str]


@dataclass(frozen=True)
class Teambeeld:
    """A wijkteam, where it works and who works in it."""

    team: Wijkteam
    werkgebied: list[Werkgebied]
    teamgenoten: list[Teamgenoot]


@dataclass(frozen=True)
class Wijkbeeld:
    """A wijk and its buurten, each with the names of the wijkteams that work there."""

    wijk: Wijk
    buurten: list[tuple[Buurt, list[str]]]

    @property
    def in_woorden(self) -> str:
        return bevolking(self.wijk)


@dataclass(frozen=True)
class Gebiedsbeeld:
    """Everything on the page about one gemeente."""

    gemeente: Gemeente
    wijken: list[Wijkbeeld]
    teams: list[Teambeeld]

    @property
    def in_woorden(self) -> str:
        return bevolking(self.gemeente)


def bevolking(gebied: Gemeente | Wijk) -> str:
    """How many people live there, as far as the CBS tells."""
    delen = [
        f"{getal(aantal)} {woord}"
        for aantal, woord in ((gebied.inwoners, "inwoners"), (gebied.huishoudens, "huishoudens"))
        if aantal is not None
    ]
    return ", ".join(delen) or "aantal inwoners onbekend"


def maak_gebiedsbeeld(session: Session, gemeente: Gemeente, dag: date) -> Gebiedsbeeld:
    """The gemeente on a day, in five queries."""
    teams = queries.list_wijkteams(session, gemeente.id)
    ids = [team.id for team in teams]
    werkgebieden = queries.list_werkgebieden(session, ids)
    genoten = queries.list_teamgenoten(session, ids, dag)
    teamnamen: dict[UUID, list[str]] = defaultdict(list)
    for team in teams:
        for gebied in werkgebieden[team.id]:
            teamnamen[gebied.buurt_id].append(team.naam)
    return Gebiedsbeeld(
        gemeente=gemeente,
        wijken=_wijken(list_wijken(session, gemeente.id), list_buurten(session, gemeente.id), teamnamen),
        teams=[Teambeeld(team, werkgebieden[team.id], _per_persoon(genoten[team.id])) for team in teams],
    )


def _wijken(
    wijken: Sequence[Wijk], buurten: Sequence[Buurt], teamnamen: dict[UUID, list[str]]
) -> list[Wijkbeeld]:
    per_wijk: dict[UUID, list[tuple[Buurt, list[str]]]] = defaultdict(list)
    for buurt in buurten:
        per_wijk[buurt.wijk_id].append((buurt, teamnamen.get(buurt.id, [])))
    return [Wijkbeeld(wijk, per_wijk[wijk.id]) for wijk in wijken]


def _per_persoon(aanstellingen: Iterable[Aanstelling]) -> list[Teamgenoot]:
    """One line per person, also for who is both wijkteamlid and teamleider. The list comes in by name."""
    return [
        Teamgenoot(medewerker, sorted({aanstelling.rol.label for aanstelling in groep}))
        for medewerker, groep in groupby(aanstellingen, key=lambda aanstelling: aanstelling.medewerker)
    ]
