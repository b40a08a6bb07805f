"""What the session of a receiver can reach, whatever a page of theirs would ask: one overdracht and nothing else."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from tests.bouwstenen import Bouwer, nieuwe_sessie
from tests.overdracht.deur import nieuwe_link
from tests.overdracht.verhaal import Overdrachtverhaal
from tests.tegelijk import tegelijk
from wijkteam.kern.db import Model, nieuw_id
from wijkteam.kern.orm_keuring import NietAfgeschermd
from wijkteam.overdracht.antwoord import Antwoord, geef_antwoord
from wijkteam.overdracht.errors import AlleenVoorCollegas
from wijkteam.overdracht.keuzes import Afwijsreden, Daad, Partij, Stand
from wijkteam.overdracht.models import Overdracht, Overdrachtlink
from wijkteam.overdracht.stappen import Stapgegevens, zet_stap
from wijkteam.toegang.afscherming import AFGESCHERMD, Ontvangerkijker, Systeemkijker
from wijkteam.toegang.gebonden import JournaalGebonden, OverdrachtGebonden, Overdrachtwortel
from wijkteam.toegang.service import hash_van

SOORTEN: list[type[Any]] = sorted(
    {m.class_ for m in Model.registry.mappers}, key=lambda soort: soort.__name__
)
VAN_OVERDRACHT = (Overdrachtwortel, OverdrachtGebonden)


def kijker(verhaal: Overdrachtverhaal, overdracht: Overdracht) -> Ontvangerkijker:
    return Ontvangerkijker(overdracht.id, verhaal.casus_id)


def van_welke(rij: Any) -> Any:
    return rij.id if isinstance(rij, Overdrachtwortel) else rij.overdracht_id


def test_van_alle_tabellen_ziet_de_ontvanger_alleen_deze_overdracht(los: Flask, bouw: Bouwer) -> None:
    verhaal = Overdrachtverhaal.begin(bouw)
    mijn, ander = verhaal.voorgelegd(), verhaal.voorgelegd()
    nieuwe_link(los, verhaal, ander)
    met_iets, van_mij = set(), set()
    for soort in SOORTEN:
        with nieuwe_sessie(Systeemkijker("alles tellen wat er is")) as alles:
            er_is_iets = alles.scalars(select(soort)).first() is not None
        with nieuwe_sessie(kijker(verhaal, mijn)) as session:
            gezien = session.scalars(select(soort)).all()
        if issubclass(soort, AFGESCHERMD):
            met_iets |= {soort} if er_is_iets else set()
            van_mij |= {soort} if gezien else set()
            assert {van_welke(rij) for rij in gezien} <= {mijn.id}, soort.__name__
        elif issubclass(soort, JournaalGebonden):
            assert not gezien, soort.__name__
    assert {soort for soort in met_iets if issubclass(soort, VAN_OVERDRACHT)} == van_mij
    assert len(met_iets - van_mij) >= 10, "there was enough that they might have seen"


def test_buiten_deze_overdracht_schrijft_de_ontvanger_niets(bouw: Bouwer) -> None:
    verhaal = Overdrachtverhaal.begin(bouw)
    mijn, ander = verhaal.voorgelegd(), verhaal.voorgelegd()
    for soort in SOORTEN:
        if not issubclass(soort, AFGESCHERMD):
            continue
        pogingen = [soort()]
        if issubclass(soort, OverdrachtGebonden):
            pogingen = [
                soort(overdracht_id=ander.id, casus_id=verhaal.casus_id),
                soort(overdracht_id=mijn.id, casus_id=nieuw_id()),
            ]
        elif issubclass(soort, Overdrachtwortel):
            pogingen = [soort(id=mijn.id, casus_id=nieuw_id()), soort(id=ander.id, casus_id=verhaal.casus_id)]
        for rij in pogingen:
            with nieuwe_sessie(kijker(verhaal, mijn)) as session:
                session.add(rij)
                with pytest.raises(NietAfgeschermd):
                    session.flush()
    stap = Stapgegevens(daad=Daad.TREK_IN, dag=mijn.stand_sinds, kant=Partij.ONTVANGER)
    with nieuwe_sessie(kijker(verhaal, mijn)) as session, pytest.raises(AlleenVoorCollegas):
        zet_stap(session, mijn.id, stap, door=None)


def test_van_twee_ontvangers_tegelijk_wint_er_een(eigen_app: Flask, eigen_bouw: Bouwer) -> None:
    verhaal = Overdrachtverhaal.begin(eigen_bouw)
    overdracht = verhaal.voorgelegd()

    def zeg(daad: Daad) -> Callable[..., None]:
        antwoord = Antwoord(wie="Gerda", afwijsreden=Afwijsreden.GEEN_PLEK)

        def doe(wacht: Callable[[], None] = lambda: None) -> None:
            with nieuwe_sessie(kijker(verhaal, overdracht)) as session:
                geef_antwoord(session, overdracht.id, daad, antwoord, gezien=overdracht.versie)
                wacht()
                session.commit()

        return doe

    assert tegelijk(eigen_app, zeg(Daad.ACCEPTEER), zeg(Daad.WIJS_AF)) == ["", "IntussenVeranderd"]
    na = verhaal.nu(overdracht.id)
    assert (na.stand, na.stappen[-1].daad) == (Stand.GEACCEPTEERD, Daad.ACCEPTEER)


def test_wie_veel_codes_tegelijk_raadt_krijgt_er_vijf(eigen_app: Flask, eigen_bouw: Bouwer) -> None:
    verhaal = Overdrachtverhaal.begin(eigen_bouw)
    link = nieuwe_link(eigen_app, verhaal, verhaal.voorgelegd())

    def raad(nummer: int) -> int:
        rader = eigen_app.test_client()
        rader.environ_base["REMOTE_ADDR"] = f"10.1.1.{nummer}"
        code = f"{(int(link.code) + nummer) % 10**6:06}"
        herkomst = {"Sec-Fetch-Site": "same-origin"}
        return rader.post(f"/overdracht/{link.geheim}", data={"code": code}, headers=herkomst).status_code

    with ThreadPoolExecutor(9) as raders:
        statussen = Counter(raders.map(raad, range(1, 10)))
    assert statussen[422] <= 4
    assert statussen[404] == 9 - statussen[422]
    eigen_bouw.session.expire_all()
    rij = eigen_bouw.session.scalars(
        select(Overdrachtlink).where(Overdrachtlink.geheim_hash == hash_van(link.geheim))
    ).one()
    assert (rij.missers, rij.ingetrokken_op is not None) == (5, True)
