"""Jan asked for help with debts and in the end did without; Els asked for a copy of what is written about Roos."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.kern.tijd import alsof_het_was
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.gebeurteniscorrectie import Correctie, verbeter_gebeurtenis
from wijkteam.termijnen.gebeurtenismodellen import VastgelegdeGebeurtenis
from wijkteam.termijnen.gebeurtenissen import Gebeurd, leg_gebeurtenis_vast
from wijkteam.verzoek.models import Bevoegdheid, Verzoeksoort, Verzoekuitslag
from wijkteam.verzoek.queries import list_mensen
from wijkteam.verzoek.service import Antwoord, Verzoekgegevens, beantwoord_verzoek, registreer_verzoek
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.grondslagen import Wet

GEVRAAGD = date(2026, 5, 18)
GESPREK = date(2026, 6, 3)
AFGEZIEN = date(2026, 7, 20)
VERZOEK = date(2026, 6, 15)
ANTWOORD = date(2026, 7, 6)


def vertel_gebeurtenissen(session: Session, casus: Casus, *, door: Medewerker) -> None:
    """From the question about money to doing without; and from the request of Els to the answer."""
    session.flush()
    mensen = {wie.persoon.roepnaam: wie.id for wie in list_mensen(session, casus.id)}
    _vertel_schulden(session, casus, mensen["Jan"], door)
    _vertel_verzoek(
        session,
        casus,
        Verzoekgegevens(
            betrokkene=mensen["Roos"],
            soort=Verzoeksoort.AFSCHRIFT,
            wet=Wet.JEUGDWET,
            ontvangen_op=VERZOEK,
            gevraagd="Mag ik een kopie van wat over Roos is opgeschreven? Ik wil het meenemen naar haar nieuwe school.",
            vertegenwoordiger="Els de Vries",
            bevoegdheid=Bevoegdheid.GEZAG,
        ),
        door,
    )


def _vertel_schulden(session: Session, casus: Casus, jan: UUID, door: Medewerker) -> None:
    soort = Gebeurtenis.SCHULDHULP_GEVRAAGD
    hoe = "Jan vroeg het aan Marijke, aan het eind van een huisbezoek."
    _gebeurt(session, casus, Gebeurd(soort=soort, dag=GEVRAAGD, over=jan, hoe=hoe), GEVRAAGD, door)
    gesprek = Gebeurd(
        soort=Gebeurtenis.SCHULDHULPGESPREK_GEHOUDEN,
        dag=date(2026, 6, 4),
        over=jan,
        hoe="Jan en Els met de budgetcoach, op het gemeentehuis.",
    )
    rij = _gebeurt(session, casus, gesprek, date(2026, 6, 4), door)
    with alsof_het_was(date(2026, 6, 5), 9):
        correctie = Correctie(GESPREK, "De budgetcoach belde: het was op woensdag.")
        verbeter_gebeurtenis(session, casus, rij.id, correctie, door=door)
    klaar = Gebeurd(
        soort=Gebeurtenis.SCHULDHULP_AFGEZIEN,
        dag=AFGEZIEN,
        over=jan,
        hoe="Jan belde. Met de cursus in het buurthuis redden ze het zelf.",
    )
    _gebeurt(session, casus, klaar, AFGEZIEN, door)


def _gebeurt(
    session: Session, casus: Casus, wat: Gebeurd, op: date, door: Medewerker
) -> VastgelegdeGebeurtenis:
    with alsof_het_was(op, 16):
        rij = leg_gebeurtenis_vast(session, casus, wat, door=door)
    session.flush()
    return rij


def _vertel_verzoek(session: Session, casus: Casus, gegevens: Verzoekgegevens, door: Medewerker) -> None:
    with alsof_het_was(VERZOEK, 15):
        verzoek = registreer_verzoek(session, casus, gegevens, door=door)
    session.flush()
    with alsof_het_was(ANTWOORD, 11):
        antwoord = Antwoord(
            Verzoekuitslag.DEELS,
            ANTWOORD,
            "Kopie meegegeven, zonder wat Wouter over zichzelf vertelde.",
            "Jeugdwet, artikel 7.3.10, lid 1",
        )
        beantwoord_verzoek(session, casus, verzoek.id, antwoord, door=door)
