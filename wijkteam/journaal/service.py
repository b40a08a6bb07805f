"""Writing lines. An act calls `noteer`, the gate calls `leg_inzage_vast`; both in the caller's transaction."""

from collections.abc import Iterable
from typing import NotRequired, TypedDict, Unpack
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.journaal.models import Grond, Handeling, Inzage, Inzageregel, Journaalregel
from wijkteam.kern.db import Model
from wijkteam.kern.herkomst import Herkomst
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker

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
        casus_id=feiten["casus_id"],
        over=type(over).__name__ if over is not None else None,
        over_id=over.id if over is not None else None,
        velden=", ".join(feiten.get("velden", ())) or None,
        reden=feiten.get("reden"),
        **_wie(session, feiten["door"]),
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
        casus_id=casus_id,
        bijzonderheid=bijzonderheid,
        **_wie(session, door),
    )
    session.add(regel)
    session.flush()
    return regel


def _wie(session: Session, door: Medewerker | None) -> dict[str, object]:
    herkomst: Herkomst = session.info.get("herkomst", Herkomst())
    return {
        "moment": nu(),
        "medewerker_id": door.id if door else None,
        "naam_toen": door.naam if door else SYSTEEM,
        "rol": session.info.get("rol", SYSTEEM),
        "grond": session.info.get("grond", Grond.SYSTEEM),
        "herkomst": herkomst.adres,
        "verzoek": herkomst.verzoek,
    }
