"""Whether everybody agreed to exactly this bericht for exactly this receiver."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht import queries
from wijkteam.overdracht.models import Overdracht
from wijkteam.toestemming.boek import Beslisser, Mens, Ontvangend, Stand, Toestemmingenboek
from wijkteam.toestemming.models import Inhoudsoort, Ontvangersoort
from wijkteam.toestemming.queries import get_boek


@dataclass(frozen=True)
class Instemming:
    """Of one person: who decides for them, and how it stands."""

    mens: Mens
    stand: Stand
    beslissers: tuple[Beslisser, ...]

    @property
    def is_gegeven(self) -> bool:
        return self.stand is Stand.MAG


def list_instemming(
    boek: Toestemmingenboek, personen: Iterable[UUID], ontvanger: str, versie_id: UUID, *, op: date
) -> list[Instemming]:
    """How it stands for each of these persons on that day. Somebody who is not in the casus any more has no answer."""
    naar = Ontvangend(Ontvangersoort.ORGANISATIE, ontvanger)
    uit = []
    for persoon_id in personen:
        mens = boek.mens(persoon_id) or Mens(persoon_id, "", "")
        stand = boek.stand(persoon_id, naar, Inhoudsoort.OVERDRACHT, op=op, delen=frozenset({versie_id}))
        uit.append(Instemming(mens, stand, mens.beslissers_op(op)))
    return uit


def mag_gedeeld(session: Session, overdracht: Overdracht) -> bool:
    """Whether each of them said yes to the last version, and did not take it back. The bericht must be loaded."""
    versie = queries.find_laatste_versie(session, overdracht.id)
    casus = session.get(Casus, overdracht.casus_id)
    if casus is None:
        raise NietGevonden
    personen = [rij.persoon_id for rij in queries.list_personen(session, overdracht.id)]
    if versie is None or not personen:
        return False
    stand = list_instemming(
        get_boek(session, casus), personen, overdracht.bericht.ontvanger, versie.id, op=vandaag()
    )
    return all(wie.is_gegeven for wie in stand)
