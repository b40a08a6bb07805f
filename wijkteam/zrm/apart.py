"""What was filled in and could not be stored, because a colleague was first: it waits for whoever typed it."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.kern.db import nieuw_id
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker
from wijkteam.zrm import queries
from wijkteam.zrm.models import Meetconcept, Meting


@dataclass(frozen=True)
class Ingevuld:
    """The fields of one page. `blad` is that page when it saves itself; `apart_id` what it showed as waiting."""

    velden: Mapping[str, str]
    blad: UUID | None = None
    apart_id: UUID | None = None

    def hoort_bij(self, apart: Meetconcept) -> bool:
        """Whether that is of the same page, or the very same."""
        return self.apart_id == apart.id or self.blad == apart.blad or self.velden == apart.velden


def leg_apart(session: Session, meting: Meting, ingevuld: Ingevuld, *, door: Medewerker) -> Meetconcept:
    """Keep it, in the place of what was kept of the same page before. It is no part of the dossier."""
    bestaand = queries.list_apart(session, meting.id, door.id)
    apart = next(filter(ingevuld.hoort_bij, bestaand), None) or Meetconcept(
        casus_id=meting.casus_id,
        meting_id=meting.id,
        medewerker_id=door.id,
        blad=ingevuld.blad or nieuw_id(),
        is_afgeschermd=False,
    )
    apart.velden, apart.op = dict(ingevuld.velden), nu()
    session.add(apart)
    return apart


def laat_apart_los(session: Session, meting_id: UUID, apart_id: UUID, *, door: Medewerker) -> bool:
    """It was saved over, or is thrown away. Tells whether there was any."""
    apart = next((a for a in queries.list_apart(session, meting_id, door.id) if a.id == apart_id), None)
    if apart is not None:
        session.delete(apart)
    return apart is not None
