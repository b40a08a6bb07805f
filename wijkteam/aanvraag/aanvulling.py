"""Something is missing in an aanvraag: what, until when it may come, and whether it came (Awb 4:5 and 4:15)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.aanvraag import queries
from wijkteam.aanvraag.errors import (
    AanvraagIsAfgerond,
    AanvullingIsAfgehandeld,
    AanvullingStaatOpen,
    eis_dag,
)
from wijkteam.aanvraag.models import Aanvraag, Aanvuluitkomst, Aanvulverzoek
from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Casus
from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.uitstel import Uitstel, pas_aanvultijd_aan, sta_stil_voor_aanvulling
from wijkteam.wet.opschorting import Opschorting

REDEN = "Gevraagd om de aanvraag aan te vullen"


@dataclass(frozen=True)
class Gevraagd:
    """What is missing, on which day that was said, and until when it may come."""

    ontbreekt: str
    gevraagd_op: date
    uiterlijk: date


def vraag_aanvulling(
    session: Session, casus: Casus, aanvraag_id: UUID, wat: Gevraagd, *, door: Medewerker
) -> Aanvulverzoek:
    """Ask to complete the aanvraag: the term for the decision stands still from the next day, as far as it still runs.

    Raises `OpschortingKloptNiet` when no day is given, `DagKanNiet`, `AanvullingStaatOpen`, `AanvraagIsAfgerond`,
    `NietGevonden` and `CasusIsAfgesloten`.
    """
    eis_open(get_casus_vergrendeld(session, casus.id))
    aanvraag = _open_aanvraag(session, casus, aanvraag_id)
    eis_dag(wat.gevraagd_op, vanaf=aanvraag.ontvangen_op, vandaag=vandaag(), veld="gevraagd_op")
    stil = Opschorting.voor_aanvulling(wat.gevraagd_op, uiterlijk=wat.uiterlijk)
    verzoek = Aanvulverzoek(
        casus_id=casus.id,
        aanvraag_id=aanvraag.id,
        vastgelegd_op=nu(),
        door_id=door.id,
        **vars(wat),
    )
    aanvraag.aanvulverzoeken.append(verzoek)
    session.flush()
    noteer(session, Handeling.AANVULLING_GEVRAAGD, casus_id=casus.id, door=door, over=verzoek)
    if stil is not None:
        uitstel = Uitstel(stil, REDEN, verzoek.id)
        sta_stil_voor_aanvulling(session, casus, aanvraag.id, uitstel, door=door)
    return verzoek


def rond_aanvulling_af(
    session: Session,
    casus: Casus,
    verzoek: tuple[UUID, UUID],
    *,
    ontvangen_op: date | None,
    door: Medewerker,
) -> Aanvulverzoek:
    """Say on which day it was complete, or that nothing came. `verzoek` is the aanvraag and the request.

    Raises `AanvullingIsAfgehandeld`, `DagKanNiet`, `NietGevonden` and `CasusIsAfgesloten`.
    """
    eis_open(get_casus_vergrendeld(session, casus.id))
    aanvraag = queries.get_aanvraag_vergrendeld(session, casus.id, verzoek[0])
    rij = next((een for een in aanvraag.aanvulverzoeken if een.id == verzoek[1]), None)
    if rij is None:
        raise NietGevonden
    if not rij.is_open:
        raise AanvullingIsAfgehandeld
    if ontvangen_op is not None:
        eis_dag(ontvangen_op, vanaf=rij.gevraagd_op, vandaag=vandaag(), veld="aangevuld_op")
    rij.uitkomst = Aanvuluitkomst.ONTVANGEN if ontvangen_op else Aanvuluitkomst.NIETS_GEKOMEN
    rij.ontvangen_op = ontvangen_op
    stil = Opschorting.voor_aanvulling(rij.gevraagd_op, uiterlijk=rij.uiterlijk, ontvangen_op=ontvangen_op)
    pas_aanvultijd_aan(session, casus, rij.id, stil, door=door)
    noteer(
        session,
        Handeling.AANVULLING_AFGEHANDELD,
        casus_id=casus.id,
        door=door,
        over=rij,
        velden=[rij.uitkomst],
    )
    return rij


def _open_aanvraag(session: Session, casus: Casus, aanvraag_id: UUID) -> Aanvraag:
    aanvraag = queries.get_aanvraag_vergrendeld(session, casus.id, aanvraag_id)
    if aanvraag.is_afgerond:
        raise AanvraagIsAfgerond
    if aanvraag.open_verzoek is not None:
        raise AanvullingStaatOpen
    return aanvraag
