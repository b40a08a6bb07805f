"""What a teamleider sees of terms and meldingen: numbers and dates, never what they say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import and_, case, func, select
from sqlalchemy.orm import Session, aliased

from wijkteam.casus.models import Casus, Regieperiode, Teamlid
from wijkteam.melding.models import Melding
from wijkteam.termijnen.models import Looptijd
from wijkteam.termijnen.queries import Termijntelling
from wijkteam.wet.termijnen import VanWie


@dataclass(frozen=True)
class Meldingtelling:
    """The open meldingen of the teams that nobody holds: how many, of which in haste, and since when the oldest."""

    zonder_houder: int
    spoed: int
    oudste: datetime | None


def tel_termijnen(
    session: Session, teams: Sequence[UUID], *, op: date
) -> Mapping[tuple[UUID, UUID | None], Termijntelling]:
    """Per team and colleague who answers for the casus: running terms of the gemeente, and those over."""
    regisseur, achter = aliased(Teamlid), aliased(Teamlid)
    wie = func.coalesce(achter.medewerker_id, regisseur.medewerker_id)
    te_laat = and_(Looptijd.einde < op, Looptijd.staat_stil.is_(False))
    rijen = session.execute(
        select(Casus.wijkteam_id, wie, func.count(Looptijd.id), func.sum(case((te_laat, 1), else_=0)))
        .join(Casus, Casus.id == Looptijd.casus_id)
        .join(Regieperiode, and_(Regieperiode.casus_id == Casus.id, Regieperiode.tot.is_(None)))
        .join(regisseur, regisseur.id == Regieperiode.teamlid_id)
        .outerjoin(achter, achter.id == Regieperiode.achtervang_id)
        .where(
            Casus.wijkteam_id.in_(teams),
            Casus.afgesloten_op.is_(None),
            Looptijd.gestopt_op.is_(None),
            Looptijd.vervallen_op.is_(None),
            Looptijd.van_wie == VanWie.GEMEENTE,
        )
        .group_by(Casus.wijkteam_id, wie)
    )
    return {(team, collega): Termijntelling(open_, te_laat) for team, collega, open_, te_laat in rijen}


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
