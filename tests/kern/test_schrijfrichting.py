"""Names in every script come out right from a renderer that draws letter by letter from the left."""

import pytest

from wijkteam.kern.letters import breek_af, tekstbreedte
from wijkteam.kern.schrijfrichting import in_tekenvolgorde, is_van_rechts, schoon


@pytest.mark.parametrize("naam", ["Łukasz Şahin", "Gőző", "Nguyễn Thị Minh Khai", "王小明", "Ø", ""])
def test_een_naam_van_links_naar_rechts_blijft_zoals_hij_is(naam: str):
    assert in_tekenvolgorde(naam) == naam


def test_hebreeuws_staat_in_de_volgorde_waarin_je_het_ziet():
    assert in_tekenvolgorde("דוד לוי") == "יול דוד"


def test_arabische_letters_zijn_verbonden():
    # meem at the start, hah and meem inside, dal at the end; seen from the left: dal first
    assert in_tekenvolgorde("محمد") == "\ufeaa\ufee4\ufea4\ufee3"
    # lam and alif are one letter
    assert in_tekenvolgorde("لا") == "\ufefb"


def test_een_gemengde_naam_houdt_latijn_en_cijfers_leesbaar():
    assert in_tekenvolgorde("Ali דוד (oom)") == "Ali דוד (oom)"[:4] + "דוד"[::-1] + " (oom)"
    assert in_tekenvolgorde("דוד (12)") == "(12) דוד"[:5] + "דוד"[::-1]


def test_losse_tekens_worden_een_letter_en_onzichtbare_tekens_verdwijnen():
    assert schoon("Ze\u0301  \u202eom\0ge\nkeerd") == "Zé omge keerd"
    assert not is_van_rechts("Zoë")


def test_een_te_lange_naam_eindigt_op_een_beletselteken_en_past():
    regels = breek_af("Wolfeschlegelsteinhausenbergerdorff van der Linden tot Heinenoord", 110, 15)
    assert len(regels) == 2
    assert all(regel.endswith("…") for regel in regels)
    assert all(tekstbreedte(regel, 15) <= 110 for regel in regels)


def test_een_dubbele_naam_breekt_bij_het_streepje():
    assert breek_af("Özdemir-Yıldırım", 80, 15) == ["Özdemir-", "Yıldırım"]
