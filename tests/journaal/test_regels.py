"""What a line of the journaal tells: which casus, which day, who, as what and on what ground."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from sqlalchemy import select

from tests.bouwstenen import Bouwer, nieuwe_sessie, sessie_van
from wijkteam.journaal.models import Grond, Handeling, Inzage, Inzageregel, Journaalregel
from wijkteam.journaal.service import leg_inzage_vast, noteer
from wijkteam.team.models import Rol
from wijkteam.toegang.afscherming import Systeemkijker


def test_een_regel_draagt_het_nummer_van_de_casus(bouw: Bouwer) -> None:
    casus = bouw.casus(bouw.medewerker())
    geopend = bouw.session.scalars(
        select(Journaalregel).where(Journaalregel.handeling == Handeling.CASUS_GEOPEND)
    ).one()
    assert (geopend.casus_id, geopend.casusnummer) == (casus.id, casus.nummer)


def test_het_nummer_staat_er_ook_als_de_casus_nog_niet_geladen_is(bouw: Bouwer) -> None:
    anke = bouw.medewerker()
    casus = bouw.casus(anke)
    for session in (sessie_van(anke), nieuwe_sessie(Systeemkijker("taak van het programma"))):
        regel = leg_inzage_vast(session, Inzage.INZIEN, "plan.show", casus_id=casus.id, door=None)
        assert regel.casusnummer == casus.nummer
        session.close()


def test_een_casus_die_je_niet_ziet_verraadt_haar_nummer_niet(bouw: Bouwer) -> None:
    casus, vreemd = bouw.casus(bouw.medewerker("Eigenaar")), bouw.medewerker("Vreemd")
    with sessie_van(vreemd) as session:
        regel = leg_inzage_vast(session, Inzage.ZOEKEN, "casussen", casus_id=casus.id, door=vreemd)
        assert (regel.casus_id, regel.casusnummer) == (casus.id, None)


def test_zonder_casus_is_er_geen_nummer(bouw: Bouwer) -> None:
    regel = noteer(bouw.session, Handeling.SYSTEEMTAAK, casus_id=None, door=None)
    assert (regel.casusnummer, regel.grond, regel.rol) == (None, Grond.SYSTEEM, "programma")


def test_wat_een_medewerker_doet_hoort_bij_de_functie_tenzij_de_sessie_anders_zegt(bouw: Bouwer) -> None:
    anke = bouw.medewerker()
    assert noteer(bouw.session, Handeling.TEAM_GEWIJZIGD, casus_id=None, door=anke).grond is Grond.FUNCTIE
    bouw.session.info["grond"] = Grond.TEAMLID
    assert noteer(bouw.session, Handeling.TEAM_GEWIJZIGD, casus_id=None, door=anke).grond is Grond.TEAMLID


@pytest.mark.parametrize(
    ("moment", "dag"),
    [
        (datetime(2026, 1, 31, 22, 59, tzinfo=UTC), date(2026, 1, 31)),
        (datetime(2026, 1, 31, 23, 0, tzinfo=UTC), date(2026, 2, 1)),
        (datetime(2026, 6, 30, 21, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 22, 0, tzinfo=UTC), date(2026, 7, 1)),
    ],
)
def test_de_dag_is_die_van_de_klok_in_nederland(bouw: Bouwer, moment: datetime, dag: date) -> None:
    with time_machine.travel(moment, tick=False):
        regel = noteer(bouw.session, Handeling.SYSTEEMTAAK, casus_id=None, door=None)
    assert (regel.moment, regel.dag) == (moment, dag)


def test_de_poort_noemt_rol_en_organisatie(bouw: Bouwer, als) -> None:
    anke, petra = bouw.medewerker("Anke"), bouw.medewerker("Petra", rol=Rol.PRIVACYFUNCTIONARIS)
    als(anke).open(f"/casussen/{bouw.casus(anke).id}/inzage")
    als(petra).open("/journaal")
    with nieuwe_sessie(Systeemkijker("nakijken wat er is vastgelegd")) as session:
        regels = session.scalars(select(Inzageregel).order_by(Inzageregel.moment, Inzageregel.id)).all()
        assert [(regel.rol, regel.organisatie) for regel in regels] == [
            ("wijkteamlid", bouw.team_van(anke).naam),
            ("privacyfunctionaris", "Gemeente Renkum"),
        ]
