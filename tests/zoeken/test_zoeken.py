"""Somebody is found under every spelling, and a stranger never: not in results, counts or suggestions."""

from collections.abc import Iterator

import pytest
from sqlalchemy import delete, select

from tests.bouwstenen import Bouwer, Klant, nieuwe_sessie, sessie_van
from wijkteam.app import default_engine
from wijkteam.huishouden.adressen import Adresgegevens, leg_adres_vast, verhuis
from wijkteam.huishouden.models import Adressoort, Huishouden, Persoon
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.huishouden.wijziging import Periode
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.db import Model
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.toegang.afscherming import Systeemkijker
from wijkteam.zoeken.models import Zoeksleutel
from wijkteam.zoeken.opbouw import bouw_sleutels, vul_aan
from wijkteam.zoeken.service import zoek, zoek_gelijkenden
from wijkteam.zoeken.vraag import ontleed

DAG = Geboortedatum(1985, 3, 12)
MENSEN = {
    "Fatma Yılmaz": Persoonsgegevens("Fatma", "Yılmaz", geboortedatum=DAG),
    "Jan de Vries": Persoonsgegevens("Jan", "Vries", "de", geboortedatum=Geboortedatum(1985, 3, 13)),
    "Kees van den Berg": Persoonsgegevens("Kees", "Berg", "van den", geboortedatum=Geboortedatum(1940)),
    "Lies Janssen": Persoonsgegevens("Lies", "Janssen", geboortedatum=None),
    "Wim Meijer": Persoonsgegevens("Wim", "Meijer", geboortedatum=Geboortedatum(1971, 6)),
    "Heinz Müller": Persoonsgegevens("Heinz", "Müller"),
    "Łukasz Şahin-Özdemir": Persoonsgegevens("Łukasz", "Şahin-Özdemir"),
}
VERBODEN = [
    "%",
    "_",
    "*",
    "'",
    '"',
    "' OR 1=1 --",
    "\0",
    "🙂",
    "🙂" * 200,
    "a" * 100_000,
    "\\",
    "% %",
    "  ",
    "ﷺ",
    "-",
]


@pytest.fixture
def marijke(bouw: Bouwer):
    return bouw.medewerker("Marijke Bos")


@pytest.fixture
def casus(bouw: Bouwer, marijke):
    eerste, *rest = MENSEN.values()
    return bouw.casus(marijke, huishouden="De Bonte Bende", vrager=eerste, leden=rest)


@pytest.fixture
def mijn(casus, marijke) -> Iterator[ScopedSession]:
    with sessie_van(marijke) as session:
        yield session


def gevonden(session: ScopedSession, getypt: str) -> list[str]:
    return [regel.persoon.naam for regel in zoek(session, ontleed(getypt)).personen.regels]


@pytest.mark.parametrize(
    ("naam", "spellingen"),
    [
        ("Fatma Yılmaz", "Yilmaz|YILMAZ|Yılmaz|yil|Fatma Yilmas|Ilmaz|yilmaz, fatma|maart 1985 yilmaz|fatma 1985"),
        ("Fatma Yılmaz", "12-3-1985|12 maart 1985|12/03/85|19850312|1985-03-12"),
        ("Jan de Vries", "de Vries|Vries, de|De Vries, Jan|jan vries|fries jan|Vriess 13-3-85|devries"),
        ("Kees van den Berg", "van den Berg|vandenberg|Cees Berg|kees 1940|berch kees"),
        ("Lies Janssen", "Jansen|Lies Jansen|jans|lies j"),
        ("Wim Meijer", "Meyer|Meier|wim meijer|meijer 06-1971"),
        ("Heinz Müller", "Muller|Mueller|müller heinz"),
        ("Łukasz Şahin-Özdemir", "Lukas Sahin|ozdemir|şahin|Sahin-Ozdemir|shahin|lukasz özdemir"),
    ],
)  # fmt: skip
def test_iemand_wordt_gevonden_onder_elke_spelling(mijn: ScopedSession, naam: str, spellingen: str) -> None:
    niet = [getypt for getypt in spellingen.split("|") if naam not in gevonden(mijn, getypt)]
    assert niet == []


def test_precies_gaat_voor_klank_en_klank_voor_begin(bouw: Bouwer, marijke) -> None:
    for naam in ("Jansenius", "Janssen", "Jansen"):
        bouw.casus(marijke, huishouden=naam, vrager=Persoonsgegevens("Jo", naam))
    with sessie_van(marijke) as session:
        assert gevonden(session, "jansen") == ["Jo Jansen", "Jo Janssen", "Jo Jansenius"]
        assert gevonden(session, "jo janssen") == ["Jo Janssen", "Jo Jansen"]


def test_alle_woorden_moeten_passen(mijn: ScopedSession) -> None:
    assert gevonden(mijn, "jan yilmaz") == gevonden(mijn, "yilmaz 13-3-1985") == []
    assert len(gevonden(mijn, "1985")) == 2


def test_rare_tekens_hebben_geen_macht(als, marijke, casus) -> None:
    klant: Klant = als(marijke)
    for getypt in VERBODEN:
        blad = klant.open("/zoeken", query_string={"zoek": getypt})
        assert blad.status_code == 200, getypt
        assert "Yılmaz" not in blad.text, getypt


def test_de_zoekpagina_toont_persoon_huishouden_en_casus(als, marijke, casus) -> None:
    klant: Klant = als(marijke)
    blad = klant.open("/zoeken", query_string={"zoek": "yilmas", "pagina": "99"})
    assert klant.vragen.aantal <= 10
    assert "Fatma Yılmaz" in blad.text
    assert f'href="/casussen/{casus.id}"' in blad.text
    assert 'value="yilmas"' in blad.text
    for getypt in (casus.nummer, str(int(casus.nummer[5:])), "bonte bende"):
        assert f'href="/casussen/{casus.id}"' in klant.open("/zoeken", query_string={"zoek": getypt}).text
    bsn = klant.open("/zoeken", query_string={"zoek": "111222333"})
    assert (bsn.status_code, bsn.location) == (303, "/zoeken/bsn"), (
        "an address with a BSN stays in no history"
    )
    assert "Dit lijkt op een BSN" in klant.open("/zoeken/bsn").text
    assert "111222333" not in bsn.text


def test_een_vreemde_staat_in_geen_uitslag_telling_of_suggestie(bouw: Bouwer, casus, marijke, als) -> None:
    ander = bouw.medewerker("Ander")
    vreemd = bouw.casus(
        ander, huishouden="De Geheimen", vrager=Persoonsgegevens("Fatma", "Yılmaz", geboortedatum=DAG)
    )
    _woont(bouw, vreemd, ander)
    klant: Klant = als(marijke)
    for getypt in ("yilmaz", "fatma 12-3-1985", "Geheimen", vreemd.nummer, "6862 AB 12", "yi"):
        blad = klant.open("/zoeken", query_string={"zoek": getypt}).text
        assert "Geheimen" not in blad.replace(f"“<bdi>{getypt}", "").replace(f'value="{getypt}"', "").replace(
            f"voor “{getypt}”", ""
        )
        assert str(vreemd.id) not in blad
    with sessie_van(marijke) as session:
        assert zoek(session, ontleed("yilmaz")).personen.totaal == 1
        assert zoek(session, ontleed("geheimen")).is_leeg
        assert len(zoek_gelijkenden(session, roepnaam="Fatma", achternaam="Yilmaz", geboortedatum=DAG)) == 1


def test_adres_vindt_het_huishouden_tot_het_geschermd_is_of_verhuist(bouw: Bouwer, casus, marijke) -> None:
    _woont(bouw, casus, marijke)
    with sessie_van(marijke) as session:
        for getypt in ("6862 AB 12", "6862ab12a", "6862AB", "yilmaz 6862 ab"):
            assert "Fatma Yılmaz" in gevonden(session, getypt), getypt
        assert gevonden(session, "6862 AB 1") == []
        versie = session.get_one(Huishouden, casus.huishouden_id).versie
        geschermd = Adresgegevens(Adressoort.VAST, "Dorpsweg", "12a", "6862 AB", "Renkum", is_geschermd=True)
        leg_adres_vast(
            session, casus.huishouden_id, geschermd, gezien=versie, casus_id=casus.id, door=marijke
        )
        session.flush()
        assert gevonden(session, "6862 AB 12") == []
        elders = Adresgegevens(Adressoort.VAST, "Laan", "3", "6861 CD", "Renkum")
        verhuis(session, casus.huishouden_id, elders, Periode(), casus_id=casus.id, door=marijke)
        session.flush()
        assert gevonden(session, "6862 AB 12") == []
        assert "Jan de Vries" in gevonden(session, "6861CD3")


def test_een_nieuwe_naam_vindt_en_de_oude_niet_meer(mijn: ScopedSession) -> None:
    persoon = mijn.scalars(select(Persoon).where(Persoon.roepnaam == "Heinz")).one()
    persoon.achternaam = "Bakker"
    mijn.flush()
    assert gevonden(mijn, "bakker") == ["Heinz Bakker"]
    assert gevonden(mijn, "muller") == []


def test_opnieuw_opbouwen_geeft_dezelfde_sleutels(bouw: Bouwer, casus, los) -> None:
    voor = _sleutels()
    assert voor
    verbinding = bouw.session.get_bind()
    assert bouw_sleutels(verbinding) >= len(MENSEN)
    assert _sleutels() == voor


def test_gelijkenden_in_hoogstens_twee_vragen(als, marijke, casus, bouw: Bouwer) -> None:
    _woont(bouw, casus, marijke)
    with sessie_van(marijke) as session:
        wie = [
            {"roepnaam": "Fatma", "achternaam": "Yilmas"},
            {"roepnaam": None, "achternaam": "Ilmaz", "geboortedatum": DAG},
            {"roepnaam": "fatma", "achternaam": None, "geboortedatum": DAG},
            {"roepnaam": "F.", "achternaam": "Yilmaz", "postcode": "6862 AB"},
        ]
        for vraag in wie:
            assert [g.persoon.naam for g in zoek_gelijkenden(session, **vraag)] == ["Fatma Yılmaz"], vraag
        for te_weinig in ({"roepnaam": "Fatma", "achternaam": None}, {"roepnaam": "%", "achternaam": "_"}):
            assert zoek_gelijkenden(session, **te_weinig) == []
    klant: Klant = als(marijke)
    velden = {"roepnaam": "Fatma", "achternaam": "Yilmaz", "geboortedatum": "12-", "iets": "x"}
    stuk = klant.open("/zoeken/gelijkenden", query_string=velden).get_json()["stuk"]
    assert "Fatma Yılmaz" in stuk
    assert "<html" not in stuk
    assert "Fatma Yılmaz" in klant.stuur("/zoeken/gelijkenden", velden).text
    assert "Niemand gevonden die lijkt" in klant.stuur("/zoeken/gelijkenden", roepnaam="\0" * 1000).text
    leden = {
        "achternaam": "Yilmaz",
        "lid1_roepnaam": "Fatma",
        "lid2_achternaam": "Yilmaz",
        "lid3_roepnaam": "\0",
    }
    assert "Fatma Yılmaz" in klant.stuur("/zoeken/gelijkenden?leden=ja", leden).text
    assert "Niemand gevonden" in klant.stuur("/zoeken/gelijkenden?leden=ja", lid2_achternaam="Yilmaz").text
    nieuw = klant.open("/casussen/nieuw").text
    assert nieuw.count('data-deel="lid') == 8
    lid = klant.open(f"/casussen/{casus.id}/huishouden/leden/nieuw").text
    assert f'data-gelijkend="/zoeken/gelijkenden?voor={casus.id}"' in lid


def test_na_een_nieuwe_versie_krijgen_mensen_hun_sleutels(eigen_app, eigen_bouw: Bouwer) -> None:
    eigen_bouw.casus(eigen_bouw.medewerker())
    engine = default_engine(eigen_app)
    with engine.begin() as verbinding:
        verbinding.execute(delete(Model.metadata.tables["zoeksleutel"]))
    assert vul_aan(engine) > 0
    assert vul_aan(engine) == 0


def _woont(bouw: Bouwer, casus, door) -> None:
    """The huishouden of this casus lives at 6862 AB 12a."""
    huishouden = bouw.session.get_one(Huishouden, casus.huishouden_id)
    adres = Adresgegevens(Adressoort.VAST, "Dorpsweg", "12a", "6862 AB", "Renkum")
    leg_adres_vast(bouw.session, huishouden.id, adres, gezien=huishouden.versie, casus_id=casus.id, door=door)
    bouw.session.commit()


def _sleutels() -> set[tuple[object, ...]]:
    with nieuwe_sessie(Systeemkijker("sleutels vergelijken")) as session:
        return {(s.persoon_id, s.soort, s.sleutel) for s in session.scalars(select(Zoeksleutel))}
