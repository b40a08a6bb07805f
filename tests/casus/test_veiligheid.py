"""Who in the team sees what is written about veiligheid, and who decides that."""

from uuid import uuid4

import pytest
from sqlalchemy import select

from tests.casus.bouwstenen import Team
from wijkteam.casus.errors import CasusIsAfgesloten, IsAlVertrokken, ZietVeiligheidNiet
from wijkteam.casus.models import TeamHoedanigheid, Teamlid
from wijkteam.casus.teamvorming import Collega, laat_gaan, voeg_collega_toe
from wijkteam.casus.veiligheid import bepaal_zicht_op_veiligheid
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.fouten import DomeinFout, NietGevonden, NietToegestaan
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet

NODIG = "Doet de gesprekken met de kinderen"


def bepaal(team: Team, lid: Teamlid, *, door: Medewerker, ziet: bool = True) -> None:
    team.doe(
        door,
        lambda s, casus: bepaal_zicht_op_veiligheid(s, casus, lid.id, ziet=ziet, reden=NODIG, door=door).id,
    )


def ziet(team: Team, lid: Teamlid) -> bool:
    vraag = select(Teamlid.ziet_veiligheid).where(Teamlid.id == lid.id)
    return team.bouw.session.scalars(vraag).one()


def pad(team: Team, lid: Teamlid) -> str:
    return f"/casussen/{team.casus.id}/team/{lid.id}/veiligheid"


def regels(team: Team) -> list[Journaalregel]:
    vraag = select(Journaalregel).where(Journaalregel.casus_id == team.casus.id).order_by(Journaalregel.id)
    return list(team.bouw.session.scalars(vraag))


def test_wie_de_casus_opent_ziet_veiligheid_en_de_rest_niet(team: Team) -> None:
    assert ziet(team, team.lid(team.marijke))
    assert not ziet(team, team.lid(team.bram))
    assert not ziet(team, team.bewoner())


def test_een_nieuwe_regisseur_van_het_wijkteam_ziet_veiligheid(team: Team) -> None:
    team.draag_over(team.lid(team.bram), door=team.marijke)
    assert ziet(team, team.lid(team.bram))
    assert ziet(team, team.lid(team.marijke)), "who handed over knows it already, until it is taken"
    assert regels(team)[-1].velden == "teamlid, ziet_veiligheid"


def test_een_regisseur_namens_de_gemeente_en_een_bewoner_krijgen_het_niet_vanzelf(team: Team) -> None:
    bram = team.lid(team.bram)
    bram.hoedanigheid = TeamHoedanigheid.GEMEENTE
    team.bouw.session.commit()
    team.draag_over(bram, door=team.marijke)
    assert not ziet(team, bram)
    els = team.bewoner()
    team.draag_over(els, door=team.bram, achtervang=bram)
    assert not ziet(team, els)
    assert not ziet(team, bram)


def test_wie_heropent_heeft_de_regie_en_ziet_veiligheid(team: Team, als) -> None:
    team.sluit()
    antwoord = als(team.bram).stuur(f"/casussen/{team.casus.id}/team/heropenen", reden="Nieuwe vraag")
    assert antwoord.status_code == 303
    assert ziet(team, team.lid(team.bram))


def test_de_regisseur_geeft_en_neemt_het_met_een_reden(team: Team) -> None:
    bram = team.lid(team.bram)
    for stand, handeling in (
        (True, Handeling.ZICHT_OP_VEILIGHEID_GEGEVEN),
        (False, Handeling.ZICHT_OP_VEILIGHEID_ONTNOMEN),
    ):
        bepaal(team, bram, door=team.marijke, ziet=stand)
        assert ziet(team, bram) is stand
        regel = regels(team)[-1]
        assert (regel.handeling, regel.over_id, regel.reden) == (handeling, bram.id, NODIG)
        assert regel.medewerker_id == team.marijke.id


def test_een_collega_zonder_regie_geeft_het_niemand_ook_zichzelf_niet(team: Team) -> None:
    for lid in (team.lid(team.bram), team.lid(team.marijke)):
        with pytest.raises(NietToegestaan):
            bepaal(team, lid, door=team.bram)
    assert not ziet(team, team.lid(team.bram))


def test_een_bewoner_en_wie_geen_account_heeft_krijgen_het_nooit(team: Team) -> None:
    for lid in (team.bewoner(), team.jurist()):
        with pytest.raises(ZietVeiligheidNiet):
            bepaal(team, lid, door=team.marijke)
        assert not ziet(team, lid)


def test_wie_weg_is_krijgt_het_niet_en_wie_terugkomt_begint_zonder(team: Team) -> None:
    bram = team.lid(team.bram)
    bepaal(team, bram, door=team.marijke)
    team.doe(team.marijke, lambda s, c: laat_gaan(s, c, bram.id, reden=None, door=team.marijke).id)
    with pytest.raises(IsAlVertrokken):
        bepaal(team, bram, door=team.marijke, ziet=False)
    terug = Collega(team.bram.id, TeamHoedanigheid.PROFESSIONAL, Wet.WMO)
    team.doe(team.marijke, lambda s, c: voeg_collega_toe(s, c, terug, door=team.marijke).id)
    assert not ziet(team, team.lid(team.bram))


def test_twee_keer_hetzelfde_verandert_niets_en_zegt_dat(team: Team) -> None:
    with pytest.raises(DomeinFout, match="ziet dit al"):
        bepaal(team, team.lid(team.marijke), door=team.marijke)


def test_in_een_gesloten_casus_verandert_er_niets_aan(team: Team) -> None:
    team.sluit()
    with pytest.raises(CasusIsAfgesloten):
        bepaal(team, team.lid(team.bram), door=team.marijke)


def test_een_teamlid_van_een_andere_casus_is_er_niet(team: Team) -> None:
    ander = Team.gevormd(team.bouw)
    with pytest.raises(NietGevonden):
        bepaal(team, ander.lid(ander.bram), door=team.marijke)


def test_het_formulier_bewaart_een_keer_en_de_teampagina_toont_het(team: Team, als) -> None:
    klant, bram = als(team.marijke), team.lid(team.bram)
    assert "Mag Bram Smit zien wat er over veiligheid staat?" in klant.open(pad(team, bram)).text
    assert klant.vragen.aantal <= 15
    velden = {"ziet": "ja", "reden": NODIG, "_eenmalig": str(uuid4())}
    eerste = klant.stuur(pad(team, bram), velden)
    assert eerste.status_code == 303, eerste.text
    assert klant.vragen.aantal <= 12, klant.vragen.vragen
    assert klant.stuur(pad(team, bram), velden).location == eerste.location
    blad = klant.open(f"/casussen/{team.casus.id}/team").text
    assert blad.count("ziet ook veiligheid") == 3, "Marijke, Bram, and the line that explains"
    assert "Bram Smit ziet nu ook wat er over veiligheid staat" in blad


@pytest.mark.parametrize(
    ("velden", "bericht"),
    [
        ({"ziet": "ja"}, "Schrijf op waarom."),
        ({"ziet": "ja", "reden": "a" * 100_000}, "te lang"),
        ({"ziet": "ja", "reden": "ge\0heim"}, "tekens in die niet getoond"),
        ({"ziet": "ja", "reden": "x", "hoedanigheid": "gemeente"}, "hoort niet bij dit formulier"),
        ({"reden": "Toch niet"}, "Er is niets veranderd"),
    ],
)
def test_foute_invoer_blijft_staan_en_wordt_niet_bewaard(team: Team, als, velden, bericht) -> None:
    bram = team.lid(team.bram)
    antwoord = als(team.marijke).stuur(pad(team, bram), velden)
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    assert not ziet(team, bram)
    assert ("checked" in antwoord.text) == ("ziet" in velden)


def test_wie_niet_beslist_krijgt_geen_knop_geen_formulier_en_een_weigering(team: Team, als) -> None:
    klant, bram = als(team.bram), team.lid(team.bram)
    assert f"{bram.id}/veiligheid" not in klant.open(f"/casussen/{team.casus.id}/team").text
    assert "Dit is aan de regisseur" in klant.open(pad(team, bram)).text
    assert klant.stuur(pad(team, bram), ziet="ja", reden=NODIG).status_code == 403
    vreemd = als(team.bouw.medewerker("Vreemd"))
    assert vreemd.open(pad(team, bram)).status_code == 404
    assert vreemd.stuur(pad(team, bram), ziet="ja", reden=NODIG).status_code == 404


def test_bij_een_bewoner_is_er_geen_vinkje(team: Team, als) -> None:
    klant, els = als(team.marijke), team.bewoner()
    assert f"{els.id}/veiligheid" not in klant.open(f"/casussen/{team.casus.id}/team").text
    assert "nooit" in klant.open(pad(team, els)).text
    antwoord = klant.stuur(pad(team, els), ziet="ja", reden=NODIG)
    assert antwoord.status_code == 422
    assert "Alleen een beroepskracht" in antwoord.text
