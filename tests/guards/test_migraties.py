"""Head equals the models; up, down and up again leaves the same schema; an old schema does not start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from flask import Flask
from sqlalchemy import Engine, create_engine, inspect, text

from wijkteam.app import create_app, default_engine
from wijkteam.kern import schema
from wijkteam.kern.db import Model
from wijkteam.kern.fouten import OpstartFout
from wijkteam.kern.instellingen import Instellingen


@pytest.fixture(params=["sqlcipher", "postgresql"])
def lege_app(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """The program on a database of its own with nothing in it."""
    if request.param == "sqlcipher":
        yield create_app(Instellingen(data=tmp_path))
        return
    basis = create_engine(request.getfixturevalue("postgres_url"), isolation_level="AUTOCOMMIT")
    with basis.connect() as verbinding:
        verbinding.execute(text("DROP DATABASE IF EXISTS migratieproef"))
        verbinding.execute(text("CREATE DATABASE migratieproef"))
    url = basis.url.set(database="migratieproef").render_as_string(hide_password=False)
    app = create_app(Instellingen(data=tmp_path, database_url=url))
    yield app
    default_engine(app).dispose()
    basis.dispose()


def beschrijving(engine: Engine) -> dict[str, object]:
    """Tables, columns, keys, indexes and checks, comparable; plus the triggers."""
    kijk = inspect(engine)
    tabellen = {
        tabel: (
            sorted((k["name"], str(k["type"]), k["nullable"]) for k in kijk.get_columns(tabel)),
            sorted(str(i["name"]) for i in kijk.get_indexes(tabel)),
            sorted(str(f["name"]) for f in kijk.get_foreign_keys(tabel)),
            sorted(str(c["name"]) for c in kijk.get_check_constraints(tabel)),
        )
        for tabel in sorted(kijk.get_table_names())
    }
    bron = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        if engine.dialect.name == "sqlite"
        else "SELECT DISTINCT trigger_name FROM information_schema.triggers ORDER BY 1"
    )
    with engine.connect() as verbinding:
        return {"tabellen": tabellen, "triggers": list(verbinding.execute(text(bron)).scalars())}


def test_de_nieuwste_migratie_is_gelijk_aan_de_modellen(lege_app: Flask) -> None:
    engine = default_engine(lege_app)
    schema.werk_bij(engine)
    with engine.connect() as verbinding:
        context = MigrationContext.configure(verbinding, opts={"compare_type": True})
        assert compare_metadata(context, Model.metadata) == []


def test_op_neer_en_weer_op_laat_het_schema_gelijk(lege_app: Flask) -> None:
    engine = default_engine(lege_app)
    schema.werk_bij(engine)
    eerst = beschrijving(engine)
    schema.draai_terug(engine)
    assert inspect(engine).get_table_names() == ["alembic_version"]
    schema.werk_bij(engine)
    assert beschrijving(engine) == eerst
    assert eerst["triggers"]


def test_een_oud_schema_start_niet(lege_app: Flask) -> None:
    engine = default_engine(lege_app)
    with pytest.raises(OpstartFout, match="wijkteam db upgrade"):
        schema.eis_op_head(engine)
    schema.werk_bij(engine, "0003")
    with pytest.raises(OpstartFout, match="0003"):
        schema.eis_op_head(engine)
    schema.werk_bij(engine)
    schema.eis_op_head(engine)
