"""The journaal for the privacyfunctionaris: every look and every act, found again, without content."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import event, select
from werkzeug.test import TestResponse

from tests.beheer.bouwstenen import Kantoor, alles_van, tekst_van
from tests.bouwstenen import Bouwer, Klant
from wijkteam.app import default_engine
from wijkteam.casus.models import Casus
from wijkteam.journaal.models import Grond, Handeling, Inzage, Inzageregel
from wijkteam.journaal.service import leg_inzage_vast, noteer
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker, Rol


@pytest.fixture
def petra(bouw: Bouwer, als) -> Klant:
    """The browser of the privacyfunctionaris."""
    return als(bouw.medewerker("Petra de Wit", rol=Rol.PRIVACYFUNCTIONARIS))


@pytest.fixture
def anke(bouw: Bouwer) -> Medewerker:
    return bouw.medewerker("Anke Bos")


def rijen(antwoord: TestResponse) -> list[str]:
    """The lines of the table, as text."""
    assert antwoord.status_code == 200, antwoord.text
    tabel = re.search(r"<tbody.*?</tbody>", antwoord.text, re.DOTALL)
    delen = re.findall(r"<tr>(.*?)</tr>", tabel.group(0), re.DOTALL) if tabel else []
    return [" ".join(re.sub(r"<[^>]+>", " ", deel).split()) for deel in delen]


def eigen_blikken() -> list[Inzageregel]:
    vraag = select(Inzageregel).where(Inzageregel.soort == Inzage.ZOEKEN)
    return alles_van(vraag.order_by(Inzageregel.moment, Inzageregel.id))


def test_een_blik_op_een_casus_staat_in_het_journaal(bouw: Bouwer, als, petra: Klant, anke) -> None:
    casus = bouw.casus(anke, huishouden="Geheimpje", vraag="Een geheime vraag")
    als(anke).open(f"/casussen/{casus.id}")
    antwoord = petra.open(f"/journaal?casus={casus.nummer}")
    assert petra.vragen.aantal <= 10
    (regel,) = rijen(antwoord)
    team = bouw.team_van(anke)
    for deel in ("Anke Bos", f"wijkteamlid, {team.naam}", casus.nummer, "Bekeken: Overzicht"):
        assert deel in regel
    assert "hoort bij het team van deze casus" in regel
    for geheim in ("Geheimpje", "Een geheime vraag", "Els", str(casus.id)):
        assert geheim not in antwoord.text


def test_een_handeling_staat_er_zonder_reden_en_inhoud(bouw: Bouwer, petra: Klant, anke) -> None:
    casus = bouw.casus(anke, huishouden="Geheimpje")
    noteer(
        bouw.session,
        Handeling.REGIE_OVERGEDRAGEN,
        casus_id=casus.id,
        door=anke,
        over=casus,
        velden=["regisseur"],
        reden="Els wil een ander",
    )
    bouw.session.commit()
    antwoord = petra.open(f"/journaal/handelingen?casus={casus.nummer}")
    assert petra.vragen.aantal <= 10
    bovenste, *_ = rijen(antwoord)
    assert "Regie overgedragen regisseur" in bovenste
    assert casus.nummer in bovenste
    for geheim in ("Els wil een ander", "Geheimpje"):
        assert geheim not in antwoord.text


def test_een_daad_van_de_beheerder_noemt_over_wie_het_ging(kantoor: Kantoor, petra: Klant) -> None:
    kantoor.stuur(kantoor.pad(kantoor.fatma, "/account/uitschakelen"))
    team = kantoor.bouw.wijkteam("Team West")
    kantoor.stuur(f"/beheer/wijkteams/{team.id}", naam="Team Oost", _versie="1")
    antwoord = petra.open("/journaal/handelingen?wie=bea")
    assert petra.vragen.aantal <= 10
    assert [regel.split("geen ", 1)[1] for regel in rijen(antwoord)] == [
        "Team gewijzigd: Team Oost naam, telefoon, werkgebied hoort bij de functie",
        "Account gewijzigd: Fatma Yıldız account uitgeschakeld hoort bij de functie",
    ]


def test_de_reden_van_een_taak_van_het_programma_is_te_lezen(bouw: Bouwer, petra: Klant) -> None:
    noteer(bouw.session, Handeling.SYSTEEMTAAK, casus_id=None, door=None, reden="account gemaakt voor Jan")
    bouw.session.commit()
    (regel,) = rijen(petra.open("/journaal/handelingen?soort=systeemtaak"))
    assert "account gemaakt voor Jan" in regel
    assert "taak van het programma" in regel


@pytest.fixture
def gekeken(bouw: Bouwer, anke) -> Casus:
    """A casus that Anke looked at."""
    casus = bouw.casus(anke)
    bekijk(bouw, casus, anke)
    return casus


def bekijk(bouw: Bouwer, casus: Casus, door: Medewerker, keer: int = 1, **kw: Any) -> None:
    for nummer in range(keer):
        leg_inzage_vast(bouw.session, Inzage.INZIEN, f"blik {nummer}", casus_id=casus.id, door=door, **kw)
    bouw.session.commit()


def test_het_journaal_zoekt_op_casus_medewerker_en_soort(bouw: Bouwer, petra: Klant, anke) -> None:
    bram = bouw.medewerker("Bram Şahin")
    een, twee = bouw.casus(anke), bouw.casus(bram, huishouden="Bakker")
    bekijk(bouw, een, anke)
    bekijk(bouw, twee, bram)
    leg_inzage_vast(bouw.session, Inzage.AFDRUKKEN, "plan.print", casus_id=twee.id, door=bram)
    bouw.session.commit()
    assert len(rijen(petra.open(f"/journaal?casus={een.nummer}"))) == 1
    assert len(rijen(petra.open("/journaal?wie=SAHIN"))) == 2
    assert len(rijen(petra.open("/journaal?wie=bram&soort=afdrukken"))) == 1
    assert "Afgedrukt: Plan" in rijen(petra.open("/journaal?wie=bram&soort=afdrukken"))[0]
    assert rijen(petra.open("/journaal?wie=niemand")) == []
    assert rijen(petra.open(f"/journaal?casus={een.nummer}&wie=bram")) == []
    assert rijen(petra.open("/journaal?casus=1999-00001")) == []


def test_het_journaal_zoekt_in_een_periode_met_hele_dagen(bouw: Bouwer, petra: Klant, anke) -> None:
    bekijk(bouw, bouw.casus(anke), anke)
    gisteren, dag, morgen = ((vandaag() + timedelta(days=n)).strftime("%d-%m-%Y") for n in (-1, 0, 1))
    assert len(rijen(petra.open(f"/journaal?wie=anke&van={dag}&tot={dag}"))) == 1
    assert rijen(petra.open(f"/journaal?wie=anke&van={morgen}")) == []
    assert rijen(petra.open(f"/journaal?wie=anke&tot={gisteren}")) == []


def alle_bladen(petra: Klant, adres: str | None) -> Iterator[list[str]]:
    """Page after page, by the links that the pages give."""
    while adres is not None:
        antwoord = petra.open(adres)
        assert petra.vragen.aantal <= 10
        yield rijen(antwoord)
        gevonden = re.search(r'href="([^"]+)" rel="next"', antwoord.text)
        adres = gevonden.group(1).replace("&amp;", "&") if gevonden else None


def test_bladeren_toont_elke_regel_een_keer_ook_al_komt_er_bij(bouw: Bouwer, petra: Klant, anke) -> None:
    bekijk(bouw, bouw.casus(anke), anke, keer=60)
    bladen = list(alle_bladen(petra, "/journaal"))
    assert [len(blad) for blad in bladen] == [25, 25, 11]
    blikken = [regel for blad in bladen for regel in blad if "blik" in regel]
    assert [re.search(r"blik \d+", regel).group(0) for regel in blikken] == [
        f"blik {nummer}" for nummer in range(59, -1, -1)
    ]


def test_bladeren_houdt_de_vraag_vast(bouw: Bouwer, petra: Klant, anke) -> None:
    casus = bouw.casus(anke)
    bekijk(bouw, casus, anke, keer=30)
    bladen = list(alle_bladen(petra, f"/journaal?casus={casus.nummer}&wie=anke"))
    assert [len(blad) for blad in bladen] == [25, 5]
    verder = petra.open(f"/journaal?casus={casus.nummer}&voor={uuid4()}")
    assert len(rijen(verder)) == 25
    assert f'href="/journaal?casus={casus.nummer}" rel="first"' in verder.text


def test_kijken_in_het_journaal_wordt_zelf_vastgelegd(bouw: Bouwer, petra: Klant, anke) -> None:
    casus = bouw.casus(anke)
    dag = vandaag().strftime("%d-%m-%Y")
    petra.open("/journaal")
    schreef = [vraag for vraag in petra.vragen.vragen if not vraag.startswith("SELECT")]
    petra.open(f"/journaal?casus={casus.nummer}&wie=anke&van={dag}&tot={dag}&soort=inzien")
    petra.open("/journaal/handelingen?soort=bsn_gezocht")
    een, twee, drie = eigen_blikken()
    assert [vraag.split(" (")[0] for vraag in schreef] == ["INSERT INTO inzageregel"]
    assert {(regel.naam_toen, regel.onderdeel, regel.grond) for regel in (een, twee, drie)} == {
        ("Petra de Wit", "journaal", Grond.FUNCTIE)
    }
    assert een.bijzonderheid == "wie keek: alles"
    verwacht = f"wie keek: casus {casus.nummer}; door Anke Bos; vanaf {dag}; tot en met {dag}; bekeken"
    assert twee.bijzonderheid == verwacht
    assert drie.bijzonderheid == "wat is gedaan: BSN gezocht"


def test_wat_iemand_typt_komt_niet_in_het_journaal(petra: Klant) -> None:
    petra.open("/journaal?wie=mevrouw+de+Vries")
    (regel,) = eigen_blikken()
    assert regel.bijzonderheid == "wie keek: door niemand"


def test_zonder_regel_over_de_vraag_komt_er_geen_antwoord(
    los: Flask, bouw: Bouwer, petra: Klant, anke
) -> None:
    bekijk(bouw, bouw.casus(anke), anke)
    with journaal_weg(los):
        antwoord = petra.open("/journaal")
    assert antwoord.status_code == 500
    assert "Anke Bos" not in antwoord.text


@contextmanager
def journaal_weg(app: Flask) -> Iterator[None]:
    def weiger(_verbinding: Any, _cursor: Any, opdracht: str, *_rest: Any) -> None:
        if "INTO inzageregel" in opdracht:
            raise OSError("the journaal cannot be written")

    event.listen(default_engine(app), "before_cursor_execute", weiger)
    try:
        yield
    finally:
        event.remove(default_engine(app), "before_cursor_execute", weiger)


FOUT = [
    ("casus=De+Vries", "casus", "Schrijf het nummer van de casus zoals 2026-00042."),
    ("casus=2026-00042%00", "casus", "tekens in die niet getoond kunnen worden"),
    ("casus=" + "9" * 3000, "casus", "hoogstens 200 tekens"),
    ("wie=" + "x" * 3000, "wie", "hoogstens 500 tekens"),
    ("van=31-02-2026", "van", "De datum 31-02-2026 bestaat niet."),
    ("van=29-02-2025", "van", "De datum 29-02-2025 bestaat niet."),
    ("tot=01-01-26", "tot", "met vier cijfers"),
    ("van=02-01-2026&tot=01-01-2026", "tot", "Deze dag ligt voor de eerste dag."),
    ("soort=gluren", "soort", "Kies een van de mogelijkheden."),
    ("tot=31-12-2100&voor=onzin", "voor", ""),
]


@pytest.mark.parametrize("pad", ["/journaal", "/journaal/handelingen"])
@pytest.mark.parametrize(("vraag", "veld", "melding"), FOUT, ids=lambda w: ascii(w)[:24])
def test_een_foute_vraag_toont_niets_en_zegt_wat_er_mis_is(
    petra: Klant, gekeken: Casus, pad: str, vraag: str, veld: str, melding: str
) -> None:
    antwoord = petra.open(f"{pad}?{vraag}")
    assert antwoord.status_code == 422
    assert melding in tekst_van(antwoord)
    assert f'id="veld-{veld}-fout"' in antwoord.text or veld == "voor"
    assert "Anke Bos" not in antwoord.text
    assert eigen_blikken() == []


def test_de_laatste_dag_van_de_kalender_mag_gevraagd_worden(petra: Klant) -> None:
    assert petra.open("/journaal?van=01-01-1900&tot=31-12-2100").status_code == 200


def test_de_autorisatiematrix_komt_uit_het_programma_zelf(petra: Klant) -> None:
    regels = rijen(petra.open("/journaal/rechten"))
    assert petra.vragen.aantal <= 10
    assert (
        "Een casus openen waar je zelf bij betrokken bent. Elke blik wordt vastgelegd. ja ja nee nee nee nee"
        in regels
    )
    assert "Zien wie wanneer welke casus opende, zonder inhoud. nee nee nee nee ja nee" in regels
    assert "Het eigen account zien en het eigen wachtwoord wijzigen. ja ja ja ja ja ja" in regels


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.PRIVACYFUNCTIONARIS])
def test_alleen_de_privacyfunctionaris_leest_het_journaal(bouw: Bouwer, als, rol: Rol) -> None:
    klant = als(bouw.medewerker("Ander", rol=rol))
    for pad in ("/journaal", "/journaal/handelingen", "/journaal/rechten"):
        assert klant.open(pad).status_code == 403
    assert eigen_blikken() == []


def test_de_privacyfunctionaris_ziet_zelf_geen_casus(bouw: Bouwer, petra: Klant, anke) -> None:
    casus = bouw.casus(anke)
    for pad in ("/casussen", f"/casussen/{casus.id}", f"/casussen/{casus.id}/inzage", "/beheer/medewerkers"):
        assert petra.open(pad).status_code == 403


INDEX_VOOR = {
    "": "ix_inzageregel_moment",
    "?casus={nummer}": "ix_inzageregel_casusnummer_moment",
    "?wie=anke": "ix_inzageregel_medewerker_moment",
    "?soort=inzien": "ix_inzageregel_soort_moment",
    "?van=01-01-2020&tot=31-12-2030": "ix_inzageregel_moment",
}


@pytest.mark.parametrize("app", ["sqlcipher"], indirect=True)
@pytest.mark.parametrize("vraag", INDEX_VOOR)
def test_iedere_vraag_loopt_over_een_index(los: Flask, bouw: Bouwer, petra: Klant, anke, vraag: str) -> None:
    """On SQLite only: PostgreSQL reads a small table whole, whatever indexes there are."""
    casus = bouw.casus(anke)
    bekijk(bouw, casus, anke, keer=30)
    plannen = []
    with uitleg(los, plannen):
        list(alle_bladen(petra, "/journaal" + vraag.format(nummer=casus.nummer)))
    assert len(plannen) >= 2
    for plan in plannen:
        assert f"USING INDEX {INDEX_VOOR[vraag]}" in plan, plan
        assert "SCAN inzageregel USING INDEX" in plan or "SEARCH" in plan


@contextmanager
def uitleg(app: Flask, plannen: list[str]) -> Iterator[None]:
    """Ask the database how it will find the lines, just before it does."""

    def leg_uit(verbinding: Any, cursor: Any, opdracht: str, waarden: Any, *_rest: Any) -> None:
        if opdracht.startswith("SELECT") and "FROM inzageregel" in opdracht and "LIMIT" in opdracht:
            ruw = verbinding.connection.cursor()
            ruw.execute("EXPLAIN QUERY PLAN " + opdracht, waarden)
            plannen.append(" | ".join(str(rij[3]) for rij in ruw.fetchall()))

    event.listen(default_engine(app), "before_cursor_execute", leg_uit)
    try:
        yield
    finally:
        event.remove(default_engine(app), "before_cursor_execute", leg_uit)
