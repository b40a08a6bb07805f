"""What is missing per buurt and leefgebied, and people who know the way, listed with their consent."""

from sqlalchemy import select

from tests.sociale_kaart.bouwstenen import DAAR, HIER, VER, Kaart
from wijkteam.sociale_kaart.bijhoudmodellen import OnvervuldeVraag, Schakel
from wijkteam.sociale_kaart.bijhoudqueries import list_schakels, tel_vragen
from wijkteam.team.expertise import Expertise
from wijkteam.wet.leefgebieden import Leefgebied

SCHAKEL = {
    "naam": "Truus Łęcka",
    "soort": "bewoner",
    "buurt": HIER,
    "weet_de_weg": "Kent de hele straat",
    "expertises": ["buurtkennis", "taal_cultuur"],
    "toestemming_op": "01-10-2026",
}


def test_wat_ontbreekt_wordt_geteld_zonder_personen(kaart: Kaart, als) -> None:
    klant = als(kaart.collega)
    vraag = {"buurt": HIER, "leefgebied": "vrije_tijd", "wat": "Een zaterdagclub"}
    for _ in range(2):
        assert klant.stuur("/sociale-kaart/ontbreekt", vraag).status_code == 303
    assert klant.stuur("/sociale-kaart/ontbreekt", vraag | {"expertise": "ggz"}).status_code == 303
    assert tel_vragen(kaart.session) == {("Buurt 1", Leefgebied.VRIJE_TIJD): 3}
    assert "kennis van psychische gezondheid" in klant.open("/sociale-kaart/ontbreekt").text
    assert klant.vragen.aantal <= 10
    een = kaart.session.scalars(select(OnvervuldeVraag)).first()
    assert klant.stuur(f"/sociale-kaart/ontbreekt/{een.id}/vervuld").status_code == 303
    assert tel_vragen(kaart.session) == {("Buurt 1", Leefgebied.VRIJE_TIJD): 2}
    bsn = klant.stuur("/sociale-kaart/ontbreekt", vraag | {"wat": "Voor 111222333"})
    assert bsn.status_code == 422
    assert "burgerservicenummer" in bsn.text


def test_een_bewoner_staat_er_alleen_met_toestemming_en_gaat_er_helemaal_af(kaart: Kaart, als) -> None:
    klant = als(kaart.collega)
    zonder = klant.stuur("/sociale-kaart/schakels", SCHAKEL | {"toestemming_op": ""})
    assert zonder.status_code == 422
    assert "alleen met toestemming" in zonder.text
    assert klant.stuur("/sociale-kaart/schakels", SCHAKEL).status_code == 303
    schakel = kaart.session.scalars(select(Schakel)).one()
    pad = f"/sociale-kaart/schakels/{schakel.id}"
    gewijzigd = klant.stuur(pad, SCHAKEL | {"expertises": ["buurtkennis"], "_versie": "1"})
    assert gewijzigd.status_code == 303
    oud = klant.stuur(pad, SCHAKEL | {"weet_de_weg": "Anders", "_versie": "1"})
    assert oud.status_code == 409
    assert klant.stuur(f"{pad}/wissen").status_code == 303
    assert kaart.session.scalars(select(Schakel).execution_options(populate_existing=True)).all() == []


def test_wie_expertise_zoekt_vindt_de_dichtstbijzijnde_schakel(kaart: Kaart, als) -> None:
    klant = als(kaart.collega)
    for naam, buurt in (("Ver", VER), ("Dichtbij", DAAR)):
        klant.stuur("/sociale-kaart/schakels", SCHAKEL | {"naam": naam, "buurt": buurt})
    gevonden = list_schakels(kaart.session, expertise=Expertise.BUURTKENNIS, buurt=kaart.buurten[HIER].id)
    assert [schakel.naam for schakel in gevonden] == ["Dichtbij", "Ver"]
    assert not list_schakels(kaart.session, expertise=Expertise.WONEN)
    assert "Dichtbij" in klant.open(f"/sociale-kaart/schakels?expertise=taal_cultuur&buurt={HIER}").text
    assert klant.vragen.aantal <= 10
