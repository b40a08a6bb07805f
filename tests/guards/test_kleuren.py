"""One blue: on the screen, in pictures, on paper and in the icon."""

import re
from pathlib import Path

from wijkteam.kern.kleuren import BLAUW

ASSETS = Path(__file__).parents[2] / "assets"
BLAUWTINT = re.compile(r"#[0-9a-f]{6}\b")


def test_scherm_afdruk_en_icoon_hebben_hetzelfde_blauw() -> None:
    van_het_scherm = re.search(r"--blauw: (#\w+);", (ASSETS / "css" / "thema.css").read_text("utf-8"))
    assert van_het_scherm is not None
    assert van_het_scherm[1] == BLAUW
    assert set(BLAUWTINT.findall((ASSETS / "icoon.svg").read_text("utf-8"))) == {BLAUW}
    sterk = {
        kleur
        for kleur in BLAUWTINT.findall((ASSETS / "pdf.css").read_text("utf-8"))
        if _is_sterk_blauw(kleur)
    }
    assert sterk == {BLAUW}


def _is_sterk_blauw(kleur: str) -> bool:
    """Clearly blue and dark enough for letters, whatever its exact shade."""
    rood, groen, blauw = (int(kleur[n : n + 2], 16) for n in (1, 3, 5))
    return blauw > rood + 60 and blauw > groen + 30 and rood < 60
