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
from wijkteam.kern.db import nieuw_id
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


@dataclass(frozen=True)
class Getypt:
    """What somebody typed in a form, and the version that they saw.

    `blad` is the form when it saves itself; `concept_id` the words that it showed because they were waiting.
    """

    velden: Mapping[str, str]
    gezien: int
    blad: UUID | None = None
    concept_id: UUID | None = None

    def hoort_bij(self, concept: Gespreksconcept) -> bool:
        """Whether those waiting words are of the same form, or the very same words."""
        return self.concept_id == concept.id or self.blad == concept.blad or self.velden == concept.velden


def onthoud_concept(session: Session, plek: Plek, getypt: Getypt, *, door: Medewerker) -> Gespreksconcept:
    """Keep what was typed here for whoever typed it, in the place of what they typed in the same form before.

    Also in a finished talk and a closed casus: it is no part of the dossier. Raises `NietGevonden`.
    """
    queries.get_gesprek_vergrendeld(session, plek.casus_id, plek.gesprek_id)
    wachtend = queries.list_concepten(session, plek.gesprek_id, door.id)
    van_dit_blad = (c for c in wachtend if c.deel == plek.deel and getypt.hoort_bij(c))
    concept = next(van_dit_blad, None) or Gespreksconcept(
        casus_id=plek.casus_id,
        gesprek_id=plek.gesprek_id,
        medewerker_id=door.id,
        deel=plek.deel,
        blad=getypt.blad or nieuw_id(),
        is_afgeschermd=plek.is_afgeschermd,
    )
    concept.gezien, concept.velden, concept.op = getypt.gezien, dict(getypt.velden), nu()
    session.add(concept)
    return concept


def laat_concept_los(session: Session, gesprek_id: UUID, concept_id: UUID, *, door: Medewerker) -> bool:
    """The choice was made, or the words are thrown away. Tells whether there were any."""
    concept = queries.find_concept(session, gesprek_id, concept_id, door.id)
    if concept is not None:
        session.delete(concept)
    return concept is not None
