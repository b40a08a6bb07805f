"""Keys follow every change of a person, a huishouden or an address, in the same transaction, whoever writes.

Rows that are new get their keys as rows of the same flush (one statement for all). Rows that change get them anew
straight on the connection: the keys of somebody may lie outside what the writer sees at that moment, and a key
that stayed behind would find the wrong person. docs/adr/0013.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, event, insert, inspect, select
from sqlalchemy.orm import Mapper

from wijkteam.huishouden.models import Adres, Huishouden, Persoon
from wijkteam.kern.db import Model, nieuw_id
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.zoeken.models import Huishoudsleutel, Zoeksleutel
from wijkteam.zoeken.sleutels import (
    sleutels_van,
    sleutels_van_adres,
    sleutels_van_huishouden,
    sleutels_van_oude_naam,
)

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


def sleutelrijen(bron: object, *, opgegaan: Iterable[Persoon] = ()) -> Iterator[dict[str, Any]]:
    """The rows of keys that belong to this row, as columns; of a person also by who was merged into them."""
    if isinstance(bron, Persoon):
        oude_namen = () if bron.samengevoegd_met_id else map(sleutels_van_oude_naam, opgegaan)
        for soort, sleutel in sorted(sleutels_van(bron).union(*oude_namen)):
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
    opgegaan = list_opgegaan(verbinding, [bron.id]).get(bron.id, ()) if isinstance(bron, Persoon) else ()
    if rijen := list(sleutelrijen(bron, opgegaan=opgegaan)):
        verbinding.execute(insert(tabel), rijen)


def list_opgegaan(verbinding: Connection, personen: Collection[UUID]) -> dict[UUID, list[Persoon]]:
    """Per person who was merged into them, also along the way over somebody who was merged later."""
    tabel: Any = Persoon.__table__
    uit: dict[UUID, list[Persoon]] = {}
    van_wie = {persoon_id: persoon_id for persoon_id in personen}
    while van_wie:
        rijen = verbinding.execute(select(tabel).where(tabel.c.samengevoegd_met_id.in_(van_wie)))
        verder = {}
        for rij in rijen:
            eigenaar = van_wie[rij.samengevoegd_met_id]
            uit.setdefault(eigenaar, []).append(Persoon(**rij._mapping))
            verder[rij.id] = eigenaar
        van_wie = verder
    return uit
