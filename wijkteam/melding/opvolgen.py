"""What is told around a melding: the melder hears back, the person concerned knows of it, rights are explained."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.melding import queries
from wijkteam.melding.beleid import eis_gewone_dag, eis_houder
from wijkteam.melding.errors import AlleenBijSignaal
from wijkteam.melding.keuzes import Kanaal, Verteldaan
from wijkteam.melding.models import Geinformeerd, Melding, Meldingsrecht, Terugkoppeling
from wijkteam.team.models import Medewerker
from wijkteam.wet.inwonerrechten import Inwonerrecht


@dataclass(frozen=True)
class Antwoord:
    """What the melder heard: on which day, how, and what."""

    dag: date
    kanaal: Kanaal
    tekst: str


@dataclass(frozen=True)
class Verteld:
    """One right, and to whom it is told."""

    recht: Inwonerrecht
    aan: Verteldaan


# What must be pointed out before the investigation (Wmo art. 2.3.2, lid 2 and 3).
OPEN_RECHTEN = (
    Verteld(Inwonerrecht.EIGEN_PLAN, Verteldaan.INWONER),
    Verteld(Inwonerrecht.CLIENTONDERSTEUNING, Verteldaan.INWONER),
    Verteld(Inwonerrecht.CLIENTONDERSTEUNING, Verteldaan.MANTELZORGER),
)


def koppel_terug(
    session: Session, melding_id: UUID, antwoord: Antwoord, *, door: Medewerker
) -> Terugkoppeling:
    """The melder heard back, also after the melding ended.

    Raises `MeldingIsWeg`, `MeldingIsNietVanJou`, `MeldingIsGewist` and `DagKanNiet`.
    """
    melding = queries.get_melding_vergrendeld(session, melding_id)
    eis_houder(melding, door)
    rij = leg_terugkoppeling_vast(session, melding, antwoord, door=door)
    noteer(session, Handeling.MELDING_TERUGGEKOPPELD, casus_id=melding.casus_id, door=door, over=melding)
    return rij


def leg_terugkoppeling_vast(
    session: Session, melding: Melding, antwoord: Antwoord, *, door: Medewerker
) -> Terugkoppeling:
    """The row of it, for an act that ends the melding with an answer too. Raises `DagKanNiet`."""
    eis_gewone_dag(melding, antwoord.dag, vandaag())
    rij = Terugkoppeling(
        melding_id=melding.id,
        dag=antwoord.dag,
        kanaal=antwoord.kanaal,
        tekst=antwoord.tekst,
        op=nu(),
        door_id=door.id,
    )
    session.add(rij)
    melding.teruggekoppeld_op = rij.op
    return rij


def leg_informeren_vast(
    session: Session, melding_id: UUID, *, dag: date | None, waarom_niet: str | None, door: Medewerker
) -> Geinformeerd:
    """The person whom a signaal is about knows of it since `dag`; or says why not yet, without a day.

    Raises `MeldingIsWeg`, `MeldingIsNietVanJou`, `MeldingIsGewist`, `AlleenBijSignaal` and `DagKanNiet`.
    """
    melding = queries.get_melding_vergrendeld(session, melding_id)
    eis_houder(melding, door)
    if not melding.is_signaal:
        raise AlleenBijSignaal
    if dag is not None:
        eis_gewone_dag(melding, dag, vandaag())
    rij = Geinformeerd(
        melding_id=melding.id,
        dag=dag,
        waarom_niet=None if dag else waarom_niet,
        op=nu(),
        door_id=door.id,
    )
    session.add(rij)
    noteer(session, Handeling.MELDING_GEINFORMEERD, casus_id=melding.casus_id, door=door, over=melding)
    return rij


def leg_rechten_vast(
    session: Session, melding_id: UUID, verteld: Collection[Verteld], *, dag: date, door: Medewerker
) -> list[Meldingsrecht]:
    """These rights were told; what was told before stays with its own day. Gives what is new.

    Raises `MeldingIsWeg`, `MeldingIsNietVanJou`, `MeldingIsGewist` and `DagKanNiet`.
    """
    melding = queries.get_melding_vergrendeld(session, melding_id)
    eis_houder(melding, door)
    eis_gewone_dag(melding, dag, vandaag())
    al = {Verteld(rij.recht, rij.aan) for rij in queries.list_rechten(session, melding_id)}
    nieuw = [
        Meldingsrecht(melding_id=melding.id, recht=een.recht, aan=een.aan, dag=dag, door_id=door.id)
        for een in OPEN_RECHTEN
        if een in verteld and een not in al
    ]
    session.add_all(nieuw)
    if nieuw:
        noteer(
            session,
            Handeling.MELDING_RECHTEN_VERTELD,
            casus_id=melding.casus_id,
            door=door,
            over=melding,
            velden=sorted({rij.recht for rij in nieuw}),
        )
    return nieuw
