"""From what was typed on the page of an act to that act."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.overdracht.daden import Afsluiting, Voorlegging, doe, leg_voor, op_naam, sluit_af
from wijkteam.overdracht.keuzes import Daad
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.navragen import Navraaggegevens, vraag_na
from wijkteam.overdracht.stapvormen import stap_van
from wijkteam.team.models import Medewerker

_NAVRAAG = ("met_wie", "dag", "kreeg_hulp", "is_opgelost", "cijfer", "woorden")


@dataclass(frozen=True)
class Opdracht:
    """Which act on which overdracht, and the version that stood on the page."""

    casus_id: UUID
    overdracht_id: UUID
    daad: Daad
    gezien: int


def voer_uit(
    session: Session, opdracht: Opdracht, invoer: Mapping[str, Any], *, door: Medewerker
) -> Overdracht:
    """Do what the form says. Raises what that act raises."""
    waar, gezien = (opdracht.casus_id, opdracht.overdracht_id), opdracht.gezien
    if opdracht.daad is Daad.LEG_VOOR:
        return leg_voor(session, *waar, Voorlegging(**invoer), gezien=gezien, door=door)
    if opdracht.daad is Daad.VRAAG_NA:
        return vraag_na(session, *waar, _navraag(invoer), gezien=gezien, door=door)
    if opdracht.daad is Daad.SLUIT_AF:
        einde = Afsluiting(
            uitkomst=invoer["uitkomst"],
            toelichting=invoer["reden"],
            navraag=_navraag(invoer) if "woorden" in invoer else None,
        )
        return sluit_af(session, *waar, einde, gezien=gezien, door=door)
    stap = op_naam(stap_van(opdracht.daad, invoer), door)
    return doe(session, *waar, stap, gezien=gezien, door=door)


def _navraag(invoer: Mapping[str, Any]) -> Navraaggegevens:
    return Navraaggegevens(**{veld: invoer[veld] for veld in _NAVRAAG})
