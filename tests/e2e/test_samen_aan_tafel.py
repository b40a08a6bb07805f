"""At the table with a bad line and a colleague: whatever happens, no letter that was typed gets lost."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.e2e.aan_tafel import (
    BEWAARD,
    GEDULD,
    begin_gesprek,
    bewaar,
    ga_naar,
    hoort_bij,
    staat_er,
    zeg,
    zonder_lijnfouten,
)
from tests.e2e.server import draaiende_server, vrij_adres
from tests.e2e.venster import Venster, eis_past, eis_toegankelijk, venster

# The server first: it makes its data before there is a browser in this process.
pytestmark = pytest.mark.usefixtures("adres")

Nieuw = Callable[..., AbstractContextManager[Venster]]
NIET_BEWAARD = "^Nog niet bewaard, wij proberen het opnieuw$"


def test_de_pagina_bewaart_zichzelf(nieuw_venster: Nieuw) -> None:
    with nieuw_venster() as dit:
        page = begin_gesprek(dit)
        page.get_by_label("Het verhaal").fill("Het wordt ons te veel")
        zeg(page, "wonen", "De trap wordt lastig")
        staat_er(page, "verhaal")
        staat_er(page, "wonen")
        expect(page.locator("#deel-wonen [data-begin]")).to_have_text("De trap wordt lastig")
        expect(page.locator("[data-tel='leefgebied']")).to_have_text("1 van 9 leefgebieden")
        eis_toegankelijk(page)
        eis_past(page)
        page.reload()
        expect(page.get_by_label("Het verhaal")).to_have_value("Het wordt ons te veel")
        hoort_bij(page, "wonen", "De trap wordt lastig")


def test_een_zin_erbij_blijft_komen(nieuw_venster: Nieuw) -> None:
    with nieuw_venster() as dit:
        page = begin_gesprek(dit)
        zeg(page, "wonen", "Eén")
        for nummer, tekst in ((1, "Twee"), (2, "Drie")):
            page.locator("#deel-wonen .erbij:not([open]) > summary").first.click()
            page.locator(f"#veld-wonen-nu-{nummer}-tekst").fill(tekst)
        page.locator("#veld-afspraak-0-wat").fill("belt de corporatie")
        page.locator("#veld-afspraak-1-wie").fill("Jan")
        page.locator("#veld-afspraak-2-wanneer").wait_for()
        staat_er(page, "wonen")
        staat_er(page, "afspraken")
        page.goto(f"{page.url.partition('?')[0]}/samen")
        expect(page.get_by_text("belt de corporatie")).to_be_visible()
        eis_toegankelijk(page)
        eis_past(page)


def test_de_lijn_valt_weg_tijdens_het_typen(nieuw_venster: Nieuw) -> None:
    with nieuw_venster() as dit:
        page = begin_gesprek(dit)
        zeg(page, "wonen", "De trap")
        staat_er(page, "wonen")
        page.context.set_offline(True)
        zeg(page, "wonen", "De trap wordt lastig")
        staat_er(page, "wonen", NIET_BEWAARD)
        expect(page.locator("[data-hoorbaar]")).to_have_text("Nog niet bewaard, wij proberen het opnieuw")
        zeg(page, "wonen", "De trap wordt lastig, en de badkamer ook")
        page.context.set_offline(False)
        staat_er(page, "wonen")
        hoort_bij(page, "wonen", "De trap wordt lastig, en de badkamer ook")
        zonder_lijnfouten(dit)


def test_de_klep_gaat_dicht_voor_de_pauze_om_is(nieuw_venster: Nieuw) -> None:
    with nieuw_venster() as dit:
        page = begin_gesprek(dit)
        adres = page.url
        zeg(page, "wonen", "Nog net getypt")
        page.evaluate(
            "() => { Object.defineProperty(document, 'visibilityState', { value: 'hidden' });"
            " document.dispatchEvent(new Event('visibilitychange')); }"
        )
        ander = page.context.new_page()
        ander.goto(adres)
        hoort_bij(ander, "wonen", "Nog net getypt")


def test_weg_van_de_pagina_voor_de_pauze_om_is(nieuw_venster: Nieuw) -> None:
    with nieuw_venster() as dit:
        page = begin_gesprek(dit)
        adres = page.url
        page.on("dialog", lambda vraag: vraag.accept())
        zeg(page, "wonen", "En weg")
        page.goto("about:blank")
        page.goto(adres)
        hoort_bij(page, "wonen", "En weg")


def test_de_server_valt_uit_en_komt_terug(browser: Browser, gegevens: Path) -> None:
    adres = vrij_adres()
    with venster(browser, adres) as dit:
        with draaiende_server(gegevens, adres):
            page = begin_gesprek(dit)
            zeg(page, "wonen", "Voor de storing")
            staat_er(page, "wonen")
        zeg(page, "wonen", "Voor de storing, en erna")
        staat_er(page, "wonen", NIET_BEWAARD)
        with draaiende_server(gegevens, adres):
            staat_er(page, "wonen")
            hoort_bij(page, "wonen", "Voor de storing, en erna")
        zonder_lijnfouten(dit)


def test_een_antwoord_dat_niet_aankomt_is_geen_botsing_met_jezelf(nieuw_venster: Nieuw) -> None:
    """The server stored the form and the line fell away; what is typed after that joins it."""

    def lijn_valt_weg(route: Route) -> None:
        route.fetch(max_redirects=0)
        route.abort()

    with nieuw_venster() as dit:
        page = begin_gesprek(dit)
        page.route("**/leefgebieden/wonen", lijn_valt_weg)
        zeg(page, "wonen", "De trap wordt lastig")
        staat_er(page, "wonen", NIET_BEWAARD)
        zeg(page, "wonen", "De trap wordt lastig, en de badkamer ook")
        page.unroute("**/leefgebieden/wonen")
        staat_er(page, "wonen")
        hoort_bij(page, "wonen", "De trap wordt lastig, en de badkamer ook")
        zonder_lijnfouten(dit)


def test_twee_mensen_in_twee_delen_merken_niets_van_elkaar(nieuw_venster: Nieuw) -> None:
    with nieuw_venster() as een, nieuw_venster() as twee:
        mijn = begin_gesprek(een)
        ander = ga_naar(twee, mijn, "bas")
        zeg(mijn, "wonen", "Over wonen")
        zeg(ander, "werken", "Over werken")
        for page, gebied in ((mijn, "wonen"), (ander, "werken")):
            staat_er(page, gebied)
        for page in (mijn, ander):
            hoort_bij(page, "wonen", "Over wonen")
            hoort_bij(page, "werken", "Over werken")


@pytest.mark.parametrize(
    ("keuze", "blijft"),
    [
        ("Mijn tekst", ["Wat de ander hoorde"]),
        ("De andere tekst", ["Wat de een hoorde"]),
        ("Beide onder elkaar", ["Wat de een hoorde", "Wat de ander hoorde"]),
    ],
)
def test_twee_teksten_in_hetzelfde_deel_om_uit_te_kiezen(
    nieuw_venster: Nieuw, keuze: str, blijft: list[str]
) -> None:
    with nieuw_venster() as een, nieuw_venster() as twee:
        mijn = begin_gesprek(een)
        ander = ga_naar(twee, mijn, "bas")
        zeg(mijn, "wonen", "Wat de een hoorde")
        staat_er(mijn, "wonen")
        zeg(ander, "wonen", "Wat de ander hoorde")
        staat_er(ander, "wonen", "^Apart bewaard. Kies welke tekst blijft$")
        ander.reload()
        paneel = ander.get_by_role("region", name="Twee teksten")
        expect(paneel).to_contain_text("Wat de een hoorde")
        expect(ander.locator("#veld-wonen-nu-0-tekst")).to_have_value("Wat de ander hoorde")
        eis_toegankelijk(ander)
        eis_past(ander)
        paneel.get_by_role("button", name=keuze).click()
        expect(paneel).to_have_count(0, timeout=GEDULD)
        mijn.reload()
        for nummer, tekst in enumerate(blijft):
            expect(mijn.locator(f"#veld-wonen-nu-{nummer}-tekst")).to_have_value(tekst)


def test_wie_intussen_is_uitgelogd_bewaart_na_opnieuw_inloggen(nieuw_venster: Nieuw) -> None:
    with nieuw_venster() as dit:
        page = begin_gesprek(dit)
        page.context.clear_cookies()
        zeg(page, "wonen", "Dit mag niet weg")
        staat_er(page, "wonen", "^Nog niet bewaard: je bent uitgelogd")
        with page.expect_popup() as tabblad:
            page.get_by_role("link", name="Log in een nieuw tabblad in").click()
        ander = tabblad.value
        ander.get_by_label("Gebruikersnaam").wait_for()
        ander.close()
        inlog = Venster(page.context, dit.adres)
        inlog.log_in("marijke")
        inlog.page.close()
        staat_er(page, "wonen")
        expect(page.locator("#veld-wonen-nu-0-tekst")).to_have_value("Dit mag niet weg")


def test_zonder_script_bewaart_de_knop_en_kiest_men_op_de_pagina(nieuw_venster: Nieuw) -> None:
    with nieuw_venster() as een, nieuw_venster(java_script_enabled=False) as twee:
        mijn = begin_gesprek(een)
        ander = ga_naar(twee, mijn, "bas")
        zeg(ander, "wonen", "Zonder script")
        bewaar(ander, "wonen")
        staat_er(ander, "wonen", "^Bewaard$")
        zeg(mijn, "wonen", "Met script")
        staat_er(mijn, "wonen", "^Apart bewaard")
        mijn.get_by_role("region", name="Twee teksten").get_by_role("button", name="Mijn tekst").click()
        expect(mijn.get_by_role("region", name="Twee teksten")).to_have_count(0)
        zeg(ander, "wonen", "Zonder script, nog eens")
        bewaar(ander, "wonen")
        paneel = ander.get_by_role("region", name="Twee teksten")
        expect(paneel).to_contain_text("Met script")
        paneel.get_by_role("button", name="Beide onder elkaar").click()
        expect(ander.locator("#veld-wonen-nu-0-tekst")).to_have_value("Met script")
        expect(ander.locator("#veld-wonen-nu-1-tekst")).to_have_value("Zonder script, nog eens")


def test_er_wordt_alleen_gewaarschuwd_zolang_iets_niet_bewaard_is(nieuw_venster: Nieuw) -> None:
    with nieuw_venster() as dit:
        page = begin_gesprek(dit)
        vraag = "() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
        assert not page.evaluate(vraag)
        zeg(page, "wonen", "Getypt")
        assert page.evaluate(vraag)
        staat_er(page, "wonen", BEWAARD)
        assert not page.evaluate(vraag)
