"""One tick at the table: what is about somebody may stand on the sheet of the huishouden."""

from uuid import UUID

from sqlalchemy import select

from tests.bouwstenen import Klant
from tests.plan.bouwstenen import Planstory
from tests.plan.delend import deelt
from wijkteam.huishouden.models import Gezag
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.tijd import vandaag
from wijkteam.plan.models import Planversie
from wijkteam.toestemming.models import Inhoudsoort, Ontvangersoort, Toestemming


def toestemmingen(verhaal: Planstory) -> list[Toestemming]:
    return verhaal.nu(lambda s: list(s.scalars(select(Toestemming))))


def vinkje_van(persoon_id: UUID) -> str:
    return f'id="veld-delen-{persoon_id}"'


def test_een_vinkje_aan_tafel_is_een_ja_van_vandaag(verhaal: Planstory, klant: Klant) -> None:
    verhaal.doel(voor=(verhaal.els.id,))
    els = verhaal.els.persoon_id
    pagina = klant.open(f"{verhaal.pad}/vaststellen")
    assert klant.vragen.aantal <= 15
    assert vinkje_van(els) in pagina.text
    velden = verhaal.vaststelformulier(klant, delen=str(els))
    antwoord = klant.stuur(f"{verhaal.pad}/vaststellen", velden)
    assert antwoord.status_code == 303
    (rij,) = toestemmingen(verhaal)
    assert (rij.persoon_id, rij.is_gegeven, rij.van, rij.tot_en_met) == (els, True, vandaag(), None)
    assert (rij.inhoud, rij.ontvanger) == (Inhoudsoort.PLAN, Ontvangersoort.HUISHOUDEN)
    assert "Nog niet alles komt op het blad" not in klant.open(antwoord.location).text
    assert klant.stuur(f"{verhaal.pad}/vaststellen", velden).status_code == 409
    assert len(toestemmingen(verhaal)) == 1
    assert vinkje_van(els) not in klant.open(f"{verhaal.pad}/vaststellen").text


def test_drie_vinkjes_kosten_niet_meer_vragen_dan_een(verhaal: Planstory, klant: Klant) -> None:
    """Reading what the version keeps, writing it and its consents: however many people say yes."""
    verhaal.doel(voor=(verhaal.els.id,))
    personen = [str(verhaal.persoon(naam).id) for naam in ("Els", "Jan", "Wouter")]
    velden = verhaal.vaststelformulier(klant) | {"delen": personen}
    assert klant.stuur(f"{verhaal.pad}/vaststellen", velden).status_code == 303
    assert klant.vragen.aantal <= 28
    assert len(toestemmingen(verhaal)) == 3


def test_zonder_vinkje_is_er_niets_gevraagd_en_zegt_de_melding_van_wie_iets_ontbreekt(
    verhaal: Planstory, klant: Klant
) -> None:
    verhaal.doel(voor=(verhaal.els.id,))
    antwoord = klant.stuur(f"{verhaal.pad}/vaststellen", verhaal.vaststelformulier(klant))
    assert toestemmingen(verhaal) == []
    pagina = klant.open(antwoord.location).text
    assert "Nog niet alles komt op het blad van het huishouden. Het gaat om: Els." in pagina
    assert f"{verhaal.pad}/delen" in pagina


def test_voor_wie_niet_alleen_beslist_is_een_vinkje_niet_genoeg(verhaal: Planstory, klant: Klant) -> None:
    verhaal.doel()
    puck = verhaal.lid("Puck", Geboortedatum(vandaag().year - 14, 1, 1))
    houder = verhaal.els.persoon_id
    verhaal.bouw.klaar(
        Gezag(persoon_id=puck, houder_id=houder, bron="register", van=vandaag().replace(year=2020, day=1))
    )
    pagina = klant.open(f"{verhaal.pad}/vaststellen").text
    assert vinkje_van(puck) not in pagina
    assert "Over delen beslist ook wie gezag heeft" in pagina
    velden = verhaal.vaststelformulier(klant, delen=str(puck))
    antwoord = klant.stuur(f"{verhaal.pad}/vaststellen", velden)
    assert antwoord.status_code == 422
    assert "Ook Els de Vries moet ja zeggen" in antwoord.text
    assert toestemmingen(verhaal) == []
    assert verhaal.nu(lambda s: s.scalars(select(Planversie)).all()) == []


def test_een_vinkje_voor_iemand_van_elders_bestaat_niet(verhaal: Planstory, klant: Klant) -> None:
    verhaal.doel()
    elders = verhaal.bouw.casus(verhaal.bram, huishouden="Elders")
    vreemd = verhaal.nu(lambda s: s.scalars(select(Toestemming.persoon_id)).all())
    assert vreemd == []
    velden = verhaal.vaststelformulier(klant, delen=str(elders.id))
    assert klant.stuur(f"{verhaal.pad}/vaststellen", velden).status_code == 404
    assert verhaal.nu(lambda s: s.scalars(select(Planversie)).all()) == []


def test_wie_nee_zei_of_het_introk_kan_aan_tafel_opnieuw_ja_zeggen(verhaal: Planstory, klant: Klant) -> None:
    verhaal.doel(voor=(verhaal.els.id,))
    deelt(verhaal, "Els", is_gegeven=False)
    els = verhaal.els.persoon_id
    assert vinkje_van(els) in klant.open(f"{verhaal.pad}/vaststellen").text
    klant.stuur(f"{verhaal.pad}/vaststellen", verhaal.vaststelformulier(klant, delen=str(els)))
    assert [rij.is_gegeven for rij in toestemmingen(verhaal)].count(True) == 1
