"""As what somebody of the huishouden is concerned, from when to when."""

from uuid import UUID

import pytest
from sqlalchemy import select

from tests.bouwstenen import Bouwer
from tests.casus.bouwstenen import Team
from wijkteam.casus import queries
from wijkteam.casus.betrokkenheid import Betrokkenheid, stel_betrokkenheid_vast
from wijkteam.casus.errors import BetrokkenheidIsVeranderd, CasusIsAfgesloten, LaatsteClient
from wijkteam.casus.models import Betrokkene, Hoedanigheid
from wijkteam.huishouden.models import Huishoudlid
from wijkteam.huishouden.service import Persoonsgegevens, voeg_lid_toe
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import vandaag
from wijkteam.wet.grondslagen import Wet

CLIENT, HUISGENOOT = Hoedanigheid.CLIENT, Hoedanigheid.HUISGENOOT


@pytest.fixture
def tim(team: Team, bouw: Bouwer) -> UUID:
    huishouden = queries.get_casus(bouw.session, team.casus.id).huishouden
    persoon = voeg_lid_toe(bouw.session, huishouden, Persoonsgegevens("Tim", "Vries", "de"))
    bouw.session.commit()
    return persoon.id


def stel_vast(team: Team, wie: UUID, als: Hoedanigheid | None, *, wet: Wet = Wet.WMO, gezien=None) -> None:
    nieuw = Betrokkenheid(als, wet, gezien)
    team.doe(team.bram, lambda s, c: stel_betrokkenheid_vast(s, c, wie, nieuw, door=team.bram))


def rijen(team: Team, wie: UUID) -> list[Betrokkene]:
    session = team.bouw.session
    session.expire_all()
    return list(
        session.scalars(select(Betrokkene).where(Betrokkene.persoon_id == wie).order_by(Betrokkene.id))
    )


def test_huisgenoot_wordt_client_en_het_verleden_blijft(team: Team, tim: UUID) -> None:
    stel_vast(team, tim, HUISGENOOT, wet=Wet.GEEN)
    eerst = rijen(team, tim)[0]
    stel_vast(team, tim, CLIENT, wet=Wet.JEUGDWET, gezien=eerst.id)
    oud, nieuw = rijen(team, tim)
    assert (oud.hoedanigheid, nieuw.hoedanigheid, nieuw.wet) == (HUISGENOOT, CLIENT, Wet.JEUGDWET)
    assert (oud.tot is None, nieuw.tot) == (False, None)


def test_andere_wet_blijft_dezelfde_rij(team: Team) -> None:
    els = team.persoon()
    eerst = rijen(team, els)[0]
    stel_vast(team, els, CLIENT, wet=Wet.WGS, gezien=eerst.id)
    assert [(rij.id, rij.wet) for rij in rijen(team, els)] == [(eerst.id, Wet.WGS)]


def test_de_laatste_client_blijft(team: Team, tim: UUID) -> None:
    els = team.persoon()
    eerst = rijen(team, els)[0].id
    for als in (None, HUISGENOOT):
        with pytest.raises(LaatsteClient):
            stel_vast(team, els, als, gezien=eerst)
    stel_vast(team, tim, CLIENT)
    stel_vast(team, els, None, gezien=eerst)
    assert rijen(team, els)[0].tot is not None


def test_op_een_oude_stand_wijzigen_wordt_geweigerd(team: Team, tim: UUID) -> None:
    stel_vast(team, tim, HUISGENOOT)
    with pytest.raises(BetrokkenheidIsVeranderd):
        stel_vast(team, tim, CLIENT)


def test_wie_niet_bij_het_huishouden_hoort_wordt_niet_betrokken(team: Team) -> None:
    with pytest.raises(NietGevonden):
        stel_vast(team, Team.gevormd(team.bouw).persoon(), CLIENT)


def test_wie_vertrok_kan_betrokken_blijven_en_niet_meer_worden(team: Team, tim: UUID) -> None:
    stel_vast(team, tim, HUISGENOOT)
    session = team.bouw.session
    session.scalars(select(Huishoudlid).where(Huishoudlid.persoon_id == tim)).one().tot = vandaag()
    session.commit()
    stel_vast(team, tim, None, gezien=rijen(team, tim)[0].id)
    with pytest.raises(NietGevonden):
        stel_vast(team, tim, HUISGENOOT)


def test_in_een_afgesloten_casus_verandert_niemand(team: Team, tim: UUID) -> None:
    team.sluit()
    with pytest.raises(CasusIsAfgesloten):
        stel_vast(team, tim, CLIENT)
