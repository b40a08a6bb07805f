"""Printing the plan: a version from its stored content, or the concept as it stands now."""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.journaal.models import Inzage
from wijkteam.journaal.service import leg_inzage_vast
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu
from wijkteam.plan import queries
from wijkteam.plan.afdruk import maak_planafdruk
from wijkteam.plan.afdrukmodel import maak_afdrukmodel
from wijkteam.plan.errors import GeenVastgesteldPlan
from wijkteam.plan.inhoud import Planinhoud
from wijkteam.plan.models import Planversie
from wijkteam.plan.samenstelling import stel_concept_samen
from wijkteam.plan.vaststelling import lees_versie


def druk_versie_af(session: Session, casus_id: UUID, nummer: int, *, door_naam: str) -> bytes:
    """The PDF of one version. Raises `NietGevonden`, `InhoudIsAangetast` and `PdfIsMislukt`."""
    return _druk(lees_versie(queries.get_versie(session, casus_id, nummer)), door_naam)


def druk_concept_af(session: Session, casus: Casus, *, door_naam: str) -> bytes:
    """The PDF of the plan as it stands now, marked as a concept on every page. Raises `PdfIsMislukt`."""
    return _druk(stel_concept_samen(session, casus, queries.find_plan(session, casus.id)), door_naam)


def druk_plan_af(session: Session, casusnummer: str, *, door_naam: str) -> bytes:
    """The PDF of the last version of the plan of this casus, for the command line; the print is journaled here.

    Raises `NietGevonden` for an unknown number, `GeenVastgesteldPlan`, `InhoudIsAangetast` and `PdfIsMislukt`.
    """
    casus = queries.find_casus_op_nummer(session, casusnummer)
    if casus is None:
        raise NietGevonden(f"Er is geen casus met nummer {casusnummer[:20]}.")
    versie = _find_laatste(session, casus)
    if versie is None:
        raise GeenVastgesteldPlan(casusnummer)
    pdf = _druk(lees_versie(versie), door_naam)
    leg_inzage_vast(
        session,
        Inzage.AFDRUKKEN,
        "plan op de opdrachtregel",
        casus_id=casus.id,
        door=None,
        bijzonderheid=f"versie {versie.nummer}, afgedrukt door {door_naam}"[:500],
    )
    return pdf


def _find_laatste(session: Session, casus: Casus) -> Planversie | None:
    plan = queries.find_plan(session, casus.id)
    return queries.find_laatste_versie(session, plan.id) if plan else None


def _druk(inhoud: Planinhoud, door_naam: str) -> bytes:
    return maak_planafdruk(maak_afdrukmodel(inhoud, op=nu(), door=door_naam))
