"""The pages of aanvragen, through a browser without script."""

from datetime import date

import pytest

from tests.bouwstenen import Bouwer
from wijkteam.aanvraag.queries import list_aanvragen, list_clienten
from wijkteam.aanvraag.registratie import Aanvraaggegevens, registreer_aanvraag
from wijkteam.aanvraag.models import Aanvraagbron
from wijkteam.kern.tijd import alsof_het_was, vandaag
from wijkteam.wet.grondslagen import Wet


def test_van_brief_tot_verstuurd_besluit(bouw: Bouwer, als) -> None:
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke)
    [els] = list_clienten(bouw.session, casus.id)
    klant = als(marijke)
    basis = f"/casussen/{casus.id}/aanvragen"
    assert klant.open(basis).status_code == 200
    assert klant.vragen.aantal <= 10
    dag = f"{vandaag():%d-%m-%Y}"
    assert klant.open(f"{basis}/nieuw").status_code == 200
    antwoord = klant.stuur(
        f"{basis}/nieuw",
        betrokkene=str(els.id),
        wet="wmo",
        ontvangen_op=dag,
        bron="brief",
        gevraagd="Ik red het niet.",
    )
    assert antwoord.status_code == 303, antwoord.text
    assert klant.vragen.aantal <= 12, klant.vragen.vragen
    een = antwoord.headers["Location"]
    blad = klant.open(een)
    assert "Ik red het niet." in blad.text
    assert klant.vragen.aantal <= 15
    print(klant.vragen.aantal)
    assert klant.open(f"{een}/wijzigen").status_code == 200
    antwoord = klant.stuur(
        f"{een}/besluit",
        _versie="0",
        uitkomst="toegekend",
        besloten_op=dag,
        besloten_door="Wmo",
        voorziening="Hulp",
        vorm="natura",
    )
    assert antwoord.status_code == 303, antwoord.text
    assert klant.vragen.aantal <= 12, klant.vragen.vragen
    antwoord = klant.stuur(f"{een}/bekendmaking", verstuurd_op=dag)
    assert antwoord.status_code == 303, antwoord.text
    print(klant.vragen.aantal)
    assert "bezwaar" in klant.open(een).text
    assert klant.open(f"/casussen/{casus.id}/termijnen").status_code == 200
    print(klant.vragen.aantal)
    print(klant.open(basis).text)
