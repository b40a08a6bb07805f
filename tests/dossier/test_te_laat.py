"""What should have been done is told to the regisseur, and to nobody else."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.bouwstenen import Bouwer, Klant
from tests.plan.bouwstenen import Planstory
from wijkteam.dossier.queries import get_kern
from wijkteam.dossier.stappen import Stand, stap_van_regisseur, volgende_stap
from wijkteam.kern.tijd import vandaag
from wijkteam.plan.actiestand import Voortgang, meld_gereed, zet_actiestatus
from wijkteam.plan.models import Actiestatus


def stand(**anders: int) -> Stand:
    gewoon = {"aantal_gesprekken": 1, "aantal_open_gesprekken": 0, "aantal_doelen": 1, "laatste_versie": 1}
    return Stand(is_open=True, evaluatie_op=vandaag() + timedelta(30), **gewoon | anders)


def test_alleen_de_regisseur_hoort_wat_te_laat_is() -> None:
    te_laat = stand(aantal_te_laat=2)
    van_regisseur, van_ander = stap_van_regisseur(te_laat, vandaag()), volgende_stap(te_laat, vandaag())
    assert van_regisseur is not None
    assert van_ander is not None
    assert (van_regisseur.tekst, van_regisseur.wacht) == ("Bel over 2 acties: de dag is voorbij", True)
    assert not van_ander.wacht


def test_wat_al_wacht_gaat_voor() -> None:
    stap = stap_van_regisseur(stand(aantal_te_laat=1, aantal_doelen=0), vandaag())
    assert stap is not None
    assert stap.tekst == "Maak samen het plan"


@pytest.fixture
def verhaal(bouw: Bouwer) -> Planstory:
    return Planstory.begin(bouw)


def test_alleen_wat_open_staat_en_voorbij_is_telt(verhaal: Planstory, als: Callable[..., Klant]) -> None:
    doel, gisteren = verhaal.doel(), vandaag() - timedelta(1)
    klaar, gestopt, _open = (verhaal.actie(doel, tegen=gisteren) for _ in range(3))
    verhaal.actie(doel, tegen=vandaag())
    verhaal.actie(doel)
    wie = {"casus_id": verhaal.casus.id, "gezien": 1}
    verhaal.doe(meld_gereed, klaar.id, True, **wie)
    verhaal.doe(zet_actiestatus, gestopt.id, Voortgang(Actiestatus.GESTOPT, "Niet meer nodig"), **wie)

    gevonden = verhaal.nu(lambda s: get_kern(s, verhaal.casus).stand)
    assert gevonden.aantal_te_laat == 1
    assert als(verhaal.marijke).open("/").status_code == 200
