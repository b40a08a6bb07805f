"""What doelen and acties share: moving in a list, and a button pressed on what stands on the screen."""

from collections.abc import Sequence
from enum import StrEnum

from wijkteam.kern.db import MetVersie
from wijkteam.plan.errors import IsIntussenGewijzigd
from wijkteam.plan.models import Actie, Doel


class Richting(StrEnum):
    """Which way something moves in its list."""

    OMHOOG = "omhoog"
    OMLAAG = "omlaag"

    @property
    def stap(self) -> int:
        """What to add to a place in the list."""
        return -1 if self is Richting.OMHOOG else 1


def verplaats(lijst: Sequence[Doel] | Sequence[Actie], rij: Doel | Actie, richting: Richting) -> bool:
    """Let `rij` change places with its neighbour and number the list anew. False when there is no neighbour.

    Moving is no change of the text, so the version stays: a colleague who is typing is not disturbed.
    """
    rijen: list[Doel | Actie] = [*lijst]
    hier = rijen.index(rij)
    daar = hier + richting.stap
    if not 0 <= daar < len(rijen):
        return False
    rijen[hier], rijen[daar] = rijen[daar], rijen[hier]
    for plaats, ander in enumerate(rijen, start=1):
        ander.volgorde = plaats
    return True


def eis_ongewijzigd(rij: MetVersie, gezien: int) -> None:
    """For a button: there is no text to compare. Raises `IsIntussenGewijzigd`; then counts one up."""
    if rij.versie != gezien:
        raise IsIntussenGewijzigd
    rij.versie = gezien + 1
