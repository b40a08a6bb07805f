"""A casus with two colleagues in its team and one outside it; afspraken and taken by the real acts."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from tests.bouwstenen import Bouwer, nieuwe_sessie
from wijkteam.agenda.afspraken import Afspraakgegevens, maak_afspraak
from wijkteam.agenda.models import Afspraak, Afspraaksoort, Taak
from wijkteam.agenda.taken import Taakgegevens, maak_taak
from wijkteam.casus.models import Casus
from wijkteam.casus.queries import find_teamlid_van
from wijkteam.casus.teamvorming import laat_gaan
from wijkteam.kern.klokveld import op_de_klok
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import Systeemkijker

MORGEN = timedelta(days=1)


@dataclass
class Agendaverhaal:
    """Marijke and Bram work on the casus of De Vries, Vera does not."""

    bouw: Bouwer
    marijke: Medewerker
    bram: Medewerker
    vera: Medewerker
    casus: Casus

    @classmethod
    def begin(cls, bouw: Bouwer) -> "Agendaverhaal":
        team = bouw.wijkteam()
        marijke, bram, vera = (
            bouw.medewerker(naam, team=team) for naam in ("Marijke Bos", "Bram Post", "Vera Vos")
        )
        return cls(bouw, marijke, bram, vera, bouw.casus(marijke, met=[bram]))

    def afspraak(
        self,
        dag: date | None = None,
        *,
        casus_id: UUID | None = None,
        door: Medewerker | None = None,
        **kw: Any,
    ) -> Afspraak:
        """An hour on a day (tomorrow), from two o'clock."""
        dag = dag or vandaag() + MORGEN
        van, tot = kw.pop("van", time(14)), kw.pop("tot", time(15))
        gegevens = Afspraakgegevens(
            kw.pop("soort", Afspraaksoort.HUISBEZOEK), op_de_klok(dag, van), op_de_klok(dag, tot), **kw
        )
        afspraak = maak_afspraak(self.bouw.session, gegevens, casus_id=casus_id, door=door or self.marijke)
        self.bouw.session.commit()
        return afspraak

    def taak(self, *, casus_id: UUID | None = None, door: Medewerker | None = None, **kw: Any) -> Taak:
        gegevens = Taakgegevens(kw.pop("wat", "Bellen"), kw.pop("deadline", vandaag()), **kw)
        taak = maak_taak(self.bouw.session, gegevens, casus_id=casus_id, door=door or self.marijke)
        self.bouw.session.commit()
        return taak

    def bram_gaat_weg(self) -> None:
        """Bram leaves the team."""
        session = self.bouw.session
        lid = find_teamlid_van(session, self.casus.id, self.bram.id)
        assert lid is not None
        laat_gaan(session, self.casus, lid.id, reden="Andere wijk", door=self.marijke)
        session.commit()

    def afspraakformulier(self, **anders: Any) -> dict[str, Any]:
        dag = vandaag() + MORGEN
        velden = {"soort": "huisbezoek", "dag": f"{dag:%d-%m-%Y}", "van": "14:00", "tot": "15.30"}
        return velden | anders


def kijk() -> ScopedSession:
    return nieuwe_sessie(Systeemkijker("nakijken in een test"))
