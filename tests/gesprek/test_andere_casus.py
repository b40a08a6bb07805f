"""Two casussen of one colleague: what belongs to the one does not exist below the other, whatever the address."""

import pytest
from flask import Flask

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import Gespreksverhaal
from tests.gesprek.verslagbouwstenen import Verslagverhaal
from tests.guards.routes import list_routes
from wijkteam.gesprek.voorbereiding.models import Plansoort

# Not the last part of an address: with these every route below a talk can be reached.
ADRES = {"leefgebied": "wonen", "onderdeel": "a", "soort": Plansoort.PERSOONLIJK_PLAN.value, "deel": "wonen"}
FORMULIEREN = {
    "gesprek.verhaal_update": {"verhaal": "Van elders"},
    "gesprek.leefgebied_update": {"wonen-nu-0-tekst": "Van elders"},
    "gesprek.afspraken_update": {"afspraak-0-wat": "Van elders"},
    "gesprek.leefgebied_overslaan": {"reden-wonen": "Van elders"},
    "gesprek.onderdeel_update": {"antwoord-a": "Van elders"},
    "gesprek.gegevens_update": {"gehouden_op": "18-03-2026", "plaats": "Van elders"},
    "gesprek.eigen_plan_update": {f"ontvangst-{ADRES['soort']}": "komt_niet"},
    "gesprek.rechten_create": {"op": "18-03-2026", "verteld_door": "Marijke"},
    "gesprek.uitleg_doorstrepen": {"regel": "01890000-0000-7000-8000-000000000000", "reden": "Elders"},
    "gesprek.verslag_update": {"vraag_erachter": "Van elders"},
    "gesprek.definitief_create": {"kenmerk": "x"},
    "gesprek.verzending_create": {"op": "18-03-2026", "hoe": "post", "aan_ander": "Elders"},
    "gesprek.verslagreactie_create": {
        "persoon": "01890000-0000-7000-8000-000000000000",
        "reactie_op": "18-03-2026",
        "opmerking": "Van elders",
    },
}


@pytest.fixture
def elders(verhaal: Gespreksverhaal) -> Verslagverhaal:
    """Marijke works here too; a talk with a version of its verslag."""
    andere = Gespreksverhaal(
        verhaal.bouw,
        verhaal.marijke,
        verhaal.bram,
        verhaal.bouw.casus(verhaal.marijke, huishouden="Jansen", met=[verhaal.bram]),
    )
    v = Verslagverhaal.begin(andere)
    v.rond_af()
    v.maak_definitief()
    return v


def test_een_gesprek_van_de_ene_casus_bestaat_niet_onder_de_andere(
    los: Flask, verhaal: Gespreksverhaal, elders: Verslagverhaal, klant: Klant
) -> None:
    els = verhaal.persoon("Els")
    ids = {"casus_id": verhaal.casus.id, "gesprek_id": elders.gesprek.id, "nummer": 1, "persoon_id": els}
    gezien = []
    for route in list_routes(los):
        if "gesprek_id" in route.regel.arguments:
            pad = route.pad(**(ADRES | ids))
            if route.methode == "GET":
                antwoord = klant.open(pad)
            else:
                velden = FORMULIEREN.get(route.regel.endpoint, {})
                antwoord = klant.stuur(pad, {"_versie": "1"} | velden)
            assert antwoord.status_code == 404, f"{route.naam}: {antwoord.status_code}"
            gezien.append(route.regel.endpoint)
    assert len(gezien) >= 25
    assert len(elders.versies()) == 1


def test_wie_geen_sleutel_van_deze_casus_is_krijgt_geen_plek_in_een_formulier(
    verhaal: Gespreksverhaal, elders: Verslagverhaal, klant: Klant
) -> None:
    """Somebody of another huishouden, in each field that takes a person."""
    vreemd = str(elders.verhaal.persoon("Els"))
    eigen = Verslagverhaal.begin(verhaal)
    eigen.rond_af()
    eigen.maak_definitief()
    gesprek = verhaal.gesprek()
    pogingen = {
        verhaal.pad(gesprek, "/leefgebieden/wonen"): {
            "_versie": "0",
            "wonen-nu-0-tekst": "Over een ander",
            "wonen-nu-0-persoon": vreemd,
        },
        verhaal.pad(gesprek, "/afspraken"): {
            "_versie": "0",
            "afspraak-0-wat": "Van een ander",
            "afspraak-0-persoon": vreemd,
        },
        verhaal.pad(gesprek, "/gegevens"): {
            "_versie": "1",
            "gehouden_op": "18-03-2026",
            "plaats": "Thuis",
            "leden": vreemd,
        },
        verhaal.pad(gesprek, f"/eigen-plan/{ADRES['soort']}"): {
            "_versie": "0",
            f"ontvangst-{ADRES['soort']}": "komt_niet",
            f"persoon_id-{ADRES['soort']}": vreemd,
        },
        verhaal.pad(gesprek, "/rechten"): {"op": "18-03-2026", "verteld_door": "Ik", "privacy": vreemd},
        verhaal.pad(gesprek, "/verslag/schrijven"): {
            "_versie": "0",
            "vraag-0-woorden": "Van een ander",
            "vraag-0-persoon": vreemd,
        },
        eigen.versiepad(1, "/verzendingen"): {"op": "18-03-2026", "hoe": "post", "aan": vreemd},
        eigen.versiepad(1, "/reacties"): {
            "persoon": vreemd,
            "reactie_op": "18-03-2026",
            "is_gezien": "ja",
        },
    }
    for pad, velden in pogingen.items():
        assert klant.stuur(pad, velden).status_code == 422, pad
    assert klant.open(eigen.versiepad(1, f"/personen/{vreemd}/verslag.pdf")).status_code == 404
