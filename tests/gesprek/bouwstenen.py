"""A talk with family De Vries, and the forms of its page."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from tests.bouwstenen import Bouwer, nieuwe_sessie
from wijkteam.casus.models import Casus
from wijkteam.gesprek.gegevens import Gegevens, start_gesprek
from wijkteam.gesprek.models import Gesprek, Gesprekdeel, Gesprekszin, Onderzoeksantwoord
from wijkteam.gesprek.queries import list_antwoorden, list_delen, list_huisgenoten
from wijkteam.huishouden.models import Netwerkcontact
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.journaal.models import Journaalregel
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import Systeemkijker
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Leefgebied

DAG = date(2026, 3, 18)
GEGEVENS = {"gehouden_op": "18-03-2026", "plaats": "Thuis"}


@dataclass
class Gespreksverhaal:
    """Marijke has the regie and talks with Els, Wouter (16) and the others; Bram is in the team too."""

    bouw: Bouwer
    marijke: Medewerker
    bram: Medewerker
    casus: Casus

    @classmethod
    def begin(cls, bouw: Bouwer, **kw: Any) -> "Gespreksverhaal":
        team = bouw.wijkteam()
        marijke, bram = bouw.medewerker("Marijke Bos", team=team), bouw.medewerker("Bram Kok", team=team)
        leden = [
            Persoonsgegevens("Wouter", "Vries", "de", geboortedatum=Geboortedatum(2009, 12, 15)),
            Persoonsgegevens("Jeroen", "Vries", "de", geboortedatum=Geboortedatum(2006, 11, 20)),
            Persoonsgegevens("Jan", "Vries", "de", geboortedatum=Geboortedatum(1970, 6, 12)),
        ]
        return cls(bouw, marijke, bram, bouw.casus(marijke, leden=leden, met=[bram], **kw))

    @property
    def gesprekken(self) -> str:
        return f"/casussen/{self.casus.id}/gesprekken"

    def pad(self, gesprek: Gesprek, deel: str = "") -> str:
        return f"{self.gesprekken}/{gesprek.id}{deel}"

    def gesprek(self, dag: date = DAG) -> Gesprek:
        """A talk that was just started."""
        gesprek = start_gesprek(self.bouw.session, self.casus, Gegevens(dag, "Thuis"), door=self.marijke)
        self.bouw.session.commit()
        return gesprek

    def persoon(self, roepnaam: str) -> UUID:
        leden = list_huisgenoten(self.bouw.session, self.casus)
        return next(wie.id for wie in leden if wie.persoon.roepnaam == roepnaam)

    def contact(self, naam: str = "Anja Mulder", relatie: str = "zus van Els") -> Netwerkcontact:
        """Somebody of the network."""
        return self.bouw.klaar(
            Netwerkcontact(
                huishouden_id=self.casus.huishouden_id,
                naam=naam,
                relatie=relatie,
                kring=Kring.NABIJE_OMGEVING,
                van=DAG,
            )
        )

    def zoals_bewaard(self, gesprek: Gesprek) -> Gesprek:
        """The talk as the database has it now."""
        with kijk() as session:
            return session.scalars(select(Gesprek).where(Gesprek.id == gesprek.id)).one()

    def delen(self, gesprek: Gesprek) -> dict[Leefgebied, Gesprekdeel]:
        with kijk() as session:
            return {deel.leefgebied: deel for deel in list_delen(session, gesprek.id)}

    def zinnen(self, gesprek: Gesprek, gebied: Leefgebied = Leefgebied.WONEN) -> list[Gesprekszin]:
        """What stands there about a leefgebied, in order."""
        deel = self.delen(gesprek).get(gebied)
        return list(deel.zinnen) if deel is not None else []

    def antwoord(self, gesprek: Gesprek, letter: str) -> Onderzoeksantwoord:
        with kijk() as session:
            rijen = list_antwoorden(session, gesprek.id)
        return next(rij for rij in rijen if rij.onderdeel == letter)

    def journaal(self) -> list[Journaalregel]:
        with kijk() as session:
            regels = session.scalars(select(Journaalregel).where(Journaalregel.casus_id == self.casus.id))
            return sorted(regels, key=lambda regel: regel.id)


def kijk() -> ScopedSession:
    """A session that sees what was stored. Close it: on a database of its own it keeps others waiting."""
    return nieuwe_sessie(Systeemkijker("nakijken wat bewaard is"))


def wonen(*zinnen: str, versie: int = 0, **velden: str) -> dict[str, str]:
    """The form of the leefgebied wonen with these sentences on the first line; more fields as `nu_1_persoon`."""
    invoer = {f"wonen-nu-{n}-tekst": tekst for n, tekst in enumerate(zinnen)}
    invoer |= {f"wonen-{naam.replace('_', '-')}": str(waarde) for naam, waarde in velden.items()}
    return {"_versie": str(versie), **invoer}
