"""Choosing areas in a form: first the gemeente, then its buurten wijk by wijk."""

from collections.abc import Sequence
from itertools import groupby
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.gebied.models import Gemeente
from wijkteam.gebied.queries import list_buurten

Wijkkeuze = tuple[str, list[tuple[str, str]]]


def find_gekozen_gemeente(gemeenten: Sequence[Gemeente], gekozen: str) -> Gemeente | None:
    """The gemeente with this id; when there is only one, that one."""
    if len(gemeenten) == 1:
        return gemeenten[0]
    return next((gemeente for gemeente in gemeenten if str(gemeente.id) == gekozen), None)


def keuzes_per_wijk(session: Session, gemeente_id: UUID) -> list[Wijkkeuze]:
    """Each wijk by name, with its buurten as choices of a form."""
    buurten = list_buurten(session, gemeente_id)
    return [
        (wijk.naam, [(str(buurt.id), buurt.naam) for buurt in groep])
        for wijk, groep in groupby(buurten, key=lambda buurt: buurt.wijk)
    ]
