"""Appointing colleagues: rights follow from it at the next request, and nobody appoints themselves."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from tests.beheer.bouwstenen import Kantoor, alles_van, tekst_van
from tests.bouwstenen import Klant
from wijkteam.beheer.beleid import beheert, ziet_casussen
from wijkteam.journaal.models import Handeling
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Aanstelling, Medewerker, Rol

VANDAAG = vandaag().strftime("%d-%m-%Y")
MORGEN = (vandaag() + timedelta(days=1)).strftime("%d-%m-%Y")


def aanstellingen_van(medewerker: Medewerker) -> list[Aanstelling]:
    vraag = select(Aanstelling).where(Aanstelling.medewerker_id == medewerker.id)
    return alles_van(vraag.order_by(Aanstelling.van, Aanstelling.id))


def stel_aan(kantoor: Kantoor, wie: Medewerker, rol: Rol, **velden: object):
    return kantoor.stuur(
        kantoor.pad(wie, "/aanstellingen/nieuw"), **{"rol": rol.value, "van": VANDAAG, **velden}
    )


def einde(kantoor: Kantoor, wie: Medewerker) -> str:
    (aanstelling,) = aanstellingen_van(wie)
    return kantoor.pad(wie, f"/aanstellingen/{aanstelling.id}/einde")


def test_een_aanstelling_geeft_rechten_bij_het_volgende_verzoek(los: Flask, kantoor: Kantoor, als) -> None:
    rachid = kantoor.bouw.medewerker("Rachid Amrani", rol=Rol.REGIEVOERDER)
    klant = als(rachid)
    assert klant.open("/casussen").status_code == 403
    team = kantoor.bouw.wijkteam()
    assert stel_aan(kantoor, rachid, Rol.WIJKTEAMLID, wijkteam=team.id).status_code == 303
    assert kantoor.klant.vragen.aantal <= 12
    assert klant.open("/casussen").status_code == 200
    assert kantoor.daden() == [(Handeling.TEAM_GEWIJZIGD, "aangesteld als wijkteamlid")]


def test_na_het_einde_van_de_aanstelling_is_er_geen_toegang_meer(kantoor: Kantoor, als) -> None:
    casus = kantoor.bouw.casus(kantoor.fatma)
    klant = als(kantoor.fatma)
    assert klant.open(f"/casussen/{casus.id}").status_code == 200
    assert kantoor.stuur(einde(kantoor, kantoor.fatma), tot=VANDAAG).status_code == 303
    assert klant.open(f"/casussen/{casus.id}").status_code == 403
    assert klant.open("/casussen").status_code == 403
    assert klant.open("/account/wachtwoord").status_code == 200
    assert kantoor.daden() == [(Handeling.TEAM_GEWIJZIGD, "einde gezet van aanstelling als wijkteamlid")]


def test_tot_het_einde_houdt_iemand_toegang(kantoor: Kantoor, als) -> None:
    klant = als(kantoor.fatma)
    kantoor.stuur(einde(kantoor, kantoor.fatma), tot=MORGEN)
    assert klant.open("/casussen").status_code == 200


@pytest.mark.parametrize("rol", list(Rol))
def test_niemand_geeft_zichzelf_een_rol(kantoor: Kantoor, rol: Rol) -> None:
    team = {"wijkteam": kantoor.bouw.wijkteam().id} if rol.werkt_in_team else {}
    antwoord = stel_aan(kantoor, kantoor.bea, rol, **team)
    assert antwoord.status_code == 403
    assert "Je eigen aanstellingen kun je niet wijzigen." in antwoord.text
    assert [a.rol for a in aanstellingen_van(kantoor.bea)] == [Rol.BEHEERDER]
    assert kantoor.daden() == []


def test_niemand_beeindigt_de_eigen_aanstelling(kantoor: Kantoor) -> None:
    assert kantoor.stuur(einde(kantoor, kantoor.bea), tot=VANDAAG).status_code == 403
    assert kantoor.open("/beheer/medewerkers").status_code == 200
    pagina = kantoor.open(kantoor.pad(kantoor.bea)).text
    assert "Beëindigen" not in pagina
    assert "Dit ben jij." in pagina


@pytest.mark.parametrize("rol", [rol for rol in Rol if ziet_casussen(rol)])
def test_beheren_en_casussen_zien_gaan_niet_samen(kantoor: Kantoor, rol: Rol) -> None:
    team = kantoor.bouw.wijkteam()
    ander = kantoor.bouw.medewerker("Ander", rol=rol, team=team)
    antwoord = stel_aan(kantoor, ander, Rol.BEHEERDER)
    assert antwoord.status_code == 422
    assert "gaan niet samen" in antwoord.text
    assert 'href="#veld-rol"' in antwoord.text
    tweede = kantoor.bouw.medewerker("Tweede beheerder", rol=Rol.BEHEERDER)
    assert stel_aan(kantoor, tweede, rol, wijkteam=team.id).status_code == 422
    assert [len(aanstellingen_van(wie)) for wie in (ander, tweede)] == [1, 1]
    assert kantoor.daden() == []


def test_na_elkaar_mag_het_wel(kantoor: Kantoor) -> None:
    kantoor.stuur(einde(kantoor, kantoor.fatma), tot=MORGEN)
    assert stel_aan(kantoor, kantoor.fatma, Rol.BEHEERDER, van=VANDAAG).status_code == 422
    assert stel_aan(kantoor, kantoor.fatma, Rol.BEHEERDER, van=MORGEN).status_code == 303


def test_de_rollen_die_casussen_zien_en_die_beheren_zijn_bekend() -> None:
    assert {rol for rol in Rol if ziet_casussen(rol)} == {Rol.WIJKTEAMLID, Rol.CONSULENT, Rol.TEAMLEIDER}
    assert {rol for rol in Rol if beheert(rol)} == {Rol.BEHEERDER}


FOUT = [
    ({"rol": ""}, "rol", "Kies een rol."),
    ({"rol": "burgemeester"}, "rol", "Kies een van de mogelijkheden."),
    ({"van": ""}, "van", "Vul dit veld in."),
    ({"van": "31-02-2026"}, "van", "De datum 31-02-2026 bestaat niet."),
    ({"van": "29-02-2025"}, "van", "De datum 29-02-2025 bestaat niet."),
    ({"van": "01-01-26"}, "van", "met vier cijfers"),
    ({"van": "01-01-1026"}, "van", "tussen 1900 en 2100"),
    ({"van": "1" * 100_000}, "van", "Schrijf de datum zoals"),
    ({"van": "12-06-2026\x00"}, "van", "Schrijf de datum zoals"),
    ({"tot": "😀"}, "tot", "Schrijf de datum zoals"),
    ({"tot": "01-01-2020"}, "tot", "De einddatum ligt voor de eerste dag."),
    ({"wijkteam": "geen-id"}, "wijkteam", "Kies een van de mogelijkheden."),
    ({"wijkteam": "00000000-0000-4000-8000-000000000001"}, "wijkteam", "Kies een van de wijkteams."),
    ({"wijkteam": ""}, "wijkteam", "werkt in een wijkteam. Kies in welk."),
    ({"rol": "regievoerder"}, "wijkteam", "hoort niet bij één wijkteam."),
]


@pytest.mark.parametrize(("anders", "veld", "melding"), FOUT, ids=lambda w: ascii(w)[:24])
def test_een_foute_aanstelling_staat_bij_het_veld(
    kantoor: Kantoor, anders: dict[str, str], veld: str, melding: str
) -> None:
    lucja, team = kantoor.nieuw(), kantoor.bouw.wijkteam()
    velden = {"rol": "consulent", "wijkteam": team.id, "van": "12-06-2026", "tot": "", **anders}
    antwoord = kantoor.stuur(kantoor.pad(lucja, "/aanstellingen/nieuw"), **velden)
    assert antwoord.status_code == 422
    assert melding in tekst_van(antwoord)
    assert f'href="#veld-{veld}"' in antwoord.text
    if "van" not in anders:
        assert 'value="12-06-2026"' in antwoord.text
    assert aanstellingen_van(lucja) == []
    assert kantoor.daden() == []


def test_dezelfde_aanstelling_twee_keer_wordt_geweigerd(kantoor: Kantoor) -> None:
    team = kantoor.bouw.team_van(kantoor.fatma)
    antwoord = stel_aan(kantoor, kantoor.fatma, Rol.WIJKTEAMLID, wijkteam=team.id)
    assert antwoord.status_code == 422
    assert "heeft in die tijd deze rol al in dit team" in antwoord.text


def test_hetzelfde_formulier_twee_keer_stelt_een_keer_aan(kantoor: Kantoor) -> None:
    lucja, sleutel = kantoor.nieuw(), str(uuid4())
    for _ in range(2):
        antwoord = stel_aan(kantoor, lucja, Rol.REGIEVOERDER, _eenmalig=sleutel)
        assert (antwoord.status_code, antwoord.location) == (303, kantoor.pad(lucja))
    assert len(aanstellingen_van(lucja)) == 1


@pytest.mark.parametrize(
    ("tot", "melding"),
    [
        ("", "Vul dit veld in."),
        ("31-02-2027", "De datum 31-02-2027 bestaat niet."),
        ("01-01-2021", "Kies vandaag of een latere dag."),
    ],
)
def test_een_fout_einde_staat_bij_het_veld(kantoor: Kantoor, tot: str, melding: str) -> None:
    antwoord = kantoor.stuur(einde(kantoor, kantoor.fatma), tot=tot)
    assert antwoord.status_code == 422
    assert melding in antwoord.text
    assert f'value="{tot}"' in antwoord.text
    assert aanstellingen_van(kantoor.fatma)[0].tot is None


def test_wat_voorbij_is_blijft_voorbij(kantoor: Kantoor) -> None:
    pad = einde(kantoor, kantoor.fatma)
    kantoor.stuur(pad, tot=VANDAAG)
    antwoord = kantoor.stuur(pad, tot=MORGEN)
    assert antwoord.status_code == 422
    assert "Deze aanstelling is al voorbij." in antwoord.text
    assert "voorbij" in kantoor.open(kantoor.pad(kantoor.fatma)).text


def test_een_aanstelling_van_een_ander_is_er_niet(kantoor: Kantoor) -> None:
    (van_fatma,) = aanstellingen_van(kantoor.fatma)
    pad = kantoor.pad(kantoor.nieuw(), f"/aanstellingen/{van_fatma.id}/einde")
    assert kantoor.open(pad).status_code == 404
    assert kantoor.stuur(pad, tot=VANDAAG).status_code == 404
    assert aanstellingen_van(kantoor.fatma)[0].tot is None


def test_de_pagina_van_een_medewerker_toont_alle_aanstellingen(kantoor: Kantoor) -> None:
    team = kantoor.bouw.team_van(kantoor.fatma)
    for dag in range(1, 6):
        kantoor.bouw.klaar(
            Aanstelling(
                medewerker_id=kantoor.fatma.id,
                wijkteam_id=team.id,
                rol=Rol.CONSULENT,
                van=date(2019, dag, 1),
                tot=date(2019, dag, 2),
            )
        )
    pagina = kantoor.open(kantoor.pad(kantoor.fatma))
    assert kantoor.klant.vragen.aantal <= 10
    assert pagina.text.count(f"consulent zorgloket, {team.naam}") == 5


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.BEHEERDER])
def test_alleen_de_beheerder_stelt_aan(kantoor: Kantoor, als, rol: Rol) -> None:
    klant: Klant = als(kantoor.bouw.medewerker("Ander", rol=rol))
    lucja = kantoor.nieuw()
    velden = {"rol": "beheerder", "van": VANDAAG}
    assert klant.stuur(kantoor.pad(lucja, "/aanstellingen/nieuw"), velden).status_code == 403
    assert klant.stuur(einde(kantoor, kantoor.fatma), tot=VANDAAG).status_code == 403
    assert aanstellingen_van(lucja) == []
