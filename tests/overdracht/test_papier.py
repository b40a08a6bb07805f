"""The bericht and the sheet for the inwoner on paper: what stands on them, what never does, and how they are made."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pdfua
import pytest
from sqlalchemy import select

from tests.bouwstenen import Bouwer
from tests.overdracht.verhaal import GEWENST, ONTVANGER, WAAROM, Overdrachtverhaal, over
from tests.pdfproef import hele_tekst, lettertypen, open_pdf, soorten, tekst_per_bladzijde
from wijkteam.huishouden.models import Adres, Adressoort
from wijkteam.journaal.models import Inzage, Inzageregel
from wijkteam.kern.documenten import stel_document_op
from wijkteam.kern.klokveld import op_de_klok
from wijkteam.overdracht.bericht import Afzender, Berichtinhoud, Berichtpersoon, Berichtregel
from wijkteam.overdracht.keuzes import (
    Afwijsreden,
    Daad,
    Deelsoort,
    Kennismakingvorm,
    Overdrachtsoort,
    Stand,
    Warmte,
)
from wijkteam.overdracht.papier import Bewonersblad, maak_berichtpdf, maak_bladpdf
from wijkteam.overdracht.stappen import Kennismakinggegevens

AFZENDER = Afzender("Marijke Bos", "Wijkteam Oost", "026-1234567")
INHOUD = Berichtinhoud(
    nummer="2026-00042-O1",
    dag=date(2026, 3, 3),
    soort=Overdrachtsoort.INFORMEEL,
    warmte=Warmte.WARM,
    is_spoed=True,
    ontvanger=ONTVANGER,
    contact_naam="Gerda Kok",
    personen=(Berichtpersoon("Łukasz Şahin", "3 september 1974", "06-12345678"),),
    waarom=WAAROM,
    gewenst=GEWENST,
    wat_werkt="Kort bellen van tevoren.",
    praktisch="De bel doet het niet.",
    veiligheid="Er is een hond.",
    delen=(
        Berichtregel(Deelsoort.DOEL, "Weer slapen"),
        Berichtregel(Deelsoort.GAAT_GOED, "De buurt helpt 🙂"),
    ),
    afzender=AFZENDER,
)
BLAD = Bewonersblad(
    nummer="2026-00042-O1",
    dag=date(2026, 3, 3),
    personen=INHOUD.personen,
    soort=Overdrachtsoort.INFORMEEL,
    ontvanger=ONTVANGER,
    contact="Gerda Kok",
    telefoon="026-1112233",
    waar="De Lange Tafel, Dorpsstraat 1",
    stand=Stand.VOORGELEGD,
    warmte=Warmte.WARM,
    kennismaking=None,
    kennismaking_waar="",
    wachten_tot=None,
    overbrugging="",
    uiterlijk=date(2026, 3, 5),
    waarom=WAAROM,
    gewenst=GEWENST,
    weten=("uw naam", "wat voor u goed werkt"),
    afzender=AFZENDER,
)


@pytest.fixture
def verhaal(bouw: Bouwer) -> Overdrachtverhaal:
    return Overdrachtverhaal.begin(bouw)


def test_bericht_en_blad_zijn_pdfs_die_voorgelezen_kunnen_worden(tmp_path: Path) -> None:
    pdf = maak_berichtpdf(INHOUD, nummer=2)
    for wat in (pdf, maak_bladpdf(BLAD)):
        bestand = tmp_path / "blad.pdf"
        bestand.write_bytes(wat)
        assert [(vondst.rule_id, vondst.message) for vondst in pdfua.validate(bestand).findings] == []
    tekst = hele_tekst(pdf)
    for woord in (
        "Łukasz Şahin",
        "Met spoed",
        GEWENST,
        "Er is een hond.",
        "Weer slapen",
        "Versie 2",
        "026-1234567",
    ):
        assert woord in tekst
    assert soorten(pdf).count("H1") == 1
    assert soorten(pdf).count("H2") >= 8
    assert all(lettertypen(pdf).values())
    with open_pdf(pdf) as document:
        assert str(document.docinfo["/Title"]) == "Overdrachtsbericht (2026-00042-O1)"


@pytest.mark.parametrize("lengte", [1, 40])
def test_het_blad_voor_de_inwoner_is_altijd_een_bladzijde(lengte: int) -> None:
    lang = "Dit is een zin over hoe het thuis gaat en wat er nodig is. " * lengte
    blad = replace(
        BLAD,
        waarom=lang,
        gewenst=lang,
        overbrugging=lang,
        stand=Stand.WACHTLIJST,
        wachten_tot=date(2026, 6, 1),
    )
    bladzijden = tekst_per_bladzijde(maak_bladpdf(replace(blad, personen=blad.personen * lengte)))
    assert len(bladzijden) == 1
    for woord in (ONTVANGER, "026-1112233", "1 juni 2026", "Tot dan: Dit is een zin", "026-1234567"):
        assert woord in bladzijden[0]
    assert ("Niet alle zinnen pasten" in bladzijden[0]) is (lengte > 1)


def test_bij_elke_stand_zegt_het_blad_wat_er_nu_gebeurt() -> None:
    gezegd = set()
    for stand in Stand:
        blad = replace(BLAD, stand=stand, uiterlijk=None if stand.is_voorbij else BLAD.uiterlijk)
        html = stel_document_op("pdf/overdracht/blad.html", blad=blad, titel="Blad")
        gezegd.add(html.partition("Wat we afspreken</h2>")[2].partition("</section>")[0])
        assert ("Hebt u op 5 maart 2026 nog niets gehoord?" in html) is not stand.is_voorbij
    assert len(gezegd) >= 6
    assert all("<p>" in deel for deel in gezegd)


def test_de_pdfs_van_een_overdracht_staan_in_wie_keek_mee_met_voor_wie(
    verhaal: Overdrachtverhaal, bouw: Bouwer, als
) -> None:
    overdracht = verhaal.voorgelegd(contact_telefoon="026-1112233", veiligheid="Er is een hond.")
    verhaal.stap(overdracht, Daad.ACCEPTEER)
    wanneer = op_de_klok(over(3), time(14, 30))
    afspraak = Kennismakinggegevens(wanneer=wanneer, vorm=Kennismakingvorm.THUIS)
    verhaal.stap(overdracht, Daad.PLAN_KENNISMAKING, kennismaking=afspraak)
    marijke = als(verhaal.plan.marijke)
    hier = f"{verhaal.pad}/{overdracht.id}"
    assert "Er is een hond." in hele_tekst(marijke.open(f"{hier}/bericht.pdf").data)
    blad = marijke.open(f"{hier}/blad.pdf")
    tekst = hele_tekst(blad.data)
    assert "14:30, bij u thuis" in tekst
    assert "Er is een hond." not in tekst, (
        "the sheet lies on a table; the words for a visitor stay in the bericht"
    )
    assert "wat iemand moet weten die op bezoek komt" in tekst
    assert ONTVANGER not in blad.headers["Content-Disposition"]
    bouw.session.expire_all()
    regels = bouw.session.scalars(select(Inzageregel).where(Inzageregel.soort == Inzage.AFDRUKKEN)).all()
    assert {regel.bijzonderheid for regel in regels} == {
        f"{overdracht.nummer}, voor {ONTVANGER}",
        f"{overdracht.nummer}, voor de inwoner",
    }
    assert marijke.open(f"{verhaal.pad}/{verhaal.besproken().id}/blad.pdf").status_code == 200
    assert marijke.open(f"{verhaal.pad}/{verhaal.nieuw().id}/bericht.pdf").status_code == 404, (
        "nothing was shown yet"
    )


def test_een_geschermd_adres_komt_niet_op_het_blad(verhaal: Overdrachtverhaal, bouw: Bouwer, als) -> None:
    overdracht = verhaal.voorgelegd()
    bouw.session.add(
        Adres(
            huishouden_id=verhaal.plan.casus.huishouden_id,
            soort=Adressoort.VAST,
            straat="Verborgenlaan",
            huisnummer="12",
            postcode="6861 XX",
            plaats="Oosterbeek",
            is_geschermd=True,
            van=date(2026, 1, 1),
        )
    )
    bouw.session.commit()
    verhaal.stap(overdracht, Daad.WIJS_AF, afwijsreden=Afwijsreden.GEEN_PLEK)
    ander = verhaal.voorgelegd()
    verhaal.stap(
        ander, Daad.ZET_OP_WACHTLIJST, wachten_tot=over(20), overbrugging="Anja, Verborgenlaan 12, 111222333"
    )
    tekst = hele_tekst(als(verhaal.plan.marijke).open(f"{verhaal.pad}/{ander.id}/blad.pdf").data)
    assert "Tot dan: Anja" in tekst
    assert "Verborgenlaan" not in tekst
    assert "111222333" not in tekst
