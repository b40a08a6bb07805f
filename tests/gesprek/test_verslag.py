"""The verslag as a concept: what the talk brings along, what is written, and what is still open."""

from uuid import uuid4

import pytest

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import Gespreksverhaal, kijk
from tests.gesprek.verslagbouwstenen import Verslagverhaal
from wijkteam.casus.afsluiting import Besluit, sluit_af
from wijkteam.casus.models import Sluitreden
from wijkteam.gesprek.verslag.concept import Verslagtekst
from wijkteam.gesprek.verslag.models import Gespreksverslag, Woordsoort
from wijkteam.gesprek.verslag.queries import find_verslag
from wijkteam.huishouden.models import Adres, Adressoort
from wijkteam.journaal.models import Handeling
from wijkteam.wet.leefgebieden import Leefgebied

# The page shows everything that a verslag is made of; the number is fixed, however much was said.
MEESTE_VRAGEN = 15


@pytest.fixture
def v(verhaal: Gespreksverhaal) -> Verslagverhaal:
    return Verslagverhaal.begin(verhaal)


def bewaard(v: Verslagverhaal) -> Gespreksverslag | None:
    with kijk() as session:
        return find_verslag(session, v.gesprek.id)


def velden(versie: int = 0, **over: str) -> dict[str, str]:
    return {"_versie": str(versie)} | {naam.replace("__", "-"): waarde for naam, waarde in over.items()}


def test_een_formulier_bewaart_alle_delen(v: Verslagverhaal, klant: Klant) -> None:
    els = str(v.verhaal.persoon("Els"))
    invoer = velden(
        vraag__0__persoon=els,
        vraag__0__woorden="Wie helpt mij? 🙂",
        mening__0__persoon=els,
        mening__0__woorden="Ik zie dat anders.",
        mantelzorg__0__persoon=els,
        mantelzorg__0__last="Elke dag.",
        mantelzorg__0__wens="Een middag vrij.",
        hulp__0__aard="Hulp in huis",
        hulp__0__omvang="2 uur",
        hulp__0__frequentie="elke week",
        hulp__0__duur="tot mei",
        kring__2__overwogen="Anja kookt.",
        kring__2__waarom_niet="Zij werkt.",
        vraag_erachter="Rust.",
        bronnen="Van Els.",
        vervolg="We bellen.",
    )
    antwoord = klant.stuur(f"{v.pad}/schrijven", invoer)
    assert (antwoord.status_code, antwoord.location) == (303, v.pad)
    verslag = bewaard(v)
    assert verslag is not None
    tekst = Verslagtekst.van(verslag)
    assert [(w.soort, w.woorden, str(w.persoon_id)) for w in tekst.woorden] == [
        (Woordsoort.VRAAG, "Wie helpt mij? 🙂", els),
        (Woordsoort.MENING, "Ik zie dat anders.", els),
    ]
    assert (tekst.hulp[0].aard, tekst.hulp[0].duur, tekst.hulp[0].persoon_id) == (
        "Hulp in huis",
        "tot mei",
        None,
    )
    assert (int(tekst.afwegingen[0].kring), tekst.afwegingen[0].waarom_niet) == (2, "Zij werkt.")
    assert (tekst.vraag_erachter, tekst.mantelzorg[0].wens) == ("Rust.", "Een middag vrij.")
    assert Handeling.VERSLAG_BIJGEWERKT in [regel.handeling for regel in v.verhaal.journaal()]
    pagina = klant.open(f"{v.pad}/schrijven").text
    assert all(woord in pagina for woord in ("Wie helpt mij?", "Anja kookt.", "hulp-1-aard"))


def test_bewaren_van_een_zin_kost_weinig_vragen(v: Verslagverhaal, klant: Klant) -> None:
    klant.stuur(f"{v.pad}/schrijven", velden(vervolg="We bellen."))
    assert klant.vragen.aantal <= 12


def test_leeg_maken_mag_en_hetzelfde_is_geen_wijziging(v: Verslagverhaal, klant: Klant) -> None:
    klant.stuur(f"{v.pad}/schrijven", velden(kring__1__overwogen="Zelf.", vervolg="Bellen."))
    klant.stuur(f"{v.pad}/schrijven", velden(1, kring__1__overwogen="Zelf.", vervolg="Bellen."))
    verslag = bewaard(v)
    assert verslag is not None
    assert verslag.versie == 1
    klant.stuur(f"{v.pad}/schrijven", velden(1))
    assert Verslagtekst.van(bewaard(v)) == Verslagtekst()


def test_een_rij_kan_van_iemand_anders_blijken(v: Verslagverhaal, klant: Klant) -> None:
    els, jan = str(v.verhaal.persoon("Els")), str(v.verhaal.persoon("Jan"))
    klant.stuur(f"{v.pad}/schrijven", velden(vraag__0__persoon=els, vraag__0__woorden="Hulp?"))
    assert (
        klant.stuur(
            f"{v.pad}/schrijven", velden(1, vraag__0__persoon=jan, vraag__0__woorden="Hulp?")
        ).status_code
        == 303
    )
    assert [str(w.persoon_id) for w in Verslagtekst.van(bewaard(v)).woorden] == [jan]


@pytest.mark.parametrize(
    ("over", "bericht"),
    [
        ({"hulp__0__omvang": "2 uur"}, "Schrijf erbij om welke hulp het gaat."),
        ({"vraag__0__woorden": "x" * 100_000}, "te lang"),
        ({"vraag__0__woorden": "Ja", "vraag__0__persoon": str(uuid4())}, "hoort niet bij dit huishouden"),
        ({"bronnen": "Zie 123456782"}, "burgerservicenummer"),
        ({"hulp__0__aard": "Voor 123 456 782"}, "burgerservicenummer"),
        ({"vervolg": "Bel\x00len"}, "tekens"),
        ({"kring__7__overwogen": "De maan"}, "hoort niet bij dit formulier"),
        ({"onbekend": "x"}, "hoort niet bij dit formulier"),
    ],
)
def test_foute_invoer_komt_terug_en_er_is_niets_bewaard(
    v: Verslagverhaal, klant: Klant, over: dict[str, str], bericht: str
) -> None:
    antwoord = klant.stuur(f"{v.pad}/schrijven", velden(vraag_erachter="Blijft staan", **over))
    assert (antwoord.status_code, bericht in antwoord.text, "Blijft staan" in antwoord.text) == (
        422,
        True,
        True,
    )
    assert bewaard(v) is None


def test_twee_collegas_zien_beide_teksten(v: Verslagverhaal, klant: Klant, als) -> None:
    klant.stuur(f"{v.pad}/schrijven", velden(vraag_erachter="Van Marijke", hulp__0__aard="Hulp van Marijke"))
    antwoord = als(v.verhaal.bram).stuur(
        f"{v.pad}/schrijven", velden(vraag_erachter="Van Bram", hulp__0__aard="Hulp van Bram")
    )
    assert antwoord.status_code == 409
    for tekst in ("Van Marijke", "Van Bram", "Hulp van Marijke", "Hulp van Bram"):
        assert tekst in antwoord.text


def test_het_verslag_neemt_mee_wat_in_het_gesprek_gezegd_is(v: Verslagverhaal, klant: Klant) -> None:
    v.zeg(Leefgebied.WONEN, ("Fijn huis.", None), ("Ik wil een eigen kamer.", v.verhaal.persoon("Wouter")))
    v.schrijf()
    pagina = klant.open(v.pad).text
    een = klant.vragen.aantal
    assert een <= MEESTE_VRAGEN
    plekken = [
        pagina.index(t)
        for t in ("Het wordt me te veel.", "Fijn huis.", "Els wil weer slapen.", "Ik hoef geen hulp.")
    ]
    assert plekken == sorted(plekken)
    v.zeg(Leefgebied.WERKEN, *((f"Zin {n}.", v.verhaal.persoon("Jan")) for n in range(20)))
    klant.open(v.pad)
    assert klant.vragen.aantal == een


def test_wat_ontbreekt_wordt_genoemd_en_verdwijnt_als_het_er_staat(v: Verslagverhaal) -> None:
    codes = {punt.code for punt in v.concept().open_punten}
    assert {
        "vraag",
        "hulp",
        "rechten",
        "afspraken",
        "gebied_wonen",
        "onderzoek_d",
    } <= codes
    assert not [code for code in codes if "veilig" in code]
    v.zeg(Leefgebied.WONEN, ("Fijn.", None))
    v.schrijf()
    assert not {"vraag", "hulp", "gebied_wonen", "mantelzorg"} & {p.code for p in v.concept().open_punten}


def test_veiligheid_komt_nooit_in_een_verslag_ook_niet_van_wie_haar_mag_zien(
    v: Verslagverhaal, klant: Klant
) -> None:
    v.zeg(Leefgebied.VEILIGHEID, ("Hij slaat soms.", v.verhaal.persoon("Els")))
    assert "slaat" not in str(v.concept())
    assert "slaat" not in klant.open(v.pad).text


def test_bsn_en_geschermd_adres_vallen_weg_waar_iemand_ze_ook_typte(v: Verslagverhaal) -> None:
    adres = {"straat": "Verborgenlaan", "huisnummer": "12", "postcode": "6865 ZZ", "plaats": "Doorwerth"}
    v.verhaal.bouw.klaar(
        Adres(
            huishouden_id=v.verhaal.casus.huishouden_id,
            soort=Adressoort.VAST,
            is_geschermd=True,
            van=v.gesprek.gehouden_op,
            **adres,
        )
    )
    v.zeg(Leefgebied.WONEN, ("Wij wonen op verborgenlaan 12, 6865zz. Mijn nummer is 123456782.", None))
    (zin,) = v.concept().gebieden[0].zinnen
    assert (
        zin.tekst
        == "Wij wonen op (adres weggelaten), (adres weggelaten). Mijn nummer is (nummer weggelaten)."
    )


def test_in_een_gesloten_casus_blijft_het_verslag_zoals_het_is(v: Verslagverhaal, klant: Klant) -> None:
    v.schrijf()
    sluit_af(
        v.verhaal.bouw.session,
        v.verhaal.casus,
        Besluit(Sluitreden.ZELF_VERDER, "Klaar."),
        door=v.verhaal.marijke,
    )
    v.verhaal.bouw.session.commit()
    assert klant.stuur(f"{v.pad}/schrijven", velden(1, vervolg="Anders")).status_code == 409
    assert klant.open(v.pad).status_code == 200


def test_een_vreemde_collega_ziet_het_verslag_niet(v: Verslagverhaal, als) -> None:
    vreemd = als(v.verhaal.bouw.medewerker("Vreemd"))
    for pad in ("", "/schrijven", "/definitief"):
        assert vreemd.open(v.pad + pad).status_code == 404
    assert vreemd.stuur(f"{v.pad}/schrijven", velden(vervolg="x")).status_code == 404
