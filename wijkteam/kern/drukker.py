"""The process behind `kern.drukkerij`: light until somebody prints, then each task in a copy of it that ends with it."""

import gc
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from multiprocessing.connection import Connection
from typing import Any

from wijkteam.kern.eigen_proces import laat_apart_doen, oorzaken_van
from wijkteam.kern.pdf import Motor, laad_motor
from wijkteam.kern.pdf_delen import PdfIsMislukt


def main() -> None:
    """Do what is asked over standard input until everybody who could ask is gone."""
    # Nobody waits for the copies; the system clears them away.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(fileno=sys.stdin.fileno()) as lijn:
        while True:
            teken, (*kanalen,), _, _ = socket.recv_fds(lijn, 1, 1)
            if not teken:
                return
            for kanaal in kanalen:
                with Connection(kanaal) as klant:
                    laat_apart_doen(partial(_bedien, _motor(), klant))


@cache
def _motor() -> Motor:
    """The renderer, warm. Every copy finds fonts and style sheet loaded, and all that was there before is shared."""
    motor = laad_motor()
    # What is wrong with the fonts is told to whoever asks for a print.
    with suppress(PdfIsMislukt):
        motor.loop_warm()
    gc.freeze()
    gc.disable()
    return motor


def _bedien(motor: Motor, klant: Connection) -> None:
    taak, waarden, benoemd = klant.recv()
    klant.send(_uitkomst(lambda: getattr(motor, taak)(*waarden, **benoemd)))


def _uitkomst(werk: Callable[[], Any]) -> tuple[bool, Any]:
    try:
        return True, werk()
    except Exception as fout:  # noqa: BLE001  # whatever it was, who asked must hear of it
        return False, oorzaken_van(fout)


if __name__ == "__main__":
    main()
