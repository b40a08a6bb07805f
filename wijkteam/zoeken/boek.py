"""The book of a merge: every change goes through it and is written down, so that it can be taken back exactly."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from enum import Enum as PyEnum
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    Connection,
    Date,
    Enum,
    LargeBinary,
    Table,
    Uuid,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.exc import DatabaseError, OperationalError

from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.db import Model
from wijkteam.kern.typen import Deeldatum, GetalEnum, UtcMoment
from wijkteam.zoeken.errors import OngedaanKanNiet
from wijkteam.zoeken.models import Ingreep, Samenvoeging, Samenvoegregel

Rij = Mapping[str, Any]


class Geweigerd(Exception):
    """The database did not allow this change: the row is kept for good, or there is one like it already."""


class Boek:
    """Changes straight on the tables below a session, each with a line of what stood there before."""

    def __init__(self, verbinding: Connection, samenvoeging: Samenvoeging) -> None:
        self.verbinding = verbinding
        self.samenvoeging = samenvoeging
        self.regels: list[Samenvoegregel] = []

    def zet(self, tabel: Table, rij_id: UUID, kolom: str, waarde: Any) -> None:
        """One value of one row. Raises `Geweigerd`."""
        rij = lees_rij(self.verbinding, tabel, rij_id)
        if rij is None or rij[kolom] == waarde:
            return
        with _probeer(self.verbinding):
            self.verbinding.execute(update(tabel).where(tabel.c.id == rij_id).values({kolom: waarde}))
        self._schrijf(Ingreep.WAARDE, tabel, rij_id, kolom, oud=als_json(rij[kolom]), nieuw=als_json(waarde))

    def voeg_toe(self, tabel: Table, rij: Rij) -> None:
        """A new row. Raises `Geweigerd`."""
        with _probeer(self.verbinding):
            self.verbinding.execute(insert(tabel).values(dict(rij)))
        self._schrijf(Ingreep.ERBIJ, tabel, rij["id"], nieuw=rij_als_json(rij))

    def haal_weg(self, tabel: Table, rij_id: UUID) -> None:
        """A row that would say the same twice. Raises `Geweigerd`."""
        rij = lees_rij(self.verbinding, tabel, rij_id)
        if rij is not None:
            with _probeer(self.verbinding):
                self.verbinding.execute(delete(tabel).where(tabel.c.id == rij_id))
            self._schrijf(Ingreep.WEG, tabel, rij_id, oud=rij_als_json(rij))

    def _schrijf(
        self,
        ingreep: Ingreep,
        tabel: Table,
        rij_id: UUID,
        kolom: str | None = None,
        **waarden: str,
    ) -> None:
        self.regels.append(
            Samenvoegregel(
                persoon_id=self.samenvoeging.persoon_id,
                samenvoeging_id=self.samenvoeging.id,
                volgorde=len(self.regels),
                ingreep=ingreep,
                tabel=tabel.name,
                rij_id=rij_id,
                kolom=kolom,
                **waarden,
            )
        )


def draai_terug(verbinding: Connection, regel: Samenvoegregel) -> None:
    """Take one line back. Raises `OngedaanKanNiet` when what the merge left there is not there any more."""
    tabel = Model.metadata.tables[regel.tabel]
    rij = lees_rij(verbinding, tabel, regel.rij_id)
    if _stand(regel, rij) != regel.nieuw:
        raise OngedaanKanNiet(
            "Na het samenvoegen is er iets veranderd aan deze gegevens. Daarom kan de oude stand niet meer terug."
        )
    daad: Any
    if regel.ingreep is Ingreep.WAARDE:
        waarde = uit_json(tabel.c[str(regel.kolom)], json.loads(str(regel.oud)))
        daad = update(tabel).where(tabel.c.id == regel.rij_id).values({str(regel.kolom): waarde})
    elif regel.ingreep is Ingreep.ERBIJ:
        daad = delete(tabel).where(tabel.c.id == regel.rij_id)
    else:
        oud = json.loads(str(regel.oud))
        daad = insert(tabel).values({naam: uit_json(tabel.c[naam], waarde) for naam, waarde in oud.items()})
    verbinding.execute(daad)


def _stand(regel: Samenvoegregel, rij: Rij | None) -> str | None:
    if rij is None:
        return None
    return als_json(rij[str(regel.kolom)]) if regel.ingreep is Ingreep.WAARDE else rij_als_json(rij)


def lees_rij(verbinding: Connection, tabel: Table, rij_id: UUID) -> Rij | None:
    """One row as it stands in the table now."""
    rij = verbinding.execute(select(tabel).where(tabel.c.id == rij_id)).one_or_none()
    return None if rij is None else dict(rij._mapping)


@contextmanager
def _probeer(verbinding: Connection) -> Iterator[None]:
    """Let the database say whether this may be: a row that is kept for good or already there refuses by itself."""
    try:
        with verbinding.begin_nested():
            yield
    except OperationalError:
        raise
    except DatabaseError as fout:
        raise Geweigerd from fout


def rij_als_json(rij: Rij) -> str:
    """A whole row as text."""
    return json.dumps(
        {naam: _kaal(waarde) for naam, waarde in rij.items()}, ensure_ascii=False, sort_keys=True
    )


def als_json(waarde: Any) -> str:
    """One value as text."""
    return json.dumps(_kaal(waarde), ensure_ascii=False)


def _kaal(waarde: Any) -> Any:
    if isinstance(waarde, PyEnum):
        return waarde.value
    if isinstance(waarde, bytes):
        return waarde.hex()
    if isinstance(waarde, datetime | date):
        return waarde.isoformat()
    return str(waarde) if isinstance(waarde, UUID | Geboortedatum) else waarde


def uit_json(kolom: Column[Any], waarde: Any) -> Any:
    """The value that belongs in this column."""
    soort = kolom.type
    if waarde is None:
        return None
    if isinstance(soort, Enum):
        return soort.enum_class(waarde) if soort.enum_class else waarde
    if isinstance(soort, GetalEnum):
        return soort.soort(waarde)
    lezers: dict[type[Any], Callable[[str], Any]] = {
        Uuid: UUID,
        UtcMoment: datetime.fromisoformat,
        Date: date.fromisoformat,
        LargeBinary: bytes.fromhex,
        Deeldatum: lambda tekst: Geboortedatum(*map(int, tekst.split("-"))),
    }
    return next((lees(waarde) for type_, lees in lezers.items() if isinstance(soort, type_)), waarde)
