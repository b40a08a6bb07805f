"""Who sees more than one colleague may see is on a list, with the reason: a new place is a decision, not an accident."""

import re
from pathlib import Path

import wijkteam

UITGANGEN = re.compile(r"\b(systeemsessie|als_programma|verbinding_van|Systeemkijker)\(")
TOEGESTAAN = {
    "journaal/systeem.py": "makes these sessions, with a line in the journaal",
    "cli/opdrachten.py": "commands of the beheerder on the machine itself",
    "cli/meldingen.py": "a command of the beheerder: erases what is past its time, and says how many",
    "cli/stapel.py": "a batch of prints, a line in the journaal for each casus",
    "demo/laden.py": "an empty installation only",
    "logboek/concept.py": "whether a key is taken by own words that are hidden by now: a yes or a no",
    "overdracht/link.py": "whether a link of a receiver leads somewhere and everybody still agrees: where, or nothing",
    "zoeken/bsn.py": "one exact number: answers with teams at most, counted and recorded",
    "zoeken/elders.py": "one exact name and birth date: answers with teams at most, counted and recorded",
    "zoeken/samenvoegen.py": "moves what hangs on two persons whom the colleague both sees",
}


def test_alleen_bekende_plekken_kijken_buiten_het_eigen_bereik() -> None:
    wortel = Path(wijkteam.__file__).parent
    gevonden = {
        str(pad.relative_to(wortel))
        for pad in wortel.rglob("*.py")
        if UITGANGEN.search(
            re.sub(r"^(def|class) .*$", "", pad.read_text(encoding="utf-8"), flags=re.MULTILINE)
        )
    }
    assert gevonden == TOEGESTAAN.keys()
