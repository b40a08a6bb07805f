"""Who does what, in which team, from when to when."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from tests.bouwstenen import Bouwer
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import vandaag
from wijkteam.team import errors, queries, service
from wijkteam.team.models import Aanstelling, Medewerker, Rol, Wijkteam
from wijkteam.team.service import Aanstellingsgegevens, Medewerkergegevens

GISTEREN, MORGEN = vandaag() - timedelta(days=1), vandaag() + timedelta(days=1)
EERSTE, LAATSTE = date(2026, 1, 1), date(2026, 7, 1)


@pytest.fixture
def fatma(bouw: Bouwer) -> Medewerker:
    """A colleague who is not yet appointed."""
    medewerker = service.maak_medewerker(bouw.session, Medewerkergegevens("Fatma Yıldız"))
    bouw.session.commit()
    return medewerker


@pytest.fixture
def team(bouw: Bouwer) -> Wijkteam:
    return bouw.wijkteam()


def lid_van(team: Wijkteam, van: date = EERSTE, tot: date | None = None) -> Aanstellingsgegevens:
    return Aanstellingsgegevens(Rol.WIJKTEAMLID, van, tot, team.id)


def test_aanstellen_geeft_een_rol_in_een_team_vanaf_een_dag(bouw: Bouwer, fatma, team) -> None:
    aanstelling = service.stel_aan(bouw.session, fatma.id, lid_van(team, MORGEN))
    assert (aanstelling.rol, aanstelling.wijkteam_id) == (Rol.WIJKTEAMLID, team.id)
    assert not aanstelling.geldt_op(vandaag())
    assert aanstelling.geldt_op(MORGEN)


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol.werkt_in_team])
def test_een_rol_in_een_team_vraagt_een_team(bouw: Bouwer, fatma, rol: Rol) -> None:
    with pytest.raises(errors.RolVraagtEenWijkteam):
        service.stel_aan(bouw.session, fatma.id, Aanstellingsgegevens(rol, EERSTE))


@pytest.mark.parametrize("rol", [rol for rol in Rol if not rol.werkt_in_team])
def test_een_rol_boven_de_teams_krijgt_geen_team(bouw: Bouwer, fatma, team, rol: Rol) -> None:
    with pytest.raises(errors.RolStaatBovenDeTeams):
        service.stel_aan(bouw.session, fatma.id, Aanstellingsgegevens(rol, EERSTE, None, team.id))


def test_een_onbekend_team_of_een_onbekende_medewerker_wordt_niet_aangesteld(bouw, fatma, team) -> None:
    with pytest.raises(errors.WijkteamBestaatNiet):
        service.stel_aan(bouw.session, fatma.id, Aanstellingsgegevens(Rol.CONSULENT, EERSTE, None, uuid4()))
    with pytest.raises(NietGevonden):
        service.stel_aan(bouw.session, uuid4(), lid_van(team))


@pytest.mark.parametrize("tot", [EERSTE, EERSTE - timedelta(days=1)])
def test_een_aanstelling_eindigt_niet_voor_het_begin(bouw: Bouwer, fatma, team, tot: date) -> None:
    with pytest.raises(errors.AanstellingEindigtVoorHetBegin):
        service.stel_aan(bouw.session, fatma.id, lid_van(team, EERSTE, tot))


@pytest.mark.parametrize(
    ("van", "tot"),
    [
        (EERSTE, LAATSTE),
        (EERSTE - timedelta(days=9), EERSTE + timedelta(days=1)),
        (LAATSTE - timedelta(days=1), None),
        (EERSTE - timedelta(days=9), None),
        (EERSTE + timedelta(days=9), EERSTE + timedelta(days=10)),
    ],
)
def test_dezelfde_aanstelling_overlapt_niet(bouw: Bouwer, fatma, team, van: date, tot: date | None) -> None:
    service.stel_aan(bouw.session, fatma.id, lid_van(team, EERSTE, LAATSTE))
    with pytest.raises(errors.AanstellingBestaatAl):
        service.stel_aan(bouw.session, fatma.id, lid_van(team, van, tot))


def test_aansluitend_in_een_ander_team_of_in_een_andere_rol_mag_wel(bouw: Bouwer, fatma, team) -> None:
    service.stel_aan(bouw.session, fatma.id, lid_van(team, EERSTE, LAATSTE))
    service.stel_aan(bouw.session, fatma.id, lid_van(team, LAATSTE))
    service.stel_aan(bouw.session, fatma.id, lid_van(bouw.wijkteam(), EERSTE))
    leider = Aanstellingsgegevens(Rol.TEAMLEIDER, EERSTE, None, team.id)
    service.stel_aan(bouw.session, fatma.id, leider)
    assert len(bouw.session.scalars(select(Aanstelling)).all()) == 4


def test_na_een_aanstelling_die_nooit_gold_mag_dezelfde_opnieuw(bouw: Bouwer, fatma, team) -> None:
    eerste = service.stel_aan(bouw.session, fatma.id, lid_van(team, MORGEN))
    service.beeindig_aanstelling(bouw.session, fatma.id, eerste.id, op=MORGEN)
    assert service.stel_aan(bouw.session, fatma.id, lid_van(team, vandaag())).geldt_op(MORGEN)


def test_een_einde_vandaag_geldt_vandaag_al(bouw: Bouwer, fatma, team) -> None:
    aanstelling = service.stel_aan(bouw.session, fatma.id, lid_van(team, GISTEREN))
    service.beeindig_aanstelling(bouw.session, fatma.id, aanstelling.id, op=vandaag())
    assert aanstelling.geldt_op(GISTEREN)
    assert not aanstelling.geldt_op(vandaag())


def test_een_einde_in_de_toekomst_mag_verschuiven(bouw: Bouwer, fatma, team) -> None:
    aanstelling = service.stel_aan(bouw.session, fatma.id, lid_van(team))
    service.beeindig_aanstelling(bouw.session, fatma.id, aanstelling.id, op=MORGEN + timedelta(days=30))
    service.beeindig_aanstelling(bouw.session, fatma.id, aanstelling.id, op=MORGEN)
    assert aanstelling.tot == MORGEN


def test_wat_tot_nu_toe_gold_kan_niet_worden_teruggedraaid(bouw: Bouwer, fatma, team) -> None:
    aanstelling = service.stel_aan(bouw.session, fatma.id, lid_van(team, EERSTE))
    with pytest.raises(errors.AanstellingEindigtInHetVerleden):
        service.beeindig_aanstelling(bouw.session, fatma.id, aanstelling.id, op=GISTEREN)
    service.beeindig_aanstelling(bouw.session, fatma.id, aanstelling.id, op=vandaag())
    with pytest.raises(errors.AanstellingIsAlBeeindigd):
        service.beeindig_aanstelling(bouw.session, fatma.id, aanstelling.id, op=MORGEN)


def test_een_aanstelling_hoort_bij_een_medewerker(bouw: Bouwer, fatma, team) -> None:
    aanstelling = service.stel_aan(bouw.session, fatma.id, lid_van(team))
    ander = service.maak_medewerker(bouw.session, Medewerkergegevens("Bram Smit"))
    with pytest.raises(NietGevonden):
        service.beeindig_aanstelling(bouw.session, ander.id, aanstelling.id, op=MORGEN)


def test_teamgenoten_zijn_wie_vandaag_in_het_team_werken(bouw: Bouwer, fatma, team) -> None:
    service.stel_aan(bouw.session, fatma.id, lid_van(team, EERSTE, vandaag()))
    bram = service.maak_medewerker(bouw.session, Medewerkergegevens("Bram Smit"))
    service.stel_aan(bouw.session, bram.id, lid_van(team, vandaag()))
    genoten = queries.list_teamgenoten(bouw.session, [team.id], vandaag())[team.id]
    assert [aanstelling.medewerker.naam for aanstelling in genoten] == ["Bram Smit"]
    assert queries.count_teamgenoten(bouw.session, vandaag())[team.id] == 1
