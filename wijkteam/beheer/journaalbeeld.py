"""Acts as the privacyfunctionaris sees them: about whom of the colleagues, which fields, and no content of a casus."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.beheer import queries
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.team.models import Medewerker, Wijkteam


@dataclass(frozen=True)
class Handelingsregel:
    """A line of the journaal with the name of the colleague or team it was about."""

    regel: Journaalregel
    over: str | None

    @property
    def reden(self) -> str | None:
        """Why, as far as it was not written about a casus: there somebody may have told what the case is."""
        is_van_programma = self.regel.handeling is Handeling.SYSTEEMTAAK
        return self.regel.reden if self.regel.casus_id is None or is_van_programma else None


def maak_handelingen(session: Session, regels: Sequence[Journaalregel]) -> list[Handelingsregel]:
    """The lines with names, in at most three queries."""
    namen = {
        **queries.list_namen(session, Medewerker, _ids(regels, "Medewerker")),
        **queries.list_namen(session, Wijkteam, _ids(regels, "Wijkteam")),
        **queries.list_accountnamen(session, _ids(regels, "Account")),
    }
    return [Handelingsregel(regel, namen.get(regel.over_id) if regel.over_id else None) for regel in regels]


def _ids(regels: Iterable[Journaalregel], soort: str) -> set[UUID]:
    return {regel.over_id for regel in regels if regel.over == soort and regel.over_id is not None}
