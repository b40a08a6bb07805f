"""The verslag on paper: what a family reads, and what never gets there."""

from dataclasses import replace

import html5lib
import pytest
from sqlalchemy import select

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import Gespreksverhaal, kijk
from tests.gesprek.verslagbouwstenen import Verslagverhaal
from tests.pdfproef import hele_tekst, lettertypen, open_pdf, soorten, tekst_per_bladzijde
from wijkteam.gesprek.verslag.afdruk import maak_verslaghtml
from wijkteam.gesprek.verslag.concept import Afwegingregel, Verslagtekst
from wijkteam.gesprek.verslag.definitief import lees_versie
from wijkteam.gesprek.verslag.inhoud import Uitzocht, Verslaginhoud
from wijkteam.gesprek.verslag.perpersoon import get_lid, maak_persoonlijk
from wijkteam.huishouden.bsn import leg_bsn_vast
from wijkteam.huishouden.models import Adres, Adressoort, Persoon
from wijkteam.huishouden.service import Persoonsgegevens, voeg_lid_toe
from wijkteam.journaal.models import Inzage, Inzageregel
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.tijd import vandaag
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Leefgebied

pytestmark = pytest.mark.om_en_om

BSN = "123456782"
VAN_HEN_SAMEN = "Wij wonen hier graag."
VAN_WOUTER = "Ik wil een eigen kamer."
VAN_JAN = "Ik zit zonder werk."
VERBODEN = (BSN, "Verborgenlaan", "6865 ZZ", "2009", "Hij slaat soms.", "Veiligheid", "veilig")


@pytest.fixture
def v(verhaal: Gespreksverhaal) -> Verslagverhaal:
    """A definitive verslag with something in every corner, also what may not be there."""
    v = Verslagverhaal.begin(verhaal)
    v.zeg(
        Leefgebied.WONEN,
        (VAN_HEN_SAMEN, None),
        (VAN_WOUTER, verhaal.persoon("Wouter")),
        ("Aan de Verborgenlaan 12, mijn nummer is 123456782. Łukasz <b>zei</b> dat.", None),
    )
    v.zeg(Leefgebied.WERKEN, (VAN_JAN, verhaal.persoon("Jan")))
    v.zeg(Leefgebied.VEILIGHEID, ("Hij slaat soms.", verhaal.persoon("Els")))
    verhaal.bouw.klaar(
        Adres(
            huishouden_id=verhaal.casus.huishouden_id,
            soort=Adressoort.VAST,
            straat="Verborgenlaan",
            huisnummer="12",
            postcode="6865 ZZ",
            plaats="Doorwerth",
            is_geschermd=True,
            van=v.gesprek.gehouden_op,
        )
    )
    kind = Persoonsgegevens("Fien", "Vries", "de", geboortedatum=Geboortedatum(vandaag().year - 5))
    voeg_lid_toe(verhaal.bouw.session, verhaal.casus.huishouden, kind, van=vandaag())
    verhaal.bouw.session.commit()
    v.schrijf()
    v.rond_af()
    v.maak_definitief()
    return v


def pdf_voor(v: Verslagverhaal, klant: Klant, roepnaam: str = "") -> bytes:
    deel = f"/personen/{v.verhaal.persoon(roepnaam)}" if roepnaam else ""
    antwoord = klant.open(v.versiepad(1, f"{deel}/verslag.pdf"))
    assert antwoord.status_code == 200, antwoord.text
    return antwoord.data


def test_op_papier_staan_de_eigen_woorden_eerst_en_niets_wat_er_niet_hoort(
    v: Verslagverhaal, klant: Klant
) -> None:
    bouw = v.verhaal.bouw
    els = bouw.session.get_one(Persoon, v.verhaal.persoon("Els"))
    sleutels = bouw.app.extensions["wijkteam-sleutels"]
    leg_bsn_vast(bouw.session, sleutels, els, BSN, casus_id=v.verhaal.casus.id, door=v.verhaal.marijke)
    v.verhaal.bouw.session.commit()
    woorden = hele_tekst(pdf_voor(v, klant))
    volgorde = [
        "Het wordt me te veel.",
        VAN_HEN_SAMEN,
        f"Wouter: {VAN_WOUTER}",
        "Els wil weer slapen.",
        "Elke dag, ook in de nacht.",
        "Iemand bij Roos iedereen vier uur elke week een halfjaar",
        "Zij werkt.",
        "Ik hoef geen hulp.",
        "Van het gezin zelf.",
        "We bellen op maandag.",
        "binnen zes weken bezwaar",
        "Ik heb het verslag gezien",
    ]
    plekken = [woorden.find(tekst) for tekst in volgorde]
    assert -1 not in plekken
    assert plekken == sorted(plekken)
    assert "Łukasz <b>zei</b> dat." in woorden
    for tekst in VERBODEN:
        assert tekst not in woorden


def test_wat_open_is_staat_er_in_gewone_woorden_bij_elkaar(v: Verslagverhaal, klant: Klant) -> None:
    woorden = hele_tekst(pdf_voor(v, klant))
    assert "Hierover praatten wij nog niet: inkomen, gezondheid, " in woorden
    assert "Dit zochten wij nog niet uit: behoefte en voorkeur, " in woorden
    assert "Dit schreven wij nog niet op: " in woorden
    assert "onderzoek a" not in woorden.lower()
    assert "leefgebied" not in woorden.lower()


def test_het_blad_van_een_persoon_zwijgt_over_de_anderen(v: Verslagverhaal, klant: Klant) -> None:
    wouter = hele_tekst(pdf_voor(v, klant, "Wouter"))
    for tekst in (VAN_WOUTER, VAN_HEN_SAMEN, "Ik hoef geen hulp.", "Dit blad is voor Wouter de Vries."):
        assert tekst in wouter
    for tekst in (VAN_JAN, "Het wordt me te veel.", "Elke dag, ook in de nacht.", *VERBODEN):
        assert tekst not in wouter
    els = hele_tekst(pdf_voor(v, klant, "Els"))
    assert "Elke dag, ook in de nacht." in els
    assert VAN_WOUTER not in els
    assert wouter.count("Ik heb het verslag gezien") == 1


def test_wat_aan_niemand_hangt_maar_een_ander_noemt_valt_weg_van_het_blad(
    v: Verslagverhaal, klant: Klant
) -> None:
    tekst = Verslagtekst(
        vraag_erachter="Rust in huis.\nJans post blijft liggen.",
        vervolg="Marijke belt wouter en Els.",
        afwegingen=(
            Afwegingregel(Kring.EIGEN_KRACHT, "Jan kookt."),
            Afwegingregel(Kring.GEMEENTE, "Een cursus."),
        ),
    )
    v.schrijf(tekst, gezien=1)
    v.maak_definitief()
    inhoud = lees_versie(v.versie(2))
    blad = maak_persoonlijk(inhoud, get_lid(inhoud, v.verhaal.persoon("Wouter")))
    assert (blad.vraag_erachter, blad.vervolg) == ("Rust in huis.", "")
    assert [weging.overwogen for weging in blad.afwegingen] == ["Een cursus."]
    assert "Rust in huis." in klant.open(v.versiepad(2)).text


def test_ook_wat_bij_een_open_punt_getypt_is_noemt_het_geschermde_adres_niet(
    v: Verslagverhaal, klant: Klant
) -> None:
    v.schrijf(Verslagtekst(vervolg="We bellen."), gezien=1)
    v.maak_definitief(v.keuze(bronnen="Staat in de brief aan Verborgenlaan 12, 6865ZZ."))
    assert "Verborgenlaan" not in v.versie(2).inhoud
    assert "(adres weggelaten)" in hele_tekst(klant.open(v.versiepad(2, "/verslag.pdf")).data)


def test_een_adres_dat_later_geschermd_wordt_valt_ook_weg_van_een_oudere_versie(
    v: Verslagverhaal, klant: Klant
) -> None:
    v.schrijf(Verslagtekst(vervolg="We komen langs op de Nieuweweg 3, 6866 AA."), gezien=1)
    v.maak_definitief()
    assert "Nieuweweg" in hele_tekst(klant.open(v.versiepad(2, "/verslag.pdf")).data)
    session = v.verhaal.bouw.session
    oud = session.scalars(select(Adres).where(Adres.huishouden_id == v.verhaal.casus.huishouden_id)).one()
    oud.tot = vandaag()
    nieuw = {"straat": "Nieuweweg", "huisnummer": "3", "postcode": "6866 AA", "plaats": "Heelsum"}
    v.verhaal.bouw.klaar(
        Adres(
            huishouden_id=oud.huishouden_id,
            soort=Adressoort.VAST,
            is_geschermd=True,
            van=vandaag(),
            **nieuw,
        )
    )
    for deel in ("/verslag.pdf", f"/personen/{v.verhaal.persoon('Els')}/verslag.pdf"):
        tekst = hele_tekst(klant.open(v.versiepad(2, deel)).data)
        assert "We komen langs" in tekst
        for woord in ("Nieuweweg", "6866", "Verborgenlaan"):
            assert woord not in tekst


def test_wat_over_een_kind_is_uitgezocht_staat_alleen_op_het_blad_van_dat_kind(v: Verslagverhaal) -> None:
    """Without a name nobody can tell about which child it is; then it is on the verslag of the huishouden alone."""
    gevonden = Uitzocht(code="jeugd_ontwikkeling", label="Ontwikkeling", antwoord="Slaapt slecht, zegt zij.")
    inhoud = replace(lees_versie(v.versie()), jeugd=(gevonden,))

    def op_het_blad_van(roepnaam: str, van: Verslaginhoud) -> bool:
        return bool(maak_persoonlijk(van, get_lid(van, v.verhaal.persoon(roepnaam))).jeugd)

    assert {lid.roepnaam for lid in inhoud.kop.leden if not lid.is_volwassen} == {"Wouter", "Fien"}
    assert not op_het_blad_van("Wouter", inhoud)
    alleen = tuple(lid for lid in inhoud.kop.leden if lid.roepnaam != "Fien")
    een_kind = replace(inhoud, kop=replace(inhoud.kop, leden=alleen))
    assert op_het_blad_van("Wouter", een_kind)
    for ander in ("Els", "Jan", "Jeroen"):
        assert not op_het_blad_van(ander, een_kind)


def test_een_kind_onder_de_twaalf_krijgt_geen_eigen_blad(v: Verslagverhaal, klant: Klant) -> None:
    pad = f"/personen/{v.verhaal.persoon('Fien')}/verslag.pdf"
    assert klant.open(v.versiepad(1, pad)).status_code == 404
    assert "Blad voor <bdi>Fien" not in klant.open(v.versiepad()).text
    assert hele_tekst(pdf_voor(v, klant)).count("Ik heb het verslag gezien") == 4


def test_elke_bladzijde_noemt_versie_dag_en_nummer(v: Verslagverhaal, klant: Klant) -> None:
    bladzijden = tekst_per_bladzijde(pdf_voor(v, klant))
    for nummer, bladzijde in enumerate(bladzijden, start=1):
        assert "versie 1" in bladzijde
        assert f"bladzijde {nummer} van {len(bladzijden)}" in bladzijde


def test_het_document_is_getagd_met_taal_titel_en_eigen_letters(v: Verslagverhaal, klant: Klant) -> None:
    pdf = pdf_voor(v, klant)
    elementen = soorten(pdf)
    assert elementen.count("H1") == 1
    assert {"H2", "Table", "TH", "L", "LI"} <= set(elementen)
    assert all(lettertypen(pdf).values())
    with open_pdf(pdf) as document:
        assert str(document.docinfo.Title) == "Verslag van ons gesprek: De Vries (versie 1)"
        assert str(document.Root.Lang) == "nl"
        assert bool(document.Root.MarkInfo.Marked)
        breedte, hoogte = (float(maat) for maat in document.pages[0].mediabox[2:])
        assert (round(breedte), round(hoogte)) == (595, 842)


def test_een_teken_dat_niet_kan_is_een_blokje_en_het_verslag_zegt_dat(v: Verslagverhaal) -> None:
    inhoud = lees_versie(v.versie())
    html = maak_verslaghtml(inhoud, get_lid(inhoud, v.verhaal.persoon("Els")), door_naam="Mar\U00013000ijke")
    assert "Mar□ijke" in html
    assert "niet kunnen afdrukken" in html
    html5lib.HTMLParser(strict=True).parse(maak_verslaghtml(inhoud, None, door_naam="Marijke"))


def test_van_elke_afdruk_blijft_staan_welke_versie_en_voor_wie(v: Verslagverhaal, klant: Klant) -> None:
    pdf_voor(v, klant)
    assert klant.vragen.aantal <= 12
    pdf_voor(v, klant, "Wouter")
    with kijk() as session:
        regels = session.scalars(select(Inzageregel).where(Inzageregel.soort == Inzage.AFDRUKKEN))
        assert [r.bijzonderheid for r in sorted(regels, key=lambda r: r.id)] == [
            "verslag versie 1, voor het huishouden",
            "verslag versie 1, voor Wouter",
        ]


def test_de_naam_van_het_bestand_verraadt_niemand(v: Verslagverhaal, klant: Klant) -> None:
    antwoord = klant.open(v.versiepad(1, "/verslag.pdf"))
    assert (
        antwoord.headers["Content-Disposition"]
        == f'inline; filename="verslag-{v.verhaal.casus.nummer}-versie-1.pdf"'
    )
