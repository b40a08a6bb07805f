"""The forms below Team: good input is stored once, bad input is told at the field and stored nowhere."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select

from tests.bouwstenen import Klant
from tests.casus.bouwstenen import Team
from wijkteam.casus import queries
from wijkteam.casus.expertisevraag import vraag_expertise
from wijkteam.casus.models import (
    Afsluiting,
    Betrokkene,
    GevraagdeExpertise,
    Hoedanigheid,
    Regieperiode,
    TeamHoedanigheid,
    Teamlid,
    Waarneming,
)
from wijkteam.kern.tijd import vandaag
from wijkteam.team.expertise import Expertise

# The same id in every worker: the name of a test may not depend on chance.
NERGENS = UUID("5a1e0000-0000-4000-8000-000000000000")

SOORTEN = (Afsluiting, Betrokkene, GevraagdeExpertise, Regieperiode, Teamlid, Waarneming)
BEWAREN = 12
# What a colleague typed in the longest field of these forms.
GETYPT = {
    "regie": "Ander werk",
    "waarneming": "Vakantie",
    "iemand": "Oma Jansen",
    "afsluiten": "Alles is bereikt.",
}


def dag(verschil: int = 0) -> str:
    return f"{vandaag().replace(year=vandaag().year + verschil):%d-%m-%Y}"


def goed(team: Team, deel: str) -> dict[str, Any]:
    """What makes each form succeed, for the regisseur."""
    bram = team.lid(team.bram).id
    return {
        "regie": lambda: {"regie": team.regie().id, "aan": bram, "reden": "Ander werk"},
        "waarneming": lambda: {"teamlid": bram, "van": dag(), "tot_en_met": dag(1), "reden": "Vakantie"},
        "collega": lambda: {
            "medewerker": team.bouw.medewerker("Fatma").id,
            "hoedanigheid": "gemeente",
            "grondslag": "wgs",
        },
        "iemand": lambda: {"hoedanigheid": "vrijwilliger", "naam": "Oma Jansen", "grondslag": "geen"},
        "expertise": lambda: {"expertise": "wonen", "vervanger": bram},
        "afsluiten": lambda: {"reden": "doelen_bereikt", "toelichting": "Alles is bereikt."},
        f"{bram}/vertrek": lambda: {"reden": "Ander werk"},
        f"betrokkenen/{team.persoon()}": lambda: {
            "gezien": queries.list_betrokkenen(team.bouw.session, team.casus.id)[0].id,
            "hoedanigheid": "client",
            "wet": "wgs",
        },
    }[deel]()


def delen(team: Team) -> list[str]:
    vast = ["regie", "waarneming", "collega", "iemand", "expertise", "afsluiten"]
    return [*vast, f"{team.lid(team.bram).id}/vertrek", f"betrokkenen/{team.persoon()}"]


def stand(team: Team) -> list[int]:
    session = team.bouw.session
    return [session.scalars(select(func.count(soort.id))).one() for soort in SOORTEN]


def stuur(klant: Klant, team: Team, deel: str, velden: dict[str, Any]) -> Any:
    return klant.stuur(f"/casussen/{team.casus.id}/team/{deel}", velden)


@pytest.mark.parametrize("nummer", range(8))
def test_een_goed_formulier_wordt_een_keer_bewaard(team: Team, als, nummer: int) -> None:
    klant, deel = als(team.marijke), delen(team)[nummer]
    velden = goed(team, deel) | {"_eenmalig": str(uuid4())}
    eerste = stuur(klant, team, deel, velden)
    assert eerste.status_code == 303, eerste.text
    # With the casus its plan ends and its terms are no longer watched; its taken, its overdrachten, its aanvragen and
    # the requests of its people are asked for: a question of each room.
    assert klant.vragen.aantal <= BEWAREN + 6 * (deel == "afsluiten"), klant.vragen.vragen
    daarna = stand(team)
    assert stuur(klant, team, deel, velden).location == eerste.location
    assert stand(team) == daarna
    assert klant.open(eerste.location).status_code == 200


@pytest.mark.parametrize("nummer", range(8))
def test_een_leeg_of_vreemd_formulier_bewaart_niets(team: Team, als, nummer: int) -> None:
    klant, deel = als(team.marijke), delen(team)[nummer]
    voor, velden = stand(team), goed(team, deel)
    antwoord = stuur(klant, team, deel, velden | {"is_admin": "ja"})
    assert antwoord.status_code == 422
    assert "hoort niet bij dit formulier" in antwoord.text
    if "vertrek" not in deel:
        assert stuur(klant, team, deel, {}).status_code == 422
    assert stand(team) == voor


@pytest.mark.parametrize("nummer", range(8))
def test_wie_alleen_meewerkt_krijgt_geen_foutpagina_maar_een_weigering(team: Team, als, nummer: int) -> None:
    deel = delen(team)[nummer]
    velden, voor = goed(team, deel), stand(team)
    antwoord = stuur(als(team.bram), team, deel, velden)
    aan_de_regisseur = deel in {"regie", "collega", "iemand", "afsluiten"}
    assert antwoord.status_code == (403 if aan_de_regisseur else 303)
    assert not aan_de_regisseur or stand(team) == voor


@pytest.mark.parametrize(
    ("deel", "veld", "waarde", "bericht"),
    [
        ("regie", "reden", "a" * 100_000, "Dit is te lang"),
        ("regie", "reden", "Oud\0werk", "tekens in die niet getoond"),
        ("regie", "reden", "  ", "Schrijf op waarom"),
        ("regie", "aan", "x", "Kies een van de mogelijkheden"),
        ("regie", "aan", str(NERGENS), "Kies iemand uit het team"),
        ("regie", "achtervang", str(NERGENS), "Kies iemand uit het team"),
        ("regie", "regie", "", "niet compleet"),
        ("waarneming", "van", "31-02-2026", "bestaat niet"),
        ("waarneming", "van", "29-02-2025", "bestaat niet"),
        ("waarneming", "van", "12-06-26", "vier cijfers"),
        ("waarneming", "tot_en_met", "gisteren", "Schrijf de datum zoals"),
        ("waarneming", "tot_en_met", "01-01-2020", "vóór de eerste dag"),
        ("waarneming", "teamlid", str(NERGENS), "Kies iemand uit het team"),
        ("collega", "medewerker", str(NERGENS), "Kies een collega uit de lijst"),
        ("collega", "hoedanigheid", "bewoner", "Een collega is er als professional"),
        ("collega", "grondslag", "tovenarij", "Kies een van de mogelijkheden"),
        ("iemand", "naam", "a" * 201, "Dit is te lang"),
        ("iemand", "naam", "", "Vul een naam in, of kies iemand"),
        ("iemand", "persoon", str(NERGENS), "niet allebei"),
        ("iemand", "expertise", "alles", "Kies een van de mogelijkheden"),
        ("iemand", "telefoon", "0" * 41, "Dit is te lang"),
        ("expertise", "vervanger", str(NERGENS), "Kies iemand uit het team"),
        ("expertise", "expertise", "", "Kies een expertise"),
        ("afsluiten", "reden", "zomaar", "Kies een van de mogelijkheden"),
        ("afsluiten", "toelichting", "a" * 100_000, "Dit is te lang"),
        ("afsluiten", "toelichting", "", "Schrijf op hoe het is afgerond"),
    ],
)
def test_wat_niet_klopt_staat_bij_het_veld(
    team: Team, als, deel: str, veld: str, waarde: str, bericht: str
) -> None:
    velden = goed(team, deel) | {veld: waarde}
    voor = stand(team)
    antwoord = stuur(als(team.marijke), team, deel, velden)
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    getypt = GETYPT.get(deel)
    assert getypt is None or getypt in antwoord.text or getypt not in map(str, velden.values())
    assert stand(team) == voor


@pytest.mark.parametrize("tekst", ["مع الأسرة", "Samen 👩‍👧‍👦 gekozen", "Łukasz' idee & <b>vet</b>"])
def test_iedere_reden_wordt_bewaard_en_getoond_zoals_getypt(team: Team, als, tekst: str) -> None:
    klant = als(team.marijke)
    assert stuur(klant, team, "regie", goed(team, "regie") | {"reden": tekst}).status_code == 303
    assert team.regie().reden == tekst
    assert "<b>vet</b>" not in klant.open(f"/casussen/{team.casus.id}/team").text


def test_overdragen_op_een_oude_stand_zegt_wie_de_regie_nu_heeft(team: Team, als) -> None:
    klant, velden = als(team.marijke), goed(team, "regie")
    team.draag_over(team.lid(team.bram), door=team.marijke)
    antwoord = stuur(klant, team, "regie", velden)
    assert antwoord.status_code == 409
    assert "Een collega heeft de regie net gewijzigd" in antwoord.text
    assert "Bram Smit" in antwoord.text
    assert team.regie().teamlid_id == team.lid(team.bram).id


def test_ids_van_een_andere_casus_bestaan_hier_niet(team: Team, als) -> None:
    vreemd = Team.gevormd(team.bouw)
    klant, elders = als(team.marijke), vreemd.lid(vreemd.bram).id
    vraag = vreemd.doe(
        vreemd.bram,
        lambda s, c: vraag_expertise(s, c, Expertise.WONEN, vervanger=elders, door=vreemd.bram).id,
    )
    for deel in (
        f"{elders}/vertrek",
        f"betrokkenen/{vreemd.persoon()}",
        f"expertise/{vraag}",
    ):
        assert klant.open(f"/casussen/{team.casus.id}/team/{deel}").status_code == 404
    velden = {"hoedanigheid": "client", "wet": "wmo"}
    assert stuur(klant, team, f"betrokkenen/{vreemd.persoon()}", velden).status_code == 404
    assert stuur(klant, team, f"{elders}/vertrek", {}).status_code == 404
    assert stuur(klant, team, f"expertise/{vraag}/intrekken", {}).status_code == 404
    assert stuur(klant, team, "regie", goed(team, "regie") | {"aan": elders}).status_code == 422


def test_de_achtervang_wisselen_en_de_waarneming_beeindigen(team: Team, als) -> None:
    team.draag_over(team.bewoner(), door=team.marijke, achtervang=team.lid(team.bram))
    bram = als(team.bram)
    marijke = team.lid(team.marijke).id
    antwoord = stuur(bram, team, "achtervang", {"regie": team.regie().id, "achtervang": marijke})
    assert antwoord.status_code == 303
    assert team.regie().achtervang_id == marijke
    klant = als(team.marijke)
    assert stuur(klant, team, "waarneming", goed(team, "waarneming")).status_code == 303
    waarneming = queries.get_regiestand(team.bouw.session, team.casus.id).waarneming
    assert waarneming is not None
    assert "nu waargenomen door" in klant.open(f"/casussen/{team.casus.id}/team").text
    einde = f"waarneming/{waarneming.id}/einde"
    assert stuur(klant, team, einde, {}).status_code == 303
    nog_eens = stuur(klant, team, einde, {})
    assert nog_eens.status_code == 409
    assert "Deze waarneming is al beëindigd" in nog_eens.text


def test_gevraagde_expertise_wordt_gevonden_of_ingetrokken(team: Team, als) -> None:
    klant, bram = als(team.marijke), team.lid(team.bram).id
    for expertise in ("wonen", "schulden"):
        velden = {"expertise": expertise, "vervanger": bram}
        assert stuur(klant, team, "expertise", velden).status_code == 303
    nog_eens = stuur(klant, team, "expertise", velden)
    assert nog_eens.status_code == 409
    assert "Deze expertise is al gevraagd" in nog_eens.text
    wonen, schulden = queries.list_open_vragen(team.bouw.session, team.casus.id)
    assert klant.open(f"/casussen/{team.casus.id}/team/expertise/{wonen.id}").status_code == 200
    assert stuur(klant, team, f"expertise/{wonen.id}", {"teamlid": "x"}).status_code == 422
    assert stuur(klant, team, f"expertise/{wonen.id}", {"teamlid": bram}).status_code == 303
    assert stuur(klant, team, f"expertise/{schulden.id}/intrekken", {}).status_code == 303
    assert stuur(klant, team, f"expertise/{schulden.id}/intrekken", {}).status_code == 409
    assert queries.list_open_vragen(team.bouw.session, team.casus.id) == []


def test_wie_zelf_vertrekt_komt_bij_de_lijst_uit(team: Team, als) -> None:
    bram = als(team.bram)
    antwoord = stuur(bram, team, f"{team.lid(team.bram).id}/vertrek", {})
    assert antwoord.location == "/casussen"
    assert "Je zit niet meer in het team" in bram.open(antwoord.location).text
    assert bram.open(f"/casussen/{team.casus.id}/team").status_code == 404


def test_een_afgesloten_casus_laat_zich_lezen_en_heropenen(team: Team, als) -> None:
    klant = als(team.marijke)
    stuur(klant, team, "afsluiten", goed(team, "afsluiten") | {"toelichting": "Eerste regel\nTweede regel"})
    blad = klant.open(f"/casussen/{team.casus.id}/team").text
    assert klant.vragen.aantal <= 15
    for woord in ("is afgesloten op", "de doelen zijn bereikt", "Tweede regel", "Casus heropenen"):
        assert woord in blad
    assert "Collega toevoegen" not in blad
    for deel in ("regie", "waarneming", "collega", "iemand", "expertise", "afsluiten"):
        assert klant.open(f"/casussen/{team.casus.id}/team/{deel}").status_code == 200
    weer = stuur(klant, team, "expertise", {"expertise": "wonen", "vervanger": team.lid(team.bram).id})
    assert weer.status_code == 409
    assert stuur(klant, team, "heropenen", {"reden": ""}).status_code == 422
    assert stuur(klant, team, "heropenen", {"reden": "Toch weer"}).status_code == 303
    assert "Toch weer" in klant.open(f"/casussen/{team.casus.id}/team").text


def test_iemand_van_het_huishouden_wordt_client_en_weer_niet(team: Team, als) -> None:
    klant, els = als(team.marijke), team.persoon()
    pad = f"betrokkenen/{els}"
    laatste = stuur(klant, team, pad, goed(team, pad) | {"hoedanigheid": "niet"})
    assert laatste.status_code == 422
    assert "enige cliënt" in laatste.text
    oud = stuur(klant, team, pad, goed(team, pad) | {"gezien": ""})
    assert oud.status_code == 409
    assert stuur(klant, team, pad, goed(team, pad) | {"hoedanigheid": "tovenaar"}).status_code == 422
    betrokkene = queries.list_betrokkenen(team.bouw.session, team.casus.id)[0]
    assert betrokkene.hoedanigheid is Hoedanigheid.CLIENT


def test_bewoner_met_de_regie_staat_in_de_band_met_een_collega_erachter(team: Team, als) -> None:
    klant = als(team.marijke)
    velden = {"hoedanigheid": "bewoner", "persoon": team.persoon(), "grondslag": "wmo"}
    assert stuur(klant, team, "iemand", velden).status_code == 303
    els = next(
        lid
        for lid in queries.list_team_nu(team.bouw.session, team.casus.id)
        if lid.hoedanigheid is TeamHoedanigheid.BEWONER
    )
    zonder = stuur(klant, team, "regie", goed(team, "regie") | {"aan": els.id})
    assert zonder.status_code == 422
    assert "Kies een collega" in zonder.text
    met = goed(team, "regie") | {"aan": els.id, "achtervang": team.lid(team.bram).id, "gezin_weet_het": "ja"}
    assert stuur(klant, team, "regie", met).status_code == 303
    blad = klant.open(f"/casussen/{team.casus.id}/team").text
    for woord in ("Els de Vries", "Achtervang:", "Het huishouden weet het", "Wie eerder de regie had"):
        assert woord in blad
