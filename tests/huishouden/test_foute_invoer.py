"""Whatever is typed into these forms: a Dutch message at the field, what was typed still there, nothing half stored."""

import re
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.guards.routes import list_routes
from tests.huishouden.bouwstenen import BSN, Huis, alles_van, onbekend_id, tekst_van
from wijkteam.huishouden.models import Adres, Bsn, Gezag, Huishoudlid, Netwerkcontact, Persoon, Relatie
from wijkteam.kern.tijd import nu

TABELLEN = (Adres, Bsn, Gezag, Huishoudlid, Netwerkcontact, Persoon, Relatie)
NIEUW_LID = {"roepnaam": "Sem", "achternaam": "Bakker"}
CONTACT = {"naam": "Henk", "relatie": "buurman", "kring": "3"}
ADRES = {"soort": "vast", "straat": "Dorpsstraat", "plaats": "Doorwerth"}
FORMULIEREN = {"/leden/nieuw": NIEUW_LID, "/netwerk": CONTACT, "/verhuizing": ADRES | {"van": "01-01-2026"}}

FOUT = [
    ("/leden/nieuw", "roepnaam", "", "Vul dit veld in."),
    ("/leden/nieuw", "roepnaam", "123 !", "Vul een naam met letters in."),
    ("/leden/nieuw", "roepnaam", "😀", "Vul een naam met letters in."),
    ("/leden/nieuw", "roepnaam", "Se\x00m", "tekens in die niet getoond kunnen worden"),
    ("/leden/nieuw", "achternaam", "B" * 100_000, "hoogstens 200 tekens"),
    ("/leden/nieuw", "tussenvoegsel", "v" * 31, "hoogstens 30 tekens"),
    ("/leden/nieuw", "telefoon", "0" * 41, "hoogstens 40 tekens"),
    ("/leden/nieuw", "rol", "r" * 61, "hoogstens 60 tekens"),
    ("/leden/nieuw", "geboortedatum", "31-02-2006", "31 februari bestaat niet."),
    ("/leden/nieuw", "geboortedatum", "29-02-2025", "29 februari 2025 bestaat niet"),
    ("/leden/nieuw", "geboortedatum", "12-06-70", "met vier cijfers"),
    ("/leden/nieuw", "geboortedatum", "01-01-2199", "in de toekomst"),
    ("/leden/nieuw", "geboortedatum", "01-01-1850", "meer dan 125 jaar geleden"),
    ("/leden/nieuw", "van", "31-02-2026", "De datum 31-02-2026 bestaat niet."),
    ("/leden/nieuw", "van", "29-02-2025", "De datum 29-02-2025 bestaat niet."),
    ("/leden/nieuw", "van", "01-01-26", "met vier cijfers"),
    ("/leden/nieuw", "van", "01-01-2099", "in de toekomst"),
    ("/leden/nieuw", "tot", "01-01-2099", "in de toekomst"),
    ("/netwerk", "naam", "", "Vul dit veld in."),
    ("/netwerk", "relatie", "   ", "Vul dit veld in."),
    ("/netwerk", "kring", "7", "Kies een van de mogelijkheden."),
    ("/netwerk", "kring", "", "Maak een keuze."),
    ("/netwerk", "doet", "d" * 100_000, "hoogstens 500 tekens"),
    ("/netwerk", "kan", "hij kan\x07", "tekens in die niet getoond kunnen worden"),
    ("/verhuizing", "soort", "kasteel", "Kies een van de mogelijkheden."),
    ("/verhuizing", "huisnummer", "1" * 21, "hoogstens 20 tekens"),
    ("/verhuizing", "van", "vorige week", "Schrijf de datum zoals"),
]


def aantallen() -> dict[str, int]:
    return {soort.__name__: alles_van(select(func.count(soort.id)))[0] for soort in TABELLEN}


@pytest.mark.parametrize(("pad", "veld", "waarde", "melding"), FOUT, ids=lambda w: str(w)[:24])
def test_een_fout_staat_bij_het_veld_en_er_wordt_niets_bewaard(
    huis: Huis, pad: str, veld: str, waarde: str, melding: str
) -> None:
    voor = aantallen()
    antwoord = huis.stuur(pad, **(FORMULIEREN[pad] | {veld: waarde}))
    assert antwoord.status_code == 422
    pagina = tekst_van(antwoord)
    assert melding in pagina
    assert f'href="#veld-{veld}"' in pagina
    for ander, getypt in FORMULIEREN[pad].items():
        if ander != veld and ander not in {"kring", "soort"}:
            assert f'value="{getypt}"' in pagina
    assert aantallen() == voor
    assert huis.daden() == []


@pytest.mark.parametrize("pad", FORMULIEREN)
def test_een_onbekend_veld_wordt_geweigerd(huis: Huis, pad: str) -> None:
    antwoord = huis.stuur(pad, **FORMULIEREN[pad], is_beheerder="ja")
    assert antwoord.status_code == 422
    assert "Dit veld hoort niet bij dit formulier." in antwoord.text
    assert huis.daden() == []


@pytest.mark.parametrize("knop", ["einde", "terug"])
def test_ook_een_knop_weigert_een_onbekend_veld(huis: Huis, knop: str) -> None:
    pad = f"/netwerk/{huis.contact().id}/{knop}"
    voor = len(huis.daden())
    antwoord = huis.stuur(pad, is_beheerder="ja")
    assert antwoord.status_code == 422
    assert "Dit veld hoort niet bij dit formulier." in antwoord.text
    assert len(huis.daden()) == voor


@pytest.mark.parametrize("pad", FORMULIEREN)
def test_een_leeg_formulier_geeft_geen_ongeluk(huis: Huis, pad: str) -> None:
    assert huis.stuur(pad).status_code == 422


@pytest.mark.parametrize("versie", ["", "x", "-1", "9" * 30, None])
def test_een_formulier_zonder_goede_versie_wordt_geweigerd(huis: Huis, versie: str | None) -> None:
    velden = {"roepnaam": "Els", "achternaam": "Vries"} | ({} if versie is None else {"_versie": versie})
    antwoord = huis.stuur(huis.lid("Els"), **velden)
    assert antwoord.status_code == 422
    assert "Open de pagina opnieuw." in antwoord.text
    assert huis.daden() == []


def test_tekst_van_rechts_naar_links_en_emoji_zijn_welkom_waar_ze_passen(huis: Huis) -> None:
    antwoord = huis.stuur(
        "/netwerk", naam="أم سمير", relatie="buurvrouw 🌷", kring="2", doet="<b>kookt</b> & bakt"
    )
    assert antwoord.status_code == 303
    pagina = huis.open().text
    assert "<bdi>أم سمير</bdi>" in pagina
    assert "buurvrouw 🌷" in pagina
    assert "&lt;b&gt;kookt&lt;/b&gt; &amp; bakt" in pagina


def paden(app: Flask, huis: Huis) -> list[Any]:
    """Every POST of these pages, for a member and a contact that exist."""
    bekend = {
        "persoon_id": huis.persoon("Els").id,
        "contact_id": huis.contact().id,
        "casus_id": huis.casus.id,
    }
    return [
        route.pad(**bekend)
        for route in list_routes(app)
        if route.methode == "POST" and route.regel.endpoint.startswith("huishouden.")
    ]


def test_een_afgesloten_casus_verandert_niet_meer(los: Flask, huis: Huis) -> None:
    """Each form is sent complete; with the casus closed each is refused, typed text and all still there."""
    alle = paden(los, huis)
    casus = huis.bouw.session.merge(huis.casus)
    casus.afgesloten_op = nu()
    huis.bouw.session.commit()
    voor = aantallen()
    for pad in alle:
        velden = _compleet(pad, huis)
        antwoord = huis.klant.stuur(pad, velden)
        assert antwoord.status_code == (404 if "gezag/" in pad else 409), (pad, antwoord.status_code)
        if antwoord.status_code == 409:
            assert "Deze casus is afgesloten." in antwoord.text
            assert all(
                velden[naam] in antwoord.text for naam in ("roepnaam", "straat", "relatie") if naam in velden
            )
    assert len(alle) >= 15
    assert aantallen() == voor
    assert huis.daden() == []


def test_een_afgesloten_casus_is_nog_te_lezen_en_toont_geen_knoppen(huis: Huis) -> None:
    casus = huis.bouw.session.merge(huis.casus)
    casus.afgesloten_op = nu()
    huis.bouw.session.commit()
    for pad in ("", "/familie", huis.lid("Els")):
        antwoord = huis.open(pad)
        assert antwoord.status_code == 200
        assert "/leden/nieuw" not in antwoord.text
        assert antwoord.text.count('<form class="formulier"') == 0


def test_een_onbekend_id_in_het_adres_van_een_pagina_is_er_niet(los: Flask, huis: Huis) -> None:
    onbekend = onbekend_id()
    for route in list_routes(los):
        namen = {"persoon_id", "contact_id", "gezag_id", "relatie_id", "andere_id"} & set(
            route.regel.arguments
        )
        if route.regel.endpoint.startswith("huishouden.") and namen:
            pad = route.pad(casus_id=huis.casus.id, **dict.fromkeys(namen, onbekend))
            geef = huis.klant.open if route.methode == "GET" else huis.klant.stuur
            velden = () if route.methode == "GET" else (_compleet(pad, huis),)
            assert geef(pad, *velden).status_code == 404, pad


def _compleet(pad: str, huis: Huis) -> dict[str, str]:
    """Everything that the form at this address asks."""
    els, roos = str(huis.persoon("Els").id), str(huis.persoon("Roos").id)
    deel = pad.partition("/huishouden/")[2]
    return next(velden for vorm, velden in _ingevuld(els, roos) if re.search(vorm, deel))


def _ingevuld(els: str, roos: str) -> list[tuple[str, dict[str, str]]]:
    versie = {"_versie": "1"}
    return [
        (r"(einde|terug|verwijderen)$", {}),
        (r"koppelen$", {"rol": "kind"}),
        (r"vertrek$", {"tot": "01-01-2026"}),
        (r"bsn(-zoeken)?$", {"bsn": BSN}),
        (r"^netwerk", CONTACT | versie),
        (r"^leden/nieuw", NIEUW_LID),
        (r"^leden", NIEUW_LID | versie),
        (r"^naam$", {"naam": "De Vries", **versie}),
        (r"^adres$", ADRES | versie),
        (r"^verhuizing$", FORMULIEREN["/verhuizing"]),
        (r"relatie$", {"persoon": els, "soort": "ouder", "ander": roos}),
        (r"gezag$", {"kind": roos, "houder": els, "bron": "register", "van": "01-01-2026"}),
        (r"gezag/", {"tot": "01-01-2026"}),
    ]
