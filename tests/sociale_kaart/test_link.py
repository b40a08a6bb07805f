"""The link for an aanbieder: once, for one entry, for a month; looking changes nothing, guessing leads nowhere."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from tests.bouwstenen import Klant
from tests.sociale_kaart.bouwstenen import HIER, Kaart
from wijkteam.kern.tijd import nu
from wijkteam.sociale_kaart.bijhoudmodellen import Kaartlink, Kaartvoorstel
from wijkteam.sociale_kaart.link import maak_link, trek_link_in
from wijkteam.sociale_kaart.models import Aanbod
from wijkteam.toegang.service import hash_van

VELDEN = {
    "naam": "Eetclub",
    "omschrijving": "Samen eten aan lange tafels.",
    "toegang": "vrij",
    "is_gemeentebreed": "ja",
    "buurt": HIER,
    "ruimte": "vol",
    "tijden": "vrijdag om zes uur",
}


@pytest.fixture
def buiten(los: Flask) -> Klant:
    """Somebody without an account."""
    return Klant(los, los.test_client())


def nieuwe_link(kaart: Kaart, aanbod: Aanbod) -> str:
    geheim = maak_link(kaart.session, aanbod.id, door=kaart.houder)
    kaart.session.commit()
    return f"/kaartlink/{geheim}"


def vers(kaart: Kaart, aanbod: Aanbod) -> Aanbod:
    kaart.session.refresh(aanbod)
    return aanbod


def test_kijken_verandert_niets_en_verraadt_niets(kaart: Kaart, buiten: Klant) -> None:
    kaart.zet("Iets van een ander", aanbieder="Ander")
    aanbod = kaart.zet()
    pad = nieuwe_link(kaart, aanbod)
    for _ in range(2):
        blad = buiten.open(pad)
        assert blad.status_code == 200
        assert not [v for v in buiten.vragen.vragen if v.split()[0] in {"INSERT", "UPDATE", "DELETE"}]
    assert blad.headers["Cache-Control"] == "no-store"
    assert blad.headers["Referrer-Policy"] == "no-referrer"
    assert "Iets van een ander" not in blad.text
    assert buiten.vragen.aantal <= 10
    assert buiten.client.head(pad).status_code == 200
    assert vers(kaart, aanbod).nagekeken_op is None


def test_van_het_geheim_staat_alleen_een_hash_in_de_database(kaart: Kaart) -> None:
    geheim = maak_link(kaart.session, kaart.zet().id, door=kaart.houder)
    kaart.session.commit()
    link = kaart.session.scalars(select(Kaartlink)).one()
    assert link.geheim_hash == hash_van(geheim)
    assert len(geheim) >= 43, "256 bits"


def test_klopt_nog_telt_als_nagekeken_en_werkt_een_keer(kaart: Kaart, buiten: Klant) -> None:
    aanbod = kaart.zet()
    pad = nieuwe_link(kaart, aanbod)
    assert "Bedankt" in buiten.stuur(f"{pad}/klopt").text
    assert vers(kaart, aanbod).nagekeken_door == "de aanbieder"
    for antwoord in (buiten.stuur(f"{pad}/klopt"), buiten.stuur(pad, VELDEN), buiten.open(pad)):
        assert antwoord.status_code == 404
        assert "Deze link werkt niet" in antwoord.text
        assert "Eetclub" not in antwoord.text


def test_een_wijziging_wacht_op_wie_de_kaart_bijhoudt(kaart: Kaart, buiten: Klant) -> None:
    aanbod = kaart.zet()
    pad = nieuwe_link(kaart, aanbod)
    fout = buiten.stuur(pad, VELDEN | {"wachtweken": "3", "kring": "6"})
    assert fout.status_code == 422
    assert "Weken wachten hoort bij een wachtlijst." in fout.text
    assert "Dit veld hoort niet bij dit formulier." in fout.text, "the ring is not for the aanbieder to say"
    assert "vrijdag om zes uur" in fout.text
    assert "Bedankt" in buiten.stuur(pad, VELDEN).text
    voorstel = kaart.session.scalars(select(Kaartvoorstel)).one()
    assert voorstel.velden == {"tijden": ["", "vrijdag om zes uur"], "ruimte": ["plek", "vol"]}
    assert vers(kaart, aanbod).tijden is None


def test_wie_niets_verandert_heeft_zijn_link_nog(kaart: Kaart, buiten: Klant) -> None:
    pad = nieuwe_link(kaart, kaart.zet())
    zelfde = VELDEN | {"ruimte": "plek", "tijden": ""}
    assert "Er is nog niets veranderd" in buiten.stuur(pad, zelfde).text
    assert "Bedankt" in buiten.stuur(f"{pad}/klopt").text


@pytest.mark.parametrize("hoe", ["verlopen", "ingetrokken", "vervangen", "gestopt"])
def test_een_link_die_niet_meer_werkt_zegt_niet_waarom(kaart: Kaart, buiten: Klant, hoe: str) -> None:
    aanbod = kaart.zet()
    pad = nieuwe_link(kaart, aanbod)
    if hoe == "verlopen":
        kaart.session.scalars(select(Kaartlink)).one().verloopt_op = nu() - timedelta(seconds=1)
    elif hoe == "ingetrokken":
        trek_link_in(kaart.session, aanbod.id, door=kaart.houder)
    elif hoe == "vervangen":
        nieuwe_link(kaart, aanbod)
    else:
        aanbod.gestopt_op = aanbod.controleer_voor
    kaart.session.commit()
    assert buiten.open(pad).status_code == 404
    assert buiten.stuur(f"{pad}/klopt").status_code == 404
    assert vers(kaart, aanbod).nagekeken_op is None


def test_wie_raadt_moet_wachten(kaart: Kaart, buiten: Klant) -> None:
    pad = nieuwe_link(kaart, kaart.zet())
    pogingen = [buiten.open(f"/kaartlink/{nummer}{'x' * 42}").status_code for nummer in range(10)]
    assert pogingen == [404] * 10
    assert buiten.open("/kaartlink/nog-een").status_code == 429
    assert buiten.stuur(f"{pad}/klopt").status_code == 429, "from there also the right one waits"


def test_de_houder_ziet_de_link_een_keer(kaart: Kaart, als) -> None:
    aanbod = kaart.zet()
    houder = als(kaart.houder)
    eenmalig = {"_eenmalig": "018f0000-0000-7000-8000-000000000001"}
    blad = houder.stuur(f"/sociale-kaart/{aanbod.id}/link", eenmalig)
    assert "/kaartlink/" in blad.text
    assert houder.stuur(f"/sociale-kaart/{aanbod.id}/link", eenmalig).status_code == 303
    assert len(kaart.session.scalars(select(Kaartlink)).all()) == 1
    assert "/kaartlink/" not in houder.open(f"/sociale-kaart/{aanbod.id}").text
    assert als(kaart.collega).stuur(f"/sociale-kaart/{aanbod.id}/link").status_code == 403
