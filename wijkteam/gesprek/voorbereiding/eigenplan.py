"""The plan that the people made themselves: received or not, and how the talk used it (Wmo art. 2.3.2 lid 2 and 5)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Casus
from wijkteam.gesprek.errors import NietUitDeLijst
from wijkteam.gesprek.queries import get_gesprek_vergrendeld, list_huisgenoten
from wijkteam.gesprek.voorbereiding import queries
from wijkteam.gesprek.voorbereiding.errors import DagInDeToekomst, DagVanHetPlan
from wijkteam.gesprek.voorbereiding.models import EigenPlan, Ontvangst, Plansoort
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import eis_versie
from wijkteam.kern.tijd import vandaag
from wijkteam.kern.weergave import datum_kort
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.service import verbeter_feit
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis


@dataclass(frozen=True)
class Plangegevens:
    """What is known of an own plan. Without `persoon_id` it is of the huishouden together."""

    soort: Plansoort
    ontvangst: Ontvangst
    ontvangen_op: date | None = None
    persoon_id: UUID | None = None
    gebruik: str | None = None


_GEBEURTENIS = {
    Plansoort.PERSOONLIJK_PLAN: Gebeurtenis.PERSOONLIJK_PLAN_ONTVANGEN,
    Plansoort.FAMILIEGROEPSPLAN: Gebeurtenis.FAMILIEGROEPSPLAN_ONTVANGEN,
}


def veld_van(naam: str, soort: Plansoort) -> str:
    """Name of a form field: two plans stand on one page."""
    return f"{naam}-{soort}"


def leg_eigen_plan_vast(
    session: Session, casus: Casus, gesprek_id: UUID, invoer: Plangegevens, *, gezien: int, door: Medewerker
) -> EigenPlan:
    """Write down whether an own plan came and what was done with it; also after the talk was finished.

    A plan that came ends the term for it.

    Raises `DagVanHetPlan`, `DagInDeToekomst`, `NietUitDeLijst`, `VersieIsVerouderd` and `CasusIsAfgesloten`.
    """
    eis_open(casus)
    gesprek = get_gesprek_vergrendeld(session, casus.id, gesprek_id)
    _keur(invoer)
    plan = queries.find_eigen_plan(session, gesprek.id, invoer.soort)
    if invoer.persoon_id not in {None, plan.persoon_id if plan else None}:
        _eis_huisgenoot(session, casus, invoer)
    velden = [naam for naam, waarde in vars(invoer).items() if plan is None or getattr(plan, naam) != waarde]
    plan = plan or EigenPlan(casus_id=casus.id, gesprek_id=gesprek.id, versie=0)
    kwam = _feit(invoer.soort, plan.ontvangen_op)
    if velden:
        eis_versie(plan, gezien, **_huidige_tekst(plan))
        if "persoon_id" in velden:
            plan = _opnieuw(session, plan)
        for naam, waarde in vars(invoer).items():
            setattr(plan, naam, waarde)
        session.add(plan)
        noteer(
            session, Handeling.EIGEN_PLAN_VASTGELEGD, casus_id=casus.id, door=door, over=plan, velden=velden
        )
    verbeter_feit(session, casus, kwam, _feit(invoer.soort, invoer.ontvangen_op), door=door)
    return plan


def _feit(soort: Plansoort, dag: date | None) -> Feit | None:
    return None if dag is None else Feit(_GEBEURTENIS[soort], dag)


def _keur(invoer: Plangegevens) -> None:
    is_ontvangen = invoer.ontvangst is Ontvangst.ONTVANGEN
    if is_ontvangen != (invoer.ontvangen_op is not None):
        raise DagVanHetPlan(veld_van("ontvangen_op", invoer.soort), ontbreekt=is_ontvangen)
    if invoer.ontvangen_op is not None and invoer.ontvangen_op > vandaag():
        raise DagInDeToekomst(veld_van("ontvangen_op", invoer.soort))


def _eis_huisgenoot(session: Session, casus: Casus, invoer: Plangegevens) -> None:
    if invoer.persoon_id not in {wie.id for wie in list_huisgenoten(session, casus)}:
        raise NietUitDeLijst(veld_van("persoon_id", invoer.soort))


def _opnieuw(session: Session, plan: EigenPlan) -> EigenPlan:
    """The plan turns out to be of somebody else: a row never moves to another person, so there comes a new one."""
    if plan in session:
        session.delete(plan)
        session.flush()
    return EigenPlan(casus_id=plan.casus_id, gesprek_id=plan.gesprek_id, versie=plan.versie)


def _huidige_tekst(plan: EigenPlan) -> dict[str, str]:
    if plan.versie == 0:
        return {}
    nu_bewaard = {
        "ontvangst": plan.ontvangst.label,
        "ontvangen_op": datum_kort(plan.ontvangen_op),
        "gebruik": plan.gebruik or "",
    }
    return {veld_van(naam, plan.soort): tekst for naam, tekst in nu_bewaard.items()}
