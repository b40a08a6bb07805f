"""Finishing a talk. What is open is shown and does not stand in the way; afterwards the talk is read."""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.fasen import zet_fase
from wijkteam.casus.models import Casus, Fase
from wijkteam.gesprek.models import Gespreksafronding
from wijkteam.gesprek.schrijven import begin_schrijven
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.gebeurtenismodellen import Opgeschreven
from wijkteam.termijnen.gebeurtenissen import noteer_uit_daad
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis


def rond_gesprek_af(
    session: Session, casus: Casus, gesprek_id: UUID, *, door: Medewerker
) -> Gespreksafronding:
    """Finish the talk; the casus moves on to plan. Raises `GesprekIsAfgerond`, `CasusIsAfgesloten`, `NietGevonden`.

    Whatever is wrong afterwards is set right in a new talk: what was said then stays what was said then. When somebody
    waits for the first talk about debts, this is it (Wgs artikel 4): the day of the talk counts.
    """
    gesprek = begin_schrijven(session, casus, gesprek_id)
    zet_fase(session, casus, Fase.PLAN, door=door)
    gesprek.afgerond_op = nu()
    afronding = Gespreksafronding(casus_id=casus.id, gesprek=gesprek, door_id=door.id, op=gesprek.afgerond_op)
    session.add(afronding)
    noteer(session, Handeling.GESPREK_AFGEROND, casus_id=casus.id, door=door, over=gesprek)
    gehouden = Feit(Gebeurtenis.SCHULDHULPGESPREK_GEHOUDEN, min(gesprek.gehouden_op, vandaag()))
    noteer_uit_daad(session, casus, gehouden, Opgeschreven.GESPREK, door=door)
    return afronding
