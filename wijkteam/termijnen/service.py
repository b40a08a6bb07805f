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
    """What happened, under which act, and of what it is: an aanvraag, somebody, or the casus itself.

    `na` is what happened before and makes a term matter that would not otherwise.
    """

    feit: Feit
    wet: Wet
    aanleiding: UUID
    na: tuple[Feit, ...] = ()


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
        for termijn in list_bij(een.feit, een.wet, feiten=een.na, wetboek=geldend()):
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
    return stop_deze(session, rijen, feit, door=door)


def stop_deze(session: Session, rijen: Iterable[Looptijd], feit: Feit, *, door: Medewerker) -> list[Looptijd]:
    """End those of these terms that the law ends by this event. Gives what ended by it."""
    gestopt = [rij for rij in rijen if kan_stoppen(rij, feit.soort) and rij.stop(feit)]
    for rij in gestopt:
        _reken_na(session, Handeling.TERMIJN_GESTOPT, rij, feit.soort, door)
    return gestopt


def laat_weer_lopen(
    session: Session, rijen: Iterable[Looptijd], feit: Feit, *, door: Medewerker
) -> list[Looptijd]:
    """This event did not happen: what ended by it runs again, or ends by what came next. Gives what changed."""
    hervat = [rij for rij in rijen if rij.neem_stop_terug(feit)]
    for rij in hervat:
        _reken_na(session, Handeling.TERMIJN_HERVAT, rij, feit.soort, door)
    return hervat


def kan_stoppen(rij: Looptijd, soort: Gebeurtenis) -> bool:
    """Whether the law ends this term by such an event."""
    return soort in _wet_van(rij).stopt_bij


def verbeter_feit(
    session: Session, casus: Casus, oud: Feit | None, nieuw: Feit | None, *, door: Medewerker
) -> None:
    """What was recorded turns out to be otherwise: what ended by `oud` runs again, and ends by `nieuw` if that came.

    Raises `CasusIsAfgesloten`.
    """
    eis_open(casus)
    if oud is not None and oud != nieuw:
        laat_weer_lopen(session, queries.list_te_stoppen(session, casus.id), oud, door=door)
        session.flush()
    if nieuw is not None and nieuw != oud:
        stop_termijnen(session, casus, nieuw, door=door)


def verplaats_begin(session: Session, casus: Casus, aanleiding: UUID, dag: date, *, door: Medewerker) -> None:
    """What this aanvraag began, began on another day than was typed. Raises `CasusIsAfgesloten`."""
    eis_open(casus)
    for rij in queries.list_te_stoppen(session, casus.id, aanleiding=aanleiding):
        verzet_begin(session, rij, dag, door=door)


def verzet_begin(session: Session, rij: Looptijd, dag: date, *, door: Medewerker) -> None:
    """This term began on another day than was typed."""
    rij.begin_dag = dag
    _reken_na(session, Handeling.TERMIJN_BEGONNEN, rij, "begin_dag", door)


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
            stops=[],
            opschortingen=[],
        )
        session.add(rij)
        return [rij]
    return []


def _reken_na(session: Session, daad: Handeling, rij: Looptijd, veld: str, door: Medewerker) -> None:
    rij.reken_na(vandaag(), geldend())
    noteer(session, daad, casus_id=rij.casus_id, door=door, over=rij, velden=[veld])


def _wet_van(rij: Looptijd) -> Termijn:
    return get_termijn(geldend().termijnen, rij.code, rij.begin_dag)


na_afsluiten(laat_vervallen)
na_heropenen(laat_herleven)
