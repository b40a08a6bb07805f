"""The locks: in step with what the project asks for, and every package with the hashes it must have."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
VAST = re.compile(r"^([a-z0-9-]+)==([^ ;\\]+)")
SLOTEN = ("requirements.lock", "requirements-node.lock")


def test_elk_gevraagd_pakket_ligt_vast_in_een_passende_versie() -> None:
    vast = {naam: versie for slot in SLOTEN for naam, versie in _vastgelegd(slot).items()}
    niet_bij = [
        f"{gevraagd} (vast: {vast.get(_naam(gevraagd))})"
        for gevraagd in _gevraagd()
        if not gevraagd.specifier.contains(vast.get(_naam(gevraagd), "0"))
    ]
    assert niet_bij == [], "Draai 'make lock'."


@pytest.mark.parametrize("slot", SLOTEN)
def test_elk_pakket_heeft_een_hash(slot: str) -> None:
    blokken = re.split(r"\n(?=[a-z0-9-]+==)", (ROOT / slot).read_text("utf-8"))[1:]
    assert [blok.split()[0] for blok in blokken if "--hash=sha256:" not in blok] == []


def _gevraagd() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groepen = [regel for groep in project["dependency-groups"].values() for regel in groep]
    return [Requirement(regel) for regel in project["project"]["dependencies"] + groepen]


def _vastgelegd(slot: str) -> dict[str, str]:
    regels = (ROOT / slot).read_text("utf-8").splitlines()
    return {gevonden[1]: gevonden[2] for regel in regels if (gevonden := VAST.match(regel))}


def _naam(gevraagd: Requirement) -> str:
    return re.sub(r"[-_.]+", "-", gevraagd.name).lower()
