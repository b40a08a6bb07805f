"""Words as they are compared in a search: without capitals, accents and signs, the same on every database."""

import unicodedata

LENGTE = 100

# Letters that Unicode does not take apart into a letter and a mark.
_LOS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h"}
)


def zoekvorm(tekst: str) -> str:
    """`Łukasz Şahin-Özdemir` becomes `lukasz sahin ozdemir`: letters and figures, one space between words."""
    uiteen = unicodedata.normalize("NFKD", tekst.casefold()).translate(_LOS)
    zonder_merken = (teken for teken in uiteen if not unicodedata.combining(teken))
    return " ".join("".join(teken if teken.isalnum() else " " for teken in zonder_merken).split())


def zoekwoorden(tekst: str) -> tuple[str, ...]:
    """The words that must all occur. Whatever is longer than a name is cut off."""
    return tuple(zoekvorm(tekst[:LENGTE]).split())
