"""Writing in the logboek: a line, and a correction under a line. There is no other act."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus import beleid
from wijkteam.casus.models import Casus
from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.tijd import nu
from wijkteam.logboek import queries
from wijkteam.logboek.mensen import Iemand, list_mensen_van
from wijkteam.logboek.models import (
    Kant,
    Logboekbetrokkene,
    Logboekcorrectie,
    Logboekdeelnemer,
    Logboekregel,
    Logsoort,
)
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet


@dataclass(frozen=True)
class Nieuweregel:
    """What somebody wrote. `over` are betrokkenen (none: the huishouden), `met` the keys of `list_mensen_van`,

    `sleutel` that of the concept it came from.
    """

    soort: Logsoort
    gebeurd_op: datetime
    wet: Wet
    tekst: str
    over: tuple[UUID, ...] = ()
    met: tuple[str, ...] = ()
    anderen: str | None = None
    is_afgeschermd: bool = False
    sleutel: UUID | None = None

    @property
    def genoemd(self) -> frozenset[str]:
        """The parts of the casus that this line names."""
        delen = {sleutel.partition(":")[0] for sleutel in self.met}
        if self.over:
            delen.add("over")
        if self.is_afgeschermd:
            delen.add("team")
        return frozenset(delen)


def schrijf_regel(session: Session, casus: Casus, nieuw: Nieuweregel, *, door: Medewerker) -> Logboekregel:
    """Add a line to the logboek of this casus.

    Raises `CasusIsAfgesloten`; `DomeinFout` at the field for what has yet to happen, for somebody who does not belong
    here, and for the restricted part when `door` does not see it.
    """
    beleid.eis_open(get_casus_vergrendeld(session, casus.id))
    if nieuw.gebeurd_op > nu():
        raise DomeinFout("Dit ligt in de toekomst. Zet het als afspraak in de agenda.", veld="dag")
    mensen = list_mensen_van(session, casus, door, alleen=nieuw.genoemd)
    if nieuw.is_afgeschermd and not mensen.ziet_veiligheid:
        raise DomeinFout(
            "Jij ziet hier niet wat over veiligheid gaat. Overleg met de regisseur.", veld="veiligheid"
        )
    over, met = mensen.kies_betrokkenen(list(nieuw.over)), mensen.kies_aanwezigen(list(nieuw.met))
    if nieuw.anderen:
        met.append(Iemand("", Kant.ANDER, nieuw.anderen))
    hoort_bij = {"casus_id": casus.id, "is_afgeschermd": nieuw.is_afgeschermd}
    regel = Logboekregel(
        **hoort_bij,
        soort=nieuw.soort,
        gebeurd_op=nieuw.gebeurd_op,
        genoteerd_op=nu(),
        door_id=door.id,
        wet=nieuw.wet,
        tekst=nieuw.tekst,
        sleutel=nieuw.sleutel,
        over=[Logboekbetrokkene(**hoort_bij, betrokkene_id=wie.id) for wie in over],
        met=[Logboekdeelnemer(**hoort_bij, kant=wie.kant, naam=wie.naam) for wie in met],
    )
    session.add(regel)
    noteer(session, Handeling.LOGBOEK_GESCHREVEN, casus_id=casus.id, door=door, over=regel)
    return regel


def corrigeer(
    session: Session, casus: Casus, regel_id: UUID, *, tekst: str, reden: str, door: Medewerker
) -> Logboekcorrectie:
    """Put a correction under a line; the line itself stays as it was. Raises `CasusIsAfgesloten`, `NietGevonden`."""
    beleid.eis_open(get_casus_vergrendeld(session, casus.id))
    regel = queries.get_regel(session, casus.id, regel_id)
    correctie = Logboekcorrectie(
        casus_id=casus.id,
        is_afgeschermd=regel.is_afgeschermd,
        regel_id=regel.id,
        tekst=tekst,
        reden=reden,
        op=nu(),
        door_id=door.id,
    )
    session.add(correctie)
    noteer(
        session, Handeling.LOGBOEK_GECORRIGEERD, casus_id=casus.id, door=door, over=regel, velden=["tekst"]
    )
    return correctie
