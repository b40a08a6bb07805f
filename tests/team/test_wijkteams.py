"""A wijkteam, and the buurten that it works in."""

from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from tests.bouwstenen import Bouwer
from wijkteam.gebied.inlezen import laad_gebied, voorbeeldbestand
from wijkteam.gebied.models import Buurt, Gemeente
from wijkteam.kern.fouten import NietGevonden, VersieIsVerouderd
from wijkteam.team import errors, queries, service
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Wijkteam
from wijkteam.team.service import Medewerkergegevens, Teamgegevens


@pytest.fixture
def renkum(bouw: Bouwer) -> Gemeente:
    laad_gebied(bouw.session, voorbeeldbestand())
    bouw.session.commit()
    return bouw.session.scalars(select(Gemeente)).one()


def buurt(bouw: Bouwer, naam: str) -> Buurt:
    return bouw.session.scalars(select(Buurt).where(Buurt.naam == naam)).one()


def werkgebied(bouw: Bouwer, team: Wijkteam) -> list[str]:
    rijen = queries.list_werkgebieden(bouw.session, [team.id])[team.id]
    return [rij.buurt.naam for rij in rijen]


def test_een_wijkteam_werkt_in_buurten_van_een_gemeente(bouw: Bouwer, renkum: Gemeente) -> None:
    buurten = frozenset({buurt(bouw, "Heveadorp").id, buurt(bouw, "Doorwerth-Noord").id})
    team = service.maak_wijkteam(bouw.session, renkum.id, Teamgegevens("Team West", "026 123 45 67", buurten))
    assert (team.naam, team.telefoon, team.versie) == ("Team West", "026 123 45 67", 1)
    assert werkgebied(bouw, team) == ["Doorwerth-Noord", "Heveadorp"]


def test_het_werkgebied_wordt_precies_wat_is_aangekruist(bouw: Bouwer, renkum: Gemeente) -> None:
    oud, blijft, nieuw = (buurt(bouw, n).id for n in ("Heveadorp", "Doorwerth-Noord", "Doorwerth-Zuid"))
    gegevens = Teamgegevens("Team West", None, frozenset({oud, blijft}))
    team = service.maak_wijkteam(bouw.session, renkum.id, gegevens)
    anders = Teamgegevens("Team Doorwerth", None, frozenset({blijft, nieuw}))
    service.wijzig_wijkteam(bouw.session, team.id, anders, gezien=1)
    assert (team.naam, team.versie) == ("Team Doorwerth", 2)
    assert werkgebied(bouw, team) == ["Doorwerth-Noord", "Doorwerth-Zuid"]


def test_twee_teams_mogen_een_buurt_delen(bouw: Bouwer, renkum: Gemeente) -> None:
    gedeeld = frozenset({buurt(bouw, "Heveadorp").id})
    for naam in ("Team Jong", "Team Oud"):
        assert werkgebied(
            bouw, service.maak_wijkteam(bouw.session, renkum.id, Teamgegevens(naam, None, gedeeld))
        ) == ["Heveadorp"]


def test_een_buurt_van_elders_hoort_niet_bij_het_team(bouw: Bouwer, renkum: Gemeente) -> None:
    for vreemd in (bouw.buurt().id, uuid4()):
        with pytest.raises(errors.BuurtLigtErgensAnders):
            service.maak_wijkteam(bouw.session, renkum.id, Teamgegevens("X", None, frozenset({vreemd})))


def test_een_onbekende_gemeente_krijgt_geen_wijkteam(bouw: Bouwer) -> None:
    with pytest.raises(errors.GemeenteBestaatNiet):
        service.maak_wijkteam(bouw.session, uuid4(), Teamgegevens("X"))


def test_de_database_weigert_twee_wijkteams_met_een_naam(bouw: Bouwer, renkum: Gemeente) -> None:
    service.maak_wijkteam(bouw.session, renkum.id, Teamgegevens("Team West"))
    with pytest.raises(IntegrityError):
        service.maak_wijkteam(bouw.session, renkum.id, Teamgegevens("Team West"))


def test_wie_een_oude_versie_bewaart_ziet_wat_er_intussen_staat(bouw: Bouwer, renkum: Gemeente) -> None:
    team = service.maak_wijkteam(bouw.session, renkum.id, Teamgegevens("Team West"))
    service.wijzig_wijkteam(bouw.session, team.id, Teamgegevens("Team Oost"), gezien=1)
    with pytest.raises(VersieIsVerouderd) as gevangen:
        service.wijzig_wijkteam(bouw.session, team.id, Teamgegevens("Team Noord"), gezien=1)
    assert gevangen.value.intussen == {"naam": "Team Oost", "telefoon": "", "buurten": "geen"}
    assert team.naam == "Team Oost"


def test_een_medewerker_wijzigen_kent_dezelfde_regel(bouw: Bouwer) -> None:
    medewerker = service.maak_medewerker(bouw.session, Medewerkergegevens("Fatma", None, Expertise.GGZ))
    service.wijzig_medewerker(bouw.session, medewerker.id, Medewerkergegevens("Fatma Yıldız"), gezien=1)
    with pytest.raises(VersieIsVerouderd) as gevangen:
        service.wijzig_medewerker(bouw.session, medewerker.id, Medewerkergegevens("F."), gezien=1)
    assert gevangen.value.intussen == {"naam": "Fatma Yıldız", "telefoon": "", "expertise": "geen"}


def test_wat_er_niet_is_wordt_niet_gewijzigd(bouw: Bouwer) -> None:
    with pytest.raises(NietGevonden):
        service.wijzig_wijkteam(bouw.session, uuid4(), Teamgegevens("X"), gezien=1)
    with pytest.raises(NietGevonden):
        service.wijzig_medewerker(bouw.session, uuid4(), Medewerkergegevens("X"), gezien=1)
