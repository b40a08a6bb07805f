"""Ideas: enough of them for every leefgebied, the inner rings first, and only a suggestion."""

from pathlib import Path

import pytest

from tests.bouwstenen import Klant
from tests.plan.bouwstenen import Planstory
from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig
from wijkteam.plan.ideeen import lees_ideeen, list_ideeen
from wijkteam.wet.leefgebieden import Leefgebied


@pytest.mark.parametrize("leefgebied", list(Leefgebied))
def test_elk_leefgebied_heeft_ideeen_die_dichtbij_beginnen(leefgebied: Leefgebied) -> None:
    ideeen = list_ideeen(leefgebied)
    kringen = [idee.kring for idee in ideeen]
    assert len(ideeen) >= 6
    assert kringen == sorted(kringen)
    assert kringen[0] == 1
    assert sum(kring <= 4 for kring in kringen) >= 6
    assert len({idee.code for idee in ideeen}) == len(ideeen)


def test_een_idee_zonder_kring_wordt_gemeld(tmp_path: Path) -> None:
    bestand = tmp_path / "ideeen.toml"
    bestand.write_text('[[ideeen]]\nleefgebied = "wonen"\nteksten = ["7: vliegt", "zingt", "1:"]\n')
    with pytest.raises(GegevensbestandOngeldig) as fout:
        lees_ideeen(bestand)
    assert len(fout.value.fouten) == 3


def test_een_idee_vult_het_formulier_en_bewaart_niets(verhaal: Planstory, klant: Klant) -> None:
    doel = verhaal.doel()
    idee = list_ideeen(doel.leefgebied)[3]
    pad = f"{verhaal.pad}/doelen/{doel.id}/acties/nieuw"
    assert idee.wat in klant.open(pad).text
    ingevuld = klant.open(f"{pad}?idee={idee.code}").text
    assert f"{idee.wat}</textarea>" in ingevuld
    assert f'value="{int(idee.kring)}" checked' in ingevuld
    assert verhaal.doelen()[0].acties == []


@pytest.mark.parametrize("code", ["", "99", "-1", "x", "0" * 500])
def test_een_onbekend_idee_laat_het_formulier_leeg(verhaal: Planstory, klant: Klant, code: str) -> None:
    doel = verhaal.doel()
    antwoord = klant.open(f"{verhaal.pad}/doelen/{doel.id}/acties/nieuw?idee={code}")
    assert antwoord.status_code == 200
