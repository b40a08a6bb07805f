"""Acts on teams, colleagues and areas by a beheerder: the acts of `team` and `gebied`, checked and recorded."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.beheer import beleid
from wijkteam.gebied.inlezen import Telling, laad_gebied
from wijkteam.gebied.kerncijfers import naar_tekst
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.team import queries, service
from wijkteam.team.models import Aanstelling, Medewerker, Wijkteam
from wijkteam.team.service import Aanstellingsgegevens, Medewerkergegevens, Teamgegevens


def maak_wijkteam(
    session: Session, gemeente_id: UUID, gegevens: Teamgegevens, *, door: Medewerker
) -> Wijkteam:
    """A new wijkteam. Raises as `team.service.maak_wijkteam` does."""
    team = service.maak_wijkteam(session, gemeente_id, gegevens)
    _noteer(session, team, "wijkteam gemaakt", door)
    return team


def wijzig_wijkteam(
    session: Session, wijkteam_id: UUID, gegevens: Teamgegevens, *, gezien: int, door: Medewerker
) -> Wijkteam:
    """Change a wijkteam. Raises as `team.service.wijzig_wijkteam` does."""
    team = service.wijzig_wijkteam(session, wijkteam_id, gegevens, gezien=gezien)
    _noteer(session, team, "naam, telefoon, werkgebied", door)
    return team


def maak_medewerker(session: Session, gegevens: Medewerkergegevens, *, door: Medewerker) -> Medewerker:
    """A new colleague, who cannot do anything yet."""
    medewerker = service.maak_medewerker(session, gegevens)
    _noteer(session, medewerker, "medewerker gemaakt", door)
    return medewerker


def wijzig_medewerker(
    session: Session, medewerker_id: UUID, gegevens: Medewerkergegevens, *, gezien: int, door: Medewerker
) -> Medewerker:
    """Change a colleague's name, telephone or expertise. Raises as `team.service.wijzig_medewerker` does."""
    medewerker = service.wijzig_medewerker(session, medewerker_id, gegevens, gezien=gezien)
    _noteer(session, medewerker, "naam, telefoon, expertise", door)
    return medewerker


def stel_aan(
    session: Session, medewerker_id: UUID, gegevens: Aanstellingsgegevens, *, door: Medewerker
) -> Aanstelling:
    """Appoint somebody else. Raises `JeEigenAanstelling`, `BeheerderZietGeenCasussen`, and as `team.service.stel_aan`."""
    medewerker = queries.get_medewerker(session, medewerker_id)
    beleid.eis_ander_dan_ik(door, medewerker)
    aanstelling = service.stel_aan(session, medewerker_id, gegevens)
    beleid.eis_gescheiden(aanstelling, [a for a in medewerker.aanstellingen if a is not aanstelling])
    _noteer(session, medewerker, f"aangesteld als {aanstelling.rol.label}", door)
    return aanstelling


def beeindig_aanstelling(
    session: Session, medewerker_id: UUID, aanstelling_id: UUID, *, op: date, door: Medewerker
) -> Aanstelling:
    """End the aanstelling of somebody else. Raises `JeEigenAanstelling`, and as `team.service.beeindig_aanstelling`."""
    medewerker = queries.get_medewerker(session, medewerker_id)
    beleid.eis_ander_dan_ik(door, medewerker)
    aanstelling = service.beeindig_aanstelling(session, medewerker_id, aanstelling_id, op=op)
    _noteer(session, medewerker, f"einde gezet van aanstelling als {aanstelling.rol.label}", door)
    return aanstelling


def laad_bestand(session: Session, inhoud: bytes, *, door: Medewerker) -> Telling:
    """Load an uploaded file with areas. Raises `GebiedsbestandOngeldig`."""
    telling = laad_gebied(session, naar_tekst(inhoud))
    noteer(session, Handeling.GEBIED_GELADEN, casus_id=None, door=door, velden=[telling.zin])
    return telling


def _noteer(session: Session, over: Wijkteam | Medewerker, wat: str, door: Medewerker) -> None:
    noteer(session, Handeling.TEAM_GEWIJZIGD, casus_id=None, door=door, over=over, velden=[wat])
