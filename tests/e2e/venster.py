"""A window on the program that notices everything wrong with what it shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response

from wijkteam.demo.staf import WACHTWOORD

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BREEDTES = (1280, 768, 320)
HOOGTE = 800
# The browser says this of every page that answers with a mistake; whether that was right is for the test to say.
OVER_EEN_STATUS = "Failed to load resource: the server responded with a status of 4"


class Venster:
    """One colleague's browser: a page, who is logged in, and what went wrong in it."""

    def __init__(self, context: BrowserContext, adres: str) -> None:
        self.adres = adres
        self.page: Page = context.new_page()
        self.page.set_default_timeout(15_000)
        self.mis: list[str] = []
        self.page.on("console", self._hoor)
        self.page.on("pageerror", lambda fout: self.mis.append(f"{self.page.url}: {fout}"))
        self.page.on("response", self._kijk)

    def _hoor(self, bericht: ConsoleMessage) -> None:
        if bericht.type in {"error", "warning"} and not bericht.text.startswith(OVER_EEN_STATUS):
            self.mis.append(f"{self.page.url}: {bericht.text}")

    def _kijk(self, antwoord: Response) -> None:
        is_stuk = antwoord.status >= 500 or (antwoord.status >= 400 and "/static/" in antwoord.url)
        if is_stuk:
            self.mis.append(f"{antwoord.url}: {antwoord.status}")

    def open(self, pad: str, *, status: int = 200) -> None:
        """Go to an address of the program and see the answer that belongs there."""
        antwoord = self.page.goto(self.adres + pad)
        assert antwoord is not None
        assert antwoord.status == status, f"{pad}: {antwoord.status}"

    def log_in(self, naam: str) -> None:
        """Come in as somebody of the demo staff."""
        self.open("/inloggen")
        self.page.get_by_label("Gebruikersnaam").fill(naam)
        self.page.get_by_label("Wachtwoord").fill(WACHTWOORD)
        self.page.get_by_role("button", name="Inloggen").click()
        self.page.get_by_role("button", name="Uitloggen").wait_for()


@contextmanager
def venster(browser: Browser, adres: str, **opties: Any) -> Iterator[Venster]:
    """A fresh window; afterwards nothing may have gone wrong in it: no script error, no refusal of the CSP, no 500."""
    context = browser.new_context(
        base_url=adres, locale="nl-NL", viewport={"width": BREEDTES[0], "height": HOOGTE}, **opties
    )
    try:
        dit = Venster(context, adres)
        yield dit
    finally:
        context.close()
    assert not dit.mis, "\n".join(dit.mis)


def eis_toegankelijk(page: Page) -> None:
    """No violation of WCAG 2.2 A and AA and of good practice, also in what is folded away now."""
    page.evaluate(_axe())
    klachten: list[str] = page.evaluate(_ZOEK_KLACHTEN, REGELS)
    assert not klachten, f"{page.url}\n" + "\n".join(klachten)


def eis_past(page: Page) -> None:
    """Nothing sticks out sideways on a desk, a tablet or a telephone (and so not at 400 % zoom either)."""
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": HOOGTE})
        nodig = page.evaluate("document.documentElement.scrollWidth")
        assert nodig <= breedte, (
            f"{page.url} needs {nodig} px at {breedte} px: {page.evaluate(_WAT_STEEKT_UIT)}"
        )
    page.set_viewport_size({"width": BREEDTES[0], "height": HOOGTE})


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


_ZOEK_KLACHTEN = """async (regels) => {
  const dicht = [...document.querySelectorAll("details:not([open])")];
  for (const uitklap of dicht) uitklap.open = true;
  const { violations } = await axe.run(document, { runOnly: regels, resultTypes: ["violations"] });
  for (const uitklap of dicht) uitklap.open = false;
  return violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.target}: ${n.failureSummary}`));
}"""

_WAT_STEEKT_UIT = """() => [...document.querySelectorAll("body *")]
  .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".tabel"))
  .slice(0, 5).map((e) => e.outerHTML.slice(0, 120))"""
