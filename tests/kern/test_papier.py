"""What never gets on paper, wherever somebody typed it."""

from dataclasses import dataclass

import pytest
from marshmallow import ValidationError

from wijkteam.kern.papier import eis_geen_bsn, laat_adres_weg, laat_bsn_weg, op_elke_tekst


@pytest.mark.parametrize(
    "nummer",
    [
        "123456782",
        "123 456 782",
        "1234 56 782",
        "123.456.782",
        "123\u00a0456\u00a0782",
        "123\u200b456\u200b782",
        "123\u2011456\u2011782",
    ],
)
def test_een_bsn_valt_weg_hoe_het_ook_geschreven_is(nummer: str) -> None:
    assert laat_bsn_weg(f"Mijn nummer is {nummer}.") == "Mijn nummer is (nummer weggelaten)."
    with pytest.raises(ValidationError):
        eis_geen_bsn(nummer)


@pytest.mark.parametrize("tekst", ["06-12345678", "123456789", "18-03-2026", "1234567820"])
def test_een_telefoonnummer_of_dag_blijft_staan(tekst: str) -> None:
    assert laat_bsn_weg(tekst) == tekst
    eis_geen_bsn(tekst)


@pytest.mark.parametrize(
    ("tekst", "over"),
    [
        ("Zij woont Iepenhof 14 b in Doorwerth", "Zij woont (adres weggelaten) in Doorwerth"),
        ("IEPENHOF", "(adres weggelaten)"),
        ("6865zz", "(adres weggelaten)"),
        ("6865 ZZ", "(adres weggelaten)"),
        ("Iepenhofje is een winkel", "Iepenhofje is een winkel"),
    ],
)
def test_een_geschermd_adres_valt_weg(tekst: str, over: str) -> None:
    assert laat_adres_weg(tekst, ["Iepenhof", "6865 ZZ"]) == over


@dataclass(frozen=True)
class _Doos:
    tekst: str
    getal: int
    meer: tuple["_Doos", ...] = ()


def test_elke_tekst_hoe_diep_ook_wordt_nagekeken() -> None:
    doos = _Doos("a", 1, (_Doos("b", 2),))
    assert op_elke_tekst(doos, str.upper) == _Doos("A", 1, (_Doos("B", 2),))
