"""What people can do for another. An offer, never a condition for help (Wmo 2015 knows no tegenprestatie)."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.queries import list_betrokkenen
from wijkteam.huishouden.wijziging import neem_over
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu
from wijkteam.plan import queries
from wijkteam.plan.concept import casus_om_aan_te_werken, eis_gezien, plan_om_aan_te_werken
from wijkteam.plan.errors import PersoonHoortNietBijCasus
from wijkteam.plan.models import Wederdienst
from wijkteam.plan.volgorde import eis_ongewijzigd
from wijkteam.team.models import Medewerker


@dataclass(frozen=True, kw_only=True)
class Wederdienstgegevens:
    """Who offers what, whom it suits, and whether the street may know."""

    betrokkene_id: UUID
    wat: str
    voor_wie: str = ""
    mag_in_de_buurt: bool = False


def voeg_wederdienst_toe(
    session: Session, casus_id: UUID, gegevens: Wederdienstgegevens, *, door: Medewerker
) -> Wederdienst:
    """Write down what somebody offers. Raises `PersoonHoortNietBijCasus` and `CasusIsAfgesloten`."""
    plan = plan_om_aan_te_werken(session, casus_id, door=door)
    _eis_betrokkene(session, casus_id, gegevens.betrokkene_id)
    dienst = Wederdienst(casus_id=casus_id, plan_id=plan.id, **vars(gegevens))
    session.add(dienst)
    noteer(session, Handeling.PLAN_BIJGEWERKT, casus_id=casus_id, door=door, over=dienst)
    return dienst


def wijzig_wederdienst(
    session: Session,
    dienst_id: UUID,
    gegevens: Wederdienstgegevens,
    *,
    casus_id: UUID,
    gezien: int,
    door: Medewerker,
) -> Wederdienst:
    """Change an offer. Raises `VersieIsVerouderd`, `PersoonHoortNietBijCasus` and `CasusIsAfgesloten`."""
    casus_om_aan_te_werken(session, casus_id)
    dienst = queries.get_wederdienst(session, casus_id, dienst_id)
    if gegevens.betrokkene_id != dienst.betrokkene_id:
        _eis_betrokkene(session, casus_id, gegevens.betrokkene_id)
    nieuw = {veld: waarde for veld, waarde in vars(gegevens).items() if veld != "betrokkene_id"}
    is_gelijk = gegevens.betrokkene_id == dienst.betrokkene_id
    anders = {} if is_gelijk else {"betrokkene_id": dienst.betrokkene.persoon.roepnaam}
    eis_gezien(dienst, gezien, nieuw, **anders)
    velden = neem_over(dienst, vars(gegevens))
    noteer(session, Handeling.PLAN_BIJGEWERKT, casus_id=casus_id, door=door, over=dienst, velden=velden)
    return dienst


def trek_wederdienst_in(
    session: Session, casus_id: UUID, dienst_id: UUID, *, gezien: int, door: Medewerker
) -> Wederdienst:
    """Take an offer back; nobody has to say why. Raises `IsIntussenGewijzigd` and `CasusIsAfgesloten`."""
    casus_om_aan_te_werken(session, casus_id)
    dienst = queries.get_wederdienst(session, casus_id, dienst_id)
    eis_ongewijzigd(dienst, gezien)
    dienst.vervallen_op = nu()
    noteer(
        session, Handeling.PLAN_BIJGEWERKT, casus_id=casus_id, door=door, over=dienst, velden=["vervallen_op"]
    )
    return dienst


def _eis_betrokkene(session: Session, casus_id: UUID, betrokkene_id: UUID) -> None:
    if betrokkene_id not in {b.id for b in list_betrokkenen(session, casus_id)}:
        raise PersoonHoortNietBijCasus("betrokkene_id")
