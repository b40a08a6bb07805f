"""Writing lines. An act calls `noteer`, the gate calls `leg_inzage_vast`; both in the caller's transaction."""

import functools
from collections.abc import Iterable
from typing import Any, NotRequired, TypedDict, Unpack
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.journaal.models import Grond, Handeling, Inzage, Inzageregel, Journaalregel
from wijkteam.kern.db import Model
from wijkteam.kern.herkomst import Herkomst
from wijkteam.kern.tijd import lokaal, nu
from wijkteam.team.models import Medewerker
from wijkteam.toegang.gebonden import Dossierwortel

SYSTEEM = "programma"


class Feiten(TypedDict):
    """What a line of the journaal tells besides the act itself. Never content."""

    casus_id: UUID | None
    door: Medewerker | None
    over: NotRequired[Model | None]
    velden: NotRequired[Iterable[str]]
    reden: NotRequired[str | None]


def noteer(session: Session, handeling: Handeling, **feiten: Unpack[Feiten]) -> Journaalregel:
    """Record an act: on which casus, by whom, about which row, which fields (their names), and why."""
    over = feiten.get("over")
    regel = Journaalregel(
        handeling=handeling,
        over=type(over).__name__ if over is not None else None,
        over_id=over.id if over is not None else None,
        velden=", ".join(feiten.get("velden", ())) or None,
        reden=feiten.get("reden"),
        **_omstandigheden(session, feiten["casus_id"], feiten["door"]),
    )
    session.add(regel)
    return regel


def leg_inzage_vast(
    session: Session,
    soort: Inzage,
    onderdeel: str,
    *,
    casus_id: UUID | None,
    door: Medewerker | None,
    bijzonderheid: str | None = None,
) -> Inzageregel:
    """Record a look and flush it at once: when it cannot be written, no answer is given."""
    regel = Inzageregel(
        soort=soort,
        onderdeel=onderdeel[:60],
        bijzonderheid=bijzonderheid,
        **_omstandigheden(session, casus_id, door),
    )
    session.add(regel)
    session.flush()
    return regel


def _omstandigheden(session: Session, casus_id: UUID | None, door: Medewerker | None) -> dict[str, object]:
    """What every line tells: which casus, when, who, as what, from where."""
    herkomst: Herkomst = session.info.get("herkomst", Herkomst())
    moment = nu()
    return {
        "casus_id": casus_id,
        "casusnummer": _casusnummer(session, casus_id),
        "moment": moment,
        "dag": lokaal(moment).date(),
        "medewerker_id": door.id if door else None,
        "naam_toen": door.naam if door else session.info.get("naam", SYSTEEM),
        "rol": session.info.get("rol", SYSTEEM),
        "organisatie": session.info.get("organisatie", "")[:200],
        "grond": session.info.get("grond", Grond.FUNCTIE if door else Grond.SYSTEEM),
        "herkomst": herkomst.adres,
        "verzoek": herkomst.verzoek,
    }


def _casusnummer(session: Session, casus_id: UUID | None) -> str | None:
    """The number of the casus; costs no query when the casus is open in this session, as at the door of a dossier.

    Who comes in by the link of an overdracht sees no casus at all: there the door leaves the number in the session.
    """
    if casus_id is None:
        return None
    nieuw = (rij for rij in session.new if isinstance(rij, Dossierwortel) and rij.id == casus_id)
    with session.no_autoflush:
        casus: Any = next(nieuw, None) or session.get(_casusklasse(), casus_id)
    return casus.nummer if casus else session.info.get("casusnummer")


@functools.cache
def _casusklasse() -> Any:
    """The class of the casus, which lives in a room above this one."""
    return next(m.class_ for m in Model.registry.mappers if issubclass(m.class_, Dossierwortel))
