"""A colleague is away: the teamleider arranges in one act who stands in, and the dossiers close again by themselves."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from sqlalchemy import select

from tests.bouwstenen import Bouwer, sessie_van
from wijkteam.casus.afwezig import Absentie, Overname, beeindig_afwezigheid, neem_caseload_waar
from wijkteam.casus.errors import AfwezigheidIsVoorbij, GeenCaseload, NietUitEigenTeam, WaarnemingKanNiet
from wijkteam.casus.models import Casus, Teamlid, Waarneming
from wijkteam.casus.opening import zet_in_team
from wijkteam.casus.queries import get_regiestand
from wijkteam.casus.regie import Waarneemperiode, start_waarneming
from wijkteam.kern.fouten import DomeinFout, NietGevonden
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker, Rol


class Kantoor:
    """Three casussen of Marijke in the team that Tom leads; Bram is in the team around one of them."""

    def __init__(self, bouw: Bouwer) -> None:
        self.bouw = bouw
        self.team = bouw.wijkteam()
        self.tom = bouw.medewerker("Tom Maas", rol=Rol.TEAMLEIDER, team=self.team)
        self.marijke = bouw.medewerker("Marijke Bos", team=self.team)
        self.bram = bouw.medewerker("Bram Smit", team=self.team)
        self.casussen = [bouw.casus(self.marijke) for _ in range(3)]
        zet_in_team(bouw.session, self.casussen[0], self.bram)
        bouw.session.commit()

    def regel(
        self, van: date, tot: date, *, collega: Medewerker | None = None, waarnemer: Medewerker | None = None
    ) -> Overname:
        """Tom arranges it, in a session of his own."""
        absentie = Absentie((collega or self.marijke).id, (waarnemer or self.bram).id, van, tot, "vakantie")
        with sessie_van(self.tom, geleide_teams=(self.team.id,)) as session:
            overname = neem_caseload_waar(session, absentie, teams=(self.team.id,), door=self.tom)
            session.commit()
            return overname

    def stop(self, afwezigheid_id: UUID, teams: tuple[UUID, ...] | None = None) -> None:
        """Marijke is back early."""
        eigen = (self.team.id,) if teams is None else teams
        with sessie_van(self.tom, geleide_teams=eigen) as session:
            beeindig_afwezigheid(session, afwezigheid_id, teams=eigen, door=self.tom)
            session.commit()

    def ziet(self, wie: Medewerker) -> int:
        """How many dossiers somebody can open now."""
        with sessie_van(wie) as session:
            return len(session.scalars(select(Casus)).all())


@pytest.fixture
def kantoor(bouw: Bouwer) -> Kantoor:
    return Kantoor(bouw)


def test_waarnemer_beslist_in_alle_casussen_zolang_het_duurt(kantoor: Kantoor) -> None:
    begin = vandaag()
    assert kantoor.ziet(kantoor.bram) == 1
    overname = kantoor.regel(begin, begin + timedelta(days=6))
    assert (overname.aantal, overname.overgeslagen) == (3, [])
    assert kantoor.ziet(kantoor.bram) == 3
    with sessie_van(kantoor.bram) as session:
        for casus in kantoor.casussen:
            assert get_regiestand(session, casus.id).beslist(kantoor.bram.id, begin)
    with time_machine.travel(begin + timedelta(days=8)):
        assert kantoor.ziet(kantoor.bram) == 1, "who came to stand in leaves by itself"
        assert kantoor.ziet(kantoor.marijke) == 3


def test_waarneming_die_nog_komt_opent_nog_geen_dossier(kantoor: Kantoor) -> None:
    kantoor.regel(vandaag() + timedelta(days=5), vandaag() + timedelta(days=9))
    assert kantoor.ziet(kantoor.bram) == 1
    with time_machine.travel(vandaag() + timedelta(days=6)):
        assert kantoor.ziet(kantoor.bram) == 3


def test_eerder_terug_beeindigt_alles_en_laat_wie_al_in_het_team_zat(kantoor: Kantoor) -> None:
    overname = kantoor.regel(vandaag(), vandaag() + timedelta(days=30))
    kantoor.stop(overname.afwezigheid.id)
    assert kantoor.ziet(kantoor.bram) == 1
    with sessie_van(kantoor.marijke) as session:
        assert all(rij.beeindigd_op for rij in session.scalars(select(Waarneming)))
    with pytest.raises(AfwezigheidIsVoorbij):
        kantoor.stop(overname.afwezigheid.id)


def test_waar_al_iemand_waarneemt_verandert_niets(kantoor: Kantoor) -> None:
    eigen = kantoor.casussen[0]
    with sessie_van(kantoor.marijke) as session:
        plaats = session.scalars(
            select(Teamlid).where(Teamlid.casus_id == eigen.id, Teamlid.medewerker_id == kantoor.bram.id)
        ).one()
        casus = session.get_one(Casus, eigen.id)
        start_waarneming(
            session, casus, Waarneemperiode(plaats.id, vandaag(), "cursus"), door=kantoor.marijke
        )
        session.commit()
    overname = kantoor.regel(vandaag(), vandaag() + timedelta(days=3))
    assert (overname.aantal, overname.overgeslagen) == (2, [eigen.nummer])
    with pytest.raises(GeenCaseload, match="In alle casussen is al een waarnemer"):
        kantoor.regel(vandaag(), vandaag())


def test_teamleider_regelt_alleen_voor_het_eigen_team(kantoor: Kantoor) -> None:
    van_elders = kantoor.bouw.medewerker("Vreemd", team=kantoor.bouw.wijkteam())
    kantoor.bouw.casus(van_elders)
    for wie in ({"collega": van_elders}, {"waarnemer": van_elders}, {"waarnemer": kantoor.tom}):
        with pytest.raises(NietUitEigenTeam):
            kantoor.regel(vandaag(), vandaag(), **wie)
    overname = kantoor.regel(vandaag(), vandaag())
    with pytest.raises(NietGevonden):
        kantoor.stop(overname.afwezigheid.id, teams=(kantoor.bouw.wijkteam().id,))


@pytest.mark.parametrize(
    ("van", "tot", "wie", "fout"),
    [
        (1, 0, None, WaarnemingKanNiet),
        (-3, -1, None, WaarnemingKanNiet),
        (0, 1, "marijke", WaarnemingKanNiet),
    ],
    ids=["omgekeerd", "voorbij", "zichzelf"],
)
def test_dagen_of_mensen_die_niet_kunnen_worden_geweigerd(
    kantoor: Kantoor, van: int, tot: int, wie: str | None, fout: type[DomeinFout]
) -> None:
    with pytest.raises(fout):
        kantoor.regel(
            vandaag() + timedelta(days=van),
            vandaag() + timedelta(days=tot),
            waarnemer=getattr(kantoor, wie) if wie else None,
        )
    with sessie_van(kantoor.marijke) as session:
        assert session.scalars(select(Waarneming)).all() == []


def test_bladzijde_van_de_teamleider_regelt_en_vertelt_het(kantoor: Kantoor, als) -> None:
    klant = als(kantoor.tom)
    blad = klant.open("/caseload/afwezigheid")
    assert "Tom Maas" not in blad.text.partition("<main")[2]
    fout = klant.stuur(
        "/caseload/afwezigheid",
        collega=kantoor.marijke.id,
        waarnemer=uuid4(),
        van="31-02-2026",
        tot_en_met="",
        reden="x" * 600,
    )
    assert fout.status_code == 422
    assert 'value="31-02-2026"' in fout.text
    dag = vandaag()
    klaar = klant.stuur(
        "/caseload/afwezigheid",
        collega=kantoor.marijke.id,
        waarnemer=kantoor.bram.id,
        van=dag.strftime("%d-%m-%Y"),
        tot_en_met=(dag + timedelta(days=2)).strftime("%d-%m-%Y"),
        reden="vakantie",
    )
    assert klaar.status_code == 303
    caseload = klant.open("/caseload")
    assert "neemt waar in 3 casussen" in caseload.text
    assert klant.vragen.aantal <= 10
    assert als(kantoor.marijke).open("/caseload/afwezigheid").status_code == 403
