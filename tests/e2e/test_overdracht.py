"""Warm handed over, with three parties: a colleague, a receiver without an account, and a sheet for the inwoner."""

from datetime import timedelta

from playwright.sync_api import expect

from tests.e2e.hand import Muis
from tests.e2e.venster import Venster, eis_past, eis_toegankelijk
from tests.pdfproef import hele_tekst
from wijkteam.kern.tijd import vandaag

WAAROM = "Els komt weinig de deur uit en mist mensen om zich heen."
GEWENST = "Ik wil weer ergens bij horen."
KOOR = "Meezingkoor"


def test_van_actie_tot_navraag_valt_niemand_tussen_wal_en_schip(nieuw_venster):
    with nieuw_venster() as collega, nieuw_venster() as ontvanger:
        collega.log_in("marijke")
        schrijf_bericht(collega)
        vraag_toestemming_en_verstuur(collega)
        pad = collega.page.url.removeprefix(collega.adres)
        link, code = maak_link(collega)
        lees_met_code(ontvanger, link, code)
        spreek_af(ontvanger)
        kijk_op_het_blad(collega, pad)
        help_en_vertel(ontvanger, link, code)
        sluit_af(collega, pad)
        ontvanger.open(link, status=404)
        collega.open(pad.partition("/overdrachten")[0] + "/inzage")
        expect(collega.page.get_by_role("row").filter(has_text=KOOR).first).to_contain_text(
            "Het overdrachtsbericht"
        )


def kijk_na(venster: Venster) -> None:
    eis_toegankelijk(venster.page)
    eis_past(venster.page)


def schrijf_bericht(venster: Venster) -> None:
    hand = Muis(venster.page)
    venster.open("/casussen")
    venster.page.get_by_role("link", name="De Vries", exact=True).first.click()
    hand.volg("Overdrachten")
    kijk_na(venster)
    hand.volg("Plan")
    meer = venster.page.locator("details.meer").filter(has_text="Draag warm over").first
    meer.locator("summary").click()
    meer.get_by_role("link", name="Draag warm over").click()
    hand.vul("Waar zoek je naar?", KOOR)
    zoekvak = venster.page.get_by_role("search", name="Zoeken op deze pagina")
    zoekvak.get_by_role("button", name="Zoeken").click()
    hand.volg("Zoek in alle leefgebieden")
    hand.volg(f"Kies {KOOR}")
    kijk_na(venster)
    for vak in venster.page.locator("input[name=personen]").all():
        vak.uncheck()
    hand.kruis_aan("Els de Vries")
    hand.druk("Verder naar het bericht")
    hand.vul("Waarom vragen wij dit?", WAAROM)
    hand.vul("Wat wil de inwoner bereiken?", GEWENST)
    hand.vul("Goed te weten voor wie op bezoek gaat", "Er is een hond die blaft.")
    hand.klap_uit("De ontvanger")
    hand.vul("Wie is ons contact daar?", "Gerda Kok")
    kijk_na(venster)
    hand.druk("Bewaren")


def vraag_toestemming_en_verstuur(venster: Venster) -> None:
    hand = Muis(venster.page)
    hand.volg("Bespreken met de inwoner")
    expect(venster.page.get_by_text(GEWENST)).to_be_visible()
    hand.vul("Met wie besprak je het?", "Els de Vries")
    kijk_na(venster)
    hand.druk("Ja, dit is besproken")
    venster.page.get_by_role("link", name="Toestemming van Els").first.click()
    hand.kruis_aan("Ja, dat mag")
    kijk_na(venster)
    hand.druk("Vastleggen")
    hand.volg("Voorleggen aan de ontvanger")
    kijk_na(venster)
    hand.druk("Voorleggen")
    expect(venster.page.get_by_label("Wie is aan zet")).to_contain_text(KOOR)
    kijk_na(venster)


def maak_link(venster: Venster) -> tuple[str, str]:
    hand = Muis(venster.page)
    hand.volg("Link voor de ontvanger")
    kijk_na(venster)
    hand.druk("Link maken")
    adres = venster.page.locator(".linktekst")
    adres.wait_for()
    kijk_na(venster)
    link, code = adres.inner_text(), venster.page.locator(".deurcode").inner_text()
    hand.volg("Klaar")
    expect(venster.page.get_by_text(link)).to_have_count(0)
    return link.removeprefix(venster.adres), code


def lees_met_code(venster: Venster, link: str, code: str) -> None:
    hand = Muis(venster.page)
    venster.open(link)
    expect(venster.page.get_by_text("Els")).to_have_count(0)
    kijk_na(venster)
    hand.vul("Code", "geen")
    hand.druk("Bericht openen")
    expect(venster.page.get_by_role("alert")).to_contain_text("Deze code klopt niet")
    kijk_na(venster)
    hand.vul("Code", code)
    hand.druk("Bericht openen")
    expect(venster.page.get_by_text(GEWENST)).to_be_visible()
    kijk_na(venster)


def spreek_af(venster: Venster) -> None:
    hand = Muis(venster.page)
    for antwoord, veld, knop in (
        ("Gezien", "Uw naam", "Gezien"),
        ("Wij pakken het op", "Wie gaat dit doen?", "Wij pakken het op"),
    ):
        hand.klap_uit(antwoord)
        hand.vul(veld, "Gerda Kok", bij=antwoord)
        hand.druk(knop, bij=antwoord)
        expect(venster.page.get_by_role("status")).to_contain_text("Dank u wel")
    hand.klap_uit("Kennismaking afspreken")
    hand.vul("Uw naam", "Gerda Kok", bij="Kennismaking afspreken")
    hand.vul("Op welke dag?", f"{vandaag() + timedelta(days=2):%d-%m-%Y}", bij="Kennismaking afspreken")
    hand.vul("Hoe laat?", "14:30")
    hand.druk("Kennismaking doorgeven")
    expect(venster.page.get_by_role("alert")).to_contain_text("Maak een keuze")
    kijk_na(venster)
    hand.kies("Hoe?", "Bij de inwoner thuis")
    hand.druk("Kennismaking doorgeven")
    expect(venster.page.get_by_role("status")).to_contain_text("Dank u wel")
    kijk_na(venster)


def kijk_op_het_blad(venster: Venster, pad: str) -> None:
    venster.open(pad)
    expect(venster.page.get_by_text("kennismaking gepland").first).to_be_visible()
    kijk_na(venster)
    blad = hele_tekst(venster.page.request.get(f"{venster.adres}{pad}/blad.pdf").body())
    for woorden in (KOOR, "Gerda Kok", "14:30, bij u thuis", GEWENST, "nog niets gehoord"):
        assert woorden in blad
    assert "hond" not in blad


def help_en_vertel(venster: Venster, link: str, code: str) -> None:
    hand = Muis(venster.page)
    venster.open(link)
    hand.vul("Code", code)
    hand.druk("Bericht openen")
    hand.klap_uit("Het eerste contact is geweest")
    hand.vul("Uw naam", "Gerda Kok", bij="Het eerste contact is geweest")
    hand.kruis_aan("Wij hebben kennisgemaakt met z’n drieën")
    hand.druk("Contact doorgeven")
    hand.klap_uit("De hulp is begonnen")
    hand.vul("Wie helpt de inwoner?", "Gerda Kok")
    hand.druk("Start doorgeven")
    hand.klap_uit("Hoe gaat het?")
    hand.vul("Uw naam", "Gerda Kok", bij="Hoe gaat het?")
    hand.kies("Hoe staat het ervoor?", "De hulp loopt")
    hand.vul("Hoe gaat het?", "Els zingt elke zondag mee.")
    hand.druk("Laten weten")
    expect(venster.page.get_by_text("Het wijkteam is aan zet")).to_be_visible()
    kijk_na(venster)


def sluit_af(venster: Venster, pad: str) -> None:
    hand = Muis(venster.page)
    venster.open(pad)
    expect(venster.page.get_by_text("Els zingt elke zondag mee.").first).to_be_attached()
    hand.volg("Navragen bij de inwoner")
    hand.vul("Wie sprak je?", "Els")
    hand.kruis_aan("Ja")
    hand.vul("Wat zegt de inwoner?", "Ik hoor er weer bij.")
    kijk_na(venster)
    hand.druk("Vastleggen")
    hand.volg("Overdracht afsluiten")
    hand.kruis_aan("Hulp gekregen")
    kijk_na(venster)
    hand.druk("Afsluiten")
    expect(venster.page.get_by_text("Niemand hoeft nog iets te doen.")).to_be_visible()
    kijk_na(venster)
