"""The own score: in plain words, beside that of a colleague, and neither ever overwrites the other."""

import html
import re
from typing import Any

import pytest

from tests.bouwstenen import Klant
from tests.pdfproef import hele_tekst, soorten
from tests.zrm.bouwstenen import ELS, Gezin, dag_geleden
from wijkteam.casus.errors import GeenClient
from wijkteam.kern.tijd import vandaag
from wijkteam.zrm import queries
from wijkteam.zrm.errors import ConceptBestaat, EigenScoreIsLeeg, InformatieIsOud, MetingIsVastgesteld
from wijkteam.zrm.instrument import get_instrument
from wijkteam.zrm.invoer import EigenWijze
from wijkteam.zrm.models import Kijk, Meetscore, Wijze
from wijkteam.zrm.verschillen import zet_naast

ALLEEN = EigenWijze(Wijze.ALLEEN)


@pytest.fixture
def klant(gezin: Gezin, als) -> Klant:
    return als(gezin.marijke)


def velden(**kw: Any) -> dict[str, Any]:
    basis = {
        "instrument": "zrm-2017",
        "moment": "tussentijds",
        "gesprek_op": vandaag().strftime("%d-%m-%Y"),
        "_versie": "1",
    }
    return basis | kw


def tekst(antwoord: Any) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", antwoord.text)).split())


def test_de_eigen_score_staat_naast_de_onze_en_overschrijft_niets(gezin: Gezin):
    onze = gezin.meting("Els", ELS)
    eigen = gezin.eigen("Els", "2....2.......")
    assert (eigen.kijk, eigen.wijze, eigen.samen_met) == (Kijk.EIGEN, Wijze.SAMEN, "Anja")
    session, casus = gezin.bouw.session, gezin.casus.id
    assert queries.find_andere_kijk(session, queries.get_meting(session, casus, onze.id)).id == eigen.id
    assert queries.find_andere_kijk(session, queries.get_meting(session, casus, eigen.id)).id == onze.id
    assert queries.get_meting(session, casus, onze.id).scores[0].niveau == 3


def test_een_eigen_score_telt_nergens_mee_als_de_onze(gezin: Gezin):
    gezin.eigen("Els", "1" * 13)
    session, casus = gezin.bouw.session, gezin.casus.id
    assert queries.list_verlopen(session, casus) == []
    assert queries.list_laatste_per_casus(session, [casus]) == {}


def test_beide_concepten_kunnen_open_staan_maar_geen_twee_eigen(gezin: Gezin):
    gezin.start("Els")
    open_eigen = gezin.start("Els", "", eigen=ALLEEN)
    assert open_eigen.is_eigen
    with pytest.raises(ConceptBestaat):
        gezin.start("Els", "", eigen=ALLEEN)


def test_overslaan_mag_maar_helemaal_leeg_is_niets(gezin: Gezin):
    meting = gezin.start("Els", "", eigen=ALLEEN)
    with pytest.raises(EigenScoreIsLeeg):
        gezin.stel_vast(meting, "." * 13)
    assert gezin.stel_vast(meting, "." * 12 + "5").is_vastgesteld


def test_na_klaar_verandert_een_eigen_score_niet_meer(gezin: Gezin):
    eigen = gezin.eigen("Els")
    with pytest.raises(MetingIsVastgesteld):
        gezin.bewaar(eigen, "5............")


def test_wat_iemand_zelf_vond_wordt_niet_oud_maar_onze_score_wel(gezin: Gezin):
    assert gezin.eigen("Els", dagen=60).is_vastgesteld
    with pytest.raises(InformatieIsOud):
        gezin.start("Els", gesprek_op=dag_geleden(60))


def test_alleen_clienten_geven_een_eigen_score(gezin: Gezin, klant: Klant):
    with pytest.raises(GeenClient):
        gezin.start("Tante", "", eigen=ALLEEN)
    assert klant.open(gezin.pad(f"/eigen/{gezin.id_van('Tante')}")).status_code == 422


def test_wat_meer_dan_dertig_dagen_uit_elkaar_ligt_hoort_niet_bij_elkaar(gezin: Gezin):
    gezin.eigen("Els", dagen=31)
    onze = gezin.meting("Els", ELS)
    session = gezin.bouw.session
    assert queries.find_andere_kijk(session, queries.get_meting(session, gezin.casus.id, onze.id)) is None


def test_verschillen_zijn_gesprekspunten_ook_waar_een_van_beide_niets_zei(gezin: Gezin):
    onze = gezin.meting("Els", ELS)
    eigen = gezin.eigen("Els", "33...2..o....")
    naast = zet_naast(get_instrument("zrm-2017"), onze, eigen)
    assert {punt.domein.code: punt.zin.split("?")[0] for punt in naast.punten} == {
        "werk_opleiding": "Els gaf zelf wel een niveau. Wat vertelt dat",
        "geestelijke_gezondheid": "Els vindt dat het minder goed gaat. Wat is er zwaarder dan het lijkt",
        "basale_adl": "Els gaf zelf geen niveau. Wat maakt dat lastig",
    }


def test_van_begin_tot_eind_op_het_scherm(gezin: Gezin, klant: Klant):
    gezin.meting("Els", ELS)
    pad = gezin.pad(f"/eigen/{gezin.id_van('Els')}")
    assert "Hoe vult Els dit in?" in tekst(klant.open(pad))
    assert klant.vragen.aantal <= 15
    dag = vandaag().strftime("%d-%m-%Y")
    begonnen = klant.stuur(pad, {"wijze": "samen", "samen_met": "zus Anja", "gesprek_op": dag})
    assert begonnen.status_code == 303
    assert klant.vragen.aantal <= 12
    blad = klant.open(begonnen.location)
    assert "Kunt u rondkomen" in blad.text
    assert "niet zelfredzaam" not in tekst(blad)
    assert klant.vragen.aantal <= 15
    woorden = velden(
        **{
            "score-geestelijke_gezondheid": "2",
            "notitie-geestelijke_gezondheid": "Ik lig te piekeren 😀 عربي",
        }
    )
    assert klant.stuur(begonnen.location, woorden).status_code == 303
    klaar = klant.stuur(begonnen.location + "-klaar", woorden | {"_versie": "2"})
    assert klaar.status_code == 303, klaar.text
    assert klant.vragen.aantal <= 12
    gelezen = tekst(klant.open(klaar.location))
    assert "samen met iemand: zus Anja" in gelezen
    assert "Els vindt dat het minder goed gaat" in gelezen
    assert "Ik lig te piekeren 😀 عربي" in gelezen
    assert klant.vragen.aantal <= 15


@pytest.mark.parametrize(
    ("fout", "bericht"),
    [
        ({"wijze": "half"}, "Kies een van de mogelijkheden"),
        ({"wijze": ""}, "Maak een keuze"),
        ({"gesprek_op": "31-02-2026"}, "bestaat niet"),
        ({"gesprek_op": "01-01-2099"}, "moet nog komen"),
        ({"samen_met": "x" * 100_000}, "Dit is te lang"),
        ({"samen_met": "a\x00b"}, "tekens in die niet"),
        ({"verzonnen": "x"}, "hoort niet bij dit formulier"),
    ],
)
def test_een_fout_begin_bewaart_niets(gezin: Gezin, klant: Klant, fout: dict[str, str], bericht: str):
    goed = {"wijze": "alleen", "gesprek_op": vandaag().strftime("%d-%m-%Y")}
    antwoord = klant.stuur(gezin.pad(f"/eigen/{gezin.id_van('Els')}"), goed | fout)
    assert antwoord.status_code == 422
    assert bericht in tekst(antwoord)
    assert gezin.bouw.session.query(Meetscore).count() == 0


def test_een_verouderde_versie_houdt_beide_teksten(gezin: Gezin, klant: Klant):
    meting = gezin.start("Els", "", eigen=ALLEEN)
    pad = gezin.pad(f"/metingen/{meting.id}/eigen")
    assert klant.stuur(pad, velden(**{"notitie-financien": "Van tablet een"})).status_code == 303
    later = klant.stuur(pad, velden(**{"notitie-financien": "Van tablet twee"}))
    assert later.status_code == 409
    assert "Van tablet een" in later.text
    assert "Van tablet twee" in later.text


def test_het_papieren_formulier_past_bij_de_leeftijd_en_is_getagd(gezin: Gezin, klant: Klant):
    pdf = klant.open(gezin.pad(f"/eigen/{gezin.id_van('Roos')}/formulier.pdf"))
    assert pdf.status_code == 200
    gezien = hele_tekst(pdf.data)
    assert "Hoe gaat het volgens jou?" in gezien
    assert "Roos de Vries" in gezien
    assert soorten(pdf.data).count("H2") == 13
    assert klant.vragen.aantal <= 15


def test_een_kind_onder_de_twaalf_krijgt_geen_formulier(gezin: Gezin, klant: Klant):
    antwoord = klant.open(gezin.pad(f"/eigen/{gezin.id_van('Bram')}/formulier.pdf"))
    assert antwoord.status_code == 422
    assert "Meet het huishouden" in antwoord.text
