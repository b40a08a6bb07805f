"""The pages of the plan in a browser: what they show, what they ask, and what they do with bad input."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from sqlalchemy import select

from tests.bouwstenen import Bouwer, Klant
from tests.pdfproef import hele_tekst
from tests.plan.bouwstenen import ACTIEFORMULIER, DOELFORMULIER, Planstory, doelgegevens
from tests.plan.test_vaststellen import vervals
from wijkteam.casus.models import Casus
from wijkteam.journaal.models import Inzage, Inzageregel
from wijkteam.kern.tijd import nu
from wijkteam.plan.doelen import wijzig_doel
from wijkteam.plan.vaststelling import Mening, Reactie
from wijkteam.team.models import Rol
from wijkteam.wet.kringen import Kring

MEESTE_VRAGEN = 15
MEESTE_VRAGEN_BEWAREN = 12
# Setting the plan happens once or twice in a year and reads everything that the version keeps.
MEESTE_VRAGEN_VASTSTELLEN = 26


def vul(verhaal: Planstory, doelen: int = 3) -> None:
    """A plan of some size, set once and changed after."""
    for nummer in range(doelen):
        doel = verhaal.doel(f"Doel nummer {nummer}", voor=(verhaal.els.id,))
        for kring in Kring:
            verhaal.actie(doel, kring=kring, waarom_niet_dichterbij="Niemand dichterbij kan dit.")
    verhaal.stel_vast(reacties={verhaal.persoon("Jan").id: Reactie(Mening.NIET_EENS, "Te veel tegelijk.")})
    verhaal.doel("Daarna bedacht")


def test_een_leeg_plan_zegt_wat_hier_komt(verhaal: Planstory, klant: Klant) -> None:
    pagina = klant.open(verhaal.pad)
    assert "Nog geen doelen" in pagina.text
    assert "nog niet vastgesteld" in pagina.text
    assert verhaal.plan() is None, "looking begins no plan"


def test_de_pagina_vraagt_even_veel_bij_een_klein_en_een_groot_plan(verhaal: Planstory, klant: Klant) -> None:
    vul(verhaal, 2)
    klein = klant.open(verhaal.pad)
    aantal = klant.vragen.aantal
    for _ in range(6):
        verhaal.actie(verhaal.doel(voor=(verhaal.els.id,)))
    klant.open(verhaal.pad)
    assert klein.status_code == 200
    assert klant.vragen.aantal == aantal <= MEESTE_VRAGEN


@pytest.mark.parametrize(
    "deel",
    ["/wijzigen", "/doelen/nieuw", "/vaststellen", "/versies"],
)
def test_elke_pagina_van_het_plan_blijft_zuinig(verhaal: Planstory, klant: Klant, deel: str) -> None:
    vul(verhaal)
    pagina = klant.open(verhaal.pad + deel)
    assert pagina.status_code == 200
    assert klant.vragen.aantal <= MEESTE_VRAGEN


def test_de_formulieren_van_een_doel_en_een_actie_blijven_zuinig(verhaal: Planstory, klant: Klant) -> None:
    doel = verhaal.doel(voor=(verhaal.els.id,))
    actie = verhaal.actie(doel)
    for deel in (f"/doelen/{doel.id}", f"/doelen/{doel.id}/status", f"/doelen/{doel.id}/acties/nieuw"):
        assert klant.open(verhaal.pad + deel).status_code == 200
        assert klant.vragen.aantal <= MEESTE_VRAGEN
    assert "Anja" in klant.open(f"{verhaal.pad}/acties/{actie.id}").text
    assert klant.vragen.aantal <= MEESTE_VRAGEN


def test_na_het_vaststellen_zegt_de_pagina_of_er_iets_veranderde(verhaal: Planstory, klant: Klant) -> None:
    doel = verhaal.doel()
    verhaal.stel_vast()
    assert "sindsdien gewijzigd" not in klant.open(verhaal.pad).text
    verhaal.doe(wijzig_doel, doel.id, doelgegevens("Anders"), casus_id=verhaal.casus.id, gezien=1)
    assert "Versie 1 vastgesteld op" in klant.open(verhaal.pad).text
    assert "sindsdien gewijzigd" in klant.open(verhaal.pad).text


def test_een_vervalste_versie_staat_groot_op_de_pagina(verhaal: Planstory, klant: Klant) -> None:
    verhaal.doel()
    verhaal.stel_vast()
    vervals("UPDATE planversie SET inhoud = replace(inhoud, 'slapen', 'drinken')")
    assert "niet meer te vertrouwen" in klant.open(verhaal.pad).text
    afdruk = klant.client.get(f"{verhaal.pad}/versies/1/plan.pdf")
    assert (afdruk.status_code, afdruk.mimetype) == (500, "text/html")
    assert "versie 1 is veranderd" in afdruk.text


def test_een_collega_schrijft_een_plan_van_begin_tot_afdruk(verhaal: Planstory, klant: Klant) -> None:
    antwoord = klant.stuur(f"{verhaal.pad}/wijzigen", _versie="0", situatie="Het is te veel.")
    assert antwoord.status_code == 303
    assert klant.vragen.aantal <= MEESTE_VRAGEN_BEWAREN
    antwoord = klant.stuur(f"{verhaal.pad}/doelen/nieuw", DOELFORMULIER | {"voor": str(verhaal.els.id)})
    assert antwoord.location.endswith("/acties/nieuw")
    assert klant.vragen.aantal <= MEESTE_VRAGEN_BEWAREN
    assert klant.stuur(antwoord.location, ACTIEFORMULIER).status_code == 303
    assert klant.vragen.aantal <= MEESTE_VRAGEN_BEWAREN
    wouter = verhaal.persoon("Wouter").id
    velden = verhaal.vaststelformulier(
        klant, **{f"reactie-{wouter}": "niet_eens", f"want-{wouter}": "Ik slaap al goed."}
    )
    antwoord = klant.stuur(f"{verhaal.pad}/vaststellen", velden)
    assert antwoord.location.endswith("/versies")
    assert klant.vragen.aantal <= MEESTE_VRAGEN_VASTSTELLEN
    versies = klant.open(antwoord.location).text
    assert "Ik slaap al goed." in versies
    afdruk = klant.open(f"{verhaal.pad}/versies/1/plan.pdf")
    assert afdruk.mimetype == "application/pdf"
    assert "Versie 1" in hele_tekst(afdruk.data)


def test_een_afdruk_wordt_als_afdruk_vastgelegd_en_heet_naar_de_casus(
    verhaal: Planstory, klant: Klant
) -> None:
    verhaal.doel()
    verhaal.stel_vast()
    versie = klant.open(f"{verhaal.pad}/versies/1/plan.pdf")
    concept = klant.open(f"{verhaal.pad}/concept.pdf")
    nummer = verhaal.casus.nummer
    assert versie.headers["Content-Disposition"] == f'inline; filename="plan-{nummer}-versie-1.pdf"'
    assert concept.headers["Content-Disposition"] == f'inline; filename="plan-{nummer}-concept.pdf"'
    soorten = verhaal.nu(lambda s: [r.soort for r in s.scalars(select(Inzageregel).order_by(Inzageregel.id))])
    assert soorten[-2:] == [Inzage.AFDRUKKEN, Inzage.AFDRUKKEN]


def test_van_een_afgesloten_casus_is_het_plan_alleen_te_lezen(verhaal: Planstory, klant: Klant) -> None:
    doel = verhaal.doel()
    verhaal.actie(doel)
    verhaal.stel_vast()
    verhaal.bouw.session.get_one(Casus, verhaal.casus.id).afgesloten_op = nu()
    verhaal.bouw.session.commit()
    pagina = klant.open(verhaal.pad).text
    assert "Ik wil weer slapen." in pagina
    for knop in ("Doel toevoegen", "Actie toevoegen", "Gereed", "Vaststellen", "Uit het plan halen"):
        assert knop not in pagina
    antwoord = klant.stuur(f"{verhaal.pad}/doelen/nieuw", DOELFORMULIER)
    assert antwoord.status_code == 409
    assert "afgesloten" in antwoord.text


def test_het_actieformulier_begint_dichtbij(verhaal: Planstory, klant: Klant) -> None:
    doel = verhaal.doel()
    pad = f"{verhaal.pad}/doelen/{doel.id}/acties/nieuw"
    pagina = klant.open(pad).text
    assert pagina.index(">Thuis<") < pagina.index(">Uit het team<") if ">Thuis<" in pagina else True
    antwoord = klant.stuur(pad, ACTIEFORMULIER | {"kring": "6"})
    assert antwoord.status_code == 422
    assert "waarom het niet dichterbij kon" in antwoord.text
    gegevens = ACTIEFORMULIER | {
        "kring": "6",
        "waarom_niet_dichterbij": "Een arts is nodig.",
        "is_licht": "ja",
    }
    assert klant.stuur(pad, gegevens).status_code == 303
    (actie,) = verhaal.doelen()[0].acties
    assert (actie.kring, actie.lijn) == (6, 1)


def test_afvinken_en_verplaatsen_met_de_knoppen(verhaal: Planstory, klant: Klant) -> None:
    een, twee = verhaal.doel("een"), verhaal.doel("twee")
    actie = verhaal.actie(een)
    gereed = f"{verhaal.pad}/acties/{actie.id}/gereed"
    assert klant.stuur(gereed, _versie="1", gereed="ja").status_code == 303
    assert klant.vragen.aantal <= MEESTE_VRAGEN_BEWAREN
    assert "gereed op" in klant.open(verhaal.pad).text
    antwoord = klant.stuur(gereed, _versie="1", gereed="ja")
    assert antwoord.status_code == 409
    assert "Een collega heeft dit intussen gewijzigd" in antwoord.text
    assert klant.stuur(f"{verhaal.pad}/doelen/{twee.id}/plaats", richting="omhoog").status_code == 303
    assert klant.vragen.aantal <= MEESTE_VRAGEN_BEWAREN
    assert [doel.woorden for doel in verhaal.doelen()] == ["twee", "een"]
    assert klant.stuur(f"{verhaal.pad}/doelen/{twee.id}/plaats", richting="opzij").status_code == 422


def test_uit_het_plan_en_weer_terug_met_de_knoppen(verhaal: Planstory, klant: Klant) -> None:
    doel = verhaal.doel()
    actie = verhaal.actie(doel)
    assert klant.stuur(f"{verhaal.pad}/acties/{actie.id}/vervallen", _versie="1").status_code == 303
    assert "Uit het plan gehaald (1)" in klant.open(verhaal.pad).text
    assert klant.stuur(f"{verhaal.pad}/acties/{actie.id}/terug").status_code == 303
    assert klant.stuur(f"{verhaal.pad}/doelen/{doel.id}/vervallen", _versie="1").status_code == 303
    assert "uit het plan sinds" in klant.open(verhaal.pad).text
    assert klant.stuur(f"{verhaal.pad}/doelen/{doel.id}/terug").status_code == 303
    assert len(verhaal.doelen()[0].lopende_acties) == 1


def test_een_oude_stand_laat_beide_teksten_zien_en_bewaart_daarna(verhaal: Planstory, klant: Klant) -> None:
    doel = verhaal.doel("Eerst")
    verhaal.doe(
        wijzig_doel, doel.id, doelgegevens("Van Bram"), casus_id=verhaal.casus.id, gezien=1, door=verhaal.bram
    )
    pad = f"{verhaal.pad}/doelen/{doel.id}"
    antwoord = klant.stuur(pad, DOELFORMULIER | {"_versie": "1", "woorden": "Van Marijke"})
    assert antwoord.status_code == 409
    assert "Van Bram" in antwoord.text
    assert "Van Marijke" in antwoord.text
    assert '<input type="hidden" name="_versie" value="2">' in antwoord.text
    assert verhaal.doelen()[0].woorden == "Van Bram"
    assert klant.stuur(pad, DOELFORMULIER | {"_versie": "2", "woorden": "Van beiden"}).status_code == 303


def test_twee_keer_op_bewaren_drukken_bewaart_een_keer(verhaal: Planstory, klant: Klant) -> None:
    sleutel = str(uuid4())
    for _ in range(2):
        antwoord = klant.stuur(f"{verhaal.pad}/doelen/nieuw", DOELFORMULIER | {"_eenmalig": sleutel})
        assert antwoord.status_code == 303
    assert len(verhaal.doelen()) == 1


def test_twee_keer_op_vaststellen_drukken_maakt_een_versie(verhaal: Planstory, klant: Klant) -> None:
    verhaal.doel()
    velden = verhaal.vaststelformulier(klant)
    assert klant.stuur(f"{verhaal.pad}/vaststellen", velden).status_code == 303
    antwoord = klant.stuur(f"{verhaal.pad}/vaststellen", velden)
    assert antwoord.status_code == 409
    assert "net vastgesteld" in antwoord.text
    assert len(verhaal.versies()) == 1


def test_wie_een_oud_plan_las_leest_het_nieuwe_en_kan_dan_vaststellen(
    verhaal: Planstory, klant: Klant
) -> None:
    verhaal.doel()
    velden = verhaal.vaststelformulier(klant)
    verhaal.doel("Van Bram, net erbij.")
    antwoord = klant.stuur(f"{verhaal.pad}/vaststellen", velden)
    assert antwoord.status_code == 409
    assert "Van Bram, net erbij." in antwoord.text
    nieuw = verhaal.vaststelformulier(klant)
    assert nieuw["kenmerk"] in antwoord.text
    assert klant.stuur(f"{verhaal.pad}/vaststellen", nieuw).status_code == 303


def test_vaststellen_zonder_doel_legt_uit_wat_eerst_moet(verhaal: Planstory, klant: Klant) -> None:
    assert "Schrijf eerst op" in klant.open(f"{verhaal.pad}/vaststellen").text
    antwoord = klant.stuur(
        f"{verhaal.pad}/vaststellen", _versie="0", kenmerk="x", aanwezig=str(verhaal.els.id)
    )
    assert antwoord.status_code == 422
    assert verhaal.versies() == []


def list_paden(verhaal: Planstory) -> list[tuple[str, dict[str, str] | None]]:
    """Every page and form of the plan, with what one would send."""
    doel = verhaal.doel()
    actie = verhaal.actie(doel)
    verhaal.stel_vast()
    knop = {"_versie": "1"}
    return [
        ("", None),
        ("/wijzigen", {"_versie": "0"}),
        ("/doelen/nieuw", DOELFORMULIER),
        (f"/doelen/{doel.id}", DOELFORMULIER | knop),
        (f"/doelen/{doel.id}/status", {"status": "bereikt"} | knop),
        (f"/doelen/{doel.id}/plaats", {"richting": "omlaag"}),
        (f"/doelen/{doel.id}/vervallen", knop),
        (f"/doelen/{doel.id}/terug", {}),
        (f"/doelen/{doel.id}/acties/nieuw", ACTIEFORMULIER),
        (f"/acties/{actie.id}", ACTIEFORMULIER | knop),
        (f"/acties/{actie.id}/gereed", {"gereed": "ja"} | knop),
        (f"/acties/{actie.id}/plaats", {"richting": "omlaag"}),
        (f"/acties/{actie.id}/vervallen", knop),
        (f"/acties/{actie.id}/terug", {}),
        (f"/acties/{actie.id}/stand", {"status": "bezig"} | knop),
        ("/vaststellen", {"_versie": "1", "kenmerk": "x"}),
        ("/vergelijken", None),
        ("/evaluaties", None),
        ("/evaluaties/nieuw", {"_versie": "0", "kenmerk": "x", "gehouden_op": "01-01-2026"}),
        ("/overnemen", {"doelen": str(doel.id)}),
        ("/wederdiensten/nieuw", {"betrokkene_id": str(verhaal.els.id), "wat": "kookt"}),
        ("/versies", None),
        ("/versies/1/plan.pdf", None),
        ("/concept.pdf", None),
    ]


def test_wie_niet_in_het_team_zit_vindt_geen_enkele_bladzijde_van_het_plan(
    verhaal: Planstory, als: Callable[..., Klant]
) -> None:
    vreemd = als(verhaal.bouw.medewerker("Vreemd"))
    for deel, velden in list_paden(verhaal):
        antwoord = (
            vreemd.open(verhaal.pad + deel) if velden is None else vreemd.stuur(verhaal.pad + deel, velden)
        )
        assert antwoord.status_code == 404, deel


@pytest.mark.parametrize("rol", [Rol.TEAMLEIDER, Rol.BEHEERDER, Rol.PRIVACYFUNCTIONARIS])
def test_wie_geen_casuswerk_doet_opent_geen_plan(
    verhaal: Planstory, bouw: Bouwer, als: Callable[..., Klant], rol: Rol
) -> None:
    team = bouw.team_van(verhaal.marijke) if rol.werkt_in_team else None
    ander = als(bouw.medewerker("Ander", rol=rol, team=team))
    for deel, velden in list_paden(verhaal):
        antwoord = (
            ander.open(verhaal.pad + deel) if velden is None else ander.stuur(verhaal.pad + deel, velden)
        )
        assert antwoord.status_code in {403, 404}, deel


def test_een_doel_van_een_andere_casus_is_onder_deze_casus_niet_te_vinden(
    verhaal: Planstory, klant: Klant
) -> None:
    ander = Planstory.begin(verhaal.bouw)
    for deel, velden in list_paden(ander):
        if "/doelen/" in deel and "nieuw" not in deel.split("/")[2]:
            antwoord = klant.stuur(verhaal.pad + deel, velden)
            assert antwoord.status_code == 404, deel


@pytest.mark.parametrize("nummer", ["0", "2", "99999", "100000", "9" * 40, "-1", "een"])
def test_een_versie_die_niet_bestaat_is_niet_gevonden(verhaal: Planstory, klant: Klant, nummer: str) -> None:
    verhaal.doel()
    verhaal.stel_vast()
    assert klant.open(f"{verhaal.pad}/versies/{nummer}/plan.pdf").status_code == 404


def test_de_pagina_noemt_wie_te_jong_is_en_zegt_wat_er_niet_gebeurde(
    verhaal: Planstory, klant: Klant
) -> None:
    verhaal.doel()
    pagina = klant.open(f"{verhaal.pad}/vaststellen").text
    assert "Tekenen niet mee, want nog geen 12" in pagina
    assert "Fien (7" in pagina
    fout = klant.stuur(f"{verhaal.pad}/vaststellen", {"_versie": "0"})
    assert fout.status_code == 422
    assert "Nog niet vastgesteld" in fout.text
    assert "Nog niet bewaard" not in fout.text
