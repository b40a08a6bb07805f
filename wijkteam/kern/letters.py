"""How wide a text will be and where it breaks, for pictures that have to place names without a browser at hand.

Widths are estimates on the safe side, per class of letters; nothing here opens a font.
"""

import unicodedata

# Part of the letter size that a letter takes. What is not named counts as `_GEWOON`.
_KLASSEN = {
    0.28: " ijlI.,:;|!'’·`´",
    0.36: 'frt()[]/-ł"',
    0.48: "cszxJ",
    0.55: "aegkvyoFLESTVYXZ0123456789",
    0.62: "bdhnpquABCKPRß",
    0.70: "DGHNUOQ&",
    0.88: "mwMWæœ—…@%",
}
_BREEDTES = {letter: breedte for breedte, letters in _KLASSEN.items() for letter in letters}
_GEWOON = 0.64
_VOL_VIERKANT = 1.05
# Room for a fallback font that runs a little wider.
_SPELING = 1.04


def tekstbreedte(tekst: str, grootte: float) -> float:
    """About how much room a text takes at that letter size, in the same unit."""
    return sum(_letterbreedte(letter) for letter in unicodedata.normalize("NFC", tekst)) * grootte * _SPELING


def _letterbreedte(letter: str) -> float:
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
    """Pieces between which a line may break: after a space and after a hyphen, which both stay with the piece."""
    return [stuk for stuk in tekst.replace("-", "-\0").replace(" ", " \0").split("\0") if stuk]


def _kort_in(regel: str, breedte: float, grootte: float) -> str:
    if tekstbreedte(regel, grootte) <= breedte:
        return regel
    kort = regel.rstrip("…")
    while kort and tekstbreedte(kort + "…", grootte) > breedte:
        kort = kort[:-1]
    return kort.rstrip() + "…"
