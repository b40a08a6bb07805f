"""Who comes into the team, who leaves, and what the team misses."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from tests.bouwstenen import sessie_van
from tests.casus.bouwstenen import Team
from wijkteam.casus.errors import (
    CasusIsAfgesloten,
    ExpertiseIsGevraagd,
    GeenTeamlid,
    HeeftNogEenTaak,
    IsAlVertrokken,
    VraagIsAfgehandeld,
    ZitAlInTeam,
)
from wijkteam.casus.expertisevraag import trek_vraag_in, vervul_vraag, vraag_expertise
from wijkteam.casus.models import Casus, GevraagdeExpertise, TeamHoedanigheid, Teamlid
from wijkteam.casus.queries import get_teamlid
from wijkteam.casus.regie import Waarneemperiode, start_waarneming
from wijkteam.casus.teamvorming import (
    Buitenstaander,
    Collega,
    laat_gaan,
    voeg_buitenstaander_toe,
    voeg_collega_toe,
)
from wijkteam.kern.fouten import DomeinFout, NietGevonden, NietToegestaan
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Medewerker, Rol
from wijkteam.toegang.models import Account
from wijkteam.wet.grondslagen import Wet

PROFESSIONAL = TeamHoedanigheid.PROFESSIONAL


def voeg_toe(team: Team, wie: Medewerker, *, door: Medewerker | None = None, als=PROFESSIONAL) -> None:
    collega = Collega(wie.id, als, Wet.JEUGDWET)
    wie_doet = door or team.marijke
    team.doe(wie_doet, lambda s, casus: voeg_collega_toe(s, casus, collega, door=wie_doet).id)


def buitenstaander(team: Team, **wat) -> Teamlid:
    wie = Buitenstaander(**{"hoedanigheid": TeamHoedanigheid.BEWONER, "grondslag": Wet.WMO, **wat})
    lid = team.doe(team.marijke, lambda s, c: voeg_buitenstaander_toe(s, c, wie, door=team.marijke).id)
    return get_teamlid(team.bouw.session, team.casus.id, lid)


def ga_weg(team: Team, lid: Teamlid, *, door: Medewerker) -> None:
    team.doe(door, lambda s, casus: laat_gaan(s, casus, lid.id, reden=None, door=door).id)


def test_toegevoegde_collega_ziet_het_dossier_meteen(team: Team) -> None:
    fatma = team.bouw.medewerker("Fatma", expertise=Expertise.GGZ)
    with sessie_van(fatma) as voor:
        assert voor.get(Casus, team.casus.id) is None
    voeg_toe(team, fatma, als=TeamHoedanigheid.GEMEENTE)
    lid = team.lid(fatma)
    assert (lid.hoedanigheid, lid.grondslag, lid.expertise) == (
        TeamHoedanigheid.GEMEENTE,
        Wet.JEUGDWET,
        Expertise.GGZ,
    )
    with sessie_van(fatma) as na:
        assert na.get(Casus, team.casus.id) is not None


def test_collega_zonder_regie_vormt_het_team_niet(team: Team) -> None:
    with pytest.raises(NietToegestaan):
        voeg_toe(team, team.bouw.medewerker("Fatma"), door=team.bram)


def test_dezelfde_collega_komt_een_keer(team: Team) -> None:
    with pytest.raises(ZitAlInTeam):
        voeg_toe(team, team.bram)


def test_een_collega_komt_niet_als_bewoner(team: Team) -> None:
    with pytest.raises(DomeinFout):
        voeg_toe(team, team.bouw.medewerker("Fatma"), als=TeamHoedanigheid.BEWONER)


@pytest.mark.parametrize("rol", [Rol.TEAMLEIDER, Rol.PRIVACYFUNCTIONARIS, Rol.BEHEERDER, Rol.REGIEVOERDER])
def test_wie_geen_casuswerk_doet_komt_niet_in_een_team(team: Team, rol: Rol) -> None:
    with pytest.raises(DomeinFout):
        voeg_toe(team, team.bouw.medewerker("Tom", rol=rol))


def test_wie_niet_meer_mag_inloggen_komt_niet_in_een_team(team: Team) -> None:
    fatma = team.bouw.medewerker("Fatma")
    account = team.bouw.session.scalars(select(Account).where(Account.medewerker_id == fatma.id)).one()
    account.uitgeschakeld_op = nu()
    team.bouw.session.commit()
    with pytest.raises(DomeinFout):
        voeg_toe(team, fatma)


def test_iemand_uit_het_huishouden_komt_als_bewoner_en_een_keer(team: Team) -> None:
    els = team.persoon()
    with pytest.raises(DomeinFout):
        buitenstaander(team, persoon=els, hoedanigheid=TeamHoedanigheid.PROFESSIONAL)
    with pytest.raises(DomeinFout):
        buitenstaander(team, persoon=els, naam="Els")
    assert buitenstaander(team, persoon=els).naam == "Els de Vries"
    with pytest.raises(ZitAlInTeam):
        buitenstaander(team, persoon=els)


def test_iemand_uit_een_ander_huishouden_komt_niet_als_bewoner(team: Team) -> None:
    with pytest.raises(GeenTeamlid):
        buitenstaander(team, persoon=Team.gevormd(team.bouw).persoon())


def test_zonder_naam_komt_niemand(team: Team) -> None:
    with pytest.raises(DomeinFout):
        buitenstaander(team)


def test_wie_vertrekt_ziet_het_dossier_niet_meer(team: Team) -> None:
    ga_weg(team, team.lid(team.bram), door=team.marijke)
    with sessie_van(team.bram) as daarna:
        assert daarna.get(Casus, team.casus.id) is None


def test_iedereen_mag_zelf_vertrekken_en_een_ander_niet_wegsturen(team: Team) -> None:
    fatma = team.bouw.medewerker("Fatma")
    voeg_toe(team, fatma)
    with pytest.raises(NietToegestaan):
        ga_weg(team, team.lid(fatma), door=team.bram)
    ga_weg(team, team.lid(team.bram), door=team.bram)


def test_vertrekken_gebeurt_een_keer(team: Team) -> None:
    oma = team.bewoner("Oma")
    ga_weg(team, oma, door=team.marijke)
    with pytest.raises(IsAlVertrokken):
        ga_weg(team, oma, door=team.marijke)


def test_teamlid_van_een_andere_casus_bestaat_hier_niet(team: Team) -> None:
    vreemd = Team.gevormd(team.bouw)
    with pytest.raises(NietGevonden):
        ga_weg(team, vreemd.lid(vreemd.bram), door=team.marijke)


def test_regisseur_gaat_niet_weg_zonder_overdracht(team: Team) -> None:
    with pytest.raises(HeeftNogEenTaak):
        ga_weg(team, team.lid(team.marijke), door=team.marijke)


def test_achtervang_gaat_niet_weg_zonder_opvolger(team: Team) -> None:
    team.draag_over(team.bewoner(), door=team.marijke, achtervang=team.lid(team.bram))
    with pytest.raises(HeeftNogEenTaak):
        ga_weg(team, team.lid(team.bram), door=team.bram)


@pytest.mark.parametrize("begint_over", [0, 7])
def test_waarnemer_gaat_niet_weg_ook_niet_voor_de_eerste_dag(team: Team, begint_over: int) -> None:
    periode = Waarneemperiode(team.lid(team.bram).id, vandaag() + timedelta(days=begint_over), "Vakantie")
    team.doe(team.marijke, lambda s, casus: start_waarneming(s, casus, periode, door=team.marijke).id)
    with pytest.raises(HeeftNogEenTaak):
        ga_weg(team, team.lid(team.bram), door=team.bram)


def vraag(team: Team, vervanger: Teamlid, expertise: Expertise = Expertise.SCHULDEN):
    return team.doe(
        team.bram,
        lambda s, casus: vraag_expertise(s, casus, expertise, vervanger=vervanger.id, door=team.bram).id,
    )


def test_wie_een_expertise_opvangt_gaat_niet_weg(team: Team) -> None:
    oma = team.bewoner("Oma")
    gevraagd = vraag(team, oma)
    with pytest.raises(HeeftNogEenTaak):
        ga_weg(team, oma, door=team.marijke)
    team.doe(team.bram, lambda s, casus: trek_vraag_in(s, casus, gevraagd, door=team.bram).id)
    ga_weg(team, oma, door=team.marijke)


def test_expertise_wordt_een_keer_gevraagd_met_iemand_die_opvangt(team: Team) -> None:
    vraag(team, team.lid(team.marijke))
    with pytest.raises(ExpertiseIsGevraagd):
        vraag(team, team.lid(team.bram))
    vreemd = Team.gevormd(team.bouw)
    with pytest.raises(GeenTeamlid):
        vraag(team, vreemd.lid(vreemd.bram), Expertise.WONEN)


def test_gevonden_expertise_wordt_een_keer_afgehandeld(team: Team) -> None:
    gevraagd, bram = vraag(team, team.lid(team.marijke)), team.lid(team.bram).id

    def vervul(teamlid=bram) -> None:
        team.doe(team.bram, lambda s, c: vervul_vraag(s, c, gevraagd, teamlid=teamlid, door=team.bram).id)

    with pytest.raises(GeenTeamlid):
        vervul(uuid4())
    vervul()
    assert team.bouw.session.get_one(GevraagdeExpertise, gevraagd).vervuld_door_id == bram
    with pytest.raises(VraagIsAfgehandeld):
        vervul()
    with pytest.raises(VraagIsAfgehandeld):
        team.doe(team.bram, lambda s, c: trek_vraag_in(s, c, gevraagd, door=team.bram).id)


def test_een_vraag_van_een_andere_casus_bestaat_hier_niet(team: Team) -> None:
    vreemd = Team.gevormd(team.bouw)
    elders = vraag(vreemd, vreemd.lid(vreemd.bram))
    with pytest.raises(NietGevonden):
        team.doe(team.bram, lambda s, c: trek_vraag_in(s, c, elders, door=team.bram).id)


def test_in_een_afgesloten_casus_verandert_het_team_niet(team: Team) -> None:
    oma, fatma = team.bewoner("Oma"), team.bouw.medewerker("Fatma")
    gevraagd = vraag(team, team.lid(team.bram))
    team.sluit()
    for doe in (
        lambda: voeg_toe(team, fatma),
        lambda: buitenstaander(team, naam="Opa"),
        lambda: ga_weg(team, oma, door=team.marijke),
        lambda: vraag(team, oma, Expertise.WONEN),
        lambda: team.doe(team.bram, lambda s, c: trek_vraag_in(s, c, gevraagd, door=team.bram)),
    ):
        with pytest.raises(CasusIsAfgesloten):
            doe()
