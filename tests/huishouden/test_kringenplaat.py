"""The kringenplaat: everybody is in it, no two names touch, and it passes a strict CSP."""

import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.svgplaten import SVG, attributen, druk_af, lees_plaat, soorten, teksten
from wijkteam.huishouden.kringenplaat import Stip, teken_kringen
from wijkteam.huishouden.kringenschikking import Etiket, Schikking, schik
from wijkteam.wet.kringen import Kring

DE_VRIES = [
    Stip("Jan", "55"),
    Stip("Els", "51"),
    Stip("Jeroen", "19"),
    Stip("Wouter", "16"),
    Stip("Roos", "14"),
]
NETWERK = [
    (Kring.NABIJE_OMGEVING, Stip("Riek", "grootmoeder")),
    (Kring.NABIJE_OMGEVING, Stip("Anja", "zus van Els")),
    (Kring.INFORMELE_NETWERKEN, Stip("Henk", "buurman")),
    (Kring.VRIJWILLIGE_ONDERSTEUNING, Stip("Maatje", "maatjesproject")),
    (Kring.GEMEENTE, Stip("Consulent zorgloket")),
    (Kring.PROFESSIONALS, Stip("Begeleider van Roos", "gezinshulp")),
]
NAMEN = (
    "Bo",
    "Łukasz Wiśniewski",
    "Şahin Özdemir-Yıldırım",
    "محمد الأمين",
    "דוד לוי",
    "Wolfeschlegelsteinhausenbergerdorff",
    "Anna-Maria van den Berg-Janssen",
    "Nguyễn Thị Minh Khai",
    "王小明",
    "👩‍👧 Tante Corrie",
    "MMMMMMMM WWWWWWWW",
    "",
)
namen = st.one_of(st.sampled_from(NAMEN), st.text(max_size=60))
stippen = st.builds(
    Stip,
    namen,
    st.one_of(st.just(""), st.sampled_from(("buurvrouw", "maatschappelijk werker bij de gemeente"))),
)
buitenkringen = st.sampled_from([kring for kring in Kring if kring is not Kring.EIGEN_KRACHT])


def schik_stippen(leden: list[Stip], contacten: list[tuple[Kring, Stip]]) -> Schikking:
    return schik(
        [Etiket.van(lid.naam, lid.bijschrift, breedte=92.0) for lid in leden],
        [(kring, Etiket.van(stip.naam, stip.bijschrift)) for kring, stip in contacten],
    )


def eis_dat_niets_elkaar_raakt(schikking: Schikking) -> None:
    vlakken = [
        vlak for plek in (*schikking.leden, *schikking.contacten) for vlak in (plek.stipvlak, plek.etiketvlak)
    ]
    for een, ander in combinations(vlakken, 2):
        overlap = (
            een.links < ander.rechts
            and ander.links < een.rechts
            and een.boven < ander.onder
            and ander.boven < een.onder
        )
        assert not overlap, (een, ander)
    for vlak in vlakken:
        assert vlak.links >= 0
        assert vlak.boven >= 0
        assert vlak.rechts <= schikking.breedte
        assert vlak.onder <= schikking.hoogte


def eis_dat_ieder_in_zijn_kring_staat(schikking: Schikking, kringen: list[Kring]) -> None:
    x, y = schikking.midden
    for plek, kring in zip(schikking.contacten, kringen, strict=True):
        afstand = math.hypot(plek.stip_x - x, plek.stip_y - y)
        assert schikking.stralen[kring - 2] < afstand - plek.straal
        assert afstand + plek.straal < schikking.stralen[kring - 1]
    for plek in schikking.leden:
        assert math.hypot(plek.stip_x - x, plek.stip_y - y) + plek.straal < schikking.stralen[0]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(stippen, max_size=12),
    st.lists(st.tuples(buitenkringen, stippen), max_size=30),
)
def test_geen_twee_namen_raken_elkaar_wie_er_ook_staan(
    leden: list[Stip], contacten: list[tuple[Kring, Stip]]
):
    schikking = schik_stippen(leden, contacten)
    eis_dat_niets_elkaar_raakt(schikking)
    eis_dat_ieder_in_zijn_kring_staat(schikking, [kring for kring, _ in contacten])


@pytest.mark.parametrize("kring", [Kring.NABIJE_OMGEVING, Kring.PROFESSIONALS])
def test_dertig_mensen_in_een_kring_passen_ook(kring: Kring):
    contacten = [(kring, Stip(NAMEN[nummer % len(NAMEN)], "buurvrouw")) for nummer in range(30)]
    eis_dat_niets_elkaar_raakt(schik_stippen(DE_VRIES, contacten))


def test_dezelfde_mensen_staan_altijd_op_dezelfde_plek():
    assert teken_kringen(DE_VRIES, NETWERK) == teken_kringen(DE_VRIES, NETWERK)


def test_iedereen_en_elke_kring_staat_in_de_plaat():
    getoond = teksten(lees_plaat(teken_kringen(DE_VRIES, NETWERK)))
    assert {"Jan", "Els", "Jeroen", "Wouter", "Roos", "Riek", "Anja", "Henk", "Maatje", "zus van Els"} <= set(
        getoond
    )
    assert [f"{kring.value} {kring.kort}" for kring in Kring] == [
        tekst for tekst in getoond if tekst[:2].strip().isdigit() and " " in tekst
    ]


def test_de_beschrijving_noemt_iedereen_per_kring_voluit():
    svg = lees_plaat(
        teken_kringen([Stip("Wolfeschlegelsteinhausenbergerdorff")], NETWERK, titel="Kringen rond De Vries")
    )
    beschrijving = svg.findtext(f"{SVG}desc") or ""
    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "Kringen rond De Vries"
    assert "Kring 1, het individu met eigen kracht: Wolfeschlegelsteinhausenbergerdorff." in beschrijving
    assert "Kring 2, nabije omgeving: Riek (grootmoeder), Anja (zus van Els)." in beschrijving
    assert (
        "Kring 4, georganiseerde vrijwillige ondersteuning en begeleiding: Maatje (maatjesproject)."
        in beschrijving
    )


def test_een_lege_kring_zegt_dat_er_niemand_is():
    beschrijving = lees_plaat(teken_kringen(DE_VRIES, [])).findtext(f"{SVG}desc") or ""
    assert beschrijving.count("niemand") == 5


def test_iemand_in_de_eerste_kring_staat_in_het_midden():
    schikking_zonder = lees_plaat(teken_kringen([Stip("Jan")], []))
    schikking_met = lees_plaat(teken_kringen([Stip("Jan")], [(Kring.EIGEN_KRACHT, Stip("Piet"))]))
    assert "Piet" in teksten(schikking_met)
    assert (
        len(list(schikking_met.iter(f"{SVG}circle"))) == len(list(schikking_zonder.iter(f"{SVG}circle"))) + 1
    )


def test_een_naam_die_niemand_weet_heet_onbekend():
    assert "naam onbekend" in " ".join(teksten(lees_plaat(teken_kringen([Stip("  ")], []))))


def test_een_naam_van_rechts_naar_links_blijft_staan_zoals_je_hem_leest():
    svg = lees_plaat(teken_kringen([Stip("דוד")], []))
    naam = next(tekst for tekst in svg.iter(f"{SVG}text") if tekst.text == "דוד"[::-1])
    assert (naam.get("direction"), naam.get("unicode-bidi")) == ("ltr", "bidi-override")
    assert "דוד" in (svg.findtext(f"{SVG}desc") or "")


def test_de_plaat_heeft_niets_dat_een_streng_beleid_tegenhoudt():
    tekst = str(
        teken_kringen([Stip("<script>x</script>", "\0\x1b")], [(Kring.GEMEENTE, Stip('"><img src=x>'))])
    )
    svg = lees_plaat(tekst)
    assert soorten(svg) == {
        "svg",
        "title",
        "desc",
        "circle",
        "text",
    }
    assert not attributen(svg) & {"style", "class", "id", "href"}


@pytest.mark.slow
def test_de_pdf_tekent_elke_letter_en_elke_stip_zonder_klacht(caplog: pytest.LogCaptureFixture):
    plaat = teken_kringen([Stip(naam, "12") for naam in NAMEN[:8]], NETWERK)
    svg = lees_plaat(plaat)
    getekend = druk_af(plaat)
    assert getekend["TJ"] >= sum(len(tekst.replace(" ", "")) for tekst in teksten(svg))
    assert getekend["c"] >= 4 * len(list(svg.iter(f"{SVG}circle")))
    assert not caplog.records
