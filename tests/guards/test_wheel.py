"""The wheel carries all that the program needs: it runs in a bare environment, away from the repository."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    map_ = tmp_path_factory.mktemp("wheel")
    _voer_uit(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(map_)], ROOT
    )
    (gebouwd,) = map_.glob("*.whl")
    return gebouwd


@pytest.fixture(scope="module")
def wijkteam(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in an environment with the wheel and, by reference, the packages that it asks for."""
    omgeving = tmp_path_factory.mktemp("omgeving")
    _voer_uit([sys.executable, "-m", "venv", "--without-pip", str(omgeving)], omgeving)
    python = omgeving / "bin" / "python"
    _voer_uit(
        ["uv", "pip", "install", "--quiet", "--offline", "--no-deps", "--python", str(python), str(wheel)],
        omgeving,
    )
    (pakketten,) = omgeving.glob("lib/python*/site-packages")
    (pakketten / "pakketten.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return omgeving / "bin" / "wijkteam"


def test_wheel_bevat_sjablonen_migraties_en_gebouwde_bestanden(wheel: Path) -> None:
    inhoud = zipfile.ZipFile(wheel).namelist()
    for bron, doel in (("templates", "wijkteam/templates"), ("migrations", "wijkteam/migrations")):
        verwacht = {f"{doel}/{_vanaf(bestand, ROOT / bron)}" for bestand in _bestanden(ROOT / bron)}
        assert verwacht <= set(inhoud)
    dist = ROOT / "wijkteam" / "static" / "dist"
    assert {f"wijkteam/static/dist/{_vanaf(bestand, dist)}" for bestand in _bestanden(dist)} <= set(inhoud)
    assert not [naam for naam in inhoud if "__pycache__" in naam or naam.startswith(("tests/", "scripts/"))]


def test_geinstalleerd_programma_toont_zijn_hulp(wijkteam: Path, tmp_path: Path) -> None:
    assert "controleer" in _voer_uit([str(wijkteam), "--help"], tmp_path)


def test_geinstalleerd_programma_keurt_zichzelf_goed(wijkteam: Path, tmp_path: Path) -> None:
    _voer_uit([str(wijkteam), "db", "upgrade"], tmp_path)
    verslag = _voer_uit([str(wijkteam), "controleer"], tmp_path)
    assert str(ROOT) not in verslag


def _bestanden(map_: Path) -> list[Path]:
    return [pad for pad in map_.rglob("*") if pad.is_file() and "__pycache__" not in pad.parts]


def _vanaf(bestand: Path, map_: Path) -> str:
    return bestand.relative_to(map_).as_posix()


def _voer_uit(opdracht: list[str], map_: Path) -> str:
    """Run in `map_`, with only the settings that a fresh installation would have."""
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam in {"PATH", "HOME", "LANG"}}
    omgeving["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{omgeving.get('PATH', '')}"
    omgeving["WIJKTEAM_DATA"] = str(map_ / "var")
    uitkomst = subprocess.run(opdracht, cwd=map_, env=omgeving, capture_output=True, text=True, check=False)
    assert uitkomst.returncode == 0, uitkomst.stdout + uitkomst.stderr
    return uitkomst.stdout
