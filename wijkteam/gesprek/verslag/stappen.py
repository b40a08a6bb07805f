"""Where a talk stands: voorbereiden → gesprek → wat is besproken → verslag → verstuurd → reactie."""

from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.verslag.queries import Verslaggang

# Pages that belong to a step without being its first page.
_HOORT_BIJ = {
    "gesprek.gegevens_edit": "gesprek.voorbereiding",
    "gesprek.verslag_edit": "gesprek.verslag",
    "gesprek.definitief_new": "gesprek.verslag",
    "gesprek.verslagversie": "gesprek.verslag",
}


@dataclass(frozen=True)
class Stap:
    """One step: a link, whether it was done, and whether this is its page."""

    naam: str
    url: str
    is_klaar: bool
    is_hier: bool


def list_stappen(gesprek: Gesprek, gang: Verslaggang) -> list[Stap]:
    """The steps of one talk, with how far its verslag is."""
    hier = _HOORT_BIJ.get(request.endpoint or "", request.endpoint)
    dit: dict[str, Any] = {"casus_id": gesprek.casus_id, "gesprek_id": gesprek.id}
    versie = url_for("gesprek.verslag", **dit)
    if gang.heeft_versie:
        versie = url_for("gesprek.verslagversie", nummer=gang.nummer, **dit)
    stappen = [
        ("Voorbereiden", "gesprek.voorbereiding", bool(gesprek.aanwezigen)),
        ("Gesprek", "gesprek.show", gesprek.is_afgerond),
        ("Wat is besproken", "gesprek.dekking", gesprek.is_afgerond),
        ("Verslag", "gesprek.verslag", gang.heeft_versie),
    ]
    return [
        *(Stap(naam, url_for(eind, **dit), is_klaar, eind == hier) for naam, eind, is_klaar in stappen),
        Stap("Verstuurd", f"{versie}#verstuurd", gang.is_verstuurd, False),
        Stap("Reactie", f"{versie}#reacties", gang.heeft_reactie, False),
    ]
