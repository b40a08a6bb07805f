"""Who holds a melding: picking it up, giving it back, passing it on to another team.

The reason stands at the step, where it can be erased with the rest; the journaal keeps no word of it.
"""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.melding import queries
from wijkteam.melding.beleid import eis_in_handen, eis_open, eis_vrij
from wijkteam.melding.errors import GeenTeam, IsAlBijDitTeam
from wijkteam.melding.keuzes import Stapsoort
from wijkteam.melding.models import Melding
from wijkteam.melding.noteren import zet_stap
from wijkteam.team.models import Medewerker
from wijkteam.team.queries import list_wijkteams_naast


def pak_op(session: Session, melding_id: UUID, *, teams: Collection[UUID], door: Medewerker) -> Melding:
    """Take a melding of one of my teams that nobody holds. Of two at once one gets it; for the other it is gone.

    Raises `MeldingIsWeg`, `MeldingIsAlVanJou`, `MeldingIsAfgehandeld` and `NietJouwGebied`.
    """
    melding = queries.get_melding_vergrendeld(session, melding_id)
    eis_vrij(melding, teams, door)
    melding.houder_id = door.id
    zet_stap(session, melding, Stapsoort.OPGEPAKT, door=door)
    noteer(session, Handeling.MELDING_OPGEPAKT, casus_id=None, door=door, over=melding)
    return melding


def geef_terug(session: Session, melding_id: UUID, *, reden: str, door: Medewerker) -> Melding:
    """Lay a melding back with the team, so that a colleague can take it.

    Raises `MeldingIsWeg`, `MeldingIsNietVanJou` and `MeldingIsAfgehandeld`.
    """
    melding = queries.get_melding_vergrendeld(session, melding_id)
    eis_in_handen(melding, door)
    zet_stap(session, melding, Stapsoort.TERUGGEGEVEN, door=door, reden=reden)
    noteer(session, Handeling.MELDING_TERUGGEGEVEN, casus_id=None, door=door, over=melding)
    session.flush()
    melding.houder_id = None
    return melding


def geef_vrij(
    session: Session, melding_id: UUID, *, teams: Collection[UUID], reden: str, door: Medewerker
) -> Melding:
    """A teamleider lays a melding back whose holder is away. They see that it is there, not what it says.

    Raises `MeldingIsWeg` for another team, and `MeldingIsAfgehandeld`.
    """
    melding = queries.get_wortel_vergrendeld(session, melding_id, teams)
    eis_open(melding)
    if melding.houder_id is not None:
        melding.houder_id = None
        zet_stap(session, melding, Stapsoort.VRIJGEGEVEN, door=door, reden=reden)
        noteer(session, Handeling.MELDING_VRIJGEGEVEN, casus_id=None, door=door, over=melding)
    return melding


def zet_door(session: Session, melding_id: UUID, *, naar: UUID, reden: str, door: Medewerker) -> Melding:
    """Pass a melding on to another team of the gemeente, where it waits for somebody; its terms run on.

    Raises `MeldingIsWeg`, `MeldingIsNietVanJou`, `MeldingIsAfgehandeld`, `GeenTeam` and `IsAlBijDitTeam`.
    """
    melding = queries.get_melding_vergrendeld(session, melding_id)
    eis_in_handen(melding, door)
    if naar == melding.wijkteam_id:
        raise IsAlBijDitTeam
    if naar not in {team.id for team in list_wijkteams_naast(session, [melding.wijkteam_id])}:
        raise GeenTeam("naar")
    zet_stap(session, melding, Stapsoort.DOORGEZET, door=door, reden=reden, naar_id=naar)
    noteer(session, Handeling.MELDING_DOORGEZET, casus_id=None, door=door, over=melding)
    session.flush()
    melding.wijkteam_id, melding.houder_id = naar, None
    return melding
