"""Does another team know this person? Asked with an exact name and a full birth date; answered with a team, or not.

The same work is done whether somebody is known or not, and who lives at a shielded address is never told of.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.journaal.systeem import als_programma
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker, Wijkteam
from wijkteam.zoeken import queries
from wijkteam.zoeken.errors import TeVaakGevraagd
from wijkteam.zoeken.models import Sleutelsoort
from wijkteam.zoeken.sleutels import wie

REDEN = "Nagaan of iemand met deze naam en geboortedatum bij een ander team bekend is"
PER_UUR = 20


@dataclass(frozen=True)
class Naamvraag:
    """Whom it is about: as much as makes somebody one person."""

    roepnaam: str
    achternaam: str
    geboortedatum: Geboortedatum


def vraag_elders(session: ScopedSession, vraag: Naamvraag, *, door: Medewerker) -> Sequence[Wijkteam]:
    """The teams that work for this person now; that it was asked (not about whom) is recorded.

    Raises `TeVaakGevraagd`.
    """
    queries.lock_medewerker(session, door.id)
    sleutel = wie(vraag.roepnaam, vraag.achternaam, vraag.geboortedatum)
    with als_programma(session, REDEN) as alles:
        sinds = nu() - timedelta(hours=1)
        if queries.count_gevraagd(alles, door.id, [Handeling.ELDERS_BEKEND_GEVRAAGD], sinds) >= PER_UUR:
            raise TeVaakGevraagd(PER_UUR)
        personen = queries.list_personen_met(alles, Sleutelsoort.WIE, sleutel)
        teams = queries.list_bekend_bij(alles, personen)
    noteer(session, Handeling.ELDERS_BEKEND_GEVRAAGD, casus_id=None, door=door, reden=REDEN)
    return teams


def in_woorden(teams: Sequence[Wijkteam]) -> str:
    """The answer: which team, and how to reach it."""
    if not teams:
        return "Er is geen ander team dat we bij deze naam en geboortedatum kunnen noemen."
    namen = " en ".join(f"{team.naam} ({team.telefoon})" if team.telefoon else team.naam for team in teams)
    return f"Bekend bij {namen}. Vraag contact."
