"""Who belongs to the huishouden: coming, changing, leaving, and belonging to two at once."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tests.bouwstenen import Bouwer
from tests.huishouden.bouwstenen import Huis, alles_van, maak_huis, onbekend_id, tekst_van
from tests.pagina import formulier_op
from wijkteam.huishouden.models import Huishoudlid, Persoon
from wijkteam.journaal.models import Inzageregel
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.tijd import vandaag


def test_iemand_toevoegen_vraagt_alleen_een_naam(huis: Huis) -> None:
    antwoord = huis.stuur("/leden/nieuw", roepnaam="Sem", achternaam="Bakker")
    assert antwoord.status_code == 303
    assert huis.klant.vragen.aantal <= 12
    assert "Sem" in huis.leden_nu()
    assert [(regel.handeling, regel.velden) for regel in huis.daden()] == [("huishouden_gewijzigd", "leden")]
    assert "Sem Bakker hoort nu bij dit huishouden." in tekst_van(huis.open())


def test_een_geboortedatum_mag_deels_onbekend_zijn(huis: Huis) -> None:
    huis.stuur("/leden/nieuw", roepnaam="Sem", achternaam="Bakker", geboortedatum="06-2015")
    assert huis.persoon("Sem").geboortedatum == Geboortedatum(2015, 6)


def test_wie_hier_vroeger_woonde_staat_meteen_bij_vroeger(huis: Huis) -> None:
    huis.stuur("/leden/nieuw", roepnaam="Sem", achternaam="Bakker", van="01-01-2020", tot="01-01-2022")
    assert "Sem" not in huis.leden_nu()
    assert "Van 1 januari 2020 tot 1 januari 2022" in tekst_van(huis.open())


def test_gegevens_wijzigen_bewaart_en_noteert_alleen_wat_anders_is(huis: Huis) -> None:
    els = huis.persoon("Els")
    antwoord = huis.stuur(
        huis.lid("Els"),
        roepnaam="Els",
        tussenvoegsel="de",
        achternaam="Vries",
        geboortedatum="03-09-1974",
        rol="moeder",
        telefoon="026 - 000 00 01",
        _versie=els.versie,
    )
    assert antwoord.status_code == 303
    assert huis.klant.vragen.aantal <= 12
    assert huis.persoon("Els").telefoon == "026 - 000 00 01"
    assert [regel.velden for regel in huis.daden()] == ["telefoon"]


def test_een_verouderd_formulier_toont_beide_teksten(huis: Huis) -> None:
    oud = huis.persoon("Els").versie
    velden = {"tussenvoegsel": "de", "achternaam": "Vries"}
    assert huis.stuur(huis.lid("Els"), roepnaam="Elsje", _versie=oud, **velden).status_code == 303
    antwoord = huis.stuur(f"/leden/{huis.persoon('Elsje').id}", roepnaam="Elisabeth", _versie=oud, **velden)
    assert antwoord.status_code == 409
    assert 'value="Elisabeth"' in antwoord.text
    assert "Elsje" in antwoord.text
    assert huis.persoon("Elsje").roepnaam == "Elsje"


def test_wat_twee_mensen_elk_apart_veranderden_wordt_een_voorstel(huis: Huis) -> None:
    eerste, tweede = formulier_op(huis.open(huis.lid("Els"))), formulier_op(huis.open(huis.lid("Els")))
    assert huis.stuur(huis.lid("Els"), **eerste | {"telefoon": "026 - 000 00 01"}).status_code == 303
    antwoord = huis.stuur(huis.lid("Els"), **tweede | {"rol": "mama"})
    assert antwoord.status_code == 409
    assert "kijk het voorstel na" in antwoord.text
    assert "Intussen bewaard" not in antwoord.text
    voorstel = formulier_op(antwoord)
    assert (voorstel["telefoon"], voorstel["rol"]) == ("026 - 000 00 01", "mama")
    assert huis.stuur(huis.lid("Els"), **voorstel).status_code == 303
    assert huis.persoon("Els").telefoon == "026 - 000 00 01"
    assert [regel.velden for regel in huis.daden()] == ["telefoon", "rol"]


def test_alleen_wat_allebei_veranderden_vraagt_een_keuze(huis: Huis) -> None:
    eerste, tweede = formulier_op(huis.open(huis.lid("Els"))), formulier_op(huis.open(huis.lid("Els")))
    huis.stuur(huis.lid("Els"), **eerste | {"telefoon": "026 - 000 00 01", "rol": "oma"})
    antwoord = huis.stuur(huis.lid("Els"), **tweede | {"rol": "mama"})
    assert antwoord.status_code == 409
    assert antwoord.text.count("Intussen bewaard door een collega") == 1
    assert "vergelijk de teksten" in antwoord.text
    assert formulier_op(antwoord)["rol"] == "mama"
    assert formulier_op(antwoord)["telefoon"] == "026 - 000 00 01"


def test_een_fout_in_het_formulier_vergeet_niet_dat_een_collega_eerder_was(huis: Huis) -> None:
    mijn = formulier_op(huis.open(huis.lid("Els")))
    huis.stuur(huis.lid("Els"), **mijn | {"telefoon": "026 - 000 00 01", "_eenmalig": ""})
    fout = huis.stuur(huis.lid("Els"), **mijn | {"geboortedatum": "31-02-1974"})
    assert fout.status_code == 422
    hersteld = formulier_op(fout) | {"geboortedatum": mijn["geboortedatum"], "rol": "mama"}
    antwoord = huis.stuur(huis.lid("Els"), **hersteld)
    assert antwoord.status_code == 409
    assert formulier_op(antwoord)["telefoon"] == "026 - 000 00 01"


def test_wie_vertrekt_blijft_te_lezen_bij_vroeger(huis: Huis) -> None:
    lid = huis.lid("Jan")
    assert huis.stuur(f"{lid}/vertrek", tot=f"{vandaag():%d-%m-%Y}").status_code == 303
    assert huis.leden_nu() == {"Els", "Wouter", "Roos"}
    assert "Hoorden vroeger bij dit huishouden" in huis.open().text
    assert huis.open(lid).status_code == 200


def test_niemand_vertrekt_twee_keer(huis: Huis) -> None:
    lid = huis.lid("Jan")
    huis.stuur(f"{lid}/vertrek", tot=f"{vandaag():%d-%m-%Y}")
    antwoord = huis.stuur(f"{lid}/vertrek", tot=f"{vandaag():%d-%m-%Y}")
    assert antwoord.status_code == 409
    assert "hoort al niet meer bij dit huishouden" in antwoord.text


@pytest.mark.parametrize(
    ("dag", "melding"),
    [
        (vandaag() + timedelta(days=1), "in de toekomst"),
        (date(2000, 1, 1), "vóór de begindag"),
    ],
)
def test_een_vertrek_dat_niet_kan_wordt_geweigerd(huis: Huis, dag: date, melding: str) -> None:
    antwoord = huis.stuur(f"{huis.lid('Jan')}/vertrek", tot=f"{dag:%d-%m-%Y}")
    assert antwoord.status_code == 422
    assert melding in tekst_van(antwoord)
    assert "Jan" in huis.leden_nu()


def test_wie_terugkomt_hoort_er_weer_bij_en_de_oude_periode_blijft(huis: Huis) -> None:
    lid = huis.lid("Jan")
    huis.stuur(f"{lid}/vertrek", tot=f"{vandaag():%d-%m-%Y}")
    assert huis.stuur(f"{lid}/koppelen", rol="vader").status_code == 303
    assert "Jan" in huis.leden_nu()
    perioden = alles_van(select(Huishoudlid).where(Huishoudlid.persoon_id == huis.persoon("Jan").id))
    assert len(perioden) == 2
    assert "Hoorden vroeger" not in huis.open().text


def test_een_kind_hoort_bij_twee_huishoudens_tegelijk(huis: Huis) -> None:
    bij_moeder = huis.bouw.casus(huis.medewerker, huishouden="Bakker")
    roos = huis.persoon("Roos")
    pad = f"/casussen/{bij_moeder.id}/huishouden"
    antwoord = huis.klant.stuur(f"{pad}/leden/{roos.id}/koppelen", {"rol": "dochter", "van": "01-02-2026"})
    assert antwoord.status_code == 303
    assert "Hoort ook bij huishouden <bdi>De Vries</bdi>" in huis.klant.open(pad).text
    assert "Hoort ook bij huishouden <bdi>Bakker</bdi>" in huis.open().text


def test_niemand_hoort_twee_keer_bij_een_huishouden(huis: Huis) -> None:
    antwoord = huis.stuur(f"{huis.lid('Roos')}/koppelen")
    assert antwoord.status_code == 409
    assert "hoort al bij dit huishouden" in antwoord.text


def test_koppelen_kan_alleen_met_wie_je_al_mag_zien(huis: Huis, als) -> None:
    vreemd = maak_huis(huis.bouw, als, "Geheim")
    els = vreemd.persoon("Els")
    assert huis.open(f"/leden/{els.id}/koppelen").status_code == 404
    assert huis.stuur(f"/leden/{els.id}/koppelen").status_code == 404
    assert huis.open(f"/koppelen/{vreemd.casus.id}").status_code == 404
    assert "Geheim" not in huis.open("/koppelen").text


def test_kijken_wie_er_in_het_andere_huishouden_woont_staat_in_dat_dossier(huis: Huis) -> None:
    ander = huis.bouw.casus(huis.medewerker, huishouden="Bakker")
    assert "Bakker" in huis.open("/koppelen").text
    assert "Els de Vries" in huis.open(f"/koppelen/{ander.id}").text
    regels = alles_van(select(Inzageregel).where(Inzageregel.casus_id == ander.id))
    assert [(regel.soort, regel.onderdeel) for regel in regels] == [("zoeken", "huishouden.koppelen")]


def test_de_gegevens_van_een_vreemde_bestaan_niet(huis: Huis, als) -> None:
    vreemd = maak_huis(huis.bouw, als, "Vreemd")
    for persoon_id in (vreemd.persoon("Els").id, onbekend_id()):
        for pad in ("", "/vertrek", "/bsn", "/koppelen"):
            assert huis.open(f"/leden/{persoon_id}{pad}").status_code == 404
            assert huis.stuur(f"/leden/{persoon_id}{pad}", tot="01-01-2026").status_code in {404, 422}
    assert vreemd.leden_nu() == {"Els", "Jan", "Wouter", "Roos"}


def test_iemand_van_een_ander_eigen_huishouden_is_hier_geen_lid(huis: Huis) -> None:
    ander = huis.bouw.casus(huis.medewerker, huishouden="Bakker")
    (elders,) = alles_van(
        select(Persoon)
        .join(Huishoudlid, Huishoudlid.persoon_id == Persoon.id)
        .where(Huishoudlid.huishouden_id == ander.huishouden_id)
    )
    assert huis.open(f"/leden/{elders.id}").status_code == 404


def test_hetzelfde_formulier_twee_keer_sturen_bewaart_een_keer(huis: Huis) -> None:
    velden = {"roepnaam": "Sem", "achternaam": "Bakker", "_eenmalig": str(onbekend_id())}
    assert huis.stuur("/leden/nieuw", **velden).status_code == 303
    assert huis.stuur("/leden/nieuw", **velden).status_code == 303
    assert huis.persoon("Sem").achternaam == "Bakker"


def test_wie_teruggaat_en_iets_anders_typt_raakt_die_tekst_niet_kwijt(huis: Huis) -> None:
    velden = {"achternaam": "Bakker", "_eenmalig": str(onbekend_id())}
    huis.stuur("/leden/nieuw", **velden, roepnaam="Sem")
    huis.stuur("/leden/nieuw", **velden, roepnaam="Noor")
    assert {huis.persoon("Sem").achternaam, huis.persoon("Noor").achternaam} == {"Bakker"}


def test_het_huishouden_krijgt_een_andere_naam(huis: Huis) -> None:
    versie = huis.huishouden().versie
    assert huis.stuur("/naam", naam="De Vries-Smit", _versie=versie).status_code == 303
    assert huis.huishouden().naam == "De Vries-Smit"
    antwoord = huis.stuur("/naam", naam="Iets anders", _versie=versie)
    assert antwoord.status_code == 409
    assert "De Vries-Smit" in antwoord.text
    assert 'value="Iets anders"' in antwoord.text


def test_de_lijst_van_andere_huishoudens_gaat_per_bladzijde(huis: Huis, bouw: Bouwer) -> None:
    for nummer in range(51):
        bouw.casus(huis.medewerker, huishouden=f"Huis {nummer:03d}")
    eerste = huis.open("/koppelen")
    assert huis.klant.vragen.aantal <= 15
    assert "Huis 049" in eerste.text
    assert "Huis 050" not in eerste.text
    assert "Huis 050" in huis.open("/koppelen?pagina=2").text
    for raar in ("0", "-4", "999999999999999999999", "x"):
        assert huis.open(f"/koppelen?pagina={raar}").status_code == 200
