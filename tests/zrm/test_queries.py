"""Overviews: first beside latest, what may be compared, and two queries whatever the size."""

import pytest
from sqlalchemy import event

from tests.bouwstenen import Bouwer, sessie_van
from tests.zrm.bouwstenen import ELS, JAN, Gezin
from wijkteam.app import default_engine
from wijkteam.casus.models import Betrokkene, Hoedanigheid
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu
from wijkteam.wet.grondslagen import Wet
from wijkteam.zrm import queries
from wijkteam.zrm.concept import corrigeer_meting
from wijkteam.zrm.overzicht import maak_rooster

HOGER = "4" + JAN[1:]


def aantal_vragen(gezin: Gezin, doe) -> int:
    geteld = []
    engine = default_engine(gezin.bouw.app)

    def tel(*feiten):
        geteld.append(feiten[2])

    event.listen(engine, "before_cursor_execute", tel)
    doe()
    event.remove(engine, "before_cursor_execute", tel)
    return len([vraag for vraag in geteld if not vraag.startswith(("SAVEPOINT", "RELEASE"))])


def verloop_van(gezin: Gezin, wie: str | None):
    sleutel = gezin.betrokkenen[wie].persoon_id if wie else None
    return queries.list_laatste_en_eerste(gezin.bouw.session, gezin.casus.id)[sleutel]


def test_de_laatste_meting_staat_naast_de_eerste(gezin: Gezin):
    eerste = gezin.meting("Jan", JAN, dagen=90)
    gezin.meting("Jan", "5" + JAN[1:], dagen=50)
    laatste = gezin.meting("Jan", HOGER, dagen=10)
    verloop = verloop_van(gezin, "Jan")
    assert (verloop.eerste.id, verloop.laatste.id) == (eerste.id, laatste.id)
    assert verloop.profiel.rijen[0].verandering.value == "vooruit"


def test_een_enkele_meting_heeft_nog_geen_verandering(gezin: Gezin):
    meting = gezin.meting("Jan")
    verloop = verloop_van(gezin, "Jan")
    assert verloop.eerste.id == verloop.laatste.id == meting.id
    assert {rij.verandering.value for rij in verloop.profiel.rijen} == {"onbekend"}


def test_een_concept_telt_niet_mee(gezin: Gezin):
    gezin.bewaar(gezin.start("Jan"), JAN)
    assert queries.list_laatste_en_eerste(gezin.bouw.session, gezin.casus.id) == {}
    assert queries.list_metingen(gezin.bouw.session, gezin.casus.id) == []
    assert len(queries.list_metingen_en_concepten(gezin.bouw.session, gezin.casus.id)) == 1


def test_wat_gecorrigeerd_is_telt_niet_mee_tot_de_correctie_een_concept_is(gezin: Gezin):
    oud = gezin.meting("Jan", JAN, dagen=5)
    correctie = corrigeer_meting(
        gezin.bouw.session, gezin.casus.id, oud.id, waarom="Het klopte niet.", door=gezin.marijke
    )
    gezin.bouw.session.commit()
    assert verloop_van(gezin, "Jan").laatste.id == oud.id
    gezin.stel_vast(correctie, HOGER)
    verloop = verloop_van(gezin, "Jan")
    assert (verloop.eerste.id, verloop.laatste.id) == (correctie.id, correctie.id)


def test_een_ander_instrument_dat_niet_te_vergelijken_is_geeft_geen_verandering(gezin: Gezin):
    gezin.meting("Kees", JAN, "zrm-jongeren", dagen=90)
    laatste = gezin.meting("Kees", HOGER, dagen=1)
    verloop = verloop_van(gezin, "Kees")
    assert verloop.eerste.id == verloop.laatste.id == laatste.id
    assert queries.find_vorige(gezin.bouw.session, laatste) is None


def test_een_aanvulling_heeft_een_eigen_verloop(gezin: Gezin):
    gezin.meting("Jan", JAN)
    gezin.maak_ouder("Jan", "Roos")
    gezin.meting("Jan", "2345", "zrm-ouderschap")
    verlopen = queries.list_verlopen(gezin.bouw.session, gezin.casus.id)
    assert [v.instrument.code for v in verlopen] == ["zrm-2017", "zrm-ouderschap"]
    assert verloop_van(gezin, "Jan").instrument.code == "zrm-2017"


def test_wie_tussendoor_geen_client_was_houdt_een_lijn(gezin: Gezin):
    eerste = gezin.meting("Jan", JAN, dagen=90)
    oud = gezin.betrokkenen["Jan"]
    oud.tot = nu()
    gezin.bouw.session.commit()
    gezin.betrokkenen["Jan"] = gezin.bouw.klaar(
        Betrokkene(
            casus_id=gezin.casus.id,
            persoon_id=oud.persoon_id,
            hoedanigheid=Hoedanigheid.CLIENT,
            wet=Wet.WMO,
            van=nu(),
        )
    )
    gezin.meting("Jan", HOGER)
    assert verloop_van(gezin, "Jan").eerste.id == eerste.id


def test_de_vorige_meting_is_de_laatste_die_vergelijkbaar_is(gezin: Gezin):
    gezin.meting("Jan", JAN, dagen=90)
    midden = gezin.meting("Jan", HOGER, dagen=20)
    gezin.meting("Els", ELS, dagen=3)
    laatste = gezin.meting("Jan", JAN, dagen=2)
    vorige = queries.find_vorige(
        gezin.bouw.session, queries.get_meting(gezin.bouw.session, gezin.casus.id, laatste.id)
    )
    assert vorige is not None
    assert vorige.meting.id == midden.id
    assert vorige.uitkomst.scores[0].niveau == 4


def test_een_correctie_wordt_niet_vergeleken_met_wat_zij_corrigeert(gezin: Gezin):
    oud = gezin.meting("Jan", JAN, dagen=5)
    correctie = corrigeer_meting(
        gezin.bouw.session, gezin.casus.id, oud.id, waarom="Het klopte niet.", door=gezin.marijke
    )
    gezin.bouw.session.commit()
    gelezen = queries.get_meting(gezin.bouw.session, gezin.casus.id, correctie.id)
    assert queries.find_vorige(gezin.bouw.session, gelezen) is None


def test_het_rooster_zet_personen_naast_elkaar_van_oud_naar_jong(gezin: Gezin):
    gezin.meting("Roos", JAN, "zrm-jongeren")
    gezin.meting("Els", ELS)
    gezin.meting("Jan", JAN)
    gezin.maak_ouder("Jan", "Roos")
    gezin.meting("Jan", "2345", "zrm-ouderschap")
    gezin.meting(None, "35334", "zrm-huishoudens")
    rooster = maak_rooster(queries.list_verlopen(gezin.bouw.session, gezin.casus.id))
    assert [kolom.naam for kolom in rooster.kolommen] == ["Jan", "Els", "Roos"]
    assert len(rooster.rijen) == 13
    werk = rooster.rijen[1]
    assert [(c.niveau, c.woord) if c else None for c in werk.cellen] == [
        (2, "niet zelfredzaam"),
        (None, "niet besproken"),
        (2, "niet zelfredzaam"),
    ]
    assert {i.code for i in rooster.instrumenten} == {"zrm-2017", "zrm-jongeren"}


def test_een_leeg_rooster(gezin: Gezin):
    rooster = maak_rooster([])
    assert (rooster.kolommen, rooster.rijen) == ((), ())


def test_het_laagste_domein_kiest_wie_achteruit_ging(gezin: Gezin):
    gezin.meting("Jan", "2" + "5" * 12, dagen=20)
    gezin.meting("Els", "52" + "5" * 11, dagen=20)
    gezin.meting("Jan", "2" + "5" * 12, dagen=2)
    gezin.meting("Els", "525" + "2" + "5" * 9, dagen=2)
    laagste = queries.list_laatste_per_casus(gezin.bouw.session, [gezin.casus.id])[gezin.casus.id]
    assert (laagste.naam, laagste.domein, laagste.verandering.value) == ("Els", "Huisvesting", "achteruit")
    assert laagste.aantal_anderen == 2


def test_wie_geen_client_meer_is_telt_niet_mee_in_het_laagste_domein(gezin: Gezin):
    """On the day list stands the work of now. Who became cliënt again by a new row counts again."""
    gezin.meting("Jan", "1" + "5" * 12)
    gezin.meting("Els", "4" * 13)
    session = gezin.bouw.session

    def laagste() -> str | None:
        gevonden = queries.list_laatste_per_casus(session, [gezin.casus.id]).get(gezin.casus.id)
        return gevonden and gevonden.naam

    assert laagste() == "Jan"
    jan = gezin.betrokkenen["Jan"]
    jan.tot = nu()
    session.commit()
    assert laagste() == "Els"
    assert [v.naam for v in queries.list_verlopen(session, gezin.casus.id)] == ["Jan", "Els"]
    weer = {"casus_id": jan.casus_id, "persoon_id": jan.persoon_id, "wet": jan.wet, "van": nu()}
    mantelzorger = gezin.bouw.klaar(Betrokkene(hoedanigheid=Hoedanigheid.MANTELZORGER, **weer))
    assert laagste() == "Els", "a mantelzorger is not scored"
    mantelzorger.tot = nu()
    session.commit()
    gezin.bouw.klaar(Betrokkene(hoedanigheid=Hoedanigheid.CLIENT, **weer))
    assert laagste() == "Jan"


def test_het_huishouden_als_geheel_telt_altijd_mee(gezin: Gezin):
    gezin.meting(None, "2" * 5, "zrm-huishoudens")
    laagste = queries.list_laatste_per_casus(gezin.bouw.session, [gezin.casus.id])[gezin.casus.id]
    assert laagste.naam == "Het huishouden"


def test_een_casus_met_alleen_onbekenden_heeft_geen_laagste(gezin: Gezin):
    gezin.meting("Jan", "o" * 13)
    assert queries.list_laatste_per_casus(gezin.bouw.session, [gezin.casus.id]) == {}


def test_veel_casussen_kosten_twee_vragen(gezin: Gezin, bouw: Bouwer):
    andere = Gezin.gevormd(bouw, huishouden="Jansen")
    for dag in (40, 20, 0):
        for familie in (gezin, andere):
            familie.meting("Jan", JAN, dagen=dag)
            familie.meting("Els", ELS, dagen=dag)
    sleutels = [gezin.casus.id, andere.casus.id]
    assert aantal_vragen(gezin, lambda: queries.list_laatste_per_casus(bouw.session, sleutels)) == 2
    assert aantal_vragen(gezin, lambda: queries.list_verlopen(bouw.session, gezin.casus.id)) == 2
    assert set(queries.list_laatste_per_casus(bouw.session, sleutels)) == set(sleutels)


def test_een_vreemde_casus_geeft_niets(gezin: Gezin, bouw: Bouwer):
    meting = gezin.meting("Jan")
    session = sessie_van(bouw.medewerker("Bram"))
    assert queries.list_laatste_per_casus(session, [gezin.casus.id]) == {}
    assert queries.list_verlopen(session, gezin.casus.id) == []
    assert queries.list_metingen(session, gezin.casus.id) == []
    for vraag in (
        lambda: queries.get_meting(session, gezin.casus.id, meting.id),
        lambda: queries.get_meting_vergrendeld(session, gezin.casus.id, meting.id),
        lambda: queries.get_casus(session, gezin.casus.id),
        lambda: queries.get_betrokkene(session, gezin.casus.id, gezin.betrokkenen["Jan"].id),
    ):
        with pytest.raises(NietGevonden):
            vraag()
    session.close()
