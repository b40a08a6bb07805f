"""What a form offers to choose from: value and words."""

from collections.abc import Iterable
from typing import Protocol

from wijkteam.casus.models import Teamlid


class Benoemd(Protocol):
    """A member of an enum that knows how it is said."""

    @property
    def value(self) -> str: ...

    @property
    def label(self) -> str: ...


Keuzes = list[tuple[str, str]]


def keuzes_uit(soort: Iterable[Benoemd]) -> Keuzes:
    """All members of an enum, with a capital in front."""
    return [(lid.value, lid.label[:1].upper() + lid.label[1:]) for lid in soort]


def keuzes_uit_team(team: Iterable[Teamlid]) -> Keuzes:
    """Members of a team, with as what they are there."""
    return [(str(lid.id), f"{lid.naam} ({lid.hoedanigheid.label})") for lid in team]
