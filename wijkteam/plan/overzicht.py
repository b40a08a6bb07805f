"""What the page of the plan shows: the concept, the ladder above it, and how it stands to the last version."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.plan import queries
from wijkteam.plan.errors import InhoudIsAangetast
from wijkteam.plan.evaluatie_models import Evaluatie
from wijkteam.plan.inhoud import Plantekst, hash_van, lees_plantekst
from wijkteam.plan.ladder import Ladder, maak_ladder
from wijkteam.plan.models import Doel, Plan, Planversie, Wederdienst
from wijkteam.plan.samenstelling import maak_plantekst
from wijkteam.plan.vaststelling import eis_onaangetast


class Stand(StrEnum):
    """How the concept stands to the last version."""

    CONCEPT = "concept"
    GELIJK = "gelijk"
    GEWIJZIGD = "gewijzigd"
    AANGETAST = "aangetast"


@dataclass(frozen=True)
class Vergeleken:
    """The version beside which the concept is put: the last one, or the one before when nothing changed since."""

    nummer: int
    tekst: Plantekst


@dataclass(frozen=True)
class Planblad:
    """The page of the plan."""

    plan: Plan | None
    doelen: Sequence[Doel]
    vervallen: Sequence[Doel]
    wederdiensten: Sequence[Wederdienst]
    laatste: Planversie | None
    evaluatie: Evaluatie | None
    stand: Stand
    tekst: Plantekst
    vergeleken: Vergeleken | None

    @property
    def ladder(self) -> Ladder:
        """The acties per ring, from close by to far away, beside those of the version before."""
        return maak_ladder(self.tekst, self.vergeleken.tekst if self.vergeleken else None)

    @property
    def kenmerk(self) -> str:
        """Says which concept somebody has read."""
        return self.tekst.kenmerk

    @property
    def kenmerk_afspraken(self) -> str:
        """Says which agreements somebody has read; whether they were done does not matter."""
        return self.tekst.afspraken.kenmerk

    @property
    def nummer(self) -> int:
        """The number of the last version, 0 when there is none."""
        return self.laatste.nummer if self.laatste else 0


def get_planblad(session: Session, casus_id: UUID) -> Planblad:
    """The page, in at most seven queries however long the plan is."""
    plan, laatste, evaluatie = queries.find_planstand(session, casus_id)
    if plan is None:
        return Planblad(None, [], [], [], None, None, Stand.CONCEPT, Plantekst(), None)
    alle = queries.list_doelen(session, plan.id, ook_vervallen=True)
    doelen = [doel for doel in alle if doel.vervallen_op is None]
    wederdiensten = queries.list_wederdiensten(session, plan.id)
    tekst = maak_plantekst(plan, doelen, wederdiensten)
    stand = _stand(tekst, laatste)
    return Planblad(
        plan=plan,
        doelen=doelen,
        vervallen=[doel for doel in alle if doel.vervallen_op is not None],
        wederdiensten=wederdiensten,
        laatste=laatste,
        evaluatie=evaluatie,
        stand=stand,
        tekst=tekst,
        vergeleken=_vergeleken(session, laatste, stand),
    )


def _stand(concept: Plantekst, laatste: Planversie | None) -> Stand:
    if laatste is None:
        return Stand.CONCEPT
    try:
        eis_onaangetast(laatste)
    except InhoudIsAangetast:
        return Stand.AANGETAST
    is_gelijk = lees_plantekst(laatste.inhoud).afspraken == concept.afspraken
    return Stand.GELIJK if is_gelijk else Stand.GEWIJZIGD


def _vergeleken(session: Session, laatste: Planversie | None, stand: Stand) -> Vergeleken | None:
    """What was set before; nothing when that is not what the hash says."""
    versie = laatste
    if laatste is not None and stand is Stand.GELIJK:
        versie = queries.find_versie(session, laatste.plan_id, laatste.nummer - 1)
    if versie is None or hash_van(versie.inhoud) != versie.hash:
        return None
    return Vergeleken(versie.nummer, lees_plantekst(versie.inhoud))
