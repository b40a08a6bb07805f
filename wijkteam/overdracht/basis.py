"""The blueprint of the pages below a casus, and what they share."""

from typing import TypeVar
from uuid import UUID

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from wijkteam.overdracht.keuzes import (
    Afwijsreden,
    Hulpkreeg,
    Kennismakingvorm,
    Overdrachtsoort,
    Uitkomst,
    Warmte,
)

Keuzesoort = TypeVar(
    "Keuzesoort", Afwijsreden, Hulpkreeg, Kennismakingvorm, Overdrachtsoort, Uitkomst, Warmte
)

OVERDRACHTEN = "/casussen/<uuid:casus_id>/overdrachten"
EEN = f"{OVERDRACHTEN}/<uuid:overdracht_id>"

bp = Blueprint("overdracht", __name__)


def keuzes(soort: type[Keuzesoort]) -> list[tuple[str, str]]:
    """The members of an enum as a form offers them."""
    return [(str(lid.value), lid.label.capitalize()) for lid in soort]


def naar_overdracht(casus_id: UUID, overdracht_id: UUID) -> ResponseReturnValue:
    """Back to the page of this overdracht after a save."""
    return redirect(url_for("overdracht.show", casus_id=casus_id, overdracht_id=overdracht_id), 303)
