"""Where somebody stands in a domain of self-reliance, as the latest meting says it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.zrm.niveaus import Niveau
from wijkteam.zrm.queries import list_laatste_en_eerste


@dataclass(frozen=True, slots=True)
class Gemeten:
    """A level, and the one that people want to reach when they said so."""

    niveau: Niveau
    streef: Niveau | None


def find_niveaus(session: Session, casus_id: UUID, persoon_ids: Sequence[UUID], code: str) -> Gemeten | None:
    """The level in this domain of the one person whom a doel is for; nothing for several, or when nobody scored it.

    `code` is `instrument.domein`. The instruments for adults and for youth call the same domain by the same code.
    """
    if len(persoon_ids) != 1:
        return None
    verloop = list_laatste_en_eerste(session, casus_id).get(persoon_ids[0])
    domein = code.partition(".")[2]
    for rij in verloop.profiel.rijen if verloop else ():
        if rij.domein.code == domein and rij.niveau is not None:
            return Gemeten(Niveau(rij.niveau), Niveau(rij.streef) if rij.streef else None)
    return None
