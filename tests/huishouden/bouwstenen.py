"""A huishouden with a colleague behind the screen: what every test of these pages starts from."""

import html
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from werkzeug.test import TestResponse

from tests.bouwstenen import Bouwer, Klant, nieuwe_sessie
from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Huishouden, Huishoudlid, Netwerkcontact, Persoon
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.journaal.models import Journaalregel
from wijkteam.kern.datum import Geboortedatum
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import Systeemkijker
from wijkteam.wet.kringen import Kring

# Numbers from the documentation of python-stdnum: they pass the elfproef and belong to nobody.
BSN = "111222333"
ANDER_BSN = "123456782"


@dataclass
class Huis:
    """Jan, Els, Wouter (16) and Roos (14) on 2 March 2026, seen by a colleague who is in the team."""

    bouw: Bouwer
    medewerker: Medewerker
    casus: Casus
    klant: Klant

    @property
    def basis(self) -> str:
        return f"/casussen/{self.casus.id}/huishouden"

    def open(self, pad: str = "") -> TestResponse:
        return self.klant.open(self.basis + pad)

    def stuur(self, pad: str, **velden: Any) -> TestResponse:
        return self.klant.stuur(self.basis + pad, velden)

    def persoon(self, roepnaam: str) -> Persoon:
        """Whoever of this huishouden is called so, now or before, as the database has it."""
        return self._een(
            select(Persoon)
            .join(Huishoudlid, Huishoudlid.persoon_id == Persoon.id)
            .where(Huishoudlid.huishouden_id == self.casus.huishouden_id, Persoon.roepnaam == roepnaam)
        )

    def lid(self, roepnaam: str) -> str:
        return f"/leden/{self.persoon(roepnaam).id}"

    def huishouden(self) -> Huishouden:
        return self._een(select(Huishouden).where(Huishouden.id == self.casus.huishouden_id))

    def leden_nu(self) -> set[str]:
        vraag = (
            select(Persoon.roepnaam)
            .join(Huishoudlid, Huishoudlid.persoon_id == Persoon.id)
            .where(Huishoudlid.huishouden_id == self.casus.huishouden_id, Huishoudlid.tot.is_(None))
        )
        return set(alles_van(vraag))

    def contact(self, naam: str = "Henk", **velden: Any) -> Netwerkcontact:
        standaard = {"relatie": "buurman", "kring": Kring.INFORMELE_NETWERKEN, "van": date(2026, 1, 1)}
        return self.bouw.klaar(
            Netwerkcontact(huishouden_id=self.casus.huishouden_id, naam=naam, **(standaard | velden))
        )

    def daden(self) -> list[Journaalregel]:
        """What the journaal of this casus tells, oldest first, without its opening."""
        regels = (
            select(Journaalregel).where(Journaalregel.casus_id == self.casus.id).order_by(Journaalregel.id)
        )
        return [regel for regel in alles_van(regels) if regel.handeling != "casus_geopend"]

    def _een(self, vraag: Any) -> Any:
        (rij,) = alles_van(vraag)
        return rij


def alles_van(vraag: Any) -> list[Any]:
    """What the database holds, whoever may see it."""
    session = nieuwe_sessie(Systeemkijker("nakijken in een test"))
    try:
        return list(session.scalars(vraag).unique())
    finally:
        session.close()


def maak_huis(bouw: Bouwer, als: Any, naam: str = "De Vries") -> Huis:
    medewerker = bouw.medewerker()
    casus = bouw.casus(
        medewerker,
        huishouden=naam,
        vrager=Persoonsgegevens("Els", "Vries", "de", geboortedatum=Geboortedatum(1974, 9, 3), rol="moeder"),
        leden=[
            Persoonsgegevens("Jan", "Vries", "de", geboortedatum=Geboortedatum(1970, 6, 12), rol="vader"),
            Persoonsgegevens("Wouter", "Vries", "de", geboortedatum=Geboortedatum(2009, 12, 15), rol="zoon"),
            Persoonsgegevens("Roos", "Vries", "de", geboortedatum=Geboortedatum(2011, 10, 8), rol="dochter"),
        ],
    )
    return Huis(bouw, medewerker, casus, als(medewerker))


def tekst_van(antwoord: TestResponse) -> str:
    """The page as a reader sees its words: entities resolved."""
    return html.unescape(antwoord.text)


def onbekend_id() -> UUID:
    return UUID("01900000-0000-7000-8000-000000000000")
