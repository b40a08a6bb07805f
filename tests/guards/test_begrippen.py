"""One word per concept: every table has its word in the glossary."""

import re
from pathlib import Path

from flask import Flask

from wijkteam.kern.db import Model

BEGRIPPEN = Path(__file__).parents[2] / "docs" / "begrippen.md"


def test_iedere_tabel_staat_in_de_begrippenlijst(een_app: Flask) -> None:
    woorden = set(re.findall(r"^\| (\w+) \|", BEGRIPPEN.read_text(encoding="utf-8"), re.MULTILINE))
    klassen = {mapper.class_.__name__ for mapper in Model.registry.mappers}
    assert klassen
    assert klassen <= woorden, f"add to docs/begrippen.md: {klassen - woorden}"
