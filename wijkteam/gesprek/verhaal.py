"""The story: what people told in their own order. It comes first, and no form stands in its way."""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.schrijven import begin_schrijven, noteer_bijgewerkt
from wijkteam.kern.schrijfbeurt import Schrijfbeurt, is_ingehaald, neem_schrijfbeurt, zet_eronder
from wijkteam.team.models import Medewerker


def schrijf_verhaal(
    session: Session, casus: Casus, gesprek_id: UUID, verhaal: str, *, beurt: Schrijfbeurt, door: Medewerker
) -> Gesprek:
    """Write the story. The same text twice is no change and no conflict, and a save that was overtaken does nothing.

    Raises `VersieIsVerouderd`, `GesprekIsAfgerond` and `CasusIsAfgesloten`.
    """
    gesprek = begin_schrijven(session, casus, gesprek_id)
    nieuw = zet_eronder(gesprek.verhaal, verhaal) if beurt.erbij else verhaal
    if gesprek.verhaal != nieuw and not is_ingehaald(gesprek, beurt):
        neem_schrijfbeurt(gesprek, beurt)
        gesprek.verhaal = nieuw
        noteer_bijgewerkt(session, gesprek, ["verhaal"], door)
    return gesprek
