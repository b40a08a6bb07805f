"""For which team a melding is: the postcode decides when nobody chose, and only a buurt comes out of it."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from tests.bouwstenen import Bouwer, Klant
from tests.melding.bouwstenen import Balie
from tests.melding.test_paginas import nieuw
from wijkteam.melding.errors import GeenTeam, PostcodeZegtNiets
from wijkteam.melding.gebieden import Plaats, list_gebieden, vind_gebied
from wijkteam.melding.noteren import Persoonsdeel

Als = Callable[..., Klant]


def test_de_postcode_wijst_de_buurt_aan_die_daar_het_meest_voorkomt(balie: Balie) -> None:
    """First by the whole postcode, else by its four digits; read from one's own dossiers, never a shielded address."""
    bouw = balie.bouw
    daar, hier = balie.werkt_in(balie.ander_team), balie.werkt_in(balie.team)
    balie.woont(bouw.casus(balie.marijke, huishouden="Een"), "6861 AB", daar)
    for naam in ("Twee", "Drie"):
        balie.woont(bouw.casus(balie.marijke, huishouden=naam), "6861 ZZ", hier)
    balie.woont(bouw.casus(balie.marijke, huishouden="Geheim"), "6871 AA", daar, is_geschermd=True)
    balie.woont(bouw.casus(balie.sven, huishouden="Vreemd"), "6881 AA", daar)
    eigen = [balie.team.id]
    with balie.als(balie.marijke) as session:
        wijst = {
            code: vind_gebied(session, Plaats(None, code), eigen)
            for code in ("6861 AB", "6861 CC", "6871 AA", "6881 AA")
        }
        zelf = vind_gebied(session, Plaats(None, "6861 AB", neemt_zelf=True), eigen)
    assert {code: (g.wijkteam_id, g.buurt_id) for code, g in wijst.items()} == {
        "6861 AB": (balie.ander_team.id, daar.id),
        "6861 CC": (balie.team.id, hier.id),
        "6871 AA": (balie.team.id, None),
        "6881 AA": (balie.team.id, None),
    }
    assert wijst["6861 AB"].uitleg == f"Bij 6861 AB hoort Buurt: dat is van {balie.ander_team.naam}."
    # A geschermd address says no more than one that nobody knows.
    for code in ("6871 AA", "6881 AA"):
        assert wijst[code].uitleg == f"Bij {code} is geen buurt bekend. Daarom ligt hij bij je eigen team."
    assert (zelf.wijkteam_id, zelf.buurt_id) == (balie.team.id, daar.id)


def test_eerdere_meldingen_leren_het_programma_de_buurt(balie: Balie) -> None:
    daar = balie.werkt_in(balie.ander_team)
    persoon = Persoonsdeel(postcode="6865 BC", huisnummer="3")
    with balie.als(balie.marijke) as session:
        gebieden = list_gebieden(session, [balie.team.id])
    (buurt,) = [gebied for gebied in gebieden if gebied.buurt_id == daar.id]
    assert (buurt.wijkteam_id, len(gebieden)) == (balie.ander_team.id, 3)
    balie.noteer(door=balie.marijke, persoon=persoon, buurt_id=daar.id)
    balie.bouw.session.commit()
    with balie.als(balie.marijke) as session:
        gevonden = vind_gebied(session, Plaats(None, "6865 BC"), [balie.team.id])
    assert gevonden.wijkteam_id == balie.ander_team.id


def test_zonder_postcode_is_het_mijn_team_en_wie_er_meer_heeft_kiest(balie: Balie) -> None:
    beide = [balie.team.id, balie.ander_team.id]
    with balie.als(balie.marijke) as session:
        assert vind_gebied(session, Plaats(None, None), beide[:1]).wijkteam_id == balie.team.id
        for plaats, fout in (
            (Plaats(None, None), GeenTeam),
            (Plaats(None, "6861 AB"), PostcodeZegtNiets),
            (Plaats(uuid4(), None), GeenTeam),
        ):
            with pytest.raises(fout):
                vind_gebied(session, plaats, beide)


def test_het_formulier_kent_alleen_de_eigen_gemeente(als: Als, balie: Balie, bouw: Bouwer) -> None:
    ver = bouw.wijkteam("Team Verweg")
    klant = als(balie.marijke)
    blad = klant.open("/meldingen/nieuw")
    assert (balie.ander_team.naam in blad.text, "Verweg" in blad.text) == (True, False)
    assert klant.stuur("/meldingen/nieuw", nieuw(balie, gebied=str(ver.id))).status_code == 422
    melding = balie.klaar()
    assert "Verweg" not in klant.open(f"/meldingen/{melding.id}/doorzetten").text
    weg = klant.stuur(f"/meldingen/{melding.id}/doorzetten", naar=ver.id, reden="Verhuisd")
    assert (weg.status_code, "Kies een van de mogelijkheden" in weg.text) == (422, True)


def test_een_postcode_op_het_formulier_legt_de_melding_bij_het_goede_team(als: Als, balie: Balie) -> None:
    daar = balie.werkt_in(balie.ander_team)
    balie.woont(balie.bouw.casus(balie.marijke), "6861 AB", daar)
    balie.wacht()  # The first of a year begins the numbers.
    klant = als(balie.marijke)
    velden = nieuw(balie, gebied="", postcode="6861ab", huisnummer="12 🌷")
    antwoord = klant.stuur("/meldingen/nieuw", velden)
    assert (antwoord.status_code, klant.vragen.aantal <= 12) == (303, True), klant.vragen.vragen
    blad = klant.open(antwoord.location)
    assert f"dat is van {balie.ander_team.naam}" in blad.text
    assert "6861 AB 12 🌷" in blad.text
    fout = klant.stuur(
        "/meldingen/nieuw", nieuw(balie, gebied="", postcode="0000 XX", huisnummer="x" * 100_000)
    )
    assert (fout.status_code, "Schrijf de postcode zoals 1234 AB" in fout.text) == (422, True)
