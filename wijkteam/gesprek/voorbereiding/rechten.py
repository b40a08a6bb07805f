"""Writing down that rights were told: several people at once, on one day. Lines are added and never changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Casus
from wijkteam.gesprek.errors import NietUitDeLijst
from wijkteam.gesprek.voorbereiding import queries
from wijkteam.gesprek.voorbereiding.errors import (
    DagInDeToekomst,
    IsAlGecorrigeerd,
    NietsAangevinkt,
    StaatErAl,
)
from wijkteam.gesprek.voorbereiding.models import Rechtenuitleg, Uitlegcorrectie
from wijkteam.gesprek.voorbereiding.ontvangers import Ontvanger, Rechtenstand, get_rechtenstand
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.wet.inwonerrechten import Inwonerrecht


@dataclass(frozen=True)
class Uitleg:
    """What was told on one day: per right the ids of those who heard it.

    `verteld_door` is who said it: often who writes it down, and it may be a colleague of the telephone.
    """

    op: date
    verteld_door: str
    aan: Mapping[Inwonerrecht, Sequence[UUID]]


def vertel_rechten(
    session: Session, casus: Casus, uitleg: Uitleg, *, door: Medewerker
) -> list[Rechtenuitleg]:
    """Write down who heard of which right. What stood there for that day already is left alone.

    Raises `DagInDeToekomst`, `NietsAangevinkt`, `NietUitDeLijst`, `StaatErAl` and `CasusIsAfgesloten`.
    """
    eis_open(casus)
    if uitleg.op > vandaag():
        raise DagInDeToekomst("op")
    stand = get_rechtenstand(session, casus)
    gekozen = [(recht, _zoek(stand, recht, wie)) for recht, ids in uitleg.aan.items() for wie in ids]
    if not gekozen:
        raise NietsAangevinkt
    regels = [
        Rechtenuitleg(
            casus_id=casus.id,
            recht=recht,
            persoon_id=wie.id if wie.is_persoon else None,
            naam=wie.naam,
            op=uitleg.op,
            verteld_door=uitleg.verteld_door,
            door_id=door.id,
            vastgelegd_op=nu(),
        )
        for recht, wie in gekozen
        if not _staat_er(stand, recht, wie, uitleg.op)
    ]
    if not regels:
        raise StaatErAl
    session.add_all(regels)
    for regel in regels:
        noteer(
            session, Handeling.RECHTEN_VERTELD, casus_id=casus.id, door=door, over=regel, velden=[regel.recht]
        )
    return regels


def streep_door(
    session: Session, casus: Casus, uitleg_id: UUID, *, reden: str, door: Medewerker
) -> Uitlegcorrectie:
    """Take back a line that was written down by mistake; it stays, with who did so and why.

    Raises `IsAlGecorrigeerd`, `NietGevonden` and `CasusIsAfgesloten`.
    """
    eis_open(casus)
    regel = queries.get_uitleg(session, casus.id, uitleg_id)
    if regel.correctie is not None:
        raise IsAlGecorrigeerd
    correctie = Uitlegcorrectie(casus_id=casus.id, uitleg=regel, reden=reden, op=nu(), door_id=door.id)
    session.add(correctie)
    noteer(
        session,
        Handeling.RECHTEN_GECORRIGEERD,
        casus_id=casus.id,
        door=door,
        over=regel,
        velden=[regel.recht],
    )
    return correctie


def _zoek(stand: Rechtenstand, recht: Inwonerrecht, sleutel: UUID) -> Ontvanger:
    """Raises `NietUitDeLijst`."""
    for wie in stand.ontvangers:
        if wie.id == sleutel and recht in wie.mogelijk:
            return wie
    raise NietUitDeLijst(recht.value)


def _staat_er(stand: Rechtenstand, recht: Inwonerrecht, wie: Ontvanger, op: date) -> bool:
    sleutel = wie.id if wie.is_persoon else None
    return any(
        (regel.recht, regel.persoon_id, regel.naam, regel.op) == (recht, sleutel, wie.naam, op)
        for regel in stand.geldig
    )
