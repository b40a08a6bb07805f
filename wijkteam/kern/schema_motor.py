"""Alembic, run from the program itself. Import through `wijkteam.kern.schema`, which loads this when it has to."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from wijkteam.kern.paden import migrations_map


def werk_bij(verbinding: Connection, revisie: str) -> None:
    """Bring the schema up to `revisie` on this connection."""
    command.upgrade(configuratie(verbinding), revisie)


def draai_terug(verbinding: Connection, revisie: str) -> None:
    """Take the schema down to `revisie` on this connection."""
    command.downgrade(configuratie(verbinding), revisie)


def configuratie(verbinding: Connection | None = None) -> Config:
    """What Alembic must know: where the migrations lie, and the connection to use."""
    config = Config()
    config.set_main_option("script_location", str(migrations_map()))
    config.attributes["connection"] = verbinding
    return config
