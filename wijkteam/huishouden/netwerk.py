"""The people around the huishouden, in six rings."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.huishouden.models import Netwerkcontact
from wijkteam.huishouden.wijziging import eis_einde_na_begin, neem_over
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import eis_versie
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker
from wijkteam.wet.kringen import Kring


@dataclass(frozen=True)
class Contactgegevens:
    """A name, a relation, a ring, what they do or could do. Not more."""

    naam: str
    relatie: str
    kring: Kring
    doet: str | None = None
    kan: str | None = None
    telefoon: str | None = None


def voeg_contact_toe(
    session: Session, huishouden_id: UUID, gegevens: Contactgegevens, *, casus_id: UUID, door: Medewerker
) -> Netwerkcontact:
    """Somebody stands around the huishouden, from today."""
    contact = Netwerkcontact(huishouden_id=huishouden_id, **vars(gegevens), van=vandaag())
    session.add(contact)
    _noteer(session, contact, ["contacten"], casus_id=casus_id, door=door)
    return contact


def wijzig_contact(
    session: Session,
    contact: Netwerkcontact,
    gegevens: Contactgegevens,
    *,
    gezien: int,
    casus_id: UUID,
    door: Medewerker,
) -> Netwerkcontact:
    """Correct or complete what we know of somebody. Raises `VersieIsVerouderd`."""
    eis_versie(contact, gezien, **_stand(contact, gegevens))
    velden = neem_over(contact, vars(gegevens))
    if velden:
        _noteer(session, contact, velden, casus_id=casus_id, door=door)
    return contact


def laat_contact_gaan(
    session: Session, contact: Netwerkcontact, *, tot: date, casus_id: UUID, door: Medewerker
) -> Netwerkcontact:
    """Somebody stands around the huishouden no longer; that they did stays readable. Raises `DagKloptNiet`."""
    eis_einde_na_begin(contact.van, tot)
    contact.tot = tot
    _noteer(session, contact, ["contacten"], casus_id=casus_id, door=door)
    return contact


def haal_contact_terug(
    session: Session, contact: Netwerkcontact, *, casus_id: UUID, door: Medewerker
) -> Netwerkcontact:
    """Somebody is there after all."""
    contact.tot = None
    _noteer(session, contact, ["contacten"], casus_id=casus_id, door=door)
    return contact


def getypt(contact: Netwerkcontact) -> dict[str, str]:
    """The fields of the form as they would be filled in."""
    return {
        "naam": contact.naam,
        "relatie": contact.relatie,
        "kring": str(contact.kring.value),
        "doet": contact.doet or "",
        "kan": contact.kan or "",
        "telefoon": contact.telefoon or "",
    }


def _stand(contact: Netwerkcontact, gegevens: Contactgegevens) -> dict[str, str]:
    """What stands there now, for who has to compare; another ring by its name."""
    if contact.kring is gegevens.kring:
        return getypt(contact)
    return getypt(contact) | {"kring": contact.kring.naam}


def _noteer(
    session: Session, contact: Netwerkcontact, velden: list[str], *, casus_id: UUID, door: Medewerker
) -> None:
    noteer(session, Handeling.NETWERK_GEWIJZIGD, casus_id=casus_id, door=door, over=contact, velden=velden)
