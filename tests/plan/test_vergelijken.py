"""The ladder and two versions beside each other: what is new, what went, what changed, and who joined."""

from datetime import date
from pathlib import Path

import pytest

from tests.bouwstenen import Klant
from tests.plan.bouwstenen import Planstory, actiegegevens, doelgegevens
from tests.plan.test_vaststellen import vervals
from wijkteam.plan.acties import laat_actie_vervallen, wijzig_actie
from wijkteam.plan.actiestand import Voortgang, zet_actiestatus
from wijkteam.plan.doelen import laat_doel_vervallen, wijzig_doel
from wijkteam.plan.inhoud import Plantekst, lees_plantekst
from wijkteam.plan.ladder import maak_ladder
from wijkteam.plan.models import Actiestatus
from wijkteam.plan.overzicht import get_planblad
from wijkteam.plan.vergelijken import Soort, vergelijk
from wijkteam.wet.kringen import Kring

VORM1 = Path(__file__).parent / "voorbeelden" / "vorm1.json"
WAAROM = "Niemand dichterbij kan dit."


def tekst(verhaal: Planstory) -> Plantekst:
    return verhaal.nu(lambda s: get_planblad(s, verhaal.casus.id)).tekst


def verschuif(verhaal: Planstory) -> tuple[Plantekst, Plantekst]:
    """Five by professionals and one close by become two and four."""
    doel = verhaal.doel()
    ver = [
        verhaal.actie(doel, wie=f"Hulp {n}", kring=Kring.PROFESSIONALS, waarom_niet_dichterbij=WAAROM)
        for n in range(5)
    ]
    verhaal.actie(doel, wie="Anja")
    oud = tekst(verhaal)
    verhaal.stel_vast()
    for actie in ver[:3]:
        verhaal.doe(laat_actie_vervallen, verhaal.casus.id, actie.id, gezien=1)
    for naam in ("Henk", "Samir", "Riek"):
        verhaal.actie(doel, wie=naam, kring=Kring.INFORMELE_NETWERKEN)
    return oud, tekst(verhaal)


def test_de_verschuiving_staat_in_woorden(verhaal: Planstory) -> None:
    oud, nieuw = verschuif(verhaal)
    ladder = maak_ladder(nieuw, oud)
    assert ladder.verschuiving == (
        "In eigen kring: van 1 naar 4 acties.",
        "Bij gemeente en professionals: van 5 naar 2 acties.",
    )
    assert [(t.aantal, t.was, t.verschil) for t in ladder.treden] == [
        (0, 0, ""),
        (1, 1, ""),
        (3, 0, "was 0"),
        (0, 0, ""),
        (0, 0, ""),
        (2, 5, "was 5"),
    ]


def test_zonder_eerdere_versie_is_er_geen_verschuiving(verhaal: Planstory) -> None:
    verhaal.actie(verhaal.doel())
    ladder = maak_ladder(tekst(verhaal))
    assert (ladder.verschuiving, ladder.is_vergeleken, ladder.aantal) == ((), False, 1)


def test_evenveel_is_geen_verschuiving(verhaal: Planstory) -> None:
    verhaal.actie(verhaal.doel())
    nu = tekst(verhaal)
    assert maak_ladder(nu, nu).verschuiving == ("Er staan evenveel acties dichtbij en ver weg als eerst.",)


def test_wat_gestopt_is_staat_niet_meer_op_de_ladder(verhaal: Planstory) -> None:
    actie = verhaal.actie(verhaal.doel())
    voortgang = Voortgang(Actiestatus.GESTOPT, "Anja is verhuisd.")
    verhaal.doe(zet_actiestatus, actie.id, voortgang, casus_id=verhaal.casus.id, gezien=1)
    assert maak_ladder(tekst(verhaal)).aantal == 0


def test_twee_versies_naast_elkaar_in_woorden(verhaal: Planstory) -> None:
    blijft, weg = verhaal.doel("Ik wil slapen."), verhaal.doel("Ik wil werk.")
    actie = verhaal.actie(blijft, wie="Anja")
    oud = tekst(verhaal)
    nieuw_doel = doelgegevens("Ik wil beter slapen.", tegen=date(2026, 6, 1), voor=(verhaal.els.id,))
    verhaal.doe(wijzig_doel, blijft.id, nieuw_doel, casus_id=verhaal.casus.id, gezien=1)
    anders = actiegegevens(wie="Riek", kring=Kring.NABIJE_OMGEVING)
    verhaal.doe(wijzig_actie, actie.id, anders, casus_id=verhaal.casus.id, gezien=1)
    verhaal.doe(laat_doel_vervallen, verhaal.casus.id, weg.id, gezien=1)
    verhaal.doel("Ik wil zwemmen.")
    verschillen = vergelijk(oud, tekst(verhaal))
    assert [(doel.titel, doel.soort) for doel in verschillen.doelen] == [
        ("Ik wil beter slapen.", Soort.ANDERS),
        ("Ik wil zwemmen.", Soort.NIEUW),
        ("Ik wil werk.", Soort.WEG),
    ]
    slapen = verschillen.doelen[0]
    assert [(regel.naam, regel.oud, regel.nieuw) for regel in slapen.regels] == [
        ("Doel", "Ik wil slapen.", "Ik wil beter slapen."),
        ("Voor wie", "het hele huishouden", "Els"),
        ("Klaar voor", "", "1 juni 2026"),
    ]
    assert [(regel.naam, regel.oud, regel.nieuw) for regel in slapen.acties[0].regels] == [
        ("Wie", "Anja", "Riek")
    ]
    assert (verschillen.erbij, verschillen.eraf) == (("Riek",), ("Anja",))


def test_een_plan_is_gelijk_aan_zichzelf(verhaal: Planstory) -> None:
    verhaal.actie(verhaal.doel())
    assert vergelijk(tekst(verhaal), tekst(verhaal)).is_gelijk


def test_een_versie_van_vorm_1_is_te_vergelijken() -> None:
    oud = lees_plantekst(VORM1.read_text(encoding="utf-8"))
    verschillen = vergelijk(oud, Plantekst())
    assert [doel.soort for doel in verschillen.doelen] == [Soort.WEG]
    assert verschillen.eraf == ("Anja", "De Linde")


def test_de_pagina_van_het_plan_zegt_wat_verschoof(verhaal: Planstory, klant: Klant) -> None:
    verschuif(verhaal)
    pagina = klant.open(verhaal.pad)
    assert "Sinds versie 1." in pagina.text
    assert "Bij gemeente en professionals: van 5 naar 2 acties." in pagina.text
    assert klant.vragen.aantal <= 15
    verhaal.stel_vast()
    pagina = klant.open(verhaal.pad)
    assert "van 5 naar 2 acties" in pagina.text, "version 2 is put beside version 1"
    assert klant.vragen.aantal <= 15


def test_de_pagina_vergelijkt_twee_versies(verhaal: Planstory, klant: Klant) -> None:
    verschuif(verhaal)
    concept = klant.open(f"{verhaal.pad}/vergelijken")
    assert "tussen versie 1 en het concept" in concept.text
    verhaal.stel_vast()
    pagina = klant.open(f"{verhaal.pad}/vergelijken")
    assert "tussen versie 1 en versie 2" in pagina.text
    assert "Erbij gekomen: <strong>Henk, Riek, Samir</strong>" in pagina.text
    assert klant.vragen.aantal <= 15
    assert "niets veranderd" in klant.open(f"{verhaal.pad}/vergelijken?van=2&tot=concept").text


@pytest.mark.parametrize(
    "vraag", ["?van=9", "?tot=0", "?van=-1", "?van=een&tot=twee", "?tot=", "?van=" + "9" * 99]
)
def test_een_versie_die_er_niet_is_is_niet_te_vergelijken(
    verhaal: Planstory, klant: Klant, vraag: str
) -> None:
    verhaal.doel()
    verhaal.stel_vast()
    assert klant.open(f"{verhaal.pad}/vergelijken{vraag}").status_code == 404


def test_een_vervalste_versie_wordt_niet_vergeleken(verhaal: Planstory, klant: Klant) -> None:
    verhaal.doel()
    verhaal.stel_vast()
    vervals("UPDATE planversie SET inhoud = replace(inhoud, 'slapen', 'drinken')")
    assert klant.client.get(f"{verhaal.pad}/vergelijken").status_code == 500
    assert "Sinds versie" not in klant.open(verhaal.pad).text
