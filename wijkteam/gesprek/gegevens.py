"""When and where: starting a talk, and setting right what was written down about it. Who was there: `aanwezigen`."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.fasen import zet_fase
from wijkteam.casus.models import Casus, Fase
from wijkteam.gesprek import queries
from wijkteam.gesprek.aanwezigen import Gezelschap, Plek, lees_plekken, zet_aan_tafel
from wijkteam.gesprek.errors import DagKanNiet
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.schrijven import begin_schrijven, noteer_gegevens
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import vandaag
from wijkteam.kern.weergave import datum_kort
from wijkteam.team.models import Medewerker

VERSTE_VOORUIT = timedelta(days=366)


@dataclass(frozen=True)
class Gegevens:
    """What is known of a talk before anybody speaks. `zonder_netwerk` says why nobody of the network is there."""

    gehouden_op: date
    plaats: str
    gezelschap: Gezelschap = field(default_factory=Gezelschap)
    zonder_netwerk: str | None = None


def start_gesprek(session: Session, casus: Casus, gegevens: Gegevens, *, door: Medewerker) -> Gesprek:
    """Begin a talk; the casus moves on to onderzoek when it was not that far yet.

    Raises `CasusIsAfgesloten`, `DagKanNiet` and `NietUitDeLijst`.
    """
    zet_fase(session, casus, Fase.ONDERZOEK, door=door)
    _eis_dag(gegevens.gehouden_op)
    gesprek = Gesprek(
        casus_id=casus.id,
        door_id=door.id,
        gehouden_op=gegevens.gehouden_op,
        plaats=gegevens.plaats,
        zonder_netwerk=gegevens.zonder_netwerk,
    )
    session.add(gesprek)
    zet_aan_tafel(session, gesprek, [], lees_plekken(session, casus, gegevens.gezelschap))
    noteer(session, Handeling.GESPREK_GESTART, casus_id=casus.id, door=door, over=gesprek)
    return gesprek


def wijzig_gegevens(
    session: Session, casus: Casus, gesprek_id: UUID, gegevens: Gegevens, *, gezien: int, door: Medewerker
) -> Gesprek:
    """Set right when, where and with whom. Raises as `start_gesprek`, `GesprekIsAfgerond` and `VersieIsVerouderd`."""
    gesprek = begin_schrijven(session, casus, gesprek_id)
    if gegevens.gehouden_op != gesprek.gehouden_op:
        _eis_dag(gegevens.gehouden_op)
    aanwezigen = queries.list_aanwezigen(session, gesprek.id)
    oud = [Plek.van(aanwezige) for aanwezige in aanwezigen]
    nieuw = lees_plekken(session, casus, gegevens.gezelschap, aanwezigen)
    velden = _gewijzigd(gesprek, gegevens) + (["aanwezigen"] if oud != nieuw else [])
    if velden:
        gesprek.eis_kopversie(gezien, **_huidige_tekst(gesprek, oud))
        gesprek.gehouden_op, gesprek.plaats = gegevens.gehouden_op, gegevens.plaats
        gesprek.zonder_netwerk = gegevens.zonder_netwerk
        zet_aan_tafel(session, gesprek, aanwezigen, nieuw)
        noteer_gegevens(session, gesprek, velden, door)
    return gesprek


def _eis_dag(dag: date) -> None:
    if dag > vandaag() + VERSTE_VOORUIT:
        raise DagKanNiet


def _gewijzigd(gesprek: Gesprek, gegevens: Gegevens) -> list[str]:
    return [
        naam
        for naam in ("gehouden_op", "plaats", "zonder_netwerk")
        if getattr(gesprek, naam) != getattr(gegevens, naam)
    ]


def _huidige_tekst(gesprek: Gesprek, aan_tafel: list[Plek]) -> dict[str, str]:
    return {
        "gehouden_op": datum_kort(gesprek.gehouden_op),
        "plaats": gesprek.plaats,
        "zonder_netwerk": gesprek.zonder_netwerk or "",
        "leden": ", ".join(plek.tekst for plek in aan_tafel),
    }
