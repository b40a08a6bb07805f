"""Words that could not be put in their place: a colleague wrote there too, or the talk was finished meanwhile.

They wait on the server, seen by nobody but whoever typed them, until that person chooses or throws them away. So
closing the lid in the middle of a choice costs no letter, and a shared tablet keeps nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.gesprek import queries
from wijkteam.gesprek.tafelmodellen import Gespreksconcept
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker
from wijkteam.wet.jeugdlijst import Jeugdonderdeel
from wijkteam.wet.leefgebieden import Leefgebied


@dataclass(frozen=True)
class Plek:
    """One part of one talk, as a form of the page names it: `verhaal`, `wonen`, `reden-wonen`, `d`, `afspraken`."""

    casus_id: UUID
    gesprek_id: UUID
    deel: str

    @property
    def is_afgeschermd(self) -> bool:
        """Whether the words belong to the restricted part."""
        afgeschermd = {
            Leefgebied.VEILIGHEID.value,
            *(deel.value for deel in Jeugdonderdeel if deel.is_afgeschermd),
        }
        return self.deel.removeprefix("reden-") in afgeschermd


def onthoud_concept(
    session: Session, plek: Plek, velden: Mapping[str, str], *, gezien: int, door: Medewerker
) -> Gespreksconcept:
    """Keep what was typed here for whoever typed it, in the place of what they typed here before.

    Also in a finished talk and a closed casus: it is no part of the dossier. Raises `NietGevonden`.
    """
    queries.get_gesprek_vergrendeld(session, plek.casus_id, plek.gesprek_id)
    concept = queries.find_concept(session, plek.gesprek_id, plek.deel, door.id) or Gespreksconcept(
        casus_id=plek.casus_id,
        gesprek_id=plek.gesprek_id,
        medewerker_id=door.id,
        deel=plek.deel,
        is_afgeschermd=plek.is_afgeschermd,
    )
    concept.gezien, concept.velden, concept.op = gezien, dict(velden), nu()
    session.add(concept)
    return concept


def laat_concept_los(session: Session, plek: Plek, *, door: Medewerker) -> None:
    """The choice was made, or the words are thrown away. Without a concept nothing happens."""
    concept = queries.find_concept(session, plek.gesprek_id, plek.deel, door.id)
    if concept is not None:
        session.delete(concept)
