"""A request about one's own data, told on the day on which it came."""

from datetime import date
from typing import Any

from tests.bouwstenen import Bouwer
from wijkteam.casus.models import Casus
from wijkteam.kern.tijd import alsof_het_was
from wijkteam.team.models import Medewerker
from wijkteam.verzoek.models import Verzoek, Verzoeksoort
from wijkteam.verzoek.queries import list_mensen
from wijkteam.verzoek.service import Verzoekgegevens, registreer_verzoek
from wijkteam.wet.grondslagen import Wet


def vraag_om(
    bouw: Bouwer,
    casus: Casus,
    dag: date,
    soort: Verzoeksoort = Verzoeksoort.INZAGE,
    *,
    door: Medewerker,
    wie: str = "Els",
    wet: Wet = Wet.GEEN,
    gevraagd: str = "Mag ik alles zien?",
    **meer: Any,
) -> Verzoek:
    """Somebody asked this, and it was written down on that day."""
    over = next(rij for rij in list_mensen(bouw.session, casus.id) if rij.persoon.roepnaam == wie)
    gegevens = Verzoekgegevens(over.id, soort, wet, dag, gevraagd, **meer)
    with alsof_het_was(dag):
        verzoek = registreer_verzoek(bouw.session, casus, gegevens, door=door)
    bouw.session.flush()
    return verzoek
