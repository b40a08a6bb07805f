"""Alembic's way in. The connection is always given by the program: it holds the key."""

from typing import Any

from alembic import context
from sqlalchemy import Enum

import wijkteam.app  # noqa: F401  importing it makes every table known
from wijkteam.kern.db import Model
from wijkteam.kern.typen import Deeldatum, GetalEnum, UtcMoment


def render_item(soort: str, ding: Any, _autogen: Any) -> str | bool:
    """Migrations name plain column types: they must still run when a class of ours is gone."""
    if soort == "type":
        if isinstance(ding, UtcMoment):
            return "sa.DateTime(timezone=True)"
        if isinstance(ding, Deeldatum):
            return "sa.String(length=10)"
        if isinstance(ding, GetalEnum):
            return "sa.SmallInteger()"
        if isinstance(ding, Enum):
            return f"sa.String(length={ding.length})"
    return False


verbinding = context.config.attributes["connection"]
context.configure(
    connection=verbinding,
    target_metadata=Model.metadata,
    compare_type=True,
    render_item=render_item,
    render_as_batch=False,
)
with context.begin_transaction():
    context.run_migrations()
