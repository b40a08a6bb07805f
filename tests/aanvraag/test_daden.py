"""An aanvraag, what is missing in it, and the decision of the gemeente, with the term that follows."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from tests.bouwstenen import Bouwer, nieuwe_sessie, sessie_van
from tests.tegelijk import tegelijk
from tests.termijnen.bouwstenen import einden, looptijd, meld, vraag_aan
from wijkteam.aanvraag import errors
from wijkteam.aanvraag.aanvulling import Gevraagd, rond_aanvulling_af, vraag_aanvulling
from wijkteam.aanvraag.besluiten import Besluitgegevens, leg_bekendmaking_vast, leg_besluit_vast
from wijkteam.aanvraag.models import Aanvraag, Aanvraagbron, Besluit, Besluituitkomst, Verstrekking
from wijkteam.aanvraag.queries import list_aanvragen, list_clienten
from wijkteam.aanvraag.registratie import (
    Aanvraaggegevens,
    Verbetering,
    registreer_aanvraag,
    verbeter_aanvraag,
)
from wijkteam.casus.afsluiting import Besluit as Slot
from wijkteam.casus.afsluiting import list_wat_loopt, sluit_af
from wijkteam.casus.models import Casus, Sluitreden
from wijkteam.casus.queries import get_casus
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.fouten import DomeinFout, NietGevonden, VersieIsVerouderd
from wijkteam.kern.tijd import alsof_het_was, nu
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.queries import list_van_casus
from wijkteam.toegang.afscherming import Systeemkijker
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.grondslagen import Wet

DAG = date(2026, 4, 13)
BESLIST = date(2026, 4, 24)
TOEGEKEND = Besluitgegevens(
    Besluituitkomst.TOEGEKEND, BESLIST, "Zorgloket", "Twee weekenden logeren.", Verstrekking.NATURA
)


@pytest.fixture
def marijke(bouw: Bouwer) -> Medewerker:
    return bouw.medewerker()


@pytest.fixture
def casus(bouw: Bouwer, marijke: Medewerker) -> Casus:
    return bouw.casus(marijke)


@pytest.fixture
def aanvraag(bouw: Bouwer, casus: Casus, marijke: Medewerker) -> Aanvraag:
    """Came in on 13 April: decide until 28 April, because the 27th is King's Day."""
    return vraag_aan(bouw, casus, DAG, door=marijke)


def beslis(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, wat: Besluitgegevens = TOEGEKEND, *, door
) -> Besluit:
    with alsof_het_was(BESLIST):
        return leg_besluit_vast(bouw.session, casus, aanvraag.id, wat, gezien=0, door=door)


def test_een_casus_sluit_om_een_aanvraag_alleen_met_een_woord_daarover(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, marijke: Medewerker
) -> None:
    waarom = "Het zorgloket belt Els in mei."
    with pytest.raises(errors.AanvragenLopenNog, match="nog een aanvraag"):
        sluit_af(bouw.session, casus, Slot(Sluitreden.ZELF_VERDER, "Het lukt."), door=marijke)
    beslis(bouw, casus, aanvraag, door=marijke)
    assert list_wat_loopt(bouw.session, casus.id) == [
        f"Aanvraag van 13 april 2026 voor {aanvraag.voor}: het besluit is nog niet verstuurd"
    ]
    slot = Slot(Sluitreden.ZELF_VERDER, "Het lukt.", wat_nog_loopt=waarom)
    sluit_af(bouw.session, casus, slot, door=marijke)
    bouw.session.flush()
    loopt_door = Journaalregel.handeling == Handeling.AANVRAAG_LOOPT_DOOR
    regel = bouw.session.scalars(select(Journaalregel).where(loopt_door)).one()
    assert (regel.over_id, regel.reden) == (aanvraag.id, waarom)


def test_om_een_aanvraag_die_klaar_is_vraagt_het_sluiten_niets(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, marijke: Medewerker
) -> None:
    ingetrokken = Besluitgegevens(Besluituitkomst.INGETROKKEN, BESLIST, "Els")
    beslis(bouw, casus, aanvraag, ingetrokken, door=marijke)
    sluit_af(bouw.session, casus, Slot(Sluitreden.ZELF_VERDER, "Het lukt."), door=marijke)
    assert not casus.is_open


@pytest.mark.parametrize(
    ("dag", "wet", "code", "einde"),
    [
        pytest.param(DAG, Wet.WMO, "wmo_besluit", date(2026, 4, 28), id="koningsdag"),
        pytest.param(date(2026, 3, 23), Wet.WMO, "wmo_besluit", date(2026, 4, 7), id="pasen"),
        pytest.param(date(2026, 12, 18), Wet.WMO, "wmo_besluit", date(2027, 1, 4), id="jaarwisseling"),
        pytest.param(date(2026, 3, 2), Wet.JEUGDWET, "jeugd_besluit", date(2026, 4, 28), id="jeugd"),
        pytest.param(
            date(2026, 3, 3), Wet.PARTICIPATIEWET, "participatiewet_besluit", date(2026, 4, 28), id="pw"
        ),
    ],
)
def test_elke_aanvraag_heeft_de_termijn_van_haar_wet(
    bouw: Bouwer, casus: Casus, dag: date, wet: Wet, code: str, einde: date
) -> None:
    vraag_aan(bouw, casus, dag, door=bouw.medewerker(), wet=wet)
    assert einden(bouw, casus) == {code: einde}


def test_een_aanvraag_is_voor_een_client_van_deze_casus_onder_een_wet_die_haar_kent(
    bouw: Bouwer, casus: Casus, marijke
) -> None:
    [els] = list_clienten(bouw.session, casus.id)
    ander = bouw.casus(marijke, huishouden="Ander")
    [vreemd] = list_clienten(bouw.session, ander.id)
    reactie = uuid4()

    def probeer(client, wet=Wet.WMO, dag=DAG, reactie=None):
        gegevens = Aanvraaggegevens(client, wet, dag, "Hulp.", Aanvraagbron.VERSLAG, reactie=reactie)
        with alsof_het_was(DAG):
            return registreer_aanvraag(bouw.session, casus, gegevens, door=marijke)

    for fout, doe in (
        (errors.NietBetrokken, lambda: probeer(vreemd.id)),
        (errors.NietBetrokken, lambda: probeer(uuid4())),
        (errors.WetKentGeenAanvraag, lambda: probeer(els.id, Wet.WGS)),
        (errors.DagKanNiet, lambda: probeer(els.id, dag=date(2026, 4, 14))),
    ):
        with pytest.raises(fout):
            doe()
    probeer(els.id, reactie=reactie)
    with pytest.raises(errors.IsAlAangevraagd):
        probeer(els.id, reactie=reactie)
    assert len(list_aanvragen(bouw.session, casus.id)) == 1


def test_twee_aanvragen_lopen_naast_elkaar_en_stoppen_elk_voor_zich(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, marijke
) -> None:
    andere = vraag_aan(bouw, casus, DAG, door=marijke, gevraagd="Ook een traplift.")
    beslis(bouw, casus, aanvraag, door=marijke)
    with alsof_het_was(BESLIST):
        leg_bekendmaking_vast(bouw.session, casus, aanvraag.id, op=BESLIST, door=marijke)
    rijen = [rij for rij in list_van_casus(bouw.session, casus.id) if rij.code == "wmo_besluit"]
    lopend = {rij.aanleiding_id for rij in rijen if rij.loopt}
    assert lopend == {andere.id}


def test_een_besluit_stopt_de_termijn_pas_als_het_verstuurd_is_en_dan_begint_bezwaar(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, marijke
) -> None:
    with alsof_het_was(BESLIST), pytest.raises(errors.NogGeenBesluit):
        leg_bekendmaking_vast(bouw.session, casus, aanvraag.id, op=BESLIST, door=marijke)
    beslis(bouw, casus, aanvraag, door=marijke)
    assert looptijd(bouw, casus, "wmo_besluit").loopt
    with alsof_het_was(date(2026, 4, 28)):
        leg_bekendmaking_vast(bouw.session, casus, aanvraag.id, op=date(2026, 4, 28), door=marijke)
        rij = looptijd(bouw, casus, "wmo_besluit")
        assert (rij.gestopt_door, rij.gestopt_op) == (Gebeurtenis.BESLUIT_BEKENDGEMAAKT, date(2026, 4, 28))
        assert einden(bouw, casus)["awb_bezwaar"] == date(2026, 6, 9)
        for doe in (
            lambda: leg_besluit_vast(bouw.session, casus, aanvraag.id, TOEGEKEND, gezien=1, door=marijke),
            lambda: leg_bekendmaking_vast(bouw.session, casus, aanvraag.id, op=BESLIST, door=marijke),
            lambda: vraag_aanvulling(
                bouw.session, casus, aanvraag.id, Gevraagd("x", DAG, date(2026, 5, 1)), door=marijke
            ),
        ):
            with pytest.raises(errors.AanvraagIsAfgerond):
                doe()


def test_intrekken_stopt_de_termijn_meteen_en_kent_geen_bezwaar(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, marijke
) -> None:
    beslis(bouw, casus, aanvraag, Besluitgegevens(Besluituitkomst.INGETROKKEN, BESLIST, "Els"), door=marijke)
    assert looptijd(bouw, casus, "wmo_besluit").gestopt_door is Gebeurtenis.AANVRAAG_INGETROKKEN
    assert set(einden(bouw, casus)) == {"wmo_besluit"}


@pytest.mark.parametrize(
    ("wat", "veld"),
    [
        pytest.param(
            Besluitgegevens(Besluituitkomst.DEELS, BESLIST, "Loket"), "voorziening", id="niets-toegekend"
        ),
        pytest.param(
            Besluitgegevens(Besluituitkomst.AFGEWEZEN, BESLIST, "Loket", "Nee.", Verstrekking.PGB),
            "vorm",
            id="vorm",
        ),
        pytest.param(
            Besluitgegevens(Besluituitkomst.TOEGEKEND, BESLIST, "Loket", "Ja.", geldig_tot_en_met=DAG),
            "geldig_tot_en_met",
            id="al-voorbij",
        ),
        pytest.param(
            Besluitgegevens(Besluituitkomst.AFGEWEZEN, date(2026, 4, 12), "L"), "besloten_op", id="te-vroeg"
        ),
        pytest.param(
            Besluitgegevens(Besluituitkomst.AFGEWEZEN, date(2026, 4, 25), "L"), "besloten_op", id="morgen"
        ),
    ],
)
def test_een_besluit_dat_niet_klopt_wordt_geweigerd_bij_het_veld(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, marijke, wat: Besluitgegevens, veld: str
) -> None:
    with pytest.raises(DomeinFout) as fout:
        beslis(bouw, casus, aanvraag, wat, door=marijke)
    assert fout.value.veld == veld


@pytest.mark.parametrize(
    ("ontvangen_op", "einde"),
    [
        # Asked on the 15th, until the 29th. Each day from the 16th until it was complete moves the 27th.
        pytest.param(date(2026, 4, 22), date(2026, 5, 4), id="aangevuld"),
        pytest.param(date(2026, 4, 15), date(2026, 4, 28), id="dezelfde-dag"),
        pytest.param(None, date(2026, 5, 11), id="niets-gekomen"),
        pytest.param(date(2026, 5, 6), date(2026, 5, 11), id="te-laat-gekomen"),
    ],
)
def test_om_aanvulling_vragen_zet_de_termijn_stil(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, marijke, ontvangen_op: date | None, einde: date
) -> None:
    with alsof_het_was(date(2026, 4, 15)):
        wat = Gevraagd("De brief van de huisarts.", date(2026, 4, 15), date(2026, 4, 29))
        verzoek = vraag_aanvulling(bouw.session, casus, aanvraag.id, wat, door=marijke)
        assert einden(bouw, casus)["wmo_besluit"] == date(2026, 5, 11)
        with pytest.raises(errors.AanvullingStaatOpen):
            vraag_aanvulling(bouw.session, casus, aanvraag.id, wat, door=marijke)
    with pytest.raises(errors.AanvullingStaatOpen):
        beslis(bouw, casus, aanvraag, door=marijke)
    with alsof_het_was(date(2026, 5, 6)):
        welk = (aanvraag.id, verzoek.id)
        rond_aanvulling_af(bouw.session, casus, welk, ontvangen_op=ontvangen_op, door=marijke)
        with pytest.raises(errors.AanvullingIsAfgehandeld):
            rond_aanvulling_af(bouw.session, casus, welk, ontvangen_op=ontvangen_op, door=marijke)
    bouw.session.flush()
    assert einden(bouw, casus)["wmo_besluit"] == einde


def test_een_termijn_die_voorbij_is_gaat_door_een_vraag_om_aanvulling_niet_stilstaan(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, marijke
) -> None:
    with alsof_het_was(date(2026, 5, 6)):
        wat = Gevraagd("Alsnog iets.", date(2026, 5, 6), date(2026, 5, 20))
        vraag_aanvulling(bouw.session, casus, aanvraag.id, wat, door=marijke)
    assert einden(bouw, casus)["wmo_besluit"] == date(2026, 4, 28)


def test_verbeteren_verschuift_de_termijn_mee_en_een_oud_formulier_krijgt_beide_teksten(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, marijke
) -> None:
    nieuw = Verbetering(date(2026, 4, 7), "Anja Visser", "Twee weekenden.")
    with alsof_het_was(DAG):
        verbeter_aanvraag(bouw.session, casus, aanvraag.id, nieuw, gezien=1, door=marijke)
        assert einden(bouw, casus)["wmo_besluit"] == date(2026, 4, 21)
        ander = Verbetering(DAG, "Els", "Iets anders.")
        with pytest.raises(VersieIsVerouderd) as fout:
            verbeter_aanvraag(bouw.session, casus, aanvraag.id, ander, gezien=1, door=marijke)
    assert fout.value.intussen["gevraagd"] == "Twee weekenden."


def test_een_aanvraag_kan_niet_binnenkomen_na_wat_er_al_mee_gebeurde(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, marijke
) -> None:
    beslis(bouw, casus, aanvraag, door=marijke)
    nieuw = Verbetering(date(2026, 4, 30), "Els", "Hulp.")
    with alsof_het_was(date(2026, 5, 1)), pytest.raises(errors.DagKanNiet):
        verbeter_aanvraag(bouw.session, casus, aanvraag.id, nieuw, gezien=1, door=marijke)


def test_wie_er_niet_bij_hoort_vindt_geen_aanvraag(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, marijke
) -> None:
    bas = bouw.medewerker("Bas Kuiper")
    ander = bouw.casus(bas, huishouden="Ander")
    bouw.session.commit()
    with sessie_van(bas) as session:
        eigen = get_casus(session, ander.id)
        assert list_aanvragen(session, casus.id) == []
        with pytest.raises(NietGevonden):
            leg_besluit_vast(session, eigen, aanvraag.id, TOEGEKEND, gezien=0, door=bas)


def test_de_database_kent_een_besluit_per_aanvraag_dat_klopt(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, marijke
) -> None:
    beslis(bouw, casus, aanvraag, door=marijke)
    bouw.session.commit()
    for uitkomst, vorm in (
        (Besluituitkomst.TOEGEKEND, Verstrekking.GEEN),
        (Besluituitkomst.AFGEWEZEN, Verstrekking.PGB),
    ):
        rij = Besluit(
            casus_id=casus.id,
            aanvraag_id=aanvraag.id,
            uitkomst=uitkomst,
            besloten_op=BESLIST,
            besloten_door="x",
            vorm=vorm,
            vastgelegd_op=nu(),
            door_id=marijke.id,
        )
        bouw.session.add(rij)
        with pytest.raises(IntegrityError):
            bouw.session.flush()
        bouw.session.rollback()


def test_van_twee_besluiten_tegelijk_blijft_er_een(eigen_app: Flask, eigen_bouw: Bouwer) -> None:
    marijke = eigen_bouw.medewerker()
    casus = eigen_bouw.casus(marijke)
    aanvraag = vraag_aan(eigen_bouw, casus, DAG, door=marijke)
    eigen_bouw.session.commit()

    def beslis_als(uitkomst: Besluituitkomst, wacht: Callable[[], None]) -> None:
        with nieuwe_sessie(Systeemkijker("twee besluiten tegelijk")) as session:
            wat = Besluitgegevens(uitkomst, BESLIST, "Zorgloket", "Omdat het zo is.")
            leg_besluit_vast(session, get_casus(session, casus.id), aanvraag.id, wat, gezien=0, door=marijke)
            session.flush()
            wacht()
            session.commit()

    fouten = tegelijk(
        eigen_app,
        lambda wacht: beslis_als(Besluituitkomst.TOEGEKEND, wacht),
        lambda: beslis_als(Besluituitkomst.AFGEWEZEN, lambda: None),
    )
    assert fouten == ["", "VersieIsVerouderd"]


def test_een_lopend_onderzoek_wordt_genoemd(bouw: Bouwer, casus: Casus, marijke, als) -> None:
    meld(bouw, casus, date(2026, 3, 20), door=marijke)
    aanvraag = vraag_aan(bouw, casus, DAG, door=marijke)
    bouw.session.commit()
    blad = als(marijke).open(f"/casussen/{casus.id}/aanvragen/{aanvraag.id}").text
    assert "Het onderzoek liep nog" in blad
    assert "tot en met 1 mei 2026" in blad
