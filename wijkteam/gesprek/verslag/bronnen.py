"""Around the talk itself: what a verslag takes from short lists, all of them in one query."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, literal, select, union_all
from sqlalchemy.orm import Session, joinedload

from wijkteam.casus.models import Casus
from wijkteam.gebied.models import Gemeente
from wijkteam.gesprek.models import Onderzoeksantwoord
from wijkteam.gesprek.tafelmodellen import Afsprakenlijst, Gespreksafspraak, Jeugdantwoord
from wijkteam.gesprek.voorbereiding.models import EigenPlan, Plansoort, Rechtenuitleg
from wijkteam.huishouden.models import Adres
from wijkteam.wet.jeugdlijst import Jeugdonderdeel

AANTAL_LIJSTEN = 7


@dataclass(frozen=True)
class Bronnen:
    """What was prepared, found out, agreed and told; the shielded addresses, and whose letter it is."""

    eigen_plannen: Sequence[EigenPlan]
    onderzoek: Sequence[Onderzoeksantwoord]
    jeugd: Sequence[Jeugdantwoord]
    afspraken: Sequence[Gespreksafspraak]
    uitleg: Sequence[Rechtenuitleg]
    geschermd: Sequence[Adres]
    gemeente: str


def get_bronnen(session: Session, casus: Casus, gesprek_id: UUID) -> Bronnen:
    """One query: each row holds one thing of one list, so short lists do not multiply each other."""
    rijen = session.execute(_vraag(casus, gesprek_id)).unique().all()
    plannen, onderzoek, jeugd, afspraken, uitleg, adressen, gemeenten = (
        [waarde for waarde in kolom if waarde is not None] for kolom in zip(*rijen, strict=True)
    )
    return Bronnen(
        eigen_plannen=sorted(plannen, key=lambda plan: list(Plansoort).index(plan.soort)),
        onderzoek=sorted(onderzoek, key=lambda rij: rij.onderdeel),
        jeugd=sorted(jeugd, key=lambda rij: list(Jeugdonderdeel).index(rij.onderdeel)),
        afspraken=sorted(afspraken, key=lambda rij: rij.id),
        uitleg=sorted(uitleg, key=lambda rij: (rij.op, rij.id)),
        geschermd=sorted(adressen, key=lambda rij: rij.id),
        gemeente=gemeenten[0].briefhoofd,
    )


def _vraag(casus: Casus, gesprek_id: UUID) -> Select[*tuple[Any, ...]]:
    lijst = union_all(
        *(select(literal(nummer).label("nummer")) for nummer in range(AANTAL_LIJSTEN))
    ).subquery()
    eigen_lijst = select(Afsprakenlijst.id).where(Afsprakenlijst.gesprek_id == gesprek_id).scalar_subquery()
    van_deze_casus = {
        EigenPlan: EigenPlan.gesprek_id == gesprek_id,
        Onderzoeksantwoord: Onderzoeksantwoord.gesprek_id == gesprek_id,
        Jeugdantwoord: Jeugdantwoord.gesprek_id == gesprek_id,
        Gespreksafspraak: Gespreksafspraak.lijst_id == eigen_lijst,
        Rechtenuitleg: Rechtenuitleg.casus_id == casus.id,
        Adres: and_(Adres.huishouden_id == casus.huishouden_id, Adres.is_geschermd),
        Gemeente: Gemeente.id == casus.wijkteam.gemeente_id,
    }
    vraag: Select[*tuple[Any, ...]] = select(*van_deze_casus).select_from(lijst)
    for nummer, (soort, voorwaarde) in enumerate(van_deze_casus.items()):
        vraag = vraag.outerjoin(soort, and_(lijst.c.nummer == nummer, voorwaarde))
    return vraag.options(joinedload(EigenPlan.persoon), joinedload(Rechtenuitleg.correctie))
