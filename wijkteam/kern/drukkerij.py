"""One process that draws all prints of a server: what the renderer takes is taken once, and not by every worker.

The line to it is opened before the workers are made, and each of them inherits it. Over that line a worker sends one
end of a connection of its own; at the other end a copy of the drukker does one task. When nobody is left who could
ask, the line closes and the drukker goes home (see `kern.drukker`).
"""

import socket
import subprocess
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from wijkteam.kern.pdf_delen import PdfIsMislukt


class DrukkerijIsDicht(Exception):
    """There is no drukker to ask: do the task in this process."""


class _Balie:
    """This process's end of the line, once it is open."""

    lijn: socket.socket | None = None
    drukker: subprocess.Popen[bytes] | None = None


def open_drukkerij() -> None:
    """Start the drukker of this process and of all that will be copied from it. Where copies are unsafe, nobody is."""
    if sys.platform != "linux":
        return
    _Balie.lijn, van_de_drukker = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with van_de_drukker:
        # A session of its own: Ctrl+C is for the server, which may still have a print to finish.
        _Balie.drukker = subprocess.Popen(
            [sys.executable, "-m", "wijkteam.kern.drukker"],
            stdin=van_de_drukker.fileno(),
            start_new_session=True,
        )


def vraag(taak: str, *waarden: Any, **benoemd: Any) -> Any:
    """What the function of `kern.pdf_motor` with this name answers, asked of the drukker.

    Raises `DrukkerijIsDicht` when there is none, and `PdfIsMislukt` as the function does or when its process broke off.
    """
    with _verbonden() as lijn, suppress(EOFError, ConnectionError):
        lijn.send((taak, waarden, benoemd))
        is_gelukt, uitkomst = lijn.recv()
        if is_gelukt:
            return uitkomst
        raise PdfIsMislukt(*uitkomst)
    raise PdfIsMislukt("het proces dat tekende gaf geen antwoord")


def _verbonden() -> Connection:
    if _Balie.lijn is None:
        raise DrukkerijIsDicht
    hier, daar = socket.socketpair()
    with hier, daar:
        try:
            socket.send_fds(_Balie.lijn, [b"?"], [daar.fileno()])
        except OSError as fout:
            raise DrukkerijIsDicht from fout
        return Connection(hier.detach())
