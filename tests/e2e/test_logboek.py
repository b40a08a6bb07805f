"""The logboek in a real browser: what was typed survives closing the page, and everybody can use it."""

from playwright.sync_api import expect

from tests.e2e.venster import eis_past, eis_toegankelijk


def test_een_concept_overleeft_het_sluiten_van_de_pagina(nieuw_venster) -> None:
    with nieuw_venster() as venster:
        venster.log_in("marijke")
        page = venster.page
        venster.open("/casussen?zoek=vries")
        page.get_by_role("link", name="De Vries").first.click()
        page.get_by_role("link", name="Logboek", exact=True).click()
        logboek = page.url.removeprefix(venster.adres)
        eis_toegankelijk(page)
        eis_past(page)
        page.get_by_role("link", name="Nieuwe regel").click()
        eis_toegankelijk(page)
        eis_past(page)
        page.get_by_label("Wat was het?").select_option("telefoon")
        page.get_by_label("Wat gebeurde er?").fill("Els belde over de bus op vrijdag.")
        # Away at once: the page sends what it has while it is being left, and the next page does not wait for that.
        page.goto("about:blank")
        kaart = page.get_by_role("listitem").filter(has_text="Els belde over de bus")
        for _ in range(20):
            venster.open(logboek)
            if kaart.count():
                break
        expect(kaart).to_contain_text("gewist")
        kaart.get_by_role("link", name="Verder schrijven").click()
        tekst = page.get_by_label("Wat gebeurde er?")
        expect(tekst).to_have_value("Els belde over de bus op vrijdag.")
        tekst.press("Control+End")
        tekst.type(" Hij rijdt weer.")
        page.get_by_role("button", name="In het logboek zetten").click()
        expect(page.get_by_role("article").first).to_contain_text("Hij rijdt weer.")
        page.wait_for_load_state("networkidle")
        venster.open(logboek)
        expect(page.get_by_role("link", name="Verder schrijven")).to_have_count(0)
        page.get_by_role("link", name="Agenda van deze casus").click()
        eis_toegankelijk(page)
        eis_past(page)
        for pad in ("/agenda", "/agenda/afspraken/nieuw", "/agenda/link"):
            venster.open(pad)
            eis_toegankelijk(page)
            eis_past(page)
