"""Closing a casus, opening it again, and how far it is."""

import pytest
from sqlalchemy import select

from tests.bouwstenen import sessie_van
from tests.casus.bouwstenen import Team
from wijkteam.casus import queries
from wijkteam.casus.afsluiting import heropen
from wijkteam.casus.errors import CasusIsAfgesloten, CasusIsOpen, HuishoudenHeeftCasus
from wijkteam.casus.expertisevraag import vraag_expertise
from wijkteam.casus.fasen import zet_fase
from wijkteam.casus.models import Casus, Fase, Sluitreden
from wijkteam.casus.opening import open_casus_voor
from wijkteam.casus.regie import Waarneemperiode, start_waarneming
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.fouten import NietToegestaan
from wijkteam.kern.tijd import vandaag
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Medewerker


def handelingen(team: Team) -> list[Handeling]:
    regels = team.bouw.session.scalars(
        select(Journaalregel).where(Journaalregel.casus_id == team.casus.id).order_by(Journaalregel.id)
    )
    return [regel.handeling for regel in regels]


def heropenen(team: Team, *, door: Medewerker) -> None:
    team.doe(door, lambda s, casus: heropen(s, casus, reden="Het gaat weer slechter", door=door).id)


def test_afsluiten_beeindigt_regie_waarneming_en_open_vragen(team: Team) -> None:
    lid = team.lid(team.bram).id
    periode = Waarneemperiode(lid, vandaag(), "Vakantie")
    team.doe(team.marijke, lambda s, c: start_waarneming(s, c, periode, door=team.marijke).id)
    team.doe(team.bram, lambda s, c: vraag_expertise(s, c, Expertise.WONEN, vervanger=lid, door=team.bram).id)
    regie = team.regie()
    team.sluit(Sluitreden.DOELEN_BEREIKT)
    session = team.bouw.session
    session.expire_all()
    assert (regie.tot, regie.door_afsluiting) == (team.casus.afgesloten_op, True)
    assert queries.get_regie(session, team.casus.id) is None
    assert queries.get_regiestand(session, team.casus.id).waarneming is None
    assert queries.list_open_vragen(session, team.casus.id) == []
    afsluiting = queries.list_afsluitingen(session, team.casus.id)[0]
    assert (afsluiting.reden, afsluiting.toelichting) == (Sluitreden.DOELEN_BEREIKT, "Naar Arnhem")
    assert handelingen(team)[-2:] == [Handeling.EXPERTISE_INGETROKKEN, Handeling.CASUS_GESLOTEN]


def test_het_team_leest_een_afgesloten_casus_nog(team: Team) -> None:
    team.sluit()
    with sessie_van(team.bram) as daarna:
        assert daarna.get(Casus, team.casus.id) is not None


def test_collega_zonder_regie_sluit_niet_af(team: Team) -> None:
    team.draag_over(team.lid(team.bram), door=team.marijke)
    with pytest.raises(NietToegestaan):
        team.sluit()


def test_afsluiten_gebeurt_een_keer(team: Team) -> None:
    team.sluit()
    with pytest.raises(CasusIsAfgesloten):
        team.sluit()


def test_wie_heropent_krijgt_de_regie_en_de_fase_blijft(team: Team) -> None:
    team.doe(team.marijke, lambda s, casus: zet_fase(s, casus, Fase.PLAN, door=team.marijke))
    team.sluit()
    heropenen(team, door=team.bram)
    team.bouw.session.expire_all()
    assert team.regie().teamlid_id == team.lid(team.bram).id
    afsluiting = queries.list_afsluitingen(team.bouw.session, team.casus.id)[0]
    assert (team.casus.is_open, team.casus.fase) == (True, Fase.PLAN)
    assert (afsluiting.heropend_door_id, afsluiting.heropend_reden) == (
        team.bram.id,
        "Het gaat weer slechter",
    )


def test_een_open_casus_wordt_niet_heropend(team: Team) -> None:
    with pytest.raises(CasusIsOpen):
        heropenen(team, door=team.marijke)


def nieuwe_casus(team: Team, door: Medewerker) -> None:
    session = team.bouw.session
    huishouden = queries.get_casus(session, team.casus.id).huishouden
    open_casus_voor(
        session,
        huishouden,
        vraag="Iets anders",
        clienten={},
        wijkteam_id=team.casus.wijkteam_id,
        door=door,
    )
    session.commit()


def test_heropenen_wordt_geweigerd_als_het_huishouden_een_andere_open_casus_heeft(team: Team) -> None:
    team.sluit()
    nieuwe_casus(team, door=team.marijke)
    with pytest.raises(HuishoudenHeeftCasus):
        heropenen(team, door=team.marijke)


def test_ook_een_open_casus_die_je_niet_ziet_houdt_heropenen_tegen(team: Team, als) -> None:
    team.sluit()
    nieuwe_casus(team, door=team.bouw.medewerker("Fatma"))
    antwoord = als(team.marijke).stuur(f"/casussen/{team.casus.id}/team/heropenen", reden="Het gaat slechter")
    assert antwoord.status_code == 409
    assert "heeft al een open casus" in antwoord.text
    assert "Het gaat slechter" in antwoord.text


@pytest.mark.parametrize("fase", list(Fase))
def test_de_fase_gaat_alleen_vooruit(team: Team, fase: Fase) -> None:
    team.doe(team.bram, lambda s, casus: zet_fase(s, casus, Fase.PLAN, door=team.bram))
    team.doe(team.bram, lambda s, casus: zet_fase(s, casus, fase, door=team.bram))
    team.bouw.session.expire_all()
    verder = fase in {Fase.UITVOERING, Fase.EVALUATIE}
    assert team.casus.fase is (fase if verder else Fase.PLAN)
    assert handelingen(team).count(Handeling.FASE_GEWIJZIGD) == (2 if verder else 1)


def test_een_afgesloten_casus_gaat_niet_vooruit(team: Team) -> None:
    team.sluit()
    with pytest.raises(CasusIsAfgesloten):
        team.doe(team.bram, lambda s, casus: zet_fase(s, casus, Fase.PLAN, door=team.bram))
