"""Closing a casus with a reason, and opening it again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus import beleid, queries
from wijkteam.casus.errors import CasusIsOpen, HuishoudenHeeftCasus
from wijkteam.casus.expertisevraag import trek_in
from wijkteam.casus.models import Afsluiting, Casus, Regieperiode, Sluitreden
from wijkteam.casus.opening import begin_regie
from wijkteam.casus.regiestand import Regiestand
from wijkteam.casus.slotvragen import Takenbesluit, regel_taken
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import NietToegestaan
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker


@dataclass(frozen=True)
class Besluit:
    """Why the work ends, and what becomes of open taken. The journaal keeps the reason; the explanation stays here.

    `wat_nog_loopt` says why the casus may close around what did not end yet.
    """

    reden: Sluitreden
    toelichting: str
    taken: Takenbesluit | None = None
    wat_nog_loopt: str = ""


@dataclass(frozen=True)
class Beletsel:
    """What must end before a casus can close, whatever somebody says about it. `blad` is the page (an endpoint below the
    casus) on which that is done, `sleutels` which one.
    """

    tekst: str
    blad: str
    sleutels: Mapping[str, UUID] = field(default_factory=dict)


def _niets(_session: Session, _casus_id: UUID) -> Sequence[Beletsel]:
    return ()


@dataclass(frozen=True)
class Sluitvoorwaarde:
    """What a room above has running when a casus is closed.

    `list_wat_loopt` names it, one line each. `rond_af` ends it or lets it go on, in the same transaction, and raises a
    `DomeinFout` at `wat_nog_loopt` when the regisseur did not say why. `list_beletsels` names beforehand what `rond_af`
    refuses whatever is said.
    """

    list_wat_loopt: Callable[[Session, UUID], Sequence[str]]
    rond_af: Callable[[Session, Casus, Besluit, Medewerker], None]
    list_beletsels: Callable[[Session, UUID], Sequence[Beletsel]] = _niets


Vervolg = Callable[[Session, Casus], None]
_VOOR_AFSLUITEN: list[Sluitvoorwaarde] = []
_NA_AFSLUITEN: list[Vervolg] = []
_NA_HEROPENEN: list[Vervolg] = []


def voor_afsluiten(voorwaarde: Sluitvoorwaarde) -> None:
    """What a room above asks before a casus is closed."""
    _VOOR_AFSLUITEN.append(voorwaarde)


def list_wat_loopt(session: Session, casus_id: UUID) -> list[str]:
    """What still runs in this casus, for the page on which it is closed."""
    return [regel for voorwaarde in _VOOR_AFSLUITEN for regel in voorwaarde.list_wat_loopt(session, casus_id)]


def list_beletsels(session: Session, casus_id: UUID) -> list[Beletsel]:
    """What must end first, for the same page."""
    return [wat for voorwaarde in _VOOR_AFSLUITEN for wat in voorwaarde.list_beletsels(session, casus_id)]


def na_afsluiten(vervolg: Vervolg) -> None:
    """What a room above does in the same transaction when a casus is closed."""
    _NA_AFSLUITEN.append(vervolg)


def na_heropenen(vervolg: Vervolg) -> None:
    """The same, when it is opened again."""
    _NA_HEROPENEN.append(vervolg)


def sluit_af(session: Session, casus: Casus, besluit: Besluit, *, door: Medewerker) -> Afsluiting:
    """Close the casus: regie, waarneming and open requests end with it. The team can still read everything.

    Raises `NietToegestaan` unless `door` decides today, `CasusIsAfgesloten`, and what `regel_taken` and a
    room above raise that have something running.
    """
    casus = queries.get_casus_vergrendeld(session, casus.id)
    beleid.eis_open(casus)
    stand, gevraagd = queries.get_taken(session, casus.id)
    regie = beleid.eis_regie(door, stand, vandaag())
    for voorwaarde in _VOOR_AFSLUITEN:
        voorwaarde.rond_af(session, casus, besluit, door)
    # What the rooms above read is not what they change: everything is written at once, at the end.
    with session.no_autoflush:
        regel_taken(session, casus, besluit.taken, door)
        for vraag in gevraagd:
            trek_in(session, vraag, door=door)
        return _sluit(session, casus, besluit, stand, regie, door)


def _sluit(
    session: Session,
    casus: Casus,
    besluit: Besluit,
    stand: Regiestand,
    regie: Regieperiode,
    door: Medewerker,
) -> Afsluiting:
    moment = nu()
    if stand.waarneming is not None:
        stand.waarneming.beeindigd_op = moment
    regie.tot = moment
    regie.door_afsluiting = True
    casus.afgesloten_op = moment
    afsluiting = Afsluiting(
        casus_id=casus.id,
        door_id=door.id,
        op=moment,
        reden=besluit.reden,
        toelichting=besluit.toelichting,
    )
    session.add(afsluiting)
    for vervolg in _NA_AFSLUITEN:
        vervolg(session, casus)
    noteer(
        session,
        Handeling.CASUS_GESLOTEN,
        casus_id=casus.id,
        door=door,
        over=afsluiting,
        reden=besluit.reden.label,
    )
    return afsluiting


def heropen(session: Session, casus: Casus, *, reden: str, door: Medewerker) -> Casus:
    """Open a closed casus again; whoever opens it holds the regie for now. The phase stays where it was.

    Raises `CasusIsOpen`, `HuishoudenHeeftCasus` when the huishouden has another open casus (also one that `door`
    cannot see: then the database refuses), and `NietToegestaan` for somebody who is not in the team.
    """
    casus = queries.get_casus_vergrendeld(session, casus.id)
    if casus.is_open:
        raise CasusIsOpen
    lid = queries.find_teamlid_van(session, casus.id, door.id)
    if lid is None:
        raise NietToegestaan("Alleen wie in het team zit kan deze casus heropenen.")
    if queries.find_open_casus(session, casus.huishouden_id) is not None:
        raise HuishoudenHeeftCasus
    _onthoud_heropening(session, casus.id, reden, door)
    casus.afgesloten_op = None
    for vervolg in _NA_HEROPENEN:
        vervolg(session, casus)
    begin_regie(session, casus, lid, reden="Casus heropend")
    noteer(session, Handeling.CASUS_HEROPEND, casus_id=casus.id, door=door, over=casus, reden=reden)
    return casus


def _onthoud_heropening(session: Session, casus_id: UUID, reden: str, door: Medewerker) -> None:
    afsluiting = queries.find_laatste_afsluiting(session, casus_id)
    if afsluiting is not None:
        afsluiting.heropend_op = nu()
        afsluiting.heropend_door_id = door.id
        afsluiting.heropend_reden = reden
