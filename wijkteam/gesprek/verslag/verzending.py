"""A verslag goes to people: when, to whom, how. More than once is possible; every time is a line of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Casus
from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.gesprek.verslag import queries
from wijkteam.gesprek.verslag.definitief import lees_versie
from wijkteam.gesprek.verslag.errors import DagVoorHetVerslag, NiemandGekozen, NietInDitVerslag
from wijkteam.gesprek.verslag.models import Verslagversie, Verslagverzending, Verzendwijze
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import lokaal, nu, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.service import stop_termijnen
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis


@dataclass(frozen=True)
class Versie:
    """Which version of which talk."""

    casus: Casus
    gesprek_id: UUID
    nummer: int


@dataclass(frozen=True)
class Zending:
    """One moment of sending. `aan` are people in the verslag, `aan_ander` somebody else by name."""

    op: date
    hoe: Verzendwijze
    aan: Sequence[UUID] = ()
    aan_ander: str = ""


def leg_verzending_vast(
    session: Session, welke: Versie, zending: Zending, *, door: Medewerker
) -> list[Verslagverzending]:
    """Write down that a version was sent; one row for each person. It ends the terms that began before the talk.

    What a colleague wrote down already (the same day, the same way, the same person) is not written twice.
    Raises `NiemandGekozen`, `NietInDitVerslag`, `DagVoorHetVerslag`, `InhoudIsAangetast`, `NietGevonden` and
    `CasusIsAfgesloten`.
    """
    versie = open_versie(session, welke)
    eis_dag(versie, zending.op, "op")
    inhoud = lees_versie(versie)
    namen = {lid.persoon_id: lid.naam for lid in inhoud.kop.leden}
    if not namen.keys() >= set(zending.aan):
        raise NietInDitVerslag("aan")
    aan: list[tuple[UUID | None, str]] = [(wie, namen[wie]) for wie in dict.fromkeys(zending.aan)]
    if zending.aan_ander:
        aan.append((None, zending.aan_ander))
    if not aan:
        raise NiemandGekozen
    staat_er = {(rij.op, rij.hoe, rij.persoon_id, rij.aan) for rij in versie.verzendingen}
    rijen = [
        Verslagverzending(
            casus_id=versie.casus_id,
            versie_id=versie.id,
            op=zending.op,
            persoon_id=persoon_id,
            aan=naam,
            hoe=zending.hoe,
            door_id=door.id,
            vastgelegd_op=nu(),
        )
        for persoon_id, naam in aan
        if (zending.op, zending.hoe, persoon_id, naam) not in staat_er
    ]
    session.add_all(rijen)
    for rij in rijen:
        noteer(session, Handeling.VERSLAG_VERSTUURD, casus_id=versie.casus_id, door=door, over=rij)
    stop_termijnen(
        session,
        welke.casus,
        Feit(Gebeurtenis.VERSLAG_VERSTREKT, zending.op),
        begonnen_uiterlijk=inhoud.bijeenkomst.gehouden_op,
        door=door,
    )
    return rijen


def open_versie(session: Session, welke: Versie) -> Verslagversie:
    """The version, in a casus that may be worked on. Raises `CasusIsAfgesloten` and `NietGevonden`."""
    eis_open(get_casus_vergrendeld(session, welke.casus.id))
    return queries.get_versie(session, welke.casus.id, welke.gesprek_id, welke.nummer)


def eis_dag(versie: Verslagversie, dag: date, veld: str) -> None:
    """From the day of the version until today. Raises `DagVoorHetVerslag`."""
    if not lokaal(versie.definitief_op).date() <= dag <= vandaag():
        raise DagVoorHetVerslag(veld)
