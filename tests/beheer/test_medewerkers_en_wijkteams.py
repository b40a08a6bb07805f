"""Forms about colleagues and wijkteams: what is right is stored, what is wrong is told at the field."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select

from tests.beheer.bouwstenen import Kantoor, alles_van, tekst_van
from wijkteam.journaal.models import Handeling
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Medewerker, Rol, Werkgebied, Wijkteam

# The same id in every worker: the name of a test may not depend on chance.
NERGENS = UUID("5a1e0000-0000-4000-8000-000000000000")

NIEUW = "/beheer/medewerkers/nieuw"
TEAM_NIEUW = "/beheer/wijkteams/nieuw"


def medewerker(naam: str) -> Medewerker:
    return alles_van(select(Medewerker).where(Medewerker.naam == naam))[0]


def team(naam: str) -> Wijkteam:
    return alles_van(select(Wijkteam).where(Wijkteam.naam == naam))[0]


def hoeveel(soort: Any) -> int:
    return alles_van(select(func.count(soort.id)))[0]


def test_een_medewerker_toevoegen(kantoor: Kantoor) -> None:
    antwoord = kantoor.stuur(NIEUW, naam="  Łucja Wiśniewska ", telefoon="026 123 45 67", expertise="ggz")
    assert antwoord.status_code == 303
    assert kantoor.klant.vragen.aantal <= 12
    lucja = medewerker("Łucja Wiśniewska")
    assert (lucja.telefoon, lucja.expertise) == ("026 123 45 67", Expertise.GGZ)
    assert antwoord.location == kantoor.pad(lucja)
    assert kantoor.daden() == [(Handeling.TEAM_GEWIJZIGD, "medewerker gemaakt")]
    assert "Nog geen account" in kantoor.open(antwoord.location).text


@pytest.mark.parametrize(
    "naam", ["أحمد الحسن", "Jean-Luc d'Artagnan", "Nguyễn Thị Ánh", "<b>Jan</b> & co", "😀"]
)
def test_een_naam_mag_zijn_zoals_iemand_heet(kantoor: Kantoor, naam: str) -> None:
    antwoord = kantoor.stuur(NIEUW, naam=naam)
    assert antwoord.status_code == 303
    assert naam in tekst_van(kantoor.open(antwoord.location))
    assert "<b>Jan" not in kantoor.open("/beheer/medewerkers").text


FOUT = [
    ({"naam": ""}, "naam", "Vul dit veld in."),
    ({"naam": "x" * 100_000}, "naam", "hoogstens 200 tekens"),
    ({"naam": "Jan\x00"}, "naam", "tekens in die niet getoond kunnen worden"),
    ({"telefoon": "bel maar"}, "telefoon", "Schrijf het telefoonnummer zoals"),
    ({"telefoon": "1" * 100_000}, "telefoon", "hoogstens 200 tekens"),
    ({"telefoon": "٠٢٦١٢٣٤٥٦٧"}, "telefoon", "Schrijf het telefoonnummer zoals"),
    ({"expertise": "toveren"}, "expertise", "Kies een van de mogelijkheden."),
    ({"rol": "beheerder"}, "rol", "Dit veld hoort niet bij dit formulier."),
]


@pytest.mark.parametrize(("anders", "veld", "melding"), FOUT, ids=lambda w: ascii(w)[:24])
@pytest.mark.parametrize("nieuw", [True, False], ids=["nieuw", "wijzigen"])
def test_een_foute_medewerker_staat_bij_het_veld(
    kantoor: Kantoor, nieuw: bool, anders: dict[str, str], veld: str, melding: str
) -> None:
    pad = NIEUW if nieuw else kantoor.pad(kantoor.fatma, "/wijzigen")
    voor = hoeveel(Medewerker)
    velden = {"naam": "Getypte Naam", "telefoon": "026 765 43 21", "_versie": "1", **anders}
    antwoord = kantoor.stuur(pad, **velden)
    assert antwoord.status_code == 422
    assert melding in tekst_van(antwoord)
    assert f'href="#veld-{veld}"' in antwoord.text
    for ander in {"naam", "telefoon"} - anders.keys():
        assert f'value="{velden[ander]}"' in antwoord.text
    assert hoeveel(Medewerker) == voor
    assert medewerker("Fatma Yıldız").versie == 1
    assert kantoor.daden() == []


def test_wie_een_oude_versie_van_een_medewerker_bewaart_ziet_beide_teksten(kantoor: Kantoor) -> None:
    pad = kantoor.pad(kantoor.fatma, "/wijzigen")
    assert (
        kantoor.stuur(pad, naam="Fatma Yıldız-Bos", telefoon="026 111 11 11", _versie="1").status_code == 303
    )
    antwoord = kantoor.stuur(pad, naam="Fatma Bos", telefoon="026 222 22 22", _versie="1")
    assert antwoord.status_code == 409
    for tekst in ("Fatma Yıldız-Bos", "026 111 11 11", 'value="Fatma Bos"', 'value="026 222 22 22"'):
        assert tekst in antwoord.text
    assert medewerker("Fatma Yıldız-Bos").telefoon == "026 111 11 11"
    assert kantoor.stuur(pad, naam="Fatma Bos", _versie="2").status_code == 303
    assert medewerker("Fatma Bos").telefoon is None


def test_hetzelfde_formulier_twee_keer_maakt_een_medewerker(kantoor: Kantoor) -> None:
    sleutel = str(uuid4())
    adressen = {kantoor.stuur(NIEUW, naam="Łucja", _eenmalig=sleutel).location for _ in range(2)}
    assert adressen == {kantoor.pad(medewerker("Łucja"))}
    assert len(kantoor.daden()) == 1


def test_een_wijkteam_maken_met_buurten(kantoor: Kantoor) -> None:
    renkum = kantoor.renkum()
    for nummer in range(2):
        kantoor.bouw.wijkteam(f"Elders {nummer}")
    keuze = kantoor.open(TEAM_NIEUW)
    assert "In welke gemeente?" in keuze.text
    assert "Heveadorp" in kantoor.open(f"{TEAM_NIEUW}?gemeente={renkum.id}").text
    assert kantoor.klant.vragen.aantal <= 10
    antwoord = kantoor.stuur(
        TEAM_NIEUW,
        gemeente=renkum.id,
        naam="Team West",
        telefoon="026-1234567",
        buurten=[kantoor.buurt("Heveadorp").id, kantoor.buurt("Doorwerth-Noord").id],
    )
    assert antwoord.status_code == 303
    assert kantoor.klant.vragen.aantal <= 12
    gemaakt = team("Team West")
    assert (gemaakt.gemeente_id, gemaakt.telefoon) == (renkum.id, "026-1234567")
    assert hoeveel(Werkgebied) == 2
    assert kantoor.daden() == [(Handeling.TEAM_GEWIJZIGD, "wijkteam gemaakt")]


def test_een_wijkteam_wijzigen_zet_het_werkgebied(kantoor: Kantoor) -> None:
    renkum, buurt = kantoor.renkum(), kantoor.buurt("Heveadorp")
    kantoor.stuur(TEAM_NIEUW, gemeente=renkum.id, naam="Team West", buurten=[buurt.id])
    pad = f"/beheer/wijkteams/{team('Team West').id}"
    assert f'value="{buurt.id}" checked' in kantoor.open(pad).text
    assert kantoor.klant.vragen.aantal <= 10
    assert kantoor.stuur(pad, naam="Team Doorwerth", _versie="1").status_code == 303
    assert kantoor.klant.vragen.aantal <= 12
    assert hoeveel(Werkgebied) == 0
    assert team("Team Doorwerth").versie == 2


TEAMFOUT = [
    ({"naam": ""}, "naam", 422, "Vul dit veld in."),
    ({"naam": "Team Oost"}, "naam", 409, "Er is al een wijkteam met deze naam."),
    ({"naam": "x" * 100_000}, "naam", 422, "hoogstens 200 tekens"),
    ({"naam": "T\x00"}, "naam", 422, "tekens in die niet getoond kunnen worden"),
    ({"telefoon": "bel maar"}, "telefoon", 422, "Schrijf het telefoonnummer zoals"),
    ({"buurten": ["geen-id"]}, "buurten", 422, "Kies een van de mogelijkheden."),
    (
        {"buurten": ["00000000-0000-4000-8000-000000000001"]},
        "buurten",
        422,
        "Kies buurten van deze gemeente.",
    ),
    ({"regisseur": "ik"}, "regisseur", 422, "Dit veld hoort niet bij dit formulier."),
]


@pytest.mark.parametrize(("anders", "veld", "status", "melding"), TEAMFOUT, ids=lambda w: ascii(w)[:24])
@pytest.mark.parametrize("nieuw", [True, False], ids=["nieuw", "wijzigen"])
def test_een_fout_wijkteam_staat_bij_het_veld(
    kantoor: Kantoor, nieuw: bool, anders: dict[str, Any], veld: str, status: int, melding: str
) -> None:
    renkum, buurt = kantoor.renkum(), kantoor.buurt("Heveadorp")
    for naam in ("Team West", "Team Oost"):
        kantoor.bouw.klaar(Wijkteam(naam=naam, gemeente_id=renkum.id))
    pad = TEAM_NIEUW if nieuw else f"/beheer/wijkteams/{team('Team West').id}"
    basis = {"gemeente": renkum.id} if nieuw else {"_versie": "1"}
    velden = {"naam": "Team Noord", "telefoon": "026 765 43 21", "buurten": [buurt.id], **anders}
    antwoord = kantoor.stuur(pad, **basis, **velden)
    assert antwoord.status_code == status
    assert melding in tekst_van(antwoord)
    assert f'href="#veld-{veld}"' in antwoord.text
    for ander in {"naam", "telefoon"} - anders.keys():
        assert f'value="{velden[ander]}"' in antwoord.text
    if "buurten" not in anders:
        assert f'value="{buurt.id}" checked' in antwoord.text
    assert (hoeveel(Werkgebied), team("Team West").versie) == (0, 1)
    assert kantoor.daden() == []


@pytest.mark.parametrize("gemeente", ["", "x", str(NERGENS)])
def test_een_wijkteam_hoort_bij_een_gemeente_die_er_is(kantoor: Kantoor, gemeente: str) -> None:
    kantoor.renkum()
    kantoor.bouw.wijkteam("Elders")
    antwoord = kantoor.stuur(TEAM_NIEUW, naam="Team West", gemeente=gemeente)
    assert antwoord.status_code == 422
    assert "Kies een" in antwoord.text
    assert kantoor.daden() == []


def test_een_oude_versie_van_een_wijkteam_toont_beide_teksten(kantoor: Kantoor) -> None:
    oud = kantoor.bouw.wijkteam("Team West")
    pad = f"/beheer/wijkteams/{oud.id}"
    kantoor.stuur(pad, naam="Team Oost", _versie="1")
    antwoord = kantoor.stuur(pad, naam="Team Noord", _versie="1")
    assert antwoord.status_code == 409
    assert "Team Oost" in antwoord.text
    assert 'value="Team Noord"' in antwoord.text
    assert team("Team Oost").versie == 2


def test_een_onbekend_wijkteam_is_er_niet(kantoor: Kantoor) -> None:
    pad = f"/beheer/wijkteams/{uuid4()}"
    assert kantoor.open(pad).status_code == 404
    assert kantoor.stuur(pad, naam="X", _versie="1").status_code == 404


def test_de_lijst_van_wijkteams_kost_evenveel_vragen_bij_meer_teams(kantoor: Kantoor) -> None:
    kantoor.open("/beheer/wijkteams")
    aantal = kantoor.klant.vragen.aantal
    for nummer in range(9):
        kantoor.bouw.wijkteam(f"Elders {nummer}")
    assert "Elders 8" in kantoor.open("/beheer/wijkteams").text
    assert kantoor.klant.vragen.aantal == aantal <= 10


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.BEHEERDER])
def test_alleen_de_beheerder_beheert_medewerkers_en_wijkteams(kantoor: Kantoor, als, rol: Rol) -> None:
    klant = als(kantoor.bouw.medewerker("Ander", rol=rol))
    doel = kantoor.bouw.wijkteam()
    for pad in (NIEUW, TEAM_NIEUW, f"/beheer/wijkteams/{doel.id}", kantoor.pad(kantoor.fatma, "/wijzigen")):
        assert klant.open(pad).status_code == 403
        assert klant.stuur(pad, naam="X", _versie="1").status_code == 403
    assert kantoor.daden() == []
