"""Instruments are data: what ships, what a town adds, and every way in which a file can be wrong."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam.app import create_app
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.fouten import OpstartFout
from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig
from wijkteam.kern.instellingen import Instellingen
from wijkteam.wet.leefgebieden import Leefgebied
from wijkteam.wet.leeftijden import Leeftijd
from wijkteam.zrm import beleid
from wijkteam.zrm.gemetene import Gemetene
from wijkteam.zrm.instrument import (
    EIGEN_INSTRUMENTEN,
    DomeinOnbekend,
    InstrumentOnbekend,
    Onderwerp,
    find_vergelijkbaar_domein,
    gebruik_eigen_map,
    get_instrument,
    laad_instrument,
    lees_teksten,
    list_instrumenten,
)
from wijkteam.zrm.niveaus import GeenScoreReden, Niveau

DAG = date(2026, 3, 18)

NIEUW = """
code = "zrm-2027"
naam = "Zelfredzaamheid-Matrix"
versie = "2027"
geldig_van = 2027-01-01
onderwerp = "persoon"
leeftijd_van = 18
bronvermelding = "verzonnen voor deze test"

[niveaus.1]
label = "crisis"
gewone_naam = "nu hulp nodig"

[[domeinen]]
code = "geld"
naam = "Geld"
vraag = "Is er genoeg?"
gewone_naam = "Uw geld"
gewone_vraag = "Hebt u genoeg?"
leefgebieden = ["inkomen"]
vergelijkbaar = ["zrm-2017.financien", "zrm-2013.financien"]

[[domeinen]]
code = "dieren"
naam = "Dieren"
vraag = "Is er een huisdier?"
gewone_naam = "Uw dieren"
gewone_vraag = "Hebt u een huisdier?"
leefgebieden = ["wonen"]
"""


def schrijf(map_: Path, inhoud: str, naam: str = "nieuw.toml") -> Path:
    pad = map_ / naam
    pad.write_text(inhoud, "utf-8")
    return pad


@pytest.mark.parametrize(
    ("code", "aantal", "onderwerp"),
    [
        ("zrm-2013", 11, Onderwerp.PERSOON),
        ("zrm-2017", 13, Onderwerp.PERSOON),
        ("zrm-jongeren", 13, Onderwerp.PERSOON),
        ("zrm-ouderschap", 4, Onderwerp.PERSOON),
        ("zrm-huishoudens", 5, Onderwerp.HUISHOUDEN),
        ("zrm-huishoudens-kinderen", 6, Onderwerp.HUISHOUDEN),
    ],
)
def test_de_meegeleverde_instrumenten_hebben_hun_domeinen(code: str, aantal: int, onderwerp: Onderwerp):
    instrument = get_instrument(code)
    assert len(instrument.domeinen) == aantal
    assert instrument.onderwerp is onderwerp
    assert instrument.bronvermelding == "ZRM © GGD Amsterdam; criteria niet opgenomen"


def test_jongeren_hebben_dezelfde_dertien_domeinen_maar_geen_vergelijkbare_score():
    volwassen, jongeren = get_instrument("zrm-2017"), get_instrument("zrm-jongeren")
    assert [domein.naam for domein in volwassen.domeinen] == [domein.naam for domein in jongeren.domeinen]
    assert not any(find_vergelijkbaar_domein(volwassen, domein, jongeren) for domein in volwassen.domeinen)


def test_van_2013_naar_2017_zijn_acht_domeinen_vergelijkbaar_in_beide_richtingen():
    oud, nieuw = get_instrument("zrm-2013"), get_instrument("zrm-2017")
    heen = {domein.code for domein in nieuw.domeinen if find_vergelijkbaar_domein(nieuw, domein, oud)}
    terug = {domein.code for domein in oud.domeinen if find_vergelijkbaar_domein(oud, domein, nieuw)}
    assert heen == terug
    assert {domein.code for domein in oud.domeinen} - heen == {"dagbesteding", "verslaving", "adl"}


def test_alle_leefgebieden_komen_in_de_instrumenten_voor():
    gebieden = {gebied for code in ("zrm-2017", "zrm-huishoudens-kinderen") for gebied in _gebieden(code)}
    assert gebieden == set(Leefgebied)
    assert get_instrument("zrm-2017").get_domein("justitie").leefgebied is Leefgebied.VEILIGHEID


def _gebieden(code: str) -> set[Leefgebied]:
    return {gebied for domein in get_instrument(code).domeinen for gebied in domein.leefgebieden}


def test_er_zijn_vijf_niveaus_en_vier_redenen_met_woorden():
    instrument = get_instrument("zrm-2017")
    assert [woord.label for woord in instrument.niveaus] == [
        "acute problematiek",
        "niet zelfredzaam",
        "beperkt zelfredzaam",
        "voldoende zelfredzaam",
        "volledig zelfredzaam",
    ]
    assert [reden.label for reden in GeenScoreReden] == [
        "onbekend",
        "niet besproken",
        "wil niet",
        "niet van toepassing",
    ]
    with pytest.raises(ValueError, match="6"):
        instrument.get_niveauwoord(6)


@pytest.mark.parametrize(
    ("leeftijd", "codes"),
    [(11, set()), (12, {"zrm-jongeren"}), (17, {"zrm-jongeren"}), (18, {"zrm-2017", "zrm-ouderschap"})],
)
def test_de_leeftijd_op_de_dag_van_het_gesprek_bepaalt_het_instrument(leeftijd: int, codes: set[str]):
    gevonden = list_instrumenten(DAG, onderwerp=Onderwerp.PERSOON, leeftijd=leeftijd)
    assert {instrument.code for instrument in gevonden} == codes


def test_bij_een_leeftijd_die_niet_precies_bekend_is_staan_alle_mogelijke_instrumenten_open():
    gevonden = list_instrumenten(DAG, onderwerp=Onderwerp.PERSOON, leeftijd=Leeftijd(17, 18))
    assert [instrument.code for instrument in gevonden] == ["zrm-jongeren", "zrm-2017", "zrm-ouderschap"]


def test_de_oude_versie_is_leesbaar_maar_niet_meer_te_kiezen():
    assert "zrm-2013" not in {instrument.code for instrument in list_instrumenten(DAG)}
    assert "zrm-2013" in {instrument.code for instrument in list_instrumenten(date(2017, 1, 16))}
    assert "zrm-2013" not in {instrument.code for instrument in list_instrumenten(date(2017, 1, 17))}
    assert get_instrument("zrm-2013").titel == "Zelfredzaamheid-Matrix (2013)"


def test_een_onbekend_instrument_of_domein_is_een_fout_met_zijn_naam():
    with pytest.raises(InstrumentOnbekend, match="zrm-1999"):
        get_instrument("zrm-1999")
    with pytest.raises(DomeinOnbekend, match="tuin"):
        get_instrument("zrm-2017").get_domein("tuin")


def test_de_versie_van_volgend_jaar_is_een_bestand_en_geen_code(tmp_path: Path):
    schrijf(tmp_path, NIEUW)
    nieuw = get_instrument("zrm-2027", eigen_map=tmp_path)
    assert nieuw.get_niveauwoord(1).label == "crisis"
    assert nieuw.get_niveauwoord(2).label == Niveau.NIET_ZELFREDZAAM.label
    codes = {instrument.code for instrument in list_instrumenten(date(2027, 1, 1), eigen_map=tmp_path)}
    assert {"zrm-2027", "zrm-2017"} <= codes
    assert "zrm-2027" not in {gezien.code for gezien in list_instrumenten(DAG, eigen_map=tmp_path)}
    oud = get_instrument("zrm-2017")
    geld, dieren = nieuw.domeinen
    assert find_vergelijkbaar_domein(oud, oud.get_domein("financien"), nieuw) == geld
    assert find_vergelijkbaar_domein(nieuw, dieren, oud) is None


def test_een_eigen_bestand_van_de_gemeente_telt_vanaf_de_start_van_het_programma(tmp_path: Path):
    eigen = tmp_path / EIGEN_INSTRUMENTEN
    eigen.mkdir()
    schrijf(eigen, NIEUW)
    try:
        create_app(Instellingen(data=tmp_path))
        assert get_instrument("zrm-2027").titel.endswith("(2027)")
        wie = Gemetene("Jan", Onderwerp.PERSOON, Geboortedatum(1970, 6, 12))
        assert "zrm-2027" in {i.code for i in beleid.list_passende_instrumenten(wie, date(2027, 1, 1))}
    finally:
        gebruik_eigen_map(tmp_path / "weg")
    with pytest.raises(InstrumentOnbekend):
        get_instrument("zrm-2027")


def test_een_fout_in_een_eigen_bestand_houdt_het_programma_tegen(tmp_path: Path):
    eigen = tmp_path / EIGEN_INSTRUMENTEN
    eigen.mkdir()
    schrijf(eigen, NIEUW.replace("geldig_van", "geldig_vanaf"))
    with pytest.raises(OpstartFout, match="geldig_van"):
        create_app(Instellingen(data=tmp_path))


def test_twee_bestanden_met_dezelfde_code_worden_geweigerd(tmp_path: Path):
    schrijf(tmp_path, NIEUW.replace("zrm-2027", "zrm-2017"))
    with pytest.raises(GegevensbestandOngeldig, match=r"'zrm-2017' bestaat al in zrm-2017\.toml"):
        list_instrumenten(DAG, eigen_map=tmp_path)


def test_een_verwijzing_naar_iets_dat_er_niet_is_wordt_geweigerd(tmp_path: Path):
    schrijf(tmp_path, NIEUW.replace("zrm-2017.financien", "zrm-2017.geld"))
    with pytest.raises(GegevensbestandOngeldig, match=r"'zrm-2017\.geld' bestaat niet"):
        list_instrumenten(DAG, eigen_map=tmp_path)


def test_een_map_die_er_niet_is_wordt_geweigerd(tmp_path: Path):
    with pytest.raises(GegevensbestandOngeldig, match="bestaat niet"):
        list_instrumenten(DAG, eigen_map=tmp_path / "weg")


@pytest.mark.parametrize(
    ("was", "wordt", "bericht"),
    [
        ('code = "zrm-2027"', 'code = "ZRM 2027"', "alleen kleine letters"),
        ('naam = "Geld"\n', "", r"domeinen\[1\]\.naam ontbreekt"),
        ('onderwerp = "persoon"', 'onderwerp = "buurt"', "kent 'buurt' niet"),
        ('onderwerp = "persoon"', 'onderwerp = "huishouden"', "een huishouden heeft geen leeftijd"),
        ("leeftijd_van = 18", "leeftijd_van = 18\nleeftijd_tot = 12", "leeftijd_tot mag niet lager"),
        ("leeftijd_van = 18", 'leeftijd_van = "18"', "heel getal"),
        ("geldig_van = 2027-01-01", "geldig_van = 2027-01-01\ngeldig_tot = 2027-01-01", "na geldig_van"),
        ("geldig_van = 2027-01-01", 'geldig_van = "1 januari"', "moet een datum zijn"),
        ('["inkomen"]', '["geldzaken"]', "kent 'geldzaken' niet. Kies uit: wonen, werken"),
        ('["inkomen"]', "[]", "minstens één leefgebied"),
        ('code = "dieren"', 'code = "geld"', "de code 'geld' staat bij twee domeinen"),
        ('"zrm-2017.financien"', '"financien"', "is geen verwijzing"),
        ("leeftijd_van = 18", 'aanvulling_op = ["zrm-2027"]', "aanvulling op zichzelf"),
        ("[niveaus.1]", "[niveaus.6]", "niveaus.6 is hier niet bekend"),
        ('label = "crisis"', "", r"niveaus\.1\.label ontbreekt"),
        ('versie = "2027"', 'versie = "2027"\nkleur = "rood"', "kleur is hier niet bekend"),
        ('vraag = "Is er genoeg?"', f'vraag = "{"a" * 501}"', "langer dan 500"),
    ],
)
def test_een_fout_in_een_instrument_wordt_genoemd(tmp_path: Path, was: str, wordt: str, bericht: str):
    assert was in NIEUW
    pad = schrijf(tmp_path, NIEUW.replace(was, wordt, 1))
    with pytest.raises(GegevensbestandOngeldig, match=bericht):
        laad_instrument(pad)


def test_een_instrument_zonder_domeinen_is_geen_instrument(tmp_path: Path):
    pad = schrijf(tmp_path, NIEUW.split("[[domeinen]]", maxsplit=1)[0])
    with pytest.raises(GegevensbestandOngeldig, match="1 tot 40 domeinen"):
        laad_instrument(pad)


@given(st.data())
def test_een_instrument_waar_een_willekeurige_regel_uit_is_laadt_of_zegt_waarom_niet(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
):
    regels = NIEUW.strip().splitlines()
    weg = data.draw(st.sets(st.integers(0, len(regels) - 1), max_size=4))
    over = "\n".join(regel for nummer, regel in enumerate(regels) if nummer not in weg)
    pad = schrijf(tmp_path_factory.getbasetemp(), over)
    geladen, fouten = [], ()
    try:
        geladen.append(laad_instrument(pad))
    except GegevensbestandOngeldig as fout:
        fouten = fout.fouten
    assert bool(geladen) != bool(fouten)
    for instrument in geladen:
        assert instrument.code == "zrm-2027"
        assert all(domein.code and domein.naam and domein.leefgebieden for domein in instrument.domeinen)


def test_een_gemeente_met_toestemming_leest_haar_eigen_teksten(tmp_path: Path):
    pad = schrijf(
        tmp_path, '[zrm-2017.financien]\n1 = "verzonnen a"\n5 = "verzonnen b"\n', "zrm-teksten.toml"
    )
    teksten = lees_teksten(pad)
    assert teksten.find_tekst("zrm-2017", "financien", 1) == "verzonnen a"
    assert teksten.find_tekst("zrm-2017", "financien", 2) is None
    assert teksten.find_tekst("zrm-2017", "justitie", 1) is None


@pytest.mark.parametrize(
    ("inhoud", "bericht"),
    [
        ('[zrm-1999.financien]\n1 = "x"', "zrm-1999 is hier niet bekend"),
        ('[zrm-2017.tuin]\n1 = "x"', r"zrm-2017\.tuin is hier niet bekend"),
        ('[zrm-2017.financien]\n6 = "x"', r"zrm-2017\.financien\.6 is hier niet bekend"),
        ("[zrm-2017.financien]\n1 = 3", "moet een ingevulde tekst zijn"),
        ('[zrm-2017]\nfinancien = "x"', r"geschreven als \[financien\]"),
    ],
)
def test_eigen_teksten_in_een_vak_dat_niet_bestaat_worden_geweigerd(
    tmp_path: Path, inhoud: str, bericht: str
):
    with pytest.raises(GegevensbestandOngeldig, match=bericht):
        lees_teksten(schrijf(tmp_path, inhoud, "zrm-teksten.toml"))
