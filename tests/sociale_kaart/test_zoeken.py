"""Nearest first, then the inner rings, then room; and every word finds what it should."""

from tests.bouwstenen import sessie_van
from tests.sociale_kaart.bouwstenen import DAAR, HIER, NERGENS, VER, Kaart
from wijkteam.sociale_kaart.keuzes import Ruimte, Taal, Toegang
from wijkteam.sociale_kaart.nabijheid import in_woorden
from wijkteam.sociale_kaart.zoeken import Kaartvraag, zoek_aanbod
from wijkteam.wet.kringen import Kring, Lijn
from wijkteam.wet.leefgebieden import Leefgebied


def namen(kaart: Kaart, vraag: Kaartvraag, pagina: int = 1) -> list[str]:
    with sessie_van(kaart.collega) as session:
        return [treffer.aanbod.naam for treffer in zoek_aanbod(session, vraag, pagina=pagina).regels]


def test_dichtbij_gaat_voor_kring_en_kring_voor_ruimte(kaart: Kaart) -> None:
    kaart.zet("Ver maar informeel", buurt=VER)
    kaart.zet("Nergens", buurt=NERGENS)
    kaart.zet("Zonder plek", buurt=None)
    kaart.zet("Vlakbij", buurt=DAAR)
    kaart.zet("Hier, professional", kring=Kring.PROFESSIONALS, lijn=Lijn.TWEEDE)
    kaart.zet("Hier, vol", ruimte=Ruimte.VOL)
    kaart.zet("Hier, wachten", ruimte=Ruimte.WACHTLIJST, wachtweken=3)
    kaart.zet("Hier, plek")
    verwacht = [
        "Hier, plek",
        "Hier, wachten",
        "Hier, vol",
        "Hier, professional",
        "Vlakbij",
        "Ver maar informeel",
    ]
    gevonden = namen(kaart, Kaartvraag(buurt=kaart.buurten[HIER].id))
    assert gevonden == [*verwacht, "Nergens", "Zonder plek"]
    assert namen(kaart, Kaartvraag())[-1] == "Hier, professional", "without a buurt the rings decide"


def test_wat_een_buurt_niet_bedient_en_wat_gestopt_is_wordt_niet_gevonden(kaart: Kaart) -> None:
    kaart.zet("Alleen ver", is_gemeentebreed=False, gebieden=(VER,))
    kaart.zet("Ook hier", is_gemeentebreed=False, gebieden=(HIER, VER))
    weg = kaart.zet("Gestopt")
    weg.gestopt_op = weg.controleer_voor
    kaart.session.commit()
    assert namen(kaart, Kaartvraag(buurt=kaart.buurten[HIER].id)) == ["Ook hier"]
    assert sorted(namen(kaart, Kaartvraag())) == ["Alleen ver", "Ook hier"]


def test_woorden_vinden_meervoud_samenstelling_klank_en_aanbieder(kaart: Kaart) -> None:
    kaart.zet("Werken in de buurtmoestuin", aanbieder="Stichting De Eik")
    kaart.zet("Maatjesproject", omschrijving="Iedere week een vrijwilliger op bezoek.")
    for woord, verwacht in {
        "moestuin": ["Werken in de buurtmoestuin"],
        "TUINEN": ["Werken in de buurtmoestuin"],
        "eik": ["Werken in de buurtmoestuin"],
        "maatje": ["Maatjesproject"],
        "vrijwilligers bezoek": ["Maatjesproject"],
        "matjes-projekt": [],
        "maatjesprojekt": ["Maatjesproject"],
        "de sociale": ["Maatjesproject", "Werken in de buurtmoestuin"],
        "%": ["Maatjesproject", "Werken in de buurtmoestuin"],
        "moestuin bezoek": [],
        "x" * 300: [],
    }.items():
        assert namen(kaart, Kaartvraag(tekst=woord)) == verwacht, woord


def test_elke_keuze_moet_passen(kaart: Kaart) -> None:
    kaart.zet("Taalclub", talen=(Taal.TURKS,), leeftijd_van=18, toegang=Toegang.AANMELDEN)
    kaart.zet("Kinderclub", leeftijd_tot=12, leefgebieden=(Leefgebied.VRIJE_TIJD,), ruimte=Ruimte.VOL)
    assert namen(kaart, Kaartvraag(taal=Taal.TURKS)) == ["Taalclub"]
    assert namen(kaart, Kaartvraag(leeftijd=12)) == ["Kinderclub"]
    assert namen(kaart, Kaartvraag(leeftijd=15)) == []
    assert namen(kaart, Kaartvraag(leefgebied=Leefgebied.VRIJE_TIJD)) == ["Kinderclub"]
    assert namen(kaart, Kaartvraag(toegang=Toegang.AANMELDEN, alleen_met_plek=True)) == ["Taalclub"]


def test_bladeren_over_buurten_heen_slaat_niets_over(kaart: Kaart) -> None:
    for nummer in range(60):
        kaart.zet(f"Club {nummer:02d}", buurt=(HIER, DAAR, VER, None)[nummer % 4])
    vraag = Kaartvraag(buurt=kaart.buurten[DAAR].id)
    bladen = [namen(kaart, vraag, pagina) for pagina in (1, 2, 3)]
    assert [len(blad) for blad in bladen] == [25, 25, 10]
    assert len({naam for blad in bladen for naam in blad}) == 60
    assert namen(kaart, vraag, 9) == bladen[-1], "past the end is the last page"


def test_een_nauwe_vraag_geeft_dezelfde_volgorde_als_een_ruime(kaart: Kaart) -> None:
    for nummer in range(60):
        ring, plek = list(Kring)[nummer % 6], (HIER, DAAR, VER, NERGENS, None)[nummer % 5]
        kaart.zet(f"Club {nummer * 7 % 60:02d} Łódź", buurt=plek, kring=ring, talen=(Taal.POOLS,))
    hier = kaart.buurten[HIER].id
    for pagina in (1, 2, 3, 9):
        ruim = namen(kaart, Kaartvraag(buurt=hier, taal=Taal.POOLS), pagina)
        assert namen(kaart, Kaartvraag(buurt=hier, taal=Taal.POOLS, tekst="club"), pagina) == ruim
        assert ruim


def test_de_zoekpagina_kost_hoogstens_tien_vragen(kaart: Kaart, als) -> None:
    for nummer in range(30):
        kaart.zet(f"Club {nummer:02d}", talen=(Taal.POOLS,))
    klant = als(kaart.collega)
    antwoord = klant.open(f"/sociale-kaart?zoek=club&buurt={HIER}&taal=pl&leeftijd=40&pagina=2")
    assert "Club 29" in antwoord.text
    assert "in de buurt zelf" in antwoord.text
    assert klant.vragen.aantal <= 10
    fout = klant.open("/sociale-kaart?leeftijd=oud&leefgebied=niets&buurt=%00").text
    assert "Vul een heel getal in." in fout
    assert "Kies een van de mogelijkheden." in fout


def test_afstand_in_woorden() -> None:
    assert [in_woorden(m) for m in (None, 0, 40, 720, 1000, 2449)] == [
        "",
        "in de buurt zelf",
        "100 m",
        "700 m",
        "1 km",
        "2,4 km",
    ]
