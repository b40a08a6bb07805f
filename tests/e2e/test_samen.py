"""Two colleagues in the same dossier at the same moment: whoever comes second reads both texts and loses nothing."""

from playwright.sync_api import expect

from tests.e2e.hand import Muis
from tests.e2e.venster import Venster, eis_past, eis_toegankelijk

VAN_MARIJKE = "Jan heeft weer werk, drie dagen in de week."
VAN_BAS = "Jan werkt op proef bij de fietsenmaker."
SAMEN = "Jan werkt op proef, drie dagen in de week."


def test_twee_teksten_van_het_plan_staan_naast_elkaar(nieuw_venster):
    with nieuw_venster() as een, nieuw_venster() as ander:
        marijke, bas = in_de_vries(een, "marijke"), in_de_vries(ander, "bas")
        for hand in (marijke, bas):
            hand.volg("Plan")
            hand.volg("Wijzigen", bij="Ons plan")
        marijke.vul("Wat gaat goed", VAN_MARIJKE)
        marijke.druk("Bewaren")
        expect(een.page.get_by_text(VAN_MARIJKE)).to_be_visible()
        bas.vul("Wat gaat goed", VAN_BAS)
        bas.druk("Bewaren")
        eis_keuze_tussen_twee(ander)
        bas.vul("Wat gaat goed", SAMEN)
        bas.druk("Bewaren")
        expect(ander.page.get_by_text(SAMEN)).to_be_visible()


def test_twee_mensen_in_een_leefgebied_lezen_elkaars_woorden(nieuw_venster):
    with nieuw_venster() as een, nieuw_venster() as ander:
        marijke, bas = in_de_vries(een, "marijke"), in_de_vries(ander, "bas")
        marijke.volg("Gesprekken")
        marijke.volg("Nieuw gesprek")
        marijke.druk("Naar het gesprek")
        een.page.get_by_label("Het verhaal").wait_for()
        bas.volg("Gesprekken")
        ander.page.get_by_role("heading", level=2).get_by_role("link").first.click()
        for hand in (marijke, bas):
            hand.klap_uit("Werken")
        marijke.vul("Hoe gaat het nu?", VAN_MARIJKE, bij="Werken")
        marijke.druk("Bewaren", bij="Werken")
        expect(marijke.deel("Werken")).to_contain_text("Bewaard om")
        bas.vul("Hoe gaat het nu?", VAN_BAS, bij="Werken")
        bas.druk("Bewaren", bij="Werken")
        keuze = ander.page.get_by_role("region", name="Twee teksten")
        expect(keuze).to_contain_text(VAN_MARIJKE)
        assert VAN_BAS in ander.page.evaluate(
            "[...document.querySelectorAll('textarea')].map((t) => t.value)"
        )
        eis_toegankelijk(ander.page)
        eis_past(ander.page)
        bas.vul("Hoe gaat het nu?", SAMEN, bij="Werken")
        bas.druk("Mijn tekst", bij="Werken")
        expect(keuze).to_have_count(0)
        ander.page.reload()
        expect(bas.deel("Werken")).to_contain_text(SAMEN)


def in_de_vries(venster: Venster, naam: str) -> Muis:
    venster.log_in(naam)
    hand = Muis(venster.page)
    hand.volg("De Vries")
    return hand


def eis_keuze_tussen_twee(venster: Venster) -> None:
    """The page says that a colleague was first, and shows what both wrote."""
    page = venster.page
    expect(page.get_by_role("alert")).to_contain_text("vergelijk de teksten")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.locator(".veld__intussen").get_by_text(VAN_MARIJKE)).to_be_visible()
    assert VAN_BAS in page.evaluate("[...document.querySelectorAll('textarea')].map((t) => t.value)")
    eis_toegankelijk(page)
    eis_past(page)
