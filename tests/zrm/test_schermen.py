"""The screens: what they show, what they ask, how many queries they cost."""

import re
from uuid import uuid4

import pytest
from sqlalchemy import select

from tests.bouwstenen import Bouwer, Klant
from tests.zrm.bouwstenen import ELS, JAN, Gezin, dag_geleden, formulier
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.tijd import nu
from wijkteam.zrm import queries
from wijkteam.zrm.criteria import BESTANDSNAAM
from wijkteam.zrm.instrument import get_instrument
from wijkteam.zrm.invoer import Scoreinvoer
from wijkteam.zrm.models import Meting

LIJST, DOSSIER, BEWAREN = 10, 15, 12


@pytest.fixture
def klant(gezin: Gezin, als) -> Klant:
    return als(gezin.marijke)


def concept(gezin: Gezin, **kw) -> Meting:
    return gezin.start("Jan", **kw)


def tekst(html: str) -> str:
    """What a reader sees, in one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_een_lege_casus_zegt_wat_hier_komt(gezin: Gezin, klant: Klant):
    blad = klant.open(gezin.pad())
    assert blad.status_code == 200
    assert "Nog geen meting" in blad.text
    assert klant.vragen.aantal <= DOSSIER


def test_het_rooster_toont_iedereen_naast_elkaar_met_de_pijl_sinds_de_start(gezin: Gezin, klant: Klant):
    gezin.meting("Jan", JAN, dagen=90)
    gezin.meting("Jan", "4" + JAN[1:], dagen=2)
    gezin.meting("Els", ELS, dagen=90)
    gezin.meting(None, "35334", "zrm-huishoudens")
    blad = klant.open(gezin.pad())
    rij = tekst(re.search(r"<tr>.{0,200}Financiën.*?</tr>", blad.text, re.DOTALL).group())
    assert re.search(r"4 voldoende zelfredzaam ↗ vooruit 3 beperkt zelfredzaam", rij)
    werk = tekst(re.search(r"<tr>.{0,200}Werk &amp; Opleiding.*?</tr>", blad.text, re.DOTALL).group())
    assert "niet besproken" in werk
    gezien = tekst(blad.text)
    assert "12 van 13 beoordeeld" in gezien
    assert "Organisatie van huishouden" in gezien
    assert klant.vragen.aantal <= DOSSIER


def test_het_overzicht_kost_met_veel_metingen_evenveel_vragen(gezin: Gezin, klant: Klant):
    gezin.meting("Jan", dagen=9)
    klant.open(gezin.pad())
    een = klant.vragen.aantal
    for dag in range(3):
        for wie in ("Jan", "Els", "Kees"):
            gezin.meting(wie, dagen=dag)
    gezin.meting("Roos", instrument="zrm-jongeren")
    klant.open(gezin.pad())
    assert klant.vragen.aantal == een


def test_alleen_clienten_worden_aangeboden(gezin: Gezin, klant: Klant):
    blad = klant.open(gezin.pad())
    assert str(gezin.id_van("Jan")) in blad.text
    assert str(gezin.id_van("Tante")) not in blad.text
    assert "Tante Kee (huisgenoot)" in tekst(blad.text).replace(" (", " (")
    assert str(gezin.id_van("Bram")) not in blad.text
    assert "is er geen eigen instrument" in blad.text


def test_een_nieuwe_meting_voor_een_niet_client_wordt_geweigerd(gezin: Gezin, klant: Klant):
    pad = gezin.pad(f"/nieuw/{gezin.id_van('Tante')}")
    for antwoord in (klant.open(pad), klant.stuur(pad, start_velden())):
        assert antwoord.status_code == 422
        assert "Alleen cliënten krijgen een score" in antwoord.text


def start_velden(**kw: str) -> dict[str, str]:
    velden = {"moment": "start", "gesprek_op": dag_geleden(0).strftime("%d-%m-%Y"), "instrument": "zrm-2017"}
    return velden | kw


@pytest.mark.parametrize(
    ("wie", "wel", "niet"),
    [
        ("Jan", {"zrm-2017", "zrm-ouderschap"}, {"zrm-jongeren", "zrm-huishoudens", "zrm-2013"}),
        ("Kees", {"zrm-2017", "zrm-jongeren"}, {"zrm-huishoudens"}),
    ],
)
def test_de_instrumenten_passen_bij_de_leeftijd(gezin: Gezin, klant: Klant, wie: str, wel: set, niet: set):
    gezin.maak_ouder("Jan", "Roos")
    blad = klant.open(gezin.pad(f"/nieuw/{gezin.id_van(wie)}"))
    aangeboden = set(re.findall(r'name="instrument" value="([^"]+)"', blad.text))
    assert wel <= aangeboden
    assert not niet & aangeboden
    assert klant.vragen.aantal <= DOSSIER


def test_voor_een_kind_staat_er_wat_wel_kan(gezin: Gezin, klant: Klant):
    blad = klant.open(gezin.pad(f"/nieuw/{gezin.id_van('Bram')}"))
    assert "Meet het huishouden" in blad.text
    assert 'name="instrument"' not in blad.text
    assert 'value="zrm-huishoudens-kinderen"' in klant.open(gezin.pad("/nieuw")).text


def test_starten_invullen_vaststellen_en_lezen(gezin: Gezin, klant: Klant):
    begonnen = klant.stuur(gezin.pad(f"/nieuw/{gezin.id_van('Jan')}"), start_velden())
    assert begonnen.status_code == 303
    assert klant.vragen.aantal <= BEWAREN
    matrix = klant.open(begonnen.location)
    assert "Komt er genoeg geld binnen" in matrix.text
    assert klant.vragen.aantal <= DOSSIER
    bewaard = klant.stuur(begonnen.location, formulier("3n..........."))
    assert (bewaard.status_code, bewaard.location) == (303, begonnen.location)
    assert klant.vragen.aantal <= BEWAREN
    vast = klant.stuur(begonnen.location.replace("invullen", "vaststellen"), formulier(JAN, _versie="2"))
    assert vast.status_code == 303, vast.text
    assert klant.vragen.aantal <= BEWAREN
    profiel = klant.open(vast.location)
    assert "13 van 13 beoordeeld" in profiel.text
    assert "<svg" in profiel.text
    assert "ZRM © GGD Amsterdam" in profiel.text
    assert klant.vragen.aantal <= DOSSIER


def test_alles_veranderen_kost_geen_vraag_per_domein(gezin: Gezin, klant: Klant):
    meting = gezin.bewaar(concept(gezin), "333333.......")
    velden = formulier("n24o......5x1", _versie="2") | {
        "notitie-financien": "Schuld bij de huurbaas",
        "streef-werk_opleiding": "4",
        "notitie-tijdsbesteding": "Slaapt slecht",
        "streef-justitie": "5",
    }
    assert klant.stuur(gezin.pad(f"/metingen/{meting.id}/invullen"), velden).status_code == 303
    assert klant.vragen.aantal <= BEWAREN


def test_de_matrix_toont_de_vorige_keer(gezin: Gezin, klant: Klant):
    gezin.meting("Jan", dagen=20)
    blad = klant.open(gezin.pad(f"/metingen/{concept(gezin).id}/invullen"))
    assert tekst(blad.text).count("vorige keer") == 13
    assert klant.vragen.aantal <= DOSSIER


def test_een_profiel_toont_reden_notitie_streef_en_verandering(gezin: Gezin, klant: Klant):
    gezin.meting("Els", ELS, dagen=90)
    meting = gezin.start("Els")
    velden = formulier("2535334455345") | {"notitie-financien": "Bellen <b>Jan</b>", "streef-financien": "4"}
    klant.stuur(gezin.pad(f"/metingen/{meting.id}/vaststellen"), velden)
    blad = klant.open(gezin.pad(f"/metingen/{meting.id}"))
    assert "Bellen &lt;b&gt;Jan&lt;/b&gt;" in blad.text
    gezien = tekst(blad.text)
    assert "↘ achteruit" in gezien
    assert "niet besproken" in gezien
    assert "13 van 13 beoordeeld" in gezien
    assert klant.vragen.aantal <= DOSSIER


def test_nergens_een_gemiddelde_een_totaal_of_een_som(gezin: Gezin, klant: Klant):
    gezin.meting("Jan", JAN, dagen=90)
    laatste = gezin.meting("Jan", "4" + JAN[1:], dagen=1)
    gezin.meting("Els", ELS)
    gezin.meting(None, "35334", "zrm-huishoudens")
    sommen = {str(sum(int(t) for t in reeks if t.isdigit())) for reeks in (JAN, "4" + JAN[1:], ELS, "35334")}
    for pad in (
        gezin.pad(),
        gezin.pad(f"/metingen/{laatste.id}"),
        gezin.pad(f"/metingen/{gezin.start('Jan').id}/invullen"),
    ):
        hoofd = re.search(r"<h1.*?</main>", klant.open(pad).text, re.DOTALL).group()
        gezien = tekst(re.sub(r"<svg.*?</svg>", " ", hoofd, flags=re.DOTALL)).lower()
        for woord in ("gemiddeld", "totaal", "totaalscore", "optel", " som "):
            assert woord not in gezien
        datums = re.sub(r"\d{1,2} [a-z]+ \d{4}|\d{2}-\d{2}-\d{4}", " ", gezien)
        assert not sommen & set(re.findall(r"\d+", datums)), pad


def test_zonder_drie_niveaus_is_er_geen_radar(gezin: Gezin, klant: Klant):
    meting = gezin.meting("Jan", "32ooooooooooo")
    blad = klant.open(gezin.pad(f"/metingen/{meting.id}"))
    assert 'class="zrm-figuur"' not in blad.text
    assert "2 van 13 beoordeeld" in blad.text


def test_het_huishouden_heeft_een_eigen_profiel(gezin: Gezin, klant: Klant):
    begonnen = klant.stuur(gezin.pad("/nieuw"), start_velden(instrument="zrm-huishoudens"))
    klant.stuur(begonnen.location.replace("invullen", "vaststellen"), formulier("35334", "zrm-huishoudens"))
    blad = klant.open(begonnen.location.removesuffix("/invullen"))
    assert "Zelfredzaamheid van het huishouden" in blad.text
    assert "5 van 5 beoordeeld" in blad.text


def test_een_correctie_maken_en_de_oude_zegt_dat_zij_gecorrigeerd_is(gezin: Gezin, klant: Klant):
    oud = gezin.meting("Els", ELS)
    begonnen = klant.stuur(gezin.pad(f"/metingen/{oud.id}/corrigeren"), reden="Dat was vorige maand.")
    assert begonnen.status_code == 303
    assert klant.vragen.aantal <= BEWAREN
    assert "Er is een correctie in de maak" in klant.open(gezin.pad(f"/metingen/{oud.id}")).text
    klant.stuur(begonnen.location.replace("invullen", "vaststellen"), formulier("3435334455345"))
    oude = klant.open(gezin.pad(f"/metingen/{oud.id}"))
    assert "Deze meting is gecorrigeerd" in oude.text
    assert "Correctie maken" not in oude.text
    assert klant.vragen.aantal <= DOSSIER
    assert "later gecorrigeerd" in klant.open(gezin.pad()).text


def test_een_concept_weggooien(gezin: Gezin, klant: Klant):
    meting = concept(gezin)
    weg = klant.stuur(gezin.pad(f"/metingen/{meting.id}/weggooien"), _versie="1")
    assert (weg.status_code, weg.location) == (303, gezin.pad())
    assert klant.vragen.aantal <= BEWAREN
    assert klant.open(gezin.pad(f"/metingen/{meting.id}")).status_code == 404


def test_een_vastgestelde_meting_gaat_niet_meer_open_om_in_te_vullen(gezin: Gezin, klant: Klant):
    meting = gezin.meting("Jan")
    antwoord = klant.open(gezin.pad(f"/metingen/{meting.id}/invullen"))
    assert (antwoord.status_code, antwoord.location) == (303, gezin.pad(f"/metingen/{meting.id}"))


def test_in_een_afgesloten_casus_kun_je_lezen_en_niet_meten(gezin: Gezin, klant: Klant):
    meting = gezin.meting("Jan")
    gezin.casus.afgesloten_op = nu()
    gezin.bouw.session.commit()
    assert "Nieuwe meting" not in klant.open(gezin.pad()).text
    assert "Correctie maken" not in klant.open(gezin.pad(f"/metingen/{meting.id}")).text
    geweigerd = klant.stuur(gezin.pad(f"/metingen/{meting.id}/corrigeren"), reden="Dat was vorige maand.")
    assert geweigerd.status_code == 409
    assert "Deze casus is afgesloten" in geweigerd.text


def test_een_collega_buiten_het_team_ziet_niets(gezin: Gezin, bouw: Bouwer, als):
    meting = gezin.meting("Jan")
    buiten = als(bouw.medewerker("Bram"))
    for deel in ("", f"/metingen/{meting.id}", f"/nieuw/{gezin.id_van('Jan')}"):
        assert buiten.open(gezin.pad(deel)).status_code == 404


def test_de_teksten_van_de_gemeente_staan_onder_de_rij(gezin: Gezin, klant: Klant):
    map_ = gezin.bouw.app.extensions["wijkteam-instellingen"].data
    meting = gezin.bewaar(concept(gezin), JAN)
    assert "Criteria van de gemeente" not in klant.open(gezin.pad(f"/metingen/{meting.id}/invullen")).text
    bestand = map_ / BESTANDSNAAM
    bestand.write_text(
        '[zrm-2017.financien]\n3 = "verzonnen criterium drie"\n5 = "verzonnen criterium vijf"\n'
    )
    try:
        assert "verzonnen criterium vijf" in klant.open(gezin.pad(f"/metingen/{meting.id}/invullen")).text
        profiel = klant.open(gezin.pad(f"/metingen/{meting.id}")).text
        assert "verzonnen criterium drie" in profiel
        assert "verzonnen criterium vijf" not in profiel
        bestand.write_text("[zrm-2017.bestaat_niet]\n3 = 'x'\n")
        assert klant.open(gezin.pad(f"/metingen/{meting.id}/invullen")).status_code == 200
    finally:
        bestand.unlink()


def test_mijn_dag_leest_het_laagste_domein_van_veel_casussen_in_twee_vragen(gezin: Gezin):
    gezin.meting("Jan", JAN, dagen=90)
    gezin.meting("Jan", "31" + JAN[2:], dagen=1)
    gezin.meting("Els", ELS)
    laagste = queries.list_laatste_per_casus(gezin.bouw.session, [gezin.casus.id])[gezin.casus.id]
    assert (laagste.naam, laagste.domein, laagste.niveau, laagste.verandering.value) == (
        "Jan",
        "Werk & Opleiding",
        1,
        "achteruit",
    )
    assert queries.list_laatste_per_casus(gezin.bouw.session, []) == {}


def test_de_pagina_bewaart_zichzelf_en_krijgt_alleen_de_versie_terug(gezin: Gezin, klant: Klant):
    meting = concept(gezin)
    pad = gezin.pad(f"/metingen/{meting.id}/invullen")
    kop = {"Sec-Fetch-Site": "same-origin", "X-Vanzelf": "ja"}
    antwoord = klant._tel(lambda: klant.client.post(pad, data=formulier("3n..........."), headers=kop))
    assert (antwoord.status_code, antwoord.json) == (200, {"versie": 2})
    assert klant.vragen.aantal <= BEWAREN
    ouder = klant._tel(lambda: klant.client.post(pad, data=formulier("4n..........."), headers=kop))
    assert ouder.status_code == 409


def test_wie_de_klep_dichtdoet_terwijl_er_nog_bewaard_wordt_raakt_niets_kwijt(gezin: Gezin, klant: Klant):
    """The page is left while a save is on its way: the second says the same version, and neither comes back."""
    meting = concept(gezin)
    pad, blad = gezin.pad(f"/metingen/{meting.id}/invullen"), uuid4()

    def bewaar(reeks: str, keer: int) -> int:
        kop = {"Sec-Fetch-Site": "same-origin", "X-Vanzelf": "ja", "Wijkteam-Blad": f"{blad}.{keer}"}
        antwoord = klant._tel(lambda: klant.client.post(pad, data=formulier(reeks), headers=kop))
        assert klant.vragen.aantal <= BEWAREN
        return antwoord.status_code

    def gekozen() -> str:
        bewaard = queries.get_meting(gezin.bouw.session, gezin.casus.id, meting.id)
        keuzes = {s.domein: Scoreinvoer.uit(s).keuze for s in bewaard.scores}
        return keuzes[get_instrument("zrm-2017").domeinen[0].code]

    assert [bewaar("3............", 1), bewaar("4............", 2)] == [200, 200]
    gezin.bouw.session.expire_all()
    assert gekozen() == "4"
    assert bewaar("3............", 1) == 200, "the slow first one arrives last"
    gezin.bouw.session.expire_all()
    assert gekozen() == "4"
    regels = gezin.bouw.session.scalars(
        select(Journaalregel).where(Journaalregel.handeling == Handeling.METING_BIJGEWERKT)
    ).all()
    assert len(regels) == 1, "a page that saves itself does not bury the journaal"
