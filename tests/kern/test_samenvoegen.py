"""What two people changed in one form: put together where that can be, and never decided for them where it cannot."""

from hypothesis import given
from hypothesis import strategies as st

from wijkteam.kern.samenvoegen import Uitkomst, lees_basis, merkteken, schrijf_basis, vergelijk

woorden = st.lists(st.text(max_size=12), max_size=3)


@given(was=woorden, mijn=woorden, hun=woorden)
def test_alleen_wie_iets_veranderde_telt(was: list[str], mijn: list[str], hun: list[str]) -> None:
    uitkomst = vergelijk(merkteken(was), mijn, hun)
    raakte_aan = (merkteken(mijn) != merkteken(was), merkteken(hun) != merkteken(was))
    if merkteken(mijn) == merkteken(hun):
        assert uitkomst is Uitkomst.GELIJK
    else:
        assert (
            uitkomst
            is {
                (True, False): Uitkomst.VAN_MIJ,
                (False, True): Uitkomst.VAN_COLLEGA,
                (True, True): Uitkomst.KIEZEN,
            }[raakte_aan]
        )


@given(st.dictionaries(st.from_regex(r"[a-z][a-z0-9_-]{0,20}", fullmatch=True), woorden, max_size=6))
def test_merken_reizen_heen_en_terug(velden: dict[str, list[str]]) -> None:
    merken = {naam: merkteken(waarden) for naam, waarden in velden.items()}
    assert lees_basis(schrijf_basis(merken)) == merken


@given(st.text(max_size=200))
def test_wat_geen_merk_is_telt_niet_mee(rommel: str) -> None:
    assert all(len(merk) == 12 for merk in lees_basis(rommel).values())


def test_regeleinden_en_witruimte_eromheen_maken_geen_verschil() -> None:
    assert merkteken(["een\r\ntwee "]) == merkteken(["een\ntwee"])
    assert merkteken(["", "a"]) == merkteken(["a"])
    assert merkteken(["a", "b"]) == merkteken(["b", "a"]) != merkteken(["ab"])
