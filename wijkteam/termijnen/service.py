"""Starting and stopping terms. What happened and was recorded ends a term; nobody can do it by hand."""

from collections.abc import Collection, Iterable
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
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker
from wijkteam.termijnen import queries
from wijkteam.termijnen.models import Looptijd
from wijkteam.termijnen.wetboek import geldend
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.klokken import TermijnZonderDatum, bereken, list_bij
from wijkteam.wet.termijnen import Termijn, Termijncode, get_termijn


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
    al = {rij.code for rij in queries.list_begonnen(session, casus.id, casus.id, feit.dag)}
    wanneer = [Aanvang(een, wet, casus.id) for een in feiten for wet in dict.fromkeys(wetten)]
    return begin(session, casus, wanneer, al=al, door=door)


@dataclass(frozen=True)
class Aanvang:
    """What happened, under which act, and of what it is: an aanvraag, or the casus itself."""

    feit: Feit
    wet: Wet
    aanleiding: UUID


def begin(
    session: Session,
    casus: Casus,
    wanneer: Iterable[Aanvang],
    *,
    al: Collection[Termijncode] = (),
    door: Medewerker,
) -> list[Looptijd]:
    """As `start_termijnen`, for terms that belong to something of their own; what began already (`al`) is left out.

    Raises `CasusIsAfgesloten`; the database refuses a term that began twice.
    """
    eis_open(casus)
    nieuw: list[Looptijd] = []
    for een in wanneer:
        bekend = {*al, *(rij.code for rij in nieuw)}
        for termijn in list_bij(een.feit, een.wet, wetboek=geldend()):
            if termijn.code not in bekend:
                nieuw += _begin_een(session, casus, een, termijn)
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


def verbeter_feit(
    session: Session, casus: Casus, oud: Feit | None, nieuw: Feit | None, *, door: Medewerker
) -> None:
    """What was recorded turns out to be otherwise: what ended by `oud` runs again, and ends by `nieuw` if that came.

    Raises `CasusIsAfgesloten`.
    """
    eis_open(casus)
    if oud is not None and oud != nieuw:
        for rij in queries.list_te_stoppen(session, casus.id):
            if (rij.gestopt_door, rij.gestopt_op) == (oud.soort, oud.dag):
                rij.gestopt_door = rij.gestopt_op = None
                rij.reken_na(vandaag(), geldend())
                noteer(
                    session,
                    Handeling.TERMIJN_HERVAT,
                    casus_id=casus.id,
                    door=door,
                    over=rij,
                    velden=[oud.soort],
                )
        session.flush()
    if nieuw is not None and nieuw != oud:
        stop_termijnen(session, casus, nieuw, door=door)


def verplaats_begin(session: Session, casus: Casus, aanleiding: UUID, dag: date, *, door: Medewerker) -> None:
    """What this aanvraag began, began on another day than was typed. Raises `CasusIsAfgesloten`."""
    eis_open(casus)
    for rij in queries.list_te_stoppen(session, casus.id, aanleiding=aanleiding):
        rij.begin_dag = dag
        rij.reken_na(vandaag(), geldend())
        noteer(
            session, Handeling.TERMIJN_BEGONNEN, casus_id=casus.id, door=door, over=rij, velden=["begin_dag"]
        )


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


def _wet_van(rij: Looptijd) -> Termijn:
    return get_termijn(geldend().termijnen, rij.code, rij.begin_dag)


na_afsluiten(laat_vervallen)
na_heropenen(laat_herleven)
