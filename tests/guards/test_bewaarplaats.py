"""What is kept in the repository: nothing of one machine, and no exception to a rule without its reason."""

import re
import subprocess
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MACHINEPAD = re.compile(r"(?<![\w.<>{}/-])/(?:work|root|home|Users|tmp)/\w")
PAKKETBRON = re.compile(r"pypi[.]org|pythonhosted[.]org|npmjs[.](?:org|com)|(?:deb|snapshot)[.]debian[.]org")
DOWNLOADADRES = re.compile(r'"resolved"\s*:|--(?:extra-)?index-url|--find-links')
SLOTBESTANDEN = ("requirements.lock", "requirements-node.lock", "package-lock.json")
UITZONDERING = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma)")
MET_REDEN = re.compile(
    r"#\s*(?:noqa: [A-Z]+\d+(?:,? ?[A-Z]+\d+)*|type: ignore\[[\w,-]+\]|pragma: [\w ]+?)\W+\w+\W+\w+.*"
)
PLAFOND_OMZEILD = re.compile(r"#\s*noqa:.*\b(?:C901|PLR09\d\d)\b")


def test_geen_bestand_noemt_een_map_van_een_machine() -> None:
    assert _vindplaatsen(MACHINEPAD) == []


def test_geen_bestand_noemt_een_pakketbron() -> None:
    assert _vindplaatsen(PAKKETBRON) == []


def test_slotbestanden_dragen_geen_downloadadres() -> None:
    assert _vindplaatsen(DOWNLOADADRES, alleen=SLOTBESTANDEN) == []


def test_git_slaat_geen_bron_over() -> None:
    bronnen = ["assets", "docs", "migrations", "scripts", "templates", "tests", "wijkteam"]
    overgeslagen = _git("ls-files", "--others", "--ignored", "--exclude-standard", "-z", *bronnen)
    assert [naam for naam in overgeslagen if "__pycache__" not in naam and "static/dist/" not in naam] == []


def test_elke_uitzondering_op_een_regel_heeft_een_reden() -> None:
    zonder_reden = [
        plaats
        for plaats, tekst in _opmerkingen()
        if UITZONDERING.search(tekst) and not MET_REDEN.search(tekst)
    ]
    assert zonder_reden == []


def test_een_plafond_kent_geen_uitzondering() -> None:
    assert [plaats for plaats, tekst in _opmerkingen() if PLAFOND_OMZEILD.search(tekst)] == []


def _vindplaatsen(patroon: re.Pattern[str], alleen: tuple[str, ...] = ()) -> list[str]:
    return [
        f"{naam}:{nummer}: {regel.strip()[:80]}"
        for naam in alleen or _bewaarde_bestanden()
        for nummer, regel in enumerate((ROOT / naam).read_text("utf-8", errors="replace").splitlines(), 1)
        if patroon.search(regel)
    ]


def _opmerkingen() -> Iterator[tuple[str, str]]:
    for naam in _bewaarde_bestanden():
        if naam.endswith(".py"):
            with (ROOT / naam).open("rb") as bestand:
                for teken in tokenize.tokenize(bestand.readline):
                    if teken.type == tokenize.COMMENT:
                        yield f"{naam}:{teken.start[0]}", teken.string


def _bewaarde_bestanden() -> list[str]:
    return [naam for naam in _git("ls-files", "-z") if (ROOT / naam).is_file()]


def _git(*vraag: str) -> list[str]:
    try:
        antwoord = subprocess.check_output(["git", *vraag], cwd=ROOT, text=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("Deze map is geen git-kopie: er is niets bewaard om na te kijken.")
    return [naam for naam in antwoord.split("\0") if naam]
