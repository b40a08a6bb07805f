"""On which line of the sociale piramide a gemeente counts organised volunteers: a choice with a first day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam.beheer.errors import KringkeuzeKanNiet
from wijkteam.gebied.models import Gemeente, Kringkeuze
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker
from wijkteam.wet.kringen import Lijn


@dataclass(frozen=True)
class NieuweKeuze:
    """Which gemeente, which line, and from which day."""

    gemeente_id: UUID
    lijn: Lijn
    geldig_van: date


def kies_lijn(session: Session, keuze: NieuweKeuze, *, door: Medewerker) -> Kringkeuze:
    """Record the choice; acties that were agreed before keep their line. Raises `KringkeuzeKanNiet`.

    From today on: what already counted somehow is not counted anew. On one day there is one choice: the last.
    """
    if keuze.geldig_van < vandaag():
        raise KringkeuzeKanNiet("Kies vandaag of een latere dag.", "geldig_van")
    if keuze.lijn is Lijn.TWEEDE or session.get(Gemeente, keuze.gemeente_id) is None:
        raise KringkeuzeKanNiet("Kies een van de mogelijkheden.", "gemeente_id")
    rij = session.scalars(
        select(Kringkeuze).where(
            Kringkeuze.gemeente_id == keuze.gemeente_id, Kringkeuze.geldig_van == keuze.geldig_van
        )
    ).one_or_none()
    if rij is None:
        rij = Kringkeuze(gemeente_id=keuze.gemeente_id, geldig_van=keuze.geldig_van)
        session.add(rij)
    rij.vrijwillige_ondersteuning = keuze.lijn
    noteer(session, Handeling.TEAM_GEWIJZIGD, casus_id=None, door=door, over=rij, velden=["lijn van kring 4"])
    return rij


def list_kringkeuzes(session: Session) -> Sequence[tuple[Gemeente, Kringkeuze]]:
    """Every choice with its gemeente, latest day first."""
    rijen = session.execute(
        select(Gemeente, Kringkeuze)
        .join(Kringkeuze, Kringkeuze.gemeente_id == Gemeente.id)
        .order_by(Gemeente.naam, Kringkeuze.geldig_van.desc(), Kringkeuze.id)
    ).all()
    return [(rij[0], rij[1]) for rij in rijen]
