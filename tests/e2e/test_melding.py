"""From the phone to a casus with nothing but keys: a melding in one screen, its terms, and who it became."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import expect

from tests.e2e.hoofdtaak import kop, log_in
from tests.e2e.toetsenbord import Toetsenbord
from tests.e2e.venster import Venster, eis_past, eis_toegankelijk

# The server first: it makes its data before there is a browser in this process.
pytestmark = pytest.mark.usefixtures("adres")

VRAAG = "Sinds mijn heup kom ik de straat niet meer op. Wie haalt de boodschappen?"


def test_van_telefoon_naar_casus_met_alleen_toetsen(
    nieuw_venster: Callable[..., AbstractContextManager[Venster]],
) -> None:
    with nieuw_venster() as venster:
        page = venster.page
        hand = Toetsenbord(page)

        def kijk() -> None:
            eis_toegankelijk(page)
            eis_past(page)

        venster.open("/inloggen")
        log_in(hand, "marijke")
        hand.volg("Meldingen")
        kop(hand, "Meldingen")
        expect(page.get_by_role("row").filter(has_text="Spoed")).to_be_visible()
        kijk()
        hand.volg("Melding noteren")
        kop(hand, "Melding noteren")
        kijk()
        hand.vul("Wat is er aan de hand, in hun eigen woorden?", VRAAG)
        hand.vul("Roepnaam", "Els")
        hand.vul("Achternaam", "Vries")
        expect(page.get_by_text("Misschien staat deze persoon er al")).to_be_visible()
        kijk()
        hand.vul("Roepnaam", "Corrie")
        hand.vul("Achternaam", "Zwart")
        hand.kruis_aan("Ik pak deze melding zelf op")
        hand.druk("Melding bewaren")
        kop(hand, "Melding M-")
        expect(page.locator(".klok", has_text="Onderzoek")).to_contain_text("nog")
        kijk()
        hand.volg("Rechten verteld")
        hand.kruis_aan("Eigen plan, aan de inwoner")
        kijk()
        hand.druk("Bewaren")
        expect(page.get_by_text("Eigen plan, aan de inwoner: verteld")).to_be_visible()
        hand.volg("Casus starten")
        kop(hand, "Casus starten")
        kijk()
        hand.druk("Casus openen")
        kop(hand, "Zwart")
        hand.volg("Meldingen")
        hand.volg("Van mij")
        expect(page.get_by_text("De melder hoorde nog niets").first).to_be_visible()
