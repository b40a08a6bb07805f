"""The sociale kaart from search to an entry that its aanbieder corrected, with three people at it."""

from playwright.sync_api import expect

from tests.e2e.hand import Muis
from tests.e2e.venster import Venster, eis_past, eis_toegankelijk

TIJDEN = "zondag van 15.00 tot 17.00 uur"


def test_van_zoeken_tot_een_aanbieder_die_zijn_aanbod_bijwerkt(nieuw_venster):
    with nieuw_venster() as een, nieuw_venster() as ander, nieuw_venster() as buiten:
        een.log_in("marijke")
        een.open("/sociale-kaart")
        een.page.get_by_label("Waar zoek je naar?").fill("meezingen koor")
        een.page.get_by_label("Dicht bij buurt").select_option(label="Doorwerth-Noord")
        een.page.get_by_role("search", name="Zoeken op deze pagina").get_by_role(
            "button", name="Zoeken"
        ).click()
        een.page.get_by_role("link", name="Meezingkoor").wait_for()
        kijk_na(een)
        Muis(een.page).volg("Meezingkoor")
        kijk_na(een)
        pad = een.page.url.removeprefix(een.adres)
        link = maak_link(ander, pad)
        antwoord_als_aanbieder(buiten, link)
        neem_over(ander)
        een.page.reload()
        expect(een.page.get_by_text(TIJDEN)).to_be_visible()
        expect(een.page.get_by_text("door de aanbieder")).to_be_visible()
        for deel in ("ontbreekt", "schakels", "nieuw"):
            een.open(f"/sociale-kaart/{deel}")
            kijk_na(een)


def kijk_na(venster: Venster) -> None:
    eis_toegankelijk(venster.page)
    eis_past(venster.page)


def maak_link(venster: Venster, pad: str) -> str:
    venster.log_in("tineke")
    venster.open(pad)
    venster.page.get_by_role("button", name="Link voor de aanbieder").click()
    link = venster.page.locator(".linktekst")
    link.wait_for()
    kijk_na(venster)
    return link.inner_text()


def antwoord_als_aanbieder(venster: Venster, link: str) -> None:
    venster.open("/kaartlink/" + link.rpartition("/")[2])
    kijk_na(venster)
    hand = Muis(venster.page)
    hand.klap_uit("Er is iets veranderd")
    hand.vul("Wanneer", TIJDEN)
    hand.druk("Wijziging doorgeven")
    expect(venster.page.get_by_role("heading", name="Bedankt")).to_be_visible()
    kijk_na(venster)
    venster.open("/kaartlink/" + link.rpartition("/")[2], status=404)


def neem_over(venster: Venster) -> None:
    venster.open("/sociale-kaart/bijhouden")
    kijk_na(venster)
    Muis(venster.page).volg("Meezingkoor")
    expect(venster.page.get_by_role("row").filter(has_text="Tijden")).to_contain_text(TIJDEN)
    kijk_na(venster)
    Muis(venster.page).druk("Overnemen")
    expect(venster.page.get_by_role("status")).to_contain_text("Overgenomen")
    venster.open("/sociale-kaart/bestanden")
    kijk_na(venster)
