"""The program as people meet it: the real command, two workers, a data folder of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wijkteam.app import create_app, default_engine
from wijkteam.demo.laden import laad_demo
from wijkteam.kern import schema
from wijkteam.kern.instellingen import Instellingen

# Family De Vries, her mother, and enough others to find their own casus between.
HUISHOUDENS = 4
WACHTTIJD = 30.0


def vul(data: Path) -> Path:
    """A data folder with the demo in it."""
    app = create_app(Instellingen(data=data))
    schema.werk_bij(default_engine(app))
    laad_demo(app, aantal=HUISHOUDENS)
    default_engine(app).dispose()
    return data


@contextmanager
def draaiende_server(data: Path, adres: str = "") -> Iterator[str]:
    """The program on the data in `data`; hands over its address and stops it afterwards."""
    adres = adres or vrij_adres()
    omgeving = {naam: w for naam, w in os.environ.items() if naam != "DATABASE_URL"}
    omgeving |= {"WIJKTEAM_DATA": str(data), "WIJKTEAM_ADRES": adres, "WIJKTEAM_WERKERS": "2"}
    with (data / "uitvoer").open("ab") as uitvoer:
        proces = subprocess.Popen(
            [Path(sys.executable).with_name("wijkteam"), "run"], env=omgeving, stdout=uitvoer, stderr=uitvoer
        )
        try:
            _wacht_op(adres, proces, data / "uitvoer")
            yield adres
        finally:
            proces.terminate()
            proces.wait(WACHTTIJD)


def vrij_adres() -> str:
    """An address at which nobody listens."""
    return f"http://127.0.0.1:{_vrije_poort()}"


def _vrije_poort() -> int:
    with socket.socket() as luisteraar:
        luisteraar.bind(("127.0.0.1", 0))
        return int(luisteraar.getsockname()[1])


def _wacht_op(adres: str, proces: subprocess.Popen[bytes], uitvoer: Path) -> None:
    tot = time.monotonic() + WACHTTIJD
    while time.monotonic() < tot:
        assert proces.poll() is None, f"the server stopped: {uitvoer.read_text(encoding='utf-8')}"
        try:
            with urllib.request.urlopen(f"{adres}/inloggen", timeout=WACHTTIJD):  # noqa: S310  our own address
                return
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError(f"no answer from the server: {uitvoer.read_text(encoding='utf-8')}")
