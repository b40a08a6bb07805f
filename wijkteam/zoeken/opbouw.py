"""Keys for rows that were there before there were keys, or all of them anew. Straight on the tables, in pieces."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, delete, exists, insert, select

from wijkteam.huishouden.models import Adres, Huishouden, Persoon
from wijkteam.kern.db import Model
from wijkteam.zoeken.bijhouden import list_opgegaan, sleutelrijen

PER_KEER = 1000
BRONNEN: tuple[tuple[type[Model], str], ...] = (
    (Persoon, "zoeksleutel"),
    (Huishouden, "huishoudsleutel"),
    (Adres, "huishoudsleutel"),
)


def bouw_op(engine: Engine) -> int:
    """Throw all keys away and make them anew, in one transaction; returns how many rows have keys now."""
    with engine.begin() as verbinding:
        return bouw_sleutels(verbinding)


def bouw_sleutels(verbinding: Connection) -> int:
    """The same within a transaction that somebody else ends."""
    for naam in ("zoeksleutel", "huishoudsleutel"):
        verbinding.execute(delete(Model.metadata.tables[naam]))
    return sum(_bouw(verbinding, soort, naam) for soort, naam in BRONNEN)


def vul_aan(engine: Engine) -> int:
    """After an upgrade: make the keys when there are people and not a single key. Returns how many rows got keys."""
    with engine.connect() as verbinding:
        heeft_mensen, heeft_sleutels = (
            verbinding.scalar(select(exists().select_from(Model.metadata.tables[naam])))
            for naam in ("persoon", "zoeksleutel")
        )
    return bouw_op(engine) if heeft_mensen and not heeft_sleutels else 0


def _bouw(verbinding: Connection, soort: type[Model], naam: str) -> int:
    aantal = 0
    for stuk in _stukken(verbinding, soort):
        opgegaan = list_opgegaan(verbinding, [bron.id for bron in stuk]) if soort is Persoon else {}
        rijen = [rij for bron in stuk for rij in sleutelrijen(bron, opgegaan=opgegaan.get(bron.id, ()))]
        if rijen:
            verbinding.execute(insert(Model.metadata.tables[naam]), rijen)
        aantal += len(stuk)
    return aantal


def _stukken(verbinding: Connection, soort: type[Model]) -> Iterator[list[Any]]:
    """All rows in order of their id, a thousand at a time, as objects that belong to no session."""
    tabel: Any = soort.__table__
    vorige: UUID | None = None
    while True:
        vraag = select(tabel).order_by(tabel.c.id).limit(PER_KEER)
        if vorige is not None:
            vraag = vraag.where(tabel.c.id > vorige)
        stuk = [soort(**rij._mapping) for rij in verbinding.execute(vraag)]
        if not stuk:
            return
        yield stuk
        vorige = stuk[-1].id
