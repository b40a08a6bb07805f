"""The link by which an aanbieder answers once for its own entry, without an account."""

import secrets
from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu
from wijkteam.sociale_kaart import bijhoudqueries, queries, service
from wijkteam.sociale_kaart.bijhoudmodellen import Kaartlink, Kaartvoorstel
from wijkteam.sociale_kaart.errors import LinkWerktNiet
from wijkteam.sociale_kaart.gegevens import Aanbodgegevens
from wijkteam.sociale_kaart.models import Aanbod
from wijkteam.sociale_kaart.voorstellen import NAMENS_AANBIEDER, stel_voor
from wijkteam.team.models import Medewerker
from wijkteam.toegang.service import hash_van

GELDIG = timedelta(days=30)
GEHEIM_BYTES = 32


def maak_link(session: Session, aanbod_id: UUID, *, door: Medewerker) -> str:
    """A new secret, only here in the clear; a link from before stops working at once.

    Raises `NietGevonden`, `AanbodIsGestopt`.
    """
    aanbod = service.get_lopend(session, aanbod_id)
    _trek_in(session, aanbod_id)
    geheim = secrets.token_urlsafe(GEHEIM_BYTES)
    link = Kaartlink(
        aanbod_id=aanbod.id,
        geheim_hash=hash_van(geheim),
        gemaakt_op=nu(),
        gemaakt_door_id=door.id,
        verloopt_op=nu() + GELDIG,
    )
    session.add(link)
    noteer(session, Handeling.KAARTLINK_GEMAAKT, casus_id=None, door=door, over=aanbod)
    return geheim


def trek_link_in(session: Session, aanbod_id: UUID, *, door: Medewerker) -> None:
    """The link stops working. Without one nothing happens. Raises `NietGevonden`."""
    aanbod = queries.get_aanbod(session, aanbod_id)
    if _trek_in(session, aanbod_id):
        noteer(session, Handeling.KAARTLINK_INGETROKKEN, casus_id=None, door=door, over=aanbod)


def get_link(session: Session, geheim: str, *, op_slot: bool = False) -> Kaartlink:
    """The link of this secret with its entry, as long as it works. Raises `LinkWerktNiet`.

    The secret is looked up by its hash, so that the time it takes tells nothing about how much of a guess was right.
    """
    link = bijhoudqueries.find_link(session, hash_van(geheim), op_slot=op_slot)
    if link is None or not link.werkt_op(nu()) or link.aanbod.is_gestopt:
        raise LinkWerktNiet
    return link


def bevestig(session: Session, geheim: str) -> Aanbod:
    """Everything is still right, says the aanbieder. Raises `LinkWerktNiet`."""
    link = _gebruik(session, geheim)
    service.zet_nagekeken(link.aanbod, NAMENS_AANBIEDER)
    noteer(session, Handeling.KAARTLINK_BEANTWOORD, casus_id=None, door=None, over=link.aanbod)
    return link.aanbod


def geef_wijziging_door(session: Session, geheim: str, gegevens: Aanbodgegevens) -> Kaartvoorstel:
    """What should change, says the aanbieder; it waits until somebody looked at it.

    Raises `LinkWerktNiet`, `BuurtIsOnbekend`, `NietsVeranderd`.
    """
    link = _gebruik(session, geheim)
    return stel_voor(session, link.aanbod_id, gegevens, door=None)


def _gebruik(session: Session, geheim: str) -> Kaartlink:
    """Once: of two answers at the same moment the second finds it used."""
    link = get_link(session, geheim, op_slot=True)
    link.gebruikt_op = nu()
    return link


def _trek_in(session: Session, aanbod_id: UUID) -> bool:
    links = bijhoudqueries.list_open_links(session, aanbod_id, nu())
    for link in links:
        link.ingetrokken_op = nu()
    return bool(links)
