"""A real browser against the real program, once for all tests of this folder."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from scripts.install.system import BROWSERS, MAC_BROWSERS
from tests.e2e.server import draaiende_server, vul
from tests.e2e.venster import Venster, venster

# No sandbox: a container and root have none to give. The rest keeps the browser to itself.
VLAGGEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def gegevens(tmp_path_factory: pytest.TempPathFactory, testrun_uid: str) -> Path:
    """The data folder of the program: of each process its own, made once for all of them."""
    boven = tmp_path_factory.getbasetemp().parent
    gemaakt = boven / f"demo-{testrun_uid}"
    with (boven / "demo.slot").open("w", encoding="utf-8") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        if not gemaakt.exists():
            gemaakt.mkdir()
            vul(gemaakt)
    return Path(shutil.copytree(gemaakt, tmp_path_factory.mktemp("e2e"), dirs_exist_ok=True))


@pytest.fixture(scope="session")
def adres(gegevens: Path) -> Iterator[str]:
    """Where the program listens."""
    with draaiende_server(gegevens) as waar:
        yield waar


@pytest.fixture(scope="package")
def browser(adres: str) -> Iterator[Browser]:
    """The browser of this machine, else the one that Playwright brought.

    Gone before other tests run: Playwright keeps an event loop in this thread, in which no app context can end.
    """
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=_eigen_browser(), args=VLAGGEN)
        yield chromium
        chromium.close()


def _eigen_browser() -> str | None:
    gevonden = next((pad for naam in BROWSERS if (pad := shutil.which(naam))), None)
    return gevonden or next((os.fspath(pad) for pad in MAC_BROWSERS if pad.exists()), None)


@pytest.fixture
def nieuw_venster(browser: Browser, adres: str) -> Callable[..., AbstractContextManager[Venster]]:
    """`with nieuw_venster() as v:` is one colleague's browser, in which nothing may go wrong."""
    return partial(venster, browser, adres)
