"""What happened is written down and set right, and a request gets its letter, without a complaint of axe."""

from playwright.sync_api import expect

from tests.e2e.hand import Muis
from tests.e2e.venster import eis_past, eis_toegankelijk


def test_van_schuldvraag_tot_correctie_en_een_verzoek_om_inzage(nieuw_venster):
    with nieuw_venster() as venster:
        venster.log_in("marijke")
        hand = Muis(venster.page)
        hand.volg("Casussen")
        hand.volg("De Vries")
        hand.volg("Alle termijnen")
        hand.volg("Gebeurtenis vastleggen")
        eis_toegankelijk(venster.page)
        hand.kruis_aan("Iemand vroeg hulp bij schulden, en er dreigt iets")
        hand.kies("Over wie gaat het?", "Jan de Vries")
        hand.druk("Vastleggen")
        expect(venster.page.get_by_text("Schrijf op hoe het ging en met wie.").first).to_be_visible()
        hand.vul("Hoe ging het, en met wie?", "Jan belde: maandag gaat het licht eraf.")
        hand.druk("Vastleggen")
        klok = venster.page.locator(".klok__naam", has_text="Eerste gesprek bij een dreigende situatie")
        expect(klok).to_be_visible()
        eis_toegankelijk(venster.page)
        venster.page.get_by_role("link", name="Klopt dit niet?").first.click()
        hand.kruis_aan("Het is niet gebeurd")
        hand.vul("Hoe weet je dit nu?", "Verkeerde casus.")
        hand.druk("Correctie bewaren")
        expect(klok).to_have_count(0)
        eis_past(venster.page)
        hand.volg("Verzoeken")
        hand.volg("Verzoek opschrijven")
        hand.kies("Over wiens gegevens gaat het?", "Jan de Vries")
        hand.kruis_aan("Zien wat er is opgeschreven")
        hand.vul("Wat vroeg deze persoon, in eigen woorden?", "Mag ik mijn dossier zien?")
        hand.druk("Verzoek bewaren")
        expect(venster.page.get_by_role("link", name="Brief dat het binnen is (PDF)")).to_be_visible()
        eis_toegankelijk(venster.page)
        eis_past(venster.page)
