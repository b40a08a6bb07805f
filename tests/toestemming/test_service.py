"""Answers in the database: added and never changed, and only by who works on this casus."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from tests.bouwstenen import Bouwer
from tests.plan.bouwstenen import Planstory
from tests.plan.delend import deelt
from tests.plan.test_vaststellen import ruw
from wijkteam.casus.errors import CasusIsAfgesloten
from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Gezag
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.plan.afdrukken import maak_afdruk
from wijkteam.plan.handtekeningen import Ondertekening, leg_handtekeningen_vast
from wijkteam.plan.models import Planversie
from wijkteam.plan.ontvanger import Ontvanger
from wijkteam.plan.papiermodellen import Afdruk, Handtekening, Ontvangersoort, Vorm
from wijkteam.team.models import Medewerker
from wijkteam.toestemming.errors import BeslisserOntbreekt, IsAlIngetrokken
from wijkteam.toestemming.models import (
    Inhoudsoort,
    Intrekking,
    Toestemming,
    Toestemmingdeel,
    Toestemminggever,
)
from wijkteam.toestemming.service import trek_toestemming_in


@pytest.fixture
def verhaal(bouw: Bouwer) -> Planstory:
    return Planstory.begin(bouw)


def sluit(verhaal: Planstory) -> None:
    verhaal.bouw.session.get_one(Casus, verhaal.casus.id).afgesloten_op = nu()
    verhaal.bouw.session.commit()


def trek_in(verhaal: Planstory, rij: Toestemming, **anders: object) -> Intrekking:
    gewoon = {"wie": "Els de Vries", "reden": "Liever niet meer"}
    return verhaal.doe(trek_toestemming_in, verhaal.casus.id, rij.id, **gewoon | anders)


def test_een_vertegenwoordiger_spreekt_voor_een_kind_en_niet_voor_zijn_ouders(verhaal: Planstory) -> None:
    kind = verhaal.lid("Puck", Geboortedatum(nu().year - 13, 1, 1))
    els = verhaal.els.persoon_id
    verhaal.bouw.klaar(Gezag(persoon_id=kind, houder_id=els, bron="register", van=date(2020, 1, 1)))
    with pytest.raises(BeslisserOntbreekt, match="Ook Els de Vries moet ja zeggen"):
        deelt(verhaal, "Puck", gevers=[], vertegenwoordiger="Mevrouw Smit")
    deelt(verhaal, "Puck", gevers=[str(els)], vertegenwoordiger="Mevrouw Smit")


def test_op_een_afgesloten_casus_geen_nieuw_antwoord_wel_intrekken(verhaal: Planstory) -> None:
    rij = deelt(verhaal, "Els")
    sluit(verhaal)
    with pytest.raises(CasusIsAfgesloten):
        deelt(verhaal, "Els")
    assert trek_in(verhaal, rij).reden == "Liever niet meer"
    with pytest.raises(IsAlIngetrokken):
        trek_in(verhaal, rij)


def test_een_collega_van_buiten_trekt_niets_in(verhaal: Planstory, bouw: Bouwer) -> None:
    rij = deelt(verhaal, "Els")
    with pytest.raises(NietGevonden):
        trek_in(verhaal, rij, door=bouw.medewerker("Ander"))
    assert verhaal.nu(lambda s: s.scalars(select(Intrekking)).all()) == []


@pytest.mark.parametrize("daad", ["UPDATE {} SET casus_id = casus_id", "DELETE FROM {}"])
@pytest.mark.parametrize("soort", [Toestemming, Toestemminggever, Intrekking])
def test_de_database_verandert_geen_antwoord(verhaal: Planstory, soort: type, daad: str) -> None:
    trek_in(verhaal, deelt(verhaal, "Els"))
    with pytest.raises(DatabaseError, match="onveranderlijk"):
        ruw(daad.format(soort.__tablename__))


@pytest.mark.parametrize("daad", ["UPDATE {} SET casus_id = casus_id", "DELETE FROM {}"])
@pytest.mark.parametrize("soort", [Toestemmingdeel, Afdruk, Handtekening])
def test_de_database_verandert_geen_afdruk_geen_handtekening_en_geen_gekozen_deel(
    verhaal: Planstory, soort: type, daad: str
) -> None:
    doel = verhaal.doel(voor=(verhaal.els.id,))
    deelt(verhaal, "Els", Inhoudsoort.AFSPRAKEN, delen=[doel.id])
    _teken(verhaal)
    with pytest.raises(DatabaseError, match="onveranderlijk"):
        ruw(daad.format(soort.__tablename__))


def _teken(verhaal: Planstory) -> None:
    """Els signs the sheet of the huishouden."""
    versie, els = verhaal.stel_vast(), verhaal.els.persoon_id
    lezer = Ontvanger(Ontvangersoort.HUISHOUDEN, "De Vries")
    afdruk = verhaal.doe(maak_afdruk_door, versie, lezer)
    verhaal.doe(leg_handtekeningen_vast, verhaal.casus, afdruk.code, Ondertekening([els], vandaag()))


def maak_afdruk_door(session: Session, versie: Planversie, lezer: Ontvanger, *, door: Medewerker) -> Afdruk:
    return maak_afdruk(session, versie, lezer, Vorm.PLAN, door=door, naam=door.naam)
