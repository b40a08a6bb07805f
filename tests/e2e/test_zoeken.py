"""Finding somebody with nothing but keys, and seeing who it may be while a new name is typed."""

from playwright.sync_api import expect

from tests.e2e.venster import eis_past, eis_toegankelijk


def test_zoeken_met_toetsen_en_zien_wie_het_misschien_al_is(nieuw_venster):
    with nieuw_venster() as venster:
        page = venster.page
        venster.log_in("bas")
        zoekvak = page.get_by_role("searchbox", name="Zoeken")
        zoekvak.focus()
        page.keyboard.type("fries 3-9-74")
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Personen").wait_for()
        expect(page.get_by_role("rowheader", name="Els de Vries")).to_be_visible()
        expect(zoekvak).to_have_value("fries 3-9-74")
        eis_toegankelijk(page)
        eis_past(page)
        page.get_by_role("link", name="De Vries 2026-").first.focus()
        page.keyboard.press("Enter")
        page.get_by_role("heading", level=1).wait_for()
        venster.open("/casussen/nieuw")
        page.get_by_label("Roepnaam").first.focus()
        page.keyboard.type("Els")
        page.get_by_label("Achternaam").first.focus()
        page.keyboard.type("de Fries")
        misschien = page.get_by_role("status").filter(has_text="Misschien staat deze persoon er al")
        expect(misschien).to_contain_text("Els de Vries")
        eis_toegankelijk(page)
        with page.context.expect_page() as nieuw:
            page.get_by_role("button", name="Kijk of deze persoon al bekend is").press("Enter")
        expect(nieuw.value.get_by_role("heading", level=1)).to_have_text("Is deze persoon al bekend?")
        expect(page.get_by_label("Achternaam").first).to_have_value("de Fries")
        venster.open("/zoeken/dubbelen")
        page.get_by_role("link", name="Vergelijken : Els de Vries").first.focus()
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Is dit dezelfde persoon?").wait_for()
        eis_toegankelijk(page)
        eis_past(page)
