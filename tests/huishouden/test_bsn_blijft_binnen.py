"""A BSN that was put in is nowhere to be read: not on a page, in an address, in the journaal, a log or the database."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import inspect, select, table, text
from werkzeug.test import TestResponse

from tests.guards.routes import list_routes
from tests.huishouden.bouwstenen import BSN, Huis, alles_van
from tests.pdfproef import hele_tekst
from wijkteam.huishouden.models import Bsn, Gezag, Persoon, Relatie

VORMEN = (BSN, "111.222.333", "111 222 333", "1112.22.333", "1112 22 333")


@pytest.fixture
def vol(huis: Huis) -> Huis:
    """A huishouden with a BSN, and with something on every page."""
    els, roos = huis.persoon("Els"), huis.persoon("Roos")
    huis.contact()
    huis.stuur("/familie/relatie", persoon=els.id, soort="ouder", ander=roos.id)
    huis.stuur("/familie/gezag", kind=roos.id, houder=els.id, bron="gezagsregister", van="08-10-2011")
    huis.bouw.casus(huis.medewerker, huishouden="Bakker")
    return huis


def paginas(app: Flask, huis: Huis) -> Iterator[str]:
    """Every address that can be opened below this casus, for every member and row."""
    rijen = {
        "gezag_id": [rij.id for rij in alles_van(select(Gezag))],
        "relatie_id": [rij.id for rij in alles_van(select(Relatie))],
        "persoon_id": [rij.id for rij in alles_van(select(Persoon))],
        "contact_id": [huis.contact("Samir").id],
    }
    for route in list_routes(app):
        if route.methode == "GET" and route.heeft_casus:
            sleutel = next((naam for naam in rijen if naam in route.regel.arguments), None)
            for rij_id in rijen[sleutel] if sleutel else [None]:
                bekend = {sleutel: rij_id} if sleutel else {}
                yield route.pad(casus_id=huis.casus.id, **bekend)


def test_geen_pagina_adres_journaal_of_log_toont_een_bsn(
    los: Flask, vol: Huis, capfd: pytest.CaptureFixture[str]
) -> None:
    bsn_pad = f"{vol.lid('Els')}/bsn"
    gezien = []
    for pad, nummer in ((bsn_pad, BSN), (f"{vol.lid('Jan')}/bsn", BSN), (bsn_pad, BSN[:-1] + "4")):
        gezien.append(vol.stuur(pad, bsn=nummer))
    gezien.append(vol.stuur("/bsn-zoeken", bsn=BSN))
    gezien.append(vol.stuur("/leden/nieuw", roepnaam="Sem", achternaam="Bakker", bsn=BSN))
    adressen = list(paginas(los, vol))
    assert len(adressen) > 20
    gezien += [vol.klant.open(pad) for pad in adressen]
    assert sum(antwoord.status_code == 200 for antwoord in gezien) > 20
    for antwoord in gezien:
        assert antwoord.status_code < 500
        _eis_zonder_bsn(
            _inhoud(antwoord), *(f"{naam}: {waarde}" for naam, waarde in antwoord.headers.items())
        )
    (rij,) = alles_van(select(Bsn))
    _eis_zonder_bsn(repr(rij), repr(vars(rij)), str(rij), *capfd.readouterr())


def test_geen_kolom_van_de_database_bevat_een_leesbaar_bsn(los: Flask, vol: Huis) -> None:
    vol.stuur(f"{vol.lid('Els')}/bsn", bsn=BSN)
    vol.stuur("/bsn-zoeken", bsn=BSN)
    verbinding = vol.bouw.session.get_bind()
    tabellen = inspect(verbinding).get_table_names()
    assert "journaalregel" in tabellen
    for tabel in tabellen:
        for rij in verbinding.execute(select(text("*")).select_from(table(tabel))):
            _eis_zonder_bsn(*(_leesbaar(waarde) for waarde in rij))


def test_het_adres_van_een_pagina_heeft_nergens_plaats_voor_een_bsn(los: Flask) -> None:
    for route in list_routes(los):
        assert "bsn" not in {argument.lower() for argument in route.regel.arguments}


def _inhoud(antwoord: TestResponse) -> str:
    return hele_tekst(antwoord.data) if antwoord.mimetype == "application/pdf" else antwoord.text


def _leesbaar(waarde: object) -> str:
    return waarde.decode("latin-1") if isinstance(waarde, bytes) else str(waarde)


def _eis_zonder_bsn(*teksten: str) -> None:
    for tekst in teksten:
        for vorm in VORMEN:
            assert vorm not in tekst, f"a BSN in: {tekst[:200]}"
