"""Finishing a talk: nothing stands in the way, and afterwards it is read and not changed."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import GEGEVENS, Gespreksverhaal, kijk, wonen
from tests.termijnen.bouwstenen import gebeur
from wijkteam.casus.afsluiting import Besluit, sluit_af
from wijkteam.casus.models import Casus, Fase, Sluitreden
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.queries import get_gesprek
from wijkteam.journaal.models import Handeling
from wijkteam.termijnen.gebeurtenismodellen import Opgeschreven
from wijkteam.termijnen.queries import list_gebeurtenissen, list_van_casus
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.termijnen import Termijncode

AFRONDEN = "/afronding"


@pytest.fixture
def gesprek(verhaal: Gespreksverhaal, klant: Klant) -> Gesprek:
    """A talk with a story and a sentence about each of two people."""
    gesprek = verhaal.gesprek()
    klant.stuur(verhaal.pad(gesprek, "/verhaal"), verhaal="Het wordt me te veel.", _versie="1")
    klant.stuur(
        verhaal.pad(gesprek, "/leefgebieden/wonen"),
        wonen("Fijn huis", "Wil een eigen kamer", nu_1_persoon=verhaal.persoon("Wouter")),
    )
    return gesprek


def test_afronden_mag_ook_als_er_iets_open_is(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    pagina = klant.open(verhaal.pad(gesprek, "/dekking")).text
    for open_ in ("d. De mantelzorger", 'data-open="werken">Werken', "Afronden mag ook"):
        assert open_ in pagina
    antwoord = klant.stuur(verhaal.pad(gesprek, AFRONDEN))
    assert (antwoord.status_code, antwoord.location) == (303, verhaal.pad(gesprek))
    # One more than another save: whether somebody waits for the first talk about debts.
    assert klant.vragen.aantal <= 13
    afgerond = get_gesprek(kijk(), verhaal.casus.id, gesprek.id)
    assert afgerond.afronding is not None
    assert (afgerond.afronding.door_id, afgerond.afronding.op) == (verhaal.marijke.id, afgerond.afgerond_op)


def test_na_het_gesprek_komt_het_plan(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    klant.stuur(verhaal.pad(gesprek, AFRONDEN))
    assert kijk().get_one(Casus, verhaal.casus.id).fase is Fase.PLAN
    handelingen = [regel.handeling for regel in verhaal.journaal()]
    assert Handeling.GESPREK_AFGEROND in handelingen


def test_een_afgerond_gesprek_leest_met_de_eigen_woorden_voorop(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    klant.stuur(verhaal.pad(gesprek, AFRONDEN))
    pagina = klant.open(verhaal.pad(gesprek)).text
    assert klant.vragen.aantal <= 15
    plekken = [
        pagina.index(tekst)
        for tekst in ("Het wordt me te veel.", "Fijn huis", "<bdi>Wouter</bdi>:", "Wil een eigen kamer")
    ]
    assert plekken == sorted(plekken)
    assert "<textarea" not in pagina
    assert "Jeugdwet" in pagina
    assert "Marijke Bos" in pagina


LAAT = {
    "/verhaal": {"_versie": "2", "verhaal": "Nog één ding"},
    "/leefgebieden/wonen": wonen("Nog één ding", versie=1),
    "/dekking/onderzoek/d": {"_versie": "0", "antwoord-d": "Nog één ding"},
    "/dekking/leefgebieden/werken": {"_versie": "0", "reden-werken": "Nog één ding"},
    "/gegevens": GEGEVENS | {"_versie": "1", "zonder_netwerk": "Nog één ding"},
    AFRONDEN: {},
}


@pytest.mark.parametrize("deel", LAAT)
def test_wie_na_het_afronden_bewaart_krijgt_de_eigen_tekst_terug(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, deel: str
) -> None:
    klant.stuur(verhaal.pad(gesprek, AFRONDEN))
    antwoord = klant.stuur(verhaal.pad(gesprek, deel), LAAT[deel])
    assert antwoord.status_code == 409
    assert "Dit gesprek is afgerond" in antwoord.text
    assert ("Nog één ding" in antwoord.text) == bool(LAAT[deel])
    bewaard = verhaal.zoals_bewaard(gesprek)
    assert (bewaard.verhaal, bewaard.zonder_netwerk) == ("Het wordt me te veel.", None)
    assert [z.tekst for z in verhaal.zinnen(gesprek)] == ["Fijn huis", "Wil een eigen kamer"]


@pytest.mark.parametrize("deel", LAAT)
def test_in_een_afgesloten_casus_wordt_niets_meer_bewaard(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, deel: str
) -> None:
    session = verhaal.bouw.session
    sluit_af(session, verhaal.casus, Besluit(Sluitreden.VERHUISD, "Weg"), door=verhaal.marijke)
    session.commit()
    antwoord = klant.stuur(verhaal.pad(gesprek, deel), LAAT[deel])
    assert antwoord.status_code == 409
    assert "Deze casus is afgesloten" in antwoord.text
    assert ("Nog één ding" in antwoord.text) == bool(LAAT[deel])
    assert verhaal.zoals_bewaard(gesprek).afgerond_op is None
    pagina = klant.open(verhaal.pad(gesprek)).text
    assert "Fijn huis" in pagina
    assert "<textarea" not in pagina


def test_twee_keer_op_afronden_rondt_een_keer_af(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    invoer = {"_eenmalig": str(uuid4())}
    antwoorden = [klant.stuur(verhaal.pad(gesprek, AFRONDEN), invoer) for _ in range(2)]
    assert [a.status_code for a in antwoorden] == [303, 303]
    handelingen = [regel.handeling for regel in verhaal.journaal()]
    assert handelingen.count(Handeling.GESPREK_AFGEROND) == 1


def test_rechtzetten_gaat_met_een_nieuw_gesprek(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    klant.stuur(verhaal.pad(gesprek, AFRONDEN))
    nieuw = klant.stuur(verhaal.gesprekken, GEGEVENS | {"gehouden_op": "25-03-2026"}).location
    assert klant.stuur(f"{nieuw}/verhaal", verhaal="Het zit anders.", _versie="1").status_code == 303
    lijst = klant.open(verhaal.gesprekken).text
    assert klant.vragen.aantal <= 15
    assert lijst.index("25 maart 2026") < lijst.index("18 maart 2026")
    assert lijst.count("nog niet afgerond") == 1


def test_wat_nog_af_te_ronden_is_opent_dat_ene_gesprek(verhaal: Gespreksverhaal, klant: Klant) -> None:
    """From the next step on Mijn dag; with several of them the list is the honest answer."""
    verder = f"{verhaal.gesprekken}/verder"
    een = verhaal.gesprek()
    assert klant.open(verder).location == verhaal.pad(een, "/dekking")
    assert f'href="{verder}"' in klant.open("/").text
    twee = verhaal.gesprek()
    assert klant.open(verder).location == verhaal.gesprekken
    klant.stuur(verhaal.pad(een, "/afronding"))
    assert klant.open(verder).location == verhaal.pad(twee, "/dekking")


def test_een_keukentafelgesprek_is_het_eerste_gesprek_over_schulden(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    vraag = gesprek.gehouden_op - timedelta(days=7)
    gebeur(verhaal.bouw, verhaal.casus, Gebeurtenis.SCHULDHULP_GEVRAAGD, vraag, door=verhaal.marijke)
    verhaal.bouw.session.commit()
    klant.stuur(verhaal.pad(gesprek, AFRONDEN))
    rijen = {rij.code: rij for rij in list_van_casus(kijk(), verhaal.casus.id)}
    gesprekstermijn = rijen[Termijncode.WGS_GESPREK]
    assert (gesprekstermijn.gestopt_op, rijen[Termijncode.WGS_BESLUIT].begin_dag) == (
        gesprek.gehouden_op,
        gesprek.gehouden_op,
    )
    [eerst, _] = list_gebeurtenissen(kijk(), verhaal.casus.id)
    assert eerst.opgeschreven is Opgeschreven.GESPREK
