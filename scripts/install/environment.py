"""The Python side: `.venv` with exactly the packages of the lock, and the project itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.install.console import ROOT, output_of, run, tell
from scripts.install.stamp import Stamp
from scripts.install.system import has_browser

VENV = ROOT / ".venv"
STAMPS = VENV / ".stamps"
BIN = VENV / "bin"
PYTHON = BIN / "python"
LOCK = ROOT / "requirements.lock"
NODE_LOCK = ROOT / "requirements-node.lock"
NO_PACKAGES = "De Python-pakketten komen niet binnen. Is er verbinding met de pakketbron?"


def ensure_environment() -> None:
    """Make `.venv`, or bring it up to the lock, or do nothing when it already is."""
    place = Stamp(STAMPS / "place", (), (str(VENV),))
    if not _runs() or _was_made_elsewhere(place):
        tell("Python-omgeving maken in .venv")
        run(
            [sys.executable, "-m", "venv", "--clear", str(VENV)],
            "De Python-omgeving kan niet gemaakt worden.",
        )
    place.set()
    packages = Stamp(STAMPS / "packages", (LOCK, ROOT / "pyproject.toml", ROOT / "hatch_build.py"))
    if packages.is_current() and (BIN / "wijkteam").is_file():
        return
    tell("Python-pakketten installeren uit requirements.lock")
    _ensure_uv()
    uv_install("--require-hashes", "-r", str(LOCK))
    uv_install("--no-deps", "--no-build-isolation", "--editable", ".")
    packages.set()


def uv_install(*arguments: str) -> None:
    """Install with uv into `.venv`; raises `InstallStopt` when that fails."""
    compiled = [str(BIN / "uv"), "pip", "install", "--quiet", "--compile-bytecode"]
    run([*compiled, "--python", str(PYTHON), *arguments], NO_PACKAGES)


def ensure_playwright_browser() -> None:
    """Fetch a browser for the tests where the system brings none (macOS, Ubuntu)."""
    stamp = Stamp(STAMPS / "browser", (LOCK,))
    if has_browser() or stamp.is_current():
        return
    tell("Een browser voor de tests binnenhalen")
    with_libraries = ["--with-deps"] if sys.platform == "linux" else []
    run(
        [str(BIN / "playwright"), "install", *with_libraries, "chromium"],
        "Er is geen browser voor de tests. Installeer Chromium of Google Chrome en probeer het opnieuw.",
    )
    stamp.set()


def _runs() -> bool:
    """Whether `.venv` is whole and new enough; a system upgrade may have taken its Python away."""
    return output_of([str(PYTHON), "-c", "import pip, sys; print(sys.version_info >= (3, 11))"]) == "True"


def _was_made_elsewhere(place: Stamp) -> bool:
    """Whether the folder was moved or copied: the programs in `.venv` hold the path they were made at."""
    return place.file.is_file() and not place.is_current()


def _ensure_uv() -> None:
    only_uv = STAMPS / "uv.txt"
    only_uv.write_text("\n".join(_block_of("uv", LOCK)) + "\n", encoding="utf-8")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    run([*pip, "--require-hashes", "-r", str(only_uv)], NO_PACKAGES)


def _block_of(package: str, lock: Path) -> Iterator[str]:
    """The lines of one package in a lock: its pin and its hashes."""
    inside = False
    for line in lock.read_text(encoding="utf-8").splitlines():
        if not line.startswith((" ", "#")):
            inside = line.startswith(f"{package}==")
        if inside and not line.lstrip().startswith("#"):
            yield line
