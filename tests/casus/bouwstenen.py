"""A casus with a team in it, and the acts of a colleague on it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select

from tests.bouwstenen import Bouwer, sessie_van
from wijkteam.casus import queries
from wijkteam.casus.afsluiting import Besluit, sluit_af
from wijkteam.casus.models import Casus, Regieperiode, Sluitreden, TeamHoedanigheid, Teamlid
from wijkteam.casus.regie import Overdracht, draag_regie_over
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet

R = TypeVar("R")


@dataclass
class Team:
    """Marijke opened the casus and holds the regie; Bram is in the team; Els is the resident who asked."""

    bouw: Bouwer
    marijke: Medewerker
    bram: Medewerker
    casus: Casus

    @classmethod
    def gevormd(cls, bouw: Bouwer) -> "Team":
        team = bouw.wijkteam()
        marijke = bouw.medewerker("Marijke Bos", team=team)
        bram = bouw.medewerker("Bram Smit", team=team)
        return cls(bouw, marijke, bram, bouw.casus(marijke, met=[bram]))

    def doe(self, wie: Medewerker, handeling: Callable[[ScopedSession, Casus], R]) -> R:
        """An act as this colleague, in a session of their own that ends with it."""
        with sessie_van(wie) as session:
            uitkomst = handeling(session, queries.get_casus(session, self.casus.id))
            session.commit()
            return uitkomst

    def lid(self, wie: Medewerker) -> Teamlid:
        """The place of a colleague in the team."""
        gevonden = queries.find_teamlid_van(self.bouw.session, self.casus.id, wie.id)
        assert gevonden is not None
        return gevonden

    def persoon(self, roepnaam: str = "Els") -> UUID:
        """Somebody of the huishouden, by roepnaam."""
        leden = queries.list_huishoudleden(self.bouw.session, self.casus)
        return next(lid.persoon_id for lid in leden if lid.persoon.roepnaam == roepnaam)

    def sluit(self, reden: Sluitreden = Sluitreden.VERHUISD) -> None:
        """Marijke closes the casus."""
        besluit = Besluit(reden, "Naar Arnhem")
        self.doe(self.marijke, lambda s, casus: sluit_af(s, casus, besluit, door=self.marijke).id)

    def bewoner(self, naam: str = "Els de Vries") -> Teamlid:
        """A resident in the team, without an account."""
        return self._zet(TeamHoedanigheid.BEWONER, naam)

    def jurist(self) -> Teamlid:
        """A professional from elsewhere, without an account."""
        return self._zet(TeamHoedanigheid.PROFESSIONAL, "Jan Jurist")

    def _zet(self, hoedanigheid: TeamHoedanigheid, naam: str) -> Teamlid:
        return self.bouw.klaar(
            Teamlid(casus_id=self.casus.id, naam=naam, hoedanigheid=hoedanigheid, grondslag=Wet.WMO, van=nu())
        )

    def regie(self) -> Regieperiode:
        """The open period, as the database has it now."""
        return self.bouw.session.scalars(
            select(Regieperiode)
            .where(Regieperiode.casus_id == self.casus.id, Regieperiode.tot.is_(None))
            .execution_options(populate_existing=True)
        ).one()

    def draag_over(self, aan: Teamlid, *, door: Medewerker, achtervang: Teamlid | None = None) -> UUID:
        """Hand the regie over as this colleague, on the form as it is now; gives the new period."""
        overdracht = Overdracht(
            self.regie().id, aan.id, "Andere werkverdeling", achtervang=achtervang.id if achtervang else None
        )
        return self.doe(door, lambda s, casus: draag_regie_over(s, casus, overdracht, door=door).id)
