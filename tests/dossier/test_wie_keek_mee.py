"""*Wie keek mee*: who looked at this casus, as the household may read it."""

import re
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select
from werkzeug.test import TestResponse

from tests.bouwstenen import Bouwer, Klant, nieuwe_sessie
from wijkteam.casus.models import Casus
from wijkteam.journaal.models import Grond, Inzage, Inzageregel
from wijkteam.kern.tijd import AMSTERDAM
from wijkteam.team.models import Medewerker, Rol
from wijkteam.toegang.afscherming import Systeemkijker


@pytest.fixture
def anke(bouw: Bouwer) -> Medewerker:
    return bouw.medewerker("Anke Bos")


@pytest.fixture
def casus(bouw: Bouwer, anke: Medewerker) -> Casus:
    return bouw.casus(anke)


def blik(bouw: Bouwer, casus: Casus, tijd: str, onderdeel: str = "plan.show", **anders: Any) -> None:
    """Somebody looked at a moment on the clock in the Netherlands."""
    moment = datetime.fromisoformat(tijd).replace(tzinfo=AMSTERDAM)
    velden = {
        "soort": Inzage.INZIEN,
        "naam_toen": "Bram Smit",
        "rol": "wijkteamlid",
        "organisatie": "Team West",
        "grond": Grond.TEAMLID,
    }
    bouw.klaar(
        Inzageregel(
            casus_id=casus.id,
            casusnummer=casus.nummer,
            moment=moment,
            dag=moment.date(),
            onderdeel=onderdeel,
            herkomst="",
            verzoek="",
            **(velden | anders),
        )
    )


def regels(antwoord: TestResponse) -> list[str]:
    """The lines of the table as text, without those of today, which reading the page itself makes."""
    assert antwoord.status_code == 200
    delen = re.findall(r"<tr>(.*?)</tr>", antwoord.text, re.DOTALL)
    teksten = [" ".join(re.sub(r"<[^>]+>", " ", deel).split()) for deel in delen]
    return [tekst for tekst in teksten if "Anke Bos" not in tekst]


def open_tab(als, wie: Medewerker, casus: Casus, deel: str = "") -> tuple[Klant, TestResponse]:
    klant = als(wie)
    return klant, klant.open(f"/casussen/{casus.id}/inzage{deel}")


def test_gelijke_blikken_van_een_dag_staan_op_een_regel(bouw: Bouwer, als, anke, casus) -> None:
    for tijd, pagina in (("09:12", "plan.show"), ("14:30", "plan.doel_edit"), ("11:00", "plan.show")):
        blik(bouw, casus, f"2026-03-03T{tijd}", pagina)
    klant, antwoord = open_tab(als, anke, casus)
    assert klant.vragen.aantal <= 15
    (regel,) = regels(antwoord)
    assert regel.startswith("dinsdag 3 maart 2026 tussen 09:12 en 14:30 Bram Smit wijkteamlid, Team West")
    assert regel.endswith("Bekeken: Plan, 3 keer Hoort bij het team van deze casus.")


@pytest.mark.parametrize(
    "anders",
    [
        {"soort": Inzage.AFDRUKKEN},
        {"naam_toen": "Bram de Groot"},
        {"rol": "consulent zorgloket"},
        {"organisatie": "Team Oost"},
        {"grond": Grond.SYSTEEM},
        {"onderdeel": "zrm.index"},
        {"tijd": "2026-03-04T09:12"},
    ],
    ids=lambda anders: next(iter(anders)),
)
def test_wat_verschilt_staat_op_een_eigen_regel(bouw: Bouwer, als, anke, casus, anders) -> None:
    blik(bouw, casus, "2026-03-03T09:12")
    blik(bouw, casus, **({"tijd": "2026-03-03T09:13"} | anders))
    _, antwoord = open_tab(als, anke, casus)
    assert len(regels(antwoord)) == 2


def test_naamgenoten_blijven_twee_mensen(bouw: Bouwer, als, anke, casus) -> None:
    for _ in range(2):
        naamgenoot = bouw.medewerker("Bram Smit")
        blik(bouw, casus, "2026-03-03T09:12", medewerker_id=naamgenoot.id)
    _, antwoord = open_tab(als, anke, casus)
    assert len(regels(antwoord)) == 2


def test_een_dag_loopt_van_middernacht_tot_middernacht_in_nederland(bouw: Bouwer, als, anke, casus) -> None:
    blik(bouw, casus, "2026-07-01T00:10")
    blik(bouw, casus, "2026-07-01T23:50")
    _, antwoord = open_tab(als, anke, casus)
    (regel,) = regels(antwoord)
    assert regel.startswith("woensdag 1 juli 2026 tussen 00:10 en 23:50")


def test_de_nieuwste_dag_staat_boven_en_er_wordt_gebladerd(bouw: Bouwer, als, anke, casus) -> None:
    for dag in range(1, 31):
        blik(bouw, casus, f"2026-04-{dag:02d}T10:00")
    klant, _ = open_tab(als, anke, casus)
    bladen = [regels(klant.open(f"/casussen/{casus.id}/inzage?pagina={nummer}")) for nummer in range(1, 6)]
    assert klant.vragen.aantal <= 15
    assert [len(blad) for blad in bladen] == [6, 7, 7, 7, 3]
    assert bladen[0][0].startswith("donderdag 30 april 2026")
    assert bladen[4][-1].startswith("woensdag 1 april 2026")
    assert len({regel for blad in bladen for regel in blad}) == 30
    assert regels(klant.open(f"/casussen/{casus.id}/inzage?pagina=6")) == bladen[4]


@pytest.mark.parametrize(
    ("onderdeel", "woorden"),
    [
        ("dossier.show", "Overzicht"),
        ("huishouden.lid_edit", "Huishouden &amp; netwerk"),
        ("casusteam.show", "Team"),
        ("kamer_van_later.show", "De casus"),
        ("journaal", "journaal"),
    ],
)
def test_een_pagina_heet_zoals_een_inwoner_haar_noemt(bouw, als, anke, casus, onderdeel, woorden) -> None:
    blik(bouw, casus, "2026-03-03T09:12", onderdeel)
    _, antwoord = open_tab(als, anke, casus)
    assert f"Bekeken: {woorden} Hoort" in regels(antwoord)[0]
    assert "kamer_van_later" not in antwoord.text


def test_de_eigen_blik_staat_erbij(als, anke, casus) -> None:
    klant, _ = open_tab(als, anke, casus)
    antwoord = klant.open(f"/casussen/{casus.id}/inzage")
    assert "Bekeken: Wie keek mee, 2 keer" in antwoord.text
    assert "Hoort bij het team van deze casus." in antwoord.text


def test_blikken_op_een_andere_casus_staan_er_niet(bouw: Bouwer, als, anke, casus) -> None:
    blik(bouw, bouw.casus(anke, huishouden="Bakker"), "2026-03-03T09:12")
    _, antwoord = open_tab(als, anke, casus)
    assert regels(antwoord) == []


def test_de_lijst_voor_het_huishouden_toont_alles_en_is_een_afdruk(bouw: Bouwer, als, anke, casus) -> None:
    for dag in range(1, 31):
        blik(bouw, casus, f"2026-04-{dag:02d}T10:00")
    klant, antwoord = open_tab(als, anke, casus, "/afdruk")
    assert klant.vragen.aantal <= 15
    assert len(regels(antwoord)) == 30
    assert "Wie keek mee in uw dossier" in antwoord.text
    with nieuwe_sessie(Systeemkijker("nakijken wat er is vastgelegd")) as session:
        eigen = session.scalars(select(Inzageregel).where(Inzageregel.medewerker_id == anke.id)).all()
    assert [regel.soort for regel in eigen] == [Inzage.AFDRUKKEN]


@pytest.mark.parametrize("deel", ["", "/afdruk"])
def test_wie_niet_in_het_team_zit_ziet_niet_wie_er_keek(bouw: Bouwer, als, anke, casus, deel: str) -> None:
    assert open_tab(als, bouw.medewerker("Vreemd"), casus, deel)[1].status_code == 404
    leider = bouw.medewerker("Leider", rol=Rol.TEAMLEIDER, team=bouw.team_van(anke))
    assert open_tab(als, leider, casus, deel)[1].status_code == 403
    assert als(anke).open(f"/casussen/{uuid4()}/inzage{deel}").status_code == 404


@pytest.mark.parametrize("pagina", ["0", "-1", "x", "999999", "9" * 400, "%00"])
def test_een_vreemde_bladzijde_geeft_een_gewone(als, anke, casus, pagina: str) -> None:
    klant, _ = open_tab(als, anke, casus)
    assert klant.open(f"/casussen/{casus.id}/inzage?pagina={pagina}").status_code == 200
