"""What was written down turns out to be otherwise: a correction under it, and the terms as they would have been."""

from collections.abc import Sequence
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
from wijkteam.kern.weergave import datum
from wijkteam.team.models import Medewerker
from wijkteam.termijnen import queries
from wijkteam.termijnen.errors import (
    DagPastNiet,
    GebeurtenisIsTeruggenomen,
    GebeurtenisStaatErAl,
    TermijnHeeftUitstel,
)
from wijkteam.termijnen.gebeurtenismodellen import Gebeurteniscorrectie, VastgelegdeGebeurtenis
from wijkteam.termijnen.gebeurtenissen import eis_dag, is_dezelfde, kies_geraakt
from wijkteam.termijnen.models import Looptijd
from wijkteam.termijnen.service import laat_weer_lopen, stop_deze, verzet_begin
from wijkteam.termijnen.wetboek import geldend
from wijkteam.wet.gebeurtenissen import Feit


@dataclass(frozen=True)
class Correctie:
    """The day on which it did happen (nothing: it did not), and how we know."""

    dag: date | None
    reden: str


def verbeter_gebeurtenis(
    session: Session, casus: Casus, gebeurtenis_id: UUID, correctie: Correctie, *, door: Medewerker
) -> Gebeurteniscorrectie:
    """Put a correction under an event. What ended by it runs again, what began by it moves along or was never there.

    Raises `GebeurtenisIsTeruggenomen`, `GebeurtenisStaatErAl`, `DagPastNiet`, `TermijnHeeftUitstel`, `NietGevonden` and
    `CasusIsAfgesloten`.
    """
    eis_open(get_casus_vergrendeld(session, casus.id))
    gebeurtenis = queries.get_gebeurtenis(session, casus.id, gebeurtenis_id)
    oud = gebeurtenis.feit
    if oud is None:
        raise GebeurtenisIsTeruggenomen
    nieuw = None if correctie.dag is None else Feit(oud.soort, correctie.dag)
    if nieuw is not None:
        _keur(session, casus, gebeurtenis, oud, nieuw)
    rij = Gebeurteniscorrectie(
        casus_id=casus.id,
        gebeurtenis_id=gebeurtenis.id,
        dag=correctie.dag,
        reden=correctie.reden,
        op=nu(),
        door_id=door.id,
    )
    session.add(rij)
    noteer(
        session,
        Handeling.GEBEURTENIS_VERBETERD,
        casus_id=casus.id,
        door=door,
        over=gebeurtenis,
        velden=[oud.soort],
    )
    rijen = queries.list_te_stoppen(session, casus.id)
    mensen = queries.list_mensen(session, casus.id) if gebeurtenis.betrokkene_id else []
    _verbeter_einden(session, kies_geraakt(gebeurtenis, rijen, mensen), (oud, nieuw), door)
    _verbeter_begin(session, _begonnen_door(gebeurtenis, oud, rijen), nieuw, door)
    return rij


def _keur(
    session: Session, casus: Casus, gebeurtenis: VastgelegdeGebeurtenis, oud: Feit, nieuw: Feit
) -> None:
    if nieuw == oud:
        raise DagPastNiet("Dit is de dag die er al stond. Vul de goede dag in.")
    eis_dag(casus, nieuw.dag)
    straks = VastgelegdeGebeurtenis(
        soort=nieuw.soort,
        dag=nieuw.dag,
        betrokkene_id=gebeurtenis.betrokkene_id,
        looptijd_id=gebeurtenis.looptijd_id,
        correcties=[],
    )
    if any(is_dezelfde(straks, een) for een in queries.list_gebeurtenissen(session, casus.id)):
        raise GebeurtenisStaatErAl


def _verbeter_einden(
    session: Session, rijen: Sequence[Looptijd], feiten: tuple[Feit, Feit | None], door: Medewerker
) -> None:
    oud, nieuw = feiten
    eindigde = [rij for rij in rijen if rij.stopte_ook_door(oud)]
    laat_weer_lopen(session, eindigde, oud, door=door)
    if nieuw is None:
        return
    if eindigde and all(nieuw.dag < rij.begin_dag for rij in eindigde):
        begin = min(rij.begin_dag for rij in eindigde)
        raise DagPastNiet(f"De termijn die hierdoor stopt, begon pas op {datum(begin)}. Kijk de dag na.")
    stop_deze(session, rijen, nieuw, door=door)


def _begonnen_door(
    gebeurtenis: VastgelegdeGebeurtenis, oud: Feit, rijen: Sequence[Looptijd]
) -> list[Looptijd]:
    wat = (oud.soort, oud.dag, gebeurtenis.aanleiding_id)
    return [rij for rij in rijen if (rij.begin, rij.begin_dag, rij.aanleiding_id) == wat]


def _verbeter_begin(
    session: Session, begonnen: Sequence[Looptijd], nieuw: Feit | None, door: Medewerker
) -> None:
    for rij in begonnen:
        if nieuw is None:
            _laat_verdwijnen(session, rij)
        elif rij.gestopt_op is not None and rij.gestopt_op < nieuw.dag:
            raise DagPastNiet(
                f"De termijn die hierdoor begon, stopte al op {datum(rij.gestopt_op)}. Kijk de dag na."
            )
        else:
            verzet_begin(session, rij, nieuw.dag, door=door)


def _laat_verdwijnen(session: Session, rij: Looptijd) -> None:
    """A term that never began. What was written down and the correction stay; so does the journaal."""
    if rij.opschortingen:
        raise TermijnHeeftUitstel(rij.klok(vandaag(), geldend()).termijn.naam)
    session.delete(rij)
