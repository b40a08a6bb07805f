"""The story: what people told in their own order. It comes first, and no form stands in its way."""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.schrijven import begin_schrijven, noteer_bijgewerkt
from wijkteam.kern.db import eis_versie
from wijkteam.team.models import Medewerker


def schrijf_verhaal(
    session: Session, casus: Casus, gesprek_id: UUID, verhaal: str, *, gezien: int, door: Medewerker
) -> Gesprek:
    """Write the story. The same text twice is no change and no conflict.

    Raises `VersieIsVerouderd` with the text of the colleague, `GesprekIsAfgerond` and `CasusIsAfgesloten`.
    """
    gesprek = begin_schrijven(session, casus, gesprek_id)
    if gesprek.verhaal != verhaal:
        eis_versie(gesprek, gezien, verhaal=gesprek.verhaal)
        gesprek.verhaal = verhaal
        noteer_bijgewerkt(session, gesprek, ["verhaal"], door)
    return gesprek
