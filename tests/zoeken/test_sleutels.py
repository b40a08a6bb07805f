"""What somebody types finds the person, however it is spelled. Pure: no database."""

from datetime import date

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from wijkteam.huishouden.models import Adres, Adressoort, Persoon
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.zoekvorm import zoekvorm
from wijkteam.zoeken.klank import klank
from wijkteam.zoeken.models import LENGTE_SLEUTEL, Sleutelsoort
from wijkteam.zoeken.sleutels import achternaam_van, adressleutel, sleutels_van, sleutels_van_adres, wie
from wijkteam.zoeken.vraag import ontleed

NAMEN = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)

LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyzäëïöüéèçğışłøñ")


@pytest.mark.parametrize(
    "gelijk",
    [
        "Yilmaz Yılmaz YILMAZ",
        "Jansen Janssen",
        "Meijer Meyer Meier",
        "Claes Klaas",
        "Schmidt Schmit Smid Smit",
        "Philip Filip",
        "Müller Mueller Muller",
        "Şahin Sahin Shahin",
        "Łukasz Lukas",
        "David Davit",
        "Bruijn Bruyn Bruin",
        "Thijs Tijs",
        "Dijk Dyk",
        "Vries Fries",
        "Öztürk Ozturk",
        "Visser Fisser",
        "Cees Kees",
    ],
)
def test_wat_hetzelfde_klinkt_heeft_dezelfde_klank(gelijk: str) -> None:
    assert len({klank(zoekvorm(naam)) for naam in gelijk.split()}) == 1


@pytest.mark.parametrize(("een", "ander"), [("Jansen", "Hansen"), ("Bos", "Vos"), ("Kok", "Koot")])
def test_wat_anders_klinkt_blijft_anders(een: str, ander: str) -> None:
    assert klank(zoekvorm(een)) != klank(zoekvorm(ander))


@pytest.mark.parametrize(
    "getypt",
    [
        "12-3-1985",
        "12-03-1985",
        "12/03/85",
        "12.3.1985",
        "12 3 1985",
        "12 maart 1985",
        "12 mrt. '85",
        "19850312",
        "12031985",
        "1985-03-12",
        "de vries 12 mrt 1985",
        "12-3-1985 Vries, de",
    ],
)
def test_een_geboortedatum_in_elke_schrijfwijze(getypt: str) -> None:
    vraag = ontleed(getypt)
    assert "1985-03-12" in vraag.geboren
    assert vraag.woorden == (("vries",) if "ries" in getypt else ())


@time_machine.travel(date(2026, 11, 1))
def test_een_jaar_van_twee_cijfers_is_van_beide_eeuwen_die_kunnen() -> None:
    assert ontleed("12/03/25").geboren == ("1925-03-12", "2025-03-12")
    assert ontleed("12/03/85").geboren == ("1985-03-12",)
    assert ontleed("31-02-1985").geboren == ()
    assert ontleed("maart 1985").geboren == ("1985-03",)


@time_machine.travel(date(2026, 11, 1))
def test_een_nummer_is_een_casus_of_een_huishouden() -> None:
    assert ontleed("2026-00042").casusnummer == "2026-00042"
    assert (
        ontleed("42").casusnummer
        == ontleed("2026-42").casusnummer
        == ontleed("#42").casusnummer
        == "2026-00042"
    )
    assert ontleed("HH-00001").huishoudnummer == ontleed("hh 1").huishoudnummer == "HH-00001"
    assert ontleed("42 jansen").casusnummer is None


@pytest.mark.parametrize("getypt", ["6862 AB 12a", "6862ab12A", "6862 ab, 12-a", "Jansen 6862AB 12 A"])
def test_een_adres_in_elke_schrijfwijze(getypt: str) -> None:
    assert ontleed(getypt).adres == "6862ab|12|a|" == adressleutel("6862 AB", "12 A")


def test_huisnummer_12_is_niet_120_maar_wel_12a() -> None:
    begin = str(ontleed("6862ab 12").adres)
    assert adressleutel("6862AB", "12-a").startswith(begin)
    assert adressleutel("6862AB", "12").startswith(begin)
    assert not adressleutel("6862AB", "120").startswith(begin)
    assert ontleed("1985 de Vries").adres is None


def test_een_geschermd_of_oud_adres_heeft_geen_sleutel() -> None:
    adres = Adres(soort=Adressoort.VAST, postcode="6862 AB", huisnummer="12", is_geschermd=False)
    assert sleutels_van_adres(adres)
    adres.is_geschermd = True
    assert not sleutels_van_adres(adres)
    adres.is_geschermd, adres.tot = False, date(2026, 1, 1)
    assert not sleutels_van_adres(adres)


@pytest.mark.parametrize("getypt", ["111222333", "1112.22.333", "jansen 111 222 333"])
def test_een_bsn_wordt_niet_gezocht_en_niet_herhaald(getypt: str) -> None:
    vraag = ontleed(getypt)
    assert (vraag.lijkt_bsn, vraag.is_leeg, vraag.tekst) == (True, True, "")


def test_een_exacte_naam_hangt_niet_af_van_volgorde_en_tekens() -> None:
    dag = Geboortedatum(1985, 3, 12)
    assert wie("Jan", "de Vries", dag) == wie("JAN", "Vries, de", dag)
    assert wie("Jan", "Vries", dag) != wie("Vries", "Jan", dag)


@given(NAMEN, NAMEN, NAMEN)
def test_elk_woord_van_een_naam_heeft_een_sleutel_die_past(
    roepnaam: str, tussen: str, achternaam: str
) -> None:
    persoon = Persoon(
        roepnaam=roepnaam,
        tussenvoegsel=tussen[:30],
        achternaam=achternaam,
        geboortedatum=Geboortedatum(1985, 3, 12),
    )
    sleutels = sleutels_van(persoon)
    assert all(0 < len(sleutel) <= LENGTE_SLEUTEL for _, sleutel in sleutels)
    namen = {sleutel for soort, sleutel in sleutels if soort is Sleutelsoort.NAAM}
    assert {woord[:40] for woord in zoekvorm(achternaam_van(persoon)).split()[:8]} <= namen
    assert {klank(naam) for naam in namen} == {s for soort, s in sleutels if soort is Sleutelsoort.KLANK}


@given(st.text(max_size=200))
def test_alles_wat_iemand_typt_geeft_een_vraag(getypt: str) -> None:
    vraag = ontleed(getypt)
    assert len(vraag.tekst) <= 100
    assert len(vraag.woorden) <= 6
    assert not any(teken in woord for woord in vraag.woorden for teken in "%_*\\'\" ")


@given(st.text(LETTERS, min_size=1, max_size=30), st.text(LETTERS, min_size=1, max_size=30))
def test_wie_de_naam_omdraait_in_hoofdletters_zonder_accenten_vindt_dezelfde(voor: str, achter: str) -> None:
    sleutels = sleutels_van(Persoon(roepnaam=voor, achternaam=achter, tussenvoegsel="van der"))
    for getypt in (f"{voor} {achter}", f"{achter}, {voor}".upper(), f"van der {zoekvorm(achter)}, {voor}"):
        for woord in ontleed(getypt).woorden:
            precies = (Sleutelsoort.NAAM, woord) in sleutels
            assert precies or (Sleutelsoort.KLANK, klank(woord)) in sleutels, (getypt, woord)
