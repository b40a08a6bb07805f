"""What came back: gezien, akkoord and `dit is mijn aanvraag` are three separate choices, and remarks are verbatim."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.gesprek.verslag.definitief import lees_versie
from wijkteam.gesprek.verslag.errors import NietInDitVerslag, ReactieZegtNiets
from wijkteam.gesprek.verslag.models import Verslagreactie
from wijkteam.gesprek.verslag.verzending import Versie, eis_dag, open_versie
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker


@dataclass(frozen=True)
class Antwoord:
    """What one person said on one day."""

    persoon_id: UUID
    op: date
    is_gezien: bool = False
    is_akkoord: bool = False
    is_aanvraag: bool = False
    opmerking: str = ""

    @property
    def zegt_iets(self) -> bool:
        return self.is_gezien or self.is_akkoord or self.is_aanvraag or bool(self.opmerking)


def leg_reactie_vast(
    session: Session, welke: Versie, antwoord: Antwoord, *, door: Medewerker
) -> Verslagreactie:
    """Write down what somebody said about a version. Who reacts again gets a new row: the last one counts.

    When a colleague just wrote down the very same, that row is given back.
    Raises `ReactieZegtNiets`, `NietInDitVerslag`, `DagVoorHetVerslag`, `InhoudIsAangetast`, `NietGevonden` and
    `CasusIsAfgesloten`.
    """
    versie = open_versie(session, welke)
    eis_dag(versie, antwoord.op, "reactie_op")
    if not antwoord.zegt_iets:
        raise ReactieZegtNiets
    namen = {lid.persoon_id: lid.naam for lid in lees_versie(versie).kop.leden}
    if antwoord.persoon_id not in namen:
        raise NietInDitVerslag("persoon")
    staat_er = [rij for rij in versie.reacties if rij.persoon_id == antwoord.persoon_id]
    if staat_er and all(getattr(staat_er[-1], naam) == waarde for naam, waarde in vars(antwoord).items()):
        return staat_er[-1]
    rij = Verslagreactie(
        casus_id=versie.casus_id,
        versie_id=versie.id,
        naam=namen[antwoord.persoon_id],
        door_id=door.id,
        vastgelegd_op=nu(),
        **vars(antwoord),
    )
    session.add(rij)
    kruisjes = [naam for naam in ("is_gezien", "is_akkoord", "is_aanvraag") if getattr(antwoord, naam)]
    noteer(
        session, Handeling.VERSLAG_BEANTWOORD, casus_id=versie.casus_id, door=door, over=rij, velden=kruisjes
    )
    return rij
