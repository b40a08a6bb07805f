"""How people are related: one row per pair and kind, read as a sentence."""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.huishouden import queries
from wijkteam.huishouden.errors import NietUitDezeKring, RelatieKanNiet
from wijkteam.huishouden.models import Relatie, Relatiesoort
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.team.models import Medewerker

# What the one is to the other, the other is to the one.
WEDERZIJDS = frozenset(
    {Relatiesoort.PARTNER, Relatiesoort.EX_PARTNER, Relatiesoort.BROER_ZUS, Relatiesoort.ANDERS}
)


def leg_relatie(
    session: Session, huishouden_id: UUID, relatie: Relatie, *, casus_id: UUID, door: Medewerker
) -> Relatie:
    """Record that `relatie.persoon` is ouder, partner, … of `relatie.ander`; the row is not yet in the session.

    Raises `NietUitDezeKring` for somebody who has nothing to do with this huishouden, and `RelatieKanNiet`.
    """
    verwanten = {persoon.id for persoon in queries.list_verwanten(session, huishouden_id)}
    for veld, wie in (("persoon", relatie.persoon_id), ("ander", relatie.ander_id)):
        if wie not in verwanten:
            raise NietUitDezeKring(veld)
    _keur(session, relatie)
    session.add(relatie)
    noteer(
        session, Handeling.PERSOON_GEWIJZIGD, casus_id=casus_id, door=door, over=relatie, velden=["relatie"]
    )
    return relatie


def verwijder_relatie(
    session: Session, huishouden_id: UUID, relatie_id: UUID, *, casus_id: UUID, door: Medewerker
) -> None:
    """Take away a relation that is not so. Raises `NietGevonden`."""
    leden = queries.list_persoon_ids(session, huishouden_id)
    relatie = queries.get_relatie(session, relatie_id, leden)
    session.delete(relatie)
    noteer(
        session, Handeling.PERSOON_GEWIJZIGD, casus_id=casus_id, door=door, over=relatie, velden=["relatie"]
    )


def _keur(session: Session, nieuw: Relatie) -> None:
    if nieuw.persoon_id == nieuw.ander_id:
        raise RelatieKanNiet("Kies twee verschillende mensen.", veld="ander")
    paar = {nieuw.persoon_id, nieuw.ander_id}
    for relatie in queries.list_relaties(session, paar):
        if relatie.soort is not nieuw.soort or {relatie.persoon_id, relatie.ander_id} != paar:
            continue
        if nieuw.soort in WEDERZIJDS or relatie.persoon_id == nieuw.persoon_id:
            raise RelatieKanNiet("Deze relatie staat er al.", veld="soort")
        raise RelatieKanNiet("Het staat er al andersom. Verwijder eerst die relatie.", veld="soort")
