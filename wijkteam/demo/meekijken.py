"""The journaal of the demo as real work would have left it: who did it and who looked, in which role."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.journaal.models import Grond, Inzage
from wijkteam.journaal.service import leg_inzage_vast
from wijkteam.kern.herkomst import Herkomst
from wijkteam.team.models import Aanstelling

HERKOMST = Herkomst("voorbeeldgegevens")


@contextmanager
def in_functie(session: Session, aanstelling: Aanstelling) -> Iterator[None]:
    """Within the block lines of the journaal tell what the gate would have told of this colleague.

    The wijkteam must be loaded.
    """
    buiten = dict(session.info)
    session.info.update(
        rol=aanstelling.rol.label,
        organisatie=aanstelling.wijkteam.naam if aanstelling.wijkteam else "",
        grond=Grond.TEAMLID,
        herkomst=HERKOMST,
    )
    try:
        yield
    finally:
        for naam in ("rol", "organisatie", "grond", "herkomst"):
            session.info.pop(naam)
            if naam in buiten:
                session.info[naam] = buiten[naam]


def kijk(
    session: Session, casus: Casus, aanstelling: Aanstelling, *onderdelen: str, soort: Inzage = Inzage.INZIEN
) -> None:
    """This colleague opens these pages of the dossier (by the name of their endpoint), or prints them."""
    with in_functie(session, aanstelling):
        for onderdeel in onderdelen:
            leg_inzage_vast(session, soort, onderdeel, casus_id=casus.id, door=aanstelling.medewerker)
