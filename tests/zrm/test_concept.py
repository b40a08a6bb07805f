"""Starting a meting: only about cliënten, only by what fits; correcting and throwing away leave a trace."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from tests.bouwstenen import Bouwer
from tests.zrm.bouwstenen import ELS, JAN, Gezin, dag_geleden
from wijkteam.casus.errors import CasusIsAfgesloten, GeenClient
from wijkteam.casus.models import Hoedanigheid
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.fouten import NietGevonden, VersieIsVerouderd
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.zrm import queries
from wijkteam.zrm.concept import corrigeer_meting, gooi_concept_weg
from wijkteam.zrm.errors import (
    ConceptBestaat,
    GesprekKanNiet,
    InformatieIsOud,
    InstrumentPastNiet,
    MetingIsConcept,
    MetingIsGecorrigeerd,
    MetingIsVastgesteld,
)
from wijkteam.zrm.models import Meetmoment, Meetscore, Meting

WAAROM = "Het ging over een andere rekening."


def handelingen(gezin: Gezin) -> list[tuple[Handeling, str | None]]:
    regels = gezin.bouw.session.scalars(
        select(Journaalregel).where(Journaalregel.over == "Meting").order_by(Journaalregel.id)
    )
    return [(regel.handeling, regel.reden) for regel in regels]


def test_een_meting_begint_als_leeg_concept_en_staat_in_het_journaal(gezin: Gezin):
    meting = gezin.start("Jan")
    gelezen = queries.get_meting(gezin.bouw.session, gezin.casus.id, meting.id)
    assert not gelezen.is_vastgesteld
    assert (gelezen.scores, gelezen.naam) == ([], "Jan de Vries")
    assert handelingen(gezin) == [(Handeling.METING_GESTART, None)]


def test_wie_niets_vroeg_krijgt_geen_score(gezin: Gezin):
    with pytest.raises(GeenClient, match="Tante Kee is geen cliënt"):
        gezin.start("Tante")


def test_wie_geen_client_meer_is_krijgt_geen_score(gezin: Gezin):
    gezin.betrokkenen["Jan"].tot = nu()
    gezin.bouw.session.commit()
    with pytest.raises(GeenClient):
        gezin.start("Jan")


def test_ook_de_database_weigert_een_score_voor_wie_geen_client_is(gezin: Gezin):
    tante = gezin.betrokkenen["Tante"]
    for hoedanigheid in (Hoedanigheid.CLIENT, Hoedanigheid.HUISGENOOT):
        gezin.bouw.session.add(
            Meting(
                casus_id=gezin.casus.id,
                betrokkene_id=tante.id,
                hoedanigheid=hoedanigheid,
                instrument="zrm-2017",
                moment=Meetmoment.START,
                gesprek_op=vandaag(),
                door_id=gezin.marijke.id,
            )
        )
        with pytest.raises(IntegrityError):
            gezin.bouw.session.flush()
        gezin.bouw.session.rollback()


def test_een_client_van_een_andere_casus_bestaat_hier_niet(gezin: Gezin, bouw: Bouwer):
    ander = Gezin.gevormd(bouw, huishouden="Jansen")
    gezin.betrokkenen["Vreemd"] = ander.betrokkenen["Jan"]
    with pytest.raises(NietGevonden):
        gezin.start("Vreemd")


@pytest.mark.parametrize(
    ("wie", "instrument", "past"),
    [
        ("Jan", "zrm-2017", True),
        ("Jan", "zrm-jongeren", False),
        ("Roos", "zrm-jongeren", True),
        ("Roos", "zrm-2017", False),
        ("Bram", "zrm-jongeren", False),
        ("Kees", "zrm-2017", True),
        ("Kees", "zrm-jongeren", True),
        ("Kees", "zrm-huishoudens", False),
        (None, "zrm-huishoudens", True),
        (None, "zrm-huishoudens-kinderen", True),
        (None, "zrm-2017", False),
        ("Jan", "zrm-2013", False),
        ("Jan", "bestaat-niet", False),
    ],
)
def test_het_instrument_past_bij_de_leeftijd_op_de_dag_van_het_gesprek(
    gezin: Gezin, wie: str | None, instrument: str, past: bool
):
    if past:
        assert gezin.start(wie, instrument).instrument == instrument
    else:
        with pytest.raises(InstrumentPastNiet) as fout:
            gezin.start(wie, instrument)
        assert fout.value.veld == "instrument"


def test_onder_de_twaalf_wijst_de_melding_naar_het_huishouden(gezin: Gezin):
    with pytest.raises(InstrumentPastNiet, match="Meet het huishouden: daar is een deel over kind"):
        gezin.start("Bram", "zrm-jongeren")


def test_wie_net_achttien_is_telt_bij_een_eerder_gesprek_als_jongere(gezin: Gezin):
    roos = gezin.betrokkenen["Roos"].persoon
    roos.geboortedatum = type(roos.geboortedatum)(vandaag().year - 18, vandaag().month, vandaag().day)
    gezin.bouw.session.commit()
    assert gezin.start("Roos", "zrm-2017").instrument == "zrm-2017"
    assert gezin.start("Roos", "zrm-jongeren", gesprek_op=dag_geleden(1)).instrument == "zrm-jongeren"


def test_een_gesprek_dat_nog_moet_komen_levert_geen_score(gezin: Gezin):
    with pytest.raises(GesprekKanNiet, match="moet nog komen"):
        gezin.start("Jan", gesprek_op=dag_geleden(-1))


def test_een_gesprek_voor_de_geboorte_kan_niet(gezin: Gezin):
    with pytest.raises(GesprekKanNiet, match="nog niet geboren"):
        gezin.start("Roos", "zrm-jongeren", gesprek_op=date(1999, 5, 5))


def test_informatie_van_meer_dan_dertig_dagen_vraagt_om_bevestiging(gezin: Gezin):
    assert gezin.start("Jan", gesprek_op=dag_geleden(30)).klopt_nog is False
    with pytest.raises(InformatieIsOud, match="31 dagen geleden"):
        gezin.start("Els", gesprek_op=dag_geleden(31))
    assert gezin.start("Els", gesprek_op=dag_geleden(31), klopt_nog=True).klopt_nog is True


def test_een_persoon_heeft_een_concept_per_instrument(gezin: Gezin):
    gezin.start("Jan")
    with pytest.raises(ConceptBestaat):
        gezin.start("Jan")
    gezin.maak_ouder("Jan", "Roos")
    gezin.start("Jan", "zrm-ouderschap")
    gezin.start("Els")


def test_het_huishouden_heeft_een_concept_per_instrument(gezin: Gezin):
    gezin.start(None, "zrm-huishoudens")
    with pytest.raises(ConceptBestaat):
        gezin.start(None, "zrm-huishoudens")
    gezin.start(None, "zrm-huishoudens-kinderen")


def test_in_een_afgesloten_casus_begint_geen_meting(gezin: Gezin):
    gezin.casus.afgesloten_op = nu()
    gezin.bouw.session.commit()
    with pytest.raises(CasusIsAfgesloten):
        gezin.start("Jan")


def test_een_correctie_is_een_nieuwe_meting_die_de_oude_noemt(gezin: Gezin):
    oud = gezin.meting("Els", ELS)
    nieuw = corrigeer_meting(gezin.bouw.session, gezin.casus.id, oud.id, waarom=WAAROM, door=gezin.marijke)
    gezin.bouw.session.commit()
    assert (nieuw.corrigeert_id, nieuw.instrument, nieuw.gesprek_op) == (
        oud.id,
        oud.instrument,
        oud.gesprek_op,
    )
    assert nieuw.correctie_reden == WAAROM
    gezin.stel_vast(nieuw, "3435334455345")
    assert handelingen(gezin)[-2:] == [
        (Handeling.METING_GESTART, "correctie"),
        (Handeling.METING_VASTGESTELD, "correctie"),
    ]
    verloop = queries.list_laatste_en_eerste(gezin.bouw.session, gezin.casus.id)
    assert verloop[gezin.betrokkenen["Els"].persoon_id].profiel.beoordeeld_tekst == "13 van 13 beoordeeld"
    assert len(queries.list_metingen(gezin.bouw.session, gezin.casus.id)) == 2


def test_een_correctie_begint_met_wat_er_stond(gezin: Gezin):
    oud = gezin.meting("Els", ELS)
    nieuw = corrigeer_meting(gezin.bouw.session, gezin.casus.id, oud.id, waarom=WAAROM, door=gezin.marijke)
    gezin.bouw.session.commit()
    gelezen = queries.get_meting(gezin.bouw.session, gezin.casus.id, nieuw.id)
    assert {s.domein: (s.niveau, s.reden) for s in gelezen.scores} == {
        s.domein: (s.niveau, s.reden)
        for s in queries.get_meting(gezin.bouw.session, gezin.casus.id, oud.id).scores
    }


def test_een_correctie_van_oude_informatie_vraagt_niet_of_het_nu_nog_zo_is(gezin: Gezin):
    oud = gezin.meting("Jan", dagen=200)
    nieuw = corrigeer_meting(gezin.bouw.session, gezin.casus.id, oud.id, waarom=WAAROM, door=gezin.marijke)
    gezin.bouw.session.commit()
    assert gezin.stel_vast(nieuw, ELS, klopt_nog=False).is_vastgesteld


def test_een_concept_wordt_niet_gecorrigeerd(gezin: Gezin):
    concept = gezin.start("Jan")
    with pytest.raises(MetingIsConcept):
        corrigeer_meting(gezin.bouw.session, gezin.casus.id, concept.id, waarom=WAAROM, door=gezin.marijke)


def test_een_meting_wordt_een_keer_gecorrigeerd(gezin: Gezin):
    oud = gezin.meting("Jan")
    nieuw = corrigeer_meting(gezin.bouw.session, gezin.casus.id, oud.id, waarom=WAAROM, door=gezin.marijke)
    gezin.bouw.session.commit()
    with pytest.raises(MetingIsGecorrigeerd):
        corrigeer_meting(gezin.bouw.session, gezin.casus.id, oud.id, waarom=WAAROM, door=gezin.marijke)
    gezin.stel_vast(nieuw)
    with pytest.raises(MetingIsGecorrigeerd):
        corrigeer_meting(gezin.bouw.session, gezin.casus.id, oud.id, waarom=WAAROM, door=gezin.marijke)
    assert corrigeer_meting(gezin.bouw.session, gezin.casus.id, nieuw.id, waarom=WAAROM, door=gezin.marijke)


def test_naast_een_concept_begint_geen_correctie(gezin: Gezin):
    oud = gezin.meting("Jan", dagen=1)
    gezin.start("Jan")
    with pytest.raises(ConceptBestaat):
        corrigeer_meting(gezin.bouw.session, gezin.casus.id, oud.id, waarom=WAAROM, door=gezin.marijke)


def test_een_weggegooid_concept_laat_alleen_een_journaalregel_na(gezin: Gezin):
    concept = gezin.bewaar(gezin.start("Jan"), JAN)
    gooi_concept_weg(
        gezin.bouw.session, gezin.casus.id, concept.id, gezien=concept.versie, door=gezin.marijke
    )
    gezin.bouw.session.commit()
    assert not gezin.bouw.session.scalars(select(Meting)).all()
    assert not gezin.bouw.session.scalars(select(Meetscore)).all()
    assert handelingen(gezin)[-1] == (Handeling.METING_WEGGEGOOID, None)


def test_een_concept_waarin_een_collega_schreef_wordt_niet_weggegooid(gezin: Gezin):
    concept = gezin.start("Jan")
    gezin.bewaar(concept, JAN)
    with pytest.raises(VersieIsVerouderd):
        gooi_concept_weg(gezin.bouw.session, gezin.casus.id, concept.id, gezien=1, door=gezin.marijke)


def test_een_vastgestelde_meting_wordt_niet_weggegooid(gezin: Gezin):
    meting = gezin.meting("Jan")
    with pytest.raises(MetingIsVastgesteld):
        gooi_concept_weg(
            gezin.bouw.session, gezin.casus.id, meting.id, gezien=meting.versie, door=gezin.marijke
        )
