"""Birth dates as people type them, also when only a part is known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam.kern.datum import Geboortedatum

VANDAAG = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("getypt", "bewaard", "in_woorden"),
    [
        ("12-06-1970", "1970-06-12", "12 juni 1970"),
        ("1-2-1970", "1970-02-01", "1 februari 1970"),
        ("12/6/1970", "1970-06-12", "12 juni 1970"),
        (" 12.06.1970 ", "1970-06-12", "12 juni 1970"),
        ("12 Juni 1970", "1970-06-12", "12 juni 1970"),
        ("1970-06-12", "1970-06-12", "12 juni 1970"),
        ("06-1970", "1970-06", "juni 1970"),
        ("juni 1970", "1970-06", "juni 1970"),
        ("1970-06", "1970-06", "juni 1970"),
        ("1970", "1970", "1970"),
        ("29-02-2024", "2024-02-29", "29 februari 2024"),
        ("2-3-2026", "2026-03-02", "2 maart 2026"),
        ("2026", "2026", "2026"),
    ],
)
def test_een_geboortedatum_mag_op_veel_manieren_worden_geschreven(getypt: str, bewaard: str, in_woorden: str):
    gelezen = Geboortedatum.lees(getypt, vandaag=VANDAAG)
    assert (str(gelezen), gelezen.tekst) == (bewaard, in_woorden)


@pytest.mark.parametrize(
    ("getypt", "bericht"),
    [
        ("31-02-2026", "31 februari bestaat niet."),
        ("29-2-2023", "2023 is geen schrikkeljaar"),
        ("31-4-2000", "31 april bestaat niet."),
        ("0-1-2000", "0 januari bestaat niet."),
        ("1-13-2000", "Maand 13 bestaat niet"),
        ("12-06-70", "vier cijfers"),
        ("70", "vier cijfers"),
        ("3-3-2026", "in de toekomst"),
        ("04-2026", "in de toekomst"),
        ("2027", "in de toekomst"),
        ("1-1-1850", "Klopt het jaar?"),
        ("0000", "bestaat niet"),
        ("", "Vul een datum in."),
        ("gisteren", "Dit is geen datum."),
        ("12-06-1970\0", "Dit is geen datum."),
        ("١٢-٠٦-١٩٧٠", "Dit is geen datum."),
        ("١٩٧٠", "Dit is geen datum."),
        ("12-06-١٩٧٠", "Dit is geen datum."),
        ("12-06-1970 12-06-1970", "Dit is geen datum."),
        ("-12-06-1970", "Dit is geen datum."),
        ("9" * 100_000, "Dit is geen datum."),
    ],
)
def test_een_datum_die_niet_kan_krijgt_een_zin_die_zegt_waarom(getypt: str, bericht: str):
    with pytest.raises(ValueError, match=bericht.replace("?", r"\?")) as fout:
        Geboortedatum.lees(getypt, vandaag=VANDAAG)
    assert len(str(fout.value)) < 200


def test_een_dag_zonder_maand_kan_niet():
    with pytest.raises(ValueError, match="ook de maand"):
        Geboortedatum(1970, dag=3)


def test_zonder_dag_ligt_de_geboorte_tussen_twee_data():
    assert (Geboortedatum(1970).vroegste, Geboortedatum(1970).laatste) == (
        date(1970, 1, 1),
        date(1970, 12, 31),
    )
    assert Geboortedatum(2024, 2).laatste == date(2024, 2, 29)
    assert Geboortedatum(1970, 6, 12).vroegste == Geboortedatum(1970, 6, 12).laatste == date(1970, 6, 12)


@given(st.dates(min_value=date(1901, 1, 1), max_value=VANDAAG), st.sampled_from(["vol", "maand", "jaar"]))
def test_wat_bewaard_is_leest_terug_als_hetzelfde(dag: date, bekend: str):
    delen = {"vol": (dag.month, dag.day), "maand": (dag.month, None), "jaar": (None, None)}[bekend]
    geboortedatum = Geboortedatum(dag.year, *delen)
    assert Geboortedatum.lees(str(geboortedatum), vandaag=VANDAAG) == geboortedatum
    assert Geboortedatum.lees(geboortedatum.tekst, vandaag=VANDAAG) == geboortedatum


@given(st.text())
def test_willekeurige_tekst_is_een_datum_of_een_nette_fout(tekst: str):
    bericht = ""
    try:
        Geboortedatum.lees(tekst, vandaag=VANDAAG)
    except ValueError as fout:
        bericht = str(fout)
    assert bericht == "" or bericht.endswith((".", "?"))
