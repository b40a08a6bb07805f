"""Two transactions at the same moment, for the tests of races."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from flask import Flask
from sqlalchemy.exc import IntegrityError

from wijkteam.kern.fouten import DomeinFout


def tegelijk(app: Flask, een: Callable[[Callable[[], None]], None], twee: Callable[[], None]) -> list[str]:
    """`een` calls what it is given once its work is done; then `twee` begins, and only after a while `een` commits.

    Gives what went wrong, by the name of the error.
    """
    een_is_klaar, twee_is_klaar = Event(), Event()

    def eerst() -> None:
        def wacht() -> None:
            een_is_klaar.set()
            assert not twee_is_klaar.wait(0.4), "the second did not wait for the first"

        een(wacht)

    def daarna() -> None:
        assert een_is_klaar.wait(5)
        twee()
        twee_is_klaar.set()

    def in_app(doe: Callable[[], None]) -> str:
        with app.app_context():
            try:
                doe()
            except (DomeinFout, IntegrityError) as fout:
                return type(fout).__name__
        return ""

    with ThreadPoolExecutor(2) as werkers:
        lopend = [werkers.submit(in_app, doe) for doe in (eerst, daarna)]
        return [werk.result(20) for werk in lopend]
