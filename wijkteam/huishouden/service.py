"""Acts on a huishouden and its people."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from wijkteam.huishouden.models import Huishouden, Huishoudlid, Persoon
from wijkteam.huishouden.nummers import volgend_nummer
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.tijd import vandaag


@dataclass(frozen=True)
class Persoonsgegevens:
    """What we need to know of somebody to begin: a name. The rest may come later."""

    roepnaam: str
    achternaam: str
    tussenvoegsel: str | None = None
    voornamen: str | None = None
    geboortedatum: Geboortedatum | None = None
    telefoon: str | None = None
    rol: str | None = None


def maak_huishouden(session: Session, naam: str) -> Huishouden:
    """A new huishouden with its own number and nobody in it yet. The act around it writes the journaal."""
    huishouden = Huishouden(nummer=volgend_nummer(session, "HH"), naam=naam)
    session.add(huishouden)
    return huishouden


def voeg_lid_toe(
    session: Session,
    huishouden: Huishouden,
    gegevens: Persoonsgegevens,
    *,
    van: date | None = None,
    tot: date | None = None,
) -> Persoon:
    """A new persoon who lives in this huishouden since `van` (today unless said), and until `tot` if they left.

    The act around it writes the journaal.
    """
    persoon = Persoon(
        roepnaam=gegevens.roepnaam,
        voornamen=gegevens.voornamen,
        tussenvoegsel=gegevens.tussenvoegsel,
        achternaam=gegevens.achternaam,
        geboortedatum=gegevens.geboortedatum,
        telefoon=gegevens.telefoon,
    )
    session.add(persoon)
    session.add(
        Huishoudlid(
            huishouden_id=huishouden.id,
            persoon_id=persoon.id,
            persoon=persoon,
            rol=gegevens.rol,
            van=van or vandaag(),
            tot=tot,
        )
    )
    return persoon
