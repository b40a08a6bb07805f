"""The database schema and the way to it. Asking where it stands is cheap; Alembic is loaded when it has to move.

Every start asks, few starts move: without Alembic and its templates a worker is smaller and there sooner.
"""

from importlib import import_module
from typing import Protocol, cast

from sqlalchemy import Connection, Engine, column, inspect, select, table

from wijkteam.kern.fouten import OpstartFout
from wijkteam.kern.paden import migrations_map


class _Verhuizer(Protocol):
    def werk_bij(self, verbinding: Connection, revisie: str) -> None: ...

    def draai_terug(self, verbinding: Connection, revisie: str) -> None: ...


def _verhuizer() -> _Verhuizer:
    """Loaded late on purpose, as `kern.pdf` does with what prints."""
    return cast(_Verhuizer, import_module("wijkteam.kern.schema_motor"))


def werk_bij(engine: Engine, revisie: str = "head") -> None:
    """Bring the schema to `revisie` in one transaction; does nothing when it is there."""
    with engine.begin() as verbinding:
        _verhuizer().werk_bij(verbinding, revisie)


def draai_terug(engine: Engine, revisie: str = "base") -> None:
    """Take the schema back to `revisie`. For tests and for a mistaken upgrade of an empty database."""
    with engine.begin() as verbinding:
        _verhuizer().draai_terug(verbinding, revisie)


def huidige_revisie(engine: Engine) -> str | None:
    """The revision that the database stands at, or `None` for an empty one."""
    with engine.connect() as verbinding:
        if not inspect(verbinding).has_table("alembic_version"):
            return None
        revisie: str | None = verbinding.scalar(
            select(column("version_num")).select_from(table("alembic_version"))
        )
        return revisie


def nieuwste_revisie() -> str | None:
    """The revision that this version of the program needs: migrations are numbered, and the last one counts."""
    nummers = (bestand.name.partition("_")[0] for bestand in migrations_map().glob("versions/[0-9]*_*.py"))
    return max(nummers, default=None)


def eis_op_head(engine: Engine) -> None:
    """Raises `OpstartFout` unless the schema is the one that this version needs."""
    huidig, nodig = huidige_revisie(engine), nieuwste_revisie()
    if huidig != nodig:
        raise OpstartFout(
            f"De database staat op versie {huidig or 'leeg'}, dit programma heeft {nodig} nodig. "
            "Maak een back-up en gebruik daarna: wijkteam db upgrade"
        )
