"""A draft may be half filled in; what is vastgesteld is whole and never changes."""

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from tests.bouwstenen import Bouwer
from tests.zrm.bouwstenen import ELS, JAN, Gezin, dag_geleden, invoer, scores
from wijkteam.casus.errors import CasusIsAfgesloten, GeenClient
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.fouten import NietGevonden, VersieIsVerouderd
from wijkteam.kern.integriteit import vertaal
from wijkteam.kern.schrijfbeurt import Schrijfbeurt
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.zrm import queries
from wijkteam.zrm.errors import (
    AnderInstrument,
    GesprekKanNiet,
    InformatieIsOud,
    MetingIsNietCompleet,
    MetingIsVastgesteld,
    TiendenKloppenNiet,
)
from wijkteam.zrm.gedragen import Draagt
from wijkteam.zrm.invoer import Meetinvoer, Scoreinvoer
from wijkteam.zrm.invullen import bewaar_concept, stel_meting_vast
from wijkteam.zrm.models import Meetmoment, Meting
from wijkteam.zrm.niveaus import GeenScoreReden, Niveau

LEEG = "." * 13


def opgeslagen(gezin: Gezin, meting: Meting) -> dict[str, Scoreinvoer]:
    gezin.bouw.session.expire_all()
    gelezen = queries.get_meting(gezin.bouw.session, gezin.casus.id, meting.id)
    return {score.domein: Scoreinvoer.uit(score) for score in gelezen.scores}


def bewaar(gezin: Gezin, meting: Meting, gegevens: Meetinvoer, *, gezien: int | None = None) -> None:
    bewaar_concept(
        gezin.bouw.session,
        gezin.casus.id,
        meting.id,
        gegevens,
        beurt=Schrijfbeurt(gezien or meting.versie),
        door=gezin.marijke,
    )
    gezin.bouw.session.commit()


def test_een_half_ingevuld_concept_wordt_bewaard(gezin: Gezin):
    meting = gezin.bewaar(gezin.start("Jan"), "3n..........5")
    bewaard = opgeslagen(gezin, meting)
    assert sorted(bewaard) == ["financien", "justitie", "werk_opleiding"]
    assert bewaard["werk_opleiding"] == Scoreinvoer(reden=GeenScoreReden.NIET_BESPROKEN)
    assert bewaard["justitie"] == Scoreinvoer(niveau=Niveau(5))


def test_notitie_en_streefniveau_horen_bij_de_keuze(gezin: Gezin):
    meting = gezin.start("Jan")
    gegeven = Scoreinvoer(Niveau(2), None, Niveau(3), "Zoekt werk sinds januari 😀 ابحث")
    bewaar(gezin, meting, Meetinvoer("zrm-2017", Meetmoment.START, vandaag(), {"werk_opleiding": gegeven}))
    assert opgeslagen(gezin, meting) == {"werk_opleiding": gegeven}


def test_een_notitie_alleen_blijft_in_het_concept(gezin: Gezin):
    meting = gezin.start("Jan")
    alleen = {
        "justitie": Scoreinvoer(notitie="Wacht op de zitting"),
        "financien": Scoreinvoer(streef=Niveau(4)),
    }
    bewaar(gezin, meting, Meetinvoer("zrm-2017", Meetmoment.START, vandaag(), alleen))
    assert opgeslagen(gezin, meting) == alleen
    with pytest.raises(MetingIsNietCompleet, match="Justitie"):
        gezin.stel_vast(meting, JAN[:-1] + ".")


def test_een_half_verdeeld_concept_wordt_bewaard_maar_niet_vastgesteld(gezin: Gezin):
    meting = gezin.start("Jan")
    half = scores(JAN) | {"financien": Scoreinvoer(Niveau(3), draagt=Draagt(6, 3))}
    gegevens = Meetinvoer("zrm-2017", Meetmoment.START, vandaag(), half)
    bewaar(gezin, meting, gegevens)
    assert opgeslagen(gezin, meting)["financien"].draagt == Draagt(6, 3)
    with pytest.raises(TiendenKloppenNiet, match="Nu is het 9"):
        stel_meting_vast(
            gezin.bouw.session, gezin.casus.id, meting.id, gegevens, gezien=meting.versie, door=gezin.marijke
        )


@pytest.mark.parametrize(("niveau", "eigen_kracht"), [(None, None), (Niveau(3), 4)])
def test_ook_de_database_stelt_geen_halve_meting_vast(
    gezin: Gezin, niveau: Niveau | None, eigen_kracht: int | None
):
    meting = gezin.bewaar(gezin.start("Jan"), JAN)
    meting.scores[0].niveau, meting.scores[0].eigen_kracht = niveau, eigen_kracht
    gezin.bouw.session.flush()
    meting.vastgesteld_op = nu()
    with pytest.raises(IntegrityError) as fout:
        gezin.bouw.session.flush()
    assert "niet compleet" in vertaal(fout.value).bericht


def test_wat_leeg_gemaakt_wordt_verdwijnt_uit_het_concept(gezin: Gezin):
    meting = gezin.bewaar(gezin.start("Jan"), JAN)
    gezin.bewaar(meting, "3............")
    assert list(opgeslagen(gezin, meting)) == ["financien"]
    gezin.bewaar(meting, LEEG)
    assert opgeslagen(gezin, meting) == {}


def test_een_keuze_verandert_van_niveau_naar_reden_en_terug(gezin: Gezin):
    meting = gezin.bewaar(gezin.start("Jan"), "3............")
    gezin.bewaar(meting, "w............")
    assert opgeslagen(gezin, meting)["financien"] == Scoreinvoer(reden=GeenScoreReden.WIL_NIET)
    gezin.bewaar(meting, "1............")
    assert opgeslagen(gezin, meting)["financien"] == Scoreinvoer(niveau=Niveau(1))


def test_moment_en_dag_van_een_concept_kunnen_nog_veranderen(gezin: Gezin):
    meting = gezin.start("Jan")
    bewaar(gezin, meting, Meetinvoer("zrm-2017", Meetmoment.EINDE, dag_geleden(3), {}))
    assert (meting.moment, meting.gesprek_op) == (Meetmoment.EINDE, dag_geleden(3))


def test_een_andere_dag_die_niet_bij_het_instrument_past_wordt_geweigerd(gezin: Gezin):
    roos = gezin.betrokkenen["Roos"].persoon
    roos.geboortedatum = Geboortedatum(vandaag().year - 18, vandaag().month, vandaag().day)
    gezin.bouw.session.commit()
    meting = gezin.start("Roos", "zrm-2017")
    with pytest.raises(GesprekKanNiet, match="ZRM-Jongeren") as fout:
        bewaar(gezin, meting, Meetinvoer("zrm-2017", Meetmoment.START, dag_geleden(1), {}))
    assert fout.value.veld == "gesprek_op"
    with pytest.raises(GesprekKanNiet, match="moet nog komen"):
        bewaar(gezin, meting, Meetinvoer("zrm-2017", Meetmoment.START, dag_geleden(-1), {}))


def test_een_verouderde_versie_toont_wat_de_collega_schreef(gezin: Gezin):
    meting = gezin.start("Jan")
    van_collega = {
        "financien": Scoreinvoer(Niveau(3), None, Niveau(4), "Schuld bij de huurbaas"),
        "justitie": Scoreinvoer(reden=GeenScoreReden.WIL_NIET),
        "huisvesting": Scoreinvoer(Niveau(5)),
    }
    bewaar(gezin, meting, Meetinvoer("zrm-2017", Meetmoment.EINDE, dag_geleden(2), van_collega))
    van_mij = {
        "financien": Scoreinvoer(Niveau(2), None, None, "Rekeningen ongeopend"),
        "huisvesting": Scoreinvoer(Niveau(5)),
    }
    with pytest.raises(VersieIsVerouderd) as fout:
        bewaar(gezin, meting, Meetinvoer("zrm-2017", Meetmoment.START, vandaag(), van_mij), gezien=1)
    assert fout.value.intussen == {
        "moment": "einde",
        "gesprek_op": dag_geleden(2).strftime("%d-%m-%Y"),
        "score-financien": "3 – beperkt zelfredzaam",
        "streef-financien": "4",
        "notitie-financien": "Schuld bij de huurbaas",
        "score-justitie": "wil niet",
    }
    gezin.bouw.session.rollback()
    assert opgeslagen(gezin, meting) == van_collega


def test_hetzelfde_nog_eens_bewaren_doet_niets(gezin: Gezin):
    meting = gezin.bewaar(gezin.start("Jan"), JAN)
    versie = meting.versie
    bewaar(gezin, meting, invoer(JAN), gezien=1)
    assert meting.versie == versie


def test_bewaren_staat_in_het_journaal_zonder_inhoud(gezin: Gezin):
    meting = gezin.start("Jan")
    bewaar(gezin, meting, Meetinvoer("zrm-2017", Meetmoment.EINDE, vandaag(), scores("3............")))
    regel = gezin.bouw.session.scalars(
        select(Journaalregel).where(Journaalregel.handeling == Handeling.METING_BIJGEWERKT)
    ).one()
    assert (regel.over_id, regel.velden, regel.reden) == (meting.id, "moment, scores", None)


def test_een_domein_van_een_ander_instrument_wordt_geweigerd(gezin: Gezin):
    meting = gezin.start("Jan")
    vreemd = Meetinvoer("zrm-2017", Meetmoment.START, vandaag(), {"gezinsstructuur": Scoreinvoer(Niveau(3))})
    for gegevens in (vreemd, invoer(JAN, "zrm-jongeren")):
        with pytest.raises(AnderInstrument):
            bewaar(gezin, meting, gegevens)


def test_vaststellen_vraagt_bij_elk_domein_een_niveau_of_een_reden(gezin: Gezin):
    meting = gezin.start("Jan")
    with pytest.raises(MetingIsNietCompleet, match=r"Werk & Opleiding, Justitie\.") as fout:
        gezin.stel_vast(meting, "3.3534445535.".replace("5535", "5534"))
    assert fout.value.veld == "score-werk_opleiding"
    assert not meting.is_vastgesteld


def test_een_meting_met_alleen_redenen_kan_worden_vastgesteld(gezin: Gezin):
    meting = gezin.stel_vast(gezin.start("Jan"), "onwxonwxonwxo")
    verloop = queries.list_laatste_en_eerste(gezin.bouw.session, gezin.casus.id)
    assert meting.is_vastgesteld
    assert verloop[gezin.betrokkenen["Jan"].persoon_id].profiel.beoordeeld_tekst == "0 van 13 beoordeeld"


def test_vaststellen_bewaart_wat_er_getypt_is(gezin: Gezin):
    meting = gezin.bewaar(gezin.start("Els"), "1............")
    gezin.stel_vast(meting, ELS)
    assert opgeslagen(gezin, meting) == scores(ELS)


def test_vaststellen_met_informatie_die_oud_werd_vraagt_om_bevestiging(gezin: Gezin):
    meting = gezin.start("Jan", gesprek_op=dag_geleden(40), klopt_nog=True)
    with pytest.raises(InformatieIsOud) as fout:
        gezin.stel_vast(meting, JAN, klopt_nog=False)
    assert fout.value.veld == "klopt_nog"
    assert gezin.stel_vast(meting, JAN, klopt_nog=True).klopt_nog


def test_na_vaststellen_weigeren_de_handelingen(gezin: Gezin):
    meting = gezin.meting("Jan")
    with pytest.raises(MetingIsVastgesteld, match="Maak dan een correctie"):
        bewaar(gezin, meting, invoer(ELS))
    with pytest.raises(MetingIsVastgesteld):
        gezin.stel_vast(meting, ELS)
    assert opgeslagen(gezin, meting) == scores(JAN)


def test_wie_vaststelt_staat_erbij(gezin: Gezin, bouw: Bouwer):
    collega = bouw.medewerker("Fatma Yıldız")
    meting = gezin.start("Jan")
    stel_meting_vast(bouw.session, gezin.casus.id, meting.id, invoer(JAN), gezien=meting.versie, door=collega)
    bouw.session.commit()
    bouw.session.expire_all()
    assert queries.get_meting(bouw.session, gezin.casus.id, meting.id).door.naam == "Fatma Yıldız"


def test_wie_geen_client_meer_is_wordt_niet_verder_gemeten(gezin: Gezin):
    meting = gezin.start("Jan")
    gezin.betrokkenen["Jan"].tot = nu()
    gezin.bouw.session.commit()
    with pytest.raises(GeenClient):
        gezin.bewaar(meting, JAN)


def test_in_een_afgesloten_casus_wordt_niets_ingevuld(gezin: Gezin):
    meting = gezin.start("Jan")
    gezin.casus.afgesloten_op = nu()
    gezin.bouw.session.commit()
    with pytest.raises(CasusIsAfgesloten):
        gezin.bewaar(meting, JAN)
    with pytest.raises(CasusIsAfgesloten):
        gezin.stel_vast(meting, JAN)


def test_een_meting_van_een_andere_casus_bestaat_hier_niet(gezin: Gezin, bouw: Bouwer):
    ander = Gezin.gevormd(bouw, huishouden="Jansen").start("Jan")
    with pytest.raises(NietGevonden):
        bewaar(gezin, ander, invoer(JAN))
