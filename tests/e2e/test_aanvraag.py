"""From a form that came in to a decision that was sent, without a complaint of axe."""

from playwright.sync_api import expect

from tests.e2e.hand import Muis
from tests.e2e.venster import eis_past, eis_toegankelijk


def test_van_formulier_tot_verstuurd_besluit(nieuw_venster):
    with nieuw_venster() as venster:
        venster.log_in("marijke")
        hand = Muis(venster.page)
        hand.volg("Casussen")
        hand.volg("De Vries")
        hand.volg("Aanvragen")
        hand.volg("Aanvraag opschrijven")
        eis_toegankelijk(venster.page)
        hand.kies("Voor wie?", "Jan de Vries")
        hand.kruis_aan("Wmo")
        hand.kruis_aan("Een formulier")
        hand.vul("Wat wordt er gevraagd, in eigen woorden?", "Een cursus om weer aan het werk te komen.")
        hand.druk("Aanvraag bewaren")
        expect(venster.page.get_by_text("De gemeente besluit, niet dit programma")).to_be_visible()
        hand.klap_uit("Besluit opschrijven")
        hand.kruis_aan("Toegekend")
        hand.vul("Door wie?", "Zorgloket")
        hand.druk("Besluit bewaren")
        expect(venster.page.get_by_text("Schrijf op wat er is toegekend.").first).to_be_visible()
        hand.vul("Wat is er toegekend, of waarom niet?", "De cursus in het buurthuis.")
        hand.druk("Besluit bewaren")
        hand.druk("Verstuurd")
        expect(venster.page.locator(".klok__naam", has_text="Bezwaar")).to_be_visible()
        eis_toegankelijk(venster.page)
        eis_past(venster.page)
        hand.volg("Overzicht")
        hand.volg("Alle termijnen")
        venster.page.locator("summary.klok__kop").first.press("Enter")
        expect(venster.page.locator(".klok__som").first).to_be_visible()
        eis_toegankelijk(venster.page)
        eis_past(venster.page)
