"""Whatever way a colleague asks, only their own dossiers answer; ways that cannot be filtered are refused."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import delete, exists, func, insert, literal_column, select, text, update
from sqlalchemy.orm import Session, aliased, joinedload, selectinload

from tests.bouwstenen import Bouwer, nieuwe_sessie, sessie_van
from wijkteam.casus.models import Betrokkene, Casus, Regieperiode, Teamlid
from wijkteam.casus.opening import zet_in_team
from wijkteam.huishouden.models import Huishouden, Huishoudlid, Persoon
from wijkteam.kern.db import db, scoped
from wijkteam.kern.orm_keuring import NietAfgeschermd
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.team.models import Rol
from wijkteam.toegang.afscherming import Poortkijker

ander = aliased(Casus)

LEESVORMEN: dict[str, Callable[[Session], list[Any]]] = {
    "select": lambda s: [c.nummer for c in s.scalars(select(Casus))],
    "kolommen": lambda s: list(s.scalars(select(Casus.nummer))),
    "alias": lambda s: [c.nummer for c in s.scalars(select(ander))],
    "join": lambda s: [b.id for b in s.scalars(select(Betrokkene).join(Betrokkene.persoon))],
    "joinedload": lambda s: [
        b.persoon.naam for b in s.scalars(select(Betrokkene).options(joinedload(Betrokkene.persoon)))
    ],
    "selectinload": lambda s: [
        h.persoon.naam for h in s.scalars(select(Huishoudlid).options(selectinload(Huishoudlid.persoon)))
    ],
    "subquery in kolom": lambda s: (
        [None] * s.scalar(select(select(func.count(Casus.id)).scalar_subquery()).select_from(Casus))
    ),
    "from subquery": lambda s: list(s.scalars(select(select(Casus.id, Casus.nummer).subquery().c.nummer))),
    "cte": lambda s: list(s.scalars(select(select(Casus.nummer).cte().c.nummer))),
    "union": lambda s: list(s.execute(select(Casus.id).union(select(Betrokkene.casus_id))).scalars()),
    "in subquery": lambda s: list(
        s.scalars(select(Casus.nummer).where(Casus.huishouden_id.in_(select(Huishouden.id))))
    ),
    "gecorreleerd": lambda s: list(
        s.scalars(
            select(
                select(func.count(Betrokkene.id)).where(Betrokkene.casus_id == Casus.id).scalar_subquery()
            ).select_from(Casus)
        )
    ),
    "query": lambda s: [c.nummer for c in s.query(Casus).all()],
    "huishouden": lambda s: [h.nummer for h in s.scalars(select(Huishouden))],
    "persoon": lambda s: [p.naam for p in s.scalars(select(Persoon))],
    "teamlid": lambda s: [t.naam for t in s.scalars(select(Teamlid))],
    "regie": lambda s: [r.id for r in s.scalars(select(Regieperiode))],
}


@pytest.fixture
def twee(bouw: Bouwer):
    """Two colleagues with a casus each."""
    a, b = bouw.medewerker("Anke"), bouw.medewerker("Bram")
    return a, bouw.casus(a, huishouden="Van A"), b, bouw.casus(b, huishouden="Van B")


@pytest.mark.parametrize("vorm", LEESVORMEN)
def test_iedere_leesvorm_geeft_alleen_eigen_dossiers(twee, vorm: str) -> None:
    a, _, b, _ = twee
    lees = LEESVORMEN[vorm]
    for wie in (a, b, a, b):
        assert len(lees(sessie_van(wie))) == 1, "the cached statement of another viewer answered"


def test_twee_kijkers_door_elkaar_houden_ieder_hun_eigen_bereik(twee) -> None:
    """The values of the viewer are filled in when a statement runs; half-read results and refreshes are such moments."""
    a, van_a, b, van_b = twee
    van_anke, van_bram = sessie_van(a), sessie_van(b)
    vraag = select(Huishoudlid).execution_options(yield_per=1).options(selectinload(Huishoudlid.persoon))
    eerste, tweede = van_anke.scalars(vraag), van_bram.scalars(vraag)
    lid_b, lid_a = next(tweede), next(eerste)
    assert [lid_a.huishouden_id, lid_b.huishouden_id] == [van_a.huishouden_id, van_b.huishouden_id]
    assert lid_a.persoon.id != lid_b.persoon.id
    van_anke.expire(lid_a)
    assert van_bram.get(Huishoudlid, lid_a.id) is None
    van_anke.refresh(lid_a)
    assert list(eerste) == list(tweede) == []


def test_tellen_telt_alleen_eigen_dossiers(twee) -> None:
    a, *_ = twee
    session = sessie_van(a)
    assert session.scalar(select(func.count(Casus.id))) == 1
    assert session.scalar(select(func.count()).select_from(Casus)) == 1


def test_get_van_een_vreemd_dossier_vindt_niets(twee) -> None:
    a, eigen, _, vreemd = twee
    session = sessie_van(a)
    assert session.get(Casus, eigen.id) is not None
    assert session.get(Casus, vreemd.id) is None
    assert session.get(Huishouden, vreemd.huishouden_id) is None


def test_wie_het_team_verlaat_ziet_niets_meer(twee, bouw: Bouwer) -> None:
    _, eigen, b, _ = twee
    lid = zet_in_team(bouw.session, eigen, b)
    bouw.session.commit()
    assert sessie_van(b).get(Casus, eigen.id) is not None
    lid.tot = lid.van
    bouw.session.commit()
    assert sessie_van(b).get(Casus, eigen.id) is None


def test_teamleider_ziet_de_caseload_en_geen_inhoud(twee, bouw: Bouwer) -> None:
    a, eigen, _, _ = twee
    team = bouw.team_van(a)
    leider = bouw.medewerker("Tom", rol=Rol.TEAMLEIDER, team=team)
    session = sessie_van(leider, geleide_teams=(team.id,))
    assert [c.id for c in session.scalars(select(Casus))] == [eigen.id]
    assert len(session.scalars(select(Regieperiode)).all()) == 1
    for soort in (Betrokkene, Huishouden, Huishoudlid, Persoon):
        assert session.scalars(select(soort)).all() == []


GEWEIGERD: dict[str, Callable[[ScopedSession], Any]] = {
    "core tabel": lambda s: s.execute(select(Casus.__table__.c.id)),
    "text": lambda s: s.execute(text("select id from casus")),
    "from_statement": lambda s: s.scalars(select(Casus).from_statement(text("select * from casus"))),
    "connection": lambda s: s.connection(),
    "select exists": lambda s: s.scalar(select(exists().where(Casus.id.is_not(None)))),
    "core tabel in een orm-vraag": lambda s: s.execute(select(Casus.id, Persoon.__table__.c.achternaam)),
    "core tabel in een subquery": lambda s: s.scalars(
        select(Casus.id).where(Casus.id.in_(select(Betrokkene.__table__.c.casus_id)))
    ),
    "core alias in een orm-vraag": lambda s: s.execute(
        select(Casus.id, Persoon.__table__.alias().c.achternaam)
    ),
    "core kolom in een functie": lambda s: s.execute(
        select(Casus.id, func.count(Persoon.__table__.c.id)).group_by(Casus.id)
    ),
    "core tabel als bron": lambda s: s.scalar(select(func.count(Casus.id)).select_from(Persoon.__table__)),
    "entiteit alleen in where": lambda s: s.execute(select(Casus.id).where(Persoon.achternaam == "X")),
    "exists zonder kolom": lambda s: s.execute(
        select(Casus.id).where(exists().where(Persoon.id == Casus.id))
    ),
    "core tabel in een join": lambda s: s.execute(
        select(Casus.id).join(Persoon.__table__, Persoon.__table__.c.id == Casus.id)
    ),
    "any": lambda s: s.execute(select(Casus.id).where(Casus.huishouden.has(Huishouden.naam == "X"))),
    "literal_column": lambda s: s.execute(select(Casus.id, literal_column("(select count(*) from casus)"))),
    "text in where": lambda s: s.execute(select(Casus.id).where(text("1 = 1"))),
    "bulk insert": lambda s: s.execute(insert(Persoon), [{"roepnaam": "X"}]),
    "bulk update": lambda s: s.execute(update(Casus).values(vraag="X")),
    "bulk delete": lambda s: s.execute(delete(Betrokkene)),
    "query update": lambda s: s.query(Casus).update({"vraag": "X"}),
    "bulk_save_objects": lambda s: s.bulk_save_objects([Persoon(roepnaam="X", achternaam="Y")]),
    "bulk_insert_mappings": lambda s: s.bulk_insert_mappings(Persoon, [{"roepnaam": "X"}]),
    "bulk_update_mappings": lambda s: s.bulk_update_mappings(Persoon, [{"roepnaam": "X"}]),
}


@pytest.mark.parametrize("vorm", GEWEIGERD)
def test_vormen_die_niet_te_filteren_zijn_worden_geweigerd(twee, vorm: str) -> None:
    a, *_ = twee
    with pytest.raises(NietAfgeschermd):
        GEWEIGERD[vorm](sessie_van(a))


def test_zonder_kijker_werkt_de_sessie_niet(los) -> None:
    with pytest.raises(NietAfgeschermd):
        db.session.scalars(select(Casus)).all()
    db.session.add(Persoon(roepnaam="X", achternaam="Y"))
    with pytest.raises(NietAfgeschermd):
        db.session.flush()


def test_de_poort_ziet_geen_enkel_dossier(twee) -> None:
    session = nieuwe_sessie(Poortkijker())
    for soort in (Casus, Betrokkene, Regieperiode, Teamlid, Huishouden, Huishoudlid, Persoon):
        assert session.scalars(select(soort)).all() == []


def test_een_sessie_wisselt_niet_van_kijker(twee) -> None:
    a, *_ = twee
    session = sessie_van(a)
    casus = session.scalars(select(Casus)).one()
    assert casus in session
    with pytest.raises(NietAfgeschermd):
        session.zet_kijker(Poortkijker())


def test_schrijven_in_een_vreemd_dossier_wordt_geweigerd(twee) -> None:
    a, _, _, vreemd = twee
    session = sessie_van(a)
    session.add(
        Teamlid(
            casus_id=vreemd.id,
            medewerker_id=a.id,
            naam="Anke",
            hoedanigheid="professional",
            grondslag="wmo",
            van=vreemd.geopend_op,
        )
    )
    with pytest.raises(NietAfgeschermd):
        session.flush()


def test_een_rij_verhuist_niet_naar_een_ander_dossier(twee, bouw: Bouwer) -> None:
    a, eigen, _, vreemd = twee
    zet_in_team(bouw.session, vreemd, a)
    bouw.session.commit()
    session = sessie_van(a)
    rij = session.scalars(select(Betrokkene).where(Betrokkene.casus_id == eigen.id)).one()
    rij.casus_id = vreemd.id
    with pytest.raises(NietAfgeschermd):
        session.flush()


def test_een_lid_van_een_vreemd_huishouden_toevoegen_wordt_geweigerd(twee) -> None:
    a, _, _, vreemd = twee
    session = sessie_van(a)
    persoon = Persoon(roepnaam="X", achternaam="Y")
    session.add(persoon)
    session.add(
        Huishoudlid(huishouden_id=vreemd.huishouden_id, persoon_id=persoon.id, van=vreemd.geopend_op.date())
    )
    with pytest.raises(NietAfgeschermd):
        session.flush()


def test_een_vreemd_persoon_wordt_geen_lid_van_het_eigen_huishouden(twee, bouw: Bouwer) -> None:
    a, eigen, _, vreemd = twee
    persoon_id = bouw.session.scalars(
        select(Huishoudlid.persoon_id).where(Huishoudlid.huishouden_id == vreemd.huishouden_id)
    ).one()
    session = sessie_van(a)
    session.add(
        Huishoudlid(huishouden_id=eigen.huishouden_id, persoon_id=persoon_id, van=eigen.geopend_op.date())
    )
    with pytest.raises(NietAfgeschermd):
        session.flush()


def test_een_onbekende_rij_samenvoegen_schrijft_niets_vreemds(twee) -> None:
    a, _, _, vreemd = twee
    session = sessie_van(a)
    session.merge(
        Betrokkene(
            casus_id=vreemd.id, persoon_id=vreemd.id, hoedanigheid="client", wet="wmo", van=vreemd.geopend_op
        )
    )
    with pytest.raises(NietAfgeschermd):
        session.flush()


def test_een_leesverzoek_schrijft_niets(twee) -> None:
    a, eigen, *_ = twee
    session = scoped(sessie_van(a))
    session.sluit_schrijven()
    session.get_one(Casus, eigen.id).vraag = "veranderd"
    with pytest.raises(NietAfgeschermd):
        session.flush()
