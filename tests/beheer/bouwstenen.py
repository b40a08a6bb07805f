"""The office of the beheerder: who is there, a browser that is logged in, and what the journaal tells about it."""

import html
from dataclasses import dataclass
from typing import Any, TypeVar

from flask import Flask
from sqlalchemy import Select, select
from werkzeug.test import TestResponse

from tests.bouwstenen import Bouwer, Klant, nieuwe_sessie
from wijkteam.gebied.inlezen import laad_gebied, voorbeeldbestand
from wijkteam.gebied.models import Buurt, Gemeente
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.team.models import Medewerker, Rol
from wijkteam.toegang.afscherming import Systeemkijker
from wijkteam.toegang.models import Account

R = TypeVar("R")


def alles_van(vraag: Select[tuple[R]]) -> list[R]:
    """What the database holds now, whoever may see it."""
    with nieuwe_sessie(Systeemkijker("nakijken wat er bewaard is")) as session:
        return list(session.scalars(vraag))


def tekst_van(antwoord: TestResponse) -> str:
    """The page as a reader sees its letters."""
    return html.unescape(antwoord.text)


@dataclass
class Kantoor:
    """Bea is the beheerder; Fatma is a wijkteamlid with an account."""

    bouw: Bouwer
    bea: Medewerker
    fatma: Medewerker
    klant: Klant

    @classmethod
    def open_voor(cls, bouw: Bouwer, app: Flask) -> "Kantoor":
        bea = bouw.medewerker("Bea Kok", rol=Rol.BEHEERDER)
        return cls(bouw, bea, bouw.medewerker("Fatma Yıldız"), Klant.ingelogd(app, bea))

    def pad(self, medewerker: Medewerker, deel: str = "") -> str:
        return f"/beheer/medewerkers/{medewerker.id}{deel}"

    def open(self, pad: str) -> TestResponse:
        return self.klant.open(pad)

    def stuur(self, pad: str, **velden: Any) -> TestResponse:
        return self.klant.stuur(pad, velden)

    def nieuw(self, naam: str = "Łucja Wiśniewska") -> Medewerker:
        """A colleague without account and without aanstelling."""
        return self.bouw.klaar(Medewerker(naam=naam, aanstellingen=[]))

    def account(self, medewerker: Medewerker) -> Account:
        return alles_van(select(Account).where(Account.medewerker_id == medewerker.id))[0]

    def renkum(self) -> Gemeente:
        """The gemeente with its wijken and buurten."""
        laad_gebied(self.bouw.session, voorbeeldbestand())
        self.bouw.session.commit()
        return self.bouw.session.scalars(select(Gemeente).where(Gemeente.code == "GM0274")).one()

    def buurt(self, naam: str) -> Buurt:
        return self.bouw.session.scalars(select(Buurt).where(Buurt.naam == naam)).one()

    def daden(self) -> list[tuple[Handeling, str | None]]:
        """What Bea did, as the journaal tells it."""
        regels = alles_van(
            select(Journaalregel)
            .where(Journaalregel.medewerker_id == self.bea.id)
            .order_by(Journaalregel.moment, Journaalregel.id)
        )
        assert all(regel.casus_id is None for regel in regels)
        return [(regel.handeling, regel.velden) for regel in regels]
