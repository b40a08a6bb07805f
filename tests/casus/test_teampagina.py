"""The page Team and the forms below it, as a colleague meets them."""

import pytest

from tests.bouwstenen import Bouwer
from tests.casus.bouwstenen import Team

FORMULIEREN = (
    "regie",
    "achtervang",
    "waarneming",
    "collega",
    "iemand",
    "expertise",
    "afsluiten",
    "heropenen",
)


def pad(team: Team, deel: str = "") -> str:
    return f"/casussen/{team.casus.id}/team{'/' + deel if deel else ''}"


def test_teampagina_toont_regie_team_en_betrokkenen_in_weinig_vragen(team: Team, als) -> None:
    team.bewoner("Oma Jansen")
    klant = als(team.marijke)
    blad = klant.open(pad(team)).text
    assert klant.vragen.aantal <= 15
    for woord in ("Marijke Bos", "Bram Smit", "Oma Jansen", "Els de Vries", "cliënt", "heeft de regie sinds"):
        assert woord in blad
    assert "Regie overdragen" in blad


def test_collega_zonder_regie_krijgt_geen_knop_om_over_te_dragen(team: Team, als) -> None:
    blad = als(team.bram).open(pad(team)).text
    assert "Regie overdragen" not in blad
    assert "Waarnemer kiezen" in blad


@pytest.mark.parametrize("deel", FORMULIEREN)
def test_ieder_formulier_opent_in_weinig_vragen(team: Team, als, deel: str) -> None:
    for wie in (team.marijke, team.bram):
        klant = als(wie)
        assert klant.open(pad(team, deel)).status_code == 200
        assert klant.vragen.aantal <= 15


def test_een_ander_ziet_het_team_niet(team: Team, als) -> None:
    vreemd = als(team.bouw.medewerker("Vreemd"))
    for deel in ("", *FORMULIEREN):
        assert vreemd.open(pad(team, deel)).status_code == 404
        if deel:
            assert vreemd.stuur(pad(team, deel), reden="x").status_code == 404


def test_wie_alleen_in_het_team_zit_leest_hoe_er_iemand_bij_komt(bouw: Bouwer, als) -> None:
    marijke = bouw.medewerker("Marijke Bos", team=bouw.wijkteam())
    casus = bouw.casus(marijke)
    klant = als(marijke)
    regie = klant.open(f"/casussen/{casus.id}/team/regie").text
    assert "Er is nog niemand om de regie aan te geven" in regie
    assert "Wie krijgt de regie?" not in regie
    assert (
        f'href="/casussen/{casus.id}/team/collega"'
        in klant.open(f"/casussen/{casus.id}/team/waarneming").text
    )
