"""Which characters of a text can be drawn on paper, and what stands there for those that cannot. Opens no font."""

import unicodedata

VERVANGTEKEN = "□"

# Word processors paste bullets from symbol fonts as private characters, and line ends of their own.
_PLAKTEKENS = str.maketrans({"\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\uf0fc": "✓"}) | str.maketrans(
    dict.fromkeys("\r\v\f\u0085\u2028\u2029", "\n")
)
# Invisible, but they join or part letters in Arabic, Persian, Hindi and emoji, or tell where a word may break.
_ONZICHTBAAR_MAAR_NODIG = frozenset("\t\n\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060") | {
    chr(code) for code in (*range(0xFE00, 0xFE10), *range(0xE0020, 0xE0080))
}


def met_wat_tekenbaar_is(tekst: str, dekking: bytes) -> tuple[str, str]:
    """The text as fonts with this `dekking` can draw it, and the characters, each once, that became a □.

    Control characters vanish; letters typed as base plus accent become one letter.
    """
    tekst = unicodedata.normalize("NFC", tekst.replace("\r\n", "\n").translate(_PLAKTEKENS))
    vreemd = "".join(sorted(teken for teken in set(tekst) if not _is_tekenbaar(teken, dekking)))
    stuur = {teken for teken in vreemd if _is_stuurteken(teken)}
    vervanging = {ord(teken): "" if teken in stuur else VERVANGTEKEN for teken in vreemd}
    return tekst.translate(vervanging), "".join(teken for teken in vreemd if teken not in stuur)


def _is_stuurteken(teken: str) -> bool:
    """Fonts claim to have some of these; there is nothing to draw."""
    return unicodedata.category(teken) in {"Cc", "Cf"}


def _is_tekenbaar(teken: str, dekking: bytes) -> bool:
    if teken in _ONZICHTBAAR_MAAR_NODIG:
        return True
    return not _is_stuurteken(teken) and bool(dekking[ord(teken) >> 3] & 1 << (ord(teken) & 7))
