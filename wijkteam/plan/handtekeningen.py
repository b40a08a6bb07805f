"""Paper that comes back: the code on the sheet finds the version, and who signed it is written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import lokaal, nu, vandaag
from wijkteam.plan.inhoud import Uitspraak
from wijkteam.plan.papiercode import lees_code
from wijkteam.plan.papierfouten import CodeIsOnbekend, CodeKloptNiet, NiemandTekende, TekendagKanNiet
from wijkteam.plan.papiermodellen import Afdruk, Handtekening, Ontvangersoort
from wijkteam.plan.papierqueries import find_afdruk, get_afdruk
from wijkteam.plan.vaststelling import lees_versie
from wijkteam.team.models import Medewerker


@dataclass(frozen=True)
class Ondertekening:
    """Who signed a sheet, and on which day."""

    wie: Sequence[UUID]
    getekend_op: date


def zoek_blad(session: Session, casus_id: UUID, getypt: str) -> Afdruk:
    """The print with the code that was typed or scanned. Raises `CodeKloptNiet` and `CodeIsOnbekend`."""
    code = lees_code(getypt)
    if code is None:
        raise CodeKloptNiet
    afdruk = find_afdruk(session, casus_id, code)
    if afdruk is None:
        raise CodeIsOnbekend
    return afdruk


def list_ondertekenaars(afdruk: Afdruk) -> tuple[Uitspraak, ...]:
    """Who has a line to sign on this sheet, its version loaded. Raises `InhoudIsAangetast`."""
    uitspraken = lees_versie(afdruk.planversie).uitspraken
    if afdruk.ontvanger is Ontvangersoort.HUISHOUDEN:
        return uitspraken
    return tuple(wie for wie in uitspraken if wie.persoon_id == afdruk.persoon_id)


def leg_handtekeningen_vast(
    session: Session, casus: Casus, code: str, ondertekening: Ondertekening, *, door: Medewerker
) -> list[Handtekening]:
    """These people signed this sheet. Also on a closed casus: what was signed was signed.

    Raises `NiemandTekende` (also for somebody without a line on the sheet), `TekendagKanNiet` and `NietGevonden`.
    """
    afdruk = get_afdruk(session, casus.id, code)
    namen = {wie.persoon_id: wie.naam for wie in list_ondertekenaars(afdruk)}
    if not ondertekening.wie or not set(ondertekening.wie) <= namen.keys():
        raise NiemandTekende
    if not lokaal(afdruk.gemaakt_op).date() <= ondertekening.getekend_op <= vandaag():
        raise TekendagKanNiet
    rijen = [
        Handtekening(
            casus_id=casus.id,
            afdruk_id=afdruk.id,
            planversie_id=afdruk.planversie_id,
            persoon_id=wie,
            naam=namen[wie],
            getekend_op=ondertekening.getekend_op,
            vastgelegd_op=nu(),
            door_id=door.id,
        )
        for wie in dict.fromkeys(ondertekening.wie)
    ]
    session.add_all(rijen)
    session.flush()
    for rij in rijen:
        noteer(session, Handeling.HANDTEKENING_VASTGELEGD, casus_id=casus.id, door=door, over=rij)
    return rijen
