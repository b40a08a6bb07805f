"""Who may do what with a melding that they can see."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from wijkteam.kern.tijd import lokaal
from wijkteam.melding.errors import (
    DagKanNiet,
    MeldingIsAfgehandeld,
    MeldingIsAlVanJou,
    MeldingIsGewist,
    MeldingIsNietVanJou,
    NietJouwGebied,
)
from wijkteam.melding.models import Melding
from wijkteam.team.models import Medewerker


def eis_vrij(melding: Melding, teams: Collection[UUID], door: Medewerker) -> None:
    """Nobody holds it and it is of my area. Raises `MeldingIsAlVanJou`, `MeldingIsAfgehandeld`, `NietJouwGebied`."""
    eis_open(melding)
    if melding.houder_id == door.id:
        raise MeldingIsAlVanJou
    if melding.wijkteam_id not in teams:
        raise NietJouwGebied


def eis_open(melding: Melding) -> None:
    """Raises `MeldingIsAfgehandeld`."""
    if not melding.is_open:
        raise MeldingIsAfgehandeld


def eis_houder(melding: Melding, door: Medewerker) -> None:
    """Raises `MeldingIsNietVanJou` unless this colleague holds it, and `MeldingIsGewist` when its time is past.

    What would be said after that, nobody would ever erase.
    """
    if melding.houder_id != door.id:
        raise MeldingIsNietVanJou
    if melding.gewist_op is not None:
        raise MeldingIsGewist


def eis_in_handen(melding: Melding, door: Medewerker) -> None:
    """Held by this colleague and not ended. Raises `MeldingIsNietVanJou` and `MeldingIsAfgehandeld`."""
    eis_houder(melding, door)
    eis_open(melding)


def eis_gewone_dag(melding: Melding, dag: date, vandaag: date) -> None:
    """Raises `DagKanNiet` for a day before the melding came or after today."""
    if not lokaal(melding.ontvangen_op).date() <= dag <= vandaag:
        raise DagKanNiet
