"""What was wanted and not found, so that somebody may begin it. Never for whom."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu
from wijkteam.sociale_kaart import bijhoudqueries, queries
from wijkteam.sociale_kaart.bijhoudmodellen import OnvervuldeVraag
from wijkteam.sociale_kaart.errors import BuurtIsOnbekend
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Medewerker
from wijkteam.wet.leefgebieden import Leefgebied


@dataclass(frozen=True)
class Vraaggegevens:
    """What was missing, and where; `expertise` when it was somebody who knows about it."""

    buurt: str
    leefgebied: Leefgebied
    wat: str
    expertise: Expertise | None = None


def noteer_vraag(session: Session, gegevens: Vraaggegevens, *, door: Medewerker) -> OnvervuldeVraag:
    """Write down what was not found. Raises `BuurtIsOnbekend`."""
    buurt = queries.find_buurten(session, [gegevens.buurt]).get(gegevens.buurt)
    if buurt is None:
        raise BuurtIsOnbekend(gegevens.buurt, "buurt")
    vraag = OnvervuldeVraag(
        buurt_id=buurt.id,
        leefgebied=gegevens.leefgebied,
        expertise=gegevens.expertise,
        wat=gegevens.wat,
        gesteld_op=nu(),
        door_id=door.id,
    )
    session.add(vraag)
    noteer(session, Handeling.ONVERVULDE_VRAAG_GENOTEERD, casus_id=None, door=door, over=vraag)
    return vraag


def vervul(session: Session, vraag_id: UUID, *, door: Medewerker) -> OnvervuldeVraag:
    """It is there now. A second time nothing happens. Raises `NietGevonden`."""
    vraag = bijhoudqueries.get_vraag(session, vraag_id)
    if vraag.vervuld_op is None:
        vraag.vervuld_op, vraag.vervuld_door_id = nu(), door.id
        noteer(session, Handeling.ONVERVULDE_VRAAG_VERVULD, casus_id=None, door=door, over=vraag)
    return vraag
