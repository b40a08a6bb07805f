"""Days on which a term stands still. The law says for which terms, on which grounds, and how the days count."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Casus
from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.termijnen import queries
from wijkteam.termijnen.errors import (
    DagVoorHetBegin,
    TermijnLooptNietMeer,
    UitstelIsVoorbij,
    UitstelTeltNiet,
    VerkeerdeWeg,
)
from wijkteam.termijnen.models import Looptijd, Opschortingsperiode
from wijkteam.termijnen.wetboek import geldend
from wijkteam.wet.opschorting import OpschortenMagNiet, Opschortgrond, Opschorting, OpschortingKloptNiet


@dataclass(frozen=True)
class Uitstel:
    """Days on which a term stands still, and why. `aanleiding` is the request to complete an application."""

    opschorting: Opschorting
    toelichting: str
    aanleiding: UUID | None = None


def schort_op(
    session: Session, casus: Casus, looptijd_id: UUID, uitstel: Uitstel, *, door: Medewerker
) -> Opschortingsperiode:
    """Let a term stand still, where the law allows it.

    Raises `OpschortenMagNiet`, `VerkeerdeWeg` (to complete an application goes by its own act), `DagVoorHetBegin`,
    `UitstelTeltNiet` (the term was over, or stood still already), `TermijnLooptNietMeer`, `NietGevonden` and
    `CasusIsAfgesloten`.
    """
    eis_open(get_casus_vergrendeld(session, casus.id))
    looptijd = queries.get_looptijd_vergrendeld(session, casus.id, looptijd_id)
    _keur(looptijd, uitstel)
    periode = Opschortingsperiode(
        casus_id=casus.id,
        looptijd_id=looptijd.id,
        grond=uitstel.opschorting.grond,
        van=uitstel.opschorting.van,
        tot_en_met=uitstel.opschorting.tot_en_met,
        toelichting=uitstel.toelichting,
        aanleiding_id=uitstel.aanleiding,
        vastgelegd_op=nu(),
        door_id=door.id,
    )
    looptijd.opschortingen.append(periode)
    looptijd.reken_na(vandaag(), geldend())
    _noteer(session, Handeling.TERMIJN_OPGESCHORT, looptijd, periode.grond, door)
    return periode


def hervat(
    session: Session, casus: Casus, periode_id: UUID, *, tot_en_met: date, door: Medewerker
) -> Looptijd:
    """Say what was the last day on which the term stood still: from the next day on it runs again.

    Raises `OpschortingKloptNiet`, `UitstelIsVoorbij`, `VerkeerdeWeg`, `TermijnLooptNietMeer`, `NietGevonden` and
    `CasusIsAfgesloten`.
    """
    eis_open(get_casus_vergrendeld(session, casus.id))
    gevonden = queries.get_opschorting(session, casus.id, periode_id)
    looptijd = queries.get_looptijd_vergrendeld(session, casus.id, gevonden.looptijd_id)
    periode = next(rij for rij in looptijd.opschortingen if rij.id == periode_id)
    if not looptijd.loopt:
        raise TermijnLooptNietMeer
    if periode.grond is Opschortgrond.AANVULLING:
        raise VerkeerdeWeg("tot_en_met")
    if periode.tot_en_met is not None and periode.tot_en_met < vandaag():
        raise UitstelIsVoorbij
    if not periode.van <= tot_en_met <= vandaag():
        raise OpschortingKloptNiet(
            "Kies een dag vanaf het begin van het uitstel tot en met vandaag.", veld="tot_en_met"
        )
    periode.tot_en_met = tot_en_met
    looptijd.reken_na(vandaag(), geldend())
    _noteer(session, Handeling.TERMIJN_HERVAT, looptijd, periode.grond, door)
    return looptijd


def sta_stil_voor_aanvulling(
    session: Session, casus: Casus, aanvraag_id: UUID, uitstel: Uitstel, *, door: Medewerker
) -> list[Opschortingsperiode]:
    """Every running term of an aanvraag that may stand still does so; one that is over already no longer can.

    Raises `CasusIsAfgesloten`.
    """
    eis_open(casus)
    rijen = queries.list_te_stoppen(session, casus.id, aanleiding=aanvraag_id)
    kan = [rij for rij in rijen if rij.loopt and _mag_stilstaan(rij) and _telt(rij, uitstel.opschorting)]
    return [schort_op(session, casus, rij.id, uitstel, door=door) for rij in kan]


def pas_aanvultijd_aan(
    session: Session, casus: Casus, aanleiding: UUID, nieuw: Opschorting | None, *, door: Medewerker
) -> list[Looptijd]:
    """The application was completed in other days than were given: what stood still for it follows.

    Nothing at all stood still when `nieuw` is nothing. Raises `CasusIsAfgesloten`.
    """
    eis_open(casus)
    geraakt = []
    for looptijd in queries.list_te_stoppen(session, casus.id):
        for periode in [rij for rij in looptijd.opschortingen if rij.aanleiding_id == aanleiding]:
            if nieuw is None:
                looptijd.opschortingen.remove(periode)
            else:
                periode.van, periode.tot_en_met = nieuw.van, nieuw.tot_en_met
            looptijd.reken_na(vandaag(), geldend())
            _noteer(session, Handeling.TERMIJN_HERVAT, looptijd, periode.grond, door)
            geraakt.append(looptijd)
    return geraakt


def _keur(looptijd: Looptijd, uitstel: Uitstel) -> None:
    wat = uitstel.opschorting
    if not looptijd.loopt:
        raise TermijnLooptNietMeer
    if not _mag_stilstaan(looptijd):
        raise OpschortenMagNiet("De wet laat deze termijn niet stilstaan.", veld="grond")
    if wat.grond is Opschortgrond.AANVULLING and uitstel.aanleiding is None:
        raise VerkeerdeWeg("grond")
    if wat.van < looptijd.begin_dag:
        raise DagVoorHetBegin(looptijd.begin_dag)
    if not _telt(looptijd, wat):
        raise UitstelTeltNiet


def _mag_stilstaan(looptijd: Looptijd) -> bool:
    return looptijd.klok(vandaag(), geldend()).termijn.mag_opschorten


def _telt(looptijd: Looptijd, wat: Opschorting) -> bool:
    """Whether the term gets longer by it."""
    op = max(vandaag(), wat.van)
    zonder = looptijd.klok(op, geldend())
    return looptijd.klok(op, geldend(), erbij=[wat]).dagen_opgeschort > zonder.dagen_opgeschort


def _noteer(session: Session, daad: Handeling, looptijd: Looptijd, veld: str, door: Medewerker) -> None:
    noteer(session, daad, casus_id=looptijd.casus_id, door=door, over=looptijd, velden=[veld])
