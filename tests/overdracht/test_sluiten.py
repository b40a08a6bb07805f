"""A casus closes around overdrachten that run only with a word of the regisseur, and what they have goes on."""

import pytest
from sqlalchemy import select

from tests.bouwstenen import Bouwer, Klant
from tests.overdracht.verhaal import Overdrachtverhaal
from wijkteam.casus.afsluiting import Besluit, sluit_af
from wijkteam.casus.models import Sluitreden
from wijkteam.casus.queries import get_casus
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.overdracht.errors import OverdrachtenLopenNog
from wijkteam.overdracht.keuzes import Daad, Partij, Stand

WAAROM = "Bram belt in mei met de eetclub."


@pytest.fixture
def verhaal(bouw: Bouwer) -> Overdrachtverhaal:
    return Overdrachtverhaal.begin(bouw)


def sluit(verhaal: Overdrachtverhaal, waarom: str = "") -> None:
    casus = verhaal.plan.nu(lambda s: get_casus(s, verhaal.casus_id))
    verhaal.plan.doe(sluit_af, casus, Besluit(Sluitreden.ZELF_VERDER, "Het gaat goed.", wat_nog_loopt=waarom))


def test_een_casus_sluit_alleen_met_een_woord_over_wat_nog_loopt(verhaal: Overdrachtverhaal) -> None:
    loopt, concept = verhaal.voorgelegd(), verhaal.nieuw()
    with pytest.raises(OverdrachtenLopenNog, match="2 overdrachten"):
        sluit(verhaal)
    sluit(verhaal, WAAROM)
    loopt, concept = verhaal.nu(loopt.id), verhaal.nu(concept.id)
    assert (loopt.stand, concept.stand) == (Stand.VOORGELEGD, Stand.INGETROKKEN)
    assert (loopt.stappen[-1].toelichting, loopt.stappen[-1].kant) == (WAAROM, Partij.REGISSEUR)
    redenen = verhaal.plan.nu(
        lambda s: s.scalars(
            select(Journaalregel.reden).where(
                Journaalregel.handeling == Handeling.OVERDRACHT_STAP, Journaalregel.reden.is_not(None)
            )
        ).all()
    )
    assert redenen == [WAAROM, WAAROM]
    # Who helps goes on, and a colleague can still record it.
    assert verhaal.stap(loopt, Daad.ACCEPTEER).stand is Stand.GEACCEPTEERD


def test_het_formulier_vraagt_ernaar_als_er_iets_loopt(verhaal: Overdrachtverhaal, als) -> None:
    klant: Klant = als(verhaal.plan.marijke)
    pad = f"/casussen/{verhaal.casus_id}/team/afsluiten"
    assert "wat_nog_loopt" not in klant.open(pad).text
    verhaal.voorgelegd()
    velden = {"reden": "zelf_verder", "toelichting": "Het gaat goed."}
    antwoord = klant.stuur(pad, velden)
    assert antwoord.status_code == 422
    assert "Schrijf op waarom de casus toch dicht kan" in antwoord.text
    assert klant.stuur(pad, velden | {"wat_nog_loopt": WAAROM}).status_code == 303
