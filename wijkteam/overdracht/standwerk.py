"""What an act does to the overdracht itself: state, owner, clock, and the days that the figures count. No database."""

from dataclasses import dataclass
from datetime import date

from wijkteam.kern.tijd import nu, vandaag
from wijkteam.overdracht import machine
from wijkteam.overdracht.keuzes import Afwijsreden, Daad, Stand, Uitkomst
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.termijnen import Klokplek, geldend, na_werkdagen
from wijkteam.wet.dagen import na_dagen

BEL_BINNEN = 5
_BEL_WEER_NA = 2
_LANGST_WACHTEN = 731
_KENNISMAKEN_BINNEN = 366
_ANTWOORDEN = frozenset({Daad.BEVESTIG, Daad.ACCEPTEER, Daad.ZET_OP_WACHTLIJST, Daad.WIJS_AF, Daad.LEID_DOOR})
_BLIJFT = frozenset({Daad.HERINNER, Daad.VRAAG_NA, Daad.LAAT_LOPEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Nieuws:
    """What an act tells, as far as it moves days. `is_teken` when the receiver was heard."""

    dag: date
    is_teken: bool = False
    wachten_tot: date | None = None
    voor: date | None = None
    kennismaking_op: date | None = None
    afwijsreden: Afwijsreden | None = None
    uitkomst: Uitkomst | None = None


def begin(overdracht: Overdracht) -> None:
    """A new one: a concept, and whoever refers has the ball."""
    overdracht.stand = Stand.CONCEPT
    overdracht.stand_sinds = overdracht.laatste_teken_op = vandaag()
    overdracht.eigenaar = machine.eigenaar(Stand.CONCEPT, overdracht.warmte)
    overdracht.uiterlijk = _klok(overdracht, Klokplek.CONCEPT, vandaag())


def verzet(overdracht: Overdracht, naar: Stand, daad: Daad, nieuws: Nieuws) -> None:
    """Move it, after `machine.naar` said that it may."""
    van, is_blijven = overdracht.stand, naar is overdracht.stand and daad in _BLIJFT
    if nieuws.is_teken or daad is Daad.LEG_VOOR:
        overdracht.laatste_teken_op = max(overdracht.laatste_teken_op, nieuws.dag)
    _tel_wachten(overdracht, van, naar, nieuws)
    _zet_dagen(overdracht, daad, nieuws)
    overdracht.versie += 1
    if is_blijven:
        _bel_weer(overdracht, daad, nieuws)
        return
    overdracht.stand, overdracht.stand_sinds = naar, nieuws.dag
    overdracht.eigenaar = machine.eigenaar(naar, overdracht.warmte)
    overdracht.uiterlijk = _uiterlijk(overdracht, naar, nieuws)
    overdracht.uitkomst = nieuws.uitkomst if naar is Stand.AFGESLOTEN else None
    if naar.is_voorbij:
        overdracht.afgelopen_op = nu()


def herbereken(overdracht: Overdracht) -> None:
    """The clock again, after a concept became urgent or warmer, or stopped being so."""
    overdracht.uiterlijk = _klok(overdracht, Klokplek(overdracht.stand.value), overdracht.stand_sinds)
    overdracht.eigenaar = machine.eigenaar(overdracht.stand, overdracht.warmte)


def is_wachtdag(dag: date, op: date) -> bool:
    """Whether somebody may be told to wait until that day."""
    return op < dag <= na_dagen(op, _LANGST_WACHTEN)


def is_kennismakingsdag(dag: date, op: date) -> bool:
    """Whether an introduction may be agreed for that day: a wrong year would silence the clock for as long."""
    return dag <= na_dagen(op, _KENNISMAKEN_BINNEN)


def is_beldag(dag: date, op: date) -> bool:
    """Whether a receiver who is called may be given until that day."""
    return op < dag <= na_werkdagen(op, BEL_BINNEN, geldend().kalender)


def _uiterlijk(overdracht: Overdracht, naar: Stand, nieuws: Nieuws) -> date | None:
    if naar.is_voorbij:
        return None
    vanaf = nieuws.dag
    if naar is Stand.KENNISMAKING_GEPLAND and nieuws.kennismaking_op is not None:
        vanaf = max(vanaf, nieuws.kennismaking_op)
    uiterlijk = _klok(overdracht, Klokplek(naar.value), vanaf)
    if naar is Stand.WACHTLIJST and nieuws.wachten_tot is not None:
        # Somebody asks when the wait should be over, and every few weeks while it lasts.
        kalender = geldend().kalender
        uiterlijk = min(uiterlijk, na_werkdagen(na_dagen(nieuws.wachten_tot, -1), 1, kalender))
    return uiterlijk


def _klok(overdracht: Overdracht, plek: Klokplek, vanaf: date) -> date:
    return geldend().uiterlijk(plek, overdracht.soort, vanaf=vanaf, is_spoed=overdracht.is_spoed)


def _tel_wachten(overdracht: Overdracht, van: Stand, naar: Stand, nieuws: Nieuws) -> None:
    if van is Stand.WACHTLIJST and naar is not Stand.WACHTLIJST and overdracht.wacht_sinds is not None:
        overdracht.gewacht_dagen += max((nieuws.dag - overdracht.wacht_sinds).days, 0)
        overdracht.wacht_sinds = overdracht.wachten_tot = None
    if naar is Stand.WACHTLIJST and nieuws.wachten_tot is not None:
        overdracht.wacht_sinds = overdracht.wacht_sinds or nieuws.dag
        overdracht.wachten_tot = nieuws.wachten_tot


def _zet_dagen(overdracht: Overdracht, daad: Daad, nieuws: Nieuws) -> None:
    if daad is Daad.LEG_VOOR:
        overdracht.voorgelegd_op = nieuws.dag
    if daad in _ANTWOORDEN:
        overdracht.bevestigd_op = overdracht.bevestigd_op or nieuws.dag
        overdracht.afwijsreden = nieuws.afwijsreden if daad is Daad.WIJS_AF else None
    if daad is Daad.VRAAG_NA:
        overdracht.nagevraagd_op = nieuws.dag
    _zet_begin(overdracht, daad, nieuws)


def _zet_begin(overdracht: Overdracht, daad: Daad, nieuws: Nieuws) -> None:
    """The first time of each counts."""
    if daad is Daad.LEG_CONTACT_VAST and overdracht.eerste_contact_op is None:
        overdracht.eerste_contact_op = nieuws.dag
        overdracht.navraag_voor = _klok(overdracht, Klokplek.NAVRAAG, nieuws.dag)
    elif daad is Daad.START:
        overdracht.gestart_op = nieuws.dag
    elif daad is Daad.KOPPEL_TERUG:
        overdracht.teruggekoppeld_op = overdracht.teruggekoppeld_op or nieuws.dag


def _bel_weer(overdracht: Overdracht, daad: Daad, nieuws: Nieuws) -> None:
    """After a call the receiver has until the agreed day; when nobody answered, we call again soon."""
    if daad is Daad.HERINNER:
        overdracht.uiterlijk = nieuws.voor or na_werkdagen(vandaag(), _BEL_WEER_NA, geldend().kalender)
