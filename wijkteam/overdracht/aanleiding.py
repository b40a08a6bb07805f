"""What an overdracht begins with: the actie of the plan it is for, or the first choice it comes after."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.overdracht import queries
from wijkteam.overdracht.models import Overdracht
from wijkteam.plan.models import Actie
from wijkteam.plan.queries import get_actie
from wijkteam.wet.leefgebieden import Leefgebied


@dataclass(frozen=True)
class Aanleiding:
    """An actie, a first choice, both (the first choice came from an actie) or neither."""

    actie: Actie | None = None
    eerste: Overdracht | None = None

    @property
    def leefgebied(self) -> Leefgebied | None:
        """Where a search begins: that of the doel of the actie."""
        return self.actie.doel.leefgebied if self.actie else None


def lees_aanleiding(
    session: Session, casus_id: UUID, *, actie_id: UUID | None, eerdere_id: UUID | None
) -> Aanleiding:
    """What these ids of an address stand for, in at most three queries. Raises `NietGevonden`."""
    eerste = queries.get_concept(session, casus_id, eerdere_id) if eerdere_id else None
    if actie_id is not None:
        return Aanleiding(get_actie(session, casus_id, actie_id), eerste)
    if eerste is None or eerste.bericht.actie_id is None:
        return Aanleiding(eerste=eerste)
    return Aanleiding(queries.find_actie(session, casus_id, eerste.bericht.actie_id), eerste)


def list_over_wie(session: Session, aanleiding: Aanleiding) -> Sequence[UUID]:
    """The personen it is about already: those of the first choice, of the actie, else of its doel.

    Nobody when it is about the whole huishouden: each of them has to agree, so they are chosen one by one.
    """
    if aanleiding.eerste is not None:
        return [rij.persoon_id for rij in aanleiding.eerste.personen]
    if aanleiding.actie is None:
        return []
    rijen = aanleiding.actie.over or queries.list_voor_doel(session, aanleiding.actie.doel_id)
    return [rij.betrokkene.persoon_id for rij in rijen]
