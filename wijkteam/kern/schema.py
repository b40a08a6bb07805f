"""The database schema and the way to it: Alembic migrations, run from the program itself."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from wijkteam.kern.fouten import OpstartFout
from wijkteam.kern.paden import migrations_map


def werk_bij(engine: Engine, revisie: str = "head") -> None:
    """Bring the schema to `revisie` in one transaction; does nothing when it is there."""
    with engine.begin() as verbinding:
        command.upgrade(_config(verbinding), revisie)


def draai_terug(engine: Engine, revisie: str = "base") -> None:
    """Take the schema back to `revisie`. For tests and for a mistaken upgrade of an empty database."""
    with engine.begin() as verbinding:
        command.downgrade(_config(verbinding), revisie)


def huidige_revisie(engine: Engine) -> str | None:
    """The revision that the database stands at, or `None` for an empty one."""
    with engine.connect() as verbinding:
        return MigrationContext.configure(verbinding).get_current_revision()


def nieuwste_revisie() -> str | None:
    """The revision that this version of the program needs."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def eis_op_head(engine: Engine) -> None:
    """Raises `OpstartFout` unless the schema is the one that this version needs."""
    huidig, nodig = huidige_revisie(engine), nieuwste_revisie()
    if huidig != nodig:
        raise OpstartFout(
            f"De database staat op versie {huidig or 'leeg'}, dit programma heeft {nodig} nodig. "
            "Maak een back-up en gebruik daarna: wijkteam db upgrade"
        )


def _config(verbinding: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations_map()))
    config.attributes["connection"] = verbinding
    return config
