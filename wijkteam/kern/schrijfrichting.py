"""Text in the order in which it is seen, for renderers that draw a picture's text letter by letter.

The PDF renderer does so inside SVG: Hebrew would come out mirrored, and Arabic unjoined as well. So names
in those scripts are put in visual order first, with joined letters, and a browser is told to leave them so.
"""

import unicodedata
from functools import cache
from itertools import groupby

_RECHTS = {"R", "AL"}
_LINKS = {"L", "EN", "AN"}
_SPIEGEL = str.maketrans("()[]<>«»", ")(][><»«")
_LAM = "\u0644"


def is_van_rechts(tekst: str) -> bool:
    """Whether anything in the text is written from right to left."""
    return any(unicodedata.bidirectional(letter) in _RECHTS for letter in tekst)


def schoon(tekst: str) -> str:
    """The text composed, in one line, without the invisible marks that steer or break a line of text."""
    tekst = " ".join(unicodedata.normalize("NFC", tekst).split())
    return "".join(
        letter for letter in tekst if unicodedata.category(letter) not in {"Cc", "Cs", "Cf", "Co", "Cn"}
    )


def in_tekenvolgorde(tekst: str) -> str:
    """The text as it is seen from left to right. Text that runs that way already comes back composed only."""
    tekst = schoon(tekst)
    if not is_van_rechts(tekst):
        return tekst
    stroken = _stroken("".join(letter for letter in tekst if not unicodedata.combining(letter)))
    if stroken[0][0]:
        stroken.reverse()
    return "".join(
        _verbind(strook)[::-1].translate(_SPIEGEL) if rechts else strook for rechts, strook in stroken
    )


def _stroken(tekst: str) -> list[tuple[bool, str]]:
    """Runs of one direction. What has none follows its neighbours, or else the first strong letter."""
    soorten = [unicodedata.bidirectional(letter) for letter in tekst]
    begin = next(soort in _RECHTS for soort in soorten if soort in _RECHTS | _LINKS)
    richtingen = []
    vorige = begin
    for plek, soort in enumerate(soorten):
        if soort in _RECHTS | _LINKS:
            vorige = soort in _RECHTS
            richtingen.append(vorige)
            continue
        volgende = next((later in _RECHTS for later in soorten[plek:] if later in _RECHTS | _LINKS), begin)
        richtingen.append(vorige if vorige == volgende else begin)
    groepen = groupby(zip(richtingen, tekst, strict=True), key=lambda paar: paar[0])
    return [(rechts, "".join(letter for _, letter in groep)) for rechts, groep in groepen]


def _verbind(strook: str) -> str:
    """Arabic letters in the form that fits between their neighbours; other letters as they are."""
    vormen = _vormen()
    letters = _met_lam_alif(strook)
    uit = []
    for plek, letter in enumerate(letters):
        vorige = letters[plek - 1] if plek else ""
        volgende = letters[plek + 1] if plek + 1 < len(letters) else ""
        aan_vorige = "initial" in vormen.get(vorige, {}) and "final" in vormen.get(letter, {})
        aan_volgende = "initial" in vormen.get(letter, {}) and "final" in vormen.get(volgende, {})
        vorm = _VORM[aan_vorige, aan_volgende]
        uit.append(vormen.get(letter, {}).get(vorm, letter))
    return "".join(uit)


_VORM = {(False, False): "isolated", (False, True): "initial", (True, True): "medial", (True, False): "final"}


def _met_lam_alif(strook: str) -> list[str]:
    """Letters, where lam followed by an alif counts as one."""
    letters: list[str] = []
    for letter in strook:
        if letters and letters[-1] == _LAM and _LAM + letter in _vormen():
            letters[-1] += letter
        else:
            letters.append(letter)
    return letters


@cache
def _vormen() -> dict[str, dict[str, str]]:
    """Which joined forms a letter has, as the Unicode database itself tells."""
    vormen: dict[str, dict[str, str]] = {}
    for nummer in (*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFC00), *range(0xFE80, 0xFEFD)):
        soort, *codes = unicodedata.decomposition(chr(nummer)).split() or [""]
        letters = "".join(chr(int(code, 16)) for code in codes)
        is_los = len(letters) == 1 or (len(letters) == 2 and letters[0] == _LAM)
        if is_los and soort.startswith("<"):
            vormen.setdefault(letters, {}).setdefault(soort.strip("<>"), chr(nummer))
    return vormen
