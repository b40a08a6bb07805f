"""The short code on a printed sheet: said aloud, typed over or scanned, and never mistaken for another.

Seven signs by chance and one that checks them, in two groups: `K7RT-NX4H`. The alphabet has no vowels (no words),
and of signs that look alike in print or handwriting only one. Nineteen signs, because with weights modulo a prime
every single slip and every two signs that swapped places are found.
"""

import re
import secrets

import segno

TEKENS = "CDFHJKMNPRTVWXY3479"
LENGTE = 8
QR_TITEL = "De code van dit blad, om te scannen"
_WOORD = re.compile(r"[\s\-–.]+")


def maak_code() -> str:
    """A new code: eight signs, the last one computed from the others."""
    deel = "".join(secrets.choice(TEKENS) for _ in range(LENGTE - 1))
    return deel + _controleteken(deel)


def lees_code(getypt: str) -> str | None:
    """The code that somebody typed or scanned, in its stored form; `None` when there is a slip in it."""
    code = _WOORD.sub("", getypt).upper()
    if len(code) != LENGTE or any(teken not in TEKENS for teken in code):
        return None
    return code if _controleteken(code[:-1]) == code[-1] else None


def toon_code(code: str) -> str:
    """As it stands on the sheet, in two groups of four."""
    return f"{code[:4]}-{code[4:]}"


def teken_qr(code: str) -> str:
    """The same code as a QR picture (SVG with a title), drawn here; it holds the code and nothing else."""
    rijen = [list(rij) for rij in segno.make_qr(toon_code(code), error="m").matrix_iter(border=4)]
    vakjes = "".join(f"M{x} {y}h1v1h-1z" for y, rij in enumerate(rijen) for x, vol in enumerate(rij) if vol)
    maat = len(rijen)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {maat} {maat}" width="{maat}" height="{maat}">'
        f'<title>{QR_TITEL}</title><path fill="#000" d="{vakjes}"/></svg>'
    )


def _controleteken(deel: str) -> str:
    """The sign that makes the weighted sum a multiple of nineteen; the weights are 8 down to 2, and 1 for itself."""
    som = sum(
        gewicht * TEKENS.index(teken) for gewicht, teken in zip(range(LENGTE, 1, -1), deel, strict=True)
    )
    return TEKENS[-som % len(TEKENS)]
