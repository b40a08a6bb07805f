"""Pages of a list."""

from collections.abc import Mapping

HOOGSTE_PAGINA = 100_000


def gevraagde_pagina(argumenten: Mapping[str, str], naam: str = "pagina") -> int:
    """The page number in a query string; 1 when it is absent or no sensible number."""
    tekst = argumenten.get(naam, "1")
    if not tekst.isascii() or not tekst.isdecimal() or len(tekst) > 6:
        return 1
    return min(max(int(tekst), 1), HOOGSTE_PAGINA)
