"""The law by which this town counts: that of the country, with what its own ordinances say where the law leaves room."""

from pathlib import Path

from wijkteam.wet.plaatselijk import met_plaatselijke_regels
from wijkteam.wet.wetboek import Wetboek, landelijk

_GELDEND: list[Wetboek] = []


def gebruik_verordening(pad: Path | None) -> None:
    """Count by this ordinance from now on; without a file by the law alone. Raises `GegevensbestandOngeldig`."""
    _GELDEND[:] = [met_plaatselijke_regels(landelijk(), pad)] if pad else []


def geldend() -> Wetboek:
    """What counts here."""
    return _GELDEND[0] if _GELDEND else landelijk()
