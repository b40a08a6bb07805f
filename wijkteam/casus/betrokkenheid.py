"""Who of the huishouden is concerned in the casus, as what, and on the ground of which wet."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus import beleid, queries
from wijkteam.casus.errors import BetrokkenheidIsVeranderd, LaatsteClient
from wijkteam.casus.models import Betrokkene, Casus, Hoedanigheid
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet


@dataclass(frozen=True)
class Betrokkenheid:
    """As what somebody is concerned from now on; `None` when not (any more).

    `gezien` is the row that stood on the form, if there was one.
    """

    hoedanigheid: Hoedanigheid | None
    wet: Wet
    gezien: UUID | None = None


def stel_betrokkenheid_vast(
    session: Session, casus: Casus, persoon_id: UUID, nieuw: Betrokkenheid, *, door: Medewerker
) -> Betrokkene | None:
    """Mark a member of the huishouden as cliënt, huisgenoot or mantelzorger, or as not concerned.

    Another wet stays on the same row, because goals and scores hang on it; another hoedanigheid is a row of its own.
    Whoever moved out may stay concerned. Raises `BetrokkenheidIsVeranderd` when it is other than the form showed,
    `LaatsteClient`, `NietGevonden` for somebody of another huishouden, and `CasusIsAfgesloten`.
    """
    beleid.eis_open(queries.get_casus_vergrendeld(session, casus.id))
    nu_betrokken = queries.list_betrokkenen(session, casus.id)
    oud = next((rij for rij in nu_betrokken if rij.persoon_id == persoon_id), None)
    if oud is None and queries.find_huishoudlid(session, casus, persoon_id) is None:
        raise NietGevonden
    if nieuw.gezien != (oud.id if oud else None):
        raise BetrokkenheidIsVeranderd
    if oud is not None and oud.hoedanigheid is nieuw.hoedanigheid:
        return _wijzig_wet(session, oud, nieuw.wet, door)
    if oud is not None:
        _eis_client_over(oud, [rij for rij in nu_betrokken if rij is not oud])
        _beeindig(session, oud, door)
    return _begin(session, casus, persoon_id, nieuw, door)


def _wijzig_wet(session: Session, rij: Betrokkene, wet: Wet, door: Medewerker) -> Betrokkene:
    if rij.wet is not wet:
        rij.wet = wet
        _noteer(session, rij, door, "wet")
    return rij


def _beeindig(session: Session, rij: Betrokkene, door: Medewerker) -> None:
    rij.tot = nu()
    session.flush()
    _noteer(session, rij, door, "tot")


def _begin(
    session: Session, casus: Casus, persoon_id: UUID, nieuw: Betrokkenheid, door: Medewerker
) -> Betrokkene | None:
    if nieuw.hoedanigheid is None:
        return None
    rij = Betrokkene(
        casus_id=casus.id,
        persoon_id=persoon_id,
        hoedanigheid=nieuw.hoedanigheid,
        wet=nieuw.wet,
        van=nu(),
    )
    session.add(rij)
    _noteer(session, rij, door, "hoedanigheid", "wet")
    return rij


def _eis_client_over(oud: Betrokkene, anderen: list[Betrokkene]) -> None:
    if oud.is_client and not any(rij.is_client for rij in anderen):
        raise LaatsteClient


def _noteer(session: Session, rij: Betrokkene, door: Medewerker, *velden: str) -> None:
    noteer(
        session,
        Handeling.BETROKKENE_GEWIJZIGD,
        casus_id=rij.casus_id,
        door=door,
        over=rij,
        velden=velden,
    )
