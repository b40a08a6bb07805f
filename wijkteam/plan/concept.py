"""The concept of the plan: beginning it, and the texts above the doelen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.beleid import eis_open
from wijkteam.casus.fasen import zet_fase
from wijkteam.casus.models import Casus, Fase
from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.huishouden.wijziging import neem_over
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import MetVersie, eis_versie
from wijkteam.kern.tijd import nu
from wijkteam.kern.weergave import datum_kort
from wijkteam.plan import queries
from wijkteam.plan.models import Plan
from wijkteam.team.models import Medewerker


@dataclass(frozen=True)
class Plantekstgegevens:
    """The texts above the doelen."""

    situatie: str = ""
    gaat_goed: str = ""
    wij_bieden: str = ""
    evaluatie_op: date | None = None


def schrijf_plantekst(
    session: Session, casus_id: UUID, gegevens: Plantekstgegevens, *, gezien: int, door: Medewerker
) -> Plan:
    """Write down the situation, what goes well, what the huishouden offers, and when to look again.

    `gezien` is 0 as long as nobody wrote any of it. Raises `VersieIsVerouderd` and `CasusIsAfgesloten`.
    """
    plan = plan_om_aan_te_werken(session, casus_id, door=door)
    nieuw = vars(gegevens)
    eis_gezien(plan, gezien, nieuw)
    velden = neem_over(plan, nieuw)
    noteer(session, Handeling.PLAN_BIJGEWERKT, casus_id=casus_id, door=door, over=plan, velden=velden)
    return plan


def plan_om_aan_te_werken(session: Session, casus_id: UUID, *, door: Medewerker) -> Plan:
    """The active plan, begun now when there is none. Nobody else works on this plan until the transaction ends.

    Raises `CasusIsAfgesloten`.
    """
    casus = casus_om_aan_te_werken(session, casus_id)
    plan = queries.find_plan(session, casus_id)
    if plan is None:
        plan = Plan(casus_id=casus_id, begonnen_op=nu(), versie=0)
        session.add(plan)
        zet_fase(session, casus, Fase.PLAN, door=door)
    return plan


def casus_om_aan_te_werken(session: Session, casus_id: UUID) -> Casus:
    """The casus, locked: who comes second sees what the first one did. Raises `CasusIsAfgesloten`."""
    casus = get_casus_vergrendeld(session, casus_id)
    eis_open(casus)
    return casus


def eis_gezien(rij: MetVersie, gezien: int, nieuw: Mapping[str, Any], **anders: str) -> None:
    """Compare before assigning. Raises `VersieIsVerouderd` with the fields that would become something else.

    `anders` names what would change outside the row itself.
    """
    oud = {naam: getattr(rij, naam) for naam, waarde in nieuw.items() if getattr(rij, naam) != waarde}
    eis_versie(rij, gezien, **{naam: in_woorden(waarde) for naam, waarde in oud.items()}, **anders)


def in_woorden(waarde: object) -> str:
    """A value as the colleague who typed it knows it."""
    if isinstance(waarde, Enum):
        return str(getattr(waarde, "label", None) or getattr(waarde, "naam", waarde.value))
    if isinstance(waarde, date):
        return datum_kort(waarde)
    return "" if waarde is None else str(waarde)
