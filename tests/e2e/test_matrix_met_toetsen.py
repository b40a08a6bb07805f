"""The whole matrix by keyboard alone, quickly: a consultant keeps the eyes on the family."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.venster import Venster

# The server first: it makes its data before there is a browser in this process.
pytestmark = pytest.mark.usefixtures("adres")

# Jeroen: eleven levels and two reasons, from top to bottom.
RIJEN = "4345n4534x445"
MEESTE_AANSLAGEN = 60
_IN_MATRIX = "document.activeElement.matches('[data-zrm-rij] input')"
_TEKST = "document.activeElement.textContent.trim()"


class Toetsen:
    """Counts what is pressed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.aantal = 0

    def druk(self, *toetsen: str) -> None:
        for toets in toetsen:
            self.page.keyboard.press(toets)
            self.aantal += 1
            assert self.aantal < MEESTE_AANSLAGEN

    def tab_tot(self, voorwaarde: str) -> None:
        while not self.page.evaluate(voorwaarde):
            self.druk("Tab")


def open_matrix(page: Page) -> None:
    """A fresh meting of Jeroen de Vries."""
    page.goto("/casussen")
    page.get_by_role("link", name="De Vries", exact=True).first.click()
    page.get_by_role("link", name="Zelfredzaamheid", exact=True).click()
    rij = page.get_by_role("row").filter(has_text="Jeroen de Vries").last
    rij.get_by_role("link", name="Nieuwe meting").click()
    instrument = page.get_by_role("radio", name="Zelfredzaamheid-Matrix (2017)")
    instrument.check(force=True)
    page.get_by_role("button", name="Naar de matrix").click()
    expect(page.get_by_role("button", name="Stel vast")).to_be_visible()


def test_dertien_domeinen_in_minder_dan_zestig_aanslagen(
    nieuw_venster: Callable[..., AbstractContextManager[Venster]],
) -> None:
    with nieuw_venster() as venster:
        venster.log_in("marijke")
        open_matrix(venster.page)
        toetsen = Toetsen(venster.page)
        toetsen.druk("Tab", "Enter")
        toetsen.tab_tot(_IN_MATRIX)
        for teken in RIJEN[:-1]:
            toetsen.druk(teken, "ArrowDown")
        toetsen.druk(RIJEN[-1])
        toetsen.tab_tot(f"{_TEKST} === 'Stel vast'")
        toetsen.druk("Enter")
        expect(venster.page.get_by_text("11 van 13 beoordeeld")).to_be_visible()


def test_terug_naar_boven_wissen_en_een_andere_keuze(
    nieuw_venster: Callable[..., AbstractContextManager[Venster]],
) -> None:
    with nieuw_venster() as venster:
        venster.log_in("marijke")
        open_matrix(venster.page)
        toetsen = Toetsen(venster.page)
        venster.page.locator("[data-zrm-rij] input").first.focus()
        toetsen.druk("3", "ArrowDown", "w", "ArrowUp", "Delete", "ArrowDown", "2")
        gekozen = venster.page.locator("[data-zrm-rij] input:checked")
        expect(gekozen).to_have_count(1)
        expect(gekozen).to_have_attribute("name", "score-werk_opleiding")
        expect(gekozen).to_have_attribute("value", "2")
