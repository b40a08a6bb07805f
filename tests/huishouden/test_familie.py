"""Relations and gezag, as sentences; at most two people hold gezag over a child at a time."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from tests.huishouden.bouwstenen import Huis, alles_van, maak_huis, onbekend_id, tekst_van
from wijkteam.casus.opening import zet_in_team
from wijkteam.huishouden.models import Gezag, Relatie
from wijkteam.kern.tijd import vandaag


def relatie(huis: Huis, wie: str, soort: str, ander: str) -> Any:
    return huis.stuur(
        "/familie/relatie", persoon=huis.persoon(wie).id, soort=soort, ander=huis.persoon(ander).id
    )


def gezag(huis: Huis, kind: str, houder: str | None = None, **velden: Any) -> Any:
    standaard = {"kind": huis.persoon(kind).id, "bron": "gezagsregister", "van": "15-12-2012"}
    if houder:
        standaard["houder"] = huis.persoon(houder).id
    return huis.stuur("/familie/gezag", **(standaard | velden))


def zinnen(huis: Huis) -> str:
    """The page as plain words."""
    return " ".join(tekst_van(huis.open()).replace("<bdi>", "").replace("</bdi>", "").split())


def test_wie_hetzelfde_is_van_dezelfde_mensen_deelt_een_zin(huis: Huis) -> None:
    for ouder in ("Jan", "Els"):
        for kind in ("Wouter", "Roos"):
            assert relatie(huis, ouder, "ouder", kind).status_code == 303
    assert huis.klant.vragen.aantal <= 12
    relatie(huis, "Jan", "partner", "Els")
    assert "Els en Jan zijn ouders van Roos en Wouter." in zinnen(huis)
    assert "Jan is partner van Els." in zinnen(huis)


@pytest.mark.parametrize(
    ("eerst", "dan", "melding"),
    [
        (("Jan", "partner", "Els"), ("Jan", "partner", "Els"), "Deze relatie staat er al."),
        (("Jan", "partner", "Els"), ("Els", "partner", "Jan"), "Deze relatie staat er al."),
        (("Jan", "ouder", "Roos"), ("Roos", "ouder", "Jan"), "Het staat er al andersom."),
        (("Jan", "ouder", "Roos"), ("Jan", "ouder", "Jan"), "Kies twee verschillende mensen."),
    ],
)
def test_een_relatie_staat_er_een_keer(huis: Huis, eerst: Any, dan: Any, melding: str) -> None:
    relatie(huis, *eerst)
    antwoord = relatie(huis, *dan)
    assert antwoord.status_code == 422
    assert melding in antwoord.text
    assert len(alles_van(select(Relatie))) == 1


def test_een_relatie_met_een_vreemde_kan_niet(huis: Huis, als) -> None:
    vreemd = maak_huis(huis.bouw, als, "Vreemd").persoon("Els").id
    for wie in (vreemd, onbekend_id()):
        antwoord = huis.stuur("/familie/relatie", persoon=wie, soort="ouder", ander=huis.persoon("Roos").id)
        assert antwoord.status_code == 422
        assert "Kies iemand uit de lijst." in antwoord.text
    assert alles_van(select(Relatie)) == []


def test_een_relatie_die_niet_klopt_gaat_weg(huis: Huis) -> None:
    relatie(huis, "Jan", "broer_zus", "Els")
    (rij,) = alles_van(select(Relatie))
    assert "is broer of zus van" in huis.open("/familie").text
    assert huis.stuur(f"/familie/relatie/{rij.id}/verwijderen").status_code == 303
    assert alles_van(select(Relatie)) == []
    assert huis.stuur(f"/familie/relatie/{rij.id}/verwijderen").status_code == 404


def test_een_relatie_in_een_ander_dossier_blijft_staan(huis: Huis, als) -> None:
    vreemd = maak_huis(huis.bouw, als, "Vreemd")
    relatie(vreemd, "Jan", "partner", "Els")
    (rij,) = alles_van(select(Relatie))
    assert huis.stuur(f"/familie/relatie/{rij.id}/verwijderen").status_code == 404
    assert len(alles_van(select(Relatie))) == 1


def test_gezag_is_te_lezen_als_zin_met_bron(huis: Huis) -> None:
    assert gezag(huis, "Wouter", "Jan").status_code == 303
    assert huis.klant.vragen.aantal <= 15
    assert "Jan heeft gezag over Wouter." in zinnen(huis)
    assert "Wie gezag heeft over Roos, is nog niet vastgelegd." in zinnen(huis)
    gezag(huis, "Wouter", "Els")
    assert "Jan en Els hebben gezag over Wouter." in zinnen(huis)
    familie = " ".join(tekst_van(huis.open("/familie")).split())
    assert "sinds 15 december 2012" in familie
    assert "Gezien in: gezagsregister." in familie


def test_een_instelling_kan_gezag_hebben(huis: Huis) -> None:
    assert gezag(huis, "Wouter", instelling="Jeugdbescherming Oost").status_code == 303
    assert "Jeugdbescherming Oost heeft gezag over Wouter." in zinnen(huis)


def test_drie_tegelijk_kan_niet(huis: Huis) -> None:
    gezag(huis, "Wouter", "Jan")
    gezag(huis, "Wouter", "Els")
    antwoord = gezag(huis, "Wouter", instelling="Jeugdbescherming Oost")
    assert antwoord.status_code == 422
    assert "Er hebben al twee anderen gezag over dit kind." in antwoord.text
    assert "Jeugdbescherming Oost" in antwoord.text
    assert len(alles_van(select(Gezag))) == 2


def test_na_het_einde_van_een_gezag_is_er_weer_plaats(huis: Huis) -> None:
    gezag(huis, "Wouter", "Jan", tot="01-01-2020")
    gezag(huis, "Wouter", "Els")
    assert gezag(huis, "Wouter", instelling="Jeugdbescherming Oost", van="01-01-2020").status_code == 303
    assert "Els en Jeugdbescherming Oost hebben gezag over Wouter." in zinnen(huis)


def test_een_derde_ertussen_kan_ook_later_niet(huis: Huis) -> None:
    """The third overlaps two who each hold it at another time, and both for one while."""
    gezag(huis, "Wouter", "Jan", van="01-01-2015", tot="01-01-2020")
    gezag(huis, "Wouter", "Els", van="01-01-2019")
    antwoord = gezag(huis, "Wouter", instelling="Jeugdbescherming Oost", van="01-01-2014")
    assert antwoord.status_code == 422


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({}, "houder"),
        ({"houder": "Jan", "instelling": "Jeugdbescherming Oost"}, "houder"),
        ({"houder": "Wouter"}, "houder"),
        ({"houder": "Jan", "bron": " "}, "bron"),
        ({"houder": "Jan", "van": "31-02-2012"}, "van"),
        ({"houder": "Jan", "van": f"{vandaag() + timedelta(days=1):%d-%m-%Y}"}, "van"),
        ({"houder": "Jan", "tot": "01-01-2001"}, "tot"),
    ],
)
def test_gezag_dat_niet_kan_wordt_geweigerd(huis: Huis, velden: Any, veld: str) -> None:
    antwoord = gezag(huis, "Wouter", **velden)
    assert antwoord.status_code == 422
    assert f'href="#veld-{veld}"' in antwoord.text
    assert alles_van(select(Gezag)) == []


def test_over_een_volwassene_heeft_niemand_gezag(huis: Huis) -> None:
    antwoord = gezag(huis, "Jan", "Els")
    assert antwoord.status_code == 422
    assert "Over een volwassene heeft niemand gezag." in antwoord.text


def test_hetzelfde_gezag_staat_er_een_keer(huis: Huis) -> None:
    gezag(huis, "Wouter", "Jan")
    assert "Dit gezag staat er al." in gezag(huis, "Wouter", "Jan").text


def test_gezag_eindigt_en_blijft_te_lezen(huis: Huis) -> None:
    gezag(huis, "Wouter", "Jan")
    (rij,) = alles_van(select(Gezag))
    assert huis.stuur(f"/familie/gezag/{rij.id}", tot="01-03-2026").status_code == 303
    familie = " ".join(tekst_van(huis.open("/familie")).split())
    assert "had gezag over" in familie
    assert "van 15 december 2012 tot 1 maart 2026" in familie
    assert "Jan heeft gezag" not in zinnen(huis)


def test_een_regel_over_gezag_die_niet_klopt_gaat_weg(huis: Huis) -> None:
    gezag(huis, "Wouter", "Jan")
    (rij,) = alles_van(select(Gezag))
    assert huis.stuur(f"/familie/gezag/{rij.id}/verwijderen").status_code == 303
    assert alles_van(select(Gezag)) == []


def test_gezag_in_een_ander_dossier_is_er_niet(huis: Huis, als) -> None:
    vreemd = maak_huis(huis.bouw, als, "Vreemd")
    gezag(vreemd, "Wouter", "Jan")
    (rij,) = alles_van(select(Gezag))
    assert huis.open(f"/familie/gezag/{rij.id}").status_code == 404
    assert huis.stuur(f"/familie/gezag/{rij.id}", tot="01-03-2026").status_code == 404
    assert huis.stuur(f"/familie/gezag/{rij.id}/verwijderen").status_code == 404
    assert alles_van(select(Gezag))[0].tot is None


def test_familie_van_een_ander_eigen_dossier_is_hier_niet_te_wijzigen(huis: Huis, als) -> None:
    """Somebody who is in the team of both still works in one dossier at a time: the journaal must be right."""
    ander = maak_huis(huis.bouw, als, "Bakker")
    zet_in_team(huis.bouw.session, huis.bouw.session.merge(ander.casus), huis.medewerker)
    huis.bouw.session.commit()
    gezag(ander, "Wouter", "Jan")
    relatie(ander, "Jan", "partner", "Els")
    (lijn,), (band,) = alles_van(select(Gezag)), alles_van(select(Relatie))
    assert huis.open(f"/familie/gezag/{lijn.id}").status_code == 404
    assert huis.stuur(f"/familie/gezag/{lijn.id}/verwijderen").status_code == 404
    assert huis.stuur(f"/familie/relatie/{band.id}/verwijderen").status_code == 404
    assert (
        huis.stuur(
            "/familie/gezag",
            kind=ander.persoon("Roos").id,
            houder=huis.persoon("Els").id,
            bron="register",
            van="01-01-2026",
        ).status_code
        == 422
    )


def test_een_kind_staat_niet_bij_wie_gezag_kan_hebben(huis: Huis) -> None:
    pagina = huis.open("/familie/gezag").text
    kiezer = pagina.split('name="houder"')[1].split("</select>")[0]
    assert "Jan" in kiezer
    assert "Wouter" not in kiezer
