"""Making a taak, handing it to somebody else, ticking it off, and taking that back."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.agenda import queries
from wijkteam.agenda.bij_casus import eis_in_team, eis_werkbaar, noteer_bij_casus
from wijkteam.agenda.errors import NietInHetTeam, TaakIsGedaan, TaakKanNietTerug
from wijkteam.agenda.models import Herhaling, Taak
from wijkteam.agenda.ritme import volgende
from wijkteam.journaal.models import Handeling
from wijkteam.kern.db import eis_versie
from wijkteam.kern.tijd import lokaal, nu, vandaag
from wijkteam.kern.weergave import datum_kort
from wijkteam.team.models import Medewerker


@dataclass(frozen=True)
class Taakgegevens:
    """What a form tells of a taak. Without `wie` it is of whoever makes it."""

    wat: str
    deadline: date
    herhaling: Herhaling = Herhaling.EENMALIG
    wie: UUID | None = None
    is_nazorg: bool = False


def maak_taak(session: Session, gegevens: Taakgegevens, *, casus_id: UUID | None, door: Medewerker) -> Taak:
    """A new taak, of a casus or only of one's own; nazorg may begin when the casus is closed.

    Raises `CasusIsAfgesloten` and `NietInHetTeam`.
    """
    eis_werkbaar(session, casus_id, is_nazorg=gegevens.is_nazorg)
    taak = Taak(
        medewerker_id=_wie(session, gegevens, casus_id, door.id),
        casus_id=casus_id,
        wat=gegevens.wat,
        deadline=gegevens.deadline,
        herhaling=gegevens.herhaling,
        ankerdag=gegevens.deadline.day,
        gemaakt_op=nu(),
        is_nazorg=gegevens.is_nazorg,
    )
    session.add(taak)
    session.flush()
    noteer_bij_casus(session, Handeling.TAAK_GEMAAKT, taak, door=door)
    return taak


def wijzig_taak(
    session: Session, taak_id: UUID, gegevens: Taakgegevens, *, gezien: int, door: Medewerker
) -> Taak:
    """Change a taak, or hand it to a colleague of the team.

    Raises `VersieIsVerouderd` with what stands there now, `TaakIsGedaan`, `CasusIsAfgesloten`, `NietInHetTeam`.
    """
    taak = queries.get_taak(session, taak_id, vergrendeld=True)
    eis_werkbaar(session, taak.casus_id, is_nazorg=taak.is_nazorg)
    if taak.is_gedaan:
        raise TaakIsGedaan
    eis_versie(taak, gezien, wat=taak.wat, deadline=datum_kort(taak.deadline), wie=taak.medewerker.naam)
    wie = _wie(session, gegevens, taak.casus_id, taak.medewerker_id)
    if taak.deadline != gegevens.deadline:
        taak.ankerdag = gegevens.deadline.day
    velden = [
        naam
        for naam, is_anders in (
            ("wat", taak.wat != gegevens.wat),
            ("deadline", taak.deadline != gegevens.deadline),
            ("herhaling", taak.herhaling is not gegevens.herhaling),
            ("medewerker", taak.medewerker_id != wie),
        )
        if is_anders
    ]
    taak.wat, taak.deadline, taak.herhaling = gegevens.wat, gegevens.deadline, gegevens.herhaling
    taak.medewerker_id = wie
    noteer_bij_casus(session, Handeling.TAAK_GEWIJZIGD, taak, door=door, velden=velden)
    return taak


def meld_gedaan(session: Session, taak_id: UUID, *, door: Medewerker) -> Taak | None:
    """Tick it off; gives the next one when it comes back. Raises `TaakIsGedaan` and `CasusIsAfgesloten`."""
    taak = queries.get_taak(session, taak_id, vergrendeld=True)
    eis_werkbaar(session, taak.casus_id, is_nazorg=taak.is_nazorg)
    if taak.is_gedaan:
        raise TaakIsGedaan
    taak.gedaan_op, taak.gedaan_door_id = nu(), door.id
    noteer_bij_casus(session, Handeling.TAAK_GEDAAN, taak, door=door)
    dag = volgende(taak.deadline, taak.herhaling, ankerdag=taak.ankerdag, na=vandaag())
    if dag is None:
        return None
    nieuw = Taak(
        medewerker_id=taak.medewerker_id,
        casus_id=taak.casus_id,
        wat=taak.wat,
        deadline=dag,
        herhaling=taak.herhaling,
        ankerdag=taak.ankerdag,
        gemaakt_op=nu(),
        vorige_id=taak.id,
        is_nazorg=taak.is_nazorg,
    )
    session.add(nieuw)
    return nieuw


def zet_terug(session: Session, taak_id: UUID, *, door: Medewerker) -> Taak:
    """Undo a tick of today, and take away the next one that came of it.

    Raises `TaakKanNietTerug` when it was not done today, or the next one was touched; and `CasusIsAfgesloten`.
    """
    taak = queries.get_taak(session, taak_id, vergrendeld=True)
    eis_werkbaar(session, taak.casus_id, is_nazorg=taak.is_nazorg)
    if taak.gedaan_op is None:
        raise TaakKanNietTerug("Deze taak staat nog open. Er is niets teruggezet.")
    if lokaal(taak.gedaan_op).date() != vandaag():
        raise TaakKanNietTerug("Terugzetten kan alleen op de dag zelf. Maak een nieuwe taak.")
    verder = queries.find_volgende_taak(session, taak.id)
    if verder is not None:
        if verder.is_gedaan or verder.versie > 1:
            raise TaakKanNietTerug("Aan de volgende taak is al gewerkt. Maak een nieuwe taak.")
        session.delete(verder)
    taak.gedaan_op = taak.gedaan_door_id = None
    noteer_bij_casus(session, Handeling.TAAK_TERUGGEZET, taak, door=door)
    return taak


def _wie(session: Session, gegevens: Taakgegevens, casus_id: UUID | None, standaard: UUID) -> UUID:
    """Whose it becomes. Whoever has it already may keep it, also when they left the team since."""
    wie = gegevens.wie or standaard
    if casus_id is None and wie != standaard:
        raise NietInHetTeam("wie")
    if wie != standaard:
        eis_in_team(session, casus_id, {wie}, veld="wie")
    return wie
