"""Terms begin by an event, end by an event, and nobody ends one by hand."""

from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from tests.bouwstenen import Bouwer, sessie_van
from tests.guards.routes import list_routes
from tests.termijnen.bouwstenen import einden, gebeurt, looptijd, meld, vraag_aan
from wijkteam.aanvraag.models import Aanvraag
from wijkteam.casus.afsluiting import Besluit, heropen, sluit_af
from wijkteam.casus.errors import CasusIsAfgesloten
from wijkteam.casus.models import Sluitreden
from wijkteam.kern.tijd import alsof_het_was
from wijkteam.team.models import Rol
from wijkteam.termijnen.models import Looptijd, Opschortingsperiode
from wijkteam.termijnen.queries import (
    Termijntelling,
    list_open,
    list_van_casus,
    tel_per_collega,
)
from wijkteam.termijnen.service import stop_termijnen, verbeter_feit
from wijkteam.termijnen.wetboek import gebruik_verordening
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet

MELDING = date(2026, 3, 2)
VERSLAG = Gebeurtenis.VERSLAG_VERSTREKT


@pytest.mark.parametrize(
    ("dag", "wet", "code", "einde"),
    [
        pytest.param(date(2026, 3, 2), Wet.WMO, "wmo_onderzoek", date(2026, 4, 13), id="de-vries"),
        pytest.param(date(2026, 2, 23), Wet.WMO, "wmo_onderzoek", date(2026, 4, 7), id="tweede-paasdag"),
        pytest.param(date(2026, 11, 14), Wet.WMO, "wmo_onderzoek", date(2026, 12, 28), id="tweede-kerstdag"),
        pytest.param(
            date(2026, 12, 26), Wet.WMO, "wmo_persoonlijk_plan", date(2027, 1, 4), id="jaarwisseling"
        ),
    ],
)
def test_een_melding_loopt_tot_de_dag_van_de_wet(
    bouw: Bouwer, dag: date, wet: Wet, code: str, einde: date
) -> None:
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke)
    meld(bouw, casus, dag, door=marijke, wet=wet)
    assert einden(bouw, casus)[code] == einde


def test_twee_keer_beginnen_doet_niets_en_spoed_begint_erbij(bouw: Bouwer) -> None:
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke)
    assert len(meld(bouw, casus, MELDING, door=marijke)) == 2
    assert meld(bouw, casus, MELDING, door=marijke) == []
    assert [rij.code for rij in meld(bouw, casus, MELDING, door=marijke, spoed=True)] == ["wmo_spoed"]


def test_het_verslag_stopt_het_onderzoek_op_zijn_eigen_dag_en_de_vroegste_telt(bouw: Bouwer) -> None:
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke)
    meld(bouw, casus, MELDING, door=marijke)
    gebeurt(bouw, casus, VERSLAG, date(2026, 4, 16), door=marijke)
    rij = looptijd(bouw, casus, "wmo_onderzoek")
    assert (rij.gestopt_door, rij.gestopt_op) == (VERSLAG, date(2026, 4, 16))
    with alsof_het_was(date(2026, 4, 20)):
        eerder = Feit(VERSLAG, date(2026, 4, 2))
        assert len(stop_termijnen(bouw.session, casus, eerder, door=marijke)) == 2
        assert stop_termijnen(bouw.session, casus, eerder, door=marijke) == []
    assert rij.gestopt_op == date(2026, 4, 2)


def test_een_verslag_stopt_niet_wat_na_het_gesprek_begon(bouw: Bouwer) -> None:
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke)
    meld(bouw, casus, date(2026, 3, 25), door=marijke)
    with alsof_het_was(date(2026, 4, 2)):
        feit = Feit(VERSLAG, date(2026, 4, 2))
        gesprek = date(2026, 3, 18)
        assert stop_termijnen(bouw.session, casus, feit, begonnen_uiterlijk=gesprek, door=marijke) == []


def test_wat_verkeerd_was_opgeschreven_laat_de_termijn_weer_lopen(bouw: Bouwer) -> None:
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke)
    meld(bouw, casus, MELDING, door=marijke)
    oud = Feit(Gebeurtenis.PERSOONLIJK_PLAN_ONTVANGEN, date(2026, 3, 5))
    rij = looptijd(bouw, casus, "wmo_persoonlijk_plan")
    with alsof_het_was(date(2026, 3, 8)):
        verbeter_feit(bouw.session, casus, None, oud, door=marijke)
        assert rij.gestopt_op == oud.dag
        verbeter_feit(bouw.session, casus, oud, Feit(oud.soort, date(2026, 3, 7)), door=marijke)
        assert rij.gestopt_op == date(2026, 3, 7)
        verbeter_feit(bouw.session, casus, Feit(oud.soort, date(2026, 3, 7)), None, door=marijke)
    assert rij.gestopt_op is None


def test_afsluiten_stopt_geen_termijn_maar_niemand_let_er_nog_op(bouw: Bouwer) -> None:
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke)
    meld(bouw, casus, MELDING, door=marijke)
    with alsof_het_was(date(2026, 3, 20)):
        sluit_af(bouw.session, casus, Besluit(Sluitreden.ZELF_VERDER, "Het lukt."), door=marijke)
        bouw.session.flush()
        rij = looptijd(bouw, casus, "wmo_onderzoek")
        assert (rij.gestopt_op, rij.vervallen_op) == (None, date(2026, 3, 20))
        assert list_open(bouw.session, [casus.id], op=date(2026, 3, 20)) == []
        with pytest.raises(CasusIsAfgesloten):
            stop_termijnen(bouw.session, casus, Feit(VERSLAG, date(2026, 3, 20)), door=marijke)
        heropen(bouw.session, casus, reden="Toch niet.", door=marijke)
    assert rij.loopt


def test_geen_route_stopt_een_termijn(een_app: Flask) -> None:
    """A page about terms lets them stand still, and writes down what happened. What that ends, the law says."""
    schrijvend = {r.regel.endpoint for r in list_routes(een_app) if r.methode != "GET"}
    assert {naam for naam in schrijvend if naam.startswith("termijnen.")} == {
        "termijnen.correctie_create",
        "termijnen.gebeurtenis_create",
        "termijnen.uitstel_create",
        "termijnen.uitstel_update",
    }


def test_de_lijst_toont_wat_iets_vraagt_het_eerst_en_alleen_van_eigen_casussen(bouw: Bouwer) -> None:
    marijke, bas = bouw.medewerker(), bouw.medewerker("Bas Kuiper")
    casus, ander = bouw.casus(marijke), bouw.casus(bas, huishouden="Ander")
    meld(bouw, casus, MELDING, door=marijke)
    meld(bouw, ander, MELDING, door=bas)
    vraag_aan(bouw, casus, date(2026, 3, 16), door=marijke)
    bouw.session.commit()
    with sessie_van(marijke) as session:
        rijen = list_open(session, [casus.id], op=date(2026, 3, 20))
        assert [rij.code for rij in rijen] == ["wmo_besluit", "wmo_onderzoek"]
        assert list_open(session, [ander.id], op=date(2026, 3, 20)) == []
        assert list_van_casus(session, ander.id) == []


def test_een_teamleider_ziet_aantallen_en_geen_inhoud(bouw: Bouwer) -> None:
    marijke = bouw.medewerker()
    team = bouw.team_van(marijke)
    joke = bouw.medewerker("Joke", rol=Rol.TEAMLEIDER, team=team)
    laat, op_tijd = bouw.casus(marijke), bouw.casus(marijke, huishouden="Tweede")
    meld(bouw, laat, date(2026, 1, 5), door=marijke)
    meld(bouw, op_tijd, MELDING, door=marijke)
    vraag_aan(bouw, op_tijd, date(2026, 3, 16), door=marijke)
    bouw.session.commit()
    with sessie_van(joke, geleide_teams=(team.id,)) as session:
        aantallen = tel_per_collega(session, [team.id], op=date(2026, 3, 20))
        assert aantallen == {(team.id, marijke.id): Termijntelling(open=3, te_laat=1)}
        assert len(session.scalars(select(Looptijd)).all()) == 5
        assert session.scalars(select(Opschortingsperiode)).all() == []
        assert session.scalars(select(Aanvraag)).all() == []
    with sessie_van(joke) as session:
        assert tel_per_collega(session, [team.id], op=date(2026, 3, 20)) == {}


def test_een_verordening_van_de_gemeente_telt_waar_de_wet_ruimte_laat(bouw: Bouwer, tmp_path: Path) -> None:
    bestand = tmp_path / "verordening.toml"
    bestand.write_text(
        """[[plaatselijk]]
code = "jeugd_besluit"
geldig_van = 2026-01-01
aantal = 4
eenheid = "weken"
dagenregel = "termijnenwet"
artikel = "Verordening jeugdhulp, artikel 5"
bladzijde = "verordening"
bevestigd = true
gelezen = 2026-01-01
""",
        encoding="utf-8",
    )
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke, wet=Wet.JEUGDWET)
    gebruik_verordening(bestand)
    try:
        vraag_aan(bouw, casus, MELDING, door=marijke, wet=Wet.JEUGDWET)
    finally:
        gebruik_verordening(None)
    assert einden(bouw, casus) == {"jeugd_besluit": date(2026, 3, 30)}
