"""Work that leaves memory behind, in a process that ends with it: a copy of this one that only answers with bytes.

A renderer that takes much, hangs or breaks does so there. The copy shares what was loaded before, so it starts in
milliseconds; it ends without looking back and touches no database connection of its parent.
"""

import os
import resource
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

# Far beyond any real document, and within the time that the server gives a worker.
MEESTE_SECONDEN = 45
_GELUKT, _MISLUKT = b"+", b"-"


class ProcesIsMislukt(Exception):
    """The other process gave no result. `oorzaken` says why."""

    def __init__(self, *oorzaken: str) -> None:
        super().__init__("; ".join(oorzaken))
        self.oorzaken = oorzaken


def kan_apart() -> bool:
    """Whether this process may be copied: not with more threads (their locks stay shut), nor where fonts forbid it."""
    return sys.platform == "linux" and threading.active_count() == 1


def voer_apart_uit(werk: Callable[[], bytes]) -> bytes:
    """The bytes that `werk` gives, made in a process of its own. Ask `kan_apart` first.

    Raises `ProcesIsMislukt` with the `oorzaken` of what `werk` raised, or with the way in which the process ended.
    """
    lezen, schrijven = os.pipe()
    kind = os.fork()
    if kind == 0:
        os.close(lezen)
        _werk_en_stop(werk, schrijven)
    os.close(schrijven)
    with os.fdopen(lezen, "rb") as pijp:
        antwoord = pijp.read()
    _, stand = os.waitpid(kind, 0)
    if antwoord[:1] == _GELUKT and stand == 0:
        return antwoord[1:]
    if antwoord[:1] == _MISLUKT:
        raise ProcesIsMislukt(*antwoord[1:].decode().split("\0"))
    raise ProcesIsMislukt(f"het proces stopte met {os.waitstatus_to_exitcode(stand)}")


def laat_apart_doen(werk: Callable[[], None]) -> None:
    """Have `werk` done in a process of its own, and go on. Who wants to know the outcome lets `werk` tell it."""
    if os.fork() == 0:
        _doe_en_stop(werk)


def _werk_en_stop(werk: Callable[[], bytes], schrijven: int) -> NoReturn:
    def schrijf_uitkomst() -> None:
        with os.fdopen(schrijven, "wb") as pijp:
            pijp.write(_uitkomst(werk))

    _doe_en_stop(schrijf_uitkomst)


def _doe_en_stop(werk: Callable[[], None]) -> NoReturn:
    """In the copy. Nothing may leave this function but the end of the process."""
    code = 1
    with suppress(BaseException):
        resource.setrlimit(resource.RLIMIT_CPU, (MEESTE_SECONDEN, MEESTE_SECONDEN))
        werk()
        code = 0
    os._exit(code)


def _uitkomst(werk: Callable[[], bytes]) -> bytes:
    try:
        return _GELUKT + werk()
    except Exception as fout:  # noqa: BLE001  # whatever it was, the parent must hear of it
        return _MISLUKT + "\0".join(oorzaken_van(fout)).encode()


def oorzaken_van(fout: Exception) -> tuple[str, ...]:
    """What this error says of its own causes, or else what kind it is and where it was raised."""
    oorzaken: tuple[str, ...] | None = getattr(fout, "oorzaken", None)
    return oorzaken or (_plek(fout),)


def _plek(fout: Exception) -> str:
    """What kind of error, and where: never its text, which may quote what was being made."""
    laatste = traceback.extract_tb(fout.__traceback__)[-1]
    return f"{type(fout).__name__} in {Path(laatste.filename).name}:{laatste.lineno}"
