"""What the page of the plan shows: the concept, the ladder above it, and how it stands to the last version."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.plan import queries
from wijkteam.plan.errors import InhoudIsAangetast
from wijkteam.plan.evaluatie_models import Evaluatie
from wijkteam.plan.inhoud import Plantekst, lees_plantekst
from wijkteam.plan.models import Actie, Doel, Plan, Planversie, Wederdienst
from wijkteam.plan.samenstelling import maak_plantekst
from wijkteam.plan.vaststelling import eis_onaangetast
from wijkteam.wet.kringen import Kring


class Stand(StrEnum):
    """How the concept stands to the last version."""

    CONCEPT = "concept"
    GELIJK = "gelijk"
    GEWIJZIGD = "gewijzigd"
    AANGETAST = "aangetast"


@dataclass(frozen=True)
class Trede:
    """One ring of the ladder and how many acties stand on it, of at most `meeste` on any ring."""

    kring: Kring
    aantal: int
    meeste: int


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

    @property
    def ladder(self) -> list[Trede]:
        """The acties per ring, from close by to far away."""
        return tel_per_kring(actie for doel in self.doelen for actie in doel.lopende_acties)

    @property
    def aantal_acties(self) -> int:
        return sum(trede.aantal for trede in self.ladder)

    @property
    def kenmerk(self) -> str:
        """Says which concept somebody has read."""
        return maak_plantekst(self.plan, self.doelen, self.wederdiensten).kenmerk

    @property
    def nummer(self) -> int:
        """The number of the last version, 0 when there is none."""
        return self.laatste.nummer if self.laatste else 0


def get_planblad(session: Session, casus_id: UUID) -> Planblad:
    """The page, in five queries however long the plan is."""
    plan, laatste, evaluatie = queries.find_planstand(session, casus_id)
    if plan is None:
        return Planblad(None, [], [], [], None, None, Stand.CONCEPT)
    alle = queries.list_doelen(session, plan.id, ook_vervallen=True)
    doelen = [doel for doel in alle if doel.vervallen_op is None]
    wederdiensten = queries.list_wederdiensten(session, plan.id)
    return Planblad(
        plan=plan,
        doelen=doelen,
        vervallen=[doel for doel in alle if doel.vervallen_op is not None],
        wederdiensten=wederdiensten,
        laatste=laatste,
        evaluatie=evaluatie,
        stand=_stand(maak_plantekst(plan, doelen, wederdiensten), laatste),
    )


def tel_per_kring(acties: Iterable[Actie]) -> list[Trede]:
    """How many acties stand on each of the six rings, also on those with none."""
    aantal = Counter(actie.kring for actie in acties)
    meeste = max(aantal.values(), default=0)
    return [Trede(kring, aantal[kring], meeste) for kring in Kring]


def _stand(concept: Plantekst, laatste: Planversie | None) -> Stand:
    if laatste is None:
        return Stand.CONCEPT
    try:
        eis_onaangetast(laatste)
    except InhoudIsAangetast:
        return Stand.AANGETAST
    is_gelijk = lees_plantekst(laatste.inhoud).afspraken == concept.afspraken
    return Stand.GELIJK if is_gelijk else Stand.GEWIJZIGD
