"""The whole matrix by keyboard alone, quickly: a consultant keeps the eyes on the family."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.venster import Venster, eis_past, eis_toegankelijk

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


def open_zelfredzaamheid(page: Page) -> None:
    """The page of family De Vries."""
    page.goto("/casussen")
    page.get_by_role("link", name="De Vries", exact=True).first.click()
    page.get_by_role("link", name="Zelfredzaamheid", exact=True).click()


def open_matrix(page: Page) -> None:
    """A fresh meting of Jeroen de Vries, or the draft of the test before."""
    open_zelfredzaamheid(page)
    rij = page.get_by_role("row").filter(has_text="Jeroen de Vries").last
    if (verder := rij.get_by_role("link", name="Verder met concept")).count():
        verder.click()
        expect(page.get_by_role("button", name="Stel vast")).to_be_visible()
        return
    rij.get_by_role("link", name="Nieuwe meting").click()
    expect(page.get_by_text("Daarbij hoort: Zelfredzaamheid-Matrix (2017)")).to_be_visible()
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


def test_wie_draagt_dit_met_het_toetsenbord_en_met_de_vinger(
    nieuw_venster: Callable[..., AbstractContextManager[Venster]],
) -> None:
    """Two of the three typed, the third follows; the buttons for a finger never give away more than ten."""
    with nieuw_venster(has_touch=True) as venster:
        venster.log_in("marijke")
        open_matrix(venster.page)
        page = venster.page
        page.locator("summary", has_text="Notitie, streef en wie draagt dit").first.press("Enter")
        eigen, netwerk, hulp = (
            page.get_by_label(f"{naam} bij Financiën")
            for naam in ("Eigen kracht", "Netwerk", "Hulpverlening")
        )
        eigen.focus()
        page.keyboard.type("6")
        expect(page.get_by_text("Nog 4 te verdelen.")).to_be_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Tab")
        expect(hulp).to_have_value("2")
        expect(netwerk).to_have_value("2")
        plus = page.locator(".draagt-veld__stap", has_text="+").first
        plus.tap()
        expect(eigen).to_have_value("6")
        page.locator(".draagt-veld__stap", has_text="−").first.tap()
        expect(eigen).to_have_value("5")
        page.get_by_role("button", name="Bewaar concept").click()
        expect(page.get_by_label("Eigen kracht bij Financiën")).to_have_value("5")


def test_de_eigen_score_met_alleen_toetsen_en_dan_het_profiel(
    nieuw_venster: Callable[..., AbstractContextManager[Venster]],
) -> None:
    """Turned towards the person: no names of others, keys choose, and afterwards both stand beside each other."""
    with nieuw_venster() as venster:
        venster.log_in("marijke")
        page = venster.page
        open_zelfredzaamheid(page)
        rij = page.get_by_role("row").filter(has_text="Jan de Vries").last
        rij.get_by_role("link", name="Eigen score", exact=True).click()
        page.get_by_role("radio", name="alleen", exact=True).check(force=True)
        page.get_by_role("button", name="Naar de vragen").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("volgens u, Jan")
        expect(page.get_by_text("Wouter")).to_have_count(0)
        eis_toegankelijk(page)
        eis_past(page)
        toetsen = Toetsen(page)
        page.locator("[data-zrm-rij] input").first.focus()
        toetsen.druk("2", "ArrowDown", "w", "ArrowDown", "4")
        page.get_by_role("button", name="Klaar", exact=True).press("Enter")
        expect(page.get_by_role("heading", name="Eigen score van Jan de Vries")).to_be_visible()


@pytest.mark.parametrize("waar", ["Profiel", "Profiel huishouden"])
def test_een_profiel_past_en_is_toegankelijk(
    nieuw_venster: Callable[..., AbstractContextManager[Venster]], waar: str
) -> None:
    with nieuw_venster() as venster:
        venster.log_in("marijke")
        open_zelfredzaamheid(venster.page)
        eis_toegankelijk(venster.page)
        wie = "Het huishouden" if "huishouden" in waar else "Els de Vries"
        rij = venster.page.get_by_role("row").filter(has_text=wie).last
        rij.get_by_role("link", name="Profiel", exact=True).click()
        expect(venster.page.get_by_role("heading", level=1)).to_contain_text("Profiel van")
        eis_toegankelijk(venster.page)
        eis_past(venster.page)


def test_het_concept_bewaart_zichzelf(
    nieuw_venster: Callable[..., AbstractContextManager[Venster]],
) -> None:
    with nieuw_venster() as venster:
        venster.log_in("marijke")
        open_matrix(venster.page)
        page = venster.page
        page.locator("[data-zrm-rij] input").nth(2).focus()
        page.keyboard.press("1")
        expect(page.get_by_text("Het concept is bewaard.")).to_be_visible()
        page.reload()
        expect(page.locator("[data-zrm-rij] input[name='score-financien']:checked")).to_have_value("1")
