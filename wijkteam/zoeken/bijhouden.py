"""Keys follow every change of a person, a huishouden or an address, in the same transaction, whoever writes.

Rows that are new get their keys as rows of the same flush (one statement for all). Rows that change get them anew
straight on the connection: the keys of somebody may lie outside what the writer sees at that moment, and a key
that stayed behind would find the wrong person. docs/adr/0013.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, event, insert, inspect
from sqlalchemy.orm import Mapper

from wijkteam.huishouden.models import Adres, Huishouden, Persoon
from wijkteam.kern.db import Model, nieuw_id
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.zoeken.models import Huishoudsleutel, Zoeksleutel
from wijkteam.zoeken.sleutels import sleutels_van, sleutels_van_adres, sleutels_van_huishouden

BRONNEN: dict[type[Model], tuple[str, ...]] = {
    Persoon: (
        "roepnaam",
        "voornamen",
        "tussenvoegsel",
        "achternaam",
        "geboortedatum",
        "samengevoegd_met_id",
    ),
    Huishouden: ("naam",),
    Adres: ("postcode", "huisnummer", "is_geschermd", "tot"),
}


def sleutelrijen(bron: object) -> Iterator[dict[str, Any]]:
    """The rows of keys that belong to this row, as columns."""
    if isinstance(bron, Persoon):
        for soort, sleutel in sorted(sleutels_van(bron)):
            yield {"id": nieuw_id(), "persoon_id": bron.id, "soort": soort, "sleutel": sleutel}
    elif isinstance(bron, Huishouden | Adres):
        huishouden_id, sleutels = _van_huis(bron)
        for soort, sleutel in sorted(sleutels):
            yield {
                "id": nieuw_id(),
                "huishouden_id": huishouden_id,
                "bron_id": bron.id,
                "soort": soort,
                "sleutel": sleutel,
            }


def _van_huis(bron: Huishouden | Adres) -> tuple[UUID, Any]:
    if isinstance(bron, Adres):
        return bron.huishouden_id, sleutels_van_adres(bron)
    return bron.id, sleutels_van_huishouden(bron)


@event.listens_for(ScopedSession, "before_flush")
def _geef_sleutels(session: ScopedSession, _context: Any, _rijen: Any) -> None:
    for rij in list(session.new):
        if isinstance(rij, Persoon):
            session.add_all(Zoeksleutel(**waarden) for waarden in sleutelrijen(rij))
        elif isinstance(rij, Huishouden | Adres):
            session.add_all(Huishoudsleutel(**waarden) for waarden in sleutelrijen(rij))


@event.listens_for(Persoon, "after_update")
@event.listens_for(Huishouden, "after_update")
@event.listens_for(Adres, "after_update")
def _vernieuw(_mapper: Mapper[Any], verbinding: Connection, rij: Any) -> None:
    stand = inspect(rij)
    if any(stand.attrs[veld].history.has_changes() for veld in BRONNEN[type(rij)]):
        vernieuw(verbinding, rij)


def vernieuw(verbinding: Connection, bron: Persoon | Huishouden | Adres) -> None:
    """Give this row its keys anew."""
    if isinstance(bron, Persoon):
        tabel = Model.metadata.tables["zoeksleutel"]
        voorwaarde = tabel.c.persoon_id == bron.id
    else:
        tabel = Model.metadata.tables["huishoudsleutel"]
        voorwaarde = tabel.c.bron_id == bron.id
    verbinding.execute(delete(tabel).where(voorwaarde))
    if rijen := list(sleutelrijen(bron)):
        verbinding.execute(insert(tabel), rijen)
