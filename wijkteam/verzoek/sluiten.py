"""A casus stays open as long as a resident waits for an answer: the law counts on, whoever closes."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.afsluiting import Beletsel, Besluit, Sluitvoorwaarde, voor_afsluiten
from wijkteam.casus.models import Casus
from wijkteam.team.models import Medewerker
from wijkteam.verzoek import queries
from wijkteam.verzoek.errors import VerzoekLooptNog


def _list_niets(_session: Session, _casus_id: UUID) -> Sequence[str]:
    """Nothing that a motivation could set aside."""
    return ()


def list_beletsels(session: Session, casus_id: UUID) -> Sequence[Beletsel]:
    """The request that waits longest, when there is one."""
    open_ = queries.find_open_verzoek(session, casus_id)
    if open_ is None:
        return ()
    tekst = f"Er is nog geen antwoord op een verzoek over {open_.over} ({open_.soort.label})"
    return [Beletsel(tekst, "verzoek.show", {"inwonerverzoek_id": open_.id})]


def eis_beantwoord(session: Session, casus: Casus, _besluit: Besluit, _door: Medewerker) -> None:
    """Raises `VerzoekLooptNog`."""
    open_ = queries.find_open_verzoek(session, casus.id)
    if open_ is not None:
        raise VerzoekLooptNog(open_.soort.label, open_.over)


voor_afsluiten(Sluitvoorwaarde(_list_niets, eis_beantwoord, list_beletsels))
