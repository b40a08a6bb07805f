"""What a teamleider sees of terms and meldingen: numbers and dates, never what they say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from wijkteam.melding.models import Melding


@dataclass(frozen=True)
class Meldingtelling:
    """The open meldingen of the teams that nobody holds: how many, of which in haste, and since when the oldest."""

    zonder_houder: int
    spoed: int
    oudste: datetime | None


def tel_meldingen(session: Session, teams: Sequence[UUID]) -> Meldingtelling:
    """The meldingen of these teams that wait for somebody to pick them up."""
    rij = session.execute(
        select(
            func.count(Melding.id),
            func.coalesce(func.sum(case((Melding.spoed_op.is_not(None), 1), else_=0)), 0),
            func.min(Melding.ontvangen_op),
        ).where(Melding.wijkteam_id.in_(teams), Melding.houder_id.is_(None), Melding.afgehandeld_op.is_(None))
    ).one()
    return Meldingtelling(*rij)
