"""The page on which the beheerder loads areas, and the page on which every colleague sees them."""

from datetime import timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from tests.beheer.bouwstenen import Kantoor, alles_van, tekst_van
from wijkteam.gebied.inlezen import voorbeeldbestand
from wijkteam.gebied.models import Buurt, Gemeente, Wijk
from wijkteam.journaal.models import Handeling
from wijkteam.kern.tijd import vandaag
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Aanstelling, Rol, Werkgebied, Wijkteam

PAD = "/beheer/gebied"


def laad(kantoor: Kantoor, inhoud: bytes, naam: str = "gebied.csv", **velden: Any) -> TestResponse:
    return kantoor.stuur(PAD, bestand=(BytesIO(inhoud), naam), **velden)


def laad_ruw(kantoor: Kantoor, inhoud: bytes) -> TestResponse:
    """A large file, sent byte for byte: the test client itself would leave a temporary file open."""
    kop = b'--rand\r\nContent-Disposition: form-data; name="bestand"; filename="g.csv"\r\n\r\n'
    return kantoor.klant.client.post(
        PAD,
        data=kop + inhoud + b"\r\n--rand--\r\n",
        content_type="multipart/form-data; boundary=rand",
        headers={"Sec-Fetch-Site": "same-origin"},
    )


def hoeveel(kantoor: Kantoor, *soorten: Any) -> int:
    return sum(alles_van(select(func.count(soort.id)))[0] for soort in soorten or (Gemeente, Wijk, Buurt))


def test_gebied_laden_telt_wat_er_nieuw_is(kantoor: Kantoor) -> None:
    voor = hoeveel(kantoor, Buurt)
    antwoord = laad(kantoor, voorbeeldbestand().encode())
    assert (antwoord.status_code, antwoord.location) == (303, PAD)
    assert kantoor.klant.vragen.aantal <= 12
    assert hoeveel(kantoor, Buurt) == voor + 17
    assert "Geladen. 1 gemeente, 6 wijken en 17 buurten gelezen: 24 nieuw" in kantoor.open(PAD).text
    assert kantoor.klant.vragen.aantal <= 10
    (daad, wat), *rest = kantoor.daden()
    assert (daad, rest) == (Handeling.GEBIED_GELADEN, [])
    assert wat == "1 gemeente, 6 wijken en 17 buurten gelezen: 24 nieuw, 0 gewijzigd, 0 gelijk gebleven."


def test_tweemaal_laden_verandert_niets(kantoor: Kantoor) -> None:
    laad(kantoor, voorbeeldbestand().encode())
    voor = hoeveel(kantoor)
    laad(kantoor, voorbeeldbestand().encode("utf-8-sig"))
    assert hoeveel(kantoor) == voor
    assert "0 nieuw, 0 gewijzigd, 24 gelijk" in (kantoor.daden()[1][1] or "")


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        (b"", "Dit bestand is leeg."),
        (b"naam;adres\nJan;Dorpsstraat", "ontbreken de kolommen gwb_code"),
        (voorbeeldbestand().encode("utf-16"), "Regel 1: dit bestand is niet in UTF-8 bewaard."),
        (b"PK\x03\x04", "Dit is een Excel-bestand."),
        (voorbeeldbestand().replace("WK027401  ", "WK02740   ").encode(), "Regel 3: een wijk heeft een code"),
        (voorbeeldbestand().replace("    7660", "<b>veel</b>").encode(), "staat '<b>veel</b>'"),
    ],
    ids=["leeg", "kolommen", "utf-16", "excel", "code", "getal"],
)
def test_een_fout_bestand_laadt_niets_en_zegt_waarom(kantoor: Kantoor, inhoud: bytes, melding: str) -> None:
    voor = hoeveel(kantoor)
    antwoord = laad(kantoor, inhoud)
    assert antwoord.status_code == 422
    assert melding in tekst_van(antwoord)
    assert 'href="#veld-bestand"' in antwoord.text
    assert "<b>veel" not in antwoord.text
    assert hoeveel(kantoor) == voor
    assert kantoor.daden() == []


def test_zonder_bestand_wordt_om_een_bestand_gevraagd(kantoor: Kantoor) -> None:
    for antwoord in (kantoor.stuur(PAD), laad(kantoor, b"", naam=""), kantoor.stuur(PAD, bestand="tekst")):
        assert antwoord.status_code == 422
        assert "Kies een bestand." in antwoord.text


def test_een_te_groot_bestand_staat_bij_het_veld(kantoor: Kantoor) -> None:
    antwoord = laad_ruw(kantoor, b"x" * 1_000_001)
    assert antwoord.status_code == 422
    assert "Dit bestand is te groot: hoogstens 1 MB." in antwoord.text
    assert 'href="#veld-bestand"' in antwoord.text


def test_een_veel_te_groot_bestand_wordt_aan_de_deur_geweigerd(kantoor: Kantoor) -> None:
    antwoord = laad_ruw(kantoor, b"x" * 2_100_000)
    assert antwoord.status_code == 413
    assert "Dit is te groot" in antwoord.text


def test_hetzelfde_bestand_twee_keer_versturen_laadt_een_keer(kantoor: Kantoor) -> None:
    sleutel = str(uuid4())
    for _ in range(2):
        assert laad(kantoor, voorbeeldbestand().encode(), _eenmalig=sleutel).status_code == 303
    assert len(kantoor.daden()) == 1


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.BEHEERDER])
def test_alleen_de_beheerder_laadt_gebied(kantoor: Kantoor, als, rol: Rol) -> None:
    klant = als(kantoor.bouw.medewerker("Ander", rol=rol))
    assert klant.open(PAD).status_code == 403
    bestand = {"bestand": (BytesIO(voorbeeldbestand().encode()), "x.csv")}
    assert klant.stuur(PAD, bestand).status_code == 403
    assert alles_van(select(Gemeente.id).where(Gemeente.code == "GM0274")) == []


@pytest.fixture
def west(kantoor: Kantoor) -> Wijkteam:
    """A wijkteam in Heveadorp, in which Joke works, and Piet did until today."""
    renkum = kantoor.renkum()
    team = kantoor.bouw.klaar(Wijkteam(naam="Team West", telefoon="026 765 43 21", gemeente_id=renkum.id))
    kantoor.bouw.klaar(Werkgebied(wijkteam_id=team.id, buurt_id=kantoor.buurt("Heveadorp").id))
    kantoor.bouw.medewerker("Joke van Dam", rol=Rol.CONSULENT, team=team, expertise=Expertise.GGZ)
    piet = kantoor.bouw.medewerker("Piet Weg", team=team)
    kantoor.bouw.session.refresh(piet, ["aanstellingen"])
    piet.aanstellingen[0].tot = vandaag()
    kantoor.bouw.session.commit()
    return team


@pytest.mark.parametrize("rol", list(Rol))
def test_iedere_rol_ziet_wie_waar_werkt_en_geen_casus(
    kantoor: Kantoor, west: Wijkteam, als, rol: Rol
) -> None:
    casus = kantoor.bouw.casus(kantoor.bouw.medewerker("Anke", team=west), huishouden="Geheimpje")
    klant = als(kantoor.bouw.medewerker("Kijker", rol=rol, team=west if rol.werkt_in_team else None))
    renkum = alles_van(select(Gemeente.id).where(Gemeente.code == "GM0274"))[0]
    pagina = klant.open(f"/wijkteams?gemeente={renkum}").text
    assert klant.vragen.aantal <= 10
    for tekst in (
        "Team West",
        "026 765 43 21",
        "Joke van Dam",
        "psychische gezondheid",
        "Werkt in Heveadorp.",
    ):
        assert tekst in pagina
    assert "27.760 inwoners, 12.835 huishoudens" in pagina
    for tekst in ("Piet Weg", "Geheimpje", casus.nummer):
        assert tekst not in pagina


def test_wie_twee_rollen_in_een_team_heeft_staat_er_een_keer(kantoor: Kantoor, west: Wijkteam) -> None:
    anke = kantoor.bouw.medewerker("Anke Bos", team=west)
    kantoor.bouw.klaar(
        Aanstelling(
            medewerker_id=anke.id,
            wijkteam_id=west.id,
            rol=Rol.TEAMLEIDER,
            van=vandaag() - timedelta(days=1),
        )
    )
    pagina = kantoor.open(f"/wijkteams?gemeente={west.gemeente_id}").text
    assert pagina.count("Anke Bos") == 1
    assert "teamleider en wijkteamlid" in pagina


def test_meer_teams_en_mensen_kosten_geen_vraag_meer(kantoor: Kantoor, west: Wijkteam) -> None:
    kantoor.open(f"/wijkteams?gemeente={west.gemeente_id}")
    aantal = kantoor.klant.vragen.aantal
    for nummer in range(5):
        team = kantoor.bouw.klaar(Wijkteam(naam=f"Team {nummer}", gemeente_id=west.gemeente_id))
        kantoor.bouw.medewerker(f"Mens {nummer}", team=team)
    assert "Mens 4" in kantoor.open(f"/wijkteams?gemeente={west.gemeente_id}").text
    assert kantoor.klant.vragen.aantal == aantal


def test_zonder_gebied_zegt_de_pagina_hoe_het_er_komt(los, als, bouw) -> None:
    klant = als(bouw.medewerker("Bea", rol=Rol.BEHEERDER))
    for pad in ("/wijkteams", "/wijkteams?gemeente=onzin", f"/wijkteams?gemeente={uuid4()}"):
        antwoord = klant.open(pad)
        assert antwoord.status_code == 200
        assert "Nog geen gebied" in antwoord.text
    assert "Laad eerst het gebied." in klant.open("/beheer/wijkteams/nieuw").text
