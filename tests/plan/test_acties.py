"""Acties: closest help first, and only the outer rings say why."""

import pytest
from sqlalchemy.exc import IntegrityError

from tests.plan.bouwstenen import Planstory, actiegegevens
from wijkteam.kern.fouten import NietGevonden, VersieIsVerouderd
from wijkteam.kern.tijd import vandaag
from wijkteam.plan.acties import (
    laat_actie_vervallen,
    verplaats_actie,
    voeg_actie_toe,
    wijzig_actie,
    zet_actie_terug,
)
from wijkteam.plan.actiestand import meld_gereed
from wijkteam.plan.doelen import laat_doel_vervallen
from wijkteam.plan.errors import IsIntussenGewijzigd, WaaromNietDichterbij
from wijkteam.plan.models import Actie
from wijkteam.plan.overzicht import get_planblad
from wijkteam.plan.volgorde import Richting
from wijkteam.wet.kringen import Kring, Lijn


def lopend(verhaal: Planstory) -> list[Actie]:
    return verhaal.doelen()[0].lopende_acties


@pytest.mark.parametrize("kring", [kring for kring in Kring if kring < 5])
def test_dichtbij_vraagt_niemand_waarom(verhaal: Planstory, kring: Kring) -> None:
    assert verhaal.actie(verhaal.doel(), kring=kring).lijn is Lijn.NULDE


@pytest.mark.parametrize("kring", [Kring.GEMEENTE, Kring.PROFESSIONALS])
@pytest.mark.parametrize("reden", ["", "  ", "zo", " a "])
def test_verder_weg_vraagt_waarom_het_niet_dichterbij_kan(
    verhaal: Planstory, kring: Kring, reden: str
) -> None:
    doel = verhaal.doel()
    with pytest.raises(WaaromNietDichterbij):
        verhaal.actie(doel, kring=kring, waarom_niet_dichterbij=reden)


@pytest.mark.parametrize(
    ("kring", "is_gespecialiseerd", "lijn"),
    [
        (Kring.GEMEENTE, True, Lijn.EERSTE),
        (Kring.PROFESSIONALS, True, Lijn.TWEEDE),
        (Kring.PROFESSIONALS, False, Lijn.EERSTE),
    ],
)
def test_de_lijn_volgt_uit_de_kring(
    verhaal: Planstory, kring: Kring, is_gespecialiseerd: bool, lijn: Lijn
) -> None:
    gegevens = {"waarom_niet_dichterbij": "Niemand anders kan dit.", "is_gespecialiseerd": is_gespecialiseerd}
    assert verhaal.actie(verhaal.doel(), kring=kring, **gegevens).lijn is lijn


def test_ook_de_database_vraagt_waarom_het_niet_dichterbij_kan(verhaal: Planstory) -> None:
    actie = verhaal.actie(verhaal.doel())
    rij = verhaal.bouw.session.get_one(Actie, actie.id)
    rij.kring = Kring.PROFESSIONALS
    with pytest.raises(IntegrityError):
        verhaal.bouw.session.flush()
    verhaal.bouw.session.rollback()


def test_wijzigen_op_een_oude_stand_laat_beide_teksten_zien(verhaal: Planstory) -> None:
    actie = verhaal.actie(verhaal.doel())
    casus_id = verhaal.casus.id
    van_bram = actiegegevens(wie="Bram", kring=Kring.EIGEN_KRACHT)
    verhaal.doe(wijzig_actie, actie.id, van_bram, casus_id=casus_id, gezien=1, door=verhaal.bram)
    with pytest.raises(VersieIsVerouderd) as fout:
        verhaal.doe(wijzig_actie, actie.id, actiegegevens(wie="Els"), casus_id=casus_id, gezien=1)
    assert fout.value.intussen == {"wie": "Bram", "kring": "het individu met eigen kracht"}


def test_afvinken_en_toch_niet(verhaal: Planstory) -> None:
    actie = verhaal.actie(verhaal.doel())
    verhaal.doe(meld_gereed, actie.id, True, casus_id=verhaal.casus.id, gezien=1)
    assert lopend(verhaal)[0].gereed_op == vandaag()
    verhaal.doe(meld_gereed, actie.id, False, casus_id=verhaal.casus.id, gezien=2)
    assert lopend(verhaal)[0].gereed_op is None


def test_afvinken_wat_een_collega_net_wijzigde_wordt_geweigerd(verhaal: Planstory) -> None:
    actie = verhaal.actie(verhaal.doel())
    verhaal.doe(wijzig_actie, actie.id, actiegegevens(wie="Jan"), casus_id=verhaal.casus.id, gezien=1)
    with pytest.raises(IsIntussenGewijzigd):
        verhaal.doe(meld_gereed, actie.id, True, casus_id=verhaal.casus.id, gezien=1)


def test_een_actie_vervalt_en_komt_achteraan_terug(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    een = verhaal.actie(doel, wie="een")
    verhaal.actie(doel, wie="twee")
    verhaal.doe(laat_actie_vervallen, verhaal.casus.id, een.id, gezien=1)
    assert [actie.wie for actie in lopend(verhaal)] == ["twee"]
    verhaal.doe(zet_actie_terug, verhaal.casus.id, een.id)
    assert [actie.wie for actie in lopend(verhaal)] == ["twee", "een"]


def test_acties_verwisselen_van_plaats_zonder_de_vervallen_actie_ertussen(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    een, weg, _drie = (verhaal.actie(doel, wie=wie) for wie in ("een", "weg", "drie"))
    verhaal.doe(laat_actie_vervallen, verhaal.casus.id, weg.id, gezien=1)
    verhaal.doe(verplaats_actie, verhaal.casus.id, een.id, Richting.OMLAAG)
    assert [actie.wie for actie in lopend(verhaal)] == ["drie", "een"]


def test_een_actie_bij_een_vervallen_doel_is_niet_te_vinden(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    actie = verhaal.actie(doel)
    verhaal.doe(laat_doel_vervallen, verhaal.casus.id, doel.id, gezien=1)
    with pytest.raises(NietGevonden):
        verhaal.doe(voeg_actie_toe, verhaal.casus.id, doel.id, actiegegevens())
    with pytest.raises(NietGevonden):
        verhaal.doe(wijzig_actie, actie.id, actiegegevens(), casus_id=verhaal.casus.id, gezien=1)


def test_een_actie_van_een_andere_casus_is_hier_niet_te_vinden(verhaal: Planstory) -> None:
    ander = Planstory.begin(verhaal.bouw)
    actie = ander.actie(ander.doel())
    with pytest.raises(NietGevonden):
        verhaal.doe(meld_gereed, actie.id, True, casus_id=verhaal.casus.id, gezien=1)


def test_de_ladder_telt_wat_in_het_plan_staat(verhaal: Planstory) -> None:
    een, weg = verhaal.doel("een"), verhaal.doel("weg")
    verhaal.actie(een)
    verhaal.actie(een)
    verhaal.actie(een, kring=Kring.GEMEENTE, waarom_niet_dichterbij="Alleen de gemeente kan dit.")
    verhaal.actie(weg, kring=Kring.EIGEN_KRACHT)
    vervallen = verhaal.actie(een, kring=Kring.EIGEN_KRACHT)
    verhaal.doe(laat_actie_vervallen, verhaal.casus.id, vervallen.id, gezien=1)
    verhaal.doe(laat_doel_vervallen, verhaal.casus.id, weg.id, gezien=1)
    ladder = verhaal.nu(lambda s: get_planblad(s, verhaal.casus.id)).ladder
    assert [(trede.kring, trede.aantal) for trede in ladder.treden] == [
        (1, 0),
        (2, 2),
        (3, 0),
        (4, 0),
        (5, 1),
        (6, 0),
    ]
