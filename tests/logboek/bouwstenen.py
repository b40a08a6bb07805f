"""A huishouden, a colleague who holds the regie, one in the team, one outside it, and lines to read."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from tests.bouwstenen import Bouwer, nieuwe_sessie, sessie_van
from wijkteam.casus.models import Betrokkene, Casus
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.tijd import lokaal, nu
from wijkteam.logboek.models import Logboekconcept, Logboekregel, Logsoort
from wijkteam.logboek.schrijven import Nieuweregel, schrijf_regel
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import Systeemkijker
from wijkteam.wet.grondslagen import Wet

SLEUTEL = "01890000-0000-7000-8000-000000000001"


@dataclass
class Logverhaal:
    """Marijke holds the regie and sees veiligheid, Bram is in the team and does not, Vera is somewhere else."""

    bouw: Bouwer
    marijke: Medewerker
    bram: Medewerker
    vera: Medewerker
    casus: Casus

    @classmethod
    def begin(cls, bouw: Bouwer) -> "Logverhaal":
        team = bouw.wijkteam()
        marijke, bram, vera = (
            bouw.medewerker(naam, team=team) for naam in ("Marijke Bos", "Bram Post", "Vera Vos")
        )
        leden = [Persoonsgegevens("Jan", "Vries", "de", geboortedatum=Geboortedatum(1970, 2, 1))]
        casus = bouw.casus(marijke, leden=leden, met=[bram])
        return cls(bouw, marijke, bram, vera, casus)

    @property
    def pad(self) -> str:
        return f"/casussen/{self.casus.id}/logboek"

    def betrokkene(self) -> Betrokkene:
        """Els, who asked."""
        return list_betrokkenen(self.bouw.session, self.casus.id)[0]

    def regel(self, tekst: str = "Op de koffie geweest.", *, dagen: int = 1, **kw: Any) -> Logboekregel:
        """A line by Marijke about what happened so many days ago."""
        nieuw = Nieuweregel(
            soort=kw.pop("soort", Logsoort.HUISBEZOEK),
            gebeurd_op=nu() - timedelta(days=dagen),
            wet=Wet.WMO,
            tekst=tekst,
            **kw,
        )
        regel = schrijf_regel(self.bouw.session, self.casus, nieuw, door=self.marijke)
        self.bouw.session.commit()
        return regel


def formulier(**anders: Any) -> dict[str, Any]:
    """A form filled in well, about what happened a few minutes ago."""
    net = lokaal(nu() - timedelta(minutes=5))
    velden = {
        "soort": "telefoon",
        "dag": f"{net:%d-%m-%Y}",
        "tijd": f"{net:%H:%M}",
        "tekst": "Els belde: het gaat beter.",
        "wet": "wmo",
        "sleutel": SLEUTEL,
        "_versie": "0",
    }
    return velden | anders


def kijk() -> ScopedSession:
    return nieuwe_sessie(Systeemkijker("nakijken in een test"))


def concepten(van: Medewerker | None = None) -> list[Logboekconcept]:
    """What waits, for somebody or for everybody."""
    with sessie_van(van) if van else kijk() as session:
        return list(session.scalars(select(Logboekconcept).order_by(Logboekconcept.id)))
