"""What colleagues do with an overdracht after it was written: sending it, and recording what anybody did or said."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht import errors, queries
from wijkteam.overdracht.keuzes import Daad, Partij, Uitkomst, Warmte
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.navragen import Navraaggegevens, noteer_navraag
from wijkteam.overdracht.opstellen import bespreek
from wijkteam.overdracht.samenstelling import lees_versie
from wijkteam.overdracht.stappen import Stapgegevens, doe_stap
from wijkteam.team.models import Medewerker


@dataclass(frozen=True, kw_only=True)
class Voorlegging:
    """Sending it: who was spoken before, on which day; and why it is not warm, when that was not written yet."""

    gebeld_met: str = ""
    gebeld_op: date | None = None
    waarom_niet_warm: str = ""


def doe(
    session: Session,
    casus_id: UUID,
    overdracht_id: UUID,
    stap: Stapgegevens,
    *,
    gezien: int | None = None,
    door: Medewerker,
) -> Overdracht:
    """One act of a colleague, or of the receiver on the telephone, on an overdracht of this casus.

    Raises what `doe_stap` raises, and `NietGevonden`.
    """
    if stap.daad is Daad.BESPREEK:
        return bespreek(session, casus_id, overdracht_id, stap, gezien=gezien, door=door)
    if stap.daad is Daad.START:
        # With the regie the casus itself goes over; whoever holds both takes the casus first.
        get_casus_vergrendeld(session, casus_id)
    overdracht = queries.get_van_casus_vergrendeld(session, casus_id, overdracht_id)
    return doe_stap(session, overdracht, stap, door=door, gezien=gezien)


def leg_voor(
    session: Session,
    casus_id: UUID,
    overdracht_id: UUID,
    voorlegging: Voorlegging,
    *,
    gezien: int | None = None,
    door: Medewerker,
) -> Overdracht:
    """It goes out: the receiver has the ball from now on.

    Raises `NietGebeld`, `ToestemmingOntbreekt`, `WarmteZonderReden`, `BerichtIsAangetast`, `DagKanNiet` and what
    `doe_stap` raises.
    """
    # Whoever takes a yes back holds the casus; so this happens wholly before or wholly after that.
    get_casus_vergrendeld(session, casus_id)
    overdracht = queries.get_van_casus_vergrendeld(session, casus_id, overdracht_id)
    if voorlegging.gebeld_op is not None and voorlegging.gebeld_op > vandaag():
        raise errors.BeldagIsNogNietGeweest
    bericht = overdracht.bericht
    if voorlegging.gebeld_met and overdracht.warmte is not Warmte.KOUD:
        bericht.gebeld_met, bericht.gebeld_op = voorlegging.gebeld_met, voorlegging.gebeld_op
    bericht.waarom_niet_warm = bericht.waarom_niet_warm or voorlegging.waarom_niet_warm
    stap = Stapgegevens(daad=Daad.LEG_VOOR, dag=vandaag(), kant=Partij.VERWIJZER, wie=bericht.gebeld_met)
    doe_stap(session, overdracht, stap, door=door, gezien=gezien)
    lees_versie(queries.get_laatste_versie(session, overdracht_id))
    return overdracht


@dataclass(frozen=True, kw_only=True)
class Afsluiting:
    """What became of it. `navraag` when the inwoner is asked at the same time."""

    uitkomst: Uitkomst
    toelichting: str = ""
    navraag: Navraaggegevens | None = None


def sluit_af(
    session: Session,
    casus_id: UUID,
    overdracht_id: UUID,
    afsluiting: Afsluiting,
    *,
    gezien: int | None = None,
    door: Medewerker,
) -> Overdracht:
    """Close the loop: the outcome, and what the inwoner says about it. Raises what `doe_stap` raises."""
    overdracht = queries.get_van_casus_vergrendeld(session, casus_id, overdracht_id)
    if afsluiting.navraag is not None:
        noteer_navraag(session, overdracht, afsluiting.navraag, gezien=gezien, door=door)
        gezien = None
    stap = Stapgegevens(
        daad=Daad.SLUIT_AF,
        dag=vandaag(),
        kant=Partij.VERWIJZER,
        toelichting=afsluiting.toelichting,
        uitkomst=afsluiting.uitkomst,
    )
    return doe_stap(session, overdracht, stap, door=door, gezien=gezien)


def op_naam(stap: Stapgegevens, door: Medewerker) -> Stapgegevens:
    """What a colleague did themselves carries their name."""
    if stap.wie or stap.kant is not Partij.VERWIJZER or stap.daad is Daad.HERINNER:
        return stap
    return replace(stap, wie=door.naam)
