"""Who in the team sees what is written about veiligheid: a compartment of its own (domein.md §3.6)."""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus import beleid, queries
from wijkteam.casus.errors import IsAlVertrokken, ZietVeiligheidNiet
from wijkteam.casus.models import Casus, Teamlid
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker


def bepaal_zicht_op_veiligheid(
    session: Session, casus: Casus, teamlid_id: UUID, *, ziet: bool, reden: str, door: Medewerker
) -> Teamlid:
    """Give or take the view of what is about veiligheid; the journaal keeps the reason.

    A regisseur has it by being regisseur (`beleid.ziet_veiligheid_als_regisseur`), the others only by this act. A
    resident, a volunteer and whoever has no account never get it.

    Raises `ZietVeiligheidNiet` for those, `IsAlVertrokken`, `DomeinFout` when nothing would change,
    `NietToegestaan` unless `door` decides today, `NietGevonden` and `CasusIsAfgesloten`.
    """
    beleid.eis_open(queries.get_casus_vergrendeld(session, casus.id))
    lid = queries.get_teamlid(session, casus.id, teamlid_id)
    beleid.eis_regie(door, queries.get_regiestand(session, casus.id), vandaag())
    if not lid.is_in_team:
        raise IsAlVertrokken(lid.naam)
    if not beleid.kan_veiligheid_zien(lid):
        raise ZietVeiligheidNiet
    if lid.ziet_veiligheid == ziet:
        stand = "ziet dit al" if ziet else "ziet dit nu ook niet"
        raise DomeinFout(f"{lid.naam} {stand}. Er is niets veranderd.", veld="ziet")
    lid.ziet_veiligheid = ziet
    noteer(
        session,
        Handeling.ZICHT_OP_VEILIGHEID_GEGEVEN if ziet else Handeling.ZICHT_OP_VEILIGHEID_ONTNOMEN,
        casus_id=casus.id,
        door=door,
        over=lid,
        velden=["ziet_veiligheid"],
        reden=reden,
    )
    return lid
