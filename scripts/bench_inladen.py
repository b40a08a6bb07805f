"""Rows into the tables at once: COPY on PostgreSQL, one insert for many rows on SQLCipher; one transaction for all."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Column, Connection, Engine, Table, insert, text

from scripts.bench_dossier import Rijen
from wijkteam.kern.db import Model


def laad(engine: Engine, delen: Iterable[Rijen]) -> int:
    """All these rows, and the indexes at the end as they were; returns how many rows there are now.

    On PostgreSQL what a row points at is not looked up again: SQLCipher gets the same rows and does look.
    """
    aantal = 0
    is_postgres = engine.dialect.name == "postgresql"
    with engine.begin() as verbinding:
        if is_postgres:
            verbinding.execute(text("SET LOCAL session_replication_role = replica"))
            verbinding.execute(text("SET LOCAL maintenance_work_mem = '512MB'"))
        zet = _kopieer if is_postgres else _voeg_toe
        indexen = [index for tabel in Model.metadata.sorted_tables for index in tabel.indexes]
        for index in indexen:
            index.drop(verbinding)
        for rijen in delen:
            for tabel in Model.metadata.sorted_tables:
                aantal += len(rijen[tabel.name])
                zet(verbinding, tabel, rijen[tabel.name])
        for index in indexen:
            index.create(verbinding)
    _ruim_op(engine)
    return aantal


def _ruim_op(engine: Engine) -> None:
    """What PostgreSQL does by itself sooner or later."""
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as verbinding:
            verbinding.execute(text("VACUUM ANALYZE"))


def _voeg_toe(verbinding: Connection, tabel: Table, rijen: list[dict[str, Any]]) -> None:
    namen = tabel.columns.keys()
    if rijen:
        verbinding.execute(
            insert(tabel), [dict(zip(namen, rij, strict=True)) for rij in _compleet(tabel, rijen)]
        )


def _kopieer(verbinding: Connection, tabel: Table, rijen: list[dict[str, Any]]) -> None:
    if not rijen:
        return
    bestuur: Any = verbinding.connection.driver_connection
    regels = ("\t".join(map(_als_tekst, rij)) + "\n" for rij in _compleet(tabel, rijen))
    opdracht = f"COPY {tabel.name} ({', '.join(tabel.columns.keys())}) FROM STDIN"
    with bestuur.cursor() as cursor, cursor.copy(opdracht) as stroom:
        stroom.write("".join(regels))


def _compleet(tabel: Table, rijen: list[dict[str, Any]]) -> Iterator[list[Any]]:
    """Each row with all its columns in their order, and what stands there when nobody says otherwise."""
    standaard = [(kolom.key, _standaard(kolom)) for kolom in tabel.columns]
    return ([rij.get(naam, waarde) for naam, waarde in standaard] for rij in rijen)


def _standaard(kolom: Column[Any]) -> Any:
    """One value for all rows: what is made per row (an id) is given with the row itself."""
    waarde = getattr(kolom.default, "arg", None)
    return waarde(None) if callable(waarde) else waarde


def _als_tekst(waarde: Any) -> str:
    """As COPY reads it; what is made here holds no tabs, lines or backslashes."""
    if waarde is None:
        return r"\N"
    return json.dumps(waarde) if isinstance(waarde, list | dict) else str(waarde)
