"""Starting the program, and what is asked of the machine before it may start."""

import gc
import socket
from typing import Any
from urllib.parse import urlsplit

import click
from flask import Flask
from gunicorn.app.base import BaseApplication

from wijkteam.app import create_app, default_engine
from wijkteam.kern import schema, web
from wijkteam.kern.drukkerij import open_drukkerij
from wijkteam.kern.engine import eis_bereikbaar
from wijkteam.kern.fouten import OpstartFout
from wijkteam.kern.instellingen import Instellingen

HOOGSTE_POORT = 65_535
# So much may a page make before somebody looks what of it can go; the usual 700 is reached dozens of times in a page.
NIEUWE_DINGEN = 10_000
HIER = ("127.0.0.1", "localhost")


def veilige_app(instellingen: Instellingen) -> Flask:
    """The program, after every refusal had its chance. Raises `OpstartFout`."""
    app = create_app(instellingen)
    web.manifest()
    eis_bereikbaar(default_engine(app))
    schema.eis_op_head(default_engine(app))
    return app


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn ships no types
    """Gunicorn with our settings. The workers share one app; each opens its own database connections."""

    def __init__(self, app: Flask, instellingen: Instellingen, bind: str) -> None:
        self.app = app
        self.instellingen = instellingen
        self.bind = bind
        super().__init__()

    def load_config(self) -> None:
        instellingen: dict[str, Any] = {
            "bind": self.bind,
            "workers": self.instellingen.werkers,
            "proc_name": "wijkteam",
            "timeout": 60,
            "graceful_timeout": 20,
            # A warning holds the first line of a broken request as it came, and with it the secret of a link.
            "loglevel": "error",
            "limit_request_line": 4094,
            # Whatever leaks in a library, a worker starts afresh now and then.
            "max_requests": 1000,
            "max_requests_jitter": 200,
        }
        for naam, waarde in instellingen.items():
            self.cfg.set(naam, waarde)

    def load(self) -> Flask:
        return self.app


def standaard_bind(instellingen: Instellingen) -> str:
    """Where to listen: the address itself for http, this machine only behind a proxy for https."""
    delen = urlsplit(instellingen.adres)
    if instellingen.over_https:
        return "127.0.0.1:8080"
    return f"{delen.hostname or '127.0.0.1'}:{delen.port or 80}"


def waar_te_openen(instellingen: Instellingen, bind: str) -> str:
    """What to type in a browser: the address that people use, or wherever it listens when it is for this machine."""
    is_van_hier = urlsplit(instellingen.adres).hostname in HIER and bind.rpartition(":")[0] in HIER
    return f"http://{bind}" if is_van_hier and not instellingen.over_https else instellingen.adres


def is_bind(tekst: str) -> bool:
    """Whether this is an address and a port to listen on."""
    adres, _, poort = tekst.rpartition(":")
    return bool(adres) and poort.isascii() and poort.isdecimal() and 0 < int(poort[:6]) <= HOOGSTE_POORT


def eis_vrij(bind: str) -> None:
    """Raises `OpstartFout` when this address is not of this machine, or somebody else listens there."""
    adres, _, poort = bind.rpartition(":")
    adres = adres.strip("[]")
    soort = socket.AF_INET6 if ":" in adres else socket.AF_INET
    with socket.socket(soort, socket.SOCK_STREAM) as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((adres, int(poort)))
        except OSError as fout:
            raise OpstartFout(
                f"Op {bind} kan het programma niet luisteren: daar draait al iets, of het adres is niet van deze "
                "machine. Stop wat daar draait of kies een ander adres met --bind (met make: BIND=127.0.0.1:8090)."
            ) from fout


def bedien(instellingen: Instellingen, bind: str | None = None) -> None:
    """Serve until stopped. Raises `OpstartFout` before a single worker is started."""
    waar = bind or standaard_bind(instellingen)
    app = veilige_app(instellingen)
    eis_vrij(waar)
    # A database connection survives no fork.
    default_engine(app).dispose()
    # What is there now stays as long as the program runs: nobody looks at it for rubbish, so the workers share it.
    gc.collect()
    gc.freeze()
    gc.set_threshold(NIEUWE_DINGEN)
    open_drukkerij()
    click.echo(f"Wijkteam draait. Open {waar_te_openen(instellingen, waar)} (stoppen met Ctrl+C)")
    Server(app, instellingen, waar).run()
