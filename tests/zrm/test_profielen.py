"""Profiles on screen, on paper and in a file: the same figures, never a sum, and each print has a reader."""

import csv
import html
import io
import re
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from tests.bouwstenen import Klant
from tests.pdfproef import hele_tekst, soorten, tekst_per_bladzijde
from tests.zrm.bouwstenen import ELS, JAN, Gezin, dag_geleden
from wijkteam.huishouden.models import Gezag
from wijkteam.journaal.models import Inzage, Inzageregel
from wijkteam.zrm.models import Kijk
from wijkteam.zrm.queries import get_meting, list_gemeten, list_metingen_en_concepten
from wijkteam.zrm.tabelbestand import maak_csv


@pytest.fixture
def klant(gezin: Gezin, als) -> Klant:
    return als(gezin.marijke)


def tekst(antwoord: Any) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", antwoord.text)).split())


def rijen(inhoud: bytes) -> list[list[str]]:
    assert inhoud.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(inhoud[3:].decode()), delimiter=";"))


def test_het_profiel_toont_nu_start_en_elke_keer(gezin: Gezin, klant: Klant):
    gezin.meting("Els", ELS, dagen=90)
    gezin.meting("Els", "4" + ELS[1:], dagen=2)
    gezin.eigen("Els", dagen=2)
    blad = klant.open(gezin.pad(f"/profiel/{gezin.id_van('Els')}"))
    assert blad.status_code == 200
    assert "12 van 13 beoordeeld" in tekst(blad)
    assert "Els het zelf ziet" in tekst(blad)
    assert blad.text.count('<figure class="zrm-plaat"') == 13
    assert "niet besproken" in tekst(blad)
    assert not re.search(r"gemiddeld|totaal|som\b", tekst(blad), re.IGNORECASE)
    assert klant.vragen.aantal <= 15


def test_het_profiel_kost_met_zes_metingen_evenveel_vragen(gezin: Gezin, klant: Klant):
    pad = gezin.pad(f"/profiel/{gezin.id_van('Jan')}")
    gezin.meting("Jan", JAN, dagen=9)
    klant.open(pad)
    een = klant.vragen.aantal
    for dag in range(5):
        gezin.meting("Jan", JAN, dagen=dag)
    klant.open(pad)
    assert klant.vragen.aantal == een


def test_ook_het_huishouden_heeft_een_profiel(gezin: Gezin, klant: Klant):
    leeg = klant.open(gezin.pad("/profiel"))
    assert "Nog geen meting" in leeg.text
    gezin.meting(None, "35334", "zrm-huishoudens", dagen=60)
    gezin.meting(None, "45334", "zrm-huishoudens")
    gezin.meting(None, "354333", "zrm-huishoudens-kinderen")
    blad = klant.open(gezin.pad("/profiel"))
    assert "Organisatie van huishouden" in tekst(blad)
    assert "Gezinsstructuur" in tekst(blad)
    assert klant.vragen.aantal <= 15


def test_de_pdf_is_voor_een_lezer_met_een_naam(gezin: Gezin, klant: Klant):
    gezin.meting("Els", ELS, dagen=90)
    gezin.meting("Els", "4" + ELS[1:], dagen=2)
    gezin.meting("Jan")
    pdf = klant.open(gezin.pad(f"/profiel/{gezin.id_van('Els')}/profiel.pdf"))
    assert pdf.status_code == 200
    assert klant.vragen.aantal <= 15
    gezien = hele_tekst(pdf.data)
    assert "Dit is voor Els de Vries" in gezien
    assert all("voor Els de Vries" in blad for blad in tekst_per_bladzijde(pdf.data)[1:])
    assert "Jan" not in gezien
    assert "het lukt een beetje" in gezien
    assert "12 van 13 beoordeeld" in gezien
    assert {"H1", "H2", "Table", "Figure"} <= set(soorten(pdf.data))


def test_onder_de_zestien_mag_het_ook_voor_wie_gezag_heeft(gezin: Gezin, klant: Klant):
    gezin.meting("Roos", instrument="zrm-jongeren")
    ids = {naam: b.persoon_id for naam, b in gezin.betrokkenen.items()}
    gezin.bouw.klaar(
        Gezag(persoon_id=ids["Roos"], houder_id=ids["Jan"], bron="gezagsregister", van=date(2020, 1, 1))
    )
    pad = gezin.pad(f"/profiel/{gezin.id_van('Roos')}/profiel.pdf")
    assert "Dit is voor Jan de Vries" in hele_tekst(klant.open(f"{pad}?voor={ids['Jan']}").data)
    assert klant.open(f"{pad}?voor={ids['Els']}").status_code == 404


def test_boven_de_zestien_is_de_pdf_alleen_voor_de_persoon(gezin: Gezin, klant: Klant):
    gezin.meting("Jan")
    els = gezin.betrokkenen["Els"].persoon_id
    pad = gezin.pad(f"/profiel/{gezin.id_van('Jan')}/profiel.pdf?voor={els}")
    assert klant.open(pad).status_code == 404


def test_het_huishouden_op_papier_is_voor_het_team(gezin: Gezin, klant: Klant):
    gezin.meting("Jan", JAN, dagen=90)
    gezin.meting("Jan", "4" + JAN[1:])
    gezin.meting("Els", ELS)
    gezin.meting(None, "35334", "zrm-huishoudens")
    pdf = klant.open(gezin.pad("/profiel/huishouden.pdf"))
    assert pdf.status_code == 200
    gezien = hele_tekst(pdf.data)
    assert "Alleen voor het team" in gezien
    assert "12/13" in gezien
    assert "↗ vooruit" in gezien
    assert "niet besproken" in gezien
    assert klant.vragen.aantal <= 15


def test_de_csv_noemt_het_instrument_en_laat_geen_onbekende_weg(gezin: Gezin, klant: Klant):
    gezin.meting("Els", ELS)
    gezin.eigen("Els")
    antwoord = klant.open(gezin.pad(f"/profiel/{gezin.id_van('Els')}/profiel.csv"))
    assert antwoord.headers["Content-Type"] == "text/csv; charset=utf-8"
    inhoud = rijen(antwoord.data)
    assert inhoud[0][:1] == ["Instrument"]
    assert "Zelfredzaamheid-Matrix (2017)" in inhoud[0][1]
    assert inhoud[1][:4] == ["wie", "kijk", "instrument", "versie"]
    onze = [rij for rij in inhoud[2:] if rij[1] == "wijkteam"]
    assert len(onze) == 13
    assert [rij[7:9] for rij in onze][1] == ["", "niet besproken"]
    assert klant.vragen.aantal <= 15


def test_een_naam_wordt_in_een_rekenblad_geen_formule(gezin: Gezin, klant: Klant):
    gezin.betrokkenen["Jan"].persoon.roepnaam = "=1+1"
    gezin.bouw.session.commit()
    gezin.meting("Jan")
    inhoud = maak_csv((Kijk.PROFESSIONAL, g) for g in list_gemeten(gezin.bouw.session, gezin.casus.id))
    assert {rij[0] for rij in rijen(inhoud)[2:]} == {"'=1+1"}


def test_wat_meegaat_staat_in_het_journaal_als_afgedrukt(gezin: Gezin, klant: Klant):
    gezin.meting("Jan")
    klant.open(gezin.pad("/profiel/huishouden.csv"))
    regel = gezin.bouw.session.scalars(select(Inzageregel).order_by(Inzageregel.id.desc())).first()
    assert (regel.soort, regel.onderdeel) == (Inzage.AFDRUKKEN, "zrm.huishouden_csv")


def test_een_gecorrigeerde_meting_staat_niet_in_het_profiel(gezin: Gezin, klant: Klant):
    oud = gezin.meting("Jan", "1" * 13, dagen=3)
    klant.stuur(gezin.pad(f"/metingen/{oud.id}/corrigeren"), reden="Verkeerde persoon.")
    metingen = list_metingen_en_concepten(gezin.bouw.session, gezin.casus.id)
    nieuw = get_meting(gezin.bouw.session, gezin.casus.id, metingen[0].id)
    gezin.stel_vast(nieuw, "5" * 13)
    inhoud = rijen(klant.open(gezin.pad("/profiel/huishouden.csv")).data)
    assert {rij[7] for rij in inhoud[2:]} == {"5"}
    assert {rij[5] for rij in inhoud[2:]} == {dag_geleden(3).isoformat()}
