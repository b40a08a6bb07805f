"""From the words of a form, a file or a proposal to an entry. Raises `ValidationError` with the fields."""

from collections.abc import Mapping
from typing import Any

from wijkteam.sociale_kaart.gegevens import Aanbodgegevens
from wijkteam.sociale_kaart.schemas import AanbodFormulier, als_gegevens


def lees_vorm(vorm: Mapping[str, Any]) -> Aanbodgegevens:
    """The entry that these words say."""
    return als_gegevens(AanbodFormulier().load(vorm))
