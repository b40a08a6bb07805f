"""Which instrument fits is the work of the program, and it says why: age on that day, children, household."""

from datetime import date

import pytest

from tests.bouwstenen import Klant
from tests.zrm.bouwstenen import Gezin, dag_geleden
from wijkteam.huishouden.models import Gezag
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.tijd import vandaag
from wijkteam.zrm import beleid, queries
from wijkteam.zrm.errors import GesprekKanNiet, InstrumentPastNiet
from wijkteam.zrm.gemetene import Gemetene
from wijkteam.zrm.instrument import Onderwerp

DAG = date(2026, 3, 18)


def wie(geboren: Geboortedatum | None, *kinderen: str) -> Gemetene:
    return Gemetene("Roos", Onderwerp.PERSOON, geboren, kinderen)


def kinderen_van(gezin: Gezin, naam: str | None) -> tuple[str, ...]:
    betrokkene = gezin.betrokkenen[naam] if naam else None
    return queries.get_gemetene(gezin.bouw.session, gezin.casus, betrokkene, vandaag()).kinderen


@pytest.mark.parametrize(
    ("geboren", "instrument"),
    [
        (Geboortedatum(2008, 3, 18), "zrm-2017"),
        (Geboortedatum(2008, 3, 19), "zrm-jongeren"),
        (Geboortedatum(2014, 3, 18), "zrm-jongeren"),
        (Geboortedatum(2010, 5), "zrm-jongeren"),
        (Geboortedatum(1970), "zrm-2017"),
    ],
)
def test_de_leeftijd_op_de_dag_van_het_gesprek_kiest(geboren: Geboortedatum, instrument: str):
    assert beleid.eis_passend("", wie(geboren), DAG).code == instrument


@pytest.mark.parametrize("geboren", [Geboortedatum(2008), Geboortedatum(2008, 3), None])
def test_wie_zeventien_of_achttien_kan_zijn_vraagt_om_een_keuze(geboren: Geboortedatum | None):
    with pytest.raises(InstrumentPastNiet, match="Kies een instrument"):
        beleid.eis_passend("", wie(geboren), DAG)
    for code in ("zrm-2017", "zrm-jongeren"):
        assert beleid.eis_passend(code, wie(geboren), DAG).code == code


@pytest.mark.parametrize("geboren", [Geboortedatum(2014, 3, 19), Geboortedatum(2015), Geboortedatum(2020, 1)])
def test_onder_de_twaalf_is_er_niets_en_staat_er_wat_wel_kan(geboren: Geboortedatum):
    with pytest.raises(InstrumentPastNiet, match="Meet het huishouden"):
        beleid.eis_passend("", wie(geboren), DAG)


def test_wie_nog_geboren_moest_worden_wordt_niet_gemeten():
    with pytest.raises(GesprekKanNiet):
        beleid.eis_passend("", wie(Geboortedatum(2027)), DAG)


def test_ouderschap_is_er_alleen_voor_wie_kinderen_heeft():
    ouder = Geboortedatum(1970, 6, 12)
    with pytest.raises(InstrumentPastNiet, match="wie de ouders zijn en wie gezag heeft"):
        beleid.eis_passend("zrm-ouderschap", wie(ouder), DAG)
    assert beleid.eis_passend("zrm-ouderschap", wie(ouder, "Bram"), DAG).titel.startswith("ZRM-supplement")


def test_een_ouder_die_met_het_kind_woont_heeft_kinderen(gezin: Gezin):
    assert kinderen_van(gezin, "Jan") == ()
    gezin.maak_ouder("Jan", "Roos")
    gezin.maak_ouder("Jan", "Els")
    assert kinderen_van(gezin, "Jan") == ("Roos",)
    assert kinderen_van(gezin, "Els") == ()


def test_gezag_telt_ook_zonder_relatie_en_alleen_zolang_het_duurt(gezin: Gezin):
    ids = {naam: b.persoon_id for naam, b in gezin.betrokkenen.items()}
    rij = gezin.bouw.klaar(
        Gezag(persoon_id=ids["Bram"], houder_id=ids["Jan"], bron="gezagsregister", van=date(2020, 1, 1))
    )
    assert kinderen_van(gezin, "Jan") == ("Bram",)
    rij.tot = dag_geleden(1)
    gezin.bouw.session.commit()
    assert kinderen_van(gezin, "Jan") == ()


def test_het_huishouden_kent_zijn_minderjarigen(gezin: Gezin):
    assert set(kinderen_van(gezin, None)) == {"Roos", "Bram"}


def test_zonder_minderjarigen_geen_deel_over_kinderen():
    alleen = Gemetene.huishouden()
    assert [i.code for i in beleid.list_passende_instrumenten(alleen, DAG)] == ["zrm-huishoudens"]


def test_de_pagina_kiest_zelf_en_zegt_waarom(gezin: Gezin, als):
    klant: Klant = als(gezin.marijke)
    pad = gezin.pad(f"/nieuw/{gezin.id_van('Roos')}")
    blad = klant.open(pad)
    assert 'name="instrument"' not in blad.text
    assert "Daarbij hoort: ZRM-Jongeren (2020)." in blad.text
    assert klant.vragen.aantal <= 15
    dag = vandaag().strftime("%d-%m-%Y")
    gestart = klant.stuur(pad, {"moment": "start", "gesprek_op": dag})
    assert gestart.status_code == 303
    assert klant.vragen.aantal <= 12
    assert "ZRM-Jongeren (2020)" in klant.open(gestart.location).text
