"""The same screen with nothing but keys: every step shows where the focus is, and leads on."""

from typing import Any

from playwright.sync_api import Locator, Page

from tests.e2e.hand import Hand

# No page is this long: whoever has not arrived by then is going round in circles.
VERST = 300


class Toetsenbord(Hand):
    """Tab, Enter, Space, arrows and typing. Counts the keys, typing apart."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.aanslagen = 0

    def bedien(self, doel: Locator) -> None:
        soort = self._ga_naar(doel)["soort"]
        if soort not in {"radio", "checkbox"}:
            self._druk("Enter")
        elif not doel.is_checked():
            self._druk("Space")

    def typ(self, doel: Locator, tekst: str) -> None:
        self._ga_naar(doel)
        self._druk("Control+a")
        self.page.keyboard.type(tekst)

    def kies_uit(self, doel: Locator, keuze: str) -> None:
        self._ga_naar(doel)
        opties: list[str] = doel.locator("option").all_inner_texts()
        verste = next(i for i, tekst in enumerate(opties) if tekst.startswith(keuze))
        for _ in range(verste - int(doel.evaluate("e => e.selectedIndex"))):
            self._druk("ArrowDown")

    def scoor(self, antwoorden: str) -> None:
        self._ga_naar(self.page.get_by_role("radiogroup").first.get_by_role("radio").first)
        for antwoord in antwoorden[:-1]:
            self._druk(antwoord)
            self._druk("ArrowDown")
        self._druk(antwoorden[-1])

    def _ga_naar(self, doel: Locator) -> dict[str, Any]:
        """Press Tab until the focus stands here; over the skip link, and by arrows inside one choice."""
        for _ in range(VERST):
            plek: dict[str, Any] = doel.evaluate(_WAAR)
            if plek["is_hier"]:
                return plek
            self._druk("Enter" if plek["is_sprong"] else "ArrowDown" if plek["is_zelfde_keuze"] else "Tab")
            self._eis_zichtbare_focus()
        raise AssertionError(f"{self.page.url}: no key leads to {doel}")

    def _druk(self, toets: str) -> None:
        self.aanslagen += 1
        self.page.keyboard.press(toets)

    def _eis_zichtbare_focus(self) -> None:
        klacht = self.page.evaluate(_KLACHT_OVER_FOCUS)
        assert not klacht, f"{self.page.url}: {klacht}"


_WAAR = """(doel) => {
  const hier = document.activeElement;
  return {
    is_hier: hier === doel,
    soort: doel.type || doel.localName,
    is_sprong: hier.matches("a[href='#inhoud']") && document.querySelector("main").contains(doel),
    is_zelfde_keuze: doel.type === "radio" && hier.type === "radio" && hier.name === doel.name,
  };
}"""

# The ring stands on the thing itself, or on what is drawn in its place right behind it.
_KLACHT_OVER_FOCUS = """() => {
  const hier = document.activeElement;
  if (hier === document.body || hier.matches("main, dialog")) return "";
  const naam = hier.outerHTML.slice(0, 160);
  if (hier === window.vorigeFocus) return `a key did not move the focus on from ${naam}`;
  window.vorigeFocus = hier;
  const isOmlijnd = (e) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  };
  const getekend = [hier, hier.nextElementSibling].find((e) => e && isOmlijnd(e));
  if (!getekend) return `nothing shows the focus on ${naam}`;
  const { left, top, width, height } = getekend.getClientRects()[0];
  const boven = document.elementFromPoint(left + width / 2, top + height / 2);
  const isTeZien = boven && boven !== document.body && (boven.contains(getekend) || getekend.contains(boven));
  return isTeZien ? "" : `the focus is out of sight or covered: ${naam}`;
}"""
