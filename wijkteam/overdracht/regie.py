"""What handing over the regie does to the casus: the colleague who takes it comes into the team and gets the regie.

Somebody of another gemeente has no account here: then nothing happens to the casus. It stays with the regisseur of
now until that one closes it as handed over.
"""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus import beleid
from wijkteam.casus import queries as casusqueries
from wijkteam.casus.models import Casus, TeamHoedanigheid, Teamlid
from wijkteam.casus.regie import Overdracht as Regieoverdracht
from wijkteam.casus.regie import draag_regie_over
from wijkteam.casus.regiestand import Regiestand
from wijkteam.casus.teamvorming import Collega, voeg_collega_toe
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht import queries
from wijkteam.overdracht.errors import DaadKanNietNu
from wijkteam.overdracht.keuzes import Daad, Overdrachtsoort, Stand
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.regiefouten import GeenRegie, NieuweRegisseurKanNiet, RegieDoorDeRegisseur
from wijkteam.overdracht.stappen import na_stap
from wijkteam.team.models import Medewerker

_NA_DE_START = frozenset({Stand.GESTART, Stand.TERUGGEKOPPELD})


def wijs_aan(
    session: Session, casus_id: UUID, overdracht_id: UUID, medewerker_id: UUID, *, door: Medewerker
) -> Overdracht:
    """Name the colleague who takes the regie once the overdracht starts. Until then they see nothing of the dossier.

    Raises `GeenRegie`, `DaadKanNietNu` when it began or ended, `NieuweRegisseurKanNiet`, `NietToegestaan` unless
    `door` decides today, `CasusIsAfgesloten` and `NietGevonden`.
    """
    beleid.eis_open(casusqueries.get_casus_vergrendeld(session, casus_id))
    overdracht = queries.get_van_casus_vergrendeld(session, casus_id, overdracht_id)
    if overdracht.soort is not Overdrachtsoort.REGIE:
        raise GeenRegie
    if overdracht.is_voorbij or overdracht.stand in _NA_DE_START:
        raise DaadKanNietNu(overdracht.stand.label)
    stand = casusqueries.get_regiestand(session, casus_id)
    regie = beleid.eis_regie(door, stand, vandaag())
    collega = casusqueries.find_collega(session, medewerker_id)
    if collega is None or collega.id == regie.teamlid.medewerker_id:
        raise NieuweRegisseurKanNiet
    overdracht.bericht.regisseur_id, overdracht.bericht.regisseur_naam = collega.id, collega.naam
    overdracht.versie += 1
    noteer(
        session,
        Handeling.OVERDRACHT_GEWIJZIGD,
        casus_id=casus_id,
        door=door,
        over=overdracht,
        velden=["regisseur"],
    )
    return overdracht


def neem_regie_over(session: Session, overdracht: Overdracht, daad: Daad, door: Medewerker | None) -> None:
    """When the help of a receiving colleague starts, the regie is theirs, and the casus moves to their team.

    The inwoner knows: the bericht was read with them and they said yes to it. Raises `RegieDoorDeRegisseur` when the
    receiver presses the button behind the link, and what `draag_regie_over` and `voeg_collega_toe` raise.
    """
    nieuw = overdracht.bericht.regisseur_id
    if daad is not Daad.START or overdracht.soort is not Overdrachtsoort.REGIE or nieuw is None:
        return
    if door is None:
        raise RegieDoorDeRegisseur
    casus = casusqueries.get_casus_vergrendeld(session, overdracht.casus_id)
    beleid.eis_open(casus)
    stand = casusqueries.get_regiestand(session, casus.id)
    regie = beleid.eis_regie(door, stand, vandaag())
    if regie.teamlid.medewerker_id != nieuw:
        lid = _lid(session, casus, nieuw, stand, door)
        session.flush()
        gegevens = Regieoverdracht(regie.id, lid.id, f"Overdracht {overdracht.nummer}", gezin_weet_het=True)
        draag_regie_over(session, casus, gegevens, door=door)
    _verhuis(session, casus, overdracht, nieuw, door)


def _lid(session: Session, casus: Casus, medewerker_id: UUID, stand: Regiestand, door: Medewerker) -> Teamlid:
    """Their place in the team, on the ground on which the regisseur of now is there."""
    er_al = casusqueries.find_teamlid_van(session, casus.id, medewerker_id)
    if er_al is not None or stand.regisseur is None:
        return er_al or casusqueries.get_teamlid(session, casus.id, medewerker_id)
    collega = Collega(medewerker_id, TeamHoedanigheid.PROFESSIONAL, stand.regisseur.grondslag)
    return voeg_collega_toe(session, casus, collega, door=door)


def _verhuis(
    session: Session, casus: Casus, overdracht: Overdracht, medewerker_id: UUID, door: Medewerker
) -> None:
    """Who works elsewhere takes the casus along, so that their teamleider sees it; what runs moves with it.

    The overdracht of the regie itself stays with the team that sent it: it counts there.
    """
    collegas = casusqueries.list_collegas(session)
    teams = [rij.wijkteam_id for rij in collegas if rij.medewerker_id == medewerker_id and rij.wijkteam_id]
    if not teams or casus.wijkteam_id in teams:
        return
    casus.wijkteam_id = teams[0]
    for lopend in queries.list_lopende_vergrendeld(session, casus.id):
        if lopend.id != overdracht.id:
            lopend.wijkteam_id = teams[0]
    noteer(session, Handeling.CASUS_VERHUISD, casus_id=casus.id, door=door, over=casus, velden=["wijkteam"])


na_stap(neem_regie_over)
