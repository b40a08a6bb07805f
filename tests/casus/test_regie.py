"""Handing over the regie, standing in, and who stands behind a resident."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from tests.casus.bouwstenen import Team
from wijkteam.casus import queries
from wijkteam.casus.errors import (
    AchtervangKanNiet,
    AchtervangOntbreekt,
    CasusIsAfgesloten,
    GeenTeamlid,
    HeeftDeRegie,
    RegieIsVeranderd,
    WaarnemingIsVoorbij,
    WaarnemingKanNiet,
    WaarnemingLoopt,
)
from wijkteam.casus.models import Regieperiode
from wijkteam.casus.opening import zet_in_team
from wijkteam.casus.regie import (
    Overdracht,
    Waarneemperiode,
    beeindig_waarneming,
    draag_regie_over,
    start_waarneming,
    wissel_achtervang,
)
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.fouten import NietToegestaan
from wijkteam.kern.tijd import nu, vandaag

DAG = timedelta(days=1)


def test_regisseur_draagt_de_regie_over_zonder_gat(team: Team) -> None:
    eerst = team.regie()
    team.draag_over(team.lid(team.bram), door=team.marijke)
    nieuw = team.regie()
    team.bouw.session.refresh(eerst)
    assert nieuw.teamlid_id == team.lid(team.bram).id
    assert (eerst.tot, eerst.opvolger_id) == (nieuw.van, nieuw.id)


def test_overdracht_staat_met_reden_en_zonder_namen_in_het_journaal(team: Team) -> None:
    nieuw = team.draag_over(team.lid(team.bram), door=team.marijke)
    regel = team.bouw.session.scalars(
        select(Journaalregel).where(Journaalregel.handeling == Handeling.REGIE_OVERGEDRAGEN)
    ).one()
    assert (regel.over_id, regel.reden) == (nieuw, "Andere werkverdeling")
    assert "Bram" not in f"{regel.velden} {regel.over}"


def test_collega_zonder_regie_mag_niet_overdragen(team: Team) -> None:
    with pytest.raises(NietToegestaan):
        team.draag_over(team.lid(team.bram), door=team.bram)


def test_oude_regisseur_mag_daarna_niet_meer_overdragen(team: Team) -> None:
    team.draag_over(team.lid(team.bram), door=team.marijke)
    with pytest.raises(NietToegestaan):
        team.draag_over(team.lid(team.marijke), door=team.marijke)


def test_overdragen_op_een_oude_stand_wordt_geweigerd(team: Team) -> None:
    oud = team.regie().id
    team.draag_over(team.lid(team.bram), door=team.marijke)
    terug = Overdracht(oud, team.lid(team.marijke).id, "Terug")
    with pytest.raises(RegieIsVeranderd):
        team.doe(team.bram, lambda s, casus: draag_regie_over(s, casus, terug, door=team.bram))


def test_aan_zichzelf_overdragen_kan_niet(team: Team) -> None:
    with pytest.raises(HeeftDeRegie):
        team.draag_over(team.lid(team.marijke), door=team.marijke)


def test_overdragen_aan_wie_vertrok_kan_niet(team: Team) -> None:
    lid = team.lid(team.bram)
    lid.tot = nu()
    team.bouw.session.commit()
    with pytest.raises(GeenTeamlid):
        team.draag_over(lid, door=team.marijke)


def test_overdragen_aan_iemand_van_een_andere_casus_kan_niet(team: Team) -> None:
    vreemd = Team.gevormd(team.bouw)
    with pytest.raises(GeenTeamlid):
        team.draag_over(vreemd.lid(vreemd.bram), door=team.marijke)


def test_bewoner_krijgt_de_regie_alleen_met_achtervang(team: Team) -> None:
    els = team.bewoner()
    with pytest.raises(AchtervangOntbreekt):
        team.draag_over(els, door=team.marijke)
    with pytest.raises(AchtervangKanNiet):
        team.draag_over(els, door=team.marijke, achtervang=team.bewoner("Oma"))
    team.draag_over(els, door=team.marijke, achtervang=team.lid(team.bram))
    assert (team.regie().teamlid_id, team.regie().achtervang_id) == (els.id, team.lid(team.bram).id)


def test_wie_geen_account_heeft_krijgt_de_regie_ook_alleen_met_achtervang(team: Team) -> None:
    with pytest.raises(AchtervangOntbreekt):
        team.draag_over(team.jurist(), door=team.marijke)


def test_collega_met_account_heeft_geen_achtervang(team: Team) -> None:
    with pytest.raises(AchtervangKanNiet):
        team.draag_over(team.lid(team.bram), door=team.marijke, achtervang=team.lid(team.marijke))


def test_achtervang_van_een_bewoner_draagt_over_en_een_ander_niet(team: Team) -> None:
    team.draag_over(team.bewoner(), door=team.marijke, achtervang=team.lid(team.bram))
    with pytest.raises(NietToegestaan):
        team.draag_over(team.lid(team.marijke), door=team.marijke)
    team.draag_over(team.lid(team.marijke), door=team.bram)
    assert team.regie().teamlid_id == team.lid(team.marijke).id


def test_andere_achtervang_is_een_eigen_periode(team: Team) -> None:
    els = team.bewoner()
    eerste = team.draag_over(els, door=team.marijke, achtervang=team.lid(team.bram))

    def wissel(naar) -> None:
        lid = team.lid(naar).id
        team.doe(
            team.bram,
            lambda s, casus: wissel_achtervang(s, casus, gezien=eerste, achtervang=lid, door=team.bram),
        )

    with pytest.raises(AchtervangKanNiet):
        wissel(team.bram)
    wissel(team.marijke)
    assert (team.regie().teamlid_id, team.regie().achtervang_id) == (els.id, team.lid(team.marijke).id)
    assert team.bouw.session.get_one(Regieperiode, eerste).opvolger_id == team.regie().id


def waarneming(team: Team, *, van=None, tot_en_met=None, door=None, teamlid=None) -> UUID:
    door = door or team.marijke
    lid = (teamlid or team.lid(team.bram)).id
    periode = Waarneemperiode(lid, van or vandaag(), "Vakantie", tot_en_met=tot_en_met)
    return team.doe(door, lambda s, casus: start_waarneming(s, casus, periode, door=door).id)


def test_waarnemer_van_vandaag_mag_overdragen(team: Team) -> None:
    waarneming(team, tot_en_met=vandaag())
    team.draag_over(team.lid(team.bram), door=team.bram)
    assert team.regie().teamlid_id == team.lid(team.bram).id


def test_waarnemer_van_morgen_mag_vandaag_niet_overdragen(team: Team) -> None:
    waarneming(team, van=vandaag() + DAG)
    with pytest.raises(NietToegestaan):
        team.draag_over(team.lid(team.bram), door=team.bram)


def test_overdracht_beeindigt_de_waarneming(team: Team) -> None:
    waarneming(team)
    team.draag_over(team.lid(team.bram), door=team.marijke)
    assert queries.get_regiestand(team.bouw.session, team.casus.id).waarneming is None


def test_collega_meldt_een_waarnemer_als_de_regisseur_ziek_is(team: Team) -> None:
    waarneming(team, door=team.bram)
    rij = queries.get_regiestand(team.bouw.session, team.casus.id).waarneming
    assert rij.teamlid_id == team.lid(team.bram).id


def test_tweede_waarnemer_wordt_geweigerd_zolang_de_eerste_loopt(team: Team) -> None:
    waarneming(team, tot_en_met=vandaag())
    with pytest.raises(WaarnemingLoopt):
        waarneming(team)


def test_verlopen_waarneming_maakt_plaats(team: Team) -> None:
    oud = waarneming(team)
    rij = queries.get_regiestand(team.bouw.session, team.casus.id).waarneming
    rij.van = rij.tot_en_met = vandaag() - DAG
    team.bouw.session.commit()
    assert waarneming(team) != oud


def test_waarnemer_moet_kunnen_handelen(team: Team) -> None:
    for lid in (team.bewoner(), team.jurist()):
        with pytest.raises(WaarnemingKanNiet):
            waarneming(team, teamlid=lid)
    with pytest.raises(HeeftDeRegie):
        waarneming(team, teamlid=team.lid(team.marijke))


@pytest.mark.parametrize(("van", "tot_en_met"), [(1, 0), (-3, -1)])
def test_onmogelijke_waarneemdagen_worden_geweigerd(team: Team, van: int, tot_en_met: int) -> None:
    with pytest.raises(WaarnemingKanNiet):
        waarneming(team, van=vandaag() + van * DAG, tot_en_met=vandaag() + tot_en_met * DAG)


def beeindig(team: Team, waarneming_id: UUID, *, door) -> None:
    team.doe(door, lambda s, casus: beeindig_waarneming(s, casus, waarneming_id, door=door))


def test_waarneming_eindigt_een_keer(team: Team) -> None:
    rij = waarneming(team)
    beeindig(team, rij, door=team.marijke)
    with pytest.raises(WaarnemingIsVoorbij):
        beeindig(team, rij, door=team.marijke)


def test_alleen_wie_het_aangaat_beeindigt_een_waarneming(team: Team) -> None:
    derde = team.bouw.medewerker("Chris")
    zet_in_team(team.bouw.session, team.casus, derde)
    team.bouw.session.commit()
    rij = waarneming(team)
    with pytest.raises(NietToegestaan):
        beeindig(team, rij, door=derde)
    beeindig(team, rij, door=team.bram)
    assert queries.get_regiestand(team.bouw.session, team.casus.id).waarneming is None


def test_op_een_afgesloten_casus_verandert_de_regie_niet(team: Team) -> None:
    overdracht = Overdracht(team.regie().id, team.lid(team.bram).id, "Laat")
    team.sluit()
    with pytest.raises(CasusIsAfgesloten):
        team.doe(team.marijke, lambda s, casus: draag_regie_over(s, casus, overdracht, door=team.marijke))
    with pytest.raises(CasusIsAfgesloten):
        waarneming(team)
