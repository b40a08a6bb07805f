"""At the table with a bad line and a colleague: whatever happens, no letter that was typed gets lost."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.venster import Venster

# The server first: it makes its data before there is a browser in this process.
pytestmark = pytest.mark.usefixtures("adres")

Nieuw = Callable[..., AbstractContextManager[Venster]]
GEDULD = 15_000
NU = "Hoe gaat het nu?"


def begin_gesprek(venster: Venster) -> Page:
    """A new talk with family De Vries, as Marijke."""
    venster.log_in("marijke")
    page = venster.page
    page.goto("/casussen")
    page.get_by_role("link", name="De Vries", exact=True).first.click()
    page.get_by_role("link", name="Gesprekken", exact=True).click()
    page.get_by_role("link", name="Nieuw gesprek").click()
    page.get_by_role("button", name="Naar het gesprek").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Gesprek op")
    return page


def zeg(page: Page, gebied: str, tekst: str) -> None:
    """Open a leefgebied if it is closed and say how it is now."""
    deel = page.locator(f"#deel-{gebied}")
    if deel.get_attribute("open") is None:
        deel.locator("summary").first.click()
    deel.get_by_label(NU, exact=True).fill(tekst)


def bewaar(page: Page, gebied: str) -> None:
    page.locator(f"#deel-{gebied}").get_by_role("button", name="Bewaren").click()


def staat_er(page: Page, gebied: str, woorden: str) -> None:
    """The line beside the button says how it went."""
    melding = page.locator(f"#deel-{gebied} [data-bewaard]")
    expect(melding).to_contain_text(re.compile(woorden), timeout=GEDULD)


def test_een_deel_bewaren_laat_staan_wat_elders_getypt_is(nieuw_venster: Nieuw) -> None:
    with nieuw_venster() as venster:
        page = begin_gesprek(venster)
        page.get_by_label("Het verhaal").fill("Nog niet bewaard verhaal")
        zeg(page, "wonen", "Nog niet bewaarde zin")
        zeg(page, "werken", "Ik zoek werk")
        bewaar(page, "werken")
        staat_er(page, "werken", "^Bewaard$")
        expect(page.get_by_label("Het verhaal")).to_have_value("Nog niet bewaard verhaal")
        expect(page.locator("#veld-wonen-nu-0-tekst")).to_have_value("Nog niet bewaarde zin")
        expect(page.locator("#stand")).to_contain_text("1 van ")


def test_twee_vensters_in_hetzelfde_deel_tonen_beide_teksten(nieuw_venster: Nieuw) -> None:
    with nieuw_venster() as een, nieuw_venster() as twee:
        mijn = begin_gesprek(een)
        twee.log_in("marijke")
        ander = twee.page
        ander.goto(mijn.url)
        zeg(mijn, "wonen", "Wat de een hoorde")
        zeg(ander, "wonen", "Wat de ander hoorde")
        bewaar(mijn, "wonen")
        staat_er(mijn, "wonen", "^Bewaard$")
        bewaar(ander, "wonen")
        expect(ander.get_by_role("alert")).to_contain_text("vergelijk de teksten", timeout=GEDULD)
        expect(ander.locator("#deel-wonen")).to_contain_text("Wat de een hoorde")
        expect(ander.locator("#veld-wonen-nu-0-tekst")).to_have_value("Wat de ander hoorde")
        bewaar(ander, "wonen")
        staat_er(ander, "wonen", "^Bewaard$")


def test_een_antwoord_dat_niet_aankomt_kost_geen_letter(nieuw_venster: Nieuw) -> None:
    """The server stored the form and the line fell away; what is typed after that must not vanish."""

    def lijn_valt_weg(route: Route) -> None:
        route.fetch(max_redirects=0)
        route.abort()

    with nieuw_venster() as venster:
        page = begin_gesprek(venster)
        zeg(page, "wonen", "De trap wordt lastig")
        page.route("**/leefgebieden/wonen", lijn_valt_weg)
        bewaar(page, "wonen")
        staat_er(page, "wonen", "Nog niet bewaard")
        page.unroute("**/leefgebieden/wonen")
        zeg(page, "wonen", "De trap wordt lastig, en de badkamer ook")
        bewaar(page, "wonen")
        expect(page.get_by_role("alert")).to_be_visible(timeout=GEDULD)
        expect(page.locator("#veld-wonen-nu-0-tekst")).to_have_value(
            "De trap wordt lastig, en de badkamer ook"
        )
        bewaar(page, "wonen")
        staat_er(page, "wonen", "^Bewaard$")
        venster.mis = [fout for fout in venster.mis if "net::ERR_FAILED" not in fout]


def test_wie_intussen_is_uitgelogd_bewaart_na_opnieuw_inloggen(nieuw_venster: Nieuw) -> None:
    with nieuw_venster() as venster:
        page = begin_gesprek(venster)
        zeg(page, "wonen", "Dit mag niet weg")
        page.context.clear_cookies()
        bewaar(page, "wonen")
        staat_er(page, "wonen", "Log in een ander tabblad opnieuw in")
        ander = Venster(page.context, venster.adres)
        ander.log_in("marijke")
        ander.page.close()
        bewaar(page, "wonen")
        staat_er(page, "wonen", "^Bewaard$")
        expect(page.locator("#veld-wonen-nu-0-tekst")).to_have_value("Dit mag niet weg")
