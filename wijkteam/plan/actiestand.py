"""How far an actie is: to do, begun, done, or stopped and why."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import vandaag
from wijkteam.plan.acties import actie_om_aan_te_werken
from wijkteam.plan.concept import eis_gezien
from wijkteam.plan.errors import StopredenOntbreekt
from wijkteam.plan.models import Actie, Actiestatus
from wijkteam.plan.volgorde import eis_ongewijzigd
from wijkteam.team.models import Medewerker


@dataclass(frozen=True)
class Voortgang:
    """How far it is now. The reason is asked of what was stopped."""

    status: Actiestatus
    reden: str = ""


def zet_actiestatus(
    session: Session, actie_id: UUID, voortgang: Voortgang, *, casus_id: UUID, gezien: int, door: Medewerker
) -> Actie:
    """Say how far an actie is. Raises `StopredenOntbreekt`, `VersieIsVerouderd` and `CasusIsAfgesloten`."""
    actie = actie_om_aan_te_werken(session, casus_id, actie_id)
    anders = {} if actie.status is voortgang.status else {"status": actie.status.label}
    eis_gezien(actie, gezien, {"stopreden": voortgang.reden}, **anders)
    if voortgang.status is Actiestatus.GESTOPT and not voortgang.reden:
        raise StopredenOntbreekt
    _zet(actie, voortgang, vandaag())
    noteer(session, Handeling.ACTIE_GEWIJZIGD, casus_id=casus_id, door=door, over=actie, velden=["status"])
    return actie


def meld_gereed(
    session: Session, actie_id: UUID, is_gereed: bool, *, casus_id: UUID, gezien: int, door: Medewerker
) -> Actie:
    """Tick an actie off as done today, or take the tick away. Raises `IsIntussenGewijzigd` and `CasusIsAfgesloten`."""
    actie = actie_om_aan_te_werken(session, casus_id, actie_id)
    eis_ongewijzigd(actie, gezien)
    terug = Actiestatus.TE_DOEN if actie.bezig_sinds is None else Actiestatus.BEZIG
    _zet(actie, Voortgang(Actiestatus.GEDAAN if is_gereed else terug), vandaag())
    noteer(session, Handeling.ACTIE_GEWIJZIGD, casus_id=casus_id, door=door, over=actie, velden=["gereed_op"])
    return actie


def _zet(actie: Actie, voortgang: Voortgang, dag: date) -> None:
    """The days that belong to this state; a day that stands there already is kept."""
    status = voortgang.status
    if status is Actiestatus.TE_DOEN:
        actie.bezig_sinds = None
    elif status is Actiestatus.BEZIG:
        actie.bezig_sinds = actie.bezig_sinds or dag
    actie.gereed_op = (actie.gereed_op or dag) if status is Actiestatus.GEDAAN else None
    actie.gestopt_op = (actie.gestopt_op or dag) if status is Actiestatus.GESTOPT else None
    actie.stopreden = voortgang.reden if status is Actiestatus.GESTOPT else ""
