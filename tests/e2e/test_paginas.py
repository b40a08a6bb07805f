"""Every page that a role can reach by its links: fits a telephone, a tablet and a desk, and is there for everybody."""

import re
from collections import deque

import pytest

from tests.e2e.venster import Venster, eis_past, eis_toegankelijk

ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
# The account, where it starts, and how many kinds of pages it has at least.
ROLLEN = [
    ("marijke", "De Vries", 40),
    ("tineke", "Caseload", 3),
    ("rachid", "Wijkteams", 2),
    ("petra", "Journaal", 3),
    ("beheer", "Beheer", 8),
]


@pytest.mark.parametrize(("naam", "eerst", "hoeveel"), ROLLEN, ids=[rol[0] for rol in ROLLEN])
def test_elke_pagina_past_en_is_toegankelijk(nieuw_venster, naam, eerst, hoeveel):
    with nieuw_venster() as venster:
        venster.log_in(naam)
        begin = venster.page.get_by_role("link", name=eerst, exact=True).first.get_attribute("href")
        klachten = []
        bezocht = loop_alles_af(venster, [begin or "/", "/"], klachten)
    assert not klachten, "\n".join(klachten)
    assert len(bezocht) >= hoeveel, sorted(bezocht)


def loop_alles_af(venster: Venster, begin: list[str], klachten: list[str]) -> set[str]:
    """Open every kind of page once, following the links; what is wrong comes into `klachten`."""
    rij = deque(begin)
    bezocht: set[str] = set()
    while rij:
        pad = rij.popleft()
        if (soort := soort_van(pad)) in bezocht or pad.partition("?")[0].endswith((".pdf", ".csv", ".json")):
            continue
        bezocht.add(soort)
        venster.open(pad)
        for eis in (eis_toegankelijk, eis_past):
            try:
                eis(venster.page)
            except AssertionError as klacht:
                klachten.append(str(klacht))
        rij.extend(links(venster))
    return bezocht


def soort_van(pad: str) -> str:
    """Which page this is, whoever it is about: the path without ids, and which questions its query asks."""
    weg, _, vraag = pad.partition("?")
    return ID.sub("…", weg) + "?" + "&".join(sorted(deel.partition("=")[0] for deel in vraag.split("&")))


def links(venster: Venster) -> list[str]:
    """Where this page leads to inside the program."""
    adressen: list[str] = venster.page.eval_on_selector_all("a[href]", "(as) => as.map((a) => a.href)")
    eigen = [a.removeprefix(venster.adres).partition("#")[0] for a in adressen if a.startswith(venster.adres)]
    return list(dict.fromkeys(eigen))
