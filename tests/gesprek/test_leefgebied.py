"""What is said about a leefgebied: several sentences on a line, each about somebody, each on a ground."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import Gespreksverhaal, wonen
from wijkteam.casus.models import Betrokkene, Hoedanigheid
from wijkteam.gesprek.queries import list_huisgenoten
from wijkteam.huishouden.models import Huishoudlid
from wijkteam.journaal.models import Handeling
from wijkteam.kern.tijd import nu
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied

# The same id in every worker: the name of a test may not depend on chance.
NERGENS = UUID("5a1e0000-0000-4000-8000-000000000000")

WONEN = "/leefgebieden/wonen"


def test_op_een_regel_passen_zinnen_over_verschillende_mensen(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek, wouter = verhaal.gesprek(), verhaal.persoon("Wouter")
    antwoord = klant.stuur(
        verhaal.pad(gesprek, WONEN),
        wonen("Een fijn huis.", "Wil een eigen kamer.", nu_1_persoon=wouter, wens_0_tekst="Hier blijven."),
    )
    assert antwoord.status_code == 303
    assert klant.vragen.aantal <= 12
    assert [(z.regel, z.tekst, z.persoon_id, z.wet) for z in verhaal.zinnen(gesprek)] == [
        (Gespreksregel.NU, "Een fijn huis.", None, Wet.WMO),
        (Gespreksregel.NU, "Wil een eigen kamer.", wouter, Wet.JEUGDWET),
        (Gespreksregel.WENS, "Hier blijven.", None, Wet.WMO),
    ]


def test_alles_mag_leeg_blijven(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek = verhaal.gesprek()
    antwoord = klant.stuur(verhaal.pad(gesprek, WONEN), wonen(" ", "", zelf_0_tekst=""))
    assert antwoord.status_code == 303
    assert verhaal.delen(gesprek) == {}


def test_de_wet_volgt_vanzelf_wie_het_is(verhaal: Gespreksverhaal, klant: Klant) -> None:
    """The wet of the casus for all; of the betrokkene for one; the Jeugdwet for a minor."""
    gesprek, jan, wouter = verhaal.gesprek(), verhaal.persoon("Jan"), verhaal.persoon("Wouter")
    verhaal.bouw.klaar(
        Betrokkene(
            casus_id=verhaal.casus.id,
            persoon_id=jan,
            hoedanigheid=Hoedanigheid.CLIENT,
            wet=Wet.PARTICIPATIEWET,
            van=nu(),
        )
    )
    klant.stuur(
        verhaal.pad(gesprek, WONEN),
        wonen("Allen", "Jan", "Wouter", nu_1_persoon=jan, nu_2_persoon=wouter),
    )
    wetten = [zin.wet for zin in verhaal.zinnen(gesprek)]
    assert wetten == [Wet.WMO, Wet.PARTICIPATIEWET, Wet.JEUGDWET]


def test_de_leeftijd_op_de_dag_van_het_gesprek_telt(verhaal: Gespreksverhaal, klant: Klant) -> None:
    jeroen, achttien = verhaal.persoon("Jeroen"), date(2024, 11, 20)
    for dag, wet in ((achttien - timedelta(days=1), Wet.JEUGDWET), (achttien, Wet.WMO)):
        gesprek = verhaal.gesprek(dag)
        klant.stuur(verhaal.pad(gesprek, WONEN), wonen("Jarig", nu_0_persoon=jeroen))
        assert [zin.wet for zin in verhaal.zinnen(gesprek)] == [wet]


def test_een_andere_wet_mag_ook(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek = verhaal.gesprek()
    pad = verhaal.pad(gesprek, WONEN)
    klant.stuur(pad, wonen("Huurschuld", nu_0_wet="wgs"))
    assert [zin.wet for zin in verhaal.zinnen(gesprek)] == [Wet.WGS]
    assert '<option value="wgs" selected>' in klant.open(verhaal.pad(gesprek)).text


def test_zinnen_veranderen_verdwijnen_en_komen_erbij(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek, jan, els = verhaal.gesprek(), verhaal.persoon("Jan"), verhaal.persoon("Els")
    pad = verhaal.pad(gesprek, WONEN)
    klant.stuur(pad, wonen("Een", "Twee", "Drie", nu_1_persoon=jan, goed_0_tekst="Goed"))
    antwoord = klant.stuur(
        pad,
        wonen(
            "Een!", "", "Drie", "Vier", versie=1, nu_2_persoon=els, goed_0_tekst="Beter", beter_0_tekst="x"
        ),
    )
    assert antwoord.status_code == 303
    assert klant.vragen.aantal <= 12
    assert [(z.regel.value, z.tekst, z.persoon_id) for z in verhaal.zinnen(gesprek)] == [
        ("nu", "Een!", None),
        ("goed", "Beter", None),
        ("nu", "Drie", els),
        ("nu", "Vier", None),
        ("beter", "x", None),
    ]
    assert verhaal.delen(gesprek)[Leefgebied.WONEN].versie == 2


def test_een_zin_wordt_van_een_ander(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek, jan, els = verhaal.gesprek(), verhaal.persoon("Jan"), verhaal.persoon("Els")
    pad = verhaal.pad(gesprek, WONEN)
    klant.stuur(pad, wonen("Slaapt slecht", "Moe", nu_0_persoon=jan))
    klant.stuur(pad, wonen("Slaapt slecht", "Moe", versie=1, nu_0_persoon=els))
    assert [(z.tekst, z.persoon_id) for z in verhaal.zinnen(gesprek)] == [
        ("Slaapt slecht", els),
        ("Moe", None),
    ]


def test_twee_leefgebieden_tegelijk_storen_elkaar_niet(verhaal: Gespreksverhaal, als) -> None:
    gesprek, marijke, bram = verhaal.gesprek(), als(verhaal.marijke), als(verhaal.bram)
    werken = {"_versie": "0", "werken-nu-0-tekst": "Werkt niet"}
    assert marijke.stuur(verhaal.pad(gesprek, WONEN), wonen("Fijn huis")).status_code == 303
    assert bram.stuur(verhaal.pad(gesprek, "/leefgebieden/werken"), werken).status_code == 303
    assert marijke.stuur(verhaal.pad(gesprek, "/verhaal"), verhaal="Veel", _versie="1").status_code == 303
    assert marijke.stuur(verhaal.pad(gesprek, WONEN), wonen("Fijn huis!", versie=1)).status_code == 303
    assert {g: d.versie for g, d in verhaal.delen(gesprek).items()} == {
        Leefgebied.WONEN: 2,
        Leefgebied.WERKEN: 1,
    }


def test_hetzelfde_leefgebied_tegelijk_geeft_beide_teksten(verhaal: Gespreksverhaal, als) -> None:
    gesprek, marijke, bram = verhaal.gesprek(), als(verhaal.marijke), als(verhaal.bram)
    pad = verhaal.pad(gesprek, WONEN)
    marijke.stuur(pad, wonen("Wat Marijke hoorde", goed_0_tekst="De buren", beter_0_tekst="Gelijk"))
    antwoord = bram.stuur(
        pad, wonen("Wat Bram hoorde", beter_0_tekst="Gelijk", wens_0_tekst="Een wens van Bram")
    )
    assert antwoord.status_code == 409
    for tekst in ("Wat Marijke hoorde", "Wat Bram hoorde", "Een wens van Bram"):
        assert tekst in antwoord.text
    assert ">\nDe buren</textarea>" in antwoord.text, "an empty field shows what the colleague wrote"
    assert antwoord.text.count("Hier zijn twee teksten") == 1
    assert [z.tekst for z in verhaal.zinnen(gesprek)] == ["Wat Marijke hoorde", "De buren", "Gelijk"]


def test_na_vergelijken_bewaart_opnieuw_bewaren_de_keuze(verhaal: Gespreksverhaal, als) -> None:
    gesprek, marijke, bram = verhaal.gesprek(), als(verhaal.marijke), als(verhaal.bram)
    pad = verhaal.pad(gesprek, WONEN)
    marijke.stuur(pad, wonen("Marijke"))
    assert 'name="_versie" value="1"' in bram.stuur(pad, wonen("Bram")).text
    assert bram.stuur(pad, wonen("Marijke en Bram", versie=1)).status_code == 303
    assert [z.tekst for z in verhaal.zinnen(gesprek)] == ["Marijke en Bram"]


def test_een_zin_over_een_ander_persoon_staat_erbij_met_naam(verhaal: Gespreksverhaal, als) -> None:
    gesprek, marijke, bram = verhaal.gesprek(), als(verhaal.marijke), als(verhaal.bram)
    pad = verhaal.pad(gesprek, WONEN)
    marijke.stuur(pad, wonen("Slaapt slecht", nu_0_persoon=verhaal.persoon("Wouter")))
    antwoord = bram.stuur(pad, wonen("Slaapt slecht", nu_0_persoon=verhaal.persoon("Jan")))
    assert antwoord.status_code == 409
    assert "Wouter: Slaapt slecht" in antwoord.text


def test_hetzelfde_nog_eens_is_geen_botsing(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek = verhaal.gesprek()
    for _ in range(2):
        assert klant.stuur(verhaal.pad(gesprek, WONEN), wonen("Fijn huis")).status_code == 303
    assert verhaal.delen(gesprek)[Leefgebied.WONEN].versie == 1


def test_wie_vertrok_blijft_bij_wat_er_over_gezegd_is(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek, jan = verhaal.gesprek(), verhaal.persoon("Jan")
    pad = verhaal.pad(gesprek, WONEN)
    klant.stuur(pad, wonen("Klust graag", nu_0_persoon=jan))
    session = verhaal.bouw.session
    lid = session.query(Huishoudlid).filter_by(persoon_id=jan).one()
    lid.tot = lid.van
    session.commit()
    assert jan not in [wie.id for wie in list_huisgenoten(session, verhaal.casus)]
    assert f'<option value="{jan}" selected>over Jan</option>' in klant.open(verhaal.pad(gesprek)).text
    antwoord = klant.stuur(pad, wonen("Klust graag", "Nieuw", versie=1, nu_0_persoon=jan))
    assert antwoord.status_code == 303
    assert [z.persoon_id for z in verhaal.zinnen(gesprek)] == [jan, None]


@pytest.mark.parametrize(
    ("invoer", "bericht"),
    [
        (wonen("x" * 100_000), "te lang"),
        (wonen("Nul\x00"), "tekens"),
        (wonen("Wie", nu_0_persoon=str(NERGENS)), "hoort niet bij dit huishouden"),
        (wonen("Wie", nu_0_persoon="els"), "Kies een van de mogelijkheden"),
        (wonen("Wet", nu_0_wet="kieswet"), "Kies een van de mogelijkheden"),
        (wonen("Meer", straks_0_tekst="x"), "hoort niet bij dit formulier"),
        (wonen("Meer", nu_0_kleur="rood"), "hoort niet bij dit formulier"),
        (wonen("Meer", nu_100_tekst="x"), "hoort niet bij dit formulier"),
        (wonen("Meer") | {"werken-nu-0-tekst": "x"}, "hoort niet bij dit formulier"),
        (wonen("Meer") | {"_versie": "-1"}, "niet compleet"),
    ],
)
def test_wat_niet_klopt_komt_terug_bij_het_veld(
    verhaal: Gespreksverhaal, klant: Klant, invoer: dict[str, str], bericht: str
) -> None:
    gesprek = verhaal.gesprek()
    antwoord = klant.stuur(verhaal.pad(gesprek, WONEN), invoer)
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    assert invoer["wonen-nu-0-tekst"].replace("\x00", "") in antwoord.text
    assert '<details class="leefgebied" id="deel-wonen" data-deel open ' in antwoord.text
    assert verhaal.delen(gesprek) == {}


def test_iemand_uit_een_ander_huishouden_kan_niet(verhaal: Gespreksverhaal, klant: Klant) -> None:
    vreemd = Gespreksverhaal.begin(verhaal.bouw, huishouden="Jansen").persoon("Els")
    gesprek = verhaal.gesprek()
    antwoord = klant.stuur(verhaal.pad(gesprek, WONEN), wonen("Wie", nu_0_persoon=vreemd))
    assert antwoord.status_code == 422
    assert 'id="veld-wonen-nu-0-persoon-fout"' in antwoord.text
    assert verhaal.delen(gesprek) == {}


def test_een_onbekend_leefgebied_is_er_niet(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek = verhaal.gesprek()
    assert klant.stuur(verhaal.pad(gesprek, "/leefgebieden/sport"), {"_versie": "0"}).status_code == 404


def test_elk_schrift_komt_heel_terug(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek = verhaal.gesprek()
    zinnen = ["😀 prima", "أريد أن أنام", "Łukasz Şahin", "<script>alert(1)</script>"]
    antwoord = klant.stuur(verhaal.pad(gesprek, WONEN), wonen(*zinnen))
    assert [z.tekst for z in verhaal.zinnen(gesprek)] == zinnen
    pagina = klant.open(antwoord.location).text
    assert "<script>alert" not in pagina
    assert "أريد أن أنام" in pagina


def test_de_gesloten_sectie_toont_de_eerste_woorden_of_de_open_vraag(
    verhaal: Gespreksverhaal, klant: Klant
) -> None:
    gesprek = verhaal.gesprek()
    lang = "Een heel verhaal over het huis " * 20
    klant.stuur(verhaal.pad(gesprek, WONEN), wonen(lang, nu_0_persoon=verhaal.persoon("Jan")))
    pagina = klant.open(verhaal.pad(gesprek)).text
    assert "Jan: Een heel verhaal over het huis" in pagina
    assert " …</bdi>" in pagina
    assert Leefgebied.WERKEN.openingsvraag in pagina
    assert Gespreksregel.VOOR_EEN_ANDER.label in pagina


def test_het_journaal_noemt_de_regels_en_niet_het_leefgebied(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek = verhaal.gesprek()
    klant.stuur(verhaal.pad(gesprek, WONEN), wonen("Geheim", wens_0_tekst="Nog geheimer"))
    regel = verhaal.journaal()[-1]
    assert (regel.handeling, regel.velden) == (Handeling.GESPREK_BIJGEWERKT, "nu, wens")
    assert regel.over_id == verhaal.delen(gesprek)[Leefgebied.WONEN].id


def test_de_pagina_kost_even_veel_hoeveel_er_ook_gezegd_is(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek = verhaal.gesprek()
    klant.stuur(verhaal.pad(gesprek, WONEN), wonen("Een"))
    klant.open(verhaal.pad(gesprek))
    weinig = klant.vragen.aantal
    for gebied in ("werken", "inkomen", "gezondheid"):
        velden = {f"{gebied}-nu-{n}-tekst": f"Zin {n}" for n in range(12)}
        velden |= {f"{gebied}-nu-{n}-persoon": str(verhaal.persoon("Jan")) for n in range(0, 12, 2)}
        antwoord = klant.stuur(verhaal.pad(gesprek, f"/leefgebieden/{gebied}"), {"_versie": "0", **velden})
        assert antwoord.status_code == 303
        assert klant.vragen.aantal <= 12
    klant.open(verhaal.pad(gesprek))
    assert klant.vragen.aantal == weinig <= 15
