"""Three questions that reach past the own dossiers: answered with a team at most, recorded, and not asked often."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from tests.bouwstenen import Bouwer, Klant, nieuwe_sessie
from tests.huishouden.bouwstenen import BSN
from wijkteam.huishouden.adressen import Adresgegevens, leg_adres_vast
from wijkteam.huishouden.bsn import leg_bsn_vast
from wijkteam.huishouden.models import Adressoort, Huishouden, Persoon
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.journaal.service import noteer
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import Systeemkijker
from wijkteam.zoeken.bsn import PER_UUR

FATMA = {"roepnaam": "Fatma", "achternaam": "Yilmaz", "geboortedatum": "12-03-1985"}
NIEMAND = "geen ander team dat we"


@pytest.fixture
def marijke(bouw: Bouwer) -> Medewerker:
    return bouw.medewerker("Marijke Bos")


@pytest.fixture
def klant(als, marijke: Medewerker) -> Klant:
    return als(marijke)


@pytest.fixture
def vreemd(bouw: Bouwer, los: Flask):
    """Fatma, in a dossier of another team, with a BSN."""
    ander = bouw.medewerker("Ander", team=bouw.wijkteam("Team Overkant"))
    gegevens = Persoonsgegevens("Fatma", "Yılmaz", geboortedatum=Geboortedatum(1985, 3, 12))
    casus = bouw.casus(ander, huishouden="De Geheimen", vrager=gegevens)
    persoon = bouw.session.scalars(select(Persoon).where(Persoon.achternaam == "Yılmaz")).one()
    sleutels = los.extensions["wijkteam-sleutels"]
    leg_bsn_vast(bouw.session, sleutels, persoon, BSN, casus_id=casus.id, door=ander)
    bouw.session.commit()
    return casus


def vraag(klant: Klant, **velden: str) -> str:
    antwoord = klant.stuur("/zoeken/elders", FATMA | velden)
    assert antwoord.status_code == 303, antwoord.text
    assert klant.vragen.aantal <= 12
    return klant.open(antwoord.location).text


def zoek_bsn(klant: Klant, nummer: str = BSN) -> str:
    antwoord = klant.stuur("/zoeken/bsn", bsn=nummer)
    assert antwoord.status_code == 303, antwoord.text
    assert nummer not in antwoord.location
    return klant.open(antwoord.location).text


def daden(soort: Handeling) -> int:
    with nieuwe_sessie(Systeemkijker("journaal nalezen")) as session:
        return len(session.scalars(select(Journaalregel).where(Journaalregel.handeling == soort)).all())


def test_een_exacte_naam_met_geboortedatum_noemt_alleen_het_team(klant: Klant, vreemd) -> None:
    pagina = vraag(klant)
    assert "Bekend bij Team Overkant. Vraag contact." in pagina
    assert "Geheimen" not in pagina
    assert daden(Handeling.ELDERS_BEKEND_GEVRAAGD) == 1
    assert "Bekend bij" in vraag(klant, roepnaam="FATMA", achternaam="yılmaz")


@pytest.mark.parametrize(
    "anders",
    [{"achternaam": "Yilmas"}, {"roepnaam": "F"}, {"geboortedatum": "13-03-1985"}, {"roepnaam": "%"}],
)
def test_wat_niet_precies_klopt_noemt_niets(klant: Klant, vreemd, anders: dict[str, str]) -> None:
    if anders == {"roepnaam": "%"}:
        assert klant.stuur("/zoeken/elders", FATMA | anders).status_code == 422
    else:
        assert NIEMAND in vraag(klant, **anders)


def test_bekend_of_niet_kost_evenveel_vragen_aan_de_database(klant: Klant, vreemd) -> None:
    klant.stuur("/zoeken/elders", FATMA)
    bekend = klant.vragen.aantal
    klant.stuur("/zoeken/elders", FATMA | {"roepnaam": "Niemand"})
    assert klant.vragen.aantal == bekend


def test_wie_geschermd_woont_wordt_niet_genoemd(klant: Klant, vreemd, bouw: Bouwer, marijke) -> None:
    huishouden = bouw.session.get_one(Huishouden, vreemd.huishouden_id)
    adres = Adresgegevens(Adressoort.OPVANG, is_geschermd=True)
    leg_adres_vast(
        bouw.session, huishouden.id, adres, gezien=huishouden.versie, casus_id=vreemd.id, door=marijke
    )
    bouw.session.commit()
    assert NIEMAND in vraag(klant)
    assert "Team Overkant" not in zoek_bsn(klant)


def test_een_bsn_noemt_alleen_het_team(klant: Klant, vreemd) -> None:
    pagina = zoek_bsn(klant)
    assert "Deze persoon is bekend bij Team Overkant." in pagina
    assert "Geheimen" not in pagina
    assert BSN not in pagina
    assert daden(Handeling.BSN_GEZOCHT) == 1
    assert "nog niet bekend" in zoek_bsn(klant, "123456782")


def test_een_bsn_uit_een_eigen_dossier_opent_de_casus(als, vreemd, bouw: Bouwer) -> None:
    with nieuwe_sessie(Systeemkijker("collega opzoeken")) as session:
        eigenaar = session.scalars(select(Medewerker).where(Medewerker.naam == "Ander")).one()
    antwoord = als(eigenaar).stuur("/zoeken/bsn", bsn=BSN)
    assert antwoord.location.startswith(f"/casussen/{vreemd.id}")


@pytest.mark.parametrize(
    ("pad", "velden", "handeling"),
    [
        ("/zoeken/bsn", {"bsn": BSN}, Handeling.BSN_GEZOCHT),
        ("/zoeken/elders", FATMA, Handeling.ELDERS_BEKEND_GEVRAAGD),
    ],
)
def test_na_twintig_vragen_in_een_uur_is_het_genoeg(
    klant: Klant, bouw: Bouwer, marijke, pad: str, velden: dict[str, str], handeling: Handeling
) -> None:
    noteer(bouw.session, handeling, casus_id=None, door=marijke).moment = nu() - timedelta(minutes=61)
    for _ in range(PER_UUR - 1):
        noteer(bouw.session, handeling, casus_id=None, door=marijke)
    bouw.session.commit()
    assert klant.stuur(pad, velden).status_code == 303
    antwoord = klant.stuur(pad, velden)
    assert antwoord.status_code == 429
    assert "afgelopen uur al 20 keer" in antwoord.text
    assert "Probeer het later opnieuw." in antwoord.text


def test_foute_invoer_komt_terug_bij_het_veld(klant: Klant) -> None:
    fout = {"roepnaam": "a\0b", "achternaam": "x" * 100_000, "geboortedatum": "06-1970", "raar": "1"}
    antwoord = klant.stuur("/zoeken/elders", fout)
    assert antwoord.status_code == 422
    for zin in (
        "tekens in die niet getoond",
        "Dit is te lang",
        "hele geboortedatum",
        "hoort niet bij dit formulier",
    ):
        assert zin in antwoord.text
    assert klant.stuur("/zoeken/elders", FATMA | {"geboortedatum": "29-02-2025"}).status_code == 422
    bsn = klant.stuur("/zoeken/bsn", bsn="111222334")
    assert bsn.status_code == 422
    assert "111222334" not in bsn.text
