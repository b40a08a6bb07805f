"""An aanvraag at its edges: a casus that is being closed, a day that was wrong, a year that cannot be."""

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask

from tests.bouwstenen import Bouwer, sessie_van
from tests.tegelijk import tegelijk
from tests.termijnen.bouwstenen import looptijd, vraag_aan
from wijkteam.aanvraag.aanvulling import Gevraagd, vraag_aanvulling
from wijkteam.aanvraag.besluiten import Besluitgegevens, leg_bekendmaking_vast, leg_besluit_vast
from wijkteam.aanvraag.models import Aanvraag, Besluituitkomst
from wijkteam.aanvraag.queries import list_aanvragen
from wijkteam.aanvraag.registratie import (
    Verbetering,
    verbeter_aanvraag,
)
from wijkteam.casus.afsluiting import Besluit as Sluiting
from wijkteam.casus.afsluiting import sluit_af
from wijkteam.casus.models import Casus, Sluitreden
from wijkteam.casus.queries import get_casus
from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.tijd import alsof_het_was, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.queries import list_van_casus
from wijkteam.termijnen.service import start_termijnen
from wijkteam.termijnen.uitstel import Uitstel, schort_op
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.opschorting import Opschortgrond, Opschorting

DAG = date(2026, 4, 13)
BESLIST = date(2026, 4, 24)


@pytest.fixture
def marijke(bouw: Bouwer) -> Medewerker:
    return bouw.medewerker()


@pytest.fixture
def casus(bouw: Bouwer, marijke: Medewerker) -> Casus:
    return bouw.casus(marijke)


@pytest.fixture
def aanvraag(bouw: Bouwer, casus: Casus, marijke: Medewerker) -> Aanvraag:
    return vraag_aan(bouw, casus, DAG, door=marijke)


@pytest.mark.parametrize("daad", ["bekendmaking", "uitstel"])
def test_wie_de_casus_net_afsloot_laat_geen_termijn_meer_beginnen(
    eigen_app: Flask, eigen_bouw: Bouwer, daad: str
) -> None:
    marijke = eigen_bouw.medewerker()
    casus = eigen_bouw.casus(marijke)
    aanvraag = vraag_aan(eigen_bouw, casus, vandaag(), door=marijke)
    wat = Besluitgegevens(Besluituitkomst.AFGEWEZEN, vandaag(), "Zorgloket", "Omdat het zo is.")
    leg_besluit_vast(eigen_bouw.session, casus, aanvraag.id, wat, gezien=0, door=marijke)
    rij_id = looptijd(eigen_bouw, casus, "wmo_besluit").id
    eigen_bouw.session.commit()
    stil = Uitstel(Opschorting(Opschortgrond.OVERMACHT, vandaag(), None), "Brand")

    def sluit(wacht: Callable[[], None]) -> None:
        with sessie_van(marijke) as session:
            klaar = Sluiting(Sluitreden.DOELEN_BEREIKT, "Klaar", wat_nog_loopt="Het zorgloket belt.")
            sluit_af(session, get_casus(session, casus.id), klaar, door=marijke)
            session.flush()
            wacht()
            session.commit()

    def doe() -> None:
        with sessie_van(marijke) as session:
            hier = get_casus(session, casus.id)
            if daad == "uitstel":
                schort_op(session, hier, rij_id, stil, door=marijke)
            else:
                leg_bekendmaking_vast(session, hier, aanvraag.id, op=vandaag(), door=marijke)
            session.commit()

    assert tegelijk(eigen_app, sluit, doe) == ["", "CasusIsAfgesloten"]
    with sessie_van(marijke) as session:
        assert not [rij for rij in list_van_casus(session, casus.id) if rij.loopt]


def test_een_dag_die_verkeerd_was_geeft_de_zoektijd_haar_goede_einde(
    bouw: Bouwer, casus: Casus, marijke: Medewerker
) -> None:
    """An aanvraag for bijstand ends the time to look for work, and ends it on the day that it really came."""
    gemeld = Feit(Gebeurtenis.BIJSTAND_GEMELD, date(2026, 4, 6))
    start_termijnen(bouw.session, casus, gemeld, wetten=[Wet.PARTICIPATIEWET], door=marijke)
    aanvraag = vraag_aan(bouw, casus, DAG, door=marijke, wet=Wet.PARTICIPATIEWET)
    anders = Verbetering(date(2026, 4, 20), "Els", "Bijstand")
    with alsof_het_was(BESLIST):
        verbeter_aanvraag(bouw.session, casus, aanvraag.id, anders, gezien=1, door=marijke)
    bouw.session.flush()
    zoektijd = looptijd(bouw, casus, "participatiewet_zoektermijn")
    assert zoektijd.gestopt_op == anders.ontvangen_op


def test_een_verkeerd_jaar_staat_bij_het_veld_en_laat_geen_aanvraag_zonder_termijn(
    bouw: Bouwer, casus: Casus, aanvraag: Aanvraag, marijke: Medewerker
) -> None:
    oud, ver = date(1926, 4, 13), date(2100, 12, 31)
    session, rij_id = bouw.session, looptijd(bouw, casus, "wmo_besluit").id
    pogingen: list[tuple[str, Callable[[], object]]] = [
        ("ontvangen_op", lambda: vraag_aan(bouw, casus, oud, door=marijke)),
        (
            "ontvangen_op",
            lambda: verbeter_aanvraag(
                session, casus, aanvraag.id, Verbetering(oud, "Els", "Hulp."), gezien=1, door=marijke
            ),
        ),
        (
            "uiterlijk",
            lambda: vraag_aanvulling(
                session, casus, aanvraag.id, Gevraagd("Een brief", DAG, ver), door=marijke
            ),
        ),
        (
            "tot_en_met",
            lambda: schort_op(
                session,
                casus,
                rij_id,
                Uitstel(Opschorting(Opschortgrond.OVERMACHT, BESLIST, ver), "Brand"),
                door=marijke,
            ),
        ),
    ]
    for veld, poging in pogingen:
        with pytest.raises(DomeinFout, match=r"[Kk]ijk het jaar na") as fout:
            poging()
        assert fout.value.veld == veld
    assert len(list_aanvragen(session, casus.id)) == 1
