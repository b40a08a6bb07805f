"""A colleague is away: the teamleider arranges in one act who stands in, and the dossiers close again by themselves."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from tests.bouwstenen import Bouwer, sessie_van
from tests.tegelijk import tegelijk
from wijkteam.casus.afwezig import Absentie, Overname, beeindig_afwezigheid, neem_caseload_waar
from wijkteam.casus.errors import AfwezigheidIsVoorbij, GeenCaseload, NietUitEigenTeam, WaarnemingKanNiet
from wijkteam.casus.models import Casus, Teamlid, Waarneming
from wijkteam.casus.opening import zet_in_team
from wijkteam.casus.queries import get_regiestand
from wijkteam.casus.regie import (
    Overdracht,
    Waarneemperiode,
    beeindig_waarneming,
    draag_regie_over,
    start_waarneming,
)
from wijkteam.kern.fouten import DomeinFout, NietGevonden
from wijkteam.kern.scoped_session import ScopedSession
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


def _geef_regie_aan_bram(session: ScopedSession, kantoor: Kantoor, casus: Casus, *, door: Medewerker) -> None:
    stand = get_regiestand(session, casus.id)
    plaats = session.scalars(
        select(Teamlid).where(Teamlid.casus_id == casus.id, Teamlid.medewerker_id == kantoor.bram.id)
    ).one()
    assert stand.regie is not None
    overdracht = Overdracht(stand.regie.id, plaats.id, "Marijke komt niet terug", gezin_weet_het=True)
    draag_regie_over(session, session.get_one(Casus, casus.id), overdracht, door=door)
    session.flush()


def test_wie_onder_het_waarnemen_de_regie_krijgt_blijft_ook_na_de_laatste_dag(kantoor: Kantoor) -> None:
    casus = kantoor.casussen[1]
    overname = kantoor.regel(vandaag(), vandaag() + timedelta(days=6))
    with sessie_van(kantoor.bram) as session:
        _geef_regie_aan_bram(session, kantoor, casus, door=kantoor.bram)
        session.commit()
    kantoor.stop(overname.afwezigheid.id)
    with time_machine.travel(vandaag() + timedelta(days=8)):
        assert kantoor.ziet(kantoor.bram) == 2, "a regisseur without a dossier is a gap in the regie"


def test_een_tijdelijke_plaats_die_langer_werd_gaat_mee_weg_als_de_collega_terug_is(kantoor: Kantoor) -> None:
    kantoor.regel(vandaag(), vandaag() + timedelta(days=2))
    with sessie_van(kantoor.marijke) as session:
        for casus in kantoor.casussen:
            [rij] = session.scalars(select(Waarneming).where(Waarneming.casus_id == casus.id))
            beeindig_waarneming(session, session.get_one(Casus, casus.id), rij.id, door=kantoor.marijke)
        session.commit()
    opnieuw = kantoor.regel(vandaag(), vandaag() + timedelta(days=30))
    kantoor.stop(opnieuw.afwezigheid.id)
    assert kantoor.ziet(kantoor.bram) == 1


def test_wie_tijdelijk_in_het_team_zit_neemt_niet_langer_waar_dan_hij_erbij_kan(kantoor: Kantoor) -> None:
    casus = kantoor.casussen[1]
    kantoor.regel(vandaag(), vandaag() + timedelta(days=2))
    with sessie_van(kantoor.marijke) as session:
        hier = session.get_one(Casus, casus.id)
        [rij] = session.scalars(select(Waarneming).where(Waarneming.casus_id == casus.id))
        beeindig_waarneming(session, hier, rij.id, door=kantoor.marijke)
        langer = Waarneemperiode(rij.teamlid_id, vandaag(), "cursus", vandaag() + timedelta(days=9))
        start_waarneming(session, hier, langer, door=kantoor.marijke)
        session.commit()
    with time_machine.travel(vandaag() + timedelta(days=8)), sessie_van(kantoor.bram) as session:
        assert session.get(Casus, casus.id) is not None


def test_wie_de_regie_net_overdroeg_wordt_in_die_casus_niet_meer_waargenomen(
    eigen_app: Flask, eigen_bouw: Bouwer
) -> None:
    kantoor = Kantoor(eigen_bouw)
    casus = kantoor.casussen[0]

    def draag_over(wacht: Callable[[], None]) -> None:
        with sessie_van(kantoor.marijke) as session:
            _geef_regie_aan_bram(session, kantoor, casus, door=kantoor.marijke)
            wacht()
            session.commit()

    vera = eigen_bouw.medewerker("Vera Vos", team=kantoor.team)
    fouten = tegelijk(
        eigen_app, draag_over, lambda: kantoor.regel(vandaag(), vandaag(), waarnemer=vera) and None
    )
    assert fouten == ["", ""]
    assert kantoor.ziet(vera) == 2, "the casus that is Bram's now is none of hers"


def test_twee_keer_tegelijk_regelen_geeft_een_waarnemer_en_een_nette_zin(
    eigen_app: Flask, eigen_bouw: Bouwer
) -> None:
    kantoor = Kantoor(eigen_bouw)
    absentie = Absentie(kantoor.marijke.id, kantoor.bram.id, vandaag(), vandaag(), "vakantie")

    def regel(wacht: Callable[[], None]) -> None:
        with sessie_van(kantoor.tom, geleide_teams=(kantoor.team.id,)) as session:
            neem_caseload_waar(session, absentie, teams=(kantoor.team.id,), door=kantoor.tom)
            session.flush()
            wacht()
            session.commit()

    assert tegelijk(eigen_app, regel, lambda: regel(lambda: None)) == ["", "GeenCaseload"]


def test_wie_net_de_regie_kreeg_blijft_ook_als_de_collega_op_dat_moment_terug_is(
    eigen_app: Flask, eigen_bouw: Bouwer
) -> None:
    kantoor = Kantoor(eigen_bouw)
    casus = kantoor.casussen[1]
    overname = kantoor.regel(vandaag(), vandaag() + timedelta(days=6))

    def draag_over(wacht: Callable[[], None]) -> None:
        with sessie_van(kantoor.bram) as session:
            _geef_regie_aan_bram(session, kantoor, casus, door=kantoor.bram)
            wacht()
            session.commit()

    fouten = tegelijk(eigen_app, draag_over, lambda: kantoor.stop(overname.afwezigheid.id))
    assert fouten == ["", ""]
    assert kantoor.ziet(kantoor.bram) == 2


def test_wie_zelf_weg_is_neemt_niet_waar_en_een_keten_wordt_gezegd(kantoor: Kantoor) -> None:
    vera = kantoor.bouw.medewerker("Vera Vos", team=kantoor.team)
    week = vandaag() + timedelta(days=6)
    kantoor.regel(vandaag(), week)
    with pytest.raises(WaarnemingKanNiet, match="Marijke Bos is zelf weg van"):
        kantoor.regel(week, week + timedelta(days=3), collega=kantoor.bram, waarnemer=kantoor.marijke)
    with pytest.raises(GeenCaseload, match="neemt in die dagen zelf waar voor Marijke Bos"):
        kantoor.regel(week, week, collega=kantoor.bram, waarnemer=vera)
    kantoor.bouw.casus(kantoor.bram, huishouden="Van Bram")
    overname = kantoor.regel(week, week, collega=kantoor.bram, waarnemer=vera)
    assert (overname.aantal, overname.keten) == (1, ["Marijke Bos"])
