"""Making an afspraak, changing it, and calling it off."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.agenda import queries
from wijkteam.agenda.bij_casus import eis_in_team, eis_open_casus, noteer_bij_casus
from wijkteam.agenda.errors import AfspraakIsAfgezegd
from wijkteam.agenda.models import Afspraak, Afspraakdeelnemer, Afspraaksoort
from wijkteam.journaal.models import Handeling
from wijkteam.kern.db import eis_versie
from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.tijd import lokaal, nu
from wijkteam.team.models import Medewerker


@dataclass(frozen=True)
class Afspraakgegevens:
    """What a form tells of an afspraak. `collegas` are medewerkers of the team who come along."""

    soort: Afspraaksoort
    begin: datetime
    einde: datetime
    plaats: str | None = None
    onderwerp: str | None = None
    collegas: tuple[UUID, ...] = ()


def maak_afspraak(
    session: Session, gegevens: Afspraakgegevens, *, casus_id: UUID | None, door: Medewerker
) -> Afspraak:
    """A new afspraak of `door`, of a casus or only of their own.

    Raises `CasusIsAfgesloten`, `NietInHetTeam`, and `DomeinFout` when it ends before it begins.
    """
    eis_open_casus(session, casus_id)
    afspraak = Afspraak(medewerker_id=door.id, casus_id=casus_id, gemaakt_op=nu(), deelnemers=[])
    _vul(session, afspraak, gegevens)
    session.add(afspraak)
    session.flush()
    noteer_bij_casus(session, Handeling.AFSPRAAK_GEMAAKT, afspraak, door=door)
    return afspraak


def wijzig_afspraak(
    session: Session, afspraak_id: UUID, gegevens: Afspraakgegevens, *, gezien: int, door: Medewerker
) -> Afspraak:
    """Change an afspraak; whose it is stays.

    Raises `VersieIsVerouderd` with what stands there now, `AfspraakIsAfgezegd`, and what `maak_afspraak` raises.
    """
    afspraak = queries.get_afspraak(session, afspraak_id, vergrendeld=True)
    eis_open_casus(session, afspraak.casus_id)
    if afspraak.is_afgezegd:
        raise AfspraakIsAfgezegd
    eis_versie(afspraak, gezien, **staat_er(afspraak))
    _vul(session, afspraak, gegevens)
    noteer_bij_casus(session, Handeling.AFSPRAAK_GEWIJZIGD, afspraak, door=door)
    return afspraak


def zeg_af(session: Session, afspraak_id: UUID, *, reden: str, door: Medewerker) -> Afspraak:
    """Call it off; it stays readable, with the reason. Raises `AfspraakIsAfgezegd`.

    Also in a casus that is closed: somebody still stands at a door that day, and has to hear that it is off.
    """
    afspraak = queries.get_afspraak(session, afspraak_id, vergrendeld=True)
    if afspraak.is_afgezegd:
        raise AfspraakIsAfgezegd
    afspraak.afgezegd_op = afspraak.gewijzigd_op = nu()
    afspraak.afgezegd_door_id, afspraak.afzegreden = door.id, reden
    afspraak.versie += 1
    noteer_bij_casus(session, Handeling.AFSPRAAK_AFGEZEGD, afspraak, door=door)
    return afspraak


def staat_er(afspraak: Afspraak) -> dict[str, str]:
    """What stands there now, by form field."""
    begin, einde = lokaal(afspraak.begin), lokaal(afspraak.einde)
    return {
        "dag": f"{begin:%d-%m-%Y}",
        "van": f"{begin:%H:%M}",
        "tot": f"{einde:%H:%M}",
        "plaats": afspraak.plaats or "",
        "onderwerp": afspraak.onderwerp or "",
    }


def _vul(session: Session, afspraak: Afspraak, gegevens: Afspraakgegevens) -> None:
    if gegevens.einde <= gegevens.begin:
        raise DomeinFout("De afspraak eindigt voor hij begint. Kijk de tijden na.", veld="tot")
    afspraak.soort, afspraak.begin, afspraak.einde = gegevens.soort, gegevens.begin, gegevens.einde
    afspraak.plaats, afspraak.onderwerp = gegevens.plaats, gegevens.onderwerp
    afspraak.gewijzigd_op = nu()
    _kies_collegas(session, afspraak, set(gegevens.collegas) - {afspraak.medewerker_id})


def _kies_collegas(session: Session, afspraak: Afspraak, gekozen: Collection[UUID]) -> None:
    er_al = {deelnemer.medewerker_id for deelnemer in afspraak.deelnemers}
    eis_in_team(session, afspraak.casus_id, set(gekozen) - er_al, veld="collegas")
    blijft = [deelnemer for deelnemer in afspraak.deelnemers if deelnemer.medewerker_id in gekozen]
    erbij = [
        Afspraakdeelnemer(casus_id=afspraak.casus_id, medewerker_id=wie)
        for wie in sorted(set(gekozen) - er_al)
    ]
    afspraak.deelnemers = [*blijft, *erbij]
