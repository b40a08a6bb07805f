"""What a receiver answers through the link, as an act on the overdracht: in their words, on their day."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.kern.fouten import VersieIsVerouderd
from wijkteam.kern.klokveld import op_de_klok
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht import machine, queries
from wijkteam.overdracht.keuzes import (
    Afwijsreden,
    Daad,
    Kennismakingvorm,
    Overdrachtsoort,
    Partij,
    Stand,
    Warmte,
)
from wijkteam.overdracht.linkfouten import IntussenVeranderd
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.stappen import Kennismakinggegevens, Stapgegevens, zet_stap

_MIDDAG = time(12)


class Verloop(StrEnum):
    """How the help goes, or went."""

    LOOPT = "loopt"
    BEREIKT = "bereikt"
    DEELS = "deels"
    GESTOPT = "gestopt"

    @property
    def label(self) -> str:
        return {
            "loopt": "De hulp loopt",
            "bereikt": "Het doel is bereikt",
            "deels": "Het doel is deels bereikt",
            "gestopt": "De hulp is gestopt",
        }[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoord:
    """What was typed. `wie` is who answers, or who will do it; each answer fills what belongs to it."""

    wie: str
    dag: date | None = None
    telefoon: str = ""
    momenten: str = ""
    reden: str = ""
    afwijsreden: Afwijsreden | None = None
    wachten_tot: date | None = None
    overbrugging: str = ""
    wanneer: datetime | None = None
    vorm: Kennismakingvorm = Kennismakingvorm.THUIS
    waar: str = ""
    aanwezig: str = ""
    is_kennisgemaakt: bool = False
    verloop: Verloop | None = None
    einde: date | None = None


def list_antwoorden(overdracht: Overdracht) -> tuple[Daad, ...]:
    """What the receiver may answer now. That a colleague here begins with the regie is recorded by who hands it over."""
    mag = machine.VAN_ONTVANGER - ({Daad.START} if _is_regie_van_collega(overdracht) else set())
    return tuple(daad for daad in machine.list_daden(overdracht.stand) if daad in mag)


def geef_antwoord(
    session: Session, overdracht_id: UUID, daad: Daad, antwoord: Antwoord, *, gezien: int
) -> Overdracht:
    """Do what the receiver answered. `gezien` is the version that stood on their page.

    Of two at the same moment one is first; the other is told, and answers anew. Raises `IntussenVeranderd` and what
    `zet_stap` raises.
    """
    overdracht = queries.get_vergrendeld(session, overdracht_id)
    is_regie = overdracht.soort is Overdrachtsoort.REGIE and not _is_regie_van_collega(overdracht)
    stap = Stapgegevens(
        daad=daad,
        dag=antwoord.dag or vandaag(),
        kant=Partij.ONTVANGER,
        wie=antwoord.wie,
        toelichting=in_woorden(antwoord),
        afwijsreden=antwoord.afwijsreden,
        wachten_tot=antwoord.wachten_tot,
        overbrugging=antwoord.overbrugging,
        kennismaking=_kennismaking(session, overdracht, daad, antwoord),
        is_kennisgemaakt=antwoord.is_kennisgemaakt,
        regisseur_naam=antwoord.wie if is_regie and daad is Daad.ACCEPTEER else "",
    )
    try:
        return zet_stap(session, overdracht_id, stap, door=None, gezien=gezien)
    except VersieIsVerouderd as fout:
        raise IntussenVeranderd from fout


def in_woorden(antwoord: Antwoord) -> str:
    """What was said besides the answer itself, one thing to a line."""
    regels = [
        antwoord.verloop.label + "." if antwoord.verloop else "",
        f"Telefoon: {antwoord.telefoon}" if antwoord.telefoon else "",
        f"Kan voor de kennismaking: {antwoord.momenten}" if antwoord.momenten else "",
        antwoord.reden,
        f"Laatste dag van de hulp: {antwoord.einde:%d-%m-%Y}" if antwoord.einde else "",
    ]
    return "\n".join(regel for regel in regels if regel)


def vraagt_kennismaking(overdracht: Overdracht) -> bool:
    """Whether the first contact must also tell how the three met: it goes warm, and nothing was agreed before."""
    return overdracht.warmte is Warmte.WARM and overdracht.stand is Stand.GEACCEPTEERD


def _is_regie_van_collega(overdracht: Overdracht) -> bool:
    return overdracht.soort is Overdrachtsoort.REGIE and overdracht.bericht.regisseur_id is not None


def _kennismaking(
    session: Session, overdracht: Overdracht, daad: Daad, antwoord: Antwoord
) -> Kennismakinggegevens | None:
    """What was agreed now; or that the three met without anything having been agreed before."""
    wanneer = antwoord.wanneer
    if daad is Daad.LEG_CONTACT_VAST and antwoord.is_kennisgemaakt:
        if queries.find_laatste_kennismaking(session, overdracht.id) is not None:
            return None
        wanneer = op_de_klok(antwoord.dag or vandaag(), _MIDDAG)
    if wanneer is None:
        return None
    return Kennismakinggegevens(
        wanneer=wanneer, vorm=antwoord.vorm, waar=antwoord.waar, aanwezig=antwoord.aanwezig
    )
