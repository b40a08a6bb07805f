"""Writing down what happened: the one way in which a colleague starts or ends a term."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Betrokkene, Casus
from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import lokaal, nu, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.termijnen import queries
from wijkteam.termijnen.errors import (
    DagPastNiet,
    GebeurtenisPastNiet,
    GebeurtenisStaatErAl,
    GrondKloptNiet,
    IemandAnders,
    TegenWelkBesluit,
)
from wijkteam.termijnen.gebeurteniskeuzes import (
    BIJ_JEUGD,
    KEUZES,
    ZONDER_TERMIJN,
    hoort_bij_wet,
    list_passend,
)
from wijkteam.termijnen.gebeurtenismodellen import Afziengrond, Opgeschreven, VastgelegdeGebeurtenis
from wijkteam.termijnen.models import Looptijd
from wijkteam.termijnen.service import Aanvang, begin, stop_deze
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet

# What happened longer before the casus than this has a wrong year.
VERSTE_TERUG = timedelta(days=366)


@dataclass(frozen=True, kw_only=True)
class Gebeurd:
    """What happened. `over` is somebody of the casus (nobody: the huishouden), `tegen` the term of a besluit."""

    soort: Gebeurtenis
    dag: date
    hoe: str
    over: UUID | None = None
    toelichting: str | None = None
    grond: Afziengrond | None = None
    tegen: UUID | None = None


def leg_gebeurtenis_vast(
    session: Session, casus: Casus, wat: Gebeurd, *, door: Medewerker
) -> VastgelegdeGebeurtenis:
    """Write down what happened; the terms of the casus follow at once.

    Raises `GebeurtenisPastNiet`, `IemandAnders`, `GrondKloptNiet`, `TegenWelkBesluit`, `DagPastNiet` (not yet, too long
    ago, or no term moves by it), `GebeurtenisStaatErAl` and `CasusIsAfgesloten`.
    """
    eis_open(get_casus_vergrendeld(session, casus.id))
    # Whoever is concerned matters only to who is named, and to whether there is a child.
    mensen = queries.list_mensen(session, casus.id) if wat.over or wat.soort in BIJ_JEUGD else []
    rijen = queries.list_te_stoppen(session, casus.id)
    _keur(wat, casus, [wie for wie in mensen if wie.tot is None], rijen)
    rij = VastgelegdeGebeurtenis(
        casus_id=casus.id,
        soort=wat.soort,
        wet=KEUZES[wat.soort].wet,
        dag=wat.dag,
        betrokkene_id=wat.over,
        looptijd_id=_besluit(wat, rijen),
        grond=wat.grond,
        hoe=wat.hoe,
        toelichting=wat.toelichting or None,
        opgeschreven=Opgeschreven.HIER,
        vastgelegd_op=nu(),
        door_id=door.id,
        correcties=[],
    )
    if not _laat_gelden(session, casus, rij, _Geraakt(rijen, mensen), door):
        _eis_nieuw(session, rij)
    return rij


def _eis_nieuw(session: Session, rij: VastgelegdeGebeurtenis) -> None:
    """What moves no term was written down already, is on the wrong day, or is worth a row all the same."""
    bekend = queries.list_gebeurtenissen(session, rij.casus_id)
    if any(is_dezelfde(rij, een) for een in bekend if een.id != rij.id):
        raise GebeurtenisStaatErAl
    if rij.soort not in ZONDER_TERMIJN:
        raise DagPastNiet("Door wat er op die dag gebeurde, begint of stopt er geen termijn. Kijk de dag na.")


def noteer_uit_daad(
    session: Session,
    casus: Casus,
    feit: Feit,
    waar: Opgeschreven,
    *,
    over: Collection[UUID | None] = (None,),
    door: Medewerker,
) -> list[VastgelegdeGebeurtenis]:
    """Another act is this event: when that ends a term that runs, it is written down so that nobody is asked twice.

    `over` are betrokkenen, or nothing for the huishouden. Raises `CasusIsAfgesloten`.
    """
    eis_open(casus)
    rijen = queries.list_te_stoppen(session, casus.id) if over else []
    mensen = queries.list_mensen(session, casus.id) if rijen and any(over) else []
    nieuw = []
    for betrokkene_id in dict.fromkeys(over):
        rij = VastgelegdeGebeurtenis(
            casus_id=casus.id,
            soort=feit.soort,
            wet=KEUZES[feit.soort].wet,
            dag=feit.dag,
            betrokkene_id=betrokkene_id,
            opgeschreven=waar,
            vastgelegd_op=nu(),
            door_id=door.id,
            correcties=[],
        )
        loopt = [een for een in rijen if een.loopt and een.begin_dag <= feit.dag]
        if kies_geraakt(rij, loopt, mensen):
            _laat_gelden(session, casus, rij, _Geraakt(rijen, mensen), door)
            nieuw.append(rij)
    return nieuw


def is_dezelfde(een: VastgelegdeGebeurtenis, ander: VastgelegdeGebeurtenis) -> bool:
    """Whether both say the same of the same day; what did not happen is the same as nothing."""
    if een.feit is None:
        return False
    return (een.feit, een.betrokkene_id, een.looptijd_id) == (
        ander.feit,
        ander.betrokkene_id,
        ander.looptijd_id,
    )


def kies_geraakt(
    gebeurtenis: VastgelegdeGebeurtenis, rijen: Sequence[Looptijd], mensen: Sequence[Betrokkene]
) -> list[Looptijd]:
    """The terms that this event can end: of the person it is about, and those of the casus as a whole.

    About the huishouden it is about everybody. `mensen` are all who are or were concerned: somebody may be so again.
    """
    if gebeurtenis.looptijd_id is not None:
        return [rij for rij in rijen if rij.id == gebeurtenis.looptijd_id]
    persoon = {wie.persoon_id for wie in mensen if wie.id == gebeurtenis.betrokkene_id}
    van = {wie.id for wie in mensen if wie.persoon_id in persoon} | {gebeurtenis.casus_id}
    return [
        rij
        for rij in rijen
        if hoort_bij_wet(gebeurtenis.soort, rij)
        if gebeurtenis.betrokkene_id is None or rij.aanleiding_id in van
    ]


@dataclass(frozen=True)
class _Geraakt:
    """The terms of the casus, and everybody who is or was concerned."""

    rijen: Sequence[Looptijd]
    mensen: Sequence[Betrokkene]


def eis_dag(casus: Casus, dag: date) -> None:
    """Raises `DagPastNiet` for what is still to come and for what lies more than a year before the casus."""
    if dag > vandaag():
        raise DagPastNiet("Deze dag is nog niet geweest.")
    if dag < lokaal(casus.geopend_op).date() - VERSTE_TERUG:
        raise DagPastNiet("Deze dag ligt meer dan een jaar voor het begin van de casus. Klopt het jaar?")


def _keur(wat: Gebeurd, casus: Casus, mensen: Sequence[Betrokkene], rijen: Sequence[Looptijd]) -> None:
    if wat.soort not in list_passend(wetten_van(mensen, rijen), rijen):
        raise GebeurtenisPastNiet
    if wat.over is not None and wat.over not in {wie.id for wie in mensen}:
        raise IemandAnders
    heeft_grond = wat.soort is Gebeurtenis.FAMILIEGROEPSPLAN_AFGEZIEN
    if heeft_grond != (wat.grond is not None):
        raise GrondKloptNiet(ontbreekt=heeft_grond)
    eis_dag(casus, wat.dag)


def wetten_van(mensen: Sequence[Betrokkene], rijen: Sequence[Looptijd]) -> set[Wet]:
    """The acts that matter in this casus: of the people, and of the terms that were ever watched."""
    return {wie.wet for wie in mensen} | {rij.wet for rij in rijen}


def _besluit(wat: Gebeurd, rijen: Sequence[Looptijd]) -> UUID | None:
    """The term of the besluit that a bezwaar is against; when there is only one, that."""
    if wat.soort is not Gebeurtenis.BEZWAAR_ONTVANGEN:
        if wat.tegen is not None:
            raise TegenWelkBesluit(ontbreekt=False)
        return None
    kan = [rij.id for rij in rijen if rij.loopt and hoort_bij_wet(wat.soort, rij)]
    gekozen = wat.tegen or (kan[0] if len(kan) == 1 else None)
    if gekozen not in kan:
        raise TegenWelkBesluit(ontbreekt=True)
    return gekozen


def _laat_gelden(
    session: Session,
    casus: Casus,
    rij: VastgelegdeGebeurtenis,
    wat: _Geraakt,
    door: Medewerker,
) -> bool:
    """Add the event, end and begin what the law says. Whether any term moved."""
    session.add(rij)
    noteer(
        session,
        Handeling.GEBEURTENIS_VASTGELEGD,
        casus_id=casus.id,
        door=door,
        over=rij,
        velden=[rij.soort],
    )
    feit = Feit(rij.soort, rij.dag)
    gestopt = stop_deze(session, kies_geraakt(rij, wat.rijen, wat.mensen), feit, door=door)
    al = {
        een.code for een in wat.rijen if (een.begin_dag, een.aanleiding_id) == (feit.dag, rij.aanleiding_id)
    }
    begonnen = begin(session, casus, [Aanvang(feit, rij.wet, rij.aanleiding_id)], al=al, door=door)
    return bool(gestopt or begonnen)
