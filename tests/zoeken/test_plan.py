"""Searching goes by an index on both databases, and its work grows with the own dossiers, not with the town."""

from typing import Any

import pytest
from sqlalchemy import event, text

from tests.bouwstenen import Bouwer, sessie_van
from wijkteam.app import default_engine
from wijkteam.journaal.systeem import als_programma, verbinding_van
from wijkteam.zoeken import queries
from wijkteam.zoeken.dubbelen import list_dubbelen
from wijkteam.zoeken.models import Sleutelsoort
from wijkteam.zoeken.service import zoek, zoek_gelijkenden
from wijkteam.zoeken.vraag import ontleed

ACTS = {
    "zoeken": lambda session: zoek(session, ontleed("de vries 1974")),
    "begin": lambda session: zoek(session, ontleed("v")),
    "adres": lambda session: zoek(session, ontleed("6862 AB 12")),
    "typen": lambda session: zoek_gelijkenden(session, roepnaam="Els", achternaam="Vries"),
    "dubbelen": lambda session: list_dubbelen(session, 1),
}


@pytest.mark.parametrize("act", ACTS)
def test_zoeken_gaat_over_een_index(los, bouw: Bouwer, act: str) -> None:
    medewerker = bouw.medewerker()
    bouw.casus(medewerker)
    with sessie_van(medewerker) as session:
        plannen = _plannen(los, session, ACTS[act])
    assert plannen
    eis_index(plannen)


def test_de_vraag_aan_andere_teams_gaat_over_een_index(los, bouw: Bouwer) -> None:
    medewerker = bouw.medewerker()
    bouw.casus(medewerker)
    with sessie_van(medewerker) as session, als_programma(session, "de weg van een vraag bekijken") as alles:
        plannen = _plannen(
            los, alles, lambda s: queries.list_personen_met(s, Sleutelsoort.WIE, "1974-09-03|els / vries")
        )
    eis_index(plannen)
    assert any("ix_zoeksleutel_soort_sleutel" in plan for plan in plannen)


def eis_index(plannen: list[str]) -> None:
    for plan in plannen:
        for regel in plan.splitlines():
            assert not regel.strip().startswith(("SCAN zoeksleutel", "SCAN huishoudsleutel")), plan
            assert "Seq Scan on zoeksleutel" not in regel, plan
            assert "Seq Scan on huishoudsleutel" not in regel, plan
            assert "SCAN persoon" not in regel, plan


def _plannen(app, session, doe: Any) -> list[str]:
    """How the database goes about each statement over keys, when it may not read a small table whole."""
    engine = default_engine(app)
    is_sqlite = engine.dialect.name == "sqlite"
    begin = "EXPLAIN QUERY PLAN " if is_sqlite else "EXPLAIN (COSTS OFF) "
    plannen: list[str] = []
    if not is_sqlite:
        verbinding_van(session).execute(text("SET LOCAL enable_seqscan = off"))

    def bekijk(_verbinding, cursor, opdracht: str, waarden, *_rest) -> None:
        if "sleutel" in opdracht and opdracht.startswith("SELECT"):
            cursor.execute(begin + opdracht, waarden)
            plannen.append("\n".join(str(rij[-1]) for rij in cursor.fetchall()))

    event.listen(engine, "before_cursor_execute", bekijk)
    try:
        doe(session)
    finally:
        event.remove(engine, "before_cursor_execute", bekijk)
    return plannen
