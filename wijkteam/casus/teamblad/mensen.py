"""The people of the huishouden, each with as what they are concerned."""

from dataclasses import dataclass
from uuid import UUID

from wijkteam.casus import queries
from wijkteam.casus.models import Betrokkene
from wijkteam.casus.poort import huidige_casus
from wijkteam.huishouden.models import Persoon
from wijkteam.kern.db import db
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import vandaag
from wijkteam.wet.leeftijden import leeftijd_op


@dataclass(frozen=True)
class Mens:
    """Somebody of the huishouden (`woont_er`), or who moved out and is still concerned."""

    persoon: Persoon
    betrokkene: Betrokkene | None
    woont_er: bool

    @property
    def leeftijd(self) -> str | None:
        geboren = self.persoon.geboortedatum
        return leeftijd_op(geboren, vandaag()).tekst if geboren else None


def list_betrokkenheid() -> list[Mens]:
    """Who lives here and who is concerned, in two queries: members first, oldest first."""
    casus = huidige_casus()
    rijen = {rij.persoon_id: rij for rij in queries.list_betrokkenen(db.session, casus.id)}
    leden = queries.list_huishoudleden(db.session, casus)
    thuis = [Mens(lid.persoon, rijen.pop(lid.persoon_id, None), woont_er=True) for lid in leden]
    return [*thuis, *(Mens(rij.persoon, rij, woont_er=False) for rij in rijen.values())]


def get_mens(persoon_id: UUID) -> Mens:
    """One of those of `list_betrokkenheid`. Raises `NietGevonden`."""
    for mens in list_betrokkenheid():
        if mens.persoon.id == persoon_id:
            return mens
    raise NietGevonden
