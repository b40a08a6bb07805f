"""How wide a text will be and where it breaks, for pictures that place names without a browser.

Widths are estimates on the safe side, per class of letters; nothing here opens a font.
"""

import unicodedata

# Part of the letter size that a letter takes, measured on the house letter; what is not named is `_GEWOON`.
_KLASSEN = {
    0.20: " ",
    0.25: "ijlI.,:;|!'’·`´",
    0.30: 'f()[]-ł"',
    0.34: "rt/",
    0.43: "szx",
    0.47: "cvyJLY",
    0.50: "aegkF0123456789",
    0.54: "hnouAESTVXZ",
    0.56: "bdpqBCKPRß",
    0.63: "DGNU&",
    0.67: "HOQ",
    0.72: "wM",
    0.82: "mWæœ—@%",
    0.95: "…",
}
_BREEDTES = {letter: breedte for breedte, letters in _KLASSEN.items() for letter in letters}
_GEWOON = 0.58
_VOL_VIERKANT = 1.0
# A semibold weight, and a fallback font when the house letter is absent, run this much wider.
_SPELING = 1.14


def tekstbreedte(tekst: str, grootte: float) -> float:
    """About how much room a text takes at that letter size, in the same unit, on the safe side."""
    return sum(letterbreedte(letter) for letter in unicodedata.normalize("NFC", tekst)) * grootte * _SPELING


def letterbreedte(letter: str) -> float:
    """The width of one letter of regular weight, as part of the letter size, without room to spare."""
    if letter in _BREEDTES:
        return _BREEDTES[letter]
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return _VOL_VIERKANT
    kaal = unicodedata.normalize("NFD", letter)[0]
    return _BREEDTES.get(kaal, _GEWOON)


def breek_af(tekst: str, breedte: float, grootte: float, *, regels: int = 2) -> list[str]:
    """The text in lines that each fit; what does not fit in that many lines ends in an ellipsis."""
    uit: list[str] = []
    for woord in _stukken(tekst):
        if uit and tekstbreedte(uit[-1] + woord.rstrip(), grootte) <= breedte:
            uit[-1] += woord
        elif len(uit) < regels:
            uit.append(woord)
        else:
            uit[-1] = uit[-1].rstrip() + "…"
            break
    return [_kort_in(regel.strip(), breedte, grootte) for regel in uit]


def _stukken(tekst: str) -> list[str]:
    """Pieces between which a line may break: after a space or a hyphen, which stay with the piece."""
    return [stuk for stuk in tekst.replace("-", "-\0").replace(" ", " \0").split("\0") if stuk]


def _kort_in(regel: str, breedte: float, grootte: float) -> str:
    if tekstbreedte(regel, grootte) <= breedte:
        return regel
    kort = regel.rstrip("…")
    while kort and tekstbreedte(kort + "…", grootte) > breedte:
        kort = kort[:-1]
    return kort.rstrip() + "…"
