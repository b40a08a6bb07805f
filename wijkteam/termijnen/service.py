"""Starting, stopping and suspending terms. What happened and was recorded ends a term; nobody can do it by hand."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.afsluiting import na_afsluiten, na_heropenen
from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Casus
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.termijnen import queries
from wijkteam.termijnen.errors import DagVoorHetBegin, TermijnLooptNietMeer, UitstelIsVoorbij, UitstelTeltNiet
from wijkteam.termijnen.models import Looptijd, Opschortingsperiode
from wijkteam.termijnen.wetboek import geldend
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.klokken import TermijnZonderDatum, bereken, list_bij
from wijkteam.wet.opschorting import Opschorting, OpschortingKloptNiet
from wijkteam.wet.termijnen import Termijn, get_termijn


def start_termijnen(
    session: Session,
    casus: Casus,
    feit: Feit,
    *,
    wetten: Iterable[Wet],
    spoed: bool = False,
    door: Medewerker,
) -> list[Looptijd]:
    """Begin every term that this event starts under these acts; with `spoed` also that for help that cannot wait.

    Doing it twice for one event does nothing. A term for which the law names no number has no date and does not begin.
    Gives what began now. Raises `CasusIsAfgesloten`.
    """
    feiten = [feit, *([Feit(Gebeurtenis.SPOED_GEBLEKEN, feit.op)] if spoed else [])]
    wanneer = [Aanvang(een, wet, casus.id) for een in feiten for wet in dict.fromkeys(wetten)]
    return begin(session, casus, wanneer, door=door)


@dataclass(frozen=True)
class Aanvang:
    """What happened, under which act, and of what it is: an aanvraag, or the casus itself."""

    feit: Feit
    wet: Wet
    aanleiding: UUID


def begin(session: Session, casus: Casus, wanneer: Iterable[Aanvang], *, door: Medewerker) -> list[Looptijd]:
    """As `start_termijnen`, for terms that belong to something of their own. Raises `CasusIsAfgesloten`."""
    eis_open(casus)
    nieuw: list[Looptijd] = []
    for een in wanneer:
        bekend = queries.list_begonnen(session, casus.id, een.aanleiding, een.feit.dag)
        al = {rij.code for rij in (*bekend, *nieuw) if rij.aanleiding_id == een.aanleiding}
        for termijn in list_bij(een.feit, een.wet, wetboek=geldend()):
            if termijn.code not in al:
                nieuw += _begin_een(session, casus, een, termijn)
    session.flush()
    for rij in nieuw:
        noteer(session, Handeling.TERMIJN_BEGONNEN, casus_id=casus.id, door=door, over=rij, velden=[rij.code])
    return nieuw


def stop_termijnen(
    session: Session,
    casus: Casus,
    feit: Feit,
    *,
    aanleiding: UUID | None = None,
    begonnen_uiterlijk: date | None = None,
    door: Medewerker,
) -> list[Looptijd]:
    """End every term of the casus that the law ends by this event: of one aanvraag when `aanleiding` is given.

    A verslag says nothing about what began after the talk (`begonnen_uiterlijk`). The earliest event counts, also when
    it is recorded later. Gives what ended by it. Raises `CasusIsAfgesloten`.
    """
    eis_open(casus)
    rijen = queries.list_te_stoppen(
        session, casus.id, aanleiding=aanleiding, begonnen_uiterlijk=begonnen_uiterlijk
    )
    gestopt = [rij for rij in rijen if feit.soort in _wet_van(rij).stopt_bij and rij.stop(feit)]
    for rij in gestopt:
        rij.reken_na(vandaag(), geldend())
        noteer(
            session, Handeling.TERMIJN_GESTOPT, casus_id=casus.id, door=door, over=rij, velden=[feit.soort]
        )
    return gestopt


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

    Raises `OpschortenMagNiet`, `DagVoorHetBegin`, `UitstelTeltNiet` (the term was over, or stood still already),
    `TermijnLooptNietMeer`, `NietGevonden` and `CasusIsAfgesloten`.
    """
    eis_open(casus)
    looptijd = queries.get_looptijd_vergrendeld(session, casus.id, looptijd_id)
    if not looptijd.loopt:
        raise TermijnLooptNietMeer
    wat = uitstel.opschorting
    if wat.van < looptijd.begin_dag:
        raise DagVoorHetBegin(looptijd.begin_dag)
    geteld = len(looptijd.klok(vandaag(), geldend()).opschortingen)
    periode = Opschortingsperiode(
        casus_id=casus.id,
        looptijd_id=looptijd.id,
        grond=wat.grond,
        van=wat.van,
        tot_en_met=wat.tot_en_met,
        toelichting=uitstel.toelichting,
        aanleiding_id=uitstel.aanleiding,
        vastgelegd_op=nu(),
        door_id=door.id,
    )
    looptijd.opschortingen.append(periode)
    klok = looptijd.reken_na(vandaag(), geldend())
    if len(klok.opschortingen) == geteld and wat.van <= vandaag():
        raise UitstelTeltNiet
    noteer(
        session, Handeling.TERMIJN_OPGESCHORT, casus_id=casus.id, door=door, over=looptijd, velden=[wat.grond]
    )
    return periode


def hervat(
    session: Session, casus: Casus, periode_id: UUID, *, tot_en_met: date, door: Medewerker
) -> Looptijd:
    """Say what was the last day on which the term stood still: from the next day on it runs again.

    Raises `OpschortingKloptNiet`, `UitstelIsVoorbij`, `TermijnLooptNietMeer`, `NietGevonden` and `CasusIsAfgesloten`.
    """
    eis_open(casus)
    gevonden = queries.get_opschorting(session, casus.id, periode_id)
    looptijd = queries.get_looptijd_vergrendeld(session, casus.id, gevonden.looptijd_id)
    periode = next(rij for rij in looptijd.opschortingen if rij.id == periode_id)
    if not looptijd.loopt:
        raise TermijnLooptNietMeer
    if periode.tot_en_met is not None and periode.tot_en_met < vandaag():
        raise UitstelIsVoorbij
    if tot_en_met < periode.van:
        raise OpschortingKloptNiet(
            "De laatste dag ligt voor de eerste dag. Kijk de datum na.", veld="tot_en_met"
        )
    periode.tot_en_met = tot_en_met
    return _reken_na(session, looptijd, door)


def pas_aanvultijd_aan(
    session: Session, casus: Casus, aanleiding: UUID, nieuw: Opschorting | None, *, door: Medewerker
) -> list[Looptijd]:
    """The application was completed (or not) in other days than were given: what stood still for it follows.

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
            geraakt.append(_reken_na(session, looptijd, door))
    return geraakt


def laat_vervallen(session: Session, casus: Casus) -> None:
    """The casus is closed: its terms are no longer watched, which ends none of them."""
    for rij in queries.list_te_stoppen(session, casus.id):
        if rij.loopt:
            rij.vervallen_op = vandaag()


def laat_herleven(session: Session, casus: Casus) -> None:
    """The casus is opened again: what was not ended runs as if it had never been closed."""
    for rij in queries.list_te_stoppen(session, casus.id):
        rij.vervallen_op = None
        rij.reken_na(vandaag(), geldend())


def _begin_een(session: Session, casus: Casus, een: Aanvang, termijn: Termijn) -> list[Looptijd]:
    with suppress(TermijnZonderDatum):
        klok = bereken(termijn.code, een.feit, op=vandaag(), wetboek=geldend())
        rij = Looptijd(
            casus_id=casus.id,
            code=termijn.code,
            wet=een.wet,
            van_wie=termijn.van_wie,
            begin=een.feit.soort,
            begin_dag=een.feit.dag,
            aanleiding_id=een.aanleiding,
            einde=klok.einde,
            opschortingen=[],
        )
        session.add(rij)
        return [rij]
    return []


def _reken_na(session: Session, looptijd: Looptijd, door: Medewerker) -> Looptijd:
    looptijd.reken_na(vandaag(), geldend())
    noteer(
        session,
        Handeling.TERMIJN_HERVAT,
        casus_id=looptijd.casus_id,
        door=door,
        over=looptijd,
        velden=["tot_en_met"],
    )
    return looptijd


def _wet_van(rij: Looptijd) -> Termijn:
    return get_termijn(geldend().termijnen, rij.code, rij.begin_dag)


na_afsluiten(laat_vervallen)
na_heropenen(laat_herleven)
