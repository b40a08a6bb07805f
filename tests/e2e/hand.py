"""Two ways to use the same screen: with a mouse, and with nothing but keys. Both go by the words on the screen."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable

from playwright.sync_api import Locator, Page


class Hand(ABC):
    """Somebody at the screen. Things are found by what they are called there, within a named part if need be."""

    def __init__(self, page: Page, *, kijk: Callable[[], None] = lambda: None) -> None:
        """`kijk` is called whenever something new stands on the screen."""
        self.page = page
        self.kijk = kijk

    @abstractmethod
    def bedien(self, doel: Locator) -> None:
        """Follow a link, press a button, open what is folded, tick a box."""

    @abstractmethod
    def typ(self, doel: Locator, tekst: str) -> None:
        """Type into a field, in the place of what stood there."""

    @abstractmethod
    def kies_uit(self, doel: Locator, keuze: str) -> None:
        """Choose from a list that folds out."""

    @abstractmethod
    def scoor(self, antwoorden: str) -> None:
        """Fill the matrix from top to bottom: a level, or the letter of a reason to leave the row open."""

    def volg(self, link: str, *, bij: str | None = None) -> None:
        """Follow the link with this text."""
        self.bedien(self.deel(bij).get_by_role("link", name=link, exact=True).first)

    def druk(self, knop: str, *, bij: str | None = None) -> None:
        """Press the button with this text."""
        self.bedien(self.deel(bij).get_by_role("button", name=knop, exact=True).filter(visible=True).first)

    def bevestig(self, antwoord: str) -> None:
        """Answer the question that comes before an act without a way back."""
        self.bedien(self.page.get_by_role("dialog").get_by_role("button", name=antwoord, exact=True))

    def klap_uit(self, kop: str, *, bij: str | None = None) -> None:
        """Open what is folded under this heading."""
        self.bedien(self.deel(bij).locator("summary").filter(has_text=_begint_met(kop)).first)

    def kruis_aan(self, keuze: str, *, bij: str | None = None) -> None:
        """Tick the box, or the round button, in front of these words."""
        vakken = self.deel(bij).get_by_role("checkbox", name=_begint_met(keuze))
        self.bedien(vakken.or_(self.deel(bij).get_by_role("radio", name=_begint_met(keuze))).first)

    def vul(self, vraag: str, tekst: str, *, bij: str | None = None) -> None:
        """Type the answer to this question."""
        self.typ(self._veld(vraag, bij), tekst)

    def kies(self, vraag: str, keuze: str, *, bij: str | None = None) -> None:
        """Choose the answer to this question from its list."""
        self.kies_uit(self._veld(vraag, bij), keuze)

    def _veld(self, vraag: str, bij: str | None) -> Locator:
        opschrift = re.compile(rf"^\s*{re.escape(vraag)}\s*(\(niet verplicht\))?\s*$")
        return self.deel(bij).get_by_label(opschrift).filter(visible=True).first

    def deel(self, kop: str | None) -> Locator:
        """The smallest part of the page under this heading."""
        if kop is None:
            return self.page.locator("body")
        koppen = self.page.locator("legend, summary, h2, h3").filter(has_text=_begint_met(kop))
        return self.page.locator("fieldset, details, section, article").filter(has=koppen).last


def _begint_met(tekst: str) -> re.Pattern[str]:
    return re.compile(rf"^\s*{re.escape(tekst)}(?!\w)")


class Muis(Hand):
    """With a mouse, or a finger."""

    def bedien(self, doel: Locator) -> None:
        doel.click()

    def typ(self, doel: Locator, tekst: str) -> None:
        doel.fill(tekst)

    def kies_uit(self, doel: Locator, keuze: str) -> None:
        optie = doel.locator("option").filter(has_text=_begint_met(keuze)).first
        doel.select_option(value=optie.get_attribute("value"))

    def scoor(self, antwoorden: str) -> None:
        rijen = self.page.get_by_role("radiogroup").all()
        assert len(rijen) == len(antwoorden)
        for rij, antwoord in zip(rijen, antwoorden, strict=True):
            rij.locator(f"label:has([data-toets='{antwoord}'])").click()
