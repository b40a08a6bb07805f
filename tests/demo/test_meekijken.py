"""The demo leaves the journaal that real work would have left."""

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tests.bouwstenen import Klant, nieuwe_sessie
from wijkteam.casus.models import Casus
from wijkteam.demo.laden import laad_demo
from wijkteam.demo.staf import WACHTWOORD
from wijkteam.journaal.models import Grond, Inzage, Inzageregel, Journaalregel
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht.keuzes import Stand, Uitkomst
from wijkteam.overdracht.models import Overdracht
from wijkteam.toegang.afscherming import Systeemkijker

pytestmark = pytest.mark.om_en_om

DE_VRIES = "2026-00001"


@pytest.fixture(scope="module")
def demo(eigen_app: Flask) -> Flask:
    """Staff, family De Vries and oma Riek."""
    assert laad_demo(eigen_app, aantal=0)
    return eigen_app


def test_iedere_regel_van_de_vries_noemt_een_mens_met_rol_organisatie_en_grond(demo: Flask) -> None:
    with demo.app_context(), nieuwe_sessie(Systeemkijker("nakijken wat de demo vastlegt")) as session:
        for soort in (Journaalregel, Inzageregel):
            regels = session.scalars(select(soort).where(soort.casusnummer == DE_VRIES)).all()
            assert len(regels) > 5
            for regel in regels:
                assert regel.medewerker_id is not None
                assert regel.rol in {"wijkteamlid", "consulent zorgloket"}
                assert regel.organisatie == "Wijkteam Doorwerth"
                assert regel.grond is Grond.TEAMLID
        soorten = session.scalars(select(Inzageregel.soort).where(Inzageregel.casusnummer == DE_VRIES))
        assert set(soorten) == {Inzage.INZIEN, Inzage.AFDRUKKEN}


OP_DE_KAART = ("Aanbieder", "Aanbod", "OnvervuldeVraag", "Schakel")


def test_het_laden_zelf_blijft_het_werk_van_het_programma(demo: Flask) -> None:
    with demo.app_context(), nieuwe_sessie(Systeemkijker("nakijken wat de demo vastlegt")) as session:
        zonder = session.scalars(select(Journaalregel).where(Journaalregel.casusnummer.is_(None))).all()
        van_mensen = [regel for regel in zonder if regel.over in ("Melding", *OP_DE_KAART)]
        assert {regel.grond for regel in van_mensen} == {Grond.FUNCTIE}
        zonder = [regel for regel in zonder if regel not in van_mensen]
        assert {(regel.naam_toen, regel.rol, regel.grond) for regel in zonder} == {
            ("programma", "programma", Grond.SYSTEEM)
        }


def test_wie_keek_mee_bij_de_vries_toont_het_team(demo: Flask) -> None:
    klant = Klant(demo, demo.test_client())
    assert klant.stuur("/inloggen", gebruikersnaam="marijke", wachtwoord=WACHTWOORD).status_code == 303
    with demo.app_context(), nieuwe_sessie(Systeemkijker("nakijken wat de demo vastlegt")) as session:
        casus_id = session.scalars(select(Casus.id).where(Casus.nummer == DE_VRIES)).one()
    blad = klant.open(f"/casussen/{casus_id}/inzage").text
    for woord in ("Marijke Bos", "Bas Kuiper", "Fatma Yıldız", "consulent zorgloket, Wijkteam Doorwerth"):
        assert woord in blad
    assert "programma" not in blad


def test_de_vries_laat_de_hele_weg_van_een_overdracht_zien(demo: Flask) -> None:
    with demo.app_context(), nieuwe_sessie(Systeemkijker("nakijken wat de demo vertelt")) as session:
        rijen = session.scalars(select(Overdracht).options(joinedload(Overdracht.bericht))).all()
        per = {rij.bericht.ontvanger.split(",")[0]: rij for rij in rijen}
    roos = per["Maatje voor onderweg"]
    assert (roos.stand, roos.uitkomst, roos.cijfer) == (Stand.AFGESLOTEN, Uitkomst.GEKREGEN, 9)
    assert roos.gewacht_dagen == 10
    assert per["Vervangende zorg"].stand is Stand.KENNISMAKING_GEPLAND
    assert per["Boodschappen doen"].stand is Stand.WACHTLIJST
    assert [rij for rij in rijen if rij.is_te_laat_op(vandaag())] == [per["Gezinsmaatje"]]
