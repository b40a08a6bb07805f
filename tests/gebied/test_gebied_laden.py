"""Areas from a CSV file of the CBS: all or nothing, twice without harm, every mistake with its line."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from tests.bouwstenen import Bouwer
from wijkteam.gebied.errors import HOOGSTENS_GETOOND, GebiedsbestandOngeldig
from wijkteam.gebied.inlezen import laad_gebied, voorbeeldbestand
from wijkteam.gebied.kerncijfers import lees_kerncijfers, naar_tekst
from wijkteam.gebied.models import Buurt, Gemeente, Wijk

KOP = "gwb_code;regio;gm_naam;recs;a_inw;a_hh"
GEMEENTE = "GM0999;Proefdam;Proefdam;Gemeente;100;50"
WIJK = "WK099901;Noord;Proefdam;Wijk;60;30"
BUURT = "BU09990101;Havenbuurt;Proefdam;Buurt;20;10"


def bestand(*regels: str) -> str:
    return "\n".join([KOP, *regels]) + "\n"


def fouten_in(tekst: str) -> tuple[str, ...]:
    with pytest.raises(GebiedsbestandOngeldig) as gevangen:
        lees_kerncijfers(tekst)
    return gevangen.value.fouten


def test_gebied_laden_geeft_gemeente_wijk_en_buurt(bouw: Bouwer) -> None:
    telling = laad_gebied(bouw.session, bestand(BUURT, WIJK, GEMEENTE))
    assert (telling.gemeenten, telling.wijken, telling.buurten, telling.nieuw) == (1, 1, 1, 3)
    assert telling.zin == "1 gemeente, 1 wijk en 1 buurt gelezen: 3 nieuw, 0 gewijzigd, 0 gelijk gebleven."
    buurt = bouw.session.scalars(select(Buurt)).one()
    wijk, gemeente = bouw.session.scalars(select(Wijk)).one(), bouw.session.scalars(select(Gemeente)).one()
    assert (buurt.naam, buurt.inwoners, buurt.huishoudens, buurt.wijk_id) == ("Havenbuurt", 20, 10, wijk.id)
    assert wijk.gemeente_id == gemeente.id


def test_gebied_twee_keer_laden_verandert_niets(bouw: Bouwer) -> None:
    laad_gebied(bouw.session, bestand(GEMEENTE, WIJK, BUURT))
    eerste = bouw.session.scalars(select(Buurt.id)).one()
    telling = laad_gebied(bouw.session, bestand(GEMEENTE, WIJK, BUURT))
    assert (telling.nieuw, telling.gewijzigd, telling.gelijk) == (0, 0, 3)
    assert bouw.session.scalars(select(Buurt.id)).one() == eerste


def test_nieuwe_cijfers_werken_bij_op_de_code(bouw: Bouwer) -> None:
    laad_gebied(bouw.session, bestand(GEMEENTE, WIJK, BUURT))
    telling = laad_gebied(bouw.session, bestand("BU09990101;Haven;Proefdam;Buurt;25;."))
    assert (telling.nieuw, telling.gewijzigd, telling.gelijk) == (0, 1, 0)
    buurt = bouw.session.scalars(select(Buurt)).one()
    assert (buurt.naam, buurt.inwoners, buurt.huishoudens) == ("Haven", 25, None)


def test_buurt_zonder_wijk_laadt_niets(bouw: Bouwer) -> None:
    with pytest.raises(GebiedsbestandOngeldig, match=r"Regel 3: buurt BU09990101 hoort bij wijk WK099901"):
        laad_gebied(bouw.session, bestand(GEMEENTE, BUURT))
    assert bouw.session.scalars(select(func.count(Gemeente.id))).one() == 0


def test_wijk_zonder_gemeente_laadt_niets(bouw: Bouwer) -> None:
    with pytest.raises(GebiedsbestandOngeldig, match=r"Regel 2: wijk WK099901 hoort bij gemeente GM0999"):
        laad_gebied(bouw.session, bestand(WIJK))
    assert not bouw.session.new


def test_meegeleverd_voorbeeld_is_renkum_met_verzonnen_cijfers(bouw: Bouwer) -> None:
    telling = laad_gebied(bouw.session, voorbeeldbestand())
    assert (telling.gemeenten, telling.wijken) == (1, 6)
    namen = set(bouw.session.scalars(select(Wijk.naam)))
    assert namen == {"Renkum", "Heelsum", "Doorwerth", "Heveadorp", "Wolfheze", "Oosterbeek"}
    regels = voorbeeldbestand().splitlines()
    assert all(regel.endswith(";verzonnen cijfers") for regel in regels[1:])
    som = bouw.session.scalars(select(func.sum(Buurt.inwoners))).one()
    assert som == bouw.session.scalars(select(Gemeente.inwoners)).one()


@pytest.mark.parametrize(
    "tekst",
    [
        bestand(GEMEENTE).replace(";", ","),
        "\ufeff" + bestand(GEMEENTE),
        bestand("GM0999   ; Proefdam  ;Proefdam; Gemeente ;   100;    50"),
        bestand(GEMEENTE, "", ";;;;;"),
        bestand(GEMEENTE).replace("\n", "\r\n"),
        bestand("NL00;Nederland;Nederland;Land;17000000;8000000", GEMEENTE),
        "extra;A_INW;a_hh;recs;regio;GWB_CODE\nx;100;50;Gemeente;Proefdam;GM0999\n",
        bestand('GM0999;"Proefdam";Proefdam;Gemeente;100;50'),
    ],
    ids=["komma", "bom", "spaties", "lege regels", "windows", "land", "andere kolommen", "aanhalingstekens"],
)
def test_deze_vormen_worden_gelezen(tekst: str) -> None:
    (regel,) = lees_kerncijfers(tekst)
    assert (regel.code, regel.naam, regel.inwoners, regel.huishoudens) == ("GM0999", "Proefdam", 100, 50)


@pytest.mark.parametrize("leeg", [".", "", "  .  "])
def test_ontbrekend_cijfer_is_onbekend(leeg: str) -> None:
    (regel,) = lees_kerncijfers(bestand(f"GM0999;Proefdam;Proefdam;Gemeente;{leeg};50"))
    assert regel.inwoners is None


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("", "Dit bestand is leeg."),
        ("\n \n", "Dit bestand is leeg."),
        (KOP, "Er staat geen enkele gemeente, wijk of buurt in dit bestand."),
        ("code;naam\nGM0999;X", "ontbreken de kolommen gwb_code, regio, recs, a_inw en a_hh"),
        (KOP.replace("a_hh", "hh"), "ontbreekt de kolom a_hh"),
        (f"{KOP};recs", "de kolom recs twee keer"),
        (bestand("GM0999;X;X;Gemeente;1"), "Regel 2: hier staan 5 kolommen, in de eerste regel 6."),
        (bestand("WK099901;X;X;Gemeente;1;1"), "Regel 2: een gemeente heeft een code zoals GM0274"),
        (bestand("GM99;X;X;Gemeente;1;1"), "niet 'GM99'"),
        (bestand("GM٠٩٩٩;X;X;Gemeente;1;1"), "Regel 2: een gemeente heeft een code zoals GM0274"),
        (bestand("PV25;Gelderland;X;Provincie;1;1"), "Regel 2: in de kolom recs staat 'Provincie'"),
        (bestand(GEMEENTE, WIJK, GEMEENTE), "Regel 4: de code GM0999 staat ook al in regel 2."),
        (bestand("GM0999;X;X;Gemeente;veel;1"), "Regel 2: in de kolom a_inw staat 'veel'"),
        (bestand("GM0999;X;X;Gemeente;1;-3"), "Regel 2: in de kolom a_hh staat '-3'"),
        (bestand("GM0999;X;X;Gemeente;12345678901;1"), "Dit moet een heel getal zijn"),
        (bestand("GM0999;;X;Gemeente;1;1"), "Regel 2: de naam in de kolom regio klopt niet."),
        (bestand("GM0999;a\0b;X;Gemeente;1;1"), "tekens in die niet getoond kunnen worden"),
        (bestand(f"GM0999;{'x' * 201};X;Gemeente;1;1"), "Haal er 1 weg."),
        (bestand('GM0999;"X;X;Gemeente;1;1'), "dit is geen goede CSV"),
        (bestand(f"GM0999;{'x' * 140_000};X;Gemeente;1;1"), "Regel 2: dit is geen goede CSV"),
    ],
)
def test_fout_bestand_zegt_wat_er_mis_is(tekst: str, melding: str) -> None:
    assert melding in " ".join(fouten_in(tekst))


def test_alle_fouten_komen_in_een_keer_maar_niet_eindeloos() -> None:
    fouten = fouten_in(bestand(*(f"GM{n};X;X;Gemeente;1;1" for n in range(40))))
    assert len(fouten) == HOOGSTENS_GETOOND + 1
    assert fouten[0].startswith("Regel 2:")
    assert fouten[-1] == "En nog 28 fouten verderop."


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        ("naam\nNiéuwegein".encode("latin-1"), "Regel 2: dit bestand is niet in UTF-8 bewaard."),
        (KOP.encode("utf-16"), "Regel 1: dit bestand is niet in UTF-8 bewaard."),
        (b"PK\x03\x04rest", "Dit is een Excel-bestand."),
    ],
)
def test_ander_soort_bestand_wordt_herkend(inhoud: bytes, melding: str) -> None:
    with pytest.raises(GebiedsbestandOngeldig, match=melding):
        naar_tekst(inhoud)


cel = st.text(max_size=12) | st.sampled_from([*GEMEENTE.split(";"), *BUURT.split(";"), '"', ".", "Wijk"])
regel = st.lists(cel, max_size=8).map(";".join)


@given(st.lists(regel, max_size=6).map(lambda regels: bestand(*regels)) | st.text())
def test_de_lezer_kent_alleen_zijn_eigen_fout(tekst: str) -> None:
    try:
        gelezen = lees_kerncijfers(tekst)
    except GebiedsbestandOngeldig:
        return
    assert gelezen
    assert len({regel.code for regel in gelezen}) == len(gelezen)


@given(st.binary(max_size=200))
def test_ieder_bestand_is_tekst_of_een_eigen_fout(inhoud: bytes) -> None:
    with suppress(GebiedsbestandOngeldig):
        assert isinstance(naar_tekst(inhoud), str)
