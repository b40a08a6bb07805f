"""How every act that writes in a talk begins."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Casus
from wijkteam.gesprek import queries
from wijkteam.gesprek.errors import GesprekIsAfgerond
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.tafelmodellen import Deel
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.team.models import Medewerker


def begin_schrijven(session: Session, casus: Casus, gesprek_id: UUID) -> Gesprek:
    """The talk, locked a moment with its casus. Raises `CasusIsAfgesloten`, `NietGevonden` and `GesprekIsAfgerond`."""
    eis_open(casus)
    gesprek = queries.get_gesprek_om_te_schrijven(session, casus.id, gesprek_id)
    if gesprek.is_afgerond:
        raise GesprekIsAfgerond
    return gesprek


def noteer_bijgewerkt(session: Session, over: Deel, velden: Iterable[str], door: Medewerker) -> None:
    """One line of the journaal: which fields of which part, never in words which leefgebied.

    The journaal is read by the huishouden too. A line that said `veiligheid` would tell whoever is the danger. A form
    that saves itself while somebody types gets one line per field and quarter of an hour; each save in between stands
    in the record of looks with its moment (ADR 0010).
    """
    if nieuw := over.nog_te_noteren(velden):
        noteer(
            session,
            Handeling.GESPREK_BIJGEWERKT,
            casus_id=over.casus_id,
            door=door,
            over=over,
            velden=nieuw,
        )


def noteer_gegevens(session: Session, gesprek: Gesprek, velden: Iterable[str], door: Medewerker) -> None:
    """One line of the journaal about when, where and with whom: always, because nobody saves that while typing."""
    noteer(
        session,
        Handeling.GESPREK_BIJGEWERKT,
        casus_id=gesprek.casus_id,
        door=door,
        over=gesprek,
        velden=velden,
    )


def aantal_gelijk(oud: Sequence[UUID | None], nieuw: Sequence[UUID | None]) -> int:
    """How many people at the beginning of both lists are the same: so many rows can stay as they are.

    A row is never moved to another person, and a new row comes after those that stay; so from the first difference
    on everything is written anew, and the order stays that of the page.
    """
    paren = enumerate(zip_longest(oud, nieuw, fillvalue=object()))
    return next((plek for plek, (o, n) in paren if o != n), len(oud))
