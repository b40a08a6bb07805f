"""What the families of the demo said when they were asked what may be shared, by the act that a colleague would do."""

from dataclasses import replace

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker
from wijkteam.toestemming.boek import Mens
from wijkteam.toestemming.models import Inhoudsoort, Ontvangersoort
from wijkteam.toestemming.queries import get_boek
from wijkteam.toestemming.service import Antwoordgegevens, leg_toestemming_vast

SAMEN = "samen aan één plan werken"


def vraag_iedereen(
    session: Session, casus: Casus, *, nee_van: tuple[str, ...] = (), door: Medewerker
) -> None:
    """Everybody of whom is known who decides answers about the plan and the scores within the huishouden."""
    for mens in get_boek(session, casus).mensen:
        if mens.beslissers_op(vandaag()):
            for soort in (Inhoudsoort.PLAN, Inhoudsoort.SCORES):
                antwoord = _antwoord(mens, soort, SAMEN, is_gegeven=mens.roepnaam not in nee_van)
                leg_toestemming_vast(session, casus, antwoord, door=door)


def vraag_voor_organisatie(
    session: Session, casus: Casus, organisatie: str, wie: tuple[str, ...], *, door: Medewerker
) -> None:
    """These people say yes: this organisation may know what it does for them."""
    for mens in get_boek(session, casus).mensen:
        if mens.roepnaam in wie:
            antwoord = replace(
                _antwoord(mens, Inhoudsoort.PLAN, "weten wat wij van hen vragen", is_gegeven=True),
                ontvanger=Ontvangersoort.ORGANISATIE,
                organisatie=organisatie,
            )
            leg_toestemming_vast(session, casus, antwoord, door=door)


def _antwoord(mens: Mens, soort: Inhoudsoort, waarvoor: str, *, is_gegeven: bool) -> Antwoordgegevens:
    return Antwoordgegevens(
        persoon_id=mens.persoon_id,
        inhoud=soort,
        ontvanger=Ontvangersoort.HUISHOUDEN,
        waarvoor=waarvoor,
        is_gegeven=is_gegeven,
        van=vandaag(),
        gevers=[wie.sleutel for wie in mens.beslissers_op(vandaag())],
    )
