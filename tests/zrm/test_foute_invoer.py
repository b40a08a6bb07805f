"""Bad input: a Dutch sentence at the field, what was typed still there, nothing half stored, never a 500."""

import html
from typing import Any

import pytest
from sqlalchemy import select

from tests.bouwstenen import Bouwer, Klant
from tests.zrm.bouwstenen import JAN, Gezin, dag_geleden, formulier
from wijkteam.casus.models import Betrokkene
from wijkteam.casus.opening import zet_in_team
from wijkteam.kern.db import nieuw_id
from wijkteam.zrm.models import Meetconcept, Meetscore, Meting

LANG = "x" * 100_000
DATUMS = {
    "31-02-2026": "bestaat niet",
    "29-02-2025": "bestaat niet",
    "12-06-26": "vier cijfers",
    "gisteren": "Schrijf de datum zoals",
    "01-01-1492": "tussen 1900 en 2100",
    "": "Vul dit veld in",
    "0\x001-01-2026": "Schrijf de datum zoals",
}


@pytest.fixture
def klant(gezin: Gezin, als) -> Klant:
    return als(gezin.marijke)


def start(**kw: Any) -> dict[str, Any]:
    return {
        "moment": "start",
        "gesprek_op": dag_geleden(0).strftime("%d-%m-%Y"),
        "instrument": "zrm-2017",
    } | kw


def aantal(gezin: Gezin, soort: type) -> int:
    gezin.bouw.session.expire_all()
    return len(gezin.bouw.session.scalars(select(soort)).all())


def tekst(antwoord: Any) -> str:
    return html.unescape(antwoord.text)


@pytest.mark.parametrize("dag", DATUMS)
def test_een_foute_datum_bij_het_begin(gezin: Gezin, klant: Klant, dag: str):
    antwoord = klant.stuur(gezin.pad(f"/nieuw/{gezin.id_van('Jan')}"), start(gesprek_op=dag))
    assert antwoord.status_code == 422
    assert DATUMS[dag] in tekst(antwoord)
    assert 'id="veld-gesprek_op-fout"' in antwoord.text
    assert dag.replace("\x00", "") in tekst(antwoord)
    assert aantal(gezin, Meting) == 0


@pytest.mark.parametrize(
    ("veld", "waarde", "bericht"),
    [
        ("moment", "straks", "Kies een van de mogelijkheden"),
        ("moment", "", "Maak een keuze"),
        ("instrument", "zrm-ouderschap", "wie de ouders zijn en wie gezag heeft"),
        ("instrument", "zrm-1999", "Dit instrument past niet"),
        ("instrument", "zrm-jongeren", "Dit instrument past niet"),
        ("instrument", LANG, "te lang"),
        ("instrument", "zrm-2017\x00", "tekens"),
        ("gesprek_op", "01-01-2099", "moet nog komen"),
        ("gesprek_op", "01-01-2020", "Vink aan dat dit nu nog zo is"),
        ("verzonnen", "x", "hoort niet bij dit formulier"),
    ],
)
def test_een_fout_begin_bewaart_niets(gezin: Gezin, klant: Klant, veld: str, waarde: str, bericht: str):
    antwoord = klant.stuur(gezin.pad(f"/nieuw/{gezin.id_van('Jan')}"), start(**{veld: waarde}))
    assert antwoord.status_code == 422
    assert bericht in tekst(antwoord)
    assert aantal(gezin, Meting) == 0


def test_oude_informatie_vraagt_een_vinkje_en_gaat_daarmee_door(gezin: Gezin, klant: Klant):
    pad = gezin.pad(f"/nieuw/{gezin.id_van('Jan')}")
    oud = start(gesprek_op=dag_geleden(31).strftime("%d-%m-%Y"))
    geweigerd = klant.stuur(pad, oud)
    assert geweigerd.status_code == 422
    assert 'name="klopt_nog"' in geweigerd.text
    assert klant.stuur(pad, oud | {"klopt_nog": "ja"}).status_code == 303


def test_een_tweede_concept_geeft_een_heldere_melding(gezin: Gezin, klant: Klant):
    pad = gezin.pad(f"/nieuw/{gezin.id_van('Jan')}")
    assert klant.stuur(pad, start()).status_code == 303
    tweede = klant.stuur(pad, start())
    assert tweede.status_code == 409
    assert "Er is al een concept van deze meting" in tekst(tweede)
    assert aantal(gezin, Meting) == 1


def test_dubbel_versturen_maakt_een_meting(gezin: Gezin, klant: Klant):
    pad, velden = gezin.pad(f"/nieuw/{gezin.id_van('Jan')}"), start(_eenmalig=str(nieuw_id()))
    eerste, tweede = klant.stuur(pad, velden), klant.stuur(pad, velden)
    assert (eerste.status_code, tweede.status_code) == (303, 303)
    assert eerste.location == tweede.location
    assert aantal(gezin, Meting) == 1


FOUTE_SCORES: dict[str, tuple[dict[str, Any], str]] = {
    "niveau 6": ({"score-financien": "6"}, "Kies een niveau van 1 tot en met 5"),
    "niveau 0": ({"score-financien": "0"}, "Kies een niveau van 1 tot en met 5"),
    "half niveau": ({"score-financien": "2.5"}, "Kies een niveau van 1 tot en met 5"),
    "half niveau met komma": ({"score-financien": "2,5"}, "Kies een niveau van 1 tot en met 5"),
    "tekst": ({"score-financien": "laag"}, "Kies een niveau van 1 tot en met 5"),
    "arabisch cijfer": ({"score-financien": "٣"}, "Kies een niveau van 1 tot en met 5"),
    "NUL": ({"score-financien": "3\x00"}, "Kies een niveau van 1 tot en met 5"),
    "niveau en reden": ({"score-financien": ["3", "onbekend"]}, "Kies één antwoord, niet twee"),
    "onbekend domein": ({"score-geluk": "3"}, "hoort niet bij dit formulier"),
    "domein van een ander instrument": ({"score-gezinsstructuur": "3"}, "hoort niet bij dit formulier"),
    "streef 6": ({"score-financien": "3", "streef-financien": "6"}, "Kies een van de mogelijkheden"),
    "notitie te lang": ({"score-financien": "3", "notitie-financien": LANG}, "Dit is te lang"),
    "notitie met NUL": ({"score-financien": "3", "notitie-financien": "a\x00b"}, "tekens in die niet"),
    "elf tienden": ({"netwerk-financien": "11"}, "Vul een heel getal in van 0 tot en met 10"),
    "min een tiende": ({"netwerk-financien": "-1"}, "Vul een heel getal in van 0 tot en met 10"),
    "halve tiende": ({"netwerk-financien": "2.5"}, "Vul een heel getal in"),
    "foute datum": ({"gesprek_op": "31-02-2026"}, "bestaat niet"),
    "zonder dag": ({"gesprek_op": ""}, "Vul dit veld in"),
    "toekomst": ({"gesprek_op": "01-01-2099"}, "moet nog komen"),
    "geen versie": ({"_versie": ""}, "Open de pagina opnieuw"),
    "versie is tekst": ({"_versie": "drie"}, "Open de pagina opnieuw"),
    "ander instrument": ({"instrument": "zrm-jongeren"}, "hoort bij een ander instrument"),
}


@pytest.mark.parametrize("deel", ["invullen", "vaststellen"])
@pytest.mark.parametrize("wat", FOUTE_SCORES)
def test_een_foute_matrix_bewaart_niets_en_houdt_wat_getypt_is(
    gezin: Gezin, klant: Klant, wat: str, deel: str
):
    velden, bericht = FOUTE_SCORES[wat]
    meting = gezin.start("Jan")
    alles = formulier(JAN) | {"notitie-huisvesting": "Dit stond er al 😀 عربي"} | velden
    antwoord = klant.stuur(gezin.pad(f"/metingen/{meting.id}/{deel}"), alles)
    assert antwoord.status_code == 422
    assert bericht in tekst(antwoord)
    assert "Dit stond er al 😀 عربي" in tekst(antwoord)
    assert aantal(gezin, Meetscore) == 0


def test_vaststellen_noemt_bij_elk_veld_wat_ontbreekt(gezin: Gezin, klant: Klant):
    meting = gezin.start("Jan")
    antwoord = klant.stuur(gezin.pad(f"/metingen/{meting.id}/vaststellen"), formulier("3.3534445535."))
    assert antwoord.status_code == 422
    for domein in ("werk_opleiding", "justitie"):
        assert f'id="veld-score-{domein}-fout"' in antwoord.text
        assert f'href="#veld-score-{domein}"' in antwoord.text
    assert tekst(antwoord).count("Werk & Opleiding: kies een niveau, of de reden") == 2
    assert "Nog niet vastgesteld: kijk dit na" in antwoord.text
    assert 'value="3" data-toets="3" checked' in antwoord.text


def test_vaststellen_vraagt_tien_tienden_of_geen(gezin: Gezin, klant: Klant):
    meting = gezin.start("Jan")
    negen = {"eigen_kracht-financien": "6", "netwerk-financien": "3", "hulpverlening-financien": "0"}
    antwoord = klant.stuur(gezin.pad(f"/metingen/{meting.id}/vaststellen"), formulier(JAN) | negen)
    assert antwoord.status_code == 422
    assert "Financiën: verdeel precies 10 tienden, of laat de drie vakken leeg. Nu is het 9." in tekst(
        antwoord
    )
    assert 'id="veld-eigen_kracht-financien-fout"' in antwoord.text
    assert 'name="netwerk-financien" value="3"' in antwoord.text


@pytest.mark.parametrize(
    ("reden", "bericht"), [("", "Schrijf op wat er niet klopt"), (LANG, "Dit is te lang")]
)
def test_een_correctie_zonder_goede_reden_begint_niet(gezin: Gezin, klant: Klant, reden: str, bericht: str):
    meting = gezin.meting("Jan")
    antwoord = klant.stuur(gezin.pad(f"/metingen/{meting.id}/corrigeren"), reden=reden)
    assert antwoord.status_code == 422
    assert bericht in tekst(antwoord)
    assert 'id="veld-reden-fout"' in antwoord.text
    assert aantal(gezin, Meting) == 1


def test_een_verouderde_versie_zet_beide_teksten_naast_elkaar(gezin: Gezin, klant: Klant):
    meting = gezin.start("Jan")
    pad = gezin.pad(f"/metingen/{meting.id}/invullen")
    collega = formulier("3" + "." * 12) | {"notitie-financien": "Van mijn collega", "streef-financien": "4"}
    assert klant.stuur(pad, collega).status_code == 303
    mijn = formulier("2" + "." * 12) | {"notitie-financien": "Van mij"}
    antwoord = klant.stuur(pad, mijn)
    assert antwoord.status_code == 409
    gezien = tekst(antwoord)
    for stuk in ("Van mijn collega", "Van mij<", "3 – beperkt zelfredzaam", 'name="_versie" value="2"'):
        assert stuk in gezien
    assert aantal(gezin, Meetscore) == 1
    assert klant.stuur(pad, mijn | {"_versie": "2"}).status_code == 303


def test_wat_botste_staat_er_na_opnieuw_openen_nog(gezin: Gezin, klant: Klant):
    """Kept on the server for whoever typed it, until they save it over or throw it away."""
    meting = gezin.start("Jan")
    pad = gezin.pad(f"/metingen/{meting.id}/invullen")
    assert (
        klant.stuur(pad, formulier("3" + "." * 12) | {"notitie-financien": "Van mijn collega"}).status_code
        == 303
    )
    mijn = formulier("2" + "." * 12) | {"notitie-financien": "Van mij"}
    for _ in range(2):
        assert klant.stuur(pad, mijn).status_code == 409
    assert aantal(gezin, Meetconcept) == 1
    opnieuw = klant.open(pad)
    assert klant.vragen.aantal <= 15
    for stuk in ("Dit is nog niet bewaard", ">\nVan mij</textarea>", "Van mijn collega"):
        assert stuk in opnieuw.text
    apart = gezin.bouw.session.scalars(select(Meetconcept)).one()
    assert klant.stuur(f"{pad}?apart={apart.id}", mijn | {"_versie": "2"}).status_code == 303
    assert klant.vragen.aantal <= 15
    assert aantal(gezin, Meetconcept) == 0
    assert "Dit is nog niet bewaard" not in klant.open(pad).text


def test_wat_te_laat_kwam_bij_een_vastgestelde_meting_wacht_op_wie_het_typte(
    gezin: Gezin, klant: Klant, bouw: Bouwer, als
):
    meting = gezin.start("Jan")
    gezin.stel_vast(meting)
    pad = gezin.pad(f"/metingen/{meting.id}/invullen")
    assert klant.stuur(pad, formulier(JAN) | {"notitie-financien": "Mijn werk"}).status_code == 409
    assert "Mijn werk" in klant.open(pad).text
    collega = bouw.medewerker("Bram Kok", team=bouw.team_van(gezin.marijke))
    zet_in_team(bouw.session, gezin.casus, collega)
    bouw.session.commit()
    apart = bouw.session.scalars(select(Meetconcept)).one()
    weg = gezin.pad(f"/metingen/{meting.id}/apart/{apart.id}/weg")
    ander = als(collega)
    assert ander.open(pad).status_code == 303
    assert ander.stuur(weg).status_code == 404
    assert klant.stuur(weg).status_code == 303
    assert klant.open(pad).status_code == 303


def test_wie_typt_terwijl_een_collega_vaststelt_houdt_de_tekst(gezin: Gezin, klant: Klant):
    meting = gezin.start("Jan")
    gezin.stel_vast(meting)
    for deel in ("invullen", "vaststellen"):
        velden = formulier(JAN) | {"notitie-financien": "Mijn werk"}
        antwoord = klant.stuur(gezin.pad(f"/metingen/{meting.id}/{deel}"), velden)
        assert antwoord.status_code == 409
        assert "verandert niet meer" in tekst(antwoord)
        assert "Mijn werk" in tekst(antwoord)
        assert "Stel vast<" not in antwoord.text


def test_een_verouderd_concept_wordt_niet_weggegooid(gezin: Gezin, klant: Klant):
    meting = gezin.bewaar(gezin.start("Jan"), JAN)
    antwoord = klant.stuur(gezin.pad(f"/metingen/{meting.id}/weggooien"), _versie="1")
    assert antwoord.status_code == 409
    assert "collega" in tekst(antwoord)
    assert aantal(gezin, Meting) == 1


def test_een_meting_van_een_andere_casus_is_er_niet(gezin: Gezin, bouw: Bouwer, klant: Klant):
    ander = Gezin.gevormd(bouw, huishouden="Jansen")
    vreemd, eigen_collega = ander.start("Jan"), gezin.marijke
    assert eigen_collega.id != ander.marijke.id
    for meting_id in (vreemd.id, nieuw_id()):
        assert klant.open(gezin.pad(f"/metingen/{meting_id}")).status_code == 404
        assert klant.open(gezin.pad(f"/metingen/{meting_id}/invullen")).status_code == 404
        for deel in ("invullen", "vaststellen"):
            assert klant.stuur(gezin.pad(f"/metingen/{meting_id}/{deel}"), formulier(JAN)).status_code == 404
        for deel in ("corrigeren", "weggooien"):
            assert klant.stuur(gezin.pad(f"/metingen/{meting_id}/{deel}"), _versie="1").status_code == 404
    assert aantal(gezin, Meetscore) == 0


def test_een_client_van_een_andere_casus_is_er_niet(gezin: Gezin, bouw: Bouwer, klant: Klant):
    ander = Gezin.gevormd(bouw, huishouden="Jansen")
    for betrokkene_id in (ander.id_van("Jan"), nieuw_id()):
        pad = gezin.pad(f"/nieuw/{betrokkene_id}")
        assert klant.open(pad).status_code == 404
        assert klant.stuur(pad, start()).status_code == 404
    assert aantal(gezin, Meting) == 0


def test_een_naam_van_rechts_naar_links_en_met_tekens_van_html(gezin: Gezin, klant: Klant):
    jan = gezin.bouw.session.get_one(Betrokkene, gezin.id_van("Jan")).persoon
    jan.roepnaam, jan.achternaam = "<b>عمر</b>", "Şahin"
    gezin.bouw.session.commit()
    gezin.meting("Jan", JAN, dagen=2)
    blad = klant.open(gezin.pad())
    assert blad.status_code == 200
    assert "&lt;b&gt;عمر" in blad.text
    assert "<b>عمر" not in blad.text
    meting = gezin.meting("Jan", JAN)
    assert klant.open(gezin.pad(f"/metingen/{meting.id}")).status_code == 200
