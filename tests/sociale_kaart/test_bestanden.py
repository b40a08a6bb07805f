"""Out as CSV and as HSDS 3 and in again gives the same kaart; a file with a mistake is not read at all."""

import io
import json
from datetime import date
from unicodedata import normalize
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sociale_kaart.bouwstenen import EETCLUB, Kaart
from wijkteam.sociale_kaart.csvvorm import lees_csv, naar_csv
from wijkteam.sociale_kaart.errors import BestandOngeldig
from wijkteam.sociale_kaart.gegevens import Aanbiedergegevens, Aanbodgegevens
from wijkteam.sociale_kaart.hsds import lees_hsds, naar_hsds
from wijkteam.sociale_kaart.inlezen import lees_bestand, lees_in
from wijkteam.sociale_kaart.kaartregel import Kaartregel, regel_van
from wijkteam.sociale_kaart.keuzes import Aanbodsoort, Plek, Ruimte, Taal, Toegang, Zrmdomein
from wijkteam.sociale_kaart.queries import list_alles
from wijkteam.wet.kringen import Kring, Lijn
from wijkteam.wet.leefgebieden import Leefgebied

LETTERS = st.characters(categories=["L", "N", "P", "S"], exclude_characters="\x00")
# As it is stored: every form brings text into NFC and takes the blanks around it away.
REGEL = st.text(LETTERS, min_size=1, max_size=30).map(lambda t: normalize("NFC", t).strip()).filter(bool)
MISSCHIEN = st.none() | REGEL
DAG = st.none() | st.dates(date(2000, 1, 1), date(2090, 12, 31))
BUURT = st.from_regex(r"BU[0-9]{8}", fullmatch=True)


def lijst(soort):
    return st.sets(st.sampled_from([*soort])).map(lambda s: tuple(sorted(s)))


RUIMTE = st.sampled_from(
    [(Ruimte.PLEK, None), (Ruimte.VOL, None), (Ruimte.WACHTLIJST, 4), (Ruimte.WACHTLIJST, 0)]
)


@st.composite
def regels(trek) -> Kaartregel:
    ruimte, weken = trek(RUIMTE)
    return Kaartregel(
        Aanbiedergegevens(
            trek(REGEL), trek(MISSCHIEN), trek(st.none() | st.just("90000001")), borg=trek(MISSCHIEN)
        ),
        Aanbodgegevens(
            naam=trek(REGEL),
            omschrijving=trek(REGEL) + "\n" + trek(REGEL),
            soort=trek(st.sampled_from(Aanbodsoort)),
            kring=trek(st.sampled_from(Kring)),
            lijn=trek(st.sampled_from(Lijn)),
            toegang=trek(st.sampled_from(Toegang)),
            leefgebieden=trek(lijst(Leefgebied).filter(bool)),
            zrm=trek(lijst(Zrmdomein)),
            leeftijd_van=trek(st.none() | st.integers(0, 60)),
            leeftijd_tot=trek(st.none() | st.integers(60, 120)),
            is_gemeentebreed=trek(st.booleans()),
            gebieden=trek(st.sets(BUURT, max_size=3).map(lambda s: tuple(sorted(s)))),
            kosten=trek(MISSCHIEN),
            talen=trek(lijst(Taal)),
            plekken=trek(lijst(Plek)),
            plaats=trek(MISSCHIEN),
            buurt=trek(st.none() | BUURT),
            tijden=trek(MISSCHIEN),
            ruimte=ruimte,
            wachtweken=weken,
            ruimte_bekend_op=trek(DAG),
            contact_naam=trek(MISSCHIEN),
            contact_telefoon=trek(MISSCHIEN),
            controleer_voor=trek(DAG),
        ),
        id=uuid4(),
        aanbieder_id=uuid4(),
        nagekeken_op=trek(DAG),
        nagekeken_door=trek(MISSCHIEN),
        gestopt_op=trek(DAG),
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(regels(), max_size=3))
def test_heen_en_terug_is_gelijk(kaart_: list[Kaartregel]) -> None:
    assert [regel for _, regel in lees_csv(naar_csv(kaart_))] == kaart_
    assert [regel for _, regel in lees_hsds(naar_hsds(kaart_))] == kaart_


# Per object of HSDS 3: the fields that its published schema requires.
VEREIST = {
    "service": {"id", "name", "status"},
    "organization": {"id", "name", "description"},
    "organization_identifiers": {"id", "identifier_type", "identifier"},
    "languages": {"id"},
    "service_areas": {"id"},
    "service_at_locations": {"id"},
    "location": {"id", "location_type"},
    "addresses": {
        "id",
        "address_1",
        "city",
        "state_province",
        "postal_code",
        "country",
        "address_type",
    },
    "schedules": {"id"},
    "contacts": {"id"},
    "phones": {"id", "number"},
    "attributes": {"id"},
    "taxonomy_term": {"id", "name", "description"},
}


def eis_vereist(soort: str, ding: dict) -> None:
    assert VEREIST[soort] <= ding.keys(), soort
    for naam, waarde in ding.items():
        if isinstance(waarde, dict):
            eis_vereist(naam, waarde)
        elif isinstance(waarde, list):
            for deel in waarde:
                eis_vereist(naam, deel)


@settings(max_examples=20, deadline=None)
@given(regels())
def test_hsds_heeft_wat_het_schema_vereist(regel: Kaartregel) -> None:
    blad = json.loads(naar_hsds([regel]))
    assert (blad["total_items"], blad["page_number"], blad["empty"]) == (1, 1, False)
    dienst = blad["contents"][0]
    eis_vereist("service", dienst)
    assert dienst["status"] in {"active", "inactive"}


def test_een_term_heeft_in_elk_bestand_dezelfde_sleutel_en_een_plaats_wordt_een_adres() -> None:
    buren, gegevens = Aanbiedergegevens("Buren", borg="de dorpsraad"), vars(EETCLUB)
    waar = gegevens | {"plaats": "Iepenhof 14 A, 6865 ZZ Doorwerth"}
    een, twee = (
        json.loads(naar_hsds([Kaartregel(buren, Aanbodgegevens(**wat), uuid4())]))["contents"][0]
        for wat in (waar, gegevens | {"plaats": "in het buurthuis"})
    )
    termen = [{k["link_type"]: k["taxonomy_term"] for k in dienst["attributes"]} for dienst in (een, twee)]
    assert termen[0]["leefgebieden"] == termen[1]["leefgebieden"]
    assert termen[0]["leefgebieden"]["code"] == "sociale_contacten"
    assert termen[0]["leefgebieden"]["id"] != termen[0]["kring"]["id"]
    adres = een["service_at_locations"][0]["location"]["addresses"][0]
    eis_vereist("addresses", adres)
    assert (adres["address_1"], adres["postal_code"], adres["city"]) == (
        "Iepenhof 14 A",
        "6865 ZZ",
        "Doorwerth",
    )
    assert "addresses" not in twee["service_at_locations"][0]["location"]
    # Another program may give the address alone.
    del een["service_at_locations"][0]["location"]["name"]
    assert lees_hsds(json.dumps([een]))[0][1].aanbod.plaats == waar["plaats"]


def test_een_cel_is_nooit_een_formule() -> None:
    gevaarlijk = ("=1+1", "+31", "-1", "@som", "\uff1d1", "'s avonds")
    kaart_ = [
        Kaartregel(
            Aanbiedergegevens(tekst, borg=tekst), Aanbodgegevens(**vars(EETCLUB) | {"naam": tekst}), uuid4()
        )
        for tekst in gevaarlijk
    ]
    tekst = naar_csv(kaart_)
    cellen = [cel.strip('"') for rij in tekst.splitlines()[1:] for cel in rij.split(";")]
    assert not [cel for cel in cellen if cel.startswith(("=", "+", "-", "@", "\uff1d"))]
    assert [regel for _, regel in lees_csv(tekst)] == kaart_


def test_de_hele_kaart_gaat_eruit_en_weer_erin(kaart: Kaart) -> None:
    kaart.zet("Een", talen=(Taal.NEDERLANDS,), gebieden=tuple(kaart.buurten), zrm=(Zrmdomein.JUSTITIE,))
    kaart.zet("Twee", aanbieder="Anderen")
    voor = [regel_van(aanbod) for aanbod in list_alles(kaart.session)]
    for vorm in (naar_csv(voor), naar_hsds(voor)):
        zelfde = lees_in(kaart.session, lees_bestand(vorm.encode()), door=kaart.houder)
        assert zelfde.zin == "0 nieuw, 0 gewijzigd, 2 gelijk gebleven."
    anders = naar_csv(voor).replace("Twee", "Drie")
    assert lees_in(kaart.session, lees_bestand(anders.encode()), door=kaart.houder).gewijzigd == 1
    for aanbod in list_alles(kaart.session):
        kaart.session.delete(aanbod)
    kaart.session.commit()
    assert lees_in(kaart.session, lees_bestand(naar_hsds(voor).encode()), door=kaart.houder).nieuw == 2
    kaart.session.commit()
    assert [regel_van(aanbod) for aanbod in list_alles(kaart.session)] == voor


def test_elke_fout_staat_bij_haar_regel_en_er_wordt_niets_ingelezen(kaart: Kaart, als) -> None:
    kaart.zet("Blijft")
    houder = als(kaart.houder)
    goed = {
        "naam": "Nieuw",
        "omschrijving": "Iets",
        "soort": "vrijwillig",
        "kring": "4",
        "lijn": "0",
        "toegang": "vrij",
        "leefgebieden": "wonen|werken",
        "aanbieder_naam": "Wij",
        "borg": "de dorpsraad",
    }
    fout = goed | {"naam": "", "kring": "8", "leefgebieden": "wonen|maan"}
    vreemd = goed | {"borg": "", "gebieden": "BU00000000"}
    kop = [*goed, "gebieden"]
    rijen = [";".join(rij.get(naam, "") for naam in kop) for rij in (goed, fout)]
    antwoord = stuur_bestand(houder, "\n".join([";".join(kop), *rijen]))
    assert antwoord.status_code == 422
    for zin in (
        "Regel 3, naam: Vul in hoe het heet.",
        "Regel 3, kring: Kies een",
        "Regel 3, leefgebieden: Kies een",
    ):
        assert zin in antwoord.text
    rijen = [";".join(rij.get(naam, "") for naam in kop) for rij in (goed, vreemd)]
    antwoord = stuur_bestand(houder, "\n".join([";".join(kop), *rijen]))
    assert "Regel 3, gebieden: De buurt BU00000000 kennen we niet." in antwoord.text
    assert "Regel 3, borg: Vul het KvK-nummer in" in antwoord.text
    assert [aanbod.naam for aanbod in list_alles(kaart.session)] == ["Blijft"]
    assert stuur_bestand(houder, "\n".join([";".join(kop), rijen[0]])).status_code == 303
    csv = houder.open("/sociale-kaart/sociale-kaart.csv")
    assert "Nieuw" in csv.text
    assert "attachment" in csv.headers["Content-Disposition"]
    assert houder.vragen.aantal <= 10


def stuur_bestand(klant, tekst: str):
    bestand = (io.BytesIO(tekst.encode()), "kaart.csv")
    return klant.stuur("/sociale-kaart/bestanden", {"bestand": bestand})


@pytest.mark.parametrize(
    ("inhoud", "bericht"),
    [
        (b"PK\x03\x04rest", "Excel"),
        (b"naam;omschrijving\n\xff", "UTF-8"),
        (b"{kapot", "geen goede JSON"),
        (b'{"contents": 3}', "lijst met diensten"),
        (b'[{"id": 3, "attributes": [1]}]', "geen dienst"),
        (b'["tekst"]', "geen dienst"),
        (b"naam;naam;raar\na;b;c", "twee keer"),
        (b'naam;omschrijving;aanbieder_naam\n"a', "geen goede CSV"),
    ],
)
def test_wat_geen_kaart_is_wordt_niet_gelezen(inhoud: bytes, bericht: str) -> None:
    with pytest.raises(BestandOngeldig) as fout:
        lees_bestand(inhoud)
    assert any(bericht in regelfout.zin for regelfout in fout.value.fouten)
