"""The page Huishouden & netwerk: what it tells, and what it costs."""

import pytest
from flask import Flask

from tests.bouwstenen import Bouwer
from tests.guards.routes import list_routes
from tests.huishouden.bouwstenen import Huis, tekst_van
from wijkteam.huishouden.models import Adres, Gezag, Huishoudlid, Persoon, Relatie, Relatiesoort
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.tijd import vandaag
from wijkteam.wet.kringen import Kring


@pytest.fixture
def vol(huis: Huis, bouw: Bouwer) -> Huis:
    """A large family with a large network: 24 people, 40 contacts, relations and gezag all over."""
    ids = [huis.persoon(naam).id for naam in ("Els", "Jan", "Wouter", "Roos")]
    for nummer in range(20):
        persoon = Persoon(roepnaam=f"Kind {nummer}", achternaam="Vries", geboortedatum=Geboortedatum(2015, 1))
        bouw.session.add(persoon)
        bouw.session.add(
            Huishoudlid(
                huishouden_id=huis.casus.huishouden_id,
                persoon_id=persoon.id,
                van=vandaag(),
                tot=vandaag() if nummer % 4 == 0 else None,
            )
        )
        bouw.session.flush()
        for ouder in ids[:2]:
            bouw.session.add(Relatie(persoon_id=ouder, ander_id=persoon.id, soort=Relatiesoort.OUDER))
            bouw.session.add(Gezag(persoon_id=persoon.id, houder_id=ouder, bron="register", van=vandaag()))
    bouw.session.add(Adres(huishouden_id=huis.casus.huishouden_id, soort="vast", straat="A", van=vandaag()))
    for nummer in range(40):
        huis.contact(f"Contact {nummer}", kring=Kring(nummer % 6 + 1))
    bouw.session.commit()
    return huis


def test_de_pagina_kost_evenveel_vragen_voor_een_klein_als_voor_een_groot_huishouden(
    huis: Huis, vol: Huis
) -> None:
    assert vol.open().status_code == 200
    assert vol.klant.vragen.aantal <= 15
    leeg = vol.bouw.casus(vol.medewerker, huishouden="Klein")
    assert vol.klant.open(f"/casussen/{leeg.id}/huishouden").status_code == 200
    assert vol.klant.vragen.aantal <= 15


def test_elke_pagina_van_het_huishouden_blijft_binnen_vijftien_vragen(los: Flask, vol: Huis) -> None:
    bekend = {"persoon_id": vol.persoon("Els").id, "contact_id": vol.contact().id, "casus_id": vol.casus.id}
    for route in list_routes(los):
        if route.methode == "GET" and route.regel.endpoint.startswith("huishouden."):
            pad = route.pad(**bekend)
            vol.klant.open(pad)
            assert vol.klant.vragen.aantal <= 15, (pad, vol.klant.vragen.aantal)


def test_leden_staan_met_leeftijd_plaats_en_als_wat_zij_betrokken_zijn(huis: Huis) -> None:
    pagina = " ".join(tekst_van(huis.open()).split())
    leeftijd = vandaag().year - 1974 - ((vandaag().month, vandaag().day) < (9, 3))
    assert f"{leeftijd} jaar · moeder · cliënt (Wmo)" in pagina


def test_een_leeftijd_die_niet_zeker_is_heet_ongeveer(huis: Huis) -> None:
    huis.stuur("/leden/nieuw", roepnaam="Sem", achternaam="Bakker", geboortedatum="1990")
    assert f"ongeveer {vandaag().year - 1990 - 1} jaar" in huis.open().text


def test_zonder_gegevens_zegt_de_pagina_wat_hier_komt(huis: Huis) -> None:
    pagina = huis.open().text
    assert "Hier komt waar dit huishouden woont of verblijft." in pagina
    assert "is nog niet vastgelegd." in pagina
