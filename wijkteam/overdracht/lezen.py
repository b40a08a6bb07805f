"""Reading one overdracht for a page."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.casus.queries import list_betrokkenen, list_huishoudleden
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht import queries
from wijkteam.overdracht.bericht import Berichtinhoud
from wijkteam.overdracht.blad import Overdrachtblad, list_stemmen
from wijkteam.overdracht.errors import BerichtIsAangetast
from wijkteam.overdracht.keuzes import Stand
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.samenstelling import lees_versie, stel_samen


@dataclass(frozen=True)
class Gelezen:
    """The bericht as it goes out; `inhoud` is empty when the kept text is not to be trusted any more."""

    inhoud: Berichtinhoud | None
    is_concept: bool


def get_blad(session: Session, casus_id: UUID, overdracht_id: UUID) -> Overdrachtblad:
    """Everything for the page of one overdracht, in six queries. Raises `NietGevonden`."""
    overdracht = queries.get_overdracht(session, casus_id, overdracht_id)
    is_getoond = overdracht.versies and overdracht.stand is not Stand.CONCEPT
    antwoorden = queries.list_antwoorden_op(session, overdracht.versies[-1].id) if is_getoond else ()
    stemmen = list_stemmen(overdracht, antwoorden) if is_getoond else []
    return Overdrachtblad(overdracht, stemmen, vandaag())


def lees_bericht(session: Session, casus: Casus, overdracht: Overdracht) -> Gelezen:
    """Of a concept what would go out now, else what was shown."""
    if overdracht.stand is Stand.CONCEPT or not overdracht.versies:
        return Gelezen(stel_samen(session, casus, overdracht, dag=vandaag()), is_concept=True)
    try:
        return Gelezen(lees_versie(overdracht.versies[-1]), is_concept=False)
    except BerichtIsAangetast:
        return Gelezen(None, is_concept=False)


def list_mensen(session: Session, casus: Casus) -> list[tuple[str, str]]:
    """About whom an overdracht may be, as a form offers them."""
    namen = {lid.persoon.id: lid.persoon.naam for lid in list_huishoudleden(session, casus)}
    namen |= {rij.persoon.id: rij.persoon.naam for rij in list_betrokkenen(session, casus.id)}
    return [(str(sleutel), naam) for sleutel, naam in namen.items()]
