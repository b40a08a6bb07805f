"""What goes wrong is told on a page that is as good as the others, and nothing that was typed is lost."""

from playwright.sync_api import Page, expect

from tests.e2e.venster import eis_past, eis_toegankelijk


def test_een_pagina_die_er_niet_is_wijst_de_weg_terug(nieuw_venster):
    with nieuw_venster() as venster:
        venster.log_in("marijke")
        venster.open("/bestaat-niet", status=404)
        eis_goed(venster.page)
        venster.page.get_by_role("main").get_by_role("link").first.click()
        expect(venster.page.get_by_role("heading", level=1)).to_have_text("Mijn dag")


def test_wie_ergens_geen_recht_op_heeft_leest_waarom(nieuw_venster):
    with nieuw_venster() as venster:
        venster.log_in("marijke")
        venster.open("/beheer/medewerkers", status=403)
        eis_goed(venster.page)


def test_zonder_inloggen_is_ook_een_foutpagina_toegankelijk(nieuw_venster):
    with nieuw_venster() as venster:
        venster.open("/bestaat-niet", status=404)
        eis_goed(venster.page)


def test_een_formulier_met_fouten_brengt_je_naar_het_veld(nieuw_venster):
    with nieuw_venster() as venster:
        page = venster.page
        venster.log_in("marijke")
        page.get_by_role("link", name="Casus openen").first.click()
        page.get_by_label("De vraag, in de eigen woorden").fill("Het wordt ons te veel.")
        page.get_by_label("Geboortedatum").fill("31-02-1970")
        page.get_by_role("button", name="Casus openen").click()
        overzicht = page.locator("[data-foutenoverzicht]")
        expect(overzicht).to_be_focused()
        eis_goed(page)
        expect(overzicht.get_by_role("listitem")).to_have_text(
            ["Vul de roepnaam in.", "Vul de achternaam in.", "31 februari bestaat niet.", "Kies een wet."]
        )
        expect(page.get_by_label("De vraag, in de eigen woorden")).to_have_value("Het wordt ons te veel.")
        overzicht.get_by_role("link", name="31 februari").click()
        expect(page.get_by_label("Geboortedatum")).to_be_focused()


def eis_goed(page: Page) -> None:
    eis_toegankelijk(page)
    eis_past(page)
