"""Rows of overdrachten that have come some way already; how they get there is told in test_daden."""

from datetime import date, timedelta
from typing import Any

from tests.bouwstenen import Bouwer
from wijkteam.casus.models import Casus
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.overdracht.keuzes import Overdrachtsoort, Partij, Stand, Warmte
from wijkteam.overdracht.models import Overdracht, Overdrachtsbericht
from wijkteam.team.models import Medewerker


def dag(verschil: int) -> date:
    """So many days from today."""
    return vandaag() + timedelta(days=verschil)


def maak_rij(
    bouw: Bouwer, casus: Casus, verwijzer: Medewerker, volgnummer: int = 1, **anders: Any
) -> Overdracht:
    """One that was sent and waits for the receiver, unless told otherwise."""
    gewoon: dict[str, Any] = {
        "stand": Stand.VOORGELEGD,
        "eigenaar": Partij.ONTVANGER,
        "uiterlijk": dag(2),
        "soort": Overdrachtsoort.INFORMEEL,
        "warmte": Warmte.WARM,
        "voorgelegd_op": vandaag(),
        "stand_sinds": vandaag(),
        "laatste_teken_op": vandaag(),
    }
    overdracht = Overdracht(
        casus_id=casus.id,
        wijkteam_id=casus.wijkteam_id,
        casusnummer=casus.nummer,
        volgnummer=volgnummer,
        verwijzer_id=verwijzer.id,
        begonnen_op=nu(),
        **gewoon | anders,
    )
    bouw.session.add(overdracht)
    bouw.session.flush()
    bouw.session.add(
        Overdrachtsbericht(
            casus_id=casus.id,
            overdracht_id=overdracht.id,
            ontvanger="Eetclub De Lange Tafel",
            contact_naam="Gerda Kok",
            contact_telefoon="026 000 00 11",
            waarom="Els zit veel alleen.",
        )
    )
    bouw.session.commit()
    return overdracht
