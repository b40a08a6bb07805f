"""`python3 -m scripts.install` for what the program needs; with `--test` also for what its tests need."""

from __future__ import annotations

import fcntl
import sys
from pathlib import Path

from scripts.install.console import InstallStopt
from scripts.install.environment import ensure_environment, ensure_playwright_browser
from scripts.install.frontend import ensure_frontend
from scripts.install.system import ensure_system


def main(for_tests: bool) -> None:
    """Do every step in order; raises `SystemExit` with a Dutch sentence when one cannot be done."""
    with Path(__file__).open(encoding="utf-8") as this_file:
        fcntl.flock(this_file, fcntl.LOCK_EX)  # two at once in one folder would spoil each other's work
        try:
            _install(for_tests)
        except InstallStopt as stop:
            raise SystemExit(f"\nInstalleren lukt niet. {stop}") from stop


def _install(for_tests: bool) -> None:
    ensure_system(for_tests)
    ensure_environment()
    ensure_frontend()
    if for_tests:
        ensure_playwright_browser()


main(for_tests="--test" in sys.argv[1:])
