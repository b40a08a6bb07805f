"""The pages below a casus: one walk of an overdracht through the forms, and what only a page can show."""

from typing import Any

import pytest

from tests.bouwstenen import Bouwer, Klant
from tests.overdracht.verhaal import GEWENST, WAAROM, Overdrachtverhaal, over
from tests.sociale_kaart.bouwstenen import Kaart
from wijkteam.kern.tijd import vandaag
from wijkteam.kern.weergave import datum_kort
from wijkteam.overdracht.keuzes import Daad
from wijkteam.overdracht.models import Overdracht

LEZEN, BEWAREN = 15, 12


@pytest.fixture
def verhaal(bouw: Bouwer) -> Overdrachtverhaal:
    return Overdrachtverhaal.begin(bouw)


def laatste(verhaal: Overdrachtverhaal) -> Overdracht:
    return verhaal.plan.nu(lambda s: s.query(Overdracht).order_by(Overdracht.volgnummer.desc()).first())


def stap(verhaal: Overdrachtverhaal, klant: Klant, daad: Daad, **velden: Any) -> str:
    """Open the page of this act, fill it in, send it; gives the text of the page of the overdracht after it."""
    o = laatste(verhaal)
    pad = f"{verhaal.pad}/{o.id}/stappen/{daad.value}"
    assert klant.open(pad).status_code == 200
    assert klant.vragen.aantal <= LEZEN, (daad, klant.vragen.aantal, klant.vragen.vragen)
    gewoon = {"_versie": str(o.versie), "wie": "Gerda Kok", "dag": datum_kort(vandaag()), "reden": ""}
    antwoord = klant.stuur(pad, {n: w for n, w in (gewoon | velden).items() if w is not None})
    assert antwoord.status_code == 303, antwoord.text
    return klant.open(f"{verhaal.pad}/{o.id}").text


def test_van_de_kaart_naar_een_gesloten_lus_door_de_formulieren(
    verhaal: Overdrachtverhaal, bouw: Bouwer, als
) -> None:
    aanbod = Kaart(bouw).zet("Eetclub", contact_naam="Gerda Kok")
    klant: Klant = als(verhaal.plan.marijke)
    assert "Nog geen overdrachten" in klant.open(verhaal.pad).text
    assert f"aanbod={aanbod.id}" in klant.open(f"{verhaal.pad}/ontvanger?zoek=eetclub").text
    nieuw = f"{verhaal.pad}/nieuw?aanbod={aanbod.id}"
    assert klant.open(nieuw).status_code == 200
    begonnen = klant.stuur(nieuw, personen=str(verhaal.els), warmte="warm")
    assert begonnen.status_code == 303
    verhaal.plan.doel("Ik wil weer slapen.")
    formulier = klant.open(begonnen.location)
    assert "Ik wil weer slapen." in formulier.text
    velden = {
        "_versie": "1",
        "ontvanger": "Eetclub",
        "personen": str(verhaal.els),
        "waarom": WAAROM,
        "gewenst": GEWENST,
        "warmte": "warm",
    }
    assert klant.stuur(begonnen.location, velden).status_code == 303
    o = laatste(verhaal)
    assert "Bespreken met de inwoner" in klant.open(f"{verhaal.pad}/{o.id}").text
    na = stap(verhaal, klant, Daad.BESPREEK, wie="Els")
    assert f"toestemming/{verhaal.els}" in na
    vraag = f"{verhaal.pad}/{o.id}/toestemming/{verhaal.els}"
    assert WAAROM in klant.open(vraag).text
    ja = {"antwoord": "ja", "gevers": str(verhaal.els), "dag": datum_kort(vandaag())}
    assert klant.stuur(vraag, ja).status_code == 303
    gebeld = {"gebeld_met": "Gerda Kok", "gebeld_op": datum_kort(vandaag())}
    na = stap(verhaal, klant, Daad.LEG_VOOR, wie=None, dag=None, reden=None, **gebeld)
    assert "Wat zegt de ontvanger?" in na
    stap(verhaal, klant, Daad.HERINNER, voor=datum_kort(over(1)))
    stap(verhaal, klant, Daad.BEVESTIG)
    stap(verhaal, klant, Daad.ZET_OP_WACHTLIJST, wachten_tot=datum_kort(over(30)), overbrugging="Anja kookt.")
    assert "Kennismaking afspreken" in stap(verhaal, klant, Daad.ACCEPTEER)
    kennis = {"wanneer": datum_kort(over(3)), "tijd": "14:30", "vorm": "thuis", "aanwezig": "Els en Gerda"}
    assert "Els en Gerda" in stap(verhaal, klant, Daad.PLAN_KENNISMAKING, **kennis)
    stap(verhaal, klant, Daad.LEG_CONTACT_VAST, is_kennisgemaakt="ja")
    stap(verhaal, klant, Daad.START)
    stap(verhaal, klant, Daad.KOPPEL_TERUG, reden="Els komt elke week.")
    navraag = {"met_wie": "Els", "kreeg_hulp": "ja", "woorden": "Ik heb weer vrienden.", "cijfer": "9"}
    na = stap(verhaal, klant, Daad.SLUIT_AF, wie=None, uitkomst="gekregen", **navraag)
    assert "Hulp gekregen" in na
    assert "Ik heb weer vrienden." in na
    assert "hulp gekregen" in klant.open(verhaal.pad).text
