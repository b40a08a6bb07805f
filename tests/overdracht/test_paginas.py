"""The pages below a casus: one walk of an overdracht through the forms, and what only a page can show."""

import re
from typing import Any

import pytest

from tests.bouwstenen import Bouwer, Klant
from tests.overdracht.verhaal import GEWENST, ONTVANGER, WAAROM, Overdrachtverhaal, over
from tests.sociale_kaart.bouwstenen import Kaart
from wijkteam.kern.tijd import vandaag
from wijkteam.kern.weergave import datum_kort
from wijkteam.overdracht.keuzes import Afwijsreden, Daad, Stand
from wijkteam.overdracht.models import Overdracht
from wijkteam.plan.models import Eigenaar
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Leefgebied

LIJST, LEZEN, BEWAREN = 10, 15, 12
# Asking for consent, and sending on it, reads who decides about whom and every answer so far.
BEWAREN_MET_INSTEMMING = 22


@pytest.fixture
def verhaal(bouw: Bouwer) -> Overdrachtverhaal:
    return Overdrachtverhaal.begin(bouw)


def laatste(verhaal: Overdrachtverhaal) -> Overdracht:
    return verhaal.plan.nu(lambda s: s.query(Overdracht).order_by(Overdracht.volgnummer.desc()).first())


def stap(verhaal: Overdrachtverhaal, klant: Klant, daad: Daad, **velden: Any) -> str:
    """Open the page of this act, fill it in, send it; gives the text of the page of the overdracht after it."""
    o = laatste(verhaal)
    pad = f"{verhaal.pad}/{o.id}/stappen/{daad.value}"
    assert klant.open(pad).status_code == 200
    assert klant.vragen.aantal <= LEZEN, (daad, klant.vragen.aantal, klant.vragen.vragen)
    gewoon = {"_versie": str(o.versie), "wie": "Gerda Kok", "dag": datum_kort(vandaag()), "reden": ""}
    antwoord = klant.stuur(pad, {n: w for n, w in (gewoon | velden).items() if w is not None})
    assert antwoord.status_code == 303, antwoord.text
    hoogstens = BEWAREN_MET_INSTEMMING if daad is Daad.LEG_VOOR else BEWAREN
    assert klant.vragen.aantal <= hoogstens, (daad, klant.vragen.aantal)
    return klant.open(f"{verhaal.pad}/{o.id}").text


def test_van_de_kaart_naar_een_bericht_dat_mag_uitgaan(verhaal: Overdrachtverhaal, bouw: Bouwer, als) -> None:
    aanbod = Kaart(bouw).zet("Eetclub", contact_naam="Gerda Kok")
    klant: Klant = als(verhaal.plan.marijke)
    assert "Nog geen overdrachten" in klant.open(verhaal.pad).text
    assert f"aanbod={aanbod.id}" in klant.open(f"{verhaal.pad}/ontvanger?zoek=eetclub").text
    nieuw = f"{verhaal.pad}/nieuw?aanbod={aanbod.id}"
    assert klant.open(nieuw).status_code == 200
    begonnen = klant.stuur(nieuw, personen=str(verhaal.els), warmte="warm")
    assert begonnen.status_code == 303
    verhaal.plan.doel("Ik wil weer slapen.")
    formulier = klant.open(begonnen.location)
    assert klant.vragen.aantal <= LEZEN
    assert "Ik wil weer slapen." in formulier.text
    velden = {
        "_versie": "1",
        "ontvanger": "Eetclub",
        "personen": str(verhaal.els),
        "waarom": WAAROM,
        "gewenst": GEWENST,
        "warmte": "warm",
    }
    assert klant.stuur(begonnen.location, velden).status_code == 303
    assert klant.vragen.aantal <= BEWAREN
    o = laatste(verhaal)
    assert "Bespreken met de inwoner" in klant.open(f"{verhaal.pad}/{o.id}").text
    na = stap(verhaal, klant, Daad.BESPREEK, wie="Els")
    assert f"toestemming/{verhaal.els}" in na
    vraag = f"{verhaal.pad}/{o.id}/toestemming/{verhaal.els}"
    assert WAAROM in klant.open(vraag).text
    ja = {"antwoord": "ja", "gevers": str(verhaal.els), "dag": datum_kort(vandaag())}
    assert klant.stuur(vraag, ja).status_code == 303
    assert klant.vragen.aantal <= BEWAREN_MET_INSTEMMING


def test_van_bellen_naar_een_gesloten_lus_door_de_formulieren(verhaal: Overdrachtverhaal, als) -> None:
    klant: Klant = als(verhaal.plan.marijke)
    verhaal.afgestemd()
    gebeld = {"gebeld_met": "Gerda Kok", "gebeld_op": datum_kort(vandaag())}
    na = stap(verhaal, klant, Daad.LEG_VOOR, wie=None, dag=None, reden=None, **gebeld)
    assert "Wat zegt de ontvanger?" in na
    stap(verhaal, klant, Daad.HERINNER, voor=datum_kort(over(1)))
    stap(verhaal, klant, Daad.BEVESTIG)
    stap(verhaal, klant, Daad.ZET_OP_WACHTLIJST, wachten_tot=datum_kort(over(30)), overbrugging="Anja kookt.")
    assert "Kennismaking afspreken" in stap(verhaal, klant, Daad.ACCEPTEER)
    kennis = {"wanneer": datum_kort(over(3)), "tijd": "14:30", "vorm": "thuis", "aanwezig": "Els en Gerda"}
    assert "Els en Gerda" in stap(verhaal, klant, Daad.PLAN_KENNISMAKING, **kennis)
    stap(verhaal, klant, Daad.LEG_CONTACT_VAST, is_kennisgemaakt="ja")
    stap(verhaal, klant, Daad.START)
    stap(verhaal, klant, Daad.KOPPEL_TERUG, reden="Els komt elke week.")
    navraag = {"met_wie": "Els", "kreeg_hulp": "ja", "woorden": "Ik heb weer vrienden.", "cijfer": "9"}
    na = stap(verhaal, klant, Daad.SLUIT_AF, wie=None, uitkomst="gekregen", **navraag)
    assert "Hulp gekregen" in na
    assert "Ik heb weer vrienden." in na
    assert "hulp gekregen" in klant.open(verhaal.pad).text
    assert klant.vragen.aantal <= LIJST


def pad_van(verhaal: Overdrachtverhaal, overdracht: Overdracht, rest: str = "") -> str:
    return f"{verhaal.pad}/{overdracht.id}{rest}"


def test_wat_niet_kan_komt_terug_met_de_zin_bij_het_veld(verhaal: Overdrachtverhaal, als) -> None:
    """Many wrong fields in one form; what was typed stands there still, and nothing is stored."""
    klant: Klant = als(verhaal.plan.marijke)
    o = verhaal.nieuw()
    fout = klant.stuur(
        pad_van(verhaal, o, "/bericht"),
        {
            "_versie": "1",
            "ontvanger": "",
            "personen": ["geen-id", str(verhaal.els)],
            "waarom": "Haar nummer is 111222333. مرحبا 🙂",
            "gewenst": "x" * 100_000,
            "praktisch": "a\x00b",
            "warmte": "heet",
            "delen": str(verhaal.els),
            "vreemd": "veld",
        },
    )
    assert fout.status_code == 422
    for zin in (
        "Vul in naar wie dit gaat.",
        "Kies een van de mogelijkheden.",
        "burgerservicenummer",
        "Dit is te lang",
        "tekens in die niet getoond kunnen worden",
        "Dit veld hoort niet bij dit formulier.",
        "مرحبا 🙂",
    ):
        assert zin in fout.text, zin
    assert verhaal.nu(o.id).bericht.waarom == ""
    anders = klant.stuur(
        f"{verhaal.pad}/nieuw", personen=str(verhaal.casus_id), ontvanger="Eetclub", soort="regie"
    )
    assert anders.status_code == 422
    assert "Kies uit de mensen van dit huishouden." in anders.text
    for vreemd in ("aanbod", "eerder", "actie"):
        antwoord = klant.open(f"{verhaal.pad}/nieuw?{vreemd}={verhaal.els}")
        assert antwoord.status_code in {404, 422}, vreemd
    assert klant.open(f"{verhaal.pad}/nieuw?eerder=onzin").status_code == 404
    assert klant.open(pad_van(verhaal, o, "/stappen/stem_af")).status_code == 404


def test_een_dag_die_niet_bestaat_wordt_geweigerd(verhaal: Overdrachtverhaal, als) -> None:
    klant: Klant = als(verhaal.plan.marijke)
    o = verhaal.voorgelegd()
    velden = {"_versie": str(o.versie), "wie": "Gerda Kok", "dag": "31-02-2026", "wachten_tot": "1-1-26"}
    antwoord = klant.stuur(pad_van(verhaal, o, "/stappen/zet_op_wachtlijst"), velden)
    assert antwoord.status_code == 422
    for getypt in ("31-02-2026", "1-1-26"):
        assert f'value="{getypt}"' in antwoord.text
    assert verhaal.nu(o.id).stand is Stand.VOORGELEGD


def test_twee_die_hetzelfde_bericht_schrijven_zien_elkaars_woorden(verhaal: Overdrachtverhaal, als) -> None:
    klant: Klant = als(verhaal.plan.marijke)
    o = verhaal.nieuw()
    verhaal.schrijf(o, waarom="Van Bram")
    velden = {"_versie": "1", "ontvanger": ONTVANGER, "personen": str(verhaal.els), "warmte": "warm"}
    antwoord = klant.stuur(
        pad_van(verhaal, o, "/bericht"), velden | {"waarom": "Van mij", "gewenst": GEWENST}
    )
    assert antwoord.status_code == 409
    assert "Van mij" in antwoord.text
    assert "Van Bram" in antwoord.text


def test_een_stap_die_intussen_niet_meer_klopt_wordt_niet_gezet(verhaal: Overdrachtverhaal, als) -> None:
    klant: Klant = als(verhaal.plan.marijke)
    o = verhaal.voorgelegd()
    verhaal.stap(o, Daad.ACCEPTEER)
    velden = {
        "_versie": str(o.versie),
        "wie": "Gerda Kok",
        "dag": datum_kort(vandaag()),
        "afwijsreden": "geen_plek",
    }
    antwoord = klant.stuur(pad_van(verhaal, o, "/stappen/wijs_af"), velden | {"reden": "Wij zitten vol."})
    assert antwoord.status_code == 409
    assert "Wij zitten vol." in antwoord.text
    assert "Opgepakt" in klant.open(pad_van(verhaal, o)).text


def test_twee_keer_drukken_legt_een_keer_vast(verhaal: Overdrachtverhaal, als) -> None:
    klant: Klant = als(verhaal.plan.marijke)
    velden = {"_eenmalig": str(verhaal.casus_id), "personen": str(verhaal.els), "soort": "formeel"}
    for _ in range(2):
        assert klant.stuur(f"{verhaal.pad}/nieuw", velden | {"ontvanger": "Eetclub"}).status_code == 303
    assert laatste(verhaal).volgnummer == 1


def test_de_pagina_zegt_bovenaan_wie_aan_zet_is_en_wat_helpt(verhaal: Overdrachtverhaal, als) -> None:
    klant: Klant = als(verhaal.plan.marijke)
    o = verhaal.stil(verhaal.voorgelegd(), 9)
    tekst = klant.open(pad_van(verhaal, o)).text
    assert klant.vragen.aantal <= LEZEN
    assert "Had gemoeten op" in tekst
    assert "Wij blijven verantwoordelijk" in tekst
    assert f"ontvanger?eerder={o.id}" in tekst
    terug = pad_van(verhaal, o, f"/toestemming/{verhaal.els}/intrekken")
    assert klant.open(terug).status_code == 200
    for status in (303, 409):
        assert klant.stuur(terug, wie="Els", reden="Toch liever niet").status_code == status
    assert "De toestemming is ingetrokken" in klant.open(pad_van(verhaal, o)).text
    tweede = {"personen": str(verhaal.els), "ontvanger": "Buurtkamer", "soort": "informeel", "met_wie": "Els"}
    nieuw = f"{verhaal.pad}/nieuw?eerder={o.id}"
    leeg = klant.stuur(nieuw, tweede | {"dag": datum_kort(vandaag())})
    assert "in eigen woorden" in leeg.text
    assert leeg.status_code == 422
    assert (
        klant.stuur(nieuw, tweede | {"dag": datum_kort(vandaag()), "woorden": "Jammer."}).status_code == 303
    )
    assert "Jammer." in klant.open(pad_van(verhaal, o)).text


def test_na_een_nee_staat_er_wie_beslist_en_wat_de_ontvanger_zei(verhaal: Overdrachtverhaal, als) -> None:
    klant: Klant = als(verhaal.plan.marijke)
    o = verhaal.voorgelegd()
    pagina = klant.open(pad_van(verhaal, o)).text
    assert pagina.count("Link voor de ontvanger") == 1
    verhaal.stap(o, Daad.ZET_OP_WACHTLIJST, wachten_tot=over(30), overbrugging="Anja kookt.")
    assert "Anja kookt." in klant.open(pad_van(verhaal, o)).text
    verhaal.stap(o, Daad.WIJS_AF, afwijsreden=Afwijsreden.GEEN_PLEK, toelichting="Wij zitten tot mei vol.")
    pagina = klant.open(pad_van(verhaal, o)).text
    assert klant.vragen.aantal <= LEZEN
    boven, _, onder = pagina.partition('class="mijlpalen"')
    kaart = boven[boven.index("Nu aan zet") :]
    for woorden in (verhaal.plan.marijke.naam, Afwijsreden.GEEN_PLEK.label, "Wij zitten tot mei vol."):
        assert woorden in kaart
    stappen = onder.partition("</ol>")[0]
    assert "Opgepakt" not in stappen
    assert "Afgewezen" in stappen
    assert "Zolang het wachten duurt" not in pagina


def test_een_actie_op_een_verre_kring_wijst_naar_een_warme_overdracht(
    verhaal: Overdrachtverhaal, als
) -> None:
    klant: Klant = als(verhaal.plan.marijke)
    doel = verhaal.plan.doel()
    verhaal.plan.actie(doel)
    ver = verhaal.plan.actie(
        doel,
        kring=Kring.PROFESSIONALS,
        eigenaar=Eigenaar.PROFESSIONAL,
        waarom_niet_dichterbij="Kan niet",
    )
    assert klant.open(verhaal.plan.pad).text.count("Draag warm over") == 1
    assert klant.open(f"{verhaal.pad}/ontvanger?actie={ver.id}").status_code == 200
    assert klant.vragen.aantal <= LEZEN


def test_een_actie_vult_in_waar_je_zoekt_en_over_wie_het_gaat(
    verhaal: Overdrachtverhaal, bouw: Bouwer, als
) -> None:
    klant: Klant = als(verhaal.plan.marijke)
    kaart = Kaart(bouw)
    eetclub = kaart.zet("Eetclub", leefgebieden=(Leefgebied.SOCIALE_CONTACTEN,))
    kaart.zet("Slaappoli", leefgebieden=(Leefgebied.GEZONDHEID,))
    actie = verhaal.plan.actie(
        verhaal.plan.doel(leefgebied=Leefgebied.SOCIALE_CONTACTEN, voor=(verhaal.plan.els.id,)),
        wat="samen eten",
    )
    pad = f"{verhaal.pad}/ontvanger?actie={actie.id}"
    begin = klant.open(pad).text
    assert "samen eten" in begin
    assert "Eetclub" in begin
    assert "Slaappoli" not in begin
    assert "Slaappoli" in klant.open(f"{pad}&leefgebied=").text
    niets = klant.open(f"{pad}&zoek=slaappoli").text
    assert "Zoek in alle leefgebieden" in niets
    assert f"actie={actie.id}&amp;zoek=slaappoli&amp;leefgebied=" in niets
    nieuw = klant.open(f"{verhaal.pad}/nieuw?actie={actie.id}&aanbod={eetclub.id}").text
    assert klant.vragen.aantal <= LEZEN
    assert aangekruist(nieuw, "personen") == [str(verhaal.els)]
    assert "Wat voor overdracht" not in nieuw


def aangekruist(tekst: str, naam: str) -> list[str]:
    """What stands ticked on the page under this name."""
    vakken = [stuk for stuk in re.findall(r"<input[^>]*>", tekst) if f'name="{naam}"' in stuk]
    return [re.findall(r'value="([^"]*)"', vak)[0] for vak in vakken if vak.rstrip("> ").endswith("checked")]
