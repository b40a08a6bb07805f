"""Changes that wait: proposed by a colleague or by the aanbieder, taken over or not by who keeps the kaart."""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import eis_versie
from wijkteam.kern.tijd import nu
from wijkteam.sociale_kaart import bijhoudqueries, service
from wijkteam.sociale_kaart.bijhoudmodellen import Kaartvoorstel
from wijkteam.sociale_kaart.errors import NietsVeranderd, VoorstelIsBeslist
from wijkteam.sociale_kaart.gegevens import (
    AANBODVELDEN,
    VAN_AANBIEDER,
    Aanbodgegevens,
    als_vorm,
    gegevens_van,
    verschillen,
)
from wijkteam.sociale_kaart.keuzes import Afkomst
from wijkteam.sociale_kaart.lezen import lees_vorm
from wijkteam.sociale_kaart.models import Aanbod
from wijkteam.team.models import Medewerker

NAMENS_AANBIEDER = "de aanbieder"


def stel_voor(
    session: Session, aanbod_id: UUID, gegevens: Aanbodgegevens, *, door: Medewerker | None
) -> Kaartvoorstel:
    """Ask for a change; the entry stays as it is. Without `door` it comes from the aanbieder.

    Raises `NietGevonden`, `AanbodIsGestopt`, `BuurtIsOnbekend`, `NietsVeranderd`.
    """
    aanbod = service.get_lopend(session, aanbod_id)
    service.buurten_bij(session, gegevens)
    velden = AANBODVELDEN if door is not None else VAN_AANBIEDER
    anders = verschillen(als_vorm(gegevens_van(aanbod)), als_vorm(gegevens), velden)
    if not anders:
        raise NietsVeranderd
    voorstel = Kaartvoorstel(
        aanbod_id=aanbod.id,
        afkomst=Afkomst.COLLEGA if door else Afkomst.AANBIEDER,
        velden=anders,
        door_id=door.id if door else None,
        ingediend_op=nu(),
    )
    session.add(voorstel)
    noteer(
        session,
        Handeling.KAARTVOORSTEL_INGEDIEND,
        casus_id=None,
        door=door,
        over=voorstel,
        velden=sorted(anders),
    )
    return voorstel


def neem_over(session: Session, voorstel_id: UUID, *, gezien: int, door: Medewerker) -> Aanbod:
    """The entry becomes what was proposed, and counts as checked.

    Fields that the proposal does not name stay as they are now. Raises `NietGevonden`, `VoorstelIsBeslist`,
    `AanbodIsGestopt`, `VersieIsVerouderd` when the entry changed since whoever decides looked at it.
    """
    voorstel = _get_open(session, voorstel_id)
    aanbod = service.get_lopend(session, voorstel.aanbod_id)
    eis_versie(aanbod, gezien, voorstel="")
    wordt = als_vorm(gegevens_van(aanbod)) | {naam: paar[1] for naam, paar in voorstel.velden.items()}
    gegevens = lees_vorm(wordt)
    service.vul_aanbod(aanbod, gegevens, service.buurten_bij(session, gegevens))
    wie = voorstel.door.naam if voorstel.door else NAMENS_AANBIEDER
    service.zet_nagekeken(aanbod, wie)
    _beslis(voorstel, door, is_overgenomen=True)
    noteer(
        session,
        Handeling.KAARTVOORSTEL_OVERGENOMEN,
        casus_id=None,
        door=door,
        over=aanbod,
        velden=sorted(voorstel.velden),
    )
    return aanbod


def wijs_af(session: Session, voorstel_id: UUID, *, reden: str, door: Medewerker) -> Kaartvoorstel:
    """The entry stays as it is. Raises `NietGevonden`, `VoorstelIsBeslist`."""
    voorstel = _get_open(session, voorstel_id)
    _beslis(voorstel, door, is_overgenomen=False)
    voorstel.reden = reden
    noteer(
        session,
        Handeling.KAARTVOORSTEL_AFGEWEZEN,
        casus_id=None,
        door=door,
        over=voorstel,
        reden=reden,
    )
    return voorstel


def _get_open(session: Session, voorstel_id: UUID) -> Kaartvoorstel:
    voorstel = bijhoudqueries.get_voorstel(session, voorstel_id, op_slot=True)
    if voorstel.besloten_op is not None:
        raise VoorstelIsBeslist
    return voorstel


def _beslis(voorstel: Kaartvoorstel, door: Medewerker, *, is_overgenomen: bool) -> None:
    voorstel.besloten_op, voorstel.besloten_door_id = nu(), door.id
    voorstel.is_overgenomen = is_overgenomen
