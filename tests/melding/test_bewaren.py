"""A melding without follow-up: kept for a year after it ended, and then nothing that was said is left of it."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from tests.bouwstenen import Klant, nieuwe_sessie
from tests.melding.bouwstenen import KIJKER, Balie
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.journaal.systeem import verbinding_van
from wijkteam.kern.db import Model
from wijkteam.kern.tijd import alsof_het_was, lokaal, vandaag
from wijkteam.melding.afhandelen import laat_oppakken_door_schakel, wijs_weg
from wijkteam.melding.bewaren import count_te_wissen, kan_weg_voor, ruim_op
from wijkteam.melding.doorzetten import Organisatie, zet_door_naar_organisatie
from wijkteam.melding.errors import MeldingIsGewist
from wijkteam.melding.keuzes import Kanaal, Meldingsoort, Uitkomst
from wijkteam.melding.models import Afhandeling, Melding
from wijkteam.melding.naar_casus import voeg_toe_aan_casus
from wijkteam.melding.opvolgen import Antwoord, koppel_terug, leg_informeren_vast
from wijkteam.wet.dagen import na_dagen, na_jaren

Als = Callable[..., Klant]
LANG_GELEDEN = na_dagen(na_jaren(vandaag(), -1), -1)


def vertel(balie: Balie, dag: date) -> list[Melding]:
    """One for each way to end without a casus, and one that went along with a casus; all about Łaski."""
    door = balie.marijke
    with alsof_het_was(dag):
        casus = balie.bouw.casus(door)
        schakel, weg, elders, bij_casus = (balie.klaar(soort=Meldingsoort.SIGNAAL) for _ in range(4))
        heen = Organisatie("Bureau Łaski", "Nel Łaski", dag, is_akkoord=True)
        antwoord = Antwoord(dag, Kanaal.TELEFOON, "Łaski hoorde ervan")
        with balie.als(door) as session:
            leg_informeren_vast(session, schakel.id, dag=None, waarom_niet="Łaski weet niets", door=door)
            laat_oppakken_door_schakel(session, schakel.id, schakel="Łaski zelf", ziet_af=False, door=door)
            koppel_terug(session, schakel.id, antwoord, door=door)
            wijs_weg(session, weg.id, antwoord, reden="Łaski kan zelf", ziet_af=False, door=door)
            zet_door_naar_organisatie(session, elders.id, heen, ziet_af=False, door=door)
            voeg_toe_aan_casus(session, bij_casus.id, casus_id=casus.id, door=door)
    return [schakel, weg, elders, bij_casus]


def test_na_een_jaar_is_van_een_melding_zonder_vervolg_niets_meer_te_lezen(balie: Balie) -> None:
    *zonder, met = vertel(balie, LANG_GELEDEN)
    with nieuwe_sessie(KIJKER) as session:
        assert (count_te_wissen(session), ruim_op(session), ruim_op(session)) == (3, 3, 0)
        session.commit()
    with nieuwe_sessie(KIJKER) as session:
        verbinding = verbinding_van(session)
        for tabel in Model.metadata.sorted_tables:
            gevonden = [
                rij
                for rij in verbinding.execute(select(tabel))
                if "Łaski" in str(rij) and str(met.id) not in str(rij)
            ]
            assert not gevonden, tabel.name
        uitkomsten = set(session.scalars(select(Afhandeling.uitkomst)))
        regels = session.scalars(
            select(Journaalregel.over_id).where(Journaalregel.handeling == Handeling.MELDING_GEWIST)
        ).all()
    assert uitkomsten == {
        Uitkomst.BIJ_SCHAKEL,
        Uitkomst.WEGGEWEZEN,
        Uitkomst.BIJ_ORGANISATIE,
        Uitkomst.BIJ_BESTAANDE_CASUS,
    }
    assert set(regels) == {melding.id for melding in zonder}
    assert [balie.nu(melding).gewist_op is not None for melding in (*zonder, met)] == [True] * 3 + [False]


def test_een_dag_te_vroeg_blijft_alles_staan(balie: Balie) -> None:
    vertel(balie, na_dagen(LANG_GELEDEN, 1))
    balie.klaar()
    with nieuwe_sessie(KIJKER) as session:
        assert (count_te_wissen(session), ruim_op(session)) == (0, 0)


@pytest.mark.parametrize(
    ("op", "eerste_dag_die_blijft"),
    [
        (date(2026, 11, 22), date(2025, 11, 22)),
        (date(2029, 3, 1), date(2028, 2, 29)),
        (date(2029, 3, 2), date(2028, 3, 2)),
        (date(2028, 2, 29), date(2027, 3, 1)),
    ],
    ids=str,
)
def test_de_laatste_dag_van_het_jaar_telt_nog_mee(op: date, eerste_dag_die_blijft: date) -> None:
    assert lokaal(kan_weg_voor(op)).date() == eerste_dag_die_blijft


def test_de_teamleider_ziet_wat_weg_kan_zonder_inhoud(als: Als, balie: Balie) -> None:
    *zonder, met = vertel(balie, LANG_GELEDEN)
    klant = als(balie.tineke)
    blad = klant.open("/meldingen/team/kan-weg")
    assert klant.vragen.aantal <= 10, klant.vragen.vragen
    assert all(melding.nummer in blad.text for melding in zonder)
    assert met.nummer not in blad.text
    assert "Łaski" not in blad.text
    assert als(balie.marijke).open("/meldingen/team/kan-weg").status_code == 403
    with nieuwe_sessie(KIJKER) as session:
        ruim_op(session)
        session.commit()
    assert "Nog niets dat weg kan" in klant.open("/meldingen/team/kan-weg").text
    gewist = als(balie.marijke).open(f"/meldingen/{zonder[0].id}")
    assert (gewist.status_code, "alles wat er gezegd is" in gewist.text) == (200, True)


def test_na_het_wissen_komt_er_niets_meer_bij(als: Als, balie: Balie) -> None:
    zonder, *_ = vertel(balie, LANG_GELEDEN)
    with nieuwe_sessie(KIJKER) as session:
        ruim_op(session)
        session.commit()
    antwoord = Antwoord(vandaag(), Kanaal.TELEFOON, "Łaski belde weer")
    with balie.als(balie.marijke) as session, pytest.raises(MeldingIsGewist):
        koppel_terug(session, zonder.id, antwoord, door=balie.marijke)
    klant = als(balie.marijke)
    assert "Bewaren" not in klant.open(f"/meldingen/{zonder.id}/informeren").text
    assert "/rechten" not in klant.open(f"/meldingen/{zonder.id}").text
