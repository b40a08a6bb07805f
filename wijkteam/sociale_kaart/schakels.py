"""People of the open network who know the way: listed with their consent, gone when they take it back."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.gebied.models import Buurt
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import eis_versie
from wijkteam.kern.weergave import datum_kort
from wijkteam.sociale_kaart import bijhoudqueries, queries
from wijkteam.sociale_kaart.bijhoudmodellen import Schakel, Schakelexpertise
from wijkteam.sociale_kaart.errors import BuurtIsOnbekend, ToestemmingOntbreekt
from wijkteam.sociale_kaart.keuzes import Schakelsoort
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Medewerker


@dataclass(frozen=True)
class Schakelgegevens:
    """Who, where, and in what they know the way."""

    naam: str
    soort: Schakelsoort
    buurt: str
    weet_de_weg: str
    expertises: tuple[Expertise, ...]
    telefoon: str | None = None
    email: str | None = None
    toestemming_op: date | None = None
    toestemming_hoe: str | None = None


def voeg_schakel_toe(session: Session, gegevens: Schakelgegevens, *, door: Medewerker) -> Schakel:
    """List somebody. Raises `BuurtIsOnbekend`, `ToestemmingOntbreekt`."""
    schakel = Schakel(versie=1, expertises=[])
    _vul(schakel, gegevens, _buurt(session, gegevens))
    session.add(schakel)
    noteer(session, Handeling.SCHAKEL_GEWIJZIGD, casus_id=None, door=door, over=schakel)
    return schakel


def wijzig_schakel(
    session: Session, schakel_id: UUID, gegevens: Schakelgegevens, *, gezien: int, door: Medewerker
) -> Schakel:
    """Raises `NietGevonden`, `VersieIsVerouderd`, `BuurtIsOnbekend`, `ToestemmingOntbreekt`."""
    schakel = bijhoudqueries.get_schakel(session, schakel_id)
    buurt = _buurt(session, gegevens)
    eis_versie(
        schakel,
        gezien,
        naam=schakel.naam,
        soort=schakel.soort.label,
        buurt=schakel.buurt.naam,
        weet_de_weg=schakel.weet_de_weg,
        expertises=", ".join(rij.expertise.label for rij in schakel.expertises),
        telefoon=schakel.telefoon or "",
        email=schakel.email or "",
        toestemming_op=datum_kort(schakel.toestemming_op),
        toestemming_hoe=schakel.toestemming_hoe or "",
    )
    _vul(schakel, gegevens, buurt)
    noteer(session, Handeling.SCHAKEL_GEWIJZIGD, casus_id=None, door=door, over=schakel)
    return schakel


def wis_schakel(session: Session, schakel_id: UUID, *, door: Medewerker) -> None:
    """Nothing of them stays but that somebody was taken off. Raises `NietGevonden`."""
    schakel = bijhoudqueries.get_schakel(session, schakel_id)
    noteer(session, Handeling.SCHAKEL_GEWIST, casus_id=None, door=door, over=schakel)
    session.delete(schakel)


def _buurt(session: Session, gegevens: Schakelgegevens) -> Buurt:
    if gegevens.soort.vraagt_toestemming and gegevens.toestemming_op is None:
        raise ToestemmingOntbreekt
    buurt = queries.find_buurten(session, [gegevens.buurt]).get(gegevens.buurt)
    if buurt is None:
        raise BuurtIsOnbekend(gegevens.buurt, "buurt")
    return buurt


def _vul(schakel: Schakel, gegevens: Schakelgegevens, buurt: Buurt) -> None:
    for naam, waarde in vars(gegevens).items():
        if naam not in {"buurt", "expertises"}:
            setattr(schakel, naam, waarde)
    schakel.buurt, schakel.buurt_id = buurt, buurt.id
    bekend = {rij.expertise: rij for rij in schakel.expertises}
    schakel.expertises = [
        bekend.get(expertise) or Schakelexpertise(expertise=expertise)
        for expertise in sorted(set(gegevens.expertises))
    ]
