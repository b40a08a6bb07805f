"""Plain words: the list itself, and every print that a resident reads, held against it."""

import re
from pathlib import Path

import pytest

from wijkteam.kern.gewone_taal import (
    Moeilijk,
    lees_woordenlijst,
    vind_lange_zinnen,
    vind_moeilijke_woorden,
)

SJABLONEN = Path(__file__).parents[2] / "templates" / "pdf"
NAMEN = sorted(str(pad.relative_to(SJABLONEN)) for pad in SJABLONEN.rglob("*.html"))
BLOKKEN = re.compile(r"</?(?:p|li|dt|dd|td|th|h\d|div|tr|figcaption|caption|br|body|section|title)\b[^>]*>")


def lopende_tekst(html: str) -> str:
    """The words of a template or a page, one block per line, without what the program fills in."""
    html = re.sub(r"\{#.*?#\}|\{%.*?%\}", " ", html, flags=re.DOTALL)
    html = re.sub(r"\{\{.*?\}\}", "X", html, flags=re.DOTALL)
    return re.sub(r"<[^>]+>", " ", BLOKKEN.sub("\n", " ".join(html.split())))


def test_de_lijst_is_lang_genoeg_en_klopt() -> None:
    lijst = lees_woordenlijst()
    assert len(lijst) >= 120
    for woord, gewoon in lijst.items():
        assert woord == woord.casefold().strip()
        assert gewoon
        assert not vind_moeilijke_woorden(gewoon), f"{woord} → {gewoon} is hard as well"


def test_een_moeilijk_woord_wordt_gevonden_ook_met_een_hoofdletter_of_in_delen() -> None:
    gevonden = vind_moeilijke_woorden("Indien u dit wilt. Met\nbetrekking tot thans; indien.")
    assert gevonden[0] == Moeilijk("indien", "als")
    assert [moeilijk.gewoon for moeilijk in gevonden] == ["als", "over", "nu"]
    assert vind_moeilijke_woorden("Indiener en thansen zijn andere woorden.") == []


def test_een_zin_van_meer_dan_twintig_woorden_is_te_lang() -> None:
    kort = " ".join(["woord"] * 20) + "."
    lang = " ".join(["woord"] * 21) + "."
    assert vind_lange_zinnen(f"{kort} {lang}") == [lang]
    assert vind_lange_zinnen("Kort. Ook kort!\nNog een regel zonder punt") == []


@pytest.mark.parametrize("naam", NAMEN)
def test_wat_op_papier_komt_is_in_gewone_taal(naam: str) -> None:
    tekst = lopende_tekst((SJABLONEN / naam).read_text(encoding="utf-8"))
    assert vind_moeilijke_woorden(tekst) == []
    assert vind_lange_zinnen(tekst) == []
