"""What the operating system must bring: libraries for printing, and a browser and PDF tools for the tests."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.install.console import InstallStopt, run, tell

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_BROWSERS = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)


@dataclass(frozen=True)
class Need:
    """One thing the machine must have: how to see that it is there, and the package that brings it."""

    is_present: Callable[[], bool]
    apt: str
    brew: str | None = None


def _has_library(*names: str) -> Callable[[], bool]:
    def loads() -> bool:
        return any(_loads(name) for name in names)

    return loads


def _loads(name: str) -> bool:
    folders = ("", "/opt/homebrew/lib/", "/usr/local/lib/") if sys.platform == "darwin" else ("",)
    for folder in folders:
        try:
            ctypes.CDLL(folder + name)
        except OSError:
            continue
        return True
    return False


def _has_program(*names: str) -> Callable[[], bool]:
    return lambda: any(shutil.which(name) for name in names)


def _has_venv() -> bool:
    return all(importlib.util.find_spec(module) for module in ("venv", "ensurepip"))


def has_browser() -> bool:
    """Whether a browser that the tests can drive is on this machine."""
    return _has_program(*BROWSERS)() or any(path.exists() for path in MAC_BROWSERS)


TO_RUN = (
    Need(_has_venv, f"python{sys.version_info.major}.{sys.version_info.minor}-venv"),
    Need(_has_library("libpango-1.0.so.0", "libpango-1.0.dylib"), "libpango-1.0-0", "pango"),
    Need(_has_library("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"), "libpangoft2-1.0-0", "pango"),
    Need(
        _has_library("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
        "libharfbuzz-subset0",
        "harfbuzz",
    ),
)
TO_TEST = (
    Need(_has_program("pdftoppm"), "poppler-utils", "poppler"),
    Need(_has_library("libatomic.so.1"), "libatomic1"),  # for the Node inside Playwright
)
BROWSER = Need(has_browser, "chromium")


def ensure_system(for_tests: bool) -> None:
    """Install missing system packages; raises `InstallStopt` with the command to type when that cannot be."""
    needs = TO_RUN + (TO_TEST if for_tests else ())
    if for_tests and _apt_has_a_real_chromium():
        needs += (BROWSER,)
    missing = [need for need in needs if not need.is_present()]
    if not missing:
        return
    if shutil.which("apt-get"):
        _install_with_apt([need.apt for need in missing])
    elif shutil.which("brew"):
        _install_with_brew(sorted({need.brew for need in missing if need.brew}))
    else:
        raise InstallStopt(
            "Op deze machine ontbreken onderdelen die niet vanzelf te installeren zijn. Installeer met de "
            f"pakketbeheerder van dit systeem wat bij Debian zo heet: {_joined(missing)}."
        )


def _apt_has_a_real_chromium() -> bool:
    """Ubuntu's package of that name is only a pointer to a snap, which does not start in a container."""
    release = Path("/etc/os-release")
    return release.is_file() and "ubuntu" not in release.read_text(encoding="utf-8").lower()


def _install_with_apt(packages: Sequence[str]) -> None:
    tell(f"Systeempakketten installeren: {' '.join(packages)}")
    advice = f"Vraag de beheerder van deze machine om: apt-get install {' '.join(packages)}"
    as_root = [] if os.geteuid() == 0 else _sudo(advice)
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    run([*apt, "update"], f"De lijst met systeempakketten kwam niet binnen. {advice}")
    run(
        [*apt, "install", "--yes", "--no-install-recommends", *packages],
        f"De systeempakketten zijn niet geïnstalleerd. {advice}",
    )


def _sudo(advice: str) -> list[str]:
    if not shutil.which("sudo"):
        raise InstallStopt(f"Je bent geen root en sudo ontbreekt. {advice}")
    return ["sudo"] if os.isatty(0) else ["sudo", "--non-interactive"]


def _install_with_brew(packages: Sequence[str]) -> None:
    if packages:
        tell(f"Systeempakketten installeren: {' '.join(packages)}")
        run(["brew", "install", *packages], f"Homebrew kon dit niet installeren: {' '.join(packages)}")


def _joined(missing: Sequence[Need]) -> str:
    return ", ".join(need.apt for need in missing)
