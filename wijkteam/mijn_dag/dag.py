"""What must I do today, in one look: where I go, what I do, which terms end, and what waits on me."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.agenda.queries import Mijnafspraak, Mijntaak, list_open_taken, list_vandaag
from wijkteam.mijn_dag.queries import (
    Conceptregel,
    Termijnregel,
    Wachtend,
    list_concepten,
    list_meldingen,
    list_termijnen,
)
from wijkteam.overdracht.aan_zet import Aanzet, list_voor


@dataclass(frozen=True)
class Dag:
    """One day of one colleague. `taken` are those of that day and before; `taken_later` is how many come after."""

    op: date
    afspraken: Sequence[Mijnafspraak]
    taken: Sequence[Mijntaak]
    taken_later: int
    termijnen: Sequence[Termijnregel]
    meldingen: Sequence[Wachtend]
    concepten: Sequence[Conceptregel]
    overdrachten: Sequence[Aanzet]

    @property
    def termijnen_niet_getoond(self) -> int:
        """How many terms run later than those shown."""
        return self.termijnen[0].aantal - len(self.termijnen) if self.termijnen else 0

    @property
    def meldingen_niet_getoond(self) -> int:
        """How many meldingen wait besides those shown."""
        return self.meldingen[0].aantal - len(self.meldingen) if self.meldingen else 0

    @property
    def overdrachten_niet_getoond(self) -> int:
        """How many overdrachten wait besides those shown."""
        return self.overdrachten[0].aantal - len(self.overdrachten) if self.overdrachten else 0


def maak_dag(session: Session, medewerker_id: UUID, teams: Collection[UUID], op: date) -> Dag:
    """Everything of that day that is not a list of casussen."""
    taken = list_open_taken(session, medewerker_id)
    nu = [mijn for mijn in taken if mijn.taak.deadline <= op]
    return Dag(
        op=op,
        afspraken=list_vandaag(session, medewerker_id, op),
        taken=nu,
        taken_later=len(taken) - len(nu),
        termijnen=list_termijnen(session, medewerker_id, op=op),
        meldingen=list_meldingen(session, medewerker_id, teams),
        concepten=list_concepten(session),
        overdrachten=list_voor(session, medewerker_id, op=op),
    )
