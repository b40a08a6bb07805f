"""The two databases: an embedded SQLCipher file, or PostgreSQL. Above this file nobody knows which it is."""

from contextvars import ContextVar
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DatabaseError

from wijkteam.kern.fouten import OpstartFout
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.sleutels import Sleutels

# 3.51.3 mends a bug that could corrupt a WAL database with two or more writing connections.
OUDSTE_SQLITE = (3, 51, 3)

# Writers take the write lock at BEGIN, so that nobody fails half-way; pure readers set this to False.
schrijft: ContextVar[bool] = ContextVar("schrijft", default=True)


def engine_opties(instellingen: Instellingen) -> dict[str, Any]:
    """Arguments for `create_engine`, as Flask-SQLAlchemy-Lite takes them."""
    if instellingen.is_ingebouwd:
        eis_veilige_sqlite(sqlcipher.sqlite_version_info)
        url = URL.create("sqlite", database=str(instellingen.databasebestand))
        return {"url": url, "module": sqlcipher, "hide_parameters": True, "pool_size": 4}
    return {
        "url": make_url(instellingen.database_url),
        "hide_parameters": True,
        "pool_pre_ping": True,
        "connect_args": {"options": "-c lock_timeout=8000 -c timezone=UTC", "application_name": "wijkteam"},
    }


def eis_veilige_sqlite(versie: tuple[int, int, int]) -> None:
    """Raises `OpstartFout` for a library that may corrupt the file."""
    if versie < OUDSTE_SQLITE:
        gezien, nodig = (".".join(map(str, v)) for v in (versie, OUDSTE_SQLITE))
        raise OpstartFout(
            f"SQLite {gezien} is niet veilig genoeg. Nodig is {nodig} of nieuwer. Installeer sqlcipher3 opnieuw."
        )


def richt_in(engine: Engine, sleutels: Sleutels) -> None:
    """Give every new connection of an embedded database its key and its promises."""
    if engine.dialect.name != "sqlite":
        return
    sleutel = sleutels.voor("database").hex()

    @event.listens_for(engine, "connect")
    def _verbonden(verbinding: Any, _record: Any) -> None:
        verbinding.isolation_level = None
        for pragma in (
            f"key = \"x'{sleutel}'\"",
            "foreign_keys = ON",
            "busy_timeout = 8000",
            "journal_mode = WAL",
            "synchronous = FULL",
            "secure_delete = ON",
            "trusted_schema = OFF",
            "temp_store = MEMORY",
        ):
            verbinding.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(verbinding: Connection) -> None:
        verbinding.exec_driver_sql("BEGIN IMMEDIATE" if schrijft.get() else "BEGIN")


def eis_bereikbaar(engine: Engine) -> None:
    """Raises `OpstartFout` when the database does not open: wrong key, damaged file or no server."""
    try:
        with engine.connect() as verbinding:
            verbinding.exec_driver_sql(
                "SELECT 1 FROM (SELECT count(*) FROM sqlite_master)" if _is_sqlite(engine) else "SELECT 1"
            )
    except DatabaseError as fout:
        if _is_sqlite(engine):
            raise OpstartFout(
                f"De database {engine.url.database} gaat niet open met deze sleutel. "
                "Zet het sleutelbestand terug dat bij deze database hoort."
            ) from fout
        raise OpstartFout(f"De database op {engine.url.host or 'deze machine'} is niet bereikbaar.") from fout


def _is_sqlite(engine: Engine) -> bool:
    return engine.dialect.name == "sqlite"
