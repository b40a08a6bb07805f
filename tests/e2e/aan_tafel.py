"""The page at the kitchen table, as the tests of it handle it."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.venster import Venster

GEDULD = 15_000
NU = "Hoe gaat het nu?"
BEWAARD = r"^Bewaard om \d\d\.\d\d$"
GEEN_LIJN = "net::ERR_"


def begin_gesprek(venster: Venster, naam: str = "marijke") -> Page:
    """A new talk with family De Vries."""
    venster.log_in(naam)
    page = venster.page
    page.goto("/casussen")
    page.get_by_role("link", name="De Vries", exact=True).first.click()
    page.get_by_role("link", name="Gesprekken", exact=True).click()
    page.get_by_role("link", name="Nieuw gesprek").click()
    page.get_by_role("button", name="Naar het gesprek").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Gesprek op")
    return page


def ga_naar(venster: Venster, page: Page, naam: str) -> Page:
    """The same talk in another browser."""
    venster.log_in(naam)
    venster.page.goto(page.url)
    return venster.page


def zeg(page: Page, gebied: str, tekst: str) -> None:
    """Open a leefgebied if it is closed and say how it is now."""
    deel = page.locator(f"#deel-{gebied}")
    if deel.get_attribute("open") is None:
        deel.locator("summary").first.click()
    deel.get_by_label(NU, exact=True).fill(tekst)


def bewaar(page: Page, gebied: str) -> None:
    page.locator(f"#deel-{gebied}").get_by_role("button", name="Bewaren").click()


def staat_er(page: Page, gebied: str, woorden: str = BEWAARD) -> None:
    """The line beside the button says how saving stands."""
    expect(page.locator(f"#deel-{gebied} [data-bewaard]")).to_have_text(re.compile(woorden), timeout=GEDULD)


def hoort_bij(page: Page, gebied: str, tekst: str) -> None:
    """This is what the server has, for whoever opens the page now."""
    for _ in range(20):
        page.reload()
        if page.locator(f"#veld-{gebied}-nu-0-tekst").input_value() == tekst:
            return
    expect(page.locator(f"#veld-{gebied}-nu-0-tekst")).to_have_value(tekst)


def zonder_lijnfouten(venster: Venster) -> None:
    """The browser says aloud that the line was away; in these tests it was."""
    venster.mis = [fout for fout in venster.mis if GEEN_LIJN not in fout]
