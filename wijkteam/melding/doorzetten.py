"""A melding goes on to an organisation outside the wijkteams: whom we spoke there, and with the consent of the person."""

from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import vandaag
from wijkteam.melding.afhandelen import begin_einde, sluit
from wijkteam.melding.beleid import eis_gewone_dag
from wijkteam.melding.errors import AkkoordOfReden, NietZonderAkkoord
from wijkteam.melding.keuzes import Uitkomst
from wijkteam.melding.models import Doorzetting, Melding
from wijkteam.team.models import Medewerker


@dataclass(frozen=True)
class Organisatie:
    """Which organisation goes on with it, whom we spoke there, when, and whether the person concerned agreed."""

    organisatie: str
    gesproken_met: str
    dag: date
    is_akkoord: bool = False
    waarom_zonder: str | None = None
    telefoon: str | None = None


def zet_door_naar_organisatie(
    session: Session, melding_id: UUID, naar: Organisatie, *, ziet_af: bool, door: Medewerker
) -> Melding:
    """The melding ends here: an organisation took it over from colleague to colleague. The melder still hears back.

    Only about veiligheid may it go without the consent of the person concerned, and then with the reason why
    (Wmo art. 5.3.3).
    Raises `MeldingIsWeg`, `MeldingIsNietVanJou`, `MeldingIsAfgehandeld`, `TermijnLooptNog`, `DagKanNiet`,
    `AkkoordOfReden` and `NietZonderAkkoord`.
    """
    melding, *_ = begin_einde(session, melding_id, ziet_af, door)
    eis_gewone_dag(melding, naar.dag, vandaag())
    _eis_akkoord(melding, naar)
    session.add(Doorzetting(melding_id=melding.id, **asdict(naar)))
    sluit(session, melding, Uitkomst.BIJ_ORGANISATIE, reden=None, ziet_af=ziet_af, door=door)
    noteer(session, Handeling.MELDING_BIJ_ORGANISATIE, casus_id=None, door=door, over=melding)
    return melding


def _eis_akkoord(melding: Melding, naar: Organisatie) -> None:
    if naar.is_akkoord == bool(naar.waarom_zonder):
        raise AkkoordOfReden
    if not naar.is_akkoord and not melding.raakt_veiligheid:
        raise NietZonderAkkoord
