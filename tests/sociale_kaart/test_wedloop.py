"""One link for an aanbieder, answered twice at the same moment in two real transactions: the first answer counts."""

from collections.abc import Callable
from dataclasses import replace

from flask import Flask
from sqlalchemy import func, select

from tests.bouwstenen import Bouwer, nieuwe_sessie
from tests.sociale_kaart.bouwstenen import EETCLUB, Kaart
from tests.tegelijk import tegelijk
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.sociale_kaart.bijhoudmodellen import Kaartvoorstel
from wijkteam.sociale_kaart.link import bevestig, geef_wijziging_door, maak_link
from wijkteam.toegang.afscherming import Poortkijker

Antwoord = Callable[[ScopedSession], object]


def test_van_twee_antwoorden_op_een_link_telt_het_eerste(eigen_app: Flask, eigen_bouw: Bouwer) -> None:
    kaart = Kaart(eigen_bouw)
    aanbod = kaart.zet()

    def antwoord(wat: Antwoord, wacht: Callable[[], None] = lambda: None) -> None:
        with nieuwe_sessie(Poortkijker()) as session:
            wat(session)
            session.flush()
            wacht()
            session.commit()

    def klopt(geheim: str) -> Antwoord:
        return lambda session: bevestig(session, geheim)

    def wijzigt(geheim: str) -> Antwoord:
        return lambda session: geef_wijziging_door(
            session, geheim, replace(EETCLUB, tijden="vrijdag om zes uur")
        )

    for eerst, daarna, voorstellen in ((klopt, wijzigt, 0), (wijzigt, klopt, 1), (wijzigt, wijzigt, 2)):
        geheim = maak_link(kaart.session, aanbod.id, door=kaart.houder)
        kaart.session.commit()
        uitkomst = tegelijk(
            eigen_app,
            lambda wacht, e=eerst, g=geheim: antwoord(e(g), wacht),
            lambda d=daarna, g=geheim: antwoord(d(g)),
        )
        assert uitkomst == ["", "LinkWerktNiet"]
        assert kaart.session.scalar(select(func.count(Kaartvoorstel.id))) == voorstellen
        kaart.session.rollback()
