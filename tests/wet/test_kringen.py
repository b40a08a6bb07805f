"""Rings and lines: which line belongs to a ring, and what a municipality may choose."""

import pytest

from wijkteam.wet.kringen import Kring, Kringinstelling, Lijn, lijn_van


def test_kring_een_tot_en_met_vier_is_nulde_lijn_en_de_gemeente_eerste():
    assert [lijn_van(kring) for kring in list(Kring)[:5]] == [Lijn.NULDE] * 4 + [Lijn.EERSTE]


def test_een_professional_is_tweede_lijn_tenzij_niet_gespecialiseerd():
    assert lijn_van(Kring.PROFESSIONALS) is Lijn.TWEEDE
    assert lijn_van(Kring.PROFESSIONALS, is_gespecialiseerd=False) is Lijn.EERSTE


def test_een_gemeente_mag_vrijwilligers_tot_de_eerste_lijn_rekenen():
    instelling = Kringinstelling(vrijwillige_ondersteuning=Lijn.EERSTE)
    assert lijn_van(Kring.VRIJWILLIGE_ONDERSTEUNING, instelling=instelling) is Lijn.EERSTE
    assert lijn_van(Kring.INFORMELE_NETWERKEN, instelling=instelling) is Lijn.NULDE


def test_vrijwilligers_zijn_nooit_tweede_lijn():
    with pytest.raises(ValueError, match="alleen 0e of 1e lijn"):
        Kringinstelling(vrijwillige_ondersteuning=Lijn.TWEEDE)


def test_alleen_de_buitenste_kringen_vragen_waarom_niet_dichterbij():
    assert [kring for kring in Kring if kring.vraagt_motivering] == [Kring.GEMEENTE, Kring.PROFESSIONALS]


def test_elke_kring_en_lijn_heeft_woorden():
    assert all(kring.naam and kring.kort for kring in Kring)
    assert [lijn.label for lijn in Lijn] == ["0e lijn", "1e lijn", "2e lijn"]
    assert all(lijn.naam for lijn in Lijn)
