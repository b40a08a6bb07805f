"""The secret link by which a calendar reads: made, renewed, withdrawn, and used."""

import secrets
from datetime import timedelta

from sqlalchemy.orm import Session

from wijkteam.agenda import queries
from wijkteam.agenda.models import Agendalink
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.toegang.rechten import Recht, rechten_van
from wijkteam.toegang.service import hash_van

# A calendar comes by every few minutes; to its owner it matters whether, not how often.
TUSSENPOZEN = timedelta(hours=1)


def maak_link(session: Session, *, door: Medewerker) -> str:
    """A new secret, only here in the clear; the link from before stops working at once."""
    _trek_in(session, door)
    geheim = secrets.token_urlsafe(32)
    link = Agendalink(medewerker_id=door.id, geheim_hash=hash_van(geheim), gemaakt_op=nu())
    session.add(link)
    noteer(session, Handeling.AGENDALINK_GEMAAKT, casus_id=None, door=door, over=link)
    return geheim


def trek_link_in(session: Session, *, door: Medewerker) -> None:
    """The link stops working. Without one nothing happens."""
    link = _trek_in(session, door)
    if link is not None:
        noteer(session, Handeling.AGENDALINK_INGETROKKEN, casus_id=None, door=door, over=link)


def vind_houder(session: Session, geheim: str) -> tuple[Agendalink, Medewerker] | None:
    """Whose link this is, as long as they may log in and have an agenda here today.

    The secret is looked up by its hash, so that the time it takes tells nothing about how much of a guess was right.
    """
    gevonden = queries.find_houder(session, hash_van(geheim))
    if gevonden is None:
        return None
    _, medewerker = gevonden
    rollen = {a.rol for a in medewerker.aanstellingen if a.geldt_op(vandaag())}
    return gevonden if Recht.AGENDA in rechten_van(rollen) else None


def moet_gebruik_noteren(link: Agendalink) -> bool:
    """Whether the last use that we know of is more than an hour ago."""
    return link.laatst_gebruikt_op is None or nu() - link.laatst_gebruikt_op > TUSSENPOZEN


def noteer_gebruik(session: Session, geheim: str) -> None:
    """Remember that the link is in use, for its owner to see."""
    gevonden = queries.find_houder(session, hash_van(geheim))
    if gevonden is not None:
        gevonden[0].laatst_gebruikt_op = nu()


def _trek_in(session: Session, door: Medewerker) -> Agendalink | None:
    link = queries.find_agendalink(session, door.id)
    if link is not None:
        link.ingetrokken_op = nu()
        session.flush()
    return link
