"""Words as they are compared in a search: without capitals, accents and signs, the same on every database."""

import re
import unicodedata

LENGTE = 100

_GEEN_WOORD = re.compile(r"[\W_]+")

# Letters that Unicode does not take apart into a letter and a mark.
_LOS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h"}
)


def zoekvorm(tekst: str) -> str:
    """`Łukasz Şahin-Özdemir` becomes `lukasz sahin ozdemir`: letters and figures, one space between words."""
    kaal = tekst.casefold()
    if not kaal.isascii():
        uiteen = unicodedata.normalize("NFKD", kaal).translate(_LOS)
        kaal = "".join(teken for teken in uiteen if not unicodedata.combining(teken))
    return _GEEN_WOORD.sub(" ", kaal).strip()


def zoekwoorden(tekst: str) -> tuple[str, ...]:
    """The words that must all occur. Whatever is longer than a name is cut off."""
    return tuple(zoekvorm(tekst[:LENGTE]).split())
