"""From a melding to a casus: a new one, or one of one's own. The statutory terms go along."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.casus.opening import open_casus_voor
from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.huishouden.models import Huishouden, Persoon
from wijkteam.huishouden.service import Persoonsgegevens, maak_huishouden, voeg_lid_toe
from wijkteam.melding import queries
from wijkteam.melding.afhandelen import sluit_met_casus
from wijkteam.melding.beleid import eis_in_handen
from wijkteam.melding.errors import NietUitJouwCasussen
from wijkteam.melding.keuzes import Uitkomst
from wijkteam.melding.klokken import list_aanvang
from wijkteam.melding.models import Melding
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.service import Aanvang, begin, start_termijnen
from wijkteam.wet.grondslagen import Wet


@dataclass(frozen=True)
class Casusstart:
    """For whom the casus is: somebody new, or `lid_id`, a membership that the form offered.

    `wil_hulp` is false for somebody who did not ask: then nobody is cliënt yet (Wmo art. 5.1.1).
    """

    vraag: str
    wet: Wet
    persoon: Persoonsgegevens | None = None
    huishouden_naam: str | None = None
    lid_id: UUID | None = None
    wil_hulp: bool = True


def start_casus(session: Session, melding_id: UUID, start: Casusstart, *, door: Medewerker) -> Casus:
    """Open a casus for whom the melding is about. Whoever opens it holds the regie for now.

    Raises `MeldingIsWeg`, `MeldingIsNietVanJou`, `MeldingIsAfgehandeld` and `NietUitJouwCasussen`; the database refuses a
    second open casus for one huishouden.
    """
    melding = queries.get_melding_vergrendeld(session, melding_id)
    eis_in_handen(melding, door)
    huishouden, persoon = _wie(session, start)
    casus = open_casus_voor(
        session,
        huishouden,
        vraag=start.vraag,
        clienten={persoon: start.wet} if start.wil_hulp else {},
        wijkteam_id=melding.wijkteam_id,
        door=door,
    )
    # A casus of this very moment has no terms yet: nothing has to be asked first.
    begin(
        session,
        casus,
        [Aanvang(feit, start.wet, casus.id) for feit in list_aanvang(melding, start.wet)],
        door=door,
    )
    sluit_met_casus(session, melding, casus.id, Uitkomst.CASUS_GESTART, door=door)
    return casus


def voeg_toe_aan_casus(session: Session, melding_id: UUID, *, casus_id: UUID, door: Medewerker) -> Casus:
    """The melding belongs to an open casus of one's own.

    Raises `MeldingIsWeg`, `MeldingIsNietVanJou`, `MeldingIsAfgehandeld` and `NietUitJouwCasussen`.
    """
    melding = queries.get_melding_vergrendeld(session, melding_id)
    eis_in_handen(melding, door)
    if casus_id not in {een.id for een in queries.list_eigen_casussen(session)}:
        raise NietUitJouwCasussen("casus")
    casus = get_casus_vergrendeld(session, casus_id)
    if not casus.is_open:
        raise NietUitJouwCasussen("casus")
    vraag, _, _, _ = queries.find_inhoud(session, melding_id)
    wet = vraag.wet if vraag else Wet.GEEN
    neem_mee(session, melding, casus, wet, Uitkomst.BIJ_BESTAANDE_CASUS, door)
    return casus


def _wie(session: Session, start: Casusstart) -> tuple[Huishouden, Persoon]:
    if start.lid_id is not None:
        leden = queries.list_bekende_leden(session)
        lid = next((een for een in leden if een.id == start.lid_id), None)
        if lid is None:
            raise NietUitJouwCasussen("lid")
        return lid.huishouden, lid.persoon
    if start.persoon is None:
        raise NietUitJouwCasussen("roepnaam")
    huishouden = maak_huishouden(session, start.huishouden_naam or start.persoon.achternaam)
    return huishouden, voeg_lid_toe(session, huishouden, start.persoon)


def neem_mee(
    session: Session, melding: Melding, casus: Casus, wet: Wet, uitkomst: Uitkomst, door: Medewerker
) -> None:
    """The terms of this melding run on in a casus that may have terms already, and the melding ends."""
    for feit in list_aanvang(melding, wet):
        start_termijnen(session, casus, feit, wetten=[wet], door=door)
    sluit_met_casus(session, melding, casus.id, uitkomst, door=door)
